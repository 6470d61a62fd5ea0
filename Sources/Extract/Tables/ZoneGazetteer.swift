internal import Lexicon
import Model

/// The list of zones, asked by any form of a name.
struct ZoneGazetteer: Sendable {
  struct Entry: Sendable {
    var level: [UInt8]?
    var kind: [UInt8]?
    var province: [UInt8]?
    var city: [UInt8]?
  }

  private let list: WordList
  private let automaton: Automaton
  private let traditional: TraditionalCharacters

  init(_ lexicons: LexiconSet) {
    list = lexicons["zones"] ?? WordList(name: "zones")
    automaton = Automaton([list])
    // What is wrong with the list is told where the vocabulary is made of it.
    var problems: [Diagnostic] = []
    traditional = TraditionalCharacters(lexicons["traditional"] ?? WordList(name: "traditional"), problems: &problems)
  }

  /// The name the list has a zone by: 四川绵阳高新技术产业开发区 is 绵阳高新区, and so is 綿陽高新區; itself where the list has none.
  func name(_ printed: [UInt8]) -> [UInt8] {
    row(traditional.folded(printed)).map { Array(list.word($0)) } ?? printed
  }

  /// What the list says; of a zone it does not have, only its kind, by the form of the name.
  func entry(_ printed: [UInt8]) -> Entry {
    let name = traditional.folded(printed)
    guard let row = row(name) else { return Entry(kind: kind(name[...])) }
    return Entry(
      level: field(row, "level"), kind: field(row, "kind"), province: field(row, "province"), city: field(row, "city"))
  }

  /// Whether a name is that of a zone, by the list or by its form.
  func isZone(_ printed: ArraySlice<UInt8>) -> Bool {
    let name = traditional.folded(Array(printed))
    return row(name) != nil || kind(name[...]) != nil
  }

  private func field(_ row: Int, _ column: String) -> [UInt8]? {
    let field = list.field(row, column)
    return field.isEmpty ? nil : Array(field)
  }

  /// The row of the list whose word or alias ends the name; what stands before it is its province or city.
  private func row(_ name: [UInt8]) -> Int? {
    guard name.count <= 300 else { return nil }
    var end = name.count
    if name[...].ends(with: "）"),
      let open = name.lastIndex(of: 0xEF).flatMap({ close in
        name[..<close].indices.last { name[$0...].starts(with: "（".utf8) }
      }), open >= 12
    {
      // 某高新区（某区): the part in parentheses only says which district it is.
      end = open
      if let whole = row(name, end: name.count) { return whole }
    }
    return row(name, end: end)
  }

  private func row(_ name: [UInt8], end: Int) -> Int? {
    var found: Int?
    automaton.forEachLongestMatch(in: name.span) { match in
      if match.end == end, match.start <= 24 { found = automaton.meanings(of: match).first?.row }
    }
    return found
  }

  private func kind(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    let forms: [(ending: StaticString, kind: String)] = [
      ("高新区", "高新区"), ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("高新技术产业园区", "高新区"), ("经开区", "经开区"),
      ("经济技术开发区", "经开区"), ("经济开发区", "经开区"), ("自主创新示范区", "示范区"), ("示范区", "示范区"), ("自贸区", "自贸区"), ("自贸试验区", "自贸区"),
      ("自由贸易试验区", "自贸区"), ("综合保税区", "综合保税区"), ("保税区", "综合保税区"), ("新区", "新区"), ("工业园区", "工业园区"), ("工业园", "工业园区"),
      ("产业园区", "产业园区"), ("科学城", "科学城"), ("科技城", "科学城"), ("开发区", "开发区"), ("示范园区", "示范区"), ("集聚区", "产业集聚区"),
    ]
    let inside = name.ends(with: "）") ? name.dropLast(3) : name
    return forms.first { name.ends(with: $0.ending) || inside.ends(with: $0.ending) }.map { Array($0.kind.utf8) }
  }
}
