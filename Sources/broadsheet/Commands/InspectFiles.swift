import Model
import Write

/// Shows what files hold; goes on after one that cannot be read.
func inspectFiles(_ paths: [String], width: Int, console: Console) -> ExitStatus {
  var status = ExitStatus.done
  let text = InspectText(ink: console.answerInk, width: width)
  for (index, path) in paths.enumerated() {
    do {
      let file = try TableSource.open(path)
      console.answer((index > 0 ? "\n" : "") + (try text.page(of: file, path: path)))
    } catch {
      console.talk("broadsheet: \(error)")
      status = .nothingDone
    }
  }
  return status
}

/// A description of a file, written for a reader at a terminal.
struct InspectText {
  let ink: Ink
  let width: Int

  /// More row groups than this are only counted.
  private static let shownGroups = 20

  func page(of file: TableFile, path: String) throws(DamagedFile) -> String {
    guard let description = file.description else {
      let bytes = try FileBytes(path: path).byteCount
      return heading(path, [TableFormat.csv.title, "\(grouped(bytes)) bytes", "types as found in its fields"])
        + file.schemas.map(columnsAlone).joined()
    }
    let title = TableFormat(rawValue: description.format)?.title ?? description.format
    var page = heading(path, [title, "\(grouped(description.byteCount)) bytes", "written by \(description.program)"])
    for table in description.tables { page += "\n" + self.table(table) }
    return page + metadata(description.metadata)
  }

  private func heading(_ path: String, _ facts: [String]) -> String {
    ink(path, .bold) + ": " + facts.joined(separator: ", ") + "\n"
  }

  private func table(_ table: FileDescription.Table) -> String {
    let facts = [
      counted(table.rowCount, "row"), counted(table.columns.count, "column"), counted(table.groups.count, "row group"),
      "\(grouped(table.storedBytes)) of \(grouped(table.plainBytes)) bytes (\(share(table.storedBytes, table.plainBytes)))",
    ]
    return heading(table.schema.table, facts) + columns(table) + "\n" + groups(table)
  }

  private func columns(_ table: FileDescription.Table) -> String {
    let hasPages = table.columns.contains { $0.pageCount != nil }
    let hasFilters = table.columns.contains { $0.hasBloomFilter || $0.searchFilterBytes > 0 }
    var headings: [Grid.Heading] = [
      .init(title: "column"), .init(title: "type"), .init(title: "nulls", isNumber: true),
      .init(title: "bytes", isNumber: true), .init(title: "ratio", isNumber: true),
    ]
    if hasPages { headings.append(.init(title: "pages", isNumber: true)) }
    headings.append(.init(title: "encoding"))
    if hasFilters { headings.append(.init(title: "filters")) }
    let rows = table.columns.map { column in
      var cells = [
        column.name, column.type.rawValue, nulls(column), grouped(column.storedBytes),
        share(column.storedBytes, column.plainBytes),
      ]
      if hasPages { cells.append(column.pageCount.map(grouped) ?? "?") }
      cells.append(encodings(column))
      if hasFilters { cells.append(filters(column)) }
      return cells
    }
    return drawn(headings, rows)
  }

  private func nulls(_ column: FileDescription.Column) -> String {
    column.isNullable ? column.nullCount.map(grouped) ?? "?" : "–"
  }

  private func encodings(_ column: FileDescription.Column) -> String {
    guard column.encodings.count > 1 else { return column.encodings.first?.name ?? "" }
    return column.encodings.map { "\($0.name) ×\($0.chunks)" }.joined(separator: ", ")
  }

  private func filters(_ column: FileDescription.Column) -> String {
    let search = column.searchFilterBytes > 0 ? "search \(grouped(column.searchFilterBytes))" : nil
    return [column.hasBloomFilter ? "bloom" : nil, search].compactMap(\.self).joined(separator: ", ")
  }

  private func groups(_ table: FileDescription.Table) -> String {
    let headings: [Grid.Heading] = [
      .init(title: "group", isNumber: true), .init(title: "rows", isNumber: true),
      .init(title: "bytes", isNumber: true), .init(title: "at byte", isNumber: true),
    ]
    let rows = table.groups.prefix(InspectText.shownGroups).enumerated().map { index, group in
      [String(index), grouped(group.rowCount), grouped(group.storedBytes), grouped(group.offset)]
    }
    let unshown = table.groups.count - rows.count
    return drawn(headings, Array(rows)) + (unshown > 0 ? "… and \(grouped(unshown)) more\n" : "")
  }

  private func columnsAlone(_ schema: Schema) -> String {
    let rows = schema.columns.map { [$0.name, $0.type.rawValue, $0.isNullable ? "yes" : "no"] }
    return "\n" + heading(schema.table, [counted(rows.count, "column")])
      + drawn([.init(title: "column"), .init(title: "type"), .init(title: "has nulls")], rows)
  }

  private func metadata(_ pairs: [(key: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "" }
    let rows = pairs.map { [GridRowText.shown($0.key), GridRowText.shown($0.value)] }
    return "\n" + drawn([.init(title: "metadata"), .init(title: "value")], rows)
  }

  private func drawn(_ headings: [Grid.Heading], _ rows: [[String]]) -> String {
    let grid = Grid(headings, sample: rows, width: width)
    return grid.head(ink) + rows.map { grid.line($0) + "\n" }.joined()
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

  /// `0.31`: what is left of the values' bytes.
  private func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let hundredths = Int(Double(part) / Double(whole) * 100 + 0.5)
    let rest = hundredths % 100
    return "\(grouped(hundredths / 100)).\(rest < 10 ? "0" : "")\(rest)"
  }
}
