/// A newspaper page on its way through the program: its text, where every byte of it came from, and what was changed.
///
/// Ingest makes it (text decoded, lines found), Normalise rewrites it through `Rewriter`, Segment reads it.
///
/// - Invariant: `text` is valid UTF-8; `lines` are in order, do not overlap and hold no line ends; `map` covers `text`.
public struct Page: Sendable {
  public var source: Source
  /// Clean text, UTF-8. Lines end in LF.
  public private(set) var text: [UInt8]
  public private(set) var map: SourceMap
  public var lines: [Line]
  public private(set) var repairs: RepairLog
  /// What was seen in its lines when they were marked and measured, as long as the text has not changed since.
  public private(set) var survey: PageSurvey?
  /// What the page is made like, for `sources.style`: `plain`, `spaced`, `markdown` …
  public var style: String

  /// - Precondition: `map` covers `text`.
  public init(
    source: Source, text: [UInt8], map: SourceMap, lines: [Line], survey: PageSurvey? = nil, style: String = "plain"
  ) {
    self.source = source
    self.text = text
    self.map = map
    self.lines = lines
    self.survey = survey
    self.style = style
    self.repairs = RepairLog()
    checkInvariants()
  }

  /// The bytes of the original file that `range` of the clean text was made from.
  public func sourceSpan(of range: Range<Int>) -> SourceSpan { map.sourceSpan(of: range) }

  /// The clean text of `range` as a string: for messages and tests, not for the hot path.
  public func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Replaces text, map and lines by what a rewriter made of them; only `Rewriter` calls this.
  mutating func become(text: [UInt8], map: SourceMap, lines: [Line], repairs: RepairLog) {
    self.text = text
    self.map = map
    self.lines = lines
    self.repairs = repairs
    survey = nil
    checkInvariants()
  }

  /// Takes the repairs out, so that a rewriter can add to them without copying.
  mutating func takeRepairs() -> RepairLog {
    let taken = repairs
    repairs = RepairLog()
    return taken
  }

  /// Traps, in debug builds, where text, map and lines do not fit together.
  public func checkInvariants() {
    #if DEBUG
      map.checkInvariants(textLength: text.count)
      var end = 0
      for line in lines {
        precondition(line.range.lowerBound >= end && !line.range.isEmpty, "lines overlap or are empty")
        precondition(line.range.upperBound <= text.count, "line past the end of the text")
        end = line.range.upperBound
      }
    #endif
  }
}
