/// Fills the slots of one saying from the values of a clause.
struct Filling {
  let row: SayingRow
  let saying: Saying
  let items: ArraySlice<Item>
  let lexicon: Lexicon
  let focus: Focus
  /// The concepts of all items.
  private let said: ConceptSet
  var arguments: [String: Argument] = [:]
  var spans: [String: Range<Int>] = [:]
  var carried: [String] = []
  var used: Set<Int> = []

  init(row: SayingRow, saying: Saying, items: ArraySlice<Item>, lexicon: Lexicon, focus: Focus) {
    self.row = row
    self.saying = saying
    self.items = items
    self.lexicon = lexicon
    self.focus = focus
    said = items.reduce(ConceptSet()) { $0.union($1.concepts) }
  }

  mutating func put(_ slot: Slot, _ argument: Argument, _ positions: [Int]) {
    guard arguments[slot.name] == nil else { return }
    arguments[slot.name] = argument
    used.formUnion(positions)
    if let first = positions.min(), let last = positions.max() { spans[slot.name] = items[first].span.lowerBound..<items[last].span.upperBound }
  }

  func values(_ pick: (Value) -> Argument?) -> [(index: Int, argument: Argument)] {
    items.indices.compactMap { index in
      guard !used.contains(index), case .value(let value) = items[index].body, let argument = pick(value) else { return nil }
      return (index, argument)
    }
  }

  /// Also inside a saying of several words: `turn it back on`.
  var pronoun: Bool {
    items.contains { item in item.has(Concepts.pronoun) || item.text.utf8.count > 4 && { if case .words = item.body { true } else { false } }() && item.text.split(separator: " ").contains { ["it", "them", "它"].contains($0) } }
      || says("samefile")
  }
  /// `on again` after something was turned off: the same parts.
  private var isTurnedBack: Bool {
    (row.row.name == "unmask" && focus.command?.name == "mask" || row.row.name == "mask" && focus.command?.name == "unmask")
      && !says("all") && !items.contains { if case .value = $0.body { true } else { false } }
  }
  /// Whether it is a run and no job that is gone on with: the one that was shown.
  var isOfRun: Bool { row.row.name == "resume" && focus.command?.name.hasPrefix("runs ") == true && focus.run != nil && arguments["job"] == nil && !says("job") }
  /// Whether what is written out can only be the run that was just shown.
  var isOfRunShown: Bool {
    row.row.name == "runs export" && focus.command?.name == "runs show" && !items.contains { ["result", "results", "table", "finding", "结 果", "表", "view", "画 面"].contains($0.text) }
  }
  /// Whether numbers of tokens are those of a vocabulary: also of a tokenizer that is to be trained.
  private var isOfVocabulary: Bool { says("vocab") || row.row.slot("vocab") != nil && says("tokenizers") }
  func says(_ concept: String) -> Bool { said.contains(Concepts.id(concept)) }
  func says(_ concept: Int) -> Bool { said.contains(concept) }

  /// The slots without which there is no command. Which model teaches may go without saying only where it is said that one learns.
  var missing: [Slot] {
    row.row.slots.filter { arguments[$0.name] == nil && ($0.required || row.row.name == "distill" && $0.name == "teacher" && !saysThatOneLearns) }
  }
  private var saysThatOneLearns: Bool {
    says("student-role") || says("teacher-role") || items.contains { $0.text.contains("distil") || $0.text.contains("蒸 馏") }
  }

  /// Fills every slot that can be; `bare` also takes what only an ellipsis may mean.
  mutating func fill(bare: Bool = false) {
    for (name, value) in saying.fixed where !(name == "is" && row.choices.contains { choice in choice.slot == name && items.contains { $0.has(choice.concept) } }) {
      if let slot = row.row.slot(name) { arguments[name] = literal(value, slot) }
    }
    options()
    column("label", Concepts.id("labelcolumn"))
    column("text", Concepts.id("textcolumn"))
    // Numbers and looks are spoken of only where they are not to be checked, or not to be kept.
    for (concept, name, value) in [("figures", "numbers", "observed"), ("lookings", "looks", "no")] where arguments[name] == nil && row.row.name != "help" {
      guard let slot = row.row.slot(name), case .choice? = slot.kinds.first, let index = items.indices.first(where: { items[$0].concepts.contains(Concepts.id(concept)) }) else { continue }
      put(slot, .word(value), [index])
    }
    for slot in row.row.slots where arguments[slot.name] == nil { fill(slot, bare: bare) }
    if row.row.name == "alias" { taught() }
    // Scores are of curves; without one, each part is measured as it is.
    if row.row.name == "sweep", arguments["curve"] == nil, arguments["what"] != .word("sparsity"), arguments["by"] == .word("influence") { arguments["by"] = nil }
    // What should be something is to be equal to it.
    if row.row.name == "expect", !bare, arguments["is"] == nil, arguments["value"] != nil { arguments["is"] = .word("=") }
  }

