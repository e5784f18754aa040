import Checkpoints
import Findings
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

extension Performer {
  static let models: [Performer] = [
    Performer("open") { workspace, command in
      let given = try command.required("model")
      let path = workspace.modelPath(given)
      if path == Workspace.builtin, command.text("as") == nil, workspace.isAtBeginning {
        // It is open already, whatever the surface; a session that says so first is at the same place.
        try workspace.change(command) { _ in }
        return try workspace.info()
      }
      let name = command.text("as") ?? workspace.freeName(like: Workspace.name(of: path))
      try workspace.change(command) { try $0.open(path, named: name) }
      return try workspace.info()
    },
    Performer("use") { workspace, command in
      let index = try workspace.index(command)
      try workspace.change(command) { workspace in
        workspace.state.current = index
      }
      return try workspace.info()
    },
    Performer("close") { workspace, command in
      let index = try workspace.index(command)
      let name = workspace.state.models[index].name
      try workspace.change(command) { workspace in
        workspace.state.models.remove(at: index)
        guard let current = workspace.state.current, current >= index else { return }
        let models = workspace.state.models
        if current > index { return workspace.state.current = current - 1 }
        // To the one that was opened before it.
        workspace.state.current = models[..<index].lastIndex { !$0.isBeside } ?? models.firstIndex { !$0.isBeside } ?? models.indices.first
      }
      return Finding(title: Phrase("closed \(name)", "已关闭 \(name)"), body: .note(Phrase("closed \(name)", "已关闭 \(name)")))
    },
    Performer("models") { workspace, _ in
      _ = try workspace.model()
      let columns = [
        Table.Column("name", Phrase("name", "名称")), Table.Column("family", Phrase("family", "族")),
        Table.Column("layers", Phrase("layers", "层"), .count), Table.Column("heads", Phrase("heads", "头"), .count),
        Table.Column("parameters", Phrase("parameters", "参数"), .count), Table.Column("masked", Phrase("off", "关闭"), .count),
        Table.Column("current", Phrase("current", "当前")),
      ]
      let rows = workspace.state.models.enumerated().map { index, open -> [Table.Cell] in
        let shape = open.model.shape
        return [
          .text(open.name), .text(shape.family), .integer(shape.nLayers), .integer(shape.nHeads), .integer(shape.parameters),
          .integer(open.model.masks.headsOff(in: shape)),
          index == workspace.state.current ? .phrase(Phrase("current", "当前")) : .missing,
        ]
      }
      return Finding(
        title: Phrase("open models", "已打开的模型"), body: .table(Table(columns: columns, rows: rows)),
        facts: [Fact("models", Phrase("open", "已打开"), .integer(rows.count), .count)])
    },
    Performer("compare") { workspace, command in
      let (a, b) = (try workspace.open(command, "a"), try workspace.open(command, "b"))
      guard let prompt = a.prompt else { throw a.withoutPrompt }
      // The same text, as the other reads it.
      let other = try b.model.read(prompt.source)
      return try ModelComparison(
        workspace.specimen(a, prompt), named: a.name, workspace.specimen(b, other), named: b.name).finding()
    },
    Performer("graft") { workspace, command in try workspace.graft(command) },
    Performer("info") { workspace, command in
      guard command.text("what") == "weights" else { return try workspace.info() }
      let open = try workspace.model()
      return open.model.weightTable(named: open.name)
    },
    Performer("save", isFinding: false) { workspace, command in try workspace.save(command) },
  ]
}

extension Workspace {
  /// The open model that a slot names.
  fileprivate mutating func open(_ command: Command, _ slot: String) throws -> OpenModel {
    _ = try model()
    let name = try command.required(slot)
    guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
    return state.models[index]
  }

