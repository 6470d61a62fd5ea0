internal import Model

/// How a CSV file is written, as a Data Package says it.
struct CsvDescription {
  private let format: CsvFormat

  init(_ options: OptionValues) { format = CsvFormat(options) }

  func write(to json: inout JsonText) {
    json.field("mediatype", format.gzipLevel == nil ? "text/csv" : "application/gzip")
    if format.gzipLevel != nil { json.field("compression", "gz") }
    json.field("encoding", "utf-8")
    json.object("dialect") {
      $0.field("delimiter", String(decoding: [format.delimiter], as: UTF8.self))
      $0.field("lineTerminator", String(decoding: format.lineEnd, as: UTF8.self))
      $0.field("quoteChar", "\"")
      $0.field("doubleQuote", true)
      $0.field("header", format.hasHeader)
      $0.field("skipInitialSpace", false)
    }
    // What the profile changed in the data itself. The standard has no words for these and allows others beside its own.
    if format.guardsFormulas {
      json.field("formulaGuard", "a text that starts with = + - @, a tab, CR or NUL has ' before it")
    }
    if format.hasByteOrderMark { json.field("byteOrderMark", true) }
  }
}
