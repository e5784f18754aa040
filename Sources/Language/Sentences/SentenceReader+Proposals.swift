import Wording

// Help, other readings, and what is offered where nothing runs.
extension SentenceReader {
  /// `how do I …`: the help of the command that the rest names.
  mutating func helpTopic(_ whole: ArraySlice<Item>, _ ranked: [Ranker.Score]) -> Candidate? {
    // At the end of a sentence 如何 asks how something is, not how to do it.
    let last = whole.last { !$0.isFiller || $0.has(Concepts.how) }
    let asked = whole.contains { $0.has(Concepts.how) } && !(["如 何", "怎 样"].contains(last?.text) && whole.count > 1)
    let works = whole.contains { ["work", "works"].contains($0.text) } && whole.first?.text.hasPrefix("how") == true
    let said = whole.filter { !["work", "works"].contains($0.text) && !$0.isFiller && !$0.has(Concepts.ask) && !$0.has(Concepts.show) && !$0.has(Concepts.how) && !$0.has(Concepts.purpose) && !$0.has(Concepts.id("command")) }
    // `runs export`, `save session`: a command of two words, by its name.
    func double(_ items: some Sequence<Item>) -> String? {
      let words = items.map(\.text).joined(separator: " ").split(separator: " ")
      return words.indices.dropLast().map { "\(words[$0]) \(words[$0 + 1])" }.first { CommandTable[$0] != nil }
    }
    if said.count == 1, let topic = double(whole) ?? Self.topic(said[0]), whole.contains(where: { $0.has(Concepts.purpose) || $0.has(Concepts.how) }) || ["do", "for", "work", "works"].contains(whole.last { !["?", "？", "."].contains($0.text) }?.text),
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
      .compactMap { item in CommandTable[item.text.split(separator: " ").last.map(String.init) ?? ""] }.filter { !Self.everyday.contains($0.name) }
    let topics = Ranker.learned.rank(rest[...], lexicon: lexicon, focus: focus, without: [Frame.helpTopic, "help", Frame.several, Frame.none, Frame.follow])
    self.topics = topics.prefix(8).compactMap { Frame.all[$0.frame].row?.row.name }
    let content = rest.filter { !$0.isFiller && !$0.has(Concepts.ask) }
    let name = double(rest) ?? (named.count == 1 && (content.count < 2 || topics[0].probability < 0.3 && topics.prefix(3).contains { Frame.all[$0.frame].row?.row.name == named[0].name })
      ? named[0].name : rest.isEmpty ? nil : Frame.all[topics[0].frame].row?.row.name)
    guard let help = CommandTable["help"], let command = made(help, name.map { ["command": .word($0)] } ?? [:]) else { return nil }
    return Candidate(command: command, spans: [:], carried: [], score: 0, thin: works || chance < 0.9 || topics[0].probability < 0.95)
  }

  /// Commands whose names are words of any question: how the attention is viewed is none about `view`.
  private static let everyday: Set<String> = ["help", "view"]

  /// The command that a word names: `prune`, `pruning`, `runs show`.
  static func topic(_ item: Item) -> String? {
    if case .value = item.body { return nil }
    if CommandTable[item.text] != nil { return everyday.contains(item.text) ? nil : item.text }
    for (ending, instead) in [("ing", ""), ("ing", "e"), ("ed", ""), ("d", ""), ("", "l")] where item.text.hasSuffix(ending) {
      let stem = String(item.text.dropLast(ending.utf8.count)) + instead
      if CommandTable[stem] != nil, !everyday.contains(stem) { return stem }
    }
    return nil
  }

  /// Beside a reading that is shown before it runs, the others that may have been meant.
  func others(into reading: inout Reading) {
    guard reading.hesitates else { return }
    offer(into: &reading, upTo: 3)
  }

