/// What an English article says beside its figures, dates and names: ready for the tables.
struct EnglishFacts: Sendable {
  var projects: [Project] = []
  var events: [(stretch: Int, event: EventMention)] = []
  var policies: [PolicyMention] = []
  var needs: [NeedMention] = []
}
