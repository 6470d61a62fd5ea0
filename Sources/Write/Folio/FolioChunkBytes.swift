internal import Model

/// The bytes of a column chunk while it is written: shared blocks, pages, page table, filters.
struct FolioChunkBytes: ~Copyable {
  var chunk = FolioChunk()
  private var bytes: [UInt8] = []
  private var pages: [FolioPage] = []
  private var deflater: PageDeflater
  /// The first page before compression: what later pages are primed with.
  private var primer: [UInt8] = []

  init(_ deflater: consuming PageDeflater) { self.deflater = deflater }

  /// Bytes are stored as they are unless deflate saves a tenth.
  static func isWorthwhile(_ compressed: Int, of raw: Int) -> Bool { compressed * 10 <= raw * 9 }

  private mutating func append(_ raw: [UInt8], primed: Bool = false) -> FolioBlock {
    var block = FolioBlock(offset: bytes.count, storedCount: raw.count, rawCount: raw.count)
    var compressed: [UInt8] = []
    // Deflate needs a few bytes to say anything at all.
    if raw.count > 16 {
      var usesPrimer = primed && !primer.isEmpty
      compressed = usesPrimer ? deflater.compress(raw, dictionary: primer) : deflater.compress(raw)
      if usesPrimer, pages.count == 1 {
        // Where the second page gains nothing by the first, as ids do not, no page shall need another to be read.
        let alone = deflater.compress(raw)
        if alone.count * 100 <= compressed.count * 101 {
          (usesPrimer, compressed, primer) = (false, alone, [])
        }
      }
      if Self.isWorthwhile(compressed.count, of: raw.count) {
        block.codec = usesPrimer ? .primed : .deflate
        block.storedCount = compressed.count
      }
    }
    let stored = block.codec == .stored ? raw : compressed
    block.crc = Crc32.of(stored.span)
    bytes.append(contentsOf: stored)
    return block
  }

  mutating func appendShared(_ kind: FolioFormat.BlockKind, _ raw: [UInt8]) {
    chunk.shared.append(FolioChunk.Shared(kind: kind, block: append(raw)))
  }

  /// - Parameter primed: whether the chunk's first page helps to compress the others, which must be read for them then.
  mutating func appendPage(_ raw: [UInt8], rowCount: Int, bounds: ValueBounds, type: ColumnType, primed: Bool) {
    pages.append(FolioPage(rowCount: rowCount, block: append(raw, primed: primed), bounds: bounds))
    if primed, pages.count == 1 { primer = Array(raw.suffix(Deflater.window)) }
    chunk.bounds.merge(bounds, type == .text ? .byteArray : type == .real ? .double : type == .bool ? .boolean : .int64)
  }

  mutating func appendTable() {
    var table: [UInt8] = []
    for page in pages { page.append(to: &table) }
    chunk.pageCount = pages.count
    chunk.table = append(table)
  }

  mutating func appendBloom(_ filter: BloomFilter) {
    var bits: [UInt8] = []
    filter.append(to: &bits)
    chunk.bloom = append(bits)
  }

  mutating func appendPairFilters(_ filters: [UInt8]) { chunk.pairFilters = append(filters) }

  /// What the chunk takes so far.
  var byteCount: Int { bytes.count }

  consuming func finish() -> (chunk: FolioChunk, bytes: [UInt8]) {
    chunk.byteCount = bytes.count
    return (chunk, bytes)
  }
}