  func literal(_ text: String, _ slot: Slot) -> Argument {
    if case .number = slot.kinds[0], let value = Double(text) { return .number(value) }
    if case .integer = slot.kinds[0], let value = Int(text) { return .integer(value) }
    if case .path = slot.kinds[0] { return .path(text) }
    return .word(text)
  }

  func isValue(_ index: Int) -> Bool { if case .value = items[index].body { true } else { false } }

  mutating func first(_ slot: Slot, _ pick: (Value) -> Argument?) {
    if let found = values(pick).first { put(slot, found.argument, [found.index]) }
  }

  mutating func fill(_ slot: Slot, bare: Bool) {
    for kind in slot.kinds where arguments[slot.name] == nil {
      switch kind {
      case .word where slot.name == "what" && row.row.name == "expect": subject(slot, bare: bare)
      case .choice, .word: choice(slot, bare: bare)
      case .places(let units): places(slot, units, single: false)
      case .place(let units): places(slot, units, single: true)
      case .placesElsewhere(let units): if row.row.name == "distill" { places(slot, units, single: false) }
      case .token: token(slot, bare: bare)
      case .tokens: tokens(slot)
      case .text: if slot.name != "until" { text(slot) }
      case .path: path(slot)
      case .name(let sort), .names(let sort): name(slot, sort)
      case .newName: newName(slot)
      case .integers: integers(slot)
      case .integer where slot.name == "k" || slot.name == "n":
        first(slot) {
          switch $0 {
          case .count(let n, "token"), .count(let n, "neuron"), .count(let n, "row"): .integer(n)
          case .number(let n) where n == n.rounded() && n > 0 && n < 1e9: .integer(Int(n))
          default: nil
          }
        }
      case .integer where slot.name == "job":
        first(slot) { if case .number(let n) = $0, n == n.rounded(), n > 0, n < 1e6 { .integer(Int(n)) } else { nil } }
      case .integer where slot.name == "steps": first(slot) { if case .count(let n, "steps") = $0 { .integer(n) } else { nil } }
      case .integer where ["samples", "batch", "symbols"].contains(slot.name):
        first(slot) { if case .count(let n, "row") = $0, n > 0, n <= 4096 { .integer(n) } else { nil } }
      case .integer(let range) where slot.name == "context":
        // Sequences of 64 tokens; of a vocabulary the tokens are its own.
        if !isOfVocabulary, says("ctx") || row.row.slot("objective") != nil { first(slot) { if case .count(let n, "token") = $0, range.contains(n), n > 1 { .integer(n) } else { nil } } }
      case .integer(let range) where slot.name == "vocab":
        // A vocabulary of 512 tokens, a tokenizer of 512 words.
        if isOfVocabulary {
          let isOfTokenizer = says("tokenizers")
          first(slot) {
            switch $0 {
            case .count(let n, "token") where range.contains(n): .integer(n)
            case .number(let n) where isOfTokenizer && n == n.rounded() && n > 0 && n < 1e6 && range.contains(Int(n)): .integer(Int(n))
            default: nil
            }
          }
        }
      case .amount: amount(slot, bare: bare)
      case .shape:
        first(slot) { if case .shape(let shape) = $0 { .word(shape) } else { nil } }
        if arguments[slot.name] == nil { describedShape(slot) }
      case .literal: wanted(slot)
      case .coordinates: coordinates(slot)
      case .number where bare && ["temperature", "strength"].contains(slot.name):
        first(slot) { if case .number(let n) = $0 { .number(n) } else { nil } }
      case .number, .integer: break
      }
    }
    if arguments[slot.name] == nil, pronoun || slot.name == "metric" && says("again") || slot.name == "what" && ["remember", "expect"].contains(row.row.name) && focus.command?.name == "measure" || isOfRunShown && slot.name == "run"
      || isTurnedBack && slot.name == "heads" || row.row.name == "runs delete" && says("runs") && focus.command?.name.hasPrefix("runs ") == true,
      !bare
    { carry(slot) }
  }

  /// `label column stars`, 标签列是 stars: the column of a table, by the word behind its lead, or before it.
  mutating func column(_ name: String, _ lead: Int) {
    guard says(lead), row.row.slot("objective") != nil || row.row.name == "measure", let slot = row.row.slot(name), arguments[name] == nil,
      let mark = items.indices.last(where: { items[$0].concepts.contains(lead) })
    else { return }
    func isColumn(_ index: Int) -> Bool {
      guard items.indices.contains(index), !used.contains(index) else { return false }
      switch items[index].body {
      case .value(.text), .value(.name), .value(.promptWord), .value(.newName): return true
      case .unknown: return isName(items[index].text)
      case .words: return isName(items[index].text) && !items[index].isFiller && items[index].raw.utf8.allSatisfy { $0 < 0x80 }
      case .value: return false
      }
    }
    func written(_ index: Int) -> String {
      switch items[index].body {
      case .value(.text(let text)), .value(.promptWord(let text)), .value(.newName(let text)): text
      default: items[index].raw
      }
    }
    var at = mark + 1
    while items.indices.contains(at), items[at].isFiller, !isColumn(at) { at += 1 }
    guard let found = [at, mark - 1].first(where: isColumn) else { return }
    let name = written(found)
    put(slot, isName(name) ? .word(name) : .text(name), [mark, found].sorted())
  }

