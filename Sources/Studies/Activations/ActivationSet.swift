// Several activations at once: one run that keeps every hook whose name a filter takes.
//
// A filter is a hook name in which `*` stands for any run of characters: `blocks.*.attn.hook_pattern`, `blocks.2.*`, `*hook_z`. What
// would be kept is known from the sizes of model and prompt alone, so the list with its bytes can be had before anything runs, and a
// set that is too large is refused with its size.

public import Findings
public import Models
import Tensors
import Wording

extension Specimen {
  /// Whether `name` is a filter rather than one hook.
  public static func isFilter(_ name: String) -> Bool { name.contains("*") }

  /// The activations at every hook that `filter` takes: a table that sums each up, and the arrays whole. With `onlySizes` nothing is run:
  /// the table holds shapes and bytes.
  public func activations(_ filter: String, onlySizes: Bool = false) throws -> Finding {
    let hooks = model.hooks(positions: ids.count).filter { glob(filter, $0.name.description) }
      .map { (name: $0.name, shape: Array($0.shape.dropFirst())) }
    guard !hooks.isEmpty else { throw StudyError.unknownHook(filter, places: places) }
    let total = hooks.reduce(0) { $0 + $1.shape.reduce(1, *) }
    let title = Phrase("\(hooks.count) activations at \(filter)", "\(filter) 处的 \(hooks.count) 个激活")
    let size = Fact.integer("bytes", Phrase("size", "大小"), total * MemoryLayout<Float>.size, .bytes)
    let count = Fact.integer("hooks", Phrase("hooks", "hook 数"), hooks.count)
    let columns = [
      Table.Column("hook", Phrase("hook", "hook")), Table.Column("shape", Phrase("shape", "形状")),
      Table.Column("bytes", Phrase("size", "大小"), .bytes),
    ]
    func row(_ hook: (name: HookName, shape: [Int])) -> [Table.Cell] {
      [
        .text(hook.name.description), .text(hook.shape.map(String.init).joined(separator: "x")),
        .integer(hook.shape.reduce(1, *) * MemoryLayout<Float>.size),
      ]
    }
    if onlySizes {
      return Finding(
        title: title, body: .table(Table(columns: columns, rows: hooks.map(row))), facts: [count, size],
        remarks: [Phrase("nothing has been run", "尚未运行")])
    }
    try requireRoom(filter, count: total)
    let run = try run(RunRequest(logits: .none, capture: Set(hooks.map(\.name))))
    let arrays = try hooks.map { hook in
      array(hook.name, hook.shape, try run.activation(hook.name, family: shape.family).values)
    }
    let numbers = ["mean", "norm", "min", "max"]
    var finding = Finding(
      title: title,
      body: .table(
        Table(
          columns: columns + numbers.map { Table.Column($0, Phrase($0, summaryNames[$0] ?? $0)) },
          rows: zip(hooks, arrays).map { hook, array in row(hook) + summary(array.values).map { $0.map { .number($0) } ?? .missing } })),
      facts: [count, size], remarks: rawWeights + (arrays.allSatisfy { $0.values.allSatisfy(\.isFinite) } ? [] : [hiddenScores])
        + orderRemark(hooks.map(\.name)))
    finding.arrays = arrays
    return finding
  }
}

/// Whether `text` is what `pattern` describes, `*` being any run of characters. Linear in the text for each star.
private func glob(_ pattern: String, _ text: String) -> Bool {
  let pieces = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  var rest = Array(text.utf8)[...]
  guard let first = pieces.first, let last = pieces.last, rest.starts(with: first) else { return false }
  if pieces.count == 1 { return rest.count == first.count }
  rest = rest.dropFirst(first.count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let at = rest.indices.first(where: { rest[$0...].starts(with: piece) }) else { return false }
    rest = rest[(at + piece.count)...]
  }
  return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
}
