internal import CSha256

/// SHA-256 (FIPS 180-4), fed piece by piece.
///
///     var hash = Sha256()
///     hash.update([0x61, 0x62, 0x63].span)
///     hash.finish()          // ba7816bf 8f01cfea …
public struct Sha256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Whether the processor's instructions are used.
  private let usesInstructions: Bool

  private static let hasInstructions = broadsheet_sha256_has_instructions()

  public init() { self.init(usingInstructions: true) }

  /// - Parameter usingInstructions: false for the plain version, which is the oracle of the fast one.
  init(usingInstructions: Bool) { usesInstructions = usingInstructions && Sha256.hasInstructions }

  public mutating func update(_ bytes: Span<UInt8>) {
    length += UInt64(bytes.count)
    var at = 0
    if !pending.isEmpty {
      while at < bytes.count, pending.count < 64 {
        pending.append(bytes[at])
        at += 1
      }
      guard pending.count == 64 else { return }
      let block = pending
      compress(block.span, from: 0, blocks: 1)
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - at) / 64
    compress(bytes, from: at, blocks: blocks)
    at += blocks * 64
    guard at < bytes.count else { return }
    // Room for what `finish` adds, too.
    pending.reserveCapacity(128)
    while at < bytes.count {
      pending.append(bytes[at])
      at += 1
    }
  }

  /// The digest, 32 bytes.
  public consuming func finish() -> [UInt8] {
    let bits = length * 8
    pending.reserveCapacity(128)
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    let last = pending
    compress(last.span, from: 0, blocks: last.count / 64)
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for word in state {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return digest
  }

  /// The digest of `bytes` as 64 hex digits.
  public static func hex(of bytes: Span<UInt8>) -> String {
    var hash = Sha256()
    hash.update(bytes)
    return hex(hash.finish())
  }

  public static func hex(_ digest: [UInt8]) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * digest.count)
    for byte in digest {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  private mutating func compress(_ bytes: Span<UInt8>, from start: Int, blocks: Int) {
    guard usesInstructions else {
      Sha256.compressPlainly(bytes, from: start, blocks: blocks, into: &state)
      return
    }
    guard blocks > 0 else { return }
    unsafe bytes.extracting(start..<(start + blocks * 64)).withUnsafeBufferPointer { source in
      unsafe broadsheet_sha256_blocks(&state, source.baseAddress, blocks)
    }
  }

  private static func compressPlainly(
    _ bytes: Span<UInt8>, from start: Int, blocks: Int, into state: inout [UInt32]
  ) {
    let constants = Sha256.constants.span
    var schedule: InlineArray<64, UInt32> = .init(repeating: 0)
    for block in 0..<blocks {
      let base = start + block * 64
      for index in 0..<16 {
        let at = base + index * 4
        schedule[index] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      }
      for index in 16..<64 {
        let early = schedule[index - 15]
        let late = schedule[index - 2]
        let small0 = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
        let small1 = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
        schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = e & f ^ ~e & g
        let first = h &+ big1 &+ choice &+ constants[index] &+ schedule[index]
        let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        let majority = a & b ^ a & c ^ b & c
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ big0 &+ majority)
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}
