import Foundation
import Lexicon
import Model

func list(_ text: String, name: String = "words") -> (WordList, [Diagnostic]) {
  var problems: [Diagnostic] = []
  let list = WordList(name: name, parsing: Array(text.utf8), file: "words.tsv", problems: &problems)
  return (list, problems)
}

func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// A folder of its own for one test, taken away afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("lexicon-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}

/// The package's own word lists.
let shippedLists: String = {
  var folder = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { folder.deleteLastPathComponent() }
  return folder.appendingPathComponent("pipelines/lexicons").path
}()
