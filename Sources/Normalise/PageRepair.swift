import Model

/// One kind of damage, and how it is put right.
///
///     struct ZeroWidth: PageRepair {
///       static let step = RepairStep.zeroWidth
///       func apply(to page: inout Page) { … collect changes in a Rewriter, then rewriter.apply(to: &page) … }
///     }
///
/// A repair finds its changes in one walk over `page.text`, collects them in a `Rewriter` of its kind and applies that;
/// lines that are joined or lost follow from the changes. Before the first repair, every line's `setting.firstWidth`
/// and `lastWidth` hold its width as it was printed, so that repairs that make a line shorter do not hide how the
/// column was set.
///
/// - Invariant: applied a second time, a repair changes nothing.
/// - Complexity: linear in the bytes of the page, whatever they are.
protocol PageRepair: Sendable {
  static var step: RepairStep { get }

  /// Whether the repair can have anything to do on a page with these characters. Pages without pay nothing for it.
  func isNeeded(_ survey: PageSurvey) -> Bool

  func apply(to page: inout Page)
}

extension PageRepair {
  func isNeeded(_ survey: PageSurvey) -> Bool { true }
}

extension Line {
  /// Whether lines were joined already, so that this is a block of text and no printed line any more. Repairs of printed
  /// lines leave blocks alone: what a line's layout says cannot be read from a paragraph.
  var isBlock: Bool { setting.columnWidth > 0 || setting.endConfidence > 0 }
}
