import Model

extension PunctuationBlock {
  /// Decides for every mark what is written in its place.
  mutating func decide(_ text: Span<UInt8>) {
    if kinds.contains(.brackets) { setBrackets() }
    let isMixed = kinds.contains(.oddQuotes) || kinds.contains([.straightQuotes, .curlyQuotes])
    if isMixed { setMixed() }
    if kinds.contains(.straightQuotes) {
      setStraight([0x22, 0xFF02], "“", "”")
      setStraight([0x27, 0xFF07], "‘", "’")
    }
    if kinds.contains(.curlyQuotes) { turnCurly(text) }
    var index = 0
    while index < marks.count {
      let value = marks[index].value
      switch value {
      case 0x2E, 0x3002, 0x2D:
        let end = runEnd(index)
        if end - index >= 2 { setRun(index..<end) } else if value != 0x2D { setStop(index, text) }
        index = end
        continue
      case 0x2C, 0x3B, 0x3A, 0x3F, 0x21: setHalfWidth(index)
      case 0xFF0C, 0xFF0E, 0xFF1B, 0xFF1F, 0xFF01, 0xFF1A: setFullWidth(index, text)
      case 0xFF05: if marks[index].before == .digit, marks[index].touchesBefore { write("%", index, .inNumber) }
      default: break
      }
      index += 1
    }
  }

  private mutating func write(_ written: StaticString, _ index: Int, _ rule: Rule?) {
    marks[index].written = written
    marks[index].rule = rule
  }

