/// Short names of capitals: what they stand for is told by the first letters of a name.
extension EnglishArticle {
  /// PWIP for the Port Wren Industrial Park: the first letters of the words of one name of the article that begin with
  /// a capital, each part of a hyphened one counted or not.
  func addInitials() {
    var known = NameTable<(full: [UInt8], type: OrganisationType)>()
    for reading in readings {
      for named in reading.names.organisations where known.count < 400 && named.tokens.count > 2 {
        for letters in Self.initials(of: named.tokens, reading.text) where letters.count > 2 {
          let full = name(reading.text, named.tokens)
          if let other = known[letters], other.full != full, !other.full.starts(with: full) {
            // Two names of the same letters: whose they are cannot be told.
            if !full.starts(with: other.full) { known.set(letters, to: ([], named.type)) }
          } else if known[letters] == nil {
            known.set(letters, to: (full, named.type))
          }
        }
      }
    }
    guard !known.isEmpty else { return }
    for reading in readings {
      for run in reading.runs where run.tokens.count == 1 && forms.count < 400 {
        let letters = reading.text.bytes[reading.text.bytes(of: run.tokens)]
        guard reading.text.tokens[run.tokens.lowerBound].traits.contains(.capitals), forms[letters] == nil,
          let meant = known[letters], !meant.full.isEmpty
        else { continue }
        forms.set(Array(letters), to: meant)
      }
      for named in reading.names.organisations where named.tokens.count == 1 && forms.count < 400 {
        let letters = reading.text.bytes[reading.text.bytes(of: named.tokens)]
        if forms[letters] == nil, let meant = known[letters], !meant.full.isEmpty {
          forms.set(Array(letters), to: meant)
        }
      }
    }
  }

  /// The first letters of a name's capitalised words: once with all parts of hyphened words, once with the first ones.
  private static func initials(of tokens: Range<Int>, _ text: EnglishText) -> [[UInt8]] {
    var all: [UInt8] = []
    var firsts: [UInt8] = []
    for index in tokens where text.tokens[index].sort == .word && text.tokens[index].isCapital {
      let letter = text.bytes[text.tokens[index].start]
      guard letter < 0x80, !text.has(.organisation, index) || text.tokens[index].range.count > 3 else { continue }
      all.append(letter)
      if !text.tokens[index].traits.contains(.hyphenated) { firsts.append(letter) }
    }
    return all == firsts ? [all] : [all, firsts]
  }
}
