import Glibc

/// The characters of an encoding whose codes have two bytes, looked up rather than computed.
///
/// glibc's `iconv` knows all of them; it is asked once for each code when the first page of that encoding comes, a
/// few milliseconds, and never again.
struct CodeTable: Sendable {
  /// First bytes go from 0x81, second bytes from 0x40, both to 0xFE; 0 marks a code without a character.
  private let codePoints: [UInt32]

  private static let firstBytes: ClosedRange<UInt8> = 0x81...0xFE
  private static let secondBytes: ClosedRange<UInt8> = 0x40...0xFE

  static let gb18030 = CodeTable("GB18030")
  /// Big5 with the additions of the ETEN system and, where those have nothing, of Hong Kong.
  static let big5 = CodeTable("BIG5", additions: "BIG5-HKSCS")

  /// The character of a code; 0 where there is none.
  subscript(first: UInt8, second: UInt8) -> UInt32 {
    guard Self.firstBytes ~= first, Self.secondBytes ~= second else { return 0 }
    return codePoints[Int(first - 0x81) * Self.secondBytes.count + Int(second - 0x40)]
  }

  /// Whether the system's `iconv` does not know the encoding, as where its tables are not installed.
  var isEmpty: Bool { codePoints.allSatisfy { $0 == 0 } }

  private init(_ name: String, additions: String? = nil) {
    var codePoints = [UInt32](repeating: 0, count: Self.firstBytes.count * Self.secondBytes.count)
    for name in [name, additions].compactMap(\.self) {
      guard let converter = CodeConverter(name) else { continue }
      var index = 0
      for first in Self.firstBytes {
        for second in Self.secondBytes {
          // A code for private use says nothing: what the additions know is better.
          if codePoints[index] == 0 || 0xE000...0xF8FF ~= codePoints[index],
            let found = converter.character(of: [first, second]) ?? (codePoints[index] == 0 ? 0 : nil)
          {
            codePoints[index] = found
          }
          index += 1
        }
      }
    }
    self.codePoints = codePoints
  }
}

/// An open converter of glibc's from one encoding to Unicode, closed when it goes away.
@safe struct CodeConverter: ~Copyable {
  private let handle: iconv_t

  /// nil where the system does not know the encoding.
  init?(_ name: String) {
    let opened = unsafe iconv_open("UTF-32LE", name)
    // iconv_open answers (iconv_t)-1 on failure.
    guard let opened = unsafe opened, Int(bitPattern: opened) != -1 else { return nil }
    unsafe handle = opened
  }

  deinit { unsafe iconv_close(handle) }

  /// The one character that `code` stands for; nil where it stands for none, or for several.
  borrowing func character(of code: [UInt8]) -> UInt32? {
    var input = code.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        // The state is set back first, so that an earlier failure leaves no trace.
        unsafe iconv(handle, nil, nil, nil, nil)
        return unsafe iconv(handle, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status == 0, inputLeft == 0, outputLeft == 12 else { return nil }
    return output[0..<4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
  }
}
