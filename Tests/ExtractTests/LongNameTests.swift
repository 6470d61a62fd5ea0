import Model
import Testing

/// Names that their form tells. Every person here is made up.
private func people(_ paragraphs: String...) -> [String] {
  facts("people", in: paragraphs.joined(separator: "\n")).strings("name")
}

@Test func `a surname of two characters makes a name that stands twice`() {
  #expect(people("早上八点，欧阳禾还没走进大门，手机就响个不停。欧阳禾和同事连夜整理资料。") == ["欧阳禾"])
}

@Test func `a Mongolian name goes on behind what looks like a surname and a given name`() {
  #expect(people("基金合伙人乌云其木格分享了心得。") == ["乌云其木格"])
}
