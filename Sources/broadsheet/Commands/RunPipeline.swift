import Pipeline

/// Runs a plan; what went on is told on the console.
func runPipeline(plan: Plan, options: RunOptions, console: Console) async -> ExitStatus {
  console.talk("broadsheet: running is not built in this binary")
  return .nothingDone
}
