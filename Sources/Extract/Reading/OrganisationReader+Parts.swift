internal import Lexicon
import Model

/// What ends as names do and is none: the end of a word, what somebody was found fit for, a part of a company.
extension OrganisationReader {
  func isWordOrPart(_ hit: Hit, _ type: OrganisationType) -> Bool {
    switch type {
    // 两县布局, 交通格局: the end of a word.
    case .government: return scan.first(of: Self.noBureaus, before: Int(hit.end)) != nil
    // 国家认可实验室资质: what somebody was found fit for.
    case .research:
      return scan.first(of: Self.qualities, at: Int(hit.end)) != nil || isCompanyPart(hit) || holdsTitle(hit)
    // 某大学|校友
    case .university: return scan.has("大学校", before: Int(hit.end))
    case .other: return isCompanyPart(hit) || holdsTitle(hit)
    default: return false
    }
  }

  /// 某某集团欧洲采购中心, 某某资本华东办公室: a seat of the company, which has the name.
  func isSeatOfCompany(before ending: Int) -> Bool {
    // 欧洲|采购|中心: what the seat is for may stand between.
    var at = ending
    for _ in 0..<3 {
      if let region = scan.first(of: Self.regions, before: at),
        let company = scan.longestHit(.suffix, endingAt: at - region.utf8CodeUnitCount)
      {
        return vocabulary.suffix(company)?.type == .company
      }
      guard CharacterClass(scan.character(before: at).value) == .han else { return false }
      at -= 3
    }
    return false
  }

  private static let regions: Words = [
    "亚太", "亚太区", "亚洲", "亚洲区", "东南亚", "中国", "中国区", "大中华区", "全球", "华东", "华南", "华北", "华中", "西南", "西北", "东北", "长三角", "珠三角",
    "大湾区", "京津冀", "欧洲", "北美", "海外", "国内", "区域",
  ]

  /// 谋划氢能产业园, 第五期技工夜校, “设备超市”: what is to come, one of a row, and what only goes by such a name.
  func isMeantOrNumbered(_ run: Range<Int>, _ hit: Hit, _ type: OrganisationType) -> Bool {
    switch type {
    case .park: return scan.hasAny(["谋划", "筹划"], in: max(0, run.lowerBound - 9)..<max(0, run.upperBound))
    case .other, .university:
      guard let ordinal = scan.offset(ofAny: ["第"], in: run), let number = scan.numeral(at: ordinal + 3) else {
        return false
      }
      return scan.has("期", at: number.end) || scan.has("届", at: number.end)
    case .company:
      return scan.has("超市", before: Int(hit.end)) && scan.mark(at: Int(hit.end))?.kind == .closeQuote
    default: return false
    }
  }

  /// 某某光电副总裁兼研发中心: somebody's office stands in what would be the name.
  private func holdsTitle(_ hit: Hit) -> Bool {
    let low = max(0, Int(hit.start) - 45)
    guard let and = scan.offset(ofAny: ["兼"], in: low..<Int(hit.start)) else { return false }
    return scan.longestHit(.title, endingAt: and) != nil
      && scan.markIndex(from: and) == scan.markIndex(from: Int(hit.start))
  }

  /// 某某有限公司国内营销中心: no house of its own.
  private func isCompanyPart(_ hit: Hit) -> Bool {
    guard let part = scan.first(of: Self.companyParts, before: Int(hit.end)) else { return false }
    let start = Int(hit.end) - part.utf8CodeUnitCount
    guard let company = scan.folded[max(0, start - 24)..<start].end(ofLast: "有限公司"), start - company <= 12 else {
      return false
    }
    // Another house may follow: 某某有限公司与宁城检测中心.
    return scan.longestHit([.place, .zone], at: company) == nil
      && !["与", "和", "及", "在", "的"].contains(where: { scan.has($0, at: company) })
      && scan.markIndex(from: company) == scan.markIndex(from: start)
  }

  private static let noBureaus: Words = [
    "布局", "格局", "结局", "全局", "大局", "当局", "开局", "破局", "变局", "时局", "僵局", "棋局", "危局", "饭局", "骗局", "入局", "出局", "终局", "做局",
  ]
  private static let qualities: Words = ["资质", "资格", "认定", "认可", "称号", "评审", "标准"]
  private static let companyParts: Words = [
    "营销中心", "销售中心", "客服中心", "研发中心", "运营中心", "采购中心", "物流中心", "仓储中心", "检测中心", "测试中心", "质量中心", "制造中心", "生产中心",
    "技术中心", "财务中心", "培训中心", "培训学院", "实验中心", "试验中心", "设计中心", "信息中心", "结算中心",
  ]
}
