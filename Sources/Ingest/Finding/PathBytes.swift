import Glibc

/// Paths as the system has them: bytes, parted by slashes.
enum PathBytes {
  static let slash = UInt8(ascii: "/")
  static let dot = UInt8(ascii: ".")
  static let standardInput: [UInt8] = [UInt8(ascii: "-")]

  /// The path without what says nothing: `./a//b/./c/` → `a/b/c`. `..` stays, because of links.
  static func tidied(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    if path.first == slash { result.append(slash) }
    for part in path.split(separator: slash) where !part.elementsEqual([dot]) {
      if let last = result.last, last != slash { result.append(slash) }
      result.append(contentsOf: part)
    }
    return result.isEmpty ? [dot] : result
  }

  /// `folder/name`; the name alone where the folder is the one we are in.
  static func joined(_ folder: [UInt8], _ name: some Collection<UInt8>) -> [UInt8] {
    if folder.isEmpty || folder == [dot] { return Array(name) }
    var result: [UInt8] = []
    result.reserveCapacity(folder.count + 1 + name.count)
    result.append(contentsOf: folder)
    if folder.last != slash { result.append(slash) }
    result.append(contentsOf: name)
    return result
  }

  static func systemPath(_ path: [UInt8], in baseFolder: [UInt8]) -> [CChar] {
    let whole = path.first == slash || baseFolder.isEmpty ? path : joined(baseFolder, path)
    return whole.map { CChar(bitPattern: $0) } + [0]
  }

  /// Whether `first` stands before `second` in byte order.
  static func precedes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let order = unsafe first.withUnsafeBytes { one in
      unsafe second.withUnsafeBytes { other in
        let length = min(first.count, second.count)
        guard length > 0, let one = one.baseAddress, let other = other.baseAddress else { return Int32(0) }
        return unsafe memcmp(one, other, length)
      }
    }
    return order != 0 ? order < 0 : first.count < second.count
  }
}
