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
    if unsafe !isFormula && !quoting.needsQuotes(text, count: count) {
      // Copied and looked through at once; only where a byte turns up that needs quotes is it done again.
      if unsafe copy(text, count: count, quoting: quoting) {
        unsafe next += count
        return
      }
    }
    unsafe putQuoted(text, count: count, isFormula: isFormula, quoting: quoting)
  }

  /// Copies a text to `next` without moving it, and tells whether it can stand without quotes.
  @inline(__always)
  private func copy(_ text: UnsafePointer<UInt8>, count: Int, quoting: borrowing CsvQuoting) -> Bool {
    if count >= 16 { return unsafe copy(text, count: count, by: SIMD16<UInt8>.self, delimiter: quoting.delimiter) }
    if count >= 8 { return unsafe copy(text, count: count, by: SIMD8<UInt8>.self, delimiter: quoting.delimiter) }
    var isPlain = true
    for index in 0..<count {
      let byte = unsafe text[index]
      unsafe next[index] = byte
      if byte == quoting.delimiter || byte == 0x22 || byte == 0x0D || byte == 0x0A { isPlain = false }
    }
    return isPlain
  }

  /// The same for texts of at least one vector; the last vector overlaps the one before it.
  @inline(__always)
  private func copy<Vector: SIMD>(
    _ text: UnsafePointer<UInt8>, count: Int, by type: Vector.Type, delimiter: UInt8
  ) -> Bool where Vector.Scalar == UInt8 {
    let width = Vector.scalarCount
    let source = unsafe UnsafeRawPointer(text)
    let target = unsafe UnsafeMutableRawPointer(next)
    var at = 0
    while true {
      let bytes = unsafe source.loadUnaligned(fromByteOffset: at, as: Vector.self)
      unsafe target.storeBytes(of: bytes, toByteOffset: at, as: Vector.self)
      let found =
        (bytes .== Vector(repeating: delimiter)) .| (bytes .== Vector(repeating: 0x22))
        .| (bytes .== Vector(repeating: 0x0D)) .| (bytes .== Vector(repeating: 0x0A))
      if any(found) { return false }
      if at + width == count { return true }
      at = min(at + width, count - width)
    }
  }

  private mutating func putQuoted(
    _ text: UnsafePointer<UInt8>, count: Int, isFormula: Bool, quoting: borrowing CsvQuoting
  ) {
    var needsQuotes = unsafe quoting.needsQuotes(text, count: count)
    for index in 0..<count where !needsQuotes { needsQuotes = unsafe quoting.table[Int(text[index])] }
    if needsQuotes { unsafe put(0x22) }
    if isFormula { unsafe put(0x27) }
    for index in 0..<count {
      let byte = unsafe text[index]
      if byte == 0x22 { unsafe put(0x22) }
      unsafe put(byte)
    }
    if needsQuotes { unsafe put(0x22) }
  }
}
