internal import Model

extension Automaton {
  /// An automaton of all words and aliases of some lists.
  ///
  /// Words that would need more than a million states are left out; 20,000 words need some 60,000.
  ///
  /// - Parameter tags: bits for each list, which matches of its words carry; empty for none.
  public init(_ lists: [WordList], tags: [UInt32] = []) { self.init(lists, tags: tags, and: [], tagsOfWords: []) }

  /// The same with words that stand in no file: they are the rows of one more list, behind the others, and each has tags
  /// of its own.
  public init(_ lists: [WordList], tags: [UInt32], and words: [[UInt8]], tagsOfWords: [UInt32]) {
    var builder = AutomatonBuilder()
    for (number, list) in lists.enumerated() {
      list.forEachForm { form, row in builder.insert(form, Meaning(list: number, row: row)) }
    }
    for (row, word) in words.enumerated() { builder.insert(word[...], Meaning(list: lists.count, row: row)) }
    self = builder.finish(tags, tagsOfWords)
  }

  /// An automaton of words that stand in no file: meaning `row` is the word's position.
  ///
  /// A handful of words, met in one text and looked for in another, is laid out small, so that making one costs what its
  /// words cost.
  public init(words: [[UInt8]]) {
    var builder = AutomatonBuilder(isSmall: words.count < 4096, byteCount: words.reduce(0) { $0 + $1.count })
    for (row, word) in words.enumerated() { builder.insert(word[...], Meaning(list: 0, row: row)) }
    self = builder.finish([], [])
  }
}

/// Takes words in and lays out the automaton's tables.
struct AutomatonBuilder {
  /// A place in the trie, while words are taken in.
  private struct Place {
    /// The word that ends here: number + 1, or 0.
    var word: Int32 = 0
    /// See `Automaton.State`.
    var branches: UInt32 = 0
  }

  /// Empty in a small automaton, which finds its first states among the steps.
  private var firstStates: [UInt32]
  private var firstBits: [UInt64]
  private let isSmall: Bool
  private var singleBits: [UInt64]
  private var pairBits: [UInt64]
  /// Packed: state (21 bits), character (21), next state (21).
  private var steps: [UInt64]
  private var stepCount = 0
  private var states = [Place()]
  /// Word and meaning in the order they came.
  private var pairs: [(word: Int32, meaning: Automaton.Meaning)] = []
  private var wordCount = 0

  /// - Parameter byteCount: how long all words are together, as far as that is known.
  init(isSmall: Bool = false, byteCount: Int = 0) {
    self.isSmall = isSmall
    firstStates = isSmall ? [] : Array(repeating: 0, count: 0x10000)
    firstBits = Array(repeating: 0, count: isSmall ? 64 : 0x10000 / 64)
    singleBits = isSmall ? [.max] : Array(repeating: 0, count: 0x10000 / 64)
    pairBits = isSmall ? [.max] : Array(repeating: 0, count: 0x40000 / 64)
    // Most characters are of three bytes, and no more than half of the table is used.
    var stepCapacity = isSmall ? 1 << 6 : 1 << 12
    while stepCapacity < byteCount { stepCapacity *= 2 }
    steps = Array(repeating: 0, count: stepCapacity)
    states.reserveCapacity(byteCount / 3 + 1)
  }

  mutating func insert(_ form: ArraySlice<UInt8>, _ meaning: Automaton.Meaning) {
    guard !form.isEmpty, states.count + form.count < Automaton.maximumStates else { return }
    let text = form.span
    if !isSmall { noteBeginning(text) }
    var state: UInt32 = 0
    var at = 0
    while at < text.count {
      let character = text.codePoint(at: at)
      if at > 0 {
        states[Int(state)].branches |= Automaton.branchBit(character.value)
      } else if character.value < 0x10000 {
        firstBits[Int(character.value >> 6) & (firstBits.count - 1)] |= 1 << UInt64(character.value & 63)
      }
      state = step(from: state, character.value)
      at += character.length
    }
    if states[Int(state)].word == 0 {
      wordCount += 1
      states[Int(state)].word = Int32(wordCount)
    }
    pairs.append((states[Int(state)].word - 1, meaning))
  }

