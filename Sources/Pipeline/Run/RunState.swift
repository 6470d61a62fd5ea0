import Glibc
import Model

/// What the last run over the same pipeline saw and left behind, so that a run with nothing to do can say so in
/// milliseconds.
///
/// It is kept beside the outputs in a hidden file of a few lines, written last:
///
///     broadsheet-state 1
///     made-from 9f2c…            SHA-256 over program, pipeline, word lists and the stamp of every input
///     output 18222 1732154000123456789 out/articles.csv.gz
///
/// It is no output: it holds times, and nobody needs to keep it. Where it is damaged or gone, the run is made again.
struct RunState: Equatable {
  struct Output: Equatable {
    var path: String
    var size: Int
    var modifiedNanoseconds: Int
  }

  static func fileName(of pipeline: String) -> String { ".\(pipeline).broadsheet-state" }
  private static let firstLine = "broadsheet-state 1"

  var madeFrom: String
  var outputs: [Output]

  init(madeFrom: String, outputPaths: [String]) {
    self.madeFrom = madeFrom
    outputs = outputPaths.compactMap { path in
      FileStamp(path: path).map { Output(path: path, size: $0.size, modifiedNanoseconds: $0.modifiedNanoseconds) }
    }
  }

  /// Reads a state file; nil where there is none that can be used.
  init?(path: String) {
    // A state is some dozens of lines; a larger file is none of ours.
    guard let bytes = SmallFile.read(path, limit: 1 << 20) else { return nil }
    self.init(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the state file. Where that fails the next run is merely made again, so it is no failure.
  func write(to path: String) { SmallFile.write(Array(text.utf8), to: path) }

  /// Reads the text of a state file; nil where it is none.
  init?(parsing text: String) {
    var lines = text.split(separator: "\n")[...]
    guard lines.popFirst().map(String.init) == RunState.firstLine, let made = lines.popFirst(),
      made.hasPrefix("made-from ")
    else { return nil }
    madeFrom = String(made.dropFirst("made-from ".count))
    outputs = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count == 4, words[0] == "output", let size = Int(words[1]), let modified = Int(words[2]) else {
        return nil
      }
      outputs.append(Output(path: String(words[3]), size: size, modifiedNanoseconds: modified))
    }
  }

  var text: String {
    ([RunState.firstLine, "made-from " + madeFrom]
      + outputs.map { "output \($0.size) \($0.modifiedNanoseconds) \($0.path)" })
      .joined(separator: "\n") + "\n"
  }

  /// Whether every output still stands as it was left.
  var outputsStand: Bool {
    outputs.allSatisfy { output in
      guard let stamp = FileStamp(path: output.path) else { return false }
      return stamp.size == output.size && stamp.modifiedNanoseconds == output.modifiedNanoseconds
    }
  }
}

/// Gathers what a run is made from into one fingerprint.
struct InputFingerprint {
  private var hash = Sha256()
  /// Some input cannot be stamped (standard input, for one), so nothing may be skipped.
  private(set) var isCertain = true

  mutating func add(_ text: String) {
    hash.update(Array(text.utf8).span)
    hash.update([0].span)
  }

  mutating func add(path: String, at fullPath: String) {
    add(path)
    guard let stamp = FileStamp(path: fullPath) else {
      add("missing")
      return
    }
    add("\(stamp.size) \(stamp.modifiedNanoseconds) \(stamp.inode)")
  }

  mutating func addUncertain() { isCertain = false }

  consuming func finish() -> String { Sha256.hex(hash.finish()) }
}
