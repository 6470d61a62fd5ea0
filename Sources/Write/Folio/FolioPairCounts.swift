internal import Model

/// The pairs of neighbouring characters of a chunk: on how many of its pages each stands, and which ones each page has.
struct FolioPairCounts {
  private(set) var hashes: [UInt64] = []
  /// For each pair the number of pages that have it.
  private(set) var pageCounts: [Int32] = []
  /// The pairs of all pages, one page after the other, each pair once a page.
  private var onPages: [Int32] = []
  private var ends: [Int] = []
  /// For each pair the page on which it was last seen.
  private var lastPage: [Int32] = []
  /// Open addressing by the lower bits of the hash: the number of a pair, or -1.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  var pageCount: Int { ends.count }

  init(_ texts: TextValues, pages: [Range<Int>]) {
    var found: [UInt64] = []
    let bytes = texts.bytes.span
    for page in pages {
      for row in page {
        found.removeAll(keepingCapacity: true)
        FolioPairs.appendHashes(of: bytes.extracting(texts.range(row)), to: &found)
        for hash in found { add(hash, Int32(ends.count)) }
      }
      ends.append(onPages.count)
    }
  }

  /// The pairs that stand on a page, by their numbers.
  func pairs(on page: Int) -> ArraySlice<Int32> { onPages[(page == 0 ? 0 : ends[page - 1])..<ends[page]] }

  /// For each number of pages how many pairs stand on so many.
  func histogram() -> [Int] {
    var histogram = [Int](repeating: 0, count: pageCount + 1)
    for count in pageCounts { histogram[Int(count)] += 1 }
    return histogram
  }

  private mutating func add(_ hash: UInt64, _ page: Int32) {
    let slot = slot(of: hash)
    var pair = Int(slots[slot])
    if pair < 0 {
      pair = hashes.count
      slots[slot] = Int32(pair)
      hashes.append(hash)
      pageCounts.append(0)
      lastPage.append(-1)
      if hashes.count * 2 > slots.count { grow() }
    }
    guard lastPage[pair] != page else { return }
    lastPage[pair] = page
    pageCounts[pair] += 1
    onPages.append(Int32(pair))
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for pair in hashes.indices { slots[slot(of: hashes[pair])] = Int32(pair) }
  }
}
