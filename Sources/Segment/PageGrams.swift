internal import Glibc
import Model

/// The grams of a page, numbered: pairs of neighbouring Chinese characters, Latin words, numbers of two digits or more.
///
/// Pairs stand in for words: 赣州 and 机床 are what tells two stories apart, and no dictionary is needed to see that they
/// recur. Each block keeps its grams in order, `ids[starts[block]..<starts[block + 1]]`.
struct PageGrams {
  private(set) var ids: [Int32]
  private(set) var starts: [Int] = [0]
  /// How often each gram stands on the page, and how often of these no Chinese character stands before it.
  private(set) var totals: [Int32]
  private(set) var leads: [Int32]
  /// Number of different grams.
  let count: Int

  /// Open-addressed: upper 40 bits of the mixed key, then the gram's number + 1 in 24 bits; 0 marks a free slot.
  private var slots: [UInt64]
  private let mask: Int

  private static let numberMask: UInt64 = 0xFF_FFFF

  /// - Complexity: O(bytes of the page), one table probe a gram.
  init(_ text: Span<UInt8>, _ blocks: [Block]) {
    // A new gram takes three bytes of text at least, so the table is at most two thirds full.
    var size = 1024
    let bytes = blocks.reduce(0) { $0 + $1.range.count }
    while 2 * size < bytes { size *= 2 }
    let most = bytes / 2 + blocks.count + 1
    var slots = [UInt64](repeating: 0, count: size)
    var ids = [Int32](repeating: 0, count: most)
    var totals = ids
    var leads = ids
    starts.reserveCapacity(blocks.count + 1)
    var counters = Counters()
    var slotSpan = slots.mutableSpan
    var idSpan = ids.mutableSpan
    var totalSpan = totals.mutableSpan
    var leadSpan = leads.mutableSpan
    for block in blocks {
      switch block.role {
      case .garbage, .furniture, .byline: break
      default: Self.add(text, block.text, &slotSpan, &idSpan, &totalSpan, &leadSpan, &counters)
      }
      starts.append(counters.used)
    }
    self.slots = slots
    self.ids = ids
    self.totals = totals
    self.leads = leads
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
    var at = range.lowerBound
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let folded = (0x41...0x5A).contains(character.value) ? character.value | 0x20 : character.value
      hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
      at += character.length
    }
    return find(hash | 1 << 63)
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

  private static func add(
    _ text: Span<UInt8>, _ range: Range<Int>, _ slots: inout MutableSpan<UInt64>, _ ids: inout MutableSpan<Int32>,
    _ totals: inout MutableSpan<Int32>, _ leads: inout MutableSpan<Int32>, _ counters: inout Counters
  ) {
    var at = range.lowerBound
    var previous: UInt32 = 0
    var isSecond = false
    while at < range.upperBound {
      let common = text.commonHan(at: at)
      let character = common == 0 ? text.codePoint(at: at) : CodePoint(value: common, length: 3)
      switch common == 0 ? CharacterClass(character.value) : .han {
      case .han:
        if previous != 0 {
          let key = UInt64(previous) << 21 | UInt64(character.value)
          note(key, isLead: isSecond, &slots, &ids, &totals, &leads, &counters)
        }
        isSecond = previous == 0
        previous = character.value
        at += character.length
      case .letter, .digit:
        previous = 0
        let word = word(text, at, range.upperBound)
        at = word.end
        if let key = word.key { note(key, isLead: false, &slots, &ids, &totals, &leads, &counters) }
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
    var at = start
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var length = 0
    let isDigits = (0x30...0x39).contains(text[start])
    while at < end {
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      guard isDigits ? kind == .digit : kind == .letter else { break }
      let folded = (0x41...0x5A).contains(character.value) ? character.value | 0x20 : character.value
      hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
      length += 1
      at += character.length
    }
    return (max(at, start + 1), length >= (isDigits ? 2 : 4) ? hash | 1 << 63 : nil)
  }

  /// Borrowed spans spare the check at each gram that nobody shares the tables.
  @inline(__always)
  private static func note(
    _ key: UInt64, isLead: Bool, _ slots: inout MutableSpan<UInt64>, _ ids: inout MutableSpan<Int32>,
    _ totals: inout MutableSpan<Int32>, _ leads: inout MutableSpan<Int32>, _ counters: inout Counters
  ) {
    let mixed = mixed(key)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mixed) & mask
    var id = counters.count
    while slots[slot] != 0 {
      if slots[slot] ^ mixed <= numberMask {
        id = Int(slots[slot] & numberMask) - 1
        break
      }
      slot = (slot + 1) & mask
    }
    if id == counters.count {
      guard id < Int(numberMask) - 1 else { return }
      counters.count += 1
      slots[slot] = mixed & ~numberMask | UInt64(counters.count)
    }
    ids[counters.used] = Int32(truncatingIfNeeded: id)
    counters.used += 1
    totals[id] += 1
    if isLead { leads[id] += 1 }
  }
}

/// Which documents (fragments, stories) hold each gram of a page, and how often.
struct GramIndex {
  private(set) var starts: [Int32]
  private(set) var documents: [Int32] = []
  private(set) var counts: [Int32] = []
  let documentCount: Int
  private let rarity: [Float]