  mutating func amount(_ slot: Slot, bare: Bool) {
    if case .places? = arguments["what"] { return }
    let unit = ["heads": "head", "layers": "layer", "neurons": "neuron", "dimensions": "dimension"][saying.fixed.first { $0.slot == "what" }?.value ?? ""]
    // A target is a share, also where the sign is left out.
    let isShare = row.row.name == "sparsify"
    first(slot) {
      switch $0 {
      case .share(let share): .share(share)
      case .count(let n, let what) where !isShare && (unit == nil || what == unit): .integer(n)
      case .number(let n) where isShare && bare && n > 0 && n <= 100: .share(n / 100)
      case .number(let n) where n == n.rounded() && n > 0 && n < 1e6: .integer(Int(n))
      default: nil
      }
    }
  }

  mutating func integers(_ slot: Slot) {
    guard slot.name == "ids" else { return }
    if case .value(.integers(let list))? = items.indices.first(where: { if !used.contains($0), case .value(.integers) = items[$0].body { true } else { false } }).map({ items[$0].body }) {
      return put(slot, .integers(list), items.indices.filter { if case .value(.integers) = items[$0].body { true } else { false } })
    }
    // `token ids 464, 3290 and 318`.
    guard says("tokenise") || says("tokenids") else { return }
    let numbers = values { if case .number(let n) = $0, n == n.rounded(), n >= 0, n < 1e8 { .integer(Int(n)) } else { nil } }
    let list = numbers.compactMap { if case .integer(let n) = $0.argument { n } else { nil } }
    if !list.isEmpty { put(slot, .integers(list), numbers.map(\.index)) }
  }

  mutating func text(_ slot: Slot) {
    first(slot) { if case .text(let text) = $0 { .text(text) } else { nil } }
    guard arguments[slot.name] == nil else { return }
    let leads: Set<String>
    switch row.row.name {
    case "edit": leads = ["read", "reads", "say", "says", "called","换成", "改成", "换", "改为", "替换成", "替换为", "变成", "换为", "成", "with", "by", "to", "into", "for", "becomes", "become", "be"]
    case "steer": leads = ["toward", "towards", "to", "往", "朝", "向", "direction", "偏向", "转向", "推向"]
    default: return
    }
    // A word without quotes: `change Mary to Tom`, Mary 换成 Tom.
    func lead(_ index: Int) -> Bool {
      guard index > items.startIndex else { return false }
      var at = index - 1
      while at > items.startIndex, ["the", "word", "token", "词"].contains(items[at].text) { at -= 1 }
      return leads.contains(items[at].text.replacing(" ", with: "")) || items[at].text.split(separator: " ").last.map { leads.contains(String($0)) } == true
    }
    let found = items.indices.last { index in
      guard !used.contains(index), lead(index) else { return false }
      switch items[index].body {
      case .unknown, .value(.promptWord), .value(.name): return true
      // `t7 改成 store`: the last word of a line that says where.
      case .words: return row.row.name == "edit" && index == items.indices.last && arguments["token"] != nil && items[index].raw.utf8.allSatisfy { $0 < 0x80 } && isName(items[index].text) && items[index].text.utf8.count > 1
      default: return false
      }
    }
    if let found { put(slot, .text(items[found].raw), [found]) }
  }

  /// Whether a file of tensors can only be the values of a hook that were just shown.
  func isOfHook(_ path: String) -> Bool { focus.command?.name == "activation" && path.hasSuffix(".safetensors") && !says("model") && !says("weight") }

  /// Whether the filled slots are of the sort that the saying is about.
  var meetsConditions: Bool {
    saying.conditions.allSatisfy { slot, condition in
      switch (condition, arguments[slot]) {
      case ("layer", .places(let places)?): places.allSatisfy { $0.unit == .layer }
      case ("whole", .places(let places)?): places.allSatisfy { $0.unit == .head && $0.items == nil }
      case ("table", .path(let path)?) where isOfHook(path): true
      case ("weights", .path(let path)?) where isOfHook(path): false
      case ("table", .path(let path)?): [".csv", ".json", ".npy", ".tsv"].contains { path.hasSuffix($0) }
      case ("picture", .path(let path)?): [".svg", ".png", ".html", ".txt"].contains { path.hasSuffix($0) }
      case ("json", .path(let path)?): path.hasSuffix(".json")
      case ("weights", .path(let path)?): ![".csv", ".json", ".npy", ".tsv", ".svg", ".png", ".html", ".txt"].contains { path.hasSuffix($0) }
      default: true
      }
    }
  }
}
