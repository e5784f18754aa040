// Options: what chooses a value (`by taylor`, `in the background`), and numbers beside the word that leads them.
extension Filling {
  /// Numbers with a lead, budgets, layers to keep, patterns: what the slots that take any number must not have.
  mutating func options() {
    if row.row.name == "save session" { commands() }
    for (concept, name) in row.leads where says(concept) && arguments[name] == nil {
      guard let slot = row.row.slot(name) else { continue }
      for index in items.indices where items[index].concepts.contains(concept) && arguments[name] == nil { led(slot, by: index) }
    }
    for (concept, name, value) in row.choices where says(concept) && arguments[name] == nil {
      guard let slot = row.row.slot(name), Self.isNumber(slot), items.contains(where: { $0.has(concept) }) else { continue }
      arguments[name] = literal(value, slot)
    }
    // A number with a point, where only one slot for such is spoken of: 温度低一点，0.3.
    let numbers = items.indices.filter { index in if !used.contains(index), case .value(.number) = items[index].body { true } else { false } }
    let points = numbers.count == 1 ? numbers : numbers.filter { index in if case .value(.number(let n)) = items[index].body { n != n.rounded() } else { false } }
    if points.count == 1, let lead = row.leads.first(where: { lead in arguments[lead.slot] == nil && items.contains { $0.concepts.contains(lead.concept) } && row.row.slot(lead.slot).map { if case .number = $0.kinds[0] { true } else { ["seed", "top-k", "batch"].contains($0.name) } } == true }),
      let slot = row.row.slot(lead.slot), let argument = numeric(points[0], slot)
    { put(slot, argument, points) }
    // A lone small number can only be a rate: fifty steps at 1e-5.
    if let slot = row.row.slot("rate"), arguments["rate"] == nil, let index = items.indices.last(where: { index in if !used.contains(index), case .value(.number(let n)) = items[index].body { n > 0 && n < 0.02 } else { false } }),
      let argument = numeric(index, slot)
    { put(slot, argument, [index]) }
    // 连着三次不降就停
    if let slot = row.row.slot("patience"), arguments["patience"] == nil, says("patience"),
      let index = items.indices.first(where: { items[$0].has(Concepts.id("twice")) || items[$0].has(Concepts.id("thrice")) })
    { put(slot, .integer(items[index].has(Concepts.id("twice")) ? 2 : 3), [index]) }
    if row.row.slot("until") != nil { budget() }
    if let slot = row.row.slot("keep"), case .places? = slot.kinds.first { kept(slot) }
    if let slot = row.row.slot("pattern"), let index = items.indices.first(where: { if case .value(.ratio) = items[$0].body { true } else { false } }) {
      put(slot, .word(items[index].text.replacing(" ", with: "")), [index])
    }
  }

  /// 第12到30条, `commands 3 thru 9`: from one command to another.
  private mutating func commands() {
    let numbers = items.indices.filter { index in if case .value(.number) = items[index].body { true } else { false } }
    guard numbers.count == 2, numbers[1] - numbers[0] <= 3, let from = row.row.slot("from"), let to = row.row.slot("to"), let first = numeric(numbers[0], from),
      let last = numeric(numbers[1], to)
    else { return }
    put(from, first, [numbers[0]])
    put(to, last, Array(numbers[0]...numbers[1]).filter { $0 > numbers[0] })
  }

  private static func isNumber(_ slot: Slot) -> Bool {
    switch slot.kinds[0] {
    case .number, .integer: true
    default: false
    }
  }
  private static let breaks: Set<String> = [",", "，", ";", "；", "。", "、", "then", "然后", "再"]

  /// The number next to a word that leads it: `seed 7`, `1.2 的温度`, `context: 64 tokens`.
  mutating func led(_ slot: Slot, by index: Int) {
    if case .integers = slot.kinds[0] { return list(slot, after: index) }
    for direction in [1, -1] {
      var at = index + direction
      while items.indices.contains(at), !isValue(at), abs(at - index) < 4, !Self.breaks.contains(items[at].text),
        !row.leads.contains(where: { $0.slot != slot.name && items[at].concepts.contains($0.concept) })
      { at += direction }
      if direction > 0, items.indices.contains(index + 1), items[index + 1].text == "one", case .number = slot.kinds[0], !items.indices.contains(at) || at > index + 1 { return put(slot, .number(1), [index + 1]) }
      guard items.indices.contains(at), !used.contains(at), let argument = numeric(at, slot) else { continue }
      // Of a number between two leads the nearer one is it, and of two as near the one before.
      if direction < 0, items.indices.contains(at - 1), row.leads.contains(where: { $0.slot != slot.name && items[at - 1].concepts.contains($0.concept) }) { continue }
      return put(slot, argument, [at])
    }
  }

