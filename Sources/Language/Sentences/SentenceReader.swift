public import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether a word of the line is written `key=value`.
private func namesAnOption(_ line: String) -> Bool {
  line.split(whereSeparator: \.isWhitespace).contains { word in
    guard let sign = word.firstIndex(of: "="), sign != word.startIndex, word.index(after: sign) != word.endIndex else { return false }
    return word[..<sign].allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
  }
}

/// Reads one line of a person's: canonical commands as they are, else sentences in English, Chinese or both.
///
/// The layers are tried in order: canonical grammar, sentence grammar, the same with typing errors repaired, and then only
/// proposals. Nothing is run here; `Reading.policy` says what may be. - Complexity: linear in the line but for the clauses of a
/// sentence with several commands (at most a dozen), plus one pass over the live names.
public func read(_ line: String, lexicon: Lexicon, focus: Focus = Focus(), tongue: Tongue? = nil) -> Reading {
  let answer = tongue ?? (line.unicodeScalars.prefix(4096).contains(where: isHan) ? .zh : .en)
  var reading = Reading(tongue: answer, focus: focus)
  guard line.utf8.count <= 4096 else {
    // Longer lines are scripts or accidents: canonical or nothing.
    do {
      return exact(try parse(line, lexicon: lexicon), reading)
    } catch {
      reading.refusal = error
      return reading
    }
  }
  var complaint: Diagnostic?
  var literal: [Command]?
  do {
    let commands = try parse(line, lexicon: lexicon)
    guard commands.contains(where: \.hasSentenceInside) else { return exact(commands, reading) }
    literal = commands
  } catch {
    // What is written out as a command, options and all, and contradicts itself is no sentence: to set one of the two aside would be a guess.
    if error.code == "either-or", namesAnOption(line) {
      reading.refusal = error
      return reading
    }
    complaint = error
  }
  if let taught = taught(line) { return exact([taught], reading) }
  if let (meant, name) = lexicon.expanded(line) {
    var bare = lexicon
    bare.meanings = [:]
    var read = Language.read(meant, lexicon: bare, focus: focus, tongue: answer)
    // Bytes of the meaning are not bytes of the line.
    read.steps = read.steps.map { Reading.Step(command: $0.command, confidence: $0.confidence == .exact ? .sentence : $0.confidence, spans: [:], carried: $0.carried) }
    read.repairs = []
    read.unknown = []
    read.refusal = read.refusal.map {
      Diagnostic(code: $0.code, phrase: $0.phrase, tip: $0.tip, span: 0..<line.utf8.count, offer: $0.offer)
    }
    read.explanation.insert(Phrase("`\(visible(name))` is your word for `\(visible(meant))`", "`\(visible(name))` 是你教的说法，代表 `\(visible(meant))`"), at: 0)
    return read
  }
  if line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" }) {
    reading.refusal = complaint
    return reading
  }
  let segmenter = Segmenter(line: line, lexicon: lexicon)
  let plain = corrected(segmenter.items(), focus)
  guard !plain.isEmpty else {
    reading.refusal = complaint
    return reading
  }
  if let quoted = withMeaningQuoted(line, plain, lexicon: lexicon) {
    var read = Language.read(quoted, lexicon: lexicon, focus: focus, tongue: answer)
    if read.commands.map(\.name) == ["alias"] {
      // Bytes of the line with quotes are not bytes of the line.
      read.steps = read.steps.map { Reading.Step(command: $0.command, confidence: $0.confidence, spans: [:], carried: $0.carried) }
      return read
    }
  }
  if let free = FreeText.read(line, prompts: lexicon.names[.prompt] ?? []), let command = try? parse(Command(free.command, ["text": .text(free.text)]).canonical, lexicon: lexicon).first {
    reading.steps = [Reading.Step(command: command, confidence: .sentence, spans: ["text": free.span], carried: [])]
    reading.focus = focus.after(command)
    reading.hesitates = true
    reading.explanation = [Phrase("the rest of the line is the text", "该行余下部分即文本")]
    return reading
  }
  var reader = SentenceReader(items: plain, lexicon: lexicon, focus: focus)
  if !namesAnOption(line), let objection = reader.unknownPrecision(line) {
    reading.refusal = objection
    return reading
  }
  let isRead = reader.read(into: &reading)
  if isRead {
    reader.others(into: &reading)
    // A reading that passes over a strange word is worth less than one that puts it right.
    guard reading.steps.contains(where: { $0.confidence == .repaired }), plain.contains(where: { if case .unknown = $0.body { true } else { false } }) else { return reading }
  }
  if !isRead, let literal, !literal.contains(where: { $0.name == "plot" }) { return exact(literal, Reading(tongue: answer, focus: focus)) }
  let refused = reading
  if !refused.isSettled || isRead, let (mended, repairs) = segmenter.repaired() {
    var second = SentenceReader(items: mended, lexicon: lexicon, focus: focus)
    reading = Reading(tongue: answer, focus: focus)
    reading.repairs = repairs
    let settled = second.read(into: &reading)
    for repair in repairs {
      reading.explanation.append(Phrase("`\(visible(repair.typed))` read as `\(repair.meant)`", "`\(visible(repair.typed))` 按 `\(repair.meant)` 理解"))
    }
    if settled {
      second.others(into: &reading)
      for index in reading.steps.indices where reading.steps[index].confidence == .sentence { reading.steps[index].confidence = .repaired }
      // Among characters of one sound many words are near; what was meant is shown before it runs.
      if repairs.contains(where: { $0.meant.unicodeScalars.contains(where: isHan) }) { reading.hesitates = true }
      return reading
    }
    if isRead { return refused }
    second.propose(into: &reading, line: line, complaint)
    return reading
  }
  reading = refused
  if isRead { return reading }
  reader.propose(into: &reading, line: line, complaint)
  return reading
}

