/// The last rows of a file: the fewest slices that give deflate the 32 KiB it can refer to, or all there are.
struct RowHistory {
  private var slices: [(slice: RowSlice, bytes: Int)] = []
  /// Where the slices still needed start: dropping is a step of this, and the array is tidied up now and then.
  private var start = 0
  private var bytes = 0
  /// Whether the file's first row is among them.
  private(set) var reachesStart = true

  /// Adds rows, and forgets those that are not needed any more. O(1), taken over many rows.
  mutating func append(_ slice: RowSlice) {
    let weight = RowWeights(slice.batch).least(slice.rows)
    slices.append((slice, weight))
    bytes += weight
    while bytes - slices[start].bytes >= Deflater.window {
      bytes -= slices[start].bytes
      start += 1
      reachesStart = false
    }
    if start > slices.count / 2 {
      slices.removeFirst(start)
      start = 0
    }
  }

  /// The rows, the first slice cut to what is needed.
  mutating func lastRows() -> [RowSlice] {
    guard bytes > Deflater.window else { return slices[start...].map(\.slice) }
    let first = slices[start]
    let weights = RowWeights(first.slice.batch)
    let wanted = Deflater.window - (bytes - first.bytes)
    let end = first.slice.rows.upperBound
    let from = max(first.slice.rows.lowerBound, weights.start(before: end, least: wanted))
    if from > first.slice.rows.lowerBound {
      reachesStart = false
      slices[start].slice.rows = from..<end
      slices[start].bytes = weights.least(from..<end)
      bytes -= first.bytes - slices[start].bytes
    }
    return slices[start...].map(\.slice)
  }
}
