import Foundation
import Testing

/// Training that is killed, with the built program and its store.
@Suite(.enabled(if: Tmux.program != nil, "needs the built program")) struct ResumeTests {
  /// - Parameter input: What it reads, where it reads anything.
  private func program(_ arguments: [String], in folder: String, input: String? = nil) throws -> (process: Process, output: Pipe) {
    let process = Process(), output = Pipe()
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      pipe.fileHandleForWriting.write(Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    }
    process.executableURL = URL(fileURLWithPath: try #require(Tmux.program))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return (process, output)
  }

  /// What a program says until it has said `words`.
  private func hear(_ words: String, from output: Pipe) throws -> String {
    var heard = ""
    while !heard.contains(words) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "it ended by itself: \(heard)")
      heard += String(decoding: more, as: UTF8.self)
    }
    return heard
  }

  private func say(_ line: String, store: String, in folder: String) throws -> String {
    let (process, output) = try program(["--store", store, "-c", line], in: folder)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    return text
  }

  @Test(arguments: [
    "train on=text.txt shape=2x64x4 steps=120 batch=16 context=64 evaluate=20 dropout=0.1 repeated=0.25 keep=best as=small background=no",
    "distill student=1x64x4 teacher=shakespeare on=text.txt steps=400 batch=4 context=16 evaluate=20 dropout=0.1 hidden=1 background=no",
    "distill student=1x64x4 teacher=shakespeare on=text.txt steps=400 batch=4 context=16 evaluate=20 cache=8 background=no",
    "train on=labels.csv objective=classify label=kind steps=400 batch=4 context=16 evaluate=20 dropout=0.1 keep=best background=no",
  ]) func aKilledRunGoesOnToTheSameBits(line: String) throws {
    let folder = NSTemporaryDirectory() + "vitrine-resume-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = (0..<4000).map { "line \($0 * 7919 % 1013) of \($0 * 31 % 97)\n" }.joined()
    try text.write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    let rows = (0..<400).map { "\"line \($0 * 7919 % 1013), of\",\($0 % 3)\n" }.joined()
    try ("text,kind\n" + rows).write(toFile: folder + "/labels.csv", atomically: true, encoding: .utf8)
    _ = try say(line + "; save whole", store: "whole.db", in: folder)

    let (process, output) = try program(["--store", "cut.db", "-c", line], in: folder)
    let heard = try hear("checkpoint at step 40", from: output)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && !heard.contains("120/120") && !heard.contains("400/400"))

    #expect(try say("runs", store: "cut.db", in: folder).contains("interrupted"))
    _ = try say("runs resume 1; save cut", store: "cut.db", in: folder)
    let files = try ["whole", "cut"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)/model.safetensors")) }
    #expect(files[0] == files[1] && files[0].count > 100_000)
  }

  /// Whoever ends the program is told how its run goes on, and it goes on from the step that it was at.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func whoEndsTheProgramLosesNothing(signal: Int32) throws {
    let folder = NSTemporaryDirectory() + "vitrine-ended-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try (0..<4000).map { "line \($0 * 7919 % 1013) of \($0 * 31 % 97)\n" }.joined()
      .write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    let line = "train on=text.txt shape=2x64x4 steps=120 batch=16 context=64 evaluate=20 dropout=0.1 as=small background=no"
    _ = try say(line + "; save whole", store: "whole.db", in: folder)
    let (process, output) = try program(["--store", "cut.db", "-c", line], in: folder)
    var heard = try hear("checkpoint at step 40", from: output)
    kill(process.processIdentifier, signal)
    heard = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal, "\(heard)")
    let stopped = try #require(heard.firstMatch(of: /train-1 stopped at step ([0-9]+)\/120/), "\(heard)")
    let step = try #require(Int(stopped.output.1))
    #expect(heard.contains("`runs resume train-1` goes on from there") && step >= 40 && step < 120, "\(heard)")
    #expect(try say("runs show train-1", store: "cut.db", in: folder).contains("checkpoint at step \(step)"))
    _ = try say("runs resume 1; save cut", store: "cut.db", in: folder)
    let files = try ["whole", "cut"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)/model.safetensors")) }
    #expect(files[0] == files[1] && files[0].count > 100_000)
  }

  /// Nothing that stands behind the command which was cut short is done: a good model that was saved before stays as it was, whole, and nothing
  /// is left beside it, whether commands came with the program or are read.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP], [false, true]) func nothingFollowsAnEnding(signal: Int32, isRead: Bool) throws {
    let folder = NSTemporaryDirectory() + "vitrine-behind-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try (0..<4000).map { "line \($0 * 7919 % 1013) of \($0 * 31 % 97)\n" }.joined()
      .write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    _ = try say("train on=text.txt shape=1x16x2 steps=2 batch=4 context=16 background=no; save good", store: "good.db", in: folder)
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("cut.db") }.sorted() }
    func good() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder + "/good/model.safetensors")) }
    let before = (names: try names(), bytes: try good())
    let line = "train on=text.txt shape=2x64x4 steps=100000 batch=16 context=64 evaluate=20 background=no; save good overwrite=yes; save other"
    let (process, output) = try isRead
      ? program(["--store", "cut.db"], in: folder, input: line.split(separator: "; ").joined(separator: "\n") + "\n")
      : program(["--store", "cut.db", "-c", line], in: folder)
    _ = try hear("checkpoint at step 20", from: output)
    kill(process.processIdentifier, signal)
    let heard = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal, "\(heard)")
    #expect(heard.contains("`runs resume train-1` goes on from there") && !heard.contains("saved"), "\(heard)")
    #expect(try names() == before.names && good() == before.bytes)
  }

  private func refused(_ line: String, in folder: String) throws -> String {
    let (process, output) = try program(["--store", "runs.db", "-c", line], in: folder)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 4, "\(line): \(text)")
    return text
  }

  /// A disk that takes no checkpoint: the commands that follow are run, and the program ends as one in which something failed.
  @Test func aModelThatIsNotKeptIsAFailure() throws {
    let folder = NSTemporaryDirectory() + "vitrine-unkept-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try String(repeating: "the cats sat on the mats; ", count: 600).write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    try Data().write(to: URL(fileURLWithPath: folder + "/runs.db-checkpoints"))
    let line = "train on=text.txt shape=1x16x2 vocab=270 steps=2 batch=4 context=16"
    let text = try refused(line + " background=no; save elsewhere", in: folder)
    #expect(text.contains("gone with the program unless `save` writes it") && text.contains("train-1 counts as failed"), "\(text)")
    #expect(FileManager.default.fileExists(atPath: folder + "/elsewhere/model.safetensors"))
  }

  /// Weight decay that overshoots multiplies every weight by −99 at each step: after two bad steps norms divide by infinity, all answers are
  /// alike, and no weight has a gradient. The error names step and place, and nothing of what is dead is offered.
  @Test(arguments: [
    "train on=labels.csv objective=classify label=kind context=16", "train on=text.txt context=32",
  ]) func anExplosionIsNamedAndLosesNothing(line: String) throws {
    let folder = NSTemporaryDirectory() + "vitrine-explosion-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try (0..<4000).map { "line \($0 * 7919 % 1013)\n" }.joined().write(toFile: folder + "/text.txt", atomically: true, encoding: .utf8)
    try ("text,kind\n" + (0..<100).map { "line \($0 * 7919 % 1013),\($0 % 3)\n" }.joined())
      .write(toFile: folder + "/labels.csv", atomically: true, encoding: .utf8)
    let said = try refused(
      line + " batch=4 steps=60 evaluate=1000 rate=10 decay=10 warmup=0 schedule=constant keep=best background=no", in: folder)
    #expect(said.contains("[exploded]") && said.contains("at step 6") && said.contains("no weight has a gradient") && said.contains("rate="), "\(said)")
    #expect(said.firstMatch(of: /furthest from its beginning is [a-z]+[.a-z0-9_]+/) != nil && !said.contains("runs resume"), "\(said)")
    #expect(try say("runs", store: "runs.db", in: folder).contains("failed"))
  }

  @Test func badInputEndsWithFour() throws {
    let folder = NSTemporaryDirectory() + "vitrine-bad-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "to be or not to be".write(toFile: folder + "/short.txt", atomically: true, encoding: .utf8)
    try "text,kind\na,b\n".write(toFile: folder + "/two.csv", atomically: true, encoding: .utf8)
    try ("text,kind\n" + String(repeating: "a,b\n", count: 40)).write(toFile: folder + "/alike.csv", atomically: true, encoding: .utf8)
    for (line, code) in [
      ("train on=nowhere.txt", "unreadable-file"), ("train on=nowhere.csv objective=classify", "unreadable-file"),
      ("train on=short.txt", "too-few-tokens"), ("train on=two.csv objective=classify", "unknown-column"),
      ("train on=two.csv objective=classify label=knd", "unknown-column"), ("train on=two.csv objective=classify label=kind", "too-few-rows"),
      ("train on=alike.csv objective=classify label=kind", "single-class"),
    ] {
      let said = try refused(line + " steps=2 background=no", in: folder)
      #expect(said.contains("[\(code)]") && !said.contains("checkpoint"), "\(line): \(said)")
    }
  }
}
