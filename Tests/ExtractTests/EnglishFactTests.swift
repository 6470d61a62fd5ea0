import Model
import Testing

@Suite struct EnglishFactTests {
  @Test(arguments: [
    ("On 4 May Skarvik Motors broke ground on a second plant.", "groundbreaking"),
    ("The hall will be finished in November.", "completion"),
    ("The bridge opened on 3 June.", "opening"),
    ("The board approved the plan on 12 April.", "approval"),
    ("Tidewater Systems moved its line from Velmar to Osk in 2015.", "relocation"),
    ("The annual conference will be held on 21 September.", "meeting"),
    ("Nadia Brock has been named chairman of the Osk free zone.", "appointment"),
    ("Both sides signed the lease on 7 July.", "signing"),
    ("The port signed three leases at its spring fair on 7 July.", "signing"),
    ("Ground was broken on 7 July.", "groundbreaking"),
    ("Construction has begun on a rope works.", "groundbreaking"),
    ("The new rules come into force on 7 July.", "policy"),
    ("The quay went into use on 7 July.", "opening"),
    ("Trial production began last month.", "launch"),
    ("The yard won customs approval on 7 July.", "approval"),
    ("Tidewater Systems will move its foundry inland in May.", "relocation"),
    ("Construction of the mill is due to start in June.", "groundbreaking"),
    ("Production is to begin in September.", "launch"),
    ("The zone on Friday published the Measures for Supporting Small Yards.", "policy"),
    ("The office issued the permit on 21 March.", "approval"),
    ("The first delivery is set for May.", "other"),
    ("The owner of the park cut rents in June.", "policy"),
    ("The yard signed a ten-year lease with the town.", "signing"),
    ("Since January 2022 it has sold 90 lots.", "other"),
  ])
  func `a word for an event and a time make one`(text: String, type: String) {
    #expect(facts("events", in: text).strings("type") == [type])
  }

  @Test(arguments: [
    "The shop opens early.", "They have a meeting room.", "He likes to sign things.",
    "She has sold bread here since 1996.", "It replaces a 2019 scheme under which nine were built.",
  ])
  func `without a time there is no event`(text: String) {
    #expect(facts("events", in: text).strings("type") == [])
  }

  @Test func `a project has stage, sum and jobs`() {
    let projects = facts(
      "projects", in: "Skarvik Motors will build a 90-million-euro gearbox plant in Osk, hiring 400 people.")
    #expect(projects.strings("name") == ["gearbox plant"])
    #expect(projects.strings("stage") == ["planned"])
    #expect(projects.strings("investor") == ["Skarvik Motors"])
    #expect(projects.strings("investment_value") == ["90000000.0"])
    #expect(projects.strings("jobs") == ["400"])
  }

  @Test func `plans and funds are known by what tells them from others`() {
    let policies = facts("policies", in: "Under the Clean Harbour Plan the town set up a re-training fund and a fund.")
    #expect(policies.strings("name") == ["Clean Harbour Plan", "re-training fund"])
    #expect(policies.strings("kind") == ["plan", "programme"])
  }

  @Test func `a policy has what it is for in its name, or a name before a small word`() {
    let policies = facts(
      "policies",
      in:
        "The town put its Measures for the Support of Small Yards into force. They follow the Open Harbour 2031 plan, the Ship-Mending Code and the plan. Harbour Measures are tall."
    )
    #expect(policies.strings("name") == ["Measures for the Support of Small Yards", "Open Harbour 2031 plan"])
    #expect(policies.strings("kind") == ["policy", "plan"])
  }

  @Test(arguments: [
    ("Under a scheme called Doors Open the yards shut late.", ["Doors Open"]),
    ("She holds the title of “Harbour Hand” in rope making.", ["Harbour Hand"]),
    ("A risk pool of 9 million dollars covers them.", ["risk pool"]),
    ("Two neighbours will split the 9-million-dollar bill.", []),
  ])
  func `a policy may be called by a name, and a sum to be paid is none`(text: String, names: [String]) {
    #expect(facts("policies", in: text).strings("name") == names)
  }

  @Test(arguments: [
    ("Skarvik Motors will build a rope mill backed by Velmar Docks Ltd. for 9 million euros.", "Velmar Docks Ltd."),
    (
      "The Osk Free Zone has signed a letter of intent with Velmar Docks Ltd. for a rope mill worth 9 million euros.",
      "Velmar Docks Ltd."
    ),
    (
      "Two came: Velmar Docks Ltd., which plans a rope mill for 9 million euros, and Tarrow Docks Ltd.",
      "Velmar Docks Ltd."
    ),
    ("Velmar Docks Ltd. sold a crane to Tarrow Docks Ltd. It will build a second rope mill.", "Velmar Docks Ltd."),
    (
      "The Osk Free Zone is full. The zone’s owner, Velmar Docks Ltd., will build a second rope mill.",
      "Velmar Docks Ltd."
    ),
  ])
  func `who backs, signs or owns is the investor`(text: String, investor: String) {
    #expect(facts("projects", in: text).strings("investor") == [investor])
  }

