import Model

/// Finds for every line the width of the column it was set in.
///
///     两条新建的生产线一共用          22
///     地136亩，投入4.2亿元人民币，    28 (a little off: figures are no squares)      28
///     冬天以前装好机器，已经写进了    28
///     省里的重点项目名单。            20
///
/// Most lines of a paragraph fill their column, so its width is one that neighbouring lines share. Widths change within
/// a page, even within a paragraph that runs around a photograph; so the widths that lines share nearby are candidates,
/// and the cheapest way through them is taken: a line that fits costs nothing, a short one a little, one that sticks
/// out more, a change of width more still. Lines that share nothing with their neighbours (pages whose paragraphs are
/// one line each) stand in no column.
///
/// - Complexity: O(lines), with at most `candidateLimit` candidates in a stretch of lines.
struct LayoutColumns {
  static let candidateLimit = 14
  /// Lines that share one list of candidates.
  private static let stretch = 256
  /// Wider print than this is no column of a newspaper but a paragraph in one line.
  static let widestColumn = 240
  private static let fewLines = 16
  private static let changeCost: Float = 2.9
  /// Below a text that was cut, a report begins in a column of its own.
  private static let changeCostAtReport: Float = 2
  private static let noColumnCost: Float = 1.8

  private var histogram = [Int32](filledWith: 0, count: LayoutColumns.widestColumn + 1)
  private var fits = Fits()

  /// The width of the column around each line; 0 where it stands in none.
  static func widths(of lines: [LayoutLine]) -> [Int32] {
    var columns = LayoutColumns()
    var result = [Int32](filledWith: 0, count: lines.count)
    var first = 0
    while first < lines.count {
      let last = Swift.min(first + stretch, lines.count)
      columns.fill(&result, first..<last, lines)
      first = last
    }
    widenLatin(&result, lines)
    return result
  }

  /// Latin lines end where the next word did not fit, so most are shorter than their column: its width is nearer to
  /// that of its longest lines.
  private static func widenLatin(_ columns: inout [Int32], _ lines: [LayoutLine]) {
    let lines = lines.span
    var columns = columns.mutableSpan
    var first = 0
    var widths: [Int32] = []
    while first < lines.count {
      let column = columns[first]
      var end = first + 1
      while end < lines.count, columns[end] == column { end += 1 }
      if column > 0 {
        widths.removeAll(keepingCapacity: true)
        if widths.capacity == 0 { widths.reserveCapacity(64) }
        for index in first..<end where lines[index].isLatin && lines[index].lastWidth * 100 <= column * 115 {
          if lines[index].lastWidth * 10 >= column * 8 { widths.append(lines[index].lastWidth) }
        }
        if widths.count >= 3 {
          widths.sort()
          let wide = widths[(widths.count - 1) * 85 / 100]
          if wide > column { for index in first..<end { columns[index] = wide } }
        }
      }
      first = end
    }
  }

  private mutating func fill(_ result: inout [Int32], _ range: Range<Int>, _ lines: [LayoutLine]) {
    let candidates = self.candidates(in: Swift.max(0, range.lowerBound - 32)..<range.upperBound, lines)
    guard !candidates.isEmpty else { return }
    fits.start(candidates.map { Candidate($0) })
    let rowArray = fits.rows(of: lines.span.extracting(range))
    let rows = rowArray.span
    let fitCosts = unsafe fits.costs.span.bytes
    // Row after row, what the cheapest way up to a line costs that ends in no column, and in each of the candidates.
    let quads = fits.quads
    var costArray = [SIMD4<Float>](filledWith: .zero, count: quads * (range.count + 1))
    var cheapestArray = [UInt8](filledWith: 0, count: range.count + 1)
    // Through spans: checking at every step that nobody shares the arrays would cost as much as the rest.
    var costs = costArray.mutableSpan
    var cheapest = cheapestArray.mutableSpan
    precondition(costs.count == quads * (rows.count + 1), "a row of costs is missing")
    var least: Float = 0
    for index in rows.indices {
      let byChange = SIMD4<Float>(repeating: least + Self.changeCost(lines, range.lowerBound &+ index))
      let above = index &* quads
      var leasts = SIMD4<Float>(repeating: .infinity)
      for quad in 0..<quads {
        // Unchecked: there is a row for the first line and one more for each, and a row of `fitCosts` is as long.
        let fit = unsafe fitCosts.unsafeLoadUnaligned(
          fromUncheckedByteOffset: (Int(rows[index]) &+ 4 &* quad) &* MemoryLayout<Float>.size, as: SIMD4<Float>.self)
        let here = unsafe costs[unchecked: above &+ quad]
        let cost = byChange.replacing(with: here, where: here .<= byChange) + fit
        unsafe costs[unchecked: above &+ quads &+ quad] = cost
        leasts.replace(with: cost, where: cost .< leasts)
      }
      // Not `leasts.min()`, nor `pointwiseMin` above: these look for what is no number, four times as long.
      let first = leasts[1] < leasts[0] ? leasts[1] : leasts[0]
      let second = leasts[3] < leasts[2] ? leasts[3] : leasts[2]
      least = second < first ? second : first
      var state = 0
      while costs[above &+ quads &+ state >> 2][state & 3] != least { state &+= 1 }
      cheapest[index &+ 1] = UInt8(truncatingIfNeeded: state)
    }
    var state = Int(cheapest[rows.count])
    var widths = result.mutableSpan
    for index in rows.indices.reversed() {
      widths[range.lowerBound + index] = state == 0 ? 0 : candidates[state - 1]
      let other = Int(cheapest[index])
      let above = index &* quads
      let byChange = costs[above &+ other >> 2][other & 3] + Self.changeCost(lines, range.lowerBound &+ index)
      if costs[above &+ state >> 2][state & 3] > byChange { state = other }
    }
  }

