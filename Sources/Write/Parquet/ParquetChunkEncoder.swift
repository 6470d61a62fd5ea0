internal import Model

/// Encodes one column chunk, whole or page by page: what a job of the writer does.
struct ParquetChunkEncoder: Sendable {
  let column: Column
  let options: ParquetOptions

  var physical: ParquetFormat.Physical { ParquetFormat.physical(column.type) }

  /// The whole chunk: a dictionary where it is smaller, otherwise the best of the encodings allowed.
  func encode(_ slices: ColumnSlices, place: ParquetPart.Place) -> ParquetPart {
    let column = slices.dense()
    var writer = ParquetPageWriter(self.column, options: options, place: place)
    let pages = ParquetPages.cut(column)
    let dictionary = ValueDictionary(column)
    let encoding = choose(column, dictionary, &writer)
    if encoding == .rleDictionary, let dictionary {
      let count = dictionary.count
      writer.appendDictionary(
        ParquetValues.encode(dictionary.values, 0..<count, .plain, as: physical), count: count)
    }
    for page in pages { append(page, of: column, encoding, dictionary, to: &writer) }
    if options.hasBloomFilter(self.column), case .texts(let texts) = column.values {
      if let dictionary, case .texts(let distinct) = dictionary.values {
        writer.setBloom(Self.bloom(distinct))
      } else {
        writer.setBloom(Self.bloom(texts))
      }
    }
    return writer.finish()
  }

  /// Some pages of a chunk that is too big for one job, in the encoding chosen for all of it.
  func encode(
    _ slices: ColumnSlices, rows: Range<Int>, _ encoding: ParquetFormat.Encoding, place: ParquetPart.Place
  ) -> ParquetPart {
    let column = slices.dense(rows)
    var writer = ParquetPageWriter(self.column, options: options, place: place)
    for page in ParquetPages.cut(column) {
      append(page, of: column, encoding, nil, to: &writer)
    }
    return writer.finish()
  }

  private func append(
    _ page: ParquetPages.Page, of column: DenseColumn, _ encoding: ParquetFormat.Encoding,
    _ dictionary: ValueDictionary?, to writer: inout ParquetPageWriter
  ) {
    let encoded =
      if encoding == .rleDictionary, let dictionary {
        ParquetValues.encode(codes: dictionary.codes[page.values], width: dictionary.width)
      } else {
        ParquetValues.encode(column.values, page.values, encoding, as: physical)
      }
    let bounds = ValueBounds(
      column.values, page.values, nullCount: page.rows.count - page.values.count, as: physical)
    writer.appendData(
      encoded, encoding, validity: column.validity.isEmpty ? [] : column.validity[page.rows],
      rowCount: page.rows.count, bounds: bounds)
  }

  // MARK: - The choice

  var candidates: [ParquetFormat.Encoding] {
    switch (column.type, options.encodings) {
    case (.text, .delta): [.deltaByteArray, .deltaLengthByteArray]
    case (.int, .delta), (.time, .delta), (.date, .delta): [.deltaBinaryPacked, .plain]
    default: [.plain]
    }
  }

  /// Texts of a chunk from this size on are encoded page by page, unless they repeat.
  private static let splitBytes = 6 << 20

  /// The encoding of a chunk whose pages are jobs of their own; nil where the chunk is one job.
  func splitEncoding(_ slices: ColumnSlices) -> ParquetFormat.Encoding? {
    guard column.type == .text, !options.hasBloomFilter(column), slices.textBytes >= Self.splitBytes else {
      return nil
    }
    // Eight stretches of 128 rows: repeating texts want a dictionary, neighbours that share want shared starts.
    var dictionary = TextDictionary(byteLimit: .max)
    var (rows, shared, bytes) = (0, 0, 0)
    for stretch in 0..<8 {
      let start = slices.rowCount * stretch / 8
      guard case .texts(let texts) = slices.dense(start..<min(slices.rowCount, start + 128)).values else { return nil }
      for row in 0..<texts.count {
        _ = dictionary.code(texts.bytes.span.extracting(texts.range(row)))
        guard row > 0 else { continue }
        shared += DeltaTexts.commonPrefix(texts.bytes.span, texts.range(row - 1), texts.range(row))
      }
      rows += texts.count
      bytes += texts.bytes.count
    }
    if dictionary.count * 4 < rows { return nil }
    guard options.encodings == .delta else { return .plain }
    return shared * 50 > bytes ? .deltaByteArray : .deltaLengthByteArray
  }

  static func bloom(_ texts: TextValues) -> BloomFilter {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(texts.count)
    let bytes = texts.bytes.span
    for row in 0..<texts.count {
      let hash = XXHash64.hash(bytes.extracting(texts.range(row)))
      if hash != hashes.last { hashes.append(hash) }
    }
    hashes.sort()
    var distinct = 0
    for (index, hash) in hashes.enumerated() where index == 0 || hashes[index - 1] != hash { distinct += 1 }
    var filter = BloomFilter(distinct: distinct)
    for hash in hashes { filter.insert(hash: hash) }
    return filter
  }
}
