import Extract
import Model

/// A page on its way between two stages.
///
/// A class, because each hand-over copies it, and one reference is cheaper to copy than a page's arrays and strings.
final class FlowItem: Sendable {
  enum Cargo: Sendable {
    case page(Page)
    case segmented(SegmentedPage)
  }

  let cargo: Cargo

  init(cargo: Cargo) { self.cargo = cargo }

  /// What bounded channels weigh it by: about the memory it takes.
  var weight: Int {
    switch cargo {
    case .page(let page): page.text.count + 1024
    // Passages share the page's text.
    case .segmented(let segmented): segmented.page.text.count + 1024
    }
  }

  var page: Page {
    switch cargo {
    case .page(let page): page
    case .segmented(let segmented): segmented.page
    }
  }
}

/// What a stage makes of one page.
struct StageOutput: Sendable {
  /// What goes on to the next stages; nil where the stage gives tables only.
  var item: FlowItem?
  /// Rows of the stage's own tables.
  var rows: [RowBatch] = []
  /// The page's row in `sources`, as far as this stage knows it.
  var sourceRow: SourceRow?
  /// What the page adds to the table of zones, which is about the whole run.
  var zones: ZoneTally?

}
