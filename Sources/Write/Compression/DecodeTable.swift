/// What the next bits of deflate data stand for, by a prefix code whose code words' lengths are given (RFC 1951, 3.2.2).
///
/// The first bits of what follows are an index into the table. Code words longer than that lead to a table of their own
/// behind it, for the rest of their bits.
///
///     entry := bits to take in all (0 to 7), bits of the code word (8 to 11), flags (12 to 14), value (16 to 30), literal (31)
///
/// A length or distance takes the bits of its code word and the extra bits behind it at once; its value is the base that
/// the extra bits are added to.
@safe struct DecodeTable: ~Copyable {
  enum Alphabet {
    case codeLengths
    case literals
    case distances

    /// Bits of the first table.
    var bits: Int {
      switch self {
      case .codeLengths: 7
      case .literals: 11
      case .distances: 8
      }
    }

    /// Entries of all tables at most: for 288 symbols of up to 15 bits behind a table of 11, and 32 behind one of 8, as
    /// zlib's `enough` counts them. `build` checks it all the same.
    var entryCount: Int {
      switch self {
      case .codeLengths: 128
      case .literals: 2342
      case .distances: 402
      }
    }
  }

  static let isLiteral: UInt32 = 1 << 31
  /// Neither a literal nor a length or distance; with none of the two below, no code word.
  static let isSpecial: UInt32 = 1 << 12
  static let isTable: UInt32 = 1 << 13
  static let isEnd: UInt32 = 1 << 14
  static let noWord: UInt32 = isSpecial | 1
  static let mostSymbols = 288
  private static let longest = 15

  let entries: UnsafeMutablePointer<UInt32>
  /// How many bits are an index into the first table.
  private(set) var bits = 0
  private let alphabet: Alphabet
  private let symbols: [UInt32]
  /// The symbols by the length of their code words, then by number.
  private let sorted: UnsafeMutablePointer<UInt16>

  init(_ alphabet: Alphabet) {
    self.alphabet = alphabet
    symbols =
      switch alphabet {
      case .codeLengths: Self.codeLengths
      case .literals: Self.literals
      case .distances: Self.distances
      }
    unsafe entries = .allocate(capacity: alphabet.entryCount)
    unsafe entries.initialize(repeating: Self.noWord, count: alphabet.entryCount)
    unsafe sorted = .allocate(capacity: Self.mostSymbols)
    unsafe sorted.initialize(repeating: 0, count: Self.mostSymbols)
  }

  deinit {
    unsafe entries.deallocate()
    unsafe sorted.deallocate()
  }

  /// Makes the table for the lengths of the symbols' code words, 0 for symbols without one; false where they are no
  /// code.
  ///
  /// A code must have a meaning for all that may follow. Only one of a single word, of one bit, or of no word at all is
  /// let through with a gap; whoever reads into the gap finds `noWord`.
  ///
  /// - Precondition: there are `mostSymbols` lengths at most, none above 15.
  mutating func build(_ lengths: UnsafePointer<UInt8>, count: Int) -> Bool {
    var words = InlineArray<16, Int>(repeating: 0)
    for symbol in 0..<count { unsafe words[Int(lengths[symbol])] += 1 }
    words[0] = 0
    var longest = Self.longest
    while longest > 0, words[longest] == 0 { longest -= 1 }
    var left = 1
    for length in 1...Self.longest {
      left = left << 1 - words[length]
      if left < 0 { return false }
    }
    unsafe sort(lengths, count, words)
    if left > 0 {
      guard longest <= 1, alphabet != .codeLengths else { return false }
      bits = 1
      unsafe entries[0] = longest == 0 ? Self.noWord : entry(Int(sorted[0]), 1)
      unsafe entries[1] = Self.noWord
      return true
    }
    bits = min(longest, alphabet.bits)
    return fill(words, longest)
  }

