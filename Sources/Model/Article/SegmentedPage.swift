/// A page whose articles have been found, with all that belongs to none of them.
public struct SegmentedPage: Sendable {
  public var page: Page
  /// In reading order.
  public var articles: [Article]
  public var leftovers: [Leftover]
  public var date: PageDate?
  /// 0–1: share of the page's characters that ended in an article with nothing doubtful.
  public var quality: Double

  public init(page: Page, articles: [Article], leftovers: [Leftover], date: PageDate? = nil, quality: Double = 0) {
    self.page = page
    self.articles = articles
    self.leftovers = leftovers
    self.date = date
    self.quality = quality
  }

  /// `…-03` for the third article: two digits at least.
  public func articleID(_ index: Int) -> String {
    let number = index + 1
    return page.source.id + (number < 10 ? "-0" : "-") + String(number)
  }
}

/// A piece of the page that belongs to no article.
public struct Leftover: Sendable, Equatable {
  public enum Role: String, Sendable { case furniture, unknown }

  public var role: Role
  /// In the page's clean text.
  public var range: Range<Int>

  public init(role: Role, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}

/// When the page was printed, as far as it tells.
public struct PageDate: Sendable, Equatable {
  public var year: Int
  /// nil where only the year is known.
  public var day: CalendarDate?
  /// What told, in words.
  public var basis: String

  public init(year: Int, day: CalendarDate?, basis: String) {
    self.year = year
    self.day = day
    self.basis = basis
  }
}
