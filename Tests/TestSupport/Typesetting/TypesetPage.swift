/// A page laid out from known stories and damaged on purpose, with the truth beside it.
///
/// How to use it: make a page from a seed and the damages it should have, hand its text to the program, and hold what
/// comes back against `articles` (for Segment) or `blocks` (for JoinLines). Everything follows from the seed, so a
/// failing page can be made again, and `shrunk(while:)` finds the smallest page that still fails.
///
///     for seed in 0..<200 as Range<UInt64> {
///       let page = TypesetPage(seed: seed, damages: [.brokenLines, .headlinesGrouped])
///       let fails = { (page: TypesetPage) in !comesBack(page) }
///       if fails(page) {
///         let smallest = page.shrunk(while: fails)
///         Issue.record("\(smallest)")             // seed, damages, shape and text
///       }
///     }
///
/// `articleDifferences(_:)` compares with a `SegmentedPage`, `blockDifference(_:)` with a page whose lines are joined.
/// `TypesetPage.mixture(seed:)` chooses script and damages by the seed, as real pages mix them.
public struct TypesetPage: Sendable {
  /// How much of a page is made: what shrinking makes smaller.
  public struct Shape: Sendable, Equatable {
    /// Numbers of the stories; a story's text follows from the seed and its number, not from its neighbours.
    public var stories: [Int]
    public var paragraphLimit: Int

    public init(stories: [Int] = [0, 1, 2], paragraphLimit: Int = 7) {
      self.stories = stories
      self.paragraphLimit = paragraphLimit
    }
  }

  /// A block of the page as it stands there: what one line should be after joining.
  public struct Block: Sendable {
    public enum Role: String, Sendable {
      case kicker, headline, deck, byline, body, subhead, caption, credit, furniture, garbage
    }

    public var role: Role
    /// Its story, as an index in `articles`; nil for what belongs to none.
    public var article: Int?
    /// The text a reader would write down, without the damage.
    public var text: String
    /// The rest of its paragraph stands somewhere else on the page, or is missing.
    public var isCut = false
    /// Joining it to the block before would be right too: a column's cut with nothing in between.
    public var mayJoinPrevious = false
    /// Its printed lines, as indices in `lineStarts`.
    public var lines: Range<Int> = 0..<0
  }

  public let seed: UInt64
  public let script: TypesetScript
  public let damages: Damage
  public let shape: Shape
  public let text: String
  /// In the order their first blocks stand on the page.
  public let articles: [TypesetArticle]
  /// In the order of the page; empty where two stories share lines (`gluedColumns`, `mixedStories`).
  public let blocks: [Block]
  /// Where each printed line starts in the text, in bytes.
  public let lineStarts: [Int]

  public init(
    seed: UInt64, script: TypesetScript = .simplified, damages: Damage = .brokenLines, shape: Shape = Shape()
  ) {
    var composer = PageComposer(seed: seed, script: script, damages: damages, shape: shape)
    composer.compose()
    self.seed = seed
    self.script = script
    self.damages = damages
    self.shape = shape
    self.text = composer.text
    self.articles = composer.stories.map(\.article)
    self.blocks = composer.sharesLines ? [] : composer.blocks
    self.lineStarts = composer.lineStarts
  }

  /// A page whose script and damages follow from the seed too.
  public static func mixture(seed: UInt64, among damages: Damage = .plausible) -> TypesetPage {
    var random = SeededRandom(seed: seed &* 31 &+ 7)
    let script = random.pick([TypesetScript.simplified, .simplified, .simplified, .traditional, .english])
    var chosen: Damage = random.isOnce(in: 5) ? [] : .brokenLines
    for damage in damages.parts where random.isOnce(in: 5) { chosen.insert(damage) }
    return TypesetPage(seed: seed, script: script, damages: chosen.consistent(script))
  }
}

extension Damage {
  /// Damages after which everything can be given back.
  public static let plausible: Damage = [
    .blankLines, .blankBetweenBlocks, .narrowColumns, .changingWidths, .keptIndent, .letterSpacing,
    .digitSpaces, .tailsAtLineStart, .headlinesAfter, .headlinesGrouped, .kickerOnHeadline, .interleaved,
    .columnCuts, .gluedAuthors, .farBylines, .photographs, .furniture, .pageBreaks, .doubledHeadlines,
    .headlineSpaces, .dropCapitals, .markdown, .halfWidthMarks, .hyphenation, .softHyphens,
  ]

  /// Without what excludes one another or makes no sense in a script.
  public func consistent(_ script: TypesetScript) -> Damage {
    var result = self
    if result.contains(.blankLines) { result.remove(.blankBetweenBlocks) }
    if result.contains(.keptIndent) { result.remove(.noIndent) }
    if result.contains(.headlinesGrouped) { result.remove(.headlinesAfter) }
    if result.contains(.gluedAuthors) { result.remove(.farBylines) }
    if result.contains(.doubledHeadlines) { result.subtract([.repeatedHeadlines, .markdown]) }
    if result.contains(.markdown) { result.subtract([.verticalHeadlines, .repeatedHeadlines, .kickerOnHeadline]) }
    if !result.contains(.brokenLines) {
      result.subtract([
        .blankLines, .narrowColumns, .changingWidths, .letterSpacing, .tailsAtLineStart, .hyphenation, .gluedColumns,
        .mixedStories,
      ])
    }
    if script == .english {
      result.subtract([
        .letterSpacing, .digitSpaces, .tailsAtLineStart, .doubledHeadlines, .headlineSpaces, .verticalHeadlines,
        .halfWidthMarks, .confusions, .gluedAuthors, .farBylines, .kickerOnHeadline,
      ])
    } else {
      result.subtract([.hyphenation, .softHyphens])
    }
    if script == .traditional { result.subtract([.confusions]) }
    return result
  }
}

extension TypesetPage: CustomStringConvertible {
  public var description: String {
    """
    TypesetPage(seed: \(seed), script: .\(script), damages: \(damages), \
    shape: .init(stories: \(shape.stories), paragraphLimit: \(shape.paragraphLimit)))
    ┌───
    \(text)
    └───
    """
  }
}
