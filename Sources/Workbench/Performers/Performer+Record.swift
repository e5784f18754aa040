import Findings
import Language
import Wording

extension Performer {
  static let recording: [Performer] = [
    Performer("record", isFinding: false) { workspace, command in
      guard let name = command.text("name") else {
        guard let recorder = workspace.recorder else { throw WorkbenchError.notRecording }
        // With what jobs have found since the last command. Where it cannot be written whole the recording goes on: it can be ended again.
        do { try workspace.write(recorder) } catch {
          throw WorkbenchError.recordingIncomplete(recorder.path, reason: error.worded.phrase)
        }
        workspace.recorder = nil
        let text = Phrase("recorded \(visible(recorder.path))", "已录制到 \(visible(recorder.path))")
        return Finding(title: text, body: .note(text))
      }
      let recorder = ScriptRecorder(
        path: try workspace.place(of: name, overwrite: command.text("overwrite") == "yes"), title: Workspace.title(of: name),
        first: workspace.deeds.count + 1, style: workspace.style(command))
      try workspace.write(recorder)
      workspace.recorder = recorder
      let text = Phrase("recording to \(visible(recorder.path)); `record` ends it", "正在录制到 \(visible(recorder.path))；输入 `record` 结束")
      return Finding(title: text, body: .note(text))
    },
    Performer("save session", isFinding: false) { workspace, command in
      let name = try command.required("name")
      let count = workspace.deeds.count
      let (from, to) = (command.integer("from") ?? 1, command.integer("to") ?? count)
      guard from <= to, from <= count else { throw WorkbenchError.noSuchDeeds(from: from, to: to, count: count) }
      let path = try workspace.place(of: name, overwrite: command.text("overwrite") == "yes")
      let text = try workspace.script(from: from, to: to, title: Workspace.title(of: name), workspace.style(command), at: path)
      try workspace.write(text, to: path, workspace.style(command))
      let said = Phrase("wrote \(visible(path))", "已写入 \(visible(path))")
      return Finding(
        title: said, body: .note(said),
        facts: [Fact("commands", Phrase("commands", "命令"), .integer(text.split(separator: "\n").count { $0.hasPrefix("> ") || $0.hasPrefix("? ") }), .count)])
    },
  ]
}

extension Workspace {
  /// Goes on with a recording that a journal tells of, or ends it.
  mutating func resumeRecording(_ command: Command) {
    guard let name = command.text("name") else { return recorder = nil }
    recorder = try? ScriptRecorder(
      path: place(of: name, overwrite: true), title: Workspace.title(of: name), first: deeds.count + 1, style: style(command))
  }

  fileprivate func style(_ command: Command) -> RecordingStyle {
    RecordingStyle(
      observes: command.text("numbers") == "observed", leavesOutLooks: command.text("looks") == "no",
      redacts: settings.redacts || command.text("redact") == "yes")
  }

  /// The file of a script by its name; throws where one is there.
  fileprivate func place(of name: String, overwrite: Bool) throws -> String {
    let path = try destination(name.hasSuffix(".session") ? name : name + ".session")
    if Files.exists(path), !overwrite { throw WorkbenchError.fileExists(path) }
    return path
  }

  fileprivate static func title(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".session") ? String(last.dropLast(".session".count)) : last
  }
}
