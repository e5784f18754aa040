/// Fills the slots of one saying from the values of a clause.
struct Filling {
  let row: SayingRow
  let saying: Saying
  let items: ArraySlice<Item>
  let lexicon: Lexicon
  let focus: Focus
  private(set) var arguments: [String: Argument] = [:]
  private(set) var spans: [String: Range<Int>] = [:]
  private(set) var carried: [String] = []
  private(set) var used: Set<Int> = []

  init(row: SayingRow, saying: Saying, items: ArraySlice<Item>, lexicon: Lexicon, focus: Focus) {
    self.row = row
    self.saying = saying
    self.items = items
    self.lexicon = lexicon
    self.focus = focus
  }

  private mutating func put(_ slot: Slot, _ argument: Argument, _ positions: [Int]) {
    guard arguments[slot.name] == nil else { return }
    arguments[slot.name] = argument
    used.formUnion(positions)
    if let first = positions.first, let last = positions.max() { spans[slot.name] = items[min(first, last)].span.lowerBound..<items[last].span.upperBound }
  }

  private func values(_ pick: (Value) -> Argument?) -> [(index: Int, argument: Argument)] {
    items.indices.compactMap { index in
      guard !used.contains(index), case .value(let value) = items[index].body, let argument = pick(value) else { return nil }
      return (index, argument)
    }
  }

  private var pronoun: Bool { items.contains { $0.has(Concepts.pronoun) } || says("samefile") }
  private func says(_ concept: String) -> Bool {
    let id = Concepts.id(concept)
    return items.contains { $0.concepts.contains(id) }
  }

  /// Fills every slot that can be; `bare` also takes what only an ellipsis may mean.
  mutating func fill(bare: Bool = false) {
    for (name, value) in saying.fixed where !(name == "is" && row.choices.contains { choice in choice.slot == name && items.contains { $0.has(choice.concept) } }) {
      if let slot = row.row.slot(name) { arguments[name] = literal(value, slot) }
    }
    for (concept, lead) in row.leads {
      guard let slot = row.row.slot(lead), let index = items.indices.first(where: { items[$0].concepts.contains(concept) }) else { continue }
      lead == "steps" ? count("steps", slot) : number(near: index, slot)
    }
    for (concept, name, value) in row.choices where arguments[name] == nil {
      guard let slot = row.row.slot(name), case .number = slot.kinds[0], items.contains(where: { $0.has(concept) }) else { continue }
      arguments[name] = literal(value, slot)
    }
    for slot in row.row.slots where arguments[slot.name] == nil { fill(slot, bare: bare) }
    // What should be something is to be equal to it.
    if row.row.name == "expect", arguments["is"] == nil, arguments["value"] != nil { arguments["is"] = .word("=") }
  }

  private func literal(_ text: String, _ slot: Slot) -> Argument {
    if case .number = slot.kinds[0], let value = Double(text) { return .number(value) }
    if case .path = slot.kinds[0] { return .path(text) }
    return .word(text)
  }

  /// The number next to a word that leads it: `seed 7`, `1.2 的温度`.
  private mutating func number(near index: Int, _ slot: Slot) {
    for direction in [1, -1] {
      var at = index + direction
      while items.indices.contains(at), !isValue(at), !row.leads.contains(where: { items[at].concepts.contains($0.concept) }), abs(at - index) < 4 { at += direction }
      guard items.indices.contains(at), !used.contains(at), case .value(.number(let value)) = items[at].body else { continue }
      if case .integer = slot.kinds[0] {
        guard value == value.rounded(), abs(value) < 1e15 else { continue }
        put(slot, .integer(Int(value)), [at])
      } else {
        put(slot, .number(value), [at])
      }
      return
    }
  }

  private func isValue(_ index: Int) -> Bool { if case .value = items[index].body { true } else { false } }

  private mutating func count(_ unit: String, _ slot: Slot) {
    if let found = values({ if case .count(let n, unit) = $0 { .integer(n) } else { nil } }).first { put(slot, found.argument, [found.index]) }
  }