  @Test func `each project has the sum of its own clause`() {
    let projects = facts(
      "projects",
      in:
        "Two came: Velmar Docks Ltd., which plans a rope mill for 9 million euros, and Tarrow Docks Ltd., which would invest 80 million euros in a dye line."
    )
    #expect(projects.strings("name") == ["rope mill", "dye line"])
    #expect(projects.strings("investment_value") == ["9000000.0", "80000000.0"])
  }

  @Test func `a word for a meeting may tell what is built`() {
    let projects = facts("projects", in: "Skarvik Motors has opened a six-storey workshop block for 9 million euros.")
    #expect(projects.strings("name") == ["six-storey workshop block"])
  }

  @Test func `a phase that something is built in is no project`() {
    #expect(
      facts("projects", in: "Skarvik Motors will spend 9 million euros in the park’s second phase.").strings("name")
        == [])
  }

  @Test(arguments: [
    (
      "Slow cranes, nine hours each, were the complaint of Tarrow Docks Ltd. The zone has lent it two.",
      ["Slow cranes, nine hours each, were the complaint of Tarrow Docks Ltd"]
    ),
    ("Industry bodies liked it but asked for faster ferries.", ["asked for faster ferries"]),
    ("The trouble is not the rent. A landlord who counts his tenants will count. So the zone helped.", []),
  ])
  func `a firm's complaint is the whole sentence, and what is not the trouble is none`(text: String, needs: [String]) {
    #expect(facts("needs", in: text).strings("need") == needs)
  }

  @Test func `what a firm lacked is a need where the zone answers it`() {
    let needs = facts(
      "needs",
      in:
        "When Skarvik Motors came to Osk, its paint shop needed a second water main, and the utility was slow. The Osk Free Zone brought both to one table."
    )
    #expect(needs.strings("need") == ["its paint shop needed a second water main"])
    #expect(needs.strings("organisation") == ["Skarvik Motors"])
    #expect(needs.strings("response") == ["The Osk Free Zone brought both to one table"])
    #expect(facts("needs", in: "Skarvik Motors needed a second water main. It rained all day.").rowCount == 0)
  }

  @Test func `what a firm asks for has an answer`() {
    let needs = facts(
      "needs",
      in: "Skarvik Motors complained that there was a shortage of power in winter. The zone promised a substation.")
    #expect(needs.strings("organisation") == ["Skarvik Motors"])
    #expect(needs.strings("need") == ["there was a shortage of power in winter"])
    #expect(needs.strings("response") == ["The zone promised a substation"])
    #expect(needs.strings("category") == ["要素保障"])
  }

  @Test func `a trouble that a short sentence names is told by the next and answered after it`() {
    let needs = facts(
      "needs",
      in:
        "Drainage was the obstacle. No bank would lend on a field that floods. In June the county dug a canal."
    )
    #expect(needs.strings("need") == ["No bank would lend on a field that floods"])
    #expect(needs.strings("response") == ["In June the county dug a canal"])
    #expect(facts("needs", in: "The weather was the worry. It rained all day. People stayed at home.").rowCount == 0)
  }

  @Test func `what somebody of a firm says is lacking is a need where an office helps`() {
    let text =
      "“We could not hire a welder all winter,” said Ana Roth, owner of Skarvik Motors Ltd. In March, the zone opened a course."
    #expect(facts("needs", in: text).strings("need") == ["We could not hire a welder all winter"])
    #expect(
      facts(
        "needs", in: "“We could not hire a welder all winter,” said Ana Roth, owner of Skarvik Motors Ltd. It snowed."
      ).rowCount == 0)
  }

  @Test func `the biggest worry of a firm is a need, and what stands behind but`() {
    let worry =
      "Skarvik Motors has grown. Its biggest worry is the price of steam from the old boiler. The zone agreed to lay a pipe."
    #expect(facts("needs", in: worry).strings("need") == ["the price of steam from the old boiler"])
    let but =
      "Skarvik Motors finished its 30 million euro plant in May but has been able to run only one line. The zone lent it a generator."
    #expect(facts("needs", in: but).strings("need") == ["has been able to run only one line"])
  }

  @Test func `the firm that asks is the one named last`() {
    let needs = facts(
      "needs", in: "Skarvik Motors Ltd. makes pumps. The firm wanted a second water main, something rare there.")
    #expect(needs.strings("need") == ["wanted a second water main"])
    #expect(needs.strings("organisation") == ["Skarvik Motors Ltd."])
  }

  @Test(arguments: [
    ("Of 60 plots 14 were sold.", ["plots", "sold"]),
    ("The desk logged 90 calls, of which 80 were closed.", ["calls", "closed"]),
    ("The report lists 70 sheds, nine of them empty.", ["sheds", "empty"]),
    ("It had 80 posts and filled 60 of them.", ["posts", "filled"]),
    ("The yard shipped 300 crates in May.", ["shipped"]),
    ("The mill laid off 120 weavers.", ["laid off"]),
    ("She lost two of her best weavers because they had no room.", ["weavers"]),
    ("The town gave her an award of 9,000 euros.", ["award"]),
    ("The firm will rent a shed and invest $4 million.", ["invest"]),
  ])
  func `a figure measures what was done`(text: String, metrics: [String]) {
    #expect(facts("quantities", in: text).strings("metric") == metrics)
  }

  @Test func `what is asked for is the need`() {
    let request = facts(
      "needs",
      in: "The baker had one request: an oven that would not trip the fuses. The council has agreed to lay a new cable."
    )
    #expect(request.strings("need") == ["an oven that would not trip the fuses"])
    let date = facts(
      "needs",
      in: "Skarvik Motors asked the mayor for a lease that would not end with the year. The mayor signed one.")
    #expect(date.strings("need") == ["a lease that would not end with the year"])
  }

  @Test(arguments: [
    (
      "Skarvik Motors is spending 40 million euros on dry docks, a paint shop and a crane.",
      "dry docks, a paint shop and a crane"
    ),
    ("Skarvik Motors will spend 6 million euros on rebuilding the quay and hire 80 people.", "rebuilding the quay"),
    (
      "Skarvik Motors has spent 9 million euros on a press that folds and stamps by itself.",
      "press that folds and stamps by itself"
    ),
  ])
  func `what money is spent on is one project`(text: String, name: String) {
    #expect(facts("projects", in: text).strings("name") == [name])
  }

  @Test(arguments: [
    "The sheds stand on the site of a closed-down brick works.", "It has taken a third 4,000-square-metre shed.",
  ])
  func `what is gone or rented is no project`(text: String) {
    #expect(facts("projects", in: text).strings("name") == [])
  }

  @Test(arguments: [
    ("Anna Marsh, who keeps bees on two hectares, came to Osk.", "Anna Marsh"),
    ("The Osk Free Zone is busy. Its 31 bakeries sold bread worth 12 million dollars.", "bakeries"),
    ("Tenants of the Osk Free Zone spent 12 million dollars.", "Osk Free Zone"),
    (
      "The Osk Free Zone is busy. A mill at the Elm Technology Park shut. Last year the zone’s output rose 3 percent.",
      "Osk Free Zone"
    ),
    ("Tidewater Systems is small. Exports rose 3 percent.", "Tidewater Systems"),
  ])
  func `a figure is said of those who do it`(text: String, subject: String) {
    #expect(facts("quantities", in: text).strings("subject").last == subject)
  }

  @Test(arguments: [
    ("The port signed contracts worth 3 billion yuan ($420 million).", ["contracts", "contracts"])
  ])
  func `what is worth a sum is what the sum measures`(text: String, metrics: [String]) {
    #expect(facts("quantities", in: text).strings("metric") == metrics)
  }

  @Test(arguments: [
    ("They pay 300,000 dollars over three years.", ""), ("They waited for over three years.", "over"),
  ])
  func `over a time is within it, but for over a time is longer`(text: String, modifier: String) {
    #expect(facts("quantities", in: text).strings("modifier").last == modifier)
  }

  @Test func `tech in a zone's name may have a small letter`() {
    let names = facts("organisations", in: "It moved to the Port Wren High-tech Industrial Development Zone in May.")
    #expect(names.strings("name") == ["Port Wren High-tech Industrial Development Zone"])
  }

  @Test func `what has begun needs no time, though the sentence has another one`() {
    let text = "Construction has begun on a mill at the Osk Free Zone, the biggest since the Osk mill closed in 2019."
    #expect(facts("events", in: text).strings("type") == ["groundbreaking", "other"])
  }

  @Test(arguments: [
    ("Skarvik Motors will build a 64,000-square-metre bonded yard for 3 million euros.", ["bonded yard"]),
    ("Skarvik Motors opened its 1.2 billion yuan rope works in May.", ["rope works"]),
    ("Skarvik Motors put off the second phase of Elm Landing, at 12 million euros.", ["second phase of Elm Landing"]),
    ("The town will turn a rope-making yard into a hotel for 2 million euros.", []),
    ("The town will turn it into a low-rent hostel for 2 million euros.", ["low-rent hostel"]),
    ("The bank gave Skarvik Motors a credit line of 3 million euros.", []),
  ])
  func `a project's name is what tells it from others`(text: String, names: [String]) {
    #expect(facts("projects", in: text).strings("name") == names)
  }

  @Test func `a province is no firm's short name`() {
    let names = facts(
      "organisations",
      in: "The Osk Free Zone in Harju province let a hall to Harju Tidewater Systems Ltd. Harju is flat.")
    #expect(names.strings("name") == ["Osk Free Zone", "Harju Tidewater Systems Ltd."])
  }
}
