import ArgumentParser
import Findings
import Glibc
import TerminalUI
import Wording
import Workbench

/// `vitrine journal …`: the log of what is done in the screen, in the REPL and from a pipe.
struct JournalCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "The log that a crash is resumed from. 供崩溃后恢复的日志。", subcommands: [Verify.self, Path.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that nothing in journals was changed, moved or cut off. 检查日志是否被改动、移动或截断。",
      discussion: "Ends with 1 where something was, with 4 where a journal cannot be read. One that was killed, or had no room, ends with 0: what it has is as it was written, and that later commands may be missing is said. 有问题时返回 1，无法读取时返回 4；因终止或空间不足而没有写完的返回 0，并注明其后的命令可能缺失。")

    @OptionGroup var options: Options
    @Argument(help: "Journals; all of yours when none is given. 日志文件；省略时检查全部。") var files: [String] = []

    func run() async throws {
      var ending: Ending?
      let lost = files.isEmpty ? options.stateFolder.map(JournalReader.lost(in:)) ?? [] : []
      for file in lost {
        ending = .expectationFailed
        let gone = Phrase("is gone; its stamp is left", "已不存在，仅余其印记文件")
        say(file, entries: 0, state: gone, troubles: [gone], isWhole: false)
      }
      for file in files.isEmpty ? options.journals : files {
        do {
          let reader = try JournalReader(file)
          let faults = reader.troubles.filter(\.isFault)
          if !faults.isEmpty || reader.lostOrigin != nil { ending = .expectationFailed }
          let state =
            reader.isUnstamped ? Phrase("unstamped: order and links hold, the end is not known", "无印记：顺序与链接无误，末尾未知")
            : !faults.isEmpty ? Phrase("NOT as it was written", "与写入时不符") : reader.extent
          say(file, entries: reader.entries, state: state, troubles: reader.troubles.map(\.phrase) + (reader.lostOrigin.map { [$0] } ?? []), isWhole: faults.isEmpty && reader.lostOrigin == nil && reader.isComplete)
        } catch let error as any WordedError {
          if options.json { Output.write(Report.json(error, command: file)) }
          Output.talk(Report.text(error, options.tongue))
          ending = .commandFailed
        }
      }
      if let ending { throw ending }
    }

    /// With `--json`: `{"vitrine":1,"journal":…,"entries":…,"whole":…,"state":…,"troubles":[…]}`; whole is what was not changed and lacks
    /// nothing up to its end, or up to now.
    private func say(_ file: String, entries: Int, state: Phrase, troubles: [Phrase], isWhole: Bool) {
      if options.json {
        return Output.write(
          JSONText.object([
            ("vitrine", "1"), ("journal", JSONText.string(file)), ("entries", String(entries)), ("whole", isWhole ? "true" : "false"),
            ("state", JSONText.string(state.en)), ("troubles", JSONText.array(troubles.map { JSONText.string($0.en) })),
          ]))
      }
      Output.write(Phrase("\(visible(file)): \(entries) entries, \(state.en)", "\(visible(file))：\(entries) 条，\(state.zh)")[options.tongue])
      for trouble in JournalReader.told(troubles) { Output.write("  " + trouble[options.tongue]) }
    }
  }

  struct Path: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say where journals are kept. 显示日志所在目录。")
    @OptionGroup var options: Options
    func run() async throws {
      guard let folder = options.stateFolder else { throw Ending.commandFailed }
      Output.write(visible(folder))
    }
  }
}

