/// A person in a text, with the house that the person is of.
struct EnglishSomebody: Sendable {
  var tokens: Range<Int>
  var name: [UInt8]
  var organisation: [UInt8]?
  /// Leads the house, which is a company: what such a person orders and hires is the company's.
  var leadsFirm = false

  private static let leaders = [
    "chief", "director", "founder", "owner", "manager", "president", "chairman", "chairwoman", "chair", "head", "boss",
    "executive", "principal", "proprietor",
  ].map { Array($0.utf8) }

  static func isLeader(_ position: [UInt8]) -> Bool {
    let words = EnglishVocabulary.folded(position[...]).split { $0 == 0x20 || $0 == 0x2D }
    return words.contains { word in leaders.contains { word.elementsEqual($0) } }
  }
}
