public import Wording

// The tables of what can be wrong with a script, or unwise about it: `vitrine session lint --help` lists them.
extension Script {
  /// What keeps a script from being read or played; lines that a command is wrong in have that command's own code.
  public enum Fault: String, Sendable, CaseIterable {
    case notAScript = "not-a-script"
    case unknownVersion = "unknown-version"
    case notUTF8 = "not-utf8"
    case tooLarge = "too-large"
    case unknownLine = "unknown-line"
    case unknownHeader = "unknown-header"
    case badNeeds = "bad-needs"
    case badPin = "bad-pin"
    case pinnedTwice = "pinned-twice"
    case badHash = "bad-hash"
    case badParameter = "bad-parameter"
    case unknownParameter = "unknown-parameter"
    case parameterTaken = "parameter-taken"
    case emptyCommand = "empty-command"
    case noCommand = "no-command"
    case noExpectation = "no-expectation"
    case noObservation = "no-observation"
    case twoClaims = "two-claims"
    case noCode = "no-code"
    case badCode = "bad-code"
    case saidTwice = "said-twice"
    case unknownDirective = "unknown-directive"
    case badLimit = "bad-limit"
    case badConfirm = "bad-confirm"
    case badMark = "bad-mark"
    case markTaken = "mark-taken"
    case badInclude = "bad-include"
    case nestedTooDeeply = "nested-too-deeply"
    case tooManySteps = "too-many-steps"
    case notALook = "not-a-look"
    case behindQuit = "behind-quit"
    case badValue = "bad-value"
    case updateOfParameter = "update-of-parameter"

    /// After these nothing more can be said of a script.
    static let ending = Set([Fault.notAScript, .unknownVersion, .nestedTooDeeply, .tooManySteps].map(\.rawValue))

    /// What is wrong where it is found.
    public var meaning: Phrase {
      switch self {
      case .notAScript: Phrase("the first line is not `vitrine 1`", "首行不是 `vitrine 1`")
      case .unknownVersion: Phrase("a version of the format that this program does not read", "本程序不支持的格式版本")
      case .notUTF8: Phrase("bytes that are no UTF-8", "不是 UTF-8 的字节")
      case .tooLarge: Phrase("a file that is larger than a script can be", "文件大小超出脚本的上限")
      case .unknownLine: Phrase("a line that begins with no sign", "行首没有记号")
      case .unknownHeader: Phrase("a header that there is not", "不存在的头部字段")
      case .badNeeds: Phrase("`needs` is not written as it should be", "`needs` 写法有误")
      case .badPin: Phrase("`pin` is not written as it should be", "`pin` 写法有误")
      case .pinnedTwice: Phrase("a setting is pinned to two values", "同一设置固定为两个值")
      case .badHash: Phrase("`model` or `tokens` is not written as it should be", "`model` 或 `tokens` 写法有误")
      case .badParameter: Phrase("a parameter has no name or value that it can have", "参数的名称或值不合规定")
      case .unknownParameter: Phrase("a parameter is not defined above, or was given and is not there", "上方没有定义该参数，或所给参数不存在")
      case .parameterTaken: Phrase("a parameter is defined twice", "参数重复定义")
      case .emptyCommand: Phrase("`>`, `?` or `;` without a command", "`>`、`?` 或 `;` 处缺少命令")
      case .noCommand: Phrase("a line belongs to a command, and none stands above", "此行须跟在命令之后")
      case .noExpectation: Phrase("`=` without what is expected", "`=` 后没有期望")
      case .noObservation: Phrase("`~` without a name", "`~` 后没有名称")
      case .twoClaims: Phrase("`=` or `~` with more than one thing to look at", "`=` 或 `~` 后不止一项")
      case .noCode: Phrase("`!` without a code", "`!` 后没有错误代码")
      case .badCode: Phrase("`!` with what is no code, or with more than one", "`!` 后不是错误代码，或不止一个")
      case .saidTwice: Phrase("something stands a second time that stands once", "只能出现一次的内容重复出现")
      case .unknownDirective: Phrase("`@` with a word that there is not", "`@` 后是不存在的指令")
      case .badLimit: Phrase("`@ within` is not written as it should be", "`@ within` 写法有误")
      case .badConfirm: Phrase("`@ confirm` names nothing", "`@ confirm` 后没有内容")
      case .badMark: Phrase("`@ mark` is not one word", "`@ mark` 后不是一个词")
      case .markTaken: Phrase("a mark of that name stands above", "标记名重复")
      case .badInclude: Phrase("a script cannot be included", "无法包含脚本")
      case .nestedTooDeeply: Phrase("scripts include each other too deeply", "脚本包含嵌套过深")
      case .tooManySteps: Phrase("more steps or included scripts than a script can have", "步骤或被包含的脚本过多")
      case .notALook: Phrase("`?` with a command that does more than look", "`?` 后的命令不只是查看")
      case .behindQuit: Phrase("a step after `quit`", "`quit` 之后的步骤")
      case .badValue: Phrase("a value that cannot be compared so", "不能这样比较的值")
      case .updateOfParameter: Phrase("new values were asked for with other parameters than the script has (`replay --update --param`)", "用脚本以外的参数值更新（`replay --update --param`）")
      }
    }
  }

