/// The English words a run knows, with what the word list says of each.
///
///     words.knows("government")       // true: in the list
///     words.knows("governments’")     // true: an inflected form of one
///     words.kinds("self")             // [.word, .before]
///
/// Words are kept as 64-bit hashes of their small letters: of some hundred thousand words two that share one are not to
/// be expected, and a mistake would cost one hyphen.
///
/// - Invariant: the table is at most half full.
public struct EnglishDictionary: Sendable {
  /// What the word list says of a word.
  public struct Kinds: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let word = Kinds(rawValue: 1)
    public static let name = Kinds(rawValue: 2)
    public static let compound = Kinds(rawValue: 4)
    /// The first part of a compound that keeps its hyphen whatever follows: self-, vice-.
    public static let before = Kinds(rawValue: 8)
    /// A first part that is mostly written together with what follows: un, re, over.
    public static let join = Kinds(rawValue: 16)
    /// The last part of a compound that keeps its hyphen even after a word not known: -based, -led.
    public static let after = Kinds(rawValue: 32)
    /// The last part of a word that looks like a word of its own: able, ally, ship.
    public static let ending = Kinds(rawValue: 64)

    private static let named: [(name: StaticString, kind: Kinds)] = [
      ("word", .word), ("name", .name), ("compound", .compound), ("before", .before), ("join", .join),
      ("after", .after), ("ending", .ending),
    ]

    /// The kinds of a field of the list, with strokes between: `word|name`.
    init(field: ArraySlice<UInt8>) {
      self = []
      var start = field.startIndex
      while start < field.endIndex {
        let end = field[start...].firstIndex(of: 0x7C) ?? field.endIndex
        let name = field[start..<end]
        let found = Self.named.first { $0.name.withUTF8Buffer { unsafe name.elementsEqual($0) } }
        if let found { formUnion(found.kind) }
        start = end + 1
      }
    }
  }

  @usableFromInline var hashes: [UInt64] = Array(repeating: 0, count: 1024)
  @usableFromInline var kindOf: [UInt8] = Array(repeating: 0, count: 1024)
  public private(set) var count = 0

  public init() {}

  /// The words of the list `english`.
  public init(_ list: WordList?) {
    guard let list else { return }
    while hashes.count < 2 * (list.count + 1) { grow() }
    for row in 0..<list.count {
      let kinds = Kinds(field: list.field(row, "kind"))
      add(list.word(row), kinds.isEmpty ? .word : kinds)
    }
  }

  /// Adds the words of a file with one word a line, as /usr/share/dict/words is.
  public mutating func add(lines file: [UInt8]) {
    var start = 0
    for at in 0...file.count where at == file.count || file[at] == 0x0A {
      var end = at
      if end > start, file[end - 1] == 0x0D { end -= 1 }
      // One letter is a word in such lists, and none that helps.
      if end - start > 1 { add(file[start..<end], .word) }
      start = at + 1
    }
  }

  public mutating func add(_ word: ArraySlice<UInt8>, _ kinds: Kinds) {
    if 2 * (count + 1) > hashes.count { grow() }
    let hash = Self.hash(word)
    let slot = slot(of: hash)
    if hashes[slot] == 0 {
      hashes[slot] = hash
      count += 1
    }
    kindOf[slot] |= kinds.rawValue
  }

  /// What the list says of a word, in capitals or not.
  public func kinds(_ word: some Sequence<UInt8>) -> Kinds { Kinds(rawValue: kindOf[slot(of: Self.hash(word))]) }

  /// Whether a word, or the word it is a form of, is known.
  public func knows(_ word: [UInt8]) -> Bool {
    isListed(word)
      || Inflection.hasStem(of: word.span) { kept, added in
        isListed(hash: Self.hash(of: word.span.extracting(0..<kept), added.span, hyphenated: false))
      }
  }

  /// Whether a word itself is in the list.
  public func isListed(_ word: some Sequence<UInt8>) -> Bool { isListed(hash: Self.hash(word)) }

  /// Whether the word with this hash is in the list.
  @inlinable
  public func isListed(hash: UInt64) -> Bool { !kinds(ofHash: hash).isDisjoint(with: [.word, .name]) }

  /// What the list says of the word with this hash.
  @inlinable
  public func kinds(ofHash hash: UInt64) -> Kinds { Kinds(rawValue: kindOf[slot(of: hash)]) }

  /// FNV-1a of the small letters; never 0.
  @inlinable
  public static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    finished(word.reduce(emptyHash, step))
  }

  /// The hash of a word where it stands in a text.
  @inlinable
  public static func hash(of word: Span<UInt8>) -> UInt64 { finished(hash(word, after: emptyHash)) }

  /// The hash of a word that is put together from parts of a text, with a hyphen between them or without.
  @inlinable
  public static func hash(of left: Span<UInt8>, _ right: Span<UInt8>, hyphenated: Bool) -> UInt64 {
    let start = hash(left, after: emptyHash)
    return finished(hash(right, after: hyphenated ? step(start, 0x2D) : start))
  }

  /// The hash of a word with `rn` in the place of its letter `place`.
  @inlinable
  public static func hash(of word: Span<UInt8>, withRnAt place: Int) -> UInt64 {
    let start = hash(word.extracting(0..<place), after: emptyHash)
    return finished(hash(word.extracting(place + 1..<word.count), after: step(step(start, 0x72), 0x6E)))
  }

  @usableFromInline static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  static func hash(_ part: Span<UInt8>, after start: UInt64) -> UInt64 {
    var hash = start
    for index in part.indices { hash = step(hash, part[index]) }
    return hash
  }

  @inlinable
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(small)) &* 0x0000_0100_0000_01b3
  }

  @inlinable
  static func finished(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inlinable
  func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (hashes, kindOf)
    hashes = Array(repeating: 0, count: hashes.count * 2)
    kindOf = Array(repeating: 0, count: hashes.count)
    for index in old.0.indices where old.0[index] != 0 {
      let slot = slot(of: old.0[index])
      hashes[slot] = old.0[index]
      kindOf[slot] = old.1[index]
    }
  }
}
