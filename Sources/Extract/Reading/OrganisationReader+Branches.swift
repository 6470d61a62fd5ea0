internal import Lexicon
import Model

/// Where a name goes on behind its ending: to a seat, a section or a school of the house.
extension OrganisationReader {
  /// 某大学材料学院, 某大学材料与化学学院: a school of a university is named with it.
  func faculty(behind end: Int, _ type: OrganisationType) -> Int? {
    guard type == .university, scan.has("大学", before: end) else { return nil }
    var at = end
    for length in 0..<12 {
      if length >= 2, scan.has("学院", at: at) || scan.has("书院", at: at) { return at + 6 }
      guard CharacterClass(scan.character(at: at).value) == .han, !scan.starts([.place, .zone], at: at) else {
        return nil
      }
      let joinsFields = length >= 2 && (scan.has("与", at: at) || scan.has("和", at: at))
      if !joinsFields, let word = scan.longestHit(.boundary, at: at), vocabulary.boundary(word) != .weak { return nil }
      at += 3
    }
    return nil
  }

  /// 某海关驻某区办事处, 某局驻港小分队: the name goes on to where part of it sits.
  func residence(behind end: Int) -> Int? {
    guard scan.has("驻", at: end) else { return nil }
    var at = end + 3
    for _ in 0..<10 {
      guard CharacterClass(scan.character(at: at).value) == .han, !scan.has("的", at: at) else { return nil }
      if let seat = scan.first(of: Self.seats, at: at), at > end + 3 { return at + seat.utf8CodeUnitCount }
      at += 3
    }
    return nil
  }

  /// 某区管委会人才服务处: two characters or more and the word for a section of an office.
  func section(behind end: Int) -> Int? {
    guard scan.has("管委会", before: end) else { return nil }
    var at = end
    for length in 0..<8 {
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han else { return nil }
      if let word = scan.longestHit(.boundary, at: at), let kind = vocabulary.boundary(word),
        kind == .particle || kind == .verb
      {
        return nil
      }
      if length >= 2, (["处", "部", "局"] as [StaticString]).contains(where: { scan.has($0, at: at) }),
        !scan.has("部门", at: at)
      {
        return at + 3
      }
      at += 3
    }
    return nil
  }

  private static let seats: Words = ["办事处", "代表处", "联络处", "工作站", "工作组", "小分队", "联络站", "服务站", "招商组"]
}
