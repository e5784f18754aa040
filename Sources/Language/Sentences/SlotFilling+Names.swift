// Names, paths, shapes and roles.
extension Filling {
  /// Width and heads of a new model of which only the layers are told, or nothing but that it is new.
  private static let usual = (layers: 2, width: 64, heads: 4)

  /// `two layers, width 64, four heads`: a shape in words. A text cannot give a model other layers: how many there are to be, or that it is
  /// new, says that another model is made. What is not told of it is as usual, and shown with the rest.
  mutating func describedShape(_ slot: Slot) {
    func counted(_ unit: String) -> (index: Int, n: Int)? {
      for index in items.indices where !used.contains(index) {
        if case .value(.count(let n, unit)) = items[index].body, n > 0 { return (index, n) }
      }
      return nil
    }
    let layers = counted("layer")
    let heads = counted("head")
    let width = width()
    let new = row.row.name == "train" ? newness : []
    guard layers != nil || !new.isEmpty else { return }
    // Of two models by name the one that learns is there already, and layers by number are those of the teacher.
    if row.row.name == "distill", heads == nil || width == nil {
      let models = items.count { if case .value(.name(.model, _)) = $0.body { true } else { false } }
      let hasLayers = items.contains { item in
        switch item.body {
        case .value(.places), .value(.parts): true
        default: false
        }
      }
      if models > 1 || hasLayers { return }
    }
    let nHeads = heads?.n ?? Self.usual.heads
    let dModel = width?.n ?? (Self.usual.width.isMultiple(of: nHeads) ? Self.usual.width : nHeads * Self.usual.width / Self.usual.heads)
    put(slot, .word("\(layers?.n ?? Self.usual.layers)x\(dModel)x\(nHeads)"), [layers?.index, heads?.index, width?.index].compactMap { $0 } + new)
  }

  /// The number beside the word for it.
  private func width() -> (index: Int, n: Int)? {
    let width = Concepts.id("width")
    guard let named = items.indices.first(where: { items[$0].concepts.contains(width) }) else { return nil }
    for direction in [1, -1] {
      var at = named + direction
      while items.indices.contains(at), items[at].isFiller, abs(at - named) < 4 { at += direction }
      guard items.indices.contains(at), !used.contains(at), case .value(.number(let value)) = items[at].body, value == value.rounded(), value > 0, value < 1e6
      else { continue }
      return (at, Int(value))
    }
    return nil
  }

  /// The words that say that a model is to be new: `a new model`, `from scratch`, 从头训练一个新模型.
  private var newness: [Int] {
    let words = ["scratch", "从头", "从零", "新模型", "全新"]
    return items.indices.filter { index in
      let text = items[index].text.replacing(" ", with: "")
      if words.contains(where: text.contains) { return true }
      let ahead = items[index...].prefix(4)
      if items[index].text.split(separator: " ").last == "new" { return ahead.contains { $0.has(Concepts.id("model")) } }
      return text.hasSuffix("新") && ahead.dropFirst().first?.has(Concepts.id("model")) == true
    }
  }

  /// A word of the user's own after `to`, `as`, `called`, or the one word that is not known.
  func introduced() -> Int? {
    let own = items.indices.filter { index in
      if case .unknown = items[index].body { return isName(items[index].text) && items[index].text.count > 1 }
      if case .value(.places) = items[index].body, row.row.name == "remember", index > items.startIndex { return ["as", "called", "named", "成", "为", "叫", "作", "记成", "记为", "记作", "叫做"].contains(items[index - 1].text) }
      return false
    }
    if own.count == 1 { return own[0] }
    if row.row.name != "remember", let first = own.first(where: { $0 > items.startIndex && ["called", "named", "name", "session", "recording", "record", "script", "as", "叫", "脚本", "会话", "录制", "录到", "到", "成", "名"].contains(items[$0 - 1].text.replacing(" ", with: "")) }) { return first }
    guard let last = items.indices.last, last > items.startIndex, !used.contains(last), isName(items[last].text), case .words = items[last].body,
      ["to", "as", "called", "named", "into", "到", "成", "为", "叫", "是"].contains(items[last - 1].text)
    else { return nil }
    return last
  }

