/// Reads a YAML file into a tree of nodes.
///
///     let (root, mistakes) = YamlReader.read(Array("a: &x [1, 2]\nb: *x\n".utf8))
///
/// Anchors and aliases are resolved; an alias costs what it stands for, so that a file of a few lines cannot grow into
/// millions of values. `<<` merges the mappings it is given (YAML 1.1): keys written beside it win, and of several
/// mappings the first. Tags, keys that are not text, and more than one document are mistakes, since no pipeline file
/// needs them. A broken file gives the mistakes found up to the break.
///
/// - Complexity: O(bytes + values after aliases are followed), both bounded.
struct YamlReader {
  /// A pipeline file has three or four levels.
  static let depthLimit = 64
  static let nodeLimit = 20_000

  private let events: YamlEvents
  private let text: YamlText
  private var mistakes: [YamlMistake] = []
  private var anchors: [String: YamlNode] = [:]
  /// Anchors of the values that are being read, which an alias cannot stand for yet.
  private var openAnchors: Set<String> = []
  private var nodeCount = 0

  /// The root is nil where the file is broken.
  static func read(_ bytes: [UInt8]) -> (root: YamlNode?, mistakes: [YamlMistake]) {
    do throws(YamlMistake) {
      let text = try YamlText(bytes)
      guard let events = YamlEvents(text.bytes) else {
        throw YamlMistake(.outOfMemory, FilePlace(line: 1, column: 1), "there is no memory left to read the file")
      }
      var reader = YamlReader(events: events, text: text)
      do throws(YamlMistake) {
        return (try reader.document(), reader.mistakes)
      } catch {
        return (nil, reader.mistakes + [error])
      }
    } catch {
      return (nil, [error])
    }
  }

  private init(events: YamlEvents, text: YamlText) {
    self.events = events
    self.text = text
  }

  private func next() throws(YamlMistake) -> (YamlEvent, FilePlace) {
    do throws(YamlProblem) {
      let (event, place) = try events.next()
      return (event, min(place, text.end))
    } catch {
      var mistake = YamlMistake(error, in: text)
      // libyaml ends an unfinished last line for itself, and counts one more.
      mistake.place = min(mistake.place, text.end)
      throw mistake
    }
  }

  private mutating func document() throws(YamlMistake) -> YamlNode {
    let (first, start) = try next()
    guard case .documentStart = first else { throw YamlMistake(.empty, start, "the file is empty") }
    let (event, place) = try next()
    let root = try node(event, at: place, depth: 0)
    _ = try next()
    let (after, secondStart) = try next()
    guard case .streamEnd = after else {
      throw YamlMistake(
        .manyDocuments, secondStart, "a second document begins here; a pipeline file holds one",
        hint: "remove ‘---’, or keep each pipeline in a file of its own")
    }
    return root
  }

  private mutating func node(
    _ event: YamlEvent, at place: FilePlace, depth: Int
  ) throws(YamlMistake) -> YamlNode {
    guard depth <= YamlReader.depthLimit else {
      throw YamlMistake(.tooDeep, place, "values are nested more than \(YamlReader.depthLimit) deep")
    }
    switch event {
    case .alias(let name): return try follow(name, at: place)
    case .scalar(let scalar, let properties):
      return try finished(.scalar(scalar), at: place, properties)
    case .sequenceStart(let properties):
      open(properties)
      return try finished(.sequence(items(depth: depth)), at: place, properties)
    case .mappingStart(let properties):
      open(properties)
      return try finished(.mapping(entries(depth: depth)), at: place, properties)
    case .documentStart, .documentEnd, .streamEnd, .sequenceEnd, .mappingEnd:
      throw YamlMistake(.syntax, place, "a value is missing here")
    }
  }

  private mutating func open(_ properties: YamlProperties) {
    if let anchor = properties.anchor { openAnchors.insert(anchor) }
  }

