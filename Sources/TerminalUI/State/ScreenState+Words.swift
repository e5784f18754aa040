import Findings
public import Language
public import Wording
import Workbench

/// What the command line reads as while it is typed, as far as that is worth saying.
public struct Echo: Sendable, Equatable {
  public var commands: [Command] = []
  /// The line is the commands' canonical form already.
  public var isCanonical = false
  public var carried: [String] = []
  public var repairs: [Reading.Repair] = []
  public var policy = Reading.Policy.refuse
  /// Words of the line were set aside: what it means may be something else, once it is typed to its end.
  public var isGuess = false
  /// The line begins with this command's name and is read as another one by such a guess.
  public var begun: String? = nil
  /// Asked for what the line leaves out.
  public var question: Phrase? = nil
  public var alternatives: [[Command]] = []
  /// How the reading came about.
  public var explanation: [Phrase] = []
  /// Bytes of a line that is read while it is typed; one that is longer has no room for its reading beside it.
  static let longest = 1000

  init(_ line: String, _ reading: Reading) {
    commands = reading.commands
    isCanonical = reading.canonical == line.trimmed
    carried = reading.steps.flatMap(\.carried)
    repairs = reading.repairs
    policy = reading.policy
    isGuess = reading.isGuess
    begun = reading.begun(by: line)
    question = reading.missing?.question
    // With a word in it that nothing is made of, what may be meant is a guess, and the keys are of more use.
    alternatives = reading.unknown.isEmpty ? reading.alternatives : []
    explanation = reading.explanation + (reading.refusal.map { [$0.phrase] } ?? [])
  }
}

/// A sentence of the user's beside the commands that were made of it.
public struct Words: Sendable, Equatable {
  public var line: String
  /// `[head carried]`, `[tunr → turn]`; empty where nothing was taken for granted.
  public var notes: Phrase
  package init(line: String, notes: Phrase) { (self.line, self.notes) = (line, notes) }
}

extension Reading {
  /// The commands as one canonical line.
  var canonical: String { commands.map(\.canonical).joined(separator: "; ") }
  /// Words of the line have no place in it, and were set aside.
  var isGuess: Bool { repairs.isEmpty && steps.contains { $0.confidence == .repaired } }
  /// The command that a line begins with, where a guess makes another one of it: `edit token 3 to` is no `lens t3`.
  func begun(by line: String) -> String? {
    guard isGuess, let row = namedCommand(line.trimmed), commands.first?.name.split(separator: " ").first != row.name.split(separator: " ").first else { return nil }
    return row.name
  }
  /// Whether a line that begins with all of a command's two words is read as another command, or only with words set aside: `layout remove
  /// nosuch` is no `layout save`, and no question after a name.
  func misses(_ line: String) -> Bool {
    guard !isExact, let row = namedCommand(line.trimmed), row.name.contains(" ") else { return false }
    return commands.first.map { $0.name != row.name } ?? !unknown.isEmpty
  }
  /// Typed as commands, not as a sentence.
  var isExact: Bool { !steps.isEmpty && steps.allSatisfy { $0.confidence == .exact } }

  /// Why nothing is run, where that is more than that the words make no command: the grammar's complaint says less.
  var objection: Diagnostic? { refusal?.code == "not-understood" ? nil : refusal }

  var notes: Phrase {
    let carried = steps.flatMap(\.carried).map { Phrase(" [\($0) carried]", " [沿用 \($0)]") }
    let mended = repairs.map { Phrase(" [\(visible($0.typed)): \($0.meant)]", " [\(visible($0.typed))：\($0.meant)]") }
    let unused = aside.isEmpty ? [] : [Phrase(" [not used: \(visible(aside.joined(separator: ", ")))]", " [未采用：\(visible(aside.joined(separator: "、")))]")]
    let all = carried + mended + unused
    return Phrase(all.map(\.en).joined(), all.map(\.zh).joined())
  }
}

