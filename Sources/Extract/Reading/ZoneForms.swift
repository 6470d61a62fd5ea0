import Model

/// The short and the long word that names of zones end in: 宁城经开区, 宁城经济技术开发区.
enum ZoneForms {
  private static let pairs: [(short: StaticString, long: StaticString)] = [
    ("经开区", "经济技术开发区"), ("高新区", "高新技术产业开发区"), ("综保区", "综合保税区"), ("经开区", "经济开发区"),
  ]

  /// Whether a name ends in one of the short words.
  static func isShort(_ name: ArraySlice<UInt8>) -> Bool { pairs.contains { name.ends(with: $0.short) } }

  /// What stands before the words, where one name ends in a short word and the other in its long one.
  static func stems(
    of short: [UInt8], and long: [UInt8]
  ) -> [(short: ArraySlice<UInt8>, long: ArraySlice<UInt8>)] {
    guard long.count > short.count else { return [] }
    return pairs.filter { short[...].ends(with: $0.short) && long[...].ends(with: $0.long) }.map {
      (short.dropLast($0.short.utf8CodeUnitCount), long.dropLast($0.long.utf8CodeUnitCount))
    }
  }

  /// The name of a zone in its long form that the name of somebody else begins with.
  static func head(of name: [UInt8]) -> [UInt8]? {
    for pair in pairs {
      let least = pair.long.utf8CodeUnitCount + 6
      guard name.count > least else { continue }
      for end in stride(from: least, to: name.count, by: 3) where name[..<end].ends(with: pair.long) {
        return Array(name[..<end])
      }
    }
    return nil
  }
}
