internal import Lexicon
import Model

/// Judges whether the print of one block can go on in another.
///
///     …等9个项目与赣 │ 州经开区签约。…       a word cut in two: 赣州 stands elsewhere on the page
///     …“这里还会 │ 再添两条生产线。…”       an open quotation mark, and a closing one without its partner
///     …物的窘境。 │ 研发部经理说。…         a whole sentence, and an attribution whose quotation is missing
///
/// Positive scores speak for the seam, negative ones against it.
struct SeamJudge {
  let words: RoleWords
  let grams: PageGrams
  /// Whether the page's text has the white space before paragraphs, so that a block without it is the rest of one.
  let keepsIndents: Bool
  /// Whether the widths of first lines show the indents that the text has lost. Some papers print none.
  private let showsIndents: Bool
  private let whiteSpace: WhiteSpace

  init(words: RoleWords, grams: PageGrams, blocks: [Block], whiteSpace: WhiteSpace) {
    self.whiteSpace = whiteSpace
    self.words = words
    self.grams = grams
    var paragraphs = 0
    var indented = 0
    var measured = 0
    var lackTwoSquares = 0
    for index in blocks.indices where blocks[index].role == .body && blocks[index].setting.printedLines > 2 {
      let setting = blocks[index].setting
      paragraphs += 1
      if setting.indent >= 2 { indented += 1 }
      // English lines are of any width.
      guard !blocks[index].shape.isAlphabetic, let missing = Self.missingWidth(setting) else { continue }
      measured += 1
      if (3...6).contains(missing) { lackTwoSquares += 1 }
    }
    keepsIndents = indented >= 3 && 2 * indented >= paragraphs
    showsIndents = measured > 0 && 4 * lackTwoSquares >= measured
  }

  /// Whether a block's text stops before its sentence does.
  static func isOpen(_ block: Block) -> Bool { block.shape.ending != .sentence || block.shape.unclosed > 0 }

  /// How a block begins: above 0 like a sentence of its own, below 0 like the rest of one.
  func freshness(_ block: Block, _ text: Span<UInt8>) -> Float {
    if block.inside.dateline != nil { return 3 }
    if block.inside.isListItem { return 1 }
    let start = block.text.lowerBound
    let shape = block.shape
    if Punctuation.cannotBegin(shape.first) { return -3 }
    if (0x61...0x7A).contains(shape.first) { return -2 }
    if beginsWithSpeaking(block, text) || beginsWithChange(block, text) { return -2 }
    var score: Float = 0.2
    // Names have a capital in mid-sentence as well, but most words that have one begin a sentence.
    if shape.isAlphabetic, (0x41...0x5A).contains(shape.first) { score += 0.6 }
    if words.openers.match(text, at: start, end: block.text.upperBound) != nil {
      score += 1
    } else if words.nonStarters.contains(shape.first) {
      score -= 1.5
    } else if Punctuation.isOpening(shape.first) || opensStraight(block, text) {
      score += 0.6
    }
    if shape.unopened > shape.unclosed { score -= 1.5 }
    if isBareAttribution(block, text) { score -= 1.5 }
    score += cutEvidence(block, text)
    if beginsWithAmount(block, text) { score -= 1 }
    if isBareTail(block) { score -= 1 }
    score += indent(block)
    return max(-3, min(3, score))
  }

  /// "Nobody came, …: a straight mark that a letter follows.
  private func opensStraight(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let next = block.text.lowerBound + 1
    return block.shape.first == 0x22 && next < block.text.upperBound && text[next] > 0x20
  }

  /// What the page says of the two characters a block begins with.
  ///
  /// 州经 stands only behind 赣 everywhere else, never at the head of a clause: here it was cut from one that ends in 赣.
  private func cutEvidence(_ block: Block, _ text: Span<UInt8>) -> Float {
    guard let id = firstPair(block, text) else { return 0 }
    // The block's own beginning is the question, not an answer.
    let others = Int(grams.tallies[Int(id)].total) - 1
    let inner = others - max(0, Int(grams.tallies[Int(id)].leads) - 1)
    guard others > 0, 5 * inner >= 4 * others else { return 0 }
    // Names of people stand behind titles, and begin sentences all the same.
    let trust: Float = words.surnames.contains(block.shape.first) ? 0.3 : 1
    return trust * (inner > 1 ? -1.2 : -0.6)
  }

