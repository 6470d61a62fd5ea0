internal import Lexicon
import Model

/// The words that tell roles, taken from the lists `roles` and `surnames` once a run.
///
/// A list that is missing leaves its tables empty: the page is then read by shape alone.
///
/// A class, because the readers of a page hand it on, and one reference is cheaper to hand on than thirty tables.
final class RoleWords: Sendable {
  let roles: WordTable
  /// “Staff Writer” and its like, which stand after a name.
  let latinRoles: WordTable
  let editors: WordTable
  let outlets: WordTable
  let outletEnds: WordTable
  let reports: WordTable
  let datelines: WordTable
  let wires: WordTable
  let captions: WordTable
  let creditStarts: WordTable
  let creditEnds: WordTable
  let speech: WordTable
  let openers: WordTable
  /// What a figure that something has changed to follows: 缩短至.
  let changes: WordTable
  let joints: WordTable
  /// Words that begin the second line of a headline.
  let lineStarts: WordTable
  /// Ends of the line above a headline: 某某在高新区调研时强调.
  let leadIns: WordTable
  /// Heads of a line that tells whom the paper talked to: 访, 专访.
  let talks: WordTable
  /// Ends of a line that names what the next one tells of: 措施, 项目; and what stands between two of a kind: 与.
  let subjectEnds: WordTable
  let pairings: WordTable
  /// What a figure at the head of a line is brought by: 首批.
  let figureStarts: WordTable
  /// Ends of the line below a headline: …见闻.
  let deckEnds: WordTable
  let banners: WordTable
  /// What names of sections are made of, 园区 and 漫议; and what those of columns of briefs end in: 简讯.
  let bannerBegins: WordTable
  let bannerEnds: WordTable
  let briefs: WordTable
  /// The ends of such names that a column of one report has, too: 快报.
  let storyColumns: WordTable
  let furniture: WordTable
  /// What photos show: 正在, 一角.
  let scenes: WordTable
  /// Ends of the names of newspapers.
  let mastheads: WordTable
  /// Words before a year that is still to come, after one, and at the head of the clause after one.
  let plans: WordTable
  let plannedEnds: WordTable
  let plannedNext: WordTable
  /// Words before a year that has come.
  let reached: WordTable
  /// Words that bring a year's figures.
  let totals: WordTable
  /// Ends of the names of development zones.
  let zoneEnds: WordTable
  /// Characters before 高新区 and the like that make no name of it: 该, 国家, 全国.
  let genericZones: CharacterSet
  /// Words that do the same: 沿海, 山区.
  let genericZoneWords: WordTable
  /// Characters no sentence begins with.
  let nonStarters: CharacterSet
  let surnames: CharacterSet
  /// Surnames of two characters.
  let longSurnames: WordTable
  /// English given names, with a capital and in capitals.
  private let givenNames: WordTable
  /// The words of English that the lists have.
  let english: EnglishDictionary
  /// What stands side by side in words of all lists.
  let pairs: WordPairs
  /// The bits of pairs of characters that begin ends of zone names, or end years.
  let rarePairs: [UInt64]
  /// The first characters of roles, editors and outlets, which are looked for behind each character of a name.
  private let bylineHeads: FoldedSet

  /// Whether a role, an editor's role or an outlet may begin with the Chinese character at hand: most begin none.
  @inline(__always)
  func mayBeginByline(_ bytes: EightBytes) -> Bool { bylineHeads.mayHold(UInt64(bytes.threeBytes)) }

  /// Whether `range` ends in a word that something must follow. A Latin word must be one: Ashby does not end in by.
  func endsInJoint(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let found = joints.suffix(text, end: range.upperBound, start: range.lowerBound) else { return false }
    let start = range.upperBound - found.length
    return text[start] >= 0x80 || start == range.lowerBound || text[start - 1] == 0x20
  }