/// Reads the tables that sentences are understood by, which else the first sentence waits for.
public func prepareSentences() { _ = read("show the attention of head 3 in layer 2", lexicon: Lexicon()) }

extension Command {
  /// A path or new name of Chinese words without a point or slash that stands by its place: `replay 的帮助` is likelier a sentence.
  /// What is written `as=熵`, and a name of one or two words of no other meaning (`record 实验`), is a command.
  fileprivate var hasSentenceInside: Bool {
    arguments.contains { name, argument in
      guard row?.slot(name)?.style == .positional else { return false }
      switch argument {
      case .word(let text) where name == "what" && self.name == "plot" && Concepts.surface(text).map({ $0.contains(Concepts.pronoun) || $0.contains(Concepts.id("bothof")) }) == true: return true
      case .path(let text) where text.hasSuffix("?"): return true
      case .path(let text): return text.unicodeScalars.contains(where: isHan) && (!text.contains { "./".contains($0) } || text.goesOnAfterItsEnding)
      case .word(let text):
        guard text.unicodeScalars.contains(where: isHan) else { return false }
        // No hook has such a name, and hardly a run.
        switch row?.slot(name)?.kinds.first {
        case .name(.hook)?: return true
        case .name(.run)?, .names(.run)?: return text.count > 4 || text.contains { "的了吗呢吧把".contains($0) }
        default: break
        }
        let asks = ["list", "show", "ask", "how", "help", "purpose", "again"].map { Concepts.id($0) }
        if let known = Concepts.surface(text.map(String.init).joined(separator: " ")), asks.contains(where: known.contains) { return true }
        if case .newName? = row?.slot(name)?.kinds.first { return text.count > 6 || text.contains { "的了吗呢吧把一不帮".contains($0) } }
        return false
      default: return false
      }
    }
  }
}

