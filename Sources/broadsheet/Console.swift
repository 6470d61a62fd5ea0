import Glibc
import Model

/// Where the program speaks: answers to standard output, talk to standard error.
///
/// A reader that goes away (`broadsheet list | head`) is no error: nothing more is written, and the program ends as if
/// all had been read. A standard output that cannot be written, such as a full disk's, is one.
struct Console: Sendable {
  /// When text stands out in colour.
  enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
  }

  private let colour: Colour
  private let environment: [String: String]

  init(colour: Colour = .auto, environment: [String: String]) {
    self.colour = colour
    self.environment = environment
  }

  func with(colour: Colour) -> Console { Console(colour: colour, environment: environment) }

  /// Whether answers are coloured.
  var answerInk: Ink { Ink(isColoured: isColoured(STDOUT_FILENO)) }

  /// Whether talk is coloured.
  var talkInk: Ink { Ink(isColoured: isColoured(STDERR_FILENO)) }

  /// How many cells a line of the terminal has; `COLUMNS`, or 80 where there is none.
  var width: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// Whether answers are read by a person.
  var answersTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes what was asked for, as it is.
  func answer(_ text: String) { answer(Array(text.utf8)) }

  func answer(_ bytes: [UInt8]) {
    switch Console.write(bytes, to: STDOUT_FILENO) {
    case 0: break
    case EPIPE: exit(ExitStatus.done.rawValue)
    case let error:
      talk("broadsheet: standard output cannot be written: " + Console.reason(error))
      exit(ExitStatus.nothingDone.rawValue)
    }
  }

  /// Writes a line about what goes on.
  func talk(_ line: String) { _ = Console.write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes findings the way compilers do: `file:line:column: error: message; hint`.
  func talk(_ findings: [Diagnostic]) {
    let ink = talkInk
    var text = ""
    for finding in findings {
      let whole = finding.description
      let mark = finding.severity.rawValue + ": "
      guard ink.isColoured, let range = whole.firstRange(of: mark) else {
        text += whole + "\n"
        continue
      }
      text += ink(String(whole[..<range.lowerBound]), .bold)
      text += ink(mark, .bold, finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .cyan)
      text += whole[range.upperBound...] + "\n"
    }
    _ = Console.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private func isColoured(_ descriptor: Int32) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    // https://no-color.org: any value but an empty one.
    case .auto: (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb" && isatty(descriptor) == 1
    }
  }

  /// 0, or the number of the error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      start += count
    }
    return 0
  }

  private static func reason(_ error: Int32) -> String {
    unsafe strerror(error).map { unsafe String(cString: $0) } ?? "error \(error)"
  }
}
