internal import Lexicon
import Model

/// What may stand before the ending of a name, by the kind of organisation: 宁城 before 大学, a coined word before 有限公司.
extension OrganisationReader {
  /// 某某有限公司总经理…的码头: behind a company's name somebody of it is spoken of.
  func holdsOffice(_ run: Range<Int>) -> Bool {
    guard run.count > 12, scan.folded[run].holds("公司") else { return false }
    return scan.hits(in: run).contains { hit in
      hit.kinds.contains(.title) && scan.has("公司", before: Int(hit.start)) && Int(hit.start) > run.lowerBound
    }
  }

  /// 某省经开区: all of that province.
  func isOfProvince(_ run: Range<Int>) -> Bool {
    scan.has("省", before: run.upperBound)
      && scan.longestHit(.place, at: run.lowerBound).map { Int($0.end) } == run.upperBound
  }

  /// 某省工程技术研究中心: what the province calls any that it has approved.
  func isRank(_ run: Range<Int>, _ hit: Hit) -> Bool {
    guard scan.first(of: Self.ranks, before: Int(hit.end)) != nil else { return false }
    return scan.longestHit(.place, at: run.lowerBound).map { place in
      Int(place.end) == run.upperBound || scan.first(of: Self.ranks, at: Int(place.end)) != nil
    } ?? false
  }

  private static let ranks: Words = [
    "工程技术研究中心", "工程研究中心", "企业技术中心", "重点实验室", "工业设计中心", "博士后科研工作站", "博士工作站", "院士工作站", "企业研究院", "众创空间",
  ]

  /// Whether the part before an ending can be the proper part of such a name.
  func isProper(_ run: Range<Int>, _ hit: Hit, _ type: OrganisationType, isCommon: Bool) -> Bool {
    // Most names are told without it.
    lazy var length = scan.characterCount(run)
    let hasPlace =
      !run.isEmpty
      && (scan.longestHit([.place, .zone, .company], at: run.lowerBound) != nil || scan.has("国家", at: run.lowerBound))
    if run.isEmpty { return isCompleteAlone(hit, type) }
    switch type {
    case .company:
      if isBranch(hit) {
        // 某市智能工厂, 海上风电智能工厂: what is built.
        if scan.has("工厂", before: Int(hit.end)) { return length >= 4 && isFactoryOf(run) }
        return length >= (hasPlace ? 4 : 3)
      }
      if scan.has("厂", at: Int(hit.start)) { return hasPlace && length >= 4 }
      // 再生水厂: any such works.
      if scan.has("水厂", at: Int(hit.start)) { return hasPlace }
      // 区水务公司: of the district or city that the paper is of.
      if isPublicWorks(run.lowerBound..<Int(hit.end)) { return true }
      // 供热公司: any such firm.
      if isCommon, run.count == 6, vocabulary.isEveryday(scan.folded[run]) { return false }
      return isCommon ? (2...14).contains(length) && !isGeneric(run) : length >= 2 && !isGeneric(run)
    // 专项基金, 医疗保险: most funds and insurances are things.
    case .finance where scan.has("基金", before: Int(hit.end)) || scan.has("保险", before: Int(hit.end)):
      return length >= 2 && (hasPlace || beginsWithPark(run))
    case .finance: return length >= 2 && (hasPlace || length <= 6)
    case .government where scan.first(of: Self.halls, before: Int(hit.end)) != nil: return false
    case .government where isRankAlone(run, hit): return true
    case .government where isCompanysDepartment(run, hit): return false
    case .government where scan.has("署", before: Int(hit.end)):
      return hasPlace || (2...8).contains(length) && !isGeneric(run)
    case .government where isMinistry(run): return true
    case .government where beginsWithZoneWord(run) && isOfficeOfZone(hit): return true
    case .government where scan.has("海关", at: Int(hit.start)):
      return hasPlace || (2...4).contains(length) && isCoined(run, hit) && isAfterEdge(run.lowerBound)
    case .party where isRankAlone(run, hit) || isPartySchool(run, hit): return true
    case .research where isHouseOfRank(run, hit), .hospital where isHouseOfRank(run, hit),
      .university where isHouseOfRank(run, hit):
      return true
    case .party where run.count == 6 && hit.end - hit.start >= 9:
      return scan.longestHit(.suffix, at: run.lowerBound)
        .map { vocabulary.suffix($0)?.type == .party && Int($0.end) == run.upperBound } ?? false || hasPlace
    case .government, .party:
      return hasPlace || overlappingPlace(hit) != nil || endsInZone(run) || beginsWithZone(run, hit)
        || beginsWithTown(run)
    // 一贯制学校, 全日制学校: what kind of school.
    case .university where scan.has("制", before: run.upperBound): return false
    case .university: return hasPlace || (2...6).contains(length) && !isGeneric(run)
    // 国家技术创新中心: a rank.
    case .research where scan.folded[run].equals("国家"): return false
    // 华南研发中心: of some company.
    case .research where isPlaceOnly(run) && scan.has("研发中心", before: Int(hit.end)): return false
    case .research, .hospital:
      return hasPlace && length >= 2 || holdsUniversity(run) || isNamedInstitute(run, hit, length)
    case .zone: return hasPlace || holdsPlaceInParentheses(run) || isUnlistedPlace(run, hit)
    case .park: return isPark(run, hit, length, hasPlace: hasPlace)
    // 食品行业协会: any of the trade.
    case .association where hit.end - hit.start >= 12:
      return hasPlace || !isCommon && (2...10).contains(length) && !isGeneric(run)
    case .association, .media: return hasPlace || !isCommon && length >= 2 && length <= 10
    case .international: return true
    case .other where scan.has("站", before: Int(hit.end)) && run.count == 6:
      return hasPlace || isCoined(run, hit) && !vocabulary.isEveryday(scan.folded[run])
    case .other: return hasPlace && length >= 2
    }
  }

