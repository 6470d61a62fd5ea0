import Model

/// Each policy of an article once.
extension PolicyReader {
  /// Each policy of an article once, and none by the end of its name alone.
  static func read(_ story: Story) -> [PolicyMention] {
    var seen = NameSet()
    var found: [(name: [UInt8], mention: PolicyMention)] = []
    for (number, stretch) in story.stretches.enumerated() where stretch.role == .body {
      for mention in PolicyReader(number: number, stretch: stretch, vocabulary: story.vocabulary).read() {
        let name = bare(stretch.scan.text[mention.range])
        guard seen.insert(name) else { continue }
        // 某某计划 is told of again by “某某计划”活动.
        if let inside = PolicyReader.toldAgain(stretch.scan.text[mention.range]), !seen.insert(inside) {
          continue
        }
        found.append((name, mention))
      }
    }
    let ends = shortForms(of: found.map(\.name))
    return found.filter { !ends.contains($0.name) }.map(\.mention)
  }

  /// What may stand for one of the names.
  private static func shortForms(of names: [[UInt8]]) -> NameSet {
    var ends = NameSet()
    // Only as long an end is kept as some name is.
    for count in shortNames where names.contains(where: { $0.count == count }) {
      for name in names where name.count > count { _ = ends.insert(Array(name.suffix(count))) }
    }
    // “告知承诺+事后抽查”, and then 告知承诺 alone.
    for name in names {
      if let plus = name.firstIndex(of: 0x2B) { _ = ends.insert(Array(name[..<plus])) }
    }
    return ends
  }

  /// How long, in bytes, the end of a name is that may stand for it: three or four characters.
  static let shortNames = [9, 12]

  /// A name without spaces and marks around it or inside.
  static func bare(_ text: ArraySlice<UInt8>) -> [UInt8] {
    // Most have none.
    guard text.contains(where: { $0 == 0x20 || $0 == 0x80 }) else { return Array(text) }
    var name: [UInt8] = []
    name.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      // “ ” ‘ ’ are E2 80 98, 99, 9C and 9D; 《 》 E3 80 8A and 8B.
      if at + 2 < text.endIndex, text[at + 1] == 0x80,
        text[at] == 0xE2 && [0x98, 0x99, 0x9C, 0x9D].contains(text[at + 2])
          || text[at] == 0xE3 && [0x8A, 0x8B].contains(text[at + 2])
      {
        at += 3
        continue
      }
      if text[at] != 0x20 { name.append(text[at]) }
      at += 1
    }
    return name
  }

  /// The name in “某某计划”活动, which is that of the plan.
  static func toldAgain(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    for tail in ["”活动", "”工作", "”项目", "”建设"] as [StaticString]
    where text.ends(with: tail) && text.begins(with: "“") {
      return bare(text.dropFirst(3).dropLast(tail.utf8CodeUnitCount))
    }
    return nil
  }
}
