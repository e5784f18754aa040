import Checkpoints
import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let measure: [Performer] = [
    Performer("measure") { workspace, command in
      let metric = try command.required("metric")
      if let finding = try workspace.classified(metric, command) { return finding }
      let specimen = try workspace.measured(command)
      if let prediction = PredictionMetric(rawValue: metric) {
        var finding = try specimen.specimen.measure(prediction, over: specimen.name)
        finding.remarks += specimen.remarks
        return finding
      }
      guard metric == "speed" else { return try workspace.memory() }
      return try specimen.specimen.speed(clock: workspace.stopwatch)
    }
  ]
}

extension Workspace {
  /// What `measure` is over: the prompt, or a text file read as a prompt is, special tokens included.
  fileprivate mutating func measured(_ command: Command) throws -> (specimen: Specimen, name: Phrase, remarks: [Phrase]) {
    let given = command.text("on") ?? "prompt"
    if given == "prompt" { return (try specimen(), Phrase("the prompt", "提示"), []) }
    let path = resolve(given)
    let model = try model().model
    let text = try Files.read(path)
    let tokens = try model.requireTokenizer().encode(text, addSpecial: true, parseSpecial: true)
    let ids = tokens.map(\.id)
    guard !ids.isEmpty else { throw WorkbenchError.notText(path) }
    let labels = [String](repeating: "", count: ids.count)
    let specimen = Specimen(model: model, ids: ids, labels: labels, progress: progress) { model.labels([$0])[0] }
    let name = visible(path.split(separator: "/").last.map(String.init) ?? path)
    return (specimen, Phrase(name, "\(name) "), model.specialTokens(among: tokens.lazy.map { ($0.id, $0.span) }, of: text))
  }

  /// The measure of a classifier on labelled texts; nil where it is something else that is asked for.
  fileprivate mutating func classified(_ metric: String, _ command: Command) throws -> Finding? {
    guard PredictionMetric(rawValue: metric) != nil else { return nil }
    let open = try model(), given = command.text("on") ?? "prompt"
    let wantsClasses = command["text"] != nil || command["label"] != nil || Records.Format(file: given) != nil
    guard wantsClasses || open.model.shape.classes != nil && !open.model.shape.hasLogits else { return nil }
    guard let classes = open.model.shape.classes else { throw StudyError.noClasses(family: open.model.shape.family) }
    guard given != "prompt" else { throw WorkbenchError.missing(slot: "on=FILE.csv", command: command.name) }
    let path = resolve(given)
    let labelled = try labelled(command, try Files.read(path), path, open.model, known: classes, context: open.model.shape.nContext)
    let name = visible(path.split(separator: "/").last.map(String.init) ?? path)
    return try labelled.measure(open.model, metric: metric, over: Phrase(name, "\(name) "), progress: progress)
  }

  /// The texts and labels of a file, as a model reads them.
  func labelled(
    _ command: Command, _ bytes: [UInt8], _ path: String, _ model: Model, known: [String]?, context: Int
  ) throws -> LabelledTexts {
    let (rows, file) = try rows(command, bytes, path)
    return try LabelledTexts(rows, file: file, known: known, tokenizer: model.requireTokenizer(), context: context)
  }

  /// The texts and labels of a file, from the columns that the command names, or those that go without saying; and what the file is called.
  func rows(_ command: Command, _ bytes: [UInt8], _ path: String) throws -> (rows: [LabelledTexts.Row], file: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let records = try Records(bytes, file: file, format: Records.Format(file: path))
    let text = try command.text("text").map { try records.column($0) } ?? records.column(anyOf: ["text", "sentence"])
    let label = try command.text("label").map { try records.column($0) } ?? records.column(anyOf: ["label"])
    guard text != label else { throw RecordError.sameColumn(file: file, name: records.columns[text]) }
    let rows = try records.rows.map { row in
      func field(_ column: Int) throws -> String {
        guard let value = row.fields[column], value.contains(where: { !$0.isWhitespace }) else {
          throw RecordError.emptyField(file: file, line: row.line, column: records.columns[column])
        }
        return value
      }
      return LabelledTexts.Row(text: try field(text), label: try field(label), line: row.line)
    }
    return (rows, file)
  }

  /// What the model and the process take up.
  mutating func memory() throws -> Finding {
    let open = try model()
    var facts = [
      Fact("parameters", Phrase("parameters", "参数"), .integer(open.model.shape.parameters), .count),
      Fact("weights", Phrase("weights", "权重"), .integer(open.model.weightBytes), .bytes),
    ]
    if let size = Files.size(open.model.path) {
      facts.append(Fact("file", Phrase("on disk, mapped", "磁盘文件（内存映射）"), .integer(size), .bytes))
    }
    let process = Process.memory()
    for (name, label, value) in [
      ("resident", Phrase("process, resident now", "进程当前常驻"), process.resident),
      ("peak", Phrase("process, at its peak", "进程峰值"), process.peak),
    ] {
      if let value { facts.append(Fact(name, label, .integer(value), .bytes)) }
    }
    return Finding(
      title: Phrase("memory", "内存"), body: .note(Phrase("memory of \(open.name)", "\(open.name) 的内存")), facts: facts,
      remarks: [
        Phrase(
          "weights are looked at where they lie, not copied; resident is the whole process: pages of weights that were touched, and what is kept of runs",
          "权重就地读取，不复制；常驻为整个进程占用：访问过的权重页，以及保留的运行结果")
      ])
  }
}
