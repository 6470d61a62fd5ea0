import Extract
import Foundation
import Lexicon
import Model
import Testing

/// The word lists that ship.
let shippedLexicons: LexiconSet = {
  var root = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { root.deleteLastPathComponent() }
  let (set, problems) = LexiconSet.load(folders: [root.appendingPathComponent("pipelines/lexicons").path])
  precondition(problems.isEmpty, "\(problems)")
  return set
}()

let shippedExtractor: Extractor = {
  do {
    return try Extractor(options: OptionValues(specs: ExtractStage.spec.options), lexicons: shippedLexicons)
  } catch {
    fatalError("\(error)")
  }
}()

/// The rows of one table for a story of these paragraphs.
func facts(_ table: String, in paragraphs: String..., date: PageDate? = PageDate(year: 2023, day: nil, basis: "test"))
  -> RowBatch
{
  var draft = PageBuilder.Draft()
  draft.paragraphs = paragraphs.map { (.body, $0) }
  let page = PageBuilder.page([draft], path: "test.txt", date: date)
  guard let batch = shippedExtractor.extract(page).first(where: { $0.schema.table == table }) else {
    Issue.record("no table \(table)")
    return RowBatch(Schema(table: table, "", columns: []))
  }
  return batch
}
