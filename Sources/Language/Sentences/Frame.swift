/// What a sentence can be about: a command with the choice that makes it one thing or another (`heads by=importance`,
/// `theme dark`), and three frames that are no command.
struct Frame {
  /// `heads by=importance`; unique.
  let label: String
  /// Nil for the frames that are no command.
  let row: SayingRow?
  let fixed: [(slot: String, value: String)]
  /// Whether a sentence is ever taken for it by the likeliest meaning of its words.
  let isGuessed: Bool

  init(label: String, row: SayingRow?, fixed: [(slot: String, value: String)]) {
    self.label = label
    self.row = row
    self.fixed = fixed
    isGuessed = row?.isAlone != true
  }

  /// Nothing that a command does.
  static let none = "none"
  /// More than one command.
  static let several = "several"
  /// The help of a command, which the rest of the sentence names.
  static let helpTopic = "help command"
  /// The command before with other values: `no, layer 4`, 多来点. Known by its words; which command it is, the focus says.
  static let follow = "as before"

  static let all: [Frame] = {
    var frames: [Frame] = []
    for row in SayingRow.all {
      let slot = chosen(row.row)
      let values = slot.map(values) ?? []
      if slot == nil || slot?.required == false && slot?.fallback == nil && !row.row.oneOf.contains(slot?.name ?? "") || (slot?.kinds.count ?? 0) > 1 {
        frames.append(Frame(label: row.row.name, row: row, fixed: []))
      }
      for value in values { frames.append(Frame(label: "\(row.row.name) \(value)", row: row, fixed: [(slot?.name ?? "", value)])) }
      if row.row.name == "help" { frames.append(Frame(label: helpTopic, row: row, fixed: [])) }
    }
    return frames + [several, none, follow].map { Frame(label: $0, row: nil, fixed: []) }
  }()

  static let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.label, $0) })

  /// The slot whose choice divides a command into frames.
  private static func chosen(_ row: CommandRow) -> Slot? {
    guard !row.relations else { return nil }
    return row.slots.first { slot in
      (slot.required || row.oneOf.contains(slot.name)) && slot.style == .positional && !values(slot).isEmpty || slot.name == "by" && row.name == "heads"
        || slot.name == "token" && row.name == "logits"
    }
  }

  private static func values(_ slot: Slot) -> [String] {
    slot.kinds.flatMap { kind -> [String] in
      switch kind {
      case .choice(let words): words
      case .name(.theme): ["dark", "light", "high-contrast", "ascii", "mono"]
      default: []
      }
    }
  }

  /// The frame of a command.
  static func label(of command: Command) -> String {
    if command.name == "help" { return command.arguments.isEmpty ? "help" : helpTopic }
    guard let row = command.row, let slot = chosen(row), let word = command.text(slot.name), values(slot).contains(word) else { return command.name }
    return "\(command.name) \(word)"
  }
}