  /// - Parameter documentOfBlock: number of the document a block belongs to, or -1.
  /// - Complexity: O(grams of the page).
  init(_ grams: PageGrams, documentOfBlock: [Int32], documentCount: Int) {
    self.documentCount = documentCount
    rarity = Self.rarities(documentCount)
    // Counting sort of the occurrences by gram; `places[gram + 1]` is where the gram's next one goes.
    let ids = grams.ids.span
    var placeArray = [Int32](repeating: 0, count: grams.count + 2)
    var places = placeArray.mutableSpan
    for block in documentOfBlock.indices where documentOfBlock[block] >= 0 {
      for at in grams.range(block) { places[Int(ids[at]) + 2] += 1 }
    }
    for gram in 0..<grams.count { places[gram + 2] += places[gram + 1] }
    let total = Int(places[grams.count + 1])
    var sortedArray = [Int32](repeating: 0, count: total)
    var sorted = sortedArray.mutableSpan
    for block in documentOfBlock.indices where documentOfBlock[block] >= 0 {
      let document = documentOfBlock[block]
      for at in grams.range(block) {
        let gram = Int(ids[at])
        sorted[Int(places[gram + 1])] = document
        places[gram + 1] += 1
      }
    }
    // Written through spans: checking at each entry that nobody shares the arrays cost as much as the work.
    var documentArray = sortedArray
    var countArray = [Int32](repeating: 1, count: total)
    var startArray = [Int32](repeating: 0, count: grams.count + 1)
    var slotArray = [Int32](repeating: -1, count: documentCount)
    let occurrences = sortedArray.span
    var documents = documentArray.mutableSpan
    var counts = countArray.mutableSpan
    var starts = startArray.mutableSpan
    var slotOfDocument = slotArray.mutableSpan
    let ends = placeArray.span
    var used = 0
    for gram in 0..<grams.count {
      let first = used
      for at in Int(ends[gram])..<Int(ends[gram + 1]) {
        let document = occurrences[at]
        let slot = Int(slotOfDocument[Int(document)])
        if slot >= first {
          counts[slot] += 1
        } else {
          slotOfDocument[Int(document)] = Int32(truncatingIfNeeded: used)
          documents[used] = document
          used += 1
        }
      }
      starts[gram + 1] = Int32(truncatingIfNeeded: used)
    }
    documentArray.removeLast(total - used)
    countArray.removeLast(total - used)
    self.documents = documentArray
    self.counts = countArray
    self.starts = startArray
  }

  /// The same grams in fewer documents: each of `index` goes into the one `groups` gives, or into none where that is -1.
  ///
  /// - Complexity: O(entries of the index).
  init(merging index: GramIndex, groups: [Int32], count: Int) {
    documentCount = count
    rarity = Self.rarities(count)
    starts = []
    starts.reserveCapacity(index.starts.count)
    starts.append(0)
    documents.reserveCapacity(index.documents.count)
    counts.reserveCapacity(index.documents.count)
    var slotOfDocument = [Int32](repeating: -1, count: count)
    for gram in 0..<index.starts.count - 1 {
      let first = documents.count
      for entry in Int(index.starts[gram])..<Int(index.starts[gram + 1]) {
        let group = groups[Int(index.documents[entry])]
        guard group >= 0 else { continue }
        let slot = Int(slotOfDocument[Int(group)])
        if slot >= first {
          counts[slot] += index.counts[entry]
        } else {
          slotOfDocument[Int(group)] = Int32(documents.count)
          documents.append(group)
          counts.append(index.counts[entry])
        }
      }
      starts.append(Int32(documents.count))
    }
  }

