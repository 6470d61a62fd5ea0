public import Model

extension Page {
  /// A page made straight from text, the way Ingest makes one from a UTF-8 file with LF line ends.
  public init(testing text: String, path: String = "test.txt") {
    let bytes = Array(text.utf8)
    var lines: [Line] = []
    var blanks = 0
    var isAfterPageBreak = false
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if part.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }) {
        if part.contains(0x0C) { isAfterPageBreak = true }
        blanks += 1
        continue
      }
      var line = Line(range: part.startIndex..<part.endIndex, blankLinesBefore: blanks)
      line.isAfterPageBreak = isAfterPageBreak
      lines.append(line)
      blanks = 0
      isAfterPageBreak = false
    }
    let hash = Sha256.hex(of: bytes.span)
    let source = Source(
      id: "p" + hash.prefix(16), path: path, sha256: hash, byteCount: bytes.count, encoding: "utf-8")
    self.init(source: source, text: bytes, map: SourceMap(identity: bytes.count), lines: lines)
  }

  /// The clean text of each line.
  public var lineStrings: [String] { lines.map { string($0.range) } }
}
