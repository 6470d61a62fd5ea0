internal import Model

/// Numbers that stand in a Folio file; `docs/folio.md` is the specification.
enum FolioFormat {
  /// Magic and version, at both ends of the file.
  static let magic: [UInt8] = Array("FOLIO".utf8) + [0x1A, 1, 0]
  /// Footer's offset, length and checksum, the file's length, magic.
  static let trailerCount = 32

  /// How the values of a column chunk are written in its pages.
  enum Encoding: UInt8, Sendable, CaseIterable {
    case plain = 0
    /// All values are the one of the dictionary; pages hold nothing but which rows are null.
    case constant = 1
    case dictionary = 2
    case runs = 3
    /// Above the page's smallest number, bit-packed.
    case packed = 4
    /// Differences from row to row, bit-packed.
    case delta = 5
    /// Differences from another column's value in the same row, bit-packed.
    case difference = 6
    /// First all lowest bytes, then all next ones.
    case planes = 7
    /// Real numbers as whole numbers and powers of ten.
    case decimal = 8
    /// Texts as the length of what they share with the one before them, and the rest.
    case front = 9
    /// Texts as ranges of another column's text in the same row.
    case span = 10
    /// Texts as ranges of texts in columns of other tables.
    case excerpt = 11
    /// Texts as whole texts of a column of another table, joined by line feeds.
    case joined = 12

    /// Whether values are taken from other tables of the file.
    var refers: Bool { self == .excerpt || self == .joined }
  }

  /// How bytes are stored.
  enum Codec: UInt8, Sendable {
    case stored = 0
    case deflate = 1
    /// Deflate with the last 32 KiB of the chunk's first page as preset dictionary.
    case primed = 2
  }

  /// What a chunk's texts are coded in.
  enum TextCoding: UInt8, Sendable {
    case utf8 = 0
    /// Characters by their rank in the chunk's character table.
    case ranks = 1
  }

  enum BlockKind: UInt8, Sendable {
    case dictionary = 0
    case characters = 1
  }

  static func number(_ type: ColumnType) -> UInt64 {
    switch type {
    case .text: 0
    case .int: 1
    case .real: 2
    case .bool: 3
    case .date: 4
    case .time: 5
    }
  }

  static func type(_ number: UInt64) -> ColumnType? {
    ColumnType.allCases.first { self.number($0) == number }
  }
}
