internal import Model

/// Puts the tables of several Folio files into one file.
///
///     try FolioJoiner.join(["out/articles.folio", "out/people.folio"], into: "out/all.folio", run: "8f3a21")
///
/// Chunks are copied as they are: all positions inside a chunk count from its start. Tables stand one after the other in
/// the order given, so the bytes do not depend on which of them was finished first.
public enum FolioJoiner {
  private static let copied = 1 << 20

  /// Joins files that stand beside their places, which are removed, whether it succeeds or not.
  public static func join(
    _ parts: [StagedFile], into path: String, run: String, calls: SystemCalls = .real
  ) throws -> StagedFile {
    defer { Publication(files: parts).discard(calls: calls) }
    return try join(parts.map(\.temporaryPath), into: path, run: run, calls: calls)
  }

  /// - Throws: `DamagedFile` for what cannot be read, `OutputError` for what cannot be written.
  public static func join(
    _ paths: [String], into path: String, run: String, calls: SystemCalls = .real
  ) throws -> StagedFile {
    let sink = try OutputSink(path: path, run: run, calls: calls)
    try sink.append(FolioFormat.magic)
    var footer = FolioFooter()
    for path in paths {
      let file = try FolioFile(path: path)
      if footer.program.isEmpty { footer.program = file.program }
      for pair in file.metadata where !footer.metadata.contains(where: { $0 == pair }) { footer.metadata.append(pair) }
      let shift = sink.offset - FolioFormat.magic.count
      var at = FolioFormat.magic.count
      while at < file.footerOffset {
        let count = min(copied, file.footerOffset - at)
        try sink.append(try file.bytes.read(at: at, count: count))
        at += count
      }
      for var table in file.footer.tables {
        for group in table.groups.indices {
          for column in table.groups[group].chunks.indices { table.groups[group].chunks[column].offset += shift }
        }
        footer.tables.append(table)
      }
    }
    try FolioTail.append(footer, to: sink)
    return try sink.finish(rowCount: footer.tables.reduce(0) { $0 + $1.rowCount })
  }
}
