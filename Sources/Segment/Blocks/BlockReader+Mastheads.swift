import Model

extension BlockReader {
  /// The paper's name beside a date line or a page number: 云江日报, The Harbor Courier.
  mutating func findMastheads(_ text: Span<UInt8>) {
    // 2023年11月 云江周刊, on top of the page or at its foot.
    for index in blocks.indices where index < 3 || index >= blocks.count - 3 {
      if blocks[index].role == .title, DateLine.issue(text, blocks[index].range) != nil {
        blocks[index].role = .furniture
      }
    }
    findSectionOnTop(text)
    var mastheads: [Range<Int>] = []
    if let name = nameOnTop(text) {
      blocks[name].role = .furniture
      mastheads.append(blocks[name].text)
    }
    for index in blocks.indices where blocks[index].role == .title && blocks[index].shape.weight <= 10 {
      let range = blocks[index].text
      let isNamed = words.mastheads.suffix(text, end: range.upperBound, start: range.lowerBound) != nil
      guard isNamed || isOnTop(index) else { continue }
      let near = max(0, index - 2)..<min(blocks.count, index + 3)
      if near.contains(where: { blocks[$0].role == .furniture }) {
        blocks[index].role = .furniture
        mastheads.append(range)
      }
    }
    for masthead in mastheads { findRunningHeads(text, of: masthead) }
  }

  /// HARBOR COURIER, below the page's number and its date, with a gap below: a kicker stands right above its headline.
  private func nameOnTop(_ text: Span<UInt8>) -> Int? {
    guard
      let index = blocks.indices.prefix(4).dropFirst().first(where: {
        blocks[$0].role == .title && blocks[$0 - 1].role == .furniture && !blocks[$0 - 1].shape.longNumbers.isEmpty
      }),
      index + 1 < blocks.count, !blocks[index + 1].isTight, PaperName.mayBe(text, blocks[index].range),
      !blocks[index].range.contains(where: { (0x61...0x7A).contains(text[$0]) })
    else { return nil }
    return index
  }

  /// PORTS & PLANTS, right below the page's head and with a gap below: two names joined, in capitals, are a section's.
  private mutating func findSectionOnTop(_ text: Span<UInt8>) {
    guard blocks.count > 2, blocks[0].role == .furniture else { return }
    for index in 1...2 where blocks[index].role == .title {
      let block = blocks[index]
      guard index + 1 >= blocks.count || !blocks[index + 1].isTight else { continue }
      guard blocks[..<index].allSatisfy({ $0.role == .furniture }), block.shape.isAlphabetic, block.shape.weight <= 12,
        block.shape.letters > 4, !block.range.contains(where: { (0x61...0x7A).contains(text[$0]) })
      else { continue }
      let joins = block.range.contains { text.has(" & ", at: $0) || text.has(" AND ", at: $0) }
      if joins {
        blocks[index].role = .furniture
        blocks[index].isSectionName = true
      }
    }
  }

  /// 简讯, right above its items and with no headline between: the name of the column is all the headline they have.
  mutating func headBriefs(_ text: Span<UInt8>) {
    for index in blocks.indices.dropLast() where blocks[index].role == .furniture {
      if blocks[index + 1].role == .body, words.namesBriefs(text, blocks[index]) { blocks[index].role = .title }
    }
  }

  /// The very first line of a page, right above its date.
  private func isOnTop(_ index: Int) -> Bool {
    index == 0 && blocks.count > 1 && blocks[1].role == .furniture && blocks[1].shape.digits >= 4
  }

  /// The paper's name again, with a page number or without, where a story runs over to the next page.
  private mutating func findRunningHeads(_ text: Span<UInt8>, of masthead: Range<Int>) {
    let isEnglish = PaperName.mayBe(text, masthead)
    for index in blocks.indices where blocks[index].range.count >= masthead.count {
      // THE HARBOR COURIER, 12 BUSINESS The Harbor Courier.
      if isEnglish, blocks[index].role == .title || blocks[index].role == .body,
        PaperName.isRepeated(text, masthead, in: blocks[index].range)
      {
        blocks[index].role = .furniture
      }
      guard blocks[index].role == .title else { continue }
      let start = blocks[index].range.lowerBound
      guard masthead.indices.allSatisfy({ text[$0] == text[start + $0 - masthead.lowerBound] }) else { continue }
      let rest = TextShape(text, start + masthead.count..<blocks[index].range.upperBound)
      if rest.weight <= 4, rest.digits > 0 || rest.characters == 0 { blocks[index].role = .furniture }
    }
  }
}
