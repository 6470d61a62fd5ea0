/// Something a figure may be said of, and where it stands.
struct SubjectCandidate: Placed {
  var range: Range<Int>
  var name: [UInt8]
  /// Stands right after a verb: 设立了某中心.
  var isObject = false
  var kind = Kind.name

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
