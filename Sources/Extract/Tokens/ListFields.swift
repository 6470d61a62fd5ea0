internal import Lexicon

/// The fields of a word list, laid out for look-ups that copy nothing: a `WordList` is seven arrays, and to take it out
/// of another array is to count references to each of them.
final class ListFields: Sendable {
  private let columns: [String]
  private let bytes: [UInt8]
  /// Where each field ends, row after row.
  private let ends: [Int32]

  init(_ list: WordList) {
    columns = list.columns
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    for row in 0..<list.count {
      for column in list.columns.indices {
        bytes += list.field(row, column)
        ends.append(Int32(bytes.count))
      }
    }
    self.bytes = bytes
    self.ends = ends
  }

  func word(_ row: Int) -> ArraySlice<UInt8> { cell(row * columns.count) }

  /// A row's field under the column's name; empty where the list has no such column.
  func field(_ row: Int, _ column: String) -> ArraySlice<UInt8> {
    for index in columns.indices where columns[index] == column { return cell(row * columns.count + index) }
    return []
  }

  private func cell(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
