import Model

/// Where in the text of a page's stories the ends of zone names stand, 高新区 and the like.
struct ZoneEnds {
  private let roleWords: RoleWords
  /// Such words, the longest at each place, in order; words inside of longer ones are among them.
  private var places: [Place] = []

  /// Where one of the words stands.
  struct Place {
    var range: Range<Int>
    /// Its number among the words.
    var word: Int
  }

  private var words: WordTable { roleWords.zoneEnds }

  init(words: RoleWords) { roleWords = words }

  /// Finds those of a whole text.
  init(_ text: Span<UInt8>, words: RoleWords) {
    self.init(words: words)
    var at = 0
    while at < text.count {
      let bytes = text.eightBytes(at: at)
      if bytes.beginsWithCommonHan {
        if self.words.mayBegin(bytes) { note(text, at) }
        at &+= 3
        continue
      }
      let character = text.codePoint(at: at)
      if CharacterClass(character.value) == .han { noteAny(text, at) }
      at += character.length
    }
  }

  /// Finds those of a passage that was put together from several places of the text of stories, of which `page` knows all.
  init(of passage: borrowing Passage, _ page: ZoneEnds) {
    self.init(words: page.roleWords)
    let joined = passage.text
    let text = joined.span
    for piece in passage.pieces {
      let end = piece.start + piece.range.count
      // From here on a word may go on in the next piece, or be cut off by the end of this one.
      var at = max(piece.start, end - words.longest)
      var number = page.first(from: piece.range.lowerBound)
      while number < page.places.count {
        let place = page.places[number]
        let start = piece.start + place.range.lowerBound - piece.range.lowerBound
        guard start < at else { break }
        places.append(Place(range: start..<start + place.range.count, word: place.word))
        number += 1
      }
      while at < end {
        if text[at] >= 0xE0 { noteAny(text, at) }
        at += 1
      }
    }
  }

  /// The number of the first one that begins at a place or behind it.
  private func first(from start: Int) -> Int {
    var low = 0
    var count = places.count
    while count > 0 {
      // By numbers: which half it is in is anybody's guess.
      let half = count &>> 1
      let isBehind = (places[low &+ half].range.lowerBound < start).number
      low &+= isBehind &* (half &+ 1)
      count = half &- isBehind &* (2 &* half &+ 1 &- count)
    }
    return low
  }

  private static let usualCount = 64

  var count: Int { places.count }

  /// Forgets all but the first `count`.
  mutating func drop(to count: Int) { if places.count > count { places.removeLast(places.count - count) } }

  /// Notes the place of a character if some end of a name stands there.
  @inline(__always)
  mutating func noteAny(_ text: Span<UInt8>, _ at: Int) { if words.mayBegin(text, at: at) { note(text, at) } }

  @inline(never)
  mutating func note(_ text: Span<UInt8>, _ at: Int) {
    if let found = words.match(text, at: at, end: text.count) {
      if places.isEmpty { places.reserveCapacity(Self.usualCount) }
      places.append(Place(range: at..<at + found.length, word: found.entry))
    }
  }

  /// The ends of names in a stretch of text, longest words first and one behind the other.
  struct Search {
    private var end: Int
    private var free: Int
    private var number: Int

    fileprivate init(_ ends: ZoneEnds, _ range: Range<Int>) {
      end = range.upperBound
      free = range.lowerBound
      number = ends.first(from: range.lowerBound)
    }

    /// Goes on in a stretch behind the one at hand.
    mutating func move(to range: Range<Int>, _ ends: ZoneEnds) {
      end = range.upperBound
      free = range.lowerBound
      while number < ends.places.count, ends.places[number].range.lowerBound < free { number += 1 }
    }

    mutating func next(_ ends: ZoneEnds, _ text: Span<UInt8>) -> Place? {
      while number < ends.places.count, ends.places[number].range.lowerBound < end {
        var place = ends.places[number]
        number += 1
        let start = place.range.lowerBound
        guard start >= free else { continue }
        if place.range.upperBound > end {
          // Where the stretch ends inside the longest word, a shorter one may still stand in it.
          guard let found = ends.words.match(text, at: start, end: end) else { continue }
          place = Place(range: start..<start + found.length, word: found.entry)
        }
        free = place.range.upperBound
        return place
      }
      return nil
    }
  }

  func search(in range: Range<Int>) -> Search { Search(self, range) }
}
