/// What an article's figures may be said of, in whichever of its texts they stand.
///
/// A class, because the readers of every text keep it: to copy a value of so much is to count a reference to each.
final class ArticleSubjects {
  let people: [Person]
  /// What the article is about.
  let topic: [UInt8]?
  /// What 全区 and 高新区 stand for.
  let zone: [UInt8]?
  /// The company a story is about, or the only one in it: 公司 and 企业 are that one.
  let house: [UInt8]?
  let names: FullNames
  let vocabulary: Vocabulary

  init(
    people: [Person], topic: [UInt8]?, zone: [UInt8]?, house: [UInt8]?, names: FullNames, vocabulary: Vocabulary
  ) {
    self.people = people
    self.topic = topic
    self.zone = zone
    self.house = house
    self.names = names
    self.vocabulary = vocabulary
  }
}
