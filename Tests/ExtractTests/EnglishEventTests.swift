import Model
import Testing

@Suite struct EnglishEventTests {
  @Test(arguments: [
    ("Tarrow Docks has won a contract to supply buoys.", "signing"),
    ("The new pumping station was commissioned on Monday.", "completion"),
    ("A service to Velmar begins on 4 May.", "launch"),
    ("Ida Roth was named Welder of the Year in February.", "award"),
    ("Tarrow Docks will close its yard in Osk in June and move the work to Velmar.", "relocation"),
    ("The city on Monday unveiled a rent relief scheme for small yards.", "policy"),
    ("A survey of 120 firms published on Friday found most of them idle.", "other"),
    ("A census of yards was carried out in May.", "other"),
    ("The port’s master plan, published in May, foresees a second quay.", "policy"),
    ("Students tried the looms at the Dunmere Textile Fair on Wednesday.", "meeting"),
    ("Site clearance started on Monday.", "groundbreaking"),
    ("The scheme opens for applications on 1 June.", "launch"),
    ("Tarrow Docks is to move in July to a hall beside the port.", "relocation"),
    ("Tenders for the quay were floated in May.", "other"),
    ("Tarrow Docks will close its yard in June, the firm told its staff on Tuesday.", "other"),
    ("Tarrow Docks will shut its yard, built in 1931, in May.", "other"),
    ("Tarrow Docks has postponed its second slipway.", "other"),
  ])
  func `words together tell what an event is`(text: String, type: String) {
    #expect(facts("events", in: text).strings("type") == [type])
  }

  @Test(arguments: [
    "Shares in Tarrow Docks closed at 41 crowns on Tuesday.", "The desk will be open for two years from May.",
    "Forty firms have signed up to train fitters.", "Tarrow Docks is listed in Oslo, and made 40 buoys in May.",
  ])
  func `a state is no event, nor is the close of a market`(text: String) {
    #expect(facts("events", in: text).strings("type") == [])
  }
}
