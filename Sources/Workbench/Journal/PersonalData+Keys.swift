// Keys that are told by how they begin, and those behind the words of a command line or of a sentence.
extension PersonalData {
  /// What the rest of a key consists of.
  private enum Letters: Sendable { case any, hexadecimal, alphanumeric }

  /// How keys of a service begin, how many bytes they have at least, and of what.
  private static let keys: [(beginning: String, length: Int, letters: Letters)] =
    [
      "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "ya29.", "xapp-", "sk-", "ghp_", "gho_", "ghs_", "github_pat_", "dckr_pat_", "SG.", "gsk_", "glsa_", "shpat_",
      "glpat-", "hf_", "xoxb-", "xoxp-", "AKIA", "ASIA", "AIza", "eyJ", "npm_", "pypi-", "dop_v1_", "doo_v1_", "dor_v1_", "AGE-SECRET-KEY-",
      // Replicate, Perplexity, xAI, Notion, Vault, Linear, Figma, Atlassian, New Relic, Sentry, Doppler.
      "r8_", "pplx-", "xai-", "ntn_", "hvs.", "lin_api_", "figd_", "ATATT", "NRAK-", "sntrys_", "dp.pt.",
    ].map { ($0, 20, .any) } + [
      // Notion, Databricks, Mailgun, Twilio, Aliyun, Tencent.
      ("secret_", 30, .alphanumeric), ("dapi", 36, .hexadecimal), ("key-", 36, .hexadecimal), ("SK", 34, .hexadecimal), ("LTAI", 16, .alphanumeric), ("AKID", 30, .alphanumeric),
    ]

  static func isKey(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 16 else { return false }
    // 0x and 32 bytes.
    if word.count == 66, word.starts(with: "0x".utf8) { return word.dropFirst(2).allSatisfy { isDigit($0) || isHexLetter($0) } }
    let isOne = keys.contains { key in
      guard word.count >= key.length, word.starts(with: key.beginning.utf8) else { return false }
      let rest = word.dropFirst(key.beginning.utf8.count)
      switch key.letters {
      case .any: return true
      case .hexadecimal: return rest.prefix(32).allSatisfy { isDigit($0) || isHexLetter($0) }
      case .alphanumeric: return rest.allSatisfy(isAlphanumeric)
      }
    }
    guard isOne else { return isDiscordKey(word) }
    // A long word with a hyphen may begin so by chance; with both cases or a digit it is none.
    return word.contains(where: isDigit) || word.contains(where: isCapital) && word.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Three pieces with points between them: who it is, when, and a signature.
  private static func isDiscordKey(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let first = word.first, "MNO".utf8.contains(first), (18...32).contains(parts[0].count), (5...7).contains(parts[1].count), (25...46).contains(parts[2].count) else { return false }
    return parts.allSatisfy { $0.allSatisfy { isAlphanumeric($0) || "_-".utf8.contains($0) } } && word.contains(where: isDigit) && word.contains { $0 >= 0x61 }
  }

  /// `123456789:AA…` of Telegram.
  static func botKeys(_ bytes: [UInt8]) -> [Range<Int>] {
    runs(bytes) { isAlphanumeric($0) || "_-:".utf8.contains($0) }.compactMap { range in
      guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: ":AA".utf8) else { return nil }
      let digits = bytes[range.lowerBound..<colon].reversed().prefix(while: isDigit).count
      return (8...10).contains(digits) && (32...40).contains(range.upperBound - colon - 1) && !bytes[(colon + 1)..<range.upperBound].contains(UInt8(ascii: ":"))
        ? (colon - digits)..<range.upperBound : nil
    }
  }

  // MARK: Behind words

  /// Words with a blank behind them that introduce a key, perhaps with `is`.
  private static let keyNames = [
    "api key", "api-key", "api_key", "apikey", "access token", "access key", "access-token", "access-key", "secret key", "secret-key", "client secret", "client-secret", "auth token", "auth-token", "--token",
    "bot token", "密钥", "秘钥", "令牌",
  ].map { Array($0.utf8) }
  /// Words that digits stand behind which let somebody in once.
  private static let codeNames = ["验证码", "驗證碼", "校验码", "动态码", "pin", "otp", "verification code"].map { Array($0.utf8) }
  /// What stands between.
  private static let links = [" is ", " was ", "是", "为", "為", ":", "=", "\"", "“", " "].map { Array($0.utf8) }
  private static let firstLetters = Set((keyNames + codeNames).compactMap(\.first) + [UInt8(ascii: "<"), UInt8(ascii: "c")])

