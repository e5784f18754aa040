import Foundation
import Support
import Testing

/// The built program in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isThere, "needs tmux and the built program"))
struct TerminalTests {
  private func inTerminal(_ width: Int = 80, _ height: Int = 24, environment: [String: String] = [:], _ body: (Tmux) throws -> Void) throws {
    let tmux = try Tmux(width: width, height: height, environment: environment)
    defer { tmux.end() }
    try body(tmux)
  }

  /// The state that the program found is the state it leaves.
  private func expectSane(_ tmux: Tmux) throws {
    try tmux.wait("the shell's screen") { tmux.flags == "0 0 1" }
    tmux.keys("C-u")
    tmux.type("clear; stty -a | tr ' ;' '\\n\\n' | grep -x 'echo\\|icanon\\|isig\\|ixon' | tr '\\n' ' '; echo done")
    tmux.keys("Enter")
    try tmux.wait("terminal modes") { tmux.screen.contains("ixon isig icanon echo done") }
  }

  @Test func opensLooksMasksUndoesAndLeaves() throws {
    try inTerminal { tmux in
      try tmux.start()
      tmux.type("prompt \"hear me\"")
      tmux.keys("Enter")
      var lossLine: String { tmux.screen.split(separator: "\n").first { $0.hasPrefix("loss ") }.map { $0.prefix { $0 != "│" } + "" } ?? "" }
      try tmux.wait("the new prompt's map and loss") {
        let screen = tmux.screen
        let status = screen.prefix { $0 != "\n" }
        return status.contains("3 tokens") && screen.contains("q=t2")
          && status.hasSuffix(lossLine.trimmingCharacters(in: .whitespaces)) && !lossLine.isEmpty
      }
      let before = lossLine
      tmux.keys("Escape")
      try tmux.wait("the panes' keys") { tmux.screen.contains("Space mask") }
      tmux.keys("j l Space")
      try tmux.wait("the command in the console") { tmux.screen.contains("> mask L1.H1") && tmux.screen.contains("1/") }
      tmux.keys("u")
      try tmux.wait("the undo") { tmux.screen.contains("> undo") && tmux.screen.contains(" 0/") }
      try tmux.wait("the old loss, exactly") { lossLine == before }
      tmux.keys("q")
      try expectSane(tmux)
    }
  }

  /// The README's first steps, key by key: what Enter runs shows in the map, so that one Escape leads to the panes.
  @Test func theFirstMinuteGoesAsTheREADMESays() throws {
    try inTerminal { tmux in
      try tmux.start()
      try tmux.wait("the suggestion") { tmux.screen.contains("show attention for layer 2 head 3") }
      tmux.keys("Enter")
      try tmux.wait("the head's map") { tmux.screen.contains("2 Attention  L2.H3") && tmux.screen.contains("= attention pattern of L2.H3") }
      tmux.keys("Escape")
      try tmux.wait("the panes' keys") { tmux.screen.contains("Space mask") }
      tmux.keys("Space")
      try tmux.wait("the mask") { tmux.screen.contains("> mask L2.H3") && tmux.screen.contains(" 1/32 masked") }
      tmux.keys("u")
      try tmux.wait("the undo") { tmux.screen.contains("> undo") && tmux.screen.contains(" 0/32 masked") }
    }
  }

