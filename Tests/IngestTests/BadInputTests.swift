import Foundation
import Model
import TestSupport
import Testing

@testable import Ingest

/// Whatever a folder may hold becomes a row that says what is wrong, and nothing waits or crashes.
@Suite struct BadInputTests {
  let box = Sandbox()

  func problem(_ bytes: [UInt8], name: String = "page.txt", _ options: [String: OptionValue] = [:]) -> String? {
    let page = box.page(bytes, options, name: name)
    #expect((page.source.status == .quarantined) == (page.source.problem != nil))
    #expect(page.text.isEmpty || page.source.status == .ok)
    #expect(page.source.byteCount == bytes.count && page.source.sha256 == Sha256.hex(of: bytes.span))
    return page.source.problem
  }

  @Test func `what is no text is named`() {
    let noise = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
    let table: [(start: [UInt8], words: String)] = [
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0x89] + Array("PNG\r\n".utf8), "PNG"), (Array("PK\u{3}\u{4}".utf8), "zip"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), (Array("BZh9".utf8), "bzip2"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x7F] + Array("ELF".utf8), "program"), ([0x00, 0x01], "binary data"),
    ]
    for (start, words) in table {
      #expect(problem(start + noise)?.contains(words) == true, "\(words)")
    }
    #expect(problem(Array("BZh 是一家企业的代号，GIF8 也是。".utf8)) == nil)
  }

  @Test(arguments: 0..<40) func `random bytes are binary data`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(problem(bytes) != nil)
  }

  @Test func `zeros in a text are taken away, a file of zeros is no text`() {
    let text = Array("某开发区新签约项目十二个。".utf8)
    let page = box.page(text + [0] + text + [UInt8](repeating: 0, count: 512))
    #expect(page.source.status == .ok)
    #expect(page.lineStrings == ["某开发区新签约项目十二个。某开发区新签约项目十二个。"])
    #expect(page.repairs.count(of: .control) == 2)
    #expect(box.page([UInt8](repeating: 0, count: 4096)).lines.isEmpty)
    #expect(problem([0x61, 0x00, 0x62, 0x00, 0x00, 0x63])?.contains("binary data") == true)
  }

  @Test func `one line as long as the limit is read, a longer one is not`() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    #expect(box.page(line).lines.map(\.range) == [0..<300_000])
    let page = box.page(line, ["page_limit": .int(100_000)])
    #expect(page.source.problem?.hasPrefix("longer than the limit") == true)
    #expect(page.source.byteCount == 300_000 && page.source.sha256 == Sha256.hex(of: line.span))
  }

  // Whoever opens a FIFO waits for ever. The limit also counts the wait for a place among the other tests.
  @Test(.timeLimit(.minutes(10))) func `nothing that is no file is opened`() {
    box.makeFolder("folder.txt")
    box.link("dangling.txt", to: "nowhere")
    box.link("circle.txt", to: "circle.txt")
    _ = unsafe mkfifo(box.path + "/pipe.txt", 0o600)
    let socket = Foundation.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: (box.path + "/s.txt").utf8) }
    let bound = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    defer { close(socket) }
    let table = [
      ("folder.txt", "a folder where a file"), ("dangling.txt", "a link to a file that does not exist"),
      ("circle.txt", "circle"), ("pipe.txt", "a FIFO"), ("gone.txt", "no such file"),
      ("pipe.txt/x", "a part of this path is a file"), (String(repeating: "n", count: 300), "too long"),
    ]
    for (name, words) in table + (bound == 0 ? [("s.txt", "a socket")] : []) {
      let page = box.read(name)
      #expect(page.source.status == .quarantined && page.source.problem?.contains(words) == true, "\(name)")
      #expect(page.source.id.count == 17 && page.source.sha256.isEmpty && page.source.byteCount == 0)
    }
    #expect(box.read("/dev/zero").source.problem?.contains("a device") == true)
    // A file whose reading fails: the start of a process's memory is never mapped.
    #expect(box.read("/proc/self/mem").source.problem?.contains("read error") == true)
    let found = box.find(["."]).map(\.path)
    #expect(found == ["circle.txt", "dangling.txt", "pipe.txt"] + (bound == 0 ? ["s.txt"] : []))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything")) func `a file one may not read is said to be so`() {
    box.write("secret.txt", "x")
    _ = unsafe chmod(box.path + "/secret.txt", 0)
    #expect(box.read("secret.txt").source.problem?.hasPrefix("permission denied") == true)
  }

  @Test func `a file that vanishes between finding and reading is a row`() throws {
    box.write("in/a.txt", "文")
    let found = box.find(["in"])
    try FileManager.default.removeItem(atPath: box.path + "/in/a.txt")
    let page = PageReader(options: OptionValues(specs: IngestStage.spec.options)).read(found[0])
    #expect(page.source.status == .quarantined && page.source.path == "in/a.txt")
  }

  @Test func `rows of files that could not be read are told apart by path`() {
    let first = box.read("gone1.txt").source
    #expect(first.id != box.read("gone2.txt").source.id)
    #expect(first == box.read("gone1.txt").source)
  }

  @Test func `a name need not be UTF-8`() {
    let name: [UInt8] = [0xB5, 0xDA] + Array("1.txt".utf8)
    let path = (Array(box.path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
    let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    _ = unsafe write(file, "文", 3)
    close(file)
    let found = box.find(["."])
    #expect(found.map(\.path) == ["\u{FFFD}\u{FFFD}1.txt"])
    let page = PageReader(options: OptionValues(specs: IngestStage.spec.options)).read(found[0])
    #expect(page.lineStrings == ["文"])
  }

  @Test func `a pipe is read to its end, up to the limit`() throws {
    func read(_ count: Int, limit: Int) throws -> FileContent {
      var ends: [Int32] = [0, 0]
      _ = unsafe pipe(&ends)
      defer { for end in ends { close(end) } }
      let bytes = [UInt8](repeating: 0x61, count: count)
      _ = unsafe write(ends[1], bytes, count)
      close(ends[1])
      return try FileContent.read(FileDescriptor(number: ends[0], closes: false, size: 0), limit: limit)
    }
    #expect(try read(0, limit: 10).bytes.isEmpty)
    #expect(try read(10, limit: 10).bytes.count == 10)
    #expect(try read(40_000, limit: 50_000).bytes.count == 40_000)
    #expect(throws: Refusal.self) { try read(11, limit: 10) }
  }

  @Test func `what has become no file since it was seen is told as ever`() {
    box.makeFolder("folder.txt")
    _ = unsafe mkfifo(box.path + "/pipe.txt", 0o600)
    let reader = PageReader(options: OptionValues(specs: IngestStage.spec.options))
    for name in ["folder.txt", "pipe.txt", "gone.txt"] {
      let found = FoundSource(path: name, baseFolder: box.path)
      let problem = reader.read(found, storedSize: 10).source.problem
      #expect(problem != nil)
      #expect(problem == reader.read(found).source.problem)
    }
  }
}
