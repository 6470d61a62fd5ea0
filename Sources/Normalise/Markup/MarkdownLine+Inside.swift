import Model

extension MarkdownLine {
  /// Finds emphasis, links, images, tags, escapes and entities.
  mutating func readInside(_ range: Range<Int>, _ text: Span<UInt8>) {
    var at = range.lowerBound
    var pending: [Edit] = []
    var closers: [Edit] = []
    while at < range.upperBound {
      // Marks that close what was opened before come in their turn.
      if let closer = closers.last, closer.range.lowerBound <= at {
        pending.append(closer)
        at = closer.range.upperBound
        closers.removeLast()
        continue
      }
      let limit = closers.last?.range.lowerBound ?? range.upperBound
      let next: Int
      switch text[at] {
      case 0x2A, 0x5F: next = emphasis(at, limit, range, text, &pending, &closers)
      case 0x5B, 0x21: next = link(at, limit, text, &pending, &closers)
      case 0x3C: next = tag(at, limit, text, &pending)
      case 0x26: next = entity(at, limit, text, &pending)
      case 0x5C: next = escape(at, limit, text, &pending)
      case 0x60:
        next = at + 1
        if isMarkdown { pending.append(Edit(range: at..<next, rule: "code")) }
      default:
        next = Self.nextMark(text, from: at + 1, before: limit)
      }
      at = max(next, at + 1)
    }
    for closer in closers.reversed() { pending.append(closer) }
    edits += pending
  }

