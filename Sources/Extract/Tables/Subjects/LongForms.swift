import Model

/// What an article's short names of projects and zones are short for.
struct LongForms {
  private var longs = NameTable<[UInt8]>()

  init(_ story: Story) {
    var projects: [[UInt8]] = []
    var known = NameTable<Void>()
    for stretch in story.stretches where !stretch.projects.isEmpty {
      for mention in stretch.projects where projects.count < 60 {
        let printed = stretch.scan.text[mention.range]
        guard known[printed] == nil else { continue }
        let name = Array(printed)
        if LongForms.mayBeShort(name), let long = projects.first(where: { LongForms.isShort(name, of: $0) }) {
          longs.set(name, to: long)
        }
        projects.append(name)
        known.set(name, to: ())
      }
    }
    addPhases(projects)
    for stretch in story.stretches { addTitles(stretch.scan) }
    guard story.organisations.contains(where: { $0.type == .zone && !$0.isBare }) else { return }
    let zones = story.organisations.filter { $0.type == .zone && !$0.isBare }.prefix(40)
    let names = zones.map(\.name) + LongForms.zonesOfOffices(story)
    for short in zones {
      guard let long = names.first(where: { LongForms.isZone(short.name, of: $0) }) else { continue }
      longs.set(short.name, to: long)
      longs.set(short.canonical, to: long)
    }
  }

  /// 宁城经济技术开发区 of 宁城经济技术开发区招商局: the article may print the full name nowhere else.
  private static func zonesOfOffices(_ story: Story) -> [[UInt8]] {
    story.organisations.prefix(60).compactMap { office in
      guard office.type != .zone, office.type != .company else { return nil }
      return ZoneForms.head(of: office.name)
    }
  }

  /// 三期项目 where one thing of the article is 某某产业园三期.
  private mutating func addPhases(_ projects: [[UInt8]]) {
    for name in projects where name.count == 12 && (name[...].ends(with: "期项目") || name[...].ends(with: "期工程")) {
      let phase = name[..<6]
      let whole = projects.filter { $0.count > 12 && $0.suffix(6).elementsEqual(phase) }
      if whole.count == 1 { longs.set(name, to: whole[0]) }
    }
  }

  /// 《…促进航运业发展若干规定》（以下简称《若干规定》）
  private mutating func addTitles(_ scan: Scan) {
    guard scan.has(.openParenthesis), scan.has(.closeTitle) else { return }
    for mark in scan.marks where mark.kind == .openParenthesis && mark.partner >= 0 && longs.count < 100 {
      guard let full = scan.mark(endingAt: Int(mark.start)), full.kind == .closeTitle, full.partner >= 0,
        let word = scan.first(of: Story.abbreviations, at: Int(mark.end)),
        let short = scan.mark(at: Int(mark.end) + word.utf8CodeUnitCount), short.kind == .openTitle, short.partner >= 0
      else { continue }
      let name = Array(scan.text[Int(short.start)..<Int(scan.marks[Int(short.partner)].end)])
      longs.set(name, to: Array(scan.text[Int(scan.marks[Int(full.partner)].start)..<Int(full.end)]))
    }
  }

  func long(_ name: [UInt8]) -> [UInt8] { longs[name] ?? name }

  private static func mayBeShort(_ name: [UInt8]) -> Bool {
    name[...].ends(with: "项目") || name[...].ends(with: "項目")
  }

  /// 蓝舟项目 after 蓝舟电气有限公司风电叶片项目: what stands before 项目 begins the longer name.
  ///
  /// - Precondition: the first may be short for something.
  private static func isShort(_ short: [UInt8], of long: [UInt8]) -> Bool {
    guard long.count >= short.count + 12 else { return false }
    let stem = short.dropLast(6)
    return stem.count >= 6 && long.starts(with: stem)
  }

  /// 宁城经开区 where the article has 宁城市经济技术开发区 or 某省宁城经开区, too.
  private static func isZone(_ short: [UInt8], of long: [UInt8]) -> Bool {
    ZoneForms.stems(of: short, and: long).contains { stems in
      stems.long.ends(with: stems.short)
        || stems.long.ends(with: "市") && stems.long.dropLast(3).ends(with: stems.short)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with stem: ArraySlice<UInt8>) -> Bool { suffix(stem.count).elementsEqual(stem) }
}
