public import Wording

/// What a line means: commands, or why it runs nothing.
public struct Reading: Sendable {
  /// How sure a command is, most first.
  public enum Confidence: String, Sendable { case exact, sentence, repaired, carried }
  /// One command of the line, with what it was made from.
  public struct Step: Sendable {
    public let command: Command
    public var confidence: Confidence
    /// Bytes of the line that each slot was read from.
    public let spans: [String: Range<Int>]
    /// Slots taken from the command before instead of from the line.
    public let carried: [String]
  }
  /// A word read as another.
  public struct Repair: Sendable, Equatable {
    public let span: Range<Int>
    public let typed: String
    public let meant: String
  }
  /// A slot that the line leaves out.
  public struct Missing: Sendable {
    public let command: String
    /// The command with what the line does give, as far as that goes.
    public let begun: String
    public let slot: String
    public let question: Phrase
  }
  /// What may happen without asking.
  public enum Policy: String, Sendable {
    /// Runs at once.
    case run
    /// Shows the commands first, with an estimate where they are expensive; one key starts them.
    case confirm
    /// Wants the name of what is at stake typed.
    case confirmByName
    /// Shows numbered readings.
    case choose
    /// Asks for the missing slot.
    case ask
    /// Runs nothing.
    case refuse
  }

  /// In order; empty when nothing was understood for certain.
  public var steps: [Step] = []
  public var repairs: [Repair] = []
  /// Up to four readings that may have been meant, likeliest first; each one or several commands.
  public var alternatives: [[Command]] = []
  public var missing: Missing?
  /// Why no command was read.
  public var refusal: Diagnostic?
  /// The words that were not understood.
  public var unknown: [Range<Int>] = []
  /// The words that were understood, or not, and that the steps make nothing of: said beside them before they run.
  public var aside: [String] = []
  public var tongue: Tongue
  /// How the reading came about, a line each.
  public var explanation: [Phrase] = []
  /// What the next line may refer to, once these steps have run.
  public var focus: Focus

  /// Whether the reading is shown before it runs: several commands at once, a word set aside, or one word of meaning among many.
  public var hesitates = false

  public var commands: [Command] { steps.map(\.command) }

  /// What may happen by effect class and confidence.
  public var policy: Policy {
    guard !steps.isEmpty else { return missing != nil ? .ask : alternatives.isEmpty ? .refuse : .choose }
    let effects = steps.map { $0.command.row?.effect ?? .irreversible }
    if effects.contains(.irreversible) { return .confirmByName }
    if effects.contains(.expensive) || hesitates { return .confirm }
    return .run
  }

  /// One line of JSON with sorted keys.
  public var json: String {
    func text(_ value: String) -> String {
      var out = "\""
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out + "\""
    }
    func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
    func range(_ span: Range<Int>) -> String { "[\(span.lowerBound),\(span.upperBound)]" }
    var fields: [String] = []
    fields.append("\"alternatives\":" + list(alternatives.map { text($0.canonical) }))
    if !aside.isEmpty { fields.append("\"aside\":" + list(aside.map(text))) }
    fields.append(
      "\"commands\":" + list(steps.map { step in
        let spans = step.spans.sorted { $0.key < $1.key }.map { text($0.key) + ":" + range($0.value) }
        return "{\"canonical\":\(text(step.command.canonical)),\"carried\":\(list(step.carried.map(text))),\"confidence\":\(text(step.confidence.rawValue)),\"effect\":\(text(step.command.row?.effect.rawValue ?? "")),\"spans\":{\(spans.joined(separator: ","))}}"
      }))
    if let missing {
      fields.append("\"missing\":{\"command\":\(text(missing.command)),\"question\":\(text(missing.question[tongue])),\"slot\":\(text(missing.slot))}")
    }
    fields.append("\"policy\":" + text(policy.rawValue))
    if let refusal { fields.append("\"refusal\":{\"code\":\(text(refusal.code)),\"message\":\(text(refusal.phrase[tongue]))}") }
    fields.append(
      "\"repairs\":" + list(repairs.map { "{\"meant\":\(text($0.meant)),\"span\":\(range($0.span)),\"typed\":\(text($0.typed))}" }))
    fields.append("\"unknown\":" + list(unknown.map(range)))
    return "{" + fields.joined(separator: ",") + "}"
  }
}

/// What a line may refer back to: the last command, and the last of each kind of thing that was named.
public struct Focus: Sendable, Equatable {
  public var command: Command?
  public var places: [Place] = []
  public var heads: [Place] = []
  public var token: TokenReference?
  public var path: String?
  var run: String?
  /// Names that models got in the lines before, or earlier in the same one.
  var introduced: [String] = []
  /// The runs of the last command that named several.
  var runs: [String] = []
  /// What the step of history before took back.
  var undone: Command?
  /// What was measured last.
  var metric: String?
  /// An answer has named the heads, and no line of the user's: what changes them is shown before it runs.
  var isAnswered = false
  public init() {}

  /// The focus once an answer has named a head, as `L1.H4`: the next line may say `it` of that.
  public mutating func answered(_ head: String) {
    guard let place = (try? parse("attention " + head, lexicon: Lexicon()))?.first?.places("what").first else { return }
    (places, heads, isAnswered) = ([place], [place], true)
  }

  /// The focus after a command.
  func after(_ command: Command) -> Focus {
    // How a pane is shown is nothing that the next line goes on from.
    if command.name == "view" { return self }
    var next = self
    // Another model has other layers and tokens.
    if ["open", "use", "close"].contains(command.name) { next = Focus() }
    next.command = command
    next.introduced = introduced
    if command.row?.group == .models || command.row?.group == .compress, let name = command.arguments["as"].flatMap({ if case .word(let name) = $0 { name } else { nil } }) {
      next.introduced.append(name)
    } else if command.name == "open", case .path(let path)? = command.arguments["model"], let last = path.split(separator: "/").last {
      next.introduced.append(String(last.split(separator: ".").first ?? last))
    }
    if next.introduced.count > 32 { next.introduced.removeFirst() }
    next.undone = command.name == "undo" ? self.command : nil
    if command.name == "runs compare" { next.runs = ["a", "b"].compactMap { command.text($0) } } else if command.name.hasPrefix("runs ") { next.runs = [] }
    if command.name.hasPrefix("runs "), let run = command.text("run") { next.run = run }
    if command.name == "measure" { next.metric = command.text("metric") }
    for (_, argument) in command.arguments.sorted(by: { $0.key < $1.key }) {
      switch argument {
      case .places(let places):
        (next.places, next.isAnswered) = (places, false)
        if places.contains(where: { $0.unit == .head }) { next.heads = places }
      case .tokens(let tokens): next.token = tokens.first
      case .path(let path): next.path = path
      default: break
      }
    }
    return next
  }
}
