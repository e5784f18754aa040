import Foundation
import Testing

/// A session recorded in the screen, in the REPL, from a pipe and by `-c` from the same actions is the same file.
@Suite(.serialized, .enabled(if: Tmux.isThere, "needs tmux and the built program")) struct RecordedOnEverySurface {
  static let actions = ["record work", "mask L1.H5", "attention L2.H1", "measure loss", "undo", "heads by=entropy", "record"]

  /// "no", or nothing, leaves what is there, and that is what is said.
  @Test(arguments: ["repl", "--plain"]) func noIsAnAnswer(surface: String) throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: base) }
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    try String(repeating: "the cats sat on the mats; ", count: 600).write(toFile: base + "/text.txt", atomically: true, encoding: .utf8)
    let line = "train on=text.txt shape=1x16x2 vocab=270 steps=1 batch=2 context=16"
    #expect(Tmux.shell("cd \(base) && XDG_STATE_HOME=\(base) \(program) --store runs.db -c '\(line)'").status == 0)
    let terminal = try Tmux(width: 100, height: 30)
    defer { terminal.end() }
    terminal.type("cd \(base) && clear && \(program) --store runs.db \(surface)")
    terminal.keys("Enter")
    try terminal.wait("a prompt") { terminal.screen.contains("vitrine>") }
    for (answer, said) in [("no", "nothing was deleted: no is neither yes nor train-1"), ("", "\nnothing was deleted\n")] {
      terminal.type("runs delete 1")
      terminal.keys("Enter")
      try terminal.wait("the question") { terminal.screen.contains("yes to go on:") && !terminal.screen.contains(said) }
      terminal.type(answer)
      terminal.keys("Enter")
      try terminal.wait("what came of it") { terminal.screen.contains(said) }
    }
    #expect(Tmux.shell("cd \(base) && \(program) --store runs.db -c runs").output.contains("train-1"))
  }

  @Test func theSameFile() throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: base) }
    func folder(_ name: String) throws -> String {
      try FileManager.default.createDirectory(atPath: "\(base)/\(name)", withIntermediateDirectories: true)
      return "\(base)/\(name)"
    }
    func recorded(_ folder: String) -> String { (try? String(contentsOfFile: folder + "/work.session", encoding: .utf8)) ?? "" }

    let single = try folder("c")
    let line = RecordedOnEverySurface.actions.joined(separator: "; ")
    #expect(Tmux.shell("cd \(single) && XDG_STATE_HOME=\(base) \(program) -c '\(line)'").status == 0)
    let wanted = recorded(single)
    #expect(wanted.contains("> mask L1.H5\n= heads-off 1\n"), "\(wanted)")

    let pipe = try folder("pipe")
    let lines = RecordedOnEverySurface.actions.joined(separator: "\\n")
    #expect(Tmux.shell("cd \(pipe) && printf '\(lines)\\n' | XDG_STATE_HOME=\(base) \(program)").status == 0)
    #expect(recorded(pipe) == wanted)

    for (surface, arguments) in [("screen", ""), ("repl", "repl"), ("plain", "--plain")] {
      let place = try folder(surface)
      let terminal = try Tmux(width: 100, height: 30)
      defer { terminal.end() }
      terminal.type("cd \(place) && clear && \(program) \(arguments)")
      terminal.keys("Enter")
      try terminal.wait("a prompt of \(surface)") { terminal.screen.contains("vitrine>") }
      for action in RecordedOnEverySurface.actions {
        terminal.type(action)
        terminal.keys("Enter")
      }
      try terminal.wait("the end of the recording in \(surface)") { recorded(place) == wanted }
      // Nothing follows: the same when the surface has been left.
      terminal.type("quit")
      terminal.keys("Enter")
      try terminal.wait("the shell behind \(surface)") { terminal.screen.contains("ready>") && !terminal.screen.contains("vitrine>") || terminal.screen.hasSuffix("ready>\n") || terminal.display("#{pane_current_command}") == "bash" }
      #expect(recorded(place) == wanted)
    }
    #expect(Tmux.shell("cd \(single) && \(program) replay work.session").status == 0)
  }
}
