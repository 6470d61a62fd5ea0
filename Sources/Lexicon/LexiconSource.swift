public import Model

/// A word list that is still to be read: its name, and the files whose rows it takes.
///
/// Lists are read apart from one another, so a run can read many at once and make the set of them when all are there.
public struct LexiconSource: Sendable {
  public let name: String
  private let paths: [String]

  /// The lists of a run, in order of name, and what is wrong with the folders.
  ///
  /// - Parameters:
  ///   - folders: every `.tsv` file in them is a list; where two folders have a list of one name, the later one's.
  ///   - replacing: list name → the file to take instead.
  ///   - adding: list name → files whose rows are added; a word they share with the list takes their fields.
  public static func all(
    folders: [String], replacing: [String: String] = [:], adding: [String: [String]] = [:]
  ) -> ([LexiconSource], [Diagnostic]) {
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
    let sources = Set(paths.keys).union(adding.keys).sorted().map { name in
      LexiconSource(name: name, paths: [paths[name]].compactMap { $0 } + (adding[name] ?? []))
    }
    return (sources, problems)
  }

  /// Reads the files; what is wrong with them is told, and what can be read is in the list.
  public func read() -> (list: WordList, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    var list = WordList(name: name)
    for path in paths {
      do throws(FileProblem) {
        list.add(try FileBytes.read(path), file: path, problems: &problems)
      } catch {
        problems.append(error.diagnostic)
      }
    }
    return (list, problems)
  }
}
