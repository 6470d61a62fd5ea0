public import Model

/// What became of every byte of a file: article text, leftover, white space or repair. The four sum to the file's size.
///
///     let account = ByteAccount.of(page: page)
///     account.total == page.page.source.contentByteCount
///
/// A byte from which text of two articles was made counts once; `overlap` tells how many bytes of clean text more than
/// one passage claims, and is 0 on every sound page.
public struct ByteAccount: Sendable, Equatable {
  public var articleText = 0
  public var leftover = 0
  /// Blank lines, line ends and spaces that no passage holds.
  public var whiteSpace = 0
  /// Bytes that a repair took away, or from which it made other text.
  public var repair = 0
  /// Bytes of clean text that stand in more than one passage or leftover.
  public var overlap = 0
  /// Bytes of clean text that are print and stand in no passage and no leftover.
  public var unclaimed = 0

  public init() {}

  public var total: Int { articleText + leftover + whiteSpace + repair }

  private enum Owner: UInt8 { case repair, whiteSpace, leftover, articleText }

  /// - Complexity: O(bytes of the file + text).
  public static func of(page: SegmentedPage) -> ByteAccount {
    var account = ByteAccount()
    let text = page.page.text
    var owners = [UInt8](repeating: Owner.repair.rawValue, count: page.page.source.contentByteCount)
    var claims = [UInt8](repeating: 0, count: text.count)
    func claim(_ range: Range<Int>, _ owner: Owner) {
      for at in range where claims[at] < 2 { claims[at] += 1 }
      paint(range, owner)
    }
    func paint(_ range: Range<Int>, _ owner: Owner) {
      page.page.map.forEachSourceSpan(of: range) { span in
        for byte in max(0, span.start)..<min(owners.count, max(span.start, span.end))
        where owners[byte] < owner.rawValue {
          owners[byte] = owner.rawValue
        }
      }
    }
    for article in page.articles {
      article.forEachPassage { passage in for piece in passage.pieces { claim(piece.range, .articleText) } }
    }
    for leftover in page.leftovers { claim(leftover.range, .leftover) }
    var at = 0
    while at < text.count {
      let start = at
      while at < text.count, claims[at] == 0 { at += 1 }
      if at > start {
        paint(start..<at, .whiteSpace)
        account.unclaimed += printed(text, start..<at)
      }
      while at < text.count, claims[at] > 0 {
        if claims[at] > 1 { account.overlap += 1 }
        at += 1
      }
    }
    for owner in owners {
      switch owner {
      case Owner.articleText.rawValue: account.articleText += 1
      case Owner.leftover.rawValue: account.leftover += 1
      case Owner.whiteSpace.rawValue: account.whiteSpace += 1
      default: account.repair += 1
      }
    }
    return account
  }

  /// Bytes of `range` that are no white space.
  private static func printed(_ text: [UInt8], _ range: Range<Int>) -> Int {
    let span = text.span
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let character = span.codePoint(at: at)
      if !Span<UInt8>.isBlank(character.value) { count += character.length }
      at += character.length
    }
    return count
  }
}
