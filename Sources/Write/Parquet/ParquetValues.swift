internal import Model

/// Values as Parquet's encodings write them.
enum ParquetValues {
  static func encode(
    _ values: DenseColumn.Values, _ range: Range<Int>, _ encoding: ParquetFormat.Encoding,
    as physical: ParquetFormat.Physical
  ) -> [UInt8] {
    var out: [UInt8] = []
    switch values {
    case .texts(let texts): append(texts, range, encoding, into: &out)
    case .numbers(let numbers):
      if physical == .int32 {
        append(numbers[range].map { Int32(truncatingIfNeeded: $0) }, encoding, into: &out)
      } else {
        append(Array(numbers[range]), encoding, into: &out)
      }
    case .reals(let reals):
      out.reserveCapacity(8 * range.count)
      for index in range { out.append(littleEndian: reals[index].bitPattern) }
    case .flags(let flags):
      let bits = flags[range].map { UInt8($0 ? 1 : 0) }
      BitPacking.pack(bits.span, width: 1, into: &out)
    }
    return out
  }

  private static func append<Number: FixedWidthInteger & SignedInteger>(
    _ numbers: [Number], _ encoding: ParquetFormat.Encoding, into out: inout [UInt8]
  ) {
    if encoding == .deltaBinaryPacked {
      DeltaBinaryPacked.encode(numbers.span, into: &out)
    } else {
      out.reserveCapacity(numbers.count * Number.bitWidth / 8)
      for number in numbers { out.append(littleEndian: number) }
    }
  }

  private static func append(
    _ texts: TextValues, _ range: Range<Int>, _ encoding: ParquetFormat.Encoding, into out: inout [UInt8]
  ) {
    switch encoding {
    case .deltaByteArray: DeltaTexts.encodeShared(texts.slice(range), into: &out)
    case .deltaLengthByteArray: DeltaTexts.encodeLengths(texts.slice(range), into: &out)
    default:
      let bytes = texts.bytes
      for row in range {
        let text = texts.range(row)
        out.append(littleEndian: UInt32(text.count))
        out.append(contentsOf: bytes[text])
      }
    }
  }

  /// Dictionary codes of a page: their width in one byte, then the hybrid.
  static func encode(codes: ArraySlice<UInt32>, width: Int) -> [UInt8] {
    var out: [UInt8] = [UInt8(width)]
    RunLengthHybrid.encode(codes.span, width: width, into: &out)
    return out
  }
}
