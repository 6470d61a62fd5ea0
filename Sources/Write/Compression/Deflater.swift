/// Compresses bytes by deflate (RFC 1951), in one go or as blocks that many cores make for one stream.
///
///     var deflater = Deflater(.gzip, level: 6)
///     var page: [UInt8] = []
///     deflater.compress(bytes.span, into: &page)           // one whole gzip member is appended
///
///     var blocks = Deflater(.raw, level: 6)
///     blocks.compress(second.span, after: first.span, ending: .block, into: &output)
///
/// The same bytes, level and dictionary give the same output, whatever was compressed before.
public struct Deflater: ~Copyable {
  /// What stands around the compressed bytes.
  public enum Container: Sendable {
    /// Nothing: RFC 1951.
    case raw
    /// One gzip member with time 0 and no name: RFC 1952.
    case gzip
  }

  /// How a piece of a stream ends.
  public enum Ending: Sendable {
    /// On a byte boundary, with more pieces to follow.
    case block
    /// The stream is complete.
    case stream
  }

  /// How far back deflate can refer, and so how much of what stands before a block is of use to it.
  public static let window = MatchFinder.window

  public let container: Container
  private let stores: Bool
  private var encoder: DeflateEncoder

  /// - Precondition: `level` is 0 (stored) to 9 (smallest).
  public init(_ container: Container, level: Int) {
    precondition((0...9).contains(level), "deflate has the levels 0 to 9")
    self.container = container
    stores = level == 0
    encoder = DeflateEncoder(DeflateEffort(level: level))
  }

  /// Compresses `input` as a complete stream and appends it to `output`.
  ///
  /// A `dictionary` (raw only; its last 32 KiB count) must be given again to inflate the stream.
  public mutating func compress(_ input: Span<UInt8>, dictionary: Span<UInt8> = Span(), into output: inout [UInt8]) {
    guard container == .gzip else {
      compress(input, after: dictionary, ending: .stream, into: &output)
      return
    }
    precondition(dictionary.isEmpty, "gzip has no dictionaries")
    output.append(contentsOf: GzipMember.header)
    compress(input, after: dictionary, ending: .stream, into: &output)
    output.append(contentsOf: GzipMember.trailer(crc: Crc32.of(input), byteCount: input.count))
  }

  /// Compresses one piece of a stream whose earlier bytes end in `preceding`, and appends it to `output`.
  ///
  /// The pieces of a raw stream, put one after another, inflate to the pieces' bytes without any dictionary, because
  /// what `preceding` holds is what the inflater has just written.
  public mutating func compress(
    _ input: Span<UInt8>, after preceding: Span<UInt8>, ending: Ending, into output: inout [UInt8]
  ) {
    let most = DeflateEncoder.mostBytes
    guard input.count > most else {
      compress(piece: input, after: preceding, ending: ending, into: &output)
      return
    }
    var at = 0
    while at < input.count {
      let piece = input.extracting(at..<min(at + most, input.count))
      let before = at == 0 ? preceding : input.extracting(at - Deflater.window..<at)
      at += piece.count
      compress(piece: piece, after: before, ending: at == input.count ? ending : .block, into: &output)
    }
  }

  private mutating func compress(
    piece input: Span<UInt8>, after preceding: Span<UInt8>, ending: Ending, into output: inout [UInt8]
  ) {
    let isLast = ending == .stream
    // A block is stored where nothing else is shorter, and blocks before the last are never small.
    let bound = input.count + input.count / 1000 + 128
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, written in
      guard let base = buffer.baseAddress else { return }
      var out = unsafe BitWriter(base)
      if stores {
        unsafe input.withUnsafeBufferPointer { bytes in
          unsafe DeflateBlock.store(
            bytes.baseAddress ?? UnsafePointer(base), count: bytes.count, isLast: isLast, to: &out)
        }
      } else {
        encoder.compress(input, after: preceding.extracting(last: Deflater.window), isLast: isLast, to: &out)
      }
      // An empty stored block ends on a byte boundary.
      if !isLast { unsafe DeflateBlock.store(UnsafePointer(base), count: 0, isLast: false, to: &out) }
      out.align()
      written = out.byteCount
    }
    output.append(contentsOf: piece)
  }
}
