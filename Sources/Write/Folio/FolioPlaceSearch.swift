internal import Model

/// Looks for the texts of a column where they come from: in the rows of other tables that have their row's key.
struct FolioPlaceSearch {
  private struct Origin {
    var source: FolioTextSource
    let reference: FolioReference
    /// The rows of each key.
    let rows: [Range<Int>]
    let positions: ColumnVector?
    /// Whether a key has several rows.
    let isOfMany: Bool
    var page: FolioTextSource.Page?
  }

  /// So many texts tell whether it is worth while to look for the others: half of them must be found.
  private static let sample = 256
  /// So much of a key's other texts is looked through for one that does not stand where it should.
  private static let searched = 1 << 16
  /// So many texts are joined at most.
  private static let joined = 1 << 16

  /// For each row the number of its key.
  private let keys: [Int]
  private var origins: [Origin] = []

  /// - Parameter keys: for each row of the group the number of its key.
  init(keys: [Int]) { self.keys = keys }

  /// - Parameters:
  ///   - rows: the origin's rows of each key.
  ///   - positions: for each row of the group which of its key's rows it is of, from 1.
  ///   - isOfMany: whether a key has several rows.
  mutating func add(
    _ source: FolioTextSource, as reference: FolioReference, rows: [Range<Int>], positions: ColumnVector?,
    isOfMany: Bool
  ) {
    origins.append(
      Origin(source: source, reference: reference, rows: rows, positions: positions, isOfMany: isOfMany))
  }

  /// How the column is written; nil where too few of its texts stand elsewhere.
  mutating func plan(for column: DenseColumn) throws(DamagedFile) -> FolioPlan? {
    guard case .texts(let texts) = column.values, texts.count > 0 else { return nil }
    let rows = (0..<column.rowCount).filter { column.validity.isEmpty || column.validity[$0] }
    for origin in origins.indices where origins[origin].isOfMany {
      if let places = try joined(texts, rows, origin) { return .joined(places, origins[origin].reference) }
    }
    guard let (places, used) = try excerpts(texts, rows) else { return nil }
    return .excerpt(places, used.map { origins[$0].reference })
  }

  // MARK: - Whole texts

  private mutating func joined(_ texts: TextValues, _ rows: [Int], _ origin: Int) throws(DamagedFile) -> FolioPlaces? {
    var places = FolioPlaces()
    var found = 0
    for (value, row) in rows.enumerated() {
      if let some = try parts(of: texts, value, in: origins[origin].rows[keys[row]], origin) {
        places.places.append(.whole(places.rows.count..<places.rows.count + some.count))
        places.rows += some
        found += 1
      } else {
        places.places.append(.own(places.own.count))
        places.own.append(texts.bytes.span.extracting(texts.range(value)))
      }
      if value + 1 == min(Self.sample, rows.count), found * 2 < value + 1 { return nil }
    }
    return places
  }

  /// The rows, of some that rise, whose texts make up a text; nil where they do not.
  private mutating func parts(
    of texts: TextValues, _ value: Int, in rows: Range<Int>, _ origin: Int
  ) throws(DamagedFile) -> [Int]? {
    let whole = texts.range(value)
    guard !whole.isEmpty else { return [] }
    var parts: [Int] = []
    var at = whole.lowerBound
    for row in rows.prefix(Self.joined) {
      let page = try page(row, origin)
      let part = page.range(row)
      let end = at + part.count
      guard end <= whole.upperBound, end == whole.upperBound || texts.bytes[end] == FolioPlaces.joint,
        TextDictionary.areEqual(texts.bytes.span.extracting(at..<end), page.texts.bytes.span.extracting(part))
      else { continue }
      parts.append(row)
      if end == whole.upperBound { return parts }
      at = end + 1
    }
    return nil
  }

  // MARK: - Parts of texts

  private struct Hit {
    let origin: Int
    let row: Int
    let start: Int
  }

  private mutating func excerpts(
    _ texts: TextValues, _ rows: [Int]
  ) throws(DamagedFile) -> (FolioPlaces, used: [Int])? {
    var places = FolioPlaces()
    /// Origins in the order they are first used.
    var used: [Int] = []
    var found = 0
    for (value, row) in rows.enumerated() {
      let text = texts.range(value)
      if let last = places.places.last, keys[row] == keys[rows[value - 1]],
        TextDictionary.areEqual(
          texts.bytes.span.extracting(text), texts.bytes.span.extracting(texts.range(value - 1)))
      {
        places.places.append(last)
        if case .part = last { found += 1 }
      } else if let hit = try find(texts, text, row) {
        let index = used.firstIndex(of: hit.origin) ?? used.count
        if index == used.count { used.append(hit.origin) }
        places.places.append(.part(of: index, row: hit.row, start: hit.start, length: text.count))
        found += 1
      } else {
        places.places.append(.own(places.own.count))
        places.own.append(texts.bytes.span.extracting(text))
      }
      if value + 1 == min(Self.sample, rows.count), found * 2 < value + 1 { return nil }
    }
    return (places, used)
  }

  /// Where a text first stands: in the row that it should, or where a key has but one, or in any other.
  private mutating func find(_ texts: TextValues, _ text: Range<Int>, _ row: Int) throws(DamagedFile) -> Hit? {
    for index in origins.indices {
      if let expected = expected(row, index), let start = try find(texts, text, in: expected, index) {
        return Hit(origin: index, row: expected, start: start)
      }
    }
    var left = Self.searched
    for index in origins.indices where origins[index].isOfMany {
      for other in origins[index].rows[keys[row]] where left > 0 {
        if let start = try find(texts, text, in: other, index) { return Hit(origin: index, row: other, start: start) }
        left -= try page(other, index).range(other).count
      }
    }
    return nil
  }

  /// The row of an origin that a text should stand in.
  private func expected(_ row: Int, _ origin: Int) -> Int? {
    let rows = origins[origin].rows[keys[row]]
    guard origins[origin].isOfMany else { return rows.first }
    guard let positions = origins[origin].positions, !positions.isNull(row), case .int(let numbers) = positions.values,
      numbers[row] >= 1, numbers[row] <= Int64(rows.count)
    else { return nil }
    return rows.lowerBound + Int(numbers[row]) - 1
  }

  /// Where a text first stands in a row's; not where that would cut a character.
  private mutating func find(
    _ texts: TextValues, _ text: Range<Int>, in row: Int, _ origin: Int
  ) throws(DamagedFile) -> Int? {
    let page = try page(row, origin)
    let whole = page.range(row)
    let part = texts.bytes.span.extracting(text)
    guard let start = TextSearch.find(part, in: page.texts.bytes.span.extracting(whole)),
      FolioTextGatherer.isBoundary(whole.lowerBound + start, whole, page.texts),
      FolioTextGatherer.isBoundary(whole.lowerBound + start + text.count, whole, page.texts)
    else { return nil }
    return start
  }

  private mutating func page(_ row: Int, _ origin: Int) throws(DamagedFile) -> FolioTextSource.Page {
    if let page = origins[origin].page, page.rows.contains(row) { return page }
    do throws(FolioTextSource.Damage) {
      let page = try origins[origin].source.page(holding: row)
      origins[origin].page = page
      return page
    } catch {
      throw error.cause
    }
  }
}
