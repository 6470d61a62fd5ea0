import Model

/// What white space says on a page: tools differ too much for one rule, so each page is asked.
struct WhiteSpace {
  /// Paragraphs begin with an indent: one that has it goes on with nothing, and a short sentence without it is a
  /// caption.
  let indentsParagraphs: Bool
  /// Blank lines stand above headlines and hardly anywhere else, and not above subheads.
  let partsStories: Bool
  /// The same of an English page that has no subheads, where any blank line will do.
  let partsEnglishStories: Bool

  init(_ blocks: [Block]) {
    indentsParagraphs = Self.indentsParagraphs(blocks)
    partsStories = Self.partsStories(blocks)
    partsEnglishStories = Self.partsEnglishStories(blocks)
  }

  static func isIndented(_ block: Block) -> Bool { block.setting.indent >= 2 }

  static func indentsParagraphs(_ blocks: [Block]) -> Bool { indentsParagraphs(blocks, inEnglish: false) }

  /// The same of a page's English paragraphs, or of its others.
  static func indentsParagraphs(_ blocks: [Block], inEnglish: Bool) -> Bool {
    var indented = 0
    var paragraphs = 0
    for block in blocks where block.role == .body && block.shape.weight >= 40 && block.shape.isAlphabetic == inEnglish {
      paragraphs += 1
      if isIndented(block) { indented += 1 }
    }
    return indented >= 5 && 10 * indented >= 8 * paragraphs
  }

  /// Whether the first lines of a page's paragraphs lack the two squares of an indent that the text has lost.
  static func losesIndents(_ blocks: [Block]) -> Bool {
    var measured = 0
    var lacking = 0
    for block in blocks where block.role == .body && block.setting.printedLines > 2 && !block.shape.isAlphabetic {
      guard block.setting.columnWidth >= 16 else { continue }
      measured += 1
      if lacksIndent(block) { lacking += 1 }
    }
    return lacking >= 5 && 3 * lacking >= 2 * measured
  }

  /// Whether a block's first line is narrower than its column by two squares, or a little more or less.
  static func lacksIndent(_ block: Block) -> Bool {
    let setting = block.setting
    guard setting.printedLines > 1, setting.columnWidth >= 16, setting.firstWidth > 0 else { return false }
    return (3...6).contains(setting.columnWidth - setting.firstWidth)
  }

  /// Whether blank lines stand between the English paragraphs of a page: one above a text says nothing there.
  static func partsEnglishParagraphs(_ blocks: [Block]) -> Bool {
    var loose = 0
    var tight = 0
    for index in blocks.indices.dropFirst()
    where blocks[index].role == .body && blocks[index - 1].role == .body && blocks[index].shape.isAlphabetic {
      if blocks[index].isTight { tight += 1 } else { loose += 1 }
    }
    return loose > tight
  }

  /// The same of an English page that has no subheads: its paragraphs touch, and each headline has a blank line above.
  private static func partsEnglishStories(_ blocks: [Block]) -> Bool {
    guard !partsEnglishParagraphs(blocks) else { return false }
    var headings = 0
    for (index, block) in blocks.enumerated() where block.role == .title {
      guard block.shape.isAlphabetic else { return false }
      if !block.isTight || index == 0 { headings += 1 } else if blocks[index - 1].role == .body { return false }
      // With blank lines above and below, between two texts, it may well be a subhead.
      let isBetween = index > 0 && index + 1 < blocks.count && blocks[index - 1].role == .body
      if isBetween, !block.isTight, blocks[index + 1].role == .body, !blocks[index + 1].isTight { return false }
    }
    return headings >= 4
  }

  private static func partsStories(_ blocks: [Block]) -> Bool {
    var headings = 0
    var paragraphs = 0
    var subheads = 0
    for (index, block) in blocks.enumerated() {
      switch block.role {
      case .title where block.standsApart: headings += 1
      case .body where block.standsApart: paragraphs += 1
      case .title where index > 0 && blocks[index - 1].role == .body: subheads += 1
      default: break
      }
    }
    return headings >= 3 && subheads > 0 && 5 * paragraphs <= headings
  }
}