  /// Puts weights of another open model into the current one.
  fileprivate mutating func graft(_ command: Command) throws -> Finding {
    let (open, other) = (try model(), try self.open(command, "from"))
    try refuseSparse(command.name, open)
    guard let counterpart = try open.model.counterpart(other.model) else { throw WorkbenchError.otherShape(open.name, other.name) }
    let shape = open.model.shape
    var places: [WeightPlace] = []
    for place in command.places("parts") {
      if place.unit == .layer {
        places += place.layers.clamped(to: 0...max(0, shape.nLayers - 1)).map { .layer($0) }
      } else {
        places += try parts([place]).map { .part($0) }
      }
    }
    let (grafted, changed) = try open.model.grafted(places, from: counterpart)
    guard changed > 0 else { throw WorkbenchError.sameWeights(other.name) }
    let previous = try currentLoss()
    try replaceModel(command, by: grafted)
    let title = Phrase("weights of \(other.name) in \(open.name)", "\(open.name) 已换入 \(other.name) 的权重")
    return Finding(
      title: title, body: .note(title),
      facts: [Fact("changed", Phrase("numbers changed", "改变的数"), .integer(changed), .count)] + (try effects(previous: previous)))
  }

  fileprivate mutating func index(_ command: Command) throws -> Int {
    _ = try model()
    let name = try command.required("model")
    guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
    return index
  }

  /// The name a model goes by when none is given: the last part of its path, without an ending or `builtin:`.
  static func name(of path: String) -> String {
    if path == builtin { return "shakespeare" }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let bare = last.split(separator: ":").last.map(String.init) ?? last
    for ending in [".safetensors", ".gguf"] where bare.hasSuffix(ending) && bare.count > ending.count {
      return String(bare.dropLast(ending.count))
    }
    return bare
  }

  /// Writes the current model and says what was written.
  fileprivate mutating func save(_ command: Command) throws -> Finding {
    let open = try model()
    let given = try command.required("file")
    let home = settings.environment["HOME"]
    let path = home != nil && given.hasPrefix("~/") && settings.output == nil ? (home ?? "") + given.dropFirst(1) : try destination(given)
    let format = command.text("format").flatMap(Checkpoint.Format.init) ?? (path.hasSuffix(".gguf") ? .gguf : .safetensors)
    let dtype = command.text("dtype").flatMap { DType(rawValue: $0.uppercased()) }
    let progress = progress
    let saved = try open.model.save(to: path, format: format, dtype: dtype, overwrite: command.text("overwrite") == "yes",
      onlyVitrine: command.text("for") == "vitrine"
    ) { done, total in
      progress.report(done, of: total)
      return !progress.isCancelled
    }
    let bytes = Files.size(path) ?? 0
    let files = format == .gguf ? [path] : saved.files.map { path + "/" + $0 }
    let unnoted = noteArtefacts(.saved, files, of: open)
    let text =
      saved.wasThere
      ? Phrase("\(visible(path)) holds exactly this already", "\(visible(path)) 已有完全相同的内容")
      : Phrase("wrote \(open.name) to \(visible(path))", "已将 \(open.name) 写入 \(visible(path))")
    return Finding(
      title: text, body: .note(text),
      facts: [
        Fact("bytes", Phrase("size", "大小"), .integer(bytes), .bytes),
        Fact("tensors", Phrase("tensors", "张量"), .integer(saved.tensors), .count),
        Fact("format", Phrase("format", "格式"), .text(format.rawValue)),
        Fact("dtype", Phrase("numbers", "数值类型"), .text(saved.types.joined(separator: ", "))),
        Fact("files", Phrase("files", "文件"), .text(saved.files.joined(separator: ", "))),
      ], remarks: saved.remarks + unnoted)
  }

  /// Said where a model opens without a tokenizer, or with one that this version does not read.
  private static func withoutText(_ reason: Phrase?) -> Phrase {
    guard let reason else {
      return Phrase("without a tokenizer prompts are token ids: prompt ids=5,17", "没有分词器，提示须写成 token id：prompt ids=5,17")
    }
    return Phrase(
      "text cannot be tokenised: \(reason.en); give token ids: prompt ids=5,17",
      "无法对文本分词：\(reason.zh)；可直接给出 token id：prompt ids=5,17")
  }

