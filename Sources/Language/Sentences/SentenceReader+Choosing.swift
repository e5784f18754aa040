#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Of what a clause may mean, the likeliest.
extension SentenceReader {
  /// The command that a clause most likely says, by the grammar and the ranker together: what the grammar reads to the last word
  /// counts three times, with a word set aside once and a half; a saying of words that only it has
  /// comes before all. Only where both agree, and surely, may it run unasked.
  ///
  /// - Parameter follow: The chance that it only changes the command before.
  func choose(_ clause: ArraySlice<Item>, _ ranked: [Ranker.Score], _ focus: Focus, _ follow: Float, into reading: inout Reading) -> Candidate? {
    var best: (candidate: Candidate, score: Float)?
    let echo = follow > 0.15 ? elliptical(clause, focus, misfits: 3) : nil
    func weigh(_ candidate: Candidate, _ factor: Float, least: Float) {
      // Which choice was carried over, the words cannot tell.
      let isCarried = candidate.carried.contains("metric")
      let likely = isCarried ? ranked.reduce(0) { $0 + (Frame.all[$1.frame].row?.row.name == candidate.command.name ? $1.probability : 0) } : chance(of: Frame.label(of: candidate.command), ranked)
      let score = max(likely, least) * factor * (echo == nil || candidate.isElliptic ? 1 : 1 - follow)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    if var echo {
      echo.thin = echo.thin || echo.stray > 0 || follow < 0.9
      weigh(echo, echo.stray == 0 ? 2 : 1, least: follow * powf(0.8, Float(echo.stray)))
    }
    let top = ranked.first { Frame.all[$0.frame].row != nil || $0.label == Frame.none }
    var strict = self.clause(clause, focus, ellipsis: true, strict: true)
    if case .none = strict { strict = self.clause(clause, focus, ellipsis: false, strict: false) }
    switch strict {
    case .one(var candidate):
      let label = Frame.label(of: candidate.command)
      let isElliptic = candidate.isElliptic
      let isJoined = clause.dropFirst().contains { Self.joint($0) > 0.5 }
      let isSure = isElliptic
        ? isBare(clause) || !(ranked.first { $0.label != Frame.several }.map { $0.label != label && $0.probability > 0.3 } ?? false)
        : ranked[0].label == label && ranked[0].probability >= (candidate.command.row?.effect == .looks ? 0.93 : 0.96) && chance(of: Frame.several, ranked) < 0.1 && !isJoined
      candidate.thin = candidate.thin || !isSure
      weigh(candidate, candidate.stray > 0 ? 1.5 : 3, least: candidate.stray > 0 ? 0 : isElliptic || candidate.isOnly && !isJoined ? 0.34 : 0.04)
    case .several(let commands):
      for command in commands { weigh(Candidate(command: command, spans: [:], carried: [], score: 0, stray: 1), 1.5, least: 0) }
      reading.alternatives = commands.map { [$0] }
    case .none:
      // Said after a command, with a word or two that mean nothing here.
      if focus.command != nil, clause.count < 10, let loose = elliptical(clause, focus, misfits: 2) { weigh(loose, 1, least: loose.stray == 0 ? 0.2 : 0.15 / Float(loose.stray)) }
    }
    let strange = Ranker.learned.strange(clause)
    let none = chance(of: Frame.none, ranked)
    let bound: Float = strange == 0 ? 0.06 : strange == 1 ? 0.1 : 0.2
    // Values that all find a place speak for a command, whatever the words.
    func weight(of candidate: Candidate) -> Float { 1 / Float(1 + candidate.values) }
    let limit = bound / 3
    for score in ranked.prefix(4) where score.probability >= limit {
      if let candidate = command(score, clause) { weigh(candidate, 1, least: 0) }
    }
    // One word over and over says nothing.
    let content = clause.filter { !$0.isFiller }
    if content.count > 1, Set(content.map(\.text)).count == 1 { return nil }
    guard let found = best, found.score >= bound * weight(of: found.candidate), found.score > (top?.label == Frame.none ? none * 0.7 * weight(of: found.candidate) : 0) else {
      if let found = best, !reading.alternatives.contains([found.candidate.command]) { reading.alternatives.insert([found.candidate.command], at: 0) }
      return nil
    }
    return found.candidate
  }

  /// `now layer 3`: values and nothing else, of which the words can tell nothing.
  private func isBare(_ clause: ArraySlice<Item>) -> Bool {
    clause.allSatisfy { item in
      if case .value = item.body { return true }
      return item.isFiller || item.has(Concepts.more) || item.has(Concepts.again) || item.has(Concepts.pronoun)
    }
  }

  /// A head by itself is looked at: a guess that would change it says more than the line does.
  func look(insteadOf guess: Command, _ clause: ArraySlice<Item>) -> Candidate? {
    let said = clause.filter { !$0.isFiller }
    guard guess.row?.effect != .looks, said.count == 1, case .value(.places(let places))? = said.first?.body, places.count == 1, places[0].unit == .head,
      let row = CommandTable["attention"], let command = made(row, ["what": .places(places)])
    else { return nil }
    return Candidate(command: command, spans: ["what": said[said.startIndex].span], carried: [], score: 0, thin: true)
  }

  /// What a clause is about, where a guess with words set aside takes it for something else: a line that begins with the name of long work
  /// changes nothing else instead, nor the look of the screen, a run that is gone on with is no job, and one that is exported is not only
  /// looked at. What a text brings back is not only trained on it, and what is distilled neither trained nor opened.
  func subject(insteadOf guess: Command, _ clause: ArraySlice<Item>) -> Frame? {
    func frame(_ name: String) -> Frame? { Frame.all.first { $0.row?.row.name == name && $0.label == name && $0.fixed.isEmpty } }
    // The Chinese word for a run is also what a job does that goes on.
    if guess.name == "resume", clause.contains(where: { $0.has(Concepts.id("runword")) && $0.text.utf8.allSatisfy { $0 < 0x80 } }) { return frame("runs resume") }
    if guess.name.hasPrefix("runs "), clause.contains(where: { $0.has(Concepts.id("export")) }), clause.contains(where: { Filling.formats.contains($0.text) }) { return frame("runs export") }
    if guess.name == "train", guess.arguments["shape"] == nil, clause.contains(where: { $0.text == "恢 复" }) { return frame("recover") }
    if ["train", "open"].contains(guess.name), isDistilled(clause) { return frame("distill") }
    guard guess.row?.effect == .reversible || guess.row?.group == .screen && guess.name != "help", let first = clause.first(where: { !$0.isFiller }), let name = Self.topic(first), CommandTable[name]?.effect == .expensive else { return nil }
    return frame(name)
  }

  /// Whether a clause says that a model is distilled, and that nothing is done besides.
  private func isDistilled(_ clause: ArraySlice<Item>) -> Bool {
    let distill = Concepts.id("distill")
    return clause.contains { $0.has(distill) && Self.distilling.contains($0.text) } && !clause.dropFirst().contains { Self.joint($0) >= 0.6 }
      && !clause.contains { item in !item.has(distill) && ["train", "open"].contains { item.has(Concepts.id($0)) } }
  }
  /// Other words of distilling are said of much else, and a distilled model is one like any other.
  private static let distilling: Set<String> = ["distill", "distil", "distilling", "distillation", "knowledge distillation", "蒸 馏", "知 识 蒸 馏", "做 蒸 馏"]

  /// Whether the likeliest command has a place for what is left alone: layers that pruning keeps.
  func spares(_ ranked: [Ranker.Score]) -> Bool { ranked.first.map { $0.probability > 0.4 && $0.filling?.arguments["keep"] != nil } ?? false }

  /// Whether what is not to be is only that numbers are checked, or looks kept, in a recording that is wanted.
  func omits(_ ranked: [Ranker.Score]) -> Bool {
    ranked.first.map { $0.probability > 0.4 && $0.filling?.arguments["name"] != nil && ($0.filling?.arguments["numbers"] != nil || $0.filling?.arguments["looks"] != nil) } ?? false
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
    guard unused == 0 || unused == 1 && score.probability > 0.5 || score.probability > 0.85 else { return nil }
    // A table or a picture is no model.
    if row.row.name == "save", case .path(let path)? = filling.arguments["file"], [".csv", ".json", ".npy", ".tsv", ".svg", ".png", ".html", ".txt"].contains(where: path.hasSuffix) { return nil }
    if row.row.name == "save", case .path(let path)? = filling.arguments["file"], filling.isOfHook(path) { return nil }
    guard filling.missing.isEmpty, !filling.isOfRun, let command = made(row.row, filling.arguments)
    else { return nil }
    return Candidate(command: command, spans: filling.spans, carried: filling.carried, score: 0, stray: 1, left: passedOver(row, filling.used, clause).reduce(0) { $0 + $1.weight }, aside: passedOver(row, filling.used, clause).map { clause[$0.index].raw }, values: filling.used.count { if case .value = clause[$0].body { true } else { false } })
  }

  /// What of a clause a command makes nothing of, and how much each item would have said.
  func passedOver(_ row: SayingRow, _ used: Set<Int>, _ clause: ArraySlice<Item>) -> [(index: Int, weight: Float)] {
    clause.indices.compactMap { index in
      guard !used.contains(index), !clause[index].isFiller else { return nil }
      let weight: Float = switch clause[index].body {
      case .value(.count): 0.5
      case .value: row.choices.contains { clause[index].concepts.contains($0.concept) } ? 0 : 2
      case .unknown: clause[index].text.unicodeScalars.first.map(isHan) == true ? 0.3 : 0.7
      case .words(let concepts): concepts.meets(row.optional) || concepts.contains(Concepts.pronoun) || concepts.contains(Concepts.show) || concepts.contains(Concepts.ask) ? 0 : 1
      }
      return weight > 0 ? (index, weight) : nil
    }
  }
}
