import Findings
import FoundationEssentials
import GRDB
import Wording

extension RunStore {
  /// Begins a run and returns what its numbers are handed to. Throws `StoreError`.
  public func begin(_ plan: RunPlan) throws -> Recording {
    let now = clock()
    let process = ProcessIdentity.current
    // A file that a run of another store has left at this path is not written over.
    let taken = newestFile
    let (number, name) = try write { database -> (Int, String) in
      try database.execute(
        sql: """
          INSERT INTO runs (number, name, kind, command, seed, kernels, threads, cores, version, processor, system, parent, started, state, pid, boot, start)
          VALUES (
            MAX(?, COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'runs'), 0)) + 1,
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?)
          """,
        arguments: [
          taken,
          // Unique until it gets its own.
          "\(UInt64.random(in: .min ... .max))", plan.kind.rawValue, plan.command, plan.seed.map(String.init), plan.host.kernels,
          plan.host.threads, plan.host.cores, plan.host.version, plan.host.processor, plan.host.system, plan.parent, now, process.pid,
          process.boot, process.start,
        ])
      let number = Int(database.lastInsertedRowID)
      let name = try freeName(plan.name ?? "\(plan.kind.rawValue)-\(number)", database)
      try database.execute(sql: "UPDATE runs SET name = ? WHERE number = ?", arguments: [name, number])
      for input in plan.inputs {
        try database.execute(
          sql: "INSERT INTO inputs (run, role, name, hash, source) VALUES (?, ?, ?, ?, ?)",
          arguments: [number, input.role, input.name, input.hash, input.source])
      }
      return (number, name)
    }
    return Recording(store: self, number: number, name: name)
  }

