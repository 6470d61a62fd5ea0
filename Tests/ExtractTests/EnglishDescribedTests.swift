import Model
import Testing

private func subject(_ text: String) -> String { facts("quantities", in: text).strings("subject").last ?? "" }

/// Figures of clauses that describe a noun, of pronouns and of what somebody has; all names are made up.
@Suite struct EnglishDescribedTests {
  @Test(arguments: [
    ("The Osk Free Zone bought a kiln that fires 90 tiles an hour.", "kiln"),
    ("The Osk Free Zone met a grocer who had lent 9 pounds.", "grocer"),
    ("Tarrow Docks Ltd. builds carts that haul 3 tonnes.", "carts"),
    ("Tarrow Docks Ltd. opened a cellar where 30 potters work.", "cellar"),
    ("The town passed the Tidal Skills Pledge, which sets aside 9 million dollars.", "Tidal Skills Pledge"),
    ("Tarrow Docks Ltd. is part of Loom Street, a fair that draws 90 weavers.", "Loom Street"),
    ("The bus stops at Tarrow Docks Ltd., a yard with 60 welders.", "Tarrow Docks Ltd."),
    ("The Osk Free Zone opened a tunnel of 620 metres.", "tunnel"),
    ("Velmar Pumps Ltd. is late, because a hen that broods eats 90 grams.", "hen"),
    // The clause has ended where another verb stands.
    ("A mast made for a sloop that sank was sold for 4 million dollars.", "mast"),
    // The same sum again.
    ("Tarrow Docks Ltd. leases a quay that cost 9 million dollars (8 million euros).", "quay"),
  ])
  func `a clause that describes a noun is about the noun`(text: String, expected: String) {
    #expect(subject(text) == expected)
  }

  @Test(arguments: [
    ("Tarrow Docks Ltd. is old. A ferry to Osk left. It carried 90 cars.", "ferry"),
    ("Tarrow Docks Ltd. is old. The monks rise at four. They bake 70 loaves.", "monks"),
    ("Tarrow Docks Ltd. is old. In the yard stands a red crane. It lifts 40 tonnes.", "red crane"),
    ("Ann Tull, director of Tarrow Docks Ltd., was early. She bought 9 cranes.", "Tarrow Docks Ltd."),
    ("Ann Tull, director of Tarrow Docks Ltd., was early. She drove 400 miles.", "Ann Tull"),
  ])
  func `a pronoun means what the sentence before was about`(text: String, expected: String) {
    #expect(subject(text) == expected)
  }

  @Test func `a pronoun means a person of the paragraph before`() {
    let found = facts(
      "quantities", in: "Ann Tull, director of Tarrow Docks Ltd., was early.", "She drove 400 miles.")
    #expect(found.strings("subject") == ["Ann Tull"])
  }

  @Test(arguments: [
    ("Tarrow Docks Ltd. is in the Osk Free Zone. Ferries are late. The zone’s 31 firms wait.", "Osk Free Zone"),
    ("Tarrow Docks Ltd. is late. Some 40 potters in the Osk Free Zone wait.", "Osk Free Zone"),
    ("The Osk Free Zone is old. Mooring dues growth in the zone came to 9 percent.", "Osk Free Zone"),
    (
      "The Osk Free Zone is old. Velmar Pumps Ltd. is late. Crew turnover in the zone rose by a third.", "Osk Free Zone"
    ),
    ("The Osk Free Zone is old. Velmar Pumps Ltd. is late. Weavers on the estate own 9 looms.", "Osk Free Zone"),
    // What a sentence is about behind its first phrase, with or without a comma.
    ("Velmar Pumps Ltd. is late. On paper the harbour board owes 9 million dollars.", "harbour board"),
    ("Four tanneries, among them Tarrow Docks Ltd., owe 31,000 dollars.", "tanneries"),
    ("Velmar Pumps Ltd. is late; the old pier, shared with a brewer, needs 90 piles.", "old pier"),
    // A figure before whom the sentence is about.
    ("Velmar Pumps Ltd. is late. After 6 hours of fog, the harbour board met.", "harbour board"),
    // Ranks stand for the name behind the comma.
    (
      "Tarrow Docks Ltd. is old. The best-known of these, Velmar Pumps Ltd., plans a shed worth 90 dollars.",
      "Velmar Pumps Ltd."
    ),
    ("The latest, the rope maker Velmar Twines Ltd., took 9 sheds.", "Velmar Twines Ltd."),
    // Bills are somebody’s, each is no verb’s noun, and a tram line is only where the inn is.
    ("Tarrow Docks Ltd. is old. Their coal bills had risen 41 percent.", "Tarrow Docks Ltd."),
    ("Tarrow Docks Ltd. casts bells. Each weighs 9 kilos.", "Tarrow Docks Ltd."),
    ("The Osk Free Zone runs an inn beside the tram line, costing 9 million dollars.", "Osk Free Zone"),
    // A line of a table.
    ("Osk, Estonia 60 ha", "Osk, Estonia"),
    // Speech that says neither we nor I.
    (
      "“The gate creaks, and a ladle holds 9 litres,” said Tom Field, director of Tarrow Docks Ltd.", "ladle"
    ),
    // The new plant is spoken of by itself, and a grant for a bridge is no bridge.
    ("Velmar Pumps Ltd. is late. The new plant will employ 90 people.", "new plant"),
    ("Velmar Pumps Ltd. got a $9 million tram line grant.", "Velmar Pumps Ltd."),
  ])
  func `a figure is said of what has it`(text: String, expected: String) {
    #expect(subject(text) == expected)
  }

  @Test(arguments: [
    ("The loom needs 30 percent less wool.", "wool"), ("A 40 percent levy on salt ended.", "levy"),
  ])
  func `a share is of the noun beside it`(text: String, metric: String) {
    #expect(facts("quantities", in: text).strings("metric") == [metric])
  }
}
