public import Model

extension TypesetPage {
  /// The first blocks that did not come back as lines of their own, in words; nil where all did.
  ///
  /// `page` was made from `text`, and its lines have been joined. Where a block begins is compared through the source
  /// map, so that repairs of characters make no difference.
  public func blockDifference(_ page: Page) -> String? {
    guard !blocks.isEmpty else { return nil }
    var found = [Bool](repeating: false, count: lineStarts.count)
    var at = 0
    for line in page.lines {
      let start = page.sourceSpan(of: line.range).start
      while at + 1 < lineStarts.count, lineStarts[at + 1] <= start { at += 1 }
      found[at] = true
    }
    var expected = [Bool](repeating: false, count: lineStarts.count)
    var optional = expected
    for (number, block) in blocks.enumerated() where !block.lines.isEmpty {
      expected[block.lines.lowerBound] = true
      // Two pieces of one paragraph that touch may be joined at once, and marks of garbage may be gone.
      if block.mayJoinPrevious || block.role == .garbage { optional[block.lines.lowerBound] = true }
      if number > 0, blocks[number - 1].role == .garbage { optional[block.lines.lowerBound] = false }
    }
    var report = ""
    for line in lineStarts.indices where found[line] != expected[line] && !optional[line] {
      let before = line > 0 ? printedLine(line - 1) : ""
      report += (expected[line] ? "not parted: " : "not joined: ") + before + " | " + printedLine(line) + "\n"
    }
    return report.isEmpty ? nil : report
  }

  private func printedLine(_ index: Int) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: lineStarts[index])
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return String(text[start..<end])
  }

  /// What of the stories did not come back, one entry a field of a story: `story 2: headline: want …, got …`.
  ///
  /// Each story is held against the article that shares most of its text. Spaces and the order of authors make no
  /// difference; a story with a gap is asked for its headline only.
  public func articleDifferences(_ segmented: SegmentedPage) -> [String] {
    var result: [String] = []
    var left = Array(segmented.articles.indices)
    for (number, story) in articles.enumerated() {
      let body = Self.bare(story.body.map(\.text).joined())
      guard
        let best = left.max(by: {
          Self.likeness(segmented.articles[$0], body) < Self.likeness(segmented.articles[$1], body)
        }),
        Self.likeness(segmented.articles[best], body) > 0
      else {
        result.append("story \(number): not found")
        continue
      }
      left.removeAll { $0 == best }
      result += Self.differences(story, segmented.articles[best]).map { "story \(number): \($0)" }
    }
    for extra in left {
      let paragraphs = segmented.articles[extra].paragraphs.map(\.passage.string).joined().prefix(30)
      result.append("invented: \(segmented.articles[extra].headline?.string ?? "") \(paragraphs)")
    }
    return result
  }

  private static func differences(_ story: TypesetArticle, _ article: Article) -> [String] {
    var result: [String] = []
    let compare = { (name: String, want: String?, got: String?, list: inout [String]) in
      if bare(want ?? "") != bare(got ?? "") {
        list.append("\(name): want \(want ?? "nothing"), got \(got ?? "nothing")")
      }
    }
    compare("headline", story.headline, article.headline?.string, &result)
    guard !story.hasGap else { return result }
    compare("kicker", story.kicker, article.kicker?.string, &result)
    compare("deck", story.deck, article.deck?.string, &result)
    compare("dateline", story.dateline, article.dateline?.string, &result)
    let names = { (list: [(String, String?)]) in list.map { "\($0.0) \($0.1 ?? "-")" }.sorted().joined(separator: ", ")
    }
    compare(
      "authors", names(story.authors.map { ($0.name, $0.role) }), names(article.authors.map { ($0.name, $0.role) }),
      &result)
    for role in [Paragraph.Role.body, .subhead, .caption, .credit] {
      let want = story.paragraphs.filter { $0.role.rawValue == role.rawValue }.map(\.text)
      let got = article.paragraphs.filter { $0.role == role }.map(\.passage.string)
      if want.map(bare) != got.map(bare) { result.append("\(role): " + describeDifference(want, got)) }
    }
    return result
  }

  private static func likeness(_ article: Article, _ body: [UInt8]) -> Int {
    article.paragraphs.reduce(0) { sum, paragraph in
      let text = bare(paragraph.passage.string)
      return sum + (text.count > 24 && contains(body, text.prefix(24)) ? text.count : 0)
    }
  }

  private static func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, part.count <= text.count else { return false }
    var at = 0
    while let found = text[at...].firstIndex(of: first), found + part.count <= text.count {
      if text[found..<found + part.count].elementsEqual(part) { return true }
      at = found + 1
    }
    return false
  }

  /// Text without spaces and hyphens, as bytes: which hyphens at line ends are a word's own is another question, with
  /// tests of its own.
  private static func bare(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0x20 && $0 != 0x2D } }
}

/// The first place where two lists of texts differ, with what stands there in each.
public func describeDifference(_ want: [String], _ got: [String]) -> String {
  for index in 0..<max(want.count, got.count) {
    let first = index < want.count ? want[index] : "nothing"
    let second = index < got.count ? got[index] : "nothing"
    guard first != second else { continue }
    let common = zip(first, second).prefix { $0 == $1 }.count
    let from = max(0, common - 8)
    return "entry \(index) of \(want.count) (got \(got.count)), at character \(common): want "
      + "…\(String(first.dropFirst(from).prefix(40)))…, got …\(String(second.dropFirst(from).prefix(40)))…"
  }
  return "no difference"
}