  /// 3000万元，又协调…: a day or a year may begin a sentence, a sum of money hardly ever does.
  private func beginsWithAmount(_ block: Block, _ text: Span<UInt8>) -> Bool {
    guard CharacterClass(block.shape.first) == .digit, !block.shape.isAlphabetic else { return false }
    var at = block.text.lowerBound
    while at < block.text.upperBound, (0x30...0x39).contains(text[at]) || text[at] == 0x2E || text[at] == 0x2C {
      at += 1
    }
    return text.has("万", at: at) || text.has("亿", at: at) || text.has("元", at: at) || text.has("%", at: at)
      || text.has("萬", at: at) || text.has("億", at: at)
  }

  /// 缩短至3天。, 提高到20%，…: what has changed so stood before it.
  private func beginsWithChange(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let start = block.text.lowerBound
    guard let word = words.changes.match(text, at: start, end: block.text.upperBound) else { return false }
    let end = start + word.length
    return end < block.text.upperBound && CharacterClass(text.codePoint(at: end).value) == .digit
  }

  /// 送进了港口。: a sentence of a few characters is no paragraph of a report, but the tail of one.
  private func isBareTail(_ block: Block) -> Bool {
    let shape = block.shape
    return !shape.isAlphabetic && shape.weight <= 10 && shape.sentenceEnds == 1 && shape.last == 0x3002
      && shape.commas == 0 && CharacterClass(shape.first) == .han
  }

  /// The two squares before a paragraph's first line: where the text has lost them, widths tell.
  private func indent(_ block: Block) -> Float {
    let setting = block.setting
    if whiteSpace.indentsParagraphs, WhiteSpace.isIndented(block) { return 1.2 }
    if keepsIndents, setting.printedLines > 1 { return setting.indent >= 2 ? 1.2 : -1.2 }
    guard showsIndents, !block.shape.isAlphabetic, let missing = Self.missingWidth(setting) else { return 0 }
    if missing >= 3, missing <= 6 { return 0.8 }
    return missing <= 1 ? -1 : 0
  }

  /// How much narrower than its column a block's first line is, in half squares.
  private static func missingWidth(_ setting: Line.Setting) -> Int32? {
    guard setting.printedLines > 1, setting.columnWidth >= 16, setting.firstWidth > 0 else { return nil }
    return setting.columnWidth - setting.firstWidth
  }

  /// How a block stops, as far as a seam asks.
  struct Ending {
    var isOpen: Bool
    var isUnclosed: Bool
    var ending: TextShape.Ending
    var last: UInt32
    /// …、乙评、: what each item of a list that goes on ends in, else 0.
    var item: UInt32
    /// The small English word it stops with.
    var word: EnglishSeam.Ending
    /// …厂长莫: who is about to be named has a title.
    var beginsName: Bool
    /// The first letters of a word that a hyphen cuts.
    var half: BrokenWord.Half

    init(_ block: Block, _ text: Span<UInt8>, _ words: RoleWords) {
      isOpen = SeamJudge.isOpen(block)
      isUnclosed = block.shape.unclosed > 0
      ending = block.shape.ending
      last = block.shape.last
      item = ListSeam.endOfItem(block, text)
      word = EnglishSeam.ending(text, block.text.upperBound)
      beginsName = isOpen && ending == .word && SeamJudge.endsInTitledName(text, block.text, words)
      half = BrokenWord.Half(endingAt: block.text.upperBound, text)
    }
  }

  /// How a block begins, as far as a seam asks.
  struct Beginning {
    var freshness: Float
    var hasDateline: Bool
    var isUnopened: Bool
    var first: UInt32
    /// The second character, where two Chinese ones head the block.
    var second: UInt32
    /// The words before which its first one cannot stand.
    var barred: EnglishSeam.Barred
    /// 安说，…: the rest of the name of who speaks.
    var endsName: Bool
    /// The first word, where it may be the rest of one that the page has the beginning of.
    var half = BrokenWord.Half()

    init(_ block: Block, freshness: Float, _ text: Span<UInt8>, _ words: RoleWords) {
      self.freshness = freshness
      hasDateline = block.inside.dateline != nil
      isUnopened = block.shape.unopened > 0
      first = block.shape.first
      second = ListSeam.second(block, text)
      barred = EnglishSeam.barred(text, block.text.lowerBound)
      endsName = SeamJudge.beginsWithRestOfName(text, block.text, words)
    }
  }

