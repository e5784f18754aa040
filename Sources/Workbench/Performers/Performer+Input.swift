import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let input: [Performer] = [
    Performer("prompt") { workspace, command in
      let source: PromptSource =
        if let ids = command.integers("ids") {
          .ids(ids)
        } else if let name = command.text("name") {
          try workspace.state.prompts[name] ?? { throw WorkbenchError.unknownPrompt(name, known: workspace.state.prompts.keys.sorted()) }()
        } else {
          .text(try command.required("text"))
        }
      try workspace.setPrompt(command) { try $0.model.read(source) }
      if let name = command.text("as") { workspace.state.prompts[name] = source }
      return try workspace.promptNote()
    },
    Performer("edit") { workspace, command in
      let specimen = try workspace.specimen()
      let position = try workspace.position(command, "token", in: specimen)
      let text = try command.required("text")
      guard !text.isEmpty else { throw StudyError.badSetting(name: "text", found: "\"\"", allowed: "\"…\"") }
      try workspace.setPrompt(command) { open in
        guard let prompt = open.prompt else { throw open.withoutPrompt }
        let (bytes, tokens) = try open.model.replacement(text, for: prompt.ids[position])
        let edited = Array(prompt.ids[..<position] + tokens.map(\.id) + prompt.ids[(position + 1)...])
        return try open.model.prompt(edited, source: .ids(edited), origin: prompt.origin.replacing(position, by: bytes, of: tokens.map(\.span)))
      }
      return try workspace.promptNote()
    },
    Performer("tokens") { workspace, _ in
      let specimen = try workspace.specimen()
      var losses: [Float]?
      if specimen.model.shape.predictsNext, specimen.ids.count > 1,
        case .strip(let strip) = try specimen.tokenLoss().body
      {
        losses = strip.values
      }
      return tokenTable(specimen, spans: try workspace.model().prompt?.spans, losses: losses)
    },
    Performer("generate") { workspace, command in
      let specimen = try workspace.specimen()
      return try generate(specimen, command)
    },
  ]
}

extension Workspace {
  /// Gives the current model another prompt.
  fileprivate mutating func setPrompt(_ command: Command, _ make: (OpenModel) throws -> Prompt) throws {
    let prompt = try make(try model())
    try changeModel(command) { $0.prompt = prompt }
  }

  fileprivate mutating func promptNote() throws -> Finding {
    let specimen = try specimen()
    var facts = [Fact("tokens", Phrase("tokens", "token 数"), .integer(specimen.ids.count), .tokens)]
    facts += try effects().filter { !$0.name.hasPrefix("heads") }
    return Finding(
      title: Phrase("prompt", "提示"), body: .note(Phrase(same: specimen.labels.joined(separator: "|"))), facts: facts,
      remarks: try promptRemarks())
  }

  private mutating func promptRemarks() throws -> [Phrase] {
    let open = try model()
    guard let prompt = open.prompt, let spans = prompt.spans, case .text(let text) = prompt.source else { return [] }
    return open.model.specialTokens(among: zip(prompt.ids, spans), of: Array(text.utf8))
  }
}

extension Model {
  /// Said where a text is read: which special tokens came into it without being written, and which were, each once.
  func specialTokens(among tokens: some Sequence<(Int, Range<Int>)>, of text: [UInt8]) -> [Phrase] {
    guard let tokenizer else { return [] }
    var added: [String] = [], written: [String] = []
    for (id, span) in tokens where tokenizer.isSpecial(id) {
      let spelling = tokenizer.piece(id) ?? "#\(id)"
      if span.isEmpty {
        if !added.contains(spelling) { added.append(spelling) }
      } else if String(decoding: text[span], as: UTF8.self).contains(spelling), !written.contains(spelling) {
        // One that stands for what is unknown was not written.
        written.append(spelling)
      }
    }
    func list(_ spellings: [String]) -> String { spellings.map(visible).joined(separator: " ") }
    return (added.isEmpty ? [] : [Phrase("the tokenizer adds \(list(added))", "分词器添加了 \(list(added))")])
      + (written.isEmpty ? [] : [Phrase("read as special tokens: \(list(written))", "按特殊 token 读取：\(list(written))")])
  }
}

extension Model {
  /// The tokens that stand for `text` in the place of the token `id`, and what they were made of: a word keeps the space before the token
  /// it replaces.
  fileprivate func replacement(_ text: String, for id: Int) throws -> (bytes: [UInt8], tokens: [Token]) {
    let tokenizer = try requireTokenizer()
    let space = UInt8(ascii: " ")
    let bytes = Array(text.utf8)
    let spaced = tokenizer.bytes(of: id)?.first == space && bytes.first != space
    let given = spaced ? [space] + bytes : bytes
    return (given, tokenizer.encode(given, addSpecial: false, parseSpecial: true))
  }
}

