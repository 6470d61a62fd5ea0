internal import Model

/// Some rows of a page whose texts stand in other tables, while they are read.
private struct ReferringRows {
  let reader: FolioChunkReader
  let page: Int
  /// Of the page.
  let rows: Range<Int>
  let places: FolioPlaces
  let validity: [Bool]

  func damage(_ problem: String) -> DamagedFile { reader.damage(problem, page: page) }

  /// What is wrong with a page of another table, told as of the page that needs it, with the rows that are lost by it.
  func damage(_ found: FolioTextSource.Damage, of reference: FolioReference, in table: String) -> DamagedFile {
    var cause = found.cause
    cause.table = table
    var damage = reader.damage("its texts stand in what cannot be read: \(cause.place)", page: page, as: cause.kind)
    let first = reader.starts[page] + rows.lowerBound
    damage.lostRows = places.rows(
      in: found.rows, of: reader.chunk.references.firstIndex(of: reference) ?? 0, validity
    ).map { first + $0.lowerBound..<first + $0.upperBound }
    return damage
  }
}

extension FolioGroupReader {
  /// Some rows of a page whose texts stand in other tables, out of its bytes.
  mutating func referring(
    _ rows: Range<Int>, ofPage index: Int, _ reader: FolioChunkReader, from raw: [UInt8]
  ) throws(DamagedFile) -> DenseColumn {
    guard mayRefer else {
      throw reader.damage("is referred to, and refers to another table itself", at: reader.chunk.offset)
    }
    let (places, validity) = try reader.places(page: index, rows: rows, from: raw)
    let wanted = ReferringRows(reader: reader, page: index, rows: rows, places: places, validity: validity)
    let references = reader.chunk.references
    var texts = FolioTextGatherer()
    for place in places.places {
      guard texts.byteCount <= FolioLimits.pageText else {
        throw wanted.damage("texts of over \(FolioLimits.pageText >> 20) MiB in one page")
      }
      switch place {
      case .own(let text): texts.append(places.own, text)
      case .part(let reference, let row, let start, let length):
        let page = try page(holding: row, of: references[reference], for: wanted)
        guard texts.append(page, row, start: start, length: length) else {
          throw wanted.damage("a text is no part of the one it is taken from")
        }
      case .whole(let some):
        for (number, row) in places.rows[some].enumerated() {
          texts.join(try page(holding: row, of: references[0], for: wanted), row, isFirst: number == 0)
        }
      }
      texts.endText()
    }
    return DenseColumn(rowCount: rows.count, validity: validity, values: .texts(texts.texts))
  }

  /// The page of another table that holds a row.
  private mutating func page(
    holding row: Int, of reference: FolioReference, for wanted: ReferringRows
  ) throws(DamagedFile) -> FolioTextSource.Page {
    if let page = lastSource[reference], page.rows.contains(row) { return page }
    var source = sources.removeValue(forKey: reference) ?? FolioTextSource(file, reference)
    defer { sources[reference] = source }
    guard row >= 0, row < source.rowCount else {
      throw wanted.damage("a text is taken from row \(row) of \(source.rowCount)")
    }
    do throws(FolioTextSource.Damage) {
      let before = source.pagesRead
      let page = try source.page(holding: row)
      pagesRead += source.pagesRead - before
      lastSource[reference] = page
      return page
    } catch {
      throw wanted.damage(error, of: reference, in: file.footer.tables[reference.table].schema.table)
    }
  }
}

extension FolioPlaces {
  /// The first to the last of the rows whose texts stand in some rows of a reference.
  fileprivate func rows(in lost: Range<Int>, of reference: Int, _ validity: [Bool]) -> Range<Int>? {
    var hull: Range<Int>?
    var value = 0
    for row in 0..<max(places.count, validity.count) {
      guard validity.isEmpty || validity[row] else { continue }
      let isLost =
        switch places[value] {
        case .own: false
        case .part(let origin, let row, _, _): origin == reference && lost.contains(row)
        case .whole(let some): rows[some].contains { lost.contains($0) }
        }
      value += 1
      if isLost { hull = (hull?.lowerBound ?? row)..<row + 1 }
    }
    return hull
  }
}

/// Texts while they are put together of others.
struct FolioTextGatherer {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var byteCount: Int { bytes.count }
  var texts: TextValues { TextValues(bytes: bytes, ends: ends) }

  mutating func append(_ texts: TextValues, _ row: Int) { append(texts.bytes, texts.range(row)) }

  /// Appends part of a row's text; false where it is no part of it, or would cut a character.
  mutating func append(_ page: FolioTextSource.Page, _ row: Int, start: Int, length: Int) -> Bool {
    let whole = page.range(row)
    guard start >= 0, length >= 0, start <= whole.count, length <= whole.count - start else { return false }
    let part = whole.lowerBound + start..<whole.lowerBound + start + length
    guard Self.isBoundary(part.lowerBound, whole, page.texts), Self.isBoundary(part.upperBound, whole, page.texts)
    else { return false }
    append(page.texts.bytes, part)
    return true
  }

  /// Whether a text may be cut at an offset: not inside a character.
  static func isBoundary(_ offset: Int, _ text: Range<Int>, _ texts: TextValues) -> Bool {
    offset == text.upperBound || texts.bytes[offset] & 0xC0 != 0x80
  }

  mutating func join(_ page: FolioTextSource.Page, _ row: Int, isFirst: Bool) {
    if !isFirst { bytes.append(FolioPlaces.joint) }
    append(page.texts.bytes, page.range(row))
  }

  mutating func endText() { ends.append(bytes.count) }

  private mutating func append(_ more: [UInt8], _ range: Range<Int>) {
    unsafe more.span.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}
