import Model

/// Short forms that leave words of the full name out of their middle, or stop inside one: 禾岳车桥 for 某市禾岳重型车桥有限公司,
/// 禾岳超硬 for 禾岳超硬材料有限公司, 禾岳海工 for 禾岳海洋工程有限公司.
extension ShortForms {
  /// Where in a text the short form ends that begins with `form`, a beginning of the body of the full name.
  ///
  /// - Parameter offset: where `form` ends in the text.
  /// - Returns: nil where the text does not go on with words of the name.
  static func contractionEnd(of full: [UInt8], behind form: ArraySlice<UInt8>, in scan: Scan, at offset: Int) -> Int? {
    guard let rest = rest(of: full, behind: form) else { return nil }
    let text = scan.text[offset...]
    let shorter = withoutTail(rest)
    var count = min(12, (rest.count - 1) / 3 * 3)
    while count >= 6 {
      if text.count >= count {
        let ending = text.prefix(count)
        if rest.suffix(count).equals(ending) || shorter.count > count && shorter.suffix(count).equals(ending) {
          return offset + count
        }
      }
      count -= 3
    }
    let shared = sharedCharacters(rest, text)
    if shared >= 6, shared < rest.count { return offset + shared }
    // The first characters of two words.
    guard shared >= 3, rest.count >= 12, text.count >= 6,
      text.dropFirst(3).prefix(3).equals(rest.dropFirst(6).prefix(3))
    else { return nil }
    return offset + 6
  }

  /// What stands between a beginning of a name and its legal form.
  private static func rest(of full: [UInt8], behind form: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = 0
    while start + form.count <= full.count, !full[start..<start + form.count].equals(form) { start += 3 }
    guard start + form.count < full.count else { return nil }
    var rest = full[(start + form.count)...]
    for legal in legalForms where rest.ends(with: legal) {
      rest = rest.dropLast(legal.utf8CodeUnitCount)
      break
    }
    if let end = rest.end(ofLast: "（") { rest = rest[..<(end - 3)] }
    return rest.isEmpty ? nil : rest
  }

  /// Words of business that short forms leave away at the end: 重型车桥 and 重型车桥科技 both end in 车桥.
  private static func withoutTail(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for tail in ["科技", "技术", "集团", "发展", "制造", "实业"] as [StaticString] where rest.ends(with: tail) {
      return rest.dropLast(tail.utf8CodeUnitCount)
    }
    return rest
  }

  /// Bytes of the whole characters that both begin with.
  private static func sharedCharacters(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
    let (first, second) = (first.span, second.span)
    let limit = min(first.count, second.count)
    var count = 0
    while count < limit, first[count] == second[count] { count &+= 1 }
    return count / 3 * 3
  }
}
