internal import Model

/// A run of bytes inside a column chunk, with what is needed to read and check it.
struct FolioBlock: Sendable, Equatable {
  /// From the chunk's start.
  var offset = 0
  var storedCount = 0
  var rawCount = 0
  var codec = FolioFormat.Codec.stored
  var crc: UInt32 = 0
}

/// What the footer says of a column chunk: the values of one column in one row group.
struct FolioChunk: Sendable, Equatable {
  struct Shared: Sendable, Equatable {
    var kind: FolioFormat.BlockKind
    var block: FolioBlock
  }

  /// In the file.
  var offset = 0
  var byteCount = 0
  var encoding = FolioFormat.Encoding.plain
  var textCoding = FolioFormat.TextCoding.utf8
  /// The column that `difference` and `span` refer to.
  var source: Int?
  /// The columns of other tables that `excerpt` and `joined` refer to.
  var references: [FolioReference] = []
  /// What the values weigh unencoded.
  var plainCount = 0
  var bounds = ValueBounds()
  var shared: [Shared] = []
  var pageCount = 0
  var table = FolioBlock()
  var bloom: FolioBlock?
  var pairFilters: FolioBlock?

  /// What the filters take.
  var filterBytes: Int { (bloom?.storedCount ?? 0) + (pairFilters?.storedCount ?? 0) }
}

/// A column of text in another table of the file.
struct FolioReference: Sendable, Hashable {
  var table: Int
  var column: Int
}

/// What a chunk's page table says of a page. Pages stand one after the other, behind the shared blocks.
struct FolioPage: Sendable, Equatable {
  var rowCount = 0
  var block = FolioBlock()
  var bounds = ValueBounds()
}

extension FolioPage {
  /// Appends the page's entry to a page table.
  ///
  ///     entry := varint rows, varint stored bytes, varint raw bytes, codec, CRC-32, varint nulls, flags, [lower], [upper]
  ///     flags := 1 a lower bound, 2 an upper bound, 4 the lower is a value, 8 the upper is a value
  func append(to out: inout [UInt8]) {
    out.append(varint: rowCount)
    out.append(varint: block.storedCount)
    out.append(varint: block.rawCount)
    out.append(block.codec.rawValue)
    out.append(littleEndian: block.crc)
    out.append(varint: bounds.nullCount)
    bounds.append(to: &out)
  }

  static func readTable(
    _ bytes: [UInt8], count: Int, firstOffset: Int
  ) throws(DamagedBytes) -> [FolioPage] {
    var cursor = ByteReader(bytes)
    var pages: [FolioPage] = []
    var offset = firstOffset
    // Every entry has ten bytes at least.
    guard count <= bytes.count / 10 else { throw cursor.damaged("\(count) pages in a table of \(bytes.count) bytes") }
    for _ in 0..<count {
      var page = FolioPage()
      page.rowCount = try cursor.size(upTo: FolioLimits.pageRows)
      page.block.offset = offset
      page.block.storedCount = try cursor.size(upTo: FolioLimits.blockBytes)
      page.block.rawCount = try cursor.size(upTo: FolioLimits.blockBytes)
      page.block.codec = try cursor.codec()
      page.block.crc = try cursor.littleEndian(UInt32.self)
      let nulls = try cursor.size(upTo: page.rowCount)
      page.bounds = try ValueBounds(&cursor, nullCount: nulls, valueCount: page.rowCount - nulls)
      offset += page.block.storedCount
      pages.append(page)
    }
    guard cursor.isAtEnd else { throw cursor.damaged("bytes after the last page of the table") }
    return pages
  }
}

extension ByteReader {
  mutating func codec() throws(DamagedBytes) -> FolioFormat.Codec {
    let number = try byte()
    guard let codec = FolioFormat.Codec(rawValue: number) else { throw damaged("codec \(number) is not known") }
    return codec
  }
}

/// What a file may hold at most, so that a hostile one cannot fill the memory.
enum FolioLimits {
  static let groupRows = 1 << 24
  static let pageRows = 1 << 16
  /// Of a page or a shared block, before compression.
  static let blockBytes = 1 << 30
  /// Of all text of a page that is decoded from a dictionary or from shared starts.
  static let pageText = 1 << 30
  /// Texts of another table that those of a page are joined of, each counted with one for its end.
  static let joinedTexts = 1 << 20
}

extension ValueBounds {
  func append(to out: inout [UInt8]) {
    var flags: UInt8 = 0
    if let lower { flags |= lower.isExact ? 5 : 1 }
    if let upper { flags |= upper.isExact ? 10 : 2 }
    out.append(flags)
    for bound in [lower, upper].compactMap({ $0 }) {
      out.append(varint: bound.bytes.count)
      out.append(contentsOf: bound.bytes)
    }
  }

  init(_ cursor: inout ByteReader, nullCount: Int, valueCount: Int) throws(DamagedBytes) {
    self.init()
    self.nullCount = nullCount
    self.valueCount = valueCount
    let flags = try cursor.byte()
    guard flags < 16 else { throw cursor.damaged("unknown flags of bounds") }
    if flags & 1 != 0 { lower = Bound(bytes: try cursor.counted(), isExact: flags & 4 != 0) }
    if flags & 2 != 0 { upper = Bound(bytes: try cursor.counted(), isExact: flags & 8 != 0) }
  }
}
