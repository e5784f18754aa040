import Findings
import GRDB
import Wording

extension RunStore {
  /// Every run, the newest first; none where there is no store yet. Throws `StoreError`.
  public func runs() throws -> [RunRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM runs ORDER BY number DESC").map { try run($0, database) }
    } ?? []
  }

  /// The run of a number or a name (`3`, `train-3`). Throws `StoreError.unknownRun`.
  public func run(_ reference: String) throws -> RunRecord {
    let found = try read { database -> (RunRecord?, [String]) in
      let row =
        try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE name = ?", arguments: [reference])
        ?? Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [Int(reference)])
      if let row { return (try run(row, database), []) }
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
        let (id, name): (Int64, String) = (row["id"], row["name"])
        if let names, !names.contains(name) { return nil }
        let points = try Row.fetchAll(
          database, sql: "SELECT step, time, value FROM points WHERE curve = ? ORDER BY step", arguments: [id])
        return Curve(name, points.map { Curve.Point(step: $0["step"], time: $0["time"], value: $0["value"] ?? .nan) })
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
      ).map { ($0["name"], Curve.Point(step: $0["step"], time: $0["time"], value: $0["value"] ?? .nan)) }
    } ?? []
  }

  /// What was noted while a run went on, in order.
  public func events(of number: Int) throws -> [RunEvent] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT step, time, text FROM events WHERE run = ? ORDER BY rowid", arguments: [number])
        .map { RunEvent(step: $0["step"], time: $0["time"], text: $0["text"]) }
    } ?? []
  }

  private func run(_ row: Row, _ database: Database) throws -> RunRecord {
    let number: Int = row["number"]
    var plan = RunPlan(RunKind(rawValue: row["kind"]) ?? .train, name: row["name"], command: row["command"])
    plan.seed = (row["seed"] as String?).flatMap { UInt64($0) }
    plan.parent = row["parent"]
    plan.host.kernels = row["kernels"]
    plan.host.threads = row["threads"]
    plan.host.cores = row["cores"]
    plan.host.version = row["version"]
    plan.inputs = try Row.fetchAll(
      database, sql: "SELECT role, name, hash FROM inputs WHERE run = ? ORDER BY rowid", arguments: [number]
    ).map { RunPlan.Input(role: $0["role"], name: $0["name"], hash: $0["hash"]) }
    let artefacts = try Row.fetchAll(
      database, sql: "SELECT path, bytes, hash FROM artefacts WHERE run = ? ORDER BY rowid", arguments: [number]
    ).map { Artefact(path: $0["path"], bytes: $0["bytes"], hash: $0["hash"]) }
    let facts = try Row.fetchAll(database, sql: "SELECT * FROM facts WHERE run = ? ORDER BY position", arguments: [number])
    var state = RunState(rawValue: row["state"]) ?? .failed
    let process = ProcessIdentity(pid: row["pid"], boot: row["boot"], start: row["start"])
    if state == .running, !process.isAlive { state = .interrupted }
    var checkpoint: RunRecord.Checkpoint?
    if let path: String = row["checkpoint"] { checkpoint = RunRecord.Checkpoint(path: path, step: row["checkpoint_step"] ?? 0) }
    return RunRecord(
      number: number, name: row["name"], plan: plan, started: row["started"], ended: row["ended"], state: state,
      facts: facts.compactMap(fact), artefacts: artefacts, checkpoint: checkpoint)
  }

  private func fact(_ row: Row) -> Fact? {
    let value: Fact.Value
    switch row["kind"] as String {
    case "number": value = .number(row["value"] ?? .nan)
    case "integer": value = .integer(row["value"])
    case "text": value = .text(row["value"])
    default: return nil
    }
    return Fact(row["name"], Phrase(row["en"], row["zh"]), value, Unit(rawValue: row["unit"]) ?? .none)
  }
}
