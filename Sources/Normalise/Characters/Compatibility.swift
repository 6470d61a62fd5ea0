import Model

/// Replaces characters that look like others but are not found by a search for them: radicals (⻓ → 长, ⽤ → 用),
/// doubled ideographs, the punctuation of vertical print, squared units and odd hyphens.
///
/// Squared units are written out as print has them (㎡ → m², ㎞ → km), because that is what people search for; signs
/// that mean something by themselves (① ℃ Ⅲ №) stay.
struct Compatibility: PageRepair {
  static let step = RepairStep.compatibility

  func isNeeded(_ survey: PageSurvey) -> Bool {
    survey.has(punctuation: 0x2010) || survey.has(punctuation: 0x2011)
      || [0x2E80, 0x2EC0, 0x2F00, 0x2F40, 0x2F80, 0x2FC0, 0x3380, 0x33C0, 0xFE00, 0xFE40, 0xFF40].contains {
        survey.hasBlock(of: $0)
      } || (0xF900...0xFAD9).contains { $0 & 63 == 0 && survey.hasBlock(of: $0) }
  }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.compatibility)
    page.replaceCharacters(with: &rewriter) { character, text, rewriter in
      // Ordinary Chinese characters and ASCII are most of a page.
      guard character.value > 0x2000, !(0x4E00...0x9FFF).contains(character.value) else { return }
      if let place = Self.place(of: character.value) {
        let ordinary = Self.character(place.index, of: place.table)
        if !text.extracting(character.range).isSame(as: ordinary) { rewriter.replace(character.range, with: ordinary) }
      } else if let written = Self.written(character.value) {
        rewriter.replace(character.range, with: written.utf8)
      }
    }
    rewriter.apply(to: &page)
  }

  private static func place(of value: UInt32) -> (table: StaticString, index: Int)? {
    switch value {
    case 0x2E80...0x2EF3: (CompatibilityTables.radicals, Int(value - 0x2E80))
    case 0x2F00...0x2FD5: (CompatibilityTables.kangxi, Int(value - 0x2F00))
    case 0xF900...0xFAD9: (CompatibilityTables.ideographs, Int(value - 0xF900))
    case 0xFE10...0xFE19: (CompatibilityTables.vertical, Int(value - 0xFE10))
    case 0xFE35...0xFE44: (CompatibilityTables.brackets, Int(value - 0xFE35))
    case 0xFE50...0xFE5E: (CompatibilityTables.small, Int(value - 0xFE50))
    default: nil
    }
  }

  private static func character(_ index: Int, of table: StaticString) -> [UInt8] {
    (0..<3).map { unsafe table.utf8Start[index * 3 + $0] }
  }

  private static func written(_ value: UInt32) -> String? {
    switch value {
    case 0x2010, 0x2011: "-"
    case 0x338E: "mg"
    case 0x338F: "kg"
    case 0x339C: "mm"
    case 0x339D: "cm"
    case 0x339E: "km"
    case 0x339F: "mm²"
    case 0x33A0: "cm²"
    case 0x33A1: "m²"
    case 0x33A2: "km²"
    case 0x33A3: "mm³"
    case 0x33A4: "cm³"
    case 0x33A5: "m³"
    case 0x33A6: "km³"
    case 0x33C4: "cc"
    case 0x33CE: "km"
    case 0x33D5: "mil"
    case 0xFE30: "："
    case 0xFE31: "—"
    case 0xFE32: "–"
    case 0xFE5F: "#"
    case 0xFE60: "&"
    case 0xFE61: "*"
    case 0xFE62: "+"
    case 0xFE63: "-"
    case 0xFE64: "<"
    case 0xFE65: ">"
    case 0xFE66: "="
    case 0xFE6A: "%"
    case 0xFF61: "。"
    case 0xFF62: "「"
    case 0xFF63: "」"
    case 0xFF64: "、"
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether the span holds just these bytes.
  func isSame(as bytes: [UInt8]) -> Bool { count == bytes.count && indices.allSatisfy { self[$0] == bytes[$0] } }
}
