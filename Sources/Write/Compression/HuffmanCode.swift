/// A prefix code for symbols that occur so many times, with no code word longer than a limit, as deflate writes it.
@safe struct HuffmanCode: ~Copyable {
  let count: Int
  private let limit: Int
  /// Bits of each symbol's code word: 0 where it does not occur.
  let lengths: UnsafeMutablePointer<UInt8>
  /// The code words, first bit lowest.
  let words: UnsafeMutablePointer<UInt16>
  let frequencies: UnsafeMutablePointer<UInt32>

  init(count: Int, limit: Int) {
    self.count = count
    self.limit = limit
    unsafe lengths = .allocate(capacity: count)
    unsafe words = .allocate(capacity: count)
    unsafe frequencies = .allocate(capacity: count)
    unsafe lengths.initialize(repeating: 0, count: count)
    unsafe words.initialize(repeating: 0, count: count)
    unsafe frequencies.initialize(repeating: 0, count: count)
  }

  deinit {
    unsafe lengths.deallocate()
    unsafe words.deallocate()
    unsafe frequencies.deallocate()
  }

  func clearFrequencies() { unsafe frequencies.update(repeating: 0, count: count) }

  /// Gives each symbol that occurs a code word; a code of one word or none gets two, which every reader takes.
  func build() {
    var occurring: [UInt64] = []
    occurring.reserveCapacity(count)
    for symbol in 0..<count {
      let frequency = unsafe frequencies[symbol]
      if frequency > 0 { occurring.append(UInt64(frequency) << 16 | UInt64(symbol)) }
    }
    var filler = 0
    while occurring.count < 2 {
      if !occurring.contains(where: { $0 & 0xFFFF == UInt64(filler) }) { occurring.append(UInt64(filler)) }
      filler += 1
    }
    occurring.sort()
    assignLengths(occurring)
    assignWords()
  }

  /// The rarest symbols get the longest words.
  private func assignLengths(_ occurring: [UInt64]) {
    var counts = Self.wordCounts(occurring.map { $0 >> 16 }, limit: limit)
    unsafe lengths.update(repeating: 0, count: count)
    var length = limit
    for symbol in occurring {
      while counts[length] == 0 { length -= 1 }
      unsafe lengths[Int(symbol & 0xFFFF)] = UInt8(length)
      counts[length] -= 1
    }
  }

  /// How many words of each length there are, for frequencies that rise.
  private static func wordCounts(_ leaves: [UInt64], limit: Int) -> [Int] {
    // Leaves and the nodes made of them both come by rising weight, so that the two lightest stand at their fronts.
    var weights: [UInt64] = []
    var parents = [Int](repeating: 0, count: leaves.count - 1)
    var (leaf, node) = (0, 0)
    func lightest() -> UInt64 {
      if leaf < leaves.count, node == weights.count || leaves[leaf] <= weights[node] {
        leaf += 1
        return leaves[leaf - 1]
      }
      parents[node] = weights.count
      node += 1
      return weights[node - 1]
    }
    for _ in 1..<leaves.count {
      let one = lightest()
      let other = lightest()
      weights.append(one + other)
    }
    // From the root down, each inner node turns one word into two that are longer by a bit, or, where that is more than
    // the limit, the longest that is short enough.
    var counts = [Int](repeating: 0, count: limit + 1)
    var depths = [Int](repeating: 0, count: weights.count)
    counts[1] = 2
    for inner in stride(from: weights.count - 2, through: 0, by: -1) {
      depths[inner] = depths[parents[inner]] + 1
      var depth = min(depths[inner], limit - 1)
      while counts[depth] == 0 { depth -= 1 }
      counts[depth] -= 1
      counts[depth + 1] += 2
    }
    return counts
  }

  private func assignWords() {
    // The first word of each length follows from how many shorter ones there are.
    var first = [UInt32](repeating: 0, count: limit + 1)
    var word: UInt32 = 0
    var counts = [UInt32](repeating: 0, count: limit + 1)
    for symbol in 0..<count { unsafe counts[Int(lengths[symbol])] += 1 }
    counts[0] = 0
    for length in 1...limit {
      word = (word + counts[length - 1]) << 1
      first[length] = word
    }
    for symbol in 0..<count {
      let length = unsafe Int(lengths[symbol])
      guard length > 0 else { continue }
      unsafe words[symbol] = Self.reversed(first[length], length)
      first[length] += 1
    }
  }

  private static func reversed(_ word: UInt32, _ length: Int) -> UInt16 {
    var (word, reversed): (UInt32, UInt32) = (word, 0)
    for _ in 0..<length {
      reversed = reversed << 1 | word & 1
      word >>= 1
    }
    return UInt16(reversed)
  }

  /// Gives the code words of lengths that are set from outside.
  func setLengths(_ given: (Int) -> UInt8) {
    for symbol in 0..<count { unsafe lengths[symbol] = given(symbol) }
    assignWords()
  }

  /// How many bits all occurrences take with the words of a code.
  func bits(with other: borrowing HuffmanCode) -> Int {
    var bits = 0
    for symbol in 0..<count { bits += unsafe Int(frequencies[symbol]) * Int(other.lengths[symbol]) }
    return bits
  }
}
