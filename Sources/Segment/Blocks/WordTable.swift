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
    var bucket: Int32
    var start: Int32
    var length: Int32
    var order: Int32
    /// Its first eight bytes, or among `ends` its last ones, as they stand in the text, and which of them are its own.
    var edge: UInt64
    var mask: UInt64
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var bucketStarts = [Int32](repeating: 0, count: 257)
  /// The same words by their last byte, longest first among those of one.
  private var ends: [Entry] = []
  private var endStarts = [Int32](repeating: 0, count: 257)
  let words: [String]
  /// The first three bytes of words that begin with a character of three or more, and the last three of those that end in
  /// one beyond ASCII: most places of a text are passed over by these alone.
  private(set) var heads = FoldedSet()
  private var tails = FoldedSet()
  /// Whether a word of two bytes is one character, whose end says nothing.
  private var hasShortTails = false
  /// The first two characters of each Chinese word that begins with two of U+4E00 to U+9FFF.
  private(set) var pairs = FoldedSet()
  /// Whether a Chinese word begins with one such character and has no other behind it.
  private(set) var hasLoneHeads = false

  init(_ words: [String]) {
    var seen = Set<String>(minimumCapacity: words.count)
    self.words = words.filter { !$0.isEmpty && seen.insert($0).inserted }
    entries.reserveCapacity(self.words.count)
    var utf8: [UInt8] = []
    for (order, word) in self.words.enumerated() {
      utf8.removeAll(keepingCapacity: true)
      utf8 += word.utf8
      entries.append(
        Entry(
          bucket: Int32(Self.bucket(of: utf8.span, at: 0)), start: Int32(bytes.count), length: Int32(utf8.count),
          order: Int32(order), edge: EightBytes(endOf: utf8.span, at: 0).first(EightBytes.count),
          mask: .max >> Self.unusedBits(utf8.count)))
      bytes += utf8
      longest = max(longest, utf8.count)
      noteEnds(utf8.span)
      notePair(utf8.span)
    }
    entries.sort { $0.bucket != $1.bucket ? $0.bucket < $1.bucket : $0.length > $1.length }
    for entry in entries { bucketStarts[Int(entry.bucket) + 1] += 1 }
    for bucket in 1...256 { bucketStarts[bucket] += bucketStarts[bucket - 1] }
    func last(_ entry: Entry) -> Int { Int(bytes[Int(entry.start + entry.length) - 1]) }
    ends = entries.sorted { last($0) != last($1) ? last($0) < last($1) : $0.length > $1.length }
    for entry in ends { endStarts[last(entry) + 1] += 1 }
    for byte in 1...256 { endStarts[byte] += endStarts[byte - 1] }
    for index in ends.indices {
      ends[index].edge = Self.eightBytes(bytes.span, before: Int(ends[index].start + ends[index].length))
      ends[index].mask = .max << Self.unusedBits(Int(ends[index].length))
      ends[index].edge &= ends[index].mask
    }
  }

  /// Bits of eight bytes that a word of so many leaves free.
  private static func unusedBits(_ length: Int) -> UInt64 { UInt64(max(0, 8 * (EightBytes.count - length))) }

  /// The eight bytes before `end`, the last in the highest; zeros stand for those before the text.
  @inline(__always)
  private static func eightBytes(_ text: Span<UInt8>, before end: Int) -> UInt64 {
    end >= EightBytes.count
      ? EightBytes(text, at: end &- EightBytes.count).first(EightBytes.count)
      : EightBytes(endOf: text, at: 0).first(end) << unusedBits(end)
  }

  private mutating func noteEnds(_ word: Span<UInt8>) {
    if word[0] >= 0xE0 { heads.insert(Self.threeBytes(word, at: 0)) }
    guard word[word.count - 1] >= 0x80 else { return }
    if word.count >= 3 { tails.insert(Self.threeBytes(word, at: word.count - 3)) } else { hasShortTails = true }
  }

  private mutating func notePair(_ word: Span<UInt8>) {
    let bytes = EightBytes(endOf: word, at: 0)
    if bytes.areTwoCommonHan {
      pairs.insert(bytes.sixBytes)
    } else if bytes.beginsWithCommonHan {
      hasLoneHeads = true
    }
  }

  /// - Precondition: the text has three bytes from `offset` on.
  @inline(__always)
  private static func threeBytes(_ text: Span<UInt8>, at offset: Int) -> UInt64 {
    UInt64(text[offset]) | UInt64(text[offset &+ 1]) << 8 | UInt64(text[offset &+ 2]) << 16
  }

  /// Whether a word may begin with the character at `offset`: of those of three bytes or more, most begin none.
  @inline(__always)
  func mayBegin(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard text[offset] >= 0xE0, offset &+ 2 < text.count else { return true }
    return heads.mayHold(Self.threeBytes(text, at: offset))
  }

  /// The same of a character of three bytes, by the eight that it begins.
  @inline(__always)
  func mayBegin(_ bytes: EightBytes) -> Bool { heads.mayHold(UInt64(bytes.threeBytes)) }

  var isEmpty: Bool { entries.isEmpty }

  /// Bytes of the longest word.
  private(set) var longest = 0

  /// The longest word that stands at `offset` and ends by `end`.
  @inline(__always)
  func match(_ text: Span<UInt8>, at offset: Int, end: Int) -> Match? {
    guard offset < end, mayBegin(text, at: offset) else { return nil }
    let bucket = Self.bucket(of: text, at: offset)
    // Of those that begin with a letter, most buckets are empty.
    guard bucketStarts[bucket] != bucketStarts[bucket + 1] else { return nil }
    return match(text, at: offset, end: end, inBucket: bucket)
  }

  private func match(_ text: Span<UInt8>, at offset: Int, end: Int, inBucket bucket: Int) -> Match? {
    let bytes = text.eightBytes(at: offset).first(EightBytes.count)
    for index in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket + 1]) {
      let entry = entries[index]
      guard (bytes ^ entry.edge) & entry.mask == 0 else { continue }
      let length = Int(entry.length)
      if offset + length <= end, equals(entry, from: EightBytes.count, to: length, text, offset) {
        return Match(length: length, entry: Int(entry.order))
      }
    }
    return nil
  }

  /// The longest word that ends at `end` and starts no earlier than `start`.
  @inline(__always)
  func suffix(_ text: Span<UInt8>, end: Int, start: Int) -> Match? {
    guard start < end else { return nil }
    let last = Int(text[end - 1])
    if last >= 0x80, !hasShortTails, end >= 3, !tails.mayHold(Self.threeBytes(text, at: end - 3)) { return nil }
    guard endStarts[last] != endStarts[last + 1] else { return nil }
    return suffix(text, end: end, start: start, endingIn: last)
  }

  private func suffix(_ text: Span<UInt8>, end: Int, start: Int, endingIn last: Int) -> Match? {
    let bytes = Self.eightBytes(text, before: end)
    for index in Int(endStarts[last])..<Int(endStarts[last + 1]) {
      let entry = ends[index]
      guard (bytes ^ entry.edge) & entry.mask == 0 else { continue }
      let length = Int(entry.length)
      if end - length >= start, equals(entry, from: 0, to: length - EightBytes.count, text, end - length) {
        return Match(length: length, entry: Int(entry.order))
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
      let bytes = text.eightBytes(at: at)
      if bytes.beginsWithCommonHan, !mayBegin(bytes) {
        at &+= 3
        continue
      }
      let byte = Int(bytes[0])
      if byte < 0x80, bucketStarts[byte] == bucketStarts[byte + 1] {
        at &+= 1
        continue
      }
      if let found = match(text, at: at, end: range.upperBound) { return at..<at + found.length }
      at += text.codePoint(at: at).length
    }
    return nil
  }

  /// Whether the bytes of a word from `first` up to `last` stand in the text that has the word at `offset`.
  @inline(__always)
  private func equals(_ entry: Entry, from first: Int, to last: Int, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    var index = first
    while index < last, bytes[Int(entry.start) + index] == text[offset + index] { index += 1 }
    return index >= last
  }

  /// By the first byte and, of Chinese characters, the last one, which differs most.
  private static func bucket(of text: Span<UInt8>, at offset: Int) -> Int {
    let first = Int(text[offset])
    guard first >= 0xE0, offset + 2 < text.count else { return first }
    return (Int(text[offset + 2]) &* 67 &+ Int(text[offset + 1]) &* 131 &+ first) & 0xFF
  }
}
