internal import Lexicon
import Model
internal import Synchronization

/// The English word lists in one automaton over small letters, in which a hyphen is a space: `square-metre` is found as
/// `square metre`.
///
/// A list that is missing is an empty list.
final class EnglishVocabulary: Sendable {
  /// What one row of a list says.
  ///
  /// A class, because it is handed on at every question: to copy a value of so many arrays is to count a reference to each.
  final class Entry: Sendable {
    let kind: EnglishKind
    /// What the kind wants to know: a number, a modifier, a month, a type, a code.
    let value: [UInt8]
    /// How the word is used, or a project's stage.
    let use: [UInt8]
    let unit: UnitEntry?
    /// What the word makes an organisation.
    let organisation: OrganisationType?
    /// What the word tells to have happened.
    let event: EventType

    init(
      kind: EnglishKind, value: ArraySlice<UInt8> = [], use: ArraySlice<UInt8> = [], unit: UnitEntry? = nil,
      organisation: OrganisationType? = nil
    ) {
      self.kind = kind
      self.value = Array(value)
      self.use = Array(use)
      self.unit = unit
      self.organisation = organisation
      event = kind.isDisjoint(with: [.event, .deed]) ? .nothing : EventType(value)
    }
  }

  let automaton: Automaton
  /// What its words begin with, which a run without an English text never asks for.
  private let begun: Mutex<Beginnings>

  private enum Beginnings {
    case unasked(words: [[UInt8]])
    case known(EnglishBeginnings)
  }

  /// The entries of the automaton's word `i`: `entries[entryStarts[i]..<entryStarts[i + 1]]`.
  private let entries: [Entry]
  private let entryStarts: [Int32]
  /// Kinds by the automaton's word.
  let kinds: [EnglishKind]
  /// Everyday words, from the list that hyphens are judged by.
  private let ordinary: ShortWords

  init(_ set: LexiconSet, problems: inout [Diagnostic]) {
    var forms: [[UInt8]] = []
    var entryOfForm: [Int] = []
    var entries: [Entry] = []
    func add(_ list: WordList, _ row: Int, _ entry: Entry) {
      entries.append(entry)
      let aliases = list.field(row, "aliases").split(separator: 0x7C)
      for form in [list.word(row)] + aliases {
        forms.append(EnglishVocabulary.folded(form))
        entryOfForm.append(entries.count - 1)
      }
    }
    if let words = set["english_words"] {
      for row in 0..<words.count {
        var kind: EnglishKind = []
        for name in words.field(row, "kind").split(separator: 0x7C) {
          guard let known = EnglishKind.named.first(where: { name.equals($0.name) }) else {
            problems.append(Vocabulary.badField(words, row, "kind"))
            continue
          }
          kind.insert(known.kind)
        }
        add(words, row, Entry(kind: kind, value: words.field(row, "value")))
      }
    }
    for (name, kind) in EnglishKind.lists {
      guard let list = set[name] else { continue }
      for row in 0..<list.count {
        guard let entry = EnglishVocabulary.entry(list, row, kind, &problems) else { continue }
        add(list, row, entry)
      }
    }
    automaton = Automaton(words: forms)
    begun = Mutex(.unasked(words: forms))
    var kinds = [EnglishKind](repeating: [], count: automaton.wordCount)
    var entriesOfWords: [Entry] = []
    var entryStarts: [Int32] = [0]
    for word in kinds.indices {
      for meaning in automaton.meanings(ofWord: word) {
        let entry = entries[entryOfForm[meaning.row]]
        kinds[word].formUnion(entry.kind)
        entriesOfWords.append(entry)
      }
      entryStarts.append(Int32(entriesOfWords.count))
    }
    self.entries = entriesOfWords
    self.entryStarts = entryStarts
    self.kinds = kinds
    let english = set["english"] ?? WordList(name: "english")
    ordinary = ShortWords(
      (0..<english.count).filter { english.field($0, "kind").starts(with: "word".utf8) }.map { english.word($0) })
  }

