import Wording

// Help, other readings, and what is offered where nothing runs.
extension SentenceReader {
  /// `how do I …`: the help of the command that the rest names.
  func helpTopic(_ whole: ArraySlice<Item>, _ ranked: [Ranker.Score]) -> Candidate? {
    // At the end of a sentence 如何 asks how something is, not how to do it.
    let last = whole.last { !$0.isFiller || $0.has(Concepts.how) }
    let asked = whole.contains { $0.has(Concepts.how) } && !(["如 何", "怎 样"].contains(last?.text) && whole.count > 1)
    let works = whole.contains { ["work", "works"].contains($0.text) } && whole.first?.text.hasPrefix("how") == true
    let said = whole.filter { !["work", "works"].contains($0.text) && !$0.isFiller && !$0.has(Concepts.ask) && !$0.has(Concepts.show) && !$0.has(Concepts.how) && !$0.has(Concepts.purpose) }
    if said.count == 1, let topic = Self.topic(said[0]), whole.contains(where: { $0.has(Concepts.purpose) || $0.has(Concepts.how) }) || ["do", "for", "work", "works"].contains(whole.last { !["?", "？", "."].contains($0.text) }?.text),
      let help = CommandTable["help"], let command = made(help, ["command": .word(topic)])
    {
      // Many words of the field are commands too: how attention works may be asked in general.
      return Candidate(command: command, spans: [:], carried: [], score: 0, thin: true)
    }
    let chance = ranked.first { $0.label == Frame.helpTopic }?.probability ?? 0
    guard self.chance(of: "help", ranked) < chance + 0.2 || works else { return nil }
    guard works || asked && chance > 0.03 || ranked[0].label == Frame.helpTopic && chance > 0.6 else { return nil }
    let rest = items.filter { !$0.has(Concepts.how) && !["work", "works"].contains($0.text) }
    let named = rest.filter { if case .words = $0.body { true } else { false } }
      .compactMap { item in CommandTable[item.text.split(separator: " ").last.map(String.init) ?? ""] }.filter { $0.name != "help" }
    let topics = Ranker.learned.rank(rest[...], lexicon: lexicon, focus: focus, without: [Frame.helpTopic, "help", Frame.several, Frame.none])
    let content = rest.filter { !$0.isFiller && !$0.has(Concepts.ask) }
    let name = named.count == 1 && (content.count < 2 || topics[0].probability < 0.3 && topics.prefix(3).contains { Frame.all[$0.frame].row?.row.name == named[0].name })
      ? named[0].name : rest.isEmpty ? nil : Frame.all[topics[0].frame].row?.row.name
    guard let help = CommandTable["help"], let command = made(help, name.map { ["command": .word($0)] } ?? [:]) else { return nil }
    return Candidate(command: command, spans: [:], carried: [], score: 0, thin: works || chance < 0.9 || topics[0].probability < 0.8)
  }

  /// The command that a word names: `prune`, `pruning`, `runs show`.
  static func topic(_ item: Item) -> String? {
    guard case .words = item.body else { return nil }
    if CommandTable[item.text] != nil { return item.text == "help" ? nil : item.text }
    for (ending, instead) in [("ing", ""), ("ing", "e"), ("ed", ""), ("d", "")] where item.text.hasSuffix(ending) {
      let stem = String(item.text.dropLast(ending.utf8.count)) + instead
      if CommandTable[stem] != nil { return stem }
    }
    return nil
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
      } else if missing.count == 1, reading.missing == nil, score.probability > (reading.alternatives.isEmpty ? 0.2 : 0.08) {
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