  mutating func newName(_ slot: Slot) {
    guard row.row.name != "alias" else { return }
    // The name of an earlier prompt without a text is that prompt.
    if row.row.name == "prompt", arguments["text"] == nil, arguments["ids"] == nil { return }
    first(slot) { if case .newName(let name) = $0 { .word(name) } else { nil } }
    guard arguments[slot.name] == nil else { return }
    switch row.row.name {
    case "remember": first(slot) { if case .name(.memory, let name) = $0 { .word(name) } else { nil } }
    case "record", "save session": first(slot) { if case .path(let name) = $0, isName(name) { .word(name) } else { nil } }
    default: break
    }
    if arguments[slot.name] == nil, ["record", "save session", "layout save"].contains(row.row.name), let index = afterLead() { return put(slot, .word(items[index].raw), [index]) }
    if arguments[slot.name] == nil, row.row.name == "data open", let index = dataName() {
      if case .value(.text(let text)) = items[index].body { return put(slot, .word(text), [index]) }
      return put(slot, .word(items[index].raw), [index])
    }
    guard arguments[slot.name] == nil, ["record", "save session", "remember", "data", "layout save"].contains(row.row.name), let index = introduced() else { return }
    put(slot, .word(items[index].raw), [index])
  }

  /// The name of a data set: its file's own, a word that nothing else stands for, one in quotes.
  private func dataName() -> Int? {
    let stems = items.compactMap { item -> String? in
      guard case .value(.path(let path)) = item.body, let file = path.split(separator: "/").last, let stem = file.split(separator: ".").first else { return nil }
      return String(stem)
    }
    func plain(_ index: Int) -> Bool {
      guard !used.contains(index) else { return false }
      switch items[index].body {
      case .value(.text(let text)): return isName(text)
      case .value(.path(let name)), .value(.name(_, let name)): return isName(name) && !name.contains(".")
      case .unknown, .words, .value(.promptWord): return isName(items[index].text) && items[index].text.count > 1
      case .value: return false
      }
    }
    if let index = items.indices.last(where: { index in plain(index) && stems.contains { $0 == items[index].raw || $0.hasPrefix(items[index].raw + "-") || $0.hasPrefix(items[index].raw + "_") } }) { return index }
    if let index = items.indices.first(where: { if case .value(.text) = items[$0].body { plain($0) } else { false } }) { return index }
    let leads: Set<String> = ["as", "call", "called", "name", "named", "short", "dataset", "data set", "by", ",", ":", "，", "：", "叫", "叫做", "名字", "为", "作", "名"]
    let strange = items.indices.filter { if case .unknown = items[$0].body { plain($0) } else { false } }
    if let index = strange.last(where: { $0 > items.startIndex && leads.contains(items[$0 - 1].text.replacing(" ", with: "")) }) { return index }
    return strange.count == 1 ? strange[0] : nil
  }

  /// The word after what introduces a script: `record first`, 会话脚本ioi.
  private func afterLead() -> Int? {
    let leads: Set<String> = [
      "record", "recording", "session", "script", "named", "called", "name", "as", "to", "录制", "录", "取名", "名称", "存成", "另存为", "布局", "layout","录到", "录成", "会话", "脚本", "会话脚本", "存成脚本", "录成脚本", "存成会话", "叫", "成", "到", "为", "作", "名字", "存成", "保存成", "保存为", "存为", "另存",
    ]
    let others: Set<String> = ["a", "an", "the", "what", "my", "now", "from", "to", "without", "with", "no", "numbers", "looks", "script", "session", "recording", "file", "this", "it", "everything", "all", "called", "named", "as", "at", "off", "command", "commands", "step"]
    return items.indices.dropFirst().first { index in
      let lead = items[index - 1].text
      guard !used.contains(index), isName(items[index].text), items[index].text.count > 1, !others.contains(items[index].text) else { return false }
      return leads.contains(lead.replacing(" ", with: "")) || lead.split(separator: " ").last.map { leads.contains(String($0)) } == true
    }
  }

