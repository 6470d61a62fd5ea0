internal import Model

/// The choice of an encoding, by what each would take on a stretch of rows from the chunk's middle.
extension ParquetChunkEncoder {
  /// A stretch of values that is tried in each encoding before one is chosen.
  private static let sampleValues = 2048
  private static let sampleBytes = 128 << 10
  /// So much of a dictionary tells how it compresses.
  private static let dictionaryStart = 1 << 15

  /// The encoding whose bytes are fewest on a sample, compressed as they would be.
  func choose(
    _ column: DenseColumn, _ dictionary: ValueDictionary?, _ writer: inout ParquetPageWriter
  ) -> ParquetFormat.Encoding {
    let count = column.valueCount
    if count == 0 || (dictionary == nil && candidates.count == 1) { return candidates[0] }
    let sample = Self.sample(column)
    let isWhole = sample.count == count
    func body(_ encoded: [UInt8]) -> [UInt8] {
      // Of a small chunk, the very page that is written.
      isWhole ? writer.body(encoded, validity: column.validity[...], rowCount: column.rowCount) : encoded
    }
    let tried = dictionary.flatMap { EncodingGuess.mayPay($0, valueCount: count) ? $0 : nil }
    var best = candidates[0]
    var fewest = Double.infinity
    if !isWhole || !EncodingGuess.isSettled(tried, valueCount: count) {
      for candidate in worthTrying(column, sample) {
        let encoded = body(ParquetValues.encode(column.values, sample, candidate, as: physical))
        let size = Double(writer.measure(encoded))
        if size < fewest { (best, fewest) = (candidate, size) }
      }
    }
    guard let tried else { return best }
    let codes = writer.measure(body(ParquetValues.encode(codes: tried.codes[sample], width: tried.width)))
    let values = ParquetValues.encode(tried.values, 0..<tried.count, .plain, as: physical)
    // The dictionary is paid once for all rows.
    let start = values.count <= Self.dictionaryStart ? values : Array(values.prefix(Self.dictionaryStart))
    let share = Double(writer.measure(start)) * Double(values.count) / Double(max(start.count, 1))
    let withDictionary = Double(codes) + share * Double(sample.count) / Double(count)
    return withDictionary < fewest ? .rleDictionary : best
  }

  /// A stretch of values from the middle, at most so many and so many bytes of text.
  private static func sample(_ column: DenseColumn) -> Range<Int> {
    let count = column.valueCount
    let start = max(0, (count - sampleValues) / 2)
    var end = min(count, start + sampleValues)
    if case .texts(let texts) = column.values {
      let first = texts.range(start).lowerBound
      while end > start + 1, texts.ends[end - 1] - first > sampleBytes { end = start + (end - start + 1) / 2 }
    }
    return start..<end
  }

  /// The candidates without those that cannot be best: texts that share nothing want no shared starts.
  private func worthTrying(_ column: DenseColumn, _ sample: Range<Int>) -> [ParquetFormat.Encoding] {
    guard case .texts(let texts) = column.values, candidates.count > 1 else { return candidates }
    let likeness = TextLikeness(texts, sample)
    if likeness.shared * 20 < likeness.bytes { return [.deltaLengthByteArray] }
    return likeness.shared * 2 > likeness.bytes ? [.deltaByteArray] : candidates
  }
}
