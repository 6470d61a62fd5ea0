internal import Model

/// How a column chunk is written: the encoding, with what it needs beside the values.
enum FolioPlan: Sendable {
  case plain
  case constant(ValueDictionary)
  case dictionary(ValueDictionary)
  case runs
  case packed
  case delta
  case planes
  case decimal
  case front
  /// Each value less the source column's value in its row.
  case difference([Int64], source: Int)
  /// Where each text begins in the source column's text of its row.
  case span(starts: [Int64], source: Int)
  /// Parts of texts in other tables.
  case excerpt(FolioPlaces, [FolioReference])
  /// Whole texts of another table, joined.
  case joined(FolioPlaces, FolioReference)

  var encoding: FolioFormat.Encoding {
    switch self {
    case .plain: .plain
    case .constant: .constant
    case .dictionary: .dictionary
    case .runs: .runs
    case .packed: .packed
    case .delta: .delta
    case .planes: .planes
    case .decimal: .decimal
    case .front: .front
    case .difference: .difference
    case .span: .span
    case .excerpt: .excerpt
    case .joined: .joined
    }
  }

  var source: Int? {
    switch self {
    case .difference(_, let source), .span(_, let source): source
    default: nil
    }
  }

  /// Where the texts stand in other tables.
  var places: FolioPlaces? {
    switch self {
    case .excerpt(let places, _), .joined(let places, _): places
    default: nil
    }
  }

  var references: [FolioReference] {
    switch self {
    case .excerpt(_, let references): references
    case .joined(_, let reference): [reference]
    default: []
    }
  }
}

/// Writes the values of a page as a plan says.
struct FolioValueWriter {
  let plan: FolioPlan
  /// nil where texts stand as UTF-8.
  let ranks: CharacterRanks?

  /// The body of a page: some of the chunk's values without the nulls.
  func body(_ values: DenseColumn.Values, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    switch (plan, values) {
    case (.constant, _): break
    case (.dictionary(let dictionary), _):
      FolioNumbers.appendPacked(dictionary.codes[range].map(Int64.init), into: &out)
    case (.difference(let differences, _), _): FolioNumbers.appendPacked(Array(differences[range]), into: &out)
    case (.span(let starts, _), .texts(let texts)):
      FolioNumbers.appendPacked(Array(starts[range]), into: &out)
      FolioNumbers.appendPacked(range.map { Int64(texts.range($0).count) }, into: &out)
    case (.excerpt(let places, _), _): places.appendExcerpts(range, self, to: &out)
    case (.joined(let places, _), _): places.appendJoined(range, self, to: &out)
    case (_, .texts(let texts)): append(texts, range, into: &out)
    case (_, .numbers(let numbers)): append(numbers, range, into: &out)
    case (.decimal, .reals(let reals)): FolioDecimals.append(reals.span.extracting(range), into: &out)
    case (_, .reals(let reals)):
      for index in range { out.append(littleEndian: reals[index].bitPattern) }
    case (_, .flags(let flags)):
      let bits = flags[range].map { UInt8($0 ? 1 : 0) }
      BitPacking.pack(bits.span, width: 1, into: &out)
    }
    return out
  }

  private func append(_ numbers: [Int64], _ range: Range<Int>, into out: inout [UInt8]) {
    let some = numbers.span.extracting(range)
    switch plan {
    case .delta: FolioNumbers.appendDelta(some, into: &out)
    case .planes: FolioNumbers.appendPlanes(some, into: &out)
    case .runs:
      let runs = Self.runs(range) { numbers[$0] == numbers[$0 - 1] }
      out.append(varint: runs.count)
      FolioNumbers.appendPacked(runs.map { Int64($0.count) }, into: &out)
      FolioNumbers.appendPacked(runs.map { numbers[$0.lowerBound] }, into: &out)
    default: FolioNumbers.appendPacked(some, into: &out)
    }
  }

  private func append(_ texts: TextValues, _ range: Range<Int>, into out: inout [UInt8]) {
    switch plan {
    case .front: appendFront(texts, range, into: &out)
    case .runs:
      let bytes = texts.bytes.span
      let runs = Self.runs(range) {
        TextDictionary.areEqual(bytes.extracting(texts.range($0)), bytes.extracting(texts.range($0 - 1)))
      }
      out.append(varint: runs.count)
      FolioNumbers.appendPacked(runs.map { Int64($0.count) }, into: &out)
      append(texts, rows: runs.map(\.lowerBound), into: &out)
    default: append(texts, rows: Array(range), into: &out)
    }
  }

  /// Lengths, then the texts' bytes or codes.
  func append(_ texts: TextValues, rows: [Int], into out: inout [UInt8]) {
    var coded: [UInt8] = []
    var lengths: [Int64] = []
    lengths.reserveCapacity(rows.count)
    let bytes = texts.bytes.span
    for row in rows {
      let before = coded.count
      if let ranks {
        ranks.encode(bytes.extracting(texts.range(row)), into: &coded)
      } else {
        coded.append(contentsOf: texts.bytes[texts.range(row)])
      }
      lengths.append(Int64(coded.count - before))
    }
    FolioNumbers.appendPacked(lengths, into: &out)
    out.append(contentsOf: coded)
  }

  private func appendFront(_ texts: TextValues, _ range: Range<Int>, into out: inout [UInt8]) {
    var (shared, lengths): ([Int64], [Int64]) = ([], [])
    var rests: [UInt8] = []
    let bytes = texts.bytes.span
    var before = 0..<0
    for row in range {
      let text = texts.range(row)
      let common = DeltaTexts.commonPrefix(bytes, before, text)
      shared.append(Int64(common))
      lengths.append(Int64(text.count - common))
      rests.append(contentsOf: texts.bytes[text.lowerBound + common..<text.upperBound])
      before = text
    }
    FolioNumbers.appendPacked(shared, into: &out)
    FolioNumbers.appendPacked(lengths, into: &out)
    out.append(contentsOf: rests)
  }

  /// Ranges of values that are equal to the one before them.
  private static func runs(_ range: Range<Int>, isSameAsBefore: (Int) -> Bool) -> [Range<Int>] {
    guard var start = range.first else { return [] }
    var runs: [Range<Int>] = []
    for index in range.dropFirst() where !isSameAsBefore(index) {
      runs.append(start..<index)
      start = index
    }
    runs.append(start..<range.upperBound)
    return runs
  }

  /// Values of a dictionary: their number, then texts as above, numbers packed, reals as decimals.
  func dictionaryBody(_ values: DenseColumn.Values, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.append(varint: range.count)
    switch values {
    case .texts(let texts): append(texts, rows: Array(range), into: &out)
    case .numbers(let numbers): FolioNumbers.appendPacked(numbers.span.extracting(range), into: &out)
    case .reals(let reals): FolioDecimals.append(reals.span.extracting(range), into: &out)
    case .flags(let flags): for flag in flags[range] { out.append(flag ? 1 : 0) }
    }
    return out
  }
}
