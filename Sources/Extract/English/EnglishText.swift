import Model

/// An English text, read once into words, phrases of the lists, sentences and quotations: what all English readers read.
///
///     “We asked for four offers,” Mr. Holt said.
///     tokens      “ We asked for four offers , ” Mr. Holt said .
///     sentences   one: the stop after Mr. ends none
///     quotations  We … offers,
///
/// - Invariant: tokens are in order and do not overlap; sentences are ranges of tokens that cover them all.
final class EnglishText: Sendable {
  let bytes: [UInt8]
  /// The same in small letters, hyphens as spaces; as long as `bytes`.
  let folded: [UInt8]
  let tokens: [EnglishToken]
  /// By first token, then length.
  let phrases: [EnglishPhrase]
  /// Where the phrases of each token begin in `phrases`; one more than tokens.
  private let firstPhrase: [Int32]
  /// By the token after their last, what the phrases are that end there.
  private let endings: [EnglishKind]
  let sentences: [Range<Int>]
  /// Tokens between quotation marks, outermost only.
  let quotations: [Range<Int>]

  let vocabulary: EnglishVocabulary

  init(_ bytes: [UInt8], _ vocabulary: EnglishVocabulary) {
    var builder = EnglishTokeniser(bytes, vocabulary)
    builder.build()
    self.bytes = bytes
    folded = builder.folded
    tokens = builder.tokens
    phrases = builder.phrases
    firstPhrase = builder.firstPhrase
    endings = builder.endings
    sentences = builder.sentences
    quotations = builder.quotations
    self.vocabulary = vocabulary
  }

  // MARK: Looking

  func has(_ kind: EnglishKind, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && !tokens[index].kinds.isDisjoint(with: kind)
  }

  /// Whether the token is the word, written in small letters.
  @inline(__always)
  func isWord(_ index: Int, _ word: EnglishSpelling) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].spelling == word
  }

  /// Whether the token is one of a few words. Asked where it stands, the words are part of the program.
  @inline(__always)
  func isAny<let count: Int>(_ index: Int, _ words: InlineArray<count, EnglishSpelling>) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let spelling = tokens[index].spelling
    for number in 0..<count where spelling == words[number] { return true }
    return false
  }

  @inline(__always)
  func isAny(_ index: Int, of words: EnglishWords) -> Bool {
    index >= 0 && index < tokens.count && words.contains(tokens[index].spelling)
  }

  /// Whether the words stand one after another from a token on.
  @inline(__always)
  func areWords(_ index: Int, _ words: EnglishSpelling...) -> Bool {
    for (offset, word) in words.enumerated() where !isWord(index + offset, word) { return false }
    return true
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: EnglishSpelling) -> Bool {
    isWord(index, mark) && tokens[index].sort == .mark
  }

  func isSort(_ index: Int, _ sort: EnglishToken.Sort) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].sort == sort
  }

  /// The longest phrase of a kind that begins at a token.
  func phrase(_ kind: EnglishKind, at index: Int) -> EnglishPhrase? {
    guard index >= 0, index < tokens.count else { return nil }
    var at = Int(firstPhrase[index + 1]) - 1
    while at >= Int(firstPhrase[index]) {
      if !phrases[at].kinds.isDisjoint(with: kind) { return phrases[at] }
      at -= 1
    }
    return nil
  }

  /// The longest phrase of a kind that ends right before a token.
  func phrase(_ kind: EnglishKind, endingAt end: Int) -> EnglishPhrase? {
    guard end > 0, end < endings.count, !endings[end].isDisjoint(with: kind) else { return nil }
    var best: EnglishPhrase?
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      if let phrase = phrase(kind, from: start, to: end) { best = phrase }
    }
    return best
  }

  private func phrase(_ kind: EnglishKind, from start: Int, to end: Int) -> EnglishPhrase? {
    guard start >= 0, start < tokens.count else { return nil }
    for at in Int(firstPhrase[start])..<Int(firstPhrase[start + 1])
    where phrases[at].end == end && !phrases[at].kinds.isDisjoint(with: kind) {
      return phrases[at]
    }
    return nil
  }

  func entry(_ phrase: EnglishPhrase, _ kind: EnglishKind) -> EnglishVocabulary.Entry? {
    vocabulary.entry(phrase.word, kind)
  }

  /// What the list says of a token as a single word.
  func entry(_ index: Int, _ kind: EnglishKind) -> EnglishVocabulary.Entry? {
    guard index >= 0, index < tokens.count, tokens[index].word >= 0 else { return nil }
    return vocabulary.entry(Int(tokens[index].word), kind)
  }

  /// The bytes of a range of tokens.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return 0..<0 }
    return tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
  }

  /// What is printed there.
  func name(_ range: Range<Int>) -> [UInt8] { Array(bytes[bytes(of: range)]) }

  func sentence(of index: Int) -> Range<Int> { sentences[Int(tokens[index].sentence)] }

  /// The part of the sentence between marks (, ; : – and quotation marks) that holds a token, at most 60 tokens long.
  func clause(of index: Int) -> Range<Int> {
    let sentence = sentence(of: index)
    var low = index
    while low > sentence.lowerBound, index - low < 30, !isBreak(low - 1) { low -= 1 }
    var high = index + 1
    while high < sentence.upperBound, high - index < 30, !isBreak(high) { high += 1 }
    return low..<high
  }

  func isBreak(_ index: Int) -> Bool { tokens[index].traits.contains(.breaksClause) }

  /// The token that starts at or after a byte.
  func token(from offset: Int) -> Int {
    tokens.partitioningIndex { $0.start >= offset }
  }

  /// The tokens of a range of bytes.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let first = token(from: range.lowerBound)
    return first..<max(first, token(from: range.upperBound))
  }

  /// The quotation that holds a token.
  func quotation(around index: Int) -> Range<Int>? {
    let place = quotations.partitioningIndex { $0.upperBound > index }
    return place < quotations.count && quotations[place].contains(index) ? quotations[place] : nil
  }

  /// Whether a word in small letters is one of everyday English.
  /// Osk Cold Stores, Port Wren Diagnostics: no given name at its head, and an everyday word or what firms deal in at its end.
  func isNameOfWares(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, let last = tokens.last, !has(.given, tokens.lowerBound), !has(.given, last) else {
      return false
    }
    return isOrdinary(last)
  }

  func isOrdinary(_ index: Int) -> Bool {
    !tokens[index].kinds.subtracting([.given, .currency]).isEmpty || vocabulary.isOrdinary(folded[tokens[index].range])
  }
}
