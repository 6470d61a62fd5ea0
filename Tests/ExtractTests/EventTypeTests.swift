import Model
import Testing

@testable import Extract

/// Rules are written for some types; a list may have any.
@Test func `a type of event is written as its list has it`() {
  let names = [
    "signing", "groundbreaking", "completion", "opening", "launch", "visit", "meeting", "award", "listing", "policy",
    "approval", "appointment", "relocation", "donation", "surgery", "other", "regatta",
  ]
  var batch = RowBatch(Schema(table: "types", "x", columns: [Column("type", .text, "x")]))
  for name in names {
    batch.append(EventType(Array(name.utf8)[...]))
    batch.endRow()
  }
  #expect(batch.strings("type") == names)
  #expect(EventType(Array("award".utf8)[...]) == .award)
  #expect(EventType(Array("regatta".utf8)[...]) == .listed(Array("regatta".utf8)))
  #expect(EventType([]) == .nothing)
}
