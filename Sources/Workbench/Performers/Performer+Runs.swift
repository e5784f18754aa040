import Findings
import FoundationEssentials
import Language
import Runs
import Studies
import Wording

extension Performer {
  static let runs: [Performer] = [
    Performer("runs") { workspace, _ in
      let store = try workspace.runStore()
      let runs = try store.runs()
      workspace.runNames = runs.map(\.name)
      return try runTable(runs, store)
    },
    Performer("runs show") { workspace, command in
      let store = try workspace.runStore()
      return try page(workspace.run(command, "run"), store)
    },
    Performer("runs compare") { workspace, command in
      let store = try workspace.runStore()
      return try workspace.compare(workspace.run(command, "a"), workspace.run(command, "b"), store)
    },
    Performer("runs resume") { workspace, command in
      let run = try workspace.run(command, "run")
      if run.state == .running { try workspace.runStore().requireOver(run) }
      if run.plan.kind == .control, let parent = run.plan.parent, let beside = try? workspace.runStore().run(String(parent)) {
        throw WorkbenchError.besideAnother(run.name, run: beside.name)
      }
      guard let kind = JobKind[run.plan.kind] else {
        throw WorkbenchError.notResumable(run.name, kind: run.plan.kind.rawValue)
      }
      // A run that was ended before its first checkpoint begins again: its command and seed say all of it.
      return try kind.resume(&workspace, run, command)
    },
    Performer("runs export", isFinding: false) { workspace, command in
      let store = try workspace.runStore()
      let run = try workspace.run(command, "run")
      let given = try command.required("file")
      let path = try workspace.destination(given)
      let last = path.split(separator: "/").last.map(String.init) ?? path
      let file: String
      let bytes: [UInt8]
      switch last.lastIndex(of: ".").map({ last[last.index(after: $0)...].lowercased() }) {
      case "csv": (file, bytes) = (path, try store.csv(of: run))
      case "json": (file, bytes) = (path, try store.json(of: run))
      case "tfevents": (file, bytes) = (path, try store.eventFile(of: run))
      case nil:
        // TensorBoard knows event files by this name, and takes a folder for a run.
        file = path + "/events.out.tfevents.\(Int(run.started)).\(run.name)"
        bytes = try store.eventFile(of: run)
        try Files.makeFolder(path)
      default: throw WorkbenchError.unknownFormat(given, known: ".csv .json .tfevents")
      }
      let isNew = try Files.write(bytes, to: file, overwrite: command.text("overwrite") == "yes")
      let text =
        isNew
        ? Phrase("wrote \(visible(file))", "已写入 \(visible(file))")
        : Phrase("\(visible(file)) holds exactly this already", "\(visible(file)) 已有完全相同的内容")
      return Finding(title: text, body: .note(text), facts: [Fact("bytes", Phrase("size", "大小"), .integer(bytes.count), .bytes)])
    },
    Performer("runs delete", isFinding: false) { workspace, command in
      let run = try workspace.run(command, "run")
      try workspace.confirm(run.name, called: command.text("run"), in: command, needing: workspace.begun(with: run).map(\.name))
      let (deleted, bytes, stay) = try workspace.delete(run)
      workspace.runNames.removeAll { deleted.contains($0) }
      let names = deleted.map { visible($0) }
      let text = Phrase("deleted \(names.joined(separator: ", "))", "已删除 \(names.joined(separator: "、"))")
      return Finding(
        title: text, body: .note(text), facts: [Fact("freed", Phrase("freed on the disk", "释放磁盘空间"), .integer(bytes), .bytes)],
        remarks: stay.map {
          Phrase("left where it is, as it lies outside this store's own folder: \(visible($0))", "不在此运行库自己的文件夹中，予以保留：\(visible($0))")
        })
    },
    Performer("plot") { workspace, command in try workspace.plot(command.names("what"), scale: command.text("scale") ?? "auto") },
  ]
}

extension Workspace {
  /// The store, with everything in it that jobs have measured; what a full disk refused before is tried again.
  func runStore() throws -> RunStore {
    guard let store else { throw StoreError.noPlace }
    for job in jobs.all { job.flush() }
    return store
  }

  fileprivate func run(_ command: Command, _ slot: String) throws -> RunRecord {
    try run(named: command.required(slot))
  }

  /// A run by the name of the model that this session made with it, the newest of that name, else by its own name or number in the store.
  func run(named reference: String) throws -> RunRecord {
    let own = jobs.statuses.last { $0.model == reference && $0.run != nil }?.run
    return try runStore().run(own.map { String($0) } ?? reference)
  }

  /// Goes on only where the user, or the script, has said yes to what cannot be undone.
  ///
  /// - Parameters:
  ///   - name: What the command calls it, which is as good.
  ///   - dependants: Runs that began with what is at stake; asked for where somebody is told.
  func confirm(_ object: String, called name: String? = nil, in command: Command? = nil, needing dependants: @autoclosure () throws -> [String] = []) throws {
    let confirmed = command?.text("confirm")
    guard let confirmation = confirmation ?? confirmed else { throw WorkbenchError.unconfirmed(object, dependants: try dependants()) }
    guard Workspace.confirms(confirmation, object) || name.map({ Workspace.confirms(confirmation, $0) }) == true else {
      throw WorkbenchError.unconfirmed(object, answer: confirmation)
    }
  }

