/// Finds for a place in a text the longest stretch before it that reads the same.
///
/// It knows the latest place of each hash of four bytes, and from each place the one before it with the same hash. Of
/// three bytes it keeps the latest place only: a match so short pays where it is near.
///
/// Places count on from text to text, so that what is left of an earlier one is too far back to be looked at, and the
/// tables need not be cleared: what is found depends on the text alone.
@safe struct MatchFinder: ~Copyable {
  static let window = 32_768
  static let shortest = 3
  static let longest = 258
  /// Bytes that are read after the end of a text.
  static let slack = 8

  private static let hashBits = 15
  private static let shortHashBits = 14
  private static let links = window - 1
  /// Before all places.
  private static let nowhere = Int32.min / 2

  private let heads: UnsafeMutablePointer<Int32>
  private let shortHeads: UnsafeMutablePointer<Int32>
  /// Of a place that is known, the one before it with the same hash; what no place has been written to is never read.
  private let chain: UnsafeMutablePointer<Int32>

  init() {
    unsafe heads = .allocate(capacity: 1 << Self.hashBits)
    unsafe shortHeads = .allocate(capacity: 1 << Self.shortHashBits)
    unsafe chain = .allocate(capacity: Self.window)
    clear()
  }

  deinit {
    unsafe heads.deallocate()
    unsafe shortHeads.deallocate()
    unsafe chain.deallocate()
  }

  /// Forgets all places, so that they may count from the start again.
  func clear() {
    unsafe heads.initialize(repeating: Self.nowhere, count: 1 << Self.hashBits)
    unsafe shortHeads.initialize(repeating: Self.nowhere, count: 1 << Self.shortHashBits)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    unsafe UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
  }

  @inline(__always)
  private static func long(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> Int { Int((word &* 0x1E35_A7BD) &>> UInt32(32 - hashBits)) }

  @inline(__always)
  private static func shortHash(_ word: UInt32) -> Int {
    Int(((word &<< 8) &* 0x1E35_A7BD) &>> UInt32(32 - shortHashBits))
  }

  /// Makes a place known.
  ///
  /// - Precondition: four bytes of the text at least are left.
  @inline(__always)
  func insert(_ here: UnsafePointer<UInt8>, _ place: Int32) {
    let word = unsafe Self.word(here)
    let hash = Self.hash(word)
    unsafe chain[Int(place) & Self.links] = heads[hash]
    unsafe heads[hash] = place
    unsafe shortHeads[Self.shortHash(word)] = place
  }

  /// The longest match of more than `least` bytes, and makes the place known; length `least` where there is none.
  ///
  /// - Parameters:
  ///   - most: how long a match may be.
  ///   - nice: a match so long is taken without looking for a longer one.
  ///   - depth: how many places are looked at.
  /// - Precondition: `most`, and so what is left of the text, is at least 4.
  @inline(__always)
  func longest(
    _ here: UnsafePointer<UInt8>, _ place: Int32, least: Int, most: Int, nice: Int, depth: Int
  ) -> (length: Int, distance: Int) {
    let word = unsafe Self.word(here)
    let (hash, shortHash) = (Self.hash(word), Self.shortHash(word))
    var candidate = unsafe heads[hash]
    let short = unsafe shortHeads[shortHash]
    unsafe chain[Int(place) & Self.links] = candidate
    unsafe heads[hash] = place
    unsafe shortHeads[shortHash] = place
    let first = place &- Int32(Self.window - 1)
    var (best, distance) = (least, 0)
    if best < 3, short >= first, unsafe Self.word(here - Int(place &- short)) &<< 8 == word &<< 8 {
      (best, distance) = (3, Int(place &- short))
    }
    guard best < most else { return (best, distance) }
    // Of two longer matches the longer has the byte after the shorter in common, and the three before it; of a first
    // one only the first four bytes count.
    var shift = max(0, best &- 3)
    var end = unsafe Self.word(here + shift)
    var left = depth
    while candidate >= first, left > 0 {
      let there = unsafe here - Int(place &- candidate)
      if unsafe Self.word(there + shift) == end, unsafe Self.word(there) == word {
        let length = unsafe Self.common(here, there, most: most)
        if length > best {
          (best, distance) = (length, Int(place &- candidate))
          guard best < nice, best < most else { break }
          shift = best &- 3
          end = unsafe Self.word(here + shift)
        }
      }
      candidate = unsafe chain[Int(candidate) & Self.links]
      left &-= 1
    }
    return (best, distance)
  }

  /// How many bytes two places have in common, of which the first four are known to be.
  @inline(__always)
  private static func common(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, most: Int) -> Int {
    var length = 4
    while length < most {
      let difference = unsafe long(one + length) ^ long(other + length)
      if difference != 0 { return min(most, length &+ difference.trailingZeroBitCount &>> 3) }
      length &+= 8
    }
    return most
  }
}
