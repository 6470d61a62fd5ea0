import Lexicon
import Model
import Testing

@testable import Extract

/// The tables that a scan is looked up by, held against going through all of it.
struct LookUpTests {
  private let vocabulary: Vocabulary = {
    var problems: [Diagnostic] = []
    return Vocabulary(shippedLexicons, problems: &problems)
  }()

  /// Longer than a few rows of places, with marks close together and far apart.
  private static let story =
    "“近日，”宁城高新区管委会主任周启明说，“……签约项目12个，总投资30亿元。”（其中，某某新能源装备制造产业园项目占地90亩；"
    + "年产值5亿元！）2023年3月22日上午，北京某某科技有限公司在园区举行开工仪式，企业希望解决用地问题。mixed text, 1,200 of it. 完·"

  private func scan(_ text: String) -> Scan { Scan(Array(text.utf8), vocabulary) }

  @Test(arguments: ["", "。", "短句，无词。", story, story + story])
  func `marks, sentences, clauses and hits are found from any place as by going through all`(text: String) {
    let scan = scan(text)
    func piece(_ ends: Laid<Int>, _ offset: Int) -> Range<Int> {
      let next = ends.firstIndex { $0 > offset } ?? ends.count
      let start = next > 0 ? ends[next - 1] : 0
      return start..<(next < ends.count ? ends[next] : max(start, offset))
    }
    for offset in -1...scan.text.count + 2 {
      #expect(scan.markIndex(from: offset) == scan.marks.firstIndex { Int($0.start) >= offset } ?? scan.marks.count)
      #expect(scan.sentence(at: offset) == piece(scan.sentenceEnds, offset))
      #expect(scan.clause(at: offset) == piece(scan.clauseEnds, offset))
      let near = offset..<offset + 40
      #expect(Array(scan.hits(in: near)) == scan.hits.filter { near.contains(Int($0.start)) })
    }
  }

  @Test(arguments: ["", "短句，无词。", story, story + story])
  func `hits are found from where they start and end as by going through all`(text: String) {
    let scan = scan(text)
    for offset in 0...scan.text.count { expectHits(of: scan, at: offset) }
  }

  @Test func `hits are found where too many stand together to be counted from near by`() throws {
    // Each place begins four hundred words, and nearly as many end at each.
    let words = (1...400).map { String(repeating: "区", count: $0) + "\tother\n" }.joined()
    let list = WordList(name: "titles", parsing: Array(("word\tkind\n" + words).utf8), file: "titles.tsv")
    var problems: [Diagnostic] = []
    let vocabulary = Vocabulary(LexiconSet([list]), problems: &problems)
    let scan = Scan(Array(String(repeating: "区", count: 410).utf8), vocabulary)
    try #require(scan.hits.count > 80_000)
    for place in [0, 1, 10, 11, 205, 400, 410] { expectHits(of: scan, at: 3 * place) }
  }

  private func expectHits(of scan: Scan, at offset: Int) {
    #expect(Array(scan.hits(at: offset)) == scan.hits.filter { Int($0.start) == offset })
    var ending: [Hit] = []
    scan.forEachHit(endingAt: offset) { ending.append($0) }
    #expect(ending == scan.hits.filter { Int($0.end) == offset }.reversed())
  }

  @Test(arguments: [10, 4096, 5000])
  func `a mark is found among however many`(count: Int) {
    let scan = scan(String(repeating: "，", count: count) + "园区。")
    for number in [0, 1, count / 2, count - 1] {
      #expect(scan.mark(at: 3 * number).map { Int($0.start) } == 3 * number)
      #expect(scan.mark(endingAt: 3 * number + 3).map { Int($0.end) } == 3 * number + 3)
    }
    #expect(scan.mark(at: 3 * count + 6)?.kind == .stop && scan.mark(endingAt: 3 * count + 9)?.kind == .stop)
    #expect(scan.mark(at: 3 * count) == nil && scan.mark(at: 1) == nil && scan.mark(endingAt: 0) == nil)
  }