  @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT", "QUIT", "PIPE", "USR1", "ALRM", "RTMIN"]) func aKilledProgramLeavesTheTerminalSane(signal: String) throws {
    try inTerminal { tmux in
      try tmux.start()
      #expect(tmux.flags == "1 1 1")
      tmux.keys("Escape j j l l")
      #expect(Tmux.shell("kill -\(signal) \(tmux.programPID)").status == 0)
      try tmux.wait("its end") { Tmux.shell("kill -0 \(tmux.programPID)").status != 0 }
      try expectSane(tmux)
    }
  }

  /// Outside the screen too, and however it comes: no report of a crash that was none, no debugger's prompt, no echo left off.
  @Test(arguments: ["repl", "--plain", "-c \"measure loss on=$F/long.txt; measure loss on=$F/long.txt\"", "screen"], ["key", "QUIT", "SEGV", "ABRT"])
  func everySurfaceEndsAtASignal(surface: String, signal: String) throws {
    try inTerminal { tmux in
      try String(repeating: "What say you to this, my lord?\n", count: 40_000).write(toFile: tmux.folder + "/long.txt", atomically: true, encoding: .utf8)
      try tmux.launch(surface == "screen" ? "" : surface.replacingOccurrences(of: "$F", with: tmux.folder))
      if surface.hasPrefix("-c") {
        // At work: not a moment before its handlers are there.
        try tmux.wait("its threads") { Tmux.shell("test $(ls /proc/\(tmux.programPID)/task | wc -l) -gt 1 && grep -q vitrine /proc/\(tmux.programPID)/comm").status == 0 }
      } else {
        try tmux.wait("a prompt") { tmux.screen.contains("vitrine>") }
        if surface == "repl" {
          tmux.type("half a li")
          try tmux.wait("what was typed") { tmux.screen.contains("half a li") }
        }
      }
      if signal == "key" { tmux.keys("'C-\\'") } else { #expect(Tmux.shell("kill -\(signal) \(tmux.programPID)").status == 0) }
      try tmux.wait("its end") { Tmux.shell("kill -0 \(tmux.programPID)").status != 0 }
      try tmux.wait("the shell") { tmux.screen.contains("ready>") }
      #expect(!tmux.screen.contains("Program crashed") && !tmux.screen.contains("Press space"), "\(tmux.screen)")
      tmux.type("echo code=$?")
      tmux.keys("Enter")
      let code = ["key": 131, "QUIT": 131, "SEGV": 139, "ABRT": 134][signal]!
      try tmux.wait("its code") { tmux.screen.contains("code=\(code)") }
      try expectSane(tmux)
    }
  }

  /// Lines of earlier sessions are there from the first key on, in the screen as in the REPL.
  @Test(arguments: ["", "repl"], ["Up", "C-p", "C-r"]) func historyOfEarlierSessionsIsReached(surface: String, key: String) throws {
    try inTerminal { tmux in
      try FileManager.default.createDirectory(atPath: tmux.folder + "/vitrine", withIntermediateDirectories: true)
      try "info\nmask L1.H5\n".write(toFile: tmux.folder + "/vitrine/history", atomically: true, encoding: .utf8)
      try tmux.launch(surface)
      try tmux.wait("a prompt") { tmux.screen.contains("vitrine>") }
      tmux.keys(key)
      if key == "C-r" {
        tmux.type("mas")
        try tmux.wait("the line found") { tmux.screen.contains("`mas': mask L1.H5") }
      } else {
        try tmux.wait("the newest line") { tmux.screen.contains("vitrine> mask L1.H5") }
        tmux.keys(key)
        try tmux.wait("the line before it") { tmux.screen.contains("vitrine> info") }
      }
    }
  }

  /// Typing that comes all at once, as from a paste without brackets, is there at once: what it reads as is worked out once.
  @Test func fastTypingIsShownAtOnce() throws {
    try inTerminal { tmux in
      try tmux.start()
      let words = String(repeating: "the quick brown fox ", count: 40)
      let start = Date()
      tmux.type("prompt \"" + words + "end\"")
      try tmux.wait("its end") { tmux.screen.contains("brown fox end\"") }
      #expect(Date().timeIntervalSince(start) < 1.5)
    }
  }

  @Test func theExitCodeOfATerminatedProgramSaysSo() throws {
    try inTerminal { tmux in
      try tmux.start()
      _ = Tmux.shell("kill -TERM \(tmux.programPID)")
      try tmux.wait("the shell's screen") { tmux.flags == "0 0 1" }
      tmux.type("echo code=$?")
      tmux.keys("Enter")
      try tmux.wait("128 + 15") { tmux.screen.contains("code=143") }
    }
  }

  @Test func suspendingGivesTheTerminalBackAndComesAgain() throws {
    try inTerminal { tmux in
      try tmux.start()
      tmux.keys("C-z")
      try expectSane(tmux)
      tmux.resize(100, 30)
      tmux.type("fg")
      tmux.keys("Enter")
      try tmux.wait("the screen at its new size") { tmux.flags == "1 1 1" && tmux.screen.contains("vitrine>") }
      let rows = tmux.screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count >= 30)
      #expect(rows[28].hasPrefix("vitrine>"))
    }
  }

  @Test func resizingRedrawsAtTheNewSize() throws {
    try inTerminal { tmux in
      try tmux.start()
      for (width, height) in [(160, 48), (50, 12), (81, 25)] {
        tmux.resize(width, height)
        try tmux.wait("\(width)x\(height)") {
          width < 60
            ? tmux.screen.contains("\(width)×\(height)")
            : tmux.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(height - 2).first?.hasPrefix("vitrine>") == true
        }
      }
    }
  }

  /// Chinese typing, by the cursor's column: two cells per character, whole characters moved and deleted, history found.
  @Test func chineseLineEditing() throws {
    try inTerminal { tmux in
      try tmux.start()
      tmux.type("note \"床前明月光\"")
      try tmux.wait("typed") { tmux.cursor == "26,22" }
      tmux.keys("Left Left Left")
      try tmux.wait("one quote and two characters left") { tmux.cursor == "21,22" }
      tmux.keys("BSpace")
      try tmux.wait("a whole character deleted") { tmux.cursor == "19,22" && tmux.screen.contains("\"床前月光\"") }
      tmux.keys("Enter")
      // Its result and not its echo: Ctrl-C during a command stops the command and leaves the line.
      try tmux.wait("performed") { tmux.screen.contains("= 床前月光") }
      tmux.keys("C-r")
      tmux.type("月")
      try tmux.wait("found in the history") { tmux.screen.contains("(reverse-i-search)`月': note \"床前月光\"") }
      // The beginning of a longer key, in the middle of a search.
      tmux.keys("C-x")
      tmux.type("(")
      try tmux.wait("still searching") { tmux.screen.contains("(failed reverse-i-search)`月(': ") }
      tmux.keys("C-c")
      try tmux.wait("given up") { tmux.cursor == "9,22" }
    }
  }

  /// What came of half a training is not what the rest of the line was meant for: it is dropped, and said so.
  @Test(arguments: ["repl", "--plain"]) func whatStandsBehindAStoppedCommandIsDropped(surface: String) throws {
    try inTerminal { tmux in
      let text = (0..<400).map { "line \($0) of a text to learn from" }.joined(separator: "\n")
      try text.write(toFile: tmux.folder + "/text.txt", atomically: true, encoding: .utf8)
      try tmux.launch(surface)
      try tmux.wait("the prompt") { tmux.screen.contains("vitrine>") }
      tmux.type("train on=\(tmux.folder)/text.txt shape=2x32x2 steps=1000000 context=16 background=no; note \"went on\"")
      tmux.keys("Enter")
      try tmux.wait("it trains") { tmux.screen.contains("job 1") || tmux.screen.contains("0%") }
      tmux.keys("C-c")
      try tmux.wait("what is dropped") { tmux.screen.contains("one waiting command is dropped: note") }
      tmux.type("note \"the next\"")
      tmux.keys("Enter")
      try tmux.wait("the prompt is back") { tmux.screen.components(separatedBy: "the next").count > 2 }
      #expect(!tmux.screen.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces) == "went on" })
    }
  }

  @Test func tabCompletesCommands() throws {
    try inTerminal { tmux in
      try tmux.start()
      tmux.type("atten")
      tmux.keys("Tab")
      try tmux.wait("the whole word and a space") { tmux.screen.contains("vitrine> attention") && tmux.cursor == "19,22" }
    }
  }

  /// What a sentence means stands below it before Enter, and the command it stands for in the console after it.
  @Test func sentencesAreReadWhileTheyAreTyped() throws {
    try inTerminal { tmux in
      try tmux.start()
      tmux.type("关掉第1层的5号头")
      try tmux.wait("the reading") { tmux.screen.contains("mask L1.H5") }
      #expect(!tmux.screen.contains("1/32"))
      tmux.keys("Enter")
      try tmux.wait("the mask") { tmux.screen.contains("1/32") && tmux.screen.contains("= masked L1.H5") }
      tmux.keys("Up")
      try tmux.wait("the command in the history") { tmux.screen.contains("vitrine> mask L1.H5") }
    }
  }

  @Test func aModelThatIsNotThereIsSaidOnTheScreen() throws {
    try inTerminal { tmux in
      try tmux.launch("/nonexistent")
      try tmux.wait("why") { tmux.screen.contains("> open /nonexistent") && tmux.screen.contains("! no model /nonexistent") && tmux.screen.contains("loss") }
    }
  }

  @Test func viewsAreWrittenAsPictures() throws {
    try inTerminal { tmux in
      try tmux.start()
      for ending in ["svg", "html", "png", "txt"] {
        tmux.type("export view \(tmux.folder)/view.\(ending) of=screen")
        tmux.keys("Enter")
        try tmux.wait("\(ending)") { FileManager.default.fileExists(atPath: tmux.folder + "/view.\(ending)") && tmux.screen.contains("view.\(ending)") }
      }
      let text = try String(contentsOfFile: tmux.folder + "/view.txt", encoding: .utf8)
      #expect(text.contains("1 Heads") && text.contains("4 Console") && text.contains("loss "))
      let png = try Data(contentsOf: URL(fileURLWithPath: tmux.folder + "/view.png"))
      #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      // The second write of another picture under the same name is refused.
      tmux.type("mask L0.H0; export view \(tmux.folder)/view.txt of=screen")
      tmux.keys("Enter")
      try tmux.wait("the refusal") { tmux.screen.contains("exists already") }
    }
  }

  /// What is sent bit by bit comes to the same screen as one that is drawn anew. `VITRINE_TORTURE` seconds of keys and resizes.
  @Test func randomKeysLeaveNoStaleCell() throws {
    let seconds = ProcessInfo.processInfo.environment["VITRINE_TORTURE"].flatMap(Double.init) ?? 5
    let keys = [
      "Up", "Down", "Left", "Right", "Tab", "BTab", "1", "2", "3", "4", "5", "6", "7", "t", "z", "s", "Space", "u", "U", "|", "+", "d", "o", "[", "]",
      "{", "}", "<", ">", "H", "?", "Enter", "PPage", "NPage", "m", "a", "\\'", "F2", "F3", "y", "Y", "g", "G", "Escape", "/", "x", "BSpace", "床", "👩‍👩‍👧", "🫨", "❤️",
    ]
    try inTerminal(100, 30) { tmux in
      try tmux.start()
      try tmux.wait("the model") { tmux.screen.contains("loss") }
      var random = SystemRandomNumberGenerator()
      let end = Date().addingTimeInterval(seconds)
      var pressed: [String] = []
      while Date() < end {
        let burst = (0..<40).map { _ in keys.randomElement(using: &random)! }
        pressed += burst
        tmux.keys(burst.map { $0.count == 1 ? "'\($0)'" : $0 }.joined(separator: " "))
        if Int.random(in: 0..<4, using: &random) == 0 { tmux.resize(Int.random(in: 61...160, using: &random), Int.random(in: 17...50, using: &random)) }
        // Still, then drawn anew: the same cells.
        func settled() throws -> String {
          // Longer than what waits for a quiet moment.
          var (last, since) = ("", Date())
          try tmux.wait("a screen that stands still") {
            let now = tmux.screen
            if now != last || !tmux.isIdle { (last, since) = (now, Date()) }
            return Date().timeIntervalSince(since) > 0.5 && !now.contains("^C stops")
          }
          return last
        }
        let before = try settled()
        tmux.keys("C-l")
        let after = try settled()
        #expect(before == after, "after \(pressed.suffix(60))")
        #expect(tmux.flags.hasPrefix("1"), "the program has ended after \(pressed.suffix(60))")
        if before != after { break }
      }
    }
  }

  /// What a job in the background comes to is drawn by the screen alone: nothing else writes on the terminal beside it.
  @Test func aJobsEndTearsNothing() throws {
    try inTerminal(100, 30) { tmux in
      try tmux.start()
      try String(repeating: "What say you to this, my lord?\n", count: 400).write(toFile: tmux.folder + "/lord.txt", atomically: true, encoding: .utf8)
      tmux.keys("-l 'train on=\(tmux.folder)/lord.txt steps=4 batch=2 context=16 shape=1x32x2 as=tiny'")
      tmux.keys("Enter")
      try tmux.wait("its end") { tmux.screen.contains("tiny is open") && !tmux.screen.contains("^C stops") }
      Thread.sleep(forTimeInterval: 1)
      let before = tmux.screen
      tmux.keys("C-l")
      Thread.sleep(forTimeInterval: 1)
      #expect(before == tmux.screen)
      #expect(before.contains("trained tiny, 4 steps"))
    }
  }

  /// Characters whose width the C library, the terminal and we may see differently leave nothing of what stood there, nor beside it.
  @Test(arguments: ["x🫨y", "👩‍👩‍👧 r", "❤️🏳️‍🌈1️⃣👍🏽.", "🇨🇳e\u{301}光"]) func emojiLeaveNoStaleCell(text: String) throws {
    try inTerminal { tmux in
      try tmux.start()
      try tmux.wait("the suggestion") { tmux.screen.contains("show attention for layer 2 head 3") }
      tmux.type(text)
      try tmux.wait("what was typed") { tmux.screen.contains("vitrine> ") && !tmux.screen.contains("→ takes it") }
      for keys in ["", "Left Left x", "End C-u"] {
        if !keys.isEmpty { tmux.keys(keys) }
        Thread.sleep(forTimeInterval: 0.5)
        let (before, cursor) = (tmux.screen, tmux.cursor)
        tmux.keys("C-l")
        Thread.sleep(forTimeInterval: 0.5)
        #expect(before == tmux.screen && cursor == tmux.cursor, "after \(keys)\n\(before)\n\(tmux.screen)")
      }
      try tmux.wait("an empty line") { tmux.screen.contains("vitrine>") && tmux.cursor == "9,22" }
    }
  }

  /// A press and its release that come in one read, as over a slow line: as good as a slow click. So are two of them.
  @Test func aClickThatComesAtOnceSelects() throws {
    try inTerminal { tmux in
      try tmux.start()
      try tmux.wait("the map") { tmux.screen.contains("2 Attention  L0.H0") }
      func click(_ column: Int, _ row: Int) -> String { "\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m" }
      tmux.type(click(11, 5))
      try tmux.wait("the head") { tmux.screen.contains("2 Attention  L1.H2") }
      tmux.type(click(5, 6) + click(5, 7))
      try tmux.wait("the last of two") { tmux.screen.contains("2 Attention  L3.H0") }
    }
  }

  /// Answers of the terminal and keys that terminfo does not know are taken whole; cursor keys and Home in either form move the cursor.
  @Test(arguments: ["xterm-256color", "tmux-256color"]) func nothingOfASequenceIsTyped(term: String) throws {
    let tmux = try Tmux(width: 80, height: 24, environment: ["TERM": term])
    defer { tmux.end() }
    try tmux.start()
    tmux.type("bcd")
    try tmux.wait("what was typed") { tmux.screen.contains("vitrine> bcd") }
    for sequence in ["\u{1B}[?62;4c", "\u{1B}]11;rgb:ff/ff/ff\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}[24;80R", "\u{1B}[H"] { tmux.type(sequence) }
    tmux.type("a")
    try tmux.wait("a letter at the line's beginning") { tmux.screen.contains("vitrine> abcd ") || tmux.screen.contains("vitrine> abcd\n") }
    tmux.type("\u{1B}OF")
    tmux.type("\u{1B}[D")
    tmux.type("X")
    try tmux.wait("one before its end") { tmux.screen.contains("vitrine> abcXd") }
  }

  /// What is no UTF-8 in a paste is shown as such, and the rest of it is there.
  @Test func aBrokenPasteIsWhole() throws {
    try inTerminal { tmux in
      try tmux.start()
      _ = Tmux.shell("printf 'bad \\377\\376\\344\\270 and 光 after' | tmux -L \(tmux.socket) load-buffer - && tmux -L \(tmux.socket) paste-buffer -p")
      try tmux.wait("all of the paste") { tmux.screen.contains("vitrine> bad ") && tmux.screen.contains(" and 光 after") }
      tmux.type("x")
      try tmux.wait("typing as ever") { tmux.screen.contains(" after") && tmux.screen.contains("afterx") }
    }
  }

  /// A paste is text, whatever lines are in it: nothing of it runs.
  @Test func aPasteNeverRuns() throws {
    try inTerminal { tmux in
      try tmux.start()
      _ = Tmux.shell("printf 'mask L0.H0\\nquit\\n' | tmux -L \(tmux.socket) load-buffer - && tmux -L \(tmux.socket) paste-buffer -p")
      try tmux.wait("the paste as one line") { tmux.screen.contains("vitrine> mask L0.H0; quit") }
      #expect(!tmux.screen.contains("> mask L0.H0\n"))
    }
  }

  /// Colours by their parts only where the terminal says that it takes them and the database says how; else the nearest of the table.
  @Test(.enabled(if: Tmux.shell("command -v tic").status == 0, "needs tic"), arguments: [("truecolor", true), ("truecolor", false), ("", true)])
  func exactColoursWhereTheyAreDescribed(says: String, isDescribed: Bool) throws {
    let folder = NSTemporaryDirectory() + "vitrine-terminfo-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(Tmux.shell("tic -x -o \(folder) \(fixture("terminal/xterm-direct.ti"))").status == 0)
    try inTerminal(100, 30, environment: ["NO_COLOR": "", "COLORTERM": says, "TERMINFO": isDescribed ? folder : "/nowhere"]) { tmux in
      try tmux.start()
      try tmux.wait("the map") { tmux.screen.contains("q=t14") }
      let colours = tmux.run("capture-pane -e -p").output
      // The least of viridis, exactly or as number 17 of the table.
      let isExact = says == "truecolor" && isDescribed
      #expect(colours.contains("48;2;68;1;84") == isExact && colours.contains("48;5;17") != isExact)
      #expect(colours.contains("48;2;") == isExact)
      tmux.keys("Escape")
      try tmux.wait("the panes' keys") { tmux.screen.contains("Space mask") }
      tmux.keys("q")
      try expectSane(tmux)
    }
  }

  @Test(arguments: ["tmux-256color", "screen-256color", "linux", "vt100", "xterm-kitty-of-the-future"])
  func everyTerminalGetsTheScreen(term: String) throws {
    try inTerminal(environment: ["TERM": term]) { tmux in
      try tmux.launch()
      try tmux.wait("the panes") { tmux.screen.contains("Heads") && tmux.screen.contains("Console") }
      tmux.type("quit")
      tmux.keys("Enter")
      try tmux.wait("the shell") { tmux.screen.contains("ready>") }
    }
  }

  /// A terminal with one screen only is cleared at the end: nothing of the panes is left around the shell's prompt.
  @Test(arguments: ["linux", "vt100", "ansi"]) func nothingStaysWhereThereIsOneScreen(term: String) throws {
    try inTerminal(environment: ["TERM": term]) { tmux in
      try tmux.launch()
      try tmux.wait("the panes") { tmux.screen.contains("Heads") && tmux.screen.contains("Console") }
      tmux.keys("Escape")
      try tmux.wait("the panes' keys") { tmux.screen.contains("Space mask") }
      tmux.keys("q")
      try tmux.wait("the shell") { tmux.screen.contains("ready>") }
      #expect(!tmux.screen.contains("Console") && !tmux.screen.contains("quit") && !tmux.screen.contains("Heads"), "\(tmux.screen)")
    }
  }

  @Test(arguments: ["dumb", "unknown", ""]) func whatCannotDrawGetsLines(term: String) throws {
    try inTerminal(environment: ["TERM": term]) { tmux in
      try tmux.launch()
      try tmux.wait("a turn") { tmux.screen.contains("vitrine>") }
      #expect(tmux.screen.contains("open: shakespeare, layers 4, heads 8; `help` lists the commands"))
      tmux.type("prompt \"hear me\"")
      tmux.keys("Enter")
      try tmux.wait("an answer in text") { tmux.screen.contains("loss") }
      #expect(tmux.flags.hasPrefix("0"))
    }
  }

  @Test func theCLocaleAsksForUTF8Itself() throws {
    try inTerminal(environment: ["LANG": "C", "LC_ALL": ""]) { tmux in
      try tmux.start()
      #expect(tmux.screen.contains("│"))
    }
  }
}
