internal import Lexicon
import Model

/// Signs that a trouble was told to whoever may help, and that an answer came.
extension AnsweredReader {
  /// 把这件愁事发了上去, 发了一通牢骚: a trouble is handed to whoever may help.
  func isHandedIn(_ part: Range<Int>) -> Bool {
    guard let what = scan.offset(ofAny: Self.handed, in: part) else { return false }
    let near = max(part.lowerBound, what - 60)..<min(part.upperBound, what + 30)
    return scan.hasAny(Self.handing, in: near)
  }

  static let handed: Words = ["烦心事", "难题", "诉求", "困难", "问题", "难处", "苦恼", "牢骚", "心事", "揪心事", "愁事", "难事", "堵点"]
  private static let handing: Words = [
    "传了上去", "传上去", "发了上去", "报了上去", "提了上去", "提交了", "递了上去", "发了一通", "发了个", "写进", "输入", "上传", "留言", "发到", "传到", "报到了",
    "反映给", "发给", "说给", "讲给", "带到", "抛给", "摆到", "摆上", "端到", "端上", "交给", "报进", "报给", "报到", "递给", "提到了",
  ]

  /// “…。”某公司总经理第一个开了口。: who spoke, whatever the words for it are.
  func followsSpeech(_ sentence: Range<Int>) -> Bool {
    guard let close = scan.mark(endingAt: sentence.lowerBound), close.kind == .closeQuote, close.partner >= 0,
      Int(close.start) - Int(scan.marks[Int(close.partner)].end) >= 30
    else { return false }
    return stretch.people.first(startingIn: sentence) != nil
      || stretch.organisations(in: sentence).contains { $0.type == .company }
  }

  /// 2小时后，…, 3天后，…: what was done so soon answers what was told.
  func isAfterWait(_ head: Int) -> Bool {
    guard let wait = stretch.quantities.first(startingIn: head..<head + 1), wait.dimension == .duration else {
      return false
    }
    return scan.has("后", at: wait.range.upperBound)
  }

  /// 把厂区积水的难题报进了需求库: the trouble by its name.
  func handed(_ part: Range<Int>) -> Range<Int>? {
    guard let what = scan.offset(ofAny: Self.handed, in: part), isHandedIn(part), scan.has("的", before: what),
      let word = scan.first(of: Self.handed, at: what),
      case let clause = scan.nearClause(what), clause.lowerBound < what,
      let object = scan.offset(ofAny: ["把", "将"], in: max(part.lowerBound, clause.lowerBound)..<what)
    else { return nil }
    let told = object + 3..<what
    // 把这个难题, 把压了半年的老毛病: it was told before.
    guard (5...40).contains(scan.characterCount(told)),
      !scan.hasAny(["这", "那", "该", "多年", "困扰", "自己的", "企业的", "公司的"], in: told)
    else { return nil }
    return told.lowerBound..<what + word.utf8CodeUnitCount
  }

  /// 得知情况后，…: who helps has heard of what was told right before, whatever the words for it were.
  func isHeard(_ head: Int) -> Bool { scan.first(of: Self.hearing, at: head) != nil }

  static let hearing: Words = [
    "得知", "获悉", "获知", "了解情况后", "了解到这", "了解到企业", "了解到情况", "听说这", "听说后", "接到反映", "接到诉求", "接到求助", "接到企业", "收到诉求", "收到求助",
    "收到企业", "知道情况后", "知道后", "掌握情况后", "摸清情况后", "闻讯", "针对这一情况", "针对这一问题", "针对这一难题", "面对这一难题", "面对这一诉求",
  ]

  /// 以前要跑外省，现在下楼就能做: what was, and is no more.
  func isPast(_ content: Range<Int>, _ part: Range<Int>) -> Bool {
    guard scan.hasAny(TroubleReader.past, in: part) else { return false }
    if scan.hasAny(["没有一家", "没有一个", "这里", "当地"], in: content) { return true }
    let next = scan.nearSentence(min(scan.text.count, part.upperBound))
    return scan.hasAny(
      TroubleReader.nowadays, in: part.lowerBound..<max(part.upperBound, next.upperBound))
  }

