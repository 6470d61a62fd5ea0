import Model

/// What the table `sources` says of a page, until it is written.
///
/// A batch of one row would be an array or two for each of its columns, at every page.
struct SourceRow: Sendable {
  private let source: Source
  /// nil where the page could not be read, as `quality` is.
  private let style: String?
  /// nil where the pipeline repairs nothing.
  private let repairs: Int?
  private var articles: Int?
  private var date: PageDate?
  private var quality: Double?

  /// Of a page that has been read, and perhaps repaired.
  init(_ page: borrowing Page, isRepaired: Bool) {
    source = page.source
    style = page.source.status == .ok ? page.style : nil
    repairs = isRepaired ? page.repairs.count : nil
  }

  /// Of a page whose articles are known.
  init(_ segmented: borrowing SegmentedPage) {
    self.init(segmented.page, isRepaired: true)
    articles = segmented.articles.count
    date = segmented.date
    quality = source.status == .ok ? segmented.quality : nil
  }

  /// Adds the row to a batch of the table.
  func append(to batch: inout RowBatch) {
    batch.append(source.id)
    batch.append(source.path)
    batch.append(source.sha256)
    batch.append(source.byteCount)
    batch.append(source.encoding.isEmpty ? nil : source.encoding)
    batch.append(style)
    batch.append(source.lineCount)
    batch.append(articles)
    batch.append(repairs)
    batch.append(date?.day)
    batch.append(date?.year)
    batch.append(date?.basis)
    batch.append(quality)
    batch.append(source.status.rawValue)
    batch.append(source.problem)
    batch.endRow()
  }
}
