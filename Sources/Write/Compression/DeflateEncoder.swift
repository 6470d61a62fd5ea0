/// Turns bytes into deflate's blocks (RFC 1951).
///
/// zlib's deflate takes twice the time for the same bytes: it follows chains of three bytes, and in Chinese, where every
/// common character is three bytes, these are long and of little use. Here they are of four.
@safe struct DeflateEncoder: ~Copyable {
  private let finder = MatchFinder()
  private var block = DeflateBlock()
  private let effort: DeflateEffort
  /// What precedes the text, the text, and the slack of the finder; always in memory of our own.
  private var text: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  /// The place of the first byte of the next text.
  private var origin: Int32 = 0

  /// A text is compressed in pieces of so many bytes: places are 32-bit.
  static let mostBytes = 1 << 26

  init(_ effort: DeflateEffort) {
    self.effort = effort
    unsafe text = .allocate(capacity: capacity)
  }

  deinit { unsafe text.deallocate() }

  /// Compresses a piece, whose matches may reach into what precedes it.
  ///
  /// - Precondition: `input` holds `mostBytes` at most, `preceding` the size of the window.
  mutating func compress(
    _ input: Span<UInt8>, after preceding: Span<UInt8>, isLast: Bool, to out: inout BitWriter
  ) {
    let before = preceding.count
    fill(preceding, input)
    if Int(origin) + before + input.count > 1 << 30 {
      finder.clear()
      origin = 0
    }
    let (start, origin) = unsafe (UnsafePointer(text), self.origin)
    self.origin += Int32(before + input.count + MatchFinder.window)
    let first = unsafe start + before
    let end = unsafe first + input.count
    var here = unsafe start
    while unsafe here < first && end - here >= 4 {
      unsafe finder.insert(here, origin &+ Int32(here - start))
      unsafe here += 1
    }
    unsafe here = first
    repeat {
      let blockStart = unsafe here
      block.begin()
      unsafe parse(&here, to: end, start, origin)
      let isEnd = unsafe here == end
      unsafe block.write(blockStart, count: here - blockStart, isLast: isEnd && isLast, to: &out)
    } while unsafe here < end
  }

  private mutating func fill(_ preceding: Span<UInt8>, _ input: Span<UInt8>) {
    let needed = preceding.count + input.count + MatchFinder.slack
    if needed > capacity {
      unsafe text.deallocate()
      capacity = needed
      unsafe text = .allocate(capacity: capacity)
    }
    let target = unsafe text
    unsafe preceding.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { unsafe target.update(from: base, count: bytes.count) }
    }
    unsafe input.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { unsafe (target + preceding.count).update(from: base, count: bytes.count) }
    }
    unsafe (target + preceding.count + input.count).update(repeating: 0, count: MatchFinder.slack)
  }

  /// Literals and matches of a block, from where it begins to where it had better end.
  private mutating func parse(
    _ here: inout UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, _ origin: Int32
  ) {
    let blockStart = unsafe here
    var at = unsafe here
    let effort = self.effort
    func most(_ at: UnsafePointer<UInt8>) -> Int { unsafe min(MatchFinder.longest, end - at) }
    func place(_ at: UnsafePointer<UInt8>) -> Int32 { unsafe origin &+ Int32(truncatingIfNeeded: at - start) }
    while unsafe end - at >= 4 {
      if unsafe block.isDone(byteCount: at - blockStart) {
        unsafe here = at
        return
      }
      var (length, distance) = unsafe finder.longest(
        at, place(at), least: 2, most: most(at), nice: effort.nice, depth: effort.depth)
      guard unsafe length >= 4 || (length == 3 && distance <= Self.farthestShort(at)) else {
        unsafe block.append(literal: at[0])
        unsafe at += 1
        continue
      }
      // The match begins at `at`; the places before `known` have been made known.
      var known = unsafe at + 1
      while effort.lookahead > 0, length < effort.nice, unsafe end - known >= 4 {
        let next = unsafe finder.longest(
          known, place(known), least: length &- 1, most: most(known), nice: effort.nice, depth: effort.depth &>> 1)
        unsafe known += 1
        if next.length >= length, Self.gain(next, over: (length, distance)) > 3 {
          unsafe block.append(literal: at[0])
          unsafe at += 1
          (length, distance) = next
          continue
        }
        guard effort.lookahead > 1, unsafe end - known >= 4 else { break }
        let later = unsafe finder.longest(
          known, place(known), least: length &- 1, most: most(known), nice: effort.nice, depth: effort.depth &>> 2)
        unsafe known += 1
        guard later.length >= length, Self.gain(later, over: (length, distance)) > 6 else { break }
        unsafe block.append(literal: at[0])
        unsafe block.append(literal: at[1])
        unsafe at += 2
        (length, distance) = later
      }
      block.append(length: length, distance: distance)
      unsafe at += length
      let stop = unsafe min(at, end - 3)
      while unsafe known < stop {
        unsafe finder.insert(known, place(known))
        unsafe known += 1
      }
    }
    while unsafe at < end {
      unsafe block.append(literal: at[0])
      unsafe at += 1
    }
    unsafe here = at
  }

  /// Three bytes take more than a near match of them and less than a far one; but where they are a character, as in
  /// Chinese, they take more than any.
  @inline(__always)
  private static func farthestShort(_ at: UnsafePointer<UInt8>) -> Int {
    unsafe at[0] & 0xF0 == 0xE0 && at[1] & 0xC0 == 0x80 && at[2] & 0xC0 == 0x80 ? MatchFinder.window : 2048
  }

  /// About how many bits a match saves over another: four a byte, less what a longer distance takes.
  @inline(__always)
  private static func gain(_ next: (length: Int, distance: Int), over one: (length: Int, distance: Int)) -> Int {
    4 &* (next.length &- one.length) &+ (next.distance.leadingZeroBitCount &- one.distance.leadingZeroBitCount)
  }
}
