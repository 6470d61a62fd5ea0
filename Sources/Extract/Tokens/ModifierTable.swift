internal import Lexicon
import Model

/// What a modifier says of the number beside it.
enum Modifier: String, Sendable {
  case approx, over, under, nearly
  case atLeast = "at_least"
  case upTo = "up_to"
}

/// The list of modifiers, by row.
struct ModifierTable: Sendable {
  enum Position: String, Sendable {
    case before, after, inside
    case beforeMultiplier = "before_multiplier"
  }

  private var rows: [(position: Position, modifier: Modifier)?]

  init(_ list: WordList, problems: inout [Diagnostic]) {
    rows = []
    for row in 0..<list.count {
      guard let position = Position(rawValue: list.string(row, "position")) else {
        problems.append(Vocabulary.badField(list, row, "position"))
        rows.append(nil)
        continue
      }
      guard let modifier = Modifier(rawValue: list.string(row, "modifier")) else {
        problems.append(Vocabulary.badField(list, row, "modifier"))
        rows.append(nil)
        continue
      }
      rows.append((position, modifier))
    }
  }

  /// What a hit says at `position`; nil where it says nothing there.
  func modifier(_ hit: Hit, at position: Position, _ vocabulary: Vocabulary) -> Modifier? {
    guard hit.kinds.contains(.modifier), let meaning = vocabulary.meaning(hit, .modifier),
      let row = rows[meaning.row], row.position == position
    else { return nil }
    return row.modifier
  }
}
