import Model
import Testing

/// Of whom figures of English texts are said, and whose people are; all names are made up.
@Suite struct EnglishSubjectTests {
  @Test(arguments: [
    (
      "Tarrow Docks Ltd. bought a crane from Velmar Pumps Ltd. last week. It paid 9 million dollars.",
      "Tarrow Docks Ltd."
    ),
    ("Tarrow Docks Ltd. holds 60 percent and Velmar Pumps Ltd. 40 percent.", "Velmar Pumps Ltd."),
    ("Tarrow Docks Ltd., whose 90 welders work at night, is full.", "Tarrow Docks Ltd."),
    ("The barge, to be built by Osk-based Velmar Pumps Ltd., will carry 80 tonnes.", "barge"),
    ("The ferry was late. The yard shut when a rope mill hired 90 people.", "rope mill"),
    ("Nobody knew, because a committee decides each case within 20 days.", "committee"),
    ("The Osk Free Zone is to lay a 9-kilometre tram line.", "tram line"),
    (
      "The Osk Free Zone signed a letter with Tarrow Docks Ltd. for a bark-tanning works. It would handle 80 tonnes a year.",
      "bark-tanning works"
    ),
    (
      "Tarrow Docks Ltd., the zone’s developer, lent a hand. Velmar Pumps Ltd. is late. In May the developer bought 12 buses.",
      "Tarrow Docks Ltd."
    ),
    ("The biggest of them, a rope works on the quay, accounts for 9 million dollars.", "rope works"),
  ])
  func `a figure is said of what its clause is about`(text: String, subject: String) {
    let found = facts("quantities", in: text).strings("subject").last ?? ""
    #expect(found == subject)
  }

  @Test func `nobody is who has not been named yet`() {
    let subjects = facts(
      "quantities", in: "Some 80 percent stood empty.", "The Osk Free Zone is old. The Osk Free Zone is deep.")
    #expect(subjects.strings("subject") == [""])
  }

  @Test func `first letters stand for a name, whatever else begins with them`() {
    let organisations = facts(
      "organisations", in: "The Velmar Economic-Technological Development Area is old.",
      "VEDA Harbour Company is young. VEDA has 90 tenants.")
    let pairs = zip(organisations.strings("name"), organisations.strings("canonical")).map { "\($0): \($1)" }
    #expect(pairs.contains("VEDA: Velmar Economic-Technological Development Area"), "\(pairs)")
  }

  @Test(arguments: [
    ("The help desk took 90 calls, according to its head, Rana Field.", "Rana Field", "help desk"),
    ("“The port was shut for nine days,” said its director, Tom Field.", "Tom Field", "Tarrow Docks Ltd."),
    ("“We lend on sails,” said Tom Field, who heads the town’s savings bank.", "Tom Field", "savings bank"),
    ("“We went home on foot,” said Tom Field, who manages the plant.", "Tom Field", "Tarrow Docks Ltd."),
    (
      "Ships were late, according to a count by the Osk Pilots Association. Its chairman, Tom Field, rows.",
      "Tom Field", "Osk Pilots Association"
    ),
  ])
  func `whose somebody is stands behind its and who`(text: String, name: String, organisation: String) {
    let people = facts("people", in: "Fog was the complaint of Tarrow Docks Ltd. \(text)")
    #expect(people.strings("name") == [name])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test func `the company is the one that the sentence was about`() {
    let people = facts(
      "people",
      in:
        "Tarrow Docks Ltd., of which Velmar Pumps Ltd. holds a third, has moved. Guests came, chief executive Tom Field said."
    )
    #expect(people.strings("organisation") == ["Tarrow Docks Ltd."])
  }

  @Test func `she tells that a name in mid-sentence is a person's, and a numbered gate is none`() {
    let people = facts(
      "people",
      in: "A bus stops at Gate Nine of the Osk Free Zone, and Wilma Tarn lifts a lid. She has sold soup since May.")
    #expect(people.strings("name") == ["Wilma Tarn"])
  }

