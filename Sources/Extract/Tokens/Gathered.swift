import Model

/// Values that are gathered one by one and then handed over as a table.
///
/// An array asks at every value whether somebody else holds it as well; this cannot be copied, and need not ask. There are
/// four words of the lists in ten bytes of Chinese, and to ask was a third of what noting one costs.
@safe struct Gathered<Element: BitwiseCopyable>: ~Copyable {
  private var places: UnsafeMutableBufferPointer<Element> = unsafe .init(start: nil, count: 0)
  private(set) var count = 0

  init() {}

  deinit { unsafe places.deallocate() }

  /// Copies what was gathered so far.
  ///
  /// - Precondition: there is room for it, and nothing yet.
  @unsafe func copy(into table: UnsafeMutableBufferPointer<Element>) {
    _ = unsafe table.initialize(fromContentsOf: UnsafeBufferPointer(places.extracting(..<count)))
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index < count)
      return unsafe places[index]
    }
    set {
      precondition(index < count)
      unsafe places[index] = newValue
    }
  }

  /// Begins anew, with room for so many values at least.
  mutating func begin(capacity: Int) {
    count = 0
    if unsafe capacity > places.count { grow(to: capacity) }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if unsafe count == places.count { grow(to: 2 &* count &+ 32) }
    // Unchecked: there is room by now.
    unsafe places.initializeElement(at: count, to: element)
    count &+= 1
  }

  /// Appends a value where it is one: whether or not is no guess, because it is written in any case.
  @inline(__always)
  mutating func append(_ element: Element, if isOne: Bool) {
    if unsafe count == places.count { grow(to: 2 &* count &+ 32) }
    // Unchecked: there is room by now.
    unsafe places.initializeElement(at: count, to: element)
    count &+= isOne.number
  }

  @inline(never)
  private mutating func grow(to capacity: Int) {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: capacity)
    _ = unsafe larger.moveInitialize(fromContentsOf: places.extracting(..<count))
    unsafe places.deallocate()
    unsafe places = larger
  }
}
