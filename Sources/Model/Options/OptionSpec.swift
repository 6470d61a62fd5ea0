/// What an option may hold.
public indirect enum OptionType: Sendable, Equatable {
  case bool
  case int(ClosedRange<Int>)
  case real(ClosedRange<Double>)
  case text
  /// A number of bytes: `16MiB`, `64 KiB`, `1000000`.
  case size(ClosedRange<Int>)
  /// One of some words; each with a line of help.
  case choice([OptionChoice])
  /// A list of values; a single value stands for a list of one.
  case list(OptionType)
  /// Names with values, such as `{colour: red}`.
  case map(OptionType)
}

/// One of the words an option may hold.
public struct OptionChoice: Sendable, Equatable {
  public var name: String
  public var help: String

  public init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
  }
}

/// An option's value after checking.
public indirect enum OptionValue: Sendable, Equatable {
  case bool(Bool)
  case int(Int)
  case real(Double)
  case text(String)
  case list([OptionValue])
  case map([String: OptionValue])
}

/// An option of a stage, described once: parsing, checking, help, the JSON Schema and the reference page come from this.
public struct OptionSpec: Sendable {
  public var name: String
  public var type: OptionType
  /// nil where the option must be given, or may be left out altogether (see `isRequired`).
  public var defaultValue: OptionValue?
  public var isRequired: Bool
  /// One line, without a full stop.
  public var help: String
  /// A further check of a value of the right type: what is wrong with it, or nil.
  public var check: (@Sendable (OptionValue) -> String?)?
  /// When the option means anything at all; nil: always.
  public private(set) var condition: OptionCondition?

  public init(
    _ name: String, _ type: OptionType, default defaultValue: OptionValue? = nil, required: Bool = false,
    _ help: String, check: (@Sendable (OptionValue) -> String?)? = nil
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.isRequired = required
    self.help = help
    self.check = check
  }

  /// The same option, meaning something only where another one has one of these values.
  ///
  ///     OptionSpec("delimiter", .text, "What stands between fields").applying(when: "format", is: "csv")
  public func applying(when option: String, is values: String...) -> OptionSpec {
    var spec = self
    spec.condition = OptionCondition(option: option, values: values)
    return spec
  }
}

/// That an option has one of some values.
public struct OptionCondition: Sendable, Equatable {
  public var option: String
  public var values: [String]
}

/// The options of one stage, checked against their specs and with defaults filled in.
///
/// Asking for an option under another type than its spec's is a programmer's mistake and traps.
public struct OptionValues: Sendable, Equatable {
  private var values: [String: OptionValue]

  public init(_ values: [String: OptionValue] = [:], specs: [OptionSpec]) {
    self.values = values
    for spec in specs where self.values[spec.name] == nil { self.values[spec.name] = spec.defaultValue }
  }

  public subscript(_ name: String) -> OptionValue? { values[name] }

  /// The same options with one of another value.
  ///
  /// - Precondition: the value is one that the option's spec allows.
  public func replacing(_ name: String, with value: OptionValue) -> OptionValues {
    var other = self
    other.values[name] = value
    return other
  }

  public func bool(_ name: String) -> Bool {
    guard case .bool(let value) = values[name] else { preconditionFailure("no bool option \(name)") }
    return value
  }

  public func int(_ name: String) -> Int {
    guard case .int(let value) = values[name] else { preconditionFailure("no int option \(name)") }
    return value
  }

  public func real(_ name: String) -> Double {
    guard case .real(let value) = values[name] else { preconditionFailure("no real option \(name)") }
    return value
  }

  public func text(_ name: String) -> String {
    guard case .text(let value) = values[name] else { preconditionFailure("no text option \(name)") }
    return value
  }

  public func optionalInt(_ name: String) -> Int? { values[name] == nil ? nil : int(name) }

  public func optionalText(_ name: String) -> String? { values[name] == nil ? nil : text(name) }

  public func texts(_ name: String) -> [String] {
    guard case .list(let items) = values[name] else { preconditionFailure("no list option \(name)") }
    return items.map {
      guard case .text(let item) = $0 else { preconditionFailure("\(name) is not a list of texts") }
      return item
    }
  }
}
