internal import CZlib
internal import Glibc

/// The records of a CSV file one after the other: fields by commas, quotes doubled inside quotes, either line end.
///
/// The file is read a piece at a time, through zlib, which passes on what is not gzip as it is.
struct CsvRecords {
  let path: String
  /// Of the record last given, counted from 1, the header included.
  private(set) var number = 0
  private let stream: GzipStream
  private var buffer: [UInt8] = []
  private var at = 0

  init(path: String) throws(DamagedFile) {
    self.path = path
    stream = try GzipStream(path: path)
    try fill()
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  private mutating func fill() throws(DamagedFile) {
    buffer = try stream.next()
    at = 0
  }

  private mutating func byte() throws(DamagedFile) -> UInt8? {
    if at == buffer.count {
      try fill()
      if buffer.isEmpty { return nil }
    }
    defer { at += 1 }
    return buffer[at]
  }

  /// nil after the last record.
  mutating func next() throws(DamagedFile) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var isEmptyLine = true
    while let byte = try byte() {
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if try peek() == 0x22 {
          field.append(0x22)
          at += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22 where field.isEmpty: isQuoted = true
      case 0x2C:
        fields.append(field)
        field = []
      case 0x0D where try peek() == 0x0A: continue
      case 0x0A:
        fields.append(field)
        number += 1
        return fields
      default: field.append(byte)
      }
      isEmptyLine = false
    }
    if isQuoted { throw DamagedFile(path, "the last record ends inside quotes") }
    if isEmptyLine { return nil }
    fields.append(field)
    number += 1
    return fields
  }

  private mutating func peek() throws(DamagedFile) -> UInt8? {
    if at == buffer.count { try fill() }
    return at < buffer.count ? buffer[at] : nil
  }
}

/// A file read through zlib's `gzread`: gzip members are inflated, anything else comes as it stands.
///
/// A class that owns the C library's handle and closes it; used by one thread at a time, like the reader it belongs to.
@safe final class GzipStream {
  private let path: String
  private let handle: gzFile
  private static let piece = 1 << 16

  init(path: String) throws(DamagedFile) {
    self.path = path
    guard let handle = unsafe gzopen(path, "rb") else { throw DamagedFile(.unreadable, path, "cannot be opened") }
    unsafe self.handle = handle
  }

  deinit { unsafe gzclose(handle) }

  /// The next piece; empty at the end.
  func next() throws(DamagedFile) -> [UInt8] {
    var status: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      status = unsafe gzread(handle, buffer.baseAddress, UInt32(Self.piece))
      count = max(0, Int(status))
    }
    // At the end of a file that was cut short zlib gives what there is, and says so only when it is asked.
    var code: Int32 = 0
    if status <= 0 { _ = unsafe gzerror(handle, &code) }
    guard status >= 0, code == Z_OK || code == Z_STREAM_END else {
      throw DamagedFile(path, "is not whole gzip data")
    }
    return bytes
  }
}
