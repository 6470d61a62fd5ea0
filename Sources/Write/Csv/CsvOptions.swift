internal import Model

extension CsvFormat {
  /// The options of `format: csv`, described once.
  static let options: [OptionSpec] = [
    OptionSpec(
      "profile",
      .choice([
        OptionChoice("default", "for programs: no byte order mark, nothing but the data"),
        OptionChoice(
          "spreadsheet",
          "for Excel and LibreOffice: byte order mark, formula guard, files of 1,048,576 rows, warnings for long cells"),
      ]), default: .text("default"), "Who reads the files; sets ‘bom’, ‘formula_guard’ and ‘split_rows’"),
    OptionSpec(
      "delimiter", .text, default: .text(","),
      "What stands between fields: one ASCII character, or comma, tab, semicolon, pipe", check: checkDelimiter),
    OptionSpec(
      "line_end", .choice([OptionChoice("lf", "a line feed"), OptionChoice("crlf", "carriage return, line feed")]),
      default: .text("lf"), "How lines end"),
    OptionSpec(
      "null_text", .text, default: .text(""), "What stands where there is no value", check: checkNullText),
    OptionSpec(
      "quote",
      .choice([OptionChoice("minimal", "fields that need quotes"), OptionChoice("all", "every field with a value")]),
      default: .text("minimal"), "Which fields are quoted"),
    OptionSpec("header", .bool, default: .bool(true), "Whether the first line holds the columns' names"),
    OptionSpec("bom", .bool, "Whether the file starts with a byte order mark (default: as the profile says)"),
    OptionSpec(
      "formula_guard", .bool,
      "Whether texts that a spreadsheet would run as a formula get a ‘'’ before them (default: as the profile says)"),
    OptionSpec(
      "split_rows", .int(1...Int.max),
      "The most rows of a file; the rest goes to ‘…-2.csv’, ‘…-3.csv’ (default: as the profile says)"),
  ].map { $0.applying(when: "format", is: "csv") }

  private static let checkDelimiter: @Sendable (OptionValue) -> String? = { value in
    guard case .text(let text) = value, delimiters[text] == nil else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count == 1, let byte = bytes.first, isDelimiter(byte) else {
      return "one ASCII character is needed that is not a letter, digit, quote, line end, space or one of ‘+-.’"
    }
    return nil
  }

  /// A delimiter that could be part of a number, date or word would make fields that need no quotes ambiguous.
  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09: true
    case 0...0x20, 0x7F...0xFF: false
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: !"\"'+-._\\".utf8.contains(byte)
    }
  }

  private static let checkNullText: @Sendable (OptionValue) -> String? = { value in
    guard case .text(let text) = value else { return nil }
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "-_.\\<>/#".utf8.contains($0)
    }
    guard isPlain, text.utf8.count <= 32 else {
      return "at most 32 letters, digits and ‘-_.\\<>/#’, such as ‘NULL’ or ‘\\N’"
    }
    return nil
  }
}
