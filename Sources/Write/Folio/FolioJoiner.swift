internal import Model

/// Puts the tables of several Folio files into one file.
///
///     var joiner = try FolioJoiner(["out/articles.folio", "out/people.folio"], into: "out/all.folio", run: "8f3a21")
///     while let job = try joiner.nextJob() { try joiner.write(job()) }
///     let staged = try joiner.finish()
///
/// All positions inside a chunk count from its start, so chunks are copied as they are, but for texts that stand in
/// another of the tables as well: those may refer to it. A job looks for the texts of one row group; jobs may run on any
/// core, and their results come back in the order of the jobs. Tables stand one after the other in the order given, so
/// the bytes do not depend on which of them was finished first.
public struct FolioJoiner {
  public typealias Job = @Sendable () throws -> Part

  /// The chunks of a row group that are written anew.
  public struct Part: Sendable {
    fileprivate let table: Int
    fileprivate let group: Int
    fileprivate let smaller: [Int: (chunk: FolioChunk, bytes: [UInt8])]
  }

  private struct Table {
    let file: FolioFile
    let described: FolioFooter.Table
    var finder: FolioReferenceFinder
  }

  private let sink: OutputSink
  private var footer = FolioFooter()
  private var tables: [Table] = []
  private var next = (table: 0, group: 0)

  /// - Parameters:
  ///   - origins: where texts of other tables come from.
  ///   - options: how chunks are written that refer to another table.
  /// - Throws: `DamagedFile` for what cannot be read, `OutputError` for what cannot be written.
  public init(
    _ paths: [String], into path: String, run: String, origins: TextOrigins? = nil,
    options: FolioOptions = FolioOptions(), calls: SystemCalls = .real
  ) throws {
    sink = try OutputSink(path: path, run: run, calls: calls)
    try sink.append(FolioFormat.magic)
    let files = try paths.map { path in try FolioFile(path: path) }
    let columns = Self.columns(origins, in: files)
    for file in files {
      if footer.program.isEmpty { footer.program = file.program }
      for pair in file.metadata where !footer.metadata.contains(where: { $0 == pair }) { footer.metadata.append(pair) }
      for (index, table) in file.footer.tables.enumerated() {
        let finder = FolioReferenceFinder(
          file, table: index, number: tables.count, key: origins?.key ?? "", origins: columns, options: options)
        tables.append(Table(file: file, described: table, finder: finder))
        var empty = table
        empty.groups = []
        footer.tables.append(empty)
      }
    }
  }

  /// The columns that texts come from, in the order in which they are looked into.
  private static func columns(_ origins: TextOrigins?, in files: [FolioFile]) -> [FolioOrigin] {
    guard let origins else { return [] }
    return origins.columns.flatMap { origin in
      var found: [FolioOrigin] = []
      var number = 0
      for file in files {
        for table in file.footer.tables.indices {
          if let column = FolioOrigin(origin, key: origins.key, in: file, table: table, number: number) {
            found.append(column)
          }
          number += 1
        }
      }
      return found
    }
  }

  /// The job of the next row group; nil after the last.
  public mutating func nextJob() throws -> Job? {
    while next.table < tables.count, next.group == tables[next.table].described.groups.count {
      next = (next.table + 1, 0)
    }
    guard next.table < tables.count else { return nil }
    let (table, group) = next
    next.group += 1
    guard let search = try tables[table].finder.search(inGroup: group) else {
      return { Part(table: table, group: group, smaller: [:]) }
    }
    let finder = tables[table].finder
    return { Part(table: table, group: group, smaller: try finder.chunks(ofGroup: group, search)) }
  }

  /// Writes a row group; called in the order of the jobs.
  public mutating func write(_ part: Part) throws {
    let file = tables[part.table].file
    var group = tables[part.table].described.groups[part.group]
    for column in group.chunks.indices {
      let found = part.smaller[column]
      var chunk = found?.chunk ?? group.chunks[column]
      let bytes = if let found { found.bytes } else { try file.bytes.read(at: chunk.offset, count: chunk.byteCount) }
      chunk.offset = sink.offset
      group.chunks[column] = chunk
      try sink.append(bytes)
    }
    footer.tables[part.table].groups.append(group)
  }

  public consuming func finish() throws -> StagedFile {
    try FolioTail.append(footer, to: sink)
    return try sink.finish(rowCount: footer.tables.reduce(0) { $0 + $1.rowCount })
  }

  /// Joins on the calling thread: for tools and tests that need no cores.
  public static func join(
    _ paths: [String], into path: String, run: String, origins: TextOrigins? = nil,
    options: FolioOptions = FolioOptions()
  ) throws -> StagedFile {
    var joiner = try FolioJoiner(paths, into: path, run: run, origins: origins, options: options)
    while let job = try joiner.nextJob() { try joiner.write(job()) }
    return try joiner.finish()
  }
}
