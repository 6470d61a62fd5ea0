import Model

/// The grams of a page's blocks as keys, heard on the one walk through each block that measures its shape.
///
/// `PageGrams` numbers them once it is known which blocks are text of stories.
struct GramKeys: TextListener {
  /// Heard on the way, as both ask all characters.
  private(set) var zoneEnds: ZoneEnds

  /// Those of all blocks, once they have been heard.
  private(set) var keys: [UInt64] = []
  private var used = 0
  /// Where the keys of each block end.
  private var ends: [Int] = []
  /// How many ends of zone names the blocks before have.
  private var zoneEndsBefore = 0
  /// Whether the block at hand may hold a year in Chinese digits.
  private(set) var mayHoldYear = false
  /// The bits of pairs that begin ends of zone names, or end years: both are looked for where one of these stands.
  private let rarePairs: [UInt64]
  private let hasLoneZoneStarts: Bool

  /// The sign of the Chinese character before; 0 for none.
  private var previous: UInt32 = 0
  /// Whether that one had none before it.
  private var isSecond = false
  /// Whether a capital letter would only begin a sentence or a quotation.
  private var startsSentence = true

  /// Set in the key of a pair of Chinese characters with none before it, and of a word with a capital letter where
  /// nothing else asks for one.
  static let mark: UInt64 = 1 << 62

  /// Shorter words say nothing.
  private static let shortestWord = 4

  init(words: RoleWords) {
    zoneEnds = ZoneEnds(words: words)
    hasLoneZoneStarts = words.zoneEnds.hasLoneHeads
    rarePairs = words.rarePairs
  }

  mutating func reserve(blocks: Int) { ends.reserveCapacity(blocks) }

  /// An array for the keys of blocks that have so many bytes together, for what is heard to be written into.
  static func room(bytes: Int, blocks: Int) -> [UInt64] {
    // The first gram of a block may be a number of two digits; every other takes three bytes. Behind the last one there is
    // room for a word that is none.
    [UInt64](repeating: 0, count: bytes / 3 + blocks + 1)
  }

  /// Begins a block, or the last one again.
  mutating func beginBlock() {
    used = ends.last ?? 0
    zoneEnds.drop(to: zoneEndsBefore)
    previous = 0
    isSecond = false
    startsSentence = true
  }

  mutating func endBlock() {
    ends.append(used)
    mayHoldYear = false
    zoneEndsBefore = zoneEnds.count
  }

  /// Takes what was written once the last block has been heard.
  mutating func take(_ room: consuming [UInt64]) { keys = room }

  /// The places of a block's keys.
  func range(ofBlock block: Int) -> Range<Int> { (block == 0 ? 0 : ends[block - 1])..<ends[block] }