  /// `alias ll = "logit lens"`, 以后我说 ppl 就等于“…”: the word that is taught.
  mutating func taught() {
    guard arguments["means"] != nil, let slot = row.row.slot("name") else { return }
    let alias = Concepts.id("alias")
    let saying = Concepts.id("sayword")
    func plain(_ index: Int) -> Bool {
      guard !used.contains(index), items.indices.contains(index) else { return false }
      if case .value(.newName) = items[index].body { return true }
      let text = items[index].text
      return isName(text) && !items[index].concepts.contains(alias) && !["define", "change", "teach", "learn", "let", "make", "word", "a", "an", "the", "for", "is", "of", "my", "that", "this", "as", "new", "me", "to", "by", "with"].contains(text)
    }
    func name(_ index: Int) -> String { if case .value(.newName(let name)) = items[index].body { name } else { items[index].raw } }
    // Of two quoted texts the first is the word, the second what it stands for.
    let texts = items.indices.filter { if case .value(.text) = items[$0].body { true } else { false } }
    if texts.count == 2, case .value(.text(let word)) = items[texts[0]].body, case .value(.text(let meaning)) = items[texts[1]].body {
      used.formUnion(texts)
      arguments["means"] = .text(meaning)
      arguments["name"] = .word(word)
      spans["name"] = items[texts[0]].span
      spans["means"] = items[texts[1]].span
      return
    }
    // `the word ppl`, 用 ppl 这个词.
    if let index = items.indices.dropFirst().first(where: { ["word", "the word"].contains(items[$0 - 1].text) && plain($0) }) { return put(slot, .word(name(index)), [index]) }
    let naming = items.indices.first { if case .value(.newName) = items[$0].body { !used.contains($0) } else { false } }
    let strange = items.indices.first { if case .unknown = items[$0].body { plain($0) } else { false } }
    let after = items.indices.first { index in
      guard items[index].concepts.contains(alias) || items[index].concepts.contains(saying) else { return false }
      return items.indices.contains(index + 1) && (plain(index + 1) || [":", "：", "叫", "called"].contains(items[index + 1].text) && plain(index + 2))
    }.map { plain($0 + 1) ? $0 + 1 : $0 + 2 }
    if let index = naming ?? after ?? strange ?? items.indices.first(where: { plain($0) && !items[$0].isFiller }) { put(slot, .word(name(index)), [index]) }
  }

  /// Forms that a file may have, as they are named in sentences.
  static let formats: Set<String> = ["csv", "json", "tsv", "tfevents", "tensorboard", "gguf", "safetensors"]

  /// A folder or a model's name that looks like any other word: after `to` where something is written, the one strange word after `open`.
  func bareName() -> Int? {
    let leads: Set<String> = [
      "to", "into", "as", "in", "under", "over", "folder", "directory", "named", "called", "name", "path", "到", "至", "成", "为", "进", "写入", "存入", "存到", "写到", "存成", "存为", "写成", "保存到", "保存为", "保存成", "目录", "路径", "文件夹", "叫", "open", "load", "打开", "加载", "载入", "读取", ":", "：",
    ]
    let isWritten = row.row.name == "save" || row.row.name == "runs export"
    // What a file is to hold is not what it is called.
    func plain(_ index: Int) -> Bool { !used.contains(index) && isName(items[index].text) && items[index].text.count > 1 && !(isWritten && Self.formats.contains(items[index].text)) }
    func lead(_ index: Int) -> Bool {
      guard index > items.startIndex else { return false }
      return leads.contains(items[index - 1].text.replacing(" ", with: "")) || items[index - 1].text.split(separator: " ").last.map { leads.contains(String($0)) } == true
    }
    let strange = items.indices.filter { if case .unknown = items[$0].body { plain($0) } else { false } }
    if strange.count == 1, strange[0] > items.startIndex, lead(strange[0]) || row.row.name == "open" && items.count < 6 && says("open") { return strange[0] }
    guard isWritten else { return nil }
    if let index = strange.first(where: lead) { return index }
    let articles: Set<String> = [
      "the", "a", "an", "it", "this", "that", "disk", "file", "me", "my", "half", "gguf", "safetensors", "f16", "bf16", "f32", "fp16", "its", "what", "tensorboard", "llama", "folder", "directory", "precision", "full",
      "there", "here", "vitrine", "everyone", "model", "current", "one", "of", "format", "weights", "checkpoint", "everything", "all", "work", "changes", "results", "result", "now", "please", "down", "as", "session", "network",
    ]
    return items.indices.dropFirst().first { index in
      guard case .words = items[index].body else { return false }
      if row.row.name == "save", ["save", "store", "保存"].contains(items[index - 1].text.replacing(" ", with: "")), plain(index), !articles.contains(items[index].text), index == items.indices.last || items[index + 1].has(Concepts.id("dtype")) || row.choices.contains(where: { items[index + 1].concepts.contains($0.concept) }) { return true }
      return lead(index) && !["in", "name"].contains(items[index - 1].text) && plain(index) && !articles.contains(items[index].text)
        && (index == items.indices.last || items[index + 1].isFiller || items[index + 1].has(Concepts.id("dtype")) || row.choices.contains { items[index + 1].concepts.contains($0.concept) })
    }
  }