  private func numeric(_ index: Int, _ slot: Slot) -> Argument? {
    guard case .value(let value) = items[index].body else { return nil }
    let number: Double
    switch value {
    case .number(let n): number = n
    case .share(let share): number = share
    case .count(let n, let unit) where slot.name != "steps" && (unit == "token" || unit == "row") || unit == "steps" && ["evaluate", "warmup", "steps", "accumulate"].contains(slot.name): number = Double(n)
    case .parts(nil, let ranges) where ranges.count == 1 && ["context", "cache", "k"].contains(slot.name): number = Double(ranges[0].lowerBound)
    default: return nil
    }
    switch slot.kinds[0] {
    case .integer(let range):
      guard number == number.rounded(), abs(number) < 1e15, range.contains(Int(number)) else { return nil }
      return .integer(Int(number))
    case .number(let range): return range.contains(number) ? .number(number) : nil
    default: return nil
    }
  }

  /// `heads 0,3,6,9`, 对应老师第 3、7、11 层.
  private mutating func list(_ slot: Slot, after index: Int) {
    var numbers: [Int] = []
    var positions: [Int] = []
    for at in items.indices where at >= index && !used.contains(at) {
      guard case .value(let value) = items[at].body else {
        if !numbers.isEmpty, !items[at].isFiller { break }
        continue
      }
      switch value {
      case .integers(let list): numbers += list
      case .parts(let unit?, let ranges) where (unit == .head) == (slot.name == "heads"): numbers += ranges.flatMap { Array($0.prefix(64)) }
      case .number(let n) where n == n.rounded() && n >= 0 && n < 1e6 && (at == index + 1 || !numbers.isEmpty): numbers.append(Int(n))
      default:
        if numbers.isEmpty { return }
        continue
      }
      positions.append(at)
    }
    if numbers.count > 1 { put(slot, .integers(numbers), positions) }
  }

  /// What the words choose: the choice's own name, or one of its concepts.
  mutating func choice(_ slot: Slot, bare: Bool) {
    if slot.name == "what", row.row.name == "remember", subjectOfMemory(slot) { return }
    if slot.name == "family", case .choice(let families) = slot.kinds[0], let index = items.indices.first(where: { !used.contains($0) && families.contains(items[$0].raw.lowercased()) }) {
      return put(slot, .word(items[index].raw.lowercased()), [index])
    }
    for (concept, name, value) in bare ? row.choices + row.changes : row.choices where name == slot.name && says(concept) {
      if let index = items.indices.first(where: { items[$0].has(concept) && !(name == "of" && isName(after: $0)) }) { return put(slot, .word(value), [index]) }
    }
  }
  private func isName(after index: Int) -> Bool { if items.indices.contains(index + 1), case .value(.name) = items[index + 1].body { true } else { false } }

  /// `until the loss is 5% worse`, 损失最多涨 0.05: as much as a budget allows.
  private mutating func budget() {
    guard let slot = row.row.slot("until") else { return }
    // As it is written in a command: "loss +1%".
    if let index = items.indices.first(where: { index in if !used.contains(index), case .value(.text(let text)) = items[index].body { text.hasPrefix("loss ") } else { false } }),
      case .value(.text(let text)) = items[index].body
    { return put(slot, .text(text), [index]) }
    guard says("budget"), says("loss") else { return }
    let marks = items.indices.filter { items[$0].concepts.contains(Concepts.id("budget")) || items[$0].concepts.contains(Concepts.id("loss")) }
    let found = items.indices.filter { index in
      guard !used.contains(index), case .value(let value) = items[index].body else { return false }
      switch value {
      case .share, .number: return true
      default: return false
      }
    }
    guard let index = found.min(by: { a, b in distance(a, marks) < distance(b, marks) }), case .value(let value) = items[index].body else { return }
    let text: String
    if case .share(let share) = value { text = Argument.share(share).written(in: slot) } else { text = items[index].text.drop { $0 == "+" }.description }
    put(slot, .text("loss +" + text), [index])
  }
  private func distance(_ index: Int, _ marks: [Int]) -> Int { marks.map { abs($0 - index) }.min() ?? 0 }

  /// Layers after `except`, `leave`, 保留, 不动: those stay as they are.
  private mutating func kept(_ slot: Slot) {
    let except = Concepts.id("except")
    let keep = Concepts.id("keepparts")
    guard let mark = items.indices.first(where: { items[$0].concepts.contains(except) || items[$0].concepts.contains(keep) }) else { return }
    var places: [Place] = []
    var positions: [Int] = []
    let order = items.indices.filter { $0 > mark } + items.indices.filter { $0 < mark }.reversed()
    for index in order where !used.contains(index) {
      switch items[index].body {
      case .value(.parts(.layer?, let ranges)): places += ranges.map { Place(unit: .layer, layers: $0) }
      case .value(.places(let found)) where found.allSatisfy({ $0.unit == .layer }): places += found
      default:
        if index > mark, !places.isEmpty { break }
        continue
      }
      positions.append(index)
      if index < mark { break }
    }
    if !places.isEmpty { put(slot, .places(places), positions) }
  }
}
