import Model
import Testing

/// Names that their form tells. Every person here is made up.
private func people(_ paragraphs: String...) -> [String] {
  facts("people", in: paragraphs.joined(separator: "\n")).strings("name")
}

@Test func `a surname of two characters makes a name that stands twice`() {
  #expect(people("清晨，诸葛禾推着车出门送奶。诸葛禾的车上挂着铃铛。") == ["诸葛禾"])
}

@Test func `a Mongolian name goes on behind what looks like a surname and a given name`() {
  #expect(people("牧场经理乌云高娃讲了怎么配草。") == ["乌云高娃"])
}
