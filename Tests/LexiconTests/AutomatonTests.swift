import Lexicon
import Model
import TestSupport
import Testing

private func words(_ found: [Automaton.Match], in text: [UInt8]) -> [String] { found.map { string(text[$0.range]) } }

private func longest(_ automaton: Automaton, _ string: String) -> [String] {
  let text = Array(string.utf8)
  var found: [Automaton.Match] = []
  automaton.forEachLongestMatch(in: text.span) { found.append($0) }
  return words(found, in: text)
}

private func all(_ automaton: Automaton, _ string: String) -> [String] {
  let text = Array(string.utf8)
  var found: [Automaton.Match] = []
  automaton.forEachMatch(in: text.span) { found.append($0) }
  return words(found, in: text)
}

private func automaton(_ words: String...) -> Automaton { Automaton(words: words.map { Array($0.utf8) }) }

@Test func `the longest word at the leftmost place is taken`() {
  let zones = automaton("广州", "广州开发区", "开发区", "开发")
  #expect(longest(zones, "在广州开发区和开发新区") == ["广州开发区", "开发"])
  #expect(all(zones, "广州开发区") == ["广州", "广州开发区", "开发", "开发区"])
}

@Test func `words of one character and of characters beyond the basic plane are found`() {
  #expect(all(automaton("𠮷野", "𠮷", "a", "é"), "é𠮷野a𠮷") == ["é", "𠮷", "𠮷野", "a", "𠮷"])
}

@Test func `a word of several lists keeps all its meanings, in the order of the lists`() {
  let (places, _) = list("word\taliases\n北京\t京|北京市\n")
  let (zones, _) = list("word\n天津\n北京\n")
  let both = Automaton([places, zones])
  let text = Array("北京，京".utf8)
  var found: [Automaton.Match] = []
  both.forEachLongestMatch(in: text.span) { found.append($0) }
  #expect(
    found.map { Array(both.meanings(of: $0)) } == [
      [.init(list: 0, row: 0), .init(list: 1, row: 1)], [.init(list: 0, row: 0)],
    ])
  #expect(both.wordCount == 4)
}

@Test func `a match carries the tags of all lists that have its word`() {
  let (places, _) = list("word\n北京\n北京市\n")
  let (zones, _) = list("word\n北京\n北京市区\n")
  let tagged = Automaton([places, zones], tags: [1, 4])
  let text = Array("在北京市区".utf8)
  var found: [(word: String, tags: UInt32)] = []
  tagged.forEachMatch(in: text.span) { found.append((string(text[$0.range]), $0.tags)) }
  #expect(found.map(\.word) == ["北京", "北京市", "北京市区"])
  #expect(found.map(\.tags) == [5, 1, 4])
  var bare: [UInt32] = []
  Automaton([places, zones]).forEachMatch(in: text.span) { bare.append($0.tags) }
  #expect(bare == [0, 0, 0])
}

@Test func `an automaton without words finds nothing`() {
  #expect(all(Automaton([]), "任何文字 any text") == [])
}

