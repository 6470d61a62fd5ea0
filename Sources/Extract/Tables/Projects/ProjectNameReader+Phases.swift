internal import Lexicon
import Model

/// Phases that are named by themselves.
///
///     园区二期将于明年5月开放          of what the article is about
///     光源二期工程已于4月动工          of something that ends in no word for a project
///     二期40万平方米厂房启动建设        with its size
extension ProjectNameReader {
  /// 二期, 三期.
  @inline(__always)
  func isPhase(_ hit: Hit) -> Bool { hit.end - hit.start == 6 && scan.has("期", before: Int(hit.end)) }

  /// A name that ends with a phase, where what follows tells how far it is or what it costs.
  ///
  /// - Parameter hit: a phase.
  func phased(_ hit: Hit) -> Range<Int>? {
    if scan.has("一", at: Int(hit.start)) || scan.has("首", at: Int(hit.start)) { return nil }
    var end = Int(hit.end)
    for tail in ["扩建项目", "扩建工程", "建设项目", "项目", "工程", "厂房", "厂区", "工厂", "机房", "扩建"] as [StaticString]
    where scan.has(tail, at: end) {
      end += tail.utf8CodeUnitCount
      break
    }
    let isArea = stretch.quantities(in: end..<end + 1).first?.dimension == .area
    if isFollowed(end) || isArea { return alone(hit).map { $0..<end } ?? owned(hit).map { $0..<end } }
    // 出资4亿元建设二期: of the works that are paid for.
    if isPaidFor(Int(hit.start)), scan.mark(at: end) != nil { return Int(hit.start)..<end }
    // 启动二期扩建.
    if end > Int(hit.end), ["启动", "实施", "推进", "启动了"].contains(where: { scan.has($0, before: Int(hit.start)) }) {
      return Int(hit.start)..<end
    }
    // 投资2400万元建设粮油枢纽二期.
    guard let start = owned(hit), isPaidFor(start) else { return nil }
    return start..<end
  }

  /// 二期, 园区二期 at the head of a clause.
  private func alone(_ hit: Hit) -> Int? {
    var start = Int(hit.start)
    for owner in ["园区", "产业园", "公司", "企业", "小镇", "科技园", "平台", "基地", "工厂", "电站", "码头"] as [StaticString]
    where scan.has(owner, before: start) {
      start -= owner.utf8CodeUnitCount
      break
    }
    // 二期、三期: parts of a project that is told as a whole.
    if start == 0 || scan.has("说", before: start) { return start }
    guard let mark = scan.mark(endingAt: start), mark.kind != .pause else { return nil }
    return start
  }

  /// 光源二期: the words before, where they tell it from others.
  private func owned(_ hit: Hit) -> Int? {
    let start = trimmed(edge(before: Int(hit.start)), Int(hit.start))
    guard (3...12).contains(scan.characterCount(start..<Int(hit.start))), !isRole(start) else { return nil }
    // 在某园二期开工: where something else is.
    if ["在", "位于", "落户", "入驻", "于", "选址"].contains(where: { scan.has($0, before: start) }) { return nil }
    let common: [StaticString] = ["项目", "工程", "该", "其", "分", "本", "建设"]
    guard !common.contains(where: { scan.has($0, before: Int(hit.start)) || scan.has($0, at: start) }) else {
      return nil
    }
    return start
  }
}
