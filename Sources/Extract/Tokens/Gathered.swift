/// Values that are gathered one by one and then handed over as an array.
///
/// An array asks at every value whether somebody else holds it as well; this cannot be copied, and need not ask. There are
/// four words of the lists in ten bytes of Chinese, and to ask was a third of what noting one costs.
@safe struct Gathered<Element: BitwiseCopyable>: ~Copyable {
  private var places: UnsafeMutableBufferPointer<Element>
  private(set) var count = 0

  init(capacity: Int) { unsafe places = .allocate(capacity: max(1, capacity)) }

  deinit { unsafe places.deallocate() }

  /// What was gathered so far.
  var array: [Element] { unsafe Array(UnsafeBufferPointer(places.extracting(..<count))) }

  @inline(__always)
  mutating func append(_ element: Element) {
    if unsafe count == places.count { grow() }
    // Unchecked: there is room by now.
    unsafe places.initializeElement(at: count, to: element)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * places.count)
    _ = unsafe larger.moveInitialize(fromContentsOf: places)
    unsafe places.deallocate()
    unsafe places = larger
  }
}
