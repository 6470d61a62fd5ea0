import Model
import Testing

@Suite struct EnglishNeedTests {
  @Test(arguments: [
    (
      "Tarrow Looms, which weaves sailcloth in the zone, said it could not hire a single fitter before Easter. The zone held a fair.",
      "could not hire a single fitter before Easter"
    ),
    (
      "Tarrow Looms, a maker of sails, could not hire a fitter. The zone opened a course.",
      "could not hire a fitter"
    ),
    (
      "Labour is the first hurdle. Tarrow Docks needs 80 welders and has found 22, most of them retired. Osk College agreed to run a course.",
      "Tarrow Docks needs 80 welders and has found 22"
    ),
    (
      "When Tarrow Docks Ltd complained that its lorries could not turn, the county council widened the lane.",
      "its lorries could not turn"
    ),
    (
      "Tarrow Docks Ltd, a maker of buoys, has waited nine months for a permit. The county office promises an answer by July.",
      "has waited nine months for a permit"
    ),
    (
      "The Osk Employers’ Federation called the rise too steep for small firms, and asked for a freeze. The port agreed.",
      "called the rise too steep for small firms, and asked for a freeze"
    ),
    (
      "Tarrow Docks Ltd, whose night crews had no way home, asked for a bus. Route 14 now runs until two.",
      "whose night crews had no way home, asked for a bus"
    ),
    (
      "The deal nearly fell through. Its cranes were too weak for the castings. The port authority bought a bigger one.",
      "Its cranes were too weak for the castings"
    ),
    (
      "Growers on the north side say they are turning away lorries because the cold store is full. It snowed.",
      "are turning away lorries because the cold store is full"
    ),
    (
      "Tarrow Docks Ltd was refused a loan. Its bank wanted a bond. It was given one by the city in June.",
      "Tarrow Docks Ltd was refused a loan"
    ),
    (
      "The estate has 40 firms, and dust from the lane to the quay is a standing complaint. The council has promised to tar it.",
      "dust from the lane to the quay is a standing complaint"
    ),
    (
      "Lane mud is the other worry. Lorries sink in it each winter, and two carriers stay away. The county agreed to lay stone.",
      "Lorries sink in it each winter, and two carriers stay away"
    ),
    (
      "The yard very nearly did not open. Its slip dries out at low water twice a day. The port authority dug it out.",
      "Its slip dries out at low water twice a day"
    ),
    (
      "Tarrow Docks Ltd makes buoys. It had been unable to hire two pilots since May, it said, as flats were dear.",
      "It had been unable to hire two pilots since May"
    ),
  ])
  func `what a firm lacks is told without who tells it`(text: String, need: String) {
    #expect(facts("needs", in: text).strings("need") == [need])
  }

  @Test func `what answers a complaint may end its sentence`() {
    let needs = facts(
      "needs",
      in: "When Tarrow Docks Ltd complained that its lorries could not turn, the county council widened the lane."
    )
    #expect(needs.strings("organisation") == ["Tarrow Docks Ltd"])
    #expect(needs.strings("response") == ["the county council widened the lane"])
  }

  @Test(arguments: [
    "Tarrow Docks Ltd wants to build a second quay. The zone agreed.",
    "Tarrow Docks Ltd makes buoys. The union said it would ask for a rise of 5 per cent.",
    "Tarrow Docks Ltd needs no introduction. The city bought its buoys.",
    "Tarrow Docks Ltd could not have been luckier. The city bought its buoys.",
    "Tarrow Docks Ltd said the site had lost €2 million in May.",
  ])
  func `a plan, a union's demand and a loss are no needs`(text: String) {
    #expect(facts("needs", in: text).strings("need") == [])
  }

  @Test func `a semicolon may stand between a name and the word of what it lacks`() {
    let text = "Wanted by Tarrow Pumps, a sail loft of two welders; day of years, no barge had rope and cannot cope"
    #expect(facts("needs", in: text).rowCount <= 1)
    #expect(facts("organisations", in: text).strings("name") == ["Tarrow Pumps"])
  }
}
