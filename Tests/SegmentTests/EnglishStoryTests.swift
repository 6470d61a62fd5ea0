import Model
import Segment
import Testing

/// English stories that stand right below one another, boxes that cut them, names without a word before them.
@Suite struct EnglishStoryTests {
  @Test func `a place with a day begins a story, whatever stands right above its headline`() throws {
    let found = try outlineOfPage(
      """
      THE LAKE MERCURY
      Monday, March 10, 2025

      Tile works of Bramley to burn
      gas from the town's own waste
      BRAMLEY, March 9: The tile works of Bramley
      will fire its kilns with gas from the waste
      of the town from next winter on, its owner
      told the council on Sunday.
      The pipe is two miles long and was paid for
      by a fund that the county keeps for villages
      without a railway.
      Salt barge runs again
      PORT ESK (Coast Wire): The last salt barge of
      the estuary has gone back to work after nine
      years at the quay, with a crew of four and an
      engine from a milk lorry.
      """)
    #expect(
      found.lines == [
        "story Tile works of Bramley to burn gas from the town's own waste", "dateline BRAMLEY, March 9",
        "body The tile works of Bramley will fire its kilns with gas from the waste of the town from next winter on, its owner told the council on Sunday.",
        "body The pipe is two miles long and was paid for by a fund that the county keeps for villages without a railway.",
        "story Salt barge runs again", "dateline PORT ESK (Coast Wire)",
        "body The last salt barge of the estuary has gone back to work after nine years at the quay, with a crew of four and an engine from a milk lorry.",
      ])
  }

  @Test func `a short line above a small letter is the first of its paragraph`() throws {
    let found = try outlineOfPage(
      """
      Salt barge runs again
      By Edda Quill
      The last salt barge of the estuary has gone
      back to work after nine years at the quay.
      Nothing else on board is new
      but the engine, which came out of a lorry
      that had carried milk and was sold for forty
      crowns and a promise.
      """)
    #expect(found.lines.contains { $0.hasPrefix("body ") && $0.contains("new but the engine") })
    #expect(!found.lines.contains { $0.hasPrefix("subhead") })
  }

  @Test func `a name alone below a headline wrote the report, where the page does not speak of it`() throws {
    let found = try outlineOfPage(
      """
      LATE SHIFT
      Boats are slow. So is bread
      Edda Quill
      Whoever has waited for a ferry in the fog of
      the lower lake knows that no oven is quicker
      than its baker, and that both of them have a
      reason to take their time.
      The new timetable wants to change that, with
      a boat each hour and rolls from a machine.

      Brewers of the north shore elect
      Hanna Brook
      The brewers of the north shore have chosen a
      woman to speak for them for the first time in
      their history, which began in the year 1811.
      Ms Brook runs a brewery of nine people in the
      old customs house of Esk.
      """)
    #expect(found.lines.filter { $0.hasPrefix("author") } == ["author Edda Quill -"])
    #expect(found.lines.contains("story Boats are slow. So is bread"))
    #expect(found.lines.contains { $0.hasPrefix("story Brewers of the north shore elect") })
  }

  @Test func `a line that begins with a figure right below a headline's first is its second`() throws {
    let found = try outlineOfPage(
      """
      Harbor Morning News  Friday, June 6, 2025

      Valve maker to bring
      140 posts to Ardmore

      Plant will be the first of its kind on the lake

      Edda Quill

      The valve maker of Ardmore is to build a
      second works on the lake and will take on
      welders, fitters and a baker, its owner told
      the council on Thursday night.
      The works will stand where the salt barges
      used to lie, and the quay is to have a roof.

      Salt barge of the estuary
      runs again

      Petr Hlavac

      The last salt barge of the estuary has gone
      back to work after nine years at the quay,
      with a crew of four and an engine that came
      from a milk lorry.
      """)
    #expect(
      found.lines.filter { !$0.hasPrefix("body") } == [
        "story Valve maker to bring 140 posts to Ardmore", "author Edda Quill -",
        "story Salt barge of the estuary runs again",
        "author Petr Hlavac -",
      ])
  }

  @Test func `a name behind a dash signs a story, and its headline stands below it`() throws {
    let found = try outlineOfPage(
      """
      On the roof of the primary school
      of Esk the bees have company. Six
      turbines no larger than a kettle
      turn there since Monday, built by
      the pupils from old bicycles. “We
      make light for one class,” says a
      girl of nine. The rest comes next
      year. — Ivo Lindt
      School spins its own
      light from bicycles

      Ferry fares to fall by a third
      ESK, June 3: The fares of the two ferries will
      fall by a third on Sundays, because the mayor
      lost a bet, the harbour office said.
      """)
    #expect(found.lines.first == "story School spins its own light from bicycles")
    #expect(found.lines.contains("author Ivo Lindt -"))
    #expect(found.lines.contains("story Ferry fares to fall by a third"))
    #expect(found.lines.contains { $0.hasSuffix("The rest comes next year.") })
  }

  @Test func `a list in a box is one text, and the sentence that it cuts goes on behind it`() throws {
    let found = try outlineOfPage(
      """
      Glove makers of Orme buy the old
      mill at the weir
      By Tilda Marsh

      ORME, May 2: The glove makers of Orme have bought
      the mill at the weir, which had stood empty since
      the flood, and will cut leather there from autumn
      on, they said on Friday.
      The mill has three floors and a wheel that nobody
      has turned for thirty years.
      What won them over in the end, Ms Sorrel

      The mill in figures
      • Built: 1794
      • Floor space: 4,100 sq ft
      • Windows: 212
      • Wheel: 18 feet across, of oak and iron

      said, was the light of the upper floor, which is
      good for sewing until six in the evening.
      A shop will open beside the gate in June.
      """)
    #expect(
      found.lines.contains(
        "body What won them over in the end, Ms Sorrel said, was the light of the upper floor, which is good for sewing until six in the evening."
      ))
    #expect(found.lines.contains("story The mill in figures"))
    #expect(found.lines.contains("body • Windows: 212"))
    #expect(found.lines.filter { $0.hasPrefix("story") }.count == 2)
  }

  @Test func `paragraphs with a gap and a line above each are briefs`() throws {
    let found = try outlineOfPage(
      """
      Harbour rates fall
      The rates of the harbour fell by a third in
      May. Boats pay 12 crowns a night.

      New clerk for the weir board
      Odo Vane, once the keeper of the lock, has
      been made clerk of the weir board. He was
      the only one who had asked for it.

      Mill pond is dredged
      The pond of the lower mill will be dredged
      for the first time since 1961. It is full
      of shopping trolleys.
      """)
    #expect(found.lines.filter { $0.hasPrefix("story") }.count == 3)
  }

  @Test func `signed stories keep their headlines, subheads below photos and signatures on lines of their own`() throws
  {
    let found = try outlineOfPage(
      """
      HARBORS & SHEDS
      Friday, 6 June 2025

      Ferry yard at the ford lifts
      Humble quay
      By Edda Quill
      The ferry yard at the ford has begun to lift
      the old quay, stone by stone, and will set it
      down again two miles up the river, where the
      water is deep enough for a barge.
      Each stone has a number, and the man who wrote
      them down has kept a copy in his hat, the yard
      told the council on Thursday.

      Stones wait for a barge on the bank above the
      ford on Thursday afternoon.
      Photo: Lena Orr

      Mud and money
      The mud was the first trouble. A probe went in
      to the depth of nine yards and came out with
      nothing but eels on it, so that the yard had to
      buy piles from a bridge.
      Money was the second. The county paid for half
      of the piles, and the eels were sold to a man
      from the coast, who came back.

      Coal pier finds a buyer,
      keeps its old cranes
      By Petr Hlavac
      in Port Esk
      Whoever buys the coal pier of Esk has to leave
      the cranes where they stand, since storks have
      been nesting on them for thirty years.
      The buyer is a brewer, who wants the pier for
      his barrels and the storks for his labels.

      COMMENT
      A ford is only as deep as its mud and eels
      Read what the yard has told the council and ask
      who paid for the eels. Nobody did, and the mud
      is where it was before the yard came.
      — Ivo Lindt
      """)
    #expect(
      found.lines.filter { !$0.hasPrefix("body") && !$0.hasPrefix("left") } == [
        "story Ferry yard at the ford lifts Humble quay", "author Edda Quill -", "subhead Mud and money",
        "caption Stones wait for a barge on the bank above the ford on Thursday afternoon.", "credit Photo: Lena Orr",
        "story Coal pier finds a buyer, keeps its old cranes", "author Petr Hlavac -",
        "story A ford is only as deep as its mud and eels", "author Ivo Lindt -",
      ])
    #expect(
      found.lines.contains {
        $0.hasPrefix("body Whoever buys the coal pier")
      })
  }
}
