/// Memory that tables of several texts lie in, one behind the other.
///
/// The texts of a few articles are read together and given up together. Were the tables of each asked of the system, they
/// would lie in other memory than those given up before, which the near caches still hold.
@safe final class Slab {
  private let memory: UnsafeMutableRawBufferPointer
  private var used = 0

  /// Holds the tables of some ten paragraphs.
  static var usualSize: Int { 96 << 10 }

  private static var alignment: Int { 16 }

  init(byteCount: Int) { unsafe memory = .allocate(byteCount: byteCount, alignment: Slab.alignment) }

  deinit { unsafe memory.deallocate() }

  /// How much a table takes.
  fileprivate static func size<Element>(_ count: Int, of: Element.Type) -> Int {
    (count * MemoryLayout<Element>.stride + alignment - 1) & ~(alignment - 1)
  }

  fileprivate func hasRoom(for byteCount: Int) -> Bool { unsafe memory.count - used >= byteCount }

  /// Gives up all that lies in it.
  ///
  /// - Precondition: nobody holds any of it.
  fileprivate func clear() { used = 0 }

  /// Room for so many values, which may be any.
  ///
  /// It is given once: until the slab is cleared, it is the caller's.
  fileprivate func take<Element: BitwiseCopyable>(_ count: Int, of: Element.Type) -> UnsafeMutableBufferPointer<Element>
  {
    let size = Slab.size(count, of: Element.self)
    precondition(hasRoom(for: size))
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + size])
    used += size
    return unsafe UnsafeMutableBufferPointer(rebasing: part.bindMemory(to: Element.self)[..<count])
  }
}

/// A table of a text, in a slab that whoever keeps the table holds as well.
///
/// A text has a dozen of them. Were each to hold its slab itself, to make the text's scan, to hand it on in parts and to
/// give it up would be to count as many references: so `Scan` holds the slabs for all of them, and what it hands out is
/// `Laid`.
@safe struct SlabTable<Element: BitwiseCopyable>: RandomAccessCollection, BitwiseCopyable {
  /// For who fills the table before anybody else is given it.
  @unsafe let buffer: UnsafeMutableBufferPointer<Element>

  /// An empty table.
  init() { unsafe buffer = UnsafeMutableBufferPointer(start: nil, count: 0) }

  fileprivate init(_ buffer: UnsafeMutableBufferPointer<Element>) { unsafe self.buffer = unsafe buffer }

  var startIndex: Int { 0 }
  var endIndex: Int { unsafe buffer.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe buffer[index]
  }

  /// Part of it, numbered from its own start.
  func part(_ range: Range<Int>) -> SlabTable {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe SlabTable(UnsafeMutableBufferPointer(rebasing: buffer[range]))
  }
}

/// A table of a text for anybody: its slab stays as long as the table does.
struct Laid<Element: BitwiseCopyable>: RandomAccessCollection {
  private let table: SlabTable<Element>
  private let slabs: Slabs?

  init(_ table: SlabTable<Element>, in slabs: Slabs?) {
    self.table = table
    self.slabs = slabs
  }

  var startIndex: Int { 0 }
  var endIndex: Int { table.count }

  @inline(__always)
  subscript(index: Int) -> Element { table[index] }
}

extension Laid: Equatable where Element: Equatable {
  static func == (one: Laid, other: Laid) -> Bool { one.elementsEqual(other) }
}

/// The slabs that the tables of some texts lie in.
final class Slabs {
  private var slabs: [Slab] = []
  /// The one that is filled.
  private var current = 0

  init() {}

  /// Gives up all that lies in them.
  ///
  /// - Precondition: nobody holds any of it.
  func clear() {
    for slab in slabs { slab.clear() }
    current = 0
  }

  /// A table of so many values, which may be any.
  func table<Element: BitwiseCopyable>(_ count: Int, of: Element.Type) -> SlabTable<Element> {
    let size = Slab.size(count, of: Element.self)
    while current < slabs.count, !slabs[current].hasRoom(for: size) { current += 1 }
    if current == slabs.count { slabs.append(Slab(byteCount: max(size, Slab.usualSize))) }
    return unsafe SlabTable(slabs[current].take(count, of: Element.self))
  }

  /// A table of what was gathered.
  func table<Element: BitwiseCopyable>(of gathered: borrowing Gathered<Element>) -> SlabTable<Element> {
    let table = table(gathered.count, of: Element.self)
    unsafe gathered.copy(into: table.buffer)
    return table
  }
}