  /// Said where the tokenizer has ids for which the model has no row.
  private static func tooManyTokens(_ model: Model) -> [Phrase] {
    guard let size = model.tokenizer?.vocabularySize, size > model.shape.dVocab else { return [] }
    return [
      Phrase(
        "the tokenizer has \(size) tokens and the model \(model.shape.dVocab): text that needs the others cannot be run; is it this model's tokenizer?",
        "分词器有 \(size) 个 token，而模型只有 \(model.shape.dVocab) 个：需要其余 token 的文本无法运行；请确认这是该模型的分词器")
    ]
  }

  /// Said where tensors of the file play no part, as the head of a classifier.
  private static func unused(_ names: [String]) -> [Phrase] {
    guard !names.isEmpty else { return [] }
    let few = names.prefix(4).map { visible($0) }
    let more = names.count - few.count
    let (en, zh) = (few.joined(separator: ", "), few.joined(separator: "、"))
    return [
      more == 0
        ? Phrase("tensors of the file that are not used: \(en)", "文件中未使用的张量：\(zh)")
        : Phrase("tensors of the file that are not used: \(en) and \(more) more", "文件中未使用的张量：\(zh)，另有 \(more) 个")
    ]
  }

  /// Said of a head for classes.
  private static func classes(_ names: [String]) -> [Fact] {
    let few = names.prefix(12).map { visible($0) }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return [
      Fact("head", Phrase("head", "输出头"), .text("classification")), Fact("n_classes", Phrase("classes", "类别数"), .integer(names.count), .count),
      Fact("classes", Phrase("which are", "类别"), .text(few)),
    ]
  }

  /// The sizes of the current model in the field's words.
  mutating func info() throws -> Finding {
    let open = try model()
    let shape = open.model.shape
    func size(_ name: String, _ value: Int) -> Fact { Fact(name, Phrase(same: name), .integer(value)) }
    func word(_ name: String, _ label: Phrase, _ value: String) -> Fact { Fact(name, label, .text(value)) }
    return Finding(
      title: Phrase("model \(open.name)", "模型 \(open.name)"), body: .note(Phrase(same: visible(seen(open.model.path)))),
      facts: [
        word("family", Phrase("family", "族"), shape.family), size("n_layers", shape.nLayers), size("n_heads", shape.nHeads),
        size("n_kv_heads", shape.nKVHeads), size("d_model", shape.dModel), size("d_head", shape.dHead),
        size("d_mlp", shape.dMLP), size("n_ctx", shape.nContext), size("d_vocab", shape.dVocab),
        Fact("parameters", Phrase("parameters", "参数"), .integer(shape.parameters), .count),
        word("direction", Phrase("attention", "注意力"), shape.causal ? "causal" : "bidirectional"),
        word("logits", Phrase("logits", "logits"), shape.hasLogits ? "yes" : "no"),
      ] + (shape.classes.map { Workspace.classes($0) } ?? []) + [
        word("pooling", Phrase("pooling", "池化"), shape.pooling ?? "none"),
        word("tokenizer", Phrase("tokenizer", "分词器"), open.model.tokenizer?.kind ?? "none"),
        Fact("heads-off", Phrase("heads off", "关闭的头"), .integer(open.model.masks.headsOff(in: shape)), .count),
        word("activation", Phrase("activation", "激活函数"), open.model.activation.rawValue),
        word("sparsity", Phrase("inputs taken for zero", "视为零的输入"), open.model.sparsity?.written ?? "none"),
      ],
      remarks: (open.model.tokenizer == nil ? [Workspace.withoutText(open.model.reasonForNoTokenizer)] : [])
        + Workspace.tooManyTokens(open.model) + Workspace.unused(open.model.unusedTensors))
  }
}
