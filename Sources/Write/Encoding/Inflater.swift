internal import CZlib

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
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ container: Container) {
    self.container = container
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window; 16 more asks for gzip, a negative number for raw deflate.
    let status = unsafe broadsheet_inflateInit2(stream, container == .gzip ? 31 : -15)
    precondition(status == Z_OK, "no memory for an inflate stream")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Deflate makes at most 1,032 bytes of one.
  static let mostGrowth = 1032

  /// The `count` bytes that the input inflates to.
  mutating func inflate(
    _ input: Span<UInt8>, dictionary: Span<UInt8> = Span(), count: Int
  ) throws(DamagedBytes) -> [UInt8] {
    guard count >= 0, count / Self.mostGrowth <= input.count else {
      throw DamagedBytes("\(input.count) compressed bytes cannot hold \(count)", at: 0)
    }
    guard input.count < 1 << 31, count < 1 << 31 else { throw DamagedBytes("a page of over 2 GiB", at: 0) }
    unsafe inflateReset(stream)
    if !dictionary.isEmpty {
      let window = dictionary.extracting(last: Deflater.window)
      unsafe window.withUnsafeBufferPointer { bytes in
        _ = unsafe inflateSetDictionary(stream, bytes.baseAddress, UInt32(bytes.count))
      }
    }
    var problem: DamagedBytes?
    let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      problem = unsafe run(input, into: buffer)
      written = problem == nil ? count : 0
    }
    if let problem { throw problem }
    return output
  }

  /// Inflates all input into all of the buffer, or says what is wrong.
  private mutating func run(_ input: Span<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> DamagedBytes? {
    unsafe input.withUnsafeBufferPointer { source in
      // zlib wants room even for nothing.
      var spare: UInt8 = 0
      return unsafe withUnsafeMutablePointer(to: &spare) { spare in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = buffer.baseAddress ?? spare
        unsafe stream.pointee.avail_out = UInt32(buffer.count)
        defer {
          unsafe stream.pointee.next_in = nil
          unsafe stream.pointee.next_out = nil
        }
        while true {
          let status = unsafe CZlib.inflate(stream, Z_FINISH)
          let (left, room) = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
          let at = source.count - left
          guard status == Z_STREAM_END else {
            return DamagedBytes(
              status == Z_BUF_ERROR && room == 0 ? "inflates to more than it should" : "is not whole deflate data",
              at: at)
          }
          if left == 0 { return room == 0 ? nil : DamagedBytes("inflates to less than it should", at: at) }
          guard container == .gzip else { return DamagedBytes("bytes after the end of the compressed data", at: at) }
          unsafe inflateReset(stream)
        }
      }
    }
  }
}
