import Model

/// Which entries of a folder are wanted.
struct FolderRules: Sendable {
  /// Endings with their dot, such as `.txt.gz`; nil for all files.
  private let endings: [[UInt8]]?
  /// Whether files must have one of the endings: in folders they must, where a pattern was given it decides.
  private let asksForEnding: Bool
  private let excluded: [NamePattern]
  let takesHidden: Bool
  let followsLinks: Bool

  /// The rules for a folder that was named as such.
  init(options: OptionValues) {
    let extensions = options.texts("extensions")
    endings =
      extensions.contains("*")
      ? nil : extensions.map { Array((($0.hasPrefix(".") ? "" : ".") + $0).utf8) }
    asksForEnding = true
    excluded = options.texts("exclude").map { NamePattern($0.utf8) }
    takesHidden = options.bool("hidden")
    followsLinks = options.bool("follow_links")
  }

  private init(forPattern rules: FolderRules) {
    endings = rules.endings
    asksForEnding = false
    excluded = rules.excluded
    takesHidden = rules.takesHidden
    followsLinks = rules.followsLinks
  }

  /// The rules where a pattern was given: what it matches is wanted, whatever it ends in.
  var forPattern: FolderRules { FolderRules(forPattern: self) }

  /// Whether an entry of this name, file or folder, is to be passed over.
  func excludes(_ name: [UInt8]) -> Bool { excluded.contains { $0.matches(name.span) } }

  func takesFile(_ name: [UInt8]) -> Bool { !asksForEnding || hasExtension(name) }

  /// Whether a name ends in one of the extensions, in capitals or not.
  func hasExtension(_ name: [UInt8]) -> Bool {
    guard let endings else { return true }
    return endings.contains { ending in
      name.count > ending.count && zip(name.suffix(ending.count), ending).allSatisfy { lowered($0) == lowered($1) }
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The endings in words, for messages: `.txt, .md`.
  var endingsText: String {
    guard let endings else { return "anything" }
    return endings.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
  }
}
