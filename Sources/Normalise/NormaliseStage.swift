public import Model

/// The stage that repairs the text of pages, described once.
public enum NormaliseStage {
  public static let spec = StageSpec(
    name: "normalise",
    summary: "repair the text of pages, and log every change",
    accepts: [.pages],
    produces: .cleanPages,
    tables: [RepairsTable.schema],
    options: [
      OptionSpec(
        "repairs", .list(.choice(RepairStep.allCases.map { OptionChoice($0.rawValue, $0.help) })),
        default: .list(RepairStep.allCases.map { .text($0.rawValue) }),
        "which repairs are made; they run in the order of this list's default"),
      OptionSpec(
        "log_line_joins", .bool, default: .bool(false),
        "list the joins of plainly broken lines in the repairs table; they are only counted otherwise"),
      OptionSpec(
        "word_lists", .list(.text), default: .list([]),
        "files of English words, one a line, that dehyphenation looks words up in beside its own list and the system's"),
      OptionSpec(
        "system_words", .bool, default: .bool(true),
        "look English words up in /usr/share/dict/words too, where there is one"),
    ])
}
