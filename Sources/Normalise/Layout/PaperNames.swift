import Model

/// The running heads of an English page: its paper's name, wherever the extraction met it, stands alone.
extension LayoutLine {
  /// Sets apart the lines in which the name on top of the page comes again.
  static func setPaperNameApart(_ lines: inout [LayoutLine], _ text: Span<UInt8>) {
    guard lines.count > 3, lines[0].isLatin else { return }
    let name = lines[0].range
    guard PaperName.mayBe(text, name) else { return }
    // Its date stands right below.
    guard (1...2).contains(where: { PaperName.holdsYear(text, lines[$0].range) }) else { return }
    for index in lines.indices where lines[index].isLatin && lines[index].lastWidth <= 96 {
      if PaperName.isRepeated(text, name, in: lines[index].range) { lines[index].traits.insert(.standsAlone) }
    }
  }

  private var range: Range<Int> { Int(start)..<Int(end) }
}
