import Findings
import Language
import Tensors
import Wording

extension Performer {
  static let script: [Performer] = [
    Performer("note", isFinding: false) { _, command in
      let text = Phrase(same: visible(try command.required("text")))
      return Finding(title: text, body: .note(text))
    },
    Performer("replay") { workspace, command in
      let path = workspace.resolve(try command.required("file"))
      guard workspace.settings.depth < Script.depthLimit else { throw WorkbenchError.nestedTooDeeply(path, limit: Script.depthLimit) }
      var settings = workspace.settings.at(folderOf: path)
      settings.depth += 1
      var player = Player(try Script(at: path), settings: settings, progress: workspace.progress)
      player.share(workspace.pseudonyms)
      defer { if player.redacts { workspace.pseudonyms.merge(player.workspace.pseudonyms) } }
      var verdicts: [Phrase] = []
      while let event = player.next() {
        if let verdict = event.finding?.verdict { verdicts.append(verdict) }
        guard event.verdict == .passed else {
          // A circle is told once, not from every script on the way back.
          if let error = event.error as? WorkbenchError, case .nestedTooDeeply = error { throw error }
          throw ReplayError(path: path, event: event, names: player.redacts ? player.workspace.pseudonyms : Pseudonyms())
        }
      }
      let title = Phrase("\(visible(path)): all expectations met", "\(visible(path))：全部符合预期")
      var finding = Finding(
        title: title, body: .note(title),
        facts: [
          Fact("commands", Phrase("commands", "命令"), .integer(player.commands), .count),
          Fact("expectations", Phrase("expectations", "期望"), .integer(player.expectations), .count),
        ], remarks: player.script.remarks)
      // What a long script was played for; the rest is for whoever wants to see all of it.
      if !verdicts.isEmpty { finding.verdict = Phrase(verdicts.map(\.en).joined(separator: "; "), verdicts.map(\.zh).joined(separator: "；")) }
      let again = ReplayReport.words(for: try command.required("file")).map { visible($0) }.joined(separator: " ")
      finding.remarks.append(Phrase("`vitrine replay \(again)` shows what each command found", "用 `vitrine replay \(again)` 查看每条命令的结果"))
      return finding
    },
  ]