  /// How well `next` goes on where a block stops.
  func score(_ block: Ending, _ next: Beginning, _ text: Span<UInt8>) -> Float {
    if next.hasDateline { return -3 }
    guard block.isOpen else { return 0.4 + 0.8 * min(1.2, next.freshness) - (next.isUnopened ? 0.5 : 0) }
    var score = 1 - 0.7 * next.freshness
    if block.isUnclosed {
      score += next.isUnopened ? 1.5 : block.ending == .sentence ? 0 : -0.5
    } else if next.isUnopened {
      score -= 1
    }
    if block.ending == .word { score += wordSeam(block.last, next.first) }
    if ListSeam.goesOn(block.item, next.second) { score += Self.pairOfList }
    if EnglishSeam.isImpossible(block.word, next.barred) { score -= 5 }
    if next.endsName { score += block.beginsName ? 2.5 : -1 }
    return score + BrokenWord.score(block.half, next.half, text, words.english)
  }

  /// …厂长莫 and …厂长莫安: a surname, and a character at most, behind the last one of a title.
  static func endsInTitledName(_ text: Span<UInt8>, _ range: Range<Int>, _ words: RoleWords) -> Bool {
    guard range.count >= 12, text.isCommonHan(at: range.upperBound - 9) else { return false }
    let last = text.codePoint(before: range.upperBound)
    let second = text.codePoint(before: range.upperBound - last.length)
    let third = text.codePoint(before: range.upperBound - last.length - second.length)
    return words.surnames.contains(second.value) && titleEnds.contains(third.value)
      || words.surnames.contains(last.value) && titleEnds.contains(second.value)
  }

  private static let titleEnds = Set("长長员員师師理任记記授裁官者监監匠".unicodeScalars.map(\.value))

  /// 安说，…: one character that is no pronoun, and a word for speaking behind it.
  static func beginsWithRestOfName(_ text: Span<UInt8>, _ range: Range<Int>, _ words: RoleWords) -> Bool {
    guard range.count >= 12, text.isCommonHan(at: range.lowerBound) else { return false }
    let first = text.codePoint(at: range.lowerBound)
    guard !speakers.contains(first.value),
      let word = words.speech.match(text, at: range.lowerBound + first.length, end: range.upperBound)
    else { return false }
    let end = range.lowerBound + first.length + word.length
    guard end < range.upperBound else { return false }
    let behind = text.codePoint(at: end).value
    return behind == 0xFF0C || behind == 0xFF1A || behind == 0x3002
  }

  /// 他说，我说，据介绍，: who is not named.
  private static let speakers = Set("他她它我你您咱据據也还還又就都再常听聽话話此".unicodeScalars.map(\.value))

  /// The gram of the two characters a block begins with.
  func firstPair(_ block: Block, _ text: Span<UInt8>) -> Int32? {
    let start = block.text.lowerBound
    let first = text.codePoint(at: start)
    guard CharacterClass(first.value) == .han, start + first.length < block.text.upperBound else { return nil }
    let second = text.codePoint(at: start + first.length).value
    return CharacterClass(second) == .han ? grams.id(of: first.value, second) : nil
  }

  /// What a pair of characters is worth that a word of the lists holds.
  static let pairOfList: Float = 1.4

  /// Whether two characters that a seam brings together stand together elsewhere on the page, or in a word of the lists.
  func wordSeam(_ last: UInt32, _ first: UInt32) -> Float {
    let left = CharacterClass(last)
    let right = CharacterClass(first)
    if left == .han, right == .han {
      let isOnPage = grams.id(of: last, first) != nil
      // Two that say so are not there by chance.
      if words.pairs.holds(last, first) { return isOnPage ? 2.4 : 1.4 }
      return isOnPage ? 1.6 : -0.4
    }
    if left == .digit {
      return right == .han ? words.pairs.followsFigure(first) ? 1.2 : -0.2 : right == .digit ? 0.5 : -0.5
    }
    if left == .han, right == .digit, words.pairs.leadsToFigure(last) { return 1.2 }
    if right == .wideMark, Punctuation.cannotBegin(first) { return 1 }
    return 0
  }

  /// 介绍，截至5月底…: who speaks stood before it.
  private func beginsWithSpeaking(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let start = block.text.lowerBound
    guard let word = words.speech.match(text, at: start, end: block.text.upperBound) else { return false }
    let end = start + word.length
    return text.has("，", at: end) || text.has("：", at: end) || text.has("。", at: end)
  }

  /// “研发部经理说。” with no quotation before it: who speaks stands here, what was said stands elsewhere.
  private func isBareAttribution(_ block: Block, _ text: Span<UInt8>) -> Bool {
    let start = block.text.lowerBound
    let at = block.shape.firstBreak
    guard at >= start, at < start + 120, text.has("。", at: at) else { return false }
    return words.speech.suffix(text, end: at, start: start) != nil
  }
}
