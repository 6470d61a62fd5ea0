/// A pattern for whole paths: names and name patterns parted by slashes, with `**` for any folders, none included.
///
///     pages/**/*.txt      folder `pages`, then: any folders │ *.txt
///
/// - Invariant: `parts` has no two `**` in a row and at most `largestPartCount` parts.
struct PathPattern: Sendable, Equatable {
  enum Part: Sendable, Equatable {
    case anyFolders
    case name(NamePattern)
  }

  /// The folder that stands before the first mark; empty for the base folder.
  let folder: [UInt8]
  let parts: [Part]

  /// Parts are kept in the bits of a word while walking.
  static let largestPartCount = 63
  /// Braces stand for at most so many patterns.
  static let largestExpansion = 1000

  init(folder: [UInt8], parts: [Part]) {
    self.folder = folder
    self.parts = parts
  }

  /// nil where the pattern has too many parts.
  init?(_ text: [UInt8]) {
    var folder: [UInt8] = text.first == PathBytes.slash ? [PathBytes.slash] : []
    var parts: [Part] = []
    for part in text.split(separator: PathBytes.slash) {
      if parts.isEmpty, !NamePattern.isPattern(part) {
        folder = PathBytes.joined(folder, part)
      } else if part.elementsEqual("**".utf8) {
        if parts.last != .anyFolders { parts.append(.anyFolders) }
      } else {
        parts.append(.name(NamePattern(part)))
      }
    }
    guard parts.count <= Self.largestPartCount else { return nil }
    self.init(folder: folder, parts: parts)
  }

  /// Everything under a folder.
  static func everything(under folder: [UInt8]) -> PathPattern { PathPattern(folder: folder, parts: [.anyFolders]) }

  /// The patterns that braces stand for: `a.{txt,md}` → `a.txt`, `a.md`. Braces without a comma, or never closed, are
  /// braces. nil where they stand for too many.
  static func expanded(_ text: [UInt8]) -> [[UInt8]]? {
    var done: [[UInt8]] = []
    var open: [[UInt8]] = [text]
    while let next = open.popLast() {
      guard let (before, choices, after) = firstBraces(in: next) else {
        done.append(next)
        continue
      }
      for choice in choices { open.append(before + choice + after) }
      guard done.count + open.count <= largestExpansion else { return nil }
    }
    return done
  }

  private static func firstBraces(in text: [UInt8]) -> ([UInt8], [[UInt8]], [UInt8])? {
    var searchFrom = 0
    while let start = text[searchFrom...].firstIndex(of: UInt8(ascii: "{")) {
      var depth = 0
      var commas: [Int] = []
      for at in start..<text.count {
        switch text[at] {
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ",") where depth == 1: commas.append(at)
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
        guard depth == 0 else { continue }
        if commas.isEmpty { break }
        let bounds = [start] + commas + [at]
        let choices = zip(bounds, bounds.dropFirst()).map { Array(text[($0 + 1)..<$1]) }
        return (Array(text[..<start]), choices, Array(text[(at + 1)...]))
      }
      searchFrom = start + 1
    }
    return nil
  }
}
