import Lexicon
import Model
import Testing

@testable import Extract

/// What every reader looks things up by, held against plain searches.
struct TokenTests {
  private let vocabulary: Vocabulary = {
    var problems: [Diagnostic] = []
    return Vocabulary(shippedLexicons, problems: &problems)
  }()

  private func scan(_ text: String) -> Scan { Scan(Array(text.utf8), vocabulary) }

  @Test(arguments: ["", "建", "设立了a平台", "up平台建成，并设立𠮷新平台", "平台up"])
  func `words made ready are found where a plain search finds them`(text: String) {
    let scan = scan(text)
    let plain: [StaticString] = ["设立", "平台", "up", "并", "建成", "a"]
    let ready: Words = ["设立", "平台", "up", "并", "建成", "a"]
    let rare: Words = ["设立", "平台", "建成"]
    for offset in -1...scan.text.count + 1 {
      #expect(scan.first(of: ready, at: offset)?.bytes == plain.first { scan.has($0, at: offset) }?.bytes)
      #expect(scan.first(of: ready, before: offset)?.bytes == plain.first { scan.has($0, before: offset) }?.bytes)
      #expect(scan.first(of: rare, at: offset)?.bytes == rare.first { scan.has($0, at: offset) }?.bytes)
      #expect(scan.first(of: rare, before: offset)?.bytes == rare.first { scan.has($0, before: offset) }?.bytes)
    }
    var starts = [0]
    while let last = starts.last, last < scan.text.count { starts.append(last + scan.character(at: last).length) }
    for (index, low) in starts.enumerated() {
      for high in starts[index...] {
        let expected = starts[index...].first { at in at < high && plain.contains { scan.has($0, at: at) } }
        #expect(scan.offset(ofAny: plain, in: low..<high) == expected)
        #expect(scan.offset(ofAny: ready, in: low..<high) == expected)
        for few in [[plain[0]], [plain[1], plain[2]]] as [[StaticString]] {
          let expected = starts[index...].first { at in at < high && few.contains { scan.has($0, at: at) } }
          #expect(scan.offset(ofAny: few, in: low..<high) == expected)
        }
      }
    }
  }

  @Test func `of several words at a place the longest is told`() {
    let scan = scan("已经进入主体工程建设")
    let words: Words = ["已", "已经", "主体", "工程", "主体工程", "经", "建设"]
    for offset in -1...scan.text.count + 1 {
      let at = words.filter { scan.has($0, at: offset) }.max { $0.utf8CodeUnitCount < $1.utf8CodeUnitCount }
      let before = words.filter { scan.has($0, before: offset) }.max { $0.utf8CodeUnitCount < $1.utf8CodeUnitCount }
      #expect(scan.longest(of: words, at: offset)?.bytes == at?.bytes)
      #expect(scan.longest(of: words, before: offset)?.bytes == before?.bytes)
    }
    #expect(scan.longest(of: words, at: 0)?.bytes == ("已经" as StaticString).bytes)
    #expect(scan.isAny(of: words, 0..<6) && !scan.isAny(of: words, 0..<9) && !scan.isAny(of: words, 3..<5))
  }

  @Test func `English words made ready are told as plain ones are`() {
    let bytes = Array("The year’s first half, Tuesday, and extraordinarily late O’Hara".utf8)
    let text = EnglishText(bytes, vocabulary.english)
    let plain: [EnglishSpelling] = ["year", "first", "half", "the", "extraordinarily", "o’hara"]
    let ready = EnglishWords(plain)
    for index in -1...text.tokens.count {
      #expect(text.isAny(index, of: ready) == plain.contains { text.isWord(index, $0) })
    }
    #expect(text.isAny(0, of: ready) && !text.isAny(5, of: ready))
    // Words that neither the first seven letters nor the length tell apart, and a mark that is no word's.
    #expect(("complained" as EnglishSpelling) != "complaints" && ("late" as EnglishSpelling) != "later")
    #expect(text.isWord(4, "half") && text.isAny(11, ["late", "o’hara"]) && text.areWords(3, "first", "half"))
    #expect(text.isMark(5, ",") && !text.isMark(2, "’s") && text.isWord(2, "’s"))
  }

