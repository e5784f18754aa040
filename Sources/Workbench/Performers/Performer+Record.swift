import Findings
import Language
import Wording

extension Performer {
  static let recording: [Performer] = [
    Performer("record", isFinding: false) { workspace, command in
      guard let name = command.text("name") else {
        guard var recorder = workspace.recorder else { throw WorkbenchError.notRecording }
        // With what jobs have found since the last command. Where it cannot be written whole the recording goes on: it can be ended again.
        var journal = JournalKeeper.idle
        do { _ = try workspace.write(&recorder, in: &journal) } catch WorkbenchError.fileExists(let path) {
          throw WorkbenchError.fileExists(path)
        } catch {
          throw WorkbenchError.recordingIncomplete(recorder.path, reason: error.worded.phrase)
        }
        workspace.recorder = nil
        let text = Phrase("recorded \(visible(recorder.path))", "已录制到 \(visible(recorder.path))")
        return Finding(title: text, body: .note(text), remarks: (recorder.ending.map { [$0] } ?? []) + ((try? Script.text(at: recorder.path)).map(Script.placesOnThisMachine) ?? []))
      }
      // Whoever writes that means to end one.
      guard !["off", "stop", "end", "done"].contains(name.lowercased()) else { throw WorkbenchError.endsNoRecording(name) }
      var recorder = ScriptRecorder(
        path: try workspace.place(of: name), title: Workspace.title(of: name), first: workspace.deeds.count + 1, style: workspace.style(command))
      // Played a second time a script finds what it has recorded: nothing of it is written over before it is known to be the same.
      recorder.isHeldBack = workspace.isPlayed && command.text("overwrite") != "yes" && Files.exists(recorder.path)
      if !recorder.isHeldBack {
        try workspace.make(recorder.path, command) {
          var journal = JournalKeeper.idle
          _ = try $0.write(&recorder, in: &journal)
        }
      }
      workspace.recorder = recorder
      let text = Phrase("recording to \(visible(recorder.path)); `record` ends it", "正在录制到 \(visible(recorder.path))；输入 `record` 结束")
      return Finding(title: text, body: .note(text))
    },
    Performer("save session", isFinding: false) { workspace, command in
      let name = try command.required("name")
      let count = workspace.deeds.count
      let (from, to) = (command.integer("from") ?? 1, command.integer("to") ?? count)
      guard from <= to, from <= count else { throw WorkbenchError.noSuchDeeds(from: from, to: to, count: count) }
      let path = try workspace.place(of: name)
      let text = try workspace.script(from: from, to: to, title: Workspace.title(of: name), workspace.style(command), at: path)
      try workspace.make(path, command) { try $0.write(text, to: path, $0.style(command)) }
      // What was asked for beyond the last command is not in it.
      let cut = to > count ? [Phrase("to=\(to) is beyond the last command, which is \(count)", "to=\(to) 超出最后一条命令（第 \(count) 条）")] : []
      let said = Phrase("wrote \(visible(path))", "已写入 \(visible(path))")
      return Finding(
        title: said, body: .note(said),
        facts: [
          Fact("commands", Phrase("commands", "命令"), .integer(text.split(separator: "\n").count { $0.hasPrefix("> ") || $0.hasPrefix("? ") }), .count)
        ],
        remarks: cut + Script.placesOnThisMachine(text))
    },
  ]
}

extension Script {
  /// What the linter will say of paths in a script that was recorded: it plays on this machine only.
  fileprivate static func placesOnThisMachine(_ text: String) -> [Phrase] {
    guard let script = try? Script(text) else { return [] }
    return script.lint(text).filter { $0.code == Unwise.absolutePath.rawValue }.map {
      Phrase("line \($0.line): \($0.phrase.en)", "第 \($0.line) 行：\($0.phrase.zh)")
    }
  }
}

extension Workspace {
  /// Goes on with a recording that a journal tells of, or ends it.
  /// - Parameter file: Where it was written last, with the hashes of what was; nil where the journal does not say.
  mutating func resumeRecording(_ command: Command, _ file: JournalReader.Recorded?) {
    guard let name = command.text("name"), let asked = try? place(of: name) else { return recorder = nil }
    var recorder = ScriptRecorder(path: asked, title: Workspace.title(of: name), first: deeds.count + 1, style: style(command))
    (recorder.isComingBack, recorder.own) = (true, file?.hashes ?? [])
    if let file, Files.plain(file.path) != Files.plain(Files.absolute(asked)) { (recorder.path, recorder.left) = (file.path, asked) }
    self.recorder = recorder
  }

  fileprivate func style(_ command: Command) -> RecordingStyle {
    RecordingStyle(
      observes: command.text("numbers") == "observed", leavesOutLooks: command.text("looks") == "no",
      // What a recording hides is written in clear nowhere while it goes on.
      redacts: settings.redacts || command.text("redact") == "yes" || recorder?.style.redacts == true)
  }

  /// The file of a script by its name.
  fileprivate func place(of name: String) throws -> String {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? name
    guard !["", ".", "..", ".session"].contains(last) else { throw WorkbenchError.namesNoScript(name) }
    return try destination(name.hasSuffix(".session") ? name : name + ".session")
  }

  /// Has the file of a script written; throws where one is there. Of several sessions that begin one at the same moment, one has it. Where
  /// it cannot be written nothing is left.
  fileprivate mutating func make(_ path: String, _ command: Command, _ write: (inout Workspace) throws -> Void) throws {
    guard command.text("overwrite") != "yes" else { return try write(&self) }
    let place = try Files.reserve(path)
    do { try write(&self) } catch {
      try? Files.remove(place)
      throw error
    }
  }

  fileprivate static func title(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".session") ? String(last.dropLast(".session".count)) : last
  }
}
