internal import Lexicon
import Model

/// All word lists in one automaton, with what extraction wants to know of each word at hand.
///
/// A list that is missing is an empty list: its table finds less, and nothing breaks.
final class Vocabulary: Sendable {
  let automaton: Automaton
  /// Knows the lists that words are of which readers ask nearly every clause for.
  let cues: CueFinder
  let english: EnglishVocabulary
  private let lists: [ListFields]
  /// Traditional characters, and how they are read.
  let traditional: TraditionalCharacters
  private let roles: [CharacterRoles]
  private let listKinds: [WordKind]
  /// What is known of each of the automaton's words.
  private let entries: [WordEntry]
  /// The meanings of all words, one word's after another's. Looked up here, where no slice counts a reference to them.
  private let meanings: [Automaton.Meaning]
  /// What each of the automaton's words is.
  let kinds: [WordKind]
  private let units: [UnitEntry]
  let modifiers: ModifierTable
  private let calendarWords: [(kind: String, value: ArraySlice<UInt8>)]
  /// Words that look like names and are none. Looked up where a name is in doubt, so they cost the scan nothing.
  private let everyday: ShortWords

  /// How firmly a word ends a name.
  enum BoundaryKind: String, Sendable { case particle, verb, noun, weak }

  /// What a word does in the name of a project; the list explains them.
  enum ProjectKind: String, Sendable { case head, built, inside, verb, common }

  /// How a word for a policy makes a name: by itself, in quotation marks only …; the list explains them.
  enum PolicyUse: String, Sendable {
    case free = ""
    case weak, always, quoted, none
    case unknown = "?"
  }

  /// What a word does where enterprises ask for something; the list explains them.
  enum NeedKind: String, Sendable { case ask, question, trouble, voice, crux, list, fear, hard, topic }

  /// An ending of organisations' names.
  struct SuffixEntry: Sendable {
    enum Strength: String, Sendable {
      case strong = ""
      case common, business
    }

    var type: OrganisationType
    var strength: Strength
    /// Whether it may end a company's name without a legal form: of most lines of business their word tells that none does.
    var endsCompanies = true
  }

  init(_ set: LexiconSet, problems: inout [Diagnostic]) {
    english = EnglishVocabulary(set, problems: &problems)
    let lists = WordKind.lists.map { set[$0.name] ?? WordList(name: $0.name) }
    func list(_ name: String) -> WordList { lists.first { $0.name == name } ?? WordList(name: name) }
    self.lists = lists.map { ListFields($0) }
    listKinds = WordKind.lists.map(\.kind)
    let cues = CueFinder.shared
    self.cues = cues
    automaton = Automaton(
      lists, tags: WordKind.lists.map(\.kind.rawValue), and: cues.words, tagsOfWords: cues.tags)
    traditional = TraditionalCharacters(
      set["traditional"] ?? WordList(name: "traditional"), problems: &problems)
    roles = CharacterRoles.table(automaton, traditional)
    var kinds = [WordKind](repeating: [], count: automaton.wordCount)
    var units: [UnitEntry] = []
    var meanings: [Automaton.Meaning] = []
    var entries: [WordEntry] = []
    entries.reserveCapacity(automaton.wordCount)
    for word in 0..<automaton.wordCount {
      var entry = WordEntry(meaningStart: meanings.count)
      // Cues mean nothing else.
      for meaning in automaton.meanings(ofWord: word) where meaning.list < lists.count {
        meanings.append(meaning)
        entry.add(meaning)
        kinds[word].insert(WordKind.lists[meaning.list].kind)
        guard WordKind.lists[meaning.list].kind == .unit, entry.unit < 0 else { continue }
        guard let unit = Vocabulary.unit(lists[meaning.list], row: meaning.row, problems: &problems) else { continue }
        entry.unit = Int32(units.count)
        units.append(unit)
      }
      entries.append(entry)
    }
    self.meanings = meanings
    self.kinds = kinds
    self.units = units
    modifiers = ModifierTable(list("modifiers"), problems: &problems)
    let dateList = list("dates")
    calendarWords = (0..<dateList.count).map { (dateList.string($0, "kind"), dateList.field($0, "value")) }
    let everydayList = set["everyday"] ?? WordList(name: "everyday")
    everyday = ShortWords((0..<everydayList.count).map { everydayList.word($0) })
    let rows = WordTraits.Rows(lists, problems: &problems)
    for word in entries.indices { entries[word].traits = rows.traits(of: meanings[entries[word].meanings]) }
    self.entries = entries
  }

  /// What a character may be the start of.
  func roles(of character: UInt32) -> CharacterRoles {
    Int(character) < roles.count ? roles[Int(character)] : .all
  }

