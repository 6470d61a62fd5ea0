import Model

/// Words that paragraphs of a newspaper like to begin with, and how much more often than the middle of one does.
///
/// The weight is the logarithm of that ratio. None of them decides alone: 目前 begins a line in mid-sentence too.
struct LayoutOpeners: Sendable {
  /// Openers in the order of the low byte of their first characters, and where each byte's openers begin.
  private let sorted: [Entry]
  private let firstEntry: [UInt8]
  /// A bit for each character that an opener begins with, by hash: most lines are told by it to have none.
  private let heads: [UInt64]

  init() {
    var entries: [Entry] = []
    for (index, opener) in Self.openers.enumerated() {
      var bytes: [UInt8] = []
      opener.word.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
      entries.append(Entry(first: bytes.span.codePoint(at: 0).value, opener: index))
    }
    // Longer words stand before the words they begin with, and stay there.
    entries.sort { ($0.first & 0xFF, $0.opener) < ($1.first & 0xFF, $1.opener) }
    var firstEntry = [UInt8](repeating: UInt8(entries.count), count: 257)
    for index in entries.indices.reversed() { firstEntry[Int(entries[index].first & 0xFF)] = UInt8(index) }
    for byte in (0..<256).reversed() { firstEntry[byte] = Swift.min(firstEntry[byte], firstEntry[byte + 1]) }
    var heads = [UInt64](repeating: 0, count: 16)
    for entry in entries {
      let place = Self.place(entry.first)
      heads[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.heads = heads
    self.sorted = entries
    self.firstEntry = firstEntry
  }

  @inline(__always)
  private static func place(_ character: UInt32) -> Int { Int(truncatingIfNeeded: (character &* 0x9E37_79B1) >> 22) }

  /// The opener at the start of a line: its weight, or 0.
  @inline(__always)
  func weight(of line: LayoutLine, in text: Span<UInt8>) -> Float {
    let place = Self.place(line.firstCharacter)
    return heads[place >> 6] >> UInt64(place & 63) & 1 != 0 ? weightOfOpener(at: line, text) : 0
  }

  private func weightOfOpener(at line: LayoutLine, _ text: Span<UInt8>) -> Float {
    let byte = Int(line.firstCharacter & 0xFF)
    for index in Int(firstEntry[byte])..<Int(firstEntry[byte + 1]) where sorted[index].first == line.firstCharacter {
      let opener = Self.openers[sorted[index].opener]
      if text.has(opener.word, at: Int(line.start)) { return opener.weight }
    }
    return 0
  }

  private struct Entry: Sendable {
    var first: UInt32
    var opener: Int
  }

  private struct Opener: Sendable {
    let word: StaticString
    let weight: Float

    init(_ word: StaticString, _ weight: Float) {
      self.word = word
      self.weight = weight
    }
  }

  private static let openers: [Opener] = [
    // What begins a block, hardly anything else does.
    Opener("本报讯", 6), Opener("本報訊", 6), Opener("本报记者", 3.5), Opener("本報記者", 3.5), Opener("本报通讯员", 3.5),
    Opener("本报特约", 3.5), Opener("新华社", 2), Opener("新華社", 2), Opener("图片来源", 5), Opener("圖片來源", 5),
    Opener("资料图片", 5), Opener("图为", 3.5), Opener("圖為", 3.5), Opener("责任编辑", 5), Opener("責任編輯", 5),
    Opener("本版编辑", 5), Opener("责编", 5), Opener("特约通讯员", 2), Opener("通讯员", 1.5), Opener("记者 ", 2),
    Opener("一图读懂", 2), Opener("编者按", 6), Opener("編者按", 6), Opener("核心提示", 5),
    // How paragraphs of a report begin.
    Opener("据了解", 3.5), Opener("据介绍", 3.5), Opener("据悉", 3.5), Opener("据统计", 2.5), Opener("据不完全统计", 2),
    Opener("據了解", 3.5), Opener("據介紹", 3.5), Opener("據悉", 3.5), Opener("據統計", 2.5), Opener("据", 1.5),
    Opener("據", 1.5), Opener("近日", 3), Opener("日前", 3), Opener("目前", 2), Opener("近年来", 2.5), Opener("近年來", 2.5),
    Opener("今年以来", 2), Opener("今年以來", 2), Opener("今年", 1), Opener("去年", 0.7), Opener("下一步", 2.5),
    Opener("此外", 3), Opener("同时，", 1.5), Opener("同時，", 1.5), Opener("与此同时", 2), Opener("與此同時", 2),
    Opener("其中，", 1.2), Opener("截至", 1), Opener("走进", 2), Opener("走進", 2), Opener("随着", 1.8), Opener("隨著", 1.8),
    Opener("作为", 2), Opener("作為", 2), Opener("为了", 1.5), Opener("為了", 1.5), Opener("未来，", 1.8), Opener("未來，", 1.8),
    Opener("不仅如此", 2), Opener("不僅如此", 2), Opener("除了", 2), Opener("针对", 1.2), Opener("針對", 1.2),
    Opener("通过", 0.6), Opener("如今", 2), Opener("当前", 1.5), Opener("當前", 1.5), Opener("如何", 0.8), Opener("在", 0.7),
    Opener("一、", 2.5), Opener("二、", 2.5), Opener("三、", 2.5), Opener("四、", 2.5), Opener("（一）", 2.5),
    Opener("（二）", 2.5), Opener("（三）", 2.5), Opener("一是", 0.5), Opener("接下来", 2.5), Opener("接下來", 2.5),
    Opener("值得一提", 2.5), Opener("事实上", 2), Opener("事實上", 2), Opener("眼下", 2.5), Opener("另外", 1.5),
    Opener("By ", 4), Opener("BY ", 4), Opener("Photo", 2.5), Opener("PHOTO", 3), Opener("Meanwhile", 1.5),
    Opener("However", 0.7),
  ]
}
