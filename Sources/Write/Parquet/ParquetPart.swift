internal import Model

/// Pages of one column chunk, encoded, compressed and ready to be appended to the file.
public struct ParquetPart: Sendable {
  /// What the footer and the indexes say of a page.
  struct Page: Sendable {
    /// Header and body, in bytes of the file.
    let byteCount: Int
    let rowCount: Int
    let encoding: ParquetFormat.Encoding
    let bounds: ValueBounds
  }

  /// Where the part belongs.
  struct Place: Sendable {
    let group: Int
    let column: Int
    let groupRows: Int
    let isLastOfChunk: Bool
  }

  let place: Place
  /// All pages, one after the other.
  var bytes: [UInt8] = []
  /// Headers and bodies before compression.
  var uncompressedCount = 0
  /// Header and body of the dictionary page, which stands first; 0 where there is none.
  var dictionaryCount = 0
  var pages: [Page] = []
  var bloom: BloomFilter?

  init(_ place: Place) { self.place = place }
}
