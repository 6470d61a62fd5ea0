import Model

/// A few hundred words that are looked for at given places of a text: role words, caption words, surnames.
///
///     let roles = WordTable(["记者", "特约通讯员"])
///     roles.match(text, at: 0, end: text.count)      // the longest word that stands there, or nil
///
/// The big word lists are found by the lexicon's automaton in one pass; this table serves questions such as “does a
/// role word stand right after this bracket?”, which are asked a few times a block.
///
/// - Invariant: `entries` are sorted by bucket, and longest first inside one.
struct WordTable: Sendable {
  struct Match {
    var length: Int
    var entry: Int
  }

  private struct Entry {
    var bucket: Int
    var start: Int
    var length: Int
    var order: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var bucketStarts = [Int](repeating: 0, count: 257)
  /// The same words by their last byte, longest first among those of one.
  private var ends: [Entry] = []
  private var endStarts = [Int](repeating: 0, count: 257)
  let words: [String]
  /// First characters of the Chinese words: most places of a text are passed over by this alone.
  let heads: CharacterSet
  /// A bit for the first two characters of each Chinese word that begins with two of U+4E00 to U+9FFF, folded to 12 bits.
  private var pairs = [UInt64](repeating: 0, count: 64)
  /// Whether a Chinese word begins with one such character and has no other behind it.
  private(set) var hasLoneHeads = false

  init(_ words: [String]) {
    var seen = Set<String>()
    self.words = words.filter { !$0.isEmpty && seen.insert($0).inserted }
    heads = CharacterSet(self.words)
    for (order, word) in self.words.enumerated() {
      let utf8 = Array(word.utf8)
      entries.append(
        Entry(
          bucket: Self.bucket(of: utf8.span, at: 0), start: bytes.count, length: utf8.count, order: order))
      bytes += utf8
    }
    entries.sort { $0.bucket != $1.bucket ? $0.bucket < $1.bucket : $0.length > $1.length }
    for entry in entries { bucketStarts[entry.bucket + 1] += 1 }
    for bucket in 1...256 { bucketStarts[bucket] += bucketStarts[bucket - 1] }
    func last(_ entry: Entry) -> Int { Int(bytes[entry.start + entry.length - 1]) }
    ends = entries.sorted { last($0) != last($1) ? last($0) < last($1) : $0.length > $1.length }
    for word in self.words { notePair(Array(word.utf8)) }
    for entry in ends { endStarts[last(entry) + 1] += 1 }
    for byte in 1...256 { endStarts[byte] += endStarts[byte - 1] }
  }

  private mutating func notePair(_ word: [UInt8]) {
    let bytes = EightBytes(endOf: word.span, at: 0)
    if bytes.areTwoCommonHan {
      let place = Self.pairPlace(bytes)
      pairs[place >> 6] |= 1 << UInt64(place & 63)
    } else if bytes.beginsWithCommonHan {
      hasLoneHeads = true
    }
  }

  @inline(__always)
  private static func pairPlace(_ bytes: EightBytes) -> Int {
    Int(truncatingIfNeeded: (bytes.sixBytes &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  /// Whether a word may begin with two characters of U+4E00 to U+9FFF.
  @inline(__always)
  func mayBegin(with two: EightBytes) -> Bool {
    let place = Self.pairPlace(two)
    return pairs[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The longest word that stands at `offset` and ends by `end`.
  @inline(__always)
  func match(_ text: Span<UInt8>, at offset: Int, end: Int) -> Match? {
    guard offset < end else { return nil }
    let bucket = Self.bucket(of: text, at: offset)
    // At most places no word has the bucket of what stands there.
    guard bucketStarts[bucket] != bucketStarts[bucket + 1] else { return nil }
    return match(text, at: offset, end: end, inBucket: bucket)
  }

  private func match(_ text: Span<UInt8>, at offset: Int, end: Int, inBucket bucket: Int) -> Match? {
    for index in bucketStarts[bucket]..<bucketStarts[bucket + 1] {
      let entry = entries[index]
      if offset + entry.length <= end, equals(entry, text, offset) {
        return Match(length: entry.length, entry: entry.order)
      }
    }
    return nil
  }

  /// The longest word that ends at `end` and starts no earlier than `start`.
  func suffix(_ text: Span<UInt8>, end: Int, start: Int) -> Match? {
    guard start < end else { return nil }
    let last = Int(text[end - 1])
    for index in endStarts[last]..<endStarts[last + 1] {
      let entry = ends[index]
      if end - entry.length >= start, equals(entry, text, end - entry.length) {
        return Match(length: entry.length, entry: entry.order)
      }
    }
    return nil
  }

  /// Whether `range` is one of the words.
  func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    match(text, at: range.lowerBound, end: range.upperBound)?.length == range.count
  }

  /// The first place in `range` where one of the words stands.
  func first(_ text: Span<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard !entries.isEmpty else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      if let found = match(text, at: at, end: range.upperBound) { return at..<at + found.length }
      at += text.codePoint(at: at).length
    }
    return nil
  }

  private func equals(_ entry: Entry, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    // From the end: words of one bucket begin alike.
    var index = entry.length - 1
    while index >= 0, bytes[entry.start + index] == text[offset + index] { index -= 1 }
    return index < 0
  }

  /// By the first byte and, of Chinese characters, the last one, which differs most.
  private static func bucket(of text: Span<UInt8>, at offset: Int) -> Int {
    let first = Int(text[offset])
    guard first >= 0xE0, offset + 2 < text.count else { return first }
    return (Int(text[offset + 2]) &* 67 &+ Int(text[offset + 1]) &* 131 &+ first) & 0xFF
  }
}
