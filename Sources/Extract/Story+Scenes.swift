internal import Lexicon
import Model

extension Story {
  /// Adds the projects that are named where a story takes place and told of in a sentence or paragraph after it.
  func readScenes() {
    for index in stretches.indices where stretches[index].role == .body && !stretches[index].scan.text.isEmpty {
      for told in ProjectNameReader.takenUp(in: stretches[index]) where !isKnown(told.word, near: index) {
        for number in stride(from: index, through: max(0, index - 2), by: -1) where stretches[number].role == .body {
          let reader = ProjectNameReader(number: number, stretch: stretches[number], vocabulary: vocabulary)
          let limit = number == index ? told.start : stretches[number].scan.text.count
          guard let name = reader.scene(endingWith: told.word, before: limit),
            !stretches[number].projects.contains(where: { $0.range.overlaps(name) })
          else { continue }
          let mention = ProjectMention(stretch: number, range: name)
          let place = stretches[number].projects.partitioningIndex { $0.range.lowerBound > name.lowerBound }
          stretches[number].projects.insert(mention, at: place)
          break
        }
      }
    }
  }

  /// A project was named nearby that ends in the word: that one is meant.
  private func isKnown(_ word: StaticString, near index: Int) -> Bool {
    stretches[max(0, index - 3)...index].contains { stretch in
      stretch.projects.contains { stretch.scan.has(word, before: $0.range.upperBound) }
    }
  }
}
