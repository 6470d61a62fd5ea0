import Model

/// Agencies and bodies that end in the name of their country: Enterprise Norway, SDA Denmark, Natural Resources Finland.
extension EnglishOrganisationReader {
  private static let nations: EnglishWords = [
    "ireland", "scotland", "wales", "england", "britain", "finland", "sweden", "norway", "denmark", "iceland",
    "estonia", "latvia", "lithuania", "poland", "portugal", "spain", "italy", "france", "germany", "austria",
    "switzerland", "belgium", "netherlands", "luxembourg", "greece", "cyprus", "malta", "hungary", "romania",
    "bulgaria", "croatia", "slovenia", "slovakia", "ukraine", "turkey", "israel", "egypt", "morocco", "tunisia",
    "kenya", "ghana", "nigeria", "ethiopia", "rwanda", "uganda", "tanzania", "zambia", "malaysia", "singapore",
    "indonesia", "thailand", "vietnam", "philippines", "australia", "canada", "mexico", "brazil", "chile", "peru",
    "colombia", "argentina",
  ]
  /// What such bodies are named for. Letters alone (SDA) are as good.
  private static let fields: EnglishWords = [
    "enterprise", "invest", "business", "innovation", "innovate", "engineers", "statistics", "tourism", "visit",
    "sport", "creative", "science", "research", "skills", "housing", "homes", "transport", "natural", "historic",
    "heritage", "food", "energy", "trade", "export", "design", "marine", "forestry", "network", "water", "nature",
    "manufacturing", "technology", "logistics", "farmers", "chambers", "chartered", "careers", "safety", "cycling",
  ]

  /// Bodies of a trade, and not of the state.
  private static let members: EnglishWords = ["engineers", "farmers", "chambers", "chartered", "manufacturing"]

  func ofNation(_ tokens: Range<Int>) -> Found? {
    guard (2...4).contains(tokens.count), text.isAny(tokens.upperBound - 1, of: Self.nations),
      tokens.allSatisfy({ text.tokens[$0].sort == .word })
    else { return nil }
    let first = tokens.lowerBound
    let isInitials = text.tokens[first].traits.contains(.capitals) && (2...5).contains(text.tokens[first].range.count)
    guard isInitials || text.isAny(first, of: Self.fields) else { return nil }
    return Found(
      tokens: tokens, type: text.isAny(first, of: Self.members) ? .association : .government, proper: tokens)
  }
}
