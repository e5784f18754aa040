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
  do {
    return exact(try parse(line, lexicon: lexicon), reading)
  } catch {
    complaint = error
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
  var reader = SentenceReader(items: plain, lexicon: lexicon, focus: focus)
  if reader.read(into: &reading) {
    reader.others(into: &reading)
    return reading
  }
  let refused = reading
  if !refused.isSettled, let (mended, repairs) = segmenter.repaired() {
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
    second.propose(into: &reading, line: line)
    return reading
  }
  reading = refused
  reader.propose(into: &reading, line: line)
  return reading
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
  var isSettled: Bool { refusal?.code == "negated" || !alternatives.isEmpty || missing != nil }
}

/// Turns the items of one sentence into commands.
struct SentenceReader {
  let items: [Item]
  let lexicon: Lexicon
  let focus: Focus
  private var ranked: [Ranker.Score] = []

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
    let strict = clause(whole, focus, strict: true)
    if case .one(let candidate) = strict, let sure = weighed(candidate, ranked) {
      finish([sure], into: &reading)
      return true
    }
    if !refused, let parts = split(soft: false) ?? (ranked[0].label == Frame.several ? split(soft: true) : nil) {
      finish(parts, into: &reading)
      return true
    }
    switch clause(whole, focus, strict: false) {
    case .one(let candidate):
      if let sure = weighed(candidate, ranked) {
        finish([sure], into: &reading)
        return true
      }
      reading.alternatives = [candidate.command]
    case .several(let commands):
      if !refused, let candidate = soft(whole, ranked, focus, above: 0.75) {
        finish([candidate], into: &reading)
        return true
      }
      reading.alternatives = commands
      reading.explanation.append(Phrase("it can mean \(commands.count) things", "有 \(commands.count) 种理解"))
      return false
    case .none: break
    }
    if refused {
      let span = items.first { $0.has(Concepts.negation) && !$0.isFiller }?.span ?? 0..<0
      reading.refusal = Diagnostic(
        code: "negated", phrase: Phrase("understood as a wish that this not be done; nothing is changed", "理解为不要这样做，未作任何改动"), span: span)
      return false
    }
    let strange = whole.count { if case .unknown = $0.body { true } else { false } }
    if let candidate = soft(whole, ranked, focus, above: strange == 0 ? 0.25 : strange == 1 ? 0.4 : 0.6) {
      finish([candidate], into: &reading)
      return true
    }
    return false
  }

  /// A reading of the grammar in the light of the ranker: as it is when they agree, shown first when they do not, nil when the
  /// ranker is sure of something else.
  private func weighed(_ candidate: Candidate, _ ranked: [Ranker.Score]) -> Candidate? {
    let label = Frame.label(of: candidate.command)
    guard let place = ranked.firstIndex(where: { $0.label == label }) else { return candidate }
    var candidate = candidate
    if !candidate.carried.isEmpty, candidate.score == 0 {
      candidate.thin = ranked[0].label != label && ranked[0].probability > 0.5 && ranked[0].label != Frame.none
      return candidate
    }
    if place > 0, ranked[0].probability > 0.6, ranked[place].probability < 0.05 { return nil }
    if place > 0 || ranked[0].probability < 0.7 { candidate.thin = true }
    return candidate
  }

  /// The ranker's first frame as a command, when it is likely enough and the values of the clause fill it. Never run unasked.
  private func soft(_ clause: ArraySlice<Item>, _ ranked: [Ranker.Score], _ focus: Focus, above limit: Float) -> Candidate? {
    guard let first = ranked.first, first.probability >= limit, let candidate = command(first, clause) else { return nil }
    return candidate
  }

  /// The command of a frame; nil when a slot is missing or a value has no place.
  private func command(_ score: Ranker.Score, _ clause: ArraySlice<Item>) -> Candidate? {
    guard let row = Frame.all[score.frame].row, let filling = score.filling else {
      return score.label == "help" ? Candidate(command: Command("help"), spans: [:], carried: [], score: 0, stray: 1) : nil
    }
    for index in clause.indices where !filling.used.contains(index) {
      if case .value = clause[index].body { return nil }
    }
    guard row.row.slots.allSatisfy({ !$0.required || filling.arguments[$0.name] != nil }), let command = made(row.row, filling.arguments)
    else { return nil }
    return Candidate(command: command, spans: filling.spans, carried: filling.carried, score: 0, stray: 1)
  }

  private func finish(_ candidates: [Candidate], into reading: inout Reading) {
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

  private func negated(_ clause: ArraySlice<Item>) -> Bool {
    clause.contains { $0.has(Concepts.negation) && !$0.isFiller }
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

  private func candidate(_ row: SayingRow, _ saying: Saying, _ clause: ArraySlice<Item>, _ focus: Focus, strict: Bool) -> Candidate? {
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
      if concepts.contains(Concepts.pronoun) { continue }
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
  private func made(_ row: CommandRow, _ arguments: [String: Argument]) -> Command? {
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
  private func elliptical(_ clause: ArraySlice<Item>, _ focus: Focus) -> Candidate? {
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

  private func sameUnits(_ argument: Argument, _ before: [Place]) -> Bool {
    guard case .places(let places) = argument else { return false }
    return places.allSatisfy { place in before.contains { $0.unit == place.unit } }
  }

  private func replaced(_ before: [Place], _ clause: ArraySlice<Item>) -> ([Place], [Int])? {
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

  // MARK: Several commands

  private static let joints: Set<String> = [
    ",", "，", "、", ";", "；", ".", "。", "and", "then", "再", "然后", "并", "并且", "和", "接着", "and then", "&", "before", "after that", "最后", "先", "以及", "顺便", "another", "也",
  ]

  /// The fewest clauses that each say a command, left to right; what one names the next may refer to.
  private func split(soft: Bool) -> [Candidate]? {
    var cuts = [0]
    for index in items.indices.dropFirst() where Self.joints.contains(items[index].text) || Self.joints.contains(items[index - 1].text) { cuts.append(index) }
    cuts.append(items.count)
    guard cuts.count > 2, cuts.count <= 24 else { return nil }
    var best: [(candidates: [Candidate], focus: Focus)?] = Array(repeating: nil, count: cuts.count)
    best[0] = ([], focus)
    for end in 1..<cuts.count {
      for start in 0..<end {
        guard let before = best[start], best[end].map({ $0.candidates.count > before.candidates.count + 1 }) ?? true else { continue }
        let part = items[cuts[start]..<cuts[end]]
        if part.allSatisfy({ $0.isFiller }) {
          if best[end].map({ $0.candidates.count > before.candidates.count }) ?? true { best[end] = before }
          continue
        }
        guard start > 0 || end < cuts.count - 1, !negated(part), let candidate = part_(part, before, soft) else { continue }
        best[end] = (before.candidates + [candidate], before.focus.after(candidate.command))
      }
    }
    guard let found = best[cuts.count - 1]?.candidates, !found.isEmpty else { return nil }
    return found
  }

  /// One command of several.
  private func part_(_ part: ArraySlice<Item>, _ before: (candidates: [Candidate], focus: Focus), _ soft: Bool) -> Candidate? {
    if case .one(let candidate) = clause(part, before.focus, ellipsis: !before.candidates.isEmpty, strict: true) { return candidate }
    guard soft else { return nil }
    let ranked = Ranker.learned.rank(part, lexicon: lexicon, focus: before.focus)
    return self.soft(part, ranked, before.focus, above: 0.4)
  }

  // MARK: Help and proposals

  /// `how do I …`: the help of the command that the rest names.
  private func helpTopic(_ whole: ArraySlice<Item>, _ ranked: [Ranker.Score]) -> Candidate? {
    let asked = whole.contains { $0.has(Concepts.how) }
    let chance = ranked.first { $0.label == Frame.helpTopic }?.probability ?? 0
    guard asked && chance > 0.1 || ranked[0].label == Frame.helpTopic && chance > 0.6 else { return nil }
    let rest = items.filter { !$0.has(Concepts.how) }
    let named = rest.filter { if case .words = $0.body { true } else { false } }
      .compactMap { item in CommandTable[item.text.split(separator: " ").last.map(String.init) ?? ""] }.filter { $0.name != "help" }
    let topics = Ranker.learned.rank(rest[...], lexicon: lexicon, focus: focus, without: [Frame.helpTopic, "help", Frame.several, Frame.none])
    let name = named.count == 1 && (rest.count < 3 || topics.prefix(3).contains { Frame.all[$0.frame].row?.row.name == named[0].name })
      ? named[0].name : rest.isEmpty ? nil : Frame.all[topics[0].frame].row?.row.name
    guard let help = CommandTable["help"], let command = made(help, name.map { ["command": .word($0)] } ?? [:]) else { return nil }
    return Candidate(command: command, spans: [:], carried: [], score: 0, thin: chance < 0.6 || topics[0].probability < 0.6)
  }

  /// Beside a reading that is shown before it runs, the other commands that may have been meant.
  func others(into reading: inout Reading) {
    guard reading.hesitates, reading.steps.count == 1 else { return }
    for score in ranked.prefix(8) where reading.alternatives.count < 3 && score.probability > 0.003 {
      guard let candidate = command(score, items[...]), candidate.command != reading.steps[0].command,
        !reading.alternatives.contains(candidate.command)
      else { continue }
      reading.alternatives.append(candidate.command)
    }
  }

  /// A question for the one missing slot, or up to four commands and the words not understood. Nothing is run.
  func propose(into reading: inout Reading, line: String) {
    reading.unknown = items.filter { if case .unknown = $0.body { true } else { false } }.map(\.span)
    for score in ranked.prefix(12) where reading.alternatives.count < 4 && score.probability > 0.003 {
      guard let row = Frame.all[score.frame].row else { continue }
      if score.label == Frame.helpTopic { continue }
      let filling = score.filling
      let missing = row.row.slots.filter { $0.required && filling?.arguments[$0.name] == nil }
      if missing.isEmpty || row.row.name == "help" {
        guard let command = made(row.row, filling?.arguments ?? [:]), !reading.alternatives.contains(command) else { continue }
        reading.alternatives.append(command)
      } else if missing.count == 1, reading.missing == nil, reading.alternatives.isEmpty, score.probability > 0.3 {
        reading.missing = Reading.Missing(
          command: row.row.name, slot: missing[0].name,
          question: Phrase("`\(row.row.name)`: \(missing[0].help.en)?", "`\(row.row.name)`：\(missing[0].help.zh)？"))
      }
    }
    if reading.refusal == nil, reading.missing == nil || reading.alternatives.isEmpty {
      let bytes = Array(line.utf8)
      let words = reading.unknown.prefix(5).map { quoted(String(decoding: bytes[$0], as: UTF8.self)) }
      let span = reading.unknown.first ?? 0..<bytes.count
      reading.refusal = Diagnostic(
        code: "not-understood",
        phrase: words.isEmpty
          ? Phrase("these words do not make one command", "这句话对应不到唯一的命令")
          : Phrase("not understood: \(words.joined(separator: ", "))", "未能理解：\(words.joined(separator: "、"))"),
        tip: reading.alternatives.isEmpty ? Phrase("`help` lists the commands", "输入 `help` 查看所有命令") : Phrase("the nearest are offered", "列出了最接近的命令"),
        span: span)
    }
  }
}

extension [Place] {
  /// Each once, in order.
  fileprivate var uniqued: [Place] {
    var seen: Set<Place> = []
    return filter { seen.insert($0).inserted }
  }
}
