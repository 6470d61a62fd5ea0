import Model

/// An author as a byline names him, by places in the clean text.
struct AuthorMention {
  /// The name; of a spread name both characters and the space between.
  var name: Range<Int>
  var role: Range<Int>?
  var outlet: Range<Int>?
  /// What of the byline speaks of this author.
  var span: Range<Int>
}

/// A byline that was read to its end.
struct Byline {
  var authors: [AuthorMention]
  var hasRole = false
  var hasOutlet = false
  var hasMark = false
  /// Whether all roles are those of editors of the page.
  var isEditorial = false
  /// Names that begin with a known surname.
  var surnames = 0

  /// A space stands between a role and the name after it.
  var hasSpacedName = false

  /// Whether nothing but a byline can look like this: 记者走进车间 has a role, but no name.
  var isCertain: Bool { hasMark || hasRole && (surnames > 0 || hasSpacedName) }

  /// The authors, their spans widened to both ends of the byline, its brackets included: （周平）.
  func authors(covering range: Range<Int>) -> [AuthorMention] {
    var authors = authors
    guard !authors.isEmpty else { return authors }
    authors[0].span = range.lowerBound..<authors[0].span.upperBound
    authors[authors.count - 1].span = authors[authors.count - 1].span.lowerBound..<range.upperBound
    return authors
  }
}

/// Reads bylines: marks, outlets, roles and names in the order newspapers print them.
///
///     ▶ 科技日报记者 陆平 本报特约通讯员 秦安        → 陆平 (记者, 科技日报), 秦安 (特约通讯员, 本报)
///     （记者 张平 通讯员李月）                       → 张平 (记者), 李月 (通讯员)
///     陆平 秦安                                    → two bare names
///
/// A text that holds anything else is no byline: reading answers nil rather than a part.
struct BylineReader {
  let words: RoleWords
  /// Whether names may stand without spaces between.
  var mayBeStuck = false

  private var names: PersonNames { PersonNames(words: words, mayBeStuck: mayBeStuck) }

  /// Reads the whole of `range` as a byline.
  func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Byline? {
    guard range.count <= 600, !range.isEmpty else { return nil }
    let last = text.codePoint(before: range.upperBound).value
    guard last != 0xFF1A, last != 0x3A, last != 0x2014 else { return nil }
    // No name and no role has a 。 in it; only what stands behind “Jane Doe, Staff Writer” may.
    guard last != 0x3002 || holdsLetter(text, range) else { return nil }
    var byline = Byline(authors: [])
    var state = State(at: range.lowerBound, end: range.upperBound)
    state.mentionStart = range.lowerBound
    var editorial = true
    if let writing = afterWritingMark(text, range) {
      state.at = writing
      byline.hasMark = true
    }
    while true {
      state.at = skipMarks(text, &state, &byline)
      guard state.at < state.end else { break }
      if readRole(text, &state, &byline, &editorial) { continue }
      if !byline.authors.isEmpty, let word = words.reports.match(text, at: state.at, end: state.end) {
        state.at += word.length
        byline.authors[byline.authors.count - 1].span =
          byline.authors[byline.authors.count - 1].span.lowerBound..<state.at
        continue
      }
      guard readName(text, &state, &byline) else { return nil }
      if byline.authors.count > 12 { return nil }
    }
    guard !byline.authors.isEmpty else { return nil }
    // A role at the very end has no name to go with.
    guard state.mentionStart >= state.at || state.role == nil || !state.isFresh else { return nil }
    byline.isEditorial = byline.hasRole && editorial
    return byline
  }

