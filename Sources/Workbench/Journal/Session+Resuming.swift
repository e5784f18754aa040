import Findings
import Language
import Runs
public import Wording

/// What came of playing a journal again.
public struct Recovery: Sendable {
  /// Commands that were performed again.
  public internal(set) var commands = 0
  /// Commands that train: their models were brought back from where their runs left them, with what the run is called and the step.
  public internal(set) var trained: [(command: String, run: String, step: Int)] = []
  /// Commands that write files, or whose models are not there: they are not performed a second time.
  public internal(set) var left: [String] = []
  /// Training whose model cannot be brought back, with why and what to do.
  public internal(set) var lost: [(command: String, reason: Phrase)] = []
  /// Training that was at work when the session ended, beside what was typed or as what was waited for, with what its run is called.
  public internal(set) var atWork: [(command: String, run: String)] = []
  /// Commands that failed now, with why.
  public internal(set) var failed: [(command: String, reason: Phrase)] = []
  /// Commands that changed the session and found something else than before.
  public internal(set) var different: [String] = []
  /// What is to be said of the recording that goes on.
  public internal(set) var recording: Phrase?
  /// Where the journal is now.
  public internal(set) var journal = ""
  /// The jobs that models were brought back by and are not the session's yet, by the numbers of their runs.
  var held: [Int: Int] = [:]
  /// Why its pseudonyms were taken as they stand: what they stand for is not known.
  public internal(set) var lack: Phrase?
  /// Whether something of it could not be done.
  public var isPartial: Bool { !failed.isEmpty || !lost.isEmpty || lack != nil }
  /// Where what its pseudonyms stand for is looked for the next time.
  public var key: String { Pseudonyms.path(beside: journal) }
  /// The command that was running when the session ended, unless it is one of those `atWork`.
  public internal(set) var unfinished: String?
}

extension Session {
  /// Brings back what a journal says was done, by doing it again; what was trained comes from the checkpoint of its run. The journal
  /// itself stays as it is, under a name that says that it was resumed.
  public func resume(_ reader: JournalReader) async -> Recovery {
    var recovery = Recovery(unfinished: reader.unfinished)
    recovery.lack = reader.lack
    var isLost = false
    for (index, entry) in reader.deeds.enumerated() where entry.failure == nil {
      if entry.isMade {
        takeOver(entry.run.flatMap { recovery.held[$0] })
        continue
      }
      let commands: [Command]
      do { commands = try read(entry.command) } catch {
        recovery.failed.append((entry.command, error.phrase))
        continue
      }
      for command in commands {
        // Jobs that were waited for or steered are over.
        guard command.row?.group != .screen, !["jobs", "wait", "pause", "resume", "cancel"].contains(command.name) else { continue }
        // A recording goes on, and what is played again is in it.
        if command.name == "record" {
          _ = journal.start(command, words: entry.words, confirmation: nil, &workspace.pseudonyms)
          workspace.resumeRecording(command, entry.recorded)
          _ = journal.done(command, finding: nil, failure: nil, seconds: 0, &workspace.pseudonyms)
          continue
        }
        guard !isLost, command.isPlayedAgain || command.trains else {
          recovery.left.append(command.canonical)
          if !isLost { keepDone(command, entry) }
          continue
        }
        guard !command.trains else {
          if let run = entry.run, reader.isCutOff(index) {
            keepBeginning(command, entry, run: run)
            continue
          }
          isLost = !bringBack(command, entry, &recovery)
          continue
        }
        let outcome = await perform(command, words: entry.words)
        recovery.commands += 1
        // What follows would be done to another model.
        isLost = outcome.error != nil && command.row?.group == .models
        if let error = outcome.error { recovery.failed.append((command.canonical, error.phrase)) }
        if entry.effect == Effect.reversible.rawValue, let before = entry.finding, let now = outcome.finding, Journal.digest(now) != before {
          recovery.different.append(command.canonical)
        }
      }
    }
    if let begun = reader.begun, let run = workspace.run(begunBy: begun, notOf: reader.deeds) {
      // In the background, as what follows is done without it; `runs resume` says what becomes current where.
      if !isLost, let command = try? read(begun.entry.command).first { keepBeginning(command, begun.entry, run: run.number) }
      recovery.atWork.append((begun.entry.command, run.name))
      recovery.unfinished = nil
    }
    // What had come to its end and was not looked at before the crash.
    workspace.held = []
    workspace.adoptResults()
    _ = journal.made(&workspace)
    // Whole, and not as it was at each step on the way: nothing that was there is lost meanwhile.
    workspace.recorder?.isComingBack = false
    recovery.recording = workspace.record(in: &journal) ?? workspace.recorder?.ending
    recovery.journal = reader.setAside()
    return recovery
  }

  /// What was written before the crash is there: it stays in the journal and in what is recorded.
  private func keepDone(_ command: Command, _ entry: JournalReader.Entry) {
    _ = journal.start(command, words: entry.words, confirmation: entry.confirmation, &workspace.pseudonyms)
    workspace.confirmation = entry.confirmation
    defer { workspace.confirmation = nil }
    let deed = workspace.deed(command, words: entry.words, finding: nil, failure: nil)
    _ = journal.done(command, finding: nil, failure: nil, seconds: 0, &workspace.pseudonyms)
    _ = workspace.keep(deed, in: &journal)
  }

