/// Literals and matches of one block while they are found, and how often each symbol occurs among them.
///
///     token := a byte (below 256) | length − 3 in bits 16 to 23, distance in bits 0 to 15, bit 31 set
@safe struct DeflateBlock: ~Copyable {
  /// A block ends at the latest after so many tokens.
  private static let mostTokens = 40_000
  /// What may still be added to a block that is done: literals before a match that got better and better, the end.
  private static let spare = 2 * MatchFinder.longest + 8
  private static let isMatch: UInt32 = 1 << 31

  private let tokens: UnsafeMutablePointer<UInt32>
  private var count = 0
  private let literals = HuffmanCode(count: 288, limit: 15)
  private let distances = HuffmanCode(count: 30, limit: 15)
  private let codeLengths = HuffmanCode(count: 19, limit: 7)
  private let fixedLiterals = HuffmanCode(count: 288, limit: 9)
  private let fixedDistances = HuffmanCode(count: 30, limit: 5)
  private let split = BlockSplit()

  init() {
    unsafe tokens = .allocate(capacity: Self.mostTokens + Self.spare)
    fixedLiterals.setLengths { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    fixedDistances.setLengths { _ in 5 }
  }

  deinit { unsafe tokens.deallocate() }

  mutating func begin() {
    count = 0
    literals.clearFrequencies()
    distances.clearFrequencies()
    split.begin()
  }

  @inline(__always)
  mutating func append(literal byte: UInt8) {
    unsafe tokens[count] = UInt32(byte)
    count &+= 1
    unsafe literals.frequencies[Int(byte)] &+= 1
    split.see(literal: byte)
  }

  @inline(__always)
  mutating func append(length: Int, distance: Int) {
    unsafe tokens[count] = Self.isMatch | UInt32(truncatingIfNeeded: (length &- 3) &<< 16 | distance)
    count &+= 1
    unsafe literals.frequencies[257 &+ DeflateSymbol(length: length).number] &+= 1
    unsafe distances.frequencies[DeflateSymbol(distance: distance).number] &+= 1
    split.see(length: length)
  }

  /// Whether a new block had better begin: the last tokens are unlike those before them, or the block is full.
  @inline(__always)
  func isDone(byteCount: Int) -> Bool {
    count >= Self.mostTokens || (split.isDue && split.isWorthwhile(byteCount: byteCount))
  }

  // MARK: - Writing

  /// Writes the block in whichever of deflate's three forms is shortest.
  mutating func write(_ bytes: UnsafePointer<UInt8>, count byteCount: Int, isLast: Bool, to out: inout BitWriter) {
    unsafe literals.frequencies[256] = 1
    literals.assignLengths()
    distances.assignLengths()
    let extra = extraBits()
    let header = CodeLengthHeader(literals, distances, codeLengths)
    let dynamic = header.bits + literals.bits(with: literals) + distances.bits(with: distances) + extra
    let fixed = literals.bits(with: fixedLiterals) + distances.bits(with: fixedDistances) + extra
    let stored = 8 * byteCount + 40 * (1 + byteCount / 65_535)
    let last: UInt64 = isLast ? 1 : 0
    if stored <= dynamic, stored <= fixed {
      unsafe Self.store(bytes, count: byteCount, isLast: isLast, to: &out)
    } else if fixed <= dynamic {
      out.append(last | 1 << 1, 3)
      fixedLiterals.assignWords()
      fixedDistances.assignWords()
      writeTokens(fixedLiterals, fixedDistances, to: &out)
    } else {
      out.append(last | 2 << 1, 3)
      literals.assignWords()
      distances.assignWords()
      codeLengths.assignWords()
      header.write(codeLengths, to: &out)
      writeTokens(literals, distances, to: &out)
    }
  }

  /// Stored pieces of up to 65,535 bytes; one of none where there are no bytes.
  static func store(_ bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool, to out: inout BitWriter) {
    var at = 0
    repeat {
      let piece = min(count - at, 65_535)
      out.append(isLast && at + piece == count ? 1 : 0, 3)
      out.align()
      out.append(UInt64(piece) | UInt64(piece ^ 0xFFFF) << 16, 32)
      unsafe out.append(bytes: bytes + at, count: piece)
      at += piece
    } while at < count
  }

  private func extraBits() -> Int {
    var bits = 0
    for symbol in 8..<28 { bits += unsafe Int(literals.frequencies[257 + symbol]) * (symbol / 4 - 1) }
    for symbol in 4..<30 { bits += unsafe Int(distances.frequencies[symbol]) * (symbol / 2 - 1) }
    return bits
  }

  private func writeTokens(
    _ literals: borrowing HuffmanCode, _ distances: borrowing HuffmanCode, to target: inout BitWriter
  ) {
    var out = target
    let (words, lengths) = unsafe (literals.words, literals.lengths)
    let (farWords, farLengths) = unsafe (distances.words, distances.lengths)
    for index in 0..<count {
      let token = unsafe tokens[index]
      guard token & Self.isMatch != 0 else {
        unsafe out.append(UInt64(words[Int(token)]), Int(lengths[Int(token)]))
        continue
      }
      let length = DeflateSymbol(length: Int(token &>> 16 & 0xFF) &+ 3)
      let distance = DeflateSymbol(distance: Int(token & 0xFFFF))
      var bits = unsafe UInt64(words[257 &+ length.number])
      var filled = unsafe Int(lengths[257 &+ length.number])
      bits |= length.rest &<< UInt64(filled)
      filled &+= length.restBits
      bits |= unsafe UInt64(farWords[distance.number]) &<< UInt64(filled)
      filled &+= unsafe Int(farLengths[distance.number])
      bits |= distance.rest &<< UInt64(filled)
      filled &+= distance.restBits
      out.append(bits, filled)
    }
    unsafe out.append(UInt64(words[256]), Int(lengths[256]))
    target = out
  }
}