  /// 文/本报记者 周平: behind the stroke; nil where what follows is a role of its own, as in 文/图.
  private func afterWritingMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let first = text.codePoint(at: range.lowerBound)
    // 文, which hardly any line begins with.
    guard first.value == 0x6587, first.length < range.count else { return nil }
    let stroke = text.codePoint(at: range.lowerBound + first.length)
    guard stroke.value == 0x2F || stroke.value == 0xFF0F else { return nil }
    let after = range.lowerBound + first.length + stroke.length
    guard after < range.upperBound, !text.has("图", at: after), !text.has("圖", at: after), !text.has("摄", at: after)
    else { return nil }
    return after
  }

  /// Letters of one byte, of two, and the rest of the Latin and Greek ones.
  private func holdsLetter(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if EightBytes(text, at: at, before: range.upperBound, filledWith: 0).holdsLetter { return true }
      at += EightBytes.count
    }
    return false
  }

  private struct State {
    var at: Int
    var end: Int
    /// Where the part that speaks of the next author begins.
    var mentionStart = 0
    var role: Range<Int>?
    var outlet: Range<Int>?
    /// The role was read and no name yet followed it.
    var isFresh = false
  }

  /// Passes over spaces, ornaments and what separates names.
  private func skipMarks(_ text: Span<UInt8>, _ state: inout State, _ byline: inout Byline) -> Int {
    var at = state.at
    while at < state.end {
      let character = text.codePoint(at: at)
      let value = character.value
      if Punctuation.isOrnament(value) {
        byline.hasMark = true
      } else if isBracket(value) || value == 0x3001 || value == 0xFF0C || value == 0x2C || value == 0x2F
        || value == 0xFF0F
        || value == 0xFF1A || value == 0x3A || value == 0x26 || value == 0x2014
      {
        // Separators stand between names, and brackets around the whole.
      } else if !Span<UInt8>.isBlank(value) {
        break
      }
      at += character.length
    }
    return at
  }

  private func isBracket(_ value: UInt32) -> Bool {
    value == 0xFF08 || value == 0xFF09 || value == 0x28 || value == 0x29 || value == 0x3010 || value == 0x3011
  }

  private func readRole(
    _ text: Span<UInt8>, _ state: inout State, _ byline: inout Byline, _ editorial: inout Bool
  ) -> Bool {
    var at = state.at
    var outlet: Range<Int>?
    if let found = readOutlet(text, at, state.end) {
      outlet = found
      at = text.skippingSpaces(from: found.upperBound, to: state.end)
    }
    let editor = words.editors.match(text, at: at, end: state.end)
    let role = words.roles.match(text, at: at, end: state.end)
    let length = max(editor?.length ?? 0, role?.length ?? 0)
    guard length > 0 else { return readBy(text, &state, &byline, &editorial) }
    let range = at..<at + length
    if editor?.length != length { editorial = false }
    if state.isFresh {
      // 文/图 and the like: two roles with one name after them.
      state.role = state.role.map { $0.lowerBound..<range.upperBound }
    } else {
      state.role = range
      state.outlet = outlet
      state.mentionStart = state.at
    }
    state.isFresh = true
    byline.hasRole = true
    if outlet != nil { byline.hasOutlet = true }
    state.at = range.upperBound
    return true
  }

  /// “By Jane Doe”.
  private func readBy(
    _ text: Span<UInt8>, _ state: inout State, _ byline: inout Byline, _ editorial: inout Bool
  ) -> Bool {
    // A small or a capital b.
    guard text[state.at] | 0x20 == 0x62, byline.authors.isEmpty, !state.isFresh,
      text.has("By ", at: state.at) || text.has("BY ", at: state.at) || text.has("by ", at: state.at)
    else { return false }
    // BY THE NUMBERS names a table.
    guard names.latinName(text, at: state.at + 3, end: state.end) != nil, !text.has("THE ", at: state.at + 3),
      !text.has("The ", at: state.at + 3)
    else { return false }
    editorial = false
    byline.hasRole = true
    state.at += 3
    return true
  }

  /// 本报, 科技日报, 新华社 …, where a role stands right after it.
  private func readOutlet(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Range<Int>? {
    if let known = words.outlets.match(text, at: at, end: end), hasRole(text, after: at + known.length, end) {
      return at..<at + known.length
    }
    var cursor = at
    var characters = 0
    while cursor < end, characters < 12 {
      if text.isCommonHan(at: cursor) {
        cursor += 3
      } else {
        let character = text.codePoint(at: cursor)
        guard CharacterClass(character.value) == .han else { return nil }
        cursor += character.length
      }
      characters += 1
      if characters >= 2, hasRole(text, after: cursor, end),
        words.outletEnds.suffix(text, end: cursor, start: at) != nil
      {
        return at..<cursor
      }
    }
    return nil
  }

  @inline(__always)
  private func hasRole(_ text: Span<UInt8>, after offset: Int, _ end: Int) -> Bool {
    let next = text.eightBytes(at: offset)
    return next.beginsWithCommonHan && !words.mayBeginByline(next) ? false : findsRole(text, after: offset, end)
  }

  private func findsRole(_ text: Span<UInt8>, after offset: Int, _ end: Int) -> Bool {
    let at = text.skippingSpaces(from: offset, to: end)
    return words.roles.match(text, at: at, end: end) != nil || words.editors.match(text, at: at, end: end) != nil
  }

  private func readName(_ text: Span<UInt8>, _ state: inout State, _ byline: inout Byline) -> Bool {
    var found = names.chineseName(text, at: state.at, end: state.end, afterRole: state.role != nil)
    if found == nil, CharacterClass(text.codePoint(at: state.at).value) == .letter {
      if text.has("and ", at: state.at) || text.has("AND ", at: state.at) {
        guard !byline.authors.isEmpty else { return false }
        state.at += 4
        return true
      }
      guard byline.hasRole || byline.hasMark else { return false }
      if !byline.authors.isEmpty, !text.has("and ", at: state.at), isLatinRole(text, state.at, state.end) {
        // “Jane Doe, Staff Writer”: the words after the name say what the author is.
        let role = state.at..<state.end
        byline.authors[byline.authors.count - 1].role = role
        byline.authors[byline.authors.count - 1].span =
          byline.authors[byline.authors.count - 1].span.lowerBound..<state.end
        state.at = state.end
        return true
      }
      if !byline.authors.isEmpty, isPlace(text, state.at, state.end) {
        byline.authors[byline.authors.count - 1].span =
          byline.authors[byline.authors.count - 1].span.lowerBound..<state.end
        state.at = state.end
        return true
      }
      found = names.latinName(text, at: state.at, end: state.end)
    }
    guard let name = found else { return false }
    if state.isFresh, let role = state.role, state.at > role.upperBound { byline.hasSpacedName = true }
    let start = state.isFresh || byline.authors.isEmpty ? state.mentionStart : state.at
    if byline.authors.isEmpty { byline.authors.reserveCapacity(4) }
    byline.authors.append(
      AuthorMention(name: name.range, role: state.role, outlet: state.outlet, span: start..<name.range.upperBound))
    if name.hasSurname { byline.surnames += 1 }
    state.isFresh = false
    state.at = name.range.upperBound
    return true
  }

  /// “By Jane Doe in Port Wren”: where the author was, in one to four words with capitals.
  private func isPlace(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard text.has("in ", at: at) || text.has("IN ", at: at), end - at > 5, end - at <= 48 else { return false }
    var words = 0
    var isWordStart = true
    for place in at + 3..<end {
      if isWordStart {
        guard text[place] >= 0x41 && text[place] <= 0x5A || text[place] >= 0xC3 else { return false }
        words += 1
      }
      isWordStart = text[place] == 0x20
    }
    return words <= 4
  }

  /// Staff Writer; Industry Correspondent.
  private func isLatinRole(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    if words.latinRoles.match(text, at: at, end: end) != nil { return true }
    // Industry Correspondent: a word or two, and a role.
    guard end - at <= 40, let role = words.latinRoles.suffix(text, end: end, start: at) else { return false }
    let first = text[at]
    return first >= 0x41 && first <= 0x5A && text[end - role.length - 1] == 0x20
      && !(at..<end).contains { text[$0] == 0x2C }
  }
}
