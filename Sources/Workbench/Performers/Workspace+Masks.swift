import Findings
import Language
import Models
import Studies
import Tensors
import Wording

// Turning parts off: what stands in for them, and masks as a file.
extension Workspace {
  /// `mask`: parts by name, or those of a file.
  mutating func mask(_ command: Command) throws -> Finding {
    let (wanted, remarks) = command.text("from") == nil ? try namedMasks(command) : try masksOfFile(command)
    let present = try model().model.masks
    let parts = wanted.parts
    guard parts.contains(where: { present[$0] != wanted[$0] }) else { throw WorkbenchError.alreadyMasked(list(parts)) }
    return try changeMasks(command, title: Phrase("masked \(list(parts))", "已关闭 \(list(parts))"), remarks: remarks) { $0.merge(wanted) }
  }

  private mutating func namedMasks(_ command: Command) throws -> (Masks, [Phrase]) {
    let mode = command.text("mode").flatMap(PartMask.Mode.init) ?? .zero
    try refuseIdle(command, mode)
    let parts = try parts(command, "heads")
    if mode != .zero, parts.contains(where: { $0.layer == nil }) {
      throw StudyError.onlyZero(mode: mode.rawValue)
    }
    guard let path = command.text("on"), path != "prompt" else {
      guard mode != .resample else { throw WorkbenchError.missing(slot: "on", command: "mask mode=resample") }
      let specimen = try maskSpecimen(mode, at: command)
      let positions = try positions(command, "at", in: specimen)
      let masks = try specimen.masks(for: parts, mode: AblationMode(rawValue: mode.rawValue) ?? .zero, at: positions)
      return (masks, [mode.remark(of: parts, at: positions, over: nil)])
    }
    let open = try model()
    let positions = command.tokens("at").isEmpty ? nil : try positions(command, "at", in: specimen())
    let whole = try maskSource(path)
    if mode == .mean {
      let source = whole.spread(command.integer("samples") ?? 16)
      return (try open.model.means(of: parts, over: source, at: positions, progress), [mode.remark(of: parts, at: positions, over: source)])
    }
    let (window, ids) = try whole.draw(otherThan: open.prompt?.ids ?? [], seed: UInt64(command.integer("seed") ?? 0))
    return (
      try open.model.resampled(parts, from: ids, named: whole.name, at: positions, progress),
      [mode.remark(of: parts, at: positions, over: whole, window: window)]
    )
  }

  /// Options that would do nothing, and a file that other options stand beside.
  private func refuseIdle(_ command: Command, _ mode: PartMask.Mode) throws {
    try command.refuseIdle(["on"], if: mode == .zero, needs: Phrase(same: "mode=mean"))
    try command.refuseIdle(["seed"], if: mode != .resample, needs: Phrase(same: "mode=resample"))
    try command.refuseIdle(["samples"], if: mode != .mean || (command.text("on") ?? "prompt") == "prompt", needs: Phrase(same: "mode=mean on=FILE"))
  }

  /// The text of a file that stand-ins are taken from, in windows as long as those that scores are worked out on.
  private mutating func maskSource(_ given: String) throws -> MaskSource {
    let open = try model(), path = resolve(given)
    let ids = try open.model.requireTokenizer().encode(try Files.read(path), addSpecial: false, parseSpecial: false).map(\.id)
    guard !ids.isEmpty else { throw WorkbenchError.notText(path) }
    let name = visible(path.split(separator: "/").last.map(String.init) ?? path)
    return try MaskSource(text: ids, named: name, context: min(128, open.model.shape.nContext))
  }

  /// A mean mask needs a prompt to take the mean over, positions one to be named in; a zero mask needs none, but the same call checks
  /// its parts.
  private mutating func maskSpecimen(_ mode: PartMask.Mode, at command: Command) throws -> Specimen {
    let open = try model()
    if open.prompt == nil, mode == .zero, command.tokens("at").isEmpty {
      return Specimen(model: open.model, ids: [], labels: [], progress: progress) { "#\($0)" }
    }
    return try specimen()
  }

  /// `masks` as a list, or as a map.
  mutating func showMasks(_ command: Command) throws -> Finding {
    guard command.text("form") == "map" else {
      guard command.arguments["cells"] == nil else {
        throw WorkbenchError.optionNeeds("cells", given: command.canonical(of: "cells"), needs: Phrase(same: "masks map"))
      }
      return try listMasks()
    }
    var finding = try model().model.maskMap(cells: command.integer("cells") ?? 32)
    finding.facts += try effects()
    return finding
  }