  /// The end of the run of the same mark that starts at `index`.
  private func runEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < marks.count, marks[end].value == marks[index].value,
      marks[end].range.lowerBound == marks[end - 1].range.upperBound
    {
      end += 1
    }
    return end
  }

  // MARK: Single marks

  /// , ; : ? ! as typed on a Latin keyboard.
  private mutating func setHalfWidth(_ index: Int) {
    let mark = marks[index]
    let isInNumber = mark.touchesBefore && mark.touchesAfter && mark.before != .han && mark.after != .han
    guard !isInNumber, isBesideHan(mark) else { return }
    switch mark.value {
    case 0x2C: write("，", index, .besideChinese)
    case 0x3B: write("；", index, .besideChinese)
    case 0x3A: write("：", index, .besideChinese)
    case 0x3F: write("？", index, .besideChinese)
    default: write("！", index, .besideChinese)
    }
  }

  /// Whether a mark belongs to Chinese text: a Chinese character on either side, or nothing and a Chinese block.
  private func isBesideHan(_ mark: Mark) -> Bool {
    if mark.before == .han || mark.after == .han { return true }
    // A mark between digits or Latin words, or at the end after one, belongs to a Chinese block if there are other
    // marks between it and them, as after a bracket.
    let isApart = !mark.touchesBefore || !mark.touchesAfter
    return isChinese && isApart && (mark.before == .nothing || mark.after == .nothing)
  }

  /// Full-width marks inside numbers and in Latin blocks.
  private mutating func setFullWidth(_ index: Int, _ text: Span<UInt8>) {
    let mark = marks[index]
    let isBetweenDigits = mark.before == .digit && mark.after == .digit && mark.touchesBefore && mark.touchesAfter
    if mark.value == 0xFF0C {
      if isBetweenDigits, isThousands(mark.range, text) { write(",", index, .inNumber) }
    } else if mark.value == 0xFF0E {
      if isBetweenDigits { write(".", index, .inNumber) }
    }
    guard marks[index].written == nil, han == 0, letters > 0 else { return }
    switch mark.value {
    case 0xFF0C: write(spaced(",", ", ", mark), index, .inLatinText)
    case 0xFF1B: write(spaced(";", "; ", mark), index, .inLatinText)
    case 0xFF1F: write(spaced("?", "? ", mark), index, .inLatinText)
    case 0xFF01: write(spaced("!", "! ", mark), index, .inLatinText)
    case 0xFF1A: write(spaced(":", ": ", mark), index, .inLatinText)
    default: break
    }
  }

  /// A Latin mark has a space after it, where a word follows at once.
  private func spaced(_ written: StaticString, _ withSpace: StaticString, _ mark: Mark) -> StaticString {
    mark.touchesAfter && mark.after == .letter ? withSpace : written
  }

  /// One to three digits before the mark and exactly three after it.
  private func isThousands(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var before = 0
    while range.lowerBound - before > self.range.lowerBound, isDigit(text[range.lowerBound - before - 1]) {
      before += 1
    }
    var after = 0
    while range.upperBound + after < self.range.upperBound, isDigit(text[range.upperBound + after]) { after += 1 }
    return before >= 1 && before <= 3 && after == 3
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A single . or 。
  private mutating func setStop(_ index: Int, _ text: Span<UInt8>) {
    let mark = marks[index]
    if mark.value == 0x2E {
      if mark.before == .han, !(mark.touchesAfter && mark.after != .han) { write("。", index, .besideChinese) }
      return
    }
    // 3。5亿元: a decimal point, if a number that short and then a unit follow.
    guard mark.before == .digit, mark.after == .digit, mark.touchesBefore, mark.touchesAfter else { return }
    var end = mark.range.upperBound
    while end < range.upperBound, isDigit(text[end]) { end += 1 }
    let isUnit =
      text.has("亿", at: end) || text.has("万", at: end) || text.has("%", at: end) || text.has("億", at: end)
      || text.has("萬", at: end) || text.has("个百分点", at: end) || text.has("倍", at: end)
    if end - mark.range.upperBound <= 2, isUnit { write(".", index, .inNumber) }
  }

  /// ... and 。。。 are an ellipsis, -- a dash.
  private mutating func setRun(_ run: Range<Int>) {
    let first = marks[run.lowerBound]
    let last = marks[run.upperBound - 1]
    guard first.before == .han || last.after == .han else { return }
    if first.value == 0x2D {
      guard run.count == 2 || run.count == 3 else { return }
      write("——", run.lowerBound, .dash)
    } else {
      guard run.count >= 3 else {
        if first.value == 0x3002 { write("。", run.lowerBound, .doubledMark) } else { return }
        write("", run.lowerBound + 1, .doubledMark)
        marks[run.lowerBound].written = nil
        return
      }
      write("……", run.lowerBound, .ellipsis)
    }
    for index in run.dropFirst() { write("", index, marks[run.lowerBound].rule) }
  }

  // MARK: Pairs

  /// Brackets: full-width if Chinese stands inside or beside the pair, half-width if the block has none.
  private mutating func setBrackets() {
    var open: [Int] = []
    for index in marks.indices {
      switch marks[index].value {
      case 0x28, 0xFF08: open.append(index)
      case 0x29, 0xFF09:
        if let first = open.popLast() { setPair(first, index) } else { setPair(index, index) }
      default: break
      }
    }
    for index in open { setPair(index, index) }
  }

  private mutating func setPair(_ first: Int, _ last: Int) {
    let sides = [marks[first].before, marks[first].after, marks[last].before, marks[last].after]
    // 1) and a) number the points of a list.
    if first == last, marks[first].value == 0x29, marks[first].before != .han, marks[first].touchesBefore { return }
    if sides.contains(.han) {
      if marks[first].value == 0x28 { write("（", first, .besideChinese) }
      if marks[last].value == 0x29 { write("）", last, .besideChinese) }
    } else if han == 0, letters > 0 {
      if marks[first].value == 0xFF08 { write("(", first, .inLatinText) }
      if marks[last].value == 0xFF09 { write(")", last, .inLatinText) }
    }
  }

  /// “不绕路〃, "不绕路”: where some marks of a block still tell opening from closing, the others alternate with them. If
  /// they do not all come out even, none is touched.
  private mutating func setMixed() {
    guard han > 0 else { return }
    var odd: [(index: Int, opens: Bool)] = []
    var isOpen = false
    for index in marks.indices {
      let mark = marks[index]
      switch mark.value {
      case 0x201C, 0x201D:
        guard isOpen == (mark.value == 0x201D) else { return }
      case 0x22, 0xFF02, 0x3003, 0x2033:
        // 6″ is a measure.
        if mark.before == .digit, mark.touchesBefore, mark.value == 0x2033 { continue }
        odd.append((index, opens: !isOpen))
      default: continue
      }
      isOpen.toggle()
    }
    guard !isOpen else { return }
    for mark in odd { write(mark.opens ? "“" : "”", mark.index, .quotationMarks) }
  }

  /// Straight quotation marks around or beside Chinese, in pairs from the block's start.
  private mutating func setStraight(_ values: [UInt32], _ opening: StaticString, _ closing: StaticString) {
    guard han > 0 else { return }
    let found = marks.indices.filter {
      values.contains(marks[$0].value) && marks[$0].written == nil && !isApostrophe(marks[$0])
    }
    var at = 0
    while at + 1 < found.count {
      let (first, last) = (found[at], found[at + 1])
      let sides = [marks[first].before, marks[first].after, marks[last].before, marks[last].after]
      if sides.contains(.han) {
        write(opening, first, .quotationMarks)
        write(closing, last, .quotationMarks)
      }
      at += 2
    }
    // The last of an odd number: an opening mark begins the block, a closing one ends it.
    guard at < found.count else { return }
    let mark = marks[found[at]]
    if mark.range.lowerBound == range.lowerBound, mark.after == .han {
      write(opening, found[at], .quotationMarks)
    } else if mark.range.upperBound == range.upperBound, mark.before == .han {
      write(closing, found[at], .quotationMarks)
    }
  }

  /// The ' of it's and of 5' 30.
  private func isApostrophe(_ mark: Mark) -> Bool {
    mark.value == 0x27 && mark.touchesBefore && mark.before != .han && mark.after != .han
  }

  /// “…“ and ”…” where the place of the mark leaves no doubt: a closing mark stands before ，。, an opening one after ：.
  private mutating func turnCurly(_ text: Span<UInt8>) {
    var isOpen = false
    for index in marks.indices where Self.isCurly(marks[index].value) {
      let mark = marks[index]
      if mark.value == 0x201C, isOpen, standsBeforeStop(mark.range.upperBound, text) {
        write("”", index, .quotationMarkTurned)
        isOpen = false
      } else if mark.value == 0x201D, !isOpen, nextCurly(after: index) == 0x201D,
        standsAfterColon(mark.range.lowerBound, text)
      {
        write("“", index, .quotationMarkTurned)
        isOpen = true
      } else {
        isOpen = mark.value == 0x201C
      }
    }
  }

  private static func isCurly(_ value: UInt32) -> Bool { value == 0x201C || value == 0x201D }

  /// The next curly quotation mark of the block; nil where there is none.
  private func nextCurly(after index: Int) -> UInt32? {
    var next = index + 1
    while next < marks.count, !Self.isCurly(marks[next].value) { next += 1 }
    return next < marks.count ? marks[next].value : nil
  }

  private func standsBeforeStop(_ at: Int, _ text: Span<UInt8>) -> Bool {
    guard at < range.upperBound else { return true }
    return ["，", "。", "；", "、", "！", "？", "）"].contains { (stop: StaticString) in text.has(stop, at: at) }
  }

  private func standsAfterColon(_ at: Int, _ text: Span<UInt8>) -> Bool {
    guard at - 3 >= range.lowerBound else { return false }
    return text.has("：", at: at - 3) || text.has("，", at: at - 3)
  }
}