extension String {
  /// `ioi.session这个脚本`: an ending of a file, and Chinese right behind it.
  fileprivate var goesOnAfterItsEnding: Bool {
    guard let point = lastIndex(of: ".") else { return false }
    let ending = self[index(after: point)...]
    let letters = ending.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return !letters.isEmpty && letters.endIndex < endIndex && ending[letters.endIndex...].unicodeScalars.allSatisfy(isHan)
  }
}

private func exact(_ commands: [Command], _ start: Reading) -> Reading {
  var reading = start
  for command in commands {
    reading.steps.append(Reading.Step(command: command, confidence: .exact, spans: [:], carried: []))
    reading.focus = reading.focus.after(command)
  }
  reading.explanation = [Phrase("canonical as typed", "输入本身即规范命令")]
  return reading
}

extension Reading {
  /// Whether repair could not change the answer: a negated wish, or a choice already found.
  var isSettled: Bool { refusal?.code == "negated" || missing != nil }
}

/// Turns the items of one sentence into commands.
struct SentenceReader {
  let items: [Item]
  let lexicon: Lexicon
  let focus: Focus
  var ranked: [Ranker.Score] = []
  /// What was read and not chosen, or chosen and not certain: several commands, and one.
  var parts: [Candidate] = []
  /// Other ways to take the line for several commands, likeliest first.
  var otherParts: [[Candidate]] = []
  var single: Candidate?
  /// What the line is about where a guess would have made something else of it; more is asked for.
  var asked: Frame?
  /// The commands that a question for help may be about.
  var topics: [String] = []
  /// Commands that end something.
  static let enders: Set<String> = ["cancel", "close", "alias remove", "sparsify", "quit", "record", "undo", "unmask", "reset", "plot", "theme"]

  init(items: [Item], lexicon: Lexicon, focus: Focus) {
    self.items = items
    self.lexicon = lexicon
    self.focus = focus
  }

  /// One command read from a clause.
  struct Candidate {
    let command: Command
    let spans: [String: Range<Int>]
    let carried: [String]
    let score: Int
    /// Words that the saying has no place for.
    var stray = 0
    /// One word of meaning among many that carry none.
    var thin = false
    /// Words and values with a meaning of their own that the command makes nothing of.
    var left: Float = 0
    /// Which these are, as typed.
    var aside: [String] = []
    /// Values of the line that found a place in it.
    var values = 0
    /// What it was read by is said of nothing else.
    var isOnly = false
    /// The command before with other values.
    var isElliptic: Bool { !carried.isEmpty && score == 0 }
  }

