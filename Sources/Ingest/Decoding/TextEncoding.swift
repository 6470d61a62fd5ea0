/// The encodings pages come in, by the names the pipeline file and the `sources` table use.
enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case gb18030
  case gbk
  case big5
  case windows1252 = "windows-1252"

  /// One line for the pipeline file's reference page.
  var help: String {
    switch self {
    case .utf8: "Unicode, one to four bytes a character; ASCII is part of it"
    case .utf16LittleEndian: "Unicode in pairs of bytes, the low one first"
    case .utf16BigEndian: "Unicode in pairs of bytes, the high one first"
    case .gb18030: "The Chinese standard; GB 2312 and GBK are part of it"
    case .gbk: "Read as gb18030, which it is a part of"
    case .big5: "Traditional Chinese of Taiwan and Hong Kong"
    case .windows1252: "Western European, one byte a character"
    }
  }
}
