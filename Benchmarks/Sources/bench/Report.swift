import Foundation
import Workbench

/// One measurement, as a line for people or as JSON.
struct Report {
  private var figures: [(name: String, value: Double)]
  private let name: String

  init(_ name: String, _ timing: Timing?, _ others: [(String, Double)]) {
    self.name = name
    figures = []
    if let timing {
      figures = [
        ("wall", timing.wall), ("cpu", timing.cpu), ("base", timing.base), ("peak", timing.peak),
        ("other", timing.other),
      ]
    }
    figures += others.map { (name: $0.0, value: $0.1) }
  }

  func print(asJson: Bool) {
    if asJson {
      let parts = figures.map { "\"\($0.name)\":\($0.value)" }
      Swift.print("{\"case\":\"\(name)\"," + parts.joined(separator: ",") + "}")
    } else {
      Swift.print(name + figures.map { "  \($0.name) \(String(format: "%.6g", $0.value))" }.joined())
    }
  }
}
