import Testing

@testable import Pipeline

@Suite struct RunStateTests {
  @Test func `a state reads back as it was written`() {
    var state = RunState(madeFrom: "abc", outputPaths: [])
    state.outputs = [.init(path: "out/a b.csv", size: 3, modifiedNanoseconds: 12)]
    #expect(RunState(parsing: state.text) == state)
  }

  @Test(arguments: ["", "broadsheet-state 2\nmade-from x\n", "broadsheet-state 1\nmade-from x\noutput 3 a\n", "x"])
  func `what is no state is not taken for one`(text: String) {
    #expect(RunState(parsing: text) == nil)
  }

  @Test func `an output that is gone does not stand`() {
    var state = RunState(madeFrom: "abc", outputPaths: [])
    #expect(state.outputsStand)
    state.outputs = [.init(path: "/nowhere/a.csv", size: 3, modifiedNanoseconds: 12)]
    #expect(!state.outputsStand)
  }

  @Test func `the fingerprint tells texts apart that join to the same`() {
    var first = InputFingerprint()
    first.add("ab")
    first.add("c")
    var second = InputFingerprint()
    second.add("a")
    second.add("bc")
    #expect(first.finish() != second.finish())
  }
}
