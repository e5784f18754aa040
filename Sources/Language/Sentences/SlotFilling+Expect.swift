// What `expect` and `remember` are about: subjects, cells, ranges and multiples.
extension Filling {
  mutating func subject(_ slot: Slot, bare: Bool) {
    if says("rising") || says("falling") { return put(slot, .word("values"), []) }
    if (says("off") || says("offstate")), items.contains(where: { if case .value(.count(_, "head")) = $0.body { true } else { false } }) {
      return put(slot, .word("heads-off"), [])
    }
    guard !isCell else { return }
    choice(slot, bare: bare)
  }

  /// Two words of the prompt, one of which looks at the other; or a head whose value is asked for.
  private var labels: [(index: Int, label: String)] {
    items.indices.compactMap { index in
      switch items[index].body {
      case .value(.promptWord(let word)), .value(.text(let word)): (index, word)
      default: nil
      }
    }
  }
  private var isCell: Bool {
    if labels.count == 2, !says("top1"), says("attention") || says("cellword") || says("show") { return true }
    return false
  }

  mutating func coordinates(_ slot: Slot) {
    if let index = items.indices.first(where: { if !used.contains($0), case .value(.integers) = items[$0].body { true } else { false } }),
      case .value(.integers(let list)) = items[index].body
    {
      return put(slot, .coordinates(list.map { Coordinate(.position($0)) }), [index])
    }
    guard arguments["what"] == nil else { return }
    if isCell { return put(slot, .coordinates(zip(["q", "k"], labels).map { Coordinate(axis: $0, .label($1.label)) }), labels.map(\.index)) }
    guard let (places, positions) = assembled(), places.count == 1, places[0].unit == .head, places[0].isSingle, let head = places[0].items?.lowerBound else { return }
    put(slot, .coordinates([Coordinate(axis: "layer", .position(places[0].layers.lowerBound)), Coordinate(axis: "head", .position(head))]), positions)
  }

  mutating func subjectOfMemory(_ slot: Slot) -> Bool {
    // `heads-off` is one word to the lexer of sentences.
    guard let index = items.indices.first(where: { items[$0].text == "heads-off" || items[$0].text == "row-sum" || items[$0].text == "loss-delta" }) else { return false }
    put(slot, .word(items[index].text), [index])
    return true
  }

  /// A number as it was written, or in digits where it was a word.
  private func digits(_ index: Int) -> String {
    guard case .value(.number(let number)) = items[index].body, items[index].text.utf8.first.map({ !isDigit($0) && !"+-".utf8.contains($0) }) ?? true else { return items[index].text }
    return Argument.number(number).written(in: row.row.slots[0])
  }
  private func kept(_ index: Int) -> String {
    switch items[index].body {
    case .value(.newName(let name)), .value(.name(_, let name)): name
    default: items[index].raw
    }
  }

  /// What the subject is compared with.
  mutating func wanted(_ slot: Slot) {
    let numbers = items.indices.filter { if !used.contains($0), case .value(.number) = items[$0].body { true } else { false } }
    let memory = items.indices.first { index in
      guard !used.contains(index) else { return false }
      switch items[index].body {
      case .value(.name(.memory, _)): return true
      case .value(.newName(let name)): return lexicon.names[.memory]?.contains(name) == true
      case .value(.name(.model, _)): return says("times") && arguments["of"] != nil
      default: return false
      }
    }
    if let index = items.indices.first(where: { items[$0].has(Concepts.id("rising")) }) { return put(slot, .word("increasing"), [index]) }
    if let index = items.indices.first(where: { items[$0].has(Concepts.id("falling")) }) { return put(slot, .word("decreasing"), [index]) }
    if let index = items.indices.first(where: { if !used.contains($0), case .value(.shape) = items[$0].body { true } else { false } }), case .value(.shape(let shape)) = items[index].body {
      return put(slot, .word(shape), [index])
    }
    if let memory, let number = numbers.first, says("times") { return put(slot, .word(digits(number) + "*" + kept(memory)), [number, memory]) }
    if numbers.count == 2, arguments["is"] == nil || arguments["is"] == .word("in") || arguments["is"] == .word("="), says("between") || numbers[1] - numbers[0] == 2 && says("through"),
      let is_ = row.row.slot("is")
    {
      arguments["is"] = nil
      put(is_, .word("in"), [])
      return put(slot, .word(digits(numbers[0]) + ".." + digits(numbers[1])), numbers)
    }
    if let memory { return put(slot, .word(kept(memory)), [memory]) }
    first(slot) { if case .text(let text) = $0 { .text(text) } else { nil } }
    if arguments[slot.name] != nil { return }
    if let index = numbers.first { return put(slot, .word(digits(index)), [index]) }
    if let index = items.indices.first(where: { if case .value(.count(_, "head")) = items[$0].body { true } else { false } }), case .value(.count(let n, _)) = items[index].body {
      return put(slot, .word(String(n)), [index])
    }
    if arguments["at"] == nil, let index = items.indices.first(where: { if case .value(.places) = items[$0].body { true } else { false } }),
      case .value(.places(let places)) = items[index].body, places.count == 1
    {
      return put(slot, .word(places[0].canonical), [index])
    }
    if arguments["what"] == .word("top1") { first(slot) { if case .promptWord(let word) = $0 { .text(word) } else { nil } } }
  }
}
