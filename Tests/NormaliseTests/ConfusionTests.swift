import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite struct ConfusionTests {
  private let repair = Confusions(list: Lists.shipped["confusions"], words: Lists.english)

  @Test(arguments: [
    ("为人驻企业提供服务", "为入驻企业提供服务"), ("末来三年", "未来三年"), ("自已动手", "自己动手"), ("曰前，园区", "日前，园区"),
    ("2O23年完成11O万元", "2023年完成110万元"), ("the g0vernment said", "the government said"),
    ("the govemment said", "the government said"), ("deve1opment", "development"), ("政冶、冶理", "政治、治理"),
    ("項目人駐率", "項目入駐率"), ("部暑工作", "部署工作"),
  ])
  func `misread characters are corrected`(printed: String, clean: String) {
    #expect(repaired(printed, by: [repair]).linesJoined == clean)
  }

  @Test(arguments: [
    "派人驻场服务", "周末来园区", "自己经营", "从末端抓起", "爱心人士地址", "医院土地", "若干亿元", "因地制宜布局", "安徽博物馆",
    "企业备案", "住房问题", "吸引人才", "先进人物", "深入民心", "首个入驻项目", "海洋实验室", "X100和5G", "modem firmware",
    "第31期问答摘编", "本期问世", "太空问天", "The community committee met commuters.", "主要负责人围绕", "究竟争什么", "A320和B737",
  ])
  func `right text stays`(text: String) {
    #expect(repaired(text, by: [repair]).linesJoined == text)
  }

  @Test(arguments: [
    ("甲区于开工", "甲区宇开工"), ("施T现场", "施工现场"), ("T人到齐", "工人到齐"), ("abc到齐", "abd到齐"), ("新囗岸", "新口岸"),
    ("𠀀区落成", "乙区落成"), ("é中落成", "e中落成"), ("aaaaaaaaaaaaaT人", "aaaaaaaaaaaaa工人"), ("end T人", "end 工人"),
  ])
  func `words of every shape are found`(printed: String, clean: String) {
    let rows = ["区于\t区宇", "施T\t施工", "T人\t工人", "abc\tabd", "𠀀区\t乙区", "é中\te中"]
    let single = ["囗\t口"]
    for words in [rows, rows + single] where printed != "新囗岸" || words.count > rows.count {
      let file = (["wrong\tright\tbefore\tafter"] + words.map { $0 + "\t\t" }).joined(separator: "\n")
      let list = WordList(name: "confusions", parsing: Array(file.utf8), file: "own.tsv")
      #expect(list.count == words.count)
      #expect(repaired(printed, by: [Confusions(list: list, words: Lists.english)]).linesJoined == clean)
    }
  }

  @Test func `a token is what stands together around a place`() {
    var random = SeededRandom(seed: 5)
    let characters = Array("aamXZ019  ,-。".utf8)
    for _ in 0..<5000 {
      let length = Int.random(in: 1...60, using: &random)
      let text = (0..<length).map { _ in characters[Int.random(in: characters.indices, using: &random)] }
      let place = Int.random(in: text.indices, using: &random)
      guard isPart(text[place]) else { continue }
      let start = text[..<place].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
      let end = text[place...].firstIndex { !isPart($0) } ?? text.count
      let token = Confusions.Token(around: place, in: 0..<text.count, text.span)
      #expect(token.range == start..<end, "\(String(decoding: text, as: UTF8.self)) at \(place)")
      #expect(token.digits == text[start..<end].count { $0 < 0x3A })
    }
  }

  private func isPart(_ byte: UInt8) -> Bool { EnglishToken.isLetter(byte) || byte >= 0x30 && byte <= 0x39 }
}
