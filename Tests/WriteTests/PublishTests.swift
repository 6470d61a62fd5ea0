import Foundation
import Glibc
import Model
import Synchronization
import TestSupport
import Testing

@testable import Write

struct PublishTests {
  /// A file of some bytes, finished.
  static func stage(_ bytes: [UInt8], _ path: String, calls: SystemCalls = .real) throws -> StagedFile {
    var file = try OutputFile(path: path, run: "r1", calls: calls)
    for start in stride(from: 0, to: bytes.count, by: 1000) {
      try file.write(Array(bytes[start..<min(start + 1000, bytes.count)]).span)
    }
    return try file.finish(rowCount: 3)
  }

  @Test func `a file stands beside its place until it is published`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/people.csv"
    let bytes = DeflaterTests.noise(200_000, seed: 8)
    let staged = try Self.stage(bytes, path)
    #expect(folder.names == ["a", "a/b", "a/b/.people.csv.tmp-r1"])
    #expect(staged.byteCount == bytes.count && staged.rowCount == 3)
    #expect(staged.sha256 == Sha256.hex(of: bytes.span))
    try Publication(files: [staged]).publish()
    #expect(folder.names == ["a", "a/b", "a/b/people.csv"])
    #expect(folder.bytes("a/b/people.csv") == bytes)
  }

  @Test func `discarding leaves nothing, and so does an error`() throws {
    let folder = try TemporaryFolder()
    let staged = try Self.stage([1], folder.path + "/a")
    Publication(files: [staged]).discard()
    #expect(folder.names == [])
    do {
      var file = try OutputFile(path: folder.path + "/b", run: "r1")
      try file.write([1, 2].span)
      #expect(folder.names == [".b.tmp-r1"])
    }
    #expect(folder.names == [])
  }

  @Test func `short and interrupted writes lose nothing`() throws {
    let folder = try TemporaryFolder()
    let turn = Atomic(0)
    var calls = SystemCalls.real
    calls.write = { descriptor, bytes in
      let number = turn.add(1, ordering: .relaxed).newValue
      if number % 3 == 0 { return -Int(EINTR) }
      return SystemCalls.real.write(descriptor, bytes.extracting(first: max(1, bytes.count / (number % 5 + 1))))
    }
    calls.sync = { descriptor in
      turn.add(1, ordering: .relaxed).newValue % 2 == 0 ? -Int(EINTR) : SystemCalls.real.sync(descriptor)
    }
    let bytes = DeflaterTests.noise(300_000, seed: 9)
    let staged = try Self.stage(bytes, folder.path + "/a", calls: calls)
    try Publication(files: [staged]).publish()
    #expect(folder.bytes("a") == bytes)
  }

  /// Each way the system can fail, and what is said about it.
  @Test(arguments: [
    (ENOSPC, "disk-full"), (EDQUOT, "disk-full"), (EACCES, "not-allowed"), (EROFS, "read-only-disk"),
    (EFBIG, "file-too-large"), (EIO, "output-failed"),
  ])
  func `an error names its kind and path, and nothing stays`(number: Int32, kind: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/people.csv"
    var broken: [SystemCalls] = []
    for failing in 0..<4 {
      var calls = SystemCalls.real
      switch failing {
      case 0: calls.create = { _ in -Int(number) }
      case 1: calls.write = { _, _ in -Int(number) }
      case 2: calls.sync = { _ in -Int(number) }
      default:
        calls.close = { descriptor in
          _ = SystemCalls.real.close(descriptor)
          return -Int(number)
        }
      }
      broken.append(calls)
    }
    for calls in broken {
      let error = #expect(throws: OutputError.self) {
        try Self.stage(Array(repeating: 1, count: 100_000), path, calls: calls)
      }
      #expect(error?.kind.rawValue == kind)
      #expect(error?.path == path)
      #expect(folder.names == [])
    }
  }

  @Test func `a full disk in the midst of a table leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let room = Atomic(50_000)
    var calls = SystemCalls.real
    calls.write = { descriptor, bytes in
      let left = room.load(ordering: .relaxed)
      guard left > 0 else { return -Int(ENOSPC) }
      let result = SystemCalls.real.write(descriptor, bytes.extracting(first: min(left, bytes.count)))
      room.subtract(result, ordering: .relaxed)
      return result
    }
    let error = #expect(throws: OutputError.self) {
      let writer = try CsvWriter(
        CsvWriterTests.schema, format: CsvFormat(), path: folder.path + "/a.csv", run: "r", calls: calls)
      _ = try writer.writeAll([CsvWriterTests.randomBatch(rows: 3000, seed: 3)])
    }
    #expect(error?.description.contains("the disk is full; make room on the disk") == true)
    #expect(folder.names == [])
  }

  @Test func `the manifest comes last, after the folders are on the disk`() throws {
    let folder = try TemporaryFolder()
    let log = Mutex<[String]>([])
    var calls = SystemCalls.real
    calls.rename = { from, to in
      log.withLock { $0.append("rename " + (to as NSString).lastPathComponent) }
      return SystemCalls.real.rename(from, to)
    }
    calls.openFolder = { path in
      log.withLock { $0.append("sync " + (path as NSString).lastPathComponent) }
      return SystemCalls.real.openFolder(path)
    }
    let files = try ["x/a", "x/b", "y/c"].map { try Self.stage([1], folder.path + "/" + $0) }
    let manifest = try Self.stage([2], folder.path + "/z/run.json")
    try Publication(files: files, manifest: manifest).publish(calls: calls)
    #expect(
      log.withLock(\.self) == [
        "rename a", "rename b", "rename c", "sync x", "sync y", "rename run.json", "sync z",
      ])
  }

  @Test func `where one file cannot be put in its place, the manifest is not`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/b/c", withIntermediateDirectories: true)
    let files = try ["a", "b"].map { try Self.stage([1], folder.path + "/" + $0) }
    let manifest = try Self.stage([2], folder.path + "/run.json")
    let error = #expect(throws: OutputError.self) { try Publication(files: files, manifest: manifest).publish() }
    #expect(error?.kind == .folderInTheWay && error?.path == folder.path + "/b")
    #expect(folder.names == ["a", "b", "b/c"])
  }

  @Test func `a file where a folder should be is named`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/out"))
    let error = #expect(throws: OutputError.self) { try Self.stage([1], folder.path + "/out/deep/a.csv") }
    #expect(error?.kind == .fileInTheWay && error?.path == folder.path + "/out")
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func `a folder one may not write in is named`() throws {
    let folder = try TemporaryFolder()
    unsafe chmod(folder.path, 0o555)
    defer { unsafe chmod(folder.path, 0o755) }
    let error = #expect(throws: OutputError.self) { try Self.stage([1], folder.path + "/a.csv") }
    #expect(error?.kind == .notAllowed)
  }

  @Test func `only temporary files of other runs for these outputs are leftovers`() throws {
    let folder = try TemporaryFolder()
    let names = [
      ".a.csv.gz.tmp-old1", ".a-2.csv.gz.tmp-old1", ".a.csv.gz.tmp-now", ".other.csv.gz.tmp-old1", ".a.csv.gz.tmp-",
      ".a.csv.gz.tmp-bad name", "a.csv.gz", "a.csv.gz.tmp-old1", ".a-02.csv.gz.tmp-old1", ".a-x.csv.gz.tmp-old1",
      ".a.csv.gz.tmp-../x",
    ]
    for name in names where !name.contains("/") {
      _ = FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil)
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.a.csv.gz.tmp-folder", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.a.csv.gz.tmp-link", withDestinationPath: "/nowhere")
    let paths = [folder.path + "/a.csv.gz", folder.path + "/b.csv"]
    let found = Leftovers.find(beside: paths, keeping: "now")
    #expect(found == [".a-2.csv.gz.tmp-old1", ".a.csv.gz.tmp-old1"].map { folder.path + "/" + $0 })
    let before = folder.names.count
    #expect(Leftovers.remove(beside: paths, keeping: "now") == found)
    #expect(folder.names.count == before - 2)
    #expect(Leftovers.remove(beside: paths, keeping: "now") == [])
  }

  @Test func `a path without a folder works too`() {
    #expect(TemporaryName.path(for: "a.csv", run: "x") == ".a.csv.tmp-x")
    #expect(TemporaryName.folders(above: "a.csv") == [])
    #expect(TemporaryName.folders(above: "/a/b.csv") == ["/a"])
    #expect(SplitName.path("out/q.csv.gz", number: 3) == "out/q-3.csv.gz")
    #expect(SplitName.path("out.d/q", number: 2) == "out.d/q-2")
  }
}
