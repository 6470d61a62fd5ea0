/// The kinds of change that may happen to a page between its file and its clean text.
public enum RepairKind: String, Sendable, CaseIterable {
  case undouble
  case closeSpacing = "close_spacing"
  case joinLine = "join_line"
  case dehyphenate
  case softHyphen = "soft_hyphen"
  case ligature
  case zeroWidth = "zero_width"
  case compatibility
  case punctuation
  case width
  case spacing
  case confusion
  case markdown
  case garbage
  case control
  case invalidBytes = "invalid_bytes"
  case byteOrderMark = "byte_order_mark"
}

/// One change: what stood there, what stands there now, and which rule said so.
public struct Repair: Sendable, Equatable {
  public let kind: RepairKind
  /// The lexicon entry or rule that did it.
  public let rule: String?
  public let before: [UInt8]
  public let after: [UInt8]
  /// The bytes of the original file it is about.
  public let span: SourceSpan
}

/// Every change made to a page, in the order it was made.
///
/// The log is kept in passes: one for each rewriter that ran. Offsets of a pass are in the text as it was before that
/// pass, so that playing the passes forwards turns the decoded file into the clean text, and backwards undoes it
/// (`replay(on:)`, `undo(on:)`).
public struct RepairLog: Sendable {
  struct Entry: Sendable {
    var offset: Int32
    var beforeEnd: Int32
    var afterEnd: Int32
    var rule: Int16
    var span: SourceSpan
  }

  struct Pass: Sendable {
    var kind: RepairKind
    var firstEntry: Int
    var rules: [String]
  }

  var passes: [Pass] = []
  var entries: [Entry] = []
  /// Before and after of every entry, one after the other: `before₀ after₀ before₁ after₁ …`.
  var bytes: [UInt8] = []

  public init() {}

  public var count: Int { entries.count }

  public var isEmpty: Bool { entries.isEmpty }

  /// How many changes of one kind were made.
  public func count(of kind: RepairKind) -> Int {
    passes.indices.reduce(0) { $0 + (passes[$1].kind == kind ? entryRange(ofPass: $1).count : 0) }
  }

  func entryRange(ofPass pass: Int) -> Range<Int> {
    passes[pass].firstEntry..<(pass + 1 < passes.count ? passes[pass + 1].firstEntry : entries.count)
  }

  func before(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(entries[index - 1].afterEnd))..<Int(entries[index].beforeEnd)]
  }

  func after(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(entries[index].beforeEnd)..<Int(entries[index].afterEnd)] }
}

extension RepairLog: Sequence {
  /// Each change, in the order they were made.
  public struct Iterator: IteratorProtocol {
    private let log: RepairLog
    private var pass = 0
    private var index = 0

    init(_ log: RepairLog) { self.log = log }

    public mutating func next() -> Repair? {
      guard index < log.entries.count else { return nil }
      while index >= log.entryRange(ofPass: pass).upperBound { pass += 1 }
      defer { index += 1 }
      let rule = Int(log.entries[index].rule)
      return Repair(
        kind: log.passes[pass].kind, rule: rule < 0 ? nil : log.passes[pass].rules[rule],
        before: Array(log.before(index)), after: Array(log.after(index)), span: log.entries[index].span)
    }
  }

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension RepairLog {
  /// The clean text, made from the decoded one by repeating every change.
  public func replay(on decoded: [UInt8]) -> [UInt8] {
    passes.indices.reduce(decoded) { text, pass in
      var result: [UInt8] = []
      var at = 0
      for index in entryRange(ofPass: pass) {
        let offset = Int(entries[index].offset)
        result += text[at..<offset]
        result += after(index)
        at = offset + before(index).count
      }
      return result + text[at...]
    }
  }

  /// The decoded text, made from the clean one by taking every change back.
  public func undo(on clean: [UInt8]) -> [UInt8] {
    passes.indices.reversed().reduce(clean) { text, pass in
      var result: [UInt8] = []
      var at = 0
      var growth = 0
      for index in entryRange(ofPass: pass) {
        let offset = Int(entries[index].offset) + growth
        result += text[at..<offset]
        result += before(index)
        at = offset + after(index).count
        growth += after(index).count - before(index).count
      }
      return result + text[at...]
    }
  }
}
