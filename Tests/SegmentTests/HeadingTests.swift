import Model
import Segment
import TestSupport
import Testing

/// What of the lines above a story is kicker, headline and deck, and what is none of them.
@Suite struct HeadingTests {
  /// A page whose stories follow without a blank line inside, as most extracted pages are.
  private func headings(_ lines: String, saying more: String = "") throws -> [String] {
    let body = """
      　　本报讯 近日，东岭机床企业的装配车间里一派繁忙，工人们正在调试发往各地的数控机床，订单已经排到年底。
      　　企业负责人周平介绍，机床的核心部件过去要从外地买来，如今在家门口就能配齐，成本降了一截，交货也快了。
      　　为了帮助机床企业，当地派出专员上门服务，解决用工和运输的难题，受到企业欢迎。
      """
    let other = """

      西塘高新区：
      软件企业添新丁
      　　本报讯 近日，西塘高新区软件谷的办公楼里，二十家软件企业集中签约，将开发面向纺织行业的管理软件。
      　　据介绍，软件谷为新来的企业免去一年租金。
      """
    let page = try Road().segment(lines + "\n" + body + "\n" + more + other)
    let article = try #require(page.articles.first { $0.paragraphs.first?.passage.string.contains("东岭机床") == true })
    let parts = [article.kicker, article.headline, article.deck].map { $0?.string ?? "-" }
    return parts + page.leftovers.map { page.page.string($0.range) } + article.authors.map(\.name)
  }

  @Test(arguments: [
    ("区委书记李立在东岭调研机床产业时强调\n让机床产业再上台阶", ["区委书记李立在东岭调研机床产业时强调", "让机床产业再上台阶", "-"]),
    ("东岭机床产业园见闻\n机床牵出产业链", ["东岭机床产业园见闻", "机床牵出产业链", "-"]),
    ("东岭国际港务区\n机床牵出产业链", ["东岭国际港务区", "机床牵出产业链", "-"]),
    // Of two halves, and it does not say where.
    ("东岭高新区搭台“共享机床”\n你家闲着 我家急用", ["东岭高新区搭台“共享机床”", "你家闲着 我家急用", "-"]),
    ("东岭高新区培训机床工\n从300人里 挑出好师傅", ["东岭高新区培训机床工", "从300人里 挑出好师傅", "-"]),
  ])
  func `a line that leads to the headline is its kicker`(lines: String, parts: [String]) throws {
    #expect(try headings(lines) == parts)
  }

  @Test(arguments: [
    ("机床产业添动力 专员上门解难题\n东岭补齐机床产业链条", ["-", "机床产业添动力 专员上门解难题", "东岭补齐机床产业链条"]),
    ("机床部件从哪来？在家门口配齐吗？\n东岭机床企业答订单之问", ["-", "机床部件从哪来？在家门口配齐吗？", "东岭机床企业答订单之问"]),
    (
      "东岭高新区\n一台机床背后的“生意经”\n东岭机床企业靠本地配套把成本降了一截",
      ["东岭高新区", "一台机床背后的“生意经”", "东岭机床企业靠本地配套把成本降了一截"]
    ),
    ("东岭高新区集中签约9个机床项目\n协议投资额143亿元", ["-", "东岭高新区集中签约9个机床项目", "协议投资额143亿元"]),
    ("东岭高新区：\n机床牵出一条产业链\n东岭机床从买到卖的背后", ["东岭高新区：", "机床牵出一条产业链", "东岭机床从买到卖的背后"]),
  ])
  func `a second sentence below a whole headline is its deck`(lines: String, parts: [String]) throws {
    #expect(try headings(lines) == parts)
  }

  @Test(arguments: [
    ("老机床“开”进\n新赛道新市场", ["-", "老机床“开”进新赛道新市场", "-"]),
    ("买一台机床，\n从三个月到五天", ["-", "买一台机床，从三个月到五天", "-"]),
    ("东岭高新区12条措施\n稳住机床产业", ["-", "东岭高新区12条措施稳住机床产业", "-"]),
    ("东岭高新区与南浦经开区\n牵手共建机床产业链", ["-", "东岭高新区与南浦经开区牵手共建机床产业链", "-"]),
    ("机床部件从哪来？\n三招解难", ["-", "机床部件从哪来？ 三招解难", "-"]),
  ])
  func `a line that cannot stand alone goes on with the headline`(lines: String, parts: [String]) throws {
    #expect(try headings(lines) == parts)
  }

  @Test(arguments: [
    ("12家机床企业集中开工\n总投资67亿元", "12家机床企业集中开工 总投资67亿元"),
    ("12家机床企业集中开工\n东岭高新区装备产业添后劲", "12家机床企业集中开工 东岭高新区装备产业添后劲"),
    ("机床“走”出车间\n订单“飞”进家门", "机床“走”出车间 订单“飞”进家门"),
  ])
  func `two lines that are whole each are parted by a space`(lines: String, headline: String) throws {
    #expect(try headings(lines) == ["-", headline, "-"])
  }