  private mutating func fill(_ slot: Slot, bare: Bool) {
    for kind in slot.kinds where arguments[slot.name] == nil {
      switch kind {
      case .word where slot.name == "what" && row.row.name == "expect" && (says("off") || says("offstate"))
        && items.contains(where: { if case .value(.count(_, "head")) = $0.body { true } else { false } }):
        arguments[slot.name] = .word("heads-off")
      case .choice, .word:
        for (concept, name, value) in bare ? row.choices + row.changes : row.choices where name == slot.name {
          if let index = items.indices.first(where: { items[$0].has(concept) }) {
            put(slot, .word(value), [index])
            break
          }
        }
      case .places(let units): places(slot, units, single: false)
      case .place(let units): places(slot, units, single: true)
      case .token: token(slot, bare: bare)
      // Lists of positions, names of prompts and parts of other models are written, not said.
      case .tokens, .name(.prompt), .placesElsewhere: break
      case .text:
        if let found = values({ if case .text(let text) = $0 { .text(text) } else { nil } }).first { put(slot, found.argument, [found.index]) }
      case .path: path(slot)
      case .name(let sort), .names(let sort): name(slot, sort)
      case .newName:
        if let found = values({ if case .newName(let name) = $0 { .word(name) } else { nil } }).first {
          put(slot, found.argument, [found.index])
        } else if row.row.name == "remember", let found = values({ if case .name(.memory, let name) = $0 { .word(name) } else { nil } }).first {
          put(slot, found.argument, [found.index])
        } else if row.row.name == "record", let found = values({ if case .path(let name) = $0, isName(name) { .word(name) } else { nil } }).first {
          put(slot, found.argument, [found.index])
        } else if row.row.name == "record" || row.row.name == "save session" || row.row.name == "remember" || row.row.name == "data", let index = introduced() {
          put(slot, .word(items[index].text), [index])
        }
      case .integers:
        if let found = values({ if case .integers(let list) = $0 { .integers(list) } else { nil } }).first { put(slot, found.argument, [found.index]) }
      case .integer where slot.name == "k" || slot.name == "n":
        let numbers = values {
          switch $0 {
          case .count(let n, "token"): .integer(n)
          case .number(let n) where n == n.rounded() && n > 0 && n < 1e9: .integer(Int(n))
          default: nil
          }
        }
        if let found = numbers.first { put(slot, found.argument, [found.index]) }
      case .integer where slot.name == "job":
        let numbers = values { if case .number(let n) = $0, n == n.rounded(), n > 0, n < 1e6 { .integer(Int(n)) } else { nil } }
        if let found = numbers.first { put(slot, found.argument, [found.index]) }
      case .amount:
        if case .places? = arguments["what"] { continue }
        let unit = ["heads": "head", "layers": "layer", "neurons": "neuron"][saying.fixed.first { $0.slot == "what" }?.value ?? ""]
        let amounts = values {
          switch $0 {
          case .share(let share): .share(share)
          case .count(let n, let what) where unit == nil || what == unit: .integer(n)
          case .number(let n) where n == n.rounded() && n > 0 && n < 1e6: .integer(Int(n))
          default: nil
          }
        }
        if let found = amounts.first { put(slot, found.argument, [found.index]) }
      case .shape:
        if let found = values({ if case .shape(let shape) = $0 { .word(shape) } else { nil } }).first {
          put(slot, found.argument, [found.index])
        } else {
          describedShape(slot)
        }
      case .literal:
        let found = values {
          switch $0 {
          case .text(let text): .text(text)
          case .name(.memory, let name): .word(name)
          default: nil
          }
        }
        if let first = found.first {
          put(slot, first.argument, [first.index])
        } else if let index = items.indices.first(where: { if !used.contains($0), case .value(.number) = items[$0].body { true } else { false } }) {
          put(slot, .word(items[index].text), [index])
        } else if let index = items.indices.first(where: { if case .value(.count(_, "head")) = items[$0].body { true } else { false } }),
          case .value(.count(let n, _)) = items[index].body
        {
          put(slot, .word(String(n)), [index])
        } else if let index = items.indices.first(where: { if case .value(.places) = items[$0].body { true } else { false } }),
          case .value(.places(let places)) = items[index].body, places.count == 1
        {
          put(slot, .word(places[0].canonical), [index])
        }
      case .coordinates:
        if let index = items.indices.first(where: { if case .value(.integers) = items[$0].body { true } else { false } }),
          case .value(.integers(let list)) = items[index].body
        {
          put(slot, .coordinates(list.map { Coordinate(.position($0)) }), [index])
        }
      case .integer(let range) where slot.name == "vocab":
        // A vocabulary of 512 tokens.
        guard says("vocab"), let found = values({ if case .count(let n, "token") = $0, range.contains(n) { .integer(n) } else { nil } }).first else { continue }
        put(slot, found.argument, [found.index])
      case .number, .integer: break
      }
    }
    if arguments[slot.name] == nil, pronoun || slot.name == "metric" && says("again") || slot.name == "what" && ["remember", "expect"].contains(row.row.name) && focus.command?.name == "measure",
      !bare
    { carry(slot) }
  }