  @Test func `the hits of a kind are those of all that are of it, in order`() {
    let scan = scan(Self.story + "今年实施引航计划，能否补贴？")
    for (_, kind) in WordKind.lists {
      #expect(Array(scan.hits(of: kind)) == scan.hits.filter { $0.kinds.contains(kind) })
    }
    let present = scan.hits.reduce(into: WordKind()) { $0.formUnion($1.kinds) }
    #expect(present.isSuperset(of: [.surname, .place, .title, .suffix, .project, .policy, .stage, .date, .event]))
    // Few hits have no lists.
    let few = self.scan("宁城高新区周启明")
    #expect(few.lists.isEmpty && !few.hits.isEmpty && !scan.lists.isEmpty)
    #expect(Array(few.hits(of: .surname)) == few.hits.filter { $0.kinds.contains(.surname) })
    #expect(Array(few.hits(of: HitLists.names)) == few.hits.filter { !$0.kinds.isDisjoint(with: HitLists.names) })
    #expect(Array(scan.hits(of: HitLists.names)) == scan.hits.filter { !$0.kinds.isDisjoint(with: HitLists.names) })
    #expect(Array(self.scan("").hits(of: .surname)).isEmpty)
  }

  @Test func `a long text is gone through only for words that may stand in it`() {
    let body = String(repeating: "项目占地九十亩，", count: 12)
    let words: Words = ["签约", "·"]
    for tail in ["", "签约", "签", "·", "·。", "。·"] {
      let scan = scan(body + tail)
      let whole = 0..<scan.text.count
      #expect(scan.offset(ofAny: words, in: whole) == whole.first { at in words.contains { scan.has($0, at: at) } })
      #expect(scan.presence.mayHold(words) == (tail.contains("签约") || tail.contains("签") || tail.contains("·")))
    }
    // Of a text that is read without words nothing is known, and everything may stand there.
    #expect(Scan(Array(body.utf8), vocabulary, findsWords: false).presence.mayHold(words))
  }

  @Test func `a word with a character that a long text does not have cannot stand in it`() {
    let body = String(repeating: "项目占地九十亩，", count: 12)
    func mayHold(_ words: [String], _ text: String) -> Bool {
      scan(text).mayHold(anyPrinted: words.map { Array($0.utf8) })
    }
    #expect(mayHold(["甲乙", "占地"], body) && mayHold(["地占"], body) && mayHold(["占a地"], body))
    #expect(!mayHold(["甲乙", "占乙"], body) && !mayHold([], body))
    for word in ["占地", "地占", "占a地", "a", "占乙", "甲", "a乙"] as [StaticString] {
      let bytes = word.bytes
      let isHeld = scan(body).mayHold(printed: bytes.span)
      #expect(scan(body).presence.mayHold(word) == isHeld)
    }
    // Of many words, of short texts, and of those that are printed in other characters nothing is said.
    #expect(mayHold((0..<50).map { _ in "甲乙" }, body) && mayHold(["甲乙"], "短句"))
    #expect(mayHold(["項目"], body + "項目"))
  }