  /// Whether what was said names what is at stake, or says yes in one of the two languages.
  static func confirms(_ confirmation: String, _ object: String) -> Bool {
    let words = confirmation.split(separator: " ")
    return words.contains("yes") || words == ["是"] || words.contains(object[...]) || confirmation == object
  }
}

extension Command {
  /// Whether something may be gone afterwards that no undo brings back: a script confirms it.
  var isDestructive: Bool { row?.effect == .irreversible || text("overwrite") == "yes" }

  /// The file or folder that it writes, as it was given, where what was there may be gone afterwards.
  var endangered: String? {
    if row?.slot("overwrite") != nil { return text("file") ?? text("name") }
    return row?.effect == .irreversible ? text("file") : nil
  }

  /// The script that it writes, under the name of the file, where it was given without its ending.
  var endangeredScript: String? {
    guard row?.slot("overwrite") != nil, text("file") == nil, let name = text("name"), !name.hasSuffix(".session") else { return nil }
    return name + ".session"
  }
}

private func cell(_ value: Fact.Value) -> Table.Cell {
  switch value {
  case .number(let number): .number(number)
  case .integer(let integer): .integer(integer)
  case .text(let text): .text(text)
  }
}

private func seconds(of run: RunRecord, _ latest: [(name: String, point: Curve.Point)]) -> Double? {
  (run.ended ?? latest.map(\.point.time).max()).map { $0 - run.started - run.idle }
}

private func runTable(_ runs: [RunRecord], _ store: RunStore) throws -> Finding {
  let columns = [
    Table.Column("run", Phrase("run", "运行")), Table.Column("name", Phrase("name", "名称")),
    Table.Column("kind", Phrase("kind", "类型")), Table.Column("state", Phrase("state", "状态")),
    Table.Column("step", Phrase("step", "步")), Table.Column("loss", Phrase("loss", "损失"), .nats),
    Table.Column("val-loss", Phrase("validation", "验证"), .nats), Table.Column("seconds", Phrase("time", "用时"), .seconds),
    Table.Column("started", Phrase("started (UTC)", "开始（UTC）"), yields: true),
  ]
  let rows = try runs.map { run -> [Table.Cell] in
    let latest = try store.latest(of: run.number)
    // What a run said at its end goes before what was measured on the way.
    func last(_ name: String) -> Table.Cell {
      if case .number(let number)? = run.facts.first(where: { $0.name == name })?.value { return .number(number) }
      return latest.first { $0.name == name }.map { .number($0.point.value) } ?? .missing
    }
    return [
      .integer(run.number), .text(run.name), .text(run.plan.kind.rawValue), .phrase(run.standing),
      latest.map(\.point.step).max().map(Table.Cell.integer) ?? .missing, last("loss"), last("val-loss"),
      seconds(of: run, latest).map(Table.Cell.number) ?? .missing, .text(date(run.started)),
    ]
  }
  var finding = Finding(
    title: Phrase("runs", "运行"), body: .table(Table(columns: columns, rows: rows)),
    facts: [Fact("runs", Phrase("kept", "已保存"), .integer(rows.count), .count)],
    remarks: [Phrase("kept in \(visible(store.path))", "保存在 \(visible(store.path))")])
  if rows.count > TextStyle().rows {
    finding.remarks.append(
      Phrase("where rows are left out, `--json` has all of them; `runs show NAME` shows any", "表格未列全时，`--json` 会给出全部；`runs show 名称` 可查看其中任意一次"))
  }
  finding.isOfMoment = true
  return finding
}

/// `2026-11-25 06:31`.
func date(_ seconds: Double) -> String {
  let text = Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  return String(text.prefix(16)).replacing("T", with: " ")
}

/// What the inputs of a run are for.
private let roles = [
  "data": Phrase("data", "数据"), "model": Phrase("model", "模型"), "teacher": Phrase("teacher", "教师模型"), "tokenizer": Phrase("tokenizer", "分词器"),
]

/// An event with its step, where it does not say that itself.
private func told(_ event: RunEvent) -> Phrase {
  let words = event.phrase.en.split { !$0.isLetter && !$0.isNumber }
  guard !zip(words, words.dropFirst()).contains(where: { $0 == "step" && $1 == String(event.step) }) else { return event.phrase }
  return Phrase("step \(event.step): \(event.phrase.en)", "第 \(event.step) 步：\(event.phrase.zh)")
}

