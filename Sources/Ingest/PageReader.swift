public import Model

/// Makes a page of a file: its text decoded, its lines found, every byte of it accounted for.
///
///     let page = PageReader(options: options).read(found)
///     page.source.status      // .ok, .empty or .quarantined, and then page.source.problem says why
///
/// It never fails: a file that is no page becomes a page without text whose source says what is wrong and what to do.
/// It never waits either, but for standard input.
public struct PageReader: Sendable {
  private let limit: Int
  /// nil where the encoding is found for each page by itself.
  private let encoding: TextEncoding?

  /// - Parameter options: checked against `IngestStage.spec`.
  public init(options: OptionValues) {
    limit = options.int("page_limit")
    encoding = TextEncoding(rawValue: options.text("encoding"))
  }

  /// - Parameter storedSize: what `found` has answered to the same question just before, so that the system is not asked
  ///   again.
  public func read(_ found: FoundSource, storedSize: Int? = nil) -> Page {
    if let problem = found.problem { return quarantined(found, Refusal(problem)) }
    do {
      let file = try FileContent.read(found, limit: limit, isPlain: storedSize != nil)
      do {
        return try page(of: file, path: found.path)
      } catch {
        return quarantined(found, Refusal(error.problem, fingerprint: file.fingerprint))
      }
    } catch {
      return quarantined(found, error)
    }
  }

  private func page(of file: consuming FileContent, path: String) throws(Refusal) -> Page {
    var source = Source(file.fingerprint, path: path)
    let isGzip = Gunzip.isGzip(file.bytes.span)
    if !isGzip, path.hasSuffix(".gz"), !file.bytes.isEmpty {
      throw Refusal("its name ends in .gz but it is not gzip data; rename it, or compress it again")
    }
    let bytes = isGzip ? try Gunzip.inflate(file.bytes, limit: limit) : file.bytes
    let (decoded, encoding) = try TextReading.decode(bytes, as: encoding)
    source.encoding = encoding.rawValue
    source.contentByteCount = bytes.count
    return try PageMaker.page(of: decoded, source: source, sourceLength: bytes.count)
  }

  private func quarantined(_ found: FoundSource, _ refusal: Refusal) -> Page {
    // Without bytes there is no hash of them; the path tells such rows apart, always in the same way.
    let fingerprint = refusal.fingerprint ?? Fingerprint(byteCount: 0, sha256: "")
    var source = Source(fingerprint, path: found.path)
    if fingerprint.sha256.isEmpty {
      let name = Array("unread:".utf8) + found.pathBytes
      source.id = "p" + Sha256.hex(of: name.span).prefix(16)
    }
    source.status = .quarantined
    source.problem = refusal.problem
    return Page(source: source, text: [], map: SourceMap(), lines: [])
  }
}

extension Source {
  init(_ fingerprint: Fingerprint, path: String) {
    self.init(
      id: "p" + fingerprint.sha256.prefix(16), path: path, sha256: fingerprint.sha256,
      byteCount: fingerprint.byteCount)
  }
}