  /// The highest number of a run that has left a file in the folder of this store.
  private var newestFile: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: checkpoints)) ?? []
    return names.compactMap { $0.hasPrefix("run-") ? Int($0.dropFirst("run-".count).prefix { $0.isNumber }) : nil }.filter { $0 < 1 << 40 }.max() ?? 0
  }

  /// Takes up a run that is over at its checkpoint: what was recorded behind that step goes, since it will come again. Throws
  /// `StoreError.stillRunning` where another process, or this one, is at it, and `.overtaken` where one was since `run` was read: of several
  /// who ask at once one has it.
  /// - Parameters:
  ///   - step: The step that it goes on from, where that is not its own checkpoint's: of a control, that of the run beside it.
  ///   - host: Where it goes on; nil for where it was.
  ///   - inputs: What it goes on with: of what has the same content, the place is noted where it is now.
  public func goOn(
    with run: RunRecord, from step: Int? = nil, on host: RunPlan.Host? = nil, reading inputs: [RunPlan.Input] = []
  ) throws -> Recording {
    let step = step ?? run.checkpoint?.step ?? 0
    let before = run.plan.host
    // Of what begins anew nothing is left that was reckoned elsewhere.
    let host = host.map { step > 0 ? before.followed(by: $0) : $0 } ?? before
    let process = ProcessIdentity.current
    let now = clock()
    try write { database in
      try checkOver(run, database)
      try checkUnchanged(run, database)
      // Of a run that was killed, the last that it has said.
      try database.execute(
        sql: """
          UPDATE runs SET idle = idle + MAX(0, ? - COALESCE(
            ended, (SELECT MAX(time) FROM points WHERE curve IN (SELECT id FROM curves WHERE run = number)), started))
          WHERE number = ?
          """, arguments: [now, run.number])
      try database.execute(
        sql: "UPDATE runs SET state = 'running', ended = NULL, pid = ?, boot = ?, start = ? WHERE number = ?",
        arguments: [process.pid, process.boot, process.start, run.number])
      try database.execute(
        sql: "UPDATE runs SET kernels = ?, version = ?, processor = ?, system = ? WHERE number = ?",
        arguments: [host.kernels, host.version, host.processor, host.system, run.number])
      for input in inputs where input.role == "data" {
        try database.execute(
          sql: "UPDATE inputs SET name = ? WHERE run = ? AND role = ? AND hash = ?", arguments: [input.name, run.number, input.role, input.hash])
      }
      try database.execute(
        sql: "DELETE FROM points WHERE step > ? AND curve IN (SELECT id FROM curves WHERE run = ?)", arguments: [step, run.number])
      try database.execute(sql: "DELETE FROM events WHERE step > ? AND run = ?", arguments: [step, run.number])
      try database.execute(sql: "DELETE FROM facts WHERE run = ?", arguments: [run.number])
      try database.execute(sql: "DELETE FROM words WHERE run = ?", arguments: [run.number])
    }
    return Recording(store: self, number: run.number, name: run.name)
  }

  /// Says that files were made of what a run has left, also long after its end. Nothing happens where the run is gone.
  public func add(_ artefacts: [Artefact], to run: RunRecord) throws {
    try write { database in
      guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE number = ?)", arguments: [run.number]) == true else { return }
      for artefact in artefacts { try add(artefact, to: run.number, database) }
    }
  }

  /// Says where something that a run was made from is had again from now on.
  public func replace(_ input: RunPlan.Input, of run: RunRecord, by other: RunPlan.Input) throws {
    try write {
      try $0.execute(
        sql: "UPDATE inputs SET hash = ?, source = ? WHERE run = ? AND role = ? AND hash = ?",
        arguments: [other.hash, other.source, run.number, input.role, input.hash])
    }
  }

  /// Deletes what is recorded of a run; its files stay. Throws `StoreError.stillRunning` while it goes on.
  public func delete(_ run: RunRecord) throws {
    try write { database in
      try checkOver(run, database)
      try database.execute(sql: "DELETE FROM runs WHERE number = ?", arguments: [run.number])
    }
  }

  /// Throws `StoreError.stillRunning` while a run goes on.
  public func requireOver(_ run: RunRecord) throws { _ = try read { try checkOver(run, $0) } }

  private func checkOver(_ run: RunRecord, _ database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [run.number]) else {
      throw StoreError.unknownRun(run.name, near: nil)
    }
    let state: String = try row.value("state")
    guard state == RunState.running.rawValue else { return }
    let process = try ProcessIdentity(row)
    if process.isAlive { throw StoreError.stillRunning(run.name, process: process == .current ? nil : process.pid) }
  }

  /// Throws `StoreError.overtaken` where a run is not as it was read.
  private func checkUnchanged(_ run: RunRecord, _ database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM runs WHERE number = ?", arguments: [run.number]) else { return }
    let now = try record(row, database)
    guard now.state == run.state, now.ended == run.ended, now.checkpoint?.step == run.checkpoint?.step else { throw StoreError.overtaken(run.name) }
  }

  private func freeName(_ wanted: String, _ database: Database) throws -> String {
    var (name, number) = (wanted, 1)
    while try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE name = ?)", arguments: [name]) == true {
      number += 1
      name = "\(wanted)-\(number)"
    }
    return name
  }

  // MARK: What a recording writes

  func add(_ batch: Recording.Batch, to number: Int) throws {
    try write { database in
      var known: Set<String> = []
      for (name, point) in batch.points {
        if known.insert(name).inserted {
          try database.execute(sql: "INSERT OR IGNORE INTO curves (run, name) VALUES (?, ?)", arguments: [number, name])
        }
        try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO points (curve, step, time, value)
            SELECT id, ?, ?, ? FROM curves WHERE run = ? AND name = ?
            """
        ).execute(arguments: [point.step, point.time, point.value, number, name])
      }
      for event in batch.events {
        try database.execute(
          sql: "INSERT INTO events (run, step, time, text, zh) VALUES (?, ?, ?, ?, ?)",
          arguments: [number, event.step, event.time, event.phrase.en, event.phrase.zh])
      }
      for artefact in batch.artefacts { try add(artefact, to: number, database) }
      if let checkpoint = batch.checkpoint {
        try database.execute(
          sql: "UPDATE runs SET checkpoint = ?, checkpoint_step = ? WHERE number = ?",
          arguments: [checkpoint.path, checkpoint.step, number])
      }
      if let end = batch.end {
        try database.execute(
          sql: "UPDATE runs SET state = ?, ended = ? WHERE number = ?", arguments: [end.state.rawValue, end.time, number])
        try add(end.facts, to: number, database)
        for (position, words) in end.words.enumerated() {
          try database.execute(
            sql: "INSERT OR REPLACE INTO words (run, position, kind, en, zh) VALUES (?, ?, ?, ?, ?)",
            arguments: [number, position, words.kind.rawValue, words.phrase.en, words.phrase.zh])
        }
      }
    }
  }

  /// One that is known by its path already is as it is now.
  private func add(_ artefact: Artefact, to number: Int, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO artefacts (run, kind, path, bytes, hash) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (run, path) DO UPDATE SET kind = excluded.kind, bytes = excluded.bytes, hash = excluded.hash
        """, arguments: [number, artefact.kind.rawValue, artefact.path, artefact.bytes, artefact.hash])
  }

  private func add(_ facts: [Fact], to number: Int, _ database: Database) throws {
    for (position, fact) in facts.enumerated() {
      let (kind, value): (String, DatabaseValue) =
        switch fact.value {
        case .number(let number): ("number", number.databaseValue)
        case .integer(let integer): ("integer", integer.databaseValue)
        case .text(let text): ("text", text.databaseValue)
        }
      try database.execute(
        sql: "INSERT OR REPLACE INTO facts (run, position, name, en, zh, unit, kind, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [number, position, fact.name, fact.label.en, fact.label.zh, fact.unit.rawValue, kind, value])
    }
  }
}