  mutating func path(_ slot: Slot) {
    // A file that the saying itself has a place for is not another's.
    if saying.slots.contains(where: { $0 != slot.name && row.row.slot($0).map { if case .path = $0.kinds[0] { true } else { false } } == true && arguments[$0] == nil }), !saying.slots.contains(slot.name) { return }
    if row.row.name == "open", says("builtin"), !items.indices.contains(where: { if case .value(.path) = items[$0].body { true } else { false } }) {
      arguments[slot.name] = .path("builtin")
      return
    }
    let found = values {
      switch $0 {
      // A name with a digit in it can be a model's, but is hardly a text's.
      case .path(let path) where ["open", "save"].contains(row.row.name) || path.contains(".") || path.contains("/"): .path(path)
      default: nil
      }
    }
    if let first = found.first { return put(slot, first.argument, [first.index]) }
    if row.row.name == "save", let named = values({ if case .newName(let name) = $0 { .path(name) } else { nil } }).first { return put(slot, named.argument, [named.index]) }
    if ["open", "save", "data", "runs export"].contains(row.row.name), let index = bareName() { return put(slot, .path(items[index].raw), [index]) }
    // TensorBoard takes a folder for a run, and shows it by the folder's name; a number is no name for one.
    if row.row.name == "runs export", case .word(let run)? = arguments["run"], Int(run) == nil, items.contains(where: { $0.text.contains("tensorboard") }) {
      arguments[slot.name] = .path(run)
      return
    }
    if let text = values({ if case .text(let text) = $0, text.contains("/") || text.contains(".") { .path(text) } else { nil } }).first { put(slot, text.argument, [text.index]) }
  }

  /// In which part of a block a hook is.
  private static let rooms: [(room: String, sites: Set<String>)] = [
    ("attn.", ["hook_z", "hook_q", "hook_k", "hook_v", "hook_pattern", "hook_attn_scores", "hook_result", "hook_rot_q", "hook_rot_k"]), ("mlp.", ["hook_pre", "hook_post", "hook_pre_linear"]),
  ]

