import Model

/// A pattern for one name in a path.
///
///     NamePattern("*.txt")         matches  03.txt
///     NamePattern("第?版.[tm]*")    matches  第3版.md
///
/// `*` stands for any run of characters, `?` for one, `[a-z]` for one of a set, `[!a-z]` for one outside it; a
/// backslash takes a mark's meaning away. A `[` that is never closed is a bracket.
///
/// - Complexity: matching is O(name × pattern) at worst; there is no backtracking beyond the last `*`.
struct NamePattern: Sendable, Equatable {
  enum Token: Sendable, Equatable {
    case byte(UInt8)
    case anyCharacter
    case anyRun
    case set([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let tokens: [Token]

  init(_ pattern: some Collection<UInt8>) {
    let bytes = Array(pattern)
    var tokens: [Token] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "*"):
        if tokens.last != .anyRun { tokens.append(.anyRun) }
      case UInt8(ascii: "?"):
        tokens.append(.anyCharacter)
      case UInt8(ascii: "["):
        if let (set, end) = Self.set(in: bytes.span, at: at) {
          tokens.append(set)
          at = end
          continue
        }
        tokens.append(.byte(bytes[at]))
      case UInt8(ascii: "\\") where at + 1 < bytes.count:
        at += 1
        tokens.append(.byte(bytes[at]))
      default:
        tokens.append(.byte(bytes[at]))
      }
      at += 1
    }
    self.tokens = tokens
  }

  /// Whether the pattern itself starts with a dot, and so asks for hidden files.
  var startsWithDot: Bool { tokens.first == .byte(PathBytes.dot) }

  /// Whether the text has marks that make it a pattern rather than a name.
  static func isPattern(_ text: some Sequence<UInt8>) -> Bool {
    text.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{")
    }
  }

  func matches(_ name: Span<UInt8>) -> Bool {
    var token = 0
    var at = 0
    // Where the last `*` stands, and where in the name it stops for now.
    var star: (token: Int, at: Int)?
    while at < name.count {
      if token < tokens.count {
        if tokens[token] == .anyRun {
          star = (token, at)
          token += 1
          continue
        }
        if let length = Self.length(of: tokens[token], in: name, at: at) {
          token += 1
          at += length
          continue
        }
      }
      guard let last = star else { return false }
      let next = last.at + name.codePoint(at: last.at).length
      star = (last.token, next)
      token = last.token + 1
      at = next
    }
    return tokens[token...].allSatisfy { $0 == .anyRun }
  }

  /// How many bytes of `name` one token takes, or nil where it does not match.
  private static func length(of token: Token, in name: Span<UInt8>, at offset: Int) -> Int? {
    switch token {
    case .byte(let byte): return name[offset] == byte ? 1 : nil
    case .anyCharacter: return name.codePoint(at: offset).length
    case .anyRun: return nil
    case .set(let ranges, let isNegated):
      let character = name.codePoint(at: offset)
      return ranges.contains { $0.contains(character.value) } != isNegated ? character.length : nil
    }
  }

  /// The set that starts at `start`, and where the pattern goes on after it.
  private static func set(in bytes: Span<UInt8>, at start: Int) -> (Token, Int)? {
    var at = start + 1
    var isNegated = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "^") {
      isNegated = true
      at += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    let first = at
    while at < bytes.count {
      // A closing bracket that comes first is one of the set.
      if bytes[at] == UInt8(ascii: "]"), at > first { return (.set(ranges, isNegated: isNegated), at + 1) }
      let low = bytes.codePoint(at: at)
      at += low.length
      if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] != UInt8(ascii: "]") {
        let high = bytes.codePoint(at: at + 1)
        at += 1 + high.length
        if low.value <= high.value { ranges.append(low.value...high.value) }
      } else {
        ranges.append(low.value...low.value)
      }
    }
    return nil
  }
}
