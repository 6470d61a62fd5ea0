/// The code lengths of a block's two codes as deflate writes them: runs of equal lengths, in a code of their own.
struct CodeLengthHeader {
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private let literalCount: Int
  private let distanceCount: Int
  /// Symbols of the code of lengths, with the bits that say how long a run is.
  private let items: [Item]
  private let lengthCount: Int
  /// How many bits the header takes.
  let bits: Int

  private struct Item {
    var symbol: UInt8
    var rest: UInt8 = 0
    var restBits: UInt8 = 0
  }

  init(_ literals: borrowing HuffmanCode, _ distances: borrowing HuffmanCode, _ code: borrowing HuffmanCode) {
    literalCount = max(257, Self.used(literals))
    distanceCount = max(1, Self.used(distances))
    var lengths: [UInt8] = []
    lengths.reserveCapacity(literalCount + distanceCount)
    unsafe lengths.append(contentsOf: UnsafeBufferPointer(start: literals.lengths, count: literalCount))
    unsafe lengths.append(contentsOf: UnsafeBufferPointer(start: distances.lengths, count: distanceCount))
    items = Self.runs(lengths.span)
    code.clearFrequencies()
    for item in items { unsafe code.frequencies[Int(item.symbol)] += 1 }
    code.assignLengths()
    var lengthCount = Self.order.count
    while lengthCount > 4, unsafe code.lengths[Self.order[lengthCount - 1]] == 0 { lengthCount -= 1 }
    self.lengthCount = lengthCount
    bits = 14 + 3 * lengthCount + code.bits(with: code) + items.reduce(0) { $0 + Int($1.restBits) }
  }

  private static func used(_ code: borrowing HuffmanCode) -> Int {
    var count = code.count
    while count > 0, unsafe code.lengths[count - 1] == 0 { count -= 1 }
    return count
  }

  /// 16: the length before 3 to 6 times more; 17 and 18: 3 to 10 and 11 to 138 zeros.
  private static func runs(_ lengths: Span<UInt8>) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(lengths.count)
    var at = 0
    while at < lengths.count {
      let length = lengths[at]
      var end = at + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var left = end - at
      at = end
      if length == 0 {
        while left >= 3 {
          let run = min(left, 138)
          items.append(
            run <= 10
              ? Item(symbol: 17, rest: UInt8(run - 3), restBits: 3)
              : Item(symbol: 18, rest: UInt8(run - 11), restBits: 7))
          left -= run
        }
      } else {
        items.append(Item(symbol: length))
        left -= 1
        while left >= 3 {
          let run = min(left, 6)
          items.append(Item(symbol: 16, rest: UInt8(run - 3), restBits: 2))
          left -= run
        }
      }
      for _ in 0..<left { items.append(Item(symbol: length)) }
    }
    return items
  }

  func write(_ code: borrowing HuffmanCode, to out: inout BitWriter) {
    out.append(UInt64(literalCount - 257), 5)
    out.append(UInt64(distanceCount - 1), 5)
    out.append(UInt64(lengthCount - 4), 4)
    for symbol in Self.order.prefix(lengthCount) { unsafe out.append(UInt64(code.lengths[symbol]), 3) }
    for item in items {
      unsafe out.append(UInt64(code.words[Int(item.symbol)]), Int(code.lengths[Int(item.symbol)]))
      out.append(UInt64(item.rest), Int(item.restBits))
    }
  }
}