  private static func rarities(_ count: Int) -> [Float] {
    (0...max(1, count)).map { Float(log((Double(count) + 1) / Double(max(1, $0)))) }
  }

  func range(_ gram: Int32) -> Range<Int> { Int(starts[Int(gram)])..<Int(starts[Int(gram) + 1]) }

  /// How much a gram tells: the logarithm of documents over documents that hold it.
  func weight(_ gram: Int32) -> Float { rarity[range(gram).count] }

  /// Share of a text's grams, by what they tell, that stand in each document: 1 where all do.
  ///
  /// A gram that stands in no document at all counts as half a rare one: headlines use words of their own.
  func coverage(of ids: ArraySlice<Int32>) -> [Float] {
    var sums = [Float](repeating: 0, count: documentCount)
    var total: Float = 0
    for gram in ids {
      let entries = range(gram)
      if entries.isEmpty {
        total += 0.5 * rarity[1]
        continue
      }
      let weight = rarity[entries.count]
      total += weight
      for entry in entries {
        // Twice is more than once: the words a story is about come again.
        sums[Int(documents[entry])] += weight * (counts[entry] > 1 ? 1 : 0.75)
      }
    }
    guard total > 0 else { return sums }
    return sums.map { $0 / total }
  }
}

/// How much the documents of a page have in common: sums over shared grams, weighted by rarity.
struct Likeness {
  let count: Int
  private var products: [Float]

  /// Grams in more documents than this tell nothing and would cost most.
  private static let commonest = 24

  /// - Complexity: O(entries of the index × `commonest` + count²).
  init(_ index: GramIndex, gramCount: Int) {
    count = index.documentCount
    var productArray = [Float](repeating: 0, count: count * count)
    var products = productArray.mutableSpan
    var weights: [Float] = []
    for gram in 0..<gramCount {
      let entries = index.range(Int32(gram))
      guard !entries.isEmpty else { continue }
      let weight = index.weight(Int32(gram))
      if entries.count == 1 {
        // Four grams in five stand in one document alone.
        let document = Int(index.documents[entries.lowerBound])
        let damped = weight * Self.damped(index.counts[entries.lowerBound])
        products[document * count + document] += damped * damped
        continue
      }
      weights.removeAll(keepingCapacity: true)
      for entry in entries { weights.append(weight * Self.damped(index.counts[entry])) }
      for (offset, entry) in entries.enumerated() {
        let row = Int(index.documents[entry]) * count
        products[row + Int(index.documents[entry])] += weights[offset] * weights[offset]
        guard entries.count <= Self.commonest else { continue }
        for (otherOffset, other) in entries.enumerated() where otherOffset != offset {
          products[row + Int(index.documents[other])] += weights[offset] * weights[otherOffset]
        }
      }
    }
    self.products = productArray
  }

  private static let dampedCounts: [Float] = (0..<64).map { $0 == 0 ? 0 : 1 + Float(log(Double($0))) }

  private static func damped(_ count: Int32) -> Float { dampedCounts[min(63, Int(count))] }

  /// Cosine of two sets of documents, each taken as one text.
  func cosine(_ left: [Int32], _ right: [Int32]) -> Float {
    let product = product(left, right)
    guard product > 0 else { return 0 }
    return product / (norm(left) * norm(right)).squareRoot()
  }

  /// What two sets of documents have in common.
  func product(_ left: [Int32], _ right: [Int32]) -> Float {
    var product: Float = 0
    for one in left { for other in right { product += products[Int(one) * count + Int(other)] } }
    return product
  }

  func cosine(_ left: Int, _ right: Int) -> Float {
    let product = products[left * count + right]
    guard product > 0 else { return 0 }
    return product / (products[left * count + left] * products[right * count + right]).squareRoot()
  }

  func norm(_ documents: [Int32]) -> Float {
    var sum: Float = 0
    for one in documents { for other in documents { sum += products[Int(one) * count + Int(other)] } }
    return sum
  }
}
