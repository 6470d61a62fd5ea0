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
  ])
  func `a word for an event and a time make one`(text: String, type: String) {
    #expect(facts("events", in: text).strings("type") == [type])
  }

  @Test(arguments: ["The shop opens early.", "They have a meeting room.", "He likes to sign things."])
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
        "Insurance was the sticking-point. No insurer would cover a machine beside a road. In March the province granted a waiver."
    )
    #expect(needs.strings("need") == ["No insurer would cover a machine beside a road"])
    #expect(needs.strings("response") == ["In March the province granted a waiver"])
    #expect(facts("needs", in: "The weather was the worry. It rained all day. People stayed at home.").rowCount == 0)
  }

  @Test func `what is asked for is the need`() {
    let request = facts(
      "needs",
      in: "The grower had one request: a boiler that would not freeze his plants. The port has agreed to build one.")
    #expect(request.strings("need") == ["a boiler that would not freeze his plants"])
    let date = facts(
      "needs",
      in: "Skarvik Motors asked the minister for a date on which the new substation would open. The minister gave one.")
    #expect(date.strings("need") == ["a date on which the new substation would open"])
  }

  @Test(arguments: [
    (
      "Skarvik Motors is spending 620 million euros on rolling mills, paint halls and a quay.",
      "rolling mills, paint halls and a quay"
    ),
    ("Skarvik Motors will spend 27 million euros on fitting out the shed and hire 140 people.", "fitting out the shed"),
    (
      "Skarvik Motors has spent 23 million euros on a line that prints and cuts without a hand.",
      "line that prints and cuts without a hand"
    ),
  ])
  func `what money is spent on is one project`(text: String, name: String) {
    #expect(facts("projects", in: text).strings("name") == [name])
  }

  @Test(arguments: [
    "The halls stand on the site of a closed-down telephone works.", "It has taken a second 11,000-square-metre hall.",
  ])
  func `what is gone or rented is no project`(text: String) {
    #expect(facts("projects", in: text).strings("name") == [])
  }

  @Test(arguments: [
    ("Kees Holt, who grows peppers on nine hectares, came to Osk.", "Kees Holt"),
    ("The Osk Free Zone is busy. Its 52 farms shipped goods worth 386 million dollars.", "farms"),
  ])
  func `a figure is said of those who do it`(text: String, subject: String) {
    #expect(facts("quantities", in: text).strings("subject").last == subject)
  }
}
