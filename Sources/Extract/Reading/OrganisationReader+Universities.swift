import Model

/// Institutes under the short name of their university: 浙大宁波研究院.
extension OrganisationReader {
  /// Where the short name of a university begins that ends where an institute's name does begin.
  func universityStart(before start: Int, _ type: OrganisationType) -> Int? {
    guard type == .research || type == .university else { return nil }
    if let name = scan.longest(of: Self.universities, before: start) { return start - name.utf8CodeUnitCount }
    // 浙大|宁波研究院: 大宁 is a county.
    guard scan.has("大", at: start), let name = scan.longest(of: Self.universities, before: start + 3) else {
      return nil
    }
    return start + 3 - name.utf8CodeUnitCount
  }

  private static let universities: Words = [
    "清华", "北大", "浙大", "复旦", "同济", "上海交大", "西安交大", "西南交大", "北京交大", "交大", "哈工大", "哈工程", "北航", "北理工", "北科大", "北邮",
    "西工大", "西电", "中科大", "国科大", "华科", "武大", "武汉理工", "南大", "南开", "南航", "南理工", "天大", "厦大", "中大", "川大", "电子科大", "山大",
    "中南大", "湖大", "大连理工", "东大", "吉大", "重大", "兰大", "华南理工", "华东理工", "华师大", "华南师大", "中山大", "苏大", "郑大", "中国农大", "华农",
  ]
}
