public import Model

/// All word lists of a run, by name.
///
/// An empty set is a good set: a room that finds a list missing does without that knowledge.
public struct LexiconSet: Sendable {
  /// In order of name.
  public private(set) var lists: [WordList] = []
  /// SHA-256 (hex) over names and contents of the lists in order of name: changes when any list does.
  public private(set) var fingerprint: String

  /// The pairs of characters that words of the lists are made of.
  public private(set) var pairs = WordPairs.none

  /// The words of the list `english`.
  public private(set) var english = EnglishDictionary()

  public init() { fingerprint = Sha256.hex(of: [UInt8]().span) }

  /// A set of lists made elsewhere: for tests and for knowledge that stands in no file. Of two lists of one name the
  /// later is taken.
  public init(_ lists: [WordList]) {
    self.init()
    for list in lists {
      if let place = self.lists.firstIndex(where: { $0.name == list.name }) {
        self.lists[place] = list
      } else {
        self.lists.append(list)
      }
    }
    self.lists.sort { $0.name < $1.name }
    var hash = Sha256()
    for list in self.lists {
      hash.update(Array("\(list.name)\n\(list.bytes.count)\n".utf8).span)
      hash.update(list.bytes.span)
    }
    fingerprint = Sha256.hex(hash.finish())
    pairs = WordPairs(self.lists)
    english = EnglishDictionary(self["english"])
  }

  public subscript(name: String) -> WordList? { lists.first { $0.name == name } }

  /// Reads word lists from files, one after another, and tells all mistakes at once; the parameters are those of
  /// `LexiconSource.all`.
  public static func load(
    folders: [String], replacing: [String: String] = [:], adding: [String: [String]] = [:]
  ) -> (LexiconSet, [Diagnostic]) {
    let (sources, problems) = LexiconSource.all(folders: folders, replacing: replacing, adding: adding)
    let read = sources.map { $0.read() }
    return (LexiconSet(read.map(\.list)), problems + read.flatMap(\.problems))
  }
}
