internal import Lexicon
import Model

/// All word lists in one automaton, with what extraction wants to know of each word at hand.
///
/// A list that is missing is an empty list: its table finds less, and nothing breaks.
final class Vocabulary: Sendable {
  let automaton: Automaton
  let english: EnglishVocabulary
  private let lists: [ListFields]
  /// Traditional characters, and how they are read.
  let traditional: TraditionalCharacters
  private let roles: [CharacterRoles]
  private let listKinds: [WordKind]
  /// Meanings of the automaton's word `i`: `meanings[meaningStarts[i]..<meaningStarts[i + 1]]`. Looked up here, where no
  /// slice counts a reference to them.
  private let meanings: [Automaton.Meaning]
  private let meaningStarts: [Int32]
  /// What each of the automaton's words is.
  let kinds: [WordKind]
  /// The lists of cues that each of the automaton's words is in.
  private let cueLists: [UInt64]
  /// Units by the automaton's word; -1 for words that are none.
  private let unitOfWord: [Int32]
  private let units: [UnitEntry]
  let modifiers: ModifierTable
  /// What the readers ask of words over and over, by the automaton's word: one load tells.
  private let traits: [WordTraits]
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
  }

  init(_ set: LexiconSet, problems: inout [Diagnostic]) {
    english = EnglishVocabulary(set, problems: &problems)
    let lists = WordKind.lists.map { set[$0.name] ?? WordList(name: $0.name) }
    func list(_ name: String) -> WordList { lists.first { $0.name == name } ?? WordList(name: name) }
    self.lists = lists.map { ListFields($0) }
    listKinds = WordKind.lists.map(\.kind)
    automaton = Automaton(
      lists, tags: WordKind.lists.map(\.kind.rawValue), and: CueFinder.shared.words, tag: WordKind.cue.rawValue)
    traditional = TraditionalCharacters(
      set["traditional"] ?? WordList(name: "traditional"), problems: &problems)
    roles = CharacterRoles.table(automaton, traditional)
    var kinds = [WordKind](repeating: [], count: automaton.wordCount)
    var unitOfWord = [Int32](repeating: -1, count: automaton.wordCount)
    var units: [UnitEntry] = []
    var meanings: [Automaton.Meaning] = []
    var meaningStarts: [Int32] = [0]
    var cueLists = [UInt64](repeating: 0, count: automaton.wordCount)
    for word in 0..<automaton.wordCount {
      for meaning in automaton.meanings(ofWord: word) {
        guard meaning.list < lists.count else {
          cueLists[word] |= CueFinder.shared.listOfWord[meaning.row]
          continue
        }
        meanings.append(meaning)
        kinds[word].insert(WordKind.lists[meaning.list].kind)
        guard WordKind.lists[meaning.list].kind == .unit, unitOfWord[word] < 0 else { continue }
        guard let unit = Vocabulary.unit(lists[meaning.list], row: meaning.row, problems: &problems) else { continue }
        unitOfWord[word] = Int32(units.count)
        units.append(unit)
      }
      meaningStarts.append(Int32(meanings.count))
    }
    self.meanings = meanings
    self.meaningStarts = meaningStarts
    self.kinds = kinds
    self.cueLists = cueLists
    self.unitOfWord = unitOfWord
    self.units = units
    modifiers = ModifierTable(list("modifiers"), problems: &problems)
    let dateList = list("dates")
    calendarWords = (0..<dateList.count).map { (dateList.string($0, "kind"), dateList.field($0, "value")) }
    let everydayList = set["everyday"] ?? WordList(name: "everyday")
    everyday = ShortWords((0..<everydayList.count).map { everydayList.word($0) })
    let rows = WordTraits.Rows(lists, problems: &problems)
    traits = (0..<automaton.wordCount).map { word in
      rows.traits(of: meanings[Int(meaningStarts[word])..<Int(meaningStarts[word + 1])])
    }
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

  /// The lists of cues that have a word, together.
  @inline(__always)
  func cueLists(ofWord word: Int) -> UInt64 { cueLists[word] }

  /// The same of a word that was looked up ahead, none where it is in none. Whether it is in any is no guess: of words that
  /// are in none one is looked at that is near.
  @inline(__always)
  func cueLists(of word: Automaton.Ahead.Word) -> UInt64 {
    let isCue = 0 &- Int(word.tags / WordKind.cue.rawValue & 1)
    return cueLists[word.id & isCue] & UInt64(bitPattern: Int64(isCue))
  }

  func suffix(_ hit: Hit) -> SuffixEntry? { traits[Int(hit.word)].suffix }

  func eventUse(_ hit: Hit) -> EventReader.Use? { traits[Int(hit.word)].eventUse }

  func policyUse(_ hit: Hit) -> PolicyUse { traits[Int(hit.word)].policyUse }

  func needKind(_ hit: Hit) -> NeedKind? { traits[Int(hit.word)].needKind }

  func stage(_ hit: Hit) -> ProjectStage? { traits[Int(hit.word)].stage }

  func isWeakSurname(_ hit: Hit) -> Bool { traits[Int(hit.word)].isWeakSurname }

  func boundary(_ hit: Hit) -> BoundaryKind? { traits[Int(hit.word)].boundary }

  func projectKind(_ hit: Hit) -> ProjectKind? { traits[Int(hit.word)].projectKind }

  /// The unit a word is, if it is one.
  func unit(_ hit: Hit) -> UnitEntry? {
    let index = unitOfWord[Int(hit.word)]
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
    let word = Int(hit.word)
    for index in Int(meaningStarts[word])..<Int(meaningStarts[word + 1]) where listKinds[meanings[index].list] == kind {
      return meanings[index]
    }
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