  /// True when the line is read to the end one way or the other: commands, a choice, or a settled refusal.
  mutating func read(into reading: inout Reading) -> Bool {
    let whole = items[...]
    if !negated(whole), let said = alone(whole) {
      finish([said], into: &reading)
      return true
    }
    let (ranked, follow) = rank(whole, focus)
    self.ranked = ranked
    let refused = negated(whole) && !spares(ranked) && !omits(ranked)
    if !refused, let topic = helpTopic(whole, ranked) {
      finish([topic], into: &reading)
      return true
    }
    if whole.contains(where: { $0.has(Concepts.except) }), whole.contains(where: { if case .value = $0.body { true } else { false } }), !spares(ranked) {
      let span = items.first { $0.has(Concepts.except) }?.span ?? 0..<0
      reading.refusal = Diagnostic(
        code: "exception", phrase: Phrase("exceptions are not understood", "暂不支持排除式的说法"),
        tip: Phrase("name the parts that are meant", "请直接写出所指的部件"), span: span)
      return false
    }
    var one = choose(whole, ranked, focus, follow, into: &reading)
    var alone = one.map { chance(of: Frame.label(of: $0.command), ranked) } ?? 0
    if !refused, let guess = one, guess.stray > 0, let look = look(insteadOf: guess.command, whole) {
      finish([look], into: &reading)
      return true
    }
    if !refused, let guess = one, guess.stray > 0, let frame = subject(insteadOf: guess.command, whole) {
      one = Frame.index[frame.label].flatMap { command(Ranker.Score(frame: $0, probability: 1, filling: Ranker.fit(frame, whole, lexicon: lexicon, focus: focus).filling), whole) }
      guard one != nil else {
        asked = frame
        return false
      }
      // Two sorts of training differ in a word; that it is one command the ranker has said of either.
      alone = max(guess.command.row?.effect == .expensive ? alone : 0, chance(of: frame.label, ranked))
    }
    if let one, one.stray == 0, !one.thin, repeats(one.command, whole) == 1 {
      finish([one], into: &reading)
      return true
    }
    // A question may say what a thing does not do: which heads do nothing.
    if refused, let one, whole.contains(where: { $0.has(Concepts.ask) }), one.command.row?.effect == .looks, one.command.arguments.isEmpty || one.command.text("by") != nil,
      chance(of: Frame.label(of: one.command), ranked) > 0.5
    {
      var shown = one
      shown.thin = true
      finish([shown], into: &reading)
      return true
    }
    // What is to end is said with a no: `no more recording`, 别训了.
    if refused, let one, chance(of: Frame.none, ranked) < 0.2, chance(of: Frame.label(of: one.command), ranked) > (Self.enders.contains(one.command.name) ? 0.5 : 0.7) {
      var shown = one
      shown.thin = true
      finish([shown], into: &reading)
      return true
    }
    if refused {
      let span = items.first { $0.has(Concepts.negation) && !$0.isFiller }?.span ?? 0..<0
      reading.refusal = Diagnostic(
        code: "negated", phrase: Phrase("understood as a wish that this not be done; nothing is changed", "理解为不要这样做，未作任何改动"), span: span)
      return false
    }
    // Where every clause is read to the last word and the whole is not, there are several.
    // Where one command makes use of every word, and nothing speaks for several, there is one.
    let isWhole = one.map { $0.left < 0.5 } ?? false
    let parts = isWhole && chance(of: Frame.several, ranked) < 0.02 ? nil : split(chance(of: Frame.several, ranked))
    self.parts = parts?.candidates ?? []
    self.otherParts = parts?.others ?? []
    self.single = one
    let several = chance(of: Frame.several, ranked)
    let leftOfOne = one?.left ?? 3
    let prior = max(several, leftOfOne >= 2 && (parts?.left ?? 9) <= leftOfOne - 2 ? 0.3 : 0)
    if let parts, one?.stray != 0 && parts.candidates.allSatisfy({ $0.stray == 0 }) || parts.chance * prior > max(alone * powf(0.6, leftOfOne) * parts.whole, 0.02) {
      reading.alternatives = []
      finish(parts.candidates, into: &reading)
      return true
    }
    if one == nil, several > 0.3 {
      // No clauses after all: the likeliest single command.
      let (alone, follow) = rank(whole, focus, without: [Frame.several])
      one = choose(whole, alone, focus, follow, into: &reading)
      one?.thin = true
    }
    guard let one else { return false }
    // `undo twice`, 退三步.
    finish(Array(repeating: one, count: repeats(one.command, whole)), into: &reading)
    return true
  }

  /// The frames of a clause as if nothing had gone before, likeliest first, and apart from them the chance that it only changes the
  /// command before.
  func rank(_ clause: ArraySlice<Item>, _ focus: Focus, without: Set<String> = []) -> (frames: [Ranker.Score], follow: Float) {
    let all = Ranker.learned.rank(clause, lexicon: lexicon, focus: focus, without: without)
    guard let place = all.firstIndex(where: { $0.label == Frame.follow }) else { return (all, 0) }
    let follow = all[place].probability
    let rest = max(1 - follow, 1e-6)
    let frames = all.filter { $0.label != Frame.follow }.map { Ranker.Score(frame: $0.frame, probability: min($0.probability / rest, 1), filling: $0.filling) }
    return (frames, focus.command == nil ? 0 : follow)
  }

