// A release may be built for what the processor of the machine that builds it has (scripts/processor-flags). On one that
// lacks it the program would die without a word of an instruction that is not known there; so it is asked for first, by code
// that is compiled for every processor, before any other code of the program.
#include "CProcessor.h"

#if defined(BROADSHEET_FOR_HASWELL)
#include <unistd.h>

__attribute__((constructor)) static void broadsheet_ask_processor(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c") && __builtin_cpu_supports("lzcnt") &&
      __builtin_cpu_supports("movbe") && __builtin_cpu_supports("popcnt")) {
    return;
  }
  static const char message[] =
      "broadsheet: built for processors with AVX2 and BMI2, and this one has none; "
      "build it on this machine, or for every processor with: make build PROCESSOR=any\n";
  if (write(STDERR_FILENO, message, sizeof message - 1) < 0) _exit(1);
  _exit(1);
}
#endif