  mutating func name(_ slot: Slot, _ sort: Lexicon.Sort) {
    // What has a curve's name is drawn, not opened.
    if sort == .prompt, arguments["text"] == nil, arguments["ids"] == nil, let known = lexicon.names[.prompt] {
      first(slot) { if case .newName(let name) = $0, known.contains(name) { .word(name) } else { nil } }
      if arguments[slot.name] != nil { return }
    }
    if sort == .model, row.row.name == "use" || row.row.name == "close", let index = items.indices.first(where: { !used.contains($0) && focus.introduced.contains(items[$0].raw) }) {
      return put(slot, .word(items[index].raw), [index])
    }
    var names = values { if case .name(sort, let name) = $0, sort != .run || row.row.name == "plot" || !name.contains(".") { .word(name) } else { nil } }
    // `the run called baseline`, `g2` that was opened a moment ago.
    if names.count < (row.row.name.hasSuffix("compare") ? 2 : 1), [.run, .model, .layout].contains(sort) {
      names += items.indices.compactMap { index -> (index: Int, argument: Argument)? in
        guard !used.contains(index), !names.contains(where: { $0.index == index }) else { return nil }
        if case .value(.newName(let name)) = items[index].body {
          return row.row.slot("as") == nil && (lexicon.names[sort]?.contains(name) == true || sort == .model && focus.introduced.contains(name)) ? (index, .word(name)) : nil
        }
        return row.row.name == "compare" && focus.introduced.contains(items[index].raw) ? (index, .word(items[index].raw)) : nil
      }
      names.sort { $0.index < $1.index }
    }
    if row.row.name == "runs compare", slot.name == "a", names.count == 1, says("compare"), let run = focus.run, .word(run) != names[0].argument {
      // The run that is talked about against the one that is named.
      let after = items.indices.contains { $0 > names[0].index && items[$0].has(Concepts.pronoun) }
      if !after {
        arguments["a"] = .word(run)
        carried.append("a")
        return
      }
    }
    if row.row.name == "runs compare", slot.name == "b", names.isEmpty, says("compare"), let run = focus.run, arguments["a"] != .word(run) {
      arguments["b"] = .word(run)
      carried.append("b")
      return
    }
    if sort == .hook, case .word(let bare)? = names.first?.argument, !bare.contains(".") {
      // `hook_z of layer 3`, of every layer.
      let all = items.indices.filter { if case .value(.all(.layer)) = items[$0].body { true } else { false } }
      let layer = assembled().flatMap { $0.places.count == 1 && $0.places[0].unit == .layer && $0.places[0].isSingle ? ("\($0.places[0].layers.lowerBound)", $0.positions) : nil }
      if let (which, positions) = layer ?? (says("everylayer") || !all.isEmpty ? ("*", all) : nil) {
        return put(slot, .word("blocks.\(which).\(Self.rooms.first { $0.sites.contains(bare) }?.room ?? "")\(bare)"), (positions + [names[0].index]).sorted())
      }
    }
    if row.row.name == "compare", names.count == 1, let mark = items.indices.first(where: { !used.contains($0) && (items[$0].concepts.contains(Concepts.id("currentmodel")) || items[$0].has(Concepts.pronoun)) }),
      let model = items[mark].has(Concepts.pronoun) ? focus.introduced.last ?? lexicon.current : lexicon.current, names[0].argument != .word(model)
    {
      // The current model beside the one that is named.
      names.append((mark, .word(model)))
      names.sort { $0.index < $1.index }
    }
    guard let first = names.first else {
      if sort == .hook { hook(slot) }
      if sort == .run { row.row.name == "plot" ? curve(slot) : numbered(slot) }
      return
    }
    if sort == .run, row.row.name == "plot" {
      // Curves that are drawn along with those that are there.
      let isAdded = focus.command?.name == "plot" && items.contains { ["和", "跟", "with", "also", "too", "一 起", "一 块", "together", "加 上", "as well", "add", "plus", "same plot", "alongside"].contains($0.text) } && names.count == 1
      var curves = isAdded ? focus.command?.names("what") ?? [] : []
      for found in names {
        guard case .word(let run) = found.argument else { continue }
        for name in Self.curves(of: run, says: says, lexicon) where !curves.contains(name) { curves.append(name) }
      }
      return put(slot, curves.count == 1 ? .word(curves[0]) : .words(curves), names.map(\.index))
    }
    guard row.row.name == "distill" else { return put(slot, first.argument, [first.index]) }
    roles(names)
  }

