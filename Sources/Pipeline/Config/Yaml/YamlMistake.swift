/// Something wrong with a file as YAML, before what it says is looked at.
struct YamlMistake: Error {
  /// The codes of diagnostics, for tests and tools.
  enum Code: String {
    case tooLarge = "file-too-large"
    case notUtf8 = "not-utf8"
    case controlCharacter = "control-character"
    case syntax = "yaml-syntax"
    case tab = "tab"
    case empty = "empty-file"
    case manyDocuments = "many-documents"
    case tooDeep = "too-deep"
    case aliasBomb = "alias-bomb"
    case unknownAlias = "unknown-alias"
    case anchorTwice = "anchor-twice"
    case recursiveAlias = "recursive-alias"
    case tag
    case duplicateKey = "duplicate-key"
    case keyNotText = "key-not-text"
    case badMerge = "bad-merge"
    case outOfMemory = "out-of-memory"
  }

  var code: Code
  var place: FilePlace
  var message: String
  var hint: String?

  init(_ code: Code, _ place: FilePlace, _ message: String, hint: String? = nil) {
    self.code = code
    self.place = place
    self.message = message
    self.hint = hint
  }
}

extension YamlMistake {
  /// Says what libyaml found in the words of somebody who writes a pipeline file.
  init(_ found: YamlProblem, in text: YamlText) {
    let byte = text.byte(at: found.place)
    if byte == 0x09 {
      self.init(.tab, found.place, "a tab stands where YAML wants spaces", hint: "indent with spaces only")
      return
    }
    switch found.problem {
    case "found character that cannot start any token":
      let character = byte.map { "‘\(Character(UnicodeScalar($0)))’" } ?? "this character"
      self.init(
        .syntax, found.place, "a value cannot begin with \(character)", hint: "put the value in quotation marks")
    case "mapping values are not allowed in this context":
      self.init(
        .syntax, found.place, "a ‘:’ stands where no key can be",
        hint: "look for a missing quotation mark, or for indentation that does not match the line before")
    case "could not find expected ':'":
      self.init(
        .syntax, found.contextPlace ?? found.place, "a key without ‘:’",
        hint: "write ‘key: value’ with a space after ‘:’")
    case "found unexpected ':'":
      self.init(
        .syntax, found.place, "a ‘:’ inside a value", hint: "write a space after a key’s ‘:’, or quote the value")
    case "did not find expected key", "did not find expected '-' indicator":
      self.init(
        .syntax, found.place, "the indentation does not match the lines above",
        hint: found.contextPlace.map { "the block it should belong to begins on line \($0.line)" })
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let bracket = found.problem.hasSuffix("']'") ? "]" : "}"
      let opened = found.contextPlace.map { " to close what line \($0.line) opens" } ?? ""
      self.init(
        .syntax, found.place, "a ‘,’ or a ‘\(bracket)’ is missing here\(opened)",
        hint: byte == 0x7B ? "between brackets, put values with ${…} or {…} in quotation marks" : nil)
    case "found unexpected end of stream":
      self.init(
        .syntax, found.contextPlace ?? found.place, "this quotation mark is not closed before the file ends")
    case "did not find expected <document start>":
      self.init(.syntax, found.place, "the text goes on after the end of the document")
    default:
      let context = found.context.map { " " + $0 } ?? ""
      self.init(.syntax, found.place, "this is not YAML: " + found.problem + context)
    }
  }
}
