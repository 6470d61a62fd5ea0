import Testing

@testable import Pipeline

/// A tree in one line, with the place of each scalar: `{a: [1@1:5, 2@1:8]}`.
private func drawn(_ node: YamlNode?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .scalar(let scalar): return "\(scalar.text)@\(node.place.line):\(node.place.column)"
  case .sequence(let items): return "[" + items.map(drawn).joined(separator: ", ") + "]"
  case .mapping(let entries): return "{" + entries.map { "\($0.key): \(drawn($0.value))" }.joined(separator: ", ") + "}"
  }
}

@Test(arguments: [
  ("a: 1", "{a: 1@1:4}"),
  ("a:\n  - x\n  - 'y z'\n", "{a: [x@2:5, y z@3:5]}"),
  ("{a: [1, {b: \"2\"}]}", "{a: [1@1:6, {b: 2@1:13}]}"),
  // Columns are characters, whatever their size in bytes.
  ("{页面: 值, 🗞: x}", "{页面: 值@1:6, 🗞: x@1:12}"),
  ("\u{FEFF}a: 1", "{a: 1@1:4}"),
  ("a: 1\r\nb: 2\r\n", "{a: 1@1:4, b: 2@2:4}"),
  ("a: |\n  one\n  two\nb: 3\n", "{a: one\ntwo\n@1:4, b: 3@4:4}"),
  ("a: &x [1, 2]\nb: *x\n", "{a: [1@1:8, 2@1:11], b: [1@1:8, 2@1:11]}"),
  ("a: &x 1\nb: [*x, *x]", "{a: 1@1:4, b: [1@1:4, 1@1:4]}"),
  ("d: &d {p: 1, q: 2}\ne: {<<: *d, q: 3}", "{d: {p: 1@1:11, q: 2@1:17}, e: {q: 3@2:16, p: 1@1:11}}"),
  ("e: {q: 3, <<: [{q: 4, r: 5}, {r: 6, s: 7}]}", "{e: {q: 3@1:8, r: 5@1:26, s: 7@1:40}}"),
  ("{\"<<\": 1}", "{<<: 1@1:8}"),
  ("# only a comment\n- x # and another", "[x@2:3]"),
  ("--- \na: 1\n...\n", "{a: 1@2:4}"),
])
func `YAML becomes a tree whose nodes know their places`(text: String, expected: String) {
  let (root, mistakes) = YamlReader.read(Array(text.utf8))
  #expect(mistakes.map(\.message) == [])
  #expect(drawn(root) == expected)
}

@Test(arguments: [
  ("", "1:1 empty-file"),
  ("# nothing but words\n", "2:1 empty-file"),
  ("a: 1\n---\nb: 2\n", "2:1 many-documents"),
  ("a:\n\tb: 1\n", "2:1 tab"),
  ("a: @x", "1:4 yaml-syntax"),
  ("a: [1, 2\nb: 3", "2:2 yaml-syntax"),
  ("a: {b: 1", "1:9 yaml-syntax"),
  ("a: 'never closed\n", "1:4 yaml-syntax"),
  ("a: 1\n b: 2\n", "2:3 yaml-syntax"),
  ("a: 1\nb\nc: 3", "2:1 yaml-syntax"),
  ("- a\nb: 1", "2:1 yaml-syntax"),
  ("a: *nobody", "1:4 unknown-alias"),
  ("a: &x 1\nb: &x 2", "2:4 anchor-twice"),
  ("a: &x [*x]", "1:8 recursive-alias"),
  ("a: !!str 1", "1:4 tag"),
  ("a: !mine [1]", "1:4 tag"),
  ("? [a]\n: 1\n", "1:3 key-not-text"),
  ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
  ("a: {x: 1, y: 2, x: 3}", "1:17 duplicate-key"),
  ("a: {<<: 1}", "1:9 bad-merge"),
  ("a: {<<: [{b: 1}, 2]}", "1:9 bad-merge"),
])
func `what is not a pipeline file's YAML is said at its place`(text: String, expected: String) {
  let (_, mistakes) = YamlReader.read(Array(text.utf8))
  #expect(mistakes.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == [expected], "\(mistakes)")
}

@Test(
  arguments: [
    ([0x61, 0x3A, 0x20, 0xFF], "1:4 not-utf8"),
    ([0x61, 0x0A, 0xC3, 0x28], "2:1 not-utf8"),
    ([0xFE, 0xFF, 0x00, 0x61], "1:1 not-utf8"),
    ([0x61, 0x00, 0x62], "1:2 control-character"),
    ([0xE4, 0xB8, 0xAD, 0x1B], "1:2 control-character"),
    ([0x61, 0xC2, 0x80], "1:2 control-character"),
    ([0x61, 0xED, 0xA0, 0x80], "1:2 not-utf8"),
    ([0xF4, 0x90, 0x80, 0x80], "1:1 not-utf8"),
    ([0x61, 0x0D, 0x0A, 0x0D, 0xC0], "3:1 not-utf8"),
  ] as [([UInt8], String)])
func `bytes that are no text are said at their place`(bytes: [UInt8], expected: String) {
  let (root, mistakes) = YamlReader.read(bytes)
  #expect(root == nil)
  #expect(mistakes.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == [expected])
}

@Test func `a duplicate key names the line of the first`() {
  let (_, mistakes) = YamlReader.read(Array("b: 1\na: 1\nc: 1\na: 2\n".utf8))
  #expect(mistakes.map(\.message) == ["‘a’ is already given on line 2"])
}

@Test func `aliases that blow a file up are refused at once`() {
  var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
  for level in 1...60 {
    let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
    text += "a\(level): &a\(level) [\(aliases)]\n"
  }
  let start = ContinuousClock.now
  let (root, mistakes) = YamlReader.read(Array(text.utf8))
  #expect(root == nil)
  #expect(mistakes.map(\.code) == [.aliasBomb])
  #expect(ContinuousClock.now - start < .seconds(1))
}

@Test func `merges that blow a file up are refused at once`() {
  var text = "a0: &a0 {k: [x, x, x, x, x, x, x, x, x, x]}\n"
  for level in 1...60 {
    text +=
      "a\(level): &a\(level) {<<: *a\(level - 1), k\(level): [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]}\n"
  }
  let (root, mistakes) = YamlReader.read(Array(text.utf8))
  #expect(root == nil)
  #expect(mistakes.map(\.code) == [.aliasBomb])
}

@Test(arguments: ["[", "{a: ", "- ", "? "])
func `deep nesting is refused, and does not take long`(opening: String) {
  let text = String(repeating: opening, count: 100_000)
  let start = ContinuousClock.now
  let (root, mistakes) = YamlReader.read(Array(text.utf8))
  #expect(root == nil)
  #expect(mistakes.count == 1)
  #expect(ContinuousClock.now - start < .seconds(5))
}

@Test func `a file of more than a megabyte is refused`() {
  let (root, mistakes) = YamlReader.read(Array(repeating: 0x61, count: 1 << 20 | 1))
  #expect(root == nil)
  #expect(mistakes.map(\.code) == [.tooLarge])
}

@Test func `every beginning of a file is read or refused, and none is a crash`() {
  let text = "a: &x {b: [1, \"2\\u4e2d\", '3'], <<: {c: |\n  text\n}}\n" + "d: [*x, ~, !t v]\n? k\n: v\n--- \ne: 5\t\n"
  let bytes = Array(text.utf8)
  for end in 0...bytes.count {
    for start in [0, end / 2] {
      let (root, mistakes) = YamlReader.read(Array(bytes[start..<end]))
      #expect(root != nil || !mistakes.isEmpty)
    }
  }
}
