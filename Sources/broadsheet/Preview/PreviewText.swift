import Model
import Pipeline

/// What one page becomes, written for a reader at a terminal.
///
///     seeds/zones.txt: utf-8, 19,998 bytes, 214 repairs, 2023 (2023年 in the text)
///
///     ── 1 story ── headline 0.93, seams 1.00, 2 pieces, bytes 0–3120
///     宁城高新区：
///     十二个项目集中开工
///     本报讯  李文静
///
///       近日，宁城市人力资源和社会保障局发布…
///         organisation  宁城市人力资源和社会保障局 (government)
struct PreviewText {
  let ink: Ink
  let width: Int
  /// Only this article (1-based), or all.
  var article: Int?
  var facts = PageFacts()
  /// Each kind of repair with its number, and the leftovers.
  var showsWorkings = true

  func lines(of segmented: SegmentedPage) -> [String] {
    var lines = [header(segmented), ""]
    for (index, article) in segmented.articles.enumerated() where self.article == nil || self.article == index + 1 {
      lines += story(article, number: index + 1, page: segmented.page, facts: facts.articles[index] ?? ArticleFacts())
    }
    if showsWorkings, article == nil {
      lines += leftovers(segmented)
      lines += repairs(segmented.page)
    }
    return lines
  }

  private func header(_ segmented: SegmentedPage) -> String {
    let source = segmented.page.source
    var parts = [source.encoding, "\(grouped(source.byteCount)) bytes", "\(segmented.page.style)"]
    if let problem = source.problem { parts = [source.status.rawValue + ": " + problem] }
    if let date = segmented.date {
      parts.append((date.day.map(\.description) ?? String(date.year)) + " (\(date.basis))")
    }
    return ink(source.path, .bold) + ": " + parts.joined(separator: ", ")
  }

  private func story(_ article: Article, number: Int, page: Page, facts found: ArticleFacts) -> [String] {
    var hull: SourceSpan?
    article.forEachPassage { passage in
      let span = passage.sourceSpan(in: page)
      hull = hull?.hull(span) ?? span
    }
    var facts = "headline \(twoDigits(article.headlineScore)), seams \(twoDigits(article.stitchScore))"
    if article.fragments > 1 { facts += ", \(article.fragments) pieces" }
    if article.gaps > 0 { facts += ", \(article.gaps) missing" }
    if let hull { facts += ", bytes \(hull.start)–\(hull.end)" }
    var lines = [ink("── \(number) \(article.kind.rawValue) ── \(facts)", .dim)]
    if let kicker = article.kicker { lines += wrapped(kicker.string).map { ink($0, .cyan) } }
    if let headline = article.headline {
      lines += wrapped(headline.string).map { ink($0, .bold) }
    } else {
      lines.append(ink("(no headline)", .dim))
    }
    if let deck = article.deck { lines += wrapped(deck.string).map { ink($0, .underlined) } }
    let byline = self.byline(article)
    if !byline.isEmpty { lines.append(ink(byline, .green)) }
    lines += factLines(found.paragraphs[nil] ?? [])
    lines.append("")
    for (index, paragraph) in article.paragraphs.enumerated() {
      lines += self.paragraph(paragraph, kinds: found.kinds(in: paragraph, number: index + 1))
      lines += factLines(found.paragraphs[index + 1] ?? []) + [""]
    }
    return lines
  }

  private func byline(_ article: Article) -> String {
    let authors = article.authors.map { author in
      [author.outlet, author.role, author.name].compactMap(\.self).joined(separator: " ")
    }
    return ([article.dateline?.string].compactMap(\.self) + authors).joined(separator: "  ")
  }

  /// - Parameter kinds: for each byte, the fact it belongs to.
  private func paragraph(_ paragraph: Paragraph, kinds: [Fact.Kind?]) -> [String] {
    let text = Array(paragraph.passage.text)
    let wrapping = Wrapping(width: max(20, width - 2))
    var lines: [String] = []
    var start = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      for range in wrapping.ranges(of: Array(line)) {
        lines.append("  " + painted(text, range.lowerBound + start..<range.upperBound + start, kinds, paragraph.role))
      }
      start += line.count + 1
    }
    return lines
  }

  private func painted(
    _ text: [UInt8], _ range: Range<Int>, _ kinds: [Fact.Kind?], _ role: Paragraph.Role
  ) -> String {
    var line = ""
    var start = range.lowerBound
    while start < range.upperBound {
      let kind = kinds[start]
      var end = start + 1
      while end < range.upperBound, kinds[end] == kind { end += 1 }
      let piece = String(decoding: text[start..<end], as: UTF8.self)
      line += kind.map { ink(piece, $0.style) } ?? inked(piece, role)
      start = end
    }
    return line
  }

  private func inked(_ text: String, _ role: Paragraph.Role) -> String {
    switch role {
    case .body: text
    case .subhead: ink(text, .bold, .underlined)
    case .caption: ink(text, .underlined)
    case .credit: ink(text, .dim)
    }
  }

  /// A line for each kind of fact: what was printed, and what was read.
  private func factLines(_ facts: [Fact]) -> [String] {
    var kinds: [String] = []
    for fact in facts where !kinds.contains(fact.label) { kinds.append(fact.label) }
    let labelWidth = kinds.map { TerminalText.width($0) }.max() ?? 0
    return kinds.flatMap { label in
      let some = facts.filter { $0.label == label }
      let lines = Wrapping(width: max(20, width - labelWidth - 6)).lines(of: some.map(\.words).joined(separator: "; "))
      return lines.enumerated().map { number, line in
        let head = number == 0 ? label : ""
        let gap = String(repeating: " ", count: labelWidth - TerminalText.width(head) + 2)
        return "    " + ink(head, some[0].kind.style) + gap + ink(line, .dim)
      }
    }
  }

  private func leftovers(_ segmented: SegmentedPage) -> [String] {
    guard !segmented.leftovers.isEmpty else { return [] }
    return [ink("── belongs to no article ──", .dim)]
      + segmented.leftovers.flatMap { leftover in
        wrapped("\(leftover.role.rawValue): \(segmented.page.string(leftover.range))", indent: 2)
      } + [""]
  }

  private func repairs(_ page: Page) -> [String] {
    let counts = RepairKind.allCases.compactMap { kind -> String? in
      let count = page.repairs.count(of: kind)
      return count == 0 ? nil : "\(kind.rawValue) \(count)"
    }
    guard !counts.isEmpty else { return [] }
    return [ink("── repairs ──", .dim)] + wrapped(counts.joined(separator: ", "), indent: 2)
  }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      Wrapping(width: max(20, width - indent)).lines(of: String(line)).map { margin + $0 }
    }
  }

  private func twoDigits(_ share: Double) -> String {
    let hundredths = Int((max(0, min(1, share)) * 100 + 0.5))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// 1,048,576: digits in groups of three.
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var at = digits.count - 3
  while at > 0 {
    digits.insert(",", at: at)
    at -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}