  /// What is introduced by the words before it: `my api key is …`, `--token …`, `PIN 4839`, `curl -u user:password`, `sshpass -p …`.
  static func introduced(_ bytes: [UInt8]) -> [Range<Int>] {
    let low = bytes.map { isCapital($0) ? $0 | 0x20 : $0 }
    return low.indices.compactMap { index in
      guard firstLetters.contains(low[index]) || low[index] == UInt8(ascii: "s") else { return nil }
      if index > 0, isAlphanumeric(low[index]), isAlphanumeric(low[index - 1]) || low[index - 1] == UInt8(ascii: "_") { return nil }
      if let name = keyNames.first(where: { low[index...].starts(with: $0) }) { return key(low, behind: index + name.count) }
      if let name = codeNames.first(where: { low[index...].starts(with: $0) }) { return code(bytes, low, index..<(index + name.count)) }
      return element(low, index) ?? option(low, index)
    }
  }

  /// Where the words end that lead to what is introduced.
  private static func skip(_ low: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < low.count, at - start < 12, let link = links.first(where: { low[at...].starts(with: $0) }) { at += link.count }
    return at
  }

  /// Eight signs and more, letters and digits.
  private static func key(_ low: [UInt8], behind start: Int) -> Range<Int>? {
    let at = skip(low, start)
    guard at > start, at < low.count, isAlphanumeric(low[at]) else { return nil }
    let value = at..<keyEnd(low, at)
    return value.count >= 8 && low[value].contains(where: isDigit) && low[value].contains(where: isLetter) && !isPlaceholder(low[value]) ? value : nil
  }

  /// Four to eight digits.
  private static func code(_ bytes: [UInt8], _ low: [UInt8], _ name: Range<Int>) -> Range<Int>? {
    let at = skip(low, name.upperBound)
    let value = at..<(low[at...].firstIndex { !isDigit($0) } ?? low.count)
    guard at > name.upperBound || low[name.lowerBound] >= 0x80, (4...8).contains(value.count) else { return nil }
    if value.upperBound < low.count, isAlphanumeric(low[value.upperBound]) || low[value.upperBound] == UInt8(ascii: ".") && value.upperBound + 1 < low.count && isDigit(low[value.upperBound + 1]) { return nil }
    // To pin something is a word as well.
    return at - name.upperBound == 1 && low[at - 1] == 0x20 && !isCapital(bytes[name.lowerBound]) && low[name.lowerBound] < 0x80 ? nil : value
  }

  /// `<password>…</password>`.
  private static func element(_ low: [UInt8], _ index: Int) -> Range<Int>? {
    guard low[index] == UInt8(ascii: "<"), let close = low[index...].prefix(20).firstIndex(of: UInt8(ascii: ">")),
      ["password", "passwd", "secret"].contains(String(decoding: low[(index + 1)..<close], as: UTF8.self)),
      let end = low[close...].firstIndex(of: UInt8(ascii: "<")), end > close + 1, low[end...].starts(with: "</".utf8)
    else { return nil }
    return (close + 1)..<end
  }

  /// Programs that are given a secret behind a sign of one letter.
  private static let options: [(program: String, sign: String, holds: UInt8?)] = [("curl ", " -u ", UInt8(ascii: ":")), ("curl ", " --user ", UInt8(ascii: ":")), ("sshpass ", " -p ", nil)]

  private static func option(_ low: [UInt8], _ index: Int) -> Range<Int>? {
    for option in options where low[index...].starts(with: option.program.utf8) {
      let line = low[index...].prefix { $0 != 0x0A }.prefix(400)
      guard let sign = line.firstRange(of: Array(option.sign.utf8)) else { continue }
      let start = sign.upperBound + (sign.upperBound < low.count && "\"'".utf8.contains(low[sign.upperBound]) ? 1 : 0)
      let value = start..<end(low, start)
      if value.count >= 3, option.holds.map({ low[value].contains($0) }) ?? true { return value }
    }
    return nil
  }
}
