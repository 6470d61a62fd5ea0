import Foundation
import Lexicon
import Model
import Testing

@Test func `rows become words with fields, comments and empty lines are passed over`() {
  let (units, problems) = list("# units\nword\tdimension\n\n平方米\tarea\r\n# more\n吨\tmass\n")
  #expect(problems.isEmpty)
  #expect(units.columns == ["word", "dimension"])
  #expect((0..<units.count).map { string(units.word($0)) } == ["平方米", "吨"])
  #expect(units.string(0, "dimension") == "area")
  #expect(units.string(1, "nothing") == "")
  #expect(units.place(1).line == 6)
  #expect(units.row(of: "吨".utf8) == 1)
  #expect(units.row(of: "米".utf8) == nil)
}

@Test func `every bad row is told with line, column and reason, and the rest is read`() {
  var bytes = Array("word\tkind\n平方米\tarea\n吨\n\tmass\n平方米\tagain\n米\tlength\n千".utf8)
  bytes += [0xFF] + Array("\tx\n".utf8)
  var problems: [Diagnostic] = []
  let units = WordList(name: "units", parsing: bytes, file: "units.tsv", problems: &problems)
  #expect((0..<units.count).map { string(units.word($0)) } == ["平方米", "米"])
  #expect(
    problems.map(\.description) == [
      "units.tsv:3:1: error: 1 fields where there are 2 columns",
      "units.tsv:4:1: error: a row without a word",
      "units.tsv:5:1: error: ‘平方米’ stands already in line 2",
      "units.tsv:7:2: error: bytes that are not UTF-8",
    ])
}

@Test(arguments: ["", "# only a comment\n", "\n\n"])
func `a file without a header is told`(text: String) {
  let (_, problems) = list(text)
  #expect(problems.map(\.code) == ["word-list-header"])
}

@Test(
  arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80]] as [[UInt8]]
)
func `forms that UTF-8 forbids are refused`(bad: [UInt8]) {
  var problems: [Diagnostic] = []
  let list = WordList(name: "x", parsing: Array("word\n".utf8) + bad + [0x0A], file: "x.tsv", problems: &problems)
  #expect(list.isEmpty)
  #expect(problems.map(\.code) == ["word-list-utf8"])
}

@Test func `lists are read apart from one another, and make the set that is read at once`() throws {
  try withFolder { folder in
    for (name, text) in [("b", "word\n乙\n"), ("a", "word\n甲\n"), ("c", "word\n甲\n甲\n")] {
      try text.write(toFile: folder + "/\(name).tsv", atomically: true, encoding: .utf8)
    }
    let folders = [folder, folder + "/missing"]
    let more = ["d": [folder + "/b.tsv"]]
    let (sources, problems) = LexiconSource.all(folders: folders, adding: more)
    #expect(sources.map(\.name) == ["a", "b", "c", "d"])
    #expect(problems.map(\.code) == ["word-list-file"])
    let read = sources.reversed().map { $0.read() }
    #expect(read.map(\.problems.count) == [0, 1, 0, 0])
    let (set, all) = LexiconSet.load(folders: folders, adding: more)
    #expect(LexiconSet(read.map(\.list)).fingerprint == set.fingerprint)
    #expect(all.map(\.code) == ["word-list-file", "word-list-duplicate"])
  }
}

@Test func `a list may have many columns`() {
  let names = (0..<50).map { "c\($0)" }
  let (wide, problems) = list(names.joined(separator: "\t") + "\n" + names.map { $0 + "x" }.joined(separator: "\t"))
  #expect(problems.isEmpty)
  #expect(wide.columns == names)
  #expect(names.map { wide.string(0, $0) } == names.map { $0 + "x" })
}

@Test func `many words are all found again`() {
  let words = (0..<5000).map { "词\($0)" }
  let (many, problems) = list("word\n" + words.joined(separator: "\n"))
  #expect(problems.isEmpty)
  #expect(words.indices.allSatisfy { many.row(of: words[$0].utf8) == $0 })
}

@Test func `an added file replaces the words it shares and may order its columns anew`() throws {
  try withFolder { folder in
    try "word\tkind\n甲\tone\n乙\ttwo\n".write(toFile: folder + "/a.tsv", atomically: true, encoding: .utf8)
    try "kind\tword\nnew\t乙\nthree\t丙\n".write(toFile: folder + "/more.txt", atomically: true, encoding: .utf8)
    let (set, problems) = LexiconSet.load(folders: [folder], adding: ["a": [folder + "/more.txt"]])
    #expect(problems.isEmpty)
    let words = try #require(set["a"])
    #expect((0..<words.count).map { string(words.word($0)) + words.string($0, "kind") } == ["甲one", "乙new", "丙three"])
    #expect(words.place(1).file == folder + "/more.txt")
    let (alone, _) = LexiconSet.load(folders: [folder])
    #expect(alone.fingerprint != set.fingerprint)
    #expect(alone.fingerprint == LexiconSet.load(folders: [folder + "/"]).0.fingerprint)
  }
}

@Test func `a list can be replaced, and what cannot be read is told with the rest`() throws {
  try withFolder { folder in
    try "word\n甲\n".write(toFile: folder + "/a.tsv", atomically: true, encoding: .utf8)
    try "word\n丁\n丁\n".write(toFile: folder + "/own", atomically: true, encoding: .utf8)
    let (set, problems) = LexiconSet.load(
      folders: [folder, folder + "/none"], replacing: ["a": folder + "/own"], adding: ["b": [folder + "/gone"]])
    #expect(problems.map(\.code) == ["word-list-file", "word-list-duplicate", "word-list-file"])
    #expect(set["a"].map { string($0.word(0)) } == "丁")
    #expect(set["nothing"] == nil)
  }
}

@Test func `an empty set answers and has a fingerprint`() {
  #expect(LexiconSet()["zones"] == nil)
  #expect(LexiconSet().fingerprint.count == 64)
}

@Test func `the lists that ship have no mistakes`() {
  let (set, problems) = LexiconSet.load(folders: [shippedLists])
  #expect(problems.map(\.description) == [])
  #expect(set.lists.allSatisfy { !$0.isEmpty })
}