  /// `run 3`, `第3次运行`: a run by its number.
  mutating func numbered(_ slot: Slot) {
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
  mutating func roles(_ all: [(index: Int, argument: Argument)]) {
    // `student small`: the role, and the model that has it.
    let names = all.count < 3 ? all : all.filter { name in !(items[name.index].text == "student" && all.contains { $0.index == name.index + 1 }) }
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
    // `distill the model into small`: what something becomes learns.
    func isInto(_ index: Int) -> Bool {
      guard index > items.startIndex else { return false }
      let before = items[index - 1].text.replacing(" ", with: "")
      return ["into", "to", "onto", "进", "到", "成", "给", "为", "进入"].contains(before) || ["蒸馏到", "蒸馏成", "蒸馏进", "蒸馏给", "distillinto"].contains(before)
    }
    guard let student = row.row.slot("student"), let from = row.row.slot("teacher") else { return }
    // A shape can only learn.
    if arguments["student"] != nil || names.count == 1 {
      // Beside a shape, `student` is the role and not the model of that name.
      let names = names.count > 1 ? names.filter { items[$0.index].text != "student" } : names
      guard !names.isEmpty else { return }
      let only = names.first { role($0.index) == "teacher" } ?? names[0]
      if arguments["student"] == nil, role(only.index) == "student" || role(only.index) == nil && isInto(only.index) { return put(student, only.argument, [only.index]) }
      return put(from, only.argument, [only.index])
    }
    guard names.count == 2 else { return }
    let roles = names.map { role($0.index) }
    // Of a model that is called student and another one, it is the student.
    if let place = names.firstIndex(where: { $0.argument == .word("student") }), roles[place] != "teacher", roles[1 - place] != "student" {
      put(student, names[place].argument, [names[place].index])
      put(from, names[1 - place].argument, [names[1 - place].index])
      return
    }
    var first = "teacher"  // distill TEACHER into STUDENT
    let words = items.map(\.text)
    if words.contains("teach"), words.contains("what") { first = "student" }
    if words.contains("imitate") || words.contains("mimic") || words.contains("跟") && words.contains("让") || words.contains("from") && names[0].index < (items.indices.first { items[$0].text == "from" } ?? 0) {
      first = "student"
    }
    var before = names[1].index > items.startIndex ? items[names[1].index - 1].text : ""
    if before == "着", names[1].index - 1 > items.startIndex { before = items[names[1].index - 2].text }
    let start = names[0].index > items.startIndex ? items[names[0].index - 1].text : ""
    if before.hasSuffix("from") || ["向", "跟", "跟着", "跟 着", "从"].contains(before), !start.hasSuffix("from") { first = "student" }
    if items[names[0].index..<names[1].index].contains(where: { ["学", "学 习", "模 仿", "learn", "learns", "imitate", "imitates", "mimic", "mimics", "跟", "跟 着", "向", "follow", "follows", "like", "resemble", "像", "copy", "copies", "copying", "mimicking", "imitating", "learning from"].contains($0.text) }) {
      first = "student"
    }
    if roles[0] == "student" || roles[1] == "teacher" { first = "student" }
    if roles[0] == "teacher" || roles[1] == "student" { first = "teacher" }
    put(first == "teacher" ? from : student, names[0].argument, [names[0].index])
    put(first == "teacher" ? student : from, names[1].argument, [names[1].index])
  }

  /// Concepts that name a curve of a run, and its name there.
  static let curveWords = [("loss", "loss"), ("perplexity", "perplexity"), ("accuracy", "accuracy"), ("rate", "learning-rate")]

  /// The curves of a run that are named beside it: `loss and perplexity for kd-05`; its loss where none is.
  private static func curves(of run: String, says: (String) -> Bool, _ lexicon: Lexicon) -> [String] {
    guard !run.contains(".") else { return [run] }
    let named = curveWords.filter { says($0.0) }.map { run + "." + $0.1 }
    if !named.isEmpty { return named }
    return lexicon.names[.run]?.contains(run + ".loss") == true ? [run + ".loss"] : [run]
  }

  /// `kd-04.learning-rate`: a curve of a known run that is not among the live names.
  private mutating func curve(_ slot: Slot) {
    let runs = Set(lexicon.names[.run] ?? [])
    let found = items.indices.filter { index in
      let pieces = items[index].raw.split(separator: ".")
      return pieces.count == 2 && runs.contains(String(pieces[0]))
    }
    guard !found.isEmpty else {
      if focus.runs.count > 1, pronoun || says("bothof") {
        arguments[slot.name] = .words(focus.runs.flatMap { Self.curves(of: $0, says: says, lexicon) })
        return carried.append(slot.name)
      }
      if let run = focus.run, pronoun || says("plot") && !says("runs") {
        let curves = Self.curves(of: run, says: says, lexicon)
        arguments[slot.name] = curves.count == 1 ? .word(curves[0]) : .words(curves)
        carried.append(slot.name)
      }
      return
    }
    let names = found.map { items[$0].raw }
    put(slot, names.count == 1 ? .word(names[0]) : .words(names), found)
  }
}
