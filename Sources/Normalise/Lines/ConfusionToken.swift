import Model

extension Confusions {
  /// Letters and digits of ASCII that stand together: a word, a number, or both.
  struct Token {
    let range: Range<Int>
    /// How many of them are digits.
    let digits: Int

    /// The token that `place` stands in, within `limits`.
    ///
    /// Eight bytes at a time: how long a word is nobody can guess.
    @inline(__always)
    init(around place: Int, in limits: Range<Int>, _ text: Span<UInt8>) {
      var digits = 0
      var end = place
      while end < limits.upperBound {
        let bytes = EightBytes(text, at: end, before: limits.upperBound, filledWith: 0x20)
        let parts = Parts(bytes)
        let count = EightBytes.place(of: parts.others)
        digits &+= EightBytes.count(of: parts.digits & EightBytes.marks(ofFirst: count))
        end &+= count
        guard count == EightBytes.count else { break }
      }
      var start = place
      while start &- EightBytes.count >= limits.lowerBound {
        let parts = Parts(EightBytes(text, at: start &- EightBytes.count))
        let count = parts.others.leadingZeroBitCount >> 3
        digits &+= EightBytes.count(of: parts.digits & ~EightBytes.marks(ofFirst: EightBytes.count &- count))
        start &-= count
        guard count == EightBytes.count else { break }
      }
      if start &- EightBytes.count < limits.lowerBound {
        while start > limits.lowerBound, Self.isPart(text[start &- 1]) {
          start &-= 1
          digits &+= (text[start] < 0x3A).number
        }
      }
      range = start..<end
      self.digits = digits
    }

    private static func isPart(_ byte: UInt8) -> Bool { EnglishToken.isLetter(byte) || byte >= 0x30 && byte <= 0x39 }
  }

  /// What eight bytes are: the top bit of each.
  private struct Parts {
    let digits: UInt64
    /// Those that are neither letters nor digits.
    let others: UInt64

    @inline(__always)
    init(_ bytes: EightBytes) {
      digits = bytes.digits
      others = ~(bytes.letters | bytes.digits) & EightBytes.marks(ofFirst: EightBytes.count)
    }
  }

  /// What stands before eight bytes, of a token they may go on with: moved on from the eight before.
  struct PartsBefore {
    private var letters: UInt64 = 0
    private var digits: UInt64 = 0

    /// Answers which of the bytes make their token worth a look: an m, a digit behind a letter, a letter behind a digit.
    /// Years and sums have none.
    @inline(__always)
    mutating func passOver(_ bytes: EightBytes) -> UInt64 {
      let (letters, digits) = (bytes.letters, bytes.digits)
      let mixed = letters & (digits << 8 | self.digits) | digits & (letters << 8 | self.letters)
      (self.letters, self.digits) = (letters >> 56, digits >> 56)
      return mixed | bytes.marks(of: 0x6D)
    }
  }
}