// Sentences and commands from the command line.
extension ScreenState {
  func read(_ line: String) -> Reading { Language.read(line, lexicon: snapshot.lexicon, focus: subject) }

  /// Takes over what readline holds. What that reads as is worked out by `settle`.
  mutating func edit(_ line: LineView) {
    if !line.text.isEmpty { offer = nil }
    if line.text != standing?.line || line.point < line.text.utf8.count { standing = nil }
    leaving = .not
    isUnread = true
    self.line = line
  }

  /// Works out what the line reads as: once for all keys that came together, as reading costs more than any of them.
  mutating func settle() {
    guard isUnread else { return }
    isUnread = false
    let isAnswer = confirming != nil || !line.message.isEmpty
    guard !isAnswer, line.text.utf8.count <= Echo.longest, !line.text.trimmed.isEmpty else {
      echo = nil
      return
    }
    let text = closed(line.text).withoutColon
    // A number that chooses reads as what it chooses.
    echo = text.isEmpty ? nil : Echo(text, read(chosen(by: text) ?? text))
  }

  /// What a number by itself chooses of the readings that are offered.
  private func chosen(by line: String) -> String? {
    Int(line.trimmed).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1].canonical : nil }
  }

  /// Whether a key begins a line of its own instead of going on with what an answer has put there: a number that chooses, and on a whole
  /// command all but the space before another word of it.
  func beginsAnew(_ key: Key) -> Bool {
    guard let standing, standing.line == line.text, line.message.isEmpty, case .character(let typed) = key else { return false }
    return chosen(by: String(typed)) != nil || standing.isWhole && !typed.isWhitespace
  }

  /// The line with the quote closed that a key has opened for the user.
  func closed(_ line: String) -> String {
    guard let opened, line.hasPrefix(opened), line.utf8.count > opened.utf8.count, !line.dropFirst(opened.count).contains("\"") else { return line }
    return line + "\""
  }

  /// A line of the user's: understood and performed, or asked about, or explained.
  mutating func say(_ line: String) -> [Request] {
    let chosen = chosen(by: line)
    (choices, standing) = ([], nil)
    if let chosen { return [.remember(chosen)] + say(chosen) }
    let reading = read(line)
    explained = Echo(line, reading)
    // What begins as one command and only makes another with words set aside is that command, written wrong.
    if reading.begun(by: line) != nil, let complaint = grammarComplaint(line, snapshot.lexicon) {
      self.choices = [reading.commands] + reading.alternatives
      let requests = misread(line, complaint)
      console.append(Entry(line: "", result: .choices(self.choices.map(\.canonical))))
      return requests
    }
    if reading.misses(line), let complaint = grammarComplaint(line, snapshot.lexicon) { return misread(line, complaint) }
    switch reading.policy {
    case .run where !reading.isExact:
      subject = reading.focus
      let words = Words(line: line, notes: reading.notes)
      // The canonical form is the newest in the history, so that one key up brings it.
      return [.remember(line), .remember(reading.canonical)]
        + reading.commands.enumerated().flatMap { enqueue($1, byKey: false, words: $0 == 0 ? words : nil) }
    case .confirm where !reading.isExact, .confirmByName where !reading.isExact:
      console.append(Entry(line: line, result: .said(Phrase(
        "reads as: \(reading.canonical)\(reading.notes.en); Enter runs it", "理解为：\(reading.canonical)\(reading.notes.zh)；按 Enter 执行"))))
      if !reading.alternatives.isEmpty {
        self.choices = [reading.commands] + reading.alternatives
        console.append(Entry(line: "", result: .choices(self.choices.map(\.canonical))))
      }
      standing = Standing(line: reading.canonical, isWhole: true)
      return [.remember(line), .setLine(reading.canonical)]
    case .run, .confirm, .confirmByName:
      subject = reading.focus
      return [.remember(line)] + reading.commands.flatMap { enqueue($0, byKey: false) }
    case .choose where reading.unknown.isEmpty:
      self.choices = reading.alternatives
      console.append(Entry(line: line, result: .choices(reading.alternatives.map(\.canonical))))
      return [.remember(line)]
    case .choose:
      // A command that is written wrong is explained by its own grammar.
      if let complaint = reading.objection ?? grammarComplaint(line, snapshot.lexicon) { return misread(line, complaint) }
      self.choices = reading.alternatives
      let requests = reading.refusal.map { misread(line, $0) } ?? [.remember(line)]
      console.append(Entry(line: "", result: .choices(reading.alternatives.map(\.canonical))))
      return requests
    case .ask:
      guard let missing = reading.missing else { break }
      console.append(Entry(line: line, result: .said(missing.question)))
      if !reading.alternatives.isEmpty {
        self.choices = reading.alternatives
        console.append(Entry(line: "", result: .choices(reading.alternatives.map(\.canonical))))
      }
      standing = Standing(line: missing.begun + " ", isWhole: false)
      return [.remember(line), .setLine(missing.begun + " ")]
    case .refuse: break
    }
    return misread(line, reading.objection ?? grammarComplaint(line, snapshot.lexicon) ?? reading.refusal ?? Diagnostic(
      code: "not-understood", phrase: Phrase("this reads as no command", "无法理解为命令"), span: 0..<line.utf8.count))
  }

  private mutating func misread(_ line: String, _ complaint: Diagnostic) -> [Request] {
    console.append(Entry(line: line, result: .misread(complaint)))
    // The corrected line stands ready, one key away; what was typed is one key up in the history.
    offer = complaint.offer
    return [.remember(line), .misread(line)]
  }

  /// Opens how the line in hand, or else the last one, was understood.
  mutating func explain() {
    settle()
    guard let echo = echo ?? explained, !echo.explanation.isEmpty else {
      notice = Phrase("nothing has been read yet: type a sentence first", "还没有可解释的输入：请先输入一句话")
      return
    }
    viewer = Viewer(content: .explanation(echo))
  }

  /// What stands in the hint line while a line is typed; nil where the keys are of more use.
  var echoLine: StyledLine? {
    guard focus == .prompt, palette == nil, !isFiltering, confirming == nil, let echo else { return nil }
    if echo.begun == nil, let command = echo.commands.first {
      if echo.isGuess {
        let list = ([echo.commands] + echo.alternatives).map { visible($0.canonical) }.joined(separator: "  |  ")
        return StyledLine([(" " + Phrase("may mean", "可能指")[tongue] + (tongue == .zh ? "：" : ": "), .role(.hint)), (list, .text)])
      }
      let canonical = echo.commands.map(\.canonical).joined(separator: "; ")
      let effect = echo.commands.compactMap { $0.row?.effect }.max { $0.weight < $1.weight } ?? .looks
      let reads = echo.isCanonical ? command.row?.summary[tongue] ?? "" : canonical
      var pieces: [(String, Style)] = [
        (" " + (echo.isCanonical ? command.name : Phrase("reads as", "理解为")[tongue]) + (tongue == .zh ? "：" : ": "), .role(.hint)),
        (visible(reads), echo.isCanonical ? .text : .role(.title)),
      ]
      pieces += echo.carried.map { (Phrase(" [\($0) carried]", " [沿用 \($0)]")[tongue], .role(.warn)) }
      pieces += echo.repairs.map { (" [\(visible($0.typed)): \($0.meant)]", .role(.warn)) }
      let writes = effect == .looks && echo.commands.contains { $0.row?.writesFiles == true }
      pieces.append(("  " + (writes ? Phrase("writes a file", "写入文件") : effect.brief)[tongue], effect == .irreversible ? .role(.bad) : .dim))
      if [.confirm, .confirmByName].contains(echo.policy), !echo.isCanonical { pieces.append((Phrase("  shown first", "  先显示再执行")[tongue], .dim)) }
      return StyledLine(pieces)
    }
    if let question = echo.question { return StyledLine(" " + question[tongue], .role(.warn)) }
    if echo.begun == nil, !echo.alternatives.isEmpty {
      let list = echo.alternatives.map { visible($0.canonical) }.joined(separator: "  |  ")
      return StyledLine([(" " + Phrase("may mean", "可能指")[tongue] + (tongue == .zh ? "：" : ": "), .role(.hint)), (list, .text)])
    }
    // A command that is begun shows what it takes.
    guard let row = namedCommand(line.text.trimmed) else { return nil }
    return StyledLine([(" " + row.usage, .role(.hint)), ("  " + row.summary[tongue], .dim)])
  }

  func explanationLines(_ echo: Echo, width: Int) -> [StyledLine] {
    var lines = echo.commands.map { StyledLine("  " + visible($0.canonical), .role(.title)) }
    if lines.isEmpty { lines = [StyledLine("  " + Phrase("nothing is run", "不会执行任何命令")[tongue], .role(.warn))] }
    lines.append(StyledLine(""))
    for phrase in echo.explanation { lines += CellWidths().wrap(visible(phrase[tongue]), to: max(10, width - 3)).map { StyledLine("  " + $0) } }
    if !echo.alternatives.isEmpty {
      lines += [StyledLine(""), StyledLine("  " + Phrase("other readings", "其他理解")[tongue], .role(.title))]
      lines += echo.alternatives.map { StyledLine("    " + visible($0.canonical)) }
    }
    return lines
  }
}

