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
