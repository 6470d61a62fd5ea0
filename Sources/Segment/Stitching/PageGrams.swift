import Model

/// The grams of a page, numbered: pairs of neighbouring Chinese characters, Latin words, numbers of two digits or more.
///
/// Pairs stand in for words: 赣州 and 机床 are what tells two stories apart, and no dictionary is needed to see that they
/// recur. Each block keeps its grams in order, `ids[starts[block]..<starts[block + 1]]`.
struct PageGrams {
  private(set) var ids: [Int32]
  private(set) var starts: [Int] = [0]
  private(set) var tallies: [Tally]
  /// Found on the way, as both go through all characters.
  let zoneEnds: ZoneEnds
  /// Number of different grams.
  let count: Int

  /// Open-addressed: upper 40 bits of the mixed key, then the gram's number + 1 in 24 bits; 0 marks a free slot.
  private var slots: [UInt64]
  private let mask: Int

  /// How often a gram stands on the page, and how often of these no Chinese character stands before it.
  struct Tally {
    var total: Int32 = 0
    var leads: Int32 = 0
  }

  private static let numberMask: UInt64 = 0xFF_FFFF

  /// - Complexity: O(bytes of the page), one table probe a gram.
  init(_ text: Span<UInt8>, _ blocks: [Block], zoneWords: WordTable) {
    // A new gram takes three bytes of text at least, so the table is at most two thirds full.
    var size = 1024
    let bytes = blocks.reduce(0) { $0 + $1.range.count }
    while 2 * size < bytes { size *= 2 }
    // The first gram of a block may be a number of two digits; every other takes three bytes.
    let most = bytes / 3 + blocks.count + 1
    var slots = [UInt64](repeating: 0, count: size)
    var ids = [Int32](repeating: 0, count: most)
    var tallies = [Tally](repeating: Tally(), count: most)
    starts.reserveCapacity(blocks.count + 1)
    var counters = Counters()
    var zoneEnds = ZoneEnds(words: zoneWords)
    var slotSpan = slots.mutableSpan
    var idSpan = ids.mutableSpan
    var tallySpan = tallies.mutableSpan
    for block in blocks {
      switch block.role {
      case .garbage, .furniture, .byline: break
      default: Self.add(text, block.text, &slotSpan, &idSpan, &tallySpan, &counters, &zoneEnds)
      }
      starts.append(counters.used)
    }
    self.slots = slots
    self.ids = ids
    self.tallies = tallies
    self.zoneEnds = zoneEnds
    mask = size - 1
    count = counters.count
  }

  private struct Counters {
    var used = 0
    var count = 0
  }

