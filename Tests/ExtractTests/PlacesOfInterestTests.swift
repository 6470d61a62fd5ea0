import Lexicon
import Model
import Testing

@testable import Extract

/// The places that a scan looks at, and what it compares there, held against plain searches.
struct PlacesOfInterestTests {
  private let vocabulary: Vocabulary = {
    var problems: [Diagnostic] = []
    return Vocabulary(shippedLexicons, problems: &problems)
  }()

  private static let texts = [
    "", "区", "近日，某园区（一期）新签约12个项目，总投资30亿元。企业反映：“停水”！", "up𠮷平台。a1", "平台已建成𠮷",
  ]

  @Test(arguments: texts)
  func `every word, cue, mark and numeral begins at a place of interest`(text: String) {
    let bytes = Array(text.utf8)
    let scan = Scan(bytes, vocabulary)
    let places = PlacesOfInterest(
      bytes.span, vocabulary, findsWords: true, noting: CharacterPresence(), in: ScanSpace())
    let words = unsafe places.words.map(\.at)
    let marks = (0..<places.markCount).map { places.mark($0) }
    #expect(words == Set(words).sorted())
    #expect(marks.map(\.at) == Set(marks.map(\.at)).sorted())
    #expect(Set(scan.hits.map { Int($0.start) }).isSubset(of: words))
    #expect(Set(scan.marks.map { Int($0.start) }).isSubset(of: marks.filter(\.isMark).map(\.at)))
    #expect(Set(scan.numerals.map(\.start)).isSubset(of: marks.filter(\.isNumeral).map(\.at)))
    for at in bytes.indices where CueFinder.lists.contains(where: { scan.first(of: $0, at: at) != nil }) {
      #expect(words.contains(at))
    }
  }

  @Test func `most characters are no place of interest, and without words only marks and numerals are`() {
    let bytes = Array("吗呢啊它她吗呢啊它她，12".utf8)
    let places = PlacesOfInterest(
      bytes.span, vocabulary, findsWords: true, noting: CharacterPresence(), in: ScanSpace())
    let marks = PlacesOfInterest(
      bytes.span, vocabulary, findsWords: false, noting: CharacterPresence(), in: ScanSpace())
    let counts = (places.wordCount, places.markCount, marks.wordCount, marks.markCount)
    #expect(counts.0 < 10 && counts.1 == 3)
    #expect(counts.2 == 0 && counts.3 == 3)
    let other = Array("項目".utf8)
    let roles = PlacesOfInterest(other.span, vocabulary, findsWords: true, noting: CharacterPresence(), in: ScanSpace())
      .roles
    #expect(roles.contains(.traditional))
  }

  @Test func `texts that are recognised one after another in one space are as each is alone`() {
    let space = ScanSpace()
    for text in (Self.texts + Self.texts.reversed()).map({ Array($0.utf8) }) {
      let (scan, alone) = (Scan(text, vocabulary, in: space), Scan(text, vocabulary))
      #expect(scan.hits.elementsEqual(alone.hits))
      #expect(scan.marks == alone.marks && scan.clauseEnds == alone.clauseEnds)
      #expect(Array(scan.hits(of: .suffix)) == Array(alone.hits(of: .suffix)))
      for list in CueFinder.lists {
        #expect(scan.offset(ofAny: list, in: 0..<text.count) == alone.offset(ofAny: list, in: 0..<text.count))
      }
    }
  }

  @Test func `a text that somebody holds stays as it is when others are laid anew`() {
    let space = ScanSpace()
    let texts = Self.texts.map { Array($0.utf8) }
    let held = texts.map { Scan($0, vocabulary, in: space) }
    for _ in 0..<3 {
      space.begin()
      // Not held, and laid where those before it were.
      for text in texts.reversed() { _ = Scan(text + text, vocabulary, in: space) }
    }
    for (scan, text) in zip(held, texts) {
      let alone = Scan(text, vocabulary)
      #expect(scan.hits.elementsEqual(alone.hits) && scan.hits(of: .suffix).elementsEqual(alone.hits(of: .suffix)))
      for offset in 0...text.count {
        #expect(scan.kinds(endingAt: offset) == alone.kinds(endingAt: offset))
        #expect(scan.longestHit(.suffix, at: offset) == alone.longestHit(.suffix, at: offset))
      }
    }
  }

  @Test(arguments: texts)
  func `a mark is found by where it ends`(text: String) {
    let scan = Scan(Array(text.utf8), vocabulary)
    for offset in -1...scan.text.count + 1 {
      #expect(scan.mark(endingAt: offset) == scan.marks.last { Int($0.end) == offset })
    }
  }

  @Test func `texts of any length are the same only where all their bytes are`() {
    for count in 0...21 {
      let text = (0..<count).map { UInt8($0) }
      #expect(text[...].equals(text[...]))
      for place in text.indices {
        var other = text
        other[place] ^= 0x80
        #expect(!text[...].equals(other[...]))
      }
    }
  }
}
