/// The name a file has until it is published: `.quantities.csv.gz.tmp-8f3a21` for `quantities.csv.gz` of the run `8f3a21`.
///
/// It stands in the same folder, so that the rename is one step on one disk, and starts with a point, so that nobody's
/// `*.csv.gz` takes it for a finished file.
enum TemporaryName {
  static let mark = ".tmp-"

  static func path(for path: String, run: String) -> String {
    let (folder, name) = split(path)
    return folder + "." + name + mark + run
  }

  /// `out/a.csv` as `out/` and `a.csv`.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let start = path.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }

  /// The folders above a path, outermost first: `a/b/c.csv` gives `a`, `a/b`.
  static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" && $0 != path.startIndex }.map { String(path[..<$0]) }
  }

  /// The name and the run a temporary name was made of; nil for every other name.
  static func parts(of temporary: String) -> (name: String, run: String)? {
    guard temporary.first == "." else { return nil }
    let text = Array(temporary.utf8.dropFirst())
    let mark = Array(mark.utf8)
    guard text.count > mark.count else { return nil }
    for at in stride(from: text.count - mark.count, to: 0, by: -1) where text[at...].starts(with: mark) {
      let run = text[(at + mark.count)...]
      guard isRun(run) else { return nil }
      return (String(decoding: text[..<at], as: UTF8.self), String(decoding: run, as: UTF8.self))
    }
    return nil
  }

  /// A run is named by letters, digits and hyphens.
  static func isRun(_ text: some Collection<UInt8>) -> Bool {
    (1...64).contains(text.count)
      && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
  }
}
