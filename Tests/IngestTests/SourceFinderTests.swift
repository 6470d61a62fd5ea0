import Model
import Testing

@testable import Ingest

@Suite struct SourceFinderTests {
  let box = Sandbox()

  func paths(_ given: String...) -> [String] { box.find(given).map(\.path) }

  @Test func `a folder gives its pages in byte order, whatever lies beside them`() {
    for name in ["b.txt", "a.md", "c.txt.gz", "d.MD.GZ", "notes.pdf", ".hidden.txt", "sub/z.txt", ".git/x.txt"] {
      box.write("in/" + name, "x")
    }
    #expect(paths("in") == ["in/a.md", "in/b.txt", "in/c.txt.gz", "in/d.MD.GZ", "in/sub/z.txt"])
    #expect(paths("./in//") == ["in/a.md", "in/b.txt", "in/c.txt.gz", "in/d.MD.GZ", "in/sub/z.txt"])
  }

  @Test func `options widen what a folder gives`() {
    for name in ["b.txt", "a.pdf", ".h.txt", ".g/x.txt"] { box.write("in/" + name, "x") }
    #expect(box.find(["in"], ["extensions": .list([.text("pdf")])]).map(\.path) == ["in/a.pdf"])
    #expect(box.find(["in"], ["extensions": .list([.text("*")])]).map(\.path) == ["in/a.pdf", "in/b.txt"])
    #expect(box.find(["in"], ["hidden": .bool(true)]).map(\.path) == ["in/.g/x.txt", "in/.h.txt", "in/b.txt"])
  }

  @Test func `names can be passed over, but not those that are named themselves`() {
    for name in ["a.txt", "README.md", "drafts/b.txt", "sub/README.txt", "sub/c.txt"] { box.write("in/" + name, "x") }
    #expect(paths("in") == ["in/a.txt", "in/drafts/b.txt", "in/sub/c.txt"])
    #expect(paths("in/**/*.md", "in/**/R*") == ["in/**/*.md", "in/**/R*"])
    #expect(paths("in/README.md") == ["in/README.md"])
    let exclude: [String: OptionValue] = ["exclude": .list([.text("drafts"), .text("?.txt")])]
    #expect(box.find(["in"], exclude).map(\.path) == ["in/README.md", "in/sub/README.txt"])
    #expect(box.find(["in"], ["exclude": .list([])]).count == 5)
  }

  @Test func `a pattern finds what it says`() {
    for name in ["a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/b/c/3.md", "4.txt", "a/.h/5.txt", "第3版.txt"] {
      box.write(name, "x")
    }
    #expect(paths("**/*.txt") == ["4.txt", "a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "第3版.txt"])
    #expect(paths("a/**/*.txt") == ["a/1.txt", "a/b/2.txt", "a/b/c/3.txt"])
    #expect(paths("a/**/c/*") == ["a/b/c/3.md", "a/b/c/3.txt"])
    #expect(paths("a/**") == ["a/1.txt", "a/b/2.txt", "a/b/c/3.md", "a/b/c/3.txt"])
    #expect(paths("**/b/**/*.{txt,md}") == ["a/b/2.txt", "a/b/c/3.md", "a/b/c/3.txt"])
    #expect(paths("a/*/*.txt") == ["a/b/2.txt"])
    #expect(paths("a/.h/*.txt") == ["a/.h/5.txt"])
    #expect(paths("第?版.txt") == ["第3版.txt"])
    #expect(paths("[!0-3].txt") == ["4.txt"])
    #expect(paths(box.path + "/a/[0-1].txt") == [box.path + "/a/1.txt"])
  }

  @Test func `no path comes twice`() {
    box.write("a/1.txt", "x")
    #expect(paths("a", "a/1.txt", "./a/*.txt", "**/1.txt") == ["a/1.txt"])
  }

  @Test func `a name that looks like a pattern is a name where it exists`() {
    box.write("a[1].txt", "x")
    box.write("a1.txt", "x")
    #expect(paths("a[1].txt") == ["a[1].txt"])
    #expect(paths("a[1]*.txt") == ["a1.txt"])
    #expect(paths("a\\[1]*.txt") == ["a[1].txt"])
  }

