import Foundation
import Model
import Segment
import TestSupport
import Testing

@Suite struct SegmenterTests {
  private func outline(_ text: String) throws -> [String] {
    let page = try accountedPage(text)
    var lines: [String] = []
    for article in page.articles {
      lines.append(
        "\(article.kind) \(article.kicker?.string ?? "-") | \(article.headline?.string ?? "-") | gaps \(article.gaps)")
      lines += article.authors.map { "author \($0.name) \($0.role ?? "-")" }
      lines += article.paragraphs.map { "\($0.role) \($0.passage.string)" }
    }
    return lines + page.leftovers.map { "left \($0.role) \(page.page.string($0.range))" }
  }

  @Test func `a story cut in a word goes on after the one that was put in between`() throws {
    let found = try outline(
      """
      东岭经开区：

      九个项目集中签约

      本报记者 周平

      “我们与三家装备企业签署框架协议，将在风电、轨道装备领域展开合作。”东岭经开区招商局局长李立说。日前，装备项目与数字物流项目等9个项目与东

      西塘高新区：

      上门服务解难题

      本报记者 王月

      “国外客户停产两个月，线束订单损失约两千万元。”西塘高新区一家线束企业的总经理说。线束企业刚刚复工，就面临货物积压，高新区的特派员上门帮助。

      岭经开区签约。这些项目涉及轨道装备、数字物流等多个领域，补足了东岭经开区的产业链条。

      为了破解线束企业的难题，西塘高新区的特派员主动协调研究院提供技术支持，帮助线束企业招聘一百多名工人。
      """)
    #expect(
      found == [
        "story 东岭经开区： | 九个项目集中签约 | gaps 0", "author 周平 记者",
        "body “我们与三家装备企业签署框架协议，将在风电、轨道装备领域展开合作。”东岭经开区招商局局长李立说。日前，装备项目与数字物流项目等9个项目与东岭经开区签约。这些项目涉及轨道装备、数字物流等多个领域，补足了东岭经开区的产业链条。",
        "story 西塘高新区： | 上门服务解难题 | gaps 0", "author 王月 记者",
        "body “国外客户停产两个月，线束订单损失约两千万元。”西塘高新区一家线束企业的总经理说。线束企业刚刚复工，就面临货物积压，高新区的特派员上门帮助。",
        "body 为了破解线束企业的难题，西塘高新区的特派员主动协调研究院提供技术支持，帮助线束企业招聘一百多名工人。",
      ])
  }

  @Test func `the rest of a speaker's name goes on behind his title`() throws {
    let others = zip(SpacedHeadlineTests.stories, ["南滨", "沙田", "云溪", "白沙"]).map { story, place in
      "\(place)高新区：\n\n园区开门迎客\n\n本报记者 赵青\n\n" + story.replacing("东岭高新区", with: "\(place)高新区")
    }
    let page = """
      东岭经开区：

      师傅带着徒弟学

      本报记者 周平

      清早的车间里，三十个徒弟已经站在机床前面。每人每周三天跟着师傅学，两天回学校上课。“机床要自己一颗螺丝一颗螺丝拧过，才算认得它。”说这话的是车间里的技师莫

      西塘高新区：

      上门服务解难题

      本报记者 王月

      近日，货主们在仓库的门口再也不用半夜排队。高新区的特派员一早就来了，帮着多要了两个车位，等着装货的货车从十二辆减到三辆，平

      安说，徒弟刚来的时候拧一颗螺丝要半天，如今一上午能拧完一台机床，返修的也少了许多。

      时只要一个钟头就能装完。特派员还和交警商量，把门口的单行道改成了双行道，平日里两边都能进车。
      """
    let found = try outline((others + [page]).joined(separator: "\n\n"))
    #expect(found.contains { $0.hasPrefix("body 清早的车间里") && $0.contains("技师莫安说，徒弟") })
    #expect(found.contains { $0.hasPrefix("body 近日，货主们") && $0.contains("，平时只要") })
  }

  @Test func `what someone said goes on over the headline that was put before it`() throws {
    let found = try outline(
      """
      # 东岭经开区：

      # 师傅带着徒弟学

      本报记者 周平

      清早的车间里，三十个徒弟已经站在机床前面。每人每周三天跟着师傅学，两天回学校上课。车间主任莫安

      # 政策问答

      旧船换新，补贴怎么领

      ## 西塘高新区“船舶更新六条”出台

      介绍，徒弟刚来的时候拧一颗螺丝要半天，如今一上午能拧完一台机床，返修的也少了许多。东岭经开区给徒弟们盖了一栋宿舍。

      本报讯 西塘的船主最近问得最多的是旧船能换多少钱。西塘高新区的六条办法从六月起施行，木船按龄补，铁船按吨补。
      """)
    #expect(found.contains { $0.hasPrefix("body 清早的车间里") && $0.contains("车间主任莫安介绍，徒弟") })
    #expect(found.contains("story 旧船换新，补贴怎么领 | 西塘高新区“船舶更新六条”出台 | gaps 0"))
  }

  @Test func `short paragraphs between two columns of different width belong to either`() throws {
    func set(_ paragraph: String, _ column: Int) -> String {
      var lines: [Substring] = []
      var rest = Substring(paragraph)
      while !rest.isEmpty {
        let line = rest.prefix(lines.isEmpty ? column - 2 : column)
        lines.append(line)
        rest = rest.dropFirst(line.count)
      }
      return lines.joined(separator: "\n\n")
    }
    let robots = [
      "东岭经开区的焊接机器人上月装车出口，八十六台机器人将用于一家农机厂的产线改造，焊接机器人的单笔订单创下新高。",
      "东岭经开区为焊接机器人办起检验中心，机器人从样机到认证的时间缩短了一半，区内焊接机器人企业中，",
      "四成以上拿到了认证。", "为了让焊接机器人的工程师敢接海外急单，经开区还替机器人企业垫付出境差旅的保险，焊接机器人如今远销二十七个国家。",
    ]
    let talents = [
      "西塘高新区的人才公寓开门迎客，刚毕业的青年可以免费住上十天，签约以后房租按市价的六成收，三年期满的青年还能再住。",
      "西塘高新区给买房的青年发补贴，博士十五万元，硕士六万元，人才公寓的钥匙由专员送到青年手上，领证的事也一并办妥。",
    ]
    let page =
      ["东岭经开区：", "焊接机器人出海", "本报记者 周平"] + robots[..<2].map { set($0, 16) }
      + ["西塘高新区：", "人才公寓迎青年", "本报记者 王月"] + talents.map { set($0, 20) } + [robots[2]] + [set(robots[3], 16)]
    let found = try outline(page.joined(separator: "\n\n"))
    // In the story above, though a paragraph that may be either's stands between it and the one below.
    let rest = try #require(found.firstIndex { $0.hasPrefix("body 为了让焊接机器人") })
    let other = try #require(found.firstIndex { $0.hasPrefix("story 西塘高新区") })
    #expect(rest < other)
  }

  @Test func `the rest of a cut paragraph is no caption of the photo below it`() throws {
    let found = try outline(
      """
      东岭经开区：

      人才公寓迎来新住户

      本报记者 周平

      拿到钥匙的第一天，小周就把书桌搬到了窗前。公寓是旧厂房改的，房租只有市价的一半。东岭经开区还在楼下开了食堂，住户大多是附近研究院的

      研究员，往后还要再改三栋，床位多一倍。

      图片来源：西塘高新区

      近日，西塘高新区的货运码头添了三台吊机，卸一船木材从两天减到九个小时，等在江上的船少了一半，夜里也能卸货。
      """)
    #expect(found.contains { $0.hasSuffix("附近研究院的研究员，往后还要再改三栋，床位多一倍。") })
  }

  @Test func `the rest of a cut word is not taken for the next paragraph of the story above it`() throws {
    let found = try outline(
      """
      东岭经开区：

      查验减时间

      本报记者 周平

      东岭经开区的码头用上了智能闸口，集卡进港不用停车。海关把查验窗口搬到码头，货物整体通关时间压

      西塘高新区：

      旧厂添新绿

      本报记者 王月

      西塘高新区的印染厂拆了三座锅炉，改用园区集中供热，每年少烧煤两万吨。印染厂的废水经过处理，再回到车间。

      厂里的老工人把锅炉房改成了印染博物馆，每到周末都有学生来参观。

      缩到九小时，码头的堆场也空出来一半。海关还为集卡司机发放通关手册，闸口的放行时间只有十秒。
      """)
    #expect(
      found.filter { $0.hasPrefix("body") } == [
        "body 东岭经开区的码头用上了智能闸口，集卡进港不用停车。海关把查验窗口搬到码头，货物整体通关时间压缩到九小时，码头的堆场也空出来一半。海关还为集卡司机发放通关手册，闸口的放行时间只有十秒。",
        "body 西塘高新区的印染厂拆了三座锅炉，改用园区集中供热，每年少烧煤两万吨。印染厂的废水经过处理，再回到车间。",
        "body 厂里的老工人把锅炉房改成了印染博物馆，每到周末都有学生来参观。",
      ])
  }

  @Test func `headlines below or far from their stories find them by their words`() throws {
    let found = try outline(
      """
      本报讯 近日，东岭高新区药谷的制剂车间里一派繁忙，药板经过装盒、检测后装箱入库，发往各地的药店和医院。 周平

      本报讯 近日，西塘高新区举行机床企业对接会，二十家机床企业与软件企业签约，共同建设智能工厂。 李月 王立

      西塘高新区：机床企业牵手软件企业

      东岭高新区药谷：开足马力忙生产
      """)
    #expect(
      found == [
        "story - | 东岭高新区药谷：开足马力忙生产 | gaps 0", "author 周平 -",
        "body 近日，东岭高新区药谷的制剂车间里一派繁忙，药板经过装盒、检测后装箱入库，发往各地的药店和医院。",
        "story - | 西塘高新区：机床企业牵手软件企业 | gaps 0", "author 李月 -", "author 王立 -",
        "body 近日，西塘高新区举行机床企业对接会，二十家机床企业与软件企业签约，共同建设智能工厂。",
      ])
  }

  @Test func `a photo with a text of its own is an item, and its credit goes with it`() throws {
    let found = try outline(
      """
      # 东岭高新区打造机床产业链

      本报讯 近日，东岭高新区机床产业园开工建设，总投资十亿元，机床企业将陆续入驻。 周平

      图片来源：西塘高新区

      近日，西塘高新区低碳运营中心揭牌。运营中心将汇集碳管理技术，为企业算碳、管碳、降碳，助力园区低碳转型与产业升级，西塘高新区已有绿色工厂八家。
      """)
    #expect(
      found == [
        "story - | 东岭高新区打造机床产业链 | gaps 0", "author 周平 -",
        "body 近日，东岭高新区机床产业园开工建设，总投资十亿元，机床企业将陆续入驻。",
        "photo - | - | gaps 0",
        "body 近日，西塘高新区低碳运营中心揭牌。运营中心将汇集碳管理技术，为企业算碳、管碳、降碳，助力园区低碳转型与产业升级，西塘高新区已有绿色工厂八家。",
        "credit 图片来源：西塘高新区",
      ])
  }

  @Test func `a marked line that is a whole sentence is text`() throws {
    let found = try outline(
      """
      # 东岭高新区打造机床产业链

      本报讯 近日，东岭高新区机床产业园开工建设，总投资十亿元，机床企业将陆续入驻。

      ## 园区为企业备好了八栋标准厂房和两条公交线路，年底前全部交付给企业使用。

      当地派出专员上门服务，解决用工和运输的难题，受到企业欢迎。
      """)
    #expect(
      found == [
        "story - | 东岭高新区打造机床产业链 | gaps 0",
        "body 近日，东岭高新区机床产业园开工建设，总投资十亿元，机床企业将陆续入驻。",
        "body 园区为企业备好了八栋标准厂房和两条公交线路，年底前全部交付给企业使用。",
        "body 当地派出专员上门服务，解决用工和运输的难题，受到企业欢迎。",
      ])
  }

  /// A report on several zones, which its first paragraph names.
  @Test func `a report goes on through the zones it named at its beginning`() throws {
    let page = try Road().segment(
      """
      两家园区结对——
      山上的厂，海边的船

      海风吹到山脚下，岭南高新区和滨港高新区的班车每天对开两趟，车上坐着去对方园区上班的技术员，年底还要再加一趟。

      “沿海开发区有订单，山区开发区有厂房，两家坐到一起，谁也不吃亏。”协会的秘书罗川这样看。

      岭南高新区：老厂接新单

      在岭南高新区的铸造厂里，新来的电炉一小时能化两吨铁水，铸件当天就装车下山，赶晚上的船，岭南的司机都认得那条路。

      滨港高新区：船坞找到邻居

      滨港高新区的船坞缺的是铸件，过去要等半个月，如今山上的货一天就到，滨港的船东把交船的日子提前了一个月。

      """)
    #expect(page.articles.count == 1)
    let paragraphs = try #require(page.articles.first).paragraphs
    #expect(paragraphs.filter { $0.role == .subhead }.map(\.passage.string) == ["岭南高新区：老厂接新单", "滨港高新区：船坞找到邻居"])
    #expect(paragraphs.count == 6)
  }

  @Test func `text that is truly missing is counted, not papered over`() throws {
    let page = try Road().segment(
      """
      上门服务解难题

      本报记者 王月

      线束企业刚刚复工，就面临货物积压的困难，总经理愁眉不展。

      图为线束企业的车间。

      研发部经理说。为了解决这个难题，特派员主动为线束企业协调，货物积压的困难得到缓解。
      """)
    #expect(page.articles.map(\.gaps) == [1])
  }

  @Test(
    arguments: [
      ("云江日报\n\n2023年3月22日 星期三\n\n第5版\n\n园区开工\n\n本报讯 近日，园区的三个项目开工。", 2023, "2023-03-22"),
      ("园区开工\n\n本报讯 2021年，园区开工三个项目，预计2025年竣工。", 2021, nil),
      ("园区开工\n\n本报讯 今年，园区力争到2025年达产。2019年，项目落户。", 2019, nil),
      ("园区开工\n\n本报讯 截至2023年6月，园区企业达到80家，二期2025年9月投入使用。", 2023, nil),
      ("园区开工\n\n本报讯 2022年，园区引进企业80家。二期2026年完成，将带动就业300人。", 2022, nil),
      (
        "Park Opens New Plant\n\nThe plant opened in 2022. It expects to reach full output in the second quarter of 2025.",
        2022, nil
      ),
    ] as [(String, Int, String?)])
  func `the year is the latest that is not yet to come`(text: String, year: Int, day: String?) throws {
    let date = try #require(try Road().segment(text).date)
    #expect(date.year == year)
    #expect(date.day.map { String(describing: $0) } == day)
  }

  @Test(arguments: ["", "\n\n", "a", "（", "“”", "——", "：", "# \n## \n### ", "本报讯", "▶", "摄", "2023", "\u{200B}"])
  func `a page of next to nothing is read without harm`(text: String) throws {
    _ = try outline(text)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `pages of random pieces keep every byte`(seed: UInt64) throws {
    let road = try Road()
    var random = SeededRandom(seed: seed)
    let pieces = [
      "本报讯", "（记者 周平）", "近日，", "某某高新区", "开工。", "”", "“", "图片来源：", "\n", "\n\n", "# ", "：", " ", "周平", "——", "摄", "▶ ",
      "项目签约", "，", "\u{0C}", "2023年3月1日 星期三", "By Jane Doe", "The park opened. ", "图为", "本版编辑", "…", "第5版", "、", "(",
      ")",
    ]
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...80, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let page = road.segment(text)
      let account = ByteAccount.of(page: page)
      #expect(
        account.total == page.page.source.byteCount && account.overlap == 0 && account.unclaimed == 0,
        "seed \(seed): \(account)\n\(text)")
      for batch in SegmentTables.rows(of: page) { #expect(batch.columns.count == batch.schema.columns.count) }
    }
  }
}
