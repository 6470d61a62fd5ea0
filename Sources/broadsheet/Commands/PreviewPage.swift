import Model
import Pipeline

/// Shows what a plan makes of one page.
func previewPage(plan: Plan, options: PreviewOptions, console: Console) async -> ExitStatus {
  do throws(RunFailure) {
    let preview = try PagePreview(plan: plan, path: options.page, readingFacts: options.facts == .always)
    let segmented = preview.segmented
    if let article = options.article, !segmented.articles.indices.contains(article - 1) {
      console.talk(
        "broadsheet: \(options.page) has \(segmented.articles.count) articles, there is no number \(article)")
      return .usage
    }
    let width = min(options.width ?? console.width, 10_000)
    let facts = PageFacts(segmented, preview.facts)
    let text = PreviewText(ink: console.answerInk, width: width, article: options.article, facts: facts)
    console.answer(text.lines(of: segmented).joined(separator: "\n") + "\n")
    return segmented.page.source.status == .quarantined ? .quarantined : .done
  } catch {
    return report(error, RunWords(pipeline: plan.name, file: plan.file), console)
  }
}
