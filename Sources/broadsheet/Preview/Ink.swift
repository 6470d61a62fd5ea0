/// How text stands out on a terminal; plain where colour is off.
struct Ink {
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case underlined = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  let isColoured: Bool

  func callAsFunction(_ text: String, _ styles: Style...) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[" + styles.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}
