import Model

/// Which characters stand side by side in words of the lists, and which stand behind figures.
///
///     …协议收购、司法拍 │ 卖等办法，…       拍卖 is a word: the seam runs through it
///     …，每年少用天然气34 │ 万立方米       34万
///     …，去年实现销售收入 │ 4.1亿元        a figure follows what it measures
///
/// Folded into bits: one pair in two hundred that no word holds passes for one that a word does.
public struct WordPairs: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 16)
  /// Nearly all words are in the lists in simplified characters alone.
  private let traditional: TraditionalCharacters

  /// Lists of what is no word of Chinese print; and of names, which have rare pairs by the thousand: one that the page
  /// tells of stands on it elsewhere.
  private static let leftOut: Set<String> = ["confusions", "traditional", "surnames", "places", "zones", "companies"]
  private static let counted: Set<String> = ["units", "measures", "currencies", "dates"]

  private static let measured: Set<String> = ["metrics"]

  /// What a figure follows, besides what is measured by it.
  private static let leads = "第达達到约約近超逾为為共至仅僅占佔"

  /// What goes on with a figure, or says how far it goes.
  private static let multiples = "十百千万亿萬億余餘多"

  /// No pairs at all.
  public static let none = WordPairs([])

  /// The pairs of all lists of Chinese words among `lists`.
  init(_ lists: [WordList]) {
    // Rows that are no pair of characters are told where the facts are read.
    var problems: [Diagnostic] = []
    traditional = TraditionalCharacters(
      lists.first { $0.name == "traditional" } ?? WordList(name: "traditional"), problems: &problems)
    for scalar in Self.multiples.unicodeScalars { insert(Self.figure, scalar.value) }
    for scalar in Self.leads.unicodeScalars { insert(scalar.value, Self.figure) }
    for list in lists where !Self.leftOut.contains(list.name) && !list.name.hasPrefix("english") {
      let isCounted = Self.counted.contains(list.name)
      let isMeasured = Self.measured.contains(list.name)
      list.forEachForm { form, _ in
        var before: UInt32 = isCounted ? Self.figure : 0
        let form = form.span
        var at = 0
        while at < form.count {
          let character = form.commonHan(at: at)
          if character != 0, before != 0 { insert(before, character) }
          before = character
          at += form.codePoint(at: at).length
        }
        if isMeasured, before != 0 { insert(before, Self.figure) }
      }
    }
  }

  /// Stands for any digit.
  private static let figure: UInt32 = 0x30

  /// Whether two characters stand side by side in a word.
  public func holds(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = Self.place(traditional.folded(first), traditional.folded(second))
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// Whether a character begins what is counted or measured: 34万, 12家.
  public func followsFigure(_ character: UInt32) -> Bool { holds(Self.figure, character) }

  /// Whether a character ends what a figure follows: 销售收入4.1亿元, 超2000户.
  public func leadsToFigure(_ character: UInt32) -> Bool { holds(character, Self.figure) }

  private mutating func insert(_ first: UInt32, _ second: UInt32) {
    let place = Self.place(traditional.folded(first), traditional.folded(second))
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// One of 4,194,304 bits.
  private static func place(_ first: UInt32, _ second: UInt32) -> Int {
    let product = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (product ^ product << 21) >> 42)
  }
}
