import Foundation
import Support
import Testing

/// The built program replays every short script of `Sessions/` in terminals of two sizes, in plain mode, and on one thread and two: the
/// reports are the same bytes.
@Suite(.serialized, .enabled(if: Tmux.isThere, "needs tmux and the built program")) struct ReplayedEverywhere {
  /// Scripts that train take a minute or more; `SessionTests` plays them once.
  static let files: [String] = {
    let folder = packageRoot.appendingPathComponent("Sessions").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".session") }.sorted()
    return names.filter { name in
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else { return false }
      return !["\n> train ", "\n> distill ", "\n> recover "].contains { text.contains($0) }
    }
  }()

  @Test func theSameReport() throws {
    let program = try #require(Tmux.program)
    #expect(ReplayedEverywhere.files.count >= 6)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    let folder = packageRoot.appendingPathComponent("Sessions").path
    let command = "\(program) replay --lang en " + ReplayedEverywhere.files.joined(separator: " ")
    func report(_ name: String) -> String { (try? String(contentsOfFile: "\(base)/\(name)", encoding: .utf8)) ?? "" }

    #expect(Tmux.shell("cd \(folder) && VITRINE_THREADS=1 \(command) >\(base)/one").status == 0, "\(report("one"))")
    let wanted = report("one")
    #expect(wanted.contains("0 failed"))
    #expect(Tmux.shell("cd \(folder) && VITRINE_THREADS=2 \(command) >\(base)/two").status == 0)
    #expect(report("two") == wanted)
    #expect(Tmux.shell("cd \(folder) && TERM=dumb \(command) --plain >\(base)/plain").status == 0)
    #expect(report("plain") == wanted)
    for (width, height) in [(80, 24), (160, 48)] {
      let terminal = try Tmux(width: width, height: height)
      defer { terminal.end() }
      terminal.type("cd \(folder) && \(command) | tee \(base)/\(width); echo ended > \(base)/end-\(width)")
      terminal.keys("Enter")
      try terminal.wait("the end of the replay at \(width)", seconds: 120) { report("end-\(width)") == "ended\n" }
      #expect(report("\(width)") == wanted)
    }
  }

  /// What a script expects to fail is shown failing, and the rest is played; in plain mode too.
  @Test(arguments: [(80, 24), (160, 48)]) func expectedFailuresAreWatched(width: Int, height: Int) throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try "vitrine 1\n> mask L0.H0\n> mask L0.H0\n! already-masked\n= heads-off 1\n> mask L9.H0\n! unknown-layer\n> note \"the end\"\n"
      .write(toFile: base + "/x.session", atomically: true, encoding: .utf8)
    let terminal = try Tmux(width: width, height: height)
    defer { terminal.end() }
    terminal.type("cd \(base) && clear && \(program) replay --watch --lang en x.session")
    terminal.keys("Enter")
    try terminal.wait("the end of the script") { terminal.screen.contains("= the end") }
    // The console of a small terminal has room for the end only.
    if height > 24 { #expect(terminal.screen.contains("fails with unknown-layer, as expected"), "\(terminal.screen)") }
    #expect(!terminal.screen.contains("the rest was not played"))
    let plain = Tmux.shell("cd \(base) && XDG_STATE_HOME=\(base) \(program) replay --watch --plain --lang en x.session 2>&1")
    #expect(plain.status == 0 && plain.output.contains("fails with already-masked, as expected") && plain.output.contains("the end"), "\(plain.output)")
  }

  /// In the screen a script is played in sight, and the screen stays.
  @Test(arguments: [(80, 24), (160, 48)]) func watched(width: Int, height: Int) throws {
    let program = try #require(Tmux.program)
    let folder = packageRoot.appendingPathComponent("Sessions").path
    let terminal = try Tmux(width: width, height: height)
    defer { terminal.end() }
    terminal.type("cd \(folder) && clear && \(program) replay --watch --lang en which-heads.session")
    terminal.keys("Enter")
    try terminal.wait("the last check") { terminal.screen.contains("expected < 0") && !terminal.screen.contains("FAIL") }
    #expect(!terminal.screen.contains("the rest was not played"))
    #expect(terminal.flags.hasPrefix("1"))
  }

  /// Watched or not, a script is checked in the same way, and the program ends as the script did.
  @Test(arguments: [
    ("pin seed 7\n> generate n=4\n= seed 7\n", 0), ("> masks\n= heads-off 3\n", 1), ("> nosuchcommand\n", 2), ("pin kernels none\n> masks\n", 3),
    ("needs engine > 99\n> masks\n", 3), ("model builtin sha256:0000000000000000\n> masks\n", 3), ("> open nosuchfolder\n", 4),
    ("> heads by=importance\n@ within 0.00001s\n", 5), ("> save out\n", 6), ("> save out\n@ confirm other\n", 6),
    ("> masks\n> quit\n", 0), ("> masks\n= heads-off 3\n= heads-off 0\n", 1),
  ]) func watchingEndsAsReplaying(text: String, code: Int) throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try ("vitrine 1\n" + text).write(toFile: base + "/x.session", atomically: true, encoding: .utf8)
    for watch in ["", "--watch --plain"] {
      let run = Tmux.shell("cd \(base) && XDG_STATE_HOME=\(base) \(program) replay \(watch) --lang en x.session 2>&1 </dev/null; echo ended $?")
      #expect(run.output.hasSuffix("ended \(code)\n"), "\(watch): \(run.output)")
      if code == 1 { #expect(run.output.contains("x.session:3") && run.output.contains("--until 3"), "\(run.output)") }
    }
    #expect(!FileManager.default.fileExists(atPath: base + "/out"))
    let kept = Tmux.shell("cd \(base) && XDG_STATE_HOME=\(base) \(program) replay --watch --plain --keep-going --lang en x.session 2>&1 </dev/null; echo ended $?")
    #expect(kept.output.hasSuffix("ended \(code)\n"), "\(kept.output)")
    if text.hasSuffix("heads-off 0\n") { #expect(kept.output.contains("x.session:4"), "\(kept.output)") }
  }

  @Test func theScreenEndsAsTheScriptDid() throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try "vitrine 1\n> masks\n= heads-off 3\n".write(toFile: base + "/x.session", atomically: true, encoding: .utf8)
    let terminal = try Tmux(width: 160, height: 48)
    defer { terminal.end() }
    terminal.type("cd \(base) && clear && \(program) replay --watch --lang en x.session; echo ended $?")
    terminal.keys("Enter")
    try terminal.wait("the failure") { terminal.screen.contains("x.session:3") && terminal.screen.contains("--until 3") }
    terminal.type("quit")
    terminal.keys("Enter")
    try terminal.wait("the end") { terminal.screen.contains("ended 1") }
  }

  /// Step by step: also the first waits for Enter.
  @Test func theFirstStepWaitsToo() throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try "vitrine 1\n> mask L0.H0\n= heads-off 1\n> masks\n".write(toFile: base + "/x.session", atomically: true, encoding: .utf8)
    let terminal = try Tmux(width: 160, height: 48)
    defer { terminal.end() }
    terminal.type("cd \(base) && clear && XDG_STATE_HOME=\(base) \(program) replay --watch --step --lang en x.session; echo ended $?")
    terminal.keys("Enter")
    // It is asked for before it is played: else the second would be.
    try terminal.wait("the first step") { terminal.screen.contains("next: mask L0.H0") }
    #expect(!terminal.screen.contains("masked L0.H0"))
    terminal.keys("Enter")
    try terminal.wait("the second step") { terminal.screen.contains("masked L0.H0") && terminal.screen.contains("next: masks") }
    terminal.keys("Enter")
    try terminal.wait("its end") { terminal.screen.contains("> masks") }
    terminal.type("quit")
    terminal.keys("Enter")
    try terminal.wait("the end") { terminal.screen.contains("ended 0") }
  }

  /// What was interrupted in the screen is told when that is gone: how far it came, and where it was stopped.
  @Test func anInterruptionInTheScreenIsTold() throws {
    let program = try #require(Tmux.program)
    let base = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: base) }
    try "vitrine 1\n> mask L0.H0\n= heads-off 1\n> train on=t.txt steps=1000000 batch=2 context=16 shape=1x32x2 vocab=257 as=t\n> masks\n"
      .write(toFile: base + "/x.session", atomically: true, encoding: .utf8)
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: base + "/t.txt", atomically: true, encoding: .utf8)
    let terminal = try Tmux(width: 160, height: 48)
    defer { terminal.end() }
    terminal.type("cd \(base) && clear && XDG_STATE_HOME=\(base) \(program) --store \(base)/runs.sqlite replay --watch --lang en x.session; echo ended $?")
    terminal.keys("Enter")
    try terminal.wait("the training") { FileManager.default.fileExists(atPath: base + "/runs.sqlite") }
    terminal.keys("C-c")
    try terminal.wait("the end of the step") { terminal.screen.contains("the rest was not played") }
    terminal.type("quit")
    terminal.keys("Enter")
    try terminal.wait("the end") { terminal.screen.contains("ended 130") }
    let screen = terminal.screen
    #expect(screen.contains("ok   x.session:3") && screen.contains("FAIL x.session:4  > train") && screen.contains("2 commands, 1 expectations, 1 failed"), "\(screen)")
  }
}
