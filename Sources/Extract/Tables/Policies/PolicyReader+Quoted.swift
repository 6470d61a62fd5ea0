internal import Lexicon
import Model

/// Names in quotation marks: “引航计划”, “一窗通办”改革, and what is 推行 or 被评为 under one.
extension PolicyReader {
  /// “甲”“乙”式招商: marks right before belong to the same name.
  private func rowStart(_ outer: Int) -> Int {
    var at = outer
    for _ in 0..<4 {
      guard let mark = scan.mark(endingAt: at), mark.kind == .closeQuote, mark.partner >= 0 else { break }
      at = Int(scan.marks[Int(mark.partner)].start)
    }
    return at
  }

  /// Nothing, or a word or mark that joins things of one kind.
  func isJoint(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    let between = scan.folded[range]
    return (["", "、", "和", "与", "及", "以及"] as [StaticString]).contains { between.equals($0) }
  }

  func quoted(_ mark: Mark, isInRow: Bool) -> (Range<Int>, [UInt8])? {
    let close = scan.marks[Int(mark.partner)]
    let inside = Int(mark.end)..<Int(close.start)
    guard inside.count <= 120 else { return nil }
    let outer = Int(mark.start)
    if isReplaced(outer, Int(close.end)) { return nil }
    if isIdiom(inside) {
      // “一对一”特派员机制 has a name of its own, “手把手”教用政策 has none.
      guard let (end, word) = tail(after: Int(close.end)), strength(word) == .free else { return nil }
      return (outer..<end, kind(word))
    }
    if isArticles(inside) { return (inside, Array("policy".utf8)) }
    // “甲”“乙”等便利措施: each is one of its own.
    if isListed(after: Int(close.end)) { return (outer..<Int(close.end), Array("mechanism".utf8)) }
    // 首个“局长接待日”: a day that comes round.
    if scan.has("日", before: inside.upperBound), (4...10).contains(scan.characterCount(inside)),
      scan.first(of: Self.rounds, before: outer) != nil
    {
      return (outer..<Int(close.end), Array("mechanism".utf8))
    }
    // 列入重点企业授信“白名单”: which list it is stands before.
    if scan.folded[inside].equals("白名单"), let start = listStart(outer) {
      return (start..<Int(close.end), Array("list".utf8))
    }
    if let range = nicknamed(outer, Int(close.end), inside) { return (range, Array("award".utf8)) }
    if let honour = honour(before: outer) ?? honour(after: Int(close.end)) { return (inside, honour) }
    if let end = service(inside, after: Int(close.end)) { return (outer..<end, Array("mechanism".utf8)) }
    if isMeans(outer, Int(close.end)) { return (outer..<Int(close.end), Array("mechanism".utf8)) }
    if let (end, word) = tail(after: Int(close.end)) {
      // “某某”示范项目 is a project, but where it is given as a title.
      if scan.folded[word.range].ends(with: "项目"), kind(word).equals("award") { return nil }
      // “港湾贷”试点: what is tried out has the name.
      if scan.folded[word.range].equals("试点"), Int(word.start) == Int(close.end) {
        return (inside, instrument(inside) ?? Array("programme".utf8))
      }
      let start = scan.has("式", at: Int(close.end)) ? rowStart(outer) : outer
      // “以租代购”方案: what is offered, and no paper.
      return (start..<end, scan.folded[word.range].equals("方案") ? Array("programme".utf8) : kind(word))
    }
    if let word = lastWord(of: inside), standsAlone(word), scan.characterCount(inside) >= 3,
      Int(word.start) > inside.lowerBound || strength(word) == .always
        || inside.count >= 9 && !kind(word).equals("award")
    {
      // “星火计划”, but 《三年行动计划》: what is carried out under a name.
      let isCalled = scan.folded[word.range].equals("计划")
      return (inside, isCalled ? Array("programme".utf8) : kind(word))
    }
    if let (start, end) = craftsman(inside, mark) { return (start..<end, Array("award".utf8)) }
    if isOneForEach(inside) || isJoined(inside) || isOrder(inside) && !scan.has("变", before: outer) {
      return (inside, Array("mechanism".utf8))
    }
    if let kind = instrument(inside) { return (inside, kind) }
    // 实行“企业提题、专家解题、市场判卷”: how things are done, step by step.
    if isSteps(inside), isCarriedOut(outer) { return (inside, Array("mechanism".utf8)) }
    // “新动能 新未来”: the motto of a meeting.
    guard (3...10).contains(scan.characterCount(inside)), !scan.hasAny([" "], in: inside) else { return nil }
    if isNumberedSlogan(inside) { return (inside, Array("campaign".utf8)) }
    let isCarried =
      isInRow
      || (isCarriedOut(outer) || isSetUp(outer)) && (scan.mark(at: Int(close.end)) != nil || isGoal(Int(close.end)))
      || isBroughtIn(outer, Int(close.end))
    // “自助办”, “就近办理”, “电话+邮寄”: a way of doing things.
    let isWay =
      scan.has("办", before: inside.upperBound) || scan.has("办理", before: inside.upperBound)
      || scan.hasAny(["+"], in: inside)
    // 设立“某某离岸创新中心”: a house, and no programme.
    if !isInRow, scan.first(of: Self.houses, before: inside.upperBound) != nil { return nil }
    // 通过“设备超市”促成…, 改成“清晨食堂”
    let use = kindOfPlace(inside)
    guard isCarried || use != nil && isUsed(outer) else { return nil }
    // 推出“甲乙丙”服务.
    let end = Int(close.end)
    if scan.has("服务", at: end), end + 6 >= scan.text.count || scan.mark(at: end + 6) != nil {
      return (outer..<end + 6, Array((isWay ? "mechanism" : "programme").utf8))
    }
    let isTeam = scan.first(of: Self.teams, before: inside.upperBound) != nil
    return (inside, isWay || isTeam ? Array("mechanism".utf8) : use ?? Array("programme".utf8))
  }

