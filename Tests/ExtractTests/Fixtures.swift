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

/// One line a quantity: `raw value unit`, then what else is said of it.
func quantities(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  let columns = ["raw", "value", "value_high", "unit", "modifier", "change"].map(batch.strings)
  return (0..<batch.rowCount).map { row in
    var line = "\(columns[0][row]) = \(columns[1][row])"
    if !columns[2][row].isEmpty { line += "–\(columns[2][row])" }
    line += " \(columns[3][row])"
    for extra in [columns[4][row], columns[5][row]] where !extra.isEmpty { line += " \(extra)" }
    return line
  }
}

/// Expects that four times a text takes no more than four times as long, and half as much again for noise: where time
/// grew with the square it would be sixteen times.
func expectLinearTime(_ name: String, from bytes: Int, _ text: (_ bytes: Int) -> String) {
  func time(_ bytes: Int) -> Double {
    let page = PageBuilder.page(text(bytes))
    let start = ContinuousClock.now
    _ = shippedExtractor.extract(page)
    return (ContinuousClock.now - start) / .seconds(1)
  }
  _ = time(bytes / 4)
  let small = time(bytes)
  let large = time(4 * bytes)
  if ProcessInfo.processInfo.environment["PRINT_TIMES"] != nil { print("TIME", name, small, large, large / small) }
  #expect(large < 0.3 + small * 6, "\(name): \(small) s, then \(large) s")
}
