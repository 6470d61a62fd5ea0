import Glibc

/// Converts with the system's `iconv`: what the decoders are held against.
func iconv(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
  let handle = unsafe iconv_open(to, from)
  precondition(Int(bitPattern: handle) != -1, "no \(from) to \(to)")
  defer { unsafe iconv_close(handle) }
  var input = bytes.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
  var left = input.count
  var room = output.count
  let status = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var to = output.baseAddress
      return unsafe Glibc.iconv(handle, &from, &left, &to, &room)
    }
  }
  guard status != Int.max.magnitude, status != UInt.max, left == 0 else { return nil }
  return output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
}

func encoded(_ text: String, _ name: String) -> [UInt8] { iconv(Array(text.utf8), from: "UTF-8", to: name)! }
