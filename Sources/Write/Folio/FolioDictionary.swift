internal import Model
internal import Synchronization

/// The values of a chunk's dictionary. Texts coded by ranks stay so until they are asked for: a few for single rows, and
/// for whole pages all of them, once.
final class FolioDictionary: Sendable {
  let count: Int
  /// As they stand in the file; texts are still coded where there are `characters`.
  private let values: DenseColumn.Values
  private let characters: CharacterTable?
  private let decoded = Mutex<DenseColumn.Values?>(nil)

  init(_ values: DenseColumn.Values, _ characters: CharacterTable?) {
    self.values = values
    self.characters = characters
    count = DenseColumn(rowCount: 0, validity: [], values: values).valueCount
  }

  /// All values.
  func all() throws(DamagedBytes) -> DenseColumn.Values {
    guard case .texts(let texts) = values, characters != nil else { return values }
    if let known = decoded.withLock({ $0 }) { return known }
    let all = DenseColumn.Values.texts(try decode(texts))
    decoded.withLock { $0 = all }
    return all
  }

  /// The values that codes stand for.
  ///
  /// - Precondition: every code is below `count`.
  func look(up codes: [UInt32]) throws(DamagedBytes) -> DenseColumn.Values {
    if case .texts(let texts) = values, characters != nil, codes.count * 8 < count {
      return .texts(try decode(try texts.looking(up: codes, limit: FolioLimits.pageText)))
    }
    return switch try all() {
    case .numbers(let numbers): .numbers(codes.map { numbers[Int($0)] })
    case .reals(let reals): .reals(codes.map { reals[Int($0)] })
    case .flags(let flags): .flags(codes.map { flags[Int($0)] })
    case .texts(let texts): .texts(try texts.looking(up: codes, limit: FolioLimits.pageText))
    }
  }

  private func decode(_ texts: TextValues) throws(DamagedBytes) -> TextValues {
    guard let characters else { return texts }
    var ends = texts.ends
    let bytes = try characters.decode(texts.bytes.span, ends: &ends)
    return TextValues(bytes: bytes, ends: ends)
  }
}
