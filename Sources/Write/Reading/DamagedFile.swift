/// A file that cannot be read, with the place that is wrong.
///
///     out/quantities.folio: column ‘sentence’, row group 2, page 17, byte 918273: the checksum does not match
public struct DamagedFile: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The bytes are not what the format says.
    case damaged
    /// The file may be whole, but this program cannot read it.
    case unsupported
    /// The system would not open or read it.
    case unreadable
  }

  public let kind: Kind
  public let path: String
  public var table: String?
  public var column: String?
  public var rowGroup: Int?
  public var page: Int?
  /// Where in the file.
  public var offset: Int?
  /// The rows of the group that cannot be read, where they are not all those of the page.
  var lostRows: Range<Int>?
  public let problem: String

  init(
    _ kind: Kind, _ path: String, column: String? = nil, rowGroup: Int? = nil, page: Int? = nil,
    offset: Int? = nil, _ problem: String
  ) {
    self.kind = kind
    self.path = path
    self.column = column
    self.rowGroup = rowGroup
    self.page = page
    self.offset = offset
    self.problem = problem
  }

  /// A damaged file, the usual case.
  init(
    _ path: String, column: String? = nil, rowGroup: Int? = nil, page: Int? = nil, offset: Int? = nil, _ problem: String
  ) {
    self.init(.damaged, path, column: column, rowGroup: rowGroup, page: page, offset: offset, problem)
  }
}

extension DamagedFile: CustomStringConvertible {
  public var description: String { "\(path): \(place)" }

  /// The description without the file's name.
  var place: String {
    var place: [String] = []
    if let table { place.append("table ‘\(table)’") }
    if let column { place.append("column ‘\(column)’") }
    if let rowGroup { place.append("row group \(rowGroup)") }
    if let page { place.append("page \(page)") }
    if let offset { place.append("byte \(offset)") }
    return "\(place.isEmpty ? "" : place.joined(separator: ", ") + ": ")\(problem)"
  }
}
