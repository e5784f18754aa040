public import Language
public import Wording
public import Workbench

/// What happens to the screen.
public enum Event: Sendable {
  case key(Key)
  case resized(width: Int, height: Int)
  /// Readline has taken a key.
  case edited(LineView)
  /// All that came together has been taken in, and a frame is about to be drawn: time for what is not the line itself.
  case settled
  /// Enter in the command line.
  case submitted(String)
  /// Ctrl-D on an empty command line.
  case ended
  case interrupted
  case started(Snapshot)
  case performed(Outcome)
  /// A piece of the script that is watched; nil where nothing was left of it.
  case played(Watched.Piece?)
  case saw(Look, epoch: Int, Sight)
  /// The loop's tick while something runs.
  case progress(done: Int, total: Int, seconds: Double)
  /// The background jobs as they are now.
  case jobs([JobStatus])
  /// The session has taken over what jobs have made.
  case adopted(Snapshot)
  /// A theme is in use from now on, or why it cannot be.
  case themed(name: String, Display)
  case complained(Phrase)
  /// What `theme` can name, as the folders of themes are now.
  case themes([String])
  /// A session before this one did not end by itself, and can be brought back.
  case lostSession
  /// Time to look through more rows of a long finding.
  case searched
  /// Nothing has happened for a while: time for work that should not stand in the way.
  case idle
}

/// What the screen wants done; the loop does it.
public enum Request: Sendable, Equatable {
  /// `confirmation`: what the user typed when told that a command cannot be undone; `words`: what they said, where it was no command.
  case perform(Command, confirmation: String? = nil, words: String? = nil)
  /// Tell the session of a line that was not understood.
  case misread(String)
  /// Play the next piece of the script that is watched.
  case play
  case look(Look, epoch: Int)
  case cancelCommand, cancelLook
  /// Give a key to readline.
  case edit(Key)
  case setLine(String)
  /// Put a line into the history.
  case remember(String)
  case copy(String)
  case repaint, suspend
  case toggleMouse
  /// The sizes of the panes have changed.
  case keepSplits(Splits)
  /// The named layouts have changed.
  case keepLayouts([SavedLayout])
  case useTheme(String)
  case quit
}
