/// A paragraph in lines of so many characters, its first line shorter by the indent that was lost.
func setInColumn(_ paragraph: String, _ column: Int) -> [String] {
  var lines: [String] = []
  var rest = Substring(paragraph)
  while !rest.isEmpty {
    let line = rest.prefix(lines.isEmpty ? column - 2 : column)
    lines.append(String(line))
    rest = rest.dropFirst(line.count)
  }
  return lines
}