  /// A pronoun stands for the last thing of the slot's kind.
  private mutating func carry(_ slot: Slot) {
    switch slot.kinds.last {
    case .places(let units)? where !focus.places.isEmpty && focus.places.allSatisfy({ units.contains($0.unit) }):
      arguments[slot.name] = .places(focus.places)
    case .places(let units)? where units == [.head] && !focus.heads.isEmpty:
      arguments[slot.name] = .places(focus.heads)
    case .path? where says("samefile"):
      guard let path = focus.path else { return }
      arguments[slot.name] = .path(path)
    case .place(let units)? where focus.places.count == 1 && units.contains(focus.places[0].unit):
      arguments[slot.name] = .places(focus.places)
    case .place(let units)? where units == [.layer] && !focus.places.isEmpty:
      arguments[slot.name] = .places([Place(unit: .layer, layers: focus.places[0].layers)])
    case .place?:
      guard case .place(let units)? = slot.kinds.first, focus.places.count == 1, units.contains(focus.places[0].unit) else { return }
      arguments[slot.name] = .places(focus.places)
    case .choice? where row.row.name == "measure" && slot.name == "metric":
      guard let metric = focus.metric else { return }
      arguments[slot.name] = .word(metric)
    case .choice?:
      guard case .place(let units)? = slot.kinds.first, focus.places.count == 1, units.contains(focus.places[0].unit) else { return }
      arguments[slot.name] = .places(focus.places)
    case .name(.run)? where focus.run != nil:
      guard let run = focus.run else { return }
      arguments[slot.name] = .word(run)
    case .token?:
      guard let token = focus.token else { return }
      arguments[slot.name] = .tokens([token])
    case .word? where row.row.name == "remember" && focus.command?.name == "measure":
      guard let metric = focus.command?.text("metric") else { return }
      arguments[slot.name] = .word(metric)
    case .word? where row.row.name == "expect" && focus.command?.name == "measure":
      guard let metric = focus.command?.text("metric") else { return }
      arguments[slot.name] = .word(metric)
    default: return
    }
    carried.append(slot.name)
  }

  /// `two layers, width 64, four heads`: a shape in words.
  private mutating func describedShape(_ slot: Slot) {
    func counted(_ unit: String) -> (index: Int, n: Int)? {
      for index in items.indices where !used.contains(index) {
        if case .value(.count(let n, unit)) = items[index].body, n > 0 { return (index, n) }
      }
      return nil
    }
    let width = Concepts.id("width")
    guard let layers = counted("layer"), let heads = counted("head"), let named = items.indices.first(where: { items[$0].concepts.contains(width) })
    else { return }
    for direction in [1, -1] {
      var at = named + direction
      while items.indices.contains(at), items[at].isFiller, abs(at - named) < 4 { at += direction }
      guard items.indices.contains(at), !used.contains(at), case .value(.number(let value)) = items[at].body, value == value.rounded(), value > 0, value < 1e6
      else { continue }
      return put(slot, .word("\(layers.n)x\(Int(value))x\(heads.n)"), [layers.index, heads.index, at])
    }
  }