  /// What should not be left as it is in a script that can be played.
  public enum Unwise: String, Sendable, CaseIterable {
    case noTitle = "no-title"
    case noNeeds = "no-needs"
    case noChecks = "no-checks"
    case unusedParameter = "unused-parameter"
    case personalData = "personal-data"
    case absolutePath = "absolute-path"
    case noConfirmation = "no-confirmation"
    case twoSeeds = "two-seeds"
    case dependsOnMachine = "depends-on-machine"
    case unknownCode = "unknown-code"
    case notFormatted = "not-formatted"

    /// What is unwise where it is found.
    public var meaning: Phrase {
      switch self {
      case .noTitle: Phrase("no title", "没有标题")
      case .noNeeds: Phrase("does not say which versions it was written for", "没有注明所需的版本")
      case .noChecks: Phrase("checks nothing", "没有任何核对")
      case .unusedParameter: Phrase("a parameter is not used", "参数未被使用")
      case .personalData: Phrase("what looks like personal data", "疑似个人信息")
      case .absolutePath: Phrase("a path from the root of this machine or from a home", "本机的绝对路径或主目录路径")
      case .noConfirmation: Phrase("what cannot be undone has no `@ confirm` below it", "无法撤销的命令之下没有 `@ confirm`")
      case .twoSeeds: Phrase("a seed is named although one is pinned", "已固定随机种子，却又另行指定")
      case .dependsOnMachine: Phrase("a time or the memory of the process is compared with a number", "将时间或进程内存与数字比较")
      case .unknownCode: Phrase("`!` with a code that no error has", "`!` 后的错误代码不存在")
      case .notFormatted: Phrase("is written otherwise than `vitrine session fmt` writes", "与 `vitrine session fmt` 的写法不同")
      }
    }
  }

  /// The rules as lines of help: each code with its meaning in both languages.
  public static var rules: String {
    func lines(_ rules: [(code: String, meaning: Phrase)]) -> String {
      rules.map { "  \($0.code): \($0.meaning.en). \($0.meaning.zh)。" }.joined(separator: "\n")
    }
    let faults = lines(Fault.allCases.map { ($0.rawValue, $0.meaning) })
    let unwise = lines(Unwise.allCases.map { ($0.rawValue, $0.meaning) })
    return "Errors, besides those of the commands themselves 错误（命令自身的错误代码除外）:\n\(faults)\n\nRemarks 不妥之处:\n\(unwise)"
  }
}

extension ScriptError {
  init(line: Int, fault: Script.Fault, phrase: Phrase, tip: Phrase? = nil, file: String? = nil, outer: Int? = nil) {
    self.init(line: line, code: fault.rawValue, phrase: phrase, tip: tip, file: file, outer: outer)
  }
}
