internal import Lexicon

/// The fields of a word list, laid out for look-ups that copy nothing: a `WordList` is seven arrays, and to take it out
/// of another array is to count references to each of them.
final class ListFields: Sendable {
  private let columnCount: Int
  /// The names of the columns one after another, and where each ends.
  private let names: [UInt8]
  private let nameEnds: [Int32]
  private let bytes: [UInt8]
  /// Where each field ends, row after row.
  private let ends: [Int32]

  init(_ list: WordList) {
    columnCount = list.columns.count
    var names: [UInt8] = []
    nameEnds = list.columns.map {
      names += $0.utf8
      return Int32(names.count)
    }
    self.names = names
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

  func word(_ row: Int) -> ArraySlice<UInt8> { cell(row * columnCount) }

  /// A row's field under the column's name; empty where the list has no such column.
  func field(_ row: Int, _ column: StaticString) -> ArraySlice<UInt8> {
    for index in 0..<columnCount where isNamed(index, column) { return cell(row * columnCount + index) }
    return []
  }

  /// Whether a row's field under the column's name is a word: without a slice, which counts a reference.
  func isField(_ row: Int, _ column: StaticString, _ word: StaticString) -> Bool {
    for index in 0..<columnCount where isNamed(index, column) {
      let cell = row * columnCount + index
      let start = cell == 0 ? 0 : Int(ends[cell - 1])
      guard Int(ends[cell]) - start == word.utf8CodeUnitCount else { return false }
      for offset in 0..<word.utf8CodeUnitCount where unsafe bytes[start + offset] != word.utf8Start[offset] {
        return false
      }
      return true
    }
    return false
  }

  private func isNamed(_ index: Int, _ column: StaticString) -> Bool {
    let start = index == 0 ? 0 : Int(nameEnds[index - 1])
    guard Int(nameEnds[index]) - start == column.utf8CodeUnitCount else { return false }
    for offset in 0..<column.utf8CodeUnitCount where unsafe names[start + offset] != column.utf8Start[offset] {
      return false
    }
    return true
  }

  private func cell(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
