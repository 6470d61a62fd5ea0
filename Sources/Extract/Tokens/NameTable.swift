import Model

/// A table by names, which are bytes, in the order the names came.
///
/// Names are told apart by a hash, of eight bytes at a time. Most tables of an article hold a handful of them, whose hashes
/// are compared one after another. A dictionary hashes a byte at a time, which was most of what looking a
/// name up cost.
struct NameTable<Value>: Sequence {
  /// A name with its hash and its value.
  private struct Entry {
    var hash: UInt64
    var key: [UInt8]
    var value: Value
  }

  /// One reference, whatever the table holds: to ask a table that stands in an object is to count references to all of
  /// its parts.
  private final class Storage {
    var entries: [Entry] = []
    /// Numbers of entries + 1 by hash, 0 where there is none: a power of two, at most half full. Empty in a small table.
    var slots: [Int32] = []
    /// Kept here: to ask for what is shared by all is a call each time.
    private let seed = NameHash.seed

    init() {}

    init(copying other: Storage) {
      entries = other.entries
      slots = other.slots
    }

    func hash(_ name: ArraySlice<UInt8>) -> UInt64 { NameHash.of(name, seed) }

    func index(of name: ArraySlice<UInt8>) -> Int? { index(of: name, hash(name)) }

    func index(of name: ArraySlice<UInt8>, _ hash: UInt64) -> Int? {
      if slots.isEmpty {
        // A few numbers are sooner compared than a few names, which count a reference each.
        for index in entries.indices where entries[index].hash == hash && name.equals(entries[index].key) {
          return index
        }
        return nil
      }
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        let index = Int(slots[slot]) - 1
        if entries[index].hash == hash, name.equals(entries[index].key) { return index }
        slot = (slot + 1) & mask
      }
      return nil
    }

    func insert(_ name: [UInt8], _ hash: UInt64, _ value: Value) {
      if entries.isEmpty { entries.reserveCapacity(NameTable.few) }
      entries.append(Entry(hash: hash, key: name, value: value))
      guard !slots.isEmpty || entries.count > NameTable.few else { return }
      if 2 * entries.count > slots.count { grow() } else { place(entries.count - 1) }
    }

    /// Doubles the slots and places all entries anew.
    private func grow() {
      slots = Array(filledWith: 0, count: Swift.max(4 * NameTable.few, 2 * slots.count))
      entries.reserveCapacity(slots.count / 2)
      for index in entries.indices { place(index) }
    }

    private func place(_ index: Int) {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index + 1)
    }
  }

  /// nil as long as the table is empty.
  private var storage: Storage?

  /// So many names are compared one after another.
  private static var few: Int { 8 }

  subscript(name: [UInt8]) -> Value? { self[name[...]] }

  /// The value of a name that stands in a text: it is compared there, and no copy is made to ask.
  subscript(name: ArraySlice<UInt8>) -> Value? {
    guard let storage, let index = storage.index(of: name) else { return nil }
    return storage.entries[index].value
  }

  /// Gives a name a value, which it may have had before.
  mutating func set(_ name: [UInt8], to value: Value) {
    let storage = ownStorage()
    let hash = storage.hash(name[...])
    if let index = storage.index(of: name[...], hash) {
      storage.entries[index].value = value
    } else {
      storage.insert(name, hash, value)
    }
  }

  subscript(name: [UInt8], default value: @autoclosure () -> Value) -> Value {
    get { self[name] ?? value() }
    set { set(name, to: newValue) }
  }

  var isEmpty: Bool { storage == nil }

  var count: Int { storage?.entries.count ?? 0 }

  func makeIterator() -> some IteratorProtocol<(key: [UInt8], value: Value)> {
    (storage?.entries ?? []).lazy.map { (key: $0.key, value: $0.value) }.makeIterator()
  }

  /// The storage to write into: nobody else's.
  private mutating func ownStorage() -> Storage {
    if isKnownUniquelyReferenced(&storage), let storage { return storage }
    let own = storage.map { Storage(copying: $0) } ?? Storage()
    storage = own
    return own
  }
}

/// A set of names, kept as a table of them is.
struct NameSet {
  private var table = NameTable<Void>()

  func contains(_ name: [UInt8]) -> Bool { table[name] != nil }

  /// Whether the name is new.
  mutating func insert(_ name: [UInt8]) -> Bool {
    if contains(name) { return false }
    table.set(name, to: ())
    return true
  }
}

/// Hashes of names, which differ from run to run, so that no page can choose them.
private enum NameHash {
  static let seed = UInt64.random(in: .min ... .max)

  static func of(_ name: ArraySlice<UInt8>, _ seed: UInt64) -> UInt64 {
    let hash = seed ^ UInt64(name.count)
    return unsafe name.withUnsafeBytes { bytes in
      // Nearly all names have two to five characters: what is left behind the first eight bytes is taken with some of
      // these once more, so that there is no loop whose end is a guess.
      func eight(_ at: Int) -> UInt64 { unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
      if bytes.count < 8 { return mixed(hash, seed, unsafe short(bytes)) }
      var whole = mixed(hash, seed, eight(0))
      var at = 8
      while at &+ 8 < bytes.count {
        whole = mixed(whole, seed, eight(at))
        at &+= 8
      }
      return mixed(whole, seed, eight(bytes.count &- 8))
    }
  }

  /// Less than eight bytes as a number.
  @unsafe
  @inline(__always)
  private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard bytes.count >= 4 else { return unsafe bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let (first, last) = unsafe (
      bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self),
      bytes.loadUnaligned(fromByteOffset: bytes.count &- 4, as: UInt32.self)
    )
    return UInt64(first) << 32 | UInt64(last)
  }

  /// Both halves of the product, so that every bit depends on all bits before it.
  @inline(__always)
  private static func mixed(_ hash: UInt64, _ seed: UInt64, _ more: UInt64) -> UInt64 {
    let (high, low) = (hash ^ more).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low ^ seed
  }
}
