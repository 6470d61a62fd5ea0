import Model

/// The facts of a page, put where they were read.
///
///     let facts = PageFacts(segmented, extractor.extract(segmented))
///     facts.articles[0]?.paragraphs[2]        // of the first article's second paragraph
struct PageFacts {
  private(set) var articles: [Int: ArticleFacts] = [:]

  init() {}

  init(_ page: SegmentedPage, _ batches: [RowBatch]) {
    var numbers: [String: Int] = [:]
    for index in page.articles.indices { numbers[page.articleID(index)] = index }
    for batch in batches {
      for row in 0..<batch.rowCount {
        let row = FactRow(batch: batch, row: row)
        guard let id = row.text("article_id"), let number = numbers[id], let fact = row.fact else { continue }
        articles[number, default: ArticleFacts()].add(fact, row, page.articles[number], page.page)
      }
    }
  }
}

/// The facts of one article.
struct ArticleFacts {
  /// By the paragraph's number, from 1; nil: headlines and the captions of a story.
  private(set) var paragraphs: [Int?: [Fact]] = [:]
  /// Pieces of paragraphs that say a fact, found again by their words and their place in the file.
  private var marks: [Int: [(range: Range<Int>, kind: Fact.Kind)]] = [:]
  /// Names, which count wherever they stand.
  private var names: [(name: [UInt8], kind: Fact.Kind)] = []
  /// Where the last mark of a kind was found: rows come in the order of the text.
  private var cursors: [Int: [Fact.Kind: Int]] = [:]

  fileprivate mutating func add(_ fact: Fact, _ row: FactRow, _ article: Article, _ page: Page) {
    if row.batch.schema.columnIndex("paragraph") == nil {
      let name = row.printed ?? []
      paragraphs[ArticleFacts.paragraph(of: row, in: article, page), default: []].append(fact)
      if !name.isEmpty { names.append((name, fact.kind)) }
      return
    }
    let number = row.int("paragraph")
    paragraphs[number, default: []].append(fact)
    guard let number, article.paragraphs.indices.contains(number - 1), let words = row.printed, let span = row.span
    else { return }
    let passage = article.paragraphs[number - 1].passage
    let text = Array(passage.text)
    var at = cursors[number]?[fact.kind] ?? 0
    while let range = ArticleFacts.find(words, in: text, from: at) {
      let found = passage.sourceSpan(of: range, in: page)
      if found == span {
        marks[number, default: []].append((range, fact.kind))
        cursors[number, default: [:]][fact.kind] = range.upperBound
        return
      }
      at = range.lowerBound + 1
    }
  }

  /// The paragraph that a name first stands in.
  private static func paragraph(of row: FactRow, in article: Article, _ page: Page) -> Int? {
    guard let span = row.span else { return nil }
    for (index, paragraph) in article.paragraphs.enumerated() where paragraph.role != .credit {
      for piece in paragraph.passage.pieces {
        let place = page.sourceSpan(of: piece.range)
        if place.start <= span.start, span.start < place.end { return index + 1 }
      }
    }
    return nil
  }

  /// For each byte of a paragraph, the kind of fact it is part of. Names inside a quotation show as names.
  func kinds(in paragraph: Paragraph, number: Int) -> [Fact.Kind?] {
    let text = Array(paragraph.passage.text)
    var kinds = [Fact.Kind?](repeating: nil, count: text.count)
    guard paragraph.role != .credit else { return kinds }
    func paint(_ range: Range<Int>, _ kind: Fact.Kind) { for at in range { kinds[at] = kind } }
    let marks = self.marks[number] ?? []
    for mark in marks where mark.kind == .quote { paint(mark.range, mark.kind) }
    // A person's name may stand inside an organisation's, which is the longer one.
    for (name, kind) in names.sorted(by: { $0.name.count < $1.name.count }) {
      var at = 0
      while let range = ArticleFacts.find(name, in: text, from: at) {
        paint(range, kind)
        at = range.upperBound
      }
    }
    for mark in marks where mark.kind != .quote { paint(mark.range, mark.kind) }
    return kinds
  }

  private static func find(_ sought: [UInt8], in text: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = sought.first, start >= 0, start + sought.count <= text.count else { return nil }
    for at in start...(text.count - sought.count) where text[at] == first {
      if text[at..<at + sought.count].elementsEqual(sought) { return at..<at + sought.count }
    }
    return nil
  }
}
