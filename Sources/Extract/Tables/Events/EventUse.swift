extension EventReader {
  /// What an event word needs beside it.
  enum Use: String {
    /// A time in its sentence, or a count in its clause.
    case anchored = ""
    case free
    /// A word of holding: 举办, 召开.
    case held
    /// A title or a name in quotation marks after it.
    case titled
    /// A count, or a time in its own clause.
    case counted
    /// A count in 次.
    case times
    /// A number of rounds right after it: 已办14期.
    case rounds
    /// What was done, after it: 完成…改造.
    case done
    /// A place after it, and a time: 赴上海.
    case place
    /// Somebody of an office before it, and a company after it: 局长带队来到某公司.
    case house
    /// A count; a time alone is not enough: 申报65家.
    case numbered
    /// A count or a sum, and a word that says it was reached: 累计受理案件200件. One a sentence.
    case tallied
    /// An order or contract after it.
    case deal
    /// A certificate after it.
    case licensed
    /// A rule, a list or a title after it, and a time; or a title right before it.
    case ruled
    /// A test or review after it: 通过某认证.
    case passed
    /// A meeting under a name and a number: 第6期“某某早餐会”举行.
    case session
    /// A prize or an honour after it: 获省科技进步奖.
    case honoured
    /// Who takes the office right before it, and the office after it: 某某任管委会主任.
    case post
    /// A date of its own, or a count or a sum that was reached; no figure of a month.
    case dated
    /// A campaign or programme after it, and a date of its own: 实施“某某”行动.
    case campaign
    /// A place in a ranking after it: 位列第17位.
    case ranked
    /// A length beside it: 敷设热力管2.3公里.
    case laid
    /// A paper of an office after it: 补办临时许可.
    case paper
    /// A sum and a loan after it: 提供600万元贷款.
    case lent
    /// A place that somebody comes to, after it: 派人到厂里测温.
    case called
    /// The first of its kind after it: 造出国内首台某机.
    case first
    /// A year, and what a firm began with: 靠修水泵起家.
    case began
    /// Never by itself.
    case none
  }
}
