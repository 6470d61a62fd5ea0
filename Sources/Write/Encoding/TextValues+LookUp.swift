internal import Model

extension TextValues {
  /// The texts that the codes stand for, unless they would be more than `limit` bytes.
  ///
  /// - Precondition: every code is a row.
  func looking(up codes: [UInt32], limit: Int) throws(DamagedBytes) -> TextValues {
    var size = 0
    let (bytes, ends) = (self.bytes, self.ends)
    for code in codes {
      size += range(Int(code)).count
      if size > limit { throw DamagedBytes("texts of over \(limit >> 20) MiB in one page", at: 0) }
    }
    var out: [UInt8] = []
    var outEnds: [Int] = []
    out.reserveCapacity(size)
    outEnds.reserveCapacity(codes.count)
    for code in codes {
      let start = code == 0 ? 0 : ends[Int(code) - 1]
      out.append(contentsOf: bytes[start..<ends[Int(code)]])
      outEnds.append(out.count)
    }
    return TextValues(bytes: out, ends: outEnds)
  }
}