  private func sort(_ lengths: UnsafePointer<UInt8>, _ count: Int, _ words: InlineArray<16, Int>) {
    var places = InlineArray<16, Int>(repeating: 0)
    for length in 1..<Self.longest { places[length + 1] = places[length] + words[length] }
    for symbol in 0..<count {
      let length = unsafe Int(lengths[symbol])
      guard length > 0 else { continue }
      unsafe sorted[places[length]] = UInt16(truncatingIfNeeded: symbol)
      places[length] += 1
    }
  }

  /// Enters the code words one after the other. Deflate gives their first bit first, so that they are counted up from
  /// their last bit, and stand in the table at every index whose lower bits they are.
  private func fill(_ words: InlineArray<16, Int>, _ longest: Int) -> Bool {
    var word = 0
    var next = 0
    // As much of the first table as words of this length fill; it is doubled as they grow.
    var filled = 1
    var end = 1 << bits
    var (prefix, start) = (-1, 0)
    for length in 1...longest {
      if length <= bits {
        unsafe (entries + filled).update(from: entries, count: filled)
        filled <<= 1
      }
      var left = words[length]
      while left > 0 {
        let symbol = unsafe Int(sorted[next])
        next += 1
        if length <= bits {
          unsafe entries[word] = entry(symbol, length)
        } else {
          if word & (1 << bits - 1) != prefix {
            prefix = word & (1 << bits - 1)
            start = end
            let width = Self.width(words, length, left, past: bits)
            end += 1 << width
            guard end <= alphabet.entryCount, width <= Self.longest - bits else { return false }
            unsafe entries[prefix] =
              UInt32(start) << 16 | Self.isSpecial | Self.isTable | UInt32(width) << 8 | UInt32(bits)
          }
          let entry = entry(symbol, length - bits)
          for index in stride(from: start + word >> bits, to: end, by: 1 << (length - bits)) {
            unsafe entries[index] = entry
          }
        }
        left -= 1
        // The next word, first bit lowest: ones at the top become zeros, the zero below them a one.
        let zeros = ~word & (1 << length - 1)
        if zeros == 0 { break }
        let top = 1 << (Int.bitWidth - 1 - zeros.leadingZeroBitCount)
        word = word & (top - 1) | top
      }
    }
    return true
  }

  /// Bits of a table that begins with a word of some length, of which `left` are left: it is full with the words that
  /// follow.
  private static func width(_ words: InlineArray<16, Int>, _ length: Int, _ left: Int, past bits: Int) -> Int {
    var width = length - bits
    var used = left
    while used < 1 << width, bits + width < longest {
      width += 1
      used = used << 1 + words[bits + width]
    }
    return width
  }

  @inline(__always)
  private func entry(_ symbol: Int, _ length: Int) -> UInt32 {
    symbols[symbol] + UInt32(truncatingIfNeeded: length &<< 8 | length)
  }

  /// Entries of the symbols without their code words.
  private static let codeLengths: [UInt32] = (0..<19).map { $0 << 16 }
  /// The bytes, the end of a block, lengths 3 to 258, and two symbols that mean nothing.
  private static let literals: [UInt32] =
    (0..<256).map { isLiteral | $0 << 16 } + [isSpecial | isEnd]
    + (0..<29).map { number in
      if number == 28 { return 258 << 16 }
      let extra = number < 8 ? 0 : number / 4 - 1
      let base = number < 8 ? number : (4 + number % 4) << extra
      return UInt32(base + 3) << 16 | UInt32(extra)
    } + [isSpecial, isSpecial]
  /// Distances 1 to 32,768 and two symbols that mean nothing.
  private static let distances: [UInt32] =
    (0..<30).map { number in
      let extra = number < 4 ? 0 : number / 2 - 1
      let base = number < 4 ? number : (2 + number % 2) << extra
      return UInt32(base + 1) << 16 | UInt32(extra)
    } + [isSpecial, isSpecial]
}
