internal import Lexicon

/// The fields of a word list, laid out for look-ups that copy nothing: a `WordList` is seven arrays, and to take it out
/// of another array is to count references to each of them.
final class ListFields: Sendable {
  private let columnCount: Int
  /// What the names of the columns are known by.
  private let columns: [UInt64]
  private let bytes: [UInt8]
  /// Where each field ends, row after row.
  private let ends: [Int32]

  init(_ list: WordList) {
    columnCount = list.columns.count
    columns = list.columns.map { column in
      unsafe Array(column.utf8).withUnsafeBytes { unsafe ListFields.key($0) }
    }
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
    index(of: column).map { cell(row * columnCount + $0) } ?? []
  }

  /// Whether a row's field under the column's name is a word: without a slice, which counts a reference.
  func isField(_ row: Int, _ column: StaticString, _ word: StaticString) -> Bool {
    guard let index = index(of: column) else { return false }
    let cell = row * columnCount + index
    let start = cell == 0 ? 0 : Int(ends[cell - 1])
    guard Int(ends[cell]) - start == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where unsafe bytes[start + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private func index(of column: StaticString) -> Int? {
    let key = unsafe ListFields.key(UnsafeRawBufferPointer(start: column.utf8Start, count: column.utf8CodeUnitCount))
    return columns.firstIndex(of: key)
  }

  /// How long a name is and its first and last eight bytes as one number: what few names a list has are told apart by it.
  @unsafe
  private static func key(_ name: UnsafeRawBufferPointer) -> UInt64 {
    guard name.count >= 8 else { return unsafe name.reduce(UInt64(name.count)) { $0 << 8 | UInt64($1) } }
    let (first, last) = unsafe (
      name.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
      name.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
    )
    return (first &* 0x9E37_79B9_7F4A_7C15 ^ last) &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(name.count)
  }

  private func cell(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
