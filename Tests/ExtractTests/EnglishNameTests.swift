import Model
import Testing

/// Names in English texts; every company, person and place here is made up.
@Suite struct EnglishNameTests {
  @Test(arguments: [
    ("Harrow Castings Ltd. opened a shop in Velmar.", "Harrow Castings Ltd.", "company"),
    (
      "The Velmar Economic and Technological Development Area is full.",
      "Velmar Economic and Technological Development Area", "zone"
    ),
    ("A firm in the Osk Valley innovation district went public.", "Osk Valley innovation district", "park"),
    ("Workers at the Tarrow mill are on strike.", "Tarrow mill", "company"),
    ("The Ministry of Trade and Industry gave its approval.", "Ministry of Trade and Industry", "government"),
    ("The county council agreed.", "county council", "government"),
    ("It was Brandt & Lund that built it.", "Brandt & Lund", "company"),
    ("Skarvik, a maker of pumps, has moved.", "Skarvik", "company"),
    ("She runs a bakery company called Driftmere.", "Driftmere", "company"),
    ("The drone maker Skarvik Hale has moved.", "Skarvik Hale", "company"),
    ("Orlund, the transport agency, said no.", "Orlund", "government"),
    ("The University of Velmar trains them.", "University of Velmar", "university"),
    (
      "The University of Arts and Crafts of Velmar trains them.", "University of Arts and Crafts of Velmar",
      "university"
    ),
    ("A bus stops at the Velmar High-tech District.", "Velmar High-tech District", "zone"),
    ("Tarrow (Velmar) Coatings paid.", "Tarrow (Velmar) Coatings", "company"),
    ("Tarrow Optics, whose 90 grinders work at night, asked for a bus.", "Tarrow Optics", "company"),
    ("It was led by Hydrane, a start-up founded by two welders.", "Hydrane", "company"),
    ("The zone’s administrative committee agreed.", "zone’s administrative committee", "government"),
    ("The Centre for Tidal Studies in Velmar disagrees.", "Centre for Tidal Studies", "research"),
    ("Nederholt B.V. signed on Monday.", "Nederholt B.V.", "company"),
    ("The Metalworkers’ Union objected.", "Metalworkers’ Union", "association"),
    ("It was built by the Velmar Housing Corporation.", "Velmar Housing Corporation", "government"),
    ("It was paid for by Tarrow Corporation.", "Tarrow Corporation", "company"),
    ("Rents rose in the Osk industrial belt.", "Osk industrial belt", "zone"),
  ])
  func `an organisation is known by its form or by the words around it`(text: String, name: String, type: String) {
    let organisations = facts("organisations", in: text)
    let found = zip(organisations.strings("name"), organisations.strings("type")).first { $0.0 == name }
    #expect(found?.1 == type, "\(organisations.strings("name"))")
  }

  @Test(arguments: [
    "Yesterday the river rose in Velmar.", "Output, the company says, is up.",
    "The snack bar at Osburn sells soup.",
    "A council may refuse.", "The number of SMEs grew in the state.", "She told Le Courant that it was late.",
    "Lena Park, 29, who moved from Velmar, is happy.", "A Velmar zone sends buses.",
    "She moved from Velmar to Osk. Velmar’s answer was a bus.",
  ])
  func `a place, a person and a common noun are no organisations`(text: String) {
    #expect(facts("organisations", in: text).strings("name") == [])
  }

  @Test func `a word of a full name stands for it, but its town does not`() {
    let organisations = facts(
      "organisations", in: "Velmar Tidewater Systems Inc. grew.", "Tidewater hired 20 people in Velmar.")
    #expect(organisations.strings("name") == ["Velmar Tidewater Systems Inc.", "Tidewater"])
    #expect(organisations.strings("canonical") == ["Velmar Tidewater Systems Inc.", "Velmar Tidewater Systems Inc."])
  }

  @Test(arguments: [
    (
      "Tidewater Systems Inc. is growing, chairman Tomas Hale said.", "Tomas Hale", "chairman", "Tidewater Systems Inc."
    ),
    (
      "The Osk science park is full. Its deputy director, Dr. Nadia Brock, is proud.", "Nadia Brock", "deputy director",
      "Osk science park"
    ),
    ("Marta Oduya, an analyst at Northlight Research, warned of it.", "Marta Oduya", "analyst", "Northlight Research"),
    (
      "“It floats,” said Femke van der Meer, who runs the Tarrow shipyard.", "Femke van der Meer", "",
      "Tarrow shipyard"
    ),
    ("Chief Executive Petra Holm of Skarvik Motors spoke.", "Petra Holm", "Chief Executive", "Skarvik Motors"),
    (
      "The Osk Inland free zone named Niamh Corr as its managing director.", "Niamh Corr", "managing director",
      "Osk Inland free zone"
    ),
    ("A spokeswoman for the Tarrow Trust, Karin Boll, declined.", "Karin Boll", "spokeswoman", "Tarrow Trust"),
    ("Economy Minister Jens Haber was there.", "Jens Haber", "Economy Minister", ""),
    ("The city’s housing director, Sanne Roth, agreed.", "Sanne Roth", "housing director", "city"),
    (
      "“It is quicker now,” said Tom Hale, head of the city’s Harbour Permits Bureau.", "Tom Hale", "head",
      "Harbour Permits Bureau"
    ),
    (
      "Elmgate Yards Ltd sold less. “We shall wait,” Tom Hale, chief financial officer, told analysts.", "Tom Hale",
      "chief financial officer", "Elmgate Yards Ltd"
    ),
    (
      "Tom Hale counts the crates by hand. The general director of Elmgate Yards Ltd says he likes to be sure.",
      "Tom Hale", "general director", "Elmgate Yards Ltd"
    ),
  ])
  func `a person has the office and organisation that stand with the name`(
    text: String, name: String, position: String, organisation: String
  ) throws {
    let people = facts("people", in: text)
    try #require(people.strings("name") == [name])
    #expect(people.strings("position") == [position])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test func `later a surname is enough`() {
    let people = facts(
      "people", in: "Wei Lan, the owner, came. Ms. Wei smiled.", "Femke de Wit, a welder, came. Ms De Wit smiled.")
    #expect(people.strings("name") == ["Wei Lan", "Femke de Wit"])
    #expect(people.strings("mentions") == ["2", "2"])
  }

  @Test(arguments: [
    "The manager of Sri City came.", "It rained in Nuevo Tarrow from Monday.", "The Arctic Circle is near.",
    "Port Velmar lies to the north.",
  ])
  func `places are no people`(text: String) {
    #expect(facts("people", in: text).strings("name") == [])
  }
}
