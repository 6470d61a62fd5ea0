import Model
import Pipeline

/// Shows what a plan makes of one page.
func previewPage(plan: Plan, options: PreviewOptions, console: Console) async -> ExitStatus {
  do throws(RunFailure) {
    let segmented = try PagePreview(plan: plan, path: options.page).segmented
    if let article = options.article, !segmented.articles.indices.contains(article - 1) {
      console.talk(
        "broadsheet: \(options.page) has \(segmented.articles.count) articles, there is no number \(article)")
      return .usage
    }
    let width = min(options.width ?? console.width, 10_000)
    let text = PreviewText(ink: console.answerInk, width: width, article: options.article)
    console.answer(text.lines(of: segmented).joined(separator: "\n") + "\n")
    return segmented.page.source.status == .quarantined ? .quarantined : .done
  } catch {
    return report(error, RunWords(pipeline: plan.name, file: plan.file), console)
  }
}
