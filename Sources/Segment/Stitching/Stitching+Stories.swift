internal import Glibc
import Model

/// What two stories say to being one: their words, their zones and the headlines between.
extension Stitcher {
  /// Fragments taken as one text, with what every pair of them is asked for.
  struct Group {
    /// Places in the row of chains.
    var members = 0..<0
    var size: Float = 0
    var zones = FragmentZones.Names()
    /// How much its words say.
    var trust: Float = 0
    /// Below 0 until it is asked for.
    var norm: Float = -1
    /// Whether it is the same story as in the round before.
    var isKept = false

    mutating func add(size: Float, _ zones: FragmentZones.Names, members: Range<Int>) {
      self.size += size
      trust = Stitcher.trust(self.size)
      self.zones.add(zones)
      self.members = members
    }
  }

  /// Fills in the stories up to each fragment, and those from each on.
  ///
  /// - Parameter previous: the chains that they were made of before.
  func fill(
    _ heads: inout MutableSpan<Group>, _ tails: inout MutableSpan<Group>, _ chains: Chains, previous: Chains?
  ) {
    var start = 0
    while start < chains.order.count {
      let chain = chains.chain(at: start)
      var group = Group()
      for place in chain {
        let fragment = Int(chains.order[place])
        // Sizes are whole numbers: their sums are the same in any order.
        group.add(size: sizes[fragment], zones.named(fragment), members: chain.lowerBound..<place + 1)
        group.isKept = previous?.upTo(fragment, isAsIn: chains) ?? false
        group.norm = group.isKept ? heads[fragment].norm : -1
        heads[fragment] = group
      }
      group = Group()
      for place in chain.reversed() {
        let fragment = Int(chains.order[place])
        group.add(size: sizes[fragment], zones.named(fragment), members: place..<chain.upperBound)
        group.isKept = previous?.from(fragment, isAsIn: chains) ?? false
        group.norm = group.isKept ? tails[fragment].norm : -1
        tails[fragment] = group
      }
      start = chain.upperBound
    }
  }

  func profit(_ joint: Joint, _ left: inout Group, _ right: inout Group, _ chains: Chains) -> Float {
    let trust = left.trust < right.trust ? left.trust : right.trust
    // Asked first: most stories name no zones, so that the bounds below are the closer.
    let places = places(left, right)
    // The words cannot say more than this: where that is not enough, they are not asked.
    guard joint.mayPay(topic: Self.bestTopic * (trust < 1 ? trust : 1), places: places) else { return 0 }
    let ratio = commonness(&left, &right, chains)
    // Of every two that come to nothing, a bound tells one without a logarithm.
    guard joint.mayPay(topic: Self.topic(evidence: Self.mostEvidence(ratio), trust), places: places) else { return 0 }
    // Below 0.29 the logarithm is less than all that counts.
    let evidence = ratio < 0.29 ? -1.6 : 1.3 * Float(log(Double(ratio)))
    let value = joint.profit(topic: Self.topic(evidence: evidence, trust))
    guard value + places > 0 else { return 0 }
    let right = Int(joint.right)
    let headline = nested.stand[right] ? 0 : headings.weigh(against: right, story: chains.order[left.members])
    return value - headline + places
  }

  /// The most that `topic` and `places` answer.
  static let bestTopic: Float = 2
  static let bestPlaces: Float = 1

  /// A short text shares few words with anything: it says little either way. Of two long ones it says much.
  static func trust(_ size: Float) -> Float {
    0.35 + 0.65 * min(1, size / 120) + min(0.8, max(0, (size - 120) / 400))
  }

  /// How much of their vocabulary two stories share: 1 for as much as any two texts of their length do, 0 where they share
  /// nothing.
  private func commonness(_ left: inout Group, _ right: inout Group, _ chains: Chains) -> Float {
    let product = likeness.product(chains.order[left.members], chains.order[right.members])
    // So little that it makes no difference how long the texts are.
    guard product > 0 else { return 0 }
    if left.norm < 0 { left.norm = likeness.norm(chains.order[left.members]) }
    if right.norm < 0 { right.norm = likeness.norm(chains.order[right.members]) }
    let cosine = product / (left.norm * right.norm).squareRoot()
    // Two texts of nothing in common share the more words, the longer they are; English ones share more of them than
    // Chinese ones share pairs of characters.
    var usual = 0.02 + 0.00004 * (left.size * right.size).squareRoot()
    if isEnglish[Int(chains.order[left.members.lowerBound])], isEnglish[Int(chains.order[right.members.lowerBound])] {
      usual *= Self.englishShare
    }
    return (cosine + 0.005) / usual
  }

  /// What common vocabulary says, from -1.6 times `trust` (two topics) to 2 (one).
  @inline(__always)
  private static func topic(evidence: Float, _ trust: Float) -> Float {
    let capped = evidence < bestTopic ? evidence : bestTopic
    // What speaks for one story is never taken for more than it is.
    let most: Float = evidence > 0 && trust > 1 ? 1 : trust
    return (capped > -1.6 ? capped : -1.6) * most
  }

  /// No less than 1.3 times the natural logarithm of a number above 0, and hardly more by a tenth.
  ///
  /// The bits of a float are its exponent and, below that, how far it is on the way to the next power of two: read as a
  /// number, they lie no more than 0.0861 below the logarithm to base 2.
  @inline(__always)
  private static func mostEvidence(_ ratio: Float) -> Float {
    let bits = Float(Int32(bitPattern: ratio.bitPattern))
    return 1.3 * 0.693148 * (bits * 0x1p-23 - 126.913)
  }

  private static let englishShare: Float = 2

  /// What the zones named on both sides say.
  func places(_ left: Group, _ right: Group) -> Float {
    let agreement = left.zones.agreement(with: right.zones)
    return agreement > 0 ? Self.bestPlaces : agreement < -1 ? -4.6 : agreement
  }
}
