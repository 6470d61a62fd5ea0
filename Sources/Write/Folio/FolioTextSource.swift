internal import Model

/// Texts of a column by the numbers of their rows in the whole table, read page by page.
///
/// Who refers to them does so in about their order, so the pages read last are kept.
struct FolioTextSource: Sendable {
  /// The texts of a page; a null counts as an empty one.
  struct Page: Sendable {
    let rows: Range<Int>
    let texts: TextValues

    /// Where a row's text stands in the bytes of `texts`.
    func range(_ row: Int) -> Range<Int> { texts.range(row - rows.lowerBound) }
  }

  /// Rows whose texts cannot be read, and why.
  struct Damage: Error {
    let rows: Range<Int>
    let cause: DamagedFile
  }

  /// What is kept of the texts read last, in bytes.
  private static let kept = 4 << 20
  private static let groupsKept = 4

  private let file: FolioFile
  private let reference: FolioReference
  /// The first row of each group, and the number of rows of all.
  private let starts: [Int]
  private var groups: [Int: FolioGroupReader] = [:]
  /// The one used last comes last.
  private var pages: [Page] = []
  private var pageBytes = 0
  private(set) var pagesRead = 0

  var rowCount: Int { starts[starts.count - 1] }

  init(_ file: FolioFile, _ reference: FolioReference) {
    self.file = file
    self.reference = reference
    starts = file.footer.tables[reference.table].groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rowCount) }
  }

  /// The page that holds a row.
  ///
  /// - Precondition: `row` is at least 0 and below `rowCount`.
  mutating func page(holding row: Int) throws(Damage) -> Page {
    if let index = pages.lastIndex(where: { $0.rows.contains(row) }) {
      let page = pages.remove(at: index)
      pages.append(page)
      return page
    }
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    let page = try read(row, ofGroup: low)
    pages.append(page)
    pageBytes += page.texts.bytes.count
    while pageBytes > Self.kept, pages.count > 1 { pageBytes -= pages.removeFirst().texts.bytes.count }
    return page
  }

  private mutating func read(_ row: Int, ofGroup group: Int) throws(Damage) -> Page {
    var lost = starts[group]..<starts[group + 1]
    if groups.count == Self.groupsKept, groups[group] == nil { groups = [:] }
    var reader =
      groups.removeValue(forKey: group)
      ?? FolioGroupReader(file, table: reference.table, group: group, mayRefer: false)
    do throws(DamagedFile) {
      let chunk = try reader.chunk(reference.column)
      let index = chunk.page(holding: row - starts[group])
      lost = starts[group] + chunk.starts[index]..<starts[group] + chunk.starts[index + 1]
      let values = try reader.page(index, of: reference.column)
      pagesRead += 1
      groups[group] = reader
      guard case .texts(let texts) = values.values(where: []) else {
        throw chunk.damage("holds no texts", at: chunk.chunk.offset)
      }
      return Page(rows: lost, texts: texts)
    } catch {
      throw Damage(rows: lost, cause: error)
    }
  }
}