  /// A word of the user's own after `to`, `as`, `called`, or the one word that is not known.
  private func introduced() -> Int? {
    let own = items.indices.filter { index in
      if case .unknown = items[index].body { return isName(items[index].text) && items[index].text.count > 1 }
      if case .value(.places) = items[index].body, row.row.name == "remember", index > items.startIndex { return ["as", "called", "named", "成", "为", "叫", "作", "记成", "记为", "记作", "叫做"].contains(items[index - 1].text) }
      return false
    }
    if own.count == 1 { return own[0] }
    guard let last = items.indices.last, last > items.startIndex, !used.contains(last), isName(items[last].text), case .words = items[last].body,
      ["to", "as", "called", "named", "into", "到", "成", "为", "叫", "是"].contains(items[last - 1].text)
    else { return nil }
    return last
  }

  /// A folder or a model's name that looks like any other word: after `to` where something is written, the one strange word after `open`.
  private func bareName() -> Int? {
    let leads: Set<String> = ["to", "into", "as", "in", "under", "到", "至", "成", "为", "进", "open", "load", "打开", "加载", "载入", "读取"]
    func plain(_ index: Int) -> Bool { !used.contains(index) && isName(items[index].text) && items[index].text.count > 1 }
    let strange = items.indices.filter { if case .unknown = items[$0].body { plain($0) } else { false } }
    if strange.count == 1, strange[0] > items.startIndex, leads.contains(items[strange[0] - 1].text) || row.row.name == "open" && items.count < 6 { return strange[0] }
    guard row.row.name == "save" || row.row.name == "runs export" else { return nil }
    let articles: Set<String> = ["the", "a", "an", "it", "this", "that", "disk", "file", "me", "my", "half", "gguf", "safetensors", "f16", "bf16", "f32", "fp16", "its", "what", "tensorboard", "llama"]
    return items.indices.dropFirst().first { index in
      guard case .words = items[index].body else { return false }
      return ["to", "into", "到", "进", "至"].contains(items[index - 1].text.split(separator: " ").last.map(String.init) ?? "") && plain(index)
        && !articles.contains(items[index].text) && (index == items.indices.last || items[index + 1].isFiller || items[index + 1].has(Concepts.id("dtype")))
    }
  }

  private mutating func path(_ slot: Slot) {
    if row.row.name == "open", says("builtin"), !items.indices.contains(where: { if case .value(.path) = items[$0].body { true } else { false } }) {
      arguments[slot.name] = .path("builtin")
      return
    }
    let found = values {
      switch $0 {
      case .path(let path): .path(path)
      default: nil
      }
    }
    if let first = found.first { return put(slot, first.argument, [first.index]) }
    if ["open", "save", "data", "runs export"].contains(row.row.name), let index = bareName() { return put(slot, .path(items[index].text), [index]) }
    if let text = values({ if case .text(let text) = $0, text.contains("/") || text.contains(".") { .path(text) } else { nil } }).first { put(slot, text.argument, [text.index]) }
  }

  private mutating func name(_ slot: Slot, _ sort: Lexicon.Sort) {
    let names = values { if case .name(sort, let name) = $0 { .word(name) } else { nil } }
    guard let first = names.first else {
      if sort == .hook { hook(slot) }
      if sort == .run { numbered(slot) }
      return
    }
    if sort == .run, row.row.name == "plot" {
      var curves: [String] = []
      for found in names {
        guard case .word(let run) = found.argument else { continue }
        var name = run
        for metric in ["perplexity", "accuracy", "loss"] where says(metric) && !run.contains(".") { name = run + "." + metric }
        if !run.contains("."), name == run, lexicon.names[.run]?.contains(run + ".loss") == true { name = run + ".loss" }
        if !curves.contains(name) { curves.append(name) }
      }
      return put(slot, curves.count == 1 ? .word(curves[0]) : .words(curves), names.map(\.index))
    }
    guard row.row.name == "distill" else { return put(slot, first.argument, [first.index]) }
    roles(names)
  }