  /// 某公司宁城工厂: a works is named by its company.
  private func isFactoryOf(_ run: Range<Int>) -> Bool {
    if scan.folded[run].holds("公司") || scan.folded[run].holds("集团") { return true }
    // 禾某江苏工厂
    guard let place = scan.longestHit(.place, endingAt: run.upperBound) else { return false }
    return Int(place.start) >= run.lowerBound + 6 && !isGeneric(run.lowerBound..<Int(place.start))
  }

  /// 科学城种子基金
  private func beginsWithPark(_ run: Range<Int>) -> Bool {
    guard let zone = scan.longestHit(.suffix, at: run.lowerBound), Int(zone.end) < run.upperBound else { return false }
    return isParkOrZone(zone)
  }

  /// Rooms in which something is shown or held, and no offices.
  private static let halls: Words = [
    "展厅", "大厅", "餐厅", "客厅", "路演厅", "展示厅", "会议厅", "报告厅", "宴会厅", "功能厅", "音乐厅", "演播厅", "演艺厅",
  ]

  static let zoneWords: Words = ["园区", "片区", "新片区", "示范区", "保税区", "综保区"]

  /// 园区企业服务中心, 片区管委会: the zone that the news is of, by its bare word.
  private func beginsWithZoneWord(_ run: Range<Int>) -> Bool {
    scan.first(of: Self.zoneWords, at: run.lowerBound) != nil && isAfterEdge(run.lowerBound)
  }

  func isOfficeOfZone(_ hit: Hit) -> Bool {
    scan.first(of: Self.zoneOffices, before: Int(hit.end)) != nil
  }

  private static let zoneOffices: Words = ["局", "中心", "办公室", "办", "管委会", "处"]

  func isAfterEdge(_ start: Int) -> Bool {
    CharacterClass(scan.character(before: start).value) != .han || scan.longestHit(.boundary, endingAt: start) != nil
  }

  /// 农业部 of 农业部种业司.
  private func isMinistry(_ run: Range<Int>) -> Bool {
    let name = scan.folded[run]
    return Self.ministries.contains { name.equals($0) }
  }

  /// 未经国务院批准: an office of the state whatever word stands before; 公司财务部 ends in no such name.
  func ministry(_ hit: Hit) -> Int? {
    let name = scan.folded[hit.range]
    guard vocabulary.suffix(hit)?.type == .government,
      scan.has("国", at: Int(hit.start)) || scan.has("海关总署", at: Int(hit.start)),
      Self.ministries.contains(where: { name.equals($0) })
    else { return nil }
    return Int(hit.start)
  }

  /// 某某科学城党工委, 智造新城招商局: the office of a park that is named, of a city whatever words it is named with.
  private func endsInZone(_ run: Range<Int>) -> Bool {
    guard let hit = scan.longestHit(.suffix, endingAt: run.upperBound), isParkOrZone(hit) else { return false }
    return Int(hit.start) >= run.lowerBound + 6 && (!isGeneric(run) || scan.has("城", before: run.upperBound))
  }

