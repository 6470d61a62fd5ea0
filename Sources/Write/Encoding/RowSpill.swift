internal import Model
internal import Synchronization

/// Rows set aside on disk until there are enough for a row group.
///
/// A table that grows slowly would otherwise keep a whole group in memory for most of a run, and a run has dozens of
/// tables. The file has no name, so nothing of it is left behind however the program ends; its room is free again when
/// the last of its rows are read and it goes away.
final class RowSpill: Sendable {
  private let path: String
  private let calls: SystemCalls
  private let descriptor: Int32
  private let end = Atomic(0)

  /// Makes the file in the folder of the output at `path`.
  init(beside path: String, run: String, calls: SystemCalls) throws(OutputError) {
    let result = calls.createNameless(TemporaryName.path(for: path, run: run + "-rows"))
    guard result >= 0 else { throw OutputError(result, .setAside, path) }
    self.path = path
    self.calls = calls
    descriptor = Int32(result)
  }

  deinit { _ = calls.close(descriptor) }

  /// Writes rows behind those already there; called by one thread at a time.
  func append(_ batch: RowBatch, _ rows: Range<Int>) throws(OutputError) -> SpilledRows {
    var image = ColumnImage(offset: end.load(ordering: .relaxed))
    let columns = batch.columns.map { image.append($0, rows) }
    var written = 0
    while written < image.bytes.count {
      let result = calls.write(descriptor, image.bytes.span.extracting(written...))
      if result == -Int(SystemCalls.interrupted) { continue }
      guard result > 0 else { throw OutputError(result < 0 ? result : -Int(SystemCalls.noSpace), .setAside, path) }
      written += result
    }
    end.add(written, ordering: .relaxed)
    return SpilledRows(schema: batch.schema, rowCount: rows.count, columns: columns, file: self)
  }

  fileprivate func read(at offset: Int, count: Int) throws(OutputError) -> [UInt8] {
    let (bytes, failure) = calls.read(descriptor, offset, count)
    guard failure == 0 else { throw OutputError(failure, .readBack, path) }
    return bytes
  }
}

/// Rows that lie in a file of rows set aside.
struct SpilledRows: Sendable {
  let schema: Schema
  let rowCount: Int
  fileprivate let columns: [ColumnImage.Place]
  fileprivate let file: RowSpill

  func batch() throws(OutputError) -> RowBatch {
    var vectors: [ColumnVector] = []
    for (column, place) in zip(schema.columns, columns) {
      let bytes = try file.read(at: place.offset, count: place.byteCount)
      vectors.append(ColumnImage.column(bytes, column.type, place))
    }
    return RowBatch(schema, columns: vectors)
  }
}

/// The values of columns as they lie in memory, one array behind the other. Only this process reads them again.
private struct ColumnImage {
  /// Where a column lies: its validity, if some of its rows are null, then the ends of its texts, then its values.
  struct Place {
    let offset: Int
    let byteCount: Int
    let rowCount: Int
    let hasNulls: Bool
  }

  let offset: Int
  private(set) var bytes: [UInt8] = []

  init(offset: Int) { self.offset = offset }

  mutating func append(_ column: ColumnVector, _ rows: Range<Int>) -> Place {
    let start = bytes.count
    let hasNulls = rows.contains { column.isNull($0) }
    if hasNulls { append(column.validity[rows]) }
    switch column.values {
    case .text(let texts):
      var some = TextValues()
      some.append(contentsOf: texts, rows: rows)
      append(some.ends[...])
      bytes += some.bytes
    case .int(let numbers), .time(let numbers): append(numbers[rows])
    case .real(let numbers): append(numbers[rows])
    case .bool(let flags): append(flags[rows])
    case .date(let days): append(days[rows])
    }
    return Place(
      offset: offset + start, byteCount: bytes.count - start, rowCount: rows.count, hasNulls: hasNulls)
  }

  private mutating func append<Value: BitwiseCopyable>(_ values: ArraySlice<Value>) {
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  static func column(_ bytes: [UInt8], _ type: ColumnType, _ place: Place) -> ColumnVector {
    var position = 0
    let rows = place.rowCount
    func next<Value: BitwiseCopyable>(_ type: Value.Type) -> [Value] {
      let size = rows * MemoryLayout<Value>.size
      defer { position += size }
      return unsafe bytes.withUnsafeBytes { raw in
        unsafe [Value](unsafeUninitializedCapacity: rows) { values, filled in
          unsafe UnsafeMutableRawBufferPointer(values).copyMemory(
            from: UnsafeRawBufferPointer(rebasing: raw[position..<position + size]))
          filled = rows
        }
      }
    }
    let validity = place.hasNulls ? next(UInt8.self).map { $0 != 0 } : []
    let ends = type == .text ? next(Int.self) : []
    let values: ColumnVector.Values =
      switch type {
      case .text: .text(TextValues(bytes: Array(bytes[position...]), ends: ends))
      case .int: .int(next(Int64.self))
      case .time: .time(next(Int64.self))
      case .real: .real(next(Double.self))
      case .bool: .bool(next(UInt8.self).map { $0 != 0 })
      case .date: .date(next(Int32.self))
      }
    return ColumnVector(values, validity: validity)
  }
}