  /// `run 3`, `第3次运行`: a run by its number.
  private mutating func numbered(_ slot: Slot) {
    let run = Concepts.id("runword")
    for index in items.indices where !used.contains(index) {
      guard case .value(.number(let n)) = items[index].body, n == n.rounded(), n > 0, n < 1e9 else { continue }
      let near = [-1, 1].contains { direction in
        var at = index + direction
        while items.indices.contains(at), items[at].isFiller, !items[at].concepts.contains(run) { at += direction }
        return items.indices.contains(at) && items[at].concepts.contains(run)
      }
      guard near || !spans.isEmpty else { continue }
      return put(slot, .word(String(Int(n))), [index])
    }
  }

  /// Which model teaches and which learns: by the role named beside it, else by the order in the sentence.
  private mutating func roles(_ names: [(index: Int, argument: Argument)]) {
    let learner = Concepts.id("student-role")
    let teacher = Concepts.id("teacher-role")
    func role(_ index: Int) -> String? {
      // 当 puts the role behind the name.
      for direction in items.indices.contains(index + 1) && ["当", "做", "as", "作 为"].contains(items[index + 1].text) ? [1, -1] : [-1, 1] {
        var at = index + direction
        while items.indices.contains(at), items[at].isFiller && ![",", "，", "、"].contains(items[at].text), !items[at].has(learner), !items[at].has(teacher) { at += direction }
        guard items.indices.contains(at) else { continue }
        if items[at].has(learner) { return "student" }
        if items[at].has(teacher) { return "teacher" }
      }
      return nil
    }
    guard let student = row.row.slot("student"), let from = row.row.slot("teacher") else { return }
    // A shape can only learn.
    if arguments["student"] != nil || names.count == 1 {
      // Beside a shape, `student` is the role and not the model of that name.
      let names = names.count > 1 ? names.filter { items[$0.index].text != "student" } : names
      guard !names.isEmpty else { return }
      let only = names.first { role($0.index) == "teacher" } ?? names[0]
      if arguments["student"] == nil, role(only.index) == "student" { return put(student, only.argument, [only.index]) }
      return put(from, only.argument, [only.index])
    }
    guard names.count == 2 else { return }
    let roles = names.map { role($0.index) }
    var first = "teacher"  // distill TEACHER into STUDENT
    let words = items.map(\.text)
    if words.contains("imitate") || words.contains("mimic") || words.contains("跟") && words.contains("让") || words.contains("from") && names[0].index < (items.indices.first { items[$0].text == "from" } ?? 0) {
      first = "student"
    }
    var before = names[1].index > items.startIndex ? items[names[1].index - 1].text : ""
    if before == "着", names[1].index - 1 > items.startIndex { before = items[names[1].index - 2].text }
    let start = names[0].index > items.startIndex ? items[names[0].index - 1].text : ""
    if before.hasSuffix("from") || ["向", "跟", "跟着", "跟 着"].contains(before), !start.hasSuffix("from") { first = "student" }
    if items[names[0].index..<names[1].index].contains(where: { ["学", "学 习", "模 仿", "learn", "learns", "imitate", "imitates", "mimic", "mimics", "跟", "跟 着", "向", "follow", "follows"].contains($0.text) }) {
      first = "student"
    }
    if roles[0] == "student" || roles[1] == "teacher" { first = "student" }
    if roles[0] == "teacher" || roles[1] == "student" { first = "teacher" }
    put(first == "teacher" ? from : student, names[0].argument, [names[0].index])
    put(first == "teacher" ? student : from, names[1].argument, [names[1].index])
  }

