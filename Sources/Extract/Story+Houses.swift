internal import Lexicon
import Model

/// The house of somebody who is named without one, told further on in the text.
///
///     周某某…。她在某某公司做焊工      where somebody works
///     周某某所在的某某公司             the same
///     他…办起某某公司                  what somebody founded
///     周某某每天…。这位26岁的程序员    what somebody is
extension Story {
  /// Gives people who have no office or house yet what the sentences behind their names tell.
  func tellHouses() {
    // The stretch that somebody was met in last: the first mention in each is asked.
    var met = Array(repeating: -1, count: people.count)
    for (place, stretch) in stretches.enumerated() where stretch.role == .body || stretch.role == .caption {
      for (index, mention) in stretch.people.enumerated() {
        guard let number = mention.number, met[number] != place else { continue }
        met[number] = place
        guard people[number].organisation == nil || people[number].position == nil else { continue }
        tell(number, stretch, mention: index)
      }
    }
  }

  private func tell(_ number: Int, _ stretch: Stretch, mention: Int) {
    let end = stretch.people[mention].range.upperBound
    var limit = min(stretch.scan.text.count, end + 360)
    // What stands behind the next name is told of that.
    var next = mention + 1
    while next < stretch.people.count, stretch.people[next].range.lowerBound < limit {
      if stretch.people[next].number != number { limit = stretch.people[next].range.lowerBound }
      next += 1
    }
    let reach = end..<max(end, limit)
    if people[number].organisation == nil, let (house, office) = Story.heldHouse(of: number, in: reach, stretch) {
      people[number].organisation = canonical(Array(stretch.scan.text[house]))
      if people[number].position == nil { people[number].position = Array(stretch.scan.text[office]) }
      return
    }
    if people[number].organisation == nil, let (house, after) = Story.house(in: reach, stretch, from: end) {
      people[number].organisation = canonical(Array(stretch.scan.text[house]))
      if people[number].position == nil { people[number].position = occupation(stretch.scan, behind: after) }
    }
    if people[number].position == nil { people[number].position = kind(stretch.scan, in: reach) }
  }

  /// 周某某是某公司装配班班长, 周某某…。这位某公司的副厂长: the house and the office right behind it.
  private static func heldHouse(of number: Int, in reach: Range<Int>, _ stretch: Stretch) -> (
    house: Range<Int>, office: Range<Int>
  )? {
    let scan = stretch.scan
    for mention in stretch.organisations(in: reach) where !mention.isBare && mention.type != .zone {
      let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
      let isHeld =
        scan.has("是", before: start) && isNamed(number, endingAt: start - 3, stretch)
        || scan.has("这位", before: start) || scan.has("这名", before: start)
        || scan.has("是", before: start) && isSaidOfSame(scan, from: reach.lowerBound, to: start - 3)
      guard isHeld else { continue }
      let first = scan.has("的", at: end) ? end + 3 : end
      let limit = min(scan.nearClause(end).upperBound, first + 30)
      guard first < limit else { return nil }
      for hit in scan.hits(in: first..<limit) where hit.kinds.contains(.title) && hit.end - hit.start >= 6 {
        guard let title = scan.longestHit(.title, at: Int(hit.start)), !scan.has("的", at: Int(title.end)) else {
          continue
        }
        // 这位宁城大学毕业的博士: where somebody learnt is no house.
        if scan.hasAny(["毕业", "博士", "硕士", "学生"], in: first..<Int(title.end)) { return nil }
        return (mention.range, first..<Int(title.end))
      }
    }
    return nil
  }

  /// 周某某当过学徒，如今是某公司厂长; 名叫周某某，原是某局副局长: the next clause of the same sentence, or he and she.
  private static func isSaidOfSame(_ scan: Scan, from name: Int, to verb: Int) -> Bool {
    guard let word = scan.first(of: nowAndThen, before: verb) else { return false }
    let start = verb - word.utf8CodeUnitCount
    guard start >= name, scan.mark(endingAt: start) != nil || start == name else { return false }
    return scan.has("他", at: start) || scan.has("她", at: start) || scan.sentence(at: name).upperBound >= verb
  }

