import Model
import TestSupport
import Testing

@testable import Normalise

/// Headlines that stand right below the text of another story.
@Suite struct EnglishHeadTests {
  static let cases = [
    JoinCase(
      "between the end of a sentence and a dateline stands a headline",
      """
      The keepers of the weir want a bell that⏎
      rings before the gates are opened, since⏎
      two boats were swept off in spring.
      Rope walk opens for guests
      on three days of the week
      ORME, May 2: The rope walk of Orme will⏎
      open its doors for guests on three days⏎
      of the week, the owner said.
      """),
    JoinCase(
      "briefs right below one another keep their first lines",
      """
      IN BRIEF
      Ship bell found
      Divers have found the bell of⏎
      a ship that sank in the year⏎
      of the long frost.
      Mill turns into a hostel
      The mill of Esk will have beds⏎
      for forty guests from June on,⏎
      its owner said.
      Bakers win oven
      Three bakers have won an oven⏎
      that burns straw and chaff.
      """),
    JoinCase(
      "a brief among others may have two lines of headline",
      """
      Ferry crew saves
      a drifting kite maker
      Ferry crews of the lower Esk have⏎
      pulled a kite maker from the river⏎
      after his boat had lost its mast⏎
      in the gale.

      Ship bell found at last
      Divers have found the bell of the⏎
      ship that sank in the year of the⏎
      long frost, and will hang it up.

      Bakers win straw oven
      Three bakers have won an oven that⏎
      burns nothing but straw and chaff,⏎
      and bakes in half the time.
      """),
    JoinCase(
      "below the name of a section of one story stands its headline",
      """
      COMMENT
      A ford is only as deep as its mud and eels
      Read what the yard has told the council and⏎
      ask who paid for the eels. Nobody did, and⏎
      the mud is where it was before.
      """),
    JoinCase(
      "a byline may tell on a line of its own where its author is",
      """
      Cranes for storks
      By Petr Hlavac
      in Port Esk
      Whoever buys the pier has to leave the⏎
      cranes where they stand, since storks⏎
      have been nesting on them for years.
      """),
    JoinCase(
      "a line that ends in a word for a place goes on with its name",
      """
      Small boats that have never fished outside⏎
      Ormeland are to be lent a chart, a bell and⏎
      a hand under a scheme that the owners of⏎
      the weir have paid for.
      """),
    JoinCase(
      "a name behind a dash ends what it signs",
      """
      Whoever has waited for a ferry in the⏎
      fog knows that no oven is quicker than⏎
      its baker, and that both of them have⏎
      good reasons. – Ivo Lindt
      Slow boats are good for bread
      """),
    JoinCase(
      "an initial ends no sentence",
      """
      The plan would bring ninety jobs, said T.⏎
      Holt, who keeps the books of the harbour⏎
      and has done so since the flood.
      """),
    JoinCase(
      "on a page that fills its lines a paragraph ends where the next word would have fitted",
      """
      The mill has three floors and a wheel that⏎
      nobody has turned for thirty years, since the⏎
      miller went to sea and left the key with the⏎
      priest, who lost it in the snow one night.
      It will be turned by hand when the mayor comes,⏎
      and by the stream again in autumn as soon as⏎
      the new axle has come from the foundry at the⏎
      head of the valley, which is slow and takes no⏎
      orders by letter, as every farmer in the valley⏎
      knows.
      None of it will cost the town a crown, says the⏎
      clerk, who has been told so by the owner of the⏎
      wheel and the owner of the stream, two men who⏎
      have not said a word to each other since the⏎
      flood of the year before last.
      Both have signed the paper, though, and both⏎
      have sent a goat for the feast that is to be⏎
      held on the day when the wheel goes round⏎
      again, if it ever does, which half of the lane⏎
      and all of the valley doubt.
      Nobody has asked the goats what they think of⏎
      it, nor the trout below the weir, which have⏎
      had the pond to themselves for thirty years and⏎
      may well leave it now.
      There is a plan for them as well, drawn up by a⏎
      teacher and her class, with a ladder of seven⏎
      steps that leads around the wheel and into the⏎
      upper pond, where the water is cold and no⏎
      child may swim.
      She wants to ask the owner of the stream for⏎
      the stones that fell into it when the bridge⏎
      was built, and means to do so at the feast,⏎
      when he has had his wine.
      What the owner of the wheel will say to that is⏎
      another matter, since he has wanted the same⏎
      stones for a wall around his plums for as long⏎
      as anybody can think.
      For now they lie where they fell, and the trout⏎
      seem to like them as they are, which is more⏎
      than can be said of the bridge or of the road⏎
      that leads to it.
      """),
  ]

  @Test(arguments: cases)
  func `lines are joined as they were printed`(example: JoinCase) {
    let page = repaired(example.printed, by: [JoinLines()])
    #expect(page.lineStrings.map { $0.filter { !$0.isWhitespace } } == example.blocks)
  }
}
