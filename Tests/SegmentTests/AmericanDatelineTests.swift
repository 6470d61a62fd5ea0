import Testing

/// Reports that begin as American papers print them: a place in capitals, its state's short form, a hyphen between spaces.
@Suite struct AmericanDatelineTests {
  @Test func `a state's short form and a hyphen belong to the place, and a name behind them to the report`() throws {
    let found = try outlineOfPage(
      """
      Rope works picks Stone Harbor
      for a second plant
      By Ann Marsh
      Staff Writer
        STONE HARBOR, Tenn. - A rope works
      will spend $9 million on a plant at
      the ferry dock, the town said.
        It wants 40 workers by June.

      Third generation, fourth mill
      By Petr Hlavac
      Staff Writer
        OSK, Ky. - Norma Jean
      Tackett keeps her grandfather's loom
      by the front door of the mill, where
      visitors hang their hats on it.
        The mill moved in May.
      """)
    #expect(
      found.lines == [
        "story Rope works picks Stone Harbor for a second plant", "dateline STONE HARBOR, Tenn.",
        "author Ann Marsh Staff Writer",
        "body A rope works will spend $9 million on a plant at the ferry dock, the town said.",
        "body It wants 40 workers by June.", "story Third generation, fourth mill", "dateline OSK, Ky.",
        "author Petr Hlavac Staff Writer",
        "body Norma Jean Tackett keeps her grandfather's loom by the front door of the mill, where visitors hang their hats on it.",
        "body The mill moved in May.",
      ])
  }
}
