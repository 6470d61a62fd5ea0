import Model
import TestSupport
import Testing

@testable import Write

/// What a cursor writes into room of its own.
func written(_ body: (inout ByteCursor) -> Void) -> String {
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 100) { buffer, count in
    guard let base = buffer.baseAddress else { return }
    var cursor = unsafe ByteCursor(next: base)
    unsafe body(&cursor)
    count = unsafe cursor.next - base
  }
  return String(decoding: bytes, as: UTF8.self)
}

struct CsvValuesTests {
  static func real(_ number: Double) -> String { unsafe written { unsafe $0.put(real: number) } }
  static func integer(_ number: Int64) -> String { unsafe written { unsafe $0.put(integer: number) } }
  static func date(_ day: Int32) -> String { unsafe written { unsafe $0.put(date: day) } }
  static func time(_ instant: Int64) -> String { unsafe written { unsafe $0.put(time: instant) } }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (7, "7.0"), (-7, "-7.0"), (271_000_000, "271000000.0"), (0.1, "0.1"),
    (0.5, "0.5"), (-2.25, "-2.25"), (3.1415926, "3.1415926"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
    (123_456_789.123, "123456789.123"), (0.001, "0.001"), (0.000_1, "0.0001"), (1e-5, "1e-05"), (1e300, "1e+300"),
    (.leastNonzeroMagnitude, "5e-324"), (0.1 + 0.2, "0.30000000000000004"), (.nan, "NaN"), (.infinity, "inf"),
    (-.infinity, "-inf"), (99_999.995, "99999.995"), (1.000001, "1.000001"), (1.005, "1.005"), (9.999_999, "9.999999"),
  ])
  func `a real number has a point or an exponent, and the shortest digits`(number: Double, text: String) {
    #expect(Self.real(number) == text)
  }

  @Test func `every kind of real number is written as its shortest description`() {
    var random = SeededRandom(seed: 99)
    var different: [Double] = []
    for round in 0..<40_000 {
      let number: Double =
        switch round % 5 {
        case 0: Double(bitPattern: random.next())
        case 1: Double(Int64.random(in: -10_000_000...10_000_000, using: &random)) / 100
        case 2: Double(Int64.random(in: 0...(1 << 53), using: &random)) / 1_000_000
        case 3: Double.random(in: 0...1, using: &random)
        default: Double(Int64.random(in: 0...99_999, using: &random)) * 1e8
        }
      guard !number.isNaN else { continue }
      if Self.real(number) != number.description { different.append(number) }
    }
    #expect(different == [], "seed 99")
  }

  @Test func `neighbours of short decimals keep all their digits`() {
    var wrong: [Double] = []
    for digits in 1...3000 {
      for scale in [10.0, 1000, 1_000_000] {
        let number = Double(digits) / scale
        for neighbour in [number.nextUp, number.nextDown] where Double(Self.real(neighbour)) != neighbour {
          wrong.append(neighbour)
        }
        if Double(Self.real(number)) != number { wrong.append(number) }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 101, 999, 1000, 9999, 10_000, 99_999, 1_234_567, .max, .min, -1, -10])
  func `an integer is its digits`(number: Int64) {
    #expect(Self.integer(number) == number.description)
  }

  @Test func `every day of 800 years is written as its description`() {
    var wrong: [Int32] = []
    for day in stride(from: Int32(-150_000), to: 150_000, by: 7) {
      if Self.date(day) != CalendarDate(daysSince1970: day).description {
        wrong.append(day)
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00.000000Z"), (1_000_000, "1970-01-01T00:00:01.000000Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (1_795_226_400_000_001, "2026-11-21T02:00:00.000001Z"), (86_400_000_000, "1970-01-02T00:00:00.000000Z"),
    (-86_400_000_000, "1969-12-31T00:00:00.000000Z"),
  ])
  func `an instant is written in UTC`(instant: Int64, text: String) {
    #expect(Self.time(instant) == text)
  }

  @Test func `no value is longer than what is measured for it`() {
    let most = unsafe ByteCursor.longestValue
    for instant in [Int64.min, .max] {
      #expect(Self.time(instant).utf8.count <= most)
    }
    for day in [Int32.min, .max] {
      #expect(Self.date(day).utf8.count <= most)
    }
    #expect(Self.real(-1.234_567_890_123_456_7e-300).utf8.count <= most)
  }
}
