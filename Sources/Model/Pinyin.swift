/// Chinese names in Latin letters: a surname, and one or two syllables that are given.
///
///     Gao Meilin        Wu Fei        Ouyang Min
public enum Pinyin {
  /// Whether a word is one of the common surnames.
  public static func isSurname(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    surnames.contains { $0.utf8CodeUnitCount == word.count && text.has($0, at: word.lowerBound) }
  }

  /// Whether a word is a capital and small letters that can be read as one syllable or two, with a hyphen or an apostrophe
  /// between them or none.
  public static func isGivenName(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard (2...13).contains(word.count), (0x41...0x5A).contains(text[word.lowerBound]),
      word.dropFirst().allSatisfy({ (0x61...0x7A).contains(text[$0]) || text[$0] == 0x2D || text[$0] == 0x27 })
    else { return false }
    if isSyllable(text, word) { return true }
    for cut in word.dropFirst() where isSyllable(text, word.lowerBound..<cut) {
      let isMarked = text[cut] == 0x2D || text[cut] == 0x27
      if isSyllable(text, cut + (isMarked ? 1 : 0)..<word.upperBound) { return true }
    }
    return false
  }

  private static func isSyllable(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (1...6).contains(range.count) else { return false }
    var sound = range.lowerBound
    if !isVowel(text[sound] | 0x20) {
      sound += 1
      // zh, ch, sh
      if sound < range.upperBound, text[sound] == 0x68 { sound += 1 }
    }
    let rest = sound..<range.upperBound
    guard !rest.isEmpty else { return false }
    // Only a word's first letter is a capital, and that of a syllable without a consonant before it.
    let first = text[rest.lowerBound] | 0x20
    return finals.contains { final in
      guard final.utf8CodeUnitCount == rest.count else { return false }
      for place in rest.indices.dropFirst() {
        let letter = unsafe final.utf8Start[place - rest.lowerBound]
        if text[place] != letter { return false }
      }
      return unsafe final.utf8Start[0] == first
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { [0x61, 0x65, 0x69, 0x6F, 0x75].contains(letter) }

  private static let finals: [StaticString] = [
    "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing",
    "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "v", "ve",
  ]

  private static let surnames: [StaticString] = [
    "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu",
    "Guo", "He", "Lin", "Gao", "Luo", "Zheng", "Liang", "Xie", "Song", "Tang", "Deng", "Han", "Feng", "Cao", "Peng",
    "Zeng", "Xiao", "Tian", "Dong", "Pan", "Yuan", "Cai", "Jiang", "Yu", "Du", "Ye", "Cheng", "Wei", "Su", "Lu",
    "Lyu", "Ding", "Ren", "Yao", "Shen", "Zhong", "Cui", "Tan", "Fan", "Jin", "Shi", "Liao", "Jia", "Xia", "Fu",
    "Fang", "Zou", "Xiong", "Bai", "Meng", "Qin", "Qiu", "Hou", "Yin", "Xue", "Yan", "Duan", "Lei", "Long", "Tao",
    "Mao", "Hao", "Gu", "Gong", "Shao", "Wan", "Dai", "Qian", "Mo", "Kong", "Xiang", "Chang", "Hong", "Qi", "Mei",
    "Ge", "Pu", "Ji", "Ni", "Niu", "Ouyang", "Pang", "Rao", "Ruan", "Sheng", "Situ", "Shangguan", "Wen", "Xi", "Xing",
    "You", "Zang", "Zhan", "Zhuang", "Zhuge", "Zuo", "An", "Bao", "Bi", "Chai", "Chi", "Chu", "Cong", "Di", "Fei",
    "Geng", "Guan", "Hua", "Huo", "Jiao", "Ju", "Kang", "Ke", "Lai", "Lan", "Lang", "Leng", "Lian", "Lou", "Luan",
    "Miao", "Mu", "Nie", "Ning", "Ou", "Pei", "Ping", "Qu", "Quan", "Rong", "Sha", "Shan", "Shang", "Shu", "Si",
    "Teng", "Tong", "Tu", "Weng", "Xian", "Yi", "Ying", "Yue", "Yun", "Zha", "Zhen", "Zhi", "Zong", "Qiao", "Zhai",
    "Sima",
  ]
}
