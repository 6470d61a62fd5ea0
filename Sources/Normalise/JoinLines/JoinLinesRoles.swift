import Model

/// Who wrote a story, told by the word for what he is.
extension SeamEvidence {
  /// `▶ 本报记者 某某 通讯员 某某某`, alone on its line: roles, and a name of two to four characters behind each.
  static func isSignature(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard line.has(.hasWideText), line.lastWidth <= 60, !line.has(.hasInnerStop), !line.has(.endsSentence) else {
      return false
    }
    if line.endsInMidSentence { return false }
    var end = Int(line.end)
    var at = Int(line.start)
    // （记者 某某）: in brackets from end to end.
    if text.has("（", at: at), text.has("）", at: end - 3) {
      at += 3
      end -= 3
    }
    let first = at
    var hasRole = false
    var isName = false
    while at < end {
      let start = at
      var characters = 0
      while at < end {
        let common = text.endOfCommonHan(from: at, before: end)
        characters += (common - at) / 3
        at = common
        guard at < end else { break }
        let character = text.codePoint(at: at)
        guard CharacterClass(character.value) == .han else { break }
        at += character.length
        characters += 1
      }
      if characters == 0 {
        let value = text.codePoint(at: at).value
        guard value == 0x20 || value == 0x3000 || start == first && (0x25A0...0x25FF).contains(value) else {
          return false
        }
        at += text.codePoint(at: at).length
      } else if endsWithRole(text, start..<at) {
        hasRole = true
        isName = false
      } else {
        isName = hasRole && (2...4).contains(characters)
        if hasRole, !isName { return false }
      }
    }
    return isName
  }

  /// Whether `range` ends with a word for who writes.
  static func endsWithRole(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    // 者, 员, 員, 生
    switch text.codePoint(before: range.upperBound).value {
    case 0x8005, 0x5458, 0x54E1, 0x751F: break
    default: return false
    }
    return holdsRole(text, endingWith: range)
  }

  private static func holdsRole(_ text: Span<UInt8>, endingWith range: Range<Int>) -> Bool {
    roles.contains { (word: StaticString) in
      let start = range.upperBound - word.utf8CodeUnitCount
      return start >= range.lowerBound && text.has(word, at: start)
    }
  }

  private static let roles: [StaticString] = ["记者", "記者", "通讯员", "通訊員", "实习生", "實習生"]
}
