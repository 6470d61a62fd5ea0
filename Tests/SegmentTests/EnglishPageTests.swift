import Model
import Segment
import Testing

/// Whole English pages as an extraction leaves them: running heads and credits between the halves of a sentence, briefs
/// below the name of their column, paragraphs told by their last lines or by their indents.
@Suite struct EnglishPageTests {
  @Test func `a running head and a credit between the halves of a sentence stay out of it`() throws {
    let found = try outlineOfPage(
      """
      Harbor Morning News | Friday, June 6, 2025
      PORTS AND PLANTS
      5

      Glass works at Tarn Bay lights
      its second furnace
      By Ellen Voss and Petr Hlavac
      The Tarn Bay Ecological and Technological
      Development Zone lit the second furnace
      of its glass works on Monday, two years
      after the first one.
      The new furnace burns hydrogen for half
      of the day and will melt 300 metric tons
      of sand by the end of the month, the
      works said. Its owner paid 90 million
      dollars for it and sold the old one to

      Ports and Plants / Harbor Morning News 5

      a scrap dealer within a week.
      A third furnace may follow in 2027.

      Workers lift a pane of glass at the works
      in Tarn Bay on Tuesday. It is the largest
      one that was ever made on the west coast.
      Photo by Lena Orr / Harbor Morning News

      IN BRIEF

      Ferry dock gets a roof
      The port of Saltmere put a glass roof on
      its ferry dock on May 30. Passengers had
      waited in the rain for eleven years.
      """)
    #expect(found.date?.day == CalendarDate(year: 2025, month: 6, day: 6))
    #expect(
      found.lines == [
        "story Glass works at Tarn Bay lights its second furnace", "author Ellen Voss -", "author Petr Hlavac -",
        "body The Tarn Bay Ecological and Technological Development Zone lit the second furnace of its glass works on Monday, two years after the first one.",
        "body The new furnace burns hydrogen for half of the day and will melt 300 metric tons of sand by the end of the month, the works said. Its owner paid 90 million dollars for it and sold the old one to a scrap dealer within a week.",
        "body A third furnace may follow in 2027.", "photo -",
        "body Workers lift a pane of glass at the works in Tarn Bay on Tuesday. It is the largest one that was ever made on the west coast.",
        "credit Photo by Lena Orr / Harbor Morning News", "story Ferry dock gets a roof",
        "body The port of Saltmere put a glass roof on its ferry dock on May 30. Passengers had waited in the rain for eleven years.",
      ])
  }

  @Test func `a few words without a byline are a subhead where reports are signed, and initials end one`() throws {
    let found = try outlineOfPage(
      """
      Rope makers of Osk find a use
      for old sails
      By Ann Marsh in Osk

      A works beside the ferry dock of Osk has
      begun to twist old sails into ropes that
      float, and sells them all.
      The first ones went to the harbour office
      in May, which ties its pilot boats to them
      and wants nine more.

      Salt, and how to wash it out

      Canvas that has been at sea for a year is
      stiff with it. Whoever spins the thread
      without a bath breaks a needle.
      So the women of the works bought a vat in
      which a brewer had stewed his hops, and a
      pump that a dairy gave away.
      T. MARSH

      Velmar counts its bridges again
      after the flood
      By Tom Field in Velmar

      The town of Velmar has eleven bridges and
      had thirteen of them in March, the year's
      census of crossings says.
      """)
    #expect(
      found.lines.filter { !$0.hasPrefix("body") } == [
        "story Rope makers of Osk find a use for old sails", "author Ann Marsh -", "author T. MARSH -",
        "subhead Salt, and how to wash it out", "story Velmar counts its bridges again after the flood",
        "author Tom Field -",
      ])
  }

  @Test func `a text right below a credit is its photo's`() throws {
    let found = try outlineOfPage(
      """
      Rope makers of Osk find a use
      for old sails
      By Ann Marsh in Osk

      A works beside the ferry dock of Osk has
      begun to twist old sails into ropes that
      float, and sells all that it can make.
      “We never throw away a yard of canvas.”
      Velmar has asked for nine of the ropes and
      a teacher, who is to come in the autumn.

      Photo by Tom Field
      Gulls sit on a heap of old canvas behind
      the rope works in Osk on Monday. The heap
      weighs nine tons, and nobody counts them.

      Velmar counts its bridges again
      after the flood
      By Tom Field in Velmar

      The town of Velmar has eleven bridges and
      had thirteen of them in March, the year's
      census of crossings says.
      """)
    #expect(
      found.lines.contains("story Rope makers of Osk find a use for old sails") && found.lines.contains("photo -")
        && found.lines.contains(
          "body Gulls sit on a heap of old canvas behind the rope works in Osk on Monday. The heap weighs nine tons, and nobody counts them."
        ),
      "\(found.lines)")
  }

  @Test func `below the name of a column no line is a subhead of what was signed above`() throws {
    let found = try outlineOfPage(
      """
      Rope makers of Osk find a use
      for old sails
      By Ann Marsh in Osk

      A works beside the ferry dock of Osk has
      begun to twist old sails into ropes that
      float, and sells them all.
      The first ones went to the harbour office
      in May, which ties its pilot boats to them
      and wants nine more.

      Velmar counts its bridges again
      after the flood
      By Tom Field in Velmar

      The town of Velmar has eleven bridges and
      had thirteen of them in March, the year's
      census says.
      Two were swept away in one night, and the
      ferryman took his old boat out of a barn
      on the next day.

      HARBOR BRIEFS

      Gulls leave Tarrow

      Nobody has seen a gull on the roofs of the
      fish market in Tarrow since the cannery
      moved inland.
      The council had paid a falconer for eleven
      years and will now sell his glove.
      """)
    #expect(
      found.lines.filter { $0.hasPrefix("story") || $0.hasPrefix("subhead") } == [
        "story Rope makers of Osk find a use for old sails", "story Velmar counts its bridges again after the flood",
        "story Gulls leave Tarrow",
      ])
  }

  @Test func `the day is the number beside the month, and Market is no month`() throws {
    let text = "Looms stop\n\nThe looms of the old mill stopped at noon, and nobody went home before dark."
    for line in [
      "HARBOR MARKET WEEKLY   Friday, June 6, 2025   TRADE | 5", "12 Harbor Weekly  Friday 6 June 2025",
      "5 | June 6, 2025",
    ] {
      #expect(try outlineOfPage("\(line)\n\n\(text)").date?.day == CalendarDate(year: 2025, month: 6, day: 6))
    }
  }

  @Test func `a month that was misread is one`() throws {
    let head = "5   HARBOR WEEKLY   Wednesday, Novernber 5, 2025"
    let found = try outlineOfPage("\(head)\n\nLooms stop\n\nThe looms of the mill stopped at noon.")
    #expect(found.date?.day == CalendarDate(year: 2025, month: 11, day: 5))
  }

  @Test func `a headline right above its byline is its story's, and a table's name is no author`() throws {
    let found = try outlineOfPage(
      """
      BY THE NUMBERS
      SALTMERE INDUSTRIAL PARK
      Foreign trade                 15.9 million euros    +3.8%
      Source: Saltmere Statistics Office

      A ribbon is not a factory
      By Ellen Voss

      Spring is the season of scissors. In six weeks I
      have counted nine ribbons in the industrial park
      of Saltmere, and no chimney smoked in any of them.
      The industrial park ought to publish a list.
      """)
    #expect(found.lines.contains("story A ribbon is not a factory"))
    #expect(found.lines.filter { $0.hasPrefix("author") } == ["author Ellen Voss -"])
  }

  @Test func `a place and a headline head a brief, below the name of the column`() throws {
    let found = try outlineOfPage(
      """
      Z O N E  W A T C H

      OSLO: Ferries share a dock
      Two ferry lines have agreed to share a dock in the
      old harbor, which saves them a million a year.

      TURKU: Yard hires again
      Work at the Turku yard has gone up to 900 from 400
      since it sold a second ship to a Swedish owner.
      """)
    #expect(
      found.lines.filter { !$0.hasPrefix("body") } == [
        "story OSLO: Ferries share a dock", "story TURKU: Yard hires again",
      ])
  }

  @Test func `a place and a colon begin a story, and a column's cut is no headline`() throws {
    let found = try outlineOfPage(
      """
      THE NORTH SHORE LEDGER
      Wednesday 3 September 2025

      Cable yard waits for its road
      By Ruth Amsel, Transport Correspondent
        PORT ELVA: The cable yard on the north mole
      has been ready since spring, but the lorries
      still go round by the old fish market, which
      closes the road every morning until ten.
        The council wants to spend €12 million on a
      road of its own and has asked the state for

      Bakers swap flour for oats
      By Tom Ilves
        The bakers of Lower Marsh have begun to mill
      oats instead of wheat, which has become dear
      since the dry summer and the strikes at sea.
        Customers like the new bread, said one baker,
      and come back for it on the same afternoon.

      half of the sum. Until it is built, the yard
      loads its drums on barges at high water.
      """)
    #expect(found.date?.day == CalendarDate(year: 2025, month: 9, day: 3))
    #expect(
      found.lines == [
        "story Cable yard waits for its road", "dateline PORT ELVA", "author Ruth Amsel Transport Correspondent",
        "body The cable yard on the north mole has been ready since spring, but the lorries still go round by the old fish market, which closes the road every morning until ten.",
        "body The council wants to spend €12 million on a road of its own and has asked the state for half of the sum. Until it is built, the yard loads its drums on barges at high water.",
        "story Bakers swap flour for oats", "author Tom Ilves -",
        "body The bakers of Lower Marsh have begun to mill oats instead of wheat, which has become dear since the dry summer and the strikes at sea.",
        "body Customers like the new bread, said one baker, and come back for it on the same afternoon.",
      ])
  }

  @Test func `a short sentence without the indent of the paragraphs is a caption`() throws {
    let found = try outlineOfPage(
      """
      Net makers learn to weld
        The net makers of Kelp Bay have bought a welding
      robot, because the boats that they are asked to
      mend from March until the end of autumn are no
      longer made of wood and will not take a nail.
        The robot stands in the old smoke house, where
      the walls are thick, the roof is made of slate
      and nobody in the lane seems to mind the noise
      it makes from six until noon.
      A welder lifts his mask in the smoke house.
        Nine boats have been mended in the first weeks
      of the year, as many as in the two before, and
      three more wait at the quay for calmer weather,
      as the robot must not stand in a draught.
        The owners pay by the metre of seam and may be
      there to watch from behind a pane of dark glass
      that came with it, though most would very much
      rather sit in the café across the street.
        Next year the net makers want to mend ferries
      and even the old ice breaker on the other quay,
      for which they will have to take the roof off
      the smoke house and build it up again higher.
      Photo: Ines Roth
      """)
    #expect(found.lines.filter { $0.hasPrefix("caption") } == ["caption A welder lifts his mask in the smoke house."])
    #expect(found.lines.count { $0.hasPrefix("body") } == 5)
    #expect(found.lines.last == "credit Photo: Ines Roth")
  }

  @Test func `a word that a column cuts closes up, and a blank line parts briefs`() throws {
    let found = try outlineOfPage(
      """
      Lock keepers get new boots
      By Olga Brandt
      The lock keepers of the Upper Sann have got
      new boots, after eleven years in which each
      pair was handed on to the next keeper until
      the soles came off.

      Old bell comes home to Linn
      By Marek Toth
      The bell of Linn came home on Friday, after
      a year at a foundry where it was melted and
      cast again with a crack that nobody wanted.
      It will not be rung before the summer, said
      the sexton, as the tower has no stairs yet.
      Some think that it never will be re-

      Millers’ guild sells its barge
      The guild of millers sold its barge in May,
      to a man who wants to live on it with cats.

      Swan stops the ferry for a day
      A swan sat down on the ferry’s ramp and did
      not leave before dusk, said the ferryman.

      Bridge tolls go up by a tenth
      The toll on the iron bridge goes up to four
      crowns, which is less than the ferry takes.

      paired by then, so the old ladder must do.
      """)
    #expect(
      found.lines.filter { $0.hasPrefix("story") } == [
        "story Lock keepers get new boots", "story Old bell comes home to Linn", "story Millers’ guild sells its barge",
        "story Swan stops the ferry for a day", "story Bridge tolls go up by a tenth",
      ])
    #expect(
      found.lines.contains {
        $0.hasSuffix("Some think that it never will be repaired by then, so the old ladder must do.")
      })
  }

  @Test func `a kicker, a headline and a wider deck stand above a byline with a place`() throws {
    let found = try outlineOfPage(
      """
      THE COAST GAZETTE
      Friday, June 6, 2025
      5 TRADE

      SPRING REPORT
      Rope walk leans
      on hemp and flax
      to outlast nylon
      Old hands teach the young to twist
      By Ellen Voss in Port Elva
      The rope walk at Port Elva sold
      ninety miles of hemp rope in the
      spring, a third more than in the
      year before, and has hired seven
      young people who want to learn

      THE COAST GAZETTE

      how to twist it by hand.

      The walk is longer than the quay
      and has stood for ninety years.

      Contact the writer at desk@coastgazette.example
      """)
    #expect(found.lines.first == "story Rope walk leans on hemp and flax to outlast nylon")
    #expect(found.lines.contains("author Ellen Voss -"))
    #expect(
      found.lines.filter { $0.hasPrefix("body") } == [
        "body The rope walk at Port Elva sold ninety miles of hemp rope in the spring, a third more than in the year before, and has hired seven young people who want to learn how to twist it by hand.",
        "body The walk is longer than the quay and has stood for ninety years.",
      ])
    #expect(!found.lines.contains { $0.contains("desk@") })
  }
}
