import Glibc

// A reader that goes away is told by `write`, not by the death of the program.
signal(SIGPIPE, SIG_IGN)
Interruption.watch()

let invocation = Invocation(
  words: Array(CommandLine.arguments.dropFirst()), environment: ProcessEnvironment.variables)
exit(await invocation.perform().rawValue)
