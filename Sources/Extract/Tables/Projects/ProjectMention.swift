import Model

/// The name of a project at a place in an article.
struct ProjectMention: Placed, Sendable, Equatable {
  var stretch: Int
  var range: Range<Int>
  /// Stands in a list that ends in 等…项目.
  var isListed = false
  /// Heads a paragraph that tells of it alone.
  var isEntry = false
}

/// A project of an article: its mentions merged, and what the article says of it.
struct Project: Sendable {
  var name: [UInt8]
  var mentions: [ProjectMention]
  var zone: [UInt8]?
  var investor: [UInt8]?
  var industry: [UInt8]?
  var stage: ProjectStage = .unknown
  var investment: Amount?
  var landArea: Amount?
  var floorArea: Amount?
  var capacity: [UInt8]?
  var started: CalendarDate?
  var expectedCompletion: CalendarDate?
  var jobs: Int?
  var output: Amount?
  var tax: Amount?
}

/// How far a project is.
enum ProjectStage: String, Sendable {
  case negotiating, signed, landed
  case landSupplied = "land_supplied"
  case groundbreaking
  case underConstruction = "under_construction"
  case toppedOut = "topped_out"
  case trialProduction = "trial_production"
  case inProduction = "in_production"
  case completed, planned, unknown
}

extension Story.Stretch {
  /// 某基地等9个项目集中开工，总投资…: what follows is said of all of them.
  func isOneOfMany(_ project: ProjectMention) -> Bool {
    let end = project.range.upperBound
    return scan.has("等", at: end) && (scan.numeral(at: end + 3) != nil || scan.has("多个", at: end + 3))
  }
}
