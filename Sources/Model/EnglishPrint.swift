/// Lines of an English page that are no print of its stories: running heads and the credits of photos.
///
/// They stand where the extraction met them, often in the midst of a sentence that a column's end had cut.
public enum EnglishPrint {
  /// Whether all of `range` is a running head: names parted by a stroke, and the page's number at one end.
  ///
  ///     Ports and Trade / The Coast Gazette 12        B4 | Harbor Courier | Business
  public static func isRunningHead(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 8, range.count <= 72 else { return false }
    // A page's number at one end: hardly any line has a digit there.
    let (start, end) = (range.lowerBound, range.upperBound)
    guard isDigit(text[end - 1]) || isDigit(text[start]) || isDigit(text[start + 1]) else { return false }
    let first = firstWord(text, range)
    let last = lastWord(text, range)
    guard first.upperBound < last.lowerBound else { return false }
    let isNumbered = isPageNumber(text, first) || isPageNumber(text, last)
    guard isNumbered else { return false }
    var words = 0
    var strokes = 0
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, text[end] != 0x20 { end += 1 }
      if end > at {
        let word = at..<end
        if isStroke(text, word) {
          strokes += 1
        } else if word != first && word != last || !isPageNumber(text, word) {
          guard isNameWord(text, word) else { return false }
          words += 1
        }
      }
      at = end + 1
    }
    return strokes > 0 && words >= 2
  }

  /// Whether `range` begins as the credit of a photo does, and tells no sentence: Photo by Jane Doe, Picture: Tom Field.
  public static func isPhotoCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if isCapitalCredit(text, range) { return true }
    guard range.count >= 9, range.count <= 64, text[range.lowerBound] == 0x50 || text[range.lowerBound] == 0x49 else {
      return false
    }
    guard let start = creditStarts.first(where: { text.has($0, at: range.lowerBound) }) else { return false }
    var at = range.lowerBound + start.utf8CodeUnitCount
    guard at < range.upperBound, text[at] == 0x20 || text[at - 1] == 0x20 else { return false }
    if text[at] == 0x20 { at += 1 }
    // Names: no word of a sentence follows, and no full stop but that of an initial.
    guard at < range.upperBound, text[at] >= 0x41, text[at] <= 0x5A || text[at] >= 0xC3 else { return false }
    let last = text[range.upperBound - 1]
    return last != 0x2E && last != 0x2C && last != 0x21 && last != 0x3F
  }

  /// Whether `range` tells how to write to the paper, up to the address: Contact the writers at news@gazette.example
  public static func isContact(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 8, range.count <= 120 else { return false }
    let address = lastWord(text, range)
    guard let at = address.first(where: { text[$0] == 0x40 }) else { return false }
    return at > address.lowerBound && address.upperBound - at > 3 && text[address.upperBound - 1] != 0x2E
      && (at..<address.upperBound).contains { text[$0] == 0x2E }
  }

  /// Whether `range` tells who made the page and nothing else: Editor: Jane Field  Layout: Tom Marsh
  public static func isMakers(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 12, range.count <= 100, makers.contains(where: { text.has($0, at: range.lowerBound) }) else {
      return false
    }
    var isWordStart = true
    for at in range {
      // No word of a sentence: a letter to the editor begins like this, too.
      if isWordStart, (0x61...0x7A).contains(text[at]), !isMakersWord(text, at) { return false }
      isWordStart = text[at] == 0x20
    }
    return text[range.upperBound - 1] != 0x2E && text[range.upperBound - 1] != 0x3A
  }

  private static func isMakersWord(_ text: Span<UInt8>, _ at: Int) -> Bool {
    makersWords.contains { text.has($0, at: at) }
  }

  private static let makers: [StaticString] = [
    "Editor:", "Editors:", "Page editor:", "Page Editor:", "Copy editor:", "Copy Editor:", "Managing editor:",
    "Managing Editor:", "Duty editor:", "Duty Editor:", "Edited by", "Layout:", "Layout by", "Design:", "Designer:",
    "Designed by", "Page design:", "Page Design:", "Art:", "Graphics:", "Proofreader:", "Proofreading:",
  ]
  private static let makersWords: [StaticString] = ["editor:", "design:", "by ", "and "]

  /// Whether `range` is nothing but a name that begins with initials, as a report is signed: J. FIELD, T.M. Holt.
  public static func isSignature(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 32, isCapital(text[range.lowerBound]), text[range.lowerBound + 1] == 0x2E
    else { return false }
    var at = range.lowerBound
    while at + 1 < range.upperBound, isCapital(text[at]), text[at + 1] == 0x2E {
      at += 2
      if at < range.upperBound, text[at] == 0x20 { at += 1 }
    }
    var words = 0
    var isWordStart = true
    while at < range.upperBound {
      switch text[at] {
      case 0x20:
        guard !isWordStart else { return false }
        isWordStart = true
      case 0x2D, 0x27: isWordStart = false
      default:
        let isLetter = isCapital(text[at] & 0xDF) || text[at] >= 0x80
        guard isLetter, !isWordStart || isCapital(text[at]) || text[at] >= 0xC3 else { return false }
        if isWordStart { words += 1 }
        isWordStart = false
      }
      at += 1
    }
    return words == 1 || words == 2
  }

  /// JANE DOE / FOR THE HARBOR COURIER; TOM FIELD / XINHUA: a name and its house, both in capitals.
  public static func isCapitalCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 9, range.count <= 64, text[range.lowerBound] >= 0x41, text[range.lowerBound] <= 0x5A else {
      return false
    }
    var strokes = 0
    var wordsBefore = 1
    for at in range {
      switch text[at] {
      case 0x41...0x5A, 0x2D, 0x2E, 0x27: break
      case 0x20: wordsBefore += strokes == 0 ? 1 : 0
      case 0x2F:
        if text[at - 1] == 0x20 { wordsBefore -= 1 }
        strokes += 1
      default: return false
      }
    }
    let last = text[range.upperBound - 1]
    return strokes == 1 && (2...5).contains(wordsBefore) && last != 0x2F && last != 0x2E
  }

  private static let creditStarts: [StaticString] = [
    "Photo by ", "Photos by ", "Photograph by ", "Photographs by ", "Picture by ", "Pictures by ", "Image by ",
    "Photo:", "Photos:", "Photograph:", "Photographs:", "Picture:", "Pictures:", "Photo courtesy of ",
    "PHOTO BY ", "PHOTO:",
  ]

  /// Where a place in capitals stands that a story begins with, before a colon: SINGAPORE:, GEORGE TOWN:.
  public static func placeAndColon(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    let limit = min(range.upperBound, at + 40)
    var letters = 0
    while at < limit {
      switch text[at] {
      case 0x41...0x5A: letters += 1
      // A space, a comma, a full stop, a hyphen or an apostrophe inside.
      case 0x20, 0x2C, 0x2E, 0x2D, 0x27:
        guard letters > 0 else { return nil }
      case 0x3A:
        let place = range.lowerBound..<at
        guard letters >= 4, at + 1 < range.upperBound, text[at + 1] == 0x20,
          !labels.contains(where: { $0.utf8CodeUnitCount == place.count && text.has($0, at: place.lowerBound) })
        else { return nil }
        return place
      default: return nil
      }
      at += 1
    }
    return nil
  }

  /// Words in capitals before a colon that are no places.
  private static let labels: [StaticString] = [
    "PHOTO", "PHOTOS", "PICTURE", "PICTURED", "ABOVE", "BELOW", "LEFT", "RIGHT", "CAPTION", "NOTE", "UPDATE",
    "EXCLUSIVE", "ANALYSIS", "OPINION", "COMMENT", "SOURCE", "CREDIT", "WATCH", "READ", "TOPIC", "TITLE", "QUESTION",
    "ANSWER", "PHONE", "EMAIL", "INSIDE", "PAGE", "CORRECTION", "EDITOR", "FACTBOX", "KEY FACTS", "PROFILE",
    "INTERVIEW",
  ]

  private static func firstWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, text[end] != 0x20 { end += 1 }
    return range.lowerBound..<end
  }

  private static func lastWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    return start..<range.upperBound
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// 12, A3, B12.
  private static func isPageNumber(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var at = word.lowerBound
    if word.count > 1, text[at] >= 0x41, text[at] <= 0x5A { at += 1 }
    guard (1...3).contains(word.upperBound - at) else { return false }
    while at < word.upperBound, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
    return at == word.upperBound
  }

  /// / | and a raised point or a bullet, alone between spaces.
  private static func isStroke(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    switch word.count {
    case 1: text[word.lowerBound] == 0x2F || text[word.lowerBound] == 0x7C
    case 2: text.has("·", at: word.lowerBound)
    case 3: text.has("•", at: word.lowerBound)
    default: false
    }
  }

  /// A word with a capital, or one of the small ones inside names.
  private static func isNameWord(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = text[word.lowerBound]
    if first >= 0x41, first <= 0x5A { return true }
    return small.contains { $0.utf8CodeUnitCount == word.count && text.has($0, at: word.lowerBound) }
  }

  private static let small: [StaticString] = ["and", "of", "the", "in", "for", "&"]
}