  /// How often a step of the history is taken.
  func repeats(_ command: Command, _ clause: ArraySlice<Item>) -> Int {
    guard ["undo", "redo"].contains(command.name) else { return 1 }
    for item in clause {
      if item.has(Concepts.id("twice")) { return 2 }
      if item.has(Concepts.id("thrice")) { return 3 }
      if case .value(.count(let n, "steps")) = item.body, (1...9).contains(n) { return n }
    }
    return 1
  }

  func finish(_ candidates: [Candidate], into reading: inout Reading) {
    reading.refusal = unsavablePrecision(candidates)
    guard reading.refusal == nil else { return reading.alternatives = [] }
    let isAnswered = reading.focus.isAnswered
    reading.hesitates = candidates.count > 1 || candidates.contains { $0.stray > 0 || $0.thin || !$0.aside.isEmpty || isAnswered && $0.changesWhatIsCarried }
    for candidate in candidates {
      reading.steps.append(
        Reading.Step(command: candidate.command, confidence: candidate.stray > 0 ? .repaired : candidate.carried.isEmpty ? .sentence : .carried, spans: candidate.spans, carried: candidate.carried))
      reading.focus = reading.focus.after(candidate.command)
      let slots = candidate.spans.keys.sorted().joined(separator: ", ")
      reading.explanation.append(
        Phrase(
          "`\(candidate.command.canonical)` from the words of `\(candidate.command.name)`\(slots.isEmpty ? "" : " with \(slots)")",
          "由 `\(candidate.command.name)` 的说法得到 `\(candidate.command.canonical)`\(slots.isEmpty ? "" : "，含 \(slots)")"))
      reading.aside += candidate.aside
      if !candidate.aside.isEmpty {
        let words = candidate.aside.map { quoted($0) }
        reading.explanation.append(Phrase("set aside, with no place in it: \(words.joined(separator: ", "))", "在其中没有位置，已略去：\(words.joined(separator: "、"))"))
      } else if candidate.stray > 0 {
        reading.explanation.append(Phrase("read by the likeliest meaning of all its words", "按全句最可能的意思理解"))
      }
      if !candidate.carried.isEmpty {
        let names = candidate.carried.joined(separator: ", ")
        reading.explanation.append(Phrase("carried over: \(names)", "沿用上文：\(names)"))
      }
    }
  }

  func negated(_ clause: ArraySlice<Item>) -> Bool {
    guard clause.contains(where: { $0.has(Concepts.negation) && !$0.isFiller }) else { return false }
    // `stop it`, `停止训练`: what is stopped is all that is said.
    let cancel = Concepts.id("cancel")
    let job = Concepts.id("job")
    let train = Concepts.id("train")
    return !clause.allSatisfy { $0.isFiller || $0.has(cancel) || $0.has(Concepts.pronoun) || $0.has(job) || $0.has(train) } || !clause.contains { $0.has(cancel) }
  }

  // MARK: Clauses

  enum Outcome {
    case none
    case one(Candidate)
    case several([Command])
  }

