public import Wording

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
  let plain = segmenter.items()
  guard !plain.isEmpty else {
    reading.refusal = complaint
    return reading
  }
  if let free = FreeText.read(line), let command = try? parse(Command(free.command, ["text": .text(free.text)]).canonical, lexicon: lexicon).first {
    reading.steps = [Reading.Step(command: command, confidence: .sentence, spans: ["text": free.span], carried: [])]
    reading.focus = focus.after(command)
    reading.hesitates = true
    reading.explanation = [Phrase("the rest of the line is the text", "该行余下部分即文本")]
    return reading
  }
  var reader = SentenceReader(items: plain, lexicon: lexicon, focus: focus)
  let isRead = reader.read(into: &reading)
  if isRead {
    reader.others(into: &reading)
    // A reading that passes over a strange word is worth less than one that puts it right.
    guard reading.steps.contains(where: { $0.confidence == .repaired }), plain.contains(where: { if case .unknown = $0.body { true } else { false } }) else { return reading }
  }
  if !isRead, let literal { return exact(literal, Reading(tongue: answer, focus: focus)) }
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
      return reading
    }
    if isRead { return refused }
    second.propose(into: &reading, line: line)
    return reading
  }
  reading = refused
  if isRead { return reading }
  reader.propose(into: &reading, line: line)
  return reading
}

/// `alias NAME = MEANING`, as it is typed by hand.
private func taught(_ line: String) -> Command? {
  let text = line.drop { $0.isWhitespace }
  guard text.hasPrefix("alias "), let equals = text.firstIndex(of: "=") else { return nil }
  func plain(_ part: Substring) -> String {
    let bare = part.split(separator: " ").joined(separator: " ")
    guard bare.count > 1, let first = bare.first, let last = bare.last, ["\"\"", "“”", "''", "「」"].contains("\(first)\(last)") else { return bare }
    return String(bare.dropFirst().dropLast())
  }
  let name = plain(text[text.index(text.startIndex, offsetBy: 6)..<equals])
  let meaning = plain(text[text.index(after: equals)...])
  guard !name.isEmpty, !meaning.isEmpty else { return nil }
  return try? parse(Command("alias", ["name": .word(name), "means": .text(meaning)]).canonical, lexicon: Lexicon()).first
}

extension Command {
  /// A path or new name of Chinese words without a point or slash: `replay 的帮助` is likelier a sentence.
  fileprivate var hasSentenceInside: Bool {
    arguments.values.contains { argument in
      switch argument {
      case .path(let text), .word(let text): text.unicodeScalars.contains(where: isHan) && !text.contains { "./".contains($0) }
      default: false
      }
    }
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
  }