  static let screen: [Performer] = [
    Performer("alias", isFinding: false) { workspace, command in
      guard let name = command.text("name") else { return Finding(aliases: workspace.aliases) }
      guard let meaning = command.text("means") else {
        guard let known = workspace.aliases[name] else { throw WorkbenchError.noAlias(name) }
        return Finding(aliases: [name: known])
      }
      try workspace.teach(name, meaning)
      return Finding(aliases: [name: meaning])
    },
    Performer("alias remove", isFinding: false) { workspace, command in
      let name = try command.required("name")
      guard workspace.aliases[name] != nil else { throw WorkbenchError.noAlias(name) }
      try workspace.changeAliases { $0[name] = nil }
      let text = Phrase("\(visible(name)) stands for nothing any more", "已删除别名 \(visible(name))")
      return Finding(title: text, body: .note(text))
    },
    Performer("language", isFinding: false) { workspace, command in
      workspace.tongue = command.text("tongue").flatMap(Tongue.init) ?? workspace.tongue
      let text = Phrase("answers are in English", "将用中文回答")
      return Finding(title: text, body: .note(text))
    },
    Performer("help", isFinding: false) { _, command in
      guard let name = command.text("command") else {
        return Finding(
          title: Phrase("commands", "命令"), body: .note(Phrase(Help.overview(.en), Help.overview(.zh))))
      }
      guard let row = CommandTable[name] else { throw WorkbenchError.unknownCommand(name) }
      return Finding(
        title: Phrase("help \(name)", "help \(name)"), body: .note(Phrase(Help.page(row, .en), Help.page(row, .zh))))
    },
    Performer("theme", isFinding: false) { workspace, command in
      let (name, known) = (try command.required("name"), workspace.settings.themes())
      guard known.isEmpty || known.contains(name) else { throw WorkbenchError.unknownTheme(name, known: known) }
      if let reason = workspace.settings.themeTrouble(name) { throw WorkbenchError.brokenTheme(name, reason: reason) }
      let text = Phrase("theme \(visible(name))", "主题 \(visible(name))")
      return Finding(title: text, body: .note(text))
    },
    Performer("layout", isFinding: false) { workspace, command in
      let name = try command.required("name")
      let own = Command.builtinLayouts
      if !own.contains(name), let kept = workspace.settings.layouts(), !kept.contains(name) {
        throw WorkbenchError.unknownLayout(name, known: own + kept)
      }
      let text = Phrase("layout \(visible(name))", "布局 \(visible(name))")
      return Finding(title: text, body: .note(text))
    },
    Performer("layout save", isFinding: false) { _, command in
      let name = visible(try command.required("name"))
      guard !Command.builtinLayouts.contains(name) else { throw WorkbenchError.builtinLayout(name) }
      let text = Phrase("the screen's layout is kept as \(name)", "界面布局已保存为 \(name)")
      return Finding(title: text, body: .note(text))
    },
    Performer("layout remove", isFinding: false) { workspace, command in
      let name = visible(try command.required("name"))
      guard !Command.builtinLayouts.contains(name) else { throw WorkbenchError.builtinLayout(name) }
      if let kept = workspace.settings.layouts(), !kept.contains(name) { throw WorkbenchError.unknownLayout(name, known: kept) }
      let text = Phrase("the layout \(name) is forgotten", "布局 \(name) 已删除")
      return Finding(title: text, body: .note(text))
    },
    // What it does is the screen's to do. That a mark is there is the same everywhere: what plays without a screen plays on it.
    Performer("view", isFinding: false) { workspace, command in
      if let name = command.text("mark") { workspace.marks.insert(name) }
      if let name = command.text("back"), !workspace.marks.contains(name) {
        throw WorkbenchError.unknownMark(name, known: workspace.marks.sorted())
      }
      let what = visible(String(command.canonical.dropFirst("view ".count)))
      let text = workspace.settings.hasScreen
        ? Phrase("view \(what)", "显示 \(what)")
        : Phrase("view \(what): this is about the screen, and changes nothing here", "view \(what)：只作用于界面，在此处没有效果")
      return Finding(title: text, body: .note(text))
    },
    Performer("quit", isFinding: false) { _, _ in
      Finding(title: Phrase("quit", "退出"), body: .note(Phrase("quit", "退出")))
    },
  ]
}

extension Command {
  /// The layouts that are part of the program, by the row of `layout`.
  fileprivate static var builtinLayouts: [String] {
    CommandTable["layout"]?.slots.first?.kinds.lazy.compactMap { if case .choice(let names) = $0 { names } else { nil } }.first ?? []
  }
}

/// A replay inside a command that did not pass: where it stopped, and how it ended.
struct ReplayError: WordedError {
  static let codes = [
    "expectation-failed", "script-error", "needs-not-met", "command-failed", "time-limit", "confirmation-missing", "cancelled",
  ]
  let verdict: Player.Verdict
  let code: String
  let phrase: Phrase
  /// The command that plays to the same place; nil where a replay does not begin.
  let tip: Phrase?
  /// Those that it is told under, for whoever tells of it.
  let names: Pseudonyms

  init(path: String, event: Player.Event, names: Pseudonyms) {
    self.names = names
    tip = ReplayReport(file: path, tongue: .en).hereAgain(event)
    verdict = event.verdict
    let place = "\(visible(event.file ?? path)):\(event.line)"
    phrase = Phrase("\(place): \(visible(event.text)): \(event.detail.en)", "\(place)：\(visible(event.text))：\(event.detail.zh)")
    code =
      switch event.verdict {
      case .passed, .expectationFailed: "expectation-failed"
      case .syntax: "script-error"
      case .mismatch: "needs-not-met"
      case .commandFailed, .fileCut: "command-failed"
      case .timeLimit: "time-limit"
      case .confirmationMissing: "confirmation-missing"
      case .interrupted, .terminated: "cancelled"
      }
  }
}