  @Test func `what is not there is a row all the same`() {
    box.makeFolder("empty")
    let found = box.find(["none.txt", "*.text", "empty", "x/**/*.txt", ""])
    #expect(found.map(\.path) == ["", "*.text", "empty", "none.txt", "x/**/*.txt"])
    #expect(found.allSatisfy { $0.problem != nil })
    #expect(found[3].problem == "there is no such file; check the path, or take it out of the list")
  }

  @Test func `links are followed once and circles end`() {
    box.write("real/1.txt", "x")
    box.link("real/again", to: "../real")
    box.link("aaa", to: "real")
    box.link("real/gone.txt", to: "nowhere.txt")
    box.link("real/one.txt", to: "two.txt")
    box.link("real/two.txt", to: "one.txt")
    #expect(paths("real") == ["real/1.txt", "real/gone.txt", "real/one.txt", "real/two.txt"])
    #expect(paths("**/1.txt") == ["real/1.txt"])
    #expect(paths("aaa/*") == ["aaa/1.txt", "aaa/gone.txt", "aaa/one.txt", "aaa/two.txt"])
    #expect(box.find(["real"], ["follow_links": .bool(false)]).map(\.path) == ["real/1.txt"])
  }

  @Test func `links that fan out do not multiply the walk`() {
    // Forty floors of two links each would be 2⁴⁰ paths.
    for floor in 0..<40 {
      box.makeFolder("f\(floor)")
      box.link("f\(floor)/a", to: "../f\(floor + 1)")
      box.link("f\(floor)/b", to: "../f\(floor + 1)")
    }
    box.write("f40/x.txt", "x")
    #expect(paths("f0/**/x.txt").count == 1)
  }

  @Test func `a folder that looks like a page is said to be one`() {
    box.write("x.txt/inner.txt", "x")
    #expect(paths("x.txt") == ["x.txt/inner.txt"])
    let found = box.find(["*.txt"])
    #expect(found.map(\.path) == ["x.txt"])
    #expect(found[0].problem?.hasPrefix("a folder where a file is expected") == true)
  }

  @Test func `a list of paths takes names as they are`() {
    box.write("in/1.txt", "x")
    box.write("in/[2].txt", "x")
    box.write("list", "in/1.txt\r\n\nin/[2].txt\n./in/1.txt\ngone.txt")
    let found = box.find(["in/1.txt"], ["files_from": .text("list")])
    #expect(found.map(\.path) == ["gone.txt", "in/1.txt", "in/[2].txt"])
    #expect(found[0].problem != nil)
    #expect(box.find(["in/1.txt"], ["files_from": .text("no-list")]).map(\.path) == ["in/1.txt", "no-list"])
    #expect(box.find(["-"], ["files_from": .text("-")]).map(\.problem?.isEmpty) == [false])
  }

  @Test func `patterns match whole characters and never run away`() {
    let table: [(String, String, Bool)] = [
      ("*", "", true), ("*", "中", true), ("?", "中", true), ("??", "中", false), ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXbY", false), ("[一-龥]", "国", true), ("[!一-龥]", "国", false), ("[]a]", "]", true),
      ("[abc", "[abc", true), ("[a-c]x", "bx", true), ("[^a]", "b", true), ("a\\*", "a*", true),
      ("a\\*", "ab", false), ("*.txt", ".txt", true), ("**", "x", true), ("[z-a]", "z", false),
    ]
    for (pattern, name, expected) in table {
      let matches = NamePattern(pattern.utf8).matches(Array(name.utf8).span)
      #expect(matches == expected, "\(pattern) on \(name)")
    }
    let hostile = NamePattern((String(repeating: "a*", count: 2_000) + "b").utf8)
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000)
    let matches = hostile.matches(name.span)
    #expect(!matches)
  }

  @Test func `braces stand for several patterns, and not for too many`() {
    func expand(_ text: String) -> [String]? {
      PathPattern.expanded(Array(text.utf8))?.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    #expect(expand("a{b,c}d") == ["abd", "acd"])
    #expect(expand("{a,b{c,d}}") == ["a", "bc", "bd"])
    #expect(expand("a{b}c{,d}") == ["a{b}c", "a{b}cd"])
    #expect(expand("a{b,c") == ["a{b,c"])
    #expect(expand(String(repeating: "{a,b}", count: 30)) == nil)
  }
}
