import Findings
import GRDB
import Wording

extension RunStore {
  /// Every run, the newest first; none where there is no store yet. Throws `StoreError`.
  public func runs() throws -> [RunRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY number DESC").map { try record($0, database) }
    } ?? []
  }

  /// The number of runs. Throws where nothing could be recorded, although there may be enough to read.
  public func checked() throws -> Int {
    try checkWritable()
    return try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM runs") ?? 0 } ?? 0
  }

  /// The names of all runs, newest first, which costs less than the runs.
  public func names() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM runs ORDER BY number DESC") } ?? []
  }

  /// The run of a number or a name (`3`, `train-3`). Throws `StoreError.unknownRun`.
  public func run(_ reference: String) throws -> RunRecord {
    let found = try read { database -> (RunRecord?, [String]) in
      let row =
        try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE name = ?", arguments: [reference])
        ?? Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [Int(reference)])
      if let row { return (try record(row, database), []) }
      return (nil, try String.fetchAll(database, sql: "SELECT name FROM runs"))
    }
    if let run = found?.0 { return run }
    throw StoreError.unknownRun(reference, near: nearest(reference, among: found?.1 ?? []))
  }

  /// The names of a run's curves, in the order in which they came up.
  public func curveNames(of number: Int) throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM curves WHERE run = ? ORDER BY id", arguments: [number]) } ?? []
  }

  /// A run's numbers by step, whole: those named, or all of them.
  public func curves(of number: Int, named names: [String]? = nil) throws -> [Curve] {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM curves WHERE run = ? ORDER BY id", arguments: [number])
      return try rows.compactMap { row -> Curve? in
        let (id, name): (Int64, String) = try (row.value("id"), row.value("name"))
        if let names, !names.contains(name) { return nil }
        let points = try Row.fetchAll(
          database, sql: "SELECT step, time, value FROM points WHERE curve = ? ORDER BY step", arguments: [id])
        return Curve(name, try points.map(point))
      }
    } ?? []
  }

  /// The newest value of every curve of a run, in the order in which they came up.
  public func latest(of number: Int) throws -> [(name: String, point: Curve.Point)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, step, time, value FROM curves JOIN points ON points.curve = curves.id
          WHERE run = ? AND step = (SELECT MAX(step) FROM points WHERE curve = curves.id) ORDER BY curves.id
          """, arguments: [number]
      ).map { (try $0.value("name"), try point($0)) }
    } ?? []
  }

  /// What was noted while a run went on, in order.
  public func events(of number: Int) throws -> [RunEvent] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM events WHERE run = ? ORDER BY rowid", arguments: [number]).map {
        let en: String = try $0.value("text"), zh: String? = try $0.optional("zh")
        return RunEvent(step: try $0.value("step"), time: try $0.value("time"), phrase: Phrase(en, zh ?? en))
      }
    } ?? []
  }

  private func point(_ row: Row) throws -> Curve.Point {
    let value: Double? = try row.value("value")
    return Curve.Point(step: try row.value("step"), time: try row.value("time"), value: value ?? .nan)
  }

  /// What a row of the table of runs says, with what belongs to it.
  func record(_ row: Row, _ database: Database) throws -> RunRecord {
    let number: Int = try row.value("number")
    let name: String = try row.value("name")
    var plan = RunPlan(RunKind(rawValue: try row.value("kind")) ?? .train, name: name, command: try row.value("command"))
    let seed: String? = try row.value("seed")
    plan.seed = seed.flatMap { UInt64($0) }
    plan.parent = try row.value("parent")
    plan.host.kernels = try row.value("kernels")
    plan.host.threads = try row.value("threads")
    plan.host.cores = try row.value("cores")
    plan.host.version = try row.value("version")
    // A file of an earlier form that may only be read has neither.
    plan.host.processor = try row.optional("processor") ?? ""
    plan.host.system = try row.optional("system") ?? ""
    plan.inputs = try Row.fetchAll(
      database, sql: "SELECT * FROM inputs WHERE run = ? ORDER BY rowid", arguments: [number]
    ).map { row in
      let source: String? = try row.optional("source")
      return RunPlan.Input(
        role: try row.value("role"), name: try row.value("name"), hash: try row.value("hash"),
        // What a run has kept of its beginning lies with its checkpoints.
        source: source.map { $0.hasPrefix("/") ? placed($0) : $0 })
    }
    let artefacts = try Row.fetchAll(
      database, sql: "SELECT * FROM artefacts WHERE run = ? ORDER BY rowid", arguments: [number]
    ).map { row in
      let kind = try row.optional("kind").flatMap(Artefact.Kind.init) ?? .saved, path: String = try row.value("path")
      return Artefact(kind, path: path.hasPrefix("/") ? placed(path) : path, bytes: try row.value("bytes"), hash: try row.value("hash"))
    }
    let facts = try Row.fetchAll(database, sql: "SELECT * FROM facts WHERE run = ? ORDER BY position", arguments: [number])
    // A file of the first form that may only be read has no sentences.
    let words = try database.tableExists("words")
      ? Row.fetchAll(database, sql: "SELECT * FROM words WHERE run = ? ORDER BY position", arguments: [number]) : []
    var state = RunState(rawValue: try row.value("state")) ?? .failed
    if state == .running, try !ProcessIdentity(row).isAlive { state = .interrupted }
    var checkpoint: RunRecord.Checkpoint?
    if let path: String = try row.value("checkpoint") {
      checkpoint = RunRecord.Checkpoint(path: placed(path), step: try row.value("checkpoint_step") ?? 0)
    }
    return RunRecord(
      number: number, name: name, plan: plan, started: try row.value("started"), ended: try row.value("ended"),
      idle: try row.optional("idle") ?? 0, state: state,
      facts: try facts.compactMap(fact), words: try words.compactMap(Self.words), artefacts: artefacts, checkpoint: checkpoint)
  }

  private static func words(_ row: Row) throws -> RunRecord.Words? {
    let kind = RunRecord.Words.Kind(rawValue: try row.value("kind"))
    return try kind.map { RunRecord.Words($0, Phrase(try row.value("en"), try row.value("zh"))) }
  }

  private func fact(_ row: Row) throws -> Fact? {
    let value: Fact.Value
    switch try row.value("kind") as String {
    case "number": value = .number(try row.value("value") ?? .nan)
    case "integer": value = .integer(try row.value("value"))
    case "text": value = .text(try row.value("value"))
    default: return nil
    }
    return Fact(
      try row.value("name"), Phrase(try row.value("en"), try row.value("zh")), value, Unit(rawValue: try row.value("unit")) ?? .none)
  }
}

extension ProcessIdentity {
  init(_ row: Row) throws {
    self.init(pid: try row.value("pid"), boot: try row.value("boot"), start: try row.value("start"))
  }
}

extension Row {
  /// The value of a column. Throws where it is not there or of another type: the file may be damaged, and a subscript would trap.
  func value<T: DatabaseValueConvertible>(_ column: String) throws -> T { try decode(T.self, forColumn: column) }
  /// The same of a column that files of an earlier form do not have.
  func optional<T: DatabaseValueConvertible>(_ column: String) throws -> T? {
    hasColumn(column) ? try decode(T?.self, forColumn: column) : nil
  }
}
