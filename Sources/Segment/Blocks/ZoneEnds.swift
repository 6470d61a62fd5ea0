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
      if CharacterClass(character.value) == .han { noteAny(text, at) }
      at += character.length
    }
  }

  var count: Int { places.count }

  /// Forgets all but the first `count`.
  mutating func drop(to count: Int) { if places.count > count { places.removeLast(places.count - count) } }

  /// Notes the place of a character if some end of a name stands there.
  @inline(__always)
  mutating func noteAny(_ text: Span<UInt8>, _ at: Int) { if words.mayBegin(text, at: at) { note(text, at) } }

  @inline(never)
  mutating func note(_ text: Span<UInt8>, _ at: Int) {
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
