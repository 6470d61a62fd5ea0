import Model

/// What a mark does to the shape of a text, whatever stands around it.
///
///     （   opens, a break        ，  a comma, a break        。  ends a sentence, a break
///     ”    closes               ：  a break                 ！  ends a sentence
///
/// Which mark comes next is anybody's guess, and of a branch for each kind most guesses are wrong. So what a mark does is
/// looked up (`MarkTable`), and `TextShape` counts all of them in the same way.
struct MarkEffect {
  /// What it does, each at its place.
  fileprivate let bits: UInt32

  private static let placeOfOpening: UInt32 = 1
  private static let placeOfClosing: UInt32 = 2
  private static let placeOfComma: UInt32 = 3
  private static let placeOfStop: UInt32 = 4
  private static let placeOfFullStop: UInt32 = 5
  private static let placeOfBreak: UInt32 = 6
  private static let placeOfKeepingStop: UInt32 = 7
  private static let placeOfEnding: UInt32 = 8
  private static let placeOfCapital: UInt32 = 10

  fileprivate init(bits: UInt32) { self.bits = bits }

  /// What all marks of a part do, but that not all pauses are commas, nor all stops full stops, which alone are breaks.
  init(
    _ part: Punctuation.Part, isComma: Bool = false, isFullStop: Bool = false, isBreak: Bool = false,
    asksForCapital: Bool = false
  ) {
    var bits: UInt32 = (asksForCapital ? 1 : 0) << Self.placeOfCapital
    var ending = TextShape.Ending.word
    switch part {
    case .opening: bits |= 1 << Self.placeOfOpening | 1 << Self.placeOfBreak
    case .closing: bits |= 1 << Self.placeOfClosing | 1 << Self.placeOfKeepingStop
    case .pause:
      bits |= (isComma ? 1 : 0) << Self.placeOfComma | 1 << Self.placeOfBreak
      ending = .clause
    case .stop:
      bits |= 1 << Self.placeOfStop | (isFullStop ? 1 : 0) << Self.placeOfFullStop
      bits |= (isBreak ? 1 : 0) << Self.placeOfBreak
      ending = .sentence
    // A straight quotation mark says nothing about which side it stands on.
    case .straight: bits |= 1 << Self.placeOfKeepingStop
    case .none: break
    }
    self.bits = bits | UInt32(ending.rawValue) << Self.placeOfEnding
  }

  // 1 or 0, as they are added up.

  var opens: Int { count(Self.placeOfOpening) }
  var closes: Int { count(Self.placeOfClosing) }
  var commas: Int { count(Self.placeOfComma) }
  var stops: Int { count(Self.placeOfStop) }
  var fullStops: Int { count(Self.placeOfFullStop) }
  /// Whether it is a mark for `TextShape.firstBreak`.
  var breaks: Int { count(Self.placeOfBreak) }
  /// Whether a sentence that has ended before it is still ended behind it.
  var keepsStop: Int { count(Self.placeOfKeepingStop) }

  /// How a text ends that ends with it, where no sentence has ended before it.
  var ending: TextShape.Ending {
    TextShape.Ending(rawValue: UInt8(truncatingIfNeeded: bits >> Self.placeOfEnding & 3)) ?? .word
  }

  /// Whether a capital letter behind it would only begin a sentence or a quotation.
  var asksForCapital: Bool { count(Self.placeOfCapital) != 0 }

  @inline(__always)
  private func count(_ place: UInt32) -> Int { Int(truncatingIfNeeded: bits >> place & 1) }
}

/// The effects of all marks.
///
/// Who walks through a text holds it: a constant that is asked for by name is looked for each time.
struct MarkTable {
  static let shared = MarkTable()

  /// At the place of each mark: the mark in the upper half, its effect below; 0 for none.
  private let effects: [UInt32]
  private static let known: UInt32 = 1

  /// The effect of a mark; nil for what is none, and for ’ and the full stop, which what stands around them tells.
  @inline(__always)
  subscript(value: UInt32) -> MarkEffect? {
    let found = effects[Self.place(of: value)]
    let isKnown = UInt64(found & (0xFFFF_0000 | Self.known)) == UInt64(value) << 16 | UInt64(Self.known)
    return isKnown ? MarkEffect(bits: found) : nil
  }

  /// Marks have their own places: those of ASCII, of U+2000, U+3000 and U+FF00.
  @inline(__always)
  private static func place(of value: UInt32) -> Int {
    Int(truncatingIfNeeded: value >> 12 & 7) << 7 | Int(value & 0x7F)
  }

  private init() {
    var effects = [UInt32](repeating: 0, count: 1 << 10)
    for marks: ClosedRange<UInt32> in [0x21...0x7E, 0x2010...0x203F, 0x3001...0x301F, 0xFF01...0xFF65] {
      for value in marks where value != 0x2E && value != 0x2019 {
        switch CharacterClass(value) {
        case .mark, .wideMark, .other:
          let effect = MarkEffect(
            Punctuation.part(of: value), isComma: value != 0x3A && value != 0xFF1A,
            isFullStop: value == 0x3002 || value == 0xFF61, isBreak: value == 0x3002,
            asksForCapital: Punctuation.asksForCapital(value))
          effects[Self.place(of: value)] = value << 16 | effect.bits | Self.known
        default: break
        }
      }
    }
    self.effects = effects
  }
}
