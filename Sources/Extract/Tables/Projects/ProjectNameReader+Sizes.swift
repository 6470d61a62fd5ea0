internal import Lexicon
import Model

/// What makes a common word for a building one building: how large it is, and what is put into it.
extension ProjectNameReader {
  /// 参加焊工、钳工等5个项目的比赛: what people compete in.
  func isContest(after end: Int) -> Bool {
    let near = min(end, scan.text.count)..<min(scan.text.count, end + 18)
    return scan.hasAny(["比赛", "竞赛", "角逐", "比拼", "培训", "考试", "检查", "体检"], in: near)
  }

  /// 日处理能力5万吨的再生水厂, 15万平方米标准厂房: a longer word alone, told apart by its size.
  func isSizedAlone(_ start: Int, _ hit: Hit) -> Bool {
    guard hit.end - hit.start >= 9, !Self.parts.contains(where: { scan.folded[hit.range].equals($0) }) else {
      return false
    }
    return hit.end - hit.start >= 12 && isMeasured(endingAt: start)
      || scan.has("的", before: start) && isMeasured(endingAt: start - 3)
  }

  /// What every works has.
  private static let parts: [StaticString] = ["生产车间", "生产厂房", "研发大楼", "办公楼", "综合楼", "宿舍楼", "研发楼", "倒班楼"]

  /// An area, a length or a power right before.
  func isMeasured(endingAt offset: Int) -> Bool {
    switch stretch.quantity(endingAt: offset)?.dimension {
    case .area, .length, .power, .mass, .volume: true
    default: false
    }
  }

  /// 基地, 标准厂房: common words that are buildings where they are built.
  func isPlainBuilding(_ hit: Hit) -> Bool {
    hit.range.count == 6 && scan.has("基地", at: Int(hit.start))
      || hit.range.count == 12 && scan.has("标准厂房", at: Int(hit.start))
  }

  /// 首期投入4500万元, 五年投入6000万元.
  func isFunded(_ at: Int) -> Bool {
    guard at < scan.text.count, let word = scan.offset(ofAny: ["投入"], in: at..<min(scan.text.count, at + 15)) else {
      return false
    }
    return stretch.quantities(in: word..<min(scan.text.count, word + 24)).contains { $0.dimension == .money }
  }
}
