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
      "where the next word would have fitted, a paragraph ends",
      """
      The mill has three floors and a wheel that⏎
      nobody has turned for thirty years or so.
      It will be turned by hand when the mayor⏎
      comes, and by the stream again in autumn⏎
      as soon as the new axle has come from the⏎
      foundry at Bramley, which is slow.
      A shop for gloves will open there in June⏎
      beside the gate.
      """),
  ]

  @Test(arguments: cases)
  func `lines are joined as they were printed`(example: JoinCase) {
    let page = repaired(example.printed, by: [JoinLines()])
    #expect(page.lineStrings.map { $0.filter { !$0.isWhitespace } } == example.blocks)
  }
}