@Test(arguments: 0..<20)
func `random words over a small alphabet are found as a plain search finds them`(seed: Int) {
  var random = SeededRandom(seed: UInt64(seed))
  let letters = Array("甲乙ab𠮷")
  func word(_ lengths: ClosedRange<Int>) -> String {
    String((0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
  }
  let list = (0..<30).map { _ in word(1...4) }
  let text = word(0...60)
  let distinct = Set(list)
  var expected: [String] = []
  var expectedLongest: [String] = []
  let characters = Array(text)
  var free = 0
  for start in characters.indices {
    let here = (start + 1...characters.count).map { String(characters[start..<$0]) }.filter(distinct.contains)
    expected += here
    if start >= free, let best = here.last {
      expectedLongest.append(best)
      free = start + best.count
    }
  }
  // A handful of words is laid out in another way than a list.
  let rows = "word\n" + distinct.sorted().joined(separator: "\n") + "\n"
  for automaton in [Automaton(words: list.map { Array($0.utf8) }), Automaton([LexiconTests.list(rows).0])] {
    #expect(all(automaton, text) == expected)
    #expect(longest(automaton, text) == expectedLongest)
  }
}

@Test func `what is looked up ahead is the words of one character and of two, and longer ones follow`() {
  let list = "word\n广州\n广州开发区\n广东\n广西\n广西州\n开发\n开发区\n区\n区划\n区a\n𠮷区\na区\n"
  let zones = Automaton([LexiconTests.list(list).0], tags: [1])
  let text = Array("广州开发区的𠮷区与a区、广西州区a区划广开".utf8)
  var places: [Automaton.Beginning] = []
  var at = 0
  while at < text.count {
    let first = text.span.codePoint(at: at)
    let characters = [1, 2].reduce(into: [first]) { characters, _ in
      let end = at + characters.reduce(0) { $0 + $1.length }
      characters.append(end < text.count ? text.span.codePoint(at: end) : CodePoint(value: 0, length: 0))
    }
    let goesOn: UInt32 = zones.mayGoOn(from: first.value, to: characters[1].value) ? 1 : 0
    places.append(
      Automaton.Beginning(
        at: at, isWord: zones.mayBeWord(first.value) ? 1 : 0, goesOn: goesOn, first: first.value,
        second: characters[1].value, third: characters[2].value))
    at += first.length
  }
  let ahead = UnsafeMutableBufferPointer<Automaton.Ahead>.allocate(capacity: places.count)
  let goingOn = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: places.count)
  defer {
    unsafe ahead.deallocate()
    unsafe goingOn.deallocate()
  }
  var knownSpan = unsafe ahead.mutableSpan
  var goingOnSpan = unsafe goingOn.mutableSpan
  zones.look(ahead: &knownSpan, of: places.span, noting: &goingOnSpan)
  let known = unsafe Array(ahead)
  // Beyond the Basic Multilingual Plane nothing is looked up.
  for (place, ahead) in zip(places, known) where place.first < 0x10000 {
    var plain: [Automaton.Match] = []
    let first = text.span.codePoint(at: place.at)
    zones.forEachMatch(in: text.span, at: place.at, beginningWith: first, goesOn: place.goesOn) { plain.append($0) }
    let end = place.at + first.length
    let second = end < text.count ? end + text.span.codePoint(at: end).length : end
    var found: [Automaton.Match] = []
    for (word, end) in [(ahead.one, end), (ahead.two, second)] where word.tags != 0 {
      found.append(.init(start: place.at, end: end, wordID: word.id, tags: word.tags))
    }
    zones.forEachLongerMatch(in: text.span, from: place.at, behind: ahead, goingOnAt: second) { found.append($0) }
    #expect(plain == found)
  }
}

@Test func `of a state that few words go on from and one that many do, each word is found`() {
  let letters = (0..<40).map { String(UnicodeScalar(0x4E00 + $0 * 37)!) }
  // One goes on to all, which go on to one each; and one goes on to one, which goes on to all.
  let words = letters.map { "广开\($0)区划" } + letters.map { "广大\($0)" } + letters + ["𠮷开区划"]
  let many = Automaton([LexiconTests.list("word\n" + words.joined(separator: "\n")).0])
  for automaton in [many, Automaton(words: words.map { Array($0.utf8) })] {
    for word in words { #expect(longest(automaton, word) == [word]) }
    #expect(longest(automaton, "广开区划广大") == [])
  }
}

@Test func `words that stand in no file are rows of one more list`() {
  let list = LexiconTests.list("word\n园区\n").0
  let both = Automaton([list], tags: [1], and: ["园区", "没有"].map { Array($0.utf8) }, tagsOfWords: [8, 16])
  let text = Array("园区没有".utf8)
  var found: [Automaton.Match] = []
  both.forEachMatch(in: text.span) { found.append($0) }
  #expect(found.map(\.tags) == [9, 16])
  #expect(found.map { both.meanings(of: $0).map(\.list) } == [[0, 1], [1]])
  #expect(found.map { both.meanings(of: $0).map(\.row) } == [[0, 0], [1]])
}

@Test func `bytes that are no text end no search early and crash nothing`() {
  let zones = automaton("区", "a")
  let text: [UInt8] = [0xFF, 0xE5, 0x8C] + Array("区".utf8) + [0xE5, 0x8C]
  var found = 0
  zones.forEachMatch(in: text.span) { _ in found += 1 }
  #expect(found <= 1)
}
