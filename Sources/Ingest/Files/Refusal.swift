/// Why a source becomes no page: what is wrong with it, in words that say what to do.
struct Refusal: Error, Equatable {
  var problem: String
  /// What is known of the file all the same.
  var fingerprint: Fingerprint?

  init(_ problem: String, fingerprint: Fingerprint? = nil) {
    self.problem = problem
    self.fingerprint = fingerprint
  }
}

/// What tells one content from another: its length and its SHA-256, of the file as it stands on the disk.
struct Fingerprint: Sendable, Equatable {
  var byteCount: Int
  /// 64 hex digits.
  var sha256: String
}
