import Model

/// Collects decoded characters, and tells the map of them in runs of equal steps rather than one by one.
///
///     var recorder = StepRecorder(capacity: 3)
///     recorder.append(0x56ED, sourceLength: 2)     // 园 in GBK: 3 bytes ← 2
///
/// - Invariant: text from `runStart` on was made in steps of `textStep` bytes from `sourceStep` bytes of the file.
struct StepRecorder {
  private var decoded = DecodedText()
  /// How far the file is read.
  private(set) var sourceEnd = 0
  private var runStart = 0
  private var runSourceStart = 0
  private var textStep = 1
  private var sourceStep = 1

  init(capacity: Int) { decoded.text.reserveCapacity(capacity) }

  var textLength: Int { decoded.text.count }
  var damagedByteCount: Int { decoded.damagedByteCount }

  /// Adds one character made of the next `sourceLength` bytes of the file.
  @inline(__always)
  mutating func append(_ value: UInt32, sourceLength: Int) {
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    if length != textStep || sourceLength != sourceStep {
      flush()
      textStep = length
      sourceStep = sourceLength
    }
    decoded.text.append(codePoint: value)
    sourceEnd += sourceLength
  }

  /// Adds the characters of three bytes that the next codes of two bytes stand for, as far as they go without another
  /// between, and no more than some hundred at once.
  ///
  /// Nearly all of a Chinese page is such: one by one they cost three times as much.
  mutating func appendPairs(of bytes: Span<UInt8>, _ table: CodeTable) {
    if textStep != 3 || sourceStep != 2 {
      flush()
      textStep = 3
      sourceStep = 2
    }
    var at = sourceEnd
    let limit = min(bytes.count - 1, at + 512)
    decoded.text.append(addingCapacity: 3 * 256) { text in
      while at < limit {
        let value = table[bytes[at], bytes[at &+ 1]]
        guard value >= 0x800, value < 0x10000 else { break }
        text.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        text.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        text.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        at &+= 2
      }
    }
    sourceEnd = at
  }

  /// Adds an escape for each of the next `count` bytes of the file.
  mutating func appendDamage(in source: Span<UInt8>, count: Int) {
    flush()
    decoded.appendDamage(source, at: sourceEnd, count: count)
    sourceEnd += count
    runStart = decoded.text.count
    runSourceStart = sourceEnd
  }

  private mutating func flush() {
    decoded.map.appendSteps(
      textLength: decoded.text.count - runStart, sourceStart: runSourceStart, textStep: textStep,
      sourceStep: sourceStep)
    runStart = decoded.text.count
    runSourceStart = sourceEnd
  }

  consuming func finish() -> DecodedText {
    flush()
    return decoded
  }
}
