import Language
import Wording

extension Script {
  /// What is wrong with a script as far as it shows without a model, in the order of its lines: found before anything is run. A command
  /// that is expected to fail may be wrong in any way.
  /// They are told under pseudonyms, as the script holds some.
  public var problems: [ScriptError] {
    let redactor = Redactor(for: self, wanted: false)
    return unhidden.map { redactor?.hide($0) ?? $0 }
  }

  private var unhidden: [ScriptError] {
    var found = faults
    var kept: Set<String> = []
    var hasQuit = false
    for step in steps where !step.command.isEmpty {
      if hasQuit {
        let phrase = Phrase("stands after `quit` and would never run", "位于 `quit` 之后，永远不会执行")
        found.append(ScriptError(line: step.line, fault: .behindQuit, phrase: phrase, file: step.file, outer: step.outer))
      }
      found += problems(of: step, &kept)
      hasQuit = hasQuit || ((try? parse(step.command, lexicon: Lexicon())) ?? []).contains { $0.name == "quit" }
    }
    // Those of included scripts stand where they are included.
    func place(_ item: (offset: Int, element: ScriptError)) -> (Int, String, Int, Int) {
      (item.element.outer ?? item.element.line, item.element.file ?? "", item.element.line, item.offset)
    }
    return found.enumerated().sorted { place($0) < place($1) }.map(\.element)
  }

  /// - Parameter kept: What `remember` has kept by then.
  private func problems(of step: Step, _ kept: inout Set<String>) -> [ScriptError] {
    var found: [ScriptError] = []
    func say(_ line: Int, _ fault: Fault, _ phrase: Phrase) {
      found.append(ScriptError(line: line, fault: fault, phrase: phrase, file: step.file, outer: step.outer))
    }
    func check(_ line: Int, _ text: String) -> [Command] {
      do { return try parse(text, lexicon: Lexicon()) } catch {
        found.append(ScriptError(line: line, code: error.code, phrase: error.phrase, tip: error.tip, file: step.file, outer: step.outer))
        return []
      }
    }
    if step.failure == nil {
      let commands = check(step.line, step.command)
      for command in commands {
        if let phrase = Script.mistake(in: command) ?? Script.mistake(in: command, kept: kept) { say(step.line, .badValue, phrase) }
        guard command.name == "remember", let name = command.text("as") else { continue }
        if Script.isKeepable(name) { kept.insert(name) } else { say(step.line, .badValue, WorkbenchError.notAName(name).phrase) }
      }
      if step.isLook, let command = commands.first(where: { $0.row?.effect != .looks }) {
        say(step.line, .notALook, Phrase("`\(command.name)` does more than look; it is written with `>`", "`\(command.name)` 不只是查看，应以 `>` 开头"))
      }
    }
    for (line, text, isChecked) in step.expectations.map({ ($0.line, $0.text, true) }) + step.observations.map({ ($0.line, $0.text, false) }) {
      let claim = Script.claim(text, observed: !isChecked)
      if let phrase = Script.mistake(inWordsOf: text) {
        say(line, .badValue, phrase)
        continue
      }
      let claims = check(line, claim)
      if claims.count > 1 || !claims.isEmpty && lacksCommand(claim) {
        say(line, .twoClaims, Phrase("one line looks at one thing; what follows `;` stands on a line of its own", "一行只核对一项；`;` 之后的内容须另起一行"))
      }
      for command in claims {
        if let phrase = Script.mistake(in: command) ?? (isChecked ? Script.mistake(in: command, kept: kept) : nil) { say(line, .badValue, phrase) }
      }
    }
    return found
  }

  /// The `expect` command that a line below a command stands for: `loss 3.391` is short for `loss = 3.391`, and of an observation
  /// the name alone will do.
  static func claim(_ text: String, observed: Bool = false) -> String {
    // A comment is no word of it.
    if text.contains("#"), let (bare, comment) = tidied(text), !comment.isEmpty { return claim(bare, observed: observed) }
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = words.first else { return "expect \(text)" }
    if first == "at" { return "expect \(related(text, observed: observed))" }
    // `loss`, `loss of small`, or with a tolerance before the value.
    var subject = 1
    while words.count > subject + 1, ["of", "+-", "rel"].contains(words[subject]) { subject += 2 }
    let isName = subject == 1 || subject == 3 && words[1] == "of"
    guard words.count > subject else { return observed && isName ? "expect \(text) = 0" : "expect \(text)" }
    guard !CommandTable.relationWords.contains(String(words[subject])), words[subject] != "at" else { return "expect \(text)" }
    // The value is taken as it is: blanks inside quotes count.
    let value = text[words[subject].startIndex...]
    return "expect \(words[..<subject].joined(separator: " ")) = \(value)"
  }
}