extension Script {
  /// How deeply scripts may replay scripts; more is one that comes back to itself.
  static let depthLimit = 16
  /// What scripts that include each other may come to, all in all: a few short files could otherwise fill the memory.
  static let stepLimit = 10_000, includeLimit = 1000
  /// Bytes of a script's file; of ten thousand steps each has more than a thousand.
  static let sizeLimit = 16 << 20
  /// So many mistakes are told, and no more is read.
  static let faultLimit = 1000

  /// The text of a script's file; throws where that is no UTF-8.
  public static func text(at path: String) throws -> String {
    if Files.isFolder(path) {
      throw ScriptError(
        line: 1, fault: .notAScript, phrase: Phrase("is a folder, and no script", "是目录，不是脚本"),
        tip: Phrase("name the scripts in it: \(visible(Files.resolve("*.session", in: path)))", "请指明其中的脚本：\(visible(Files.resolve("*.session", in: path)))"))
    }
    // Before it is read: what is read takes many times its size.
    if let size = Files.size(path), size > sizeLimit {
      throw ScriptError(
        line: 1, fault: .tooLarge, phrase: Phrase("the file has \(size) bytes, and a script at most \(sizeLimit)", "文件有 \(size) 字节，而脚本最多 \(sizeLimit) 字节"),
        tip: Phrase("is it a script? its parts can be included with `@ include`", "确定是脚本吗？可拆成几部分，用 `@ include` 包含"))
    }
    return try text(of: try Files.read(path))
  }

  /// The same of bytes that come from elsewhere.
  public static func text(of bytes: [UInt8]) throws -> String {
    let count = GrowingFile.wholeCount(bytes)
    // Of what a recording was killed in the middle of, only the mark is left, for the reader to tell.
    let kept = count < bytes.count ? Array(bytes[...count]) : bytes
    if let text = String(validating: kept, as: UTF8.self) { return text }
    let good = kept.split(separator: 10, omittingEmptySubsequences: false).prefix { String(validating: $0, as: UTF8.self) != nil }.count
    throw ScriptError(
      line: good + 1, fault: .notUTF8, phrase: Phrase("holds bytes that are no UTF-8", "含有不是 UTF-8 的字节"),
      tip: Phrase("save it as UTF-8: iconv -t UTF-8", "请以 UTF-8 保存：iconv -t UTF-8"))
  }

  /// Reads the script in a file, and those that it includes.
  /// - Parameter reveals: What pseudonyms stand for is put in their place, where it is known.
  public init(at path: String, parameters: [String: String], reveals: Bool = true) throws {
    self = try Script.reading(at: path, parameters: parameters, reveals: reveals)
    if !faults.isEmpty { throw problems[0] }
  }

  /// The same as far as it can be read: what is wrong with it is in `problems`.
  /// - Parameter text: What the file is to hold; nil for what it holds.
  public static func reading(at path: String, _ text: String? = nil, parameters: [String: String] = [:], reveals: Bool = true) throws -> Script {
    let folder = Files.folder(of: path)
    func source(_ path: String, _ text: String? = nil) throws -> Source {
      Source(text: try text ?? Script.text(at: path), key: reveals ? Pseudonyms.Key(beside: path) : .read(Pseudonyms()))
    }
    return try reading(source(path, text), parameters: parameters) { try source(Files.resolve($0, in: folder)) }
  }

  /// The same with its parameters as they are.
  public init(at path: String) throws {
    try self.init(at: path, parameters: [:])
  }
}

extension Session.Settings {
  /// The same, with paths relative to the folder that `path` is in.
  public func at(folderOf path: String) -> Session.Settings {
    var settings = self
    settings.folder = Files.folder(of: path)
    return settings
  }
}
