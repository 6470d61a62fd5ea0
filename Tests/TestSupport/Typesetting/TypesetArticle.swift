/// A story as it was written: what the program should give back.
public struct TypesetArticle: Sendable, Equatable {
  public struct Author: Sendable, Equatable {
    public var name: String
    public var role: String?
    public var outlet: String?
  }

  public struct Paragraph: Sendable, Equatable {
    public enum Role: String, Sendable { case body, subhead, caption, credit }

    public var role: Role
    public var text: String
    /// The lines of a subhead that has two.
    public var printedLines: [String] = []
  }

  public var kicker: String?
  /// The headline's printed lines.
  public var headlineLines: [String] = []
  /// As one line: its lines follow one another without a space in Chinese, with one in English.
  public var headline: String = ""
  public var deck: String?
  public var dateline: String?
  public var authors: [Author] = []
  /// Body, subheads, captions and credits; body and subheads in reading order.
  public var paragraphs: [Paragraph] = []
  /// Whether a stretch of its text is missing from the page.
  public var hasGap = false

  /// The paragraphs that make up the story's running text.
  public var body: [Paragraph] { paragraphs.filter { $0.role == .body || $0.role == .subhead } }
}

public enum TypesetScript: String, Sendable, CaseIterable { case simplified, traditional, english }
