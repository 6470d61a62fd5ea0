internal import Lexicon
import Model

/// People who do something that is counted: 李某带着4个徒弟, 他跑了11趟.
extension SubjectCandidates {
  /// - Parameter starts: of these, those in sentences with a figure are read.
  func addDoers(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    guard !stretch.people.isEmpty || before.namedPerson else { return }
    var next = 0
    var measured: [Int] = []
    measured.reserveCapacity(starts.count)
    // A date may reach beyond the next start.
    var isOrdered = true
    for start in starts where start.isMeasured {
      isOrdered = isOrdered && start.at >= measured.last ?? 0
      measured.append(start.at)
    }
    if !isOrdered { measured.sort() }
    for start in measured {
      while next < stretch.people.count, stretch.people[next].range.lowerBound < start { next += 1 }
      if let pronoun = pronoun(start) { found.append(pronoun) }
      if let person = pointedPerson(start) { found.append(person) }
      guard next < stretch.people.count, let doer = doer(stretch.people[next], start) else { continue }
      found.append(doer)
    }
  }

  private func doer(_ person: PersonMention, _ start: Int) -> SubjectCandidate? {
    let range = person.range
    guard range.lowerBound - start <= 120 else { return nil }
    let clause = scan.clause(at: start)
    guard range.upperBound <= clause.upperBound, !speaks(range.upperBound) else { return nil }
    // 他有个打算：二期再投3亿元: what follows is said of something else.
    if scan.mark(endingAt: clause.upperBound)?.kind == .colon { return nil }
    // 由某某牵头, 与某某: not who does it.
    let lead = start..<range.lowerBound
    if scan.first(of: Self.joining, before: range.lowerBound) != nil
      || !lead.isEmpty && scan.first(of: Self.joining, at: start) != nil
      || scan.first(of: Self.goingOn, at: range.upperBound) != nil
    {
      return nil
    }
    let isNear =
      lead.isEmpty || person.position.map { $0.upperBound == range.lowerBound } ?? false
      || scan.has("的", before: range.lowerBound) || scan.has("其中", before: range.lowerBound)
    guard isNear, !isBestowing(range.upperBound..<clause.upperBound) else { return nil }
    let kind: SubjectCandidate.Kind = person.position.map(scan.leads) ?? false ? .leader : .person
    return SubjectCandidate(range: start..<range.upperBound, namedAt: range, kind: kind)
  }

  /// 某主任为22家企业颁发证书: they are counted of what they took part in.
  private func isBestowing(_ rest: Range<Int>) -> Bool {
    guard scan.has("为", at: rest.lowerBound) || scan.has("向", at: rest.lowerBound), !rest.isEmpty else { return false }
    return scan.hasAny(Self.bestowing, in: rest)
  }

  private static let bestowing: Words = ["颁发", "颁奖", "授牌", "颁授", "授予", "发放证书"]

  private static let joining: Words = ["由", "与", "和", "对", "向", "给", "请", "让", "为", "、"]
  private static let goingOn: Words = ["、", "和", "与", "等", "的", "（", "：", "所在", "所"]

  /// 他 and 她 at the head of a clause: the person named last.
  private func pronoun(_ start: Int) -> SubjectCandidate? {
    guard scan.has("他", at: start) || scan.has("她", at: start), !scan.has("们", at: start + 3),
      !scan.has("的", at: start + 3) || isOwnMeasure(start + 6), !speaks(start + 3), !scan.has("所在", at: start + 3)
    else { return nil }
    let near = stretch.people.last(startingBefore: start)
    if let near, start - near.range.upperBound > 600 { return nil }
    guard let name = near.map({ Array(scan.text[$0.range]) }) ?? before.person else { return nil }
    // 她和同学创办的公司: what goes on in the sentence is not hers.
    let isJoined = scan.has("和", at: start + 3) || scan.has("与", at: start + 3)
    let isLeader = near.map { $0.position.map(scan.leads) ?? false } ?? before.personLeads
    return SubjectCandidate(
      range: start..<start + 3, name: name, kind: isJoined || isLeader ? .leader : .person)
  }

  /// 她的|月工资: what is measured of a person.
  private func isOwnMeasure(_ at: Int) -> Bool { scan.first(of: Self.ofPeople, at: at) != nil }

  private static let ofPeople: Words = [
    "月工资", "工资", "月薪", "年薪", "收入", "月收入", "年收入", "奖金", "工龄", "产量", "合格率", "成绩", "徒弟", "手机", "笔记本", "作品", "月租", "房租",
    "医药费", "学费",
  ]

  /// 这位来自山里的姑娘: the person named last.
  private func pointedPerson(_ start: Int) -> SubjectCandidate? {
    guard scan.has("这位", at: start) || scan.has("这名", at: start) else { return nil }
    let clause = scan.nearClause(start)
    let near = stretch.people.last(startingBefore: start)
    if stretch.people.first(startingIn: start..<clause.upperBound) != nil || speaks(start + 6) { return nil }
    if let near, start - near.range.upperBound > 600 { return nil }
    guard let name = near.map({ Array(scan.text[$0.range]) }) ?? before.person else { return nil }
    let isLeader = near.map { $0.position.map(scan.leads) ?? true } ?? before.personLeads
    return SubjectCandidate(range: start..<start + 6, name: name, kind: isLeader ? .leader : .person)
  }

  /// 说, 笑着说, 在会上表示: in the clause that follows.
  private func speaks(_ end: Int) -> Bool {
    let clause = scan.clause(at: end)
    return scan.hits(in: end..<max(end, min(clause.upperBound, end + 36))).contains { $0.kinds.contains(.saying) }
  }
}
