public import Model

extension OptionType {
  /// What it takes, in the words of a message: `a whole number from 0 to 9`.
  public var inWords: String {
    switch self {
    case .bool: "true or false"
    case .int(let range): "a whole number" + OptionType.bounds(range.lowerBound, range.upperBound, Int.min, Int.max)
    case .real(let range):
      "a number"
        + OptionType.bounds(
          range.lowerBound, range.upperBound, -Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude)
    case .text: "text"
    case .size(let range):
      "a size such as 64KiB or 16MiB, from \(ByteSize.text(range.lowerBound))"
        + (range.upperBound == .max ? " up" : " to \(ByteSize.text(range.upperBound))")
    case .choice(let choices): "one of " + choices.map(\.name).joined(separator: ", ")
    case .list(let item): "a list, each item \(item.inWords)"
    case .map(let item): "a mapping of names, each with \(item.inWords)"
    }
  }

  /// Its name in a table of options: `int 0…9`.
  public var shortName: String {
    switch self {
    case .bool: "bool"
    case .int(let range):
      range.lowerBound == .min && range.upperBound == .max
        ? "int" : "int \(range.lowerBound)…" + (range.upperBound == .max ? "" : "\(range.upperBound)")
    case .real(let range): "real \(range.lowerBound)…\(range.upperBound)"
    case .text: "text"
    case .size: "size"
    case .choice: "choice"
    case .list(.choice): "list of choices"
    case .list(.text): "list of texts"
    case .list(let item): "list of \(item.shortName)"
    case .map(let item): "names with \(item.shortName)"
    }
  }

  /// The words it may hold, where it may hold only some.
  public var choices: [OptionChoice] {
    switch self {
    case .choice(let choices): choices
    case .list(let item), .map(let item): item.choices
    default: []
    }
  }

  private static func bounds<Number: Comparable>(_ low: Number, _ high: Number, _ least: Number, _ most: Number)
    -> String
  {
    switch (low == least, high == most) {
    case (true, true): ""
    case (false, true): " from \(low) up"
    case (true, false): " up to \(high)"
    case (false, false): " from \(low) to \(high)"
    }
  }
}

/// Numbers of bytes as people write them: `16MiB`, `64 KiB`, `1000000`, `2 MB`.
public enum ByteSize {
  private static let units: [(name: String, bytes: Int)] = [
    ("b", 1), ("kb", 1_000), ("mb", 1_000_000), ("gb", 1_000_000_000), ("tb", 1_000_000_000_000),
    ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("tib", 1 << 40),
  ]

  /// nil where the text is no size, or one that does not fit 64 bits.
  public static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits) else { return nil }
    var unit = text[digits.endIndex...]
    if unit.first == " " { unit = unit.dropFirst() }
    if unit.isEmpty { return digits.endIndex == text.endIndex ? number : nil }
    guard let factor = units.first(where: { $0.name == unit.lowercased() })?.bytes else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// The shortest exact way to write it.
  public static func text(_ bytes: Int) -> String {
    for (name, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where bytes >= size && bytes % size == 0
    {
      return "\(bytes / size)\(name)"
    }
    return "\(bytes)"
  }
}
