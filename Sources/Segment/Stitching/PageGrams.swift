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
  init(_ text: Span<UInt8>, _ blocks: [Block], _ words: RoleWords) {
    // A new gram takes three bytes of text at least, so the table is at most two thirds full.
    var size = 1024
    let bytes = blocks.reduce(0) { $0 + $1.range.count }
    while 2 * size < bytes { size *= 2 }
    // The first gram of a block may be a number of two digits; every other takes three bytes.
    let most = bytes / 3 + blocks.count + 1
    // First the keys of all grams, then their numbers: each loop by itself is small enough for the processor to keep all
    // it needs at hand, and to look up one gram while it waits for another.
    var keys = [UInt64](repeating: 0, count: most)
    var zoneEnds = ZoneEnds(words: words)
    starts.reserveCapacity(blocks.count + 1)
    var keySpan = keys.mutableSpan
    var used = 0
    for block in blocks {
      switch block.role {
      case .garbage, .furniture, .byline: break
      default: Self.add(text, block.text, &keySpan, &used, &zoneEnds)
      }
      starts.append(used)
    }
    self.zoneEnds = zoneEnds
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    ids = [Int32](repeating: 0, count: used)
    tallies = [Tally](repeating: Tally(), count: used)
    count = Self.number(keys.span, &slots, &ids, &tallies)
  }

  /// Gives each gram its number, in the order they are met.
  ///
  /// - Returns: how many different ones there are.
  private static func number(
    _ keys: Span<UInt64>, _ slotArray: inout [UInt64], _ idArray: inout [Int32], _ tallyArray: inout [Tally]
  ) -> Int {
    var slots = slotArray.mutableSpan
    var ids = idArray.mutableSpan
    var tallies = tallyArray.mutableSpan
    let mask = slots.count - 1
    var count = 0
    // Numbers have 24 bits: what stands behind so many grams is taken for the first.
    let numbered = min(ids.count, Int(numberMask) - 2)
    for at in numbered..<max(numbered, ids.count) { tallies[Int(ids[at])].total &+= 1 }
    for at in 0..<numbered {
      let mixed = mixed(keys[at] & ~leadMark)
      var slot = Int(truncatingIfNeeded: mixed) & mask
      // Unchecked: no place behind the mask is beyond the table.
      var held = unsafe slots[unchecked: slot]
      // New or known is a toss-up: both ways are the same instructions, for a wrong guess costs more than the work. The
      // product is 0 for a free slot, and for one that holds this gram.
      while ((held ^ mixed) >> 24) &* (held & numberMask) != 0 {
        slot = (slot &+ 1) & mask
        held = unsafe slots[unchecked: slot]
      }
      let isNew = held == 0
      let id = isNew ? count : Int(truncatingIfNeeded: held & numberMask) &- 1
      count &+= isNew ? 1 : 0
      unsafe slots[unchecked: slot] = mixed & ~numberMask | UInt64(truncatingIfNeeded: id &+ 1)
      ids[at] = Int32(truncatingIfNeeded: id)
      tallies[id].total &+= 1
      tallies[id].leads &+= keys[at] & leadMark != 0 ? 1 : 0
    }
    return count
  }

  /// Set in the key of a pair of Chinese characters with none before it.
  private static let leadMark: UInt64 = 1 << 62

  func range(_ block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// Whether two neighbouring characters stand together somewhere on the page, and how often.
  func id(of first: UInt32, _ second: UInt32) -> Int32? { find(Self.key(Self.sign(of: first), Self.sign(of: second))) }

  /// Characters stand for themselves by their bytes as they are found in the text, where they have three, for decoding
  /// them would cost as much as finding the gram; others by their number, which has fewer bits.
  @inline(__always)
  private static func sign(of character: UInt32) -> UInt32 {
    guard character >= 0x800, character < 0x10000 else { return character }
    return (0xE0 | character >> 12) | (0x80 | character >> 6 & 0x3F) << 8 | (0x80 | character & 0x3F) << 16
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(second) << 24 | UInt64(first) }

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
  @inline(__always)
  private static func mixed(_ key: UInt64) -> UInt64 {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  @inline(__always)
  private static func add(
    _ text: Span<UInt8>, _ range: Range<Int>, _ keys: inout MutableSpan<UInt64>, _ used: inout Int,
    _ zoneEnds: inout ZoneEnds
  ) {
    let end = range.upperBound
    var at = range.lowerBound
    /// The sign of the Chinese character before; 0 for none.
    var previous: UInt32 = 0
    var isSecond = false
    while at < end {
      var bytes = eightBytes(text, at)
      if bytes.beginsWithCommonHan {
        if previous != 0 {
          keys[used] = key(previous, bytes.threeBytes) | (isSecond ? leadMark : 0)
          used &+= 1
        }
        var lead = previous == 0 ? leadMark : 0
        // Of characters that stand together, the bytes of two are the key of the pair.
        while at &+ 6 <= end, bytes.areTwoCommonHan {
          keys[used] = bytes.sixBytes | lead
          used &+= 1
          lead = 0
          zoneEnds.notePair(bytes, text, at)
          at &+= 3
          bytes = eightBytes(text, at)
        }
        zoneEnds.noteLast(text, at)
        previous = bytes.threeBytes
        isSecond = lead != 0
        at &+= 3
        continue
      }
      // Most of English print is words of less than eight letters, and spaces.
      let letters = bytes.letterCount
      if letters > 0, letters < EightBytes.count, at &+ EightBytes.count <= end, bytes.isAscii(at: letters) {
        previous = 0
        if letters >= shortestWord {
          keys[used] = WordHash(bytes.folded(among: letters)).key
          used &+= 1
        }
        at &+= letters
        continue
      }
      if text[at] == 0x20 {
        at &+= 1
        continue
      }
      let character = text.codePoint(at: at)
      switch CharacterClass(character.value) {
      case .han:
        zoneEnds.noteAny(text, at, character.value)
        let sign = sign(of: character.value)
        if previous != 0 {
          keys[used] = key(previous, sign) | (isSecond ? leadMark : 0)
          used &+= 1
        }
        isSecond = previous == 0
        previous = sign
        at += character.length
      case .letter, .digit:
        previous = 0
        let word = word(text, at, end)
        at = word.end
        if let key = word.key {
          keys[used] = key
          used &+= 1
        }
      case .space:
        at += character.length
      default:
        previous = 0
        at += character.length
      }
    }
  }

  /// The bytes from `at` on, with zeros behind the end of the text.
  @inline(__always)
  private static func eightBytes(_ text: Span<UInt8>, _ at: Int) -> EightBytes {
    at &+ EightBytes.count <= text.count ? EightBytes(text, at: at) : EightBytes(endOf: text, at: at)
  }

  /// Shorter ones say nothing.
  private static let shortestWord = 4

  /// A run of letters or of digits, without case; short ones say nothing.
  private static func word(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (end: Int, key: UInt64?) {
    var hash = WordHash()
    if (0x30...0x39).contains(text[start]) {
      let stop = hash.addDigits(text, start, end)
      return (stop, hash.length >= 2 ? hash.key : nil)
    }
    let stop = hash.addLetters(text, start, end)
    return (max(stop, start + 1), hash.length >= shortestWord ? hash.key : nil)
  }
}
