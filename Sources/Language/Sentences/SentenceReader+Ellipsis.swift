// Lines that only change the command before them.

/// The items without what the line says that was not meant: `3, not 2` after a look at token 2, 不是2号，是3号.
func corrected(_ items: [Item], _ focus: Focus) -> [Item] {
  guard let last = focus.command, items.count < 12, let at = items.firstIndex(where: { $0.has(Concepts.negation) && ["not", "不 是", "而 不 是"].contains($0.text) }), items.indices.contains(at + 1) else { return items }
  func words(_ text: String) -> [Substring] { text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) } }
  guard case .value = items[at + 1].body, !words(items[at + 1].raw).isEmpty else { return items }
  // Numbers alone: `t2` and `L2` both have the 2 that is taken back.
  let before = Set(words(last.canonical).flatMap { [$0, $0.drop { $0.isLetter }] })
  guard words(items[at + 1].raw).contains(where: { before.contains($0) || before.contains($0.drop { $0.isLetter }) && $0.last?.isNumber == true }) else { return items }
  var rest = items
  rest.removeSubrange(at...(at + 1))
  while let first = rest.first, [",", "，", "是"].contains(first.text) { rest.removeFirst() }
  while let end = rest.last, [",", "，", "."].contains(end.text) { rest.removeLast() }
  return rest.contains { if case .value = $0.body { true } else { false } } ? rest : items
}
extension SentenceReader {
  /// `now layer 5`, `the same for layer 7`, `再来一次`: the command before with other values.
  ///
  /// - Parameter misfits: How many words may be passed over.
  func elliptical(_ clause: ArraySlice<Item>, _ focus: Focus, misfits: Int = 0) -> Candidate? {
    if focus.command?.name == "help", let help = CommandTable["help"] {
      let rest = clause.filter { !$0.isFiller && !$0.has(Concepts.more) && !$0.has(Concepts.ask) }
      if rest.count == 1, let topic = Self.topic(rest[0]), let command = made(help, ["command": .word(topic)]) {
        return Candidate(command: command, spans: [:], carried: ["command"], score: 0)
      }
    }
    // A question is none about what is to be changed.
    if clause.contains(where: { $0.has(Concepts.ask) && !$0.has(Concepts.more) }), focus.command?.row?.effect != .looks { return nil }
    // `wait for it` after long work was begun is no other way to begin it.
    if clause.allSatisfy({ $0.isFiller || $0.has(Concepts.id("wait")) || $0.has(Concepts.id("done")) || $0.has(Concepts.id("inforeground")) }), clause.contains(where: { $0.has(Concepts.id("inforeground")) }) { return nil }
    guard let last = focus.command, let row = SayingRow.all.first(where: { $0.row.name == last.name }) else { return nil }
    let saying = Saying(required: [], optional: row.optional, slots: [], conditions: [:], fixed: [])
    var filling = Filling(row: row, saying: saying, items: clause, lexicon: lexicon, focus: focus)
    filling.fill(bare: true)
    var arguments = filling.arguments
    var used = filling.used
    var again = false
    var aside: [String] = []
    var strays: Int { aside.count }
    // Layers alone keep the heads, heads alone keep the layers.
    for slot in row.row.slots {
      guard case .places(let before)? = last.arguments[slot.name], arguments[slot.name].map({ !sameUnits($0, before) }) ?? true else { continue }
      if let (places, positions) = replaced(before, clause) {
        arguments[slot.name] = .places(places)
        used.formUnion(positions)
      }
    }
    // Another layer of the same hook, another curve of the same run.
    if last.name == "activation", arguments["hook"] == nil, case .word(let hook)? = last.arguments["hook"], let (name, position) = moved(hook, clause) {
      arguments["hook"] = .word(name)
      used.insert(position)
    }
    if last.name == "plot", arguments["what"] == nil, case .word(let curve)? = last.arguments["what"], let run = curve.split(separator: ".").first {
      for (concept, metric) in Filling.curveWords {
        guard arguments["what"] == nil, let position = clause.indices.first(where: { clause[$0].has(Concepts.id(concept)) }), curve != "\(run).\(metric)" else { continue }
        arguments["what"] = .word("\(run).\(metric)")
        used.insert(position)
      }
    }
    // One number where the command before has one: it is that number, or the layer of what has no other.
    let loose = clause.indices.filter { index in if !used.contains(index), case .value(.number) = clause[index].body { true } else { false } }
    if loose.count == 1, arguments.isEmpty, case .value(.number(let n)) = clause[loose[0]].body, n == n.rounded(), n >= 0, n < 1e9 {
      let counted = row.row.slots.filter { slot in if case .integer? = last.arguments[slot.name] { true } else { false } }
      if counted.count == 1, !last.arguments.values.contains(where: { if case .places = $0 { true } else { false } }) {
        arguments[counted[0].name] = .integer(Int(n))
        used.insert(loose[0])
      }
    }
    // `then to v1`: of two that are compared, the other one.
    if row.row.name.hasSuffix("compare"), let only = arguments["a"], arguments["b"] == nil, let index = clause.indices.first(where: { filling.used.contains($0) }), index > clause.startIndex,
      ["with", "to", "against", "和", "跟", "与", "同"].contains(clause[index - 1].text)
    {
      arguments["a"] = nil
      arguments["b"] = only
    }
    for index in clause.indices where !used.contains(index) {
      guard case .words(let concepts) = clause[index].body else {
        if Self.asides.contains(clause[index].text) { continue }
        guard case .unknown = clause[index].body, strays < misfits else { return nil }
        aside.append(clause[index].raw)
        continue
      }
      if concepts.contains(Concepts.again) { again = true }
      // Curves that are drawn along with those that are there.
      if row.row.name == "plot", ["add", "加 上", "together"].contains(clause[index].text) { continue }
      // `不对，换成 "Bob"`: what the line begins with says only that something was wrong.
      if index == clause.startIndex || Self.asides.contains(clause[index].text), clause.count > 1, Self.corrections.union(Self.asides).contains(clause[index].text) { continue }
      guard concepts.contains(Concepts.filler) || concepts.contains(Concepts.more) || concepts.contains(Concepts.again) || concepts.contains(Concepts.pronoun)
        || concepts.contains(Concepts.id("forreal")) || concepts.contains(Concepts.id("nextpart")) || concepts.contains(Concepts.id("prevpart")) || concepts.meets(row.optional)
      else {
        guard strays < misfits else { return nil }
        aside.append(clause[index].raw)
        continue
      }
    }
    // What was only tried is done now.
    let isForReal = last.arguments["run"] != nil && clause.contains { $0.has(Concepts.id("forreal")) }
    if isForReal { arguments["run"] = nil }
    guard !arguments.isEmpty || again || isForReal, last.row?.effect != .irreversible || arguments["overwrite"] != nil else { return nil }
    // Nothing that was said of a state goes with its end.
    var before = arguments["state"] != nil ? [:] : last.arguments
    if isForReal { before["run"] = nil }
    let carried = before.keys.filter { arguments[$0] == nil }.sorted()
    let merged = before.merging(arguments) { $1 }
    if row.row.oneOf.count > 1, row.row.oneOf.filter({ merged[$0] != nil }).count > 1 { return nil }
    guard let command = made(row.row, merged), strays == 0 || !filling.used.isEmpty else { return nil }
    return Candidate(command: command, spans: filling.spans, carried: carried.isEmpty ? ["command"] : carried, score: 0, stray: strays, thin: strays > 0, left: Float(strays), aside: aside)
  }

