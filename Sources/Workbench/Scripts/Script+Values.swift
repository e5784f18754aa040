import Language
import Wording

// What can be said of a value that is expected before anything is found.
extension Script {
  /// What is wrong with how the words of a line are written, which would be read all the same: a blank would make two values of the places of
  /// a cell, and a sign says nothing of a tolerance.
  static func mistake(inWordsOf text: String) -> Phrase? {
    // What is neither in quotes nor in the comment.
    let pieces = (tidied(text)?.commands ?? text).split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
    let words = pieces.flatMap { $0.element.split { $0 == " " || $0 == "\t" } }
    if words.first == "at", words.contains(where: { ",，".contains($0.first ?? " ") || ",，".contains($0.last ?? " ") }) {
      return Phrase("the places of a cell stand together: at 2,1", "单元的各个下标须连写：at 2,1")
    }
    let signed = zip(words, words.dropFirst()).first { ["+-", "rel"].contains($0) && $1.first == "+" && $1.count > 1 }?.1
    return signed.map { Phrase("a tolerance has no sign: \(visible(String($0.dropFirst())))", "容差不带正负号：\(visible(String($0.dropFirst())))") }
  }

  /// Why `--update` has no new value for a check that found something else.
  static func whyNoNewValue(_ text: String) -> Phrase {
    guard let claim = try? parse(claim(text), lexicon: Lexicon()).first else { return Phrase("is compared with a bound", "与界限比较") }
    if claim.text("what") == "order" { return Phrase("what comes before what is for people to say", "先后次序须由人来写") }
    switch claim.text("value") {
    case "decreasing", "increasing": return Phrase("which way it should go is for people to say", "应升应降须由人来写")
    default: return Phrase("is compared with a bound or a remembered value", "与界限或记下的值比较")
    }
  }

  /// A text as it stands below `top` and `first`: a label that nothing kept can be meant by, as no name has a point, without quotes.
  static func value(_ text: String, of name: String?) -> Argument {
    name.map(["top", "first"].contains) == true && text.contains(".") && isLabel(text) ? .word(text) : .text(text)
  }

  /// The claim with its value in its one form. Numbers have no more zeros in front than one, a small `e`, and their digits as they are,
  /// since they say how exact it is; labels have no quotes.
  static func withTidyValue(_ claim: Command) -> Command {
    if case .text(let text)? = claim.arguments["value"] {
      var claim = claim
      claim.arguments["value"] = value(text, of: claim.text("what"))
      return claim
    }
    guard case .word(let word)? = claim.arguments["value"], !["order", "first", "top", "text"].contains(claim.text("what")) else { return claim }
    var claim = claim
    if let dots = word.firstRange(of: ".."), let low = tidy(word[..<dots.lowerBound]), let high = tidy(word[dots.upperBound...]) {
      claim.arguments["value"] = .word(low + ".." + high)
    } else if let (factor, name) = multiple(word), let number = tidy(factor[...]) {
      claim.arguments["value"] = .word(number + "*" + name)
    } else if let number = tidy(word[...]) {
      claim.arguments["value"] = .word(number)
    }
    return claim
  }

  /// `.5` as `0.5`, `00.60` as `0.60`, `1E+03` as `1e3`; nil where that is no number.
  private static func tidy(_ text: Substring) -> String? {
    guard isNumber(text) else { return nil }
    let sign = String(text.prefix { $0 == "+" || $0 == "-" })
    let parts = text.dropFirst(sign.count).split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    var digits = String(parts[0].drop { $0 == "0" })
    if digits.isEmpty || digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasSuffix(".") { digits.removeLast() }
    guard parts.count == 2, let power = Int(parts[1]) else { return sign + digits }
    return sign + digits + "e" + String(power)
  }

