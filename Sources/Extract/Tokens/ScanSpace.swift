internal import Lexicon

/// Room that texts are recognised in, one after another, and where what is kept of them is laid.
///
/// A paragraph wants a few kilobytes of it for some microseconds, and to ask the system for each cost more than to fill
/// them.
@safe final class ScanSpace {
  /// Where words may begin, and what was looked up of these places before it was asked for.
  private var beginnings: UnsafeMutableBufferPointer<Automaton.Beginning> = unsafe .init(start: nil, count: 0)
  private var ahead: UnsafeMutableBufferPointer<Automaton.Ahead> = unsafe .init(start: nil, count: 0)
  /// The numbers of those where words may go on to a third character.
  private var goingOn: UnsafeMutableBufferPointer<UInt32> = unsafe .init(start: nil, count: 0)
  /// Where marks stand or numerals may begin.
  private var markPlaces: UnsafeMutableBufferPointer<UInt32> = unsafe .init(start: nil, count: 0)
  /// The words that were found so far.
  var hits = Gathered<Hit>()
  /// The cues.
  var cues = Gathered<Cue>()
  /// The marks, numerals, and ends of sentences and clauses.
  var marks = Gathered<Mark>()
  var numerals = Gathered<Numeral>()
  var sentenceEnds = Gathered<Int>()
  var clauseEnds = Gathered<Int>()
  /// The marks that stand open.
  var open: [Int] = []

  /// Where the tables of texts lie that are read together.
  private(set) var slabs = Slabs()

  deinit {
    unsafe beginnings.deallocate()
    unsafe ahead.deallocate()
    unsafe goingOn.deallocate()
    unsafe markPlaces.deallocate()
  }

  /// Begins with other texts, in the memory of those before if nobody holds any of these any more.
  func begin() {
    if isKnownUniquelyReferenced(&slabs) { slabs.clear() } else { slabs = Slabs() }
  }

  // Room for so many values, which may be any. It is the caller's until the next one asks.

  func beginnings(_ count: Int) -> UnsafeMutableBufferPointer<Automaton.Beginning> {
    unsafe ScanSpace.room(count, in: &beginnings)
  }

  func ahead(_ count: Int) -> UnsafeMutableBufferPointer<Automaton.Ahead> { unsafe ScanSpace.room(count, in: &ahead) }

  func goingOn(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> { unsafe ScanSpace.room(count, in: &goingOn) }

  func markPlaces(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> { unsafe ScanSpace.room(count, in: &markPlaces) }

  private static func room<Value: BitwiseCopyable>(
    _ count: Int, in memory: inout UnsafeMutableBufferPointer<Value>
  ) -> UnsafeMutableBufferPointer<Value> {
    if memory.count < count {
      unsafe memory.deallocate()
      unsafe memory = .allocate(capacity: count + count / 2)
    }
    return unsafe memory
  }
}
