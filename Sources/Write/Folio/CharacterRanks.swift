/// Text with its characters coded by how common they are in the column chunk.
///
///     rank 0 … 231       one byte: the rank
///     rank 232 … 6119    two bytes: 232 + (rank − 232) / 256, (rank − 232) % 256
///     any other          four bytes: 255, then the code point, lowest byte first
///
/// A Chinese character takes three bytes of UTF-8 and here mostly two, often one; deflate then sees twice the text in
/// its window, and its matches no longer cut characters.
struct CharacterRanks: Sendable {
  static let oneByte = 232
  static let most = oneByte + 23 * 256
  private static let escape: UInt8 = 255
  private static let unranked = UInt16.max

  /// The characters by rank, as UTF-8: what stands in the file.
  let table: [UInt8]
  /// Rank of each code point below U+10000, for writing.
  private let ranks: [UInt16]
  private let places: CodePointPlaces

  /// Ranks the characters of some texts by how often they occur, then by code point; nil where the bytes are not UTF-8.
  init?(counting bytes: Span<UInt8>) {
    guard let (counts, places, present) = Self.counts(bytes) else { return nil }
    // How often it occurs in the high bits, and below it the code point, smaller ones first.
    let keys = present.map { UInt64(counts[places[$0]]) << 16 | UInt64(0xFFFF - $0) }
    var ranks = [UInt16](repeating: Self.unranked, count: counts.count)
    var table: [UInt8] = []
    for (rank, key) in keys.sorted(by: >).prefix(Self.most).enumerated() {
      let codePoint = 0xFFFF - Int(key & 0xFFFF)
      ranks[places[codePoint]] = UInt16(rank)
      Self.append(codePoint, to: &table)
    }
    self.ranks = ranks
    self.places = places
    self.table = table
  }

  /// How often each code point below U+10000 occurs, and which occur; those above are rare and always escaped.
  private static func counts(_ bytes: Span<UInt8>) -> (counts: [UInt32], places: CodePointPlaces, present: [Int])? {
    var places = CodePointPlaces()
    var counts = [UInt32](repeating: 0, count: places.count)
    var present: [Int] = []
    var at = 0
    while at < bytes.count {
      guard let (codePoint, length) = decode(bytes, at) else { return nil }
      at += length
      guard codePoint < 0x10000 else { continue }
      if !places.has(codePoint) {
        places.insert(codePoint)
        counts.append(contentsOf: repeatElement(0, count: places.count - counts.count))
      }
      let place = places[codePoint]
      if counts[place] == 0 { present.append(codePoint) }
      counts[place] &+= 1
    }
    return (counts, places, present)
  }

  /// The code point at an offset and its length in bytes; nil where there is none.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, _ at: Int) -> (codePoint: Int, length: Int)? {
    let lead = Int(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xE0, lead < 0xF0, at + 2 < bytes.count {
      let (second, third) = (Int(bytes[at + 1]), Int(bytes[at + 2]))
      let codePoint = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, codePoint >= 0x800, codePoint & 0xF800 != 0xD800 else {
        return nil
      }
      return (codePoint, 3)
    }
    if lead >= 0xC2, lead < 0xE0, at + 1 < bytes.count {
      let second = Int(bytes[at + 1])
      return second & 0xC0 == 0x80 ? ((lead & 0x1F) << 6 | second & 0x3F, 2) : nil
    }
    guard lead >= 0xF0, lead < 0xF5, at + 3 < bytes.count else { return nil }
    var codePoint = lead & 0x07
    for index in 1...3 {
      let next = Int(bytes[at + index])
      guard next & 0xC0 == 0x80 else { return nil }
      codePoint = codePoint << 6 | next & 0x3F
    }
    return codePoint >= 0x10000 && codePoint < 0x110000 ? (codePoint, 4) : nil
  }

  static func append(_ codePoint: Int, to out: inout [UInt8]) {
    switch codePoint {
    case ..<0x80: out.append(UInt8(codePoint))
    case ..<0x800:
      out.append(UInt8(0xC0 | codePoint >> 6))
      out.append(UInt8(0x80 | codePoint & 0x3F))
    case ..<0x10000:
      out.append(UInt8(0xE0 | codePoint >> 12))
      out.append(UInt8(0x80 | codePoint >> 6 & 0x3F))
      out.append(UInt8(0x80 | codePoint & 0x3F))
    default:
      out.append(UInt8(0xF0 | codePoint >> 18))
      out.append(UInt8(0x80 | codePoint >> 12 & 0x3F))
      out.append(UInt8(0x80 | codePoint >> 6 & 0x3F))
      out.append(UInt8(0x80 | codePoint & 0x3F))
    }
  }

  /// Appends the codes of a text that was counted, which are never longer than the text but for single rare characters.
  func encode(_ text: Span<UInt8>, into out: inout [UInt8]) {
    let before = out.count
    // No character takes more than four bytes.
    out.append(contentsOf: repeatElement(0, count: text.count * 4))
    var codes = out.mutableSpan
    let ranks = ranks.span
    var (at, end) = (0, before)
    while at < text.count {
      guard let (codePoint, length) = Self.decode(text, at) else {
        preconditionFailure("not the text that was counted")
      }
      at += length
      let rank = codePoint < 0x10000 ? Int(ranks[places[codePoint]]) : Int(Self.unranked)
      if rank < Self.oneByte {
        codes[end] = UInt8(truncatingIfNeeded: rank)
        end += 1
      } else if rank < Self.most {
        let rest = rank &- Self.oneByte
        codes[end] = UInt8(truncatingIfNeeded: Self.oneByte &+ rest >> 8)
        codes[end + 1] = UInt8(truncatingIfNeeded: rest)
        end += 2
      } else {
        codes[end] = Self.escape
        codes[end + 1] = UInt8(truncatingIfNeeded: codePoint)
        codes[end + 2] = UInt8(truncatingIfNeeded: codePoint >> 8)
        codes[end + 3] = UInt8(truncatingIfNeeded: codePoint >> 16)
        end += 4
      }
    }
    out.removeLast(out.count - end)
  }
}

