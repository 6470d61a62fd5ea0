/// The names of the files a long table is split into: `q.csv.gz`, `q-2.csv.gz`, `q-3.csv.gz` …
enum SplitName {
  /// - Parameter number: 1 for the first file, which keeps the plain name.
  static func path(_ path: String, number: Int) -> String {
    guard number > 1 else { return path }
    let (folder, name) = TemporaryName.split(path)
    let (stem, ending) = parts(of: name)
    return folder + stem + "-\(number)" + ending
  }

  static func isPart(_ name: String, of whole: String) -> Bool {
    let (stem, ending) = parts(of: whole)
    guard name.hasPrefix(stem + "-"), name.hasSuffix(ending), name.utf8.count > stem.utf8.count + ending.utf8.count
    else { return false }
    let middle = name.utf8.dropFirst(stem.utf8.count + 1).dropLast(ending.utf8.count)
    return !middle.isEmpty && middle.allSatisfy { (0x30...0x39).contains($0) } && middle.first != 0x30
  }

  /// The ending starts at the name's first point that is not its first character: `q` and `.csv.gz`.
  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let point = name.dropFirst().firstIndex(of: ".") else { return (name, "") }
    return (String(name[..<point]), String(name[point...]))
  }
}
