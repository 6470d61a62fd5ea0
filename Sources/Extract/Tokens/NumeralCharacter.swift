import Model

/// What a character is in a numeral.
enum NumeralCharacter {
  case figure(UInt8)
  case digit(UInt8)
  /// 十 百 千 万 亿: its power of ten.
  case multiplier(Int)
  /// 几, 数: some digit.
  case some
  case none

  init(_ value: UInt32) {
    switch value {
    case 0x30...0x39: self = .figure(UInt8(value - 0x30))
    case 0xFF10...0xFF19: self = .figure(UInt8(value - 0xFF10))
    case 0x3007, 0x25CB, 0x96F6: self = .digit(0)
    case 0x4E00, 0x58F9: self = .digit(1)
    case 0x4E8C, 0x4E24, 0x5169, 0x8D30, 0x8CB3: self = .digit(2)
    case 0x4E09, 0x53C1: self = .digit(3)
    case 0x56DB, 0x8086: self = .digit(4)
    case 0x4E94, 0x4F0D: self = .digit(5)
    case 0x516D, 0x9646: self = .digit(6)
    case 0x4E03, 0x67D2: self = .digit(7)
    case 0x516B, 0x634C: self = .digit(8)
    case 0x4E5D, 0x7396: self = .digit(9)
    case 0x5341, 0x62FE: self = .multiplier(1)
    case 0x767E, 0x4F70: self = .multiplier(2)
    case 0x5343, 0x4EDF: self = .multiplier(3)
    case 0x4E07, 0x842C: self = .multiplier(4)
    case 0x4EBF, 0x5104: self = .multiplier(8)
    case 0x51E0, 0x5E7E, 0x6570, 0x6578: self = .some
    default: self = .none
    }
  }
}

extension UInt32 {
  /// 伍, 陆 and their like are surnames as well: digits only among others of their kind.
  var isFinancialNumeral: Bool {
    switch self {
    case 0x58F9, 0x8D30, 0x8CB3, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70, 0x4EDF: true
    default: false
    }
  }

  /// 几 as against 数, which is a digit only before a multiplier.
  var isJi: Bool { self == 0x51E0 || self == 0x5E7E }
  /// 两 stands for a digit, never inside a row of them.
  var isLiang: Bool { self == 0x4E24 || self == 0x5169 }
  /// 来, 來.
  var isOrSo: Bool { self == 0x6765 || self == 0x4F86 }
  /// 多, 余, 餘.
  var isMore: Bool { self == 0x591A || self == 0x4F59 || self == 0x9918 }
}
