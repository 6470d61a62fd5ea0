import Lexicon
import TestSupport
import Testing

@testable import Segment

@Suite struct WordPairsTests {
  private static let pairs = Road.lexicons.pairs

  private func holds(_ pair: String) -> Bool {
    let scalars = pair.unicodeScalars.map(\.value)
    return Self.pairs.holds(scalars[0], scalars[1])
  }

  @Test(arguments: ["企业", "投资", "项目", "园区", "记者", "压缩", "翻新", "壓縮", "企業"])
  func `characters that stand side by side in a word are known`(pair: String) {
    #expect(holds(pair))
  }

  @Test(arguments: ["的企", "资的", "目园", "区记", "者的"])
  func `characters of two words are not`(pair: String) {
    #expect(!holds(pair))
  }

  @Test func `what is counted and measured stands behind figures`() {
    for unit in ["万", "亿", "多", "家", "吨"] {
      #expect(unit.unicodeScalars.allSatisfy { Self.pairs.followsFigure($0.value) })
    }
    #expect("的说".unicodeScalars.allSatisfy { !Self.pairs.followsFigure($0.value) })
  }

  @Test func `a figure stands behind what it measures`() {
    for metric in ["入", "值", "额", "超", "約"] {
      #expect(metric.unicodeScalars.allSatisfy { Self.pairs.leadsToFigure($0.value) })
    }
    #expect("的说们".unicodeScalars.allSatisfy { !Self.pairs.leadsToFigure($0.value) })
  }
}