  @Test func `short words are told from their beginnings, ends and longer ones`() {
    let long = String(repeating: "长", count: 7)
    let words = ShortWords(["高兴", "消费者", "a", long].map { Array($0.utf8)[...] } + [[]])
    for word in ["高兴", "消费者", "a", long] { #expect(words.contains(Array(word.utf8)[...])) }
    for word in ["", "高", "兴", "消费", "高兴者", "\0高兴", "\0a", "b", long + "长", String(repeating: "短", count: 7)] {
      #expect(!words.contains(Array(word.utf8)[...]), "\(word)")
    }
  }

  @Test func `many short words are found, and none that was not put in`() {
    let words = ShortWords((0..<500).map { Array("词\($0)".utf8)[...] })
    for number in 0..<1000 { #expect(words.contains(Array("词\(number)".utf8)[...]) == (number < 500)) }
  }

  @Test func `the traits of a word are the fields of its first row in each list`() {
    let scan = scan(Self.story + "建设、发展计划、政策、办法、能否、名单、工程、研究院、高某、白某、科技、签约、举行、授牌。")
    var seen: Set<String> = []
    for hit in scan.hits {
      func field(_ kind: WordKind, _ column: StaticString) -> String? {
        hit.kinds.contains(kind) ? String(decoding: vocabulary.field(hit, kind, column), as: UTF8.self) : nil
      }
      #expect(vocabulary.suffix(hit)?.type.rawValue == field(.suffix, "type"))
      #expect(vocabulary.suffix(hit)?.strength.rawValue == field(.suffix, "strength"))
      #expect(vocabulary.boundary(hit)?.rawValue == field(.boundary, "kind"))
      #expect(vocabulary.projectKind(hit)?.rawValue == field(.project, "kind"))
      #expect(vocabulary.eventUse(hit)?.rawValue == field(.event, "use"))
      #expect(vocabulary.needKind(hit)?.rawValue == field(.need, "kind"))
      #expect(vocabulary.stage(hit)?.rawValue == field(.stage, "stage"))
      #expect(vocabulary.policyUse(hit).rawValue == field(.policy, "use") ?? "")
      #expect(vocabulary.isWeakSurname(hit) == field(.surname, "weak").map { !$0.isEmpty } ?? false)
      if vocabulary.isWeakSurname(hit) { seen.insert("weak") }
      if vocabulary.policyUse(hit) != .free { seen.insert("use") }
      if vocabulary.needKind(hit) != nil { seen.insert("need") }
      if vocabulary.eventUse(hit) != nil { seen.insert("event") }
      if vocabulary.stage(hit) != nil { seen.insert("stage") }
    }
    #expect(seen == ["weak", "use", "need", "event", "stage"])
  }

  @Test func `a set of names takes each name once`() {
    var names = NameSet()
    for number in 0..<40 {
      let name = Array("某某\(number % 20)公司".utf8)
      #expect(names.contains(name) == (number >= 20))
      #expect(names.insert(name) == (number < 20))
    }
  }

  @Test(arguments: ["", "。", "a·文", story])
  func `characters are counted, and read from both sides, as the text has them`(text: String) {
    let scan = scan(text)
    var ends = [0]
    for scalar in text.unicodeScalars {
      let start = ends[ends.count - 1]
      let character = CodePoint(value: scalar.value, length: String(scalar).utf8.count)
      ends.append(start + character.length)
      #expect(scan.character(at: start) == character)
      #expect(scan.character(before: start + character.length) == character)
    }
    let none = CodePoint(value: 0xFFFD, length: 0)
    for offset in [-4, -1, scan.text.count, scan.text.count + 9] { #expect(scan.character(at: offset) == none) }
    #expect(scan.character(before: 0) == none)
    for (number, start) in ends.enumerated() {
      let isRight = ends[number...].enumerated().allSatisfy { scan.characterCount(start..<$1) == $0 }
      #expect(isRight)
    }
  }

  @Test func `how often a name stands is told of all texts, also of an article with many names`() {
    let names = (0..<300).map { "周\(["启", "明", "远", "立", "青"][$0 % 5])\(["山", "河", "江", "海", "湖", "林"][$0 % 6])" }
    let scans = [scan(names.joined(separator: "、")), scan("周启山说，周启明来了；周启山。"), scan("")]
    let counts = NameCounts(scans)
    // The first are looked for one after another, the later ones in a table.
    for _ in 0..<5 {
      #expect(counts.count(of: 0..<9, in: scans[1]) == 12)
      #expect(counts.count(of: 15..<24, in: scans[1]) == 1)
      #expect(counts.count(of: 0..<6, in: scans[1]) == 63)
      #expect(counts.count(of: 3..<9, in: scans[1]) == 0)
    }
  }

  @Test func `a word is taken out of a name wherever it stands`() {
    let text = Array("宁城·东港·园·".utf8)
    #expect(text[...].without("·").elementsEqual("宁城东港园".utf8))
    #expect(text[6...].without("·").elementsEqual("东港园".utf8))
    #expect(text[...].without("港口") == text[...])
  }
}