  /// What it costs that the column of a line is another than that of the line above.
  @inline(__always)
  private static func changeCost(_ lines: [LayoutLine], _ index: Int) -> Float {
    guard lines[index].has(.beginsWithDateline), index > 0 else { return changeCost }
    let isCut = lines[index - 1].has(.hasInnerStop) && !lines[index - 1].has(.endsSentence)
    return isCut ? changeCostAtReport : changeCost
  }

  /// Widths that neighbouring lines share, the most common first.
  private mutating func candidates(in range: Range<Int>, _ lines: [LayoutLine]) -> [Int32] {
    var used: [Int] = []
    used.reserveCapacity(32)
    let lines = lines.span
    let neighbours = Neighbours(range, lines)
    var histogram = self.histogram.mutableSpan
    let widest = Self.holdsParagraphs(range, lines) ? Self.paragraphWidth : Self.widestColumn
    for index in range {
      let width = Int(lines[index].lastWidth)
      guard width >= 4, width <= widest else { continue }
      // On a page of a few lines hardly any two need be alike.
      guard neighbours.share(width, of: index, lines[index].isLatin) || range.count <= Self.fewLines && width >= 16
      else { continue }
      if histogram[width] == 0 { used.append(width) }
      histogram[width] += 1
    }
    var result: [Int32] = []
    result.reserveCapacity(Self.candidateLimit)
    for width in used.sorted(by: { (self.histogram[$0], $0) > (self.histogram[$1], $1) }) {
      guard result.count < Self.candidateLimit else { break }
      let isTaken = result.contains { abs(Int($0) - width) <= Swift.max(1, width / 24) }
      if isTaken { continue }
      result.append(Int32(width))
    }
    for width in used { self.histogram[width] = 0 }
    return result
  }

  /// Lines of sixty characters and more may be paragraphs.
  private static let paragraphWidth = 120

  /// Whether the lines of sixty characters and more are paragraphs in one line each, some of which happen to be nearly as
  /// long: of broken lines, few end in a full stop.
  private static func holdsParagraphs(_ range: Range<Int>, _ lines: Span<LayoutLine>) -> Bool {
    var long = 0
    var whole = 0
    for index in range where lines[index].lastWidth > paragraphWidth {
      if lines[index].isLatin { return false }
      long += 1
      if lines[index].has(.endsSentence) { whole += 1 }
    }
    return 2 * whole > long
  }
}

extension LayoutColumns {
  /// How badly lines fit the candidates: lines of one width and kind fit alike, and a page has few of them.
  private struct Fits {
    /// Print that is wider than all candidates by far costs the same in each, however wide it is.
    private static let widest = widestColumn + 47
    private static let none = UInt16.max
    /// Row after row, the cost of no column first, then those of the candidates, and what fills up the last four.
    private(set) var costs: [Float] = []
    /// A row is so many times four costs.
    private(set) var quads = 1
    /// Which row is that of each width and kind.
    private var rowOfKey = [UInt16](repeating: Fits.none, count: (Fits.widest + 1) * 8)
    private var used: [Int] = []
    private var candidates: [Candidate] = []

