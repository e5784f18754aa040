// Secrets that are told by the word before them.
extension PersonalData {
  /// What is never anything but a secret, and what may also be the name of something.
  private static let passwordWords = [
    "password", "passwd", "passphrase", "passcode", "pwd", "pw", "密码", "口令", "密钥", "密碼", "秘钥",
    "passwort", "kennwort", "mot de passe", "contraseña", "contrasena", "senha", "パスワード", "비밀번호", "пароль", "Пароль",
  ]
  private static let keyWords = ["secret", "token", "api_key", "api-key", "apikey", "api key", "secret_key", "secret-key", "secret key", "access key", "access_key", "authorization", "accountkey", "account_key", "sharedaccesskey", "sharedaccesssignature", "令牌"]
  /// What lets in whoever has it, where it is as long as one that was drawn.
  private static let sessionWords = ["session_id", "session-id", "sessionid", "session id", "sessid", "connect.sid"]
  private static let schemes = ["basic ", "token ", "digest ", "bearer "].map { Array($0.utf8) }
  private static let chinesePasswords = ["密码", "口令", "密码", "密碼"].map { Array($0.utf8) }
  private static let bearer = Array("bearer ".utf8)
  /// What stands behind `password:` and is none.
  private static let ordinary: Set<String> = [
    "required", "optional", "hidden", "unknown", "missing", "changed", "protected", "expired", "forgotten", "invalid", "correct", "incorrect", "reset", "manager", "policy",
    "field", "length", "string", "prompt", "removed", "redacted", "needed", "wrong", "strong", "secret", "always", "already", "never", "empty", "longer", "shorter", "private",
    "unique", "visible", "shown", "unchanged", "different", "public", "secure", "insecure", "common", "simple", "random", "known", "asked", "given", "written", "enough",
    "obligatoire", "requis", "erforderlich", "obligatorio", "requerida",
  ]
  /// What begins a sentence behind the word, and no secret.
  private static let going: Set<String> = [
    "none", "null", "nil", "no", "yes", "not", "is", "was", "are", "of", "for", "to", "and", "or", "that", "which", "in", "on", "with", "must", "can", "has", "should", "may", "will",
    "see", "the", "a", "an", "here", "there", "tbd", "at", "by", "from", "as", "be", "so", "too", "it", "this", "if", "when", "then", "but", "than",
  ]
  /// With what a Chinese sentence goes on that says something of a secret.
  private static let goingChinese = "什不否多怎谁哪必需要用一由长被正错有无已未可应为的和或与请".map { Array(String($0).utf8) }

