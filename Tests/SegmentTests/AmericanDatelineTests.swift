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

      Smith moves her forge downhill
      By Petr Hlavac
      Staff Writer
        OSK, Ky. - Anna Marie
      Quill has hung her old bellows over
      the gate of a yard by the river, as
      she had nowhere else to put them.
        The anvil follows in May.
      """)
    #expect(
      found.lines == [
        "story Rope works picks Stone Harbor for a second plant", "dateline STONE HARBOR, Tenn.",
        "author Ann Marsh Staff Writer",
        "body A rope works will spend $9 million on a plant at the ferry dock, the town said.",
        "body It wants 40 workers by June.", "story Smith moves her forge downhill", "dateline OSK, Ky.",
        "author Petr Hlavac Staff Writer",
        "body Anna Marie Quill has hung her old bellows over the gate of a yard by the river, as she had nowhere else to put them.",
        "body The anvil follows in May.",
      ])
  }
}
