import Testing

@testable import Model

@Suite struct Sha256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `agrees with the standard's examples`(text: String, digest: String) {
    #expect(Sha256.hex(of: Array(text.utf8).span) == digest)
  }

  @Test func `does not depend on how the bytes are cut`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = Sha256.hex(of: bytes.span)
    for cut in bytes.indices {
      var hash = Sha256()
      hash.update(Array(bytes[..<cut]).span)
      hash.update(Array(bytes[cut...]).span)
      #expect(Sha256.hex(hash.finish()) == whole)
    }
  }

  @Test func `the processor's instructions and the plain version agree`() {
    var different: [Int] = []
    for count in 0...520 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
      var fast = Sha256()
      var plain = Sha256(usingInstructions: false)
      fast.update(bytes.span)
      plain.update(bytes.span)
      if fast.finish() != plain.finish() { different.append(count) }
    }
    #expect(different == [])
  }
}
