import Glibc

/// The characters of an encoding whose codes have two bytes, looked up rather than computed.
///
/// glibc's `iconv` knows all of them; it is asked once for each code when the first page of that encoding comes, a
/// few milliseconds, and never again.
struct CodeTable: Sendable {
  /// First bytes go from 0x81, second bytes from 0x40, both to 0xFE; 0 marks a code without a character.
  private var codePoints: [UInt32]

  private static let firstBytes: ClosedRange<UInt8> = 0x81...0xFE
  private static let secondBytes: ClosedRange<UInt8> = 0x40...0xFE

  static let gb18030 = CodeTable("GB18030")
  /// Big5 with the additions of the ETEN system and, where those have nothing, of Hong Kong.
  static let big5 = CodeTable("BIG5", additions: "BIG5-HKSCS")

  /// The character of a code; 0 where there is none.
  subscript(first: UInt8, second: UInt8) -> UInt32 {
    guard Self.firstBytes ~= first, Self.secondBytes ~= second, !isEmpty else { return 0 }
    return codePoints[Int(first - 0x81) * Self.secondBytes.count + Int(second - 0x40)]
  }

  /// Whether the system's `iconv` does not know the encoding, as where its tables are not installed.
  var isEmpty: Bool { codePoints.isEmpty }

  private init(_ name: String, additions: String? = nil) {
    var codes: [UInt8] = []
    for first in Self.firstBytes {
      for second in Self.secondBytes { codes += [first, second] }
    }
    codePoints = CodeConverter(name)?.characters(ofPairs: codes) ?? []
    guard let additions, let converter = CodeConverter(additions), !isEmpty else { return }
    for index in codePoints.indices where codePoints[index] == 0 || 0xE000...0xF8FF ~= codePoints[index] {
      // A code for private use says nothing: what the additions know is better.
      let code = Array(codes[index * 2..<index * 2 + 2])
      if let character = converter.character(of: code) { codePoints[index] = character }
    }
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

  /// The characters of many codes of two bytes, in one go; 0 for codes that stand for none.
  ///
  /// iconv stops at a code it does not know; the next call starts behind it.
  borrowing func characters(ofPairs codes: [UInt8]) -> [UInt32] {
    var characters = [UInt32](repeating: 0, count: codes.count / 2)
    var done = 0
    while done < characters.count {
      done += convert(codes[(done * 2)...], into: &characters, at: done)
      // Either all is done, or this code is unknown.
      done += 1
    }
    return characters
  }

  /// How many codes were converted before the end, or before one that is unknown.
  private borrowing func convert(_ codes: ArraySlice<UInt8>, into characters: inout [UInt32], at start: Int) -> Int {
    var inputLeft = codes.count
    unsafe codes.withUnsafeBytes { input in
      unsafe characters.withUnsafeMutableBytes { output in
        // iconv does not write to its input, though C's type does not say so.
        let first = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress)
        var from = unsafe first?.assumingMemoryBound(to: CChar.self)
        var to = unsafe output.baseAddress?.advanced(by: start * 4).assumingMemoryBound(to: CChar.self)
        var room = output.count - start * 4
        unsafe iconv(handle, nil, nil, nil, nil)
        unsafe iconv(handle, &from, &inputLeft, &to, &room)
      }
    }
    return (codes.count - inputLeft) / 2
  }

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