  /// 某公司人力资源部 is a part of the company; that of a zone is an office.
  private func isCompanysDepartment(_ run: Range<Int>, _ hit: Hit) -> Bool {
    scan.has("部", before: Int(hit.end)) && ["公司", "集团", "厂", "医院", "大学"].contains { scan.folded[run].holds($0) }
  }

  /// 省科技厅, 市商务局, 区统计局: of the province, city or district that the paper is of.
  func isRankAlone(_ run: Range<Int>, _ hit: Hit) -> Bool {
    guard run.count == 3, hit.end - hit.start >= 9,
      ["省", "市", "区", "县", "州", "旗"].contains(where: { scan.has($0, at: run.lowerBound) })
    else { return false }
    let before = scan.character(before: run.lowerBound)
    return CharacterClass(before.value) != .han || scan.longestHit(.boundary, endingAt: run.lowerBound) != nil
      || scan.has("据", before: run.lowerBound) || scan.has("经", before: run.lowerBound)
  }

  private func isPublicWorks(_ name: Range<Int>) -> Bool {
    guard
      (["区", "市", "县", "园区", "高新", "经开", "新区", "开发区"] as [StaticString]).contains(where: {
        scan.has($0, at: name.lowerBound)
      }),
      scan.has("公司", before: name.upperBound), scan.first(of: Self.publicWorks, before: name.upperBound - 6) != nil
    else { return false }
    return (15...24).contains(name.count) && isAfterEdge(name.lowerBound)
  }

  private static let publicWorks: Words = [
    "水务", "供水", "排水", "自来水", "供电", "供热", "热力", "燃气", "公交", "城投", "建投", "交投", "国投", "水投", "文旅", "环卫", "城建", "产投", "地铁",
  ]

  /// 高新区政务服务局, 经开区税务局: the zone goes without its place, as in all that is said of it.
  private func beginsWithZone(_ run: Range<Int>, _ ending: Hit) -> Bool {
    // 办, 委 and the like are middles of words more often.
    guard ending.end - ending.start > 3 || scan.has("局", at: Int(ending.start)) else { return false }
    guard let hit = scan.longestHit(.suffix, at: run.lowerBound), Int(hit.end) <= run.upperBound else { return false }
    return vocabulary.suffix(hit)?.type == .zone
  }

  /// 某康医学研究院院长, 中科某氢能研究院: an institute without a place, before an office or of the academy's.
  private func isNamedInstitute(_ run: Range<Int>, _ hit: Hit, _ length: Int) -> Bool {
    let isOfAcademy = scan.has("中科", at: run.lowerBound) && length > 3
    let isNamed =
      scan.longestHit(.title, at: Int(hit.end)) != nil || scan.first(of: Self.subordinate, at: Int(hit.end)) != nil
    return (2...10).contains(length) && (isOfAcademy || isNamed)
      && !isGeneric(run) && !vocabulary.isEveryday(scan.folded[run])
  }

  private static let subordinate: Words = ["下辖", "旗下", "所属", "下属", "孵化的", "全资", "控股"]

  /// 某大学某研究所 needs no place.
  private func holdsUniversity(_ run: Range<Int>) -> Bool {
    scan.hits(in: run).contains {
      $0.kinds.contains(.suffix) && Int($0.end) <= run.upperBound && Int($0.start) > run.lowerBound
        && [.university, .hospital].contains(vocabulary.suffix($0)?.type)
    }
  }

  /// A works or a base for production is a company's; other bases and towns need a place, parks a proper part only.
  private func isPark(_ run: Range<Int>, _ hit: Hit, _ length: Int, hasPlace: Bool) -> Bool {
    let name = scan.folded[hit.range]
    if ["生产基地", "研发基地", "制造基地", "智能制造基地", "中试基地", "产业集群"].contains(where: { name.ends(with: $0) }) { return false }
    let needsPlace = ["基地", "小镇", "孵化器", "加速器", "区", "新城", "中心", "走廊", "带", "空间"].contains { name.ends(with: $0) }
    // 西南总部基地: of whom, nobody says.
    if hasPlace { return (2...18).contains(length) && !(name.ends(with: "基地") && isPlaceOnly(run)) }
    if !needsPlace, (2...8).contains(length), !isGeneric(run) { return true }
    if name.ends(with: "集中区"), isUnlistedPlace(run, hit) { return true }
    return isNamedByBuilders(run.lowerBound..<Int(hit.end))
  }

