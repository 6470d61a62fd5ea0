import Extract
import Model

/// Holds the spans of a page's facts against its source map, character by character.
struct SpanCheck: CustomStringConvertible {
  private(set) var rows = 0
  /// Rows whose original bytes are their text as they stand; of a split quotation, with what is said between its parts.
  private(set) var exact = 0
  private(set) var problems: [String] = []
  /// Added to every span, to see that the check can fail.
  var shift = 0

  var description: String {
    "\(rows) rows, \(exact) byte for byte, \(problems.count) wrong\n" + problems.prefix(12).joined(separator: "\n")
  }

  mutating func check(_ page: SegmentedPage, _ original: [UInt8]) {
    let repaired = page.page.repairs.map(\.span)
    var articles: [String: [PlacedText]] = [:]
    for index in page.articles.indices {
      articles[page.articleID(index)] = PlacedText.all(of: page.articles[index], page.page)
    }
    for batch in shippedExtractor.extract(page) {
      let named = ["raw", "name", "text", "need", "description"].first { batch.schema.columnIndex($0) != nil }
      guard let named, batch.schema.columnIndex("byte_start") != nil else { continue }
      let texts = batch.strings(named).map { Array($0.utf8) }
      let starts = batch.strings("byte_start").map { (Int($0) ?? -1) + shift }
      let ends = batch.strings("byte_end").map { (Int($0) ?? -1) + shift }
      for (row, id) in batch.strings("article_id").enumerated() {
        rows += 1
        let span = SourceSpan(start: starts[row], end: ends[row])
        let places = (articles[id] ?? []).flatMap { $0.places(of: texts[row]) }
        guard let place = places.first(where: { $0.span == span }) else {
          let near = places.map { "\($0.span.start)..<\($0.span.end)" }.joined(separator: " ")
          problems.append(
            "\(page.page.source.path) \(batch.schema.table) \(span.start)..<\(span.end), not \(near):"
              + " \(String(decoding: texts[row], as: UTF8.self))")
          continue
        }
        guard page.page.source.encoding == "utf-8", place.isUnbroken, span.end <= original.count,
          !repaired.contains(where: { $0.start < span.end && $0.end > span.start })
        else { continue }
        if PlacedText.end(of: texts[row], in: Array(original[span.start..<span.end]), from: 0) == span.length {
          exact += 1
        } else {
          problems.append(
            "\(page.page.source.path) \(batch.schema.table) \(span.start)..<\(span.end) holds "
              + String(decoding: original[span.start..<span.end], as: UTF8.self))
        }
      }
    }
  }
}

/// A text of an article, with the bytes of the file that each of its characters came from.
private struct PlacedText {
  struct Place {
    var span: SourceSpan
    /// Its characters stand in the file one after another.
    var isUnbroken: Bool
  }

  let text: [UInt8]
  /// By offset of the character's first byte; nil inside characters and for spaces that were put in.
  let sources: [SourceSpan?]

  static func all(of article: Article, _ page: Page) -> [PlacedText] {
    let heads = [article.kicker, article.headline, article.deck].compactMap { $0 }
    return (heads + article.paragraphs.map(\.passage)).map { PlacedText($0, page) }
  }

  init(_ passage: Passage, _ page: Page) {
    text = Array(passage.text)
    var sources = [SourceSpan?](repeating: nil, count: passage.count)
    for piece in passage.pieces {
      for offset in piece.range where page.text[offset] & 0xC0 != 0x80 {
        var end = offset + 1
        while end < piece.range.upperBound, page.text[end] & 0xC0 == 0x80 { end += 1 }
        sources[piece.start + offset - piece.range.lowerBound] = page.sourceSpan(of: offset..<end)
      }
    }
    self.sources = sources
  }

  /// Everywhere that `words` stand, and what bytes of the file they came from.
  func places(of words: [UInt8]) -> [Place] {
    guard let first = words.first else { return [] }
    return text.indices.filter { text[$0] == first }.compactMap { start in
      PlacedText.end(of: words, in: text, from: start).flatMap { place(start..<$0) }
    }
  }

  /// Where `words` end; a space among them may stand for what is between the parts of a split quotation.
  static func end(of words: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var at = start
    for byte in words {
      if at < text.count, text[at] == byte {
        at += 1
      } else if byte == 0x20, let next = nextQuotation(in: text, after: at) {
        at = next
      } else {
        return nil
      }
    }
    return at
  }

  private static func nextQuotation(in text: [UInt8], after offset: Int) -> Int? {
    for at in offset..<text.count {
      if text[at] == 0x22, at > offset { return at + 1 }
      if text[at...].starts(with: "“".utf8) || text[at...].starts(with: "「".utf8) || text[at...].starts(with: "『".utf8)
      {
        return at + 3
      }
    }
    return nil
  }

  private func place(_ range: Range<Int>) -> Place? {
    let spans = sources[range].compactMap { $0 }
    guard let first = spans.first else { return nil }
    let isUnbroken = zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start }
    return Place(span: spans.reduce(first) { $0.hull($1) }, isUnbroken: isUnbroken)
  }
}