  /// Notes what a word begins with for the look-ups before the search.
  private mutating func noteBeginning(_ text: Span<UInt8>) {
    let first = text.codePoint(at: 0)
    if first.length == text.count {
      if first.value < 0x10000 { singleBits[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63) }
    } else {
      let bit = Automaton.pairBit(first.value, text.codePoint(at: first.length).value)
      pairBits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private mutating func step(from state: UInt32, _ character: UInt32) -> UInt32 {
    if state == 0, character < firstStates.count {
      if firstStates[Int(character)] == 0 { firstStates[Int(character)] = newState() }
      return firstStates[Int(character)]
    }
    let key = UInt64(state) << 21 | UInt64(character)
    let mask = steps.count - 1
    var slot = Automaton.scattered(state, character) & mask
    while steps[slot] != 0 {
      if steps[slot] >> 21 == key { return UInt32(truncatingIfNeeded: steps[slot]) & 0x1F_FFFF }
      slot = (slot + 1) & mask
    }
    let next = newState()
    steps[slot] = key << 21 | UInt64(next)
    stepCount += 1
    if 2 * stepCount > steps.count { grow() }
    return next
  }

  private mutating func newState() -> UInt32 {
    states.append(Place())
    return UInt32(states.count - 1)
  }

  private mutating func grow() {
    let old = steps
    steps = Array(repeating: 0, count: old.count * 2)
    let mask = steps.count - 1
    for step in old where step != 0 {
      let character = UInt32(truncatingIfNeeded: step >> 21) & 0x1F_FFFF
      var slot = Automaton.scattered(UInt32(truncatingIfNeeded: step >> 42), character) & mask
      while steps[slot] != 0 { slot = (slot + 1) & mask }
      steps[slot] = step
    }
  }

  /// Sorts the meanings by word (counting sort, so their order stays), numbers the states by their words, and hands the
  /// tables over.
  consuming func finish(_ listTags: [UInt32], _ wordTags: [UInt32]) -> Automaton {
    var starts = [Int32](repeating: 0, count: wordCount + 1)
    for pair in pairs { starts[Int(pair.word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var places = starts
    var meanings = [Automaton.Meaning](repeating: .init(list: 0, row: 0), count: pairs.count)
    for pair in pairs {
      meanings[Int(places[Int(pair.word)])] = pair.meaning
      places[Int(pair.word)] += 1
    }
    var finished = finishedStates(listTags, wordTags)
    let finishedSteps = laidSteps(&finished)
    return Automaton(
      firstStates: firstStates.map { finished[Int($0)] }, firstBits: firstBits, singleBits: singleBits,
      pairBits: pairBits, steps: finishedSteps, meanings: meanings, meaningStarts: starts)
  }

  /// The steps where they are to lie, of which the states are told.
  ///
  /// Those from first characters come first, each to its home if that can be: there are two of them in three characters of
  /// a text. Of the others each comes behind the one that leads to it.
  private func laidSteps(_ finished: inout [Automaton.State]) -> [Automaton.Step] {
    // The step that leads to each state, packed as in `steps`.
    var leading = [UInt64](repeating: 0, count: states.count)
    for step in steps where step != 0 { leading[Int(step & 0x1F_FFFF)] = step }
    finished[0].from = Automaton.root
    for (character, state) in firstStates.enumerated() where state != 0 {
      finished[Int(state)].from = Automaton.origin(UInt32(character))
    }
    var size = 16
    while size < 2 * stepCount { size *= 2 }
    var laid = [Automaton.Step](repeating: Automaton.Step(), count: size + 1)
    func lay(_ state: Int) {
      let before = finished[Int(leading[state] >> 42)]
      let character = UInt32(truncatingIfNeeded: leading[state] >> 21) & 0x1F_FFFF
      // All first steps lead from one state.
      let branches = before.from == Automaton.root ? .max : before.branches
      var slot = Automaton.home(before.from, branches, character) & (size - 1)
      while laid[slot].key != 0 { slot = (slot + 1) & (size - 1) }
      laid[slot].key = Automaton.key(before.from, character) << 21 | UInt64(finished[state].number)
      laid[slot].branches = finished[state].branches
      laid[slot].tags = finished[state].tags
      finished[state].from = UInt32(slot)
    }
    func isBehindFirst(_ state: Int) -> Bool { finished[Int(leading[state] >> 42)].from >= Automaton.origin(0) }
    // A state's number is higher than that of the one before it.
    let (early, late) = leading.indices.filter { leading[$0] != 0 }.reduce(into: ([Int](), [Int]())) { parts, state in
      if isBehindFirst(state) { parts.0.append(state) } else { parts.1.append(state) }
    }
    for state in early { lay(state) }
    for state in late { lay(state) }
    return laid
  }

  /// The states as they are to be, by their numbers so far.
  private func finishedStates(_ listTags: [UInt32], _ wordTags: [UInt32]) -> [Automaton.State] {
    let isTagged = !(listTags.isEmpty && wordTags.isEmpty)
    var tags = [UInt32](repeating: 0, count: isTagged ? wordCount : 0)
    if isTagged {
      for (word, meaning) in pairs {
        tags[Int(word)] |= meaning.list < listTags.count ? listTags[meaning.list] : wordTags[meaning.row]
      }
    }
    var finished = [Automaton.State](repeating: Automaton.State(), count: states.count)
    var wordless = UInt32(wordCount)
    for index in states.indices.dropFirst() {
      let word = states[index].word
      if word == 0 { wordless += 1 }
      finished[index].number = word > 0 ? UInt32(word) : wordless
      finished[index].branches = states[index].branches
      if word > 0, !tags.isEmpty { finished[index].tags = tags[Int(word) - 1] }
    }
    return finished
  }
}
