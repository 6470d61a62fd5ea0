import Model
import Testing

@Suite struct ArrayTests {
  @Test(arguments: [0, 1, 7, 4096]) func `an array is filled with a value`(count: Int) {
    #expect([Int32](filledWith: -1, count: count) == [Int32](repeating: -1, count: count))
    #expect([String?](filledWith: "园区", count: count) == [String?](repeating: "园区", count: count))
    #expect([Float](filledWith: 0.5, count: count) == [Float](repeating: 0.5, count: count))
  }
}