  private mutating func finished(
    _ content: YamlNode.Content, at place: FilePlace, _ properties: YamlProperties
  ) throws(YamlMistake) -> YamlNode {
    if let tag = properties.tag {
      mistakes.append(
        YamlMistake(.tag, place, "the tag ‘\(tag)’ means nothing here", hint: "remove it: options know their types"))
    }
    let node = YamlNode(content, at: place)
    try count(1, at: place)
    if let anchor = properties.anchor {
      openAnchors.remove(anchor)
      if let earlier = anchors[anchor] {
        mistakes.append(
          YamlMistake(.anchorTwice, place, "the anchor ‘&\(anchor)’ is already on line \(earlier.place.line)"))
      } else {
        anchors[anchor] = node
      }
    }
    return node
  }

  private mutating func count(_ nodes: Int, at place: FilePlace) throws(YamlMistake) {
    nodeCount += nodes
    guard nodeCount <= YamlReader.nodeLimit else {
      throw YamlMistake(
        .aliasBomb, place, "with its aliases followed, the file has more than \(YamlReader.nodeLimit) values")
    }
  }

  private mutating func follow(_ name: String, at place: FilePlace) throws(YamlMistake) -> YamlNode {
    if openAnchors.contains(name) {
      throw YamlMistake(.recursiveAlias, place, "the alias ‘*\(name)’ stands inside the value it stands for")
    }
    guard let target = anchors[name] else {
      let known = anchors.keys.sorted()
      mistakes.append(
        YamlMistake(
          .unknownAlias, place, "there is no anchor ‘&\(name)’ above this alias",
          hint: NearestName.hint(for: name, among: known)))
      return YamlNode(.scalar(YamlScalar(text: "", isPlain: true, isOnOneLine: true)), at: place)
    }
    try count(target.weight, at: place)
    return target
  }

  private mutating func items(depth: Int) throws(YamlMistake) -> [YamlNode] {
    var items: [YamlNode] = []
    while true {
      let (event, place) = try next()
      if case .sequenceEnd = event { return items }
      items.append(try node(event, at: place, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(YamlMistake) -> [YamlEntry] {
    var entries: [YamlEntry] = []
    var places: [String: FilePlace] = [:]
    var merges: [YamlNode] = []
    while true {
      let (event, place) = try next()
      if case .mappingEnd = event { break }
      let key = try node(event, at: place, depth: depth + 1)
      let (valueEvent, valuePlace) = try next()
      let value = try node(valueEvent, at: valuePlace, depth: depth + 1)
      guard case .scalar(let scalar) = key.content else {
        mistakes.append(YamlMistake(.keyNotText, place, "\(key.kindInWords) cannot be a key"))
        continue
      }
      if scalar.isPlain, scalar.text == "<<" {
        merges.append(value)
      } else if let earlier = places[scalar.text] {
        mistakes.append(
          YamlMistake(.duplicateKey, place, "‘\(scalar.text)’ is already given on line \(earlier.line)"))
      } else {
        places[scalar.text] = place
        entries.append(YamlEntry(key: scalar.text, keyPlace: place, value: value))
      }
    }
    for merge in merges { add(merge, to: &entries, taken: &places) }
    return entries
  }

  /// Adds the entries of a `<<` value whose keys are not taken.
  private mutating func add(_ merge: YamlNode, to entries: inout [YamlEntry], taken: inout [String: FilePlace]) {
    switch merge.content {
    case .mapping(let merged):
      for entry in merged where taken[entry.key] == nil {
        taken[entry.key] = entry.keyPlace
        entries.append(entry)
      }
    case .sequence(let parts) where parts.allSatisfy { if case .mapping = $0.content { true } else { false } }:
      for part in parts { add(part, to: &entries, taken: &taken) }
    case .sequence, .scalar:
      mistakes.append(
        YamlMistake(
          .badMerge, merge.place, "‘<<’ takes a mapping or a list of mappings, not \(merge.kindInWords)",
          hint: "give it an alias of a mapping, such as ‘<<: *defaults’"))
    }
  }
}