  /// True when the line is read to the end one way or the other: commands, a choice, or a settled refusal.
  mutating func read(into reading: inout Reading) -> Bool {
    let whole = items[...]
    let ranked = Ranker.learned.rank(whole, lexicon: lexicon, focus: focus)
    self.ranked = ranked
    let refused = negated(whole)
    if !refused, let topic = helpTopic(whole, ranked) {
      finish([topic], into: &reading)
      return true
    }
    if whole.contains(where: { $0.has(Concepts.except) }), whole.contains(where: { if case .value = $0.body { true } else { false } }) {
      let span = items.first { $0.has(Concepts.except) }?.span ?? 0..<0
      reading.refusal = Diagnostic(
        code: "exception", phrase: Phrase("exceptions are not understood", "暂不支持排除式的说法"),
        tip: Phrase("name the parts that are meant", "请直接写出所指的部件"), span: span)
      return false
    }
    let one = choose(whole, ranked, focus, into: &reading)
    if let one, one.stray == 0, !one.thin {
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
    if refused {
      let span = items.first { $0.has(Concepts.negation) && !$0.isFiller }?.span ?? 0..<0
      reading.refusal = Diagnostic(
        code: "negated", phrase: Phrase("understood as a wish that this not be done; nothing is changed", "理解为不要这样做，未作任何改动"), span: span)
      return false
    }
    // Where every clause is read to the last word and the whole is not, there are several.
    let alone = one.map { chance(of: Frame.label(of: $0.command), ranked) } ?? 0
    if let parts = split(chance(of: Frame.several, ranked)), one?.stray != 0 && parts.candidates.allSatisfy({ $0.stray == 0 }) || parts.chance > max(alone * parts.whole, 0.03) {
      reading.alternatives = []
      finish(parts.candidates, into: &reading)
      return true
    }
    guard let one else { return false }
    finish([one], into: &reading)
    return true
  }

  /// The command that a clause most likely says, by the grammar and the ranker together: what the grammar reads to the last word
  /// counts three times, with a word set aside once and a half. Only where both agree, and surely, may it run unasked.
  func choose(_ clause: ArraySlice<Item>, _ ranked: [Ranker.Score], _ focus: Focus, into reading: inout Reading) -> Candidate? {
    var best: (candidate: Candidate, score: Float)?
    func weigh(_ candidate: Candidate, _ factor: Float, least: Float) {
      // Which choice was carried over, the words cannot tell.
      let isCarried = candidate.carried.contains("metric")
      let likely = isCarried ? ranked.reduce(0) { $0 + (Frame.all[$1.frame].row?.row.name == candidate.command.name ? $1.probability : 0) } : chance(of: Frame.label(of: candidate.command), ranked)
      let score = max(likely, least) * factor
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    let top = ranked.first { Frame.all[$0.frame].row != nil || $0.label == Frame.none }
    var strict = self.clause(clause, focus, ellipsis: true, strict: true)
    if case .none = strict { strict = self.clause(clause, focus, ellipsis: false, strict: false) }
    switch strict {
    case .one(var candidate):
      let label = Frame.label(of: candidate.command)
      let isElliptic = !candidate.carried.isEmpty && candidate.score == 0
      let isSure = isElliptic
        ? !(ranked[0].label != label && ranked[0].probability > 0.3)
        : ranked[0].label == label && ranked[0].probability >= (candidate.command.row?.effect == .looks ? 0.93 : 0.96) && chance(of: Frame.several, ranked) < 0.1 && !clause.dropFirst().contains { Self.joint($0) > 0.5 }
      candidate.thin = candidate.thin || !isSure
      weigh(candidate, candidate.stray > 0 ? 1.5 : 3, least: candidate.stray > 0 ? 0 : isElliptic ? 0.25 : 0.04)
    case .several(let commands):
      for command in commands { weigh(Candidate(command: command, spans: [:], carried: [], score: 0, stray: 1), 1.5, least: 0) }
      reading.alternatives = commands
    case .none: break
    }
    let strange = Ranker.learned.strange(clause)
    let limit: Float = strange == 0 ? 0.15 : strange == 1 ? 0.25 : 0.45
    for score in ranked.prefix(4) where score.probability >= limit {
      if let candidate = command(score, clause) { weigh(candidate, 1, least: 0) }
    }
    guard let found = best, found.score >= limit, found.score > (top?.label == Frame.none ? top?.probability ?? 0 : 0) else {
      if let found = best, !reading.alternatives.contains(found.candidate.command) { reading.alternatives.insert(found.candidate.command, at: 0) }
      return nil
    }
    return found.candidate
  }

  func chance(of label: String, _ ranked: [Ranker.Score]) -> Float { ranked.first { $0.label == label }?.probability ?? 0 }

  /// The command of a frame; nil when a slot is missing or a value has no place.
  func command(_ score: Ranker.Score, _ clause: ArraySlice<Item>) -> Candidate? {
    guard let row = Frame.all[score.frame].row, let filling = score.filling else {
      return score.label == "help" ? Candidate(command: Command("help"), spans: [:], carried: [], score: 0, stray: 1) : nil
    }
    let unused = clause.indices.count { index in
      if case .value = clause[index].body { !filling.used.contains(index) && !row.choices.contains { clause[index].concepts.contains($0.concept) } } else { false }
    }
    // One value without a place, where nothing else can be meant.
    guard unused == 0 || unused == 1 && score.probability > 0.7 else { return nil }
    guard row.row.slots.allSatisfy({ !$0.required || filling.arguments[$0.name] != nil }), let command = made(row.row, filling.arguments)
    else { return nil }
    return Candidate(command: command, spans: filling.spans, carried: filling.carried, score: 0, stray: 1)
  }

  func finish(_ candidates: [Candidate], into reading: inout Reading) {
    reading.hesitates = candidates.count > 1 || candidates.contains { $0.stray > 0 || $0.thin }
    for candidate in candidates {
      reading.steps.append(
        Reading.Step(command: candidate.command, confidence: candidate.stray > 0 ? .repaired : candidate.carried.isEmpty ? .sentence : .carried, spans: candidate.spans, carried: candidate.carried))
      reading.focus = reading.focus.after(candidate.command)
      let slots = candidate.spans.keys.sorted().joined(separator: ", ")
      reading.explanation.append(
        Phrase(
          "`\(candidate.command.canonical)` from the words of `\(candidate.command.name)`\(slots.isEmpty ? "" : " with \(slots)")",
          "由 `\(candidate.command.name)` 的说法得到 `\(candidate.command.canonical)`\(slots.isEmpty ? "" : "，含 \(slots)")"))
      if candidate.stray > 0 { reading.explanation.append(Phrase("one word has no place in it and was set aside", "有一个词在其中没有位置，已略去")) }
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
    guard filling.meetsConditions else { return nil }
    var extra = 0
    var stray = 0
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
      guard stray <= 1, !strict else { return nil }
    }
    // With a word that has no place here, the rest must say enough.
    guard stray == 0 || matched.count > 1 || !filling.used.isEmpty else { return nil }
    guard let command = made(row.row, filling.arguments) else { return nil }
    let thin = matched.count == 1 && filling.used.isEmpty && extra == 0
      && clause.indices.count { !matched.contains($0) && clause[$0].text.unicodeScalars.contains { $0.properties.isAlphabetic } } > 4
    let score = covered * 10 + filling.arguments.count * 6 - filling.carried.count * 3 + extra - stray * 12
    return Candidate(command: command, spans: filling.spans, carried: filling.carried, score: score, stray: stray, thin: thin)
  }

  /// The command, when the canonical grammar agrees with it.
  func made(_ row: CommandRow, _ arguments: [String: Argument]) -> Command? {
    var kept = arguments
    for slot in row.slots where kept[slot.name] != nil && kept[slot.name] == slot.fallbackValue { kept[slot.name] = nil }
    let command = Command(row.name, kept)
    // Names of models may be opened earlier in the same line.
    var known = lexicon
    if row.renames { known.names[.model] = nil }
    guard let read = try? parse(command.canonical, lexicon: known), read.count == 1 else { return nil }
    return read[0]
  }

  /// `now layer 5`, `the same for layer 7`, `再来一次`: the command before with other values.
  func elliptical(_ clause: ArraySlice<Item>, _ focus: Focus) -> Candidate? {
    guard let last = focus.command, let row = SayingRow.all.first(where: { $0.row.name == last.name }) else { return nil }
    let saying = Saying(required: [], optional: row.optional, slots: [], conditions: [:], fixed: [])
    var filling = Filling(row: row, saying: saying, items: clause, lexicon: lexicon, focus: focus)
    filling.fill(bare: true)
    var arguments = filling.arguments
    var used = filling.used
    var again = false
    // Layers alone keep the heads, heads alone keep the layers.
    for slot in row.row.slots {
      guard case .places(let before)? = last.arguments[slot.name], arguments[slot.name].map({ !sameUnits($0, before) }) ?? true else { continue }
      if let (places, positions) = replaced(before, clause) {
        arguments[slot.name] = .places(places)
        used.formUnion(positions)
      }
    }
    for index in clause.indices where !used.contains(index) {
      guard case .words(let concepts) = clause[index].body else { return nil }
      if concepts.contains(Concepts.again) { again = true }
      guard concepts.contains(Concepts.filler) || concepts.contains(Concepts.more) || concepts.contains(Concepts.again) || concepts.contains(Concepts.pronoun)
        || concepts.contains(Concepts.id("nextpart")) || concepts.contains(Concepts.id("prevpart")) || concepts.meets(row.optional)
      else { return nil }
    }
    guard !arguments.isEmpty || again, last.row?.effect != .irreversible else { return nil }
    let carried = last.arguments.keys.filter { arguments[$0] == nil }.sorted()
    let merged = last.arguments.merging(arguments) { $1 }
    if row.row.oneOf.count > 1, row.row.oneOf.filter({ merged[$0] != nil }).count > 1 { return nil }
    guard let command = made(row.row, merged) else { return nil }
    return Candidate(command: command, spans: filling.spans, carried: carried.isEmpty ? ["command"] : carried, score: 0)
  }

  func sameUnits(_ argument: Argument, _ before: [Place]) -> Bool {
    guard case .places(let places) = argument else { return false }
    return places.allSatisfy { place in before.contains { $0.unit == place.unit } }
  }

  func replaced(_ before: [Place], _ clause: ArraySlice<Item>) -> ([Place], [Int])? {
    for index in clause.indices {
      if clause[index].has(Concepts.id("nextpart")) || clause[index].has(Concepts.id("prevpart")) {
        let step = clause[index].has(Concepts.id("nextpart")) ? 1 : -1
        guard before.count == 1, before[0].isSingle else { return nil }
        let head = clause.contains { $0.has(Concepts.id("head")) } || clause[index].text.hasSuffix("头")
        let layer = before[0].layers.lowerBound
        if head, let item = before[0].items?.lowerBound, item + step >= 0 {
          return ([Place(unit: before[0].unit, layers: layer...layer, items: (item + step)...(item + step))], [index])
        }
        guard layer + step >= 0 else { return nil }
        return ([Place(unit: before[0].unit, layers: (layer + step)...(layer + step), items: before[0].items)], [index])
      }
      guard case .value(.parts(let unit?, let ranges)) = clause[index].body else { continue }
      if unit == .layer { return (ranges.flatMap { range in before.map { Place(unit: $0.unit, layers: range, items: $0.items) } }.uniqued, [index]) }
      guard before.allSatisfy({ $0.unit == unit }) else { continue }
      var layers: [ClosedRange<Int>] = []
      for place in before where !layers.contains(place.layers) { layers.append(place.layers) }
      return (layers.flatMap { layer in ranges.map { Place(unit: unit, layers: layer, items: $0) } }, [index])
    }
    return nil
  }
}

extension [Place] {
  /// Each once, in order.
  fileprivate var uniqued: [Place] {
    var seen: Set<Place> = []
    return filter { seen.insert($0).inserted }
  }
}
