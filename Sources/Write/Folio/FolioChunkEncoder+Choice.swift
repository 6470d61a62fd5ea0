internal import Model

/// The choice of an encoding, by what each would take on a stretch of rows from the chunk's middle.
extension FolioChunkEncoder {
  private static let sampleValues = 1024
  private static let sampleBytes = 24 << 10

  func choose(_ dense: DenseColumn, _ deflater: inout PageDeflater) -> (FolioPlan, CharacterRanks?) {
    guard dense.valueCount > 0 else { return (.plain, nil) }
    let dictionary = ValueDictionary(dense)
    if let dictionary, dictionary.count == 1 { return (.constant(dictionary), nil) }
    var trial = FolioTrial(Self.sample(dense), of: dense)
    var plans: [FolioPlan]
    switch dense.values {
    case .texts(let texts): return chooseText(texts, dense, dictionary, &trial, &deflater)
    case .numbers(let numbers):
      plans = [.packed, .delta, .planes, .runs]
      if let before = numbersBefore {
        plans.append(.difference(Self.differences(numbers, dense, before.slices), source: before.index))
      }
    case .reals: plans = [.plain, .decimal]
    case .flags: return (.plain, nil)
    }
    if let dictionary { plans.append(.dictionary(dictionary)) }
    trial.measure(plans, &deflater)
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
    _ deflater: inout PageDeflater
  ) -> (FolioPlan, CharacterRanks?) {
    let likeness = TextLikeness(texts, trial.sample)
    if !trial.isWhole || !EncodingGuess.isSettled(dictionary, valueCount: dense.valueCount) {
      measure(.plain, texts, trial.sample, likeness, &trial, &deflater)
    }
    if likeness.wantsRuns { trial.measure(.runs, trial.ranks, &deflater) }
    if likeness.wantsShared { trial.measure(.front, nil, &deflater) }
    if let dictionary, case .texts(let distinct) = dictionary.values,
      EncodingGuess.mayPay(dictionary, valueCount: dense.valueCount)
    {
      let start = FolioTrial.start(of: dictionary)
      measure(.dictionary(dictionary), distinct, start, likeness, &trial, &deflater)
    }
    if let (starts, source) = spans(texts, dense, trial.sample) {
      trial.measure(.span(starts: starts, source: source), nil, &deflater)
    }
    guard let ranks = trial.ranks, !trial.isWhole else { return (trial.best, trial.ranks) }
    // The trial ranked the characters of the sample; which are common is a matter of all texts that are coded: the
    // dictionary's where there is one.
    if case .dictionary(let dictionary) = trial.best, case .texts(let distinct) = dictionary.values {
      let isAll = FolioTrial.start(of: dictionary).count == distinct.count
      return (trial.best, isAll ? ranks : CharacterRanks(counting: distinct.bytes.span))
    }
    return (trial.best, CharacterRanks(counting: texts.bytes.span))
  }

  /// A table of characters weighs nothing against many texts and too much for a few: only between is it worth a trial.
  private static let fewTexts = 3
  private static let manyTexts = 20

  /// Tries a plan as UTF-8 and with ranks; of the texts that are coded, `rows` are those that the trial looks at.
  private func measure(
    _ plan: FolioPlan, _ coded: TextValues, _ rows: Range<Int>, _ likeness: TextLikeness, _ trial: inout FolioTrial,
    _ deflater: inout PageDeflater
  ) {
    let bytes = coded.range(rows.lowerBound).lowerBound..<coded.range(rows.upperBound - 1).upperBound
    guard likeness.wantsRanks, let ranks = CharacterRanks(counting: coded.bytes.span.extracting(bytes)) else {
      return trial.measure(plan, nil, &deflater)
    }
    let weight = bytes.count / max(1, ranks.table.count)
    if weight < Self.manyTexts || !trial.isWhole { trial.measure(plan, nil, &deflater) }
    if weight >= Self.fewTexts || !trial.isWhole { trial.measure(plan, ranks, &deflater) }
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
    // Most columns are no parts of others, which a few rows tell.
    let some = Self.rows(of: dense, near: sample)
    let value = dense.valueCount(beforeRow: some.lowerBound)
    for (index, slices) in longerTexts {
      let near = slices.dense(some)
      guard case .texts(let longerNear) = near.values,
        Self.starts(texts, dense, from: value, rows: some, in: longerNear, near) != nil
      else { continue }
      let source = slices.dense()
      guard case .texts(let longer) = source.values,
        let starts = Self.starts(texts, dense, from: 0, rows: 0..<dense.rowCount, in: longer, source)
      else { continue }
      return (starts, index)
    }
    return nil
  }

  private static func rows(of dense: DenseColumn, near sample: Range<Int>) -> Range<Int> {
    sample.lowerBound..<min(dense.rowCount, sample.upperBound)
  }

  /// Where the texts of some rows begin in the longer texts of the same rows; `first` is the first of them without the
  /// nulls.
  private static func starts(
    _ texts: TextValues, _ dense: DenseColumn, from first: Int, rows: Range<Int>, in longer: TextValues,
    _ source: DenseColumn
  ) -> [Int64]? {
    var starts: [Int64] = []
    starts.reserveCapacity(rows.count)
    var (value, other) = (first, 0)
    for row in rows {
      let hasOther = source.validity.isEmpty || source.validity[row - rows.lowerBound]
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