  /// The hook that a layer and a word name: `the residual stream after layer 3`.
  private mutating func hook(_ slot: Slot) {
    guard let (places, positions) = assembled(), places.count == 1, places[0].unit == .layer, places[0].isSingle, !says("lnfinal") else {
      let whole = [("posembed", "hook_pos_embed"), ("embed", "hook_embed"), ("lnfinal", "ln_final.hook_normalized")]
      if let name = whole.first(where: { says($0.0) })?.1 { put(slot, .word(name), assembled()?.positions ?? []) }
      return
    }
    let table = [
      ("mlppre", "mlp.hook_pre"), ("mlppost", "mlp.hook_post"), ("zvec", "attn.hook_z"), ("hpattern", "attn.hook_pattern"),
      ("scores", "attn.hook_attn_scores"), ("attn-out", "hook_attn_out"), ("mlp-out", "hook_mlp_out"), ("query", "attn.hook_q"),
      ("key", "attn.hook_k"), ("vvec", "attn.hook_v"),
    ]
    var name = table.first { says($0.0) }?.1
    if name == nil, says("mlp") { name = says("rpost") || says("output") ? "hook_mlp_out" : nil }
    if name == nil, says("attention"), says("output") { name = "hook_attn_out" }
    if name == nil, says("goesin"), !says("resid") { name = "hook_resid_pre" }
    if name == nil, says("resid") { name = says("rmid") ? "hook_resid_mid" : says("rpre") && !says("rpost") ? "hook_resid_pre" : says("rpost") ? "hook_resid_post" : nil }
    if let name { put(slot, .word("blocks.\(places[0].layers.lowerBound).\(name)"), positions) }
  }

  private mutating func token(_ slot: Slot, bare: Bool) {
    if row.row.name == "edit" {
      let texts = items.indices.filter { if case .value(.text) = items[$0].body { true } else { false } }
      let words = items.map(\.text)
      // Substitute NEW for OLD, 用 NEW 代替 OLD: the old one stands last.
      let swapped = words.contains("substitute") && words.contains("for") || words.contains("in place of") || words.first.map { ["instead of", "instead"].contains($0) } == false && words.contains("用")
        && texts.count == 2 && items[texts[0]..<texts[1]].contains { ["代 替", "替 换", "换 掉", "替 换 掉", "取 代"].contains($0.text) }
      if texts.count == 2, swapped, case .value(.text(let word)) = items[texts[1]].body { return put(slot, .tokens([.word(word)]), [texts[1]]) }
      if texts.count == 1, let place = values({ if case .parts(nil, let ranges) = $0, ranges.count == 1, ranges[0].count == 1 { .tokens([.position(ranges[0].lowerBound)]) } else { nil } }).first {
        return put(slot, place.argument, [place.index])
      }
    }
    let found = values {
      switch $0 {
      case .parts(nil, let ranges) where ranges.count == 1 && ranges[0].count == 1: .tokens([.position(ranges[0].lowerBound)])
      case .text(let word): .tokens([.word(word)])
      case .number(let n) where bare && focus.command?.arguments["token"] != nil && n == n.rounded() && abs(n) < 1e6: .tokens([.position(Int(n))])
      default: nil
      }
    }
    if let first = found.first { put(slot, first.argument, [first.index]) }
  }

  /// Whether the filled slots are of the sort that the saying is about.
  var meetsConditions: Bool {
    saying.conditions.allSatisfy { slot, condition in
      switch (condition, arguments[slot]) {
      case ("layer", .places(let places)?): places.allSatisfy { $0.unit == .layer }
      case ("whole", .places(let places)?): places.allSatisfy { $0.unit == .head && $0.items == nil }
      case ("table", .path(let path)?): [".csv", ".json", ".npy", ".tsv"].contains { path.hasSuffix($0) }
      case ("picture", .path(let path)?): [".svg", ".png", ".html", ".txt"].contains { path.hasSuffix($0) }
      case ("weights", .path(let path)?): ![".csv", ".json", ".npy", ".tsv", ".svg", ".png", ".html", ".txt"].contains { path.hasSuffix($0) }
      default: true
      }
    }
  }

