internal import Lexicon
import Model

/// Line ends at which one story was cut and another goes on, told by the place where the first goes on better.
///
///     …的两家厂只隔一条街，离江阴        waits: a headline follows, and another story
///     …，今年又添了3台                   joined to the line below at first, which is no narrower; it waits
///     港最近的一家先搬过来，…            once 江阴港 has been found
///
/// Where texts take turns, each is cut at the end of its column. A cut above a headline shows, and so does a rest without an
/// indent below the end of a paragraph; one in mid-sentence above another text's mid-sentence does not. So every text that
/// waits is asked which line goes on with it. The text that had been joined to that line waits in turn, until one goes on in
/// a rest that shows. Where all of that reads better than the page as it was joined, by much, such line ends are cuts.
///
/// - Complexity: O(lines) where nothing waits, as on most pages; else O(waiting texts × lines + doubtful line ends²).
struct ColumnTurns {
  private static let mostWaiting = 32
  private static let mostSeams = 400

  private let seams: TurnSeams
  /// Texts that stop in mid-sentence, and beginnings of blocks that are the rest of something.
  private var waiting: [TurnSeams.End] = []
  private var rests: [TurnSeams.Start] = []
  /// Line ends that were joined and do not read on by their words.
  private var doubtful: [Doubtful] = []

  private struct Doubtful {
    var end: TurnSeams.End
    var start: TurnSeams.Start
    /// What is lost if the lines are parted.
    var worth: Float
    var isParted = false
    /// The most that is won from its upper line on if it is parted; nil until it is asked for.
    var won: Float?
    /// The doubtful line end, or the rest, that this is won with.
    var next = Next.nothing
  }

  private enum Next {
    case nothing
    case doubtful(Int)
    case rest(Int)
  }

  /// The ends of lines that `joined` says go on, and that are cuts.
  static func ends(
    _ lines: [LayoutLine], joined ends: [Bool], pairs: PairFilter, words: WordPairs, _ text: Span<UInt8>
  ) -> [Int] {
    guard TurnBlocks.mayWait(lines, ends: ends) else { return [] }
    let blocks = TurnBlocks(lines, ends: ends)
    // What costs most is asked of a page only where a text and a line are found that may belong together.
    guard mayTakeTurns(blocks, pairs, words) else { return [] }
    var turns = ColumnTurns(blocks, TurnSeams(lines, pairs: pairs, words: words, text), text)
    return turns.find()
  }

  /// Whether a text waits that two characters of the page go on with below, at a line end where the width of the column
  /// changes to that of the text and no two characters meet that stand together elsewhere.
  private static func mayTakeTurns(_ blocks: TurnBlocks, _ pairs: PairFilter, _ words: WordPairs) -> Bool {
    for end in blocks.waiting.prefix(mostWaiting) {
      let last = blocks.lines[end].lastCharacter
      guard CharacterClass(last) == .han else { continue }
      for line in blocks.joined where line > end {
        let first = blocks.lines[line + 1].firstCharacter
        guard pairs.contains(last, first) else { continue }
        let above = blocks.lines[line].lastCharacter
        guard !pairs.contains(above, first), !words.holds(above, first) else { continue }
        let column = blocks.column(below: line + 1)
        if TurnSeams.changesColumn(blocks.column(above: line), column), abs(column - blocks.column(above: end)) <= 1 {
          return true
        }
      }
    }
    return false
  }

  private init(_ blocks: TurnBlocks, _ seams: TurnSeams, _ text: Span<UInt8>) {
    for line in blocks.waiting.prefix(Self.mostWaiting) { waiting.append(seams.end(line, blocks, text)) }
    // Nothing is won where none of them surely goes on in a line that was joined.
    guard waiting.contains(where: { seams.surelyGoesOn($0, in: blocks, text) }) else {
      self.seams = seams
      return
    }
    for line in blocks.rests(text) { rests.append(seams.start(line, blocks, text)) }
    for line in blocks.joined where doubtful.count < Self.mostSeams && !seams.readsOn(line) {
      let end = seams.end(line, blocks, text)
      let start = seams.start(line + 1, blocks, text)
      let score = seams.score(end, start)
      guard score < TurnSeams.readsOn else { continue }
      doubtful.append(Doubtful(end: end, start: start, worth: score + TurnSeams.nextLine))
    }
    self.seams = seams
  }

