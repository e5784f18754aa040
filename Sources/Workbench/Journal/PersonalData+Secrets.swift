// Secrets that are told by the word before them.
extension PersonalData {
  /// What is never anything but a secret, and what may also be the name of something.
  private static let passwordWords = ["password", "passwd", "passphrase", "passcode", "pwd", "pw", "密码", "口令", "密钥", "密碼"]
  private static let keyWords = ["secret", "token", "api_key", "api-key", "apikey", "access_key", "authorization"]
  private static let chinesePasswords = ["密码", "口令", "密码", "密碼"].map { Array($0.utf8) }
  private static let bearer = Array("bearer ".utf8)
  /// What stands behind `password:` and is none.
  private static let ordinary: Set<String> = [
    "required", "optional", "hidden", "unknown", "missing", "changed", "protected", "expired", "forgotten", "invalid", "correct", "incorrect", "reset", "manager", "policy",
    "field", "length", "string", "prompt", "removed", "redacted",
  ]

  /// What stands behind `password=`, `pw:`, `api_key:`, `Bearer`, `口令 `, or before the host in `https://user:password@host`; of bytes
  /// with full-width signs as ASCII.
  static func passwords(_ bytes: [UInt8]) -> [Range<Int>] {
    let low = bytes.map { isCapital($0) ? $0 | 0x20 : $0 }
    var found: [Range<Int>] = []
    for index in low.indices {
      if low[index] == UInt8(ascii: "=") || low[index] == UInt8(ascii: ":") {
        if low[index...].starts(with: "://".utf8) {
          let authority = (index + 3)..<(low[(index + 3)...].firstIndex { $0 <= 0x20 || "/?#\"".utf8.contains($0) } ?? low.count)
          if let at = low[authority].lastIndex(of: UInt8(ascii: "@")), low[authority.lowerBound..<at].contains(UInt8(ascii: ":")) { found.append(authority.lowerBound..<at) }
          continue
        }
        if let value = assigned(low, bytes, at: index) { found.append(value) }
      }
      if low[index...].starts(with: bearer) {
        let value = (index + bearer.count)..<end(low, index + bearer.count)
        if value.count >= 16, bytes[value].contains(where: isDigit) { found.append(value) }
      }
      if let value = said(low, bytes, at: index) { found.append(value) }
    }
    return found
  }

  /// What is given behind a name and `=` or `:`.
  private static func assigned(_ low: [UInt8], _ bytes: [UInt8], at index: Int) -> Range<Int>? {
    var last = index
    while last > 0, "\" ".utf8.contains(low[last - 1]), index - last < 2 { last -= 1 }
    func isBefore(_ words: [String]) -> Bool {
      words.contains { word in
        guard low[..<last].suffix(word.utf8.count).elementsEqual(word.utf8) else { return false }
        // Two letters end many a word.
        let start = last - word.utf8.count
        return word.utf8.count > 3 || start == 0 || !isAlphanumeric(low[start - 1])
      }
    }
    let isPassword = isBefore(passwordWords)
    guard isPassword || isBefore(keyWords), let start = low[(index + 1)...].firstIndex(where: { !" \"'".utf8.contains($0) }), start - index < 4 else { return nil }
    let value = start..<end(low, start)
    guard !low[start...].starts(with: bearer) else { return nil }
    // A word behind a colon says what a token is, not which.
    if low[index] == UInt8(ascii: "=") && start == index + 1 && value.count >= 4 || value.count >= 6 && bytes[value].contains(where: isDigit) { return value }
    return isPassword && isLikelySecret(bytes[value]) ? value : nil
  }

  /// `口令 swordfish`, `密码是hunter2`, `my password is hunter2`.
  private static func said(_ low: [UInt8], _ bytes: [UInt8], at index: Int) -> Range<Int>? {
    func skip(_ text: String, _ at: inout Int) -> Bool {
      guard low[at...].starts(with: text.utf8) else { return false }
      at += text.utf8.count
      return true
    }
    if let word = chinesePasswords.first(where: { low[index...].starts(with: $0) }) {
      var at = index + word.count
      let before = at
      while at < low.count, at - before < 12, skip(" ", &at) || skip("是", &at) || skip("为", &at) || skip("為", &at) || skip("\u{3000}", &at) || skip("“", &at) || skip("\"", &at) {}
      guard at < low.count, low[at] > 0x20, low[at] < 0x7F, isAlphanumeric(low[at]) else { return nil }
      let value = at..<end(low, at)
      return at > before ? (isLikelySecret(bytes[value]) ? value : nil) : value.count >= 6 && bytes[value].contains(where: isDigit) ? value : nil
    }
    guard index == 0 || !isAlphanumeric(low[index - 1]), let word = passwordWords.first(where: { $0.utf8.count > 2 && low[index...].starts(with: $0.utf8) }) else { return nil }
    var at = index + word.utf8.count
    guard skip(" ", &at) else { return nil }
    if skip("is ", &at) || skip("was ", &at) { _ = skip("\"", &at) }
    guard at < low.count, isAlphanumeric(low[at]) else { return nil }
    let value = at..<end(low, at)
    return value.count >= 5 && bytes[value].contains(where: isDigit) && bytes[value].contains(where: isLetter) ? value : nil
  }

  /// Behind the word for a password: not a word that says something of it.
  private static func isLikelySecret(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 4 else { return false }
    // Three characters of Chinese and more.
    if let first = value.first, first >= 0xE3 { return value.count >= 9 }
    if value.contains(where: { !isLetter($0) && $0 < 0x80 }) { return true }
    return value.count >= 6 && !ordinary.contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  /// Where a secret ends: at a blank, a quote or a comma, and in Chinese at a stop; one of ASCII ends where Chinese begins.
  private static func end(_ low: [UInt8], _ start: Int) -> Int {
    guard start < low.count else { return low.count }
    let isChinese = low[start] >= 0xE3
    var end = low.indices[start...].first { at in
      if low[at] <= 0x20 || "\"'`,;&<>".utf8.contains(low[at]) { return true }
      if low[at] == 0xE3, at + 1 < low.count, low[at + 1] == 0x80 { return true }
      return !isChinese && (0xE3...0xE9).contains(low[at])
    } ?? low.count
    // The stop behind a sentence is no part of it.
    while end > start, low[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }
}
