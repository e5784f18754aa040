/// What `undo` and `redo` step through: whole states, each with the command that left it.
struct History: Sendable {
  private struct Entry: Sendable {
    /// The canonical command that led away from `state`.
    let command: String
    let state: SessionState
  }
  private var past: [Entry] = []
  private var future: [Entry] = []
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
    if past.count > History.limit { past.removeFirst() }
    future.removeAll()
  }

  /// Puts into every state what work of the background made. It is no step: `undo` takes back what the user did, and comes to the same
  /// however far the work was.
  mutating func amend(_ change: (inout SessionState) -> Void) {
    func amended(_ entry: Entry) -> Entry {
      var state = entry.state
      change(&state)
      return Entry(command: entry.command, state: state)
    }
    (past, future) = (past.map(amended), future.map(amended))
  }

  /// Steps back from `state`: the state before, and the command taken back; nil at the beginning.
  mutating func undo(from state: SessionState) -> (command: String, state: SessionState)? {
    guard let entry = past.popLast() else { return nil }
    future.append(Entry(command: entry.command, state: state))
    return (entry.command, entry.state)
  }

  /// Steps forward again from `state`.
  mutating func redo(from state: SessionState) -> (command: String, state: SessionState)? {
    guard let entry = future.popLast() else { return nil }
    past.append(Entry(command: entry.command, state: state))
    return (entry.command, entry.state)
  }
}
