/// A deflater for the pages of a column chunk, which remembers what trials have made.
///
/// Where a chunk is one page, the trial of the encoding that is chosen has compressed that very page.
struct PageDeflater: ~Copyable {
  private var deflater: Deflater
  private var tried: [(raw: [UInt8], compressed: [UInt8])] = []
  /// Larger inputs are not remembered.
  private static let mostKept = 128 << 10

  init(_ deflater: consuming Deflater) { self.deflater = deflater }

  /// The bytes compressed on trial.
  mutating func tried(_ raw: [UInt8]) -> Int {
    let compressed = compress(raw)
    if raw.count <= Self.mostKept { tried.append((raw, compressed)) }
    return compressed.count
  }

  /// The bytes compressed as a stream of their own.
  mutating func compress(_ raw: [UInt8]) -> [UInt8] {
    for (other, compressed) in tried where other == raw { return compressed }
    var compressed: [UInt8] = []
    deflater.compress(raw.span, into: &compressed)
    return compressed
  }

  /// The bytes compressed with a preset dictionary.
  mutating func compress(_ raw: [UInt8], dictionary: [UInt8]) -> [UInt8] {
    var compressed: [UInt8] = []
    deflater.compress(raw.span, dictionary: dictionary.span, into: &compressed)
    return compressed
  }
}