  /// Adds readings, likeliest first: several commands or one where the other was taken, then the likeliest frames.
  private func offer(into reading: inout Reading, upTo most: Int) {
    let known = reading.alternatives
    reading.alternatives = []
    func add(_ commands: [Command]) {
      guard !commands.isEmpty, reading.alternatives.count < most, commands != reading.commands, !reading.alternatives.contains(commands) else { return }
      reading.alternatives.append(commands)
    }
    let several = chance(of: Frame.several, ranked)
    if !topics.isEmpty, chance(of: Frame.helpTopic, ranked) > 0.3, let help = CommandTable["help"] {
      for topic in topics.prefix(4) { if let command = made(help, ["command": .word(topic)]) { add([command]) } }
    }
    if several > 0.3 { add(parts.map(\.command)) }
    if several > 0.3 || reading.commands.count > 1 { for other in otherParts.prefix(2) { add(other.map(\.command)) } }
    if let single { add([single.command]) }
    for command in variants(reading.commands.count == 1 ? reading.commands[0] : single?.command) { add([command]) }
    for command in named() { add([command]) }
    // Where there are values, first the commands that make use of all of them.
    let values = items.indices.filter { if case .value = items[$0].body { true } else { false } }
    if !values.isEmpty, values.count < 6, ranked[0].probability < 0.5 {
      for score in ranked where score.probability > 0.0003 && reading.alternatives.count < most {
        guard let row = Frame.all[score.frame].row, score.label != Frame.helpTopic, row.row.effect == .looks || score.probability > 0.02 else { continue }
        let filling = score.filling ?? Ranker.fit(Frame.all[score.frame], items[...], lexicon: lexicon, focus: focus).filling
        guard let filling, values.allSatisfy(filling.used.contains), filling.missing.isEmpty, let command = made(row.row, filling.arguments)
        else { continue }
        add([command])
      }
    }
    for (place, score) in ranked.prefix(16).enumerated() where score.probability > 0.0005 {
      if place == 2 {
        add(parts.map(\.command))
        for command in siblings(reading.commands.count == 1 ? reading.commands[0] : reading.alternatives.first { $0.count == 1 }?.first) { add([command]) }
      }
      guard let row = Frame.all[score.frame].row, score.label != Frame.helpTopic else { continue }
      let missing = score.filling?.missing ?? row.row.slots.filter(\.required)
      guard missing.isEmpty, let command = made(row.row, score.filling?.arguments ?? [:]) else { continue }
      add([command])
    }
    add(parts.map(\.command))
    for other in otherParts { add(other.map(\.command)) }
    for command in known { add(command) }
    if !topics.isEmpty, let help = CommandTable["help"] {
      for topic in topics { if let command = made(help, ["command": .word(topic)]) { add([command]) } }
    }
  }

  /// A whole layer turned off may also be meant as its heads, or as pruned.
  private func variants(_ command: Command?) -> [Command] {
    guard let command, ["mask", "unmask"].contains(command.name), case .places(let places)? = command.arguments["heads"], let row = command.row,
      places.allSatisfy({ $0.unit == .attention || $0.unit == .mlp }), places.contains(where: { $0.unit == .mlp }), places.contains(where: { $0.unit == .attention })
    else { return [] }
    let layers = places.filter { $0.unit == .mlp }.map(\.layers)
    var other = command.arguments
    other["heads"] = .places(layers.map { Place(unit: .head, layers: $0) })
    let pruned = command.name == "mask" ? CommandTable["prune"].flatMap { made($0, ["what": .places(layers.map { Place(unit: .layer, layers: $0) })]) } : nil
    return [made(row, other), pruned].compactMap { $0 }
  }

  /// Commands that are said much alike: of one part, of one word, of one choice of several that was not said.
  private func siblings(_ command: Command?) -> [Command] {
    guard let command, let row = command.row else { return [] }
    func same(_ name: String, _ arguments: [String: Argument] = [:]) -> Command? { CommandTable[name].flatMap { made($0, arguments) } }
    var found: [Command?] = []
    let places = command.arguments["heads"] ?? command.arguments["what"] ?? command.arguments["layer"]
    switch command.name {
    case "mask": found = [places.flatMap { same("prune", ["what": $0]) }]
    case "prune": found = [places.flatMap { same("mask", ["heads": $0]) }]
    case "attention": found = [places.flatMap { same("neurons", ["layer": $0]) }]
    case "neurons": found = [places.flatMap { same("attention", ["what": $0]) }]
    case "open": found = [command.text("model").flatMap { same("use", ["model": .word($0)]) }]
    case "use": found = [command.text("model").flatMap { same("open", ["model": .path($0)]) }]
    case "undo", "reset", "redo": found = [same("undo"), same("reset"), same("unmask", ["heads": .word("all")])]
    case "unmask": found = [same("undo"), same("reset")]
    case "top", "generate": found = [same("top"), same("generate")]
    default: break
    }
    // The other choices of the command, where none was said.
    let label = Frame.label(of: command)
    if let frame = Frame.index[label].map({ Frame.all[$0] }), let fixed = frame.fixed.first, let saying = frame.row,
      !saying.choices.contains(where: { choice in choice.slot == fixed.slot && choice.value == fixed.value && items.contains { $0.concepts.contains(choice.concept) } })
    {
      for other in Frame.all where other.row?.row.name == row.name && other.label != label {
        guard let value = other.fixed.first else { continue }
        var arguments = command.arguments
        arguments[value.slot] = .word(value.value)
        found.append(made(row, arguments))
      }
    }
    return found.compactMap { $0 }
  }

