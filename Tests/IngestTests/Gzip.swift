import CZlib

/// Compresses as `gzip` does: what the inflater is held against.
func gzip(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
  var stream = unsafe z_stream()
  precondition(unsafe broadsheet_deflateInit2(&stream, level, 31, 8, Z_DEFAULT_STRATEGY) == Z_OK)
  defer { unsafe deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1024)
  let status = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      return unsafe deflate(&stream, Z_FINISH)
    }
  }
  precondition(status == Z_STREAM_END)
  return Array(output[..<Int(unsafe stream.total_out)])
}