extension Script {
  /// `at 0,0 0.5` with the relation that is left out: before the value, which stands last or before its tolerance.
  private static func related(_ text: String, observed: Bool) -> String {
    // Words with what is in quotes taken whole.
    var starts: [String.Index] = []
    var (isQuoted, isEscaped, isInside) = (false, false, false)
    for index in text.indices {
      let character = text[index]
      if !isQuoted, "<>=".contains(character) { return text }
      let isBlank = !isQuoted && (character == " " || character == "\t")
      if !isBlank, !isInside { starts.append(index) }
      isInside = !isBlank
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
    }
    let words = starts.indices.map { text[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : text.endIndex)].trimmed }
    guard !words.contains("in") else { return text }
    var last = words.count - 1
    if words.count > 3, ["+-", "rel"].contains(words[words.count - 2]) { last -= 2 }
    // `1.05 × kept` is one value.
    if last > 2, ["*", "×"].contains(words[last - 1]) { last -= 2 }
    guard last > 1 else { return observed ? text + " = 0" : text }
    return text[..<starts[last]] + "= " + text[starts[last]...]
  }
}

// How a script is written.
extension Script {
  /// The text as `vitrine session fmt` writes it: commands in their canonical form, signs and headers followed by the same blanks,
  /// no two empty lines in a row. Comments, the order of lines and parameters stay. Reading it gives the same script, and writing
  /// that the same text. What a terminal would take for its own is written as an escape.
  public var formatted: String {
    var out: [String] = []
    for written in lines where !written.saysNothing {
      let line = Line(number: written.number, text: Script.escaped(written.text), kind: written.kind)
      switch line.kind {
      case .version: out.append("vitrine 1")
      case .blank: if out.last?.isEmpty == false { out.append("") }
      case .comment: out.append("#" + line.text)
      case .header(let word): out.append(Script.padded(word) + Script.header(word, line.text))
      case .command: out.append("> " + Script.canonical(line.text))
      case .look: out.append("? " + Script.canonical(line.text))
      case .words: out.append("| " + line.text)
      case .expectation: out.append("= " + Script.expectation(line.text))
      case .observation: out.append("~ " + Script.expectation(line.text))
      case .failure: out.append("! " + line.text)
      case .directive: out.append("@ " + Script.directive(line.text))
      }
    }
    while out.last?.isEmpty == true { out.removeLast() }
    return out.joined(separator: "\n") + "\n"
  }

  /// A line without control characters; blanks stay blanks.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnprintable($0) && $0 != "\t" }) else { return text }
    return text.unicodeScalars.map { isUnprintable($0) && $0 != "\t" ? visible(String($0)) : String($0) }.joined()
  }

  /// Writes it in its one form.
  public func write(to path: String) throws { _ = try Files.write(Array(formatted.utf8), to: path, overwrite: true) }

  /// A path and the name of what is at stake stay as they are: blanks inside them count.
  private static func directive(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\t" }
    if words.count == 2, words[0] == "within", words[1].hasSuffix("s"), let limit = Double(words[1].dropLast()) { return "within \(limit.shortest)s" }
    guard let first = words.first, ["include", "confirm"].contains(first) else { return words.joined(separator: " ") }
    let rest = text.dropFirst(first.count).drop { $0 == " " || $0 == "\t" }
    return rest.isEmpty ? String(first) : "\(first) \(rest)"
  }

  private static func padded(_ word: String) -> String { word + String(repeating: " ", count: max(1, 7 - word.utf8.count)) }

  private static func header(_ word: String, _ text: String) -> String {
    guard word != "title" else { return text }
    if word == "param", let equals = text.firstIndex(of: "=") {
      let (name, value) = (text[..<equals], text[text.index(after: equals)...])
      return "\(name.filter { $0 != " " && $0 != "\t" }) = \(value.drop { $0 == " " || $0 == "\t" })"
    }
    let words = text.split { $0 == " " || $0 == "\t" }
    // Digits of a hash have no case.
    if ["model", "tokens"].contains(word), let hash = words.last { return (words.dropLast() + [Substring(hash.lowercased())]).joined(separator: " ") }
    return words.joined(separator: " ")
  }

  /// An expectation, short where that reads back the same.
  package static func expectation(_ text: String) -> String {
    guard !text.utf8.contains(UInt8(ascii: "{")), !text.contains("#"), let commands = try? parse(claim(text), lexicon: Lexicon()), commands.count == 1,
      let command = commands.first, command.name == "expect"
    else { return tidied(text).map { $0.comment.isEmpty ? $0.commands : $0.commands + " " + $0.comment } ?? text }
    return unparametrised(expectation(command))
  }

  /// `loss 3.391`, where a value is compared for equality; else all of it.
  static func expectation(_ given: Command) -> String {
    let command = Script.withTidyValue(given)
    let long = String(command.canonical.dropFirst("expect ".count))
    let value: Argument? = command.arguments["value"]
    let isValue =
      switch value {
      case .text: true
      // A name that `remember` kept has no point.
      case .word("decreasing"), .word("increasing"): true
      case .word(let word): word.contains(".") || word.utf8.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == true
      default: false
      }
    guard isValue, let equals = long.firstRange(of: " = "), command.text("is") == "=", command.text("what") != nil else { return long }
    let short = long[..<equals.lowerBound] + " " + long[equals.upperBound...]
    // Only where nothing else changes by it.
    return (try? parse(claim(String(short)), lexicon: Lexicon()))?.first == command ? String(short) : long
  }
}
