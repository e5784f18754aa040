import Foundation
import Support
import Testing

/// The built program over scripts, without a terminal: what it writes, and how it ends.
@Suite(.enabled(if: Tmux.program != nil, "needs the built program")) struct ScriptProgramTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = NSTemporaryDirectory() + "vitrine-scripts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    return folder
  }
  private func run(_ arguments: String, in folder: String, _ before: String = "") -> (text: String, code: Int32) {
    let (output, _) = Tmux.shell("cd \(folder) && env LANG=C.UTF-8 XDG_STATE_HOME=\(folder) XDG_CONFIG_HOME=\(folder) \(before) '\(Tmux.program ?? "")' \(arguments); echo \" exit $?\"")
    let parts = output.components(separatedBy: " exit ")
    return (parts.dropLast().joined(separator: " exit "), parts.last.flatMap { Int32($0.filter(\.isNumber)) } ?? -1)
  }

  /// Every line is a JSON object.
  @Test func theLinterAnswersInJSON() throws {
    let place = try folder(["a.session": "vitrine 1\n> save out overwrite=yes\n", "b.session": "vitrine 1\n> nosuch\n", "c.session": "vitrine 2\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (text, code) = run("session lint --json a.session b.session c.session 2>/dev/null", in: place)
    #expect(code == 2)
    let objects = try text.split(separator: "\n").map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)") }
    #expect(objects.contains { $0["file"] as? String == "a.session" && $0["code"] as? String == "no-confirmation" && $0["line"] as? Int == 2 && $0["severity"] as? String == "remark" })
    #expect(objects.contains { $0["file"] as? String == "b.session" && $0["severity"] as? String == "error" && $0["message"] is String })
    #expect(objects.contains { $0["file"] as? String == "c.session" && $0["code"] as? String == "unknown-version" })
    let check = run("session fmt --check --json a.session", in: place)
    #expect(check.code == 0 && check.text == "{\"vitrine\":1,\"file\":\"a.session\",\"formatted\":true}\n", "\(check)")
    try "vitrine 1\n>    masks\n".write(toFile: place + "/a.session", atomically: true, encoding: .utf8)
    let other = run("session fmt --check --json a.session", in: place)
    #expect(other.code == 1 && other.text == "{\"vitrine\":1,\"file\":\"a.session\",\"formatted\":false}\n", "\(other)")
  }

  /// What cannot be played is not written in another form, nor is what stands beside it; the tip is told to tools as well.
  @Test(arguments: ["= n_layers four", "= n_layers in 3...5", "= n_layers == 4", "= n_layers 0x4"]) func theFormOfAMistakeIsNone(line: String) throws {
    let (good, bad) = ("vitrine 1\n>    masks\n", "vitrine 1\n>   info\n\(line)\n")
    let place = try folder(["a.session": good, "b.session": bad])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for flags in ["", "--write", "--check", "--json"] {
      let said = run("session fmt \(flags) a.session b.session 2>/dev/null", in: place)
      #expect(said.code == 2 && !said.text.contains("> masks") && !said.text.contains("steps"), "\(flags): \(said)")
    }
    #expect(try String(contentsOfFile: place + "/a.session", encoding: .utf8) == good && String(contentsOfFile: place + "/b.session", encoding: .utf8) == bad)
  }

  /// In scripts, in arguments, from a pipe and as an option.
  @Test func aThemeThatIsNotThereFails() throws {
    let place = try folder(["a.session": "vitrine 1\n> theme drak\n", "b.session": "vitrine 1\n> theme dark\n", "in.txt": "theme nope\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for line in ["replay a.session 2>&1", "-c 'theme drak' 2>&1", "--plain -c 'theme drak' 2>&1"] {
      let said = run(line, in: place)
      #expect(said.code == 4 && said.text.contains("drak"), "\(line): \(said)")
    }
    #expect(run("-c 'theme drak' 2>&1", in: place).text.contains("dark"))
    for line in ["--plain", "repl"] {
      let piped = run("\(line) 2>&1 <in.txt", in: place)
      #expect((piped.code == 4 || piped.code == 2) && piped.text.contains("nope"), "\(line): \(piped)")
    }
    let asked = run("--theme drak -c masks 2>&1", in: place)
    #expect(asked.code == 2 && asked.text.contains("the nearest is dark"), "\(asked)")
    #expect(run("replay b.session 2>&1", in: place).code == 0)
    #expect(run("--theme light -c 'theme mono' 2>&1", in: place).code == 0)
  }

  @Test(arguments: ["mask L9.H0", "open nosuchfolder", "mask L0.H0; mask L0.H0", "expect loss < 0", "use nobody"]) func aCommandThatFailsEndsWithFour(line: String) throws {
    let place = try folder([:])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("-c '\(line)' 2>&1", in: place)
    #expect(said.code == (line.hasPrefix("expect") ? 1 : 4), "\(said)")
  }

  /// What fails behind a change of language is said in the new one; JSON keeps to English.
  @Test func whatFailsIsSaidInTheLanguageOfTheMoment() throws {
    let place = try folder(["in.txt": "language zh\nopen nosuchfolder\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for line in ["-c 'language zh' -c 'open nosuchfolder'", "-c 'language zh; open nosuchfolder'", "<in.txt"] {
      let said = run("--lang en \(line) 2>&1", in: place)
      #expect(said.code == 4 && said.text.contains("错误：找不到模型 nosuchfolder") && said.text.contains("提示：") && !said.text.contains("error: "), "\(said)")
    }
    let misread = run("--lang en -c 'language zh' -c 'nosuchcommand 1' 2>&1", in: place)
    #expect(misread.text.contains("错误："), "\(misread)")
    let back = run("--lang zh -c 'language en' -c 'open nosuchfolder' 2>&1", in: place)
    #expect(back.text.contains("error: no model nosuchfolder"), "\(back)")
    #expect(run("--json -c 'language zh' -c 'open nosuchfolder' 2>/dev/null", in: place).text.contains("no model nosuchfolder"))
  }

  @Test func timingsDifferNowhereInTheReport() throws {
    let place = try folder(["a.session": "vitrine 1\n> prompt \"To be\"\n> measure speed\n~ decode\n= prefill > 0\n> measure memory\n> info\n> heads by=entropy\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for form in ["jsonl", "text", "junit"] {
      let all = ["VITRINE_THREADS=1 COLUMNS=80 LINES=24", "VITRINE_THREADS=2 COLUMNS=160 LINES=48"].map { run("replay --report \(form) a.session 2>/dev/null", in: place, $0) }
      #expect(all[0].code == 0 && all[0] == all[1], "\(form): \(all)")
    }
  }

  /// The way back to a failure asks for all that the replay was asked for, and is a line that a shell takes.
  @Test(arguments: ["text", "jsonl", "junit"]) func theWayBackLeadsThere(form: String) throws {
    let place = try folder(["-a.session": "vitrine 1\npin kernels none\n? top\n> masks\n= heads-off 2\n> masks\n= heads-off 3\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (text, code) = run("replay --report \(form) --keep-going --ignore-pins --no-looks --out o -- -a.session 2>/dev/null", in: place)
    #expect(code == 1)
    for line in [5, 7] { #expect(text.contains("vitrine replay --until \(line) --keep-going --ignore-pins --no-looks --out o -- -a.session"), "\(text)") }
    let again = run("replay --until 7 --keep-going --ignore-pins --no-looks --out o -- -a.session 2>&1 </dev/null", in: place)
    #expect(again.code == 1 && again.text.contains("-a.session:7") && !again.text.contains("? top"), "\(again)")
  }

  /// Nothing is played before all of it has been read, unless what fails is passed over.
  @Test func allScriptsAreReadBeforeTheFirstIsPlayed() throws {
    let place = try folder(["a.session": "vitrine 1\n> masks\n", "b.session": "vitrine 1\n> frob\n@ foo\n> info\n= n_layers\n@ within 5\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for files in ["a.session b.session", "b.session a.session"] {
      let said = run("replay --lang en \(files) 2>&1", in: place)
      #expect(said.code == 2 && !said.text.contains("> masks"), "\(said)")
      let lines = [2, 3, 5, 6].map { said.text.firstRange(of: "b.session:\($0): ")?.lowerBound }
      #expect(!lines.contains(nil) && lines.compactMap(\.self) == lines.compactMap(\.self).sorted(), "\(said)")
      let all = run("replay --lang en --keep-going \(files) 2>&1", in: place)
      #expect(all.code == 2 && all.text.contains("ok   a.session:2  > masks") && all.text.contains("b.session:6: "), "\(all)")
    }
    #expect(run("replay a.session gone.session 2>&1", in: place).code == 4)
    let watched = run("replay --watch --plain --lang en b.session 2>&1", in: place)
    #expect(watched.code == 2 && [2, 3, 5, 6].allSatisfy { watched.text.contains("b.session:\($0): ") }, "\(watched)")
    try "vitrine 1\n> frob\n> info\n= n_layers four\n".write(toFile: place + "/c.session", atomically: true, encoding: .utf8)
    let played = run("replay --watch --plain --lang en c.session 2>&1", in: place)
    #expect(played.code == 2 && [2, 4].allSatisfy { played.text.contains("c.session:\($0): ") }, "\(played)")
    let junit = run("replay --report junit a.session b.session 2>/dev/null", in: place)
    #expect(junit.text.contains("tests=\"4\" failures=\"0\" errors=\"4\""), "\(junit)")
    let lint = run("session lint --json b.session 2>/dev/null", in: place)
    #expect(lint.code == 2 && lint.text.split(separator: "\n").count == 4, "\(lint)")
  }

  /// A mapped file that loses pages ends the program where it stands; the report is whole all the same.
  @Test(arguments: ["text", "jsonl", "junit"]) func aFileThatIsCutLeavesAReport(form: String) throws {
    let place = try folder(["make.session": "vitrine 1\n> save m7\n@ confirm m7\n", "x.session": "vitrine 1\n> open m7\n= n_layers 4\n> measure loss\n~ loss\n> masks\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(run("replay make.session 2>&1", in: place).code == 0)
    let process = Process(), out = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Tmux.program))
    process.arguments = ["replay", "--lang", "en", "--step", "--report", form, "x.session"]
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    process.environment = ["LANG": "C.UTF-8", "XDG_STATE_HOME": place, "XDG_CONFIG_HOME": place, "HOME": place]
    let (input, said) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, out, said)
    try process.run()
    func hear(_ text: String) throws {
      var heard = ""
      while !heard.contains(text) {
        let next = said.fileHandleForReading.availableData
        try #require(!next.isEmpty, "\(heard)")
        heard += String(decoding: next, as: UTF8.self)
      }
    }
    try hear("open m7")
    input.fileHandleForWriting.write(Data("\n".utf8))
    try hear("measure loss")
    try FileHandle(forWritingTo: URL(fileURLWithPath: place + "/m7/model.safetensors")).truncate(atOffset: 0)
    input.fileHandleForWriting.write(Data("\n\n".utf8))
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 7, "\(text)")
    #expect(text.contains(form == "junit" ? "line 4: &gt; measure loss" : form == "jsonl" ? "\"line\":4" : "FAIL x.session:4  > measure loss"), "\(text)")
    #expect(text.contains(form == "junit" ? "</testsuites>" : form == "jsonl" ? "\"exit\":7" : "vitrine replay x.session --until 4"), "\(text)")
  }

  /// An input that ends is an interruption, told with its place.
  @Test func theEndOfTheInputOfStepsIsTold() throws {
    let place = try folder(["a.session": "vitrine 1\n> masks\n= heads-off 0\n> mask L0.H0\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let none = run("replay --lang en --step a.session 2>/dev/null </dev/null", in: place)
    #expect(none.code == 130 && none.text.contains("a.session:2  > masks") && none.text.contains("interrupted before it"), "\(none)")
    try "\n".write(toFile: place + "/one", atomically: true, encoding: .utf8)
    let one = run("replay --lang en --step a.session 2>/dev/null <one", in: place)
    #expect(one.code == 130 && one.text.contains("ok   a.session:2") && one.text.contains("FAIL a.session:4  > mask L0.H0"), "\(one)")
    try "\n\n".write(toFile: place + "/two", atomically: true, encoding: .utf8)
    #expect(run("replay --lang en --step a.session 2>/dev/null <two", in: place).code == 0)
  }

  /// Nobody has to press Enter for Ctrl-C to count.
  @Test func aPromptForAStepIsInterrupted() throws {
    let place = try folder(["a.session": "vitrine 1\n> masks\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let process = Process(), input = Pipe(), out = Pipe(), said = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Tmux.program))
    (process.arguments, process.currentDirectoryURL) = (["replay", "--lang", "en", "--step", "a.session"], URL(fileURLWithPath: place))
    process.environment = ["LANG": "C.UTF-8", "XDG_STATE_HOME": place, "XDG_CONFIG_HOME": place, "HOME": place]
    (process.standardInput, process.standardOutput, process.standardError) = (input, out, said)
    try process.run()
    // The prompt stands there.
    #expect(!said.fileHandleForReading.availableData.isEmpty)
    kill(process.processIdentifier, SIGINT)
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130 && text.contains("a.session:2  > masks"), "\(text)")
  }

  /// Answers that are too few change nothing, and that is said.
  @Test func aReviewThatStopsHalfwayIsSaid() throws {
    let place = try folder(["a.session": "vitrine 1\n> info\n= n_layers 5\n= n_heads 5\n", "one": "y\n", "q": "y\nq\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    _ = run("replay --update a.session 2>&1", in: place)
    let few = run("session review --lang en a.session 2>&1 <one", in: place)
    #expect(few.code == 2 && few.text.contains("1 of 2 were answered"), "\(few)")
    #expect(run("session review --lang en a.session 2>&1 <q", in: place).code == 0)
    #expect(try String(contentsOfFile: place + "/a.session", encoding: .utf8).contains("n_layers 5"))
  }

  @Test func anExportSaysItsOwnOption() throws {
    let place = try folder(["a.session": "vitrine 1\n> masks\n", "a.md": "kept"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let there = run("session export --lang en a.session a.md 2>&1", in: place)
    #expect(there.code != 0 && there.text.contains("--overwrite") && !there.text.contains("--out FOLDER"), "\(there)")
    let named = run("session export --lang zh a.session a.txt 2>&1", in: place)
    #expect(named.code == 2 && named.text.contains("文件名须以") && !named.text.contains("ends in"), "\(named)")
  }

  // MARK: Interruptions

  private func interrupted(_ arguments: [String], in folder: String, twice: Bool, by ending: Int32 = SIGINT) throws -> (out: String, code: Int32) {
    let process = Process(), out = Pipe(), heard = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Tmux.program))
    process.arguments = ["--store", folder + "/runs.sqlite"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LANG": "C.UTF-8", "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "HOME": folder]
    (process.standardInput, process.standardOutput, process.standardError) = (FileHandle.nullDevice, out, heard)
    // Whoever tests with nohup lets the program hear of it all the same.
    let before = signal(SIGHUP, SIG_DFL)
    defer { _ = signal(SIGHUP, before) }
    try process.run()
    // A run that is in the store has begun.
    let end = Date().addingTimeInterval(60)
    while !FileManager.default.fileExists(atPath: folder + "/runs.sqlite") {
      try #require(Date() < end && process.isRunning)
      usleep(20_000)
    }
    usleep(300_000)
    kill(process.processIdentifier, ending)
    if twice {
      usleep(300_000)
      kill(process.processIdentifier, SIGINT)
    }
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationReason == .exit ? process.terminationStatus : -1)
  }

  /// It says that it was stopped, and where, and how far it had come.
  @Test(arguments: [["replay", "--watch", "--plain"], ["replay"]]) func anInterruptionIsSaid(arguments: [String]) throws {
    let place = try folder([
      "a.session": "vitrine 1\n> mask L0.H0\n= heads-off 1\n> train on=t.txt steps=1000000 batch=2 context=16 shape=1x32x2 vocab=257 as=t\n= steps 3\n",
      "t.txt": String(repeating: "the cats sat on the mats; ", count: 2000),
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (text, code) = try interrupted(arguments + ["--lang", "en", "a.session"], in: place, twice: false)
    #expect(code == 130 && text.contains("a.session:4  > train") && text.contains("2 commands, 1 expectations, 1 failed"), "\(code): \(text)")
  }

  /// A step that does not end is not waited for by whoever asks a second time: the report is what there is.
  @Test(arguments: [["replay", "--watch", "--plain"], ["replay"], ["replay", "--report", "jsonl"], ["replay", "--report", "junit"]])
  func aSecondInterruptionLeavesAReport(arguments: [String]) throws {
    let place = try folder([
      "a.session": "vitrine 1\n> mask L0.H0\n= heads-off 1\n> unmask L0.H0\n> train on=t.txt steps=3 batch=1024 accumulate=64 context=128\n= steps 3\n",
      "t.txt": String(repeating: "the cats sat on the mats; ", count: 40_000),
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (text, code) = try interrupted(arguments + ["--lang", "en", "a.session"], in: place, twice: true)
    #expect(code == 130 && text.contains(arguments.last == "junit" ? "line 5: &gt; train" : "> train"), "\(code): \(text)")
    #expect(text.contains(arguments.last == "junit" ? "exit-130" : arguments.last == "jsonl" ? "\"exit\":130" : "stopped here"), "\(text)")
  }

  /// Who ends the program, or goes away, gets a report that says so, and the exit code that it has.
  @Test(arguments: [SIGTERM, SIGHUP], ["jsonl", "junit"]) func aTerminationIsReported(ending: Int32, form: String) throws {
    let place = try folder([
      "a.session": "vitrine 1\n> mask L0.H0\n= heads-off 1\n> train on=t.txt steps=1000000 batch=2 context=16 shape=1x32x2 vocab=257 as=t\n= steps 3\n",
      "t.txt": String(repeating: "the cats sat on the mats; ", count: 2000),
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (text, code) = try interrupted(["replay", "--report", form, "a.session"], in: place, twice: false, by: ending)
    #expect(code == 143 && text.contains(form == "junit" ? "exit-143" : "\"exit\":143"), "\(code): \(text)")
  }

  /// Where a script does not begin there is no place to come back to.
  @Test func aHeaderThatIsNotMetHasNoWayBack() throws {
    let place = try folder(["a.session": "vitrine 1\nmodel gone sha256:0123456789abcdef\n> masks\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for form in ["text", "jsonl", "junit"] {
      let said = run("replay --report \(form) a.session 2>/dev/null", in: place)
      #expect(said.code != 0 && said.text.contains("a.session") && !said.text.contains("--until"), "\(said)")
    }
  }

  @Test func aReportThatIsNoneIsRefusedInOneLanguage() throws {
    let place = try folder([:])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("replay x.session --lang zh --report xx 2>&1", in: place)
    #expect(said.code == 2 && said.text.contains("不是 '--report <report>' 的有效值") && !said.text.contains("Please"), "\(said)")
  }

  /// A session goes on until it is left: its journal says so, and nobody brings it back meanwhile.
  @Test func aJournalOfASessionThatGoesOnIsWhole() throws {
    let place = try folder([:])
    defer { try? FileManager.default.removeItem(atPath: place) }
    func start(_ arguments: [String]) throws -> (Process, Pipe, Pipe) {
      let process = Process(), input = Pipe(), out = Pipe()
      process.executableURL = URL(fileURLWithPath: try #require(Tmux.program))
      (process.arguments, process.currentDirectoryURL) = (arguments, URL(fileURLWithPath: place))
      process.environment = ["LANG": "C.UTF-8", "XDG_STATE_HOME": place, "XDG_CONFIG_HOME": place, "HOME": place]
      (process.standardInput, process.standardOutput, process.standardError) = (input, out, FileHandle.nullDevice)
      try process.run()
      return (process, input, out)
    }
    let (lost, words, heard) = try start(["repl", "--lang", "en"])
    words.fileHandleForWriting.write(Data("mask L1.H1\n".utf8))
    #expect(!heard.fileHandleForReading.availableData.isEmpty)
    let going = run("journal verify --lang en", in: place)
    #expect(going.code == 0 && going.text.contains("its session goes on"), "\(going)")
    kill(lost.processIdentifier, SIGKILL)
    lost.waitUntilExit()
    #expect(run("journal verify --lang en", in: place).text.contains("without an end: the session was killed, or there was no room"))
    let path = try #require(FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String }.first { $0.hasSuffix(".jsonl") })
    // The first has it as long as it goes on.
    let (first, more, told) = try start(["resume", "--lang", "en", path])
    more.fileHandleForWriting.write(Data("masks\n".utf8))
    var said = ""
    while !said.contains("L1.H1") {
      let next = told.fileHandleForReading.availableData
      try #require(!next.isEmpty, "it ended by itself: \(said)")
      said += String(decoding: next, as: UTF8.self)
    }
    let again = try #require(FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String }.first { $0.contains("resumed-") && $0.hasSuffix(".jsonl") })
    let second = run("resume --lang en \(again) 2>&1 </dev/null", in: place)
    #expect(second.code == 4 && second.text.contains("a session that goes on"), "\(second)")
    more.fileHandleForWriting.closeFile()
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
  }

  /// Where no keyboard can be handed over, a replay says where it stopped and how to go on.
  @Test(arguments: ["en", "zh"]) func aReplayThatIsStoppedSaysHowToGoOn(tongue: String) throws {
    let place = try folder(["a.session": "vitrine 1\nparam N = 1\n> mask L0.H{N}\n@ mark here\n> masks\n> info\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("replay --lang \(tongue) --until here --param N=2 a.session 2>&1 >/dev/null </dev/null", in: place)
    #expect(said.code == 0 && said.text.contains("a.session:3") && said.text.contains("vitrine replay --until here --param N=2 a.session"), "\(said)")
    #expect(said.text.contains(tongue == "en" ? "not played: 2" : "未运行的步骤：2"), "\(said)")
    #expect(!run("replay --lang \(tongue) a.session 2>&1 >/dev/null </dev/null", in: place).text.contains("--until"))
  }

  /// A place that is not there is a mistake of the command line, and no failure of the script.
  @Test func aPlaceThatIsNotThereIsTheCommandLines() throws {
    let place = try folder(["a.session": "vitrine 1\n> mask L0.H1\n", "b.session": "vitrine 1\n> mask L0.H1\n@ mark here\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for (line, words) in [
      ("a.session", "there is no mark nomark; the script has no marks"), ("b.session", "there is no mark nomark; marks: here"), ("--watch a.session", "the script has no marks"),
      ("--keep-going b.session a.session", "marks: here"), ("--report jsonl a.session", "the script has no marks"), ("--lang zh a.session", "脚本没有标记"),
    ] {
      let said = run("replay --until nomark \(line) 2>&1 </dev/null", in: place)
      #expect(said.code == 2 && said.text.contains("--until: ") && said.text.contains(words), "\(line): \(said)")
      #expect(!said.text.contains("FAIL") && !said.text.contains("failed") && !said.text.contains("masked"), "\(line): \(said)")
    }
    let far = run("replay --until 99 a.session 2>&1 </dev/null", in: place)
    #expect(far.code == 2 && far.text.contains("there is no line 99; the script has 2") && !far.text.contains("FAIL"), "\(far)")
  }

  @Test func anUpdateWithOtherParametersIsRefused() throws {
    let place = try folder(["a.session": "vitrine 1\nparam N = 1\n> mask L0.H{N}\n= loss 9\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("replay --update --param N=2 a.session 2>&1 </dev/null", in: place)
    #expect(said.code == 2 && said.text.contains("update-of-parameter"), "\(said)")
    #expect(!FileManager.default.fileExists(atPath: place + "/a.session.pending"))
    #expect(run("replay --update --param N=1 a.session 2>&1 </dev/null", in: place).code == 1)
    try "vitrine 1\n> masks\n".write(toFile: place + "/a.session", atomically: true, encoding: .utf8)
    let stale = run("session review --reject-all a.session 2>&1", in: place)
    #expect(stale.code == 0 && stale.text.contains("a.session.pending"), "\(stale)")
    #expect(!FileManager.default.fileExists(atPath: place + "/a.session.pending"))
  }

  /// A sentence is no command: what reads it is named. A word that nothing reads is told what it was told before.
  @Test func aSentenceAsAnArgumentIsToldWhereItIsRead() throws {
    let place = try folder(["in.txt": "which heads matter most\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for line in ["-c '把第三层的头都关掉'", "-c 'please turn off all the heads of layer 3'", "-c '呼呼哈哈'", "< in.txt"] {
      let said = run("--lang en \(line) 2>&1", in: place)
      #expect(said.code == 2 && said.text.contains("[unknown-command]") && said.text.contains("read at a prompt") && said.text.contains("`vitrine parse` shows"), "\(said)")
    }
    #expect(run("--lang zh -c '把第三层的头都关掉' 2>&1", in: place).text.contains("`vitrine parse` 可显示"))
    #expect(run("--json -c '把第三层的头都关掉' 2>/dev/null", in: place).text.contains("\"tip\":\"sentences are read at a prompt"))
    for (line, tip) in [("frobnicate", "`help` lists the commands"), ("msak L0.H0", "the nearest is `mask")] {
      let said = run("--lang en -c '\(line)' 2>&1", in: place)
      #expect(said.code == 2 && said.text.contains(tip) && !said.text.contains("vitrine parse"), "\(said)")
    }
  }

  @Test func theLintersHelpListsItsRules() throws {
    let place = try folder([:])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("session lint --help", in: place)
    for code in ["no-checks", "not-formatted", "pinned-twice", "two-claims"] { #expect(said.text.contains(code), "\(said)") }
  }
}
