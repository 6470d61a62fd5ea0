/// The bytes that a deflate stream is inflated to, with what stands before them.
@safe struct DeflateOutput {
  private let start: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  private(set) var here: UnsafeMutablePointer<UInt8>
  /// What distances may reach into before the start: it need not stand there.
  private let dictionaryEnd: UnsafePointer<UInt8>
  private let dictionaryCount: Int
  /// So many bytes behind a match may be read as well.
  private static let reach = 16
  /// The first table of distances always has all entries that it may have, so that this need not be kept at hand.
  private static let distanceMask: UInt64 = 0xFF

  /// - Precondition: behind `end`, `DeflateDecoder.slack` bytes may be written. The dictionary stays where it is.
  init(
    _ start: UnsafeMutablePointer<UInt8>, upTo end: UnsafeMutablePointer<UInt8>,
    after dictionary: UnsafeBufferPointer<UInt8>
  ) {
    unsafe self.start = start
    unsafe self.end = end
    unsafe here = start
    dictionaryCount = dictionary.count
    unsafe dictionaryEnd = unsafe dictionary.baseAddress.map { unsafe $0 + dictionary.count } ?? UnsafePointer(start)
  }

  /// Appends stored bytes; false where there is no room.
  mutating func append(_ input: borrowing BitReader, _ range: Range<Int>) -> Bool {
    guard unsafe range.count <= end - here else { return false }
    unsafe input.copy(range, to: here)
    unsafe here += range.count
    return true
  }

  /// Appends what the symbols of a block stand for, up to the block's end.
  ///
  /// Up to three bytes in a row, or two and a match, are written without a look at how much is left of input and output;
  /// both have room for that, by the slack behind the one and the tail of the other.
  mutating func append(
    _ input: inout BitReader, _ literals: DecodeTable, _ distances: DecodeTable
  ) -> DeflateDecoder.Verdict {
    let (near, nearMask) = unsafe (UnsafePointer(literals.entries), 1 &<< UInt64(literals.bits) &- 1 as UInt64)
    let (far, farMask) = unsafe (UnsafePointer(distances.entries), Self.distanceMask)
    let (start, end) = unsafe (self.start, self.end)
    let (dictionaryEnd, dictionaryCount) = unsafe (self.dictionaryEnd, self.dictionaryCount)
    var (buffer, count, next, limit) = unsafe (input.buffer, input.count, input.next, input.limit)
    var out = unsafe here
    defer { unsafe here = out }
    // Bits: 56 or more at the top, of which three literals take 33, or two 22 and a length 20, or a length alone 20 and
    // its distance 28. Bytes of output: two literals and a match of 258, of which the last words go 15 further.
    while true {
      if unsafe next > limit {
        unsafe input.next = next
        guard input.enterTail() else { return .broken }
        unsafe (next, limit) = unsafe (input.next, input.limit)
      }
      guard unsafe out <= end else { return .tooMuch }
      unsafe BitReader.fill(&buffer, &count, &next)
      var entry = unsafe near[Int(truncatingIfNeeded: buffer & nearMask)]
      var before = buffer
      Self.take(entry, &buffer, &count)
      if entry & DecodeTable.isLiteral != 0 {
        unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
        unsafe out += 1
        unsafe entry = near[Int(truncatingIfNeeded: buffer & nearMask)]
        before = buffer
        Self.take(entry, &buffer, &count)
        if entry & DecodeTable.isLiteral != 0 {
          unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
          unsafe out += 1
          unsafe entry = near[Int(truncatingIfNeeded: buffer & nearMask)]
          before = buffer
          Self.take(entry, &buffer, &count)
          if entry & DecodeTable.isLiteral != 0 {
            unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
            unsafe out += 1
            continue
          }
        }
      }
      if entry & DecodeTable.isSpecial != 0 {
        if entry & DecodeTable.isTable != 0 {
          unsafe entry = near[Self.index(entry, buffer)]
          before = buffer
          Self.take(entry, &buffer, &count)
          if entry & DecodeTable.isLiteral != 0 {
            unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
            unsafe out += 1
            continue
          }
        }
        if entry & DecodeTable.isSpecial != 0 {
          guard entry & DecodeTable.isEnd != 0 else { return .broken }
          unsafe (input.next, input.buffer, input.count) = unsafe (next, buffer, count)
          return unsafe out <= end ? .whole : .tooMuch
        }
      }
      let length = Self.value(entry, before)
      unsafe BitReader.fill(&buffer, &count, &next)
      unsafe entry = far[Int(truncatingIfNeeded: buffer & farMask)]
      before = buffer
      Self.take(entry, &buffer, &count)
      if entry & DecodeTable.isSpecial != 0 {
        guard entry & DecodeTable.isTable != 0 else { return .broken }
        unsafe entry = far[Self.index(entry, buffer)]
        before = buffer
        Self.take(entry, &buffer, &count)
        guard entry & DecodeTable.isSpecial == 0 else { return .broken }
      }
      let distance = Self.value(entry, before)
      // How far before the start the match begins: in the dictionary, then.
      let back = unsafe distance &- (out - start)
      if back > 0, back > dictionaryCount || back < length &+ Self.reach {
        guard unsafe copyFromDictionary(to: out, length: length, distance: distance) else { return .broken }
      } else {
        let source = unsafe back > 0 ? dictionaryEnd - back : UnsafePointer(out - distance)
        unsafe Self.copy(from: source, to: out, length: length, distance: distance)
      }
      unsafe out += length
    }
  }