  private static let rounds: Words = ["首个", "首次", "每月", "设立", "推出"]
  private static let houses: Words = [
    "创新中心", "研究中心", "技术中心", "运营中心", "研究院", "学院", "实验室", "公司", "产业园", "科技园", "基地", "工作站", "医院", "工厂",
  ]

  /// “手把手”, “卡脖子”: everyday words in quotation marks.
  private func isIdiom(_ inside: Range<Int>) -> Bool { scan.isAny(of: Self.idioms, inside) }

  private static let idioms: Words = [
    "一对一", "面对面", "点对点", "手把手", "零距离", "心贴心", "实打实", "卡脖子", "全天候", "零跑腿", "最后一公里", "第一时间", "加速度", "硬骨头", "拦路虎", "定心丸",
    "及时雨", "金钥匙", "金字招牌", "金饭碗", "压舱石", "试金石", "敲门砖", "绊脚石", "主心骨", "领头雁", "领头羊", "火车头", "排头兵", "主力军", "生力军", "先行者",
    "娘家人", "店小二", "服务员", "勤务兵", "老大难", "急难愁盼", "硬核", "圈粉", "出圈", "出海", "破圈", "牛鼻子", "牛劲", "含金量", "含绿量", "含新量", "新引擎",
    "强磁场", "强引擎", "助推器", "孵化器", "加速器", "倍增器", "稳定器", "晴雨表", "风向标", "指挥棒", "紧箍咒", "护城河", "防火墙", "朋友圈", "生态圈", "高精尖",
    "专精特", "高大上", "接地气", "有温度", "看得见", "摸得着", "走出去", "引进来", "请进来", "送上门", "叫得响", "立得住", "等不起", "慢不得", "坐不住", "快车道",
    "直通车", "快进键", "加速键", "重启键",
  ]