  @Test func `a table by names tells names apart and counts what it was not told of from a default`() {
    var table = NameTable<Int>()
    #expect(table.isEmpty && table[Array("甲".utf8)] == nil)
    for name in ["甲公司", "乙公司", "甲公司", "甲"] { table[Array(name.utf8), default: 0] += 1 }
    #expect(table[Array("甲公司".utf8)] == 2 && table[Array("乙公司".utf8)] == 1 && table[Array("丙".utf8)] == nil)
    table.set(Array("甲".utf8), to: 7)
    #expect(table.map { String(decoding: $0.key, as: UTF8.self) } == ["甲公司", "乙公司", "甲"])
    #expect(table.map(\.value) == [2, 1, 7])
    var copy = table
    copy.set(Array("丙".utf8), to: 3)
    #expect(table.count == 3 && copy.count == 4 && table[Array("丙".utf8)] == nil)
  }

  @Test func `a table of many names finds each of them and no other`() {
    // Names of all lengths up to three times eight bytes, many of which begin or end alike.
    func name(_ number: Int) -> [UInt8] { Array((String(repeating: "某", count: number % 7) + "\(number)").utf8) }
    var table = NameTable<Int>()
    for number in 0..<300 {
      #expect(table[name(number)] == nil)
      table.set(name(number), to: number)
      for known in [0, 8, number / 2, number] where known <= number { #expect(table[name(known)] == known) }
    }
    for number in 0..<300 { table.set(name(number), to: -number) }
    #expect(table.map(\.value) == (0..<300).map { -$0 })
    #expect(table[name(301)] == nil && table[[]] == nil)
  }

  @Test func `words that begin or end alike are found one after another`() {
    let scan = scan("某研究院")
    let words: Words = ["研究", "研究院", "究院", "院", "研究所"]
    #expect(scan.index(of: words, at: 3) == 0)
    #expect(scan.index(of: words, from: 1, at: 3) == 1)
    #expect(scan.index(of: words, from: 2, at: 3) == nil)
    var ends: [Int] = []
    while let next = scan.index(of: words, from: (ends.last ?? -1) + 1, before: 12) { ends.append(next) }
    #expect(ends == [1, 2, 3])
  }

  @Test func `the hits at a place and in a range are those that start there`() {
    let scan = scan("近日，宁城高新区签约总投资3亿元的新能源装备制造产业园项目。")
    for offset in 0...scan.text.count {
      #expect(Array(scan.hits(at: offset)) == scan.hits.filter { Int($0.start) == offset })
      var ending: [Hit] = []
      scan.forEachHit(endingAt: offset) { ending.append($0) }
      #expect(ending == scan.hits.filter { Int($0.end) == offset }.reversed())
      for end in offset...scan.text.count {
        #expect(Array(scan.hits(in: offset..<end)) == scan.hits.filter { (offset..<end).contains(Int($0.start)) })
      }
      let kinds: WordKind = [.suffix, .place, .metric]
      let starting = scan.hits(at: offset).last { !$0.kinds.isDisjoint(with: kinds) }
      #expect(scan.longestHit(kinds, at: offset) == starting)
      #expect(scan.longestHit(kinds, endingAt: offset) == ending.last { !$0.kinds.isDisjoint(with: kinds) })
    }
  }

  @Test func `part of a text is read as it is by itself`() {
    let scan = scan("杭州市滨江区海关学院与宁波重型机床有限公司合办")
    let kinds: [WordKind] = [[.place, .zone], .suffix, [.suffix, .industry], [.title, .policy, .metric]]
    for low in stride(from: 0, to: scan.text.count, by: 3) {
      for high in stride(from: low + 3, through: scan.text.count, by: 3) {
        let part = Excerpt(scan: scan, range: low..<high)
        let alone = Scan(Array(scan.text[low..<high]), vocabulary)
        func shifted(_ hit: Hit?) -> Range<Int>? { hit.map { low + $0.range.lowerBound..<low + $0.range.upperBound } }
        #expect(part.folded == alone.folded[...])
        for offset in stride(from: low, through: high, by: 3) {
          for kind in kinds {
            let start = shifted(alone.longestHit(kind, at: offset - low))
            let end = shifted(alone.longestHit(kind, endingAt: offset - low))
            #expect(part.longestHit(kind, at: offset)?.range == start)
            #expect(part.longestHit(kind, endingAt: offset)?.range == end)
          }
        }
        let whole = alone.hits(at: 0).last { Int($0.end) == alone.text.count }
        #expect(part.isWord(low..<high, but: []) == (whole != nil))
        #expect(part.isWord(low..<high, but: whole?.kinds ?? []) == false)
      }
    }
  }

  @Test func `what is gathered is kept in order, however much it is`() {
    var gathered = Gathered<Int>()
    let slabs = Slabs()
    #expect(slabs.table(of: gathered).isEmpty)
    for number in 0..<100 {
      gathered.append(number)
      gathered.append(-1, if: false)
    }
    let table = slabs.table(of: gathered)
    #expect(Array(table) == Array(0..<100) && gathered.count == 100)
    #expect(Array(table.part(98..<100)) == [98, 99])
    // More than a slab has room for.
    #expect(slabs.table(1 << 20, of: UInt8.self).count == 1 << 20)
  }

  @Test func `a range ends in a word that lies in it wholly`() {
    let scan = scan("某机床厂分厂")
    let ends: Words = ["分厂", "机床厂"]
    #expect(scan.endsIn(anyOf: ends, 0..<18) && scan.endsIn(anyOf: ends, 12..<18) && scan.endsIn(anyOf: ends, 3..<12))
    #expect(!scan.endsIn(anyOf: ends, 15..<18) && !scan.endsIn(anyOf: ends, 0..<15) && !scan.endsIn(anyOf: ends, 0..<0))
  }

  @Test func `a field is compared as it is read`() {
    let scan = scan("装备制造产业园二期建设和某中心项目")
    let kinds: [StaticString] = ["head", "built", "common", "verb", "inside", ""]
    var ends = 0
    for hit in scan.hits where hit.kinds.contains(.project) {
      let field = vocabulary.field(hit, .project, "kind")
      for kind in kinds { #expect(vocabulary.isField(hit, .project, "kind", kind) == field.equals(kind)) }
      if field.equals("head") || field.equals("built") { ends += 1 }
    }
    #expect(ends > 0)
    #expect(scan.hits.allSatisfy { !vocabulary.isField($0, .project, "no such column", "head") })
  }

  @Test func `without words a text has its marks, sentences and numerals`() {
    let text = Array("The plant cost 1,200 yuan. It opened, Mr. Holt said.".utf8)
    let whole = Scan(text, vocabulary)
    let bare = Scan(text, vocabulary, findsWords: false)
    #expect(bare.hits.isEmpty && !whole.hits.isEmpty)
    #expect(bare.marks == whole.marks && bare.numerals == whole.numerals)
    #expect(bare.sentenceEnds == whole.sentenceEnds && bare.clauseEnds == whole.clauseEnds)
  }

  @Test(arguments: [4, 200])
  func `words of an article are found where a plain search finds them`(padding: Int) {
    // With many words they are found another way, which must make no difference.
    let words = ["青禾", "青禾电子", "禾电", "ABB电气", "青禾电子", "𠮷野"] + (0..<padding).map { "填充\($0)号" }
    let text = Array("青青禾电子、ABB电气与𠮷野；青禾，填充3号青禾电".utf8)
    let finder = NameFinder(words.map { Array($0.utf8) })
    var longest: [String] = []
    finder.forEachLongest(in: text) { longest.append(String(decoding: text[$0], as: UTF8.self) + "\($1)") }
    #expect(longest == ["青禾电子1", "ABB电气3", "𠮷野5", "青禾0", "填充3号9", "青禾0"])
    var all: Set<String> = []
    finder.forEach(in: text) { all.insert("\($0.lowerBound) \($1)") }
    #expect(all == ["3 0", "3 1", "6 2", "18 3", "30 5", "40 0", "49 9", "59 0", "62 2"])
  }

  @Test func `whether a name begins behind a place is told as by where it begins`() {
    let scan = Scan(Array("某供应商宁波禾岳精密五金有限公司与材料和科学研究所在三家公司，功率（宁波）电站".utf8), vocabulary)
    let edge = NameEdge(scan: scan, vocabulary: vocabulary)
    for end in stride(from: 0, through: scan.text.count, by: 3) {
      for limit in stride(from: 0, through: end, by: 3) {
        #expect(edge.starts(before: end, noSoonerThan: limit) == (edge.start(before: end) >= limit))
      }
    }
  }
}
