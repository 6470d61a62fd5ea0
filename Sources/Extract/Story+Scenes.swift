internal import Lexicon
import Model

extension Story {
  /// Adds projects that are found only where those that are named outright are known.
  func readScenes() {
    if isList { return }
    addTakenUp()
    addRetold()
  }

  /// Adds the projects that are named where a story takes place and told of in a sentence or paragraph after it.
  private func addTakenUp() {
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

  /// Adds where a later paragraph begins with the end of a project's name, and who built it or what it cost: it tells of that one.
  private func addRetold() {
    var names: [ArraySlice<UInt8>] = []
    for index in stretches.indices where stretches[index].role == .body && !stretches[index].scan.text.isEmpty {
      if let range = retold(names, at: index),
        !stretches[index].projects.contains(where: { $0.range.overlaps(range) })
      {
        stretches[index].projects.insert(ProjectMention(stretch: index, range: range), at: 0)
      }
      for project in stretches[index].projects where names.count < 12 && project.range.count > 12 {
        names.append(stretches[index].scan.text[project.range])
      }
    }
  }

  private func retold(_ names: [ArraySlice<UInt8>], at index: Int) -> Range<Int>? {
    let text = stretches[index].scan.text
    for name in names {
      guard let last = name.last else { continue }
      // 二期项目: too little to tell of which.
      let least = name.ends(with: "项目") ? 18 : 12
      // Nearly all differ in their last byte.
      for length in stride(from: min(name.count - 3, 36), through: least, by: -3)
      where length < text.count && text[length - 1] == last && text[..<length].equals(name.suffix(length)) {
        return ProjectNameReader.isDetail(length, stretches[index]) ? 0..<length : nil
      }
    }
    return nil
  }

  /// A project was named nearby that ends in the word: that one is meant.
  private func isKnown(_ word: StaticString, near index: Int) -> Bool {
    stretches[max(0, index - 3)...index].contains { stretch in
      stretch.projects.contains { stretch.scan.has(word, before: $0.range.upperBound) }
    }
  }
}