  /// 等便利措施 behind the row of quoted names that begins before an offset.
  private func isListed(after close: Int) -> Bool {
    var at = close
    for _ in 0..<6 {
      let start = scan.has("、", at: at) ? at + 3 : at
      guard let mark = scan.mark(at: start), mark.kind == .openQuote, mark.partner >= 0 else { break }
      at = Int(scan.marks[Int(mark.partner)].end)
    }
    guard scan.has("等", at: at) else { return false }
    at += 3
    for _ in 0..<6 {
      for word in ["措施", "举措", "做法", "机制", "模式", "服务模式", "制度"] as [StaticString] where scan.has(word, at: at) {
        return true
      }
      if scan.mark(at: at) != nil || scan.numeral(at: at) != nil { return false }
      at += max(1, scan.character(at: at).length)
    }
    return false
  }

  /// 采取“甲+乙”的方式: a way under a name.
  private func isMeans(_ outer: Int, _ close: Int) -> Bool {
    guard scan.first(of: Self.manners, at: close) != nil else { return false }
    return ["采取", "采用", "通过", "以", "按照", "按", "推行", "实行", "探索", "创新", "运用", "用"].contains {
      scan.has($0, before: outer)
    }
  }

  private static let manners: Words = ["的方式", "的办法", "的做法", "的形式", "方式"]

  /// “到站直达”式服务: the end of what follows 式.
  private func service(_ inside: Range<Int>, after close: Int) -> Int? {
    guard scan.has("式", at: close), !Self.waiters.contains(where: { scan.folded[inside].equals($0) }) else {
      return nil
    }
    for word in ["服务", "监管", "审批", "办理", "管理", "培训", "培养", "执法", "孵化", "办公", "入驻"] as [StaticString]
    where scan.has(word, at: close + 3) { return close + 3 + word.utf8CodeUnitCount }
    return nil
  }

  /// “保姆”式服务: said of any good service.
  private static let waiters: [StaticString] = [
    "保姆", "管家", "店小二", "一站", "一条龙", "贴身", "妈妈", "妈咪", "全程", "家人", "朋友", "陪伴", "零距离",
  ]

  /// 建立…“企业之家”, 举办“董秘沙龙”: what is set up, with no more than a few words between.
  private func isSetUp(_ start: Int) -> Bool {
    let clause = scan.nearClause(start)
    let near = max(clause.lowerBound, start - 48)..<start
    var at = near.lowerBound
    while let verb = scan.offset(ofAny: Self.settingUp, in: at..<near.upperBound) {
      let rest = verb + 6..<start
      if scan.markIndex(from: rest.lowerBound) == scan.markIndex(from: start) { return true }
      at = verb + 6
    }
    return false
  }

  private static let settingUp: Words = [
    "建立", "设立", "开设", "举办", "发放", "聘请", "选派", "开通", "首笔", "首创", "试点", "创办", "发起", "申领", "推行", "开展",
  ]

  /// “某某之都”之称, “某某企业”的荣誉, “甲”“乙”等牌匾: titles.
  private func honour(after close: Int) -> [UInt8]? {
    var at = close
    for _ in 0..<6 {
      let start = scan.has("、", at: at) ? at + 3 : at
      guard let mark = scan.mark(at: start), mark.kind == .openQuote, mark.partner >= 0 else { break }
      at = Int(scan.marks[Int(mark.partner)].end)
    }
    for word in ["的", "等", "等多项", "等多个", "等一批", "等国家级", "等省级"] as [StaticString] where scan.has(word, at: at) {
      let end = at + word.utf8CodeUnitCount
      if scan.first(of: Self.honours, at: end) != nil { return Array("award".utf8) }
    }
    return scan.first(of: Self.honours, at: at) != nil ? Array("award".utf8) : nil
  }

  private static let honours: Words = ["之称", "称号", "荣誉", "美誉", "美称", "牌匾", "奖项", "之誉", "名声", "桂冠", "奖牌"]

  /// 的战略使命, 目标, 建设 after a quoted name: it is something to be reached.
  private func isGoal(_ at: Int) -> Bool {
    scan.first(of: Self.goals, at: at) != nil
  }

  private static let goals: Words = ["建设", "目标", "的战略", "的目标", "工作", "部署", "发展", "服务"]