  // MARK: Places

  private mutating func places(_ slot: Slot, _ units: Set<Place.Unit>, single: Bool) {
    guard let (found, positions) = assembled() else { return }
    var places = found
    // A layer's MLP or attention, where that can be named and is. (`的 MLP` is said of neurons too.)
    if !single, places.allSatisfy({ $0.unit == .layer }) {
      let part: Place.Unit? = says("mlp") || units.contains(.layer) && says("neuron") ? .mlp : says("attention") ? .attention : nil
      if let part, units.contains(part) { places = places.map { Place(unit: part, layers: $0.layers) } }
    }
    if units.contains(.head), !units.contains(.layer) || !single {
      // `layer 6` with `all heads` is all of its heads.
      if places.allSatisfy({ $0.unit == .layer }), says("head") || saying.conditions[slot.name] == "whole", units.contains(.head), !(units.contains(.layer) && !says("all") && row.row.name != "prune") {
        places = places.map { Place(unit: .head, layers: $0.layers) }
      }
    }
    if !units.contains(.head) { places = places.map { $0.unit == .head && $0.items == nil ? Place(unit: .layer, layers: $0.layers) : $0 } }
    if single { places = places.map { $0.unit == .head && $0.items == nil ? Place(unit: .layer, layers: $0.layers) : $0 } }
    guard places.allSatisfy({ units.contains($0.unit) }), !single || places.count == 1 && places[0].isSingle else { return }
    put(slot, .places(places), positions)
  }

  /// Layers and heads of the clause put together: one layer for all heads, one head for all layers, or pair by pair.
  func assembled() -> (places: [Place], positions: [Int])? {
    var layers: [(ranges: [ClosedRange<Int>], index: Int)] = []
    var parts: [(unit: Place.Unit, ranges: [ClosedRange<Int>], index: Int)] = []
    var ready: [Place] = []
    var positions: [Int] = []
    for index in items.indices where !used.contains(index) {
      guard case .value(let value) = items[index].body else { continue }
      switch value {
      case .parts(.layer?, let ranges): layers.append((ranges, index))
      case .parts(let unit?, let ranges): parts.append((unit, ranges, index))
      case .places(let places) where places.allSatisfy({ $0.unit == .layer }): layers.append((places.map(\.layers), index))
      case .places(let places): ready += places
      default: continue
      }
      positions.append(index)
    }
    guard !positions.isEmpty else { return nil }
    if parts.isEmpty {
      return (ready + layers.flatMap { $0.ranges.map { Place(unit: .layer, layers: $0) } }, positions)
    }
    if layers.isEmpty, ready.isEmpty, says("everylayer"), let count = lexicon.nLayers, count > 0 {
      // Head 3 in every layer.
      return (parts.flatMap { part in part.ranges.map { Place(unit: part.unit, layers: 0...(count - 1), items: $0) } }, positions)
    }
    if layers.isEmpty {
      // The layer of what was talked about.
      guard let layer = focus.places.first?.layers, pronoun, ready.isEmpty else { return nil }
      return (parts.flatMap { part in part.ranges.map { Place(unit: part.unit, layers: layer, items: $0) } }, positions)
    }
    var places = ready
    if layers.count == parts.count, layers.count > 1 {
      for (layer, part) in zip(layers, parts) {
        for outer in layer.ranges { for inner in part.ranges { places.append(Place(unit: part.unit, layers: outer, items: inner)) } }
      }
    } else if layers.count == 1 || parts.count == 1 {
      for layer in layers { for outer in layer.ranges { for part in parts { for inner in part.ranges { places.append(Place(unit: part.unit, layers: outer, items: inner)) } } } }
    } else {
      return nil
    }
    return (places, positions)
  }
}
