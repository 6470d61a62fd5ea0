/// The lists of words that readers ask nearly every clause, sentence or paragraph for.
///
/// A list is worth a place here where it is asked for far more often than its words stand in a text. What is asked of few
/// clauses only, or at one place of each, is looked for there.
extension CueFinder {
  static let lists: [Words] =
    subjects + events + needs + [
      ProjectNameReader.raising, ProjectNameReader.rest, ProjectNameReader.works,
      ProjectSurroundings.jointly, ProjectSurroundings.nowadays, ProjectSurroundings.expectations,
      PolicyReader.entered, PolicyReader.verbs,
      PeopleReader.manners, QuantityReader.halfWord, Respective.words,
    ]

  private static let subjects: [Words] = [
    Story.Stretch.foundings, SubjectCandidates.pointers, SubjectCandidates.doings, SubjectCandidates.actors,
    SubjectCandidates.measuresOfEach, SubjectCandidates.predicates, SubjectCandidates.gatherings,
    SubjectCandidates.grounds, SubjectCandidates.makingsKnown, SubjectCandidates.callings, SubjectCandidates.grants,
    SubjectReader.favours, SubjectReader.buildings, SubjectCandidates.particle, SubjectCandidates.projectEnds,
    Antecedents.things,
  ]

  private static let events: [Words] = [
    EventTimes.recently, EventTimes.reached, EventReader.regularly, EventReader.denials, EventReader.hopes,
    EventReader.onTheSpot, EventReader.toCome,
  ]

  private static let needs: [Words] = [
    AnsweredReader.enterprises, AnsweredReader.incoming, AnsweredReader.calls, AnsweredReader.handed,
    AnsweredReader.others,
    TroubleReader.firms, TroubleReader.firmsOrOwn, TroubleReader.helpers, TroubleReader.help, TroubleReader.helpFast,
    TroubleTelling.firm, TroubleTelling.signs,
    TroubleTelling.not, TroubleTelling.only, TroubleTelling.lacks, TroubleTelling.tight, TroubleTelling.held,
    TroubleTelling.without, TroubleTelling.firmSigns,
  ]
}