  /// Whether a text is a number of the format: decimal, and within a double's range.
  static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text)?.isFinite == true
  }

  /// A tolerance that would be passed over: it must not look as if it counted.
  static func idleTolerance(in claim: Command) -> Phrase? {
    guard claim.number("+-") != nil || claim.number("rel") != nil else { return nil }
    if claim.number("+-") != nil, claim.number("rel") != nil { return Phrase("has one tolerance: `+-` or `rel`", "容差只能写一个：`+-` 或 `rel`") }
    if case .word(let word)? = claim.arguments["value"], claim.text("is") == "=", !["order", "shape", "first", "text"].contains(claim.text("what")), !word.contains("..") {
      if !isShape(word), !isLabel(word) || isPlace(word) { return nil }
    }
    return Phrase("a tolerance goes with a number behind `=`", "容差只能用于 `=` 后的数字")
  }

  /// A model that would be passed over in the same way.
  static func idleModel(in claim: Command) -> Phrase? {
    guard claim.text("of") != nil, claim.text("what") == nil else { return nil }
    return Phrase("`of` goes with a name, as in `loss of small`: a cell is one of the last finding", "`of` 须与名称连用，如 `loss of small`：单元取自最近的结果")
  }

  /// What is wrong with a value wherever it is compared; nil where nothing is.
  static func mistake(in claim: Command) -> Phrase? {
    guard claim.name == "expect" else { return nil }
    if let idle = idleTolerance(in: claim) ?? idleModel(in: claim) { return idle }
    if case .text? = claim.arguments["value"], claim.text("is") != "=" { return Phrase("a text is compared with `=` only", "文本只能用 `=` 比较") }
    guard case .word(let word)? = claim.arguments["value"], claim.text("what") != "order" else { return nil }
    let shown = visible(word)
    if claim.text("is") != "in", let dots = word.firstRange(of: ".."), Double(word[..<dots.lowerBound]) != nil, Double(word[dots.upperBound...]) != nil {
      return Phrase("a range goes with `in`: in \(shown)", "区间须与 `in` 连用：in \(shown)")
    }
    if word.contains("..."), word.contains(where: \.isNumber) {
      return Phrase("two points stand between the ends of a range: 1..3, not \(shown)", "区间两端之间写两个点：1..3，而不是 \(shown)")
    }
    let sides = word.split(separator: "x", omittingEmptySubsequences: false)
    if claim.text("is") != "=", claim.text("what") == "shape" || sides.count > 1 && sides.allSatisfy({ Int($0) != nil }) {
      return Phrase("a shape is compared with `=` only", "形状只能用 `=` 比较")
    }
    if word.contains("_"), word.allSatisfy({ $0.isNumber || "_+-.".contains($0) }), word.contains(where: \.isNumber) {
      return Phrase("\(shown) is no number: its digits stand together", "\(shown) 不是数字：各位数字之间不能有 `_`")
    }
    let parts =
      word.firstRange(of: "..").map { [word[..<$0.lowerBound], word[$0.upperBound...]] } ?? [multiple(word).map { $0.factor[...] } ?? word[...]]
    if let huge = parts.first(where: { Double($0)?.isInfinite == true && $0.contains(where: \.isNumber) }) {
      return Phrase("\(visible(String(huge))) is larger than any number", "\(visible(String(huge))) 超出数字的范围")
    }
    if claim.text("is") == "in", parts.count != 2 || !parts.allSatisfy(isNumber) {
      return Phrase("`in` is followed by a range of two numbers such as 1..2, not \(shown)", "`in` 后应为由两个数字组成的区间，如 1..2，而不是 \(shown)")
    }
    let digits = word.drop { $0 == "+" || $0 == "-" }.lowercased()
    if let dots = word.firstRange(of: ".."), let low = Double(word[..<dots.lowerBound]), let high = Double(word[dots.upperBound...]), low > high {
      return Phrase("the range \(shown) is empty: the lower end comes first", "区间 \(shown) 为空：较小的一端应在前")
    }
    if digits.first?.isNumber == true, digits.contains(","), digits.allSatisfy({ $0.isNumber || $0 == "," }) {
      return Phrase("\(shown) is no number: the decimals come after a point", "\(shown) 不是数字：小数点应为 `.`")
    }
    if digits.hasPrefix("0x"), claim.text("what") != "shape" || Double(digits) == nil, Double(digits) != nil {
      return Phrase("\(shown) is written in hexadecimal: numbers are decimal", "\(shown) 是十六进制：数字须为十进制")
    }
    return malformed(word, shown)
  }

  /// What begins as a number does is one, or a range, a shape or so many times a name.
  private static func malformed(_ word: String, _ shown: String) -> Phrase? {
    // Of a number, a kept name and a model alike.
    if word.dropFirst().contains("±") || word.dropFirst().firstRange(of: "+-") != nil {
      return Phrase("\(shown) is no number: blanks stand around a tolerance, as in 3.391 +- 0.01", "\(shown) 不是数字：容差前后须有空格，如 3.391 +- 0.01")
    }
    let body = word.drop { $0 == "+" || $0 == "-" }
    let isNumeric = body.allSatisfy { $0 == "." } || (body.first == "." ? body.dropFirst() : body).first.map { ("0"..."9").contains($0) } == true
    // A sign is none of a name.
    if !isNumeric, body.count < word.count, multiple(word) == nil, body.first?.isLetter == true || body.isEmpty {
      return Phrase("\(shown) is no number: so many times a remembered value is written -1*base, and a text stands in quotes", "\(shown) 不是数字：所记之值的倍数写作 -1*base，文本须加引号")
    }
    guard isNumeric || multiple(word) != nil || ["nan", "inf", "infinity"].contains(body.lowercased()) && body.count < word.count else { return nil }
    let ends = word.firstRange(of: "..").map { [word[..<$0.lowerBound], word[$0.upperBound...]] } ?? [word[...]]
    guard !ends.allSatisfy(isNumber), !isShape(word), multiple(word).map({ isNumber($0.factor[...]) && $0.name.first?.isLetter == true && !$0.name.contains("*") && !$0.name.contains("×") }) != true else { return nil }
    return Phrase("\(shown) is no number; a text stands in quotes", "\(shown) 不是数字；文本须加引号")
  }

  /// `1.05*kept` in its two parts.
  private static func multiple(_ word: String) -> (factor: String, name: String)? {
    guard let sign = word.firstIndex(where: { $0 == "*" || $0 == "×" }) else { return nil }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  /// Whether `remember` can keep something under a name.
  static func isKeepable(_ name: String) -> Bool {
    name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// `L2`, `t4`: what rows may be called.
  private static func isPlace(_ name: String) -> Bool { (name.hasPrefix("L") || name.hasPrefix("t")) && isInteger(name.dropFirst()) }
  /// The same, and `L2.H3`.
  static func isLabel(_ name: String) -> Bool {
    isPlace(name) || name.hasPrefix("L") && name.firstRange(of: ".H").map { isPlace(String(name[..<$0.lowerBound])) && isInteger(name[$0.upperBound...]) } == true
  }
  private static func isInteger(_ text: Substring) -> Bool { text.first != "+" && Int(text) != nil }

  /// A name without quotes is one that was kept; nil where that is so, and of other models' values, which are known when they are open.
  static func mistake(in claim: Command, kept: Set<String>) -> Phrase? {
    guard claim.name == "expect", case .word(let word)? = claim.arguments["value"], claim.text("of") == nil, claim.text("what") != "order"
    else { return nil }
    if claim.text("is") != "=", ["decreasing", "increasing"].contains(word) { return Phrase("a direction is told with `=`: = \(word)", "变化方向须用 `=`：= \(word)") }
    if claim.text("is") != "=", isLabel(word), !kept.contains(word) { return Phrase("a label is compared with `=` only", "标签只能用 `=` 比较") }
    let name = multiple(word)?.name ?? word
    // What begins as a number does is one, or was refused before.
    guard let first = name.first, !first.isNumber, !"+-.".contains(first), !kept.contains(name), !["decreasing", "increasing"].contains(name),
      claim.text("what") != "first", !isLabel(name)
    else { return nil }
    let near = nearest(name, among: kept.sorted()).map(visible)
    let shown = visible(name)
    if near == nil, multiple(word) != nil || claim.text("is") != "=" {
      return Phrase(
        "`remember` keeps nothing as \(shown) above; of an open model it is asked with `of`, as in `loss of small < 1.05*base`",
        "上方没有用 `remember` 记下 \(shown)；与已打开的模型比较时须写 `of`，如 `loss of small < 1.05*base`")
    }
    let way = near.map { Phrase("did you mean \($0)?", "是否想写 \($0)？") } ?? Phrase("a text stands in quotes", "文本须加引号")
    return Phrase(
      "\(shown) is no number, and `remember` keeps nothing of that name above; \(way.en)", "\(shown) 不是数字，上方也没有用 `remember` 记下该名称；\(way.zh)")
  }
}
