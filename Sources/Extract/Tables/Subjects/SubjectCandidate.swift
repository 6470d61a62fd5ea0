/// Something a figure may be said of, and where it stands.
struct SubjectCandidate: Placed {
  var range: Range<Int>
  /// Stands right after a verb: 设立了某中心.
  var isObject: Bool
  var kind: Kind
  /// Where its name stands in the text: most are never asked for it.
  let place: Range<Int>
  /// Its name where that stands elsewhere.
  private let told: [UInt8]?

  init(range: Range<Int>, name: [UInt8], isObject: Bool = false, kind: Kind = .name) {
    self.range = range
    self.isObject = isObject
    self.kind = kind
    place = 0..<0
    told = name
  }

  /// One whose name stands in the text.
  init(range: Range<Int>, namedAt place: Range<Int>, isObject: Bool = false, kind: Kind = .name) {
    self.range = range
    self.isObject = isObject
    self.kind = kind
    self.place = place
    told = nil
  }

  /// The same name for something else that stands there.
  init(range: Range<Int>, like other: SubjectCandidate, kind: Kind) {
    self.range = range
    isObject = false
    self.kind = kind
    place = other.place
    told = other.told
  }

  func name(in scan: Scan) -> [UInt8] { told ?? Array(scan.text[place]) }

  enum Kind: Sendable {
    /// An organisation, a project, or a word that stands for one.
    case name
    /// What somebody set up in this very sentence or an earlier one.
    case founded
    /// A thing of its kind, or who is given something: spoken of in its sentence only.
    case noun
    /// 每台机床: spoken of in its clause only.
    case each
    /// What has a size or a price: spoken of in its clause, and where the next one names another measure of it.
    case thing
    /// Somebody who does something; whoever leads a house does it for the house, but for the clause itself.
    case person, leader
  }
}