  private static let builders: [StaticString] = [
    "在", "位于", "建设", "筹建", "启动", "建成", "新建", "设立", "入驻", "落户", "依托", "启动建设", "开工建设", "规划建设",
  ]

  /// 筹建数据要素产业园, 占地180亩的智能装备产业园: a line of business and 产业园 where it is built or something is in it.
  func isNamedByBuilders(_ name: Range<Int>) -> Bool {
    guard name.count >= 15, ["园", "谷"].contains(where: { scan.has($0, before: name.upperBound) }) else { return false }
    if Self.builders.contains(where: { scan.has($0, before: name.lowerBound) }) { return true }
    guard scan.has("的", before: name.lowerBound) else { return false }
    // 亩, 平方公里 and the like right before 的.
    let of = name.lowerBound - 3
    guard let unit = scan.longestHit(.unit, endingAt: of), let entry = vocabulary.unit(unit) else { return false }
    return entry.dimension == .area && scan.numeral(endingAt: Int(unit.start)) != nil
  }

  /// 工信部, 国务院, 联合国 are names as they stand.
  private func isCompleteAlone(_ hit: Hit, _ type: OrganisationType) -> Bool {
    let name = scan.folded[hit.range]
    switch type {
    case .international: return true
    case .government:
      return OrganisationReader.ministries.contains { name.equals($0) } || followsCommittee(hit)
        || isBureauAlone(hit) || actsAlone(hit)
    case .research: return ["中科院", "中国科学院", "中国工程院"].contains { name.equals($0) }
    case .finance: return OrganisationReader.banks.contains { name.equals($0) }
    case .media: return ["新华社", "人民网", "新华网", "中新社", "央视", "中央电视台"].contains { name.equals($0) }
    case .party: return name.equals("中共中央") || isCommitteeAlone(hit)
    case .park: return isNamedByBuilders(hit.range)
    default: return false
    }
  }

  /// Offices of the state that are named without a place.
  private static let ministries: [StaticString] = [
    "工信部", "科技部", "财政部", "商务部", "教育部", "国务院", "工业和信息化部", "国家药监局", "国资委", "生态环境部", "自然资源部",
    "住房和城乡建设部", "住建部", "交通运输部", "农业农村部", "水利部", "文化和旅游部", "文旅部", "应急管理部", "人力资源和社会保障部",
    "人社部", "公安部", "司法部", "民政部", "外交部", "国防部", "退役军人事务部", "国家发展改革委", "国家发改委", "国家能源局",
    "国家统计局", "国家知识产权局", "国家市场监管总局", "市场监管总局", "海关总署", "国家税务总局", "国家卫健委", "国家卫生健康委",
    "行政院", "国科会", "国发会", "金管会", "立法院", "监察院", "立法会", "创新科技署", "投资推广署",
    "中国人民银行", "审计署", "国家外汇管理局", "银保监会", "证监会", "金融监管总局", "国家移民管理局",
  ]

  /// Banks that go by their short names.
  private static let banks: [StaticString] = [
    "工商银行", "农业银行", "建设银行", "交通银行", "招商银行", "邮储银行", "民生银行", "人民银行", "中国银行", "光大银行", "浦发银行", "兴业银行", "平安银行",
    "北交所", "上交所", "深交所", "港交所", "中信银行", "华夏银行", "广发银行", "浙商银行", "国家开发银行", "农业发展银行", "进出口银行", "邮政储蓄银行",
  ]

  /// 宁城市委、市政府: the government of the committee named before it.
  private func followsCommittee(_ hit: Hit) -> Bool {
    ["省政府", "市政府", "区政府", "县政府"].contains { scan.folded[hit.range].equals($0) }
      && scan.has("委、", before: Int(hit.start))
  }

  /// A run made of industries, titles and other common words alone is no proper part: 生物医药公司, 科技集团.
  func isGeneric(_ run: Range<Int>) -> Bool {
    var at = run.lowerBound
    while at < run.upperBound {
      if scan.longestHit(.company, at: at) != nil { return false }
      guard let word = scan.longestHit([.industry, .suffix, .metric, .title, .event, .stage, .policy, .unit], at: at),
        Int(word.end) <= run.upperBound, word.end - word.start > 3
      else { return false }
      at = Int(word.end)
    }
    return true
  }
}
