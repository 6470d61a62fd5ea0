import Extract
import Model
import Testing

private let hostile: [String] = [
  "Foo ", "Foo of ", "Foo and Bar ", "Foo-", "Foo & ", "Mr. ", "Mr. Hale said. ", "“", "“Yes,” he said. ", "“Yes ",
  "'A ", "’s ", "Hale’s ",
  "one ", "twenty-", "a hundred and ", "1,000 ", "3 to 5 ", "from 3 to 5 ", "three of ", "half a ", "12-", "$", "$5 ",
  "5% ", "2019 ", "in May ",
  "last ", "on Monday ", "the end of ", "chairman ", "the company’s ", "Foo Ltd. ", "Foo park ", "county council ",
  ", a maker of ", "said ",
  "who ", "signed on 3 May ", "a second plant ", "re-training fund ", "complained that ", "big-big-big ", "U.S.", "a.",
  ". ", ", ", "word ",
  "Foo Bar, chairman of Baz Ltd., said. ", "It will cost 5 million euros. ", "the new plant ", "12 big red ", "éÉ",
  "Foo (FB) ",
]

@Test(arguments: hostile)
func `English text made of one thing is read in linear time`(unit: String) {
  expectLinearTime(unit, from: 4_000) { "The harbour town. " + String(repeating: unit, count: $0 / unit.utf8.count) }
}

@Test func `English bytes of any kind crash nothing`() {
  let pieces = [
    "one", "two", " ", ", ", ". ", "“", "”", "'", "’", "-", "–", "$", "5", "2019", "million", "half", "a ", "the ",
    "Mr. ", "Foo", "Bar Ltd.", "said",
    "of ", "in ", "May ", "Monday", "park", "chairman", "(", ")", "%", "euros", " a square metre", "é", "who ", "plant",
    "\n", "U.S.", "to ", "and ",
  ]
  for seed in 0..<60 {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = "Words of the town "
    for _ in 0..<200 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      text += pieces[Int(state % UInt64(pieces.count))]
    }
    _ = shippedExtractor.extract(PageBuilder.page(text))
  }
}

@Test func `a name that reaches into the next sentence is read`() {
  let people = facts(
    "people", in: "a HarbourView tenant with 30 workers. “On K-r. Halvord’s yard it met a fence.” The fence held.")
  #expect(people.rowCount <= 1)
}
