/// Which fields need quotes, and how they are written with them (RFC 4180).
///
/// Quoted is what holds the delimiter, a quote, CR or LF, starts or ends with a space (some readers trim), is empty, or
/// is the null text; and everything, where the format says so.
struct CsvQuoting: Sendable {
  /// For each byte, whether a field that holds it needs quotes.
  let table: [Bool]
  let delimiter: UInt8
  let nullText: [UInt8]
  let quotesAll: Bool
  let guardsFormulas: Bool

  init(_ format: CsvFormat) {
    var table = [Bool](repeating: false, count: 256)
    for byte in [format.delimiter, 0x22, 0x0D, 0x0A] { table[Int(byte)] = true }
    self.table = table
    delimiter = format.delimiter
    nullText = format.nullText
    quotesAll = format.quoting == .all
    guardsFormulas = format.guardsFormulas
  }

  /// Whether a text of one byte or more needs quotes for what stands at its ends, or for what it is as a whole.
  @inline(__always)
  func needsQuotes(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
    if quotesAll { return true }
    if unsafe text[0] == 0x20 || text[count - 1] == 0x20 { return true }
    guard count == nullText.count else { return false }
    for index in 0..<count where unsafe text[index] != nullText[index] { return false }
    return true
  }

  /// Whether a spreadsheet would run the text as a formula (OWASP ASVS 1.2.10).
  func isFormula(_ first: UInt8) -> Bool {
    guardsFormulas
      && (first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40 || first == 0x09 || first == 0x0D
        || first == 0)
  }
}

extension ByteCursor {
  /// Writes a text field; takes at most `2 * count + 3` bytes.
  @inline(__always)
  mutating func put(text: UnsafePointer<UInt8>, count: Int, quoting: borrowing CsvQuoting) {
    guard count > 0 else {
      // Nothing at all would read as "no value".
      unsafe put(0x22)
      unsafe put(0x22)
      return
    }
    let isFormula = unsafe quoting.guardsFormulas && quoting.isFormula(text[0])
    if unsafe isFormula || quoting.needsQuotes(text, count: count) {
      unsafe putGuarded(text, count: count, isFormula: isFormula, quoting: quoting)
    } else if unsafe copy(text, count: count, delimiter: quoting.delimiter) {
      // Copied and looked through at once; only where a byte turned up that needs quotes is it done again.
      unsafe next += count
    } else {
      unsafe put(0x22)
      unsafe putDoublingQuotes(text, count: count)
      unsafe put(0x22)
    }
  }

  /// Copies a text to `next` without moving it, and tells whether it can stand without quotes.
  @inline(__always)
  private func copy(_ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8) -> Bool {
    if count >= 16 { return unsafe copyVectors(text, count: count, delimiter: delimiter) }
    if count >= 8 { return unsafe copyWords(text, count: count, delimiter: delimiter) }
    var isPlain = true
    for index in 0..<count {
      let byte = unsafe text[index]
      unsafe next[index] = byte
      if byte == delimiter || byte == 0x22 || byte == 0x0D || byte == 0x0A { isPlain = false }
    }
    return isPlain
  }

  /// The same for texts of at least 16 bytes; the last vector overlaps the one before it.
  ///
  /// Written for the one vector type: a generic version compares byte by byte.
  @inline(__always)
  private func copyVectors(_ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8) -> Bool {
    let source = unsafe UnsafeRawPointer(text)
    let target = unsafe UnsafeMutableRawPointer(next)
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let last = count &- 16
    var at = 0
    while true {
      let bytes = unsafe source.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      unsafe target.storeBytes(of: bytes, toByteOffset: at, as: SIMD16<UInt8>.self)
      let found = (bytes .== delimiters) .| (bytes .== quotes) .| (bytes .== returns) .| (bytes .== feeds)
      let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 { return false }
      if at == last { return true }
      at = min(at &+ 16, last)
    }
  }

  /// The same for texts of 8 to 16 bytes, with the bytes of a word looked at together: a byte is zero where taking one
  /// from it borrows and its highest bit was not set.
  @inline(__always)
  private func copyWords(_ text: UnsafePointer<UInt8>, count: Int, delimiter: UInt8) -> Bool {
    let source = unsafe UnsafeRawPointer(text)
    let target = unsafe UnsafeMutableRawPointer(next)
    var found: UInt64 = 0
    for step in 0..<2 {
      let at = step &* (count &- 8)
      let word = unsafe source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      unsafe target.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
      found |= unsafe zeros(word ^ (0x0101_0101_0101_0101 &* UInt64(delimiter)))
      found |= unsafe zeros(word ^ 0x2222_2222_2222_2222)
      found |= unsafe zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      found |= unsafe zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
    }
    return found == 0
  }

  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }

  /// A text that is a formula, or needs quotes for more than its bytes.
  private mutating func putGuarded(
    _ text: UnsafePointer<UInt8>, count: Int, isFormula: Bool, quoting: borrowing CsvQuoting
  ) {
    var needsQuotes = unsafe quoting.needsQuotes(text, count: count)
    for index in 0..<count where !needsQuotes { needsQuotes = unsafe quoting.table[Int(text[index])] }
    if needsQuotes { unsafe put(0x22) }
    if isFormula { unsafe put(0x27) }
    unsafe putDoublingQuotes(text, count: count)
    if needsQuotes { unsafe put(0x22) }
  }

  private mutating func putDoublingQuotes(_ text: UnsafePointer<UInt8>, count: Int) {
    let source = unsafe UnsafeRawPointer(text)
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    var at = 0
    while at < count {
      let end = min(at + 16, count)
      if end - at == 16 {
        let bytes = unsafe source.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        let words = unsafe unsafeBitCast(bytes .== quotes, to: SIMD2<UInt64>.self)
        if words[0] | words[1] == 0 {
          unsafe UnsafeMutableRawPointer(next).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
          unsafe next += 16
          at = end
          continue
        }
      }
      for index in at..<end {
        let byte = unsafe text[index]
        if byte == 0x22 { unsafe put(0x22) }
        unsafe put(byte)
      }
      at = end
    }
  }
}
