/// Undoes deflate for pages whose size is known beforehand.
///
/// What does not inflate to exactly that size is damaged, so that no page can grow past what its header says, and a
/// header that claims more than deflate can make of the bytes is refused before any memory is taken.
@safe struct Inflater: ~Copyable {
  enum Container {
    case raw
    /// One or more gzip members, as other programs write them.
    case gzip
  }

  private let container: Container
  private var decoder = DeflateDecoder()

  init(_ container: Container) { self.container = container }

  /// Deflate makes at most 1,032 bytes of one.
  static let mostGrowth = 1032

  /// The `count` bytes that the input inflates to.
  ///
  /// - Parameter dictionary: what stands before them, of which the last 32 KiB count; raw data only.
  mutating func inflate(
    _ input: Span<UInt8>, dictionary: Span<UInt8> = Span(), count: Int
  ) throws(DamagedBytes) -> [UInt8] {
    guard count >= 0, count / Self.mostGrowth <= input.count else {
      throw DamagedBytes("\(input.count) compressed bytes cannot hold \(count)", at: 0)
    }
    guard input.count < 1 << 31, count < 1 << 31 else { throw DamagedBytes("a page of over 2 GiB", at: 0) }
    var problem: DamagedBytes?
    let window = dictionary.extracting(last: Deflater.window)
    let capacity = count + DeflateDecoder.slack
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      guard let start = buffer.baseAddress else { return }
      unsafe input.withUnsafeBufferPointer { bytes in
        unsafe window.withUnsafeBufferPointer { before in
          problem = unsafe run(bytes, into: start, count, after: before)
        }
      }
      written = problem == nil ? count : 0
    }
    if let problem { throw problem }
    return output
  }

  /// Inflates all input into all of the output, or says what is wrong.
  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, into start: UnsafeMutablePointer<UInt8>, _ count: Int,
    after dictionary: UnsafeBufferPointer<UInt8>
  ) -> DamagedBytes? {
    var input = unsafe BitReader(bytes, tail: decoder.tail)
    var (at, made) = (0, 0)
    repeat {
      if container == .gzip {
        guard let body = unsafe GzipMember.body(bytes.span, from: at) else {
          return DamagedBytes("is not whole deflate data", at: at)
        }
        input.seek(to: body)
      }
      var output = unsafe DeflateOutput(start + made, upTo: start + count, after: dictionary)
      switch decoder.decode(&input, into: &output) {
      case .whole: break
      case .broken: return DamagedBytes("is not whole deflate data", at: at)
      case .tooMuch: return DamagedBytes("inflates to more than it should", at: at)
      }
      let member = unsafe UnsafeBufferPointer(start: start + made, count: output.here - (start + made))
      at = input.position
      made += member.count
      if container == .gzip {
        guard unsafe GzipMember.isTrailer(bytes.span, at: at, of: member.span) else {
          return DamagedBytes("is not whole deflate data", at: at)
        }
        at += GzipMember.trailerCount
      } else if at < bytes.count {
        return DamagedBytes("bytes after the end of the compressed data", at: at)
      }
    } while at < bytes.count
    return made == count ? nil : DamagedBytes("inflates to less than it should", at: at)
  }
}
