internal import Lexicon

/// Room that texts are recognised in, one after another, and where what is kept of them is laid.
///
/// A paragraph wants a few kilobytes of it for some microseconds, and to ask the system for each cost more than to fill
/// them.
@safe final class ScanSpace {
  private var rows: UnsafeMutableBufferPointer<UInt32> = unsafe .init(start: nil, count: 0)
  private var ahead: UnsafeMutableBufferPointer<Automaton.Ahead> = unsafe .init(start: nil, count: 0)
  /// The numbers of the places where words may go on to a third character.
  var goingOn = Gathered<UInt32>()
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
  var slabs = Slabs()

  deinit {
    unsafe rows.deallocate()
    unsafe ahead.deallocate()
  }

  /// Room for so many numbers, which may be any.
  ///
  /// It is the caller's until the next one asks.
  func rows(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    if unsafe rows.count < count {
      unsafe rows.deallocate()
      unsafe rows = .allocate(capacity: count + count / 2)
    }
    return unsafe rows
  }

  /// Room for what lies behind the first characters of so many places, fetched before it is asked for.
  func ahead(_ count: Int) -> UnsafeMutableBufferPointer<Automaton.Ahead> {
    if unsafe ahead.count < count {
      unsafe ahead.deallocate()
      unsafe ahead = .allocate(capacity: count + count / 2)
    }
    return unsafe ahead
  }
}
