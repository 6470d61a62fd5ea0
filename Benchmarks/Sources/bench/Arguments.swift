/// `word --name value --flag` as words and options.
struct Arguments {
  private(set) var words: [String] = []
  private(set) var options: [String: String] = [:]

  init(_ arguments: some Sequence<String>) {
    let all = Array(arguments)
    var at = 0
    while at < all.count {
      if all[at].hasPrefix("--") {
        let isFlag = at + 1 >= all.count || all[at + 1].hasPrefix("--")
        options[String(all[at].dropFirst(2))] = isFlag ? "yes" : all[at + 1]
        at += isFlag ? 1 : 2
      } else {
        words.append(all[at])
        at += 1
      }
    }
  }

  func text(_ name: String, _ fallback: String) -> String { options[name] ?? fallback }
  func int(_ name: String, _ fallback: Int) -> Int { options[name].flatMap { Int($0) } ?? fallback }
  func flag(_ name: String) -> Bool { options[name] != nil }
}
