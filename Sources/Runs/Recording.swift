public import Findings
import Synchronization
public import Wording

/// Where a run's numbers go while it runs. Nothing here throws: training goes on where the store cannot be written, `trouble`
/// says why, and what was not written is kept and tried again.
public final class Recording: Sendable {
  /// The run's.
  public let number: Int
  public let name: String
  private let store: RunStore
  private let state: Mutex<State>

  private struct State: Sendable {
    var batch = Batch()
    /// When the next batch is due, seconds since 1970.
    var due: Double
    var trouble: StoreError?
    var isFinished = false
    /// Points that were given up because memory would have filled.
    var lost = 0
  }

  /// What one transaction writes.
  struct Batch: Sendable {
    var points: [(curve: String, point: Curve.Point)] = []
    var events: [RunEvent] = []
    var artefacts: [Artefact] = []
    var checkpoint: RunRecord.Checkpoint?
    var end: (state: RunState, time: Double, facts: [Fact], words: [RunRecord.Words])?
    var isEmpty: Bool { points.isEmpty && events.isEmpty && artefacts.isEmpty && checkpoint == nil && end == nil }
  }

  /// A batch is written when this many points wait, or this many seconds have gone by.
  private static let batchSize = 256
  private static let interval = 1.0
  /// After a failure, so that a full disk does not slow every step down.
  private static let retryInterval = 5.0
  /// Points kept in memory while the store cannot be written: about 50 MB.
  private static let limit = 1_000_000

  init(store: RunStore, number: Int, name: String) {
    self.store = store
    self.number = number
    self.name = name
    state = Mutex(State(due: store.clock() + Recording.interval))
  }

  /// Why the newest batch is not in the store; nil when all is written.
  public var trouble: StoreError? { state.withLock { $0.trouble } }

  /// Throws `StoreError.gone` where the store that has the run is not there any more: its number, and with it the names of its files, may be
  /// another run's by now.
  public func requireThere() throws { try store.requireThere() }

  /// Whether `finish` has been called.
  public var isFinished: Bool { state.withLock { $0.isFinished } }

  /// The run's numbers at a step; a step given twice has the newer ones.
  public func record(step: Int, _ values: some Sequence<(String, Double)>) {
    let now = store.clock()
    state.withLock { state in
      for (name, value) in values {
        guard state.batch.points.count < Recording.limit else {
          state.lost += 1
          continue
        }
        state.batch.points.append((name, Curve.Point(step: step, time: now, value: value)))
      }
      let isFull = state.trouble == nil && state.batch.points.count >= Recording.batchSize
      if isFull || now >= state.due { write(&state) }
    }
  }

  public func note(step: Int, _ text: Phrase) {
    let now = store.clock()
    state.withLock { $0.batch.events.append(RunEvent(step: step, time: now, phrase: text)) }
  }

  public func add(_ artefact: Artefact) { state.withLock { $0.batch.artefacts.append(artefact) } }

  /// Says that the run can be gone on with from this file. Written at once, with every number up to it.
  public func checkpoint(_ checkpoint: RunRecord.Checkpoint) {
    state.withLock { state in
      state.batch.checkpoint = checkpoint
      write(&state)
    }
  }

  /// Writes what waits.
  public func flush() { state.withLock { write(&$0) } }

  /// Ends the run.
  public func finish(_ end: RunState, facts: [Fact] = [], words: [RunRecord.Words] = []) {
    state.withLock { state in
      state.isFinished = true
      state.batch.end = (end, store.clock(), facts, words)
      write(&state)
    }
  }

  private func write(_ state: inout State) {
    guard !state.batch.isEmpty else { return }
    do {
      try store.add(state.batch, to: number)
      state.batch = Batch()
      state.trouble = nil
    } catch {
      state.trouble = error as? StoreError ?? .unwritable(path: store.path, reason: "\(error)")
    }
    state.due = store.clock() + (state.trouble == nil ? Recording.interval : Recording.retryInterval)
  }
}