  private static func entry(_ list: WordList, _ row: Int, _ kind: EnglishKind, _ problems: inout [Diagnostic])
    -> Entry?
  {
    switch kind {
    case .unit:
      guard let dimension = Dimension(rawValue: list.string(row, "dimension")) else {
        problems.append(Vocabulary.badField(list, row, "dimension"))
        return nil
      }
      let name = list.field(row, "unit")
      var base: UnitEntry.Base?
      let factor = list.field(row, "factor")
      if !factor.isEmpty {
        guard let (numerator, denominator) = UnitEntry.fraction(factor) else {
          problems.append(Vocabulary.badField(list, row, "factor"))
          return nil
        }
        base = (Array(list.field(row, "base_unit")), numerator, denominator)
      }
      return Entry(
        kind: kind, unit: UnitEntry(name: name.isEmpty ? nil : Array(name), dimension: dimension, base: base))
    case .currency:
      let code = list.field(row, "code").split(separator: 0x2F)
      guard let name = code.first else { return nil }
      return Entry(
        kind: kind, unit: UnitEntry(name: Array(name), dimension: .money, part: code.count == 2 ? 2 : 0))
    case .organisation:
      guard let type = OrganisationType(rawValue: list.string(row, "type")) else {
        problems.append(Vocabulary.badField(list, row, "type"))
        return nil
      }
      return Entry(kind: kind, use: list.field(row, "use"), organisation: type)
    case .event, .deed: return Entry(kind: kind, value: list.field(row, "type"), use: list.field(row, "use"))
    case .project:
      guard list.field(row, "kind").equals("stage") else { return Entry(kind: kind) }
      guard ProjectStage(rawValue: list.string(row, "stage")) != nil else {
        problems.append(Vocabulary.badField(list, row, "stage"))
        return nil
      }
      return Entry(kind: .stage, value: list.field(row, "stage"))
    case .need: return Entry(kind: kind, value: list.field(row, "category"), use: list.field(row, "kind"))
    case .office: return Entry(kind: kind, value: list.field(row, "kind"))
    case .policy: return Entry(kind: kind, value: list.field(row, "kind"), use: list.field(row, "use"))
    default: return Entry(kind: kind)
    }
  }

  /// What the words begin with, by whole words.
  func beginnings() -> EnglishBeginnings {
    begun.withLock { begun in
      switch begun {
      case .known(let beginnings): return beginnings
      case .unasked(let words):
        let beginnings = EnglishBeginnings(of: words, in: automaton)
        begun = .known(beginnings)
        return beginnings
      }
    }
  }

  /// The first row of `kind` that the automaton's word has.
  func entry(_ word: Int, _ kind: EnglishKind) -> Entry? {
    for number in Int(entryStarts[word])..<Int(entryStarts[word + 1])
    where !entries[number].kind.isDisjoint(with: kind) {
      return entries[number]
    }
    return nil
  }

  /// Whether a word in small letters is one of everyday English, in any of its common inflections.
  func isOrdinary(_ word: ArraySlice<UInt8>) -> Bool {
    if ordinary.contains(word) { return true }
    for ending in ["s", "es", "ed", "ing", "d", "ly", "er", "ers"] as [StaticString] where word.ends(with: ending) {
      let stem = word.dropLast(ending.utf8CodeUnitCount)
      guard stem.count > 2 else { continue }
      if ordinary.contains(stem) || ordinary.contains(stem + [0x65]) { return true }
      if stem.suffix(2).first == stem.last, ordinary.contains(stem.dropLast()) { return true }
    }
    return word.ends(with: "ies") && ordinary.contains(word.dropLast(3) + [0x79])
  }

  /// Small letters; a hyphen becomes a space.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    var folded = text
    var bytes = folded.mutableSpan
    for place in bytes.indices {
      // Unchecked, and without a branch, so that many are turned at once.
      let byte = unsafe bytes[unchecked: place]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      unsafe bytes[unchecked: place] = byte == 0x2D ? 0x20 : small
    }
    return folded
  }

  /// The same of other bytes.
  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { byte in
      if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
      return byte == 0x2D ? 0x20 : byte
    }
  }
}
