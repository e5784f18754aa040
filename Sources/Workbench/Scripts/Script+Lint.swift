import Language
public import Wording

extension Script {
  /// Something about a script that runs and should not be left so.
  public struct Remark: Sendable, Equatable {
    public let line: Int
    /// Stable, kebab-case.
    public let code: String
    public let phrase: Phrase
  }

  /// What `vitrine session lint` says of a script that could be read, in the order of its lines.
  ///
  /// - Parameter text: The file, to compare with how it would be written.
  public func lint(_ text: String) -> [Remark] {
    var found: [Remark] = []
    func say(_ line: Int, _ rule: Unwise, _ en: String, _ zh: String) { found.append(Remark(line: line, code: rule.rawValue, phrase: Phrase(en, zh))) }
    if title.isEmpty { say(1, .noTitle, "has no title", "没有标题") }
    if needs.isEmpty { say(1, .noNeeds, "does not say which versions it was written for", "没有注明所需的版本") }
    if !steps.contains(where: { !$0.expectations.isEmpty || $0.failure != nil || $0.command.contains("expect ") }) {
      say(1, .noChecks, "checks nothing", "没有任何核对")
    }
    for parameter in parameters where parameter.file == nil && !filledIn.contains(parameter.name) {
      say(parameter.line, .unusedParameter, "\(parameter.name) is not used", "参数 \(parameter.name) 未被使用")
    }
    for line in lines {
      // What is escaped is looked at as what it stands for.
      let text = line.kind == .comment || line.kind == .words ? line.text : String(decoding: Pseudonyms.unescaped(line.text).bytes, as: UTF8.self)
      for secret in PersonalData.find(in: text) where secret.kind.isRefused(in: line.kind) && !Pseudonyms.cover(secret.range, in: text) {
        let name = secret.kind.name
        say(line.number, .personalData, "holds what looks like \(name.en); scripts are passed on", "含有疑似\(name.zh)；脚本会被他人看到")
      }
      if let path = absolutePath(in: line.text) {
        say(
          line.number, .absolutePath, "\(visible(path)) is a place on this machine; paths are relative to the script",
          "\(visible(path)) 是本机路径；路径应相对于脚本")
      }
    }
    for step in steps where step.file == nil {
      guard let failure = step.failure, !Script.errorCodes.contains(failure.text) else { continue }
      let near = nearest(failure.text, among: Script.errorCodes.sorted())
      say(
        failure.line, .unknownCode, "no error has the code \(visible(failure.text))" + (near.map { "; did you mean \($0)?" } ?? ""),
        "没有错误代码 \(visible(failure.text))" + (near.map { "；是否想写 \($0)？" } ?? ""))
    }
    for step in steps where step.file == nil && step.failure == nil {
      let commands = (try? parse(step.command, lexicon: Lexicon())) ?? []
      if step.confirmation == nil, let command = commands.first(where: \.isDestructive) {
        say(
          step.line, .noConfirmation, "`\(command.name)` cannot be undone and has no `@ confirm` below it",
          "`\(command.name)` 无法撤销，其下却没有 `@ confirm`")
      }
      if pins.contains(where: { $0.name == "seed" }), step.command.contains("seed=") {
        say(step.line, .twoSeeds, "names a seed although one is pinned", "已固定随机种子，却又另行指定")
      }
      let measuresMemory = commands.contains { $0.name == "measure" && $0.text("metric") == "memory" }
      for expected in step.expectations where Script.measuresMachine(expected.text, memory: measuresMemory) {
        say(
          expected.line, .dependsOnMachine,
          "a time or the memory of the process is compared with a number: it differs on every machine; observe it with `~`",
          "将时间或进程内存与数字比较，结果因机器而异；请用 `~` 仅作记录")
      }
    }
    if text != formatted { say(1, .notFormatted, "is written differently from what `vitrine session fmt` writes", "与 `vitrine session fmt` 的写法不同") }
    return found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// A word that is a path from the root of this machine, or from somebody's home.
  private func absolutePath(in text: String) -> String? {
    text.split { " \t=\"".contains($0) }.first { word in
      (word.hasPrefix("/") || word.hasPrefix("~/")) && word.count > 1 && word.dropFirst().contains { $0.isLetter }
    }.map(String.init)
  }

  private static let times = ["seconds", "prefill", "decode"], memories = ["resident", "peak"]
  /// - Parameter memory: Below a command that measures memory; other things have peaks too.
  private static func measuresMachine(_ text: String, memory: Bool) -> Bool {
    guard let command = try? parse(claim(text), lexicon: Lexicon()).first, let name = command.text("what"), command.text("of") == nil
    else { return false }
    return times.contains(name) || name == "step-memory" || name.hasPrefix("memory") || memory && memories.contains(name)
  }
}
