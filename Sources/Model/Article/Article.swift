/// One article of a page: its headlines, authors and paragraphs, each knowing where on the page it stood.
public struct Article: Sendable {
  public enum Kind: String, Sendable { case story, photo }

  public var kind: Kind
  public var headline: Passage?
  /// The line above the headline (引题), often a zone's name with ：
  public var kicker: Passage?
  /// The line below the headline (副题).
  public var deck: Passage?
  /// 本报讯 and its like.
  public var dateline: Passage?
  /// Canonical name of the development zone the article is about.
  public var zone: String?
  public var authors: [Author]
  public var paragraphs: [Paragraph]
  /// Pieces of the page the body was stitched from.
  public var fragments: Int
  /// Places where text is missing.
  public var gaps: Int
  /// 0–1: how sure the headline and the joints are.
  public var headlineScore: Double
  public var stitchScore: Double

  public init(kind: Kind = .story) {
    self.kind = kind
    authors = []
    paragraphs = []
    fragments = 1
    gaps = 0
    headlineScore = 1
    stitchScore = 1
  }

  /// Every passage of the article: what of the page belongs to it.
  @inlinable
  @inline(__always)
  public func forEachPassage(_ body: (Passage) -> Void) {
    if let kicker { body(kicker) }
    if let headline { body(headline) }
    if let deck { body(deck) }
    if let dateline { body(dateline) }
    for index in authors.indices { body(authors[index].passage) }
    for index in paragraphs.indices { body(paragraphs[index].passage) }
  }

  /// Calls `body` with the places of all its passages on the page, one passage after the other, which are not copied for it.
  public func forEachRange(_ body: (Range<Int>) -> Void) {
    kicker?.pieces.forEachRange(body)
    headline?.pieces.forEachRange(body)
    deck?.pieces.forEachRange(body)
    dateline?.pieces.forEachRange(body)
    // Through spans, here and below: what is taken out of an array is copied with all that it holds.
    let authors = self.authors.span
    let paragraphs = self.paragraphs.span
    for index in authors.indices {
      if let place = authors[index].passage.pieces.only {
        body(place)
      } else {
        authors[index].passage.pieces.forEachRange(body)
      }
    }
    for index in paragraphs.indices {
      if let place = paragraphs[index].passage.pieces.only {
        body(place)
      } else {
        paragraphs[index].passage.pieces.forEachRange(body)
      }
    }
  }

  /// Bytes of text of all its passages.
  public var textLength: Int {
    var length = kicker?.count ?? 0
    length += headline?.count ?? 0
    length += deck?.count ?? 0
    length += dateline?.count ?? 0
    let authors = self.authors.span
    let paragraphs = self.paragraphs.span
    for index in authors.indices { length += authors[index].passage.count }
    for index in paragraphs.indices { length += paragraphs[index].passage.count }
    return length
  }
}

/// A paragraph of an article, as the paper had it.
public struct Paragraph: Sendable, Equatable {
  public enum Role: String, Sendable { case body, subhead, caption, credit }

  public var role: Role
  public var passage: Passage
  /// Pieces of the page it was put together from.
  public var fragments: Int

  public init(role: Role, passage: Passage, fragments: Int = 1) {
    self.role = role
    self.passage = passage
    self.fragments = fragments
  }
}

/// A name in an article's byline.
public struct Author: Sendable, Equatable {
  public var name: String
  /// 记者, 通讯员, 特约通讯员, 编辑 …; nil for a bare name.
  public var role: String?
  /// 本报, 科技日报 …
  public var outlet: String?
  /// All of the byline that speaks of this author, role and marks included.
  public var passage: Passage
  /// The name alone.
  public var namePassage: Passage

  public init(name: String, role: String?, outlet: String?, passage: Passage, namePassage: Passage) {
    self.name = name
    self.role = role
    self.outlet = outlet
    self.passage = passage
    self.namePassage = namePassage
  }
}