  /// Words of the calendar, by row.
  func calendar(_ hit: Hit) -> (kind: String, value: ArraySlice<UInt8>)? {
    meaning(hit, .date).map { calendarWords[$0.row] }
  }

  /// Whether a word is of those that look like the name of a person or company and are none: 高兴, 消费.
  func isEveryday(_ word: ArraySlice<UInt8>) -> Bool { everyday.contains(word) }

  /// Whether a word is the name of a place.
  func isPlace(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty, let match = automaton.longestMatch(in: word.span, at: 0), match.end == word.count else {
      return false
    }
    return WordKind(rawValue: match.tags).contains(.place)
  }

  func suffix(_ hit: Hit) -> SuffixEntry? { entries[hit.word].traits.suffix }

  func eventUse(_ hit: Hit) -> EventReader.Use? { entries[hit.word].traits.eventUse }

  func policyUse(_ hit: Hit) -> PolicyUse { entries[hit.word].traits.policyUse }

  func needKind(_ hit: Hit) -> NeedKind? { entries[hit.word].traits.needKind }

  func stage(_ hit: Hit) -> ProjectStage? { entries[hit.word].traits.stage }

  func isWeakSurname(_ hit: Hit) -> Bool { entries[hit.word].traits.isWeakSurname }

  func boundary(_ hit: Hit) -> BoundaryKind? { entries[hit.word].traits.boundary }

  func projectKind(_ hit: Hit) -> ProjectKind? { entries[hit.word].traits.projectKind }

  /// The unit a word is, if it is one.
  func unit(_ hit: Hit) -> UnitEntry? {
    let index = entries[hit.word].unit
    return index < 0 ? nil : units[Int(index)]
  }

  /// A field of the first row of `kind` that the word has.
  func field(_ hit: Hit, _ kind: WordKind, _ column: StaticString) -> ArraySlice<UInt8> {
    guard let meaning = meaning(hit, kind) else { return [] }
    return lists[meaning.list].field(meaning.row, column)
  }

  /// Whether a field of the first row of `kind` that the word has is a word.
  func isField(_ hit: Hit, _ kind: WordKind, _ column: StaticString, _ word: StaticString) -> Bool {
    meaning(hit, kind).map { lists[$0.list].isField($0.row, column, word) } ?? false
  }

  /// The word under which the list has it: the zone's short name for any of its forms.
  func canonical(_ hit: Hit, _ kind: WordKind) -> ArraySlice<UInt8> {
    guard let meaning = meaning(hit, kind) else { return [] }
    return lists[meaning.list].word(meaning.row)
  }

  func meaning(_ hit: Hit, _ kind: WordKind) -> Automaton.Meaning? {
    guard hit.kinds.contains(kind) else { return nil }
    let entry = entries[hit.word]
    if listKinds[Int(entry.list)] == kind { return Automaton.Meaning(list: Int(entry.list), row: Int(entry.row)) }
    for index in entry.meanings.dropFirst() where listKinds[meanings[index].list] == kind { return meanings[index] }
    return nil
  }

  private static func unit(_ list: WordList, row: Int, problems: inout [Diagnostic]) -> UnitEntry? {
    let word = Array(list.word(row))
    switch list.name {
    case "currencies":
      let code = list.field(row, "code").split(separator: 0x2F)
      guard let name = code.first else { return nil }
      let part = code.count == 2 ? (String(decoding: code[1], as: UTF8.self) == "10" ? 1 : 2) : 0
      return UnitEntry(name: Array(name), word: word, dimension: .money, part: part)
    case "measures":
      guard let use = UnitEntry.Use(rawValue: list.string(row, "use")) else {
        problems.append(badField(list, row, "use"))
        return nil
      }
      return UnitEntry(name: nil, word: word, dimension: .count, use: use)
    default:
      guard let dimension = Dimension(rawValue: list.string(row, "dimension")) else {
        problems.append(badField(list, row, "dimension"))
        return nil
      }
      var base: UnitEntry.Base?
      let factor = list.field(row, "factor")
      if let (numerator, denominator) = UnitEntry.fraction(factor) {
        base = (Array(list.field(row, "base_unit")), numerator, denominator)
      } else if !factor.isEmpty {
        problems.append(badField(list, row, "factor"))
      }
      return UnitEntry(name: Array(list.field(row, "unit")), word: word, dimension: dimension, base: base)
    }
  }

  static func badField(_ list: WordList, _ row: Int, _ column: String) -> Diagnostic {
    let place = list.place(row)
    return Diagnostic(
      .error, "word-list-field", file: place.file, line: place.line,
      "‘\(list.string(row, column))’ is no \(column) that is known")
  }
}
