import Model

extension EventReader {
  /// Words for events that are read alike, by what they are done to.
  struct WordSet: OptionSet {
    let rawValue: UInt64

    /// Trains and lorries set out.
    static let leaving = WordSet(rawValue: 1 << 0)
    static let founding = WordSet(rawValue: 1 << 1)
    static let taking = WordSet(rawValue: 1 << 2)
    static let winning = WordSet(rawValue: 1 << 3)
    static let starting = WordSet(rawValue: 1 << 4)
    static let practising = WordSet(rawValue: 1 << 5)
    static let publishing = WordSet(rawValue: 1 << 6)
    /// In the order of the bits.
    private static let words = WordSets([
      ["发出", "驶出", "出发", "启程", "发车"],
      ["成立", "设立", "组建", "建立", "成立了", "设立了", "组建了", "建立了", "创办", "创建了", "组成"],
      ["获得", "拿到", "取得", "颁发", "获颁", "拿到了", "获得了", "取得了", "颁发了", "领到", "领到了"],
      ["引进", "落地", "促成", "招引", "新招引", "累计引进", "共引进"],
      ["投入使用", "投入运行", "投入运营", "投用", "启用", "正式启用", "投运", "正式投用"],
      ["推行", "实行", "试行"],
      ["发布", "发布了", "推出", "推出了", "正式发布", "公布", "实行", "推行", "试行"],
    ])

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The sets that have a word.
    init(of hit: Hit, _ scan: Scan) {
      let text = scan.folded
      rawValue = WordSet.words.having(hit.range, in: text.span)
    }
  }
}
