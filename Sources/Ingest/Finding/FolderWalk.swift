/// Walks the folders that a pattern can reach, and collects the files that match it.
///
/// All parts of the pattern that may come next are followed at once, as bits of a word, so a folder is listed once
/// however many `**` the pattern has. Folders behind links come after all others, each only where nothing has been
/// there before; so circles end, and a file is found under its own name rather than through a link.
///
/// - Complexity: O(entries × parts of the pattern).
struct FolderWalk {
  private struct Stop {
    var path: [UInt8]
    /// Bit *n* is set where part *n* of the pattern may match the folder's entries.
    var parts: UInt64
  }

  private struct Visit: Hashable {
    var folder: FolderIdentity
    var parts: UInt64
  }

  private let pattern: PathPattern
  private let baseFolder: [UInt8]
  private let rules: FolderRules
  private var stops: [Stop] = []
  private var links: [Stop] = []
  private var visited: Set<Visit> = []
  private(set) var found: [FoundSource] = []

  init(_ pattern: PathPattern, baseFolder: [UInt8], rules: FolderRules) {
    self.pattern = pattern
    self.baseFolder = baseFolder
    self.rules = rules
  }

  /// Walks it all; the files stand in `found`, in no order.
  mutating func walk() {
    stops = [Stop(path: pattern.folder, parts: opened(1))]
    while true {
      while let stop = stops.popLast() { list(stop) }
      guard !links.isEmpty else { return }
      links.sort { PathBytes.precedes($1.path, $0.path) }
      while stops.isEmpty, let link = links.popLast() {
        if case .folder(let identity) = kind(of: link.path),
          !visited.contains(Visit(folder: identity, parts: link.parts))
        {
          stops.append(link)
        }
      }
    }
  }

  private mutating func list(_ stop: Stop) {
    let path = stop.path.isEmpty ? [PathBytes.dot] : stop.path
    guard case .folder(let identity) = kind(of: path),
      visited.insert(Visit(folder: identity, parts: stop.parts)).inserted
    else { return }
    do {
      let listing = try FolderListing(PathBytes.systemPath(path, in: baseFolder))
      for entry in try listing.entries() { take(entry, at: stop) }
    } catch {
      add(path, problem: "this folder cannot be listed: " + SystemError.problem(error.number))
    }
  }

  private mutating func take(_ entry: FolderEntry, at stop: Stop) {
    let (next, isMatch) = follow(entry, stop.parts)
    guard next != 0 || isMatch, !rules.excludes(entry.name) else { return }
    let path = PathBytes.joined(stop.path, entry.name)
    switch entry.kind {
    case .file, .special:
      if isMatch, rules.takesFile(entry.name) { add(path) }
    case .folder:
      take(folder: path, entry, parts: next, isMatch: isMatch)
    case .link:
      if rules.followsLinks { resolve(path, entry, parts: next, isMatch: isMatch, isLink: true) }
    case .unknown:
      resolve(path, entry, parts: next, isMatch: isMatch, isLink: false)
    }
  }

  /// Where the listing does not say what an entry is, or says it is a link.
  private mutating func resolve(_ path: [UInt8], _ entry: FolderEntry, parts: UInt64, isMatch: Bool, isLink: Bool) {
    if case .folder = kind(of: path) {
      if isLink {
        if parts != 0 { links.append(Stop(path: path, parts: parts)) }
      } else {
        take(folder: path, entry, parts: parts, isMatch: isMatch)
      }
    } else if isMatch, rules.takesFile(entry.name) {
      add(path)
    }
  }

  private mutating func take(folder path: [UInt8], _ entry: FolderEntry, parts: UInt64, isMatch: Bool) {
    // `*.txt` asked for files: a folder of that name is a mistake somewhere, and is said so.
    if isMatch, endsInName, rules.hasExtension(entry.name) { add(path, problem: FileKind.folderProblem) }
    if parts != 0 { stops.append(Stop(path: path, parts: parts)) }
  }

  private var endsInName: Bool { pattern.parts.last != .anyFolders }

  /// Which parts may match below `entry`, and whether `entry` itself matches the whole pattern.
  private func follow(_ entry: FolderEntry, _ parts: UInt64) -> (next: UInt64, isMatch: Bool) {
    var next: UInt64 = 0
    var isMatch = false
    var open = parts
    while open != 0 {
      let index = open.trailingZeroBitCount
      open &= open - 1
      let isLast = index == pattern.parts.count - 1
      switch pattern.parts[index] {
      case .anyFolders:
        if entry.isHidden, !rules.takesHidden { continue }
        next |= 1 << UInt64(index)
        if isLast { isMatch = true }
      case .name(let name):
        if entry.isHidden, !rules.takesHidden, !name.startsWithDot { continue }
        guard name.matches(entry.name.span) else { continue }
        if isLast { isMatch = true } else { next |= 1 << UInt64(index + 1) }
      }
    }
    return (opened(next), isMatch)
  }

  /// `**` may stand for no folder at all, so the part after it is open wherever it is.
  private func opened(_ parts: UInt64) -> UInt64 {
    var result = parts
    for (index, part) in pattern.parts.enumerated() where part == .anyFolders && index + 1 < pattern.parts.count {
      if result & 1 << UInt64(index) != 0 { result |= 1 << UInt64(index + 1) }
    }
    return result
  }

  private func kind(of path: [UInt8]) -> FileKind { FileKind(following: PathBytes.systemPath(path, in: baseFolder)) }

  private mutating func add(_ path: [UInt8], problem: String? = nil) {
    found.append(FoundSource(pathBytes: path, baseFolder: baseFolder, problem: problem))
  }
}
