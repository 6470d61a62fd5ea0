import Foundation
import Model

/// The hand-made gold pages, where they are at hand, and what they say about line ends.
enum GoldPages {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["BROADSHEET_SHARED"] { return URL(filePath: path) }
    var place = URL(filePath: #filePath).deletingLastPathComponent()
    for _ in 0..<6 {
      place.deleteLastPathComponent()
      let shared = place.appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "gold/000.json").path) { return shared }
    }
    return nil
  }()

  /// A page as text, and the texts of its blocks, folded.
  struct Sample {
    var text: String
    var blocks: [String]
  }

  static func sample(_ name: String) throws -> Sample {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let gold = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "gold/\(name).json")))
    let page = gold as? [String: Any] ?? [:]
    let file = page["source"] as? String ?? ""
    let text = try String(contentsOf: folder.appending(path: "seeds/\(file)"), encoding: .utf8)
    var blocks: [String] = []
    for article in page["articles"] as? [[String: Any]] ?? [] {
      for key in ["kicker", "headline", "deck", "dateline"] {
        if let block = article[key] as? String { blocks.append(fold(block)) }
      }
      for paragraph in article["paragraphs"] as? [[String: Any]] ?? [] {
        blocks.append(fold(paragraph["text"] as? String ?? ""))
      }
      for caption in article["captions"] as? [String] ?? [] { blocks.append(fold(caption)) }
    }
    return Sample(text: text.replacing("#", with: " "), blocks: blocks)
  }

  /// Text without spaces and differences of width or quotation marks.
  static func fold(_ text: String) -> String {
    var result = ""
    for character in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      switch character {
      case "“", "”": result.append("\"")
      case "‘", "’": result.append("'")
      default: if !character.properties.isWhitespace { result.unicodeScalars.append(character) }
      }
    }
    return result
  }

  /// Whether print went on from one line to the next, as the gold has it.
  static func goesOn(_ line: String, _ next: String, in blocks: [String]) -> Bool {
    // Bylines in a dateline and names glued to the last sentence are no text of the gold's paragraphs.
    if line.hasPrefix("本报讯"), line.count < 20 || line.hasSuffix("，") { return true }
    if let glued = next.range(of: "。 ") { return goesOn(line, String(next[..<glued.lowerBound]), in: blocks) }
    let seam = String(fold(line).suffix(9)) + String(fold(next).prefix(5))
    return blocks.contains { $0.contains(seam) }
  }
}
