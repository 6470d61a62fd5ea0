/// What mentions of a project are told to be one by: its name without 项目 and the like, and its phase.
struct ProjectKey {
  let name: ArraySlice<UInt8>
  /// The bytes of 二期; 0 where there is no phase.
  let phase: UInt64
  /// The first eight bytes of the name, and the last six: these tell nearly all names apart.
  private let head: UInt64
  private let tail: UInt64

  init(of printed: [UInt8]) {
    let (name, phase) = ProjectKey.parts(of: printed)
    self.name = name
    self.phase = ProjectKey.number(phase)
    head = ProjectKey.number(name.prefix(8))
    tail = ProjectKey.number(name.suffix(6))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

  private static func parts(of printed: [UInt8]) -> (name: ArraySlice<UInt8>, phase: ArraySlice<UInt8>) {
    // 某市·某园 and 某市某园 are one.
    var body = printed[...].without("·")
    for tail in ["项目建设", "项目", "工程"] as [StaticString]
    where body.ends(with: tail) && body.count - tail.utf8CodeUnitCount >= 12 {
      body = body.dropLast(tail.utf8CodeUnitCount)
    }
    // 三期项目, 二期工程: a phase alone.
    for tail in ["项目", "工程"] as [StaticString] where body.ends(with: tail) && body.count == 12 {
      if body.dropLast(6).ends(with: "期") { return ([], body.dropLast(6)) }
    }
    guard body.ends(with: "期"), body.count >= 6 else { return (body, []) }
    // 二期, 园区二期: of what the article is about.
    let phaseOnly: [StaticString] = ["", "园区", "公司", "企业", "产业园"]
    if phaseOnly.contains(where: { body.dropLast(6).equals($0) }) { return ([], body.suffix(6)) }
    guard body.count > 12 else { return (body, []) }
    let phase = body.suffix(6)
    body = body.dropLast(6)
    if body.ends(with: "项目"), body.count > 12 { body = body.dropLast(6) }
    return (body, phase)
  }

  /// Whether two names of one phase are those of one project.
  func isOne(with other: ProjectKey) -> Bool {
    // All that is asked below wants the same beginning or the same end.
    if head != other.head, tail != other.tail, !name.isEmpty, !other.name.isEmpty { return false }
    let (short, long) = name.count < other.name.count ? (name, other.name) : (other.name, name)
    if short.isEmpty { return true }
    // 某某项目 is that of 某某股份有限公司, which the longer name begins with.
    if short.count >= 12, long.starts(with: short), long.holds("有限公司") { return true }
    // 某厂项目 is 某厂年产50万吨饮料项目.
    if short.count >= 9, long.starts(with: short),
      ProjectNameReader.capacityWords.contains(where: { long.dropFirst(short.count).begins(with: $0) })
    {
      return true
    }
    if short.count < 12 || tail != other.tail { return short == long }
    // The shorter's characters in their order in the longer: 某市场 and 某交易市场.
    var at = short.startIndex
    for byte in long where at < short.endIndex && byte == short[at] { at += 1 }
    return at == short.endIndex && 2 * short.count >= long.count || long.suffix(short.count) == short
  }

  /// Whether the name is that of another with more before or behind it.
  func isLonger(than other: ProjectKey) -> Bool {
    name.count > other.name.count
      && (name.suffix(other.name.count) == other.name || name.starts(with: other.name))
  }
}
