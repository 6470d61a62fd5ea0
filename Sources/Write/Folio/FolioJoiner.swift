internal import Model

/// Puts the tables of several Folio files into one file.
///
///     try FolioJoiner.join(["out/articles.folio", "out/people.folio"], into: "out/all.folio", run: "8f3a21")
///
/// All positions inside a chunk count from its start, so chunks are copied as they are, but for texts that stand in
/// another of the tables as well: those may refer to it. Tables stand one after the other in the order given, so the
/// bytes do not depend on which of them was finished first.
public enum FolioJoiner {
  /// Joins files that stand beside their places, which are removed, whether it succeeds or not.
  ///
  /// - Parameters:
  ///   - origins: where texts of other tables come from.
  ///   - options: how chunks are written that refer to another table.
  public static func join(
    _ parts: [StagedFile], into path: String, run: String, origins: [TextOrigin] = [],
    options: FolioOptions = FolioOptions(), calls: SystemCalls = .real
  ) throws -> StagedFile {
    defer { Publication(files: parts).discard(calls: calls) }
    return try join(
      parts.map(\.temporaryPath), into: path, run: run, origins: origins, options: options, calls: calls)
  }

  /// - Throws: `DamagedFile` for what cannot be read, `OutputError` for what cannot be written.
  public static func join(
    _ paths: [String], into path: String, run: String, origins: [TextOrigin] = [],
    options: FolioOptions = FolioOptions(), calls: SystemCalls = .real
  ) throws -> StagedFile {
    let sink = try OutputSink(path: path, run: run, calls: calls)
    try sink.append(FolioFormat.magic)
    let files = try paths.map { path in try FolioFile(path: path) }
    let columns = self.origins(origins, in: files)
    var footer = FolioFooter()
    for file in files {
      if footer.program.isEmpty { footer.program = file.program }
      for pair in file.metadata where !footer.metadata.contains(where: { $0 == pair }) { footer.metadata.append(pair) }
      for index in file.footer.tables.indices {
        let finder = FolioReferenceFinder(
          file, table: index, number: footer.tables.count, origins: columns, options: options)
        footer.tables.append(try append(file, index, finder, to: sink))
      }
    }
    try FolioTail.append(footer, to: sink)
    return try sink.finish(rowCount: footer.tables.reduce(0) { $0 + $1.rowCount })
  }

  /// Appends the chunks of a table; answers what the footer says of it.
  private static func append(
    _ file: FolioFile, _ index: Int, _ finder: FolioReferenceFinder, to sink: OutputSink
  ) throws -> FolioFooter.Table {
    var finder = finder
    var table = file.footer.tables[index]
    for group in table.groups.indices {
      var smaller = try finder.chunks(ofGroup: group)
      for column in table.groups[group].chunks.indices {
        let found = smaller.removeValue(forKey: column)
        var chunk = found?.chunk ?? table.groups[group].chunks[column]
        let bytes =
          if let found { found.bytes } else { try file.bytes.read(at: chunk.offset, count: chunk.byteCount) }
        chunk.offset = sink.offset
        table.groups[group].chunks[column] = chunk
        try sink.append(bytes)
      }
    }
    return table
  }

  /// The columns that texts come from, in the order of `named`.
  private static func origins(_ named: [TextOrigin], in files: [FolioFile]) -> [FolioOrigin] {
    named.flatMap { origin in
      var found: [FolioOrigin] = []
      var number = 0
      for file in files {
        for table in file.footer.tables.indices {
          if let column = FolioOrigin(origin, in: file, table: table, number: number) { found.append(column) }
          number += 1
        }
      }
      return found
    }
  }
}
