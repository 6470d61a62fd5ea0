/// One look at a line: how wide it is, and what it may hold.
struct LineSurvey {
  private(set) var ascii = AsciiSet()
  private var hasDoubleSpace = false
  /// Three spaces with one character between each and the next.
  private var hasNearSpaces = false
  private var hasOtherSpace = false
  private var hasInnerSpace = false
  private var isBeyondAscii = false
  private var isBeyondLatin = false
  /// Not 0 if one of ％．＂＇〃″ stands in it.
  private var doubtful: UInt64 = 0

  /// Of a line whose end was looked for: control characters in it, and whether it ends in a line end that is not LF.
  private(set) var controlCount = 0
  private(set) var endsInOtherWay = false

  /// Bytes of the Chinese characters and marks that take a full square each, and half squares of all else.
  private var squareBytes = 0
  private var otherWidth = 0

  var width: Int { squareBytes / 3 &* 2 &+ otherWidth }

  var lineMarks: LineMarks {
    @inline(__always) get {
      var marks: LineMarks = []
      if hasOtherSpace || ascii.contains(0x20) || ascii.contains(0x09) { marks.insert(.space) }
      if hasDoubleSpace { marks.insert(.doubleSpace) }
      if hasDoubleSpace || hasNearSpaces || hasOtherSpace || ascii.contains(0x09) { marks.insert(.oddSpace) }
      if hasInnerSpace { marks.insert(.innerSpace) }
      if isBeyondAscii { marks.insert(.beyondAscii) }
      if isBeyondLatin { marks.insert(.beyondLatin) }
      if ascii.meets(.letters) { marks.insert(.letter) }
      if ascii.meets(.markup) { marks.insert(.markup) }
      if ascii.meets(.oddSigns) { marks.insert(.oddSign) }
      if doubtful != 0 || ascii.meets(.punctuation) { marks.insert(.doubtfulMark) }
      return marks
    }
  }

  /// - Parameter body: is shown the characters that are neither printed ones of ASCII nor U+4E00–U+9FFF.
  @inline(__always)
  mutating func run(_ range: Range<Int>, _ text: Span<UInt8>, _ body: (CodePoint) -> Void) {
    _ = run(range, text, toLineEnd: false, body)
  }

  /// The same from `start` on up to the next line end.
  ///
  /// - Returns: where that stands, or the text ends.
  @inline(__always)
  mutating func runToLineEnd(from start: Int, _ text: Span<UInt8>, _ body: (CodePoint) -> Void) -> Int {
    run(start..<text.count, text, toLineEnd: true, body)
  }

  @inline(__always)
  private mutating func run(
    _ range: Range<Int>, _ text: Span<UInt8>, toLineEnd: Bool, _ body: (CodePoint) -> Void
  ) -> Int {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end, text[at] == 0x20 { at &+= 1 }
    if at > range.lowerBound {
      ascii.insert(0x20)
      otherWidth &+= at &- range.lowerBound
    }
    // Only white space so far.
    var isIndent = true
    while at < end {
      let stop = text.endOfCommonHan(from: at, before: end)
      if stop > at {
        squareBytes &+= stop &- at
        isBeyondAscii = true
        isBeyondLatin = true
        isIndent = false
        at = stop
        guard at < end else { break }
        if toLineEnd, text[at] == 0x0A { return at }
        // Most often one of the common marks follows.
        if let mark = text.commonMark(at: at) {
          doubtful |= Self.doubtfulBit(mark)
          body(CodePoint(value: mark, length: 3))
          squareBytes &+= 3
          at &+= 3
          continue
        }
      }
      let byte = text[at]
      if byte >= 0x20, byte < 0x7F {
        let start = at
        at = passPrint(at, end, text)
        otherWidth &+= at &- start
        isIndent = false
        if toLineEnd, at < end, text[at] == 0x0A { return at }
        continue
      }
      if toLineEnd, byte == 0x0A { return at }
      let character = text.codePoint(at: at)
      if toLineEnd, byte != 0x09, isLineEnd(character.value) { return at }
      at &+= character.length
      if byte >= 0x80 {
        isBeyondAscii = true
        if character.value &- 0x2010 > 0x2026 - 0x2010 { isBeyondLatin = true }
        doubtful |= Self.doubtfulBit(character.value)
        body(character)
      } else {
        ascii.insert(byte)
        // Spaces before and behind it are not seen together.
        hasNearSpaces = true
      }
      if CharacterClass.isCommonMark(character.value) {
        squareBytes &+= 3
        isIndent = false
      } else {
        take(CharacterClass(character.value), isIndent: &isIndent)
      }
    }
    return end
  }

  /// Whether a character that is neither printed ASCII nor LF ends a line; counts it where it is a control character.
  @inline(__always)
  private mutating func isLineEnd(_ value: UInt32) -> Bool {
    if value < 0xA0 {
      endsInOtherWay = value >= 0x0B && value <= 0x0D || value == 0x85
      controlCount &+= (!endsInOtherWay).number
    } else {
      endsInOtherWay = value == 0x2028 || value == 0x2029
    }
    return endsInOtherWay
  }

  /// 1 for ％．＂＇〃″, else 0: by numbers, as it is asked of each mark.
  @inline(__always)
  private static func doubtfulBit(_ value: UInt32) -> UInt64 {
    // The first four are bits of U+FF00–U+FF3F.
    let isWide = UInt64((value >> 6 == 0x3FC).number)
    return 0x40A4 >> UInt64(value & 63) & isWide | UInt64((value == 0x3003).number) | UInt64((value == 0x2033).number)
  }

  /// Takes in a character that is no common one.
  private mutating func take(_ kind: CharacterClass, isIndent: inout Bool) {
    if kind == .space {
      hasOtherSpace = true
      if !isIndent { hasInnerSpace = true }
    } else {
      isIndent = false
    }
    if kind.isWide { otherWidth &+= 2 } else if kind != .zeroWidth, kind != .control { otherWidth &+= 1 }
  }

  /// Goes on behind the printed characters of ASCII, and the spaces between them, that stand together from `start` on.
  @inline(__always)
  private mutating func passPrint(_ start: Int, _ limit: Int, _ text: Span<UInt8>) -> Int {
    var at = start
    // Gathered without asking: whether eight bytes have a space is anybody's guess.
    var letters: UInt64 = 0
    var spaces: UInt64 = 0
    var pairs: UInt64 = 0
    // Spaces with another two places before, and those with two such.
    var threes: UInt64 = 0
    // What the eight bytes before have of spaces, moved on by one place and by two, and of near ones by two.
    var (after, afterNext, afterNear): (UInt64, UInt64, UInt64) = (0, 0, 0)
    while at < limit {
      let bytes = text.eightBytes(at: at)
      let print = bytes.print(among: limit &- at)
      bytes.forEach(of: print.signs) { ascii.insert($0) }
      letters |= print.letters
      spaces |= print.spaces
      pairs |= print.spaces & (print.spaces << 8 | after)
      let near = print.spaces & (print.spaces << 16 | afterNext)
      threes |= near & (near << 16 | afterNear)
      (after, afterNext, afterNear) = (print.spaces >> 56, print.spaces >> 48, near >> 48)
      at &+= print.count
      guard print.count == EightBytes.count else { break }
    }
    // Of letters, which ones nobody asks.
    if letters != 0 { ascii.insert(0x61) }
    if spaces != 0 {
      ascii.insert(0x20)
      hasInnerSpace = true
    }
    if pairs != 0 { hasDoubleSpace = true }
    if threes != 0 { hasNearSpaces = true }
    return at
  }
}
