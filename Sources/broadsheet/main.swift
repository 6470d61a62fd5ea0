import CMalloc
import Glibc

// A reader that goes away is told by `write`, not by the death of the program.
signal(SIGPIPE, SIG_IGN)
Interruption.watch()

// Row groups come and go in blocks of a few MiB. glibc would come to take them from its heaps, whose holes then add up
// over a long run; above this size they are mapped, and given back when they are freed.
mallopt(M_MMAP_THRESHOLD, 1 << 20)
// What a page took is taken by the next one. To give it back in between, and fetch it again, cost as much as a repair.
mallopt(M_TRIM_THRESHOLD, 8 << 20)

let invocation = Invocation(
  words: Array(CommandLine.arguments.dropFirst()), environment: ProcessEnvironment.variables)
exit(await invocation.perform().rawValue)