  @Test(arguments: [
    ("Boats go from Tarrow Docks Ltd. to the Estonian operator Skarn Liner.", "Skarn Liner"),
    ("Two will move: Tarrow Docks Ltd. and Brenik Sail of New Zealand, which would invest $9 million.", "Brenik Sail"),
  ])
  func `a nation makes a name a firm's`(text: String, name: String) {
    #expect(facts("organisations", in: text).strings("name").contains(name))
    #expect(facts("people", in: text).strings("name") == [])
  }

  @Test(arguments: [
    // a name that nothing else tells to be a house's
    ("Tarrow Lights will dim 9 lamps.", "Tarrow Lights"),
    ("Tarrow Lights, a lamp chain, was shut for nine days.", "Tarrow Lights"),
    ("Tarrow Lights has dimmed a hall. It burns 9 lamps.", "Tarrow Lights"),
    ("The Osk Free Zone asked for land, while Velmar dangled a 30 percent subsidy.", "Velmar"),
    // the nearest clause that has somebody of its own
    ("Tarrow Docks Ltd. was late, and the Osk Free Zone paid 9 million dollars.", "Osk Free Zone"),
    ("Tarrow Docks Ltd. says ropes cost 90 dollars a coil.", "ropes"),
    ("Clerks come from Tarrow Docks Ltd., which has a van in the town, on duty for nine days.", "Tarrow Docks Ltd."),
    // nouns, with what describes them
    ("A tarring line beside the Osk Free Zone is planned, and would employ 90 people.", "tarring line"),
    (
      "A second-hand crane costing 9 million dollars was bought by Tarrow Docks Ltd. for 9 tonnes.", "second-hand crane"
    ),
    ("The barge, built by Tarrow Docks Ltd., has lain in the mud for 9 weeks.", "barge"),
    // deeds and measures are somebody's
    ("Tarrow Docks Ltd. has let a quay. The deal is worth 9 million dollars.", "Tarrow Docks Ltd."),
    ("Tarrow Docks Ltd. moved. Freight fell 9 percent.", "Tarrow Docks Ltd."),
    ("The Osk Free Zone is old. Placement at the ferry school has gone from 44 percent to 87 percent.", "ferry school"),
    ("The hall in the Osk Free Zone has been let, ending a search of 9 months.", "Osk Free Zone"),
    // who only tells
    ("Tarrow Docks Ltd. is full. Officials put the total at 9 million dollars.", "Tarrow Docks Ltd."),
    // what a thing is called
    ("The Osk Free Zone drew up the Open Quays Plan. The plan sets 9 targets.", "Open Quays Plan"),
  ])
  func `a figure is said of who or what acts in its own clause`(text: String, subject: String) {
    let found = facts("quantities", in: text).strings("subject").last ?? ""
    #expect(found == subject)
  }

  @Test func `a name that only acts is no row of organisations`() {
    #expect(facts("organisations", in: "Tarrow Lights will dim 9 lamps.").strings("name") == [])
  }

  @Test func `everyday words behind a given name are a firm's trade`() {
    let text = "“We sort 9 tonnes,” said Tom Field, manager of Clare Metal Recycling."
    #expect(facts("organisations", in: text).strings("name") == ["Clare Metal Recycling"])
    #expect(facts("people", in: text).strings("name") == ["Tom Field"])
  }

  /// Columns that were mixed up put any word next to any figure.
  @Test func `a text may stop, begin and go on anywhere`() {
    #expect(facts("quantities", in: ". Its bank wanted a 9 million euro order").strings("value") == ["9000000.0"])
    let text = """
      A pipeline to the sea was opened. It has 9 valves, its owner said. “Its Tarrow Docks’ crane, a rope,” said the mayor’s \
      aide. “You cannot hire the yard’s welder with eight years on a 9-tonne barge; each of the first” and its the Osk’s
      """
    let words = text.split(separator: " ").map(String.init)
    for first in words.indices {
      for last in first..<min(words.count, first + 16) {
        let piece = words[first...last].joined(separator: " ")
        for whole in [
          piece + ". It has 700 tonnes.", ". " + piece + ". Its barge has 700 tonnes.", ". Its 700 tonnes. " + piece,
        ] {
          #expect(facts("quantities", in: whole).strings("raw").contains("700 tonnes"), "\(whole)")
        }
      }
    }
  }
}
