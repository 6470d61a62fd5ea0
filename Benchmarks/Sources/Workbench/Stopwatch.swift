internal import Foundation

/// What a measured piece of work took.
public struct Timing: Sendable {
  public var wall: Double
  public var cpu: Double
  /// Resident memory before, and the most while it ran, in MiB.
  public var base: Double
  public var peak: Double
  /// The share of one core that other processes took meanwhile: above 0.1 the figure is not to be trusted.
  public var other: Double
}

/// Measures time and memory the way the peers are measured: memory's high mark is reset just before.
public enum Stopwatch {
  public static func measure(_ work: () async throws -> Void) async rethrows -> Timing {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
    let base = status("VmRSS")
    let (busyBefore, cpuBefore) = (busy(), cpu())
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    let elapsed = clock.now - start
    let wall = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let ownCpu = cpu() - cpuBefore
    let others = max(0, busy() - busyBefore - ownCpu)
    return Timing(
      wall: wall, cpu: ownCpu, base: base, peak: status("VmHWM"), other: others / max(wall, 0.05))
  }

  /// Waits until others leave the machine alone, `seconds` at most.
  public static func waitForQuiet(seconds: Double) async {
    let end = ContinuousClock().now + .seconds(seconds)
    while ContinuousClock().now < end {
      let before = busy()
      try? await Task.sleep(for: .milliseconds(400))
      if busy() - before < 0.06 { return }
    }
  }

  private static func status(_ key: String) -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    return (line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first).flatMap { Double($0) }
      .map { $0 / 1024 } ?? 0
  }

  /// CPU seconds of this process.
  private static func cpu() -> Double {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// CPU seconds of the whole machine.
  private static func busy() -> Double {
    let text = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
    let fields = text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().compactMap { Double($0) }
    guard fields.count > 7 else { return 0 }
    return (fields[0] + fields[1] + fields[2] + fields[5] + fields[6] + fields[7]) / 100
  }
}