  /// What is off, and what stands in for it.
  private mutating func listMasks() throws -> Finding {
    let masks = try model().model.masks, lines = masks.written
    let rows = lines.map { line in
      let origin: Table.Cell = line.mode == .zero ? .missing : line.origin.map { .text($0) } ?? .phrase(Phrase("the prompt", "提示"))
      return [Table.Cell.text(line.parts), .text(line.mode.rawValue), origin, .text(line.positions.map { PartMask.written($0) } ?? "all")]
    }
    var remarks: [Phrase] = []
    if lines.contains(where: { $0.mode == .mean }) {
      remarks.append(
        Phrase(
          "a mean is over all positions of the text it was taken from, of the prompt that was set then where none is named, in the unmasked model",
          "均值在无掩码模型中对取值文本的所有位置求得；未写文本时为当时的提示"))
    }
    if lines.contains(where: { $0.mode == .resample }) {
      remarks.append(
        Phrase("resample: at each position what the part does there on another text, in the unmasked model", "resample：每个位置用该部件在无掩码模型中、另一段文本相同位置上的值"))
    }
    return Finding(
      title: Phrase("masked parts", "已关闭的部件"),
      body: .table(
        Table(
          columns: [
            Table.Column("part", Phrase("part", "部件")), Table.Column("mode", Phrase("replaced by", "替换为")),
            Table.Column("from", Phrase("taken from", "取自")), Table.Column("at", Phrase("at", "位置")),
          ], rows: rows)),
      facts: try effects()
        + (model().model.sparsity.map { [Fact("sparsity", Phrase("inputs taken for zero", "视为零的输入"), .text($0.written))] } ?? []),
      remarks: remarks)
  }
}

// MARK: Masks as a file
extension Workspace {
  /// The bytes of `export masks`. Where what is written is redacted, so are the names in it.
  mutating func maskFile(for path: String) throws -> [UInt8] {
    let open = try model()
    guard !open.model.masks.isEmpty else { throw WorkbenchError.noMasks(nil) }
    var (model, name) = (open.model, open.name)
    if settings.redacts {
      name = pseudonyms.hide(name)
      var masks = model.masks
      for part in masks.parts { if let mask = masks[part], let origin = mask.origin { masks[part] = PartMask(mask.standIn, at: mask.positions, origin: pseudonyms.hide(origin)) } }
      model.masks = masks
    }
    let bytes = model.maskFile(named: name)
    // Nothing is written that could not be read again.
    guard bytes.count <= MaskFile.limit else { throw MaskFileError.tooLarge(file: path, bytes: bytes.count) }
    return bytes
  }

  private mutating func masksOfFile(_ command: Command) throws -> (Masks, [Phrase]) {
    for option in ["mode", "on", "at", "seed", "samples"] where command.arguments[option] != nil && command.isSaid(option) {
      throw StudyError.apart("from", option)
    }
    let path = resolve(try command.required("from"))
    let file = try MaskFile(json: Bytes(mapping: path), file: path)
    let open = try model()
    let masks = try file.masks(for: open.model)
    guard !masks.isEmpty else { throw WorkbenchError.noMasks(path) }
    guard let hash = file.hash, hash != open.model.digest else { return (masks, []) }
    let name = visible(file.model ?? "")
    return (
      masks,
      [
        Phrase(
          "these masks were made for other weights\(name.isEmpty ? "" : " (\(name))"): what stands in may not suit this model",
          "这些掩码是为另一组权重\(name.isEmpty ? "" : "（\(name)）")制作的：其替代值未必适合此模型")
      ]
    )
  }
}

extension Command {
  /// Whether an option says something other than its default.
  func isSaid(_ name: String) -> Bool { arguments[name].map { $0 != row?.slot(name)?.fallbackValue } ?? false }

  /// Refuses options that are said where they do nothing: an answer that does not heed them would be taken for one that does.
  func refuseIdle(_ options: [String], if isIdle: Bool, needs: Phrase) throws {
    guard isIdle, let option = options.first(where: isSaid) else { return }
    throw WorkbenchError.optionNeeds(option, given: canonical(of: option), needs: needs)
  }
}
