import Model
import Testing

@Suite struct EnglishProjectTests {
  private func names(_ text: String) -> [String] { facts("projects", in: text).strings("name") }
  private func stages(_ text: String) -> [String] { facts("projects", in: text).strings("stage") }

  @Test(arguments: [
    ("Beside the dock stands a twine mill. It cost $9 million.", "twine mill"),
    ("Visitors are shown a new silk dyehouse. The dyehouse, which opened in May, took three years.", "silk dyehouse"),
    ("Tidewater Foods pointed to a malt silo. The $4 million silo was commissioned on Friday.", "malt silo"),
  ])
  func `what the next sentence takes up is a project`(text: String, name: String) {
    #expect(names(text) == [name])
  }

  @Test(arguments: [
    "Beside the dock stands a rope mill. Gulls sleep on it.", "He grew up near a rope mill. It rained all week.",
  ])
  func `what nothing more is told of is none`(text: String) {
    #expect(names(text) == [])
  }

  @Test(arguments: [
    ("Tidewater Foods’ smoke kiln went on stream in June.", "smoke kiln"),
    ("The biogas digester of Tidewater Foods was started up on 7 July.", "biogas digester"),
  ])
  func `what has come of a thing makes it a project`(text: String, name: String) {
    #expect(names(text) == [name])
  }

  @Test func `a size behind the leads back to what was named`() {
    let projects = facts(
      "projects",
      in: "Tidewater Foods opened a 30-million-euro canning plant in Osk. The 8,000-square-metre plant will employ 90.")
    #expect(projects.strings("name") == ["canning plant"])
  }

  @Test(arguments: [
    ("Tidewater Foods will build a soap and candle works in Osk.", "soap and candle works"),
    ("Tidewater Foods will build a drivers’ hostel in Osk.", "drivers’ hostel"),
    ("Tidewater Foods is to invest €12m in a brewery at Port Osk Landing.", "brewery at Port Osk Landing"),
    (
      "Tidewater Foods will spend $3 million on a kiln that bakes tiles and bricks from 40 quarries a year.",
      "kiln that bakes tiles and bricks"
    ),
    ("The mayor broke ground in March on the Osk Harbour Mill.", "Osk Harbour Mill"),
    ("The old barracks reopened on 3 June as the Osk Craft Hub.", "Osk Craft Hub"),
  ])
  func `a name takes what belongs to it`(text: String, name: String) {
    #expect(names(text) == [name])
  }

  @Test(arguments: [
    "Ana Marsh started in a rented workshop in 2009 for 9,000 euros.",
    "When there were two mills, 900 people worked here.",
    "It bought land for a data hall that never opened.",
  ])
  func `what was lent, or is no more, is none`(text: String) {
    #expect(names(text) == [])
  }

  @Test(arguments: [
    ("Tidewater Foods opened a six-storey workers’ dormitory in Osk on Friday.", "completed"),
    ("Tidewater Foods opened a 9-million-euro bottling plant in Osk on Friday.", "in_production"),
    ("Tidewater Foods will build a 9-million-euro bottling plant under a lease signed in May.", "signed"),
    ("Osk has a letter of intent from Tidewater Foods for a bottling plant worth 9 million euros.", "negotiating"),
  ])
  func `how far a project is`(text: String, stage: String) {
    #expect(stages(text) == [stage])
  }

  @Test func `what a thing cost may be told in the next sentence`() {
    let projects = facts("projects", in: "Beside the dock stands a twine mill. It cost $9 million.")
    #expect(projects.strings("investment_value") == ["9000000.0"])
  }

  @Test func `one of those that were signed is signed`() {
    #expect(
      stages("Osk signed three contracts in May. The largest, a 9-million-euro bottling plant, would employ 90 people.")
        == ["signed"])
  }

  @Test func `what a ceremony opens is done`() {
    #expect(
      stages("Crowds came to the opening of the Osk Craft Hub, which will train 90 weavers.") == ["completed"])
  }

  @Test func `a road that something stands beside is none`() {
    #expect(names("It will build 90 flats beside the harbour road for 9 million euros.") == ["90 flats"])
  }
}
