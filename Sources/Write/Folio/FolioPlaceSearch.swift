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
  /// So many bytes of a key's texts are looked through.
  private static let searched = 1 << 17
  /// So many texts are joined at most.
  private static let mostJoined = 1 << 16

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
  ///
  /// - Parameter isKey: whether it is the column of keys, which stand where a key has but one row.
  mutating func plan(for column: DenseColumn, isKey: Bool) throws(DamagedFile) -> FolioPlan? {
    guard case .texts(let texts) = column.values, texts.count > 0 else { return nil }
    let rows = (0..<column.rowCount).filter { column.validity.isEmpty || column.validity[$0] }
    for origin in origins.indices where origins[origin].isOfMany && !isKey {
      if let places = try joined(texts, rows, origin) { return .joined(places, origins[origin].reference) }
    }
    guard let (places, used) = try excerpts(texts, rows, isKey) else { return nil }
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
    for row in rows.prefix(Self.mostJoined) {
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

  private mutating func excerpts(
    _ texts: TextValues, _ rows: [Int], _ isKey: Bool
  ) throws(DamagedFile) -> (FolioPlaces, used: [Int])? {
    var places = FolioPlaces()
    places.places.reserveCapacity(rows.count)
    /// Origins in the order they are first used.
    var used: [Int] = []
    var found = 0
    var ofKey = FolioKeyTexts()
    for (value, row) in rows.enumerated() {
      let isOfKeyBefore = value > 0 && keys[row] == keys[rows[value - 1]]
      if !isOfKeyBefore { ofKey = try self.texts(ofKey: keys[row], alone: isKey) }
      let text = texts.bytes.span.extracting(texts.range(value))
      if isOfKeyBefore, TextDictionary.areEqual(text, texts.bytes.span.extracting(texts.range(value - 1))) {
        let last = places.places[value - 1]
        places.places.append(last)
        if case .part = last { found += 1 }
      } else if let hit = find(text, in: ofKey, row, isKey) {
        let index = used.firstIndex(of: hit.row.origin) ?? used.count
        if index == used.count { used.append(hit.row.origin) }
        places.places.append(.part(of: index, row: hit.row.number, start: hit.start, length: text.count))
        found += 1
      } else {
        places.places.append(.own(places.own.count))
        places.own.append(text)
      }
      if value + 1 == min(Self.sample, rows.count), found * 2 < value + 1 { return nil }
    }
    return (places, used)
  }

  /// What stands in the rows of a key, in the order of the origins; or only where a key has one row.
  private mutating func texts(ofKey key: Int, alone: Bool) throws(DamagedFile) -> FolioKeyTexts {
    var texts = FolioKeyTexts()
    for origin in origins.indices where !(alone && origins[origin].isOfMany) {
      for row in origins[origin].rows[key] where texts.byteCount <= Self.searched {
        texts.append(try page(row, origin), row, origin: origin)
      }
    }
    return texts
  }

  /// Where a text first stands: in the row that it should, or in any other of its key.
  private func find(
    _ text: Span<UInt8>, in ofKey: FolioKeyTexts, _ row: Int, _ isKey: Bool
  ) -> FolioKeyTexts.Hit? {
    // Rows of the origin that comes first come first.
    if !isKey, let first = origins.first, let positions = first.positions, !positions.isNull(row),
      case .int(let numbers) = positions.values, numbers[row] >= 1,
      numbers[row] <= Int64(min(ofKey.count, first.rows[keys[row]].count)),
      let hit = ofKey.find(text, inRow: Int(numbers[row]) - 1)
    {
      return hit
    }
    return ofKey.find(text)
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
