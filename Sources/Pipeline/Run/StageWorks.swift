import Extract
import Ingest
import Model
import Normalise
import Segment

/// Repairs pages.
struct NormaliseWork: PageWork {
  let normaliser: Normaliser
  let listsLineJoins: Bool
  let wanted: WantedTables

  func process(_ item: FlowItem) -> StageOutput {
    var page = item.page
    if page.source.status == .ok { normaliser.normalise(&page) }
    var output = StageOutput(item: FlowItem(cargo: .page(page)))
    if wanted.has(RepairsTable.schema) {
      var rows = RowBatch(RepairsTable.schema)
      RepairsTable.append(page, listingLineJoins: listsLineJoins, to: &rows)
      output.rows = [rows]
    }
    if wanted.sources { output.sourceRow = SourceRow(page, isRepaired: true) }
    return output
  }
}

/// Finds the articles of pages.
struct SegmentWork: PageWork {
  let segmenter: Segmenter
  let wanted: WantedTables

  func process(_ item: FlowItem) -> StageOutput {
    let segmented = segmenter.segment(item.page)
    var output = StageOutput(item: FlowItem(cargo: .segmented(segmented)))
    if wanted.any { output.rows = SegmentTables.rows(of: segmented) }
    if wanted.sources { output.sourceRow = SourceRow(segmented) }
    return output
  }
}

/// Finds the facts in articles.
struct ExtractWork: StageWork {
  let extractor: Extractor
  /// An empty tally, where somebody writes the table of zones.
  let emptyZones: ZoneTally?

  func process(_ items: [FlowItem]) -> [StageOutput] {
    let pages = items.map { item in
      guard case .segmented(let segmented) = item.cargo else {
        preconditionFailure("a checked plan feeds extract with articles only")
      }
      return segmented
    }
    return zip(pages, extractor.extract(pages)).map { page, rows in
      var output = StageOutput(item: nil, rows: rows, zones: emptyZones)
      output.zones?.add(page, rows)
      return output
    }
  }
}

/// Which rows somebody downstream will write, so that the others need not be made.
struct WantedTables: Sendable {
  var tables: Set<String>
  var sources: Bool

  var any: Bool { !tables.isEmpty }

  func has(_ schema: Schema) -> Bool { tables.contains(schema.table) }
}