  @Test(arguments: [
    ("东岭高新区：\n机床牵出产业链", ["东岭高新区：", "机床牵出产业链", "-"]),
    ("东岭高新区东岭高新区：：\n机床牵出产业链机床牵出产业链", ["-", "东岭高新区：机床牵出产业链", "-"]),
  ])
  func `a place printed as bold as the headline is its beginning`(lines: String, parts: [String]) throws {
    #expect(try headings(lines) == parts)
  }

  @Test func `a pause makes no text of what was printed bold`() throws {
    #expect(
      try headings("东岭高新区：\n不用抵押不用抵押，，凭凭““订单订单””也能买机床也能买机床")
        == ["东岭高新区：", "不用抵押，凭“订单”也能买机床", "-"])
  }

  @Test func `who asks below what sort of story it is asks the headline`() throws {
    #expect(
      try headings("东岭高新区《机床产业十条》问答\n买机床、租厂房，补贴怎么领？\n■ 本报记者 陈宇")
        == ["东岭高新区《机床产业十条》问答", "买机床、租厂房，补贴怎么领？", "-", "陈宇"])
  }

  @Test func `a full line that ends in a dash below a gap announces the headline`() throws {
    let page = try Road().segment(
      """
      本报讯 近日，西塘高新区软件谷的办公楼里，
      二十家软件企业集中签约，将开发面向纺织行业
      的管理软件，软件谷为新来的企业免去一年租金。

      东岭高新区“前期、中期、后期”帮办一年间——
      机床订单排到年底
      本报记者 陈宇
      东岭机床企业的装配车间里一派繁忙，工人
      们正在调试发往各地的数控机床，订单已经排到
      年底，企业还要再招三百名工人。
      """)
    #expect(page.articles.last?.kicker?.string == "东岭高新区“前期、中期、后期”帮办一年间——")
    #expect(page.articles.last?.headline?.string == "机床订单排到年底")
  }

  @Test func `a headline broken in a phrase that the text has whole is one`() throws {
    let lines = "东岭装备园“星火”\n机床训练营开营"
    #expect(try headings(lines) == ["东岭装备园“星火”", "机床训练营开营", "-"])
    #expect(
      try headings(lines, saying: "　　东岭装备园“星火”机床训练营是企业练兵的地方。\n")
        == ["-", "东岭装备园“星火”机床训练营开营", "-"])
  }

  @Test(arguments: [
    ("机床牵出产业链机床牵出产业链\n东岭专员上门解难题", ["-", "机床牵出产业链", "东岭专员上门解难题"]),
    ("东岭专员上门解难题\n机床牵出产业链机床牵出产业链", ["东岭专员上门解难题", "机床牵出产业链", "-"]),
  ])
  func `only the headline is printed bold`(lines: String, parts: [String]) throws {
    #expect(try headings(lines) == parts)
  }

  @Test(arguments: ["东岭高新区前8月\n机床外贸逆势增长", "长风机床公司与东岭经开区\n签下备忘录"])
  func `who does it or when is the first half of a headline`(lines: String) throws {
    #expect(try headings(lines) == ["-", lines.replacing("\n", with: ""), "-"])
  }

  @Test func `two zones' headlines that stand one below the other are two`() throws {
    func apart(_ lines: [String]) -> String { lines.joined(separator: "\n\n") + "\n\n" }
    let page = try Road().segment(
      apart(["东岭高新区9个\n机床改造项目集中启动", "西塘高新区纺织企业\n有了“坐堂师傅”"])
        + apart([
          "　　本报讯 近日，西塘高新区的纺织企业在车间门", "口挂起一块牌子，坐堂师傅每周来两天，专门解", "决染色不匀的问题，纺织企业不收一分钱。",
        ])
        + apart([
          "　　本报讯 近日，东岭高新区机床改造项目集中启", "动，九家企业同时换上数控机床，改造完成后机床", "精度将提高一倍，订单已经排到明年。",
        ]))
    #expect(page.articles.map { $0.headline?.string ?? "-" } == ["东岭高新区9个机床改造项目集中启动", "西塘高新区纺织企业有了“坐堂师傅”"])
  }

  @Test func `an unmarked headline among Markdown headings is known by its deck, and a section's name is none`() throws
  {
    let page = try Road().segment(
      """
      北岭风物

      # 西塘高新区:纺织企业上新

      ■ 本报记者 周平

      近日,西塘高新区的纺织企业换上新织机,产量翻了一番。纺织企业负责人说,订单排到年底。

      一张“图”,九道坎

      ——东岭高新区机床见闻

      本报讯 近日,东岭高新区的机床企业按一张图改造车间,九道坎一一跨过,精度提高一倍。

      ## 南浦经开区

      ### 船厂试航新船

      本报讯 昨日,南浦经开区的船厂试航新船,船长说一切正常。

      """)
    #expect(
      page.articles.map { $0.headline?.string ?? "-" } == ["西塘高新区：纺织企业上新", "一张“图”，九道坎", "船厂试航新船"])
    #expect(page.articles[1].deck?.string == "——东岭高新区机床见闻")
  }

  /// A page with a blank line after every line.
  private func spaced(_ lines: [String]) throws -> [[String]] {
    let page = try Road().segment(lines.joined(separator: "\n\n"))
    return page.articles.map { article in [article.kicker, article.headline, article.deck].map { $0?.string ?? "-" } }
  }

  private static let fair = [
    "本报讯 近日，东岭国际会展中心人头攒动，机", "床博览会在这里开幕，来自各地的三百家企业", "带来了新产品，洽谈持续三天。",
  ]
  private static let lamps = [
    "夜里十点，下了班的女工走在回宿舍的路上，", "头顶的路灯是上个月才装的。白云高新区今年", "把夜间出行当作大事来办，公交也延到了半夜。",
  ]

  @Test func `a line that alone names the place tells more of the line above it`() throws {
    let page = ["机床博览会在东岭开幕"] + Self.fair + ["路灯亮了，人留下了", "白云高新区改善夜间出行"] + Self.lamps
    #expect(try spaced(page) == [["-", "机床博览会在东岭开幕", "-"], ["-", "路灯亮了，人留下了", "白云高新区改善夜间出行"]])
  }

  @Test(arguments: ["首批60盏路灯为夜班女工点亮", "——白云高新区夜间出行见闻"])
  func `a figure or a dash below kicker and headline begins the deck`(deck: String) throws {
    let page = ["机床博览会在东岭开幕"] + Self.fair + ["白云高新区", "女工的回家路亮起来了", deck] + Self.lamps
    #expect(try spaced(page).last == ["白云高新区", "女工的回家路亮起来了", deck])
  }

  @Test func `what stands in quotation marks is what a few words lead up to`() throws {
    let page = ["机床博览会在东岭开幕"] + Self.fair + ["给路灯当", "“保姆”的高新区"] + Self.lamps
    #expect(try spaced(page).last == ["-", "给路灯当“保姆”的高新区", "-"])
  }

  @Test func `a line right above a photograph is its headline where nothing else claims it`() throws {
    let photo = [
      "锤声入晚秋", "6 月14日，青石高新区，远航船舶配件公司的钳工正在赶", "制出口的螺旋桨。螺旋桨直径9 米，一支重达40 吨，要装上新",
      "船，合同约定10月交货。企业又添了两条新线。 (罗平 摄)",
    ]
    let page = ["机床博览会在东岭开幕"] + Self.fair + ["简讯", "青湖高新区新建的人才公寓交付，首批二百名", "职工入住。"] + photo
    #expect(try spaced(page).last == ["-", "锤声入晚秋", "-"])
  }

  @Test func `below the name of a column a story begins`() throws {
    let page =
      ["机床博览会在东岭开幕"] + Self.fair + [
        "“这里的夜市比市里还热闹。”住在附近的", "居民说。", "园区漫议", "园区莫比“谁更大方”", "有的开发区，曾给来谈的企业开出免租减税",
        "的条件，项目落地以后，企业却只用了一小块", "地，余下的长满了草。",
      ]
    #expect(try spaced(page).map { $0[1] } == ["机床博览会在东岭开幕", "园区莫比“谁更大方”"])
  }

  @Test func `a column of briefs has its name for a headline`() throws {
    let briefs = ["青湖高新区新建的人才公寓交付，首批二百名", "职工入住。", "翠屏经开区与农业大学签约，共建蔬菜育种基", "地，三年内推广新品种。"]
    let page = ["机床博览会在东岭开幕"] + Self.fair + ["简讯"] + briefs
    #expect(try spaced(page) == [["-", "机床博览会在东岭开幕", "-"], ["-", "简讯", "-"]])
  }

  @Test(arguments: ["园区短讯", "▍企业快讯", "◆东岭论坛◆", "园区漫议", "一线见闻", "园区·先行者", "园区深读", "园区夜话", "开发区周刊 资讯·观点"])
  func `the name of a section is no part of a headline`(section: String) throws {
    #expect(try headings(section + "\n机床牵出产业链") == ["-", "机床牵出产业链", "-", section])
  }

  @Test func `a byline may begin with what its author did`() throws {
    #expect(try headings("机床牵出产业链\n文/本报记者 陈宇") == ["-", "机床牵出产业链", "-", "陈宇"])
  }
}