  private static let nowAndThen: Words = [
    "如今", "现在", "现", "现今", "目前", "原", "原本", "原来", "曾", "曾经", "他", "她", "他现在", "她现在", "他如今", "她如今", "如今他", "如今她",
  ]

  private static func isNamed(_ number: Int, endingAt end: Int, _ stretch: Stretch) -> Bool {
    stretch.people.last(startingBefore: end).map { $0.range.upperBound == end && $0.number == number } ?? false
  }

  private static let belongs: Words = ["所在的", "创办的", "创立的", "创建的", "开办的", "任职的", "供职的", "就职的", "经营的", "掌管的"]
  private static let founded: Words = [
    "办起", "办起了", "创办", "创办了", "创立", "创立了", "创建", "创建了", "开办", "开办了", "入职", "就职于", "供职于", "任职于", "受雇于",
  ]

  /// The organisation that is said to be somebody's, and where it ends.
  private static func house(in reach: Range<Int>, _ stretch: Stretch, from name: Int) -> (Range<Int>, Int)? {
    let scan = stretch.scan
    for mention in stretch.organisations(in: reach)
    where mention.type != .zone && mention.type != .party && !mention.isBare {
      let start = mention.range.lowerBound
      if let word = scan.first(of: belongs, before: start) {
        let before = start - word.utf8CodeUnitCount
        if before == name || isPronoun(scan, before: before) { return (mention.range, mention.range.upperBound) }
      }
      if mention.type == .company, let word = scan.first(of: founded, before: start),
        start - word.utf8CodeUnitCount >= name, isOwnDeed(scan, name..<start - word.utf8CodeUnitCount)
      {
        return (mention.range, mention.range.upperBound)
      }
      // 她在某某公司做焊工
      if scan.has("在", before: start), isPronoun(scan, before: start - 3) || start - 3 == name,
        scan.first(of: works, at: mention.range.upperBound) != nil
      {
        return (mention.range, mention.range.upperBound)
      }
    }
    return nil
  }

  private static let works: Words = ["做", "当", "工作", "上班", "担任", "任", "从事", "负责", "干"]

  private static func isPronoun(_ scan: Scan, before offset: Int) -> Bool {
    (scan.has("他", before: offset) || scan.has("她", before: offset)) && !scan.has("其", before: offset - 3)
  }

  /// Nobody else and no other house acts between the name and the deed.
  private static func isOwnDeed(_ scan: Scan, _ between: Range<Int>) -> Bool {
    between.count <= 150 && !scan.hasAny(["公司", "集团", "企业", "政府", "管委会", "高新区", "经开区", "“"], in: between)
  }

  /// 做焊工, 任厂长: the office that follows where somebody works.
  private func occupation(_ scan: Scan, behind house: Int) -> [UInt8]? {
    guard let word = scan.first(of: Story.works, at: house),
      let title = scan.longestHit(.title, at: house + word.utf8CodeUnitCount)
    else { return nil }
    return Array(scan.text[title.range])
  }

  /// 这位26岁的程序员, 这名焊工: what somebody is.
  private func kind(_ scan: Scan, in reach: Range<Int>) -> [UInt8]? {
    guard let found = scan.offset(ofAny: ["这位", "这名"], in: reach), scan.mark(endingAt: found) != nil else { return nil }
    for hit in scan.hits(in: found + 6..<max(found + 6, min(reach.upperBound, found + 45)))
    where hit.kinds.contains(.title) && hit.end - hit.start >= 6 {
      return scan.longestHit(.title, at: Int(hit.start)).map { Array(scan.text[$0.range]) }
    }
    return nil
  }
}
