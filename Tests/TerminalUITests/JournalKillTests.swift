import Foundation
import Testing
import Workbench

/// The built program is killed while it records; what it has answered is never lost.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "needs the built program")) struct JournalKill {
  /// Commands whose effect is seen in `masks` afterwards.
  static let lines: [String] = ["record work"] + (0..<28).map { "mask L\($0 / 8).H\($0 % 8)" }

  private func home() throws -> String {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func run(_ home: String, _ arguments: [String], input: String = "", state: String? = nil) throws -> (output: String, status: Int32) {
    let program = try #require(Tmux.program)
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return Tmux.shell("cd \(home) && printf '\(input)' | XDG_STATE_HOME=\(state ?? home) \(program) \(words) 2>\(state ?? home)/said")
  }

  @Test func killedAtFiftyPoints() throws {
    let program = try #require(Tmux.program)
    var unfinished = 0, answeredInAll = 0
    for round in 0..<50 {
      let home = try home()
      defer { try? FileManager.default.removeItem(atPath: home) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.currentDirectoryURL = URL(fileURLWithPath: home)
      process.environment = ["XDG_STATE_HOME": home, "LANG": "C.UTF-8"]
      let (input, output) = (Pipe(), Pipe())
      (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data((JournalKill.lines.joined(separator: "\n") + "\n").utf8))
      // After so many answers, and then anywhere within the next command: a point of the work, not of the clock.
      let wanted = 1 + round * (JournalKill.lines.count - 2) / 50
      var seen = Data()
      while seen.split(separator: 10).count(where: { String(decoding: $0, as: UTF8.self).hasPrefix("masked ") }) < wanted {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        seen += more
      }
      usleep(UInt32.random(in: 0..<3000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      seen += output.fileHandleForReading.readDataToEndOfFile()
      let answered = seen.split(separator: 10).count { String(decoding: $0, as: UTF8.self).hasPrefix("masked ") }
      answeredInAll += answered

      let verified = try run(home, ["journal", "verify"])
      #expect(verified.status == 0, "round \(round): \(verified.output)")
      let journal = try #require(JournalReader.all(in: home + "/vitrine").last)
      if try JournalReader(journal).unfinished != nil { unfinished += 1 }
      // What was being recorded is a whole script at any time.
      let script = try Script(at: home + "/work.session")
      #expect(script.problems.isEmpty && script.steps.count >= answered, "round \(round): \(script.steps.count) of \(answered)")

      let resumed = try run(home, ["resume", "--json"], input: "masks\\n")
      #expect(resumed.status == 0, "round \(round)")
      let line = try #require(resumed.output.split(separator: "\n").last)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let off = try #require((object["facts"] as? [String: Any])?["heads-off"] as? Int)
      #expect(off >= answered && off <= JournalKill.lines.count - 1, "round \(round): \(off) of \(answered)")
      #expect(try run(home, ["resume"]).status != 0, "nothing is left to resume")
    }
    #expect(answeredInAll > 100)
    print("\(unfinished) of 50 were killed within a command")
  }

  /// A disk that takes no more: the session goes on, and says that it keeps no journal.
  @Test func aFullDiskIsSurvived() throws {
    let program = try #require(Tmux.program)
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let lines = (0..<28).map { "mask L\($0 / 8).H\($0 % 8)" }.joined(separator: "\\n")
    // Files of two kilobytes at most; writing more fails as on a full disk.
    let result = Tmux.shell(
      "cd \(home) && trap '' XFSZ && ulimit -f 4 && printf '\(lines)\\nmasks\\n' | XDG_STATE_HOME=\(home) \(program) 2>\(home)/said | tail -n 3 | head -c 2000")
    #expect(result.status == 0 && result.output.contains("28"), "\(result.output)")
    let said = try String(contentsOfFile: home + "/said", encoding: .utf8)
    #expect(said.components(separatedBy: "no journal is kept").count == 2, "\(said)")
    // What there was no room for is not there at all: it is not told as if the program had been killed, nor as if nothing were missing.
    let verified = try run(home, ["journal", "verify"])
    #expect(verified.status == 0 && (verified.output.contains("no room to write on; later commands may be missing") || verified.output.contains("later commands are missing")), "\(verified.output)")
    #expect(!verified.output.contains("whole") && !verified.output.contains("was not finished"), "\(verified.output)")
  }

  /// Where room comes back, the journal says itself that it had to stop, and that its session was left.
  @Test func aFullDiskIsTold() throws {
    let program = try #require(Tmux.program)
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let lines = (0..<28).map { "mask L\($0 / 8).H\($0 % 8)" }.joined(separator: "\\n")
    // The limit is taken away when it has been met.
    let result = Tmux.shell(
      "cd \(home) && mkfifo in && trap '' XFSZ && ulimit -S -f 4 && { XDG_STATE_HOME=\(home) \(program) <in >/dev/null 2>said & p=$!; exec 3>in; printf '\(lines)\\n' >&3; "
        + "i=0; while [ $i -lt 600 ] && ! grep -q 'no journal is kept' said; do i=$((i+1)); sleep 0.1; done; prlimit --pid $p --fsize=1000000:; printf 'masks\\n' >&3; exec 3>&-; wait $p; }")
    #expect(result.status == 0, "\(result.output)")
    let journal = try #require(JournalReader.all(in: home + "/vitrine").last)
    let reader = try JournalReader(journal)
    #expect(reader.isStopped && reader.hasEnded && reader.troubles.isEmpty && reader.commands < 28, "\(reader.troubles)")
    let verified = try run(home, ["journal", "verify", "--lang", "en"])
    #expect(verified.status == 0 && verified.output.contains("could not be written on, and later commands are missing"), "\(verified.output)")
    #expect(try run(home, ["journal", "verify", "--json"]).output.contains("\"whole\":false"))
    #expect(try run(home, ["resume"]).status == 4)
  }

  /// `-c` keeps a journal like every other way in; killed, it is resumed, and from any folder.
  @Test func commandsOfTheCommandLineAreInAJournal() throws {
    let program = try #require(Tmux.program)
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    #expect(try run(home, ["-c", "mask L0.H0; mask L0.H0"]).status != 0)
    #expect(try run(home, ["-c", "save model; open model as=copy; mask L0.H0", "--redact"]).status == 0)
    #expect(try run(home, ["-c", "note \"mail ann@example.com\"", "--redact"]).status == 0)
    let journals = JournalReader.all(in: home + "/vitrine")
    let texts = try journals.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(journals.count == 3 && texts.allSatisfy { $0.contains("\"kind\":\"end\"") })
    #expect(texts.joined().contains("already-masked") && texts.joined().contains("⟦email-1⟧") && !texts.joined().contains("ann@"))
    #expect(try run(home, ["journal", "verify"]).status == 0)

    // Killed in the middle of a longer one.
    let lines = (0..<28).map { "mask L\($0 / 8).H\($0 % 8)" }.joined(separator: "; ")
    let process = Process()
    (process.executableURL, process.arguments) = (URL(fileURLWithPath: program), ["-c", "prompt \"to be\"; \(lines); sweep heads; sweep heads"])
    (process.currentDirectoryURL, process.environment) = (URL(fileURLWithPath: home), ["XDG_STATE_HOME": home, "LANG": "C.UTF-8"])
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    var seen = Data()
    while seen.split(separator: 10).count(where: { String(decoding: $0, as: UTF8.self).hasPrefix("masked ") }) < 20 {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      seen += more
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try run(home, ["journal", "verify"]).status == 0)
    let resumed = try run("/", ["resume"], input: "masks\\n", state: home)
    #expect(resumed.status == 0 && resumed.output.contains("L2.H3"), "\(resumed.output)")
  }

  /// The program begins, says `words`, and is killed.
  private func killed(_ home: String, _ arguments: [String], input: String, saying words: String) throws {
    let process = Process()
    (process.executableURL, process.arguments) = (URL(fileURLWithPath: try #require(Tmux.program)), arguments)
    (process.currentDirectoryURL, process.environment) = (URL(fileURLWithPath: home), ["XDG_STATE_HOME": home, "LANG": "C.UTF-8"])
    let (typed, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (typed, output, output)
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    var heard = ""
    while !heard.contains(words) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "it ended by itself: \(heard)")
      heard += String(decoding: more, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
  }

  /// From a pipe the end tells whether all of it is back; what is typed is done all the same.
  @Test func whatIsNotBackIsToldByTheEnd() throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    #expect(try run(home, ["-c", "save model"]).status == 0)
    try killed(home, [], input: "open model as=copy\nmask L0.H0\n", saying: "masked L0.H0")
    try FileManager.default.moveItem(atPath: home + "/model", toPath: home + "/gone")
    let partial = try run(home, ["resume", "--lang", "en"], input: "masks\\n")
    let said = try String(contentsOfFile: home + "/said", encoding: .utf8)
    #expect(partial.status == 4 && partial.output.contains("heads off 0"), "\(partial.output)\(said)")
    #expect(said.contains("fails now: open model as=copy") && said.contains("not done again: mask L0.H0") && said.contains("not all of it is back"), "\(said)")
    // Mended, it comes back whole, from where it was put aside.
    try FileManager.default.moveItem(atPath: home + "/gone", toPath: home + "/model")
    let aside = try #require(FileManager.default.contentsOfDirectory(atPath: home + "/vitrine").first { $0.hasPrefix("resumed-") && $0.hasSuffix(".jsonl") })
    let whole = try run(home, ["resume", "--lang", "en", home + "/vitrine/" + aside], input: "masks\\n")
    #expect(whole.status == 0 && whole.output.contains("heads off 1"), "\(whole.output)")
  }

  /// Training that was being waited for is known by its run: what goes on with it is recorded as if it had never been cut off.
  @Test func trainingThatWasWaitedForIsInTheRecording() throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let text = (0..<4000).map { "line \($0 * 7919 % 1013) of \($0 * 31 % 97)\n" }.joined()
    try text.write(toFile: home + "/text.txt", atomically: true, encoding: .utf8)
    let train = "train on=text.txt shape=2x64x4 steps=120 batch=16 context=64 evaluate=20 seed=5 as=small"
    try killed(home, ["--store", "runs.db", "-c", "mask L1.H5; \(train)"], input: "", saying: "checkpoint at step 40")
    let input = "measure loss\\nruns resume train-1\\nsave whole\\nsave session work\\n"
    let resumed = try run(home, ["resume", "--lang", "en", "--store", "runs.db"], input: input)
    let said = try String(contentsOfFile: home + "/said", encoding: .utf8)
    #expect(resumed.status == 0, "\(said)")
    #expect(said.contains("`runs resume train-1` goes on with it: train on=text.txt") && !said.contains("is not done"), "\(said)")
    let script = try String(contentsOfFile: home + "/work.session", encoding: .utf8)
    // It made nothing before what was typed in between; what was waited for later became current there.
    let lines = script.split(separator: "\n").filter { $0.hasPrefix("> ") || $0.hasPrefix("? ") }.map { String($0.prefix(20)) }
    #expect(lines == ["> mask L1.H5", "> train on=text.txt ", "? measure loss", "> use small", "> save whole overwri"], "\(script)")
    #expect(script.contains(" background=yes\n") && script.contains("\n= steps 120\n"), "\(script)")
    // What is saved is the same to the bit.
    let saved = URL(fileURLWithPath: home + "/whole/model.safetensors"), before = try Data(contentsOf: saved)
    let replayed = try run(home, ["replay", "--lang", "en", "--store", "other.db", "work.session"])
    #expect(try replayed.status == 0 && Data(contentsOf: saved) == before, "\(replayed.output)\n\(script)")
  }

  @Test(arguments: [[], ["-c"]]) func aHomeThatCannotBeWrittenIsSurvived(way: [String]) throws {
    let program = try #require(Tmux.program)
    if !way.isEmpty {
      let result = Tmux.shell("XDG_STATE_HOME=/dev/null \(program) -c 'mask L0.H0; mask L0.H1' 2>&1")
      #expect(result.status == 0 && result.output.components(separatedBy: "no journal is kept").count == 2, "\(result.output)")
      return
    }
    let result = Tmux.shell("printf 'mask L0.H0\\nmask L0.H1\\n' | XDG_STATE_HOME=/dev/null \(program) 2>&1")
    #expect(result.status == 0 && result.output.components(separatedBy: "no journal is kept").count == 2, "\(result.output)")
  }
}
