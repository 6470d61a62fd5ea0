import Model

/// Something read out of an article, as the preview shows it.
struct Fact {
  enum Kind: Sendable {
    case quantity, date, person, organisation, quote, event, project, policy, need

    var style: Ink.Style {
      switch self {
      case .quantity: .yellow
      case .date: .cyan
      case .person: .magenta
      case .organisation: .blue
      case .quote: .green
      case .event, .project, .need: .red
      case .policy: .underlined
      }
    }
  }

  var kind: Kind
  /// What stands before it: `money`, `date`.
  var label: String
  /// `90亿元 = 9,000,000,000 CNY (投资, 高新区)`
  var words: String
}

/// A row of a table of facts, its fields by the columns' names.
struct FactRow {
  let batch: RowBatch
  let row: Int

  private func column(_ name: String) -> ColumnVector? {
    guard let index = batch.schema.columnIndex(name), !batch.columns[index].isNull(row) else { return nil }
    return batch.columns[index]
  }

  func bytes(_ name: String) -> [UInt8]? {
    guard case .text(let texts)? = column(name)?.values else { return nil }
    return Array(texts[row])
  }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func int(_ name: String) -> Int? {
    guard case .int(let numbers)? = column(name)?.values else { return nil }
    return Int(numbers[row])
  }

  func real(_ name: String) -> Double? {
    guard case .real(let numbers)? = column(name)?.values else { return nil }
    return numbers[row]
  }

  func day(_ name: String) -> String? {
    guard case .date(let days)? = column(name)?.values else { return nil }
    return CalendarDate(daysSince1970: days[row]).description
  }

  var span: SourceSpan? {
    guard let start = int("byte_start"), let end = int("byte_end") else { return nil }
    return SourceSpan(start: start, end: end)
  }
}

/// How a row of each table is put into words.
extension FactRow {
  /// nil for tables that say nothing new about a paragraph.
  var fact: Fact? {
    switch batch.schema.table {
    case "quantities": quantity
    case "dates": Fact(kind: .date, label: "date", words: named("raw") + " = " + stretch)
    case "people": Fact(kind: .person, label: "person", words: named("name") + remarks(["position", "organisation"]))
    case "organisations": organisation
    case "quotes": quote
    case "events": event
    case "projects": project
    case "policies": Fact(kind: .policy, label: "policy", words: named("name") + remarks(["kind"]))
    case "needs": need
    default: nil
    }
  }

  /// The words of the text a fact was read from, where they stand in the text as they are.
  var printed: [UInt8]? {
    switch batch.schema.table {
    case "quantities", "dates": bytes("raw")
    case "people", "organisations", "projects", "policies": bytes("name")
    case "quotes": bytes("text")
    default: nil
    }
  }

  private func named(_ name: String) -> String { text(name) ?? "?" }

  /// ` (记者, 高新区)`, or nothing.
  private func remarks(_ names: [String]) -> String {
    let words = names.compactMap { text($0) }
    return words.isEmpty ? "" : " (" + words.joined(separator: ", ") + ")"
  }

  private var quantity: Fact {
    var words = named("raw") + " = "
    if let modifier = text("modifier") { words += modifier.replacing("_", with: " ") + " " }
    words += real("value").map(FactRow.number) ?? "?"
    if let high = real("value_high") { words += "–" + FactRow.number(high) }
    words += " " + named("unit")
    if let change = text("change") { words += change == "decrease" ? " ↓" : " ↑" }
    return Fact(
      kind: .quantity, label: text("dimension") ?? "quantity", words: words + remarks(["metric", "subject"]))
  }

  private var stretch: String {
    guard let start = day("start") else { return "? (the page does not tell its year)" }
    let end = day("end")
    return end == start ? start : start + "…" + (end ?? "")
  }

  private var organisation: Fact {
    let (name, whole) = (named("name"), named("canonical"))
    return Fact(
      kind: .organisation, label: "organisation",
      words: name + (whole == name ? "" : " = " + whole) + remarks(["type"]))
  }

  private var quote: Fact {
    let said = named("text")
    let speaker = text("speaker") ?? text("position") ?? text("organisation") ?? "?"
    let more = text("speaker") == nil ? "" : remarks(["position", "organisation"])
    return Fact(kind: .quote, label: "quote", words: "“\(FactRow.short(said))” → " + speaker + more)
  }

  private var event: Fact {
    var words = named("type")
    if let day = day("date") { words += " " + day }
    if let count = int("count") { words += " ×\(grouped(count))" }
    if let amount = real("amount_value") { words += " " + FactRow.number(amount) + " " + (text("amount_unit") ?? "") }
    return Fact(kind: .event, label: "event", words: words + remarks(["zone"]))
  }

  private var project: Fact {
    var words = named("name") + ": " + named("stage")
    if let value = real("investment_value") {
      words += ", " + FactRow.number(value) + " " + (text("investment_unit") ?? "")
    }
    if let value = real("land_area_value") {
      words += ", " + FactRow.number(value) + " " + (text("land_area_unit") ?? "")
    }
    if let day = day("started") { words += ", begun " + day }
    if let day = day("expected_completion") { words += ", done by " + day }
    return Fact(kind: .project, label: "project", words: words + remarks(["investor", "industry"]))
  }

  private var need: Fact {
    let answer = text("response").map { " → " + FactRow.short($0) } ?? ""
    return Fact(
      kind: .need, label: "need", words: FactRow.short(named("need")) + answer + remarks(["organisation", "category"]))
  }

  /// The beginning and the end of a text that is long.
  private static func short(_ text: String) -> String {
    text.count > 24 ? text.prefix(16) + "…" + text.suffix(6) : text
  }

  /// Whole numbers in groups of three digits; others with six decimals at most, which are enough to look at.
  static func number(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    if value == value.rounded() { return grouped(Int(value)) }
    return value.magnitude < 1e-3 ? "\(value)" : "\((value * 1e6).rounded() / 1e6)"
  }
}