  /// All of a clause as one command. Every word must have a place in it; what has none makes the clause unread.
  func clause(_ clause: ArraySlice<Item>, _ focus: Focus, ellipsis: Bool = true, strict: Bool) -> Outcome {
    guard !clause.contains(where: { if case .unknown = $0.body { true } else { false } }) else { return .none }
    // `and compact?` after help was asked for.
    if ellipsis, focus.command?.name == "help", clause.contains(where: { $0.has(Concepts.more) || $0.has(Concepts.ask) || ["?", "？"].contains($0.text) }), let candidate = elliptical(clause, focus), candidate.carried == ["command"],
      candidate.command.name == "help", candidate.command != focus.command
    { return .one(candidate) }
    // `and the perplexity?` after a curve of a run.
    if ellipsis, focus.command?.name == "plot", clause.contains(where: { $0.has(Concepts.more) || ["?", "？", "呢"].contains($0.text) }), !clause.contains(where: { $0.has(Concepts.id("measure")) }), let candidate = elliptical(clause, focus),
      candidate.command.arguments["what"] != focus.command?.arguments["what"]
    { return .one(candidate) }
    // A text by itself after a word was replaced goes in that place too.
    if ellipsis, focus.command?.name == "edit", !clause.contains(where: { $0.has(Concepts.id("prompt")) || $0.has(Concepts.id("note")) }), let candidate = elliptical(clause, focus),
      candidate.spans["text"] != nil
    { return .one(candidate) }
    var all = ConceptSet()
    for item in clause { all = all.union(item.concepts) }
    var found: [Candidate] = []
    for row in SayingRow.all {
      for saying in row.sayings where saying.required.allSatisfy({ $0.contains(where: all.contains) }) {
        if let candidate = candidate(row, saying, clause, focus, strict: strict) { found.append(candidate) }
      }
    }
    found.sort { $0.score > $1.score }
    if let best = found.first {
      var rivals: [Command] = []
      for candidate in found where candidate.score >= best.score - (best.stray > 0 ? 9 : 0) && !rivals.contains(candidate.command) { rivals.append(candidate.command) }
      return rivals.count == 1 ? .one(best) : .several(Array(rivals.prefix(4)))
    }
    if ellipsis, let candidate = elliptical(clause, focus) { return .one(candidate) }
    return .none
  }

  /// A command that is said in words of its own, whatever went before.
  func alone(_ clause: ArraySlice<Item>) -> Candidate? {
    guard !clause.contains(where: { if case .unknown = $0.body { true } else { false } }) else { return nil }
    for row in SayingRow.all where row.isAlone {
      for saying in row.sayings where saying.required.allSatisfy({ group in clause.contains { item in group.contains(where: item.has) } }) {
        if let found = candidate(row, saying, clause, focus, strict: true), !found.thin { return found }
      }
    }
    return nil
  }

