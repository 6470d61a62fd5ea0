/// The variables of a pipeline file: `${NAME}`, `${NAME:-default}`, and `$$` for a dollar sign.
///
///     input: ${PAGES:-seeds}/**/*.txt     →     input: seeds/**/*.txt
///
/// A value is looked up in `--set NAME=value`, then in the environment, then under `vars:` in the file. The default
/// after `:-` stands in for an unset or an empty one, and may hold variables itself. A dollar sign before anything else
/// is a dollar sign. What a variable holds is not expanded again.
struct Variables {
  let settings: [String: String]
  let environment: [String: String]
  /// From `vars:`.
  var defaults: [String: String] = [:]
  /// All names the file asks for.
  private(set) var asked: Set<String> = []

  static let depthLimit = 8

  init(settings: [String: String], environment: [String: String]) {
    self.settings = settings
    self.environment = environment
  }

  /// What came of a text.
  struct Expansion {
    var text: String
    var hasVariables: Bool
    /// Mistakes and how many characters of the text stand before each.
    var mistakes: [(offset: Int, mistake: PlanMistake)]
  }

  mutating func expand(_ text: String) -> Expansion {
    var expansion = Expansion(text: text, hasVariables: false, mistakes: [])
    guard text.utf8.contains(0x24) else { return expansion }
    let characters = Array(text.unicodeScalars)
    var index = 0
    expansion.text = expand(characters, &index, depth: 0, into: &expansion)
    return expansion
  }

  /// A letter or `_`, then letters, digits and `_`; ASCII, as in the environment.
  static func isName(_ name: some Collection<UnicodeScalar>) -> Bool {
    guard let first = name.first, isNameCharacter(first), !("0"..."9").contains(first) else { return false }
    return name.allSatisfy(isNameCharacter)
  }

  private static func isNameCharacter(_ scalar: UnicodeScalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
  }

  /// Expands up to the end or, inside of a default, to the brace that closes it.
  private mutating func expand(
    _ characters: [UnicodeScalar], _ index: inout Int, depth: Int, into expansion: inout Expansion
  ) -> String {
    var result = String.UnicodeScalarView()
    while index < characters.count {
      let character = characters[index]
      let following = index + 1 < characters.count ? characters[index + 1] : nil
      if depth > 0, character == "}" { break }
      switch (character, following) {
      case ("$", "$"):
        result.append("$")
        index += 2
      case ("$", "{"):
        result.append(contentsOf: variable(characters, &index, depth: depth, into: &expansion).unicodeScalars)
      default:
        result.append(character)
        index += 1
      }
    }
    return String(result)
  }

  /// Reads one `${…}`; `index` is at its dollar sign, and afterwards behind its brace.
  private mutating func variable(
    _ characters: [UnicodeScalar], _ index: inout Int, depth: Int, into expansion: inout Expansion
  ) -> String {
    let start = index
    expansion.hasVariables = true
    func fail(_ mistake: PlanMistake) -> String {
      expansion.mistakes.append((start, mistake))
      return ""
    }
    index += 2
    let nameStart = index
    while index < characters.count, Variables.isNameCharacter(characters[index]) { index += 1 }
    let name = String(String.UnicodeScalarView(characters[nameStart..<index]))
    guard Variables.isName(name.unicodeScalars) else {
      index = characters.firstIndex(of: "}").map { max($0, index) } ?? characters.count
      index = min(index + 1, characters.count)
      return fail(.badVariable(reason: "‘${’ is not followed by the name of a variable"))
    }
    var standIn: String?
    if index + 1 < characters.count, characters[index] == ":", characters[index + 1] == "-" {
      guard depth < Variables.depthLimit else {
        index = characters.count
        return fail(.badVariable(reason: "defaults of variables are nested more than \(Variables.depthLimit) deep"))
      }
      index += 2
      // Mistakes in a default that is not used are mistakes all the same, but an unset variable there is none.
      var inner = Expansion(text: "", hasVariables: false, mistakes: [])
      standIn = expand(characters, &index, depth: depth + 1, into: &inner)
      let isNeeded = lookUp(name) ?? "" == ""
      expansion.mistakes += inner.mistakes.filter {
        if case .unsetVariable = $0.mistake { isNeeded } else { true }
      }
    }
    guard index < characters.count else {
      return fail(.badVariable(reason: "‘${\(name)’ is not closed"))
    }
    guard characters[index] == "}" else {
      let found = characters[index]
      index = characters.count
      return fail(.badVariable(reason: "‘\(found)’ cannot stand after ‘${\(name)’"))
    }
    index += 1
    asked.insert(name)
    let value = lookUp(name)
    if let standIn { return value ?? "" == "" ? standIn : value ?? "" }
    if let value { return value }
    return fail(.unsetVariable(name, known: (Array(settings.keys) + Array(defaults.keys)).sorted()))
  }

  private func lookUp(_ name: String) -> String? { settings[name] ?? environment[name] ?? defaults[name] }
}
