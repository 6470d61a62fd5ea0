import Model

/// A file read whole.
struct FileContent: Sendable {
  var bytes: [UInt8]
  var fingerprint: Fingerprint

  /// Files over the limit are hashed all the same, as their row in `sources` needs it, unless they are longer than
  /// this: nobody waits an hour for the hash of a file that is not read.
  static let largestHashedSize = 16 << 30

  /// - Parameter isPlain: whether the source was just seen to be a plain file.
  static func read(_ source: FoundSource, limit: Int, isPlain: Bool = false) throws(Refusal) -> FileContent {
    if source.isStandardInput { return try read(.standardInput(), limit: limit) }
    return try read(.opening(source.systemPath, isPlain: isPlain), limit: limit)
  }

  static func read(_ file: consuming FileDescriptor, limit: Int) throws(Refusal) -> FileContent {
    var bytes: [UInt8] = []
    // One byte more than the file is said to have, so that its end is seen without growing.
    var capacity = min(max(file.size, 0), limit) + 1
    while true {
      let wanted = capacity - bytes.count
      let start = bytes.count
      try bytes.fill(upTo: wanted, from: file)
      if bytes.count < start + wanted { break }
      if bytes.count > limit { throw try tooLong(bytes, file, limit: limit) }
      capacity = min(max(capacity * 2, 1 << 16), limit + 1)
    }
    return FileContent(
      bytes: bytes, fingerprint: Fingerprint(byteCount: bytes.count, sha256: Sha256.hex(of: bytes.span)))
  }

  /// Hashes the rest of a file that is too long, piece by piece.
  private static func tooLong(
    _ start: [UInt8], _ file: borrowing FileDescriptor, limit: Int
  ) throws(Refusal) -> Refusal {
    let problem =
      "longer than the limit for a page (\(limit) bytes); split it into pages, or raise the option `page_limit`"
    var hash = Sha256()
    hash.update(start.span)
    var count = start.count
    var piece: [UInt8] = []
    repeat {
      piece.removeAll(keepingCapacity: true)
      try piece.fill(upTo: 1 << 20, from: file)
      hash.update(piece.span)
      count += piece.count
      if count > largestHashedSize { return Refusal(problem) }
    } while !piece.isEmpty
    return Refusal(problem, fingerprint: Fingerprint(byteCount: count, sha256: Sha256.hex(hash.finish())))
  }
}

extension [UInt8] {
  /// Appends up to `wanted` bytes of a file; fewer only at its end.
  fileprivate mutating func fill(upTo wanted: Int, from file: borrowing FileDescriptor) throws(Refusal) {
    try append(addingCapacity: wanted) { (room: inout OutputSpan<UInt8>) throws(Refusal) in
      try unsafe room.withUnsafeMutableBufferPointer { (buffer, filled) throws(Refusal) in
        while filled < wanted {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<wanted])
          let count = try unsafe file.read(into: rest)
          if count == 0 { return }
          filled += count
        }
      }
    }
  }
}