  /// Parts line ends as long as that wins something.
  private mutating func find() -> [Int] {
    var restOf = matched()
    var isTaken = [Bool](filledWith: false, count: rests.count)
    for rest in restOf where rest != nil { if let rest { isTaken[rest] = true } }
    var isDone = [Bool](filledWith: false, count: waiting.count)
    while true {
      var best: (won: Float, text: Int, seam: Int) = (0, -1, -1)
      for text in waiting.indices where !isDone[text] {
        // Its own rest is free as well, if it goes on somewhere else.
        let own = restOf[text]
        var now: Float = 0
        if let own {
          now = TurnSeams.noRest + worth(waiting[text], rests[own])
          isTaken[own] = false
        }
        for seam in doubtful.indices { doubtful[seam].won = nil }
        for seam in doubtful.indices
        where !doubtful[seam].isParted && doubtful[seam].start.line > waiting[text].line + 1
          && TurnSeams.changesColumn(doubtful[seam].end.column, doubtful[seam].start.column)
        {
          guard let score = seams.score(waiting[text], doubtful[seam].start, atLeast: TurnSeams.surely) else {
            continue
          }
          let won = TurnSeams.noRest + score - doubtful[seam].worth + self.won(from: seam, isTaken) - now
          if won > best.won { best = (won, text, seam) }
        }
        if let own { isTaken[own] = true }
      }
      guard best.text >= 0 else { break }
      isDone[best.text] = true
      if let own = restOf[best.text] { isTaken[own] = false }
      restOf[best.text] = nil
      part(from: best.seam, &isTaken)
    }
    return doubtful.filter(\.isParted).map(\.end.line)
  }

  /// Parts a line end, and those that its upper line goes on at the cost of.
  private mutating func part(from first: Int, _ isTaken: inout [Bool]) {
    for seam in doubtful.indices { doubtful[seam].won = nil }
    _ = won(from: first, isTaken)
    var seam = first
    while true {
      doubtful[seam].isParted = true
      switch doubtful[seam].next {
      case .nothing: return
      case .rest(let rest):
        isTaken[rest] = true
        return
      case .doubtful(let next): seam = next
      }
    }
  }

  /// The most that can be won where the upper line of a doubtful end is to go on further down.
  private mutating func won(from seam: Int, _ isTaken: [Bool]) -> Float {
    if let won = doubtful[seam].won { return won }
    let end = doubtful[seam].end
    var best: Float = seams.isWhole(end) ? 0 : -TurnSeams.lost
    var next = Next.nothing
    if !seams.isWhole(end) {
      for rest in rests.indices where !isTaken[rest] && rests[rest].line > end.line + 1 {
        let won = worth(end, rests[rest])
        if won > best { (best, next) = (won, .rest(rest)) }
      }
      for other in doubtful.indices.dropFirst(seam + 1) where !doubtful[other].isParted {
        guard let score = seams.score(end, doubtful[other].start, atLeast: TurnSeams.readsOn) else { continue }
        let won = score - doubtful[other].worth + self.won(from: other, isTaken)
        if won > best { (best, next) = (won, .doubtful(other)) }
      }
    }
    doubtful[seam].won = best
    doubtful[seam].next = next
    return best
  }

  /// What it is worth that a text goes on in a rest.
  private func worth(_ end: TurnSeams.End, _ rest: TurnSeams.Start) -> Float {
    seams.score(end, rest) + TurnSeams.noBeginning
  }

  /// The rest that each waiting text goes on in if no line end is parted: the best first.
  private func matched() -> [Int?] {
    var links: [(worth: Float, text: Int, rest: Int)] = []
    for text in waiting.indices {
      for rest in rests.indices where rests[rest].line > waiting[text].line {
        let worth = worth(waiting[text], rests[rest])
        if worth > -TurnSeams.noRest { links.append((worth, text, rest)) }
      }
    }
    links.sort { ($1.worth, $0.text, $0.rest) < ($0.worth, $1.text, $1.rest) }
    var restOf = [Int?](filledWith: nil, count: waiting.count)
    var isTaken = [Bool](filledWith: false, count: rests.count)
    for link in links where restOf[link.text] == nil && !isTaken[link.rest] {
      restOf[link.text] = link.rest
      isTaken[link.rest] = true
    }
    return restOf
  }
}
