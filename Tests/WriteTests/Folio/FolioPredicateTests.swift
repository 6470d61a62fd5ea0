import Foundation
import Model
import TestSupport
import Testing

@testable import Write

@Suite struct FolioPredicateTests {
  static let batch = RandomTables.columns(rows: 1200, seed: 77)
  static let file: [UInt8] = {
    var options = FolioOptions()
    options.rowGroup = 500
    options.searchColumns = ["text"]
    return (try? folio([batch], options)) ?? []
  }()

  @Test(arguments: [
    "n = 5", "n != 5", "n < 10", "n <= 10", "n > 990", "n >= 9223372036854775807", "maybe_n is null",
    "maybe_n is not null", "x > 500.5", "x = 0", "maybe_x <= -1e8", "flag = true", "maybe_flag = false",
    "day = 1970-01-01", "day > 2000-01-01", "word = 签约", "word != 签约", "word >= 投", "word = ''", "text contains '😀'",
    "text contains 高新区签约", "zone = 第3高新区", "zone > 第7", "nothing is null", "nothing is not null",
    "zone = 第3高新区 and flag = true", "n < 500 and text contains 签约 and word = 开工", "at > 1990-05-01T12:00:00Z",
    "id = p0-3", "id = nowhere",
  ]) func `pruned reading finds what a full scan finds`(text: String) throws {
    let batch = Self.batch
    let predicate = try RowPredicate(text, for: batch.schema)
    var mask = [Bool](repeating: true, count: batch.rowCount)
    for condition in predicate.conditions {
      condition.filter(batch.columns[batch.schema.columnIndex(condition.column)!], &mask)
    }
    let expected = RowBatch(batch.schema, columns: batch.columns.map { $0.filtered(mask) })
    let found = try readFolio(Self.file, where: predicate)
    #expect(sameCells(found, expected), "\(expected.rowCount) rows expected, \(found.rowCount) found")
  }

  @Test func `groups and pages without what is sought are not read`() throws {
    let schema = Schema(
      table: "t", "x", columns: [Column("id", .text, ""), Column("n", .int, ""), Column("body", .text, "")])
    var batch = RowBatch(schema)
    for row in 0..<20_000 {
      batch.append("p\(String(UInt64(row / 5) &* 0x9E37_79B9_7F4A_7C15, radix: 16))")
      batch.append(row)
      batch.append(row == 12_345 ? "经开区举行签约仪式" : "企业稳步发展第\(row)天")
      batch.endRow()
    }
    var options = FolioOptions()
    options.rowGroup = 10_000
    options.searchColumns = ["body"]
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", folio([batch], options)))
    func read(_ text: String) throws -> (rows: Int, pages: Int) {
      var reader = try FolioTableReader(file, columns: ["n"], where: RowPredicate(text, for: schema))
      return (try reader.readAll().rowCount, reader.pagesRead)
    }
    #expect(try read("n = 15000") == (1, 1))
    #expect(try read("id = absent") == (0, 0))
    #expect(try read("id = p0").rows == 5)
    #expect(try read("body contains 签约").rows == 1)
    #expect(try read("body contains 签约").pages <= 4)
    #expect(try read("body contains 签约仪式").pages <= 4)
    #expect(try read("body contains 投产大会").rows == 0)
    #expect(try read("body contains 投产大会").pages <= 4)
  }

  @Test(arguments: [
    ("", "a column's name is missing"), ("n", "an operator is missing"), ("n =", "a value is missing"),
    ("m = 3", "there is no column"), ("n = x", "no value of ‘n’"), ("n ~ 3", "is no operator"),
    ("n = 3 or n = 4", "‘and’ is expected"), ("n contains 3", "for columns of text"), ("word = 'a", "not closed"),
    ("n is nothing", "is expected after ‘is’"), ("day = 2023-02-30", "no value"), ("n = 3 and", "name is missing"),
  ]) func `what is wrong with a predicate is said`(text: String, message: String) {
    let error = #expect(throws: RowPredicateError.self) { try RowPredicate(text, for: RandomTables.schema) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test func `quotes and signs without spaces are understood`() throws {
    let predicate = try RowPredicate("n>=3 and word='it''s 5 亿'", for: RandomTables.schema)
    #expect(
      predicate.conditions == [
        RowPredicate.Condition("n", .greaterOrEqual, .number(3)),
        RowPredicate.Condition("word", .equal, .text(Array("it's 5 亿".utf8))),
      ])
  }

  @Test func `texts are found in linear time wherever they are`() {
    for hay in ["", "a", "abcab", "aaaaaaab", "签约开工签"] {
      for needle in ["", "a", "ab", "aab", "aaab", "签", "工签", "cabx", "aaaaaaaaaaaa"] {
        let (whole, part) = (Array(hay.utf8), Array(needle.utf8))
        let expected = (0...max(0, whole.count - part.count)).first {
          whole[$0...].starts(with: part) && $0 + part.count <= whole.count
        }
        let found = TextSearch.find(part.span, in: whole.span)
        #expect(found == expected, "\(needle) in \(hay)")
      }
    }
    let hay = Array(repeating: UInt8(97), count: 300_000)
    let needle = Array(repeating: UInt8(97), count: 50_000) + [98]
    let longer = hay + [98]
    let (missed, found) = (TextSearch.find(needle.span, in: hay.span), TextSearch.find(needle.span, in: longer.span))
    #expect(missed == nil)
    #expect(found == 250_000)
  }
}