  /// The likeliest command with the live names that its missing slots can have, where these are few.
  private func named() -> [Command] {
    guard let score = ranked.first(where: { Frame.all[$0.frame].row != nil }), score.probability > 0.3, let row = Frame.all[score.frame].row, let filling = score.filling else { return [] }
    let missing = filling.missing
    guard (1...2).contains(missing.count), case .name(let sort)? = missing[0].kinds.last, missing.allSatisfy({ if case .name(sort)? = $0.kinds.last { true } else { false } }),
      let names = lexicon.names[sort], names.count <= 4
    else { return [] }
    var found: [Command] = []
    for (index, name) in names.enumerated() {
      for other in missing.count == 1 ? [name] : names.indices.filter({ $0 > index }).map({ names[$0] }) {
        var arguments = filling.arguments
        arguments[missing[0].name] = .word(name)
        if missing.count == 2 { arguments[missing[1].name] = .word(other) }
        if let command = made(row.row, arguments) { found.append(command) }
      }
    }
    return Array(found.prefix(3))
  }

  /// What the line names and is not there, a question for the one missing slot, or up to four readings and the words not understood.
  /// Nothing is run.
  ///
  /// - Parameter complaint: What the canonical grammar has against the line.
  func propose(into reading: inout Reading, line: String, _ complaint: Diagnostic?) {
    // Another command is not what was meant where the right one names a layer that is not there.
    if let outside = complaint.flatMap({ $0.isOutside ? $0 : nil }) ?? outside(line) {
      reading.refusal = outside
      reading.alternatives = []
      return
    }
    reading.unknown = items.filter { if case .unknown = $0.body { true } else { false } }.map(\.span)
    offer(into: &reading, upTo: 4)
    let isOneWord = Ranker.isOneWord(items)
    if isOneWord, reading.alternatives.isEmpty { reading.alternatives = choices(of: line).map { [$0] } }
    // Who is asked for the rest of one command is offered none that cannot be undone.
    if let asked {
      reading.alternatives.removeAll { $0.contains { $0.row?.effect == .irreversible } }
      ask(asked, Ranker.fit(asked, items[...], lexicon: lexicon, focus: focus).filling, into: &reading)
    }
    for (place, score) in ranked.prefix(3).enumerated() where reading.missing == nil {
      guard let row = Frame.all[score.frame].row, score.label != Frame.helpTopic else { continue }
      let missing = score.filling?.missing ?? row.row.slots.filter(\.required)
      guard missing.count == 1, score.probability > (reading.alternatives.isEmpty ? 0.2 : place == 0 ? 0.08 : 0.2) else { continue }
      ask(Frame.all[score.frame], score.filling, into: &reading)
    }
    // One word that is nearly a command's name.
    if isOneWord, reading.alternatives.isEmpty, reading.missing == nil, reading.refusal == nil, let complaint, complaint.offer != nil { reading.refusal = complaint }
    if reading.refusal == nil, reading.missing == nil || reading.alternatives.isEmpty {
      let near = isOneWord ? Ranker.learned.near(items).map { "`\($0)`" } : []
      let bytes = Array(line.utf8)
      let words = reading.unknown.prefix(5).map { quoted(String(decoding: bytes[$0], as: UTF8.self)) }
      let span = reading.unknown.first ?? 0..<bytes.count
      reading.refusal = Diagnostic(
        code: "not-understood",
        phrase: words.isEmpty
          ? Phrase("these words do not make one command", "这句话对应不到唯一的命令")
          : Phrase("not understood: \(words.joined(separator: ", "))", "未能理解：\(words.joined(separator: "、"))"),
        tip: !reading.alternatives.isEmpty
          ? Phrase("the nearest are offered", "列出了最接近的命令")
          : near.isEmpty
            ? Phrase("`help` lists the commands", "输入 `help` 查看所有命令")
            : Phrase("the nearest are \(near.joined(separator: ", ")); `help` lists the commands", "最接近的命令是 \(near.joined(separator: "、"))；输入 `help` 查看所有命令"),
        span: span)
    }
  }

  /// The commands that a word is a choice of: `zoom` is one of `view`.
  private func choices(of word: String) -> [Command] {
    let word = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return CommandTable.built.compactMap { row in
      row.slots.lazy.filter { $0.style == .positional && $0.kinds.contains { if case .choice(let words) = $0 { words.contains(word) } else { false } } }.first
        .flatMap { made(row, [$0.name: .word(word)]) }
    }
  }

  /// Asks for the first slot that a frame leaves open, beside what it has already.
  private func ask(_ frame: Frame, _ filling: Filling?, into reading: inout Reading) {
    guard let row = frame.row?.row, let slot = (filling?.missing ?? row.slots.filter(\.required)).first else { return }
    let begun = Command(row.name, filling?.arguments ?? [:]).canonical
    reading.missing = Reading.Missing(command: row.name, begun: begun, slot: slot.name, question: Phrase("`\(begun)`: \(slot.help.en)?", "`\(begun)`：\(slot.help.zh)？"))
  }
}
