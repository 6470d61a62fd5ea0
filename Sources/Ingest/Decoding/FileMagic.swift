/// Kinds of file that are no text, told by how they start, so that the message can name them.
enum FileMagic {
  private static let kinds: [(start: [UInt8], problem: String)] = [
    (Array("%PDF-".utf8), "a PDF file, not text; extract its text first, for instance with `pdftotext`"),
    (Array("PK\u{03}\u{04}".utf8), "a zip archive or an office document, not text; unpack it, or save it as text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document, not text; save it as text"),
    (Array("{\\rtf".utf8), "an RTF document, not plain text; save it as text"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image, not text; run it through OCR first"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image, not text; run it through OCR first"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image, not text; run it through OCR first"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image, not text; run it through OCR first"),
    (Array("GIF8".utf8), "a GIF image, not text; run it through OCR first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd; unpack it, or compress it with gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz; unpack it, or compress it with gzip"),
    (Array("BZh".utf8), "compressed with bzip2; unpack it, or compress it with gzip"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive; unpack it"),
    (Array("Rar!".utf8), "a RAR archive; unpack it"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program, not text; leave it out"),
    ([0x1F, 0x8B], "compressed with gzip twice; unpack it once"),
    ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32; convert it, for instance with `iconv -f UTF-32 -t UTF-8`"),
    ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32; convert it, for instance with `iconv -f UTF-32 -t UTF-8`"),
  ]

  /// Starts that a text may have too; the files they stand for have control characters close by.
  private static let lettersOnly = [Array("GIF8".utf8), Array("BZh".utf8), Array("Rar!".utf8)]

  /// What is wrong with the file, where its start tells.
  static func problem(of bytes: [UInt8]) -> String? {
    guard let kind = kinds.first(where: { bytes.starts(with: $0.start) }) else { return nil }
    if lettersOnly.contains(kind.start), !bytes.prefix(512).contains(where: { $0 < 0x09 }) { return nil }
    return kind.problem
  }
}
