import Model
import Testing

/// Offices in English texts and whose they are; every company, person and place here is made up.
@Suite struct EnglishOfficeTests {
  @Test(arguments: [
    // What an office is over is of it, in small letters.
    (
      "“It holds,” said Tom Hale, vice president of quality at Tarrow Ropes.", "Tom Hale",
      "vice president of quality", "Tarrow Ropes"
    ),
    ("Tarrow Ropes’s head of dyeing, Tom Hale, agreed.", "Tom Hale", "head of dyeing", "Tarrow Ropes"),
    ("The Minister for Harbours, Jens Haber, was there.", "Jens Haber", "Minister for Harbours", ""),
    // Who is given an office.
    ("Tarrow Ropes promoted Tom Hale to director of dyeing.", "Tom Hale", "director of dyeing", "Tarrow Ropes"),
    (
      "The Osk Chamber of Commerce elected Karin Boll chairwoman on Monday.", "Karin Boll", "chairwoman",
      "Osk Chamber of Commerce"
    ),
    // An office and nothing else is of the company that is spoken of.
    (
      "Tarrow Ropes has grown. “We knot,” said Tom Hale, mill director.", "Tom Hale", "mill director",
      "Tarrow Ropes"
    ),
    (
      "Tarrow Ropes has grown. General manager Tom Hale reckons it will last.", "Tom Hale", "General manager",
      "Tarrow Ropes"
    ),
    (
      "Tarrow Ropes has grown. “We knot,” said Tom Hale, operations director of the rope maker.", "Tom Hale",
      "operations director", "Tarrow Ropes"
    ),
    ("The fair was opened by Tom Hale, mayor of Osk.", "Tom Hale", "mayor", "Osk"),
    ("The Osk Town Council voted. Councilman Tom Hale objected.", "Tom Hale", "Councilman", "Osk Town Council"),
    ("“It is dear,” said Professor Tom Hale, who teaches law.", "Tom Hale", "Professor", ""),
    // Told behind the name.
    (
      "Tom Hale, 60, keeps bees. Since May he is head of dyeing at Tarrow Ropes.", "Tom Hale", "head of dyeing",
      "Tarrow Ropes"
    ),
    (
      "Tom Hale, 60, keeps bees. “They sting,” says Hale, director of Tarrow Ropes.", "Tom Hale", "director",
      "Tarrow Ropes"
    ),
  ])
  func `an office has its reach and its house`(
    text: String, name: String, position: String, organisation: String
  ) throws {
    let people = facts("people", in: text)
    try #require(people.strings("name") == [name])
    #expect(people.strings("position") == [position])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test(arguments: [
    ("Tarrow Seaweed, whose kelp is dried in Osk, has moved.", "Tarrow Seaweed", "company"),
    ("Skarvik Bodil, which makes sieves, has moved.", "Skarvik Bodil", "company"),
    ("Enterprise Norway is paying for it.", "Enterprise Norway", "government"),
    ("The borough’s housing office paid half.", "borough’s housing office", "government"),
    ("It was led by Tarrow Ventures.", "Tarrow Ventures", "finance"),
    ("She works in the Tarrow Hi-tech Park.", "Tarrow Hi-tech Park", "zone"),
  ])
  func `houses are told by what follows them or stands before`(text: String, name: String, type: String) {
    let organisations = facts("organisations", in: text)
    let found = zip(organisations.strings("name"), organisations.strings("type")).first { $0.0 == name }
    #expect(found?.1 == type, "\(organisations.strings("name"))")
    #expect(facts("people", in: text).strings("name") == [])
  }
}
