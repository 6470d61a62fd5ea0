/// Whether two words are the name of somebody from China, as English papers write it: Chen Yulan, Ouyang Jing.
///
/// The surname comes first, and the given name is one word of one or two syllables.
enum PinyinName {
  private static let surnames: EnglishWords = [
    "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo",
    "he", "lin", "gao", "luo", "zheng", "liang", "xie", "song", "tang", "deng", "han", "feng", "cao", "peng", "zeng",
    "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "yu", "du", "ye", "cheng", "wei", "su", "lu", "ding", "ren",
    "yao", "shen", "zhong", "fu", "cui", "tan", "liao", "fan", "jin", "shi", "xia", "jia", "fang", "zou", "xiong",
    "bai", "meng", "qin", "qiu", "hou", "yin", "xue", "yan", "duan", "lei", "tao", "gu", "mao", "hao", "gong", "shao",
    "wan", "qian", "qiao", "lai", "bao", "kong", "mo", "niu", "zhai", "ouyang", "sima", "shangguan", "zhuge", "ning",
    "kang", "pang", "lou", "ge", "nie", "xing", "ji", "mu", "chu", "hua", "tong", "miao", "pu", "xi", "chi", "ruan",
  ]

  static func isSurname(_ text: EnglishText, _ index: Int) -> Bool { text.isAny(index, surnames) }

  private static let initials: [StaticString] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w",
  ]
  private static let finals: [StaticString] = [
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "ei", "ui", "ao", "ou", "iu",
    "ie", "ue", "er", "an", "en", "in", "un", "ia", "ua", "uo", "a", "o", "e", "i", "u",
  ]

  /// Whether a word in small letters is one or two syllables.
  static func isGivenName(_ word: ArraySlice<UInt8>) -> Bool {
    guard (2...11).contains(word.count) else { return false }
    return isSyllables(word, atMost: 2)
  }

  private static func isSyllables(_ word: ArraySlice<UInt8>, atMost count: Int) -> Bool {
    if word.isEmpty { return true }
    guard count > 0 else { return false }
    for initial in initials where word.prefix(initial.utf8CodeUnitCount).equals(initial) {
      if isRhymed(word.dropFirst(initial.utf8CodeUnitCount), atMost: count) { return true }
    }
    return isRhymed(word, atMost: count)
  }

  private static func isRhymed(_ word: ArraySlice<UInt8>, atMost count: Int) -> Bool {
    finals.contains {
      word.prefix($0.utf8CodeUnitCount).equals($0)
        && isSyllables(word.dropFirst($0.utf8CodeUnitCount), atMost: count - 1)
    }
  }
}
