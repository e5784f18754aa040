/// What `undo` and `redo` step through: whole states, each with the command that left it.
struct History: Sendable {
  private struct Entry: Sendable {
    /// The canonical command that led away from `state`.
    let command: String
    let state: SessionState
  }
  private var past: [Entry] = []
  private var future: [Entry] = []
  /// How many steps there were when a job was begun whose models have not come yet, by its number.
  private var begun: [Int: Int] = [:]
  /// States kept; older ones are forgotten.
  private static let limit = 500

  /// Commands that `undo` would take back, the newest last.
  var undoable: [String] { past.map(\.command) }
  /// The state that `undo` would bring back; nil at the beginning.
  var newest: SessionState? { past.last?.state }
  /// Commands that `redo` would perform again, the next one last.
  var redoable: [String] { future.map(\.command) }

  /// Remembers `state` as the one that `command` is about to change.
  mutating func record(_ command: String, before state: SessionState) {
    past.append(Entry(command: command, state: state))
    if past.count > History.limit { forgetOldest() }
    future.removeAll()
  }

  /// Work has been begun beside what the user does: what comes of it is a step that belongs here.
  mutating func begin(job: Int) { begun[job] = past.count }

  /// What work of the background made, as the step that began it: steps made meanwhile are taken back before it, and what they left has it
  /// too. `state` is the one before the change.
  mutating func insert(_ command: String, job: Int, before state: SessionState, _ change: (inout SessionState) -> Void) {
    func amended(_ entry: Entry) -> Entry {
      var state = entry.state
      change(&state)
      return Entry(command: entry.command, state: state)
    }
    let at = min(begun.removeValue(forKey: job) ?? past.count, past.count)
    let before = at < past.count ? past[at].state : state
    past = Array(past[..<at]) + [Entry(command: command, state: before)] + past[at...].map(amended)
    if past.count > History.limit { forgetOldest() }
    future = future.map(amended)
    for (other, place) in begun where place > at { begun[other] = place + 1 }
  }

  private mutating func forgetOldest() {
    past.removeFirst()
    begun = begun.mapValues { max(0, $0 - 1) }
  }

  /// Steps back from `state`: the state before, and the command taken back; nil at the beginning.
  mutating func undo(from state: SessionState) -> (command: String, state: SessionState)? {
    guard let entry = past.popLast() else { return nil }
    future.append(Entry(command: entry.command, state: state))
    begun = begun.mapValues { min($0, past.count) }
    return (entry.command, entry.state)
  }

  /// Steps forward again from `state`.
  mutating func redo(from state: SessionState) -> (command: String, state: SessionState)? {
    guard let entry = future.popLast() else { return nil }
    past.append(Entry(command: entry.command, state: state))
    return (entry.command, entry.state)
  }
}
