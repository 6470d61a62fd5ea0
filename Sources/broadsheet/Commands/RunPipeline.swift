import Glibc
import Pipeline

/// Runs a plan; what went on is told on the console.
func runPipeline(plan: Plan, options: RunOptions, console: Console) async -> ExitStatus {
  let run = Run(
    plan: plan, settings: RunSettings(workers: options.jobs ?? Run.availableCores, isForced: options.isForced))
  let words = RunWords(pipeline: plan.name, file: plan.file)
  if options.isDryRun {
    console.answer(words.rehearsal(run.rehearse()))
    return .done
  }
  let bar = showsProgress(options) ? ProgressBar() : nil
  let events = RunEvents(
    onProgress: { bar?.show($0) },
    onFinding: { finding in
      bar?.clear()
      console.talk([finding])
    },
    onOutputs: { Interruption.protect($0) })
  let start = ContinuousClock.now
  do throws(RunFailure) {
    let summary = try await run.execute(events: events)
    bar?.clear()
    for line in words.problems(summary) { console.talk(line) }
    if !options.isQuiet { console.talk(words.summary(summary, took: ContinuousClock.now - start)) }
    return summary.quarantined > 0 ? .quarantined : .done
  } catch {
    bar?.clear()
    return report(error, words, console)
  }
}

/// Says why a run did not happen.
func report(_ failure: RunFailure, _ words: RunWords, _ console: Console) -> ExitStatus {
  switch failure {
  case .findings(let findings):
    console.talk(findings)
    return .usage
  default:
    for line in words.failure(failure) { console.talk(line) }
    if case .locked = failure { return .locked }
    return .nothingDone
  }
}

private func showsProgress(_ options: RunOptions) -> Bool {
  switch options.progress {
  case .always: true
  case .never: false
  case .auto: !options.isQuiet && isatty(STDERR_FILENO) == 1
  }
}
