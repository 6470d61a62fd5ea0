/// A line and a column of a text file, both counted from 1, columns in characters.
public struct FilePlace: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: FilePlace, right: FilePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value of a YAML file that knows where it stands.
///
/// Aliases are followed and merge keys are merged before anybody sees a node, so a tree of nodes is what the file means,
/// and every node says where the user wrote it:
///
///     clean: {from: pages}    →    mapping [clean: mapping [from: scalar "pages" at 1:15] at 1:8] at 1:1
///
/// A scalar is text. Whether `6` is a number and `no` a word is for the option that reads it to say, not for YAML.
public struct YamlNode: Sendable {
  public enum Content: Sendable {
    case scalar(YamlScalar)
    case sequence([YamlNode])
    case mapping([YamlEntry])
  }

  public var content: Content
  public var place: FilePlace
  /// How many nodes it holds, itself included, an aliased node counted once for each alias.
  let weight: Int

  init(_ content: Content, at place: FilePlace) {
    self.content = content
    self.place = place
    weight =
      switch content {
      case .scalar: 1
      case .sequence(let items): items.reduce(1) { $0 + $1.weight }
      case .mapping(let entries): entries.reduce(1) { $0 + $1.value.weight + 1 }
      }
  }

  /// The value under a key, where this is a mapping that has it.
  public subscript(_ key: String) -> YamlNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Whether nothing was written, or `null` or `~`.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// What it is, in the words of a message: `a list`.
  var kindInWords: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A value without parts.
public struct YamlScalar: Sendable, Equatable {
  public var text: String
  /// Written without quotation marks, and not as a block.
  public var isPlain: Bool
  /// Written on one line, so that a place inside it can be counted.
  public var isOnOneLine: Bool
}

/// A key with its value.
public struct YamlEntry: Sendable {
  public var key: String
  public var keyPlace: FilePlace
  public var value: YamlNode
}
