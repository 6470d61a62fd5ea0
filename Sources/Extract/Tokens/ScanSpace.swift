internal import Lexicon

/// Room that texts are recognised in, one after another, and where what is kept of them is laid.
///
/// A paragraph wants a few kilobytes of it for some microseconds, and to ask the system for each cost more than to fill
/// them.
@safe final class ScanSpace {
  private var rows: UnsafeMutableBufferPointer<UInt32> = unsafe .init(start: nil, count: 0)
  /// What lies behind the words' first characters, fetched before it is asked for.
  var ahead = Gathered<Automaton.Ahead>()
  /// The words that were found so far.
  var hits = Gathered<Hit>()
  /// The cues.
  var cues = Gathered<Cue>()
  /// The marks that stand open.
  var open: [Int] = []
  /// What ties the hits of a list together.
  var links = Gathered<HitLists.Link>()

  /// Where the tables of texts lie that are read together.
  var slabs = Slabs()

  deinit { unsafe rows.deallocate() }

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
}
