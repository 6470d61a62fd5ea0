internal import Lexicon
import Model

/// What makes a common word for a building one building: how large it is, and what is put into it.
extension ProjectNameReader {
  /// 参加焊工、钳工等5个项目的比赛: what people compete in.
  func isContest(after end: Int) -> Bool {
    let near = min(end, scan.text.count)..<min(scan.text.count, end + 18)
    return scan.hasAny(Self.contests, in: near)
  }

  private static let contests: Words = ["比赛", "竞赛", "角逐", "比拼", "培训", "考试", "检查", "体检"]

  /// 日处理能力5万吨的再生水厂, 15万平方米标准厂房: a longer word alone, told apart by its size.
  func isSizedAlone(_ start: Int, _ hit: Hit) -> Bool {
    guard hit.end - hit.start >= 9, !Self.parts.contains(where: { scan.folded[hit.range].equals($0) }) else {
      return false
    }
    return hit.end - hit.start >= 12 && isMeasured(endingAt: start)
      || scan.has("的", before: start) && (isMeasured(endingAt: start - 3) || isRated(start))
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
    hit.end - hit.start == 6 && scan.has("基地", at: Int(hit.start))
      || hit.end - hit.start == 12 && scan.has("标准厂房", at: Int(hit.start))
  }

  /// 首期投入4500万元, 五年投入6000万元.
  func isFunded(_ at: Int) -> Bool {
    guard at < scan.text.count, let word = scan.offset(ofAny: ["投入"], in: at..<min(scan.text.count, at + 15)) else {
      return false
    }
    return stretch.quantities(in: word..<min(scan.text.count, word + 24)).contains { $0.dimension == .money }
  }

  /// 年产60台机床的装配线: what it will make tells it apart.
  private func isRated(_ start: Int) -> Bool {
    let clause = scan.nearClause(start)
    let lead = max(clause.lowerBound, start - 60)..<start
    guard let word = scan.offset(ofAny: Self.ratings, in: lead) else { return false }
    return !stretch.quantities(in: word..<min(start, word + 30)).isEmpty
  }

  private static let ratings: Words = ["年产", "日产", "年处理", "日处理", "年加工", "日加工", "日加氢", "处理能力", "加工能力", "供应能力", "产能"]

  /// 冷库, 备件仓: how much it holds stands before it, and is no part of its name.
  func isStore(_ hit: Hit) -> Bool {
    (["库", "仓", "仓库", "罐", "筒仓"] as [StaticString]).contains { scan.has($0, before: Int(hit.end)) }
  }

  /// A name of a store without how much it holds: 1万吨|粮库.
  func withoutHold(_ start: Int, _ hit: Hit) -> Int {
    guard isStore(hit), let hold = stretch.quantities(in: start..<start + 1).first, hold.range.lowerBound == start,
      hold.range.upperBound <= Int(hit.start), hold.dimension == .mass || hold.dimension == .volume
    else { return start }
    return hold.range.upperBound
  }

  /// 投资800万元的加压站: no word but its own, and what it cost.
  func isPricedAlone(_ start: Int, _ hit: Hit) -> Bool {
    start == Int(hit.start) && hasOwnFigure(before: start)
      && stretch.quantity(endingAt: start - 3)?.dimension == .money
  }
}
