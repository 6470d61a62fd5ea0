public import Model

/// Finds the files a run is to read: files, folders, patterns and lists of paths become one list.
///
///     let finder = SourceFinder(options: options, baseFolder: "")
///     finder.find().map(\.path)       // ["pages/01.txt", "pages/02.txt", …]
///
/// The list is in byte order of path and names no path twice. What was asked for and is not there stands in it too,
/// with a problem, so that it becomes a row in `sources` like every other page that could not be read.
public struct SourceFinder: Sendable {
  private let paths: [String]
  private let listPath: String?
  private let rules: FolderRules
  private let baseFolder: [UInt8]

  /// - Parameters:
  ///   - options: checked against `IngestStage.spec`.
  ///   - baseFolder: where relative paths start; empty for the folder the program runs in.
  public init(options: OptionValues, baseFolder: String) {
    paths = options.texts("paths")
    listPath = options.optionalText("files_from")
    rules = FolderRules(options: options)
    self.baseFolder = Array(baseFolder.utf8)
  }

  /// - Complexity: O(n log n) in the files found.
  public func find() -> [FoundSource] {
    var found: [FoundSource] = []
    for path in paths where !(path == "-" && listPath == "-") {
      find(Array(path.utf8), mayBePattern: true, into: &found)
    }
    if let listPath { findListed(in: listPath, into: &found) }
    found.sort { PathBytes.precedes($0.pathBytes, $1.pathBytes) }
    return withoutRepeats(found)
  }

  /// Of two finds of one path the first that can be read stays.
  private func withoutRepeats(_ sorted: [FoundSource]) -> [FoundSource] {
    var result: [FoundSource] = []
    result.reserveCapacity(sorted.count)
    for source in sorted {
      if let last = result.last, last.pathBytes == source.pathBytes {
        if last.problem != nil, source.problem == nil { result[result.count - 1] = source }
      } else {
        result.append(source)
      }
    }
    return result
  }

  private func find(_ given: [UInt8], mayBePattern: Bool, into found: inout [FoundSource]) {
    if given == PathBytes.standardInput { return found.append(source(given)) }
    guard !given.isEmpty, !given.contains(0) else {
      return found.append(source(given, problem: "this is not a path; check the list of paths"))
    }
    let path = PathBytes.tidied(given)
    switch FileKind(following: PathBytes.systemPath(path, in: baseFolder)) {
    case .folder:
      let inFolder = walk(.everything(under: path), rules)
      found += inFolder.isEmpty ? [source(path, problem: emptyFolderProblem)] : inFolder
    case .unreachable where mayBePattern && NamePattern.isPattern(path):
      // A name with brackets in it that exists is a name; otherwise it is a pattern.
      find(pattern: path, into: &found)
    case let kind:
      found.append(source(path, problem: kind.problem))
    }
  }

  private func find(pattern: [UInt8], into found: inout [FoundSource]) {
    guard let expanded = PathPattern.expanded(pattern) else {
      return found.append(
        source(pattern, problem: "its braces stand for more than \(PathPattern.largestExpansion) patterns; use *"))
    }
    let countBefore = found.count
    for text in expanded {
      guard let parts = PathPattern(text) else {
        return found.append(
          source(
            pattern, problem: "a pattern of more than \(PathPattern.largestPartCount) parts; name a folder instead"))
      }
      if parts.parts.isEmpty {
        if case .file = FileKind(following: PathBytes.systemPath(text, in: baseFolder)) { found.append(source(text)) }
      } else {
        found += walk(parts, rules.forPattern)
      }
    }
    if found.count == countBefore {
      found.append(source(pattern, problem: "no file matches this pattern; check it, or take it out of the list"))
    }
  }

  private func walk(_ pattern: PathPattern, _ rules: FolderRules) -> [FoundSource] {
    var walk = FolderWalk(pattern, baseFolder: baseFolder, rules: rules)
    walk.walk()
    return walk.found
  }

  private func findListed(in listPath: String, into found: inout [FoundSource]) {
    if listPath == "-", paths.contains("-") {
      let problem = "standard input holds the list of files, so it cannot be a page too; drop one of the two"
      return found.append(source(PathBytes.standardInput, problem: problem))
    }
    let list = FoundSource(pathBytes: PathBytes.tidied(Array(listPath.utf8)), baseFolder: baseFolder)
    do {
      for path in try PathList.read(list) { find(path, mayBePattern: false, into: &found) }
    } catch {
      found.append(source(list.pathBytes, problem: "this list of files: " + error.problem))
    }
  }

  private func source(_ path: [UInt8], problem: String? = nil) -> FoundSource {
    FoundSource(pathBytes: path, baseFolder: baseFolder, problem: problem)
  }

  private var emptyFolderProblem: String {
    "no file in this folder ends in \(rules.endingsText); check the folder, or the option `extensions`"
  }
}
