/// The ids of one table's facts in an article, one after another: …-03q01, …-03q02; with three digits from the hundredth on.
///
/// Counted up where the last one was written: whoever puts it into a row at once is given no array of its own.
struct FactIDs {
  private(set) var last: [UInt8]
  /// Where its number begins.
  private let numberStart: Int

  /// - Parameter letter: the table's.
  init(_ articleID: [UInt8], _ letter: UInt8) {
    last = []
    last.reserveCapacity(articleID.count + 8)
    last += articleID
    last.append(letter)
    numberStart = last.count
    last += [UInt8(ascii: "0"), UInt8(ascii: "0")]
  }

  /// Goes on to the next fact.
  mutating func advance() {
    var at = last.count - 1
    while at >= numberStart {
      if last[at] != UInt8(ascii: "9") {
        last[at] += 1
        return
      }
      last[at] = UInt8(ascii: "0")
      at -= 1
    }
    // The first with one more digit.
    last.insert(UInt8(ascii: "1"), at: numberStart)
  }
}
