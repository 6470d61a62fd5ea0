/// A stretch of clean text that may have been put together from several places of a page.
///
///     …等9个项目与赣        │  a story breaks off at the end of its column,
///     州经开区签约。…       │  and goes on somewhere else: one passage of two pieces
///
/// - Invariant: pieces are in reading order and cover `text`, but for single spaces put between two Latin words.
public struct Passage: Sendable {
  public struct Piece: Sendable, Equatable {
    /// Where the piece starts in the passage's text.
    public var start: Int
    /// Where it stands in the page's clean text.
    public var range: Range<Int>

    public init(start: Int, range: Range<Int>) {
      self.start = start
      self.range = range
    }
  }

  /// The pieces of a passage, in order.
  ///
  /// Nearly all passages are of one piece, which needs no array.
  public struct Pieces: RandomAccessCollection, Sendable, Equatable {
    @usableFromInline private(set) var first: Piece?
    @usableFromInline private(set) var others: [Piece] = []

    init(_ first: Piece? = nil) { self.first = first }

    public var startIndex: Int { 0 }

    public var endIndex: Int { first == nil ? 0 : 1 + others.count }

    public subscript(position: Int) -> Piece {
      if position == 0, let first { return first }
      return others[position - 1]
    }

    /// The place of the only piece on the page; nil where there are several, or none.
    @inlinable
    public var only: Range<Int>? { others.isEmpty ? first?.range : nil }

    /// The place on the page of the only piece, where nothing stands before that in the passage.
    var whole: Range<Int>? { first?.start == 0 ? only : nil }

    /// Calls `body` with the place of each piece on the page, in order.
    func forEachRange(_ body: (Range<Int>) -> Void) { for piece in self { body(piece.range) } }

    mutating func append(_ piece: Piece) { if first == nil { first = piece } else { others.append(piece) } }

    /// Takes the last byte from the last piece, which has two at least.
    mutating func dropLastByte() {
      func shorter(_ piece: Piece) -> Piece {
        Piece(start: piece.start, range: piece.range.lowerBound..<piece.range.upperBound - 1)
      }
      if let last = others.popLast() { others.append(shorter(last)) } else { first = first.map(shorter) }
    }
  }

  /// The page's text where the passage is one piece of it, which needs no copy; the passage's own otherwise.
  private var bytes: [UInt8]
  public private(set) var pieces: Pieces

  public init() {
    bytes = []
    pieces = Pieces()
  }

  /// One piece of a page.
  public init(_ range: Range<Int>, of page: borrowing Page) {
    pieces = Pieces(range.isEmpty ? nil : Piece(start: 0, range: range))
    bytes = range.isEmpty ? [] : page.text
  }

  /// Its place in `bytes`.
  private var place: Range<Int> { pieces.whole ?? 0..<bytes.count }

  public var text: ArraySlice<UInt8> { bytes[place] }

  /// Bytes of the text.
  public var count: Int { place.count }

  public var isEmpty: Bool { place.isEmpty }

  /// The text as a string: for messages and tests, not for the hot path.
  public var string: String { String(decoding: text, as: UTF8.self) }

  /// Adds another piece of the page, after a space where `spaced` is set.
  public mutating func append(_ range: Range<Int>, of page: Page, spaced: Bool = false) {
    guard !range.isEmpty else { return }
    if isEmpty, !spaced {
      self = Passage(range, of: page)
      return
    }
    if let whole = pieces.whole {
      var own: [UInt8] = []
      own.reserveCapacity(whole.count + 1 + range.count)
      own += bytes[whole]
      bytes = own
    }
    if spaced { bytes.append(0x20) }
    pieces.append(Piece(start: bytes.count, range: range))
    bytes += page.text[range]
  }

  /// Takes away the hyphen that ends the text, where a letter stands before it.
  public mutating func dropHyphen() {
    let end = place.upperBound
    guard count > 1, bytes[end - 1] == 0x2D, bytes[end - 2] | 0x20 >= 0x61, bytes[end - 2] | 0x20 <= 0x7A else {
      return
    }
    if pieces.whole == nil { bytes.removeLast() }
    pieces.dropLastByte()
  }

  /// The bytes of the original file that hold `range` of the passage: the hull of its pieces.
  public func sourceSpan(of range: Range<Int>, in page: Page) -> SourceSpan {
    var run = page.map.runs.count
    return sourceSpan(of: range, in: page, near: &run)
  }

  /// The same for whoever asks of one passage again and again.
  ///
  /// - Parameter run: 0 at first, and then what the last answer left there: where the next search begins.
  public func sourceSpan(of range: Range<Int>, in page: Page, near run: inout Int) -> SourceSpan {
    // Nearly all are of one piece.
    if let whole = pieces.whole, range.lowerBound >= 0, range.upperBound <= whole.count, !range.isEmpty {
      let start = whole.lowerBound + range.lowerBound
      return page.map.sourceSpan(of: start..<start + range.count, near: &run)
    }
    var hull: SourceSpan?
    forEachPiece(of: range) { part in
      let span = page.map.sourceSpan(of: part, near: &run)
      hull = hull?.hull(span) ?? span
    }
    return hull ?? SourceSpan(start: 0, end: 0)
  }

  /// The bytes of the original file that hold the whole passage.
  public func sourceSpan(in page: Page) -> SourceSpan { sourceSpan(of: 0..<count, in: page) }

  /// Calls `body` with the parts of the page's clean text that make up `range` of the passage.
  public func forEachPiece(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
    for piece in pieces {
      let low = Swift.max(range.lowerBound, piece.start)
      let high = Swift.min(range.upperBound, piece.start + piece.range.count)
      guard low < high else { continue }
      let shift = piece.range.lowerBound - piece.start
      body(low + shift..<high + shift)
    }
  }
}

extension Passage: Equatable {
  public static func == (left: Passage, right: Passage) -> Bool {
    left.pieces == right.pieces && left.text == right.text
  }
}
