public import Model

/// The tables Segment makes, and their rows for a page.
public enum SegmentTables {
  public static let articles = Schema(
    table: "articles", "One row an article, in reading order of its page.", primaryKey: ["article_id"],
    columns: [
      Column("article_id", .text, "source_id, a hyphen and the article's number on the page"),
      Column("source_id", .text, "the page it stands on"),
      Column("seq", .int, "its number on the page, from 1"),
      Column("kind", .text, "story, or photo for a picture whose text is a news item by itself"),
      Column("headline", .text, nullable: true, "the main headline as one line"),
      Column("kicker", .text, nullable: true, "the line above the headline"),
      Column("deck", .text, nullable: true, "the line below the headline"),
      Column("dateline", .text, nullable: true, "本报讯 and its like"),
      Column("zone", .text, nullable: true, "canonical name of the development zone it is about"),
      Column("body", .text, "paragraphs and subheads, joined by line feeds"),
      Column("paragraphs", .int, "number of paragraphs"),
      Column("characters", .int, "characters of the body, line feeds not counted"),
      Column("fragments", .int, "pieces of the page the body was put together from"),
      Column("gaps", .int, "places where text is missing"),
      Column("headline_score", .real, "0 to 1: how sure the headline is this article's"),
      Column("stitch_score", .real, "0 to 1: how sure the weakest joint of the body is"),
      Column("byte_start", .int, "first byte of its pieces in the original file"),
      Column("byte_end", .int, "end of its last piece in the original file"),
    ])

  public static let paragraphs = Schema(
    table: "paragraphs", "One row a paragraph, subhead, caption or credit of an article.",
    primaryKey: ["article_id", "seq"],
    columns: [
      Column("article_id", .text, "the article it belongs to"),
      Column("seq", .int, "its number in the article, from 1"),
      Column("role", .text, "body, subhead, caption or credit"),
      Column("text", .text, "clean text"),
      Column("fragments", .int, "pieces of the page it was put together from"),
      Column("byte_start", .int, "first byte in the original file"),
      Column("byte_end", .int, "end in the original file"),
    ])

  public static let authors = Schema(
    table: "authors", "One row an author of an article.", primaryKey: ["article_id", "seq"],
    columns: [
      Column("article_id", .text, "the article"),
      Column("seq", .int, "the author's number in the article, from 1"),
      Column("name", .text, "the name"),
      Column("role", .text, nullable: true, "as printed: 记者, 通讯员 …; null for a bare name"),
      Column("outlet", .text, nullable: true, "the newspaper printed before the role"),
      Column("byte_start", .int, "first byte of the name in the original file"),
      Column("byte_end", .int, "end of the name in the original file"),
    ])

  public static let leftovers = Schema(
    table: "leftovers", "One row a piece of the page that belongs to no article.", primaryKey: ["source_id", "seq"],
    columns: [
      Column("source_id", .text, "the page"),
      Column("seq", .int, "number on the page, from 1"),
      Column("role", .text, "furniture, or unknown for text that found no place"),
      Column("text", .text, "clean text"),
      Column("byte_start", .int, "first byte in the original file"),
      Column("byte_end", .int, "end in the original file"),
    ])

  public static func rows(of page: SegmentedPage) -> [RowBatch] {
    var articles = RowBatch(Self.articles)
    var paragraphs = RowBatch(Self.paragraphs)
    var authors = RowBatch(Self.authors)
    for (number, article) in page.articles.enumerated() {
      let id = page.articleID(number)
      add(article, id: id, number: number, of: page, to: &articles)
      for (index, paragraph) in article.paragraphs.enumerated() {
        paragraphs.append(id)
        paragraphs.append(index + 1)
        paragraphs.append(paragraph.role.rawValue)
        paragraphs.append(text: paragraph.passage.text)
        paragraphs.append(paragraph.fragments)
        paragraphs.append(paragraph.passage.sourceSpan(in: page.page))
        paragraphs.endRow()
      }
      for (index, author) in article.authors.enumerated() {
        authors.append(id)
        authors.append(index + 1)
        authors.append(author.name)
        authors.append(author.role)
        authors.append(author.outlet)
        authors.append(author.namePassage.sourceSpan(in: page.page))
        authors.endRow()
      }
    }
    return [articles, paragraphs, authors, leftoverRows(page)]
  }

  private static func add(
    _ article: Article, id: String, number: Int, of page: SegmentedPage, to rows: inout RowBatch
  ) {
    rows.append(id)
    rows.append(page.page.source.id)
    rows.append(number + 1)
    rows.append(article.kind.rawValue)
    for passage in [article.headline, article.kicker, article.deck, article.dateline] {
      if let passage { rows.append(text: passage.text) } else { rows.appendNull() }
    }
    rows.append(article.zone)
    var body: [UInt8] = []
    var count = 0
    var characters = 0
    for paragraph in article.paragraphs where paragraph.role == .body || paragraph.role == .subhead {
      if count > 0 { body.append(0x0A) }
      body += paragraph.passage.text
      count += 1
      for byte in paragraph.passage.text where byte & 0xC0 != 0x80 { characters += 1 }
    }
    rows.append(text: body)
    rows.append(article.paragraphs.count)
    rows.append(characters)
    rows.append(article.fragments)
    rows.append(article.gaps)
    rows.append(article.headlineScore)
    rows.append(article.stitchScore)
    rows.append(hull(of: article, in: page.page))
    rows.endRow()
  }

  private static func hull(of article: Article, in page: Page) -> SourceSpan {
    var hull: SourceSpan?
    article.forEachPassage { passage in
      guard !passage.isEmpty else { return }
      let span = passage.sourceSpan(in: page)
      hull = hull?.hull(span) ?? span
    }
    return hull ?? SourceSpan(start: 0, end: 0)
  }

  private static func leftoverRows(_ page: SegmentedPage) -> RowBatch {
    var rows = RowBatch(leftovers)
    for (index, leftover) in page.leftovers.enumerated() {
      rows.append(page.page.source.id)
      rows.append(index + 1)
      rows.append(leftover.role.rawValue)
      rows.append(text: page.page.text[leftover.range])
      rows.append(page.page.sourceSpan(of: leftover.range))
      rows.endRow()
    }
    return rows
  }
}
