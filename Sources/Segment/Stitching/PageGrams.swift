import Model

/// The grams of a page, numbered: pairs of neighbouring Chinese characters, Latin words, numbers of two digits or more.
///
/// Pairs stand in for words: 赣州 and 机床 are what tells two stories apart, and no dictionary is needed to see that they
/// recur. Each block keeps its grams in order, `ids[starts[block]..<starts[block + 1]]`.
///
/// A class, because all that ask for stories hold it, and one reference is cheaper to hand on than its tables.
final class PageGrams {
  let ids: [Int32]
  let starts: [Int]
  let tallies: [Tally]
  let zoneEnds: ZoneEnds
  /// Number of different grams.
  let count: Int

  /// Open-addressed: upper 40 bits of the mixed key, then the gram's number + 1 in 24 bits; 0 marks a free slot.
  private let slots: [UInt64]
  private let mask: Int

  /// How often a gram stands on the page, and how often of these a pair has no Chinese character before it, or a word of
  /// running English text has a capital letter where nothing else asks for one.
  struct Tally {
    var total: Int32 = 0
    var leads: Int32 = 0
  }

  private static let numberMask: UInt64 = 0xFF_FFFF
  /// Numbers have 24 bits.
  private static let mostNumbered = Int(numberMask) - 2

  /// - Parameter first: the number that the first of `blocks` has among those of `keys`.
  /// - Complexity: O(grams of the blocks), one table probe a gram.
  init(_ keys: GramKeys, _ blocks: [Block], from first: Int = 0) {
    var most = 0
    for index in blocks.indices where Self.isText(blocks[index].role) {
      most += keys.range(ofBlock: first + index).count
    }
    // Two thirds full at most.
    var size = 1024
    while 2 * size < 3 * most { size *= 2 }
    zoneEnds = keys.zoneEnds
    mask = size - 1
    var starts = [0]
    starts.reserveCapacity(blocks.count + 1)
    var slotArray = [UInt64](repeating: 0, count: size)
    var idArray = [Int32](repeating: 0, count: most)
    var tallyArray = [Tally](repeating: Tally(), count: most)
    var slots = slotArray.mutableSpan
    var ids = idArray.mutableSpan
    var tallies = tallyArray.mutableSpan
    var numbering = Numbering()
    for index in blocks.indices {
      let role = blocks[index].role
      if Self.isText(role) {
        let own = keys.keys.span.extracting(keys.range(ofBlock: first + index))
        // The first word of an item of a list has a capital of its own.
        let isEnglish = role == .body && blocks[index].shape.isAlphabetic && !blocks[index].inside.isListItem
        numbering.add(own, countsNames: isEnglish, &slots, &ids, &tallies)
      }
      starts.append(numbering.used)
    }
    count = numbering.count
    self.slots = slotArray
    self.ids = idArray
    self.starts = starts
    self.tallies = tallyArray
  }

  /// Whether a block's words are any story's.
  private static func isText(_ role: Block.Role) -> Bool {
    switch role {
    case .garbage, .furniture, .byline: false
    default: true
    }
  }

  /// Gives each gram its number, in the order they are met.
  private struct Numbering {
    /// Different ones, and all.
    var count = 0
    var used = 0

    /// - Parameter countsNames: whether marks of words count: in headlines, most words have a capital.
    @inline(__always)
    mutating func add(
      _ keys: Span<UInt64>, countsNames: Bool, _ slots: inout MutableSpan<UInt64>, _ ids: inout MutableSpan<Int32>,
      _ tallies: inout MutableSpan<Tally>
    ) {
      let mask = slots.count - 1
      let names: UInt64 = countsNames ? 1 : 0
      let numbered = min(keys.count, max(0, PageGrams.mostNumbered - used))
      // Unchecked below: no place behind the mask is beyond the table, and for all grams there is room.
      precondition(used + keys.count <= min(ids.count, tallies.count), "more grams than were counted")
      var count = self.count
      for at in 0..<numbered {
        let key = unsafe keys[unchecked: at]
        let mixed = PageGrams.mixed(key & ~GramKeys.mark)
        var slot = Int(truncatingIfNeeded: mixed) & mask
        var held = unsafe slots[unchecked: slot]
        // New or known is a toss-up: both ways are the same instructions, for a wrong guess costs more than the work.
        // The product is 0 for a free slot, and for one that holds this gram.
        while ((held ^ mixed) >> 24) &* (held & numberMask) != 0 {
          slot = (slot &+ 1) & mask
          held = unsafe slots[unchecked: slot]
        }
        let isNew = held == 0
        let id = isNew ? count : Int(truncatingIfNeeded: held & numberMask) &- 1
        count &+= isNew.number
        unsafe slots[unchecked: slot] = mixed & ~numberMask | UInt64(truncatingIfNeeded: id &+ 1)
        unsafe ids[unchecked: used &+ at] = Int32(truncatingIfNeeded: id)
        unsafe tallies[unchecked: id].total &+= 1
        // A mark counts in a pair of characters, and in a word where names are counted.
        let isLead = key >> 62 & (~key >> 63 | names) & 1
        unsafe tallies[unchecked: id].leads &+= Int32(truncatingIfNeeded: isLead)
      }
      self.count = count
      used += keys.count
      // What has no number is taken for the first gram.
      if numbered < keys.count { tallies[0].total += Int32(truncatingIfNeeded: keys.count - numbered) }
    }
  }

  func range(_ block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// The places of the grams of a run of blocks.
  func range(_ blocks: Range<Int>) -> Range<Int> { starts[blocks.lowerBound]..<starts[blocks.upperBound] }

  /// Whether two neighbouring characters stand together somewhere on the page, and how often.
  func id(of first: UInt32, _ second: UInt32) -> Int32? { find(Self.key(Self.sign(of: first), Self.sign(of: second))) }

  /// Characters stand for themselves by their bytes as they are found in the text, where they have three, for decoding
  /// them would cost as much as finding the gram; others by their number, which has fewer bits.
  @inline(__always)
  static func sign(of character: UInt32) -> UInt32 {
    guard character >= 0x800, character < 0x10000 else { return character }
    return (0xE0 | character >> 12) | (0x80 | character >> 6 & 0x3F) << 8 | (0x80 | character & 0x3F) << 16
  }

  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(second) << 24 | UInt64(first) }

  /// The number of a Latin word.
  func id(ofWord text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    var hash = WordHash()
    _ = hash.addLetters(text, range.lowerBound, range.upperBound)
    return find(hash.key)
  }

  /// Whether a word of the page is a name: it has a capital letter where nothing else asks for one.
  ///
  ///     …a plant in Ashby, the second…          Ashby
  ///     The zone grew. Officials expect…        none: a sentence begins with a capital anyway
  ///
  /// A headline begins with a capital as well, or has one in every word; whether a word of it is a name, the text tells.
  func isName(_ word: Int32) -> Bool { tallies[Int(word)].leads > 0 }

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
}