  private static let hooks = ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "discord.com/api/webhooks/"].map { Array($0.utf8) }

  /// The path of an address that whoever has it may write to.
  static func webhooks(_ bytes: [UInt8]) -> [Range<Int>] {
    let low = bytes.map { isCapital($0) ? $0 | 0x20 : $0 }
    return low.indices.compactMap { index in
      guard "hd".utf8.contains(low[index]), let hook = hooks.first(where: { low[index...].starts(with: $0) }) else { return nil }
      let start = index + hook.count
      let end = bytes[start...].firstIndex { !(isAlphanumeric($0) || "/_-".utf8.contains($0)) } ?? bytes.count
      return end - start >= 8 ? start..<end : nil
    }
  }

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
        if let value = assigned(low, bytes, at: index) ?? parameter(low, bytes, at: index) { found.append(value) }
      }
      if low[index...].starts(with: bearer) {
        let value = (index + bearer.count)..<keyEnd(low, index + bearer.count)
        if value.count >= 16, bytes[value].contains(where: isDigit) { found.append(value) }
      }
      if let value = basic(low, bytes, at: index) ?? said(low, bytes, at: index) { found.append(value) }
    }
    return found
  }

  /// `Basic dXNlcjpwYXNzd29yZA==`: a name and a password with a colon between them, in letters of base64.
  private static func basic(_ low: [UInt8], _ bytes: [UInt8], at index: Int) -> Range<Int>? {
    guard low[index...].starts(with: "basic ".utf8), index == 0 || !isAlphanumeric(low[index - 1]) else { return nil }
    let start = index + 6
    let end = bytes[start...].firstIndex { !(isAlphanumeric($0) || "+/=".utf8.contains($0)) } ?? bytes.count
    let letters = bytes[start..<end].prefix { $0 != UInt8(ascii: "=") }
    guard (8...400).contains(letters.count), letters.count % 4 != 1 else { return nil }
    var (text, rest, count): ([UInt8], Int, Int) = ([], 0, 0)
    for letter in letters {
      let value: UInt8 = isCapital(letter) ? letter - 0x41 : isLetter(letter) ? letter - 0x61 + 26 : isDigit(letter) ? letter - 0x30 + 52 : letter == UInt8(ascii: "+") ? 62 : 63
      (rest, count) = ((rest << 6 | Int(value)) & 0xFFFF, count + 6)
      if count >= 8 {
        count -= 8
        text.append(UInt8(rest >> count & 0xFF))
      }
    }
    return text.contains(UInt8(ascii: ":")) && text.allSatisfy { $0 >= 0x20 && $0 != 0x7F } ? start..<end : nil
  }

  /// Whether a word says something of a password, or is what it is called.
  private static func isOrdinary(_ word: String) -> Bool { ordinary.contains(word) || going.contains(word) || passwordWords.contains(word) }
  /// Whether words begin with one that says something of a password, or is what it is called; `correct horse` is known as one.
  static func saysSomething(_ words: [String]) -> Bool { words.first.map { isOrdinary($0) && (words.count == 1 || $0 != "correct") } ?? false }
  static func goesOnInChinese(_ low: [UInt8], _ at: Int) -> Bool { goingChinese.contains { low[at...].starts(with: $0) } }

  /// What is given behind a name and `=` or `:`.
  private static func assigned(_ low: [UInt8], _ bytes: [UInt8], at index: Int) -> Range<Int>? {
    let last = nameEnd(low, before: index)
    func isBefore(_ words: [String]) -> Bool {
      words.contains { word in
        guard low[..<last].suffix(word.utf8.count).elementsEqual(word.utf8) else { return false }
        // Two letters end many a word.
        let start = last - word.utf8.count
        return word.utf8.count > 3 || start == 0 || !isAlphanumeric(low[start - 1])
      }
    }
    // `=>` of tables.
    let sign = index + (low[index...].starts(with: "=>".utf8) ? 2 : 1)
    let isPassword = isBefore(passwordWords), isCookie = low[index] == UInt8(ascii: ":") && isBefore(["cookie"])
    let isSession = isBefore(sessionWords)
    guard isPassword || isCookie || isSession || isBefore(keyWords), let start = low[sign...].firstIndex(where: { !" \"'\\".utf8.contains($0) }), start - sign < 4 else { return nil }
    if isCookie {
      let value = start..<(low[start...].firstIndex { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\"") } ?? low.count)
      return low[value].contains(UInt8(ascii: "=")) ? value : nil
    }
    if isBefore(["authorization"]), let scheme = schemes.first(where: { low[start...].starts(with: $0) }) {
      let value = (start + scheme.count)..<keyEnd(low, start + scheme.count)
      return value.count >= 4 ? value : nil
    }
    let isInQuotes = "\"'".utf8.contains(low[start - 1])
    if isPassword, !isInQuotes, let wrapped = wrapped(low, bytes, start, isSure: true) { return wrapped }
    if isPassword, low[index] == UInt8(ascii: "="), let quoted = quoted(low, start) { return quoted }
    let isSetting = low[index] == UInt8(ascii: "=")
    let value = start..<(isPassword ? passwordEnd(low, start, ofSetting: isSetting) : keyEnd(low, start))
    guard !low[start...].starts(with: bearer) else { return nil }
    if isSession { return value.count >= 16 && bytes[value].contains(where: isDigit) && bytes[value].contains(where: isLetter) && !isPlaceholder(bytes[value]) ? value : nil }
    if isPassword, !isSetting {
      // Quotes say that it is all of it.
      if let quoted = quoted(low, start), !ordinary.union(going).contains(String(decoding: low[quoted], as: UTF8.self)) { return quoted }
      if isRequest(low, start) { return nil }
      if let words = sentence(low, start) { return words }
    }
    // What comes behind a word and a semicolon is something else.
    let first = value.lowerBound..<(low[value].firstIndex(of: UInt8(ascii: ";")) ?? value.upperBound)
    guard !isPlaceholder(bytes[start..<end(low, start)]), !isPlaceholder(bytes[value]), isPassword || !isWord(low[first], bytes[first]) else { return nil }
    // A word behind a colon says what a token is, not which.
    if isSetting && start == sign && value.count >= 4 || value.count >= 6 && bytes[value].contains(where: isDigit) { return value }
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
      while at < low.count, at - before < 12, skip(" ", &at) || skip("是", &at) || skip("为", &at) || skip("為", &at) || skip("\u{3000}", &at) {}
      if at < low.count, let wrapped = wrapped(low, bytes, at, isSure: at > before && low[before..<at].contains { $0 >= 0xE3 }) { return wrapped }
      while at < low.count, at - before < 12, skip("“", &at) || skip("\"", &at) || skip(" ", &at) {}
      guard at < low.count, low[at] > 0x20 else { return nil }
      let value = at..<passwordEnd(low, at)
      // 口令 芝麻开门: four to eight characters, and nothing that goes on.
      if at > before, low[at] >= 0xE3 { return (12...24).contains(value.count) && !goingChinese.contains { low[at...].starts(with: $0) } ? value : nil }
      guard isAlphanumeric(low[at]) else { return nil }
      return at > before ? (isLikelySecret(bytes[value]) ? value : nil) : value.count >= 6 && bytes[value].contains(where: isDigit) ? value : nil
    }
    guard index == 0 || !isAlphanumeric(low[index - 1]), let word = passwordWords.first(where: { $0.utf8.count > 2 && low[index...].starts(with: $0.utf8) }) else { return nil }
    var at = index + word.utf8.count
    guard skip(" ", &at), !isSigned(low, at) else { return nil }
    let isSaid = skip("is ", &at) || skip("was ", &at)
    if at < low.count, let wrapped = wrapped(low, bytes, at, isSure: isSaid) { return wrapped }
    let isQuoted = isSaid && (skip("\"", &at) || skip("\\\"", &at))
    guard at < low.count, isAlphanumeric(low[at]) else { return nil }
    let value = at..<passwordEnd(low, at)
    if word == "passphrase", !isQuoted, let words = sentence(low, at) { return words }
    // A word that ends the sentence is the secret; one that goes on says something of it.
    let isLast = value.upperBound == low.count || ".\"'\\\n,;".utf8.contains(low[value.upperBound])
    if isSaid, isQuoted || isLast, isLikelySecret(bytes[value]), !low[value].suffix(2).elementsEqual("ed".utf8) { return value }
    return value.count >= 5 && bytes[value].contains(where: isDigit) && bytes[value].contains(where: isLetter) ? value : nil
  }

  /// What is said where a secret is asked for, and what it is said of: `please enter it`, `choose a new one`.
  private static let requests: Set<String> = ["enter", "type", "choose", "provide", "give", "check", "change", "reset", "confirm", "repeat", "contact", "ask", "click", "press", "see", "try", "set", "keep", "make", "note", "do"]
  private static let pointers: Set<String> = ["it", "the", "your", "a", "an", "one", "here", "again", "this", "us", "below", "me", "them"]

  /// Whether a sentence stands behind `password:` that asks for one.
  private static func isRequest(_ low: [UInt8], _ start: Int) -> Bool {
    let words = low[start...].prefix(40).split(maxSplits: 2) { !isLetter($0) }.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 2, low[start...].dropFirst(words[0].utf8.count).first == 0x20 else { return false }
    return words[0] == "please" ? requests.contains(words[1]) : requests.contains(words[0]) && pointers.contains(words[1])
  }

  /// Several words to the end of their sentence: `correct horse battery`; nil where they are no secret.
  private static func sentence(_ low: [UInt8], _ start: Int) -> Range<Int>? {
    // The first 200 bytes of one that has no end, as whole words.
    let all = low[start...].prefix(200)
    let most = all.endIndex == low.count ? low.count : all.lastIndex { $0 <= 0x20 } ?? start
    var end = low.indices[start..<most].first { at in
      if low[at] < 0x20 || "\"`".utf8.contains(low[at]) || low[at] == 0xE3 || low[at] == 0xEF { return true }
      // A comma with a blank behind it ends a part of the sentence; inside a word it is a part of the secret.
      if ",;<>".utf8.contains(low[at]) { return at + 1 == low.count || low[at + 1] <= 0x20 || "\"'\\".utf8.contains(low[at + 1]) }
      return ".!?".utf8.contains(low[at]) && (at + 1 == low.count || low[at + 1] <= 0x20 || low[at + 1] == UInt8(ascii: "\""))
    } ?? most
    while end > start, " \\".utf8.contains(low[end - 1]) { end -= 1 }
    let words = low[start..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    // Words of Chinese have no blanks between them.
    guard words.count > 1, low[start] < 0x80, end - start >= 8, let first = words.first, !going.contains(first), first == "correct" || !ordinary.contains(first) else { return nil }
    return start..<end
  }

  /// All between two quotes, the first of which stands before `start`.
  private static func quoted(_ low: [UInt8], _ start: Int) -> Range<Int>? {
    guard start > 0, "\"'".utf8.contains(low[start - 1]) else { return nil }
    let quote = low[start - 1]
    guard var end = low[start...].firstIndex(where: { $0 == quote || $0 == 0x0A }), low[end] == quote else { return nil }
    if end > start, low[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// Where a password ends: signs that end other secrets are a part of it if something follows them, but not where that is a setting of its
  /// own: `?password=abcd&x=1`, `Password=abcd;Database=y`.
  private static func passwordEnd(_ low: [UInt8], _ start: Int, ofSetting isSetting: Bool = false) -> Int {
    var end = end(low, start)
    while end < low.count, let next = goesOn(low, end, from: start, ofSetting: isSetting) { end = next }
    while end > start, low[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  /// Where a piece of a password that begins at `start` ends behind the sign, or the points before one, at `at`; nil where nothing goes on.
  /// - Parameter signs: Those that something can go on behind, one or several.
  static func goesOn(_ low: [UInt8], _ at: Int, from start: Int, ofSetting isSetting: Bool, at signs: String = ";,&<>'") -> Int? {
    let quote = UInt8(ascii: "'")
    var sign = low[at...].firstIndex { $0 != UInt8(ascii: ".") } ?? low.count
    guard sign < low.count, signs.utf8.contains(low[sign]) else { return nil }
    // Of several the last is asked, if something stands behind it; what a quote opened, a quote closes.
    let behind = low[sign...].firstIndex { !signs.utf8.contains($0) } ?? low.count
    let isOpen = start > 0 && low[start - 1] == quote && low[sign] == quote
    if !isOpen, behind < low.count, isAlphanumeric(low[behind]) { sign = behind - 1 }
    guard sign + 1 < low.count, low[sign + 1] > 0x20 else { return !isSetting && "&<".utf8.contains(low[sign]) ? sign + 1 : nil }
    let next = low[sign + 1]
    // An apostrophe has a letter behind it, and a quote that closes has none.
    guard next < 0x80, !"\"'`\\".utf8.contains(next), low[sign] != quote || isAlphanumeric(next) else { return nil }
    let piece = (sign + 1)..<max(sign + 2, end(low, sign + 1))
    if isSetting, low[piece].contains(UInt8(ascii: "=")) { return nil }
    // `password: abcd,user: bob`.
    let isName = low[piece].last == UInt8(ascii: ":") && low[piece].dropLast().allSatisfy { isLetter($0) || $0 == UInt8(ascii: "_") }
    return isName ? nil : piece.upperBound
  }

  /// What stands for a secret, and is none: `None`, `getpass()`, `Optional[str]`, `${TOKEN}`, `YOUR_KEY`, `<token>`.
  static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    let low = String(decoding: value, as: UTF8.self).lowercased()
    if placeholders.contains(low) || placeholderBeginnings.contains(where: { low.hasPrefix($0) }) { return true }
    // A call, a type or a place in a table.
    let name = low.utf8.prefix { isLetter($0) || "._".utf8.contains($0) }, rest = low.utf8.dropFirst(name.count)
    guard !name.isEmpty, let first = rest.first, "([".utf8.contains(first), !value.contains(where: isDigit) else { return false }
    return rest.count == 1 || ")]".utf8.contains(rest[rest.index(before: rest.endIndex)])
  }
  private static let placeholders: Set<String> = ["none", "none)", "null", "nil", "true", "false", "str", "string", "bool", "undefined", "self", "todo"]
  private static let placeholderBeginnings = ["${", "$(", "$env", "{", "<", "your_", "your-", "os.environ", "os.getenv", "process.env", "secrets.", "args.", "config.", "self.", "****", "...."]

  /// A word in small letters, as names of kinds of tokens are.
  private static func isWord(_ low: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool { value.count < 12 && value.elementsEqual(low) && value.allSatisfy(isLetter) }

  /// Behind the word for a password: not a word that says something of it.
  static func isLikelySecret(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= 4 else { return false }
    // Three characters of Chinese and more.
    if let first = value.first, first >= 0xE3 { return value.count >= 9 }
    if value.contains(where: { !isLetter($0) && $0 < 0x80 }) { return true }
    return value.count >= 6 && !ordinary.contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  /// Where a secret ends: at a blank, a quote or a comma, and in Chinese at a stop; one of ASCII ends where Chinese begins.
  static func end(_ low: [UInt8], _ start: Int) -> Int {
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