  /// Where the next mark stands that may mean something, or `limit`.
  private static func nextMark(_ text: Span<UInt8>, from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      let place = EightBytes(text, at: at, before: limit).firstMarkdown
      at &+= place
      guard place == EightBytes.count else { return at }
    }
    return limit
  }

  // MARK: Emphasis

  /// *x*, **x**, ***x***, _x_, __x__.
  private func emphasis(
    _ at: Int, _ limit: Int, _ range: Range<Int>, _ text: Span<UInt8>, _ pending: inout [Edit], _ closers: inout [Edit]
  ) -> Int {
    let mark = text[at]
    var end = at
    while end < limit, text[end] == mark { end += 1 }
    let length = end - at
    guard isMarkdown, length <= 3, end < limit, text[end] != 0x20, mayOpen(at, mark, length, range, text),
      let close = closing(mark, length, end, limit, text)
    else { return end }
    pending.append(Edit(range: at..<end, rule: "emphasis"))
    closers.append(Edit(range: close..<close + length, rule: "emphasis"))
    return end
  }

  /// A single * or any _ opens only where no word or number stands right before it (2*3, a_b).
  private func mayOpen(_ at: Int, _ mark: UInt8, _ length: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard at > range.lowerBound, mark == 0x5F || length == 1 else { return true }
    let before = text.codePoint(before: at).value
    let kind = CharacterClass(before)
    return kind != .letter && kind != .digit && before != 0x5F
  }

  /// Where the same run of marks closes: not after a space, and just as long.
  private func closing(_ mark: UInt8, _ length: Int, _ start: Int, _ limit: Int, _ text: Span<UInt8>) -> Int? {
    var at = start
    // Emphasis longer than a page's column of text is none; this keeps hostile lines linear.
    let end = min(limit, start + 2000)
    while at < end {
      guard text[at] == mark else {
        at += 1
        continue
      }
      var runEnd = at
      while runEnd < limit, text[runEnd] == mark { runEnd += 1 }
      if runEnd - at == length, at > start, text[at - 1] != 0x20 { return at }
      at = runEnd
    }
    return nil
  }

  // MARK: Links and images

  /// [text](address), ![text](path).
  private func link(
    _ at: Int, _ limit: Int, _ text: Span<UInt8>, _ pending: inout [Edit], _ closers: inout [Edit]
  ) -> Int {
    let isImage = text[at] == 0x21
    let open = isImage ? at + 1 : at
    guard open < limit, text[open] == 0x5B else { return at + 1 }
    var close = open + 1
    let end = min(limit, open + 1000)
    while close < end, text[close] != 0x5D { close += 1 }
    guard close + 1 < end, text[close + 1] == 0x28 else { return open + 1 }
    var stop = close + 2
    while stop < end, text[stop] != 0x29 { stop += 1 }
    guard stop < end else { return open + 1 }
    if isImage, close == open + 1 {
      pending.append(Edit(range: at..<stop + 1, rule: "image"))
      return stop + 1
    }
    pending.append(Edit(range: at..<open + 1, rule: isImage ? "image" : "link"))
    closers.append(Edit(range: close..<stop + 1, rule: isImage ? "image" : "link"))
    return open + 1
  }

  // MARK: Tags, entities, escapes

  /// <br>, <b>, </td>, <!-- … -->, <img …>: tags that OCR models write, by name.
  private func tag(_ at: Int, _ limit: Int, _ text: Span<UInt8>, _ pending: inout [Edit]) -> Int {
    var end = at + 1
    let furthest = min(limit, at + 500)
    while end < furthest, text[end] != 0x3E { end += 1 }
    guard end < furthest else { return at + 1 }
    if text.has("<!--", at: at) {
      pending.append(Edit(range: at..<end + 1, rule: "comment"))
      return end + 1
    }
    var name = at + 1
    if text[name] == 0x2F { name += 1 }
    var nameEnd = name
    while nameEnd < end, EnglishToken.isLetter(text[nameEnd]) || text[nameEnd] >= 0x30 && text[nameEnd] <= 0x39 {
      nameEnd += 1
    }
    guard nameEnd == end || text[nameEnd] == 0x20 || text[nameEnd] == 0x2F, Self.isTag(text.extracting(name..<nameEnd))
    else { return at + 1 }
    let isBreak = text.extracting(name..<nameEnd).isSame(as: [0x62, 0x72])
    let isCell = text[name] | 0x20 == 0x74
    pending.append(Edit(range: at..<end + 1, written: isBreak || isCell ? [0x20] : [], rule: "tag"))
    return end + 1
  }

  private static let tags = [
    "br", "b", "i", "u", "p", "em", "strong", "sup", "sub", "div", "span", "img", "center", "table", "tr", "td", "th",
    "thead", "tbody", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "hr", "font", "figure", "figcaption",
  ].map { Array($0.utf8) }

  private static func isTag(_ name: Span<UInt8>) -> Bool { tags.contains { name.isSame(as: $0) } }

  /// &amp; &lt; &gt; &quot; &nbsp; &#39;
  private func entity(_ at: Int, _ limit: Int, _ text: Span<UInt8>, _ pending: inout [Edit]) -> Int {
    let known: [(StaticString, String)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&#39;", "'"),
    ]
    for (entity, character) in known where text.has(entity, at: at) && at + entity.utf8CodeUnitCount <= limit {
      let end = at + entity.utf8CodeUnitCount
      pending.append(Edit(range: at..<end, written: Array(character.utf8), rule: "entity"))
      return end
    }
    return at + 1
  }

  /// A backslash before a mark that Markdown would read.
  private func escape(_ at: Int, _ limit: Int, _ text: Span<UInt8>, _ pending: inout [Edit]) -> Int {
    guard isMarkdown, at + 1 < limit, CharacterClass(UInt32(text[at + 1])) == .mark else { return at + 1 }
    pending.append(Edit(range: at..<at + 1, rule: "escape"))
    return at + 2
  }
}

extension EightBytes {
  /// The place among them of the first of * _ [ ! < & \ `; 8 where none is.
  fileprivate var firstMarkdown: Int {
    let emphasis = marks(of: 0x2A) | marks(of: 0x5F) | marks(of: 0x60)
    let links = marks(of: 0x5B) | marks(of: 0x21) | marks(of: 0x5C)
    return Self.place(of: emphasis | links | marks(of: 0x3C) | marks(of: 0x26))
  }
}
