/// The printed characters of ASCII, spaces among them, that eight bytes begin with: the top bit of each byte of a kind.
public struct AsciiPrint: Sendable {
  public let count: Int
  /// All of them.
  public let inside: UInt64
  public let letters: UInt64
  public let spaces: UInt64
  /// Those that are neither letters, digits nor spaces.
  public let signs: UInt64

  @usableFromInline
  @inline(__always)
  init(count: Int, inside: UInt64, letters: UInt64, spaces: UInt64, signs: UInt64) {
    self.count = count
    self.inside = inside
    self.letters = letters
    self.spaces = spaces
    self.signs = signs
  }
}

extension EightBytes {
  /// How many of them are `byte`.
  @inlinable
  @inline(__always)
  public func count(of byte: UInt8) -> Int { Self.count(of: marks(of: byte)) }

  /// The place among them of the first that is a tab or a line feed; 8 where none is.
  @inlinable
  @inline(__always)
  public var firstTabOrLineFeed: Int { Self.place(of: marks(of: 0x09) | marks(of: 0x0A)) }

  /// The print that the first `limit` of them begin with.
  @inlinable
  @inline(__always)
  public func print(among limit: Int) -> AsciiPrint {
    // As in `arePrintedAscii`: the first that is none is told rightly.
    let others = (bits | (bits &- 0x2020_2020_2020_2020) | (bits &+ Self.ones)) & Self.tops
    let count = Swift.min(Self.place(of: others), limit)
    let mask = Self.first(upToEight: count) & Self.tops
    let letters = self.letters & mask
    let spaces = marks(of: 0x20) & mask
    let signs = mask & ~(letters | spaces | digits)
    return AsciiPrint(count: count, inside: mask, letters: letters, spaces: spaces, signs: signs)
  }

  /// Shows `body` each of them that has its top bit in `marks`.
  @inlinable
  @inline(__always)
  public func forEach(of marks: UInt64, _ body: (UInt8) -> Void) {
    var left = marks
    while left != 0 {
      body(self[Self.place(of: left)])
      left &= left &- 1
    }
  }
}
