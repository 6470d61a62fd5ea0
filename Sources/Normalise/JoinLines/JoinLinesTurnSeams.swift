internal import Lexicon
import Model

/// How well one line of Chinese text goes on in another, wherever on the page that stands.
struct TurnSeams {
  /// What print in the next line is ahead of print that may go on further down: nearly all line ends are no cuts.
  static let nextLine: Float = 5
  /// A name or a term that stands elsewhere on the page and is cut by the line end.
  static let surely: Float = 2.8
  static let readsOn: Float = 1
  /// Two characters that stand together in a word, though nowhere on the page.
  private static let word: Float = 1.4
  /// What a text in mid-sentence is short of that goes on nowhere at the end of a block, or inside one; and a beginning in
  /// mid-sentence that is the rest of nothing.
  static let noRest: Float = 1.5
  static let lost: Float = 4
  static let noBeginning: Float = 2.7

  enum Quote { case none, opens, closes }

  /// A line as one that goes on somewhere.
  struct End {
    var line: Int
    /// The last character but one, where the last two are Chinese, else 0.
    var second: UInt32
    var column: Int32
    var isQuoted: Bool
  }

  /// A line as one in which something goes on.
  struct Start {
    var line: Int
    /// The second character, where the first two are Chinese, else 0.
    var second: UInt32
    var column: Int32
    var quote: Quote
    var isFresh: Bool
  }

  private let lines: [LayoutLine]
  private let pairs: PairFilter
  private let words: WordPairs
  /// Three Chinese characters that stand together inside the page's lines.
  private let triples: PairFilter

  init(_ lines: [LayoutLine], pairs: PairFilter, words: WordPairs, _ text: Span<UInt8>) {
    self.lines = lines
    self.pairs = pairs
    self.words = words
    var triples = PairFilter()
    triples.fill { bits, count in
      for line in lines where !line.isLatin {
        var at = Int(line.start)
        let end = Int(line.end)
        while at < end {
          // Those that stand together, then what is none of them.
          var (before, last): (UInt32, UInt32) = (0, 0)
          while at < end {
            let character = text.commonHan(at: at)
            guard character != 0 else { break }
            if before != 0 { count &+= PairFilter.note(before << 16 | last, character, in: &bits) }
            (before, last) = (last, character)
            at &+= 3
          }
          if at < end { at += text.codePoint(at: at).length }
        }
      }
    }
    self.triples = triples
  }

  func end(_ line: Int, _ blocks: TurnBlocks, _ text: Span<UInt8>) -> End {
    let limit = Int(lines[line].end)
    let isHan = CharacterClass(lines[line].lastCharacter) == .han && limit - Int(lines[line].start) >= 6
    return End(
      line: line, second: isHan ? text.commonHan(at: limit - 6) : 0, column: blocks.column(above: line),
      isQuoted: blocks.isQuoted(atEndOf: line))
  }

  func start(_ line: Int, _ blocks: TurnBlocks, _ text: Span<UInt8>) -> Start {
    let begin = Int(lines[line].start)
    let isHan = CharacterClass(lines[line].firstCharacter) == .han && Int(lines[line].end) - begin >= 6
    return Start(
      line: line, second: isHan ? text.commonHan(at: begin + 3) : 0, column: blocks.column(below: line),
      quote: blocks.firstQuote(from: line), isFresh: blocks.isFresh(line, text))
  }

  /// Whether the characters that meet at a line's end stand together elsewhere on the page, or in a word.
  func readsOn(_ line: Int) -> Bool {
    let last = lines[line].lastCharacter
    let first = lines[line + 1].firstCharacter
    return pairs.contains(last, first) || words.holds(last, first)
  }

  /// Whether a text goes on in the second line of a joined line end by characters that name something of the page, where the
  /// width of the column changes.
  func surelyGoesOn(_ end: End, in blocks: TurnBlocks, _ text: Span<UInt8>) -> Bool {
    let last = lines[end.line].lastCharacter
    guard CharacterClass(last) == .han else { return false }
    for line in blocks.joined
    where line > end.line && pairs.contains(last, lines[line + 1].firstCharacter) && !readsOn(line) {
      let start = start(line + 1, blocks, text)
      guard Self.changesColumn(blocks.column(above: line), start.column) else { continue }
      if score(end, start) >= Self.surely { return true }
    }
    return false
  }

  /// Whether two columns are of two widths: without that, words alone are too little to take a line end for a cut.
  static func changesColumn(_ above: Int32, _ below: Int32) -> Bool { abs(above - below) >= 2 }

  /// Whether nothing need go on behind a line.
  func isWhole(_ end: End) -> Bool { lines[end.line].has(.endsSentence) }

  /// How well a text goes on: below 0 it hardly does.
  func score(_ end: End, _ start: Start) -> Float {
    guard !lines[end.line].has(.endsSentence) else { return -2 }
    return meeting(end, start) + surroundings(end, start)
  }

  /// The same where that is at least `least`, else nothing at all: most ends and starts meet in two characters that stand
  /// together nowhere on the page, and to look for a word with them costs most.
  func score(_ end: End, _ start: Start, atLeast least: Float) -> Float? {
    let last = lines[end.line].lastCharacter
    let first = lines[start.line].firstCharacter
    if CharacterClass(last) == .han, CharacterClass(first) == .han, !pairs.contains(last, first),
      Self.word + surroundings(end, start) < least
    {
      return nil
    }
    let score = score(end, start)
    return score < least ? nil : score
  }

  /// What is told by all but the characters that meet.
  private func surroundings(_ end: End, _ start: Start) -> Float {
    let line = lines[end.line]
    var score: Float = 0
    if end.isQuoted {
      if start.quote != .none { score += start.quote == .closes ? 1.5 : -1 }
    } else if start.quote == .closes {
      score -= 2
    }
    if start.isFresh { score -= line.has(.endsClause) ? 1 : 2 }
    let difference = abs(end.column - start.column)
    score += difference <= 1 ? 0.5 : difference < 4 ? -0.7 : -1.5
    // A story goes on in one of the next columns.
    return score - min(0.8, Float(abs(start.line - end.line)) / 100)
  }

  /// What the characters say that meet.
  private func meeting(_ end: End, _ start: Start) -> Float {
    let line = lines[end.line]
    let last = line.lastCharacter
    let first = lines[start.line].firstCharacter
    if lines[start.line].has(.beginsWithTail) { return line.has(.endsClause) ? -2.5 : 1.5 }
    switch (CharacterClass(last), CharacterClass(first)) {
    case (.han, .han): return pair(last, first, end.second, start.second)
    case (.digit, .han): return words.followsFigure(first) ? 1.5 : -1.5
    case (.han, .digit): return words.leadsToFigure(last) ? 1.5 : 0
    case (.digit, .digit): return -0.5
    case (.digit, _): return -1
    default: return 0
    }
  }

  private func pair(_ last: UInt32, _ first: UInt32, _ before: UInt32, _ behind: UInt32) -> Float {
    let isInWord = words.holds(last, first)
    guard pairs.contains(last, first) else { return isInWord ? Self.word : -0.8 }
    let isLeft = before != 0 && last <= 0xFFFF && triples.contains(before << 16 | last, first)
    let isRight = behind != 0 && last <= 0xFFFF && first <= 0xFFFF && triples.contains(last << 16 | first, behind)
    // Names and terms: three characters hardly ever meet by chance, four never.
    return (isInWord ? 2.4 : 1.6) + (isLeft ? 1.5 : 0) + (isRight ? 1.5 : 0) + (isLeft && isRight ? 1 : 0)
  }
}