/// `vitrine resume`: brings back a session that ended badly, and goes on.
struct Resume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring back the session that a crash ended, and go on. 恢复因崩溃而中断的会话并继续。",
    discussion: "Without a terminal, commands are read from standard input, and the end is 4 where something could not be brought back. A journal that was changed, or whose lines do not follow each other, is not played, and the end is 4. 没有终端时从标准输入读取命令；未能全部恢复，或日志被改动而未予恢复时，返回 4。")

  @OptionGroup var options: Options
  @Argument(help: "A journal; the newest whose session did not end by itself when left out. 日志；省略时取最近一次非正常结束的会话。") var file: String?

  func run() async throws {
    let tongue = options.tongue
    guard let path = file ?? options.stateFolder.flatMap(JournalReader.newestLost(in:)) else {
      Output.talk(Phrase("no session has to be brought back", "没有需要恢复的会话")[tongue])
      throw Ending.commandFailed
    }
    let reader = try Report.orFail(tongue) { try JournalReader(path) }
    // Held as long as the program runs: nobody else brings back the same session meanwhile.
    guard let hold = JournalHold(path) else {
      Output.talk(Phrase("\(visible(path)) is the journal of a session that goes on", "\(visible(path)) 属于仍在运行的会话")[tongue])
      throw Ending.commandFailed
    }
    // A stamp that a loss of power took is no reason to lose what the lines say.
    guard !reader.troubles.contains(where: { $0.isFault && $0 != .noStamp }) else {
      for trouble in JournalReader.told(reader.troubles.map(\.phrase)) { Output.talk("\(visible(path)): \(trouble[tongue])") }
      throw Ending.commandFailed
    }
    let isScreen = !options.json && Output.isTerminal(STDIN_FILENO) && Output.isTerminal(STDOUT_FILENO)
    var settings = options.settings(background: isScreen, journal: true, resumes: path)
    var told: [Phrase] = reader.troubles.filter { $0 == .noStamp }.map { Phrase("\(visible(path)): \($0.phrase.en)", "\(visible(path))：\($0.phrase.zh)") }
    // What was kept under pseudonyms stays so.
    settings.redacts = settings.redacts || reader.isRedacted
    // Paths mean what they meant, wherever it is brought back.
    if let folder = reader.folder { settings.folder = folder }
    let session = Session(settings)
    defer { withExtendedLifetime(hold) {} }
    leaveWithCheckpoints(session.jobs, session.spoken, interrupts: !isScreen)
    let recovery = await session.resume(reader)
    told += words(recovery, of: reader)
    // The screen would cover what stands above it.
    let opening = told
    if !isScreen { for phrase in opening { Output.talk(phrase[tongue]) } }
    try await leaving(session) {
      guard isScreen else {
        try await Commands(session: session, json: options.json).telling { try await $0.performInput() }
        // Who reads no messages learns it from the end.
        if recovery.isPartial { throw Ending.commandFailed }
        return
      }
      var surface = options.surface()
      surface.opening = opening
      let code = await runScreen(session: session, options: surface)
      if code != 0 { throw Ending(code: code) }
    }
  }

  private func words(_ recovery: Recovery, of reader: JournalReader) -> [Phrase] {
    var told: [Phrase] = []
    func say(_ en: String, _ zh: String) { told.append(Phrase(en, zh)) }
    let start = reader.started.map { ("began \($0) UTC, ", "开始于 \($0)（UTC），") } ?? ("", "")
    say(
      "the lost session: \(start.0)\(reader.commands) commands; its journal is \(visible(recovery.journal))",
      "中断的会话：\(start.1)共 \(reader.commands) 条命令；日志位于 \(visible(recovery.journal))")
    if reader.isStopped { say("it could not be written to its end: what was done after that is not in it", "日志未能写到末尾：其后的操作不在其中") }
    say("brought back by \(recovery.commands) commands", "已通过 \(recovery.commands) 条命令恢复")
    if let lost = recovery.unfinished { say("was running and is not done: \(visible(lost))", "中断时正在执行、未完成：\(visible(lost))") }
    for (command, run, step) in recovery.trained {
      say(
        "brought back from the checkpoint of \(visible(run)), step \(step), and not trained again: \(visible(command))",
        "已由运行 \(visible(run)) 第 \(step) 步的检查点恢复，未重新训练：\(visible(command))")
    }
    for (command, run) in recovery.atWork {
      say(
        "was training when the session ended; `runs resume \(visible(run))` goes on with it: \(visible(command))",
        "会话中断时仍在训练；可用 `runs resume \(visible(run))` 继续：\(visible(command))")
    }
    if let lack = recovery.lack {
      let key = visible(recovery.key)
      say(
        "it holds pseudonyms, and \(lack.en): they were taken as they stand, and what was done with them is not what it was; that file belongs at \(key)",
        "其中含有化名，而\(lack.zh)：化名已按字面使用，相应的操作与原来不同；该文件应放在 \(key)")
    }
    for (_, reason) in recovery.lost { say("\(reason.en)", "\(reason.zh)") }
    if let said = recovery.recording { told.append(said) }
    for command in recovery.left { say("not done again: \(visible(command))", "未再次执行：\(visible(command))") }
    for command in recovery.different { say("found something else than before: \(visible(command))", "结果与之前不同：\(visible(command))") }
    for (command, reason) in recovery.failed { say("fails now: \(visible(command)): \(reason.en)", "现已失败：\(visible(command))：\(reason.zh)") }
    if recovery.isPartial {
      let file = visible(recovery.journal)
      say("not all of it is back; mend what is missing and try again: vitrine resume \(file)", "未能全部恢复；补齐所缺后可再试：vitrine resume \(file)")
    }
    return told
  }
}

/// Runs a surface over a session; however that ends, the journal is closed: only what ends from outside is resumed.
func leaving(_ session: Session, _ body: () async throws -> Void) async throws {
  let ended = await Result { try await body() }
  giveWayToEnding()
  if let said = await session.leave() { Output.talk(said[session.spoken.now]) }
  try ended.get()
}
