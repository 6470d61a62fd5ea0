/// A dictionary by names, which are bytes.
///
/// A dictionary by `[UInt8]` hashes its keys one byte at a time, which was the most of what looking a name up cost; here a
/// name is folded to one number first.
struct NameTable<Value>: Sequence {
  private struct Key: Hashable {
    let name: [UInt8]

    static func == (left: Key, right: Key) -> Bool { left.name == right.name }

    func hash(into hasher: inout Hasher) {
      // FNV-1a; the hasher's own seed keeps what it is fed from choosing the places.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hasher.combine(hash)
    }
  }

  private var entries: [Key: Value] = [:]

  subscript(name: [UInt8]) -> Value? {
    get { entries[Key(name: name)] }
    set { entries[Key(name: name)] = newValue }
  }

  subscript(name: [UInt8], default value: @autoclosure () -> Value) -> Value {
    get { entries[Key(name: name)] ?? value() }
    set { entries[Key(name: name)] = newValue }
  }

  var isEmpty: Bool { entries.isEmpty }

  func makeIterator() -> some IteratorProtocol<(key: [UInt8], value: Value)> {
    entries.lazy.map { (key: $0.key.name, value: $0.value) }.makeIterator()
  }
}