  init(_ lexicons: LexiconSet) {
    var byKind: [String: [String]] = [:]
    if let list = lexicons["roles"] {
      for row in 0..<list.count {
        let word = String(decoding: list.word(row), as: UTF8.self)
        for kind in list.string(row, "kind").utf8.split(separator: UInt8(ascii: "|")) {
          byKind[String(decoding: kind, as: UTF8.self), default: []].append(word)
        }
      }
    }
    func table(_ kind: String) -> WordTable { WordTable(byKind[kind] ?? []) }
    roles = table("role")
    latinRoles = table("role_after")
    editors = table("editor")
    outlets = table("outlet")
    outletEnds = table("outlet_end")
    reports = table("report")
    datelines = table("dateline")
    wires = table("wire")
    captions = table("caption")
    creditStarts = table("credit_start")
    creditEnds = table("credit_end")
    speech = table("speech")
    openers = table("opener")
    changes = table("change")
    joints = table("joint")
    lineStarts = table("line_start")
    leadIns = table("lead_in")
    talks = table("talk")
    figureStarts = table("figure_start")
    deckEnds = table("deck_end")
    subjectEnds = table("subject_end")
    pairings = table("pairing")
    banners = table("banner")
    bannerBegins = table("banner_begin")
    bannerEnds = table("banner_end")
    briefs = table("briefs")
    storyColumns = table("story_column")
    furniture = table("furniture")
    scenes = table("scene")
    mastheads = table("outlet_end")
    plans = table("plan")
    plannedEnds = table("plan_end")
    plannedNext = table("plan_next")
    reached = table("reached")
    totals = table("total")
    zoneEnds = table("zone_end")
    let generic = byKind["zone_generic"] ?? []
    genericZones = CharacterSet(generic.filter { $0.unicodeScalars.count == 1 })
    genericZoneWords = WordTable(generic.filter { $0.unicodeScalars.count > 1 })
    nonStarters = CharacterSet((byKind["never"] ?? []).filter { $0.unicodeScalars.count == 1 })
    var short: [String] = []
    var long: [String] = []
    lexicons["surnames"]?.forEachForm { form, _ in
      let surname = String(decoding: form, as: UTF8.self)
      if surname.unicodeScalars.count == 1 { short.append(surname) } else { long.append(surname) }
    }
    surnames = CharacterSet(short)
    longSurnames = WordTable(long)
    var given: [String] = []
    lexicons["english_given_names"]?.forEachForm { form, _ in
      let name = String(decoding: form, as: UTF8.self)
      given += [name.prefix(1).uppercased() + name.dropFirst(), name.uppercased()]
    }
    givenNames = WordTable(given)
    english = lexicons.english
    pairs = lexicons.pairs
    var rare = zoneEnds.pairs
    for pair in ChineseDates.yearEnds { rare.insert(pair) }
    // Where one character is a word, every pair may begin one.
    rarePairs = zoneEnds.hasLoneHeads ? Array(filledWith: .max, count: rare.bits.count) : rare.bits
    bylineHeads = roles.heads.union(editors.heads).union(outlets.heads)
  }
}

extension RoleWords {
  /// Whether a line is the name of a column of briefs: 简讯, 一周速览.
  @inline(__always)
  func namesBriefs(_ text: Span<UInt8>, _ line: Block) -> Bool {
    line.shape.weight <= 8 && briefs.suffix(text, end: line.text.upperBound, start: line.text.lowerBound) != nil
  }
}

extension RoleWords {
  /// Whether the first of several words is a name that people are given.
  func beginsWithGivenName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let space = range.first(where: { text[$0] == 0x20 }) else { return false }
    return givenNames.contains(text, range.lowerBound..<space)
  }
}

/// A set of Chinese characters as bits.
struct CharacterSet: Sendable {
  private static let base: UInt32 = 0x3400
  private var bits = [UInt64](repeating: 0, count: (0xA000 - 0x3400) / 64)
  private(set) var isEmpty = true

  init(_ words: [String]) {
    for word in words {
      guard let value = word.unicodeScalars.first?.value, value >= Self.base, value < 0xA000 else { continue }
      bits[Int(value - Self.base) >> 6] |= 1 << UInt64((value - Self.base) & 63)
      isEmpty = false
    }
  }

  /// Whether a character of U+4E00 to U+9FFF is in the set.
  @inline(__always)
  func contains(common value: UInt32) -> Bool {
    bits[Int((value &- Self.base) >> 6)] >> UInt64((value &- Self.base) & 63) & 1 == 1
  }

  func contains(_ value: UInt32) -> Bool {
    guard value >= Self.base, value < 0xA000 else { return false }
    return bits[Int(value - Self.base) >> 6] >> UInt64((value - Self.base) & 63) & 1 == 1
  }
}
