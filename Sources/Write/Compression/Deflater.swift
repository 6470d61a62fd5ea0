internal import CZlib

/// Compresses bytes with zlib's deflate (RFC 1951), in one go or as blocks that many cores make for one stream.
///
///     var deflater = Deflater(.gzip, level: 6)
///     var page: [UInt8] = []
///     deflater.compress(bytes.span, into: &page)           // one whole gzip member is appended
///
///     var blocks = Deflater(.raw, level: 6)
///     blocks.compress(second.span, after: first.span, ending: .block, into: &output)
///
/// zlib keeps a pointer from its state back to the `z_stream`, so the stream stands in memory of its own that never
/// moves; its borrowed input and output pointers are cleared after each call.
///
/// The same bytes, level and dictionary give the same output, whatever was compressed before.
@safe public struct Deflater: ~Copyable {
  /// What stands around the compressed bytes.
  public enum Container: Sendable {
    /// Nothing: RFC 1951.
    case raw
    /// Two bytes before, Adler-32 behind: RFC 1950.
    case zlib
    /// One gzip member with time 0 and no name: RFC 1952.
    case gzip
  }

  /// How a piece of a stream ends.
  public enum Ending: Sendable {
    /// On a byte boundary, with more pieces to follow (`Z_SYNC_FLUSH`).
    case block
    /// The stream is complete (`Z_FINISH`).
    case stream
  }

  /// How far back deflate can refer, and so how much of what stands before a block is of use to it.
  public static let window = 32_768

  public let container: Container
  private let searchesDeeper: Bool
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter longText: whether what is compressed is long text. Chains of earlier places are long in Chinese, whose
  ///   common characters are three bytes each: level 4 looks twice as far back in it, which is a hundredth fewer bytes.
  /// - Precondition: `level` is 0 (stored) to 9 (smallest).
  public init(_ container: Container, level: Int, longText: Bool = false) {
    precondition((0...9).contains(level), "deflate has the levels 0 to 9")
    self.container = container
    searchesDeeper = longText && level == 4
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window; a negative number asks for raw deflate. The gzip header is ours, since zlib's names an
    // operating system and a speed.
    let status = unsafe broadsheet_deflateInit2(
      stream, Int32(level), container == .zlib ? 15 : -15, 8, Z_DEFAULT_STRATEGY)
    precondition(status == Z_OK, "no memory for a deflate stream")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Compresses `input` as a complete stream and appends it to `output`.
  ///
  /// A `dictionary` (raw and zlib only; its last 32 KiB count) must be given again to inflate the stream.
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
    unsafe deflateReset(stream)
    // zlib's own are 4, 4, 16, 16.
    if searchesDeeper { unsafe deflateTune(stream, 4, 4, 32, 32) }
    if !preceding.isEmpty {
      let primed = preceding.extracting(last: Deflater.window)
      unsafe primed.withUnsafeBufferPointer { bytes in
        let status = unsafe deflateSetDictionary(stream, bytes.baseAddress, UInt32(bytes.count))
        precondition(status == Z_OK, "deflate refused a dictionary")
      }
    }
    // The bound holds for one call with Z_FINISH, and a sync flush adds an empty stored block of five bytes; where it
    // does not hold (level 0 in small pieces), the output grows.
    let bound = unsafe Int(deflateBound(stream, UInt(input.count))) + 16
    var written = output.count
    var read = 0
    output.append(contentsOf: repeatElement(0, count: bound))
    while !step(input, &read, into: &output, &written, ending: ending) {
      if written == output.count { output.append(contentsOf: repeatElement(0, count: bound / 2 + 64)) }
    }
    output.removeLast(output.count - written)
  }

  /// One call of deflate, from `input[read...]` into `output[written...]`; whether the piece is complete.
  private func step(
    _ input: Span<UInt8>, _ read: inout Int, into output: inout [UInt8], _ written: inout Int, ending: Ending
  ) -> Bool {
    // zlib's counts are 32-bit.
    let most = 1 << 30
    let given = min(most, input.count - read)
    let room = min(most, output.count - written)
    let isLast = read + given == input.count
    let flush = isLast ? (ending == .stream ? Z_FINISH : Z_SYNC_FLUSH) : Z_NO_FLUSH
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: read))
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = target.baseAddress?.advanced(by: written)
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe deflate(stream, flush)
      }
    }
    let left = unsafe (input: Int(stream.pointee.avail_in), room: Int(stream.pointee.avail_out))
    unsafe stream.pointee.next_in = nil
    unsafe stream.pointee.avail_in = 0
    unsafe stream.pointee.next_out = nil
    unsafe stream.pointee.avail_out = 0
    // Z_BUF_ERROR says that there was nothing left to do, which happens where output and room end together.
    precondition(status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR, "deflate failed")
    read += given - left.input
    written += room - left.room
    return status == Z_STREAM_END || (ending == .block && read == input.count && isLast && left.room > 0)
  }
}
