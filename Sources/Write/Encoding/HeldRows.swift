internal import Synchronization

/// What all writers of the program together keep in memory of rows that wait for their row group.
///
/// Where it is much, writers set rows aside on disk. That says nothing about where groups end, so bytes do not depend
/// on it.
final class HeldRows: Sendable {
  /// A single table never comes near it; the tables of a run in two formats would take several times as much.
  static let limit = 20 << 20
  private static let all = Atomic(0)

  private let bytes = Atomic(0)

  deinit { HeldRows.all.subtract(bytes.load(ordering: .relaxed), ordering: .relaxed) }

  func add(_ more: Int) {
    bytes.add(more, ordering: .relaxed)
    HeldRows.all.add(more, ordering: .relaxed)
  }

  func removeAll() { add(-count) }

  /// What one writer holds.
  var count: Int { bytes.load(ordering: .relaxed) }

  static var areMany: Bool { hold(moreThan: limit) }

  /// Whether all writers together hold more than so many bytes.
  static func hold(moreThan bytes: Int) -> Bool { all.load(ordering: .relaxed) > bytes }
}
