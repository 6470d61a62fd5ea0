public import Model

/// The table of all changes made between the files and the clean text.
public enum RepairsTable {
  public static let schema = Schema(
    table: "repairs",
    "One change made between a file and its clean text.",
    primaryKey: ["source_id", "seq"],
    columns: [
      Column("source_id", .text, "The source the change was made in."),
      Column("seq", .int, "Number of the change among those of its source, from 1, in the order they were made."),
      Column("kind", .text, "What kind of change it is: undouble, close_spacing, join_line, dehyphenate …"),
      Column("before", .text, "What stood there; empty where something was put in."),
      Column("after", .text, "What stands there now; empty where something was taken out."),
      Column("rule", .text, nullable: true, "The rule or the entry of a word list that did it."),
      Column("byte_start", .int, "First byte of the changed text in the original file."),
      Column("byte_end", .int, "Byte after the changed text in the original file."),
    ])

  /// Adds a row for each change of `page`; joins of plainly broken lines only if `listingLineJoins` is set.
  ///
  /// Numbers count unlisted joins too, so that a row keeps its number whether or not they are listed.
  public static func append(_ page: Page, listingLineJoins: Bool, to batch: inout RowBatch) {
    var number = 0
    // A method of the log, which is no sequence.
    // swift-format-ignore: ReplaceForEachWithForLoop
    page.repairs.forEach { repair in
      number += 1
      if repair.kind == .joinLine, !listingLineJoins { return }
      batch.append(page.source.id)
      batch.append(number)
      batch.append(repair.kind.rawValue)
      batch.append(text: repair.before)
      batch.append(text: repair.after)
      batch.append(repair.rule)
      batch.append(repair.span)
      batch.endRow()
    }
  }
}
