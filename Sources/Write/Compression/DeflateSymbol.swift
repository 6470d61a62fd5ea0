/// A length or distance as deflate writes it: a symbol, and the bits that it leaves open.
struct DeflateSymbol {
  let number: Int
  let rest: UInt64
  let restBits: Int

  /// Lengths 3 to 258: from 11 on four symbols to each doubling; the longest has its own.
  @inline(__always)
  init(length: Int) {
    let above = length &- 3
    guard above >= 8, above < 255 else {
      (number, rest, restBits) = (above < 8 ? above : 28, 0, 0)
      return
    }
    let top = 63 &- above.leadingZeroBitCount
    restBits = top &- 2
    number = (top &- 1) &* 4 &+ (above &>> restBits & 3)
    rest = UInt64(above & (1 &<< restBits &- 1))
  }

  /// Distances 1 to 32,768: from 5 on two symbols to each doubling.
  @inline(__always)
  init(distance: Int) {
    let above = distance &- 1
    guard above >= 2 else {
      (number, rest, restBits) = (above, 0, 0)
      return
    }
    let top = 63 &- above.leadingZeroBitCount
    restBits = top &- 1
    number = top &* 2 &+ (above &>> restBits & 1)
    rest = UInt64(above & (1 &<< restBits &- 1))
  }
}
