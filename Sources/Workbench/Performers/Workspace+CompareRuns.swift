import Findings
import Language
import Runs
import Wording

extension Workspace {
  /// Every line in which two runs differ, and how far the numbers are apart; of their commands the options in which they do.
  func compare(_ a: RunRecord, _ b: RunRecord, _ store: RunStore) throws -> Finding {
    let (left, right) = (try lines(a, store), try lines(b, store))
    let units = Dictionary((a.facts + b.facts).map { ($0.name, $0.unit) }) { first, _ in first }
    var rows: [[Table.Cell]] = []
    var facts: [Fact] = []
    let names = left.map(\.name) + right.map(\.name).filter { name in !left.contains { $0.name == name } }
    // Every run has files of its own.
    for (index, name) in names.enumerated() where names.firstIndex(of: name) == index && name != Self.artefactLine {
      if name == "command", let options = options(a, b, besides: names) {
        rows += options
        continue
      }
      let (one, other) = (left.first { $0.name == name }, right.first { $0.name == name })
      guard let label = one?.label ?? other?.label else { continue }
      let values = (one?.value ?? .missing, other?.value ?? .missing)
      let difference = both(values.0.double, values.1.double).map { $1 - $0 }
      // A script may ask for it, also where it is none.
      if let difference, case .number? = one?.value {
        var fact = Fact(name + "-delta", Phrase("\(label.en), change", "\(label.zh)变化"), .number(difference))
        fact.isSaid = difference != 0
        facts.append(fact)
      }
      guard values.0 != values.1 else { continue }
      let cells = [values.0, values.1, difference.map(Table.Cell.number) ?? .missing]
      // A column has one unit; bytes say theirs.
      rows.append([Table.Cell.text(name), .phrase(label)] + (units[name] == .bytes ? cells.map(\.inBytes) : cells))
    }
    var finding = Finding(
      title: Phrase("runs \(visible(a.name)) and \(visible(b.name))", "运行 \(visible(a.name)) 与 \(visible(b.name))"),
      body: .table(
        Table(
          columns: [
            Table.Column("field", Phrase("field", "字段")), Table.Column("meaning", Phrase("what", "含义")),
            Table.Column("a", Phrase(same: visible(a.name))), Table.Column("b", Phrase(same: visible(b.name))),
            Table.Column("difference", Phrase("difference", "差")),
          ], rows: rows)),
      facts: facts,
      remarks: [Phrase("what is the same in both is left out; numbers stand with how far they are apart", "两者相同的项已省略；数值项均列出差值")])
    finding.isOfMoment = true
    return finding
  }

  /// A row for every option in which the commands of two runs differ, with the value that it has where it is not given. Nil where the commands
  /// are two, or cannot be read.
  private func options(_ a: RunRecord, _ b: RunRecord, besides told: [String]) -> [[Table.Cell]]? {
    func command(_ run: RunRecord) -> Command? { (try? parse(kept(run.plan.command), lexicon: Lexicon()))?.first }
    guard let one = command(a), let other = command(b), one.name == other.name else { return nil }
    let options = Set(one.arguments.keys).union(other.arguments.keys).subtracting(told).sorted()
    return options.filter { one.arguments[$0] != other.arguments[$0] }.map { option in
      [.text(option), .phrase(Self.label(of: option)), one.cell(of: option), other.cell(of: option), .missing]
    }
  }

  private static func label(of option: String) -> Phrase { Phrase("option \(option)=", "选项 \(option)=") }

  /// What the command of a run was told that it is not without being told, and what it reckoned in either way: a line each. What other lines
  /// say, and what is no setting of the training, is left out.
  static func settings(of run: RunRecord) -> [(name: String, label: Phrase, value: Table.Cell)] {
    guard let command = (try? parse(run.plan.command, lexicon: Lexicon()))?.first, let row = command.row else { return [] }
    let told = Set(["on", "as", "background", "seed"] + run.plan.inputs.map(\.role))
    return row.slots.map(\.name).filter { name in
      guard !told.contains(name) else { return false }
      guard let argument = command.arguments[name] else { return name == "precision" }
      if case .integer(let number) = argument, run.facts.contains(where: { $0.name == name && $0.value == .integer(number) }) { return false }
      return name == "precision" || command.cell(of: name) != row.slot(name)?.fallback.map(Table.Cell.text)
    }.map { ($0, label(of: $0), command.cell(of: $0)) }
  }
}

extension Command {
  /// An option as it is written, or as it is where it is not given.
  fileprivate func cell(of option: String) -> Table.Cell {
    guard arguments[option] != nil else { return row?.slot(option)?.fallback.map(Table.Cell.text) ?? .missing }
    let written = canonical(of: option)
    return .text(written.hasPrefix(option + "=") ? String(written.dropFirst(option.count + 1)) : written)
  }
}

/// Both, where there are both.
private func both<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
  guard let a, let b else { return nil }
  return (a, b)
}

extension Table.Cell {
  fileprivate var double: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: nil
    }
  }

  /// `-1.2 MB`.
  fileprivate var inBytes: Table.Cell {
    guard let double, let count = Int(exactly: double.rounded()) else { return self }
    return .text((count < 0 ? "-" : "") + Amount.bytes(abs(count)))
  }
}
