import Model
import Testing

@Suite struct EnglishPolicyTests {
  private func policies(_ text: String) -> [String] {
    let batch = facts("policies", in: text)
    return zip(batch.strings("name"), batch.strings("kind")).map { "\($0) \($1)" }
  }

  @Test(arguments: [
    ("It is paid for under the Osk Harbour Plan 2031.", ["Osk Harbour Plan 2031 plan"]),
    ("A third came from the Coastal Skills and Training Fund.", ["Coastal Skills and Training Fund programme"]),
    ("The Clean Moorings Ordinance takes effect on 1 July.", ["Clean Moorings Ordinance policy"]),
    ("They met through Harbour Hands First, a port programme for welders.", ["Harbour Hands First programme"]),
    ("Osk runs a ten-week evening course, the Velmar Ladder, for welders.", ["Velmar Ladder programme"]),
    ("Ana Marsh was named Welder of the Year by her guild.", ["Welder of the Year award"]),
    ("She won the Young Baker of the Year award in May.", ["Young Baker of the Year award award"]),
    ("A single moorings desk, opened in May, has handled 90 requests.", ["single moorings desk mechanism"]),
    ("Yards claimed 9 million euros of apprentice tax credits.", ["apprentice tax credits policy"]),
  ])
  func `a name is known by its form or by what explains it`(text: String, expected: [String]) {
    #expect(policies(text) == expected)
  }

  @Test(arguments: [
    "The Board for Regulation of Fisheries met on Friday.", "The round was led by Velmar Growth Fund.",
    "He sat at the front desk, which opened at nine.",
  ])
  func `a house, and a desk to sit at, are none`(text: String) {
    #expect(policies(text) == [])
  }
}