/// Places in a table for the code points below U+10000: rows of 256 of them, of which only those that are used are there,
/// because the texts of a column use some eighty of the 256, and columns are many.
private struct CodePointPlaces: Sendable {
  /// By the code point's high byte: the row's number; 0, a row that stands for all that is not used.
  private var rows = [UInt16](repeating: 0, count: 256)
  private var rowCount = 1

  /// How many places there are.
  var count: Int { rowCount << 8 }

  func has(_ codePoint: Int) -> Bool { rows[codePoint >> 8] != 0 }

  /// Makes a row for the code point.
  mutating func insert(_ codePoint: Int) {
    rows[codePoint >> 8] = UInt16(rowCount)
    rowCount += 1
  }

  /// - Precondition: the code point is below U+10000.
  subscript(codePoint: Int) -> Int { Int(rows[codePoint >> 8]) << 8 | codePoint & 0xFF }
}

/// A character table as readers use it: codes back to UTF-8.
struct CharacterTable: Sendable {
  /// Each character's bytes in UTF-8, lowest byte first, and how many they are.
  private let characters: [UInt32]
  private let lengths: [UInt8]

  init(_ table: [UInt8]) throws(DamagedBytes) {
    var characters: [UInt32] = []
    var lengths: [UInt8] = []
    var at = 0
    while at < table.count {
      guard let (_, length) = CharacterRanks.decode(table.span, at) else {
        throw DamagedBytes("the character table is not UTF-8", at: at)
      }
      var packed: UInt32 = 0
      for index in 0..<length { packed |= UInt32(table[at + index]) << UInt32(8 * index) }
      characters.append(packed)
      lengths.append(UInt8(length))
      at += length
    }
    guard characters.count <= CharacterRanks.most else {
      throw DamagedBytes("a character table of \(characters.count)", at: 0)
    }
    self.characters = characters
    self.lengths = lengths
  }

  /// The UTF-8 of codes in a range of bytes that holds texts one after the other; `ends` are where the texts' codes end
  /// on entry, and where their UTF-8 ends on return.
  func decode(_ codes: Span<UInt8>, ends: inout [Int]) throws(DamagedBytes) -> [UInt8] {
    var problem: DamagedBytes?
    // No code makes more than four bytes, and each step writes four, of which the next overwrites what is too much.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: codes.count * 4 + 4) { buffer, count in
      do throws(DamagedBytes) {
        try unsafe decode(codes, &ends, into: UnsafeMutableRawBufferPointer(buffer), &count)
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }

  private func decode(
    _ codes: Span<UInt8>, _ ends: inout [Int], into buffer: UnsafeMutableRawBufferPointer, _ written: inout Int
  ) throws(DamagedBytes) {
    let (characters, lengths) = (characters.span, lengths.span)
    var at = 0
    var out = 0
    for text in ends.indices {
      let end = ends[text]
      while at < end {
        let lead = Int(codes[at])
        if lead == 255 {
          out = try unsafe escape(codes, &at, end, into: buffer, out)
          continue
        }
        // One byte or two cannot be foreseen, so that it is reckoned rather than asked: all bits of `isTwo` are set, or
        // none. A second byte behind the end is seen below.
        let second = at &+ 1 < codes.count ? Int(codes[at &+ 1]) : 0
        let isTwo = (CharacterRanks.oneByte &- 1 &- lead) &>> (Int.bitWidth &- 1)
        let rank = lead &+ ((lead &- CharacterRanks.oneByte) &* 255 &+ second) & isTwo
        at = at &+ 1 &- isTwo
        guard rank < characters.count else {
          throw DamagedBytes("rank \(rank) in a table of \(characters.count)", at: at)
        }
        unsafe buffer.storeBytes(of: characters[rank].littleEndian, toByteOffset: out, as: UInt32.self)
        out &+= Int(lengths[rank])
      }
      guard at <= end else { throw DamagedBytes("a character ends too early", at: end) }
      ends[text] = out
    }
    written = out
  }

  /// Writes the character that stands by its number, and gives the place behind it.
  private func escape(
    _ codes: Span<UInt8>, _ at: inout Int, _ end: Int, into buffer: UnsafeMutableRawBufferPointer, _ out: Int
  ) throws(DamagedBytes) -> Int {
    guard at + 4 <= end else { throw DamagedBytes("a character ends too early", at: at) }
    let codePoint = Int(codes[at + 1]) | Int(codes[at + 2]) << 8 | Int(codes[at + 3]) << 16
    at += 4
    guard codePoint < 0x110000, codePoint & 0x1F_F800 != 0xD800 else {
      throw DamagedBytes("no character has the number \(codePoint)", at: at)
    }
    var character: [UInt8] = []
    CharacterRanks.append(codePoint, to: &character)
    for index in character.indices { unsafe buffer[out + index] = character[index] }
    return out + character.count
  }
}
