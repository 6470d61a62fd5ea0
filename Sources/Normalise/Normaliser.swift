public import Model

/// Repairs the text of pages: what the Normalise stage does, as a function of one page.
///
///     var page = …                                // 投资投资9090亿元⏎⏎二期 2023 年启 动
///     Normaliser(options: options).normalise(&page)
///                                                 // 投资90亿元二期2023年启动
///
/// - Invariant: every change is in `page.repairs`; a page normalised twice is the page normalised once.
public struct Normaliser: Sendable {
  /// The repairs to make, in the order they run.
  private let repairs: [any PageRepair]

  public init(options: OptionValues) throws(Diagnostic) {
    let chosen = Set(options.texts("repairs"))
    var repairs: [any PageRepair] = []
    for step in RepairStep.allCases where chosen.contains(step.rawValue) {
      if let repair = Self.repair(for: step) { repairs.append(repair) }
    }
    self.repairs = repairs
  }

  /// The repair that carries out `step`.
  private static func repair(for step: RepairStep) -> (any PageRepair)? {
    switch step {
    case .control: ControlCharacters()
    case .zeroWidth: ZeroWidth()
    case .compatibility: Compatibility()
    case .ligature: Ligatures()
    case .width: Width()
    case .undouble: Undouble()
    case .closeSpacing: CloseSpacing()
    case .joinLines: JoinLines()
    default: nil
    }
  }

  public func normalise(_ page: inout Page) {
    let survey = PageSurvey(page.text.span)
    page.lines = Self.measured(page)
    for repair in repairs where repair.isNeeded(survey) { repair.apply(to: &page) }
  }

  /// The lines with their width as it was printed.
  private static func measured(_ page: borrowing Page) -> [Line] {
    let text = page.text.span
    var lines = page.lines
    for index in lines.indices where lines[index].setting.firstWidth == 0 {
      let width = Int32(truncatingIfNeeded: text.printedWidth(of: lines[index].range))
      lines[index].setting.firstWidth = width
      lines[index].setting.lastWidth = width
    }
    return lines
  }
}
