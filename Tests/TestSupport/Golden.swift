public import Foundation

/// Compares text with a file of `Tests/Golden`: nil where they are the same, else where they differ.
///
///     #expect(goldenDifference(page, "help-run.txt") == nil)
///
/// With `RECORD_GOLDEN=1` in the environment the file is written anew. A file that was not there is written and counts
/// as different once, so that somebody looks at it.
public func goldenDifference(_ text: String, _ name: String) throws -> String? {
  let url = packageFolder.appending(path: "Tests/Golden").appending(path: name)
  let stored = try? String(contentsOf: url, encoding: .utf8)
  if stored == text { return nil }
  if stored == nil || ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
  return name + (stored == nil ? " was not there and is recorded now: look at it" : difference(stored ?? "", text))
}

/// The first lines that differ.
private func difference(_ old: String, _ new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  return ", line \(same + 1)\n- \(same < old.count ? old[same] : "(end)")\n+ \(same < new.count ? new[same] : "(end)")"
}

/// The folder that holds Package.swift.
public let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
