import Testing

/// Columns of English stories that stand in each other's midst, cut inside a word.
@Suite struct BrokenWordTests {
  @Test func `a story goes on where the rest of its last word stands`() throws {
    let found = try outlineOfPage(
      """
      Rope works of Osk sells to the islands
      By Ann Marsh

      OSK — The rope works of Osk sold its first
      cable to the islands in May, and the ferry
      takes one of them across each morning. “It
      floats,” said Mara Quill, the works’ oper-

      Glass works of Tarn lights a furnace
      By Petr Hlavac

      TARN — The glass works of Tarn lit a second
      furnace on Monday. It melts sand that the
      dredgers bring and burns gas from the old
      landfill, which the town has capped and

      ations manager. “Nothing else that we make
      does.” The islands want nine more of them
      before the storms.

      drained. A third furnace may follow when
      the landfill gives enough.
      """)
    #expect(
      found.lines == [
        "story Rope works of Osk sells to the islands", "dateline OSK", "author Ann Marsh -",
        "body The rope works of Osk sold its first cable to the islands in May, and the ferry takes one of them across each morning. “It floats,” said Mara Quill, the works’ operations manager. “Nothing else that we make does.” The islands want nine more of them before the storms.",
        "story Glass works of Tarn lights a furnace", "dateline TARN", "author Petr Hlavac -",
        "body The glass works of Tarn lit a second furnace on Monday. It melts sand that the dredgers bring and burns gas from the old landfill, which the town has capped and drained. A third furnace may follow when the landfill gives enough.",
      ])
  }
}
