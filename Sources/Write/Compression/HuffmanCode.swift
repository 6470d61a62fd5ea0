/// A prefix code for symbols that occur so many times, with no code word longer than a limit, as deflate writes it.
@safe struct HuffmanCode: ~Copyable {
  let count: Int
  private let limit: Int
  /// Bits of each symbol's code word: 0 where it does not occur.
  let lengths: UnsafeMutablePointer<UInt8>
  /// The code words, first bit lowest, once `assignWords` has made them of the lengths.
  let words: UnsafeMutablePointer<UInt16>
  let frequencies: UnsafeMutablePointer<UInt32>

  // What is needed while lengths are found; kept, because a page of a small column is done sooner than memory is got.

  /// The symbols that occur, rarest first: frequency, then symbol in the lowest 16 bits.
  private let occurring: UnsafeMutablePointer<UInt64>
  /// Weights of the nodes above them, in the order they are made.
  private let weights: UnsafeMutablePointer<UInt64>
  /// The node above each node; then how deep it is.
  private let parents: UnsafeMutablePointer<Int>
  /// How many words of each length there are.
  private let counts: UnsafeMutablePointer<Int>

  init(count: Int, limit: Int) {
    self.count = count
    self.limit = limit
    unsafe lengths = .allocate(capacity: count)
    unsafe words = .allocate(capacity: count)
    unsafe frequencies = .allocate(capacity: count)
    unsafe occurring = .allocate(capacity: count)
    unsafe weights = .allocate(capacity: count)
    unsafe parents = .allocate(capacity: count)
    unsafe counts = .allocate(capacity: limit + 1)
    unsafe lengths.initialize(repeating: 0, count: count)
    unsafe words.initialize(repeating: 0, count: count)
    unsafe frequencies.initialize(repeating: 0, count: count)
  }

  deinit {
    unsafe lengths.deallocate()
    unsafe words.deallocate()
    unsafe frequencies.deallocate()
    unsafe occurring.deallocate()
    unsafe weights.deallocate()
    unsafe parents.deallocate()
    unsafe counts.deallocate()
  }

  func clearFrequencies() { unsafe frequencies.update(repeating: 0, count: count) }

  /// Gives each symbol that occurs a length; a code of one word or none gets two, which every reader takes.
  func assignLengths() {
    let used = collectSymbols()
    countWords(used)
    unsafe lengths.update(repeating: 0, count: count)
    // The rarest symbols get the longest words.
    var length = limit
    for place in 0..<used {
      while unsafe counts[length] == 0 { length -= 1 }
      unsafe lengths[Int(occurring[place] & 0xFFFF)] = UInt8(truncatingIfNeeded: length)
      unsafe counts[length] &-= 1
    }
  }

  /// Sorts the symbols that occur, two at least, by how often they do. Answers how many they are.
  private func collectSymbols() -> Int {
    var used = 0
    for symbol in 0..<count {
      let frequency = unsafe frequencies[symbol]
      guard frequency > 0 else { continue }
      unsafe occurring[used] = UInt64(frequency) &<< 16 | UInt64(symbol)
      used &+= 1
    }
    var filler: UInt64 = 0
    while used < 2 {
      if unsafe used == 0 || occurring[0] & 0xFFFF != filler {
        unsafe occurring[used] = filler
        used += 1
      }
      filler += 1
    }
    var symbols = unsafe UnsafeMutableBufferPointer(start: occurring, count: used)
    unsafe symbols.sort()
    return used
  }

  /// Finds how many words of each length there are.
  private func countWords(_ used: Int) {
    // Leaves and the nodes made of them both come by rising weight, so that the two lightest stand at their fronts.
    var (leaf, node) = (0, 0)
    for next in 0..<used &- 1 {
      var weight: UInt64 = 0
      for _ in 0..<2 {
        if unsafe leaf < used && (node == next || occurring[leaf] &>> 16 <= weights[node]) {
          unsafe weight &+= occurring[leaf] &>> 16
          leaf &+= 1
        } else {
          unsafe weight &+= weights[node]
          unsafe parents[node] = next
          node &+= 1
        }
      }
      unsafe weights[next] = weight
    }
    // From the root down, each inner node turns one word into two that are longer by a bit, or, where that is more than
    // the limit, the longest that is short enough.
    unsafe counts.initialize(repeating: 0, count: limit + 1)
    unsafe counts[1] = 2
    let root = used &- 2
    unsafe parents[root] = 0
    var inner = root &- 1
    while inner >= 0 {
      unsafe parents[inner] = parents[parents[inner]] &+ 1
      var depth = unsafe min(parents[inner], limit &- 1)
      while unsafe counts[depth] == 0 { depth &-= 1 }
      unsafe counts[depth] &-= 1
      unsafe counts[depth &+ 1] &+= 2
      inner &-= 1
    }
  }

  /// Gives each symbol that has a length its word.
  func assignWords() {
    // The first word of each length follows from how many shorter ones there are.
    unsafe counts.initialize(repeating: 0, count: limit + 1)
    for symbol in 0..<count { unsafe counts[Int(lengths[symbol])] &+= 1 }
    unsafe counts[0] = 0
    var word = 0
    var shorter = 0
    for length in 1...limit {
      word = (word &+ shorter) &<< 1
      shorter = unsafe counts[length]
      // From here on the next word of the length.
      unsafe counts[length] = word
    }
    for symbol in 0..<count {
      let length = unsafe Int(lengths[symbol])
      guard length > 0 else { continue }
      unsafe words[symbol] = Self.reversed(UInt16(truncatingIfNeeded: counts[length]), length)
      unsafe counts[length] &+= 1
    }
  }

  /// The lowest `length` bits of a word, the first last.
  private static func reversed(_ word: UInt16, _ length: Int) -> UInt16 {
    var word = word.byteSwapped
    word = word &>> 4 & 0x0F0F | (word & 0x0F0F) &<< 4
    word = word &>> 2 & 0x3333 | (word & 0x3333) &<< 2
    word = word &>> 1 & 0x5555 | (word & 0x5555) &<< 1
    return word &>> UInt16(truncatingIfNeeded: 16 &- length)
  }

  /// Takes lengths that are set from outside.
  func setLengths(_ given: (Int) -> UInt8) {
    for symbol in 0..<count { unsafe lengths[symbol] = given(symbol) }
  }

  /// How many bits all occurrences take with the words of a code.
  func bits(with other: borrowing HuffmanCode) -> Int {
    var bits = 0
    for symbol in 0..<count { bits &+= unsafe Int(frequencies[symbol]) &* Int(other.lengths[symbol]) }
    return bits
  }
}
