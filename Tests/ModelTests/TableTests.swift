import Model
import Testing

@Suite struct TableTests {
  private let schema = Schema(
    table: "things", "One row a thing",
    columns: [
      Column("id", .text, "Its name"), Column("weight", .real, nullable: true, "Its weight"),
      Column("seen", .date, nullable: true, "When"), Column("count", .int, "How many"), Column("new", .bool, "New?"),
    ])

  private func batch(_ ids: [String], nullEvery: Int) -> RowBatch {
    var batch = RowBatch(schema)
    for (row, id) in ids.enumerated() {
      batch.append(id)
      batch.append(row % nullEvery == 0 ? nil : Double(row))
      batch.append(row % nullEvery == 0 ? nil : CalendarDate(year: 2023, month: 3, day: row + 1))
      batch.append(row)
      batch.append(row % 2 == 0)
      batch.endRow()
    }
    return batch
  }

  @Test func `a batch that has room reserved is filled as any other`() {
    let ids = (0..<40).map { "件\($0)" }
    for nullEvery in [1, 3, 100] {
      var roomy = RowBatch(schema, reserving: 16)
      #expect(roomy == RowBatch(schema))
      roomy.append(contentsOf: batch(ids, nullEvery: nullEvery))
      var grown = RowBatch(schema, reserving: 16)
      for (row, id) in ids.enumerated() {
        grown.append(id)
        grown.append(row % nullEvery == 0 ? nil : Double(row))
        grown.append(row % nullEvery == 0 ? nil : CalendarDate(year: 2023, month: 3, day: row + 1))
        grown.append(row)
        grown.append(row % 2 == 0)
        grown.endRow()
      }
      #expect(grown == batch(ids, nullEvery: nullEvery) && grown == roomy)
    }
  }

  @Test func `batches one after the other equal one batch`() {
    let ids = (0..<20).map { "件\($0)" }
    for cut in 0...20 {
      for nullEvery in [1, 3, 100] {
        var first = RowBatch(schema)
        var second = RowBatch(schema)
        let whole = batch(ids, nullEvery: nullEvery)
        for row in 0..<20 {
          let isFirst = row < cut
          var one = RowBatch(schema)
          one.append(ids[row])
          one.append(row % nullEvery == 0 ? nil : Double(row))
          one.append(row % nullEvery == 0 ? nil : CalendarDate(year: 2023, month: 3, day: row + 1))
          one.append(row)
          one.append(row % 2 == 0)
          one.endRow()
          if isFirst { first.append(contentsOf: one) } else { second.append(contentsOf: one) }
        }
        first.append(contentsOf: second)
        #expect(first.rowCount == 20)
        for column in whole.columns.indices {
          #expect(first.columns[column].values == whole.columns[column].values)
          #expect(first.columns[column].nullCount == whole.columns[column].nullCount)
          for row in 0..<20 {
            #expect(first.columns[column].isNull(row) == whole.columns[column].isNull(row))
          }
        }
      }
    }
  }

  @Test func `days are counted as the calendar has them`() {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSince1970 == 0)
    #expect(CalendarDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2023, month: 13, day: 1) == nil)
    for day in stride(from: Int32(-200_000), to: 200_000, by: 97) {
      let date = CalendarDate(daysSince1970: day)
      let (year, month, dayOfMonth) = date.components
      #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == date)
    }
  }
}

/// A column that copied what it holds for each value would take minutes here. The clock runs from the first value on: a
/// limit on the test would count how long it waits for a place among the others.
@Test func `a column grows in place`() {
  let clock = ContinuousClock()
  let start = clock.now
  var numbers = ColumnVector(.int)
  var days = ColumnVector(.date)
  var texts = ColumnVector(.text)
  for number in 0..<300_000 {
    numbers.append(Int64(number))
    if number % 3 == 0 { days.appendNull() } else { days.append(CalendarDate(daysSince1970: Int32(number))) }
    texts.append(text: [0x61])
  }
  #expect(clock.now - start < .seconds(60))
  #expect(numbers.count == 300_000 && days.nullCount == 100_000 && texts.count == 300_000)
}
