extension TypesetPage {
  /// The smallest page that still fails: fewer stories, fewer paragraphs, fewer damages.
  public func shrunk(while fails: (TypesetPage) -> Bool) -> TypesetPage {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in best.smaller() where fails(candidate) {
        best = candidate
        isSmaller = true
        break
      }
    }
    return best
  }

  /// Pages one step smaller, the largest steps first.
  private func smaller() -> [TypesetPage] {
    var result: [TypesetPage] = []
    let make = { (damages: Damage, shape: Shape) in
      TypesetPage(seed: self.seed, script: self.script, damages: damages, shape: shape)
    }
    for story in shape.stories where shape.stories.count > 1 {
      var shape = shape
      shape.stories.removeAll { $0 == story }
      result.append(make(damages, shape))
    }
    if shape.paragraphLimit > 1 {
      for limit in [1, shape.paragraphLimit / 2, shape.paragraphLimit - 1]
      where limit >= 1 && limit < shape.paragraphLimit {
        var shape = shape
        shape.paragraphLimit = limit
        result.append(make(damages, shape))
      }
    }
    for damage in damages.parts where damage != .brokenLines { result.append(make(damages.subtracting(damage), shape)) }
    return result
  }
}
