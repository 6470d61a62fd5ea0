internal import Model

/// Measures plans on a sample and keeps the one that takes the fewest bytes.
struct FolioTrial {
  let sample: Range<Int>
  private let dense: DenseColumn
  private(set) var best = FolioPlan.plain
  private(set) var ranks: CharacterRanks?
  private var fewest = Double.infinity

  init(_ sample: Range<Int>, of dense: DenseColumn) {
    self.sample = sample
    self.dense = dense
  }

  /// Whether the sample is all there is: then trials are most of the work, and what they make is what is written.
  var isWhole: Bool { sample.count == dense.valueCount }

  /// Tries several plans; of a small chunk only the two that are likely best.
  mutating func measure(_ plans: [FolioPlan], _ deflater: inout PageDeflater) {
    guard isWhole else {
      for plan in plans { measure(plan, nil, &deflater) }
      return
    }
    let guesses = plans.map { plan in
      var size = EncodingGuess.deflated(body(FolioValueWriter(plan: plan, ranks: nil)))
      if case .dictionary(let dictionary) = plan {
        size += EncodingGuess.deflated(
          FolioValueWriter(plan: plan, ranks: nil).dictionaryBody(dictionary.values, 0..<dictionary.count))
      }
      return size
    }
    let order = plans.indices.sorted { (guesses[$0], $0) < (guesses[$1], $1) }
    // In their own order, since a later plan must be better.
    for index in order.prefix(2).sorted() { measure(plans[index], nil, &deflater) }
  }

  /// A later plan must save a hundredth, so that equal ones do not change places from chunk to chunk.
  mutating func measure(_ plan: FolioPlan, _ ranks: CharacterRanks?, _ deflater: inout PageDeflater) {
    let writer = FolioValueWriter(plan: plan, ranks: ranks)
    let share = Double(sample.count) / Double(dense.valueCount)
    var size = Double(Self.stored(body(writer), &deflater))
    if let ranks { size += share * Double(Self.stored(ranks.table, &deflater)) }
    if case .dictionary(let dictionary) = plan {
      let start = Self.start(of: dictionary)
      let stored = Self.stored(writer.dictionaryBody(dictionary.values, start), &deflater)
      size += share * Double(stored) * Self.weight(dictionary, 0..<dictionary.count) / Self.weight(dictionary, start)
    }
    guard size < fewest * 0.99 else { return }
    (best, self.ranks, fewest) = (plan, ranks, size)
  }

  /// So many bytes of a dictionary tell how it compresses.
  private static let dictionaryStart = 1 << 15

  /// The first values of a dictionary: all of a small one.
  static func start(of dictionary: ValueDictionary) -> Range<Int> {
    guard case .texts(let texts) = dictionary.values else { return 0..<min(dictionary.count, dictionaryStart / 8) }
    guard texts.bytes.count > dictionaryStart else { return 0..<texts.count }
    return 0..<max(1, texts.ends.firstIndex { $0 > dictionaryStart } ?? texts.count)
  }

  /// About how many bytes some of a dictionary's values take.
  private static func weight(_ dictionary: ValueDictionary, _ values: Range<Int>) -> Double {
    guard case .texts(let texts) = dictionary.values else { return Double(values.count) }
    return Double(texts.ends[values.upperBound - 1] + values.count)
  }

  /// The sample as a page; where it is all there is, with its nulls, so that it is the very page that is written.
  private func body(_ writer: FolioValueWriter) -> [UInt8] {
    guard isWhole else { return writer.body(dense.values, sample) }
    return FolioChunkEncoder.body(FolioPages.Page(rows: 0..<dense.rowCount, values: sample), of: dense, writer)
  }

  private static func stored(_ raw: [UInt8], _ deflater: inout PageDeflater) -> Int {
    guard raw.count > 16 else { return raw.count }
    let compressed = deflater.tried(raw)
    return FolioChunkBytes.isWorthwhile(compressed, of: raw.count) ? compressed : raw.count
  }
}
