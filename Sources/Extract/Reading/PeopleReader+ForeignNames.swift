import Model

/// Names of two runs around a dot: 约翰·史密斯.
extension PeopleReader {
  /// 约翰·史密斯: two runs joined by a dot, after an office or a mark.
  func foreignNames() -> [PersonMention] {
    guard scan.has(.dot) else { return [] }
    var found: [PersonMention] = []
    var last = 0
    for mark in scan.marks where mark.kind == .dot && Int(mark.start) >= last {
      var start = Int(mark.start)
      for _ in 0..<6 {
        guard CharacterClass(scan.character(before: start).value) == .han,
          scan.longestHit([.title, .boundary], endingAt: start) == nil
        else { break }
        start -= 3
      }
      var end = Int(mark.end)
      for _ in 0..<6 {
        guard CharacterClass(scan.character(at: end).value) == .han,
          !isEnd(at: end) || scan.character(at: end).length == 0
        else { break }
        end += 3
      }
      end = trimmed(Int(mark.end)..<end)
      guard start < Int(mark.start), end > Int(mark.end) + 3 else { continue }
      if !officeEnds(at: start), !isSpeech(at: end) {
        guard let written = transliterated(around: mark) else { continue }
        (start, end) = (written.lowerBound, written.upperBound)
      }
      guard !isInsideName(start) else { continue }
      found.append(mention(start..<end))
      last = end
    }
    return found
  }

  /// 史密斯|用刚学的方言: behind two characters and more that foreign names are written with, a word that begins what is done.
  private func trimmed(_ part: Range<Int>) -> Int {
    var at = part.lowerBound
    while at < part.upperBound, Self.foreign.contains(scan.character(at: at).value) { at += 3 }
    let isNext = Self.openers.contains(scan.character(at: at).value)
    return at - part.lowerBound >= 6 && at < part.upperBound && isNext ? at : part.upperBound
  }

  private static let openers: Characters = "用对向把将从在给跟和与也就都还正很又不已曾刚被让拿带站走看指笑"

  /// 约翰·史密斯 without an office: both runs in characters that foreign names are written with.
  private func transliterated(around dot: Mark) -> Range<Int>? {
    var start = Int(dot.start)
    while Int(dot.start) - start < 18, Self.foreign.contains(scan.character(before: start).value) { start -= 3 }
    var end = Int(dot.end)
    while end - Int(dot.end) < 18, Self.foreign.contains(scan.character(at: end).value) { end += 3 }
    guard Int(dot.start) - start >= 6, end - Int(dot.end) >= 6,
      isEnd(at: end) || scan.first(of: Self.deeds, at: end) != nil
    else { return nil }
    let before = scan.character(before: start)
    let isFree =
      CharacterClass(before.value) != .han || scan.longestHit([.boundary, .title, .place], endingAt: start) != nil
    return isFree ? start..<end : nil
  }

  private static let foreign: Characters =
    "阿艾安奥巴白班邦贝本比彼宾波伯博卜布查茨达戴丹当道德登迪蒂丁顿多厄恩尔法菲费芬弗福富盖冈戈格葛根古哈海汉赫亨胡怀惠霍基吉季加贾杰金卡凯坎康考科克肯库奎拉莱兰朗劳勒雷里莉丽利列林琳龙隆卢鲁路伦罗洛马玛迈曼芒梅门蒙米密明莫姆穆纳娜南内妮尼诺努欧帕潘佩彭皮普奇乔切琴丘让热仁荣茹瑞若萨塞桑瑟沙莎珊尚舍申圣施史舒丝斯苏索塔泰坦汤唐特提廷托瓦万威韦维文翁沃乌武西希夏谢辛修雪雅亚延扬耶伊依因英尤于约泽扎詹珍治朱兹宗佐娅瓜迭戈琼什古买吐孜江合肉帖铁木肯柯帝凡得特夫甫涅捷娃逊绍提江曼别肯努"
}
