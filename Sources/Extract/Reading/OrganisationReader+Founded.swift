internal import Lexicon
import Model

/// What is founded, opened or built together has a name: 成立海洋装备研究院, 与某大学合建的海洋装备研究院.
extension OrganisationReader {
  /// 成立海洋装备研究院, 组建法律援助服务团: what is founded has a name.
  func founded(_ hit: Hit, _ type: OrganisationType) -> Int? {
    guard [.other, .research, .association, .university].contains(type), hit.end - hit.start >= 6 else { return nil }
    var at = Int(hit.start)
    for _ in 0..<16 {
      let character = scan.character(before: at)
      // 与某大学合建的海洋装备研究院
      if Int(hit.start) - at >= (hit.end - hit.start >= 12 ? 3 : 12),
        scan.first(of: Self.builtTogether, before: at) != nil
      {
        return at
      }
      guard CharacterClass(character.value) == .han, scan.numeral(at: at - character.length) == nil,
        !scan.has("的", before: at), !scan.has("个", before: at), !scan.has("家", before: at), !scan.has("首", before: at),
        !scan.has("座", before: at)
      else { return nil }
      // 某高新区联合微感技术研究院成立…
      let isJoined = scan.has("联合", before: at) && scan.longestHit([.suffix, .zone], endingAt: at - 6) != nil
      if Int(hit.start) - at >= (type == .university ? 9 : 12),
        isJoined || scan.first(of: Self.founding, before: at) != nil
      {
        // 共建|了预制菜研究中心
        return scan.has("了", at: at) ? at + 3 : at
      }
      at -= character.length
    }
    return nil
  }

  private static let builtTogether: Words = [
    "共建的", "合建的", "合办的", "联合建设的", "共同建设的", "合作建设的", "联合成立的", "共同成立的", "联合组建的", "共同组建的", "联合共建的", "合作共建的",
  ]

  private static let founding: Words = [
    "成立", "设立", "组建", "组成", "共建", "成立了", "设立了", "组建了", "组成了", "共建了", "建立了", "办起", "办起了", "建起", "建起了", "建成", "建成了",
    "创办了", "合作建设", "联合建设", "共同建设",
  ]
}
