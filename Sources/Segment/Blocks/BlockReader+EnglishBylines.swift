import Model

/// English bylines of nothing but names, and the lines below bylines that say what their authors are.
///
///     Ferries share a dock        headline
///     Jane Field                  who wrote it: without By, and without a role
///     Harbor Correspondent        what she is
///     The two lines of …
extension BlockReader {
  mutating func findEnglishBylines(_ text: Span<UInt8>) {
    let candidates = blocks.indices.filter { Self.mayBeNames(blocks[$0]) && words.isBareName(text, blocks[$0].range) }
    for index in candidates where isKnownAuthor(text, index, candidates) {
      if leadsText(text, index) {
        nameAuthor(index)
      } else if endsText(index) {
        nameAuthor(index)
        blocks[index].inside.isBareNames = true
      }
    }
    nameAuthorsByHabit(text, candidates)
    findRoleLines(text)
  }

  private static func mayBeNames(_ block: Block) -> Bool {
    let shape = block.shape
    return block.role == .title && shape.isAlphabetic && shape.weight <= 12 && shape.digits == 0 && shape.commas == 0
      && shape.ending == .word && shape.characters >= 6 && block.setting.printedLines <= 1 && block.headingLevel == 0
      && !block.isOverprinted
  }

  /// Whether a name begins with one that people are given and nothing tells of it, stands on the page once more, or has a role below it.
  private func isKnownAuthor(_ text: Span<UInt8>, _ index: Int, _ candidates: [Int]) -> Bool {
    if words.beginsWithGivenName(text, blocks[index].range), !isSpokenOf(text, blocks[index].range) { return true }
    if index + 1 < blocks.count, words.isRoleLine(text, blocks[index + 1]) { return true }
    let name = text.extracting(blocks[index].range)
    return candidates.contains { other in
      other != index && blocks[other].range.count == name.count && text.has(name, at: blocks[other].range.lowerBound)
    }
  }

  /// Whether a line stands between a headline, or its deck, and a text.
  private func leadsText(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    var below = index + 1
    if below < blocks.count, words.isRoleLine(text, blocks[below]) { below += 1 }
    guard below < blocks.count, blocks[below].role == .body, !Punctuation.cannotBegin(blocks[below].shape.first),
      !(0x61...0x7A).contains(blocks[below].shape.first)
    else { return false }
    if blocks[index - 1].role == .title { return true }
    return index > 1 && blocks[index - 2].role == .title && isDeckOfSentences(blocks[index - 1])
  }

  /// Two sentences, the second without its full stop: no paragraph ends so.
  func isDeckOfSentences(_ block: Block) -> Bool {
    let shape = block.shape
    return block.role == .body && shape.isAlphabetic && shape.weight <= 60 && shape.ending == .word
      && shape.last != 0x2D && shape.unclosed == 0 && shape.unopened == 0 && (0x41...0x5A).contains(shape.first)
      && block.setting.printedLines <= 4 && block.inside.text == nil
  }

  /// Whether a line stands below the last sentence of a text, and a headline or nothing of a story below it.
  private func endsText(_ index: Int) -> Bool {
    guard index > 0, blocks[index - 1].role == .body, blocks[index - 1].shape.ending == .sentence else { return false }
    return index + 1 == blocks.count || blocks[index + 1].role == .furniture
      || blocks[index + 1].role == .title && !blocks[index + 1].isTight
  }

  mutating func nameAuthor(_ index: Int) {
    let range = blocks[index].range
    blocks[index].role = .byline
    blocks[index].inside.authors = mentions.count..<mentions.count + 1
    mentions.append(AuthorMention(name: range, span: range))
  }

  /// Where several headlines have a name below them, so has the next.
  private mutating func nameAuthorsByHabit(_ text: Span<UInt8>, _ candidates: [Int]) {
    let named = candidates.count { blocks[$0].role == .byline && !blocks[$0].inside.isBareNames }
    guard named >= 2 else { return }
    for index in candidates where blocks[index].role == .title && leadsText(text, index) {
      if blocks[index - 1].role == .title, holdsSmallWord(text, blocks[index - 1].range) { nameAuthor(index) }
    }
  }

  /// A headline in which every word has a capital may have one more line that looks like a name.
  private func holdsSmallWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.dropFirst().contains { (0x61...0x7A).contains(text[$0]) && text[$0 - 1] == 0x20 }
  }

  // MARK: Roles

  private mutating func findRoleLines(_ text: Span<UInt8>) {
    for index in blocks.indices.dropLast() where blocks[index].role == .byline && blocks[index].shape.isAlphabetic {
      if Self.tellsPlace(text, blocks[index + 1]) {
        blocks[index + 1].role = .byline
        continue
      }
      guard let author = blocks[index].inside.authors.last, mentions[author].role == nil,
        words.isRoleLine(text, blocks[index + 1])
      else { continue }
      mentions[author].role = blocks[index + 1].range
      blocks[index + 1].role = .byline
    }
  }

  /// in Port Wren, right below a byline: where its author is.
  private static func tellsPlace(_ text: Span<UInt8>, _ block: Block) -> Bool {
    block.shape.isAlphabetic && block.isTight && block.shape.weight <= 5 && block.shape.ending == .word
      && EnglishPlace.isWhere(text, block.range)
  }
}

/// What the words alone say of a line: asked of them, as a reader that is asked is copied with all that it holds.
extension RoleWords {
  /// Two or three words that each begin with a capital, and no more.
  fileprivate func isBareName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let name = PersonNames(words: self).latinName(text, at: range.lowerBound, end: range.upperBound),
      name.range.upperBound == range.upperBound
    else { return false }
    return range.count { text[$0] == 0x20 } <= 2
  }

  /// Harbor Correspondent, right below a name.
  func isRoleLine(_ text: Span<UInt8>, _ block: Block) -> Bool {
    guard block.role == .title, block.shape.isAlphabetic, block.shape.weight <= 16, block.setting.printedLines <= 1,
      (0x41...0x5A).contains(block.shape.first)
    else { return false }
    if namesPaper(text, block.range) { return true }
    guard let role = latinRoles.suffix(text, end: block.range.upperBound, start: block.range.lowerBound)
    else { return false }
    let start = block.range.upperBound - role.length
    return start == block.range.lowerBound || text[start - 1] == 0x20
  }

  /// For the Courier, Special to the Courier: whom its author wrote it for, if no more than a name stands there.
  private func namesPaper(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let lead = Self.paperLeads.first(where: { text.has($0, at: range.lowerBound) }) else { return false }
    var at = range.lowerBound + lead.utf8CodeUnitCount
    guard at < range.upperBound else { return false }
    var isWordStart = true
    while at < range.upperBound {
      if isWordStart, !(0x41...0x5A).contains(text[at]) { return false }
      isWordStart = text[at] == 0x20
      at += 1
    }
    return true
  }

  private static let paperLeads: [StaticString] = [
    "For The ", "For the ", "Special to The ", "Special to the ", "Special to ", "Special for the ", "Special for ",
    "Of The ", "Of the ", "Exclusive to the ", "Exclusive to ",
  ]
}
