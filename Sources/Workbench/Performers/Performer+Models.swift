import Findings
import Language
import Models
import Wording

extension Performer {
  static let models: [Performer] = [
    Performer("open") { workspace, command in
      let given = try command.required("model")
      let path = workspace.modelPath(given)
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
        if let current = workspace.state.current, current >= index {
          workspace.state.current = workspace.state.models.isEmpty ? nil : max(0, current - 1)
        }
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
          .integer(open.model.masks.count),
          index == workspace.state.current ? .phrase(Phrase("current", "当前")) : .missing,
        ]
      }
      return Finding(
        title: Phrase("open models", "已打开的模型"), body: .table(Table(columns: columns, rows: rows)),
        facts: [Fact("models", Phrase("open", "已打开"), .integer(rows.count), .count)])
    },
    Performer("info") { workspace, _ in try workspace.info() },
  ]
}

extension Workspace {
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

  /// The sizes of the current model in the field's words.
  mutating func info() throws -> Finding {
    let open = try model()
    let shape = open.model.shape
    func size(_ name: String, _ value: Int) -> Fact { Fact(name, Phrase(same: name), .integer(value)) }
    func word(_ name: String, _ label: Phrase, _ value: String) -> Fact { Fact(name, label, .text(value)) }
    return Finding(
      title: Phrase("model \(open.name)", "模型 \(open.name)"), body: .note(Phrase(same: visible(open.model.path))),
      facts: [
        word("family", Phrase("family", "族"), shape.family), size("n_layers", shape.nLayers), size("n_heads", shape.nHeads),
        size("n_kv_heads", shape.nKVHeads), size("d_model", shape.dModel), size("d_head", shape.dHead),
        size("d_mlp", shape.dMLP), size("n_ctx", shape.nContext), size("d_vocab", shape.dVocab),
        Fact("parameters", Phrase("parameters", "参数"), .integer(shape.parameters), .count),
        word("direction", Phrase("attention", "注意力"), shape.causal ? "causal" : "bidirectional"),
        word("logits", Phrase("logits", "logits"), shape.hasLogits ? "yes" : "no"),
        word("pooling", Phrase("pooling", "池化"), shape.pooling ?? "none"),
        word("tokenizer", Phrase("tokenizer", "分词器"), open.model.tokenizer?.kind ?? "none"),
        Fact("heads-off", Phrase("heads off", "关闭的头"), .integer(open.model.masks.count), .count),
      ])
  }
}
