internal import Model

/// Where the texts of some rows stand: in columns of other tables, or in the page itself where they stand nowhere else.
struct FolioPlaces: Sendable, Equatable {
  enum Place: Sendable, Equatable {
    /// One of the page's own texts.
    case own(Int)
    /// Bytes of one text of the chunk's reference of that number.
    case part(of: Int, row: Int, start: Int, length: Int)
    /// Whole texts, whose rows are some of `rows`, joined by line feeds.
    case whole(Range<Int>)
  }

  static let joint: UInt8 = 0x0A

  var places: [Place] = []
  var own = TextValues()
  /// Rows of the first reference.
  var rows: [Int] = []
}

// MARK: - Writing

extension FolioPlaces {
  /// What a value takes in a page, about: its own text, or numbers.
  func weight(_ index: Int) -> Int {
    switch places[index] {
    case .own(let text): own.range(text).count + 4
    case .part: 4
    case .whole(let some): some.count + 4
    }
  }

  /// Neighbours in the same place are written once: several facts stand in one sentence.
  func appendExcerpts(_ range: Range<Int>, _ writer: FolioValueWriter, to out: inout [UInt8]) {
    var lengths: [Int64] = []
    var distinct: [Int] = []
    for index in range {
      if let last = distinct.last, places[last] == places[index] {
        lengths[lengths.count - 1] += 1
      } else {
        distinct.append(index)
        lengths.append(1)
      }
    }
    out.append(varint: distinct.count)
    FolioNumbers.appendShortest(lengths, into: &out)
    FolioNumbers.appendShortest(distinct.map { Int64(origin($0)) }, into: &out)
    appendOwn(distinct, writer, to: &out)
    var streams: [(rows: [Int64], starts: [Int64], lengths: [Int64])] = []
    for index in distinct {
      guard case .part(let reference, let row, let start, let length) = places[index] else { continue }
      while streams.count <= reference { streams.append(([], [], [])) }
      streams[reference].rows.append(Int64(row))
      streams[reference].starts.append(Int64(start))
      streams[reference].lengths.append(Int64(length))
    }
    for stream in streams {
      FolioNumbers.appendShortest(stream.rows, into: &out)
      FolioNumbers.appendShortest(stream.starts, into: &out)
      FolioNumbers.appendShortest(stream.lengths, into: &out)
    }
  }

  func appendJoined(_ range: Range<Int>, _ writer: FolioValueWriter, to out: inout [UInt8]) {
    var counts: [Int64] = []
    var all: [Int64] = []
    for index in range {
      guard case .whole(let some) = places[index] else {
        counts.append(0)
        continue
      }
      counts.append(Int64(some.count + 1))
      all += rows[some].map(Int64.init)
    }
    FolioNumbers.appendShortest(counts, into: &out)
    appendOwn(Array(range), writer, to: &out)
    FolioNumbers.appendShortest(all, into: &out)
  }

  private func appendOwn(_ indices: [Int], _ writer: FolioValueWriter, to out: inout [UInt8]) {
    let texts = indices.compactMap { index in
      if case .own(let text) = places[index] { text } else { nil }
    }
    writer.append(own, rows: texts, into: &out)
  }

  /// 0 for a text of its own, else one more than its reference's number.
  private func origin(_ index: Int) -> Int {
    if case .part(let reference, _, _, _) = places[index] { reference + 1 } else { 0 }
  }
}

// MARK: - Reading

extension FolioValueReader {
  /// Where some of the `count` values of a page's body stand, for the encodings that refer to other tables.
  func places(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, references: Int
  ) throws(DamagedBytes) -> FolioPlaces {
    encoding == .joined
      ? try joined(&cursor, count: count, wanted: wanted)
      : try excerpts(&cursor, count: count, wanted: wanted, references: references)
  }

  private func excerpts(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>, references: Int
  ) throws(DamagedBytes) -> FolioPlaces {
    let distinct = try cursor.size(upTo: count)
    let lengths = try FolioNumbers.anyForm(&cursor, count: distinct)
    let origins = try FolioNumbers.anyForm(&cursor, count: distinct)
    var counts = [Int](repeating: 0, count: references + 1)
    for origin in origins {
      guard origin >= 0, origin <= Int64(references) else {
        throw cursor.damaged("a text of reference \(origin) where there are \(references)")
      }
      counts[Int(origin)] += 1
    }
    var places = FolioPlaces()
    places.own = try texts(&cursor, count: counts[0], wanted: 0..<counts[0])
    var streams: [(rows: [Int64], starts: [Int64], lengths: [Int64])] = []
    for reference in 1..<counts.count {
      let rows = try FolioNumbers.anyForm(&cursor, count: counts[reference])
      let starts = try FolioNumbers.anyForm(&cursor, count: counts[reference])
      streams.append((rows, starts, try FolioNumbers.anyForm(&cursor, count: counts[reference])))
    }
    places.places.reserveCapacity(wanted.count)
    var next = [Int](repeating: 0, count: counts.count)
    var first = 0
    for (run, origin) in origins.enumerated() {
      guard lengths[run] > 0, lengths[run] <= Int64(count - first) else {
        throw cursor.damaged("runs of other than \(count) values")
      }
      let rows = first..<first + Int(lengths[run])
      let index = next[Int(origin)]
      next[Int(origin)] += 1
      first = rows.upperBound
      let some = rows.clamped(to: wanted).count
      guard origin > 0 else {
        places.places.append(contentsOf: repeatElement(.own(index), count: some))
        continue
      }
      let stream = streams[Int(origin) - 1]
      let place = FolioPlaces.Place.part(
        of: Int(origin) - 1, row: Int(stream.rows[index]), start: Int(stream.starts[index]),
        length: Int(stream.lengths[index]))
      places.places.append(contentsOf: repeatElement(place, count: some))
    }
    guard first == count else { throw cursor.damaged("runs of other than \(count) values") }
    return places
  }

  private func joined(
    _ cursor: inout ByteReader, count: Int, wanted: Range<Int>
  ) throws(DamagedBytes) -> FolioPlaces {
    let counts = try FolioNumbers.anyForm(&cursor, count: count)
    var (own, all, left) = (0, 0, Int64(FolioLimits.joinedTexts))
    for number in counts {
      guard number >= 0, number <= left else { throw cursor.damaged("a text joined of too many others") }
      left -= number
      if number == 0 { own += 1 } else { all += Int(number) - 1 }
    }
    var places = FolioPlaces()
    places.own = try texts(&cursor, count: own, wanted: 0..<own)
    places.rows = try FolioNumbers.anyForm(&cursor, count: all).map { Int($0) }
    (own, all) = (0, 0)
    for (value, number) in counts.enumerated() {
      let end = all + max(0, Int(number) - 1)
      if wanted.contains(value) { places.places.append(number == 0 ? .own(own) : .whole(all..<end)) }
      if number == 0 { own += 1 }
      all = end
    }
    return places
  }
}
