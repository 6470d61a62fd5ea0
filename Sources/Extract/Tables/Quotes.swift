import Model

extension FactTable {
  /// One row a stretch of direct speech.
  static let quotes = FactTable(
    schema: Schema(
      table: "quotes", "direct speech, with its speaker", primaryKey: ["id"],
      columns: [
        .id("s"), .articleID, .paragraph,
        Column("text", .text, "what was said; the parts of a split quotation joined by a space"),
        Column("speaker", .text, nullable: true, "name of the speaker"),
        Column("position", .text, nullable: true, "the speaker's office, also where no name is given"),
        Column("organisation", .text, nullable: true, "the speaker's organisation"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    let articleID = story.articleID
    var ids = FactIDs(articleID, UInt8(ascii: "s"))
    for stretch in story.stretches {
      for quote in stretch.quotes {
        ids.advance()
        let speaker = quote.speaker.map { story.people[$0] }
        batch.append(text: ids.last)
        batch.append(text: articleID)
        batch.append(stretch.paragraph)
        var text: [UInt8] = []
        for part in quote.parts {
          if !text.isEmpty { text.append(0x20) }
          text += stretch.scan.text[part]
        }
        batch.append(text: text)
        batch.append(optional: speaker?.name)
        batch.append(optional: speaker?.position ?? quote.position)
        batch.append(optional: speaker?.organisation ?? quote.organisation)
        let first = quote.parts.first?.lowerBound ?? 0
        batch.append(story.sourceSpan(stretch, first..<(quote.parts.last?.upperBound ?? first)))
        batch.endRow()
      }
    }
  }
}
