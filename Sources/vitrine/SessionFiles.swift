import ArgumentParser
import Findings
import Glibc
import Wording
import Workbench

/// `vitrine session …`: what is done with session scripts besides playing them.
struct SessionFiles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Format, check, review and pass on session scripts. 整理、检查、审阅和分享会话脚本。",
    subcommands: [Format.self, Lint.self, Review.self, Export.self])

  /// Reads a script; one that cannot be read ends the program with 2, when all that is wrong with it has been said: with `--redact`, and of
  /// what holds pseudonyms, under those.
  /// - Parameters:
  ///   - json: Each error is one line of JSON on standard output as well.
  ///   - playable: A script that can be read, and not be played, ends the program as well.
  static func read(
    _ file: String, _ options: Options, parameters: [String: String] = [:], reveals: Bool = true, json: Bool = false, playable: Bool = false
  ) throws -> Script {
    let tongue = options.tongue
    return try Report.orFail(tongue) {
      var errors: [ScriptError]
      do {
        let text = try piped(file)
        let script = try Script.reading(at: file, text, parameters: parameters, reveals: reveals)
        // They are those of what is played.
        errors = playable ? try Script.reading(at: file, text, parameters: parameters).problems : script.isBroken ? script.problems : []
        if errors.isEmpty { return script }
        if let redactor = Redactor(for: script, wanted: options.redacts) { errors = errors.map { redactor.hide($0) } }
      } catch let error as ScriptError { errors = [error] }
      for error in errors {
        if json { Output.write(ReplayReport(file: file, tongue: tongue).remark(error)) }
        Output.talk(ReplayReport(file: file, tongue: tongue).text(error))
      }
      throw Ending.usage
    }
  }

  struct Format: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fmt", abstract: "Write scripts in their one form. 按统一格式书写脚本。",
      discussion: """
        Without a flag the text goes to standard output; with --json the script as one JSON object, and with --check --json a line
        {"vitrine":1,"file":…,"formatted":true|false} for each file. Ends with 2, and writes nothing, where a script cannot be played.
        With --redact what is printed has pseudonyms in place of personal data; --write does not go with it, as nothing could bring back
        what the file said (`record … redact=yes` keeps what pseudonyms stand for).
        不带选项时输出到标准输出；--json 输出脚本的 JSON，--check --json 逐文件输出是否符合。有脚本无法运行时返回 2，不写入任何内容。
        --redact 输出时以化名代替个人信息；不能与 --write 同用，否则文件原有内容无法找回（`record … redact=yes` 会保存化名所指）。
        """)

    @OptionGroup var options: Options
    @Argument(help: "Session scripts; - is standard input. 会话脚本；- 为标准输入。") var files: [String]
    @Flag(help: "Change the files. 直接修改文件。") var write = false
    @Flag(help: "Only say which files would change; 1 if any. 只列出会改变的文件；有则返回 1。") var check = false

    func run() async throws {
      if write, files.contains(SessionFiles.pipe) { throw ValidationError("standard input cannot be written to. 标准输入无法写入。") }
      if write, options.redact {
        throw ValidationError("--write does not go with --redact: what the file says could not be brought back. --write 不能与 --redact 同用：文件原有内容将无法找回。")
      }
      var isDifferent = false
      var scripts: [(file: String, script: Script)] = []
      var ending: Ending?
      for file in files {
        // What pseudonyms stand for is nobody's business here. What is wrong with the others is asked for as well.
        do {
          scripts.append((file, try SessionFiles.read(file, options, reveals: false, json: options.json, playable: true)))
        } catch let error as Ending { ending = ending?.code == Ending.usage.code ? ending : error }
      }
      // A mistake is not written in another form: nothing is.
      if let ending { throw ending }
      for (file, script) in scripts {
        let shown = Redactor(for: script, wanted: options.redacts)?.hide(script) ?? script
        // With parameters filled in, for tools.
        if options.json, !check, !write {
          Output.write(shown.json)
          continue
        }
        let text = try Report.orFail(options.tongue) { try SessionFiles.piped(file) ?? Script.text(at: file) }
        if !write, !check { Output.write(shown.formatted) }
        if options.json {
          Output.write(JSONText.object([("vitrine", "1"), ("file", JSONText.string(file)), ("formatted", text == script.formatted ? "true" : "false")]))
        }
        guard text != script.formatted else { continue }
        isDifferent = true
        if check, !options.json { Output.write(visible(file)) }
        if write { try Report.orFail(options.tongue) { try script.write(to: file) } }
      }
      if check, isDifferent { throw Ending.expectationFailed }
    }
  }

  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find what is wrong or unwise in scripts; nothing is run. 找出脚本中的错误与不妥，不执行。",
      discussion: """
        Ends with 2 where a script cannot be played, with 1 where something should not be left so. With --json each is a line
        {"vitrine":1,"file":…,"line":…,"code":…,"severity":"error"|"remark","message":…}.
        脚本无法运行时返回 2，有不妥之处返回 1；--json 时每处一行 JSON。

        \(Script.rules)
        """)

    @OptionGroup var options: Options
    @Argument(help: "Session scripts; - is standard input. 会话脚本；- 为标准输入。") var files: [String]

    func run() async throws {
      var ending: Ending?
      for file in files {
        let report = ReplayReport(file: file, tongue: options.tongue)
        let script: Script
        do { script = try SessionFiles.read(file, options, json: options.json) } catch let error as Ending {
          // What is wrong with the others is asked for as well.
          ending = ending?.code == Ending.usage.code ? ending : error
          continue
        }
        let redactor = Redactor(for: script, wanted: options.redacts)
        for problem in script.problems.map({ redactor?.hide($0) ?? $0 }) {
          Output.write(options.json ? report.remark(problem) : report.text(problem))
          ending = .usage
        }
        let text = try Report.orFail(options.tongue) { try SessionFiles.piped(file) ?? Script.text(at: file) }
        for remark in script.lint(text).map({ redactor?.hide($0) ?? $0 }) {
          Output.write(options.json ? report.remark(remark) : "\(visible(file)):\(remark.line): \(remark.phrase[options.tongue]) [\(remark.code)]")
          ending = ending ?? .expectationFailed
        }
      }
      if let ending { throw ending }
    }
  }

  struct Review: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Accept or refuse, one by one, the values that `replay --update` found. 逐处接受或拒绝 `replay --update` 的新值。")

    @OptionGroup var options: Options
    @Argument(help: "A session script. 会话脚本。") var file: String
    @Flag(help: "Accept all. 全部接受。") var acceptAll = false
    @Flag(help: "Refuse all. 全部拒绝。") var rejectAll = false

    func run() async throws {
      if rejectAll, try Report.orFail(options.tongue, { try PendingScript.discardStale(for: file) }) {
        let gone = visible(PendingScript.path(for: file))
        return Output.talk(Phrase("deleted \(gone): it or the script was changed since", "已删除 \(gone)：它或脚本在其后被修改过")[options.tongue])
      }
      let pending = try Report.orFail(options.tongue) { try PendingScript(for: file) }
      // Both are told as the script is: it may hold personal data in clear.
      var redactor = options.redacts ? Redactor(try SessionFiles.read(file, options)) : nil
      var accepted: Set<Int> = []
      var refused = 0
      for hunk in pending.hunks {
        let (old, new) = (redactor?.hide(hunk.old) ?? hunk.old, redactor?.hide(hunk.new) ?? hunk.new)
        Output.write("\(visible(file)):\(hunk.line)\n- \(visible(old))\n+ \(visible(new))")
        if acceptAll { accepted.insert(hunk.line) }
        if acceptAll || rejectAll { continue }
        guard !options.noInput else { throw ValidationError("--accept-all or --reject-all. 请用 --accept-all 或 --reject-all。") }
        Output.talk(Phrase("y accepts, n refuses, q leaves all as it was: ", "y 接受，n 拒绝，q 全部不变：")[options.tongue])
        switch readLine() {
        case "y"?: accepted.insert(hunk.line)
        case "n"?: refused += 1
        case let answer:
          // Nothing is taken over before all of it was looked at.
          let (all, seen) = (pending.hunks.count, accepted.count + refused)
          Output.talk(Phrase("all is left as it was: \(seen) of \(all) were answered", "全部保持原样：\(all) 处中回答了 \(seen) 处")[options.tongue])
          if answer == "q" { return }
          throw Ending.usage
        }
      }
      try Report.orFail(options.tongue) { try pending.accept(accepted) }
      let (all, count) = (pending.hunks.count, accepted.count)
      Output.talk(Phrase("\(count) of \(all) accepted", "接受了 \(all) 处中的 \(count) 处")[options.tongue])
    }
  }
}
