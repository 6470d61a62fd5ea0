import Model

/// Where in the text of a page's stories the ends of zone names stand, 高新区 and the like.
struct ZoneEnds {
  let words: WordTable
  /// Where such a word begins, in order; words inside of longer ones are among them.
  private var places: [Int] = []

  init(words: WordTable) { self.words = words }

  /// Finds those of a whole text.
  init(_ text: Span<UInt8>, words: WordTable) {
    self.init(words: words)
    var at = 0
    while at < text.count {
      let character = text.codePoint(at: at)
      if words.heads.contains(character.value) { note(text, at) }
      at += character.length
    }
  }

  /// Notes the place of a character that begins some end of a name.
  @inline(never)
  mutating func note(_ text: Span<UInt8>, _ at: Int) {
    if words.match(text, at: at, end: text.count) != nil { places.append(at) }
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
        if ends.places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      number = low
    }

    mutating func next(_ ends: ZoneEnds, _ text: Span<UInt8>) -> Range<Int>? {
      while number < ends.places.count, ends.places[number] < end {
        let at = ends.places[number]
        number += 1
        guard at >= free, let found = ends.words.match(text, at: at, end: end) else { continue }
        free = at + found.length
        return at..<free
      }
      return nil
    }
  }

  func search(in range: Range<Int>) -> Search { Search(self, range) }
}