  func candidate(_ row: SayingRow, _ saying: Saying, _ clause: ArraySlice<Item>, _ focus: Focus, strict: Bool) -> Candidate? {
    var covered = 0
    var matched: Set<Int> = []
    for group in saying.required {
      guard let index = clause.indices.first(where: { at in !matched.contains(at) && group.contains(where: { clause[at].concepts.contains($0) }) })
        ?? clause.indices.first(where: { at in group.contains(where: { clause[at].concepts.contains($0) }) })
      else { return nil }
      if matched.insert(index).inserted { covered += 1 }
    }
    var filling = Filling(row: row, saying: saying, items: clause, lexicon: lexicon, focus: focus)
    filling.fill()
    for slot in saying.slots where filling.arguments[slot] == nil { return nil }
    guard filling.meetsConditions, !filling.isOfRun else { return nil }
    var extra = 0
    var stray = 0
    var aside: [String] = []
    for index in clause.indices where !matched.contains(index) && !filling.used.contains(index) {
      let item = clause[index]
      guard case .words(let concepts) = item.body else {
        // `L2.H3 and L4.H7, both heads`: a count that only repeats how many were named.
        if case .value(.count(let n, _)) = item.body,
          filling.arguments.values.contains(where: { if case Argument.places(let places) = $0 { places.count == n } else { false } })
        { continue }
        return nil
      }
      if concepts.meets(saying.optional) {
        extra += item.isFiller ? 0 : 1
        continue
      }
      if concepts.contains(Concepts.filler) { continue }
      if concepts.contains(Concepts.pronoun) || index == clause.startIndex && index > items.startIndex && Self.joint(item) > 0 { continue }
      if concepts.contains(Concepts.negation) || concepts.contains(Concepts.past) || concepts.contains(Concepts.how) { return nil }
      stray += 1
      aside.append(item.raw)
      guard stray <= 1, !strict else { return nil }
    }
    // With a word that has no place here, the rest must say enough.
    guard stray == 0 || matched.count > 1 || !filling.used.isEmpty else { return nil }
    guard let command = made(row.row, filling.arguments) else { return nil }
    // Said twice with something between, it may be two commands.
    let verbs = saying.required.first.map { group in clause.indices.filter { at in if case .words(let set) = clause[at].body { group.contains(where: set.contains) && !set.contains(Concepts.filler) } else { false } } } ?? []
    let isTwice = verbs.count > 1 && clause[verbs[0]..<verbs[verbs.count - 1]].contains { Self.joint($0) > 0 }
    // A choice between two values may belong to the second alone: mask this and mean-ablate that.
    let valued = clause.indices.filter { at in if case .value = clause[at].body { filling.used.contains(at) } else { false } }
    let isBetween = row.row.effect != .looks && valued.count > 1 && clause[valued[0]..<valued[valued.count - 1]].contains { item in row.choices.contains { item.has($0.concept) && filling.arguments[$0.slot] == .word($0.value) } }
    // A layer as a whole may be its heads or the layer itself.
    let isWhole = ["mask", "unmask"].contains(row.row.name) && clause.contains { if case .value(.parts(.layer?, _)) = $0.body { true } else { false } }
      && { if case .places(let places)? = filling.arguments["heads"] { places.contains { $0.unit == .attention } && places.contains { $0.unit == .mlp } } else { false } }()
    // A layer that is only looked at may be its attention or its neurons; what is removed may be masked or pruned; an open model opened again, used.
    let isLoose = row.row.name == "attention" && filling.arguments["what"] != .word("rollout") && !clause.contains { $0.text.contains("atten") || $0.text.contains("注 意") || $0.text.contains("head") || $0.text.contains("头") || $0.text.contains("pattern") || { if case .value(.places(let places)) = $0.body { places.contains { $0.unit == .head } } else { false } }($0) } || row.row.name == "mask" && filling.says("remove")
      || row.row.name == "open" && filling.arguments["model"].map { if case .path(let path) = $0 { lexicon.names[.model]?.contains(path) == true || ["it", "this", "that"].contains(path) } else { false } } == true
    let thin = isTwice || isBetween || isWhole || isLoose || matched.count == 1 && filling.used.isEmpty && extra == 0
      && clause.indices.count { !matched.contains($0) && clause[$0].text.unicodeScalars.contains { $0.properties.isAlphabetic } } > 4
    let score = covered * 10 + filling.arguments.count * 6 - filling.carried.count * 3 + extra - stray * 12 + (filling.isOfRunShown && !filling.carried.isEmpty ? 9 : row.row.name == "plot" && !filling.carried.isEmpty && filling.pronoun ? 6 : 0)
    return Candidate(command: command, spans: filling.spans, carried: filling.carried, score: score, stray: stray, thin: thin, left: Float(stray), aside: aside, isOnly: saying.isOnly && stray == 0)
  }

  /// The command, when the canonical grammar agrees with it.
  func made(_ row: CommandRow, _ arguments: [String: Argument]) -> Command? {
    var kept = arguments
    for slot in row.slots where kept[slot.name] != nil && kept[slot.name] == slot.fallbackValue { kept[slot.name] = nil }
    // A text or a score is that of the curve: parts are turned off one at a time on the prompt.
    if row.name == "sweep", kept["what"] != .word("sparsity"), kept["on"] != nil || kept["by"] != nil { kept["curve"] = .word("yes") }
    let command = Command(row.name, kept)
    // Names of models may be opened earlier in the same line.
    var known = lexicon
    if row.renames || row.name == "compare" { known.names[.model] = nil }
    guard let read = try? parse(command.canonical, lexicon: known), read.count == 1 else { return nil }
    return read[0]
  }
}