/// What a run's record says, line by line: the same lines that two runs are compared by.
func lines(_ run: RunRecord, _ store: RunStore) throws -> [(name: String, label: Phrase, value: Table.Cell)] {
  let latest = try store.latest(of: run.number)
  var lines: [(name: String, label: Phrase, value: Table.Cell)] = [
    ("kind", Phrase("kind", "类型"), .text(run.plan.kind.rawValue)), ("state", Phrase("state", "状态"), .phrase(run.standing)),
    ("command", Phrase("command", "命令"), .text(run.plan.command)),
  ]
  if let parent = run.plan.parent { lines.append(("beside", Phrase("beside run", "所对照的运行"), .integer(parent))) }
  for input in run.plan.inputs {
    lines.append((input.role, roles[input.role] ?? Phrase(same: visible(input.role)), .text("\(input.name) \(input.hash)")))
  }
  if let seed = run.plan.seed { lines.append(("seed", Phrase("seed", "随机种子"), .text(String(seed)))) }
  let host = run.plan.host
  lines += [
    ("kernels", Phrase("kernels", "指令集"), .text(host.kernels)), ("threads", Phrase("threads", "线程"), .integer(host.threads)),
    ("cores", Phrase("cores", "核心"), .integer(host.cores)), ("version", Phrase("version", "版本"), .text(host.version)),
  ]
  if !host.processor.isEmpty { lines.append(("processor", Phrase("processor", "处理器"), .text(host.processor))) }
  if !host.system.isEmpty { lines.append(("system", Phrase("operating system", "操作系统"), .text(host.system))) }
  lines += [
    ("started", Phrase("started (UTC)", "开始（UTC）"), .text(date(run.started))),
  ]
  if let time = seconds(of: run, latest) { lines.append(("time", Phrase("time", "用时"), .text(Amount.duration(time)))) }
  if let step = latest.map(\.point.step).max() { lines.append(("step", Phrase("steps done", "已完成步数"), .integer(step))) }
  if let checkpoint = run.checkpoint {
    lines.append(
      ("checkpoint", Phrase("checkpoint", "检查点"), .text("\(checkpoint.path) (\(checkpoint.step))")))
  }
  for artefact in run.artefacts {
    let hash = artefact.hash.isEmpty ? "" : " " + artefact.hash
    lines.append((Workspace.artefactLine, artefact.kind.phrase, .text("\(artefact.path) \(Amount.bytes(artefact.bytes))\(hash)")))
  }
  for (name, point) in latest {
    let fact = Metric.fact(name, point.value)
    lines.append(("last-" + name, Phrase("last \(fact.label.en)", "最后的\(fact.label.zh)"), .number(point.value)))
  }
  lines += run.facts.map { ($0.name, $0.label, cell($0.value)) }
  return lines
}

private func page(_ run: RunRecord, _ store: RunStore) throws -> Finding {
  let inUnits = Dictionary(run.facts.map { ($0.name, $0) }) { first, _ in first }
  var lines = try lines(run, store)
  let command = lines.firstIndex { $0.name == "command" } ?? 0
  lines.insert(contentsOf: Workspace.settings(of: run), at: command + 1)
  let rows = lines.map { line -> [Table.Cell] in
    // A column has one unit; bytes say theirs.
    let isBytes = inUnits[line.name]?.unit == .bytes
    return [.text(line.name), .phrase(line.label), isBytes ? .text(inUnits[line.name]?.written ?? "") : line.value]
  }
  var table = Table(
    columns: [
      Table.Column("field", Phrase("field", "字段")), Table.Column("meaning", Phrase("what", "含义")),
      Table.Column("value", Phrase("value", "值")),
    ], rows: rows)
  // Commands and hashes are there to be copied.
  table.wraps = true
  var finding = Finding(
    title: Phrase("run \(run.number), \(visible(run.name))", "运行 \(run.number)，\(visible(run.name))"),
    body: .table(table),
    facts: run.facts,
    remarks: try run.words.filter { ![.verdict, .ending].contains($0.kind) }.map(\.phrase)
      + store.events(of: run.number).suffix(5).map(told))
  (finding.verdict, finding.isOfMoment) = (run.words(.verdict), true)
  return finding
}

extension Workspace {
  /// What a line of a run's record is called that names a file.
  static let artefactLine = "artefact"
}

extension Artefact.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .checkpoint: Phrase("checkpoint file", "检查点文件")
    case .best: Phrase("best weights", "最佳权重")
    case .controlBest: Phrase("best weights of the control", "对照组最佳权重")
    case .saved: Phrase("saved model", "已保存的模型")
    case .exported: Phrase("exported", "已导出")
    }
  }
}

extension RunRecord {
  /// Its state, or how it finished where that is more.
  fileprivate var standing: Phrase { state == .finished ? words(.ending) ?? state.phrase : state.phrase }
}

extension RunState {
  var phrase: Phrase {
    switch self {
    case .running: Phrase("running", "运行中")
    case .finished: Phrase("finished", "已完成")
    case .cancelled: Phrase("cancelled", "已取消")
    case .failed: Phrase("failed", "失败")
    case .interrupted: Phrase("interrupted", "已中断")
    }
  }
}