extension TokenSource {
  /// The text with other bytes where the token `position` stood, and the bytes of it that each token stands for then; `spans` are those of the
  /// new tokens in their own bytes.
  fileprivate func replacing(_ position: Int, by bytes: [UInt8], of spans: [Range<Int>]) -> (text: [UInt8], spans: [Range<Int>]) {
    let old = self.spans[position]
    func moved(_ span: Range<Int>) -> Range<Int> {
      func moved(_ place: Int) -> Int { place >= old.upperBound ? place + bytes.count - old.count : min(place, old.lowerBound) }
      return moved(span.lowerBound)..<max(moved(span.lowerBound), moved(span.upperBound))
    }
    return (
      text[..<old.lowerBound] + bytes + text[old.upperBound...],
      self.spans[..<position].map { $0.upperBound <= old.lowerBound ? $0 : moved($0) }
        + spans.map { ($0.lowerBound + old.lowerBound)..<($0.upperBound + old.lowerBound) } + self.spans[(position + 1)...].map(moved)
    )
  }
}

/// Position, token, id, bytes, place in the text and loss of every token of the prompt.
private func tokenTable(_ specimen: Specimen, spans: [Range<Int>]?, losses: [Float]?) -> Finding {
  var columns = [
    Table.Column("position", Phrase("position", "位置")), Table.Column("token", Phrase("token", "token")),
    Table.Column("id", Phrase("id", "id")), Table.Column("bytes", Phrase("bytes", "字节")),
  ]
  if spans != nil {
    columns += [Table.Column("start", Phrase("from byte", "起始字节")), Table.Column("end", Phrase("to before", "止于（不含）"))]
  }
  if losses != nil { columns.append(Table.Column("loss", Phrase("loss", "损失"), .nats)) }
  let tokenizer = specimen.model.tokenizer
  let rows = specimen.ids.indices.map { position -> [Table.Cell] in
    let id = specimen.ids[position]
    let bytes = tokenizer?.bytes(of: id)
    let label = specimen.labels[position]
    var cells: [Table.Cell] = [
      .text("t\(position)"), bytes.map { .token(label, bytes: $0) } ?? .text(label), .integer(id),
      bytes.map { .text($0.map(hexadecimal).joined(separator: " ")) } ?? .missing,
    ]
    if let span = spans?[position] { cells += [.integer(span.lowerBound), .integer(span.upperBound)] }
    guard let losses else { return cells }
    return cells + [losses[position].isNaN ? .missing : .number(Double(losses[position]))]
  }
  return Finding(
    title: Phrase("tokens of the prompt", "提示的 token"), body: .table(Table(columns: columns, rows: rows)),
    facts: [Fact("tokens", Phrase("tokens", "token 数"), .integer(rows.count), .tokens)])
}

private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

private func generate(_ specimen: Specimen, _ command: Command) throws -> Finding {
  guard specimen.model.shape.classes == nil else { throw StudyError.noNextToken(family: specimen.model.shape.family) }
  guard specimen.model.shape.causal else {
    throw StudyError.notCausal(family: specimen.model.shape.family, operation: Phrase("generating", "生成"))
  }
  guard specimen.model.shape.hasLogits else { throw ModelError.noLogits(family: specimen.model.shape.family) }
  var sampling = Sampling()
  sampling.temperature = command.number("temperature") ?? sampling.temperature
  sampling.topK = command.integer("top-k")
  sampling.topP = command.number("top-p")
  sampling.seed = UInt64(command.integer("seed") ?? 0)
  let wanted = command.integer("n") ?? 40
  let progress = specimen.progress
  var ids: [Int] = []
  _ = try specimen.model.generate(specimen.ids, count: wanted, sampling: sampling) { id in
    ids.append(id)
    progress.report(ids.count, of: wanted)
    return !progress.isCancelled
  }
  if progress.isCancelled { throw ModelError.cancelled }
  let bytes = specimen.model.tokenizer?.decode(ids, skipSpecial: false)
  var finding = Finding(
    title: Phrase("continuation", "续写"),
    body: .note(Phrase(same: bytes.map { visible(bytes: $0) } ?? ids.map { "#\($0)" }.joined(separator: " "))),
    facts: [
      Fact("generated", Phrase("tokens", "token 数"), .integer(ids.count), .tokens),
      Fact("ids", Phrase("ids", "id"), .text(ids.map(String.init).joined(separator: ","))),
      Fact("seed", Phrase("seed", "随机种子"), .integer(Int(truncatingIfNeeded: sampling.seed))),
      Fact("temperature", Phrase("temperature", "温度"), .number(sampling.temperature)),
    ])
  finding.text = bytes
  return finding
}