  func range(_ block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// Whether two neighbouring characters stand together somewhere on the page, and how often.
  func id(of first: UInt32, _ second: UInt32) -> Int32? { find(UInt64(first) << 21 | UInt64(second)) }

  /// The number of a Latin word.
  func id(ofWord text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    var hash = WordHash()
    _ = hash.addLetters(text, range.lowerBound, range.upperBound)
    return find(hash.key)
  }

  private func find(_ key: UInt64) -> Int32? {
    let mixed = Self.mixed(key)
    var slot = Int(truncatingIfNeeded: mixed) & mask
    while slots[slot] != 0 {
      if slots[slot] ^ mixed <= Self.numberMask { return Int32(slots[slot] & Self.numberMask) - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// A key mixed so that its upper bits tell it from others; the lower ones choose the slot.
  private static func mixed(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  @inline(__always)
  private static func add(
    _ text: Span<UInt8>, _ range: Range<Int>, _ slots: inout MutableSpan<UInt64>, _ ids: inout MutableSpan<Int32>,
    _ tallies: inout MutableSpan<Tally>, _ counters: inout Counters, _ zoneEnds: inout ZoneEnds
  ) {
    let end = range.upperBound
    let zoneHeads = zoneEnds.words.heads
    var at = range.lowerBound
    var previous: UInt32 = 0
    var isSecond = false
    while at < end {
      var common = text.commonHan(at: at)
      while common != 0 {
        if zoneHeads.contains(common: common) { zoneEnds.note(text, at) }
        if previous != 0 {
          let key = UInt64(previous) << 21 | UInt64(common)
          note(key, isLead: isSecond, &slots, &ids, &tallies, &counters)
        }
        isSecond = previous == 0
        previous = common
        at &+= 3
        common = at < end ? text.commonHan(at: at) : 0
      }
      guard at < end else { break }
      let character = text.codePoint(at: at)
      switch CharacterClass(character.value) {
      case .han:
        if zoneHeads.contains(character.value) { zoneEnds.note(text, at) }
        if previous != 0 {
          let key = UInt64(previous) << 21 | UInt64(character.value)
          note(key, isLead: isSecond, &slots, &ids, &tallies, &counters)
        }
        isSecond = previous == 0
        previous = character.value
        at += character.length
      case .letter, .digit:
        previous = 0
        let word = word(text, at, end)
        at = word.end
        if let key = word.key { note(key, isLead: false, &slots, &ids, &tallies, &counters) }
      case .space:
        at += character.length
      default:
        previous = 0
        at += character.length
      }
    }
  }

  /// A run of letters or of digits, without case; short ones say nothing.
  private static func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (end: Int, key: UInt64?) {
    var hash = WordHash()
    if (0x30...0x39).contains(text[start]) {
      let stop = hash.addDigits(text, start, end)
      return (stop, hash.length >= 2 ? hash.key : nil)
    }
    let stop = hash.addLetters(text, start, end)
    return (max(stop, start + 1), hash.length >= 4 ? hash.key : nil)
  }

  /// Borrowed spans spare the check at each gram that nobody shares the tables.
  @inline(__always)
  private static func note(
    _ key: UInt64, isLead: Bool, _ slots: inout MutableSpan<UInt64>, _ ids: inout MutableSpan<Int32>,
    _ tallies: inout MutableSpan<Tally>, _ counters: inout Counters
  ) {
    let mixed = mixed(key)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mixed) & mask
    var held = slots[slot]
    while held != 0, held ^ mixed > numberMask {
      slot = (slot + 1) & mask
      held = slots[slot]
    }
    // New or known is a toss-up: both ways are the same instructions, for a wrong guess costs more than the work.
    let isNew = held == 0
    guard counters.count < Int(numberMask) - 2 else { return }
    let id = isNew ? counters.count : Int(truncatingIfNeeded: held & numberMask) &- 1
    counters.count &+= isNew ? 1 : 0
    slots[slot] = mixed & ~numberMask | UInt64(truncatingIfNeeded: id &+ 1)
    ids[counters.used] = Int32(truncatingIfNeeded: id)
    counters.used &+= 1
    tallies[id].total &+= 1
    tallies[id].leads &+= isLead ? 1 : 0
  }
}

/// The number that stands for a Latin word, whatever its case, or for a number.
private struct WordHash {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Characters of the word.
  private(set) var length = 0

  /// Apart from the keys of pairs of characters, which are below.
  var key: UInt64 { hash | 1 << 63 }

  @inline(__always)
  private mutating func add(_ value: UInt64) {
    hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  /// Adds the letters that stand together from `start` on, eight at a time, and answers where they end.
  @inline(__always)
  mutating func addLetters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while true {
      at = addAscii(text, at, end)
      // A letter with an accent, and what follows it.
      guard at < end, text[at] >= 0x80 else { return at }
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .letter else { return at }
      add(UInt64(character.value))
      length &+= 1
      at &+= character.length
    }
  }

  @inline(__always)
  private mutating func addAscii(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at &+ EightBytes.count <= end {
      let bytes = EightBytes(text, at: at)
      let count = bytes.letterCount
      guard count > 0 else { return at }
      add(bytes.folded(among: count))
      length &+= count
      at &+= count
      guard count == EightBytes.count else { return at }
    }
    // The same of the last few bytes.
    var few: UInt64 = 0
    var count = 0
    while at < end, text[at] | 0x20 >= 0x61, text[at] | 0x20 <= 0x7A {
      few |= UInt64(text[at] | 0x20) << UInt64(8 &* count)
      count &+= 1
      at &+= 1
    }
    if count > 0 { add(few) }
    length &+= count
    return at
  }

  /// Adds the digits that stand together from `start` on, and answers where they end.
  @inline(__always)
  mutating func addDigits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, text[at] >= 0x30, text[at] <= 0x39 {
      add(UInt64(text[at]))
      at &+= 1
    }
    length = at &- start
    return at
  }
}
