internal import Model

/// The choice of an encoding, by what each would take on a stretch of rows from the chunk's middle.
extension FolioChunkEncoder {
  private static let sampleValues = 1024
  private static let sampleBytes = 24 << 10

  func choose(_ dense: DenseColumn, _ deflater: inout Deflater) -> (FolioPlan, CharacterRanks?) {
    guard dense.valueCount > 0 else { return (.plain, nil) }
    let dictionary = ValueDictionary(dense)
    if let dictionary, dictionary.count == 1 { return (.constant(dictionary), nil) }
    let sample = Self.sample(dense)
    var trial = FolioTrial(sample, of: dense)
    switch dense.values {
    case .texts(let texts): return chooseText(texts, dense, dictionary, &trial, &deflater)
    case .numbers(let numbers):
      for plan in [FolioPlan.packed, .delta, .planes, .runs] { trial.measure(plan, nil, &deflater) }
      if let dictionary { trial.measure(.dictionary(dictionary), nil, &deflater) }
      if let before = numbersBefore {
        let differences = Self.differences(numbers, dense, before.slices)
        trial.measure(.difference(differences, source: before.index), nil, &deflater)
      }
    case .reals:
      trial.measure(.plain, nil, &deflater)
      trial.measure(.decimal, nil, &deflater)
      if let dictionary { trial.measure(.dictionary(dictionary), nil, &deflater) }
    case .flags: return (.plain, nil)
    }
    return (trial.best, nil)
  }

  /// A stretch of values from the middle, at most so many and so many bytes of text.
  private static func sample(_ dense: DenseColumn) -> Range<Int> {
    let count = dense.valueCount
    let start = max(0, (count - sampleValues) / 2)
    var end = min(count, start + sampleValues)
    if case .texts(let texts) = dense.values {
      let first = texts.range(start).lowerBound
      while end > start + 1, texts.ends[end - 1] - first > sampleBytes { end = start + (end - start + 1) / 2 }
    }
    return start..<end
  }

  private func chooseText(
    _ texts: TextValues, _ dense: DenseColumn, _ dictionary: ValueDictionary?, _ trial: inout FolioTrial,
    _ deflater: inout Deflater
  ) -> (FolioPlan, CharacterRanks?) {
    // Which characters are common is a matter of the dictionary's texts where there is one: they are what is coded.
    let coded: TextValues = if case .texts(let distinct)? = dictionary?.values { distinct } else { texts }
    let ranks = CharacterRanks(counting: texts.bytes.span)
    trial.measure(.plain, nil, &deflater)
    if let ranks { trial.measure(.plain, ranks, &deflater) }
    let coding = trial.ranks
    trial.measure(.runs, coding, &deflater)
    trial.measure(.front, nil, &deflater)
    if let dictionary {
      let ranks = ranks == nil ? nil : CharacterRanks(counting: coded.bytes.span)
      trial.measure(.dictionary(dictionary), nil, &deflater)
      if let ranks { trial.measure(.dictionary(dictionary), ranks, &deflater) }
    }
    if let (starts, source) = spans(texts, dense, trial.sample) {
      trial.measure(.span(starts: starts, source: source), nil, &deflater)
    }
    return (trial.best, trial.ranks)
  }

  // MARK: - Other columns

  /// Each value less the other column's in its row, of which a null counts as 0.
  private static func differences(_ numbers: [Int64], _ dense: DenseColumn, _ other: ColumnSlices) -> [Int64] {
    let source = other.dense()
    guard case .numbers(let present) = source.values else { return numbers }
    var differences: [Int64] = []
    differences.reserveCapacity(numbers.count)
    var (value, otherValue) = (0, 0)
    for row in 0..<dense.rowCount {
      let hasOther = source.validity.isEmpty || source.validity[row]
      if dense.validity.isEmpty || dense.validity[row] {
        differences.append(numbers[value] &- (hasOther ? present[otherValue] : 0))
        value += 1
      }
      if hasOther { otherValue += 1 }
    }
    return differences
  }

  /// Where each text begins in a longer text of its row, if all of them are parts of one column's.
  private func spans(_ texts: TextValues, _ dense: DenseColumn, _ sample: Range<Int>) -> ([Int64], Int)? {
    for (index, slices) in longerTexts {
      let source = slices.dense()
      guard case .texts(let longer) = source.values,
        Self.starts(texts, dense, longer, source, rows: Self.rows(of: dense, near: sample)) != nil,
        let starts = Self.starts(texts, dense, longer, source, rows: 0..<dense.rowCount)
      else { continue }
      return (starts, index)
    }
    return nil
  }

  private static func rows(of dense: DenseColumn, near sample: Range<Int>) -> Range<Int> {
    sample.lowerBound..<min(dense.rowCount, sample.upperBound)
  }

  private static func starts(
    _ texts: TextValues, _ dense: DenseColumn, _ longer: TextValues, _ source: DenseColumn, rows: Range<Int>
  ) -> [Int64]? {
    var starts: [Int64] = []
    starts.reserveCapacity(rows.count)
    var value = dense.valueCount(beforeRow: rows.lowerBound)
    var other = source.valueCount(beforeRow: rows.lowerBound)
    for row in rows {
      let hasOther = source.validity.isEmpty || source.validity[row]
      if dense.validity.isEmpty || dense.validity[row] {
        let whole = hasOther ? longer.range(other) : 0..<0
        let text = texts.bytes.span.extracting(texts.range(value))
        guard let start = TextSearch.find(text, in: longer.bytes.span.extracting(whole)) else { return nil }
        starts.append(Int64(start))
        value += 1
      }
      if hasOther { other += 1 }
    }
    return starts
  }
}

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

  /// A later plan must save a hundredth, so that equal ones do not change places from chunk to chunk.
  mutating func measure(_ plan: FolioPlan, _ ranks: CharacterRanks?, _ deflater: inout Deflater) {
    let writer = FolioValueWriter(plan: plan, ranks: ranks)
    let share = Double(sample.count) / Double(dense.valueCount)
    var size = Double(Self.stored(writer.body(dense.values, sample), &deflater))
    if let ranks { size += share * Double(Self.stored(ranks.table, &deflater)) }
    if case .dictionary(let dictionary) = plan {
      let values = writer.dictionaryBody(dictionary)
      let start = Array(values.prefix(1 << 15))
      size += share * Double(Self.stored(start, &deflater)) * Double(values.count) / Double(max(1, start.count))
    }
    guard size < fewest * 0.99 else { return }
    (best, self.ranks, fewest) = (plan, ranks, size)
  }

  private static func stored(_ raw: [UInt8], _ deflater: inout Deflater) -> Int {
    guard raw.count > 16 else { return raw.count }
    var compressed: [UInt8] = []
    deflater.compress(raw.span, into: &compressed)
    return FolioChunkBytes.isWorthwhile(compressed.count, of: raw.count) ? compressed.count : raw.count
  }
}
