internal import Model

/// Encodes one column chunk of a Folio file: what a job of the writer does.
struct FolioChunkEncoder: Sendable {
  let column: Column
  let index: Int
  let options: FolioOptions
  /// The column before this one that holds the same kind of numbers, for differences.
  let numbersBefore: (index: Int, slices: ColumnSlices)?
  /// Columns of longer texts in the same rows, longest first, for spans.
  let longerTexts: [(index: Int, slices: ColumnSlices)]

  func encode(_ slices: ColumnSlices) -> (chunk: FolioChunk, bytes: [UInt8]) {
    let dense = slices.dense()
    var deflater = PageDeflater(Deflater(.raw, level: options.level))
    let (plan, ranks) = choose(dense, &deflater)
    return encode(dense, plan, ranks, deflater)
  }

  /// A chunk as a plan says.
  ///
  /// - Parameter weight: what the column's texts take, where they stand elsewhere.
  func encode(
    _ dense: DenseColumn, _ plan: FolioPlan, _ ranks: CharacterRanks?, _ deflater: consuming PageDeflater,
    weighing weight: Int? = nil
  ) -> (chunk: FolioChunk, bytes: [UInt8]) {
    let writer = FolioValueWriter(plan: plan, ranks: ranks)
    var out = FolioChunkBytes(deflater)
    out.chunk.encoding = plan.encoding
    out.chunk.source = plan.source
    out.chunk.references = plan.references
    out.chunk.textCoding = ranks == nil ? .utf8 : .ranks
    out.chunk.plainCount = Self.plainCount(dense)
    if let ranks { out.appendShared(.characters, ranks.table) }
    switch plan {
    case .constant(let dictionary), .dictionary(let dictionary):
      out.appendShared(.dictionary, writer.dictionaryBody(dictionary.values, 0..<dictionary.count))
    default: break
    }
    let isSearched = options.searchColumns.contains(column.name)
    let pages = FolioPages.cut(dense, plan, isSearched: isSearched)
    for page in pages { append(page, of: dense, writer, to: &out) }
    out.appendTable()
    let room = (weight ?? out.byteCount) / FolioPairFilterMaker.share
    if case .texts(let texts) = dense.values, texts.count > 0 {
      if options.hasBloomFilter(column) { out.appendBloom(ParquetChunkEncoder.bloom(Self.distinct(plan) ?? texts)) }
      if isSearched, let filters = FolioPairFilterMaker.make(texts, pages: pages.map(\.values), within: room) {
        out.appendPairFilters(filters)
      }
    }
    return out.finish()
  }

  private static func distinct(_ plan: FolioPlan) -> TextValues? {
    guard case .dictionary(let dictionary) = plan, case .texts(let texts) = dictionary.values else { return nil }
    return texts
  }

  private static func plainCount(_ dense: DenseColumn) -> Int {
    switch dense.values {
    case .texts(let texts): texts.bytes.count + 4 * texts.count
    case .numbers(let numbers): 8 * numbers.count
    case .reals(let reals): 8 * reals.count
    case .flags(let flags): (flags.count + 7) / 8
    }
  }

  private func append(
    _ page: FolioPages.Page, of dense: DenseColumn, _ writer: FolioValueWriter, to out: inout FolioChunkBytes
  ) {
    let body = Self.body(page, of: dense, writer)
    let bounds = ValueBounds(
      dense.values, page.values, nullCount: page.rows.count - page.values.count,
      as: column.type == .text
        ? .byteArray : ParquetFormat.physical(column.type) == .int32 ? .int64 : ParquetFormat.physical(column.type),
      textLimit: FolioPages.holdLongTexts(dense) ? FolioOptions.longTextBoundBytes : FolioOptions.boundBytes)
    // Numbers and codes are no more like those of another page than like their own.
    let holdsTexts = column.type == .text && FolioPages.weighsTexts(writer.plan.encoding)
    out.appendPage(
      body, rowCount: page.rows.count, bounds: bounds, type: column.type, primed: holdsTexts)
  }

  static func body(_ page: FolioPages.Page, of dense: DenseColumn, _ writer: FolioValueWriter) -> [UInt8] {
    guard dense.nullCount > 0 else { return writer.body(dense.values, page.values) }
    var body: [UInt8] = []
    appendValidity(dense.validity[page.rows], page.values.count, into: &body)
    body.append(contentsOf: writer.body(dense.values, page.values))
    return body
  }

  /// 0: all rows have a value; 1: none has; 2: a bit a row follows.
  private static func appendValidity(_ validity: ArraySlice<Bool>, _ present: Int, into body: inout [UInt8]) {
    if present == validity.count { return body.append(0) }
    if present == 0 { return body.append(1) }
    body.append(2)
    let bits = validity.map { UInt8($0 ? 1 : 0) }
    BitPacking.pack(bits.span, width: 1, into: &body)
  }
}

/// Where the pages of a chunk end.
enum FolioPages {
  typealias Page = ParquetPages.Page

  /// Whether pages hold the texts themselves.
  static func weighsTexts(_ encoding: FolioFormat.Encoding) -> Bool { [.plain, .runs, .front].contains(encoding) }

  static func holdLongTexts(_ column: DenseColumn) -> Bool {
    guard case .texts(let texts) = column.values else { return false }
    return texts.bytes.count > FolioOptions.longText * texts.count
  }

  /// - Parameter isSearched: pages whose texts stand elsewhere hold no more text than others, so that few are read
  ///   where a search passes over pages.
  static func cut(_ column: DenseColumn, _ plan: FolioPlan, isSearched: Bool) -> [Page] {
    let encoding = plan.encoding
    guard case .texts(let texts) = column.values, weighsTexts(encoding) || isSearched && encoding.refers else {
      let places = plan.places
      return cut(column, upTo: FolioOptions.longTextPageBytes) { places?.weight($0) ?? 4 }
    }
    let bytes = texts.bytes.span
    let limit = holdLongTexts(column) ? FolioOptions.longTextPageBytes : FolioOptions.pageBytes
    return cut(column, upTo: limit) { index in
      let text = texts.range(index)
      if encoding == .runs, index > 0,
        TextDictionary.areEqual(bytes.extracting(text), bytes.extracting(texts.range(index - 1)))
      {
        return 1
      }
      return text.count + 4
    }
  }

  private static func cut(_ column: DenseColumn, upTo most: Int, _ weight: (Int) -> Int) -> [Page] {
    var pages: [Page] = []
    var (row, value) = (0, 0)
    var (firstRow, firstValue) = (0, 0)
    var bytes = 0
    while row < column.rowCount {
      let isNull = !column.validity.isEmpty && !column.validity[row]
      let added = isNull ? 1 : weight(value)
      let limit = pages.isEmpty ? 2 * most : most
      if row > firstRow, row - firstRow == FolioOptions.pageRows || bytes + added > limit {
        pages.append(Page(rows: firstRow..<row, values: firstValue..<value))
        (firstRow, firstValue, bytes) = (row, value, 0)
      }
      bytes += added
      row += 1
      if !isNull { value += 1 }
    }
    if row > firstRow { pages.append(Page(rows: firstRow..<row, values: firstValue..<value)) }
    return pages
  }
}
