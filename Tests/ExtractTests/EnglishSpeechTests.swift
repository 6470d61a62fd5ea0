import Model
import Testing

private func speech(_ text: String) -> [String] {
  let quotes = facts("quotes", in: text)
  return zip(quotes.strings("text"), quotes.strings("speaker")).map { "\($0.1): \($0.0)" }
}

@Suite struct EnglishSpeechTests {
  @Test(arguments: [
    ("“It floats,” Mr. Hale said. “It always has.”", ["Hale: It floats, It always has."]),
    (
      "“We tried,” said Nadia Brock, a welder. She left. “Nobody came.”",
      ["Nadia Brock: We tried,", "Nadia Brock: Nobody came."]
    ),
    ("Tomas Hale, the owner, shrugged. “I like old boats,” he said.", ["Tomas Hale: I like old boats,"]),
    (
      "\"You can sail it,\" says Nadia Brock, \"but you cannot sell it.\"",
      ["Nadia Brock: You can sail it, but you cannot sell it."]
    ),
    ("'We wanted rain,' said Tomas Hale, a farmer. 'It didn't come.'", ["Tomas Hale: We wanted rain, It didn't come."]),
    ("Ms. Brock told the meeting: “The crane is older than I am.”", ["Brock: The crane is older than I am."]),
  ])
  func `speech has its speaker`(text: String, expected: [String]) {
    #expect(speech(text) == expected)
  }

  @Test(arguments: [
    "Economists call it “near-shoring”.", "The so-called “smart” dock is shut.",
    "Its “harbour of the future” plan failed.",
  ])
  func `a word or two in quotation marks is no speech`(text: String) {
    #expect(speech(text) == [])
  }
}
