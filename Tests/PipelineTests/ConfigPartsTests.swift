import Model
import Testing

@testable import Pipeline

@Test(arguments: [
  ("lvel", "level"), ("levle", "level"), ("LEVEL", "level"), ("null-text", "null_text"), ("nulltext", "null_text"),
  ("pth", "path"), ("compress", "compression"), ("zebra", nil), ("", nil), ("x", nil),
  (String(repeating: "level", count: 100_000), nil),
])
func `the nearest known name is the one that was meant`(written: String, meant: String?) {
  #expect(NearestName.of(written, among: ["path", "level", "null_text", "compression"]) == meant)
}

@Test func `the distance of two words is that of the plain definition`() {
  // The definition, with no table: all short words over two letters.
  func plain(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
    guard let first = left.first, let second = right.first else { return max(left.count, right.count) }
    var best = plain(left.dropFirst(), right.dropFirst()) + (first == second ? 0 : 1)
    best = min(best, plain(left.dropFirst(), right) + 1, plain(left, right.dropFirst()) + 1)
    if left.count > 1, right.count > 1, left[left.startIndex + 1] == second, right[right.startIndex + 1] == first {
      best = min(best, plain(left.dropFirst(2), right.dropFirst(2)) + 1)
    }
    return best
  }
  let words = (0...4).flatMap { length in
    (0..<(1 << length)).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? Character("a") : "b" } }
  }
  for left in words {
    for right in words { #expect(NearestName.distance(left, right) == plain(left[...], right[...])) }
  }
}

@Test(arguments: [
  ("0", 0), ("512", 512), ("1KiB", 1024), ("1 kib", 1024), ("2kB", 2000), ("16MiB", 16 << 20), ("3 GB", 3_000_000_000),
  ("1TiB", 1 << 40), ("7b", 7), ("", nil), ("KiB", nil), ("-1", nil), ("1.5MiB", nil), ("1  MiB", nil), ("1 ", nil),
  ("1K", nil), ("99999999999999999999", nil), ("9999999999TiB", nil),
])
func `sizes are read as people write them`(text: String, bytes: Int?) {
  #expect(ByteSize.bytes(text) == bytes)
}

@Test(arguments: [
  (0, "0"), (1023, "1023"), (1024, "1KiB"), (1 << 24, "16MiB"), (3 << 30, "3GiB"), (1_000_000, "1000000"),
])
func `sizes are written in the largest whole unit`(bytes: Int, text: String) {
  #expect(ByteSize.text(bytes) == text)
  #expect(ByteSize.bytes(text) == bytes)
}

@Test(arguments: [
  ("plain", "plain"), ("$", "$"), ("a$b $5 $NAME", "a$b $5 $NAME"), ("$$", "$"), ("$${A}", "${A}"), ("${A}", "set"),
  ("x${A}y${A}", "xsetysetz".dropLast().description), ("${EMPTY}", ""), ("${EMPTY:-d}", "d"), ("${NONE:-d}", "d"),
  ("${NONE:-}", ""), ("${A:-d}", "set"), ("${NONE:-${A}}", "set"), ("${NONE:-${GONE:-${B}}}!", "of the environment!"),
  ("${NONE:-$$}", "$"), ("${C}", "given"), ("${D}", "of the file"), ("${LOOP}", "${LOOP}"), ("页${A}面", "页set面"),
])
func `variables are expanded`(text: String, expected: String) {
  var variables = Variables(
    settings: ["C": "given"],
    environment: ["A": "set", "B": "of the environment", "C": "no", "EMPTY": "", "LOOP": "${LOOP}"])
  variables.defaults = ["C": "no", "D": "of the file", "A": "no"]
  let expansion = variables.expand(text)
  #expect(expansion.text == expected)
  #expect(expansion.mistakes.isEmpty)
}

@Test func `a default nested too deep, or a million dollar signs, is no trouble`() {
  var variables = Variables(settings: [:], environment: [:])
  let deep = String(repeating: "${A:-", count: 10_000) + String(repeating: "}", count: 10_000)
  #expect(!variables.expand(deep).mistakes.isEmpty)
  #expect(variables.expand(String(repeating: "$", count: 1_000_000)).text.utf8.count == 500_000)
}

@Test(arguments: [
  ("out/a.csv", "out/a.csv"), ("./out//a/../b.csv", "out/b.csv"), ("/a/./b/", "/a/b"), ("../a", "../a"),
  ("a/../../b", "../b"), ("", ""), ("/", "/"),
])
func `two ways to write one path are one`(path: String, simple: String) {
  #expect(PathTemplate.simplified(path) == simple)
}

@Test func `every graph of up to four stages is ordered, or its circles are found`() {
  for count in 0...4 {
    for bits in 0..<(1 << (count * count)) {
      let inputs = (0..<count).map { reader in (0..<count).filter { bits >> (reader * count + $0) & 1 == 1 } }
      let sorted = StageOrder(inputs)
      if sorted.cycles.isEmpty {
        #expect(sorted.order.sorted() == Array(0..<count))
        for (position, stage) in sorted.order.enumerated() {
          #expect(inputs[stage].allSatisfy { sorted.order[..<position].contains($0) })
        }
      }
      for cycle in sorted.cycles {
        #expect(cycle.first == cycle.last)
        #expect(cycle.first == cycle.min())
        for (source, reader) in zip(cycle, cycle.dropFirst()) { #expect(inputs[reader].contains(source)) }
      }
      #expect(sorted.cycles.isEmpty == isAcyclic(inputs))
    }
  }
}

/// Whether taking away stages without inputs, again and again, takes all away.
private func isAcyclic(_ inputs: [[Int]]) -> Bool {
  var left = Set(inputs.indices)
  while let free = left.first(where: { left.isDisjoint(with: inputs[$0]) }) { left.remove(free) }
  return left.isEmpty
}
