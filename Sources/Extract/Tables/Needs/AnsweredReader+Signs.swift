internal import Lexicon
import Model

/// Signs that a trouble was told to whoever may help, and that an answer came.
extension AnsweredReader {
  /// 把这件愁事发了上去, 发了一通牢骚: a trouble is handed to whoever may help.
  func isHandedIn(_ part: Range<Int>) -> Bool {
    guard let what = scan.offset(ofAny: Self.handed, in: part) else { return false }
    let near = max(part.lowerBound, what - 60)..<min(part.upperBound, what + 30)
    return scan.hasAny(Self.handing, in: near)
  }

  static let handed: Words = ["烦心事", "难题", "诉求", "困难", "难处", "苦恼", "牢骚", "心事", "揪心事", "愁事", "难事", "堵点"]
  private static let handing: Words = [
    "传了上去", "传上去", "发了上去", "报了上去", "提了上去", "提交了", "递了上去", "发了一通", "发了个", "写进", "输入", "上传", "留言", "发到", "传到", "报到了",
    "反映给", "发给", "说给", "讲给",
  ]

  /// “…。”某公司总经理第一个开了口。: who spoke, whatever the words for it are.
  func followsSpeech(_ sentence: Range<Int>) -> Bool {
    guard let close = scan.mark(endingAt: sentence.lowerBound), close.kind == .closeQuote, close.partner >= 0,
      Int(close.start) - Int(scan.marks[Int(close.partner)].end) >= 30
    else { return false }
    return stretch.people.first(startingIn: sentence) != nil
  }

  /// 2小时后，…, 3天后，…: what was done so soon answers what was told.
  func isAfterWait(_ head: Int) -> Bool {
    guard let wait = stretch.quantities.first(startingIn: head..<head + 1), wait.dimension == .duration else {
      return false
    }
    return scan.has("后", at: wait.range.upperBound)
  }
}
