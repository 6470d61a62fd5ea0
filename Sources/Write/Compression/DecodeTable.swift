/// What the next bits of deflate data stand for, by a prefix code whose code words' lengths are given (RFC 1951, 3.2.2).
///
/// The first bits of what follows are an index into the table. Code words longer than that lead to a table of their own
/// behind it, for the rest of their bits.
///
///     entry := bits to take in all (0 to 7), bits of the code word (8 to 11), flags (12 to 14), value (16 to 30), literal (31)
///
/// A length or distance takes the bits of its code word and the extra bits behind it at once; its value is the base that
/// the extra bits are added to.
@safe struct DecodeTable {
  enum Alphabet {
    case codeLengths
    case literals
    case distances

    /// Bits of the first table at most; always, for distances.
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
  /// How many bits are an index into the first table, all of whose entries are set by `build`.
  private(set) var bits = 0
  private let alphabet: Alphabet

  /// - Parameter entries: memory for as many as the alphabet has at most.
  init(_ alphabet: Alphabet, _ entries: UnsafeMutablePointer<UInt32>) {
    self.alphabet = alphabet
    unsafe self.entries = unsafe entries
  }

  /// Makes the table for the lengths of the symbols' code words, 0 for symbols without one; false where they are no
  /// code.
  ///
  /// A code must have a meaning for all that may follow. Only one of a single word, of one bit, or of no word at all is
  /// let through with a gap; whoever reads into the gap finds `noWord`.
  ///
  /// - Precondition: there are `mostSymbols` lengths at most, none above 15.
  mutating func build(_ lengths: UnsafePointer<UInt8>, count: Int) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 2 * Self.mostSymbols) { memory in
      guard let used = memory.baseAddress else { return false }
      let usedCount = unsafe Self.list(lengths, count, into: used)
      let words = unsafe Self.count(used, usedCount, lengths)
      var longest = Self.longest
      while longest > 0, words[longest] == 0 { longest -= 1 }
      var left = 1
      for length in 1...Self.longest {
        left = left << 1 - words[length]
        if left < 0 { return false }
      }
      if left > 0 {
        guard longest <= 1, alphabet != .codeLengths else { return false }
        unsafe buildGap(usedCount == 0 ? nil : Int(used[0]))
        return true
      }
      bits = alphabet == .distances ? alphabet.bits : min(longest, alphabet.bits)
      let sorted = unsafe used + Self.mostSymbols
      unsafe Self.sort(used, usedCount, lengths, words, into: sorted)
      return unsafe fill(sorted, words, longest)
    }
  }

  /// Lists the symbols that have a word, which mostly are few.
  private static func list(
    _ lengths: UnsafePointer<UInt8>, _ count: Int, into used: UnsafeMutablePointer<UInt16>
  ) -> Int {
    var listed = 0
    var symbol = 0
    while symbol < count {
      if symbol &+ 8 <= count, unsafe UnsafeRawPointer(lengths + symbol).loadUnaligned(as: UInt64.self) == 0 {
        symbol &+= 8
        continue
      }
      unsafe used[listed] = UInt16(truncatingIfNeeded: symbol)
      listed &+= unsafe lengths[symbol] == 0 ? 0 : 1
      symbol &+= 1
    }
    return listed
  }

  /// How many words there are of each length. One number after the other would wait for the one before it where lengths
  /// are the same, so that every other symbol is counted apart.
  private static func count(
    _ used: UnsafePointer<UInt16>, _ count: Int, _ lengths: UnsafePointer<UInt8>
  ) -> InlineArray<16, Int> {
    var (words, others) = (InlineArray<16, Int>(repeating: 0), InlineArray<16, Int>(repeating: 0))
    var index = 0
    while index &+ 2 <= count {
      unsafe words[Int(lengths[Int(used[index])])] &+= 1
      unsafe others[Int(lengths[Int(used[index &+ 1])])] &+= 1
      index &+= 2
    }
    if index < count { unsafe words[Int(lengths[Int(used[index])])] &+= 1 }
    for length in 1...Self.longest { words[length] &+= others[length] }
    return words
  }

  /// The table of a code of one word, of one bit, or of none.
  private mutating func buildGap(_ symbol: Int?) {
    bits = alphabet.bits
    unsafe entries.update(repeating: Self.noWord, count: 1 << bits)
    guard let symbol else { return }
    let entry = symbols[symbol] + Self.word(1)
    for index in stride(from: 0, to: 1 << bits, by: 2) { unsafe entries[index] = entry }
  }

  /// The symbols by the length of their code words, then by number.
  private static func sort(
    _ used: UnsafePointer<UInt16>, _ count: Int, _ lengths: UnsafePointer<UInt8>, _ words: InlineArray<16, Int>,
    into sorted: UnsafeMutablePointer<UInt16>
  ) {
    var places = InlineArray<16, Int>(repeating: 0)
    for length in 1..<Self.longest { places[length + 1] = places[length] + words[length] }
    for index in 0..<count {
      let symbol = unsafe used[index]
      let length = unsafe Int(lengths[Int(symbol)])
      unsafe sorted[places[length]] = symbol
      places[length] &+= 1
    }
  }

  /// Enters the code words one after the other. Deflate gives their first bit first, so that they are counted up from
  /// their last bit, and stand in the table at every index whose lower bits they are.
  private func fill(_ sorted: UnsafePointer<UInt16>, _ words: InlineArray<16, Int>, _ longest: Int) -> Bool {
    let symbols = symbols.span
    var word = 0
    var next = 0
    // As much of the first table as words of this length fill; it is doubled as they grow.
    var filled = 1
    var end = 1 << bits
    var (prefix, start) = (-1, 0)
    for length in 1...max(longest, bits) {
      if length <= bits {
        unsafe (entries + filled).update(from: entries, count: filled)
        filled <<= 1
      }
      var left = words[length]
      while left > 0 {
        let symbol = unsafe symbols[Int(sorted[next])]
        next += 1
        if length <= bits {
          unsafe entries[word] = symbol + Self.word(length)
        } else {
          if word & (1 << bits - 1) != prefix {
            prefix = word & (1 << bits - 1)
            start = end
            let width = Self.width(words, length, left, past: bits)
            end += 1 << width
            guard end <= alphabet.entryCount else { return false }
            unsafe entries[prefix] =
              UInt32(start) << 16 | Self.isSpecial | Self.isTable | UInt32(width) << 8 | UInt32(bits)
          }
          for index in stride(from: start + word >> bits, to: end, by: 1 << (length - bits)) {
            unsafe entries[index] = symbol + Self.word(length - bits)
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

  // MARK: - Symbols

  /// What the length of its code word adds to a symbol's entry.
  @inline(__always)
  private static func word(_ length: Int) -> UInt32 { UInt32(truncatingIfNeeded: length &<< 8 | length) }

  /// Entries of the symbols without their code words.
  private var symbols: [UInt32] {
    switch alphabet {
    case .codeLengths: Self.codeLengths
    case .literals: Self.literals
    case .distances: Self.distances
    }
  }

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
