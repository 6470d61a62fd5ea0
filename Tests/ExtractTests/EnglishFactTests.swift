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
}
