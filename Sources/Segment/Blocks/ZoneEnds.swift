import Model

/// Where in the text of a page's stories the ends of zone names stand, 高新区 and the like.
struct ZoneEnds {
  private let roleWords: RoleWords
  /// Where such words stand, the longest at each place, in order; words inside of longer ones are among them.
  private var places: [Range<Int>] = []

  private var words: WordTable { roleWords.zoneEnds }

  init(words: RoleWords) { roleWords = words }

  /// Finds those of a whole text.
  init(_ text: Span<UInt8>, words: RoleWords) {
    self.init(words: words)
    var at = 0
    while at < text.count {
      let character = text.codePoint(at: at)
      noteAny(text, at, character.value)
      at += character.length
    }
  }

  /// Notes the place of a character if some end of a name stands there.
  @inline(__always)
  mutating func noteAny(_ text: Span<UInt8>, _ at: Int, _ character: UInt32) {
    if words.heads.contains(character) { note(text, at) }
  }

  /// The same, where characters U+4E00 to U+9FFF stand together, for each but the last: `two` are it and the next one.
  @inline(__always)
  mutating func notePair(_ two: EightBytes, _ text: Span<UInt8>, _ at: Int) {
    if words.mayBegin(with: two) || words.hasLoneHeads { note(text, at) }
  }

  /// The same for the last of them: most ends of names go on behind their first character.
  @inline(__always)
  mutating func noteLast(_ text: Span<UInt8>, _ at: Int) {
    if words.hasLoneHeads { note(text, at) }
  }

  @inline(never)
  private mutating func note(_ text: Span<UInt8>, _ at: Int) {
    if let found = words.match(text, at: at, end: text.count) { places.append(at..<at + found.length) }
  }

  /// The ends of names in a stretch of text, longest words first and one behind the other.
  struct Search {
    private let end: Int
    private var free: Int
    private var number: Int

    fileprivate init(_ ends: ZoneEnds, _ range: Range<Int>) {
      end = range.upperBound
      free = range.lowerBound
      var low = 0
      var high = ends.places.count
      while low < high {
        let middle = (low + high) / 2
        if ends.places[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      number = low
    }

    mutating func next(_ ends: ZoneEnds, _ text: Span<UInt8>) -> Range<Int>? {
      while number < ends.places.count, ends.places[number].lowerBound < end {
        let place = ends.places[number]
        number += 1
        guard place.lowerBound >= free else { continue }
        if place.upperBound <= end {
          free = place.upperBound
        } else {
          // Where the stretch ends inside the longest word, a shorter one may still stand in it.
          guard let found = ends.words.match(text, at: place.lowerBound, end: end) else { continue }
          free = place.lowerBound + found.length
        }
        return place.lowerBound..<free
      }
      return nil
    }
  }

  func search(in range: Range<Int>) -> Search { Search(self, range) }
}