    mutating func start(_ candidates: [Candidate]) {
      self.candidates = candidates
      quads = candidates.count / 4 + 1
      for key in used { rowOfKey[key] = Self.none }
      used.removeAll(keepingCapacity: true)
      costs.removeAll(keepingCapacity: true)
      costs.reserveCapacity(64 * 4 * quads)
      used.reserveCapacity(64)
    }

    /// Where the costs of each line begin.
    mutating func rows(of lines: Span<LayoutLine>) -> [Int32] {
      let length = 4 * quads
      var found = [Int32](filledWith: 0, count: lines.count)
      var places = found.mutableSpan
      // Taken out, so that nothing asks at each line whether somebody shares it.
      let candidates = self.candidates
      var taken = rowOfKey
      rowOfKey = []
      var row = taken.mutableSpan
      for index in lines.indices {
        let key = Self.key(lines[index])
        if row[key] == Self.none {
          row[key] = UInt16(truncatingIfNeeded: used.count)
          used.append(key)
          add(lines[index], key >> 3, candidates.span)
        }
        places[index] = Int32(truncatingIfNeeded: Int(row[key]) &* length)
      }
      rowOfKey = taken
      return found
    }

    /// A number for all that tells how a line fits.
    @inline(__always)
    private static func key(_ line: LayoutLine) -> Int {
      let width = Int(line.lastWidth)
      let bounded = width < 0 ? 0 : width > widest ? widest : width
      return bounded &<< 3 | line.has(.isLatin).number | line.has(.hasInnerStop).number &<< 1
        | line.has(.isStretched).number &<< 2
    }

    @inline(never)
    private mutating func add(_ line: LayoutLine, _ width: Int, _ candidates: Span<Candidate>) {
      let bySquares = SquareCosts(line)
      let isLatin = line.isLatin
      let rest = 4 &* quads &- 1 &- candidates.count
      costs.append(addingCapacity: 4 &* quads) { row in
        row.append(noColumnCost)
        for place in candidates.indices {
          let excess = Int32(truncatingIfNeeded: width) &- candidates[place].width
          row.append(
            isLatin ? candidates[place].latinCost(excess, line) : candidates[place].cost(excess, bySquares))
        }
        for _ in 0..<rest { row.append(.infinity) }
      }
    }
  }

  /// A width that may be that of a column.
  private struct Candidate {
    let width: Int32
    /// How much a Latin line may stick out.
    private let slack: Int32
    /// A half square of a line in this column is `scale` of these: in wide columns, a fortieth of the width. So that
    /// nothing need be divided for each line.
    private let unit: Int32
    private let scale: Int32

    init(_ width: Int32) {
      self.width = width
      slack = Swift.max(2, width / 12)
      (unit, scale) = width > 40 ? (width, 40) : (1, 1)
    }

    /// How badly a Latin line fits the column.
    @inline(__always)
    func latinCost(_ excess: Int32, _ line: LayoutLine) -> Float {
      if excess > slack { return excess > 2 &* slack ? 3.5 : 2 }
      guard excess >= -2 &* slack else { return line.has(.hasInnerStop) ? 1.2 : 0.9 }
      return 0.2 + 0.2 * Float(abs(excess)) / Float(slack)
    }

    /// How badly another line fits it: nothing where it fills it.
    @inline(__always)
    func cost(_ excess: Int32, _ costs: borrowing SquareCosts) -> Float {
      let squares = Int(abs(excess)) &* Int(scale)
      let unit = Int(unit)
      let isOver = (excess > 0).number
      let step = (squares >= 2 &* unit).number &+ (squares >= 3 &* unit).number
      return costs.costs[isOver &<< 2 | step &+ (squares >= (6 &- isOver) &* unit).number]
    }
  }

  /// What it costs a line to be shorter than its column by less than two half squares, than three, than six, and by more;
  /// then what it costs to stick out by less than two, than three, than five, and by more.
  private struct SquareCosts {
    let costs: InlineArray<8, Float>

    init(_ line: LayoutLine) {
      let short: Float = line.has(.isStretched) ? 0.9 : line.has(.hasInnerStop) ? 1.7 : 1.2
      costs = [0, 0.6, 0.9, short, 0, 0.5, 1.8, 3.5]
    }
  }
}
