// Addresses of machines, and what only looks like one: versions, slices of arrays, names of articles.
extension PersonalData {
  /// Addresses of eight groups of hexadecimal digits (IPv6), shortened by a `::` or not, perhaps with an address of four numbers at the end.
  static func longAddresses(_ bytes: [UInt8]) -> [Range<Int>] {
    runs(bytes) { isDigit($0) || isHexLetter($0) || $0 == UInt8(ascii: ":") }.compactMap { range in
      guard range.count > 2, bytes[range].contains(UInt8(ascii: ":")) else { return nil }
      if let end = shortEnd(bytes, range) { return range.lowerBound..<end }
      return isLongAddress(bytes, range) || isOwnAddress(bytes, range) ? range : nil
    }
  }

  /// How addresses of the world begin that have none but decimal digits: by what is given out.
  private static let decimalBeginnings: Set<Int> = Set([2001...2003, 2400...2409, 2600...2610, 2620...2620, 2800...2806].joined())

  private static func isLongAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let parts = bytes[range].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (3...8).contains(parts.count), parts.allSatisfy({ $0.count <= 4 }) else { return false }
    let gaps = gaps(bytes[range])
    // Eight groups, the first of which says what sort of address it is; a time of day has no more than three.
    if gaps == 0 { return parts.count == 8 && parts[0].count >= 3 }
    guard gaps == 1, parts.count(where: { !$0.isEmpty }) >= 2, bytes[range].contains(where: isDigit), parts.contains(where: { $0.count >= 3 }) else { return false }
    // x[1024::4] is a slice.
    return bytes[range].contains(where: isHexLetter) || decimalBeginnings.contains(number(parts[0])) && !isSlice(bytes, range.lowerBound)
  }

  /// How many `::` a word has.
  private static func gaps(_ word: ArraySlice<UInt8>) -> Int { zip(word, word.dropFirst()).count { $0 == UInt8(ascii: ":") && $1 == $0 } }

  /// Where the four numbers end that stand in place of the last two groups: `::ffff:203.0.113.9`.
  private static func shortEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let parts = bytes[range].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let gaps = gaps(bytes[range])
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "."), parts.allSatisfy({ $0.count <= 4 }),
      gaps == 1 && (3...7).contains(parts.count) || gaps == 0 && parts.count == 7, let last = parts.last
    else { return nil }
    let end = bytes[last.startIndex...].firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") } ?? bytes.count
    let numbers = bytes[last.startIndex..<end].split(separator: UInt8(ascii: "."), maxSplits: 4)
    guard numbers.count >= 4, numbers[..<4].allSatisfy({ $0.count <= 3 && number($0) < 256 }), numbers.count == 4 || numbers[4].isEmpty else { return nil }
    return numbers[3].endIndex
  }

  /// `::1`, which is no piece of `a[::1]`.
  private static func isOwnAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range].elementsEqual("::1".utf8) else { return false }
    if range.upperBound < bytes.count, isAlphanumeric(bytes[range.upperBound]) { return false }
    return !isSlice(bytes, range.lowerBound) && !(range.lowerBound > 0 && isCode(bytes[range.lowerBound - 1]))
  }

  private static func isCode(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "_)]".utf8.contains(byte) }
  /// Whether it stands in brackets behind the name of an array.
  private static func isSlice(_ bytes: [UInt8], _ start: Int) -> Bool { start > 1 && bytes[start - 1] == UInt8(ascii: "[") && isCode(bytes[start - 2]) }

  /// Names of articles, `10.1038/s41586-021-03819-2`.
  static func articles(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.compactMap { start in
      guard bytes[start] == UInt8(ascii: "1"), bytes[start...].starts(with: "10.".utf8), start == 0 || !isAlphanumeric(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: ".") else { return nil }
      let slash = start + 3 + bytes[(start + 3)...].prefix(10).prefix(while: isDigit).count
      guard (4...9).contains(slash - start - 3), slash + 1 < bytes.count, bytes[slash] == UInt8(ascii: "/"), bytes[slash + 1] > 0x20 else { return nil }
      return start..<(bytes[slash...].firstIndex { $0 <= 0x20 || $0 >= 0x80 || "\"'<>,;".utf8.contains($0) } ?? bytes.count)
    }
  }

  /// Words behind which four numbers with points are a version or a place in a text.
  private static let versioned: Set<String> = [
    "v", "ver", "version", "versions", "cuda", "cudnn", "nccl", "tensorrt", "rocm", "driver", "release", "build", "firmware", "section", "sections", "chapter", "sec",
    "releases", "unicode", "table", "figure", "fig", "step", "appendix", "rev", "revision", "tag", "patch",
  ]
  private static let versionedChinese = ["版本", "第", "章节", "§"].map { Array($0.utf8) }

  /// What follows a version in the name of a file or a release.
  private static let tails = ["-rc", "-beta", "-alpha", "-dev", "-pre", "-snapshot", ".so", ".jar", ".dll", ".dylib", ".tar", ".whl", ".deb", ".rpm"].map { Array($0.utf8) }
  /// Words that an address stands behind.
  private static let hosts: Set<String> = [
    "ip", "ips", "ipv", "inet", "host", "hosts", "hostname", "server", "servers", "addr", "address", "addresses", "at", "via", "ping", "ssh", "telnet", "dns", "nameserver", "resolver", "resolvers",
    "gateway", "router", "node", "client", "peer", "proxy", "bind", "listen", "connect", "is", "are", "was",
  ]
  private static let hostsChinese = ["地址", "主机", "服务器", "网关", "访问", "连接", "是", "为"].map { Array($0.utf8) }

  /// What leads from one address or version to the next: `1.2.3.4 and 1.2.3.5`, `1.2.3.4、1.2.3.5`; so do a comma and a semicolon.
  private static let joiners = ["and", "or", "then", "und", "et", "to", "&", "和", "与", "與", "及", "或", "到", "、"].map { Array($0.utf8) }

  /// Whether it is a version: a word before or a piece behind says so; or all of its numbers are small, and nothing says that it is an
  /// address. Of the addresses of the world one in four thousand has such numbers. Three and more in a row are addresses, as lists of machines have them.
  static func isVersion(_ stretch: Stretch) -> Bool {
    let bytes = stretch.bytes
    var four = stretch.start.range.lowerBound..<stretch.groups[stretch.range.upperBound - 1].range.upperBound
    var (last, count) = (four, 1)
    // What is said of the first of several holds for the others; of a long list only the nearest are looked at.
    for _ in 0..<16 {
      if let isVersion = isSaidToBeVersion(bytes, four) { return isVersion }
      guard let earlier = joined(bytes, before: four.lowerBound) else { break }
      (four, count) = (earlier, count + 1)
      if !isSmall(bytes[earlier]), isSaidToBeVersion(bytes, earlier) == nil, joined(bytes, before: earlier.lowerBound) == nil { return false }
    }
    while count < 3, let next = joined(bytes, after: last.upperBound) { (last, count) = (next, count + 1) }
    return count < 3 && (0..<4).allSatisfy { stretch.number(of: $0) < 32 } && stretch.number(of: 0) != 10
  }

  /// What the words and signs beside four numbers say; nil where they say nothing.
  private static func isSaidToBeVersion(_ bytes: [UInt8], _ four: Range<Int>) -> Bool? {
    var end = four.lowerBound
    while end > 0, four.lowerBound - end < 3, " =:-\"(".utf8.contains(bytes[end - 1]) { end -= 1 }
    func isBehind(_ words: [[UInt8]]) -> Bool { words.contains { bytes[..<end].suffix($0.count).elementsEqual($0) } }
    func word() -> String { String(decoding: bytes[..<end].suffix(12).reversed().prefix(while: isLetter).reversed().map { $0 | 0x20 }, as: UTF8.self) }
    let isHost = hosts.contains(word()) || isBehind(hostsChinese)
    // `version is 1.2.3.4`.
    if let copula = copulas.first(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }) { end -= copula.count }
    if isBehind(versionedChinese) || versioned.contains(word()) { return true }
    if tails.contains(where: { bytes[four.upperBound...].prefix($0.count).map { isCapital($0) ? $0 | 0x20 : $0 } == $0 }) { return true }
    return isHost || isReached(bytes, four.lowerBound, four.upperBound) ? false : nil
  }

  private static func isSmall(_ four: ArraySlice<UInt8>) -> Bool {
    let numbers = four.split(separator: UInt8(ascii: ".")).map(number)
    return numbers.allSatisfy { $0 < 32 } && numbers.first != 10
  }

  /// The four numbers that a comma or a word such as `and` leads on to; nil where there are none.
  private static func joined(_ bytes: [UInt8], after end: Int) -> Range<Int>? {
    var start = end
    if start + 1 < bytes.count, ":/".utf8.contains(bytes[start]) { start += 1 + bytes[(start + 1)...].prefix(5).prefix(while: isDigit).count }
    start += bytes[start...].prefix(12).prefix { !isDigit($0) }.count
    // Whether they are joined is asked of them, so that it is the same from both sides.
    guard joined(bytes, before: start)?.upperBound == end else { return nil }
    let parts = bytes[start...].prefix(16).prefix { isDigit($0) || $0 == UInt8(ascii: ".") }.split(separator: UInt8(ascii: "."))
    return parts.count == 4 && parts.allSatisfy { $0.count <= 3 && number($0) < 256 } ? start..<parts[3].endIndex : nil
  }

  /// The four numbers that a comma or a word such as `and` leads on from; nil where there are none.
  private static func joined(_ bytes: [UInt8], before start: Int) -> Range<Int>? {
    var end = start
    func skip() { while end > 0, start - end < 12, " ,;".utf8.contains(bytes[end - 1]) { end -= 1 } }
    skip()
    if let joiner = joiners.first(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }) { end -= joiner.count }
    skip()
    guard end < start else { return nil }
    // With the number of a port, or of a part of the net.
    let tail = bytes[..<end].suffix(6).reversed().prefix(while: isDigit).count
    if tail > 0, end - tail > 0, ":/".utf8.contains(bytes[end - tail - 1]) { end -= tail + 1 }
    let begin = end - bytes[..<end].suffix(16).reversed().prefix { isDigit($0) || $0 == UInt8(ascii: ".") }.count
    let parts = bytes[begin..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { (1...3).contains($0.count) && number($0) < 256 } ? begin..<end : nil
  }

  /// Whether what stands directly beside says that something is there to be reached: `http://1.2.3.4`, `bob@1.2.3.4`, `1.2.3.4:80`, `1.2.3.0/24`.
  private static func isReached(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if start > 0, "/@[".utf8.contains(bytes[start - 1]) { return true }
    return end + 1 < bytes.count && ":/".utf8.contains(bytes[end]) && isDigit(bytes[end + 1])
  }
}
