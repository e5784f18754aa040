import CTerminal
import Language
import Wording

/// Readline inside the screen: gets keys, keeps the line, its history and its modes. One per process, on the main thread.
@MainActor final class LineEditor {
  /// Candidates for a line and a cursor's byte offset in it.
  var complete: (String, Int) -> [Completion] = { _, _ in [] }

  /// Called about ten times a second while `read` waits for a key.
  var idle: () -> Void = {}

  /// Whom readline's callbacks, which carry no context, are for.
  fileprivate static var current: LineEditor?

  init(history: String?, inScreen: Bool) {
    Self.current = self
    if inScreen { line_open(offerCandidates) } else { line_open_plain(offerCandidates) }
    line_idle { MainActor.assumeIsolated { LineEditor.current?.idle() } }
    line_history(history)
  }

  enum Outcome { case editing(LineView), done(String), end }

  func feed(_ key: Key) -> Outcome {
    line_forget_matches()
    if case .paste(let text) = key {
      // A paste is one edit and never runs anything: its lines become one.
      line_insert(pasted(text, after: String(decoding: view.text.utf8.prefix(view.point), as: UTF8.self)))
      return .editing(view)
    }
    guard let bytes = key.bytes else { return .editing(view) }
    switch line_feed(bytes) {
    case LINE_DONE: return .done(String(cString: line_taken()))
    case LINE_END: return .end
    default: return .editing(view)
    }
  }

  func set(_ text: String) -> LineView {
    line_forget_matches()
    line_set(text)
    return view
  }

  func remember(_ line: String) { line_remember(line) }

  var view: LineView {
    var view = LineView()
    view.text = String(cString: line_text())
    view.point = Int(line_point())
    view.message = String(cString: line_message())
    view.wantsEscape = line_wants_escape() != 0
    view.candidates = (0..<line_matches()).map { String(cString: line_match($0)) }
    return view
  }

  /// Reads a line on the plain terminal; nil at the end of input. Blocks.
  func read(prompt: String) -> String? {
    guard let line = line_read(prompt) else { return nil }
    return String(cString: line)
  }

  /// Columns of the terminal; 0 where that is not known.
  var width: Int { Int(line_width()) }

  /// Writes a line above the one that `read` edits: in the place of the last passing one, or to stay. False where that cannot be
  /// now.
  func above(_ text: String, passing: Bool) -> Bool {
    let width = self.width
    return line_above(width > 1 ? CellWidths().truncate(text, to: width - 1) : text, passing ? 1 : 0) != 0
  }
}

/// Called by readline, on the main thread, inside `feed` or `read`.
private func offerCandidates() {
  MainActor.assumeIsolated {
    guard let editor = LineEditor.current else { return }
    for candidate in editor.complete(String(cString: line_text()), Int(line_point())) {
      let start = Int32(candidate.replaces.lowerBound)
      let texts = candidate.kind == .path ? pathCompletions(candidate.text) : [candidate.text]
      for text in texts { line_candidate(text, start) }
    }
  }
}
