public import Wording

extension CommandRow {
  /// With more slots than these a usage line is no longer one line.
  static let manySlots = 8

  /// The usage as a tip: of a command of many slots what it cannot do without, and where the rest is.
  var usageTip: Phrase {
    guard slots.count > Self.manySlots else { return Phrase("usage: `\(usage)`", "用法：`\(usage)`") }
    let needed = ([name] + slots.filter(\.required).map { $0.written($0.placeholder) }).joined(separator: " ")
    return Phrase("usage: `\(needed) …`; `help \(name)` tells the rest", "用法：`\(needed) …`；其余见 `help \(name)`")
  }

  /// How the command is written, made from its slots: `top [t4] [k=10]`.
  public var usage: String {
    ([name]
      + slots.map { slot in
        let text = slot.written(slot.placeholder)
        return slot.required || oneOf.first == slot.name && oneOf.count == 1 ? text : "[\(text)]"
      }).joined(separator: " ")
  }
}

extension CommandRow {
  /// The command with this one value given, and whether it is whole so.
  public func choosing(_ word: String, for slot: Slot) -> (line: String, isWhole: Bool) {
    let others = slots.filter { $0.required && $0.name != slot.name }
    return (name + " " + slot.written(Argument.word(word).written(in: slot)), others.isEmpty && (oneOf.isEmpty || oneOf.contains(slot.name)))
  }

  /// What the help says of a value: the part of a sentence that has it in backquotes, of the slot's own help before the command's.
  public func help(of word: String, in slot: Slot) -> Phrase? {
    func part(_ text: String, _ ends: Set<Character>) -> String? {
      text.split(whereSeparator: ends.contains).first { $0.contains("`\(word)`") }.map { String($0.drop(while: \.isWhitespace)) }
    }
    for text in [slot.help, detail].compactMap(\.self) {
      if let en = part(text.en, [".", ";"]), let zh = part(text.zh, ["。", "；"]) { return Phrase(en, zh) }
    }
    return nil
  }
}

extension Slot {
  /// The words of the table that it takes.
  public var choices: [String] { kinds.flatMap { kind -> [String] in if case .choice(let words) = kind { words } else { [] } } }

  /// The live names that it takes, of these sorts.
  public func names(_ lexicon: Lexicon, of sorts: Set<Lexicon.Sort>) -> [String] {
    kinds.flatMap { kind -> [String] in if case .name(let sort) = kind, sorts.contains(sort) { lexicon.names[sort] ?? [] } else { [] } }
  }

  /// What stands for the value in a usage line: the choices, an example of its form, or its default.
  var placeholder: String {
    let forms = kinds.map { kind -> String in
      switch kind {
      case .choice(let words): words.joined(separator: "|")
      case .places(let units), .placesElsewhere(let units): units.contains(.head) ? "L3.H5…" : "L3…"
      case .place(let units): units.sorted { $0.rawValue < $1.rawValue }.map(\.example).joined(separator: "|")
      case .token: "t4"
      case .tokens: "t4…"
      case .text: "\"…\""
      case .path: name == "model" ? "PATH|NAME" : name == "on" ? "FILE" : name.uppercased()
      case .integer, .number: fallback ?? "N"
      case .integers: "5,17,…"
      case .amount: "30%|4"
      case .name(let sort): sort.rawValue.uppercased()
      case .names(let sort): sort == .run ? "RUN.CURVE…" : sort.rawValue.uppercased() + "…"
      case .newName: "NAME"
      case .word, .literal: name.uppercased()
      case .shape: "2x64x4"
      case .coordinates: "2,1"
      }
    }
    return forms.joined(separator: "|")
  }
}

extension Slot.Kind {
  /// What a value of this kind looks like, for "… takes A, B or C".
  var forms: [String] {
    switch self {
    case .choice(let words): words.map { "`\($0)`" }
    case .places(let units), .placesElsewhere(let units), .place(let units): units.sorted { $0.rawValue < $1.rawValue }.map(\.example).map { "`\($0)`" }
    case .token, .tokens: ["`t4`", "`t-1`", "`\"Mary\"`"]
    case .text: ["`\"…\"`"]
    case .path: ["`PATH`"]
    case .integer(let range): ["`\(range.lowerBound)`"]
    case .number(let range):
      range.upperBound == .greatestFiniteMagnitude || range.lowerBound == -.greatestFiniteMagnitude
        ? ["`0.8`"] : ["`\(range.lowerBound.shortest)…\(range.upperBound.shortest)`"]
    case .integers: ["`5,17,3`"]
    case .amount: ["`30%`", "`4`"]
    case .name(let sort), .names(let sort): ["`\(sort.rawValue.uppercased())`"]
    case .newName: ["`NAME`"]
    case .word: ["`NAME`"]
    case .literal: ["`3.5`", "`\"Mary\"`", "`15x15`"]
    case .shape: ["`2x64x4`"]
    case .coordinates: ["`2,1`", "`q \"gave\" k \"Mary\"`", "`L2.H3`"]
    }
  }
}

extension Place.Unit {
  var example: String {
    switch self {
    case .layer: "L3"
    case .head: "L3.H5"
    case .neuron: "L2.N117"
    case .attention: "L3.attn"
    case .mlp: "L3.mlp"
    case .dimension: "D40"
    }
  }
  var noun: Phrase {
    switch self {
    case .layer: Phrase("layer", "层")
    case .head: Phrase("head", "头")
    case .neuron: Phrase("neuron", "神经元")
    case .attention: Phrase("whole attention", "整层注意力")
    case .mlp: Phrase("whole MLP", "整个 MLP")
    case .dimension: Phrase("dimension of the residual stream", "残差流维度")
    }
  }
}

extension Lexicon.Sort {
  var noun: Phrase {
    switch self {
    case .model: Phrase("open model", "已打开的模型")
    case .prompt: Phrase("prompt", "prompt")
    case .run: Phrase("run", "运行")
    case .hook: Phrase("hook", "hook")
    case .metric: Phrase("metric", "指标")
    case .theme: Phrase("theme", "主题")
    case .layout: Phrase("layout", "布局")
    case .command: Phrase("command", "命令")
    case .memory: Phrase("remembered value", "记下的值")
    case .alias: Phrase("alias", "别名")
    }
  }
}
