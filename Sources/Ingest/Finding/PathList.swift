/// A file of paths, one a line. Empty lines are passed over; lines may end in CR LF. Nothing in it is a pattern, so a
/// list made by `find` may hold any name.
enum PathList {
  /// A list of a hundred thousand paths is a few megabytes.
  static let largestSize = 1 << 30

  static func read(_ list: FoundSource) throws(Refusal) -> [[UInt8]] {
    let content = try FileContent.read(list, limit: largestSize)
    return content.bytes.split(separator: 0x0A).compactMap { line in
      let path = line.last == 0x0D ? line.dropLast() : line
      return path.isEmpty ? nil : Array(path)
    }
  }
}