/// The command that a line begins with, by its longest name.
func namedCommand(_ line: String) -> CommandRow? {
  CommandTable.built.filter { line == $0.name || line.hasPrefix($0.name + " ") }.max { $0.name.utf8.count < $1.name.utf8.count }
}

/// What the command grammar has against a line that begins with a command's name; nil where it begins otherwise.
func grammarComplaint(_ line: String, _ lexicon: Lexicon) -> Diagnostic? {
  guard let first = line.split(whereSeparator: \.isWhitespace).first,
    CommandTable.rows.contains(where: { $0.name.split(separator: " ").first == first })
  else { return nil }
  do { _ = try parse(line, lexicon: lexicon) } catch { return error }
  return nil
}

extension Focus {
  /// The head that an answer puts first is what the next line may mean by `it`.
  mutating func take(_ finding: Finding, of command: Command) {
    if command.name == "heads", case .text(let head)? = finding[fact: "top"] { answered(head) }
  }
}

extension Effect {
  /// What a command does to the world, in a word or two.
  var brief: Phrase {
    switch self {
    case .looks: Phrase("only looks", "只查看")
    case .reversible: Phrase("undo takes it back", "可撤销")
    case .expensive: Phrase("takes long", "耗时较长")
    case .irreversible: Phrase("cannot be undone", "无法撤销")
    }
  }
  fileprivate var weight: Int {
    switch self {
    case .looks: 0
    case .reversible: 1
    case .expensive: 2
    case .irreversible: 3
    }
  }
}

extension ScreenState {
  /// Sentences for the first minute, made for the open model.
  public var suggestions: [String] {
    guard nLayers > 0, nHeads > 0 else { return [] }
    let (layer, head) = (min(2, nLayers - 1), min(3, nHeads - 1))
    return [
      Phrase("show attention for layer \(layer) head \(head)", "显示第\(layer)层\(head)号头的注意力"),
      Phrase("which heads matter?", "哪些头重要？"), Phrase("turn off head 0 in layer 0", "关掉第0层的0号头"),
    ].map { $0[tongue] }
  }
}

extension String {
  /// Without the colons that fingers put before a command where `:` leads to the command line.
  var withoutColon: String {
    let text = trimmed
    guard let first = text.first, first == ":" || first == "：" else { return self }
    return String(text.drop { $0 == ":" || $0 == "：" }).trimmed
  }

  /// Without spaces at either end.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
