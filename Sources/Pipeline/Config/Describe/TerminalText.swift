import Model

/// Text measured as a terminal shows it: Chinese characters are two cells wide.
public enum TerminalText {
  public static func width(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.span.printedWidth(of: 0..<bytes.count)
  }

  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// Breaks English text between words; a word longer than a line keeps one of its own.
  public static func lines(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(last) + 1 + width(String(word)) <= limit {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