  /// 小厂单独出海，往往要面对一连串难题: what is so in general; 往往要等40天 is told by who waited.
  func isGeneral(_ content: Range<Int>) -> Bool {
    guard let often = scan.offset(ofAny: ["往往"], in: content) else { return false }
    return scan.numeral(at: often + 9) == nil && scan.numeral(at: often + 12) == nil
  }

  /// 园区企业, 开发区职工: the word for who might help only says whose they are.
  func isOfPark(_ actor: Int) -> Bool {
    guard let word = scan.first(of: TroubleReader.helpers, at: actor) else { return false }
    let end = actor + word.utf8CodeUnitCount
    return ["企业", "公司", "职工", "员工", "工人", "厂"].contains { scan.has($0, at: end) }
  }

  /// 值班电话里传来…的声音: a call that whoever may help gets.
  static let incoming: Words = [
    "电话里", "电话那头", "电话另一头", "话筒里", "听筒里", "热线里", "打来电话", "打进电话", "电话响", "电话铃", "发来语音", "发来微信",
  ]

  static let calls: Words = [
    "抓起电话", "拿起电话", "抄起电话", "打了个电话", "打通了", "打给了", "电话打给", "电话打到", "拨了", "拨打", "发去求助", "发来求助", "联名写信", "写信给", "写了一封信",
    "拨通", "敲开了", "提交了诉求", "提交诉求", "提交了申请", "打电话求助", "打去电话", "打来电话", "向管委会求助", "找到管委会", "找到园区", "找到高新区", "找到经开区",
    "找到开发区", "发出求助", "发了求助",
    "求助热线", "求助信息", "服务热线", "按下了", "写了封信", "递交了", "反映到", "向园区反映", "向管委会反映",
  ]

  /// What begins an answer.
  static let replies: Words = [
    "答案", "回音", "好消息", "办法", "解法", "解题", "药方", "良方", "出路", "对此", "为此", "答复", "帮他们", "帮她", "帮他", "帮公司", "帮企业", "转机",
    "转折", "救急的", "得知", "获悉", "了解到", "了解情况",
    "接到", "收到", "听说",
    "闻讯", "听到", "听完", "见状", "针对这", "针对此", "面对这", "于是", "随即", "随后", "很快", "当天",
    "当晚", "当场", "次日", "第二天", "没过几天", "不到一周", "不到半个月", "一周后", "三天后", "十天后", "半个月后", "几天后", "一个月后", "两天后", "多亏", "幸亏",
    "好在", "所幸",
    "关键时刻", "紧要关头", "会后", "会后不久", "不久", "没多久", "不久后", "事情反映到", "情况反映到", "问题反映到", "事情传到", "消息传到", "诉求转到", "诉求派到", "问题摆上",
  ]

  /// 铺面不大，却供着半个省: what it is small in only shows how much it does.
  func isConceded(_ content: Range<Int>) -> Bool {
    let last = scan.nearClause(max(content.lowerBound, content.upperBound - 1))
    let clause = max(content.lowerBound, last.lowerBound)..<content.upperBound
    // 样品还没到，检验单已经开好.
    if scan.hasAny(["还没", "尚未"], in: content), scan.hasAny(["已经", "就能", "先批", "先办"], in: clause) { return true }
    return clause.lowerBound > content.lowerBound
      && (["却", "但", "仍", "依然", "照样"] as [StaticString]).contains { scan.has($0, at: clause.lowerBound) }
      && !telling.isSour(clause) && !telling.isFirm(clause) && !telling.takesLong(clause)
  }

  /// 没有红毯，没有横幅: a scene, and no want.
  func isDoublyNone(_ range: Range<Int>) -> Bool {
    guard let first = scan.offset(ofAny: ["没有"], in: range) else { return false }
    return scan.hasAny(["没有"], in: first + 6..<max(first + 6, range.upperBound))
  }
}
