import Pipeline

/// Shows what a plan makes of one page.
func previewPage(plan: Plan, options: PreviewOptions, console: Console) async -> ExitStatus {
  console.talk("broadsheet: previews are not built in this binary")
  return .nothingDone
}