  /// A hook of a block with the one layer that is named in its place.
  func moved(_ hook: String, _ clause: ArraySlice<Item>) -> (name: String, position: Int)? {
    let pieces = hook.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count > 2, pieces[0] == "blocks" else { return nil }
    for index in clause.indices {
      guard case .value(.parts(let unit, let ranges)) = clause[index].body, unit == .layer || unit == nil, ranges.count == 1, ranges[0].count == 1 else { continue }
      return ((["blocks", String(ranges[0].lowerBound)] + pieces.dropFirst(2).map(String.init)).joined(separator: "."), index)
    }
    return nil
  }

  private static let asides: Set<String> = ["meant", "my bad", "sorry", "after all", "typo", "足 够", "够 了", "就 够", "口 误", "看 反 了", "按 错 了", "看 错 了", "说 错 了"]
  private static let corrections: Set<String> = ["不 对", "错 了", "弄 错 了", "搞 错 了", "写 错 了", "wrong", "oops", "scratch that", "a mistake"]

  func sameUnits(_ argument: Argument, _ before: [Place]) -> Bool {
    guard case .places(let places) = argument else { return false }
    return places.allSatisfy { place in before.contains { $0.unit == place.unit } }
  }

  func replaced(_ before: [Place], _ clause: ArraySlice<Item>) -> ([Place], [Int])? {
    for index in clause.indices {
      if clause[index].has(Concepts.id("nextpart")) || clause[index].has(Concepts.id("prevpart")) {
        let step = clause[index].has(Concepts.id("nextpart")) ? 1 : -1
        guard before.count == 1, before[0].isSingle else { return nil }
        let said = clause[index].text
        let head = said.hasSuffix("头") || said.contains("head") || !said.contains("层") && !said.contains("layer") && clause.contains { $0.has(Concepts.id("head")) }
        let layer = before[0].layers.lowerBound
        if head, let item = before[0].items?.lowerBound, item + step >= 0 {
          return ([Place(unit: before[0].unit, layers: layer...layer, items: (item + step)...(item + step))], [index])
        }
        guard layer + step >= 0 else { return nil }
        return ([Place(unit: before[0].unit, layers: (layer + step)...(layer + step), items: before[0].items)], [index])
      }
      if case .value(.nth(let n)) = clause[index].body, before.count == 1, before[0].isSingle {
        return ([Place(unit: before[0].unit, layers: before[0].unit.hasItems ? before[0].layers : n...n, items: before[0].unit.hasItems ? n...n : nil)], [index])
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
