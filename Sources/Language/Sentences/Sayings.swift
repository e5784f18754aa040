/// How a command is said: the concepts that name it, and the values that its slots take.
struct Saying {
  /// Every one of these must be said, each by one of its concepts.
  let required: [[Int]]
  /// What else may be said without meaning another command.
  let optional: ConceptSet
  /// Slots that must be filled for this saying to apply.
  let slots: [String]
  /// What a filled slot must be besides: `layer` only layers, `whole` a layer for all of its heads, `table` or `weights` by the
  /// ending of a file.
  let conditions: [String: String]
  /// Slots that the saying itself fills.
  let fixed: [(slot: String, value: String)]
  /// Nothing else is said in these words, whatever the ranker has learned of sentences like them.
  var isOnly = false
}

/// The sentences of one command.
struct SayingRow {
  let row: CommandRow
  let sayings: [Saying]
  /// A concept that fills a slot: `importance` says `by=importance`.
  let choices: [(concept: Int, slot: String, value: String)]
  /// The same where the line only changes the command before it: `and the accuracy?`
  let changes: [(concept: Int, slot: String, value: String)]
  /// Concepts that lead the number of a slot: `seed 7`.
  let leads: [(concept: Int, slot: String)]
  let optional: ConceptSet
  /// Said by words that say nothing else, and by no others: it is read by these alone, and the ranker has no part in it.
  var isAlone: Bool { !sayings.isEmpty && sayings.allSatisfy(\.isOnly) }

  static let all: [SayingRow] = {
    var blocks: [String: [Substring]] = [:]
    var name = ""
    for line in CommandTable.sayings.split(separator: "\n") {
      if line.first != " " {
        name = String(line)
      } else {
        blocks[name, default: []].append(line)
      }
    }
    // `@course` stands for the lines of that block.
    func spelt(_ lines: [Substring]) -> [Substring] {
      lines.flatMap { line in
        let word = line.drop { $0 == " " }
        return word.first == "@" ? spelt(blocks[String(word)] ?? []) : [line]
      }
    }
    return CommandTable.rows.map { SayingRow($0, spelt(blocks[$0.name] ?? [])) }
  }()

  /// Written as `name=value`, and not the choice that makes a command one thing or another.
  static func isOption(_ slot: Slot) -> Bool { slot.style == .named }
  /// A number, or several, beside the slot's name.
  static func isLed(_ slot: Slot) -> Bool {
    switch slot.kinds[0] {
    case .integer, .number: slot.name.utf8.count > 1
    case .integers: slot.name != "ids"
    default: false
    }
  }
  /// Choices that are words by themselves.
  static func spoken(_ slot: Slot) -> [String] {
    guard case .choice(let words) = slot.kinds[0], slot.name != "metric", slot.name != "family" else { return [] }
    return words.filter { !["yes", "no", "all", "next", "last", "layer", "mean", "max", "min", "zero", "attention", "mlp", "loss", "logit", "auto", "global", "same"].contains($0) }
  }

  /// A line is `required words {slot} slot=value ? optional concepts`, the same with `!` for a saying that is the only one of its words,
  /// `* optional for every saying`, or `> concept slot=value`,
  /// `> concept slot` for a concept that leads a number.
  private init(_ row: CommandRow, _ lines: [Substring]) {
    self.row = row
    var sayings: [Saying] = []
    var choices: [(Int, String, String)] = []
    var changes: [(Int, String, String)] = []
    var leads: [(Int, String)] = []
    var common = ConceptSet()
    if row.effect == .looks {
      common.insert(Concepts.show)
      common.insert(Concepts.ask)
    }
    let asking = common
    for line in lines {
      let words = line.split(separator: " ")
      if words.first == "*" { for word in words.dropFirst() { common.insert(Concepts.id(word)) } }
      if words.first == ">>", words.count == 3, let equal = words[2].firstIndex(of: "=") {
        changes.append((Concepts.id(words[1]), String(words[2][..<equal]), String(words[2][words[2].index(after: equal)...])))
      }
      if words.first == ">", words.count == 3 {
        let target = words[2].split(separator: "=", maxSplits: 1)
        if target.count == 2 {
          choices.append((Concepts.id(words[1]), String(target[0]), String(target[1])))
        } else {
          leads.append((Concepts.id(words[1]), String(target[0])))
        }
        common.insert(Concepts.id(words[1]))
      }
    }
    for line in lines {
      let words = line.split(separator: " ")
      guard let first = words.first, first != "*", first != ">", first != ">>" else { continue }
      let isOnly = words.contains("!")
      var required: [[Int]] = []
      // Words that fit every saying of the command may well mean others too: one that is the only one has its own.
      var optional = isOnly ? asking : common
      var slots: [String] = []
      var conditions: [String: String] = [:]
      var fixed: [(String, String)] = []
      var tail = false
      for word in words {
        if word == "?" || word == "!" {
          tail = true
        } else if tail {
          optional.insert(Concepts.id(word))
        } else if word.first == "{" {
          let pieces = word.dropFirst().dropLast().split(separator: ":")
          slots.append(String(pieces[0]))
          if pieces.count > 1 { conditions[String(pieces[0])] = String(pieces[1]) }
        } else if let equal = word.firstIndex(of: "=") {
          fixed.append((String(word[..<equal]), String(word[word.index(after: equal)...])))
        } else {
          let alternatives = word.split(separator: "/").map { Concepts.id($0) }
          required.append(alternatives)
          for concept in alternatives { optional.insert(concept) }
        }
      }
      sayings.append(Saying(required: required, optional: optional, slots: slots, conditions: conditions, fixed: fixed, isOnly: isOnly))
    }
    for slot in row.slots where Self.isOption(slot) {
      if Self.isLed(slot) { leads.append((Concepts.id("#" + slot.name), slot.name)) }
      for word in Self.spoken(slot) where !(row.name == "heads" && slot.name == "by") { choices.append((Concepts.id("=" + word), slot.name, word)) }
    }
    for (concept, _) in leads { common.insert(concept) }
    for (concept, _, _) in choices { common.insert(concept) }
    sayings = sayings.map { Saying(required: $0.required, optional: $0.isOnly ? $0.optional : $0.optional.union(common), slots: $0.slots, conditions: $0.conditions, fixed: $0.fixed, isOnly: $0.isOnly) }
    self.sayings = sayings
    self.choices = choices
    self.changes = changes
    self.leads = leads
    // What only one saying may say is no word of the others.
    optional = sayings.filter { !$0.isOnly }.reduce(common) { $0.union($1.optional) }
  }
}
