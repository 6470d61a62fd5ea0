public import Model

/// All word lists of a run, by name.
///
/// An empty set is a good set: a room that finds a list missing does without that knowledge.
public struct LexiconSet: Sendable {
  /// In order of name.
  public private(set) var lists: [WordList] = []
  /// SHA-256 (hex) over names and contents of the lists in order of name: changes when any list does.
  public private(set) var fingerprint: String

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
  }

  public subscript(name: String) -> WordList? { lists.first { $0.name == name } }

  /// Reads word lists from files, and tells all mistakes at once.
  ///
  /// - Parameters:
  ///   - folders: every `.tsv` file in them is a list; where two folders have a list of one name, the later one's.
  ///   - replacing: list name → the file to take instead.
  ///   - adding: list name → files whose rows are added; a word they share with the list takes their fields.
  public static func load(
    folders: [String], replacing: [String: String] = [:], adding: [String: [String]] = [:]
  ) -> (LexiconSet, [Diagnostic]) {
    var problems: [Diagnostic] = []
    var paths: [String: String] = [:]
    for folder in folders {
      do throws(FileProblem) {
        for file in try FileBytes.names(in: folder) where file.hasSuffix(".tsv") {
          paths[String(file.dropLast(4))] = folder.hasSuffix("/") ? folder + file : folder + "/" + file
        }
      } catch {
        problems.append(error.diagnostic)
      }
    }
    paths.merge(replacing) { $1 }
    var lists: [WordList] = []
    for name in Set(paths.keys).union(adding.keys).sorted() {
      var list = WordList(name: name)
      for path in [paths[name]].compactMap({ $0 }) + (adding[name] ?? []) {
        do throws(FileProblem) {
          list.add(try FileBytes.read(path), file: path, problems: &problems)
        } catch {
          problems.append(error.diagnostic)
        }
      }
      lists.append(list)
    }
    return (LexiconSet(lists), problems)
  }
}
