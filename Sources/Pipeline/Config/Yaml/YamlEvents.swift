import CYaml

/// What libyaml found next.
enum YamlEvent {
  case documentStart
  case documentEnd
  case streamEnd
  case alias(String)
  case scalar(YamlScalar, YamlProperties)
  case sequenceStart(YamlProperties)
  case sequenceEnd
  case mappingStart(YamlProperties)
  case mappingEnd
}

/// What may stand before a value: `&anchor` and `!tag`.
struct YamlProperties {
  var anchor: String?
  var tag: String?
}

/// What libyaml says is broken, in its own words.
struct YamlProblem: Error {
  var problem: String
  var place: FilePlace
  /// Where what is broken began, such as the bracket that is not closed.
  var contextPlace: FilePlace?
  var context: String?
}

/// Reads a text event by event through libyaml.
///
/// The one place that touches libyaml's memory: what comes out are Swift values.
///
/// - Precondition: the bytes are UTF-8 without a byte order mark (`YamlText` sees to that).
@safe final class YamlEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  /// libyaml reads from here as it goes, so it must live as long as the parser.
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// nil where memory is short.
  init?(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe event.deallocate()
      unsafe input.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
    unsafe input.deallocate()
  }

  /// The next event and where it begins; the start of the stream is passed over.
  func next() throws(YamlProblem) -> (YamlEvent, FilePlace) {
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(event) }
    let place = unsafe place(of: event.pointee.start_mark)
    switch unsafe event.pointee.type {
    case YAML_DOCUMENT_START_EVENT: return (.documentStart, place)
    case YAML_DOCUMENT_END_EVENT: return (.documentEnd, place)
    case YAML_ALIAS_EVENT: return (.alias(unsafe string(event.pointee.data.alias.anchor) ?? ""), place)
    case YAML_SCALAR_EVENT: return (scalar(), place)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.pointee.data.sequence_start
      return (.sequenceStart(YamlProperties(anchor: unsafe string(start.anchor), tag: unsafe string(start.tag))), place)
    case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, place)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.pointee.data.mapping_start
      return (.mappingStart(YamlProperties(anchor: unsafe string(start.anchor), tag: unsafe string(start.tag))), place)
    case YAML_MAPPING_END_EVENT: return (.mappingEnd, place)
    case YAML_STREAM_START_EVENT: return try next()
    default: return (.streamEnd, place)
    }
  }

  private func scalar() -> YamlEvent {
    let scalar = unsafe event.pointee.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
    let properties = YamlProperties(anchor: unsafe string(scalar.anchor), tag: unsafe string(scalar.tag))
    // The mark is that of an anchor or tag before the text, if there is one.
    let isOnOneLine =
      unsafe event.pointee.start_mark.line == event.pointee.end_mark.line && scalar.anchor == nil && scalar.tag == nil
    return .scalar(YamlScalar(text: text, isPlain: isPlain, isOnOneLine: isOnOneLine), properties)
  }

  private func problem() -> YamlProblem {
    let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "the text is not YAML"
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    return YamlProblem(
      problem: words, place: unsafe place(of: parser.pointee.problem_mark),
      contextPlace: context == nil ? nil : unsafe place(of: parser.pointee.context_mark), context: context)
  }

  private func place(of mark: yaml_mark_t) -> FilePlace {
    FilePlace(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }
}