  @inline(__always)
  mutating func hearHan(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int {
    let isFirst = previous == 0
    if !isFirst { add(PageGrams.key(previous, first.threeBytes) | (isSecond ? Self.mark : 0), &room) }
    let last = Self.addPairs(
      text, start, end, first, mark: isFirst ? Self.mark : 0, to: &room, &used, rarePairs, &zoneEnds, &mayHoldYear)
    // Most ends of names go on behind their first character.
    if hasLoneZoneStarts { zoneEnds.note(text, last.at) }
    previous = last.character
    isSecond = isFirst && last.at == start
    startsSentence = false
    return last.at &+ 3
  }

  /// Adds the pairs of characters that stand together, and answers the last of these.
  ///
  /// - Parameter mark: of the first pair.
  @inline(__always)
  private static func addPairs(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, mark: UInt64,
    to keys: inout MutableSpan<UInt64>,
    _ used: inout Int, _ rarePairs: [UInt64], _ zoneEnds: inout ZoneEnds, _ mayHoldYear: inout Bool
  ) -> (at: Int, character: UInt32) {
    let rare = rarePairs.span
    precondition(rare.count == FoldedSet.rows, "the bits of pairs are those of a folded set")
    var free = used
    var at = start
    var bytes = first
    // Where the last pair begins that has eight bytes from its second character on: only the page's last have not.
    let lastInside = min(end &- 6, text.count &- EightBytes.count &- 3)
    // The bytes of two characters are the key of the pair; of the first one it is known what it is.
    while at &+ 6 <= end {
      let next = at <= lastInside ? EightBytes(text, at: at &+ 3) : text.eightBytes(at: at &+ 3)
      guard next.beginsWithCommonHan else { break }
      let pair = bytes.sixBytes
      keys[free] = pair
      free &+= 1
      let place = FoldedSet.place(of: pair)
      // Unchecked: a place has twelve bits, and there are as many.
      if unsafe rare[unchecked: place >> 6] >> UInt64(place & 63) & 1 != 0 {
        zoneEnds.note(text, at)
        if !mayHoldYear { mayHoldYear = ChineseDates.mayEndYear(text, at) }
      }
      at &+= 3
      bytes = next
    }
    // Where there is no pair, this is the place of the next gram, which is written over it.
    keys[used] |= mark
    used = free
    return (at, bytes.threeBytes)
  }

  mutating func hearRareHan(
    _ text: Span<UInt8>, _ at: Int, _ character: CodePoint, _ room: inout MutableSpan<UInt64>
  ) {
    zoneEnds.noteAny(text, at)
    // 〇, of which the pairs above say nothing.
    if character.value == 0x3007 { mayHoldYear = true }
    let sign = PageGrams.sign(of: character.value)
    if previous != 0 { add(PageGrams.key(previous, sign) | (isSecond ? Self.mark : 0), &room) }
    isSecond = previous == 0
    previous = sign
    startsSentence = false
  }

  @inline(__always)
  mutating func hearWord(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> (end: Int, letters: Int) {
    previous = 0
    // Both are asked, as either is anybody's guess.
    let isCapital: UInt64 = text[start] &- 0x41 < 26 ? Self.mark : 0
    let mark = startsSentence ? 0 : isCapital
    startsSentence = false
    // Most of English print is words of less than eight letters.
    let letters = first.letterCount
    if letters > 0, letters < EightBytes.count, start &+ letters < end, first.isAscii(at: letters) {
      // Whether a word is too short is a toss-up: its key is written in any case, and the next one over it.
      room[used] = WordHash(first.folded(among: letters)).key | mark
      used &+= (letters >= Self.shortestWord).number
      return (start &+ letters, letters)
    }
    return hearLongWord(text, start, end, mark, &room)
  }

  private mutating func hearLongWord(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ mark: UInt64, _ room: inout MutableSpan<UInt64>
  ) -> (end: Int, letters: Int) {
    var hash = WordHash()
    let stop = hash.addLetters(text, start, end)
    if hash.length >= Self.shortestWord { add(hash.key | mark, &room) }
    return (stop, hash.length)
  }

  @inline(__always)
  mutating func hearNumber(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: EightBytes, _ room: inout MutableSpan<UInt64>
  ) -> Int {
    previous = 0
    startsSentence = false
    let digits = first.digitCount
    if digits < EightBytes.count, start &+ digits < end {
      room[used] = WordHash(first.first(digits)).key
      used &+= (digits > 1).number
      return start &+ digits
    }
    return hearLongNumber(text, start, end, &room)
  }

  private mutating func hearLongNumber(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ room: inout MutableSpan<UInt64>
  ) -> Int {
    var hash = WordHash()
    let stop = hash.addDigits(text, start, end)
    if hash.length >= 2 { add(hash.key, &room) }
    return stop
  }

  mutating func hearWideSpace() { startsSentence = false }

  @inline(__always)
  mutating func hear(_ mark: MarkEffect) {
    previous = 0
    startsSentence = mark.asksForCapital
  }

  mutating func hearMark(_ value: UInt32) {
    previous = 0
    startsSentence = Punctuation.asksForCapital(value)
    // ○, another zero.
    if value == 0x25CB { mayHoldYear = true }
  }

  @inline(__always)
  private mutating func add(_ key: UInt64, _ room: inout MutableSpan<UInt64>) {
    room[used] = key
    used &+= 1
  }
}