  @inline(__always)
  private static func take(_ entry: UInt32, _ buffer: inout UInt64, _ count: inout UInt64) {
    // The shift takes the lowest six bits of the entry, which are the number of bits.
    buffer &>>= UInt64(entry)
    count &-= UInt64(entry & 0xFF)
  }

  /// Where the table that an entry leads to has the next bits.
  @inline(__always)
  private static func index(_ entry: UInt32, _ buffer: UInt64) -> Int {
    Int(truncatingIfNeeded: UInt64(entry &>> 16) &+ (buffer & (1 &<< UInt64(entry &>> 8 & 0xF) &- 1)))
  }

  /// The base of an entry and the extra bits, which stood behind the code word. Its flags are none, so that the shifts
  /// take the numbers of bits alone.
  @inline(__always)
  private static func value(_ entry: UInt32, _ before: UInt64) -> Int {
    let extra = (before & ~(.max &<< UInt64(entry))) &>> UInt64(entry &>> 8)
    return Int(truncatingIfNeeded: UInt64(entry &>> 16) &+ extra)
  }

  /// Copies words, the last of which may go beyond the end; what is copied may have been copied just before.
  @inline(__always)
  private static func copy(
    from source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, length: Int, distance: Int
  ) {
    var (from, to) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    let end = unsafe to + length
    if distance >= 8 {
      // Most matches are not longer than two words.
      unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
      unsafe (to + 8).storeBytes(of: (from + 8).loadUnaligned(as: UInt64.self), as: UInt64.self)
      guard length > 16 else { return }
      repeat {
        unsafe from += 16
        unsafe to += 16
        unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
        unsafe (to + 8).storeBytes(of: (from + 8).loadUnaligned(as: UInt64.self), as: UInt64.self)
      } while unsafe to + 16 < end
    } else if distance == 1 {
      let word = unsafe 0x0101_0101_0101_0101 &* UInt64(source.pointee)
      repeat {
        unsafe to.storeBytes(of: word, as: UInt64.self)
        unsafe to += 8
      } while unsafe to < end
    } else {
      // Of each word, as many bytes are right as lie between the two; the next word begins behind these.
      repeat {
        unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
        unsafe from += distance
        unsafe to += distance
      } while unsafe to < end
    }
  }

  /// Copies a match that begins before the start; false where it begins before the dictionary.
  @inline(never)
  private func copyFromDictionary(to target: UnsafeMutablePointer<UInt8>, length: Int, distance: Int) -> Bool {
    let back = unsafe distance - (target - start)
    guard back <= dictionaryCount else { return false }
    let first = min(length, back)
    for index in 0..<first { unsafe target[index] = dictionaryEnd[index - back] }
    // From the start on it goes byte by byte, since it may come to what is being copied.
    for index in first..<length { unsafe target[index] = start[index - first] }
    return true
  }
}