  /// 实施“…”, 发力“…”.
  private func isCarriedOut(_ start: Int) -> Bool {
    scan.first(of: Self.carrying, before: start) != nil
  }

  private static let carrying: Words = [
    "实施", "推行", "发力", "推出", "启动", "推广", "实行", "实现", "抢抓", "推进", "冲刺", "打好", "深化", "践行", "试行", "助推", "开展", "落实", "抓好",
    "全国首创", "首创", "创新推出", "奋战", "建", "建起", "建立起", "开出", "办起", "开起", "设起", "搭起", "推开", "试点",
  ]

  /// 被评为“…”: what is awarded.
  private func honour(before start: Int) -> [UInt8]? {
    let isGiven =
      scan.first(of: Self.givingRight, before: start) != nil
      || scan.hasAny(Self.givingNear, in: max(0, start - 30)..<start)
    return isGiven ? Array("award".utf8) : nil
  }

  private static let givingRight: Words = [
    "参评", "被评为", "评为", "荣获", "获评", "授予", "获得", "荣膺", "入选", "认定为", "斩获",
  ]
  private static let givingNear: Words = ["被评为", "荣获", "获评", "荣膺"]

  /// A word for a policy within a few characters after the closing mark, with nothing in between that ends a name.
  private func tail(after close: Int) -> (Int, Hit)? {
    var at = close
    if scan.has("的", at: at) { at += 3 }
    if scan.has("式", at: at), scan.longestHit(.policy, at: at) == nil { at += 3 }
    var best: (Int, Hit)?
    for _ in 0..<9 {
      if let word = scan.longestHit(.policy, at: at) {
        if isCut(word) || strength(word) == .none { return best }
        // 建设 and the like are of the name only right after the marks.
        if strength(word) == .quoted || strength(word) == .always, at != close { return best }
        best = (Int(word.end), word)
        at = Int(word.end)
        continue
      }
      // “引凤”人才新政20条: how many there are belongs to the name.
      if let (end, word) = best, let numeral = scan.numeral(at: end), scan.has("条", at: numeral.end) {
        return (numeral.end + 3, word)
      }
      if best != nil { return best }
      // “某某夜校”的第58次活动: a name holds no count.
      if scan.numeral(at: at) != nil || scan.has("第", at: at) { return nil }
      if scan.mark(at: at) != nil {
        guard let mark = scan.mark(at: at), mark.kind == .openParenthesis, mark.partner >= 0 else { return nil }
        at = Int(scan.marks[Int(mark.partner)].end)
        continue
      }
      // “缺一样”零件列成清单.
      if scan.first(of: Self.listings, at: at) != nil { return nil }
      if let stop = scan.longestHit(.boundary, at: at), let kind = vocabulary.boundary(stop),
        kind == .particle || kind == .verb
      {
        guard kind == .verb, leadsToMechanism(stop) else { return nil }
        at = Int(stop.end)
        continue
      }
      let length = scan.character(at: at).length
      guard length > 0 else { return nil }
      at += length
    }
    return nil
  }

  private static let listings: Words = ["列成", "列入", "编成", "拉出", "摆上"]

  /// The word goes on to a longer one that is no policy: 行动 in 行动力, 平台 in 平台公司.
  func isCut(_ word: Hit) -> Bool {
    let end = Int(word.end)
    if let longer = scan.longestHit([.event, .metric, .suffix], at: Int(word.start)), longer.end > word.end {
      return true
    }
    // 科技副总经理: a title begins inside.
    for title in scan.hits(in: Int(word.start)..<end) where title.kinds.contains(.title) && Int(title.end) > end {
      return true
    }
    // “某某快线”班列.
    if scan.has("班", before: end),
      ["列", "车", "线", "轮", "机", "次", "子", "组", "长"].contains(where: { scan.has($0, at: end) })
    {
      return true
    }
    return scan.first(of: Self.longer, at: end) != nil
  }

  private static let longer: Words = ["公司", "企业", "力", "化", "者", "员", "费", "单位"]
}
