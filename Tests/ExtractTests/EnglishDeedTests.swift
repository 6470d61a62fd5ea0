import Testing

/// What was done, or is to be done, at a time that is named, by words that tell of no event by themselves.
private func events(_ text: String) -> [String] { facts("events", in: text).strings("type") }

@Suite struct EnglishDeedTests {
  @Test(arguments: [
    // A day or a month, and a word that things are done by.
    ("The ferry company hired 14 deckhands in May.", "other"),
    ("In May, four orchards hired a shared press.", "other"),
    ("The parish council voted on Monday to keep the weir.", "approval"),
    ("The harbour board agreed in May to dredge the inner basin.", "approval"),
    ("Tarrow Docks agreed in May to mend the harbour crane.", "signing"),
    ("Inspectors flew to Velmar on Monday to test the buoys.", "visit"),
    ("Anglers and millers met in Osk on Friday over the weir.", "meeting"),
    ("The customs house began accepting seals on 4 May.", "launch"),
    // A year is enough for a life.
    ("Ida Roth joined the yard in 1994.", "other"),
    ("The brothers came to Velmar in 1971 with one lathe.", "other"),
    // Any other verb of the past.
    ("A truce over the weir surfaced on Friday.", "other"),
    ("The weavers mended the sluice on Monday.", "other"),
    ("A barge spilled lime into the canal in May.", "other"),
    // What has been made known.
    ("Tarrow Docks said on Monday that it would build a slipway.", "other"),
    ("Tarrow Docks said Monday it would hire 90 welders.", "other"),
    // What is to come on a day.
    ("The mill will bake at night from 4 May.", "launch"),
    ("The mill is to process flax from June 2031.", "launch"),
    ("The first pupils will sit the test on 9 May.", "other"),
    ("The parish council is to vote on the weir on 9 May.", "approval"),
    ("The night barge leaves on 9 May.", "launch"),
    ("A contract is expected on 9 May.", "signing"),
  ])
  func `a time and a verb make an event`(text: String, type: String) {
    #expect(events(text) == [type])
  }

  @Test(arguments: [
    // How things were, and figures.
    "The valley needed rain in May.", "In May, sales at the mill dropped by 9 percent.",
    "Work at the mill recovered to 90 hands in May from 41 in March.", "The board gave the mill until the end of May.",
    "A tinker came to our mill on Monday.",
    "The mill handled 900 tonnes of flax last year, an average of three a day.",
    "The bill came to 41,000 crowns in May.",
    // Before something else, never, or perhaps.
    "The millers had asked for a trial in May.", "The board would not meet in May.",
    // Of the writer, a kind of things, and the time of something else.
    "We mended the sluice on Monday.", "The proposed weir was the talk of May.",
    // A bound and what is so each time.
    "The yard had 90 hulls by May.", "The weavers meet on the last Friday of each month.",
    "The desk will be open from 4 May.",
    // A share, a wage, and what we did.
    "The port paid 40 percent of all tolls.", "The mill paid 900 crowns a month.", "We paid 900 crowns for grafts.",
    // A workshop that is a room.
    "The lease on its 900-square-metre workshop ends in 2031.",
    // Where something was said.
    "The pump will lift 90 litres a second by 2031, Ida Roth said at the opening ceremony.",
  ])
  func `how things are, and what is bound or unreal, is none`(text: String) {
    #expect(events(text) == [])
  }

  @Test(arguments: [
    ("Osk Savings Bank promoted Ida Roth to head of lending.", "appointment"),
    ("Five yards have pledged 90,000 crowns in tools.", "donation"),
    ("Some 90 weavers will lose their jobs.", "other"),
    ("The mediator brought the millers and the anglers to one table.", "meeting"),
    // With a count or a sum.
    ("The port has stationed four pilots on the island.", "other"),
    ("The orchard board paid 9,000 crowns for grafts.", "other"),
    ("The village laid 640 metres of drain.", "completion"),
  ])
  func `some words tell by themselves that it happened`(text: String, type: String) {
    #expect(events(text) == [type])
  }

  @Test func `of two events with one date both are told`() {
    #expect(
      events("Tarrow Docks broke ground six weeks after the lease was signed in March.").sorted() == [
        "groundbreaking", "signing",
      ])
  }

  @Test func `who is followed in an office is told once`() {
    #expect(events("Ida Roth was appointed harbour master in May. She takes office on 9 June.") == ["appointment"])
  }

  @Test(arguments: [
    ("The port cleared 900 tonnes of fruit in May.", "other"),
    ("Osk Flowers set up its headquarters in the port in May.", "opening"),
    ("Applications open on 6 May.", "launch"),
    ("Supervisors opened nine tenders on Monday.", "other"),
    ("Ground should be broken in June 2031.", "groundbreaking"),
    ("On 3 June the harbour board renewed its pilots’ charter.", "approval"),
    ("A decree issued on Monday bans barges.", "policy"),
    ("The permit issued on Monday is for two barges.", "approval"),
  ])
  func `what is done to tells what it is`(text: String, type: String) {
    #expect(events(text) == [type])
  }
}
