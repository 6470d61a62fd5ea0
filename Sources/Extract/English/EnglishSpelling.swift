import Model

/// How a word is spelt, as one number: whether a token is a word, or one of several, is told by comparing numbers.
///
///     if text.isAny(at, ["of", "for", "from"]) { … }
///
/// Written in the code, it is a constant of the program, and of several words the compiler makes a switch.
///
/// Up to seven letters stand in it as they are, with their number above them. The eight behind them are mixed in, so that
/// longer words have numbers of their own as sixty-four bits of a hash are one's own.
struct EnglishSpelling: Equatable, Sendable {
  let number: UInt64

  /// So many bytes are told from all others.
  static let longest = 15

  /// How many bytes stand in it as they are.
  private static var plain: Int { 7 }

  @inline(__always)
  private init(head: UInt64, rest: UInt64, count: Int) {
    number = head | UInt64(truncatingIfNeeded: count) << 56 ^ rest &* 0x9E37_79B9_7F4A_7C15
  }

  /// The spelling of a word of a text: of one with more than `longest` bytes, by these and how many there are.
  ///
  /// - Precondition: the range is not empty.
  @inline(__always)
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let head = EightBytes(text, at: range.lowerBound, before: range.upperBound, filledWith: 0)
    let middle = range.lowerBound &+ Self.plain
    let rest =
      middle < range.upperBound
      ? EightBytes(text, at: middle, before: range.upperBound, filledWith: 0).first(EightBytes.count) : 0
    self.init(head: head.first(Self.plain), rest: rest, count: min(range.count, 255))
  }
}

extension EnglishSpelling: ExpressibleByStringLiteral {
  /// - Precondition: no more than `longest` bytes.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    precondition(word.utf8CodeUnitCount <= Self.longest, "too long to be told from all other words")
    self.init(
      head: Self.bytes(of: word, from: 0, atMost: Self.plain),
      rest: Self.bytes(of: word, from: Self.plain, atMost: EightBytes.count),
      count: word.utf8CodeUnitCount)
  }

  // A loop that the compiler goes through itself.
  @inline(__always)
  private static func bytes(of word: StaticString, from first: Int, atMost most: Int) -> UInt64 {
    var bytes: UInt64 = 0
    var place = 0
    while place < min(most, word.utf8CodeUnitCount - first) {
      bytes |= unsafe UInt64(word.utf8Start[first + place]) << UInt64(8 * place)
      place += 1
    }
    return bytes
  }
}