  /// What began a run that the crash cut off stays in the journal and in what is recorded: `runs resume` goes on with it.
  private func keepBeginning(_ command: Command, _ entry: JournalReader.Entry, run: Int) {
    guard command.name != "runs resume" else { return }
    _ = journal.start(command, words: entry.words, confirmation: entry.confirmation, &workspace.pseudonyms)
    var deed = workspace.deed(command, words: entry.words, finding: nil, failure: nil)
    (deed.job, deed.run, deed.isBackground, deed.isCutOff) = (nil, run, entry.isBackground ?? true, true)
    _ = journal.done(command, finding: nil, failure: nil, seconds: 0, deed: deed, &workspace.pseudonyms)
    _ = workspace.keep(deed, in: &journal)
  }

  /// At this place of the journal the model of a run became one of the session's.
  private func takeOver(_ job: Int?) {
    if let job { workspace.held.remove(job) }
    workspace.adoptResults()
    _ = journal.made(&workspace)
  }

  /// The model that a command trained, from its run's checkpoint. False where it is not there, so that what follows cannot be done.
  private func bringBack(_ command: Command, _ entry: JournalReader.Entry, _ recovery: inout Recovery) -> Bool {
    do {
      let run = try workspace.keptRun(of: command, entry.run)
      if run.state == .running || run.state == .interrupted {
        // Its model was not there yet: what follows was done without it.
        keepBeginning(command, entry, run: run.number)
        recovery.atWork.append((command.canonical, run.name))
        return true
      }
      if run.state == .failed { return true }
      _ = journal.start(command, words: entry.words, confirmation: entry.confirmation, &workspace.pseudonyms)
      // Beside the current model, or in its place, as it was: whatever the surface is that it is brought back on.
      var asked = command
      if let isBackground = entry.isBackground { asked.arguments["background"] = .word(isBackground ? "yes" : "no") }
      let finding = try jobs.whileBusy { try workspace.bringBack(run, of: asked) }
      var deed = workspace.deed(asked, words: entry.words, finding: finding, failure: nil)
      deed.command = command
      deed.run = run.number
      if run.state == .cancelled, let step = run.checkpoint?.step, let end = command.stopSlot { deed.command.arguments[end] = .integer(step) }
      if let job = deed.job {
        workspace.held.insert(job)
        recovery.held[run.number] = job
      }
      _ = journal.done(command, finding: finding, failure: nil, seconds: 0, deed: deed, &workspace.pseudonyms)
      _ = workspace.keep(deed, in: &journal)
      recovery.trained.append((command.canonical, run.name, run.checkpoint?.step ?? 0))
      return true
    } catch {
      let reason = error.worded.phrase
      recovery.lost.append((command.canonical, reason))
      return false
    }
  }
}

extension JournalReader {
  /// Whether the entry began a run in the background that an earlier crash cut off: a later one went on with it, and nothing of it was there
  /// before.
  fileprivate func isCutOff(_ index: Int) -> Bool {
    let entry = deeds[index]
    guard let run = entry.run, entry.isBackground == true, !entry.command.hasPrefix("runs resume") else { return false }
    let next = deeds[(index + 1)...].first { $0.run == run && $0.failure == nil }
    return next.map { !$0.isMade && $0.command.hasPrefix("runs resume") } ?? false
  }
}

extension Workspace {
  /// The run of a command that trains, with a checkpoint that is there; throws what to do where there is none.
  fileprivate func keptRun(of command: Command, _ number: Int?) throws -> RunRecord {
    guard let number, let run = try? runStore().run(String(number)), command.name == "runs resume" || kept(run.plan.command) == command.canonical else {
      throw WorkbenchError.modelNotKept(command.canonical, checkpoint: nil)
    }
    if run.state == .running || run.state == .interrupted || run.state == .failed { return run }
    guard let path = run.checkpoint?.path, Files.exists(path) else { throw WorkbenchError.modelNotKept(command.canonical, checkpoint: run.checkpoint?.path ?? "") }
    return run
  }

  /// The run of a command that was running when its session was cut off: the journal does not know it yet, and the store does. Nil where the
  /// command trains nothing, or had not come as far as a run.
  fileprivate func run(begunBy begun: (entry: JournalReader.Entry, time: Double), notOf deeds: [JournalReader.Entry]) -> RunRecord? {
    let known = Set(deeds.compactMap(\.run))
    return try? runStore().runs().first { run in
      run.state == .interrupted && run.started >= begun.time && !known.contains(run.number) && JobKind[run.plan.kind] != nil
        && kept(run.plan.command) == begun.entry.command
    }
  }

  /// Makes the model anew that a run has left, as a job that is over at once.
  fileprivate mutating func bringBack(_ run: RunRecord, of command: Command) throws -> Finding {
    guard let kind = JobKind[run.plan.kind] else { throw WorkbenchError.notResumable(run.name, kind: run.plan.kind.rawValue) }
    // Its own settings are those of the command that began it.
    var began = command.name == "runs resume" ? try parse(kept(run.plan.command), lexicon: lexicon).first ?? command : command
    began.arguments["background"] = command.arguments["background"]
    return try kind.bringBack(&self, run, began)
  }
}

extension Command {
  /// Whether doing it again brings a session back and does no more than that.
  fileprivate var isPlayedAgain: Bool {
    guard let row, row.effect != .irreversible, row.slot("background") == nil, row.slot("overwrite") == nil else { return false }
    return row.group != .jobs
  }
}
