// Several activations at once: one run that keeps every hook whose name a filter takes.
//
// A filter is a hook name in which `*` stands for any run of characters: `blocks.*.attn.hook_pattern`, `blocks.2.*`, `*hook_z`. What
// would be kept is known from the sizes of model and prompt alone, so the list with its bytes can be had before anything runs, and a
// set that is too large is refused with its size.

public import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// Whether `name` is a filter rather than one hook.
  public static func isFilter(_ name: String) -> Bool { name.contains("*") }

  /// The activations at every hook that `filter` takes: a table that sums each up, and the arrays whole. With `onlySizes` nothing is run:
  /// the table holds shapes and bytes.
  public func activations(_ filter: String, onlySizes: Bool = false) throws -> Finding {
    if filter == Self.embeddingName, shape.pooling != nil {
      return sizes(Phrase("sentence embedding", "句向量"), [(filter, [shape.dModel])])
    }
    let single = Self.isFilter(filter) ? nil : HookName(parsing: filter)
    let hooks = model.hooks(positions: ids.count).filter { single == $0.name || single == nil && glob(filter, $0.name.description) }
      .map { (name: $0.name, shape: Array($0.shape.dropFirst())) }
    guard !hooks.isEmpty else { throw StudyError.unknownHook(filter, places: places) }
    let title = Phrase("\(hooks.count) activation\(hooks.count == 1 ? "" : "s") at \(filter)", "\(filter) 处的 \(hooks.count) 个激活")
    var finding = sizes(title, hooks.map { ($0.name.description, $0.shape) })
    guard !onlySizes, case .table(let table) = finding.body else { return finding }
    try requireRoom(filter, count: hooks.reduce(0) { $0 + $1.shape.reduce(1, *) })
    let run = try run(RunRequest(logits: .none, capture: Set(hooks.map(\.name))))
    let arrays = try hooks.map { hook in
      array(hook.name, hook.shape, try run.activation(hook.name, family: shape.family).values)
    }
    let numbers = ["mean", "norm", "min", "max"]
    finding.body = .table(
      Table(
        columns: table.columns + numbers.map { Table.Column($0, Phrase($0, summaryNames[$0] ?? $0)) },
        rows: zip(table.rows, arrays).map { row, array in row + summary(array.values).map { $0.map { .number($0) } ?? .missing } }))
    finding.remarks =
      rawWeights + (arrays.allSatisfy { $0.values.allSatisfy(\.isFinite) } ? [] : [hiddenScores]) + orderRemark(hooks.map(\.name))
    finding.arrays = arrays
    return finding
  }

  /// What activations would be: names, shapes and bytes. Nothing is run.
  private func sizes(_ title: Phrase, _ all: [(name: String, shape: [Int])]) -> Finding {
    func bytes(_ shape: [Int]) -> Int { shape.reduce(1, *) * MemoryLayout<Float>.size }
    return Finding(
      title: title,
      body: .table(
        Table(
          columns: [
            Table.Column("hook", Phrase("hook", "hook")), Table.Column("shape", Phrase("shape", "形状")),
            Table.Column("bytes", Phrase("size", "大小"), .bytes),
          ],
          rows: all.map { [.text($0.name), .text($0.shape.map(String.init).joined(separator: "x")), .integer(bytes($0.shape))] })),
      facts: [
        Fact.integer("hooks", Phrase("hooks", "hook 数"), all.count),
        Fact.integer("bytes", Phrase("size", "大小"), all.reduce(0) { $0 + bytes($1.shape) }, .bytes),
      ],
      remarks: [Phrase("nothing has been run", "尚未运行")])
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
