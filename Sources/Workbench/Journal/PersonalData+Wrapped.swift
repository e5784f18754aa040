// What stands around a secret, and between it and the word that introduces it: brackets and quotes, `is`, the parameters of an address.
extension PersonalData {
  /// What opens, what closes, and what may stand in it.
  private struct Wrapper {
    enum Sort { case quotes, brackets, placeholder }
    let open: [UInt8], close: [UInt8]
    let sort: Sort
    init(_ open: String, _ close: String, _ sort: Sort) { (self.open, self.close, self.sort) = (Array(open.utf8), Array(close.utf8), sort) }
  }

  /// Signs of full width are ASCII here.
  private static let wrappers = [
    Wrapper("\"", "\"", .quotes), Wrapper("'", "'", .quotes), Wrapper("`", "`", .quotes), Wrapper("“", "”", .quotes), Wrapper("‘", "’", .quotes), Wrapper("«", "»", .quotes),
    Wrapper("„", "“", .quotes), Wrapper("「", "」", .quotes), Wrapper("『", "』", .quotes), Wrapper("【", "】", .brackets), Wrapper("《", "》", .brackets), Wrapper("〈", "〉", .brackets),
    Wrapper("〔", "〕", .brackets), Wrapper("(", ")", .brackets), Wrapper("[", "]", .brackets),
    // What is to be filled in stands so as well.
    Wrapper("{", "}", .placeholder), Wrapper("<", ">", .placeholder),
  ]

  /// What in brackets says of what kind a password is.
  private static let kinds: Set<String> = [
    "sha256", "sha512", "sha-256", "sha-512", "base64", "utf-8", "bcrypt", "argon2", "scrypt", "plaintext", "plain-text", "cleartext", "default", "username", "numeric", "numbers", "letters", "digits", "masked",
  ]

  /// What stands behind the word for a password in brackets or quotes that open at `start`, where it is a secret: all that is in them.
  ///
  /// - Parameter isSure: A sign or an `is` says that the password follows; else only what looks like one is.
  static func wrapped(_ low: [UInt8], _ bytes: [UInt8], _ start: Int, isSure: Bool) -> Range<Int>? {
    guard let wrapper = wrappers.first(where: { low[start...].starts(with: $0.open) }) else { return nil }
    let from = start + wrapper.open.count
    guard let close = low[from...].prefix(100).firstRange(of: wrapper.close), close.lowerBound > from, isEnd(low, close.upperBound) else { return nil }
    let value = from..<close.lowerBound
    let hasBlank = low[value].contains { $0 <= 0x20 }
    guard low[from] > 0x20, low[value.upperBound - 1] > 0x20, !hasBlank || isSure && wrapper.sort == .quotes else { return nil }
    let words = String(decoding: low[value], as: UTF8.self).split(separator: " ").map(String.init)
    guard let first = words.first, !saysSomething(words), !kinds.contains(first), !isPlaceholder(bytes[value]) else { return nil }
    let isSigned = low[value].contains(where: isDigit) && low[value].contains(where: isLetter) && value.count >= 4
    switch wrapper.sort {
    case .placeholder:
      return isSure && isSigned && bytes[value].contains { (0x61...0x7A).contains($0) } && !low[value].contains { "\"':,=({[$".utf8.contains($0) } ? value : nil
    // Behind the bare word something may be said of it in brackets.
    case .brackets where !isSure: return isSigned || low[from] < 0x80 && isLikelySecret(bytes[value]) && !low[value].suffix(2).elementsEqual("ed".utf8) ? value : nil
    case .brackets, .quotes:
      if low[from] >= 0xE3 { return (12...24).contains(value.count) && !goesOnInChinese(low, from) ? value : nil }
      return isLikelySecret(bytes[value]) ? value : nil
    }
  }

  /// Whether nothing goes on behind what closes.
  private static func isEnd(_ low: [UInt8], _ at: Int) -> Bool {
    func isOver(_ at: Int) -> Bool { at >= low.count || low[at] <= 0x20 || low[at] >= 0x80 || "\"'`\\,;)]}".utf8.contains(low[at]) }
    return isOver(at) || ".!?".utf8.contains(low[at]) && isOver(at + 1)
  }

  /// What stands between the word and a sign: `password is:`, `密码是：`.
  static let copulas = [" is", " was", " are", "是", "为", "為"].map { Array($0.utf8) }

  /// Where the word ends that a sign stands behind, perhaps with quotes or an `is` between them.
  static func nameEnd(_ low: [UInt8], before sign: Int) -> Int {
    func skipped(_ end: Int) -> Int {
      var last = end
      while last > 0, "\"' \\".utf8.contains(low[last - 1]), end - last < 3 { last -= 1 }
      return last
    }
    let last = skipped(sign)
    guard let copula = copulas.first(where: { low[..<last].suffix($0.count).elementsEqual($0) }) else { return last }
    return skipped(last - copula.count)
  }

  /// Whether an `is` with a sign behind it begins here: what it introduces is looked for at the sign.
  static func isSigned(_ low: [UInt8], _ at: Int) -> Bool { ["is:", "was:", "are:", "is=", "was="].contains { low[at...].starts(with: $0.utf8) } }

  // MARK: Keys and addresses

  /// Where a key ends: quotes, ampersands and semicolons inside it are a part of it, but not where a setting of its own follows, and not
  /// behind the signs that fill up base64.
  static func keyEnd(_ low: [UInt8], _ start: Int) -> Int {
    var end = end(low, start)
    while end > start, low[end - 1] != UInt8(ascii: "="), end < low.count, let next = goesOn(low, end, from: start, ofSetting: true, at: "';&") { end = next }
    while end > start, low[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  /// Parameters of addresses that let somebody in.
  private static let parameters: Set<String> = [
    "pass", "passwd", "password", "pwd", "pw", "key", "apikey", "api_key", "api-key", "token", "access_token", "auth_token", "refresh_token", "id_token", "auth", "secret", "client_secret", "sig", "signature",
  ]

  /// The value of a parameter of an address, `?pass=…` or `&token=…`, whose sign of equality stands at `index`.
  static func parameter(_ low: [UInt8], _ bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard low[index] == UInt8(ascii: "=") else { return nil }
    let name = low[..<index].suffix(16).reversed().prefix { isLetter($0) || "_-".utf8.contains($0) }
    let begin = index - name.count
    guard begin > 0, "?&".utf8.contains(low[begin - 1]), parameters.contains(String(decoding: low[begin..<index], as: UTF8.self)) else { return nil }
    let value = (index + 1)..<(low[(index + 1)...].firstIndex { $0 <= 0x20 || "&#\"'`<>".utf8.contains($0) || (0xE3...0xE9).contains($0) } ?? low.count)
    return !isPlaceholder(bytes[value]) && isLikelySecret(bytes[value]) ? value : nil
  }
}
