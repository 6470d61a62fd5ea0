import CZlib

/// Inflates gzip data (RFC 1952), of any number of members, up to a limit.
enum Gunzip {
  static func isGzip(_ bytes: Span<UInt8>) -> Bool { bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B }

  static func inflate(_ bytes: [UInt8], limit: Int) throws(Refusal) -> [UInt8] {
    var inflater = try Inflater()
    return try inflater.inflate(bytes, limit: limit)
  }
}

/// Owns zlib's stream, at an address that never changes: zlib keeps a pointer back to it.
@safe private struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(Refusal) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 more to say that only the gzip format is meant.
    guard unsafe broadsheet_inflateInit2(stream, 15 + 16) == Z_OK else {
      unsafe stream.deallocate()
      throw Refusal("no memory to inflate it; run with fewer workers")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  mutating func inflate(_ bytes: [UInt8], limit: Int) throws(Refusal) -> [UInt8] {
    var output: [UInt8] = []
    var used = 0
    var room = min(max(bytes.count * 4, 1 << 12), limit + 1)
    while true {
      let (taken, isMemberEnd) = try step(bytes, from: used, into: &output, room: room)
      used += taken
      if output.count > limit {
        throw Refusal(
          "inflates to more than the limit for a page (\(limit) bytes); split it into pages, or raise the option "
            + "`page_limit`")
      }
      if isMemberEnd {
        let rest = bytes[used...]
        // Tapes and some tools fill up with zeros behind the last member.
        if rest.allSatisfy({ $0 == 0 }) { return output }
        guard rest.starts(with: [0x1F, 0x8B]) else {
          throw Refusal("gzip data followed by \(rest.count) bytes of something else; cut them off, or fetch it again")
        }
        unsafe inflateReset(stream)
      } else if used == bytes.count, unsafe stream.pointee.avail_out > 0 {
        throw Refusal("gzip data that breaks off before its end; fetch or compress it again")
      }
      room = min(max(output.count, 1 << 12), limit + 1 - output.count)
    }
  }

  /// One call of zlib: how much of the input it took, and whether a member ended.
  private mutating func step(
    _ bytes: [UInt8], from start: Int, into output: inout [UInt8], room: Int
  ) throws(Refusal) -> (Int, Bool) {
    var status = Z_OK
    // zlib counts in 32 bits; the limit of a page keeps room inside them, and input is handed over in pieces.
    let offered = min(bytes.count - start, 1 << 30)
    unsafe bytes.withUnsafeBufferPointer { input in
      output.append(addingCapacity: room) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, filled in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: start))
          unsafe stream.pointee.avail_in = UInt32(offered)
          unsafe stream.pointee.next_out = buffer.baseAddress
          unsafe stream.pointee.avail_out = UInt32(room)
          status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
          filled = room - Int(unsafe stream.pointee.avail_out)
        }
      }
      unsafe stream.pointee.next_in = nil
      unsafe stream.pointee.next_out = nil
    }
    switch status {
    case Z_OK, Z_BUF_ERROR, Z_STREAM_END: return (offered - Int(unsafe stream.pointee.avail_in), status == Z_STREAM_END)
    case Z_MEM_ERROR: throw Refusal("no memory to inflate it; run with fewer workers")
    default: throw Refusal("damaged gzip data; fetch or compress it again")
    }
  }
}
