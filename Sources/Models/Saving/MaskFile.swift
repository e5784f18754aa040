// Masks as a file that other programs can read: JSON, one entry for each part, with the model that they were made for.
//
//     {"format": "vitrine-masks", "version": 1,
//      "model": {"name": "gpt2", "sha256": "…", "family": "gpt2", "n_layers": 12, "n_heads": 12, "n_kv_heads": 12,
//                "d_model": 768, "d_head": 64, "d_mlp": 3072, "layers": [{"heads": 12, "kv_heads": 12, "mlp": 3072}, …]},
//      "masks": [{"part": "L3.H5", "kind": "head", "layer": 3, "index": 5, "mode": "zero", "positions": null},
//                {"part": "L3.mlp", "kind": "mlp", "layer": 3, "index": null, "mode": "mean", "positions": [0, 3],
//                 "values": [0.25, …], "from": "plays.txt"},
//                {"part": "L2.N7", …, "mode": "resample", "positions": null, "values": [[0.1], [0.3], …], "from": "plays.txt"}],
//      "pruned_heads": {"3": [5]}}
//
// `values` is what stands in: one row for `mean`, rows by position (from 0, then again from the first) for `resample`; float32 numbers,
// exactly. `pruned_heads` has the heads that are zero everywhere, in the form of transformers' `prune_heads` and `config.pruned_heads`.
// A dimension of the residual stream, `"part": "D40", "kind": "dimension", "layer": null, "index": 40`, runs through all layers. A reader takes
// `part`, `mode`, `positions`, `values` and `from`; where `kind`, `layer` and `index` are there, they must say the same part. Keys that it
// does not know it passes over.

import Checkpoints
public import Tensors
public import Wording

/// Masks read from a file, not yet put on a model.
public struct MaskFile: Sendable {
  public let masks: Masks
  /// Of the model they were made for, where the file says so.
  public let hash: String?
  public let model: String?
  let file: String

  public static let format = "vitrine-masks", version = 1
  /// No mask file is larger, in bytes: as values its numbers take some ten times that.
  public static let limit = 1 << 28
}

/// Why a file of masks cannot be used.
public enum MaskFileError: WordedError, Equatable {
  case notMasks(file: String)
  case version(file: String, found: String)
  case tooLarge(file: String, bytes: Int)
  /// An entry, by its part or its place, that is not as it should be.
  case entry(file: String, entry: String, key: String, allowed: Phrase)
  /// The model has no such part, or the stand-in is not of the part's width.
  case otherModel(file: String, part: String, reason: Phrase)

  public static let codes = ["not-a-mask-file", "mask-file-version", "mask-file-too-large", "bad-mask", "mask-of-another-model"]
  public var code: String {
    switch self {
    case .notMasks: "not-a-mask-file"
    case .version: "mask-file-version"
    case .tooLarge: "mask-file-too-large"
    case .entry: "bad-mask"
    case .otherModel: "mask-of-another-model"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .notMasks(let file): Phrase("\(visible(file)) is no file of masks", "\(visible(file)) 不是掩码文件")
    case .version(let file, let found):
      Phrase(
        "\(visible(file)) is of version \(visible(found)) of mask files; read here is \(MaskFile.version)",
        "\(visible(file)) 的掩码文件版本为 \(visible(found))；此处能读取的是 \(MaskFile.version)")
    case .tooLarge(let file, let bytes):
      Phrase("\(visible(file)) has \(Amount.bytes(bytes)); masks take \(Amount.bytes(MaskFile.limit)) at most", "\(visible(file)) 大小为 \(Amount.bytes(bytes))；掩码文件最大 \(Amount.bytes(MaskFile.limit))")
    case .entry(let file, let entry, let key, let allowed):
      Phrase("\(visible(file)): `\(key)` of \(visible(entry)) must be \(allowed.en)", "\(visible(file))：\(visible(entry)) 的 `\(key)` 应为\(allowed.zh)")
    case .otherModel(let file, let part, let reason):
      Phrase("\(visible(part)) of \(visible(file)) does not fit this model: \(reason.en)", "\(visible(file)) 中的 \(visible(part)) 不适用于此模型：\(reason.zh)")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .notMasks: Phrase("`export masks FILE.json` writes one", "`export masks FILE.json` 可写出掩码文件")
    case .version: Phrase("write it again with this version: export masks", "请用此版本重新写出：export masks")
    case .otherModel: Phrase("`info` shows the sizes of the current model", "`info` 显示当前模型的结构")
    case .tooLarge, .entry: nil
    }
  }
}

// MARK: Writing

extension Model {
  /// The file of the masks as they are now.
  /// - Complexity: O(bytes of the weights), for their hash.
  public func maskFile(named name: String) -> [UInt8] {
    let it = shape
    var model: [ConfigObject.Entry] = [
      ("name", .string(name)), ("sha256", .string(digest)), ("family", .string(it.family)), ("n_layers", .int(it.nLayers)),
      ("n_heads", .int(it.nHeads)), ("n_kv_heads", .int(it.nKVHeads)), ("d_model", .int(it.dModel)), ("d_head", .int(it.dHead)),
      ("d_mlp", .int(it.dMLP)),
    ]
    if it.uneven != nil { model.append(("layers", core.architecture.layersValue)) }
    let heads = Dictionary(grouping: masks.heads.filter { masks[$0]?.isAbsence == true }, by: \.layer)
    let pruned = heads.sorted { $0.key < $1.key }.map { (key: String($0.key), value: ConfigValue.array($0.value.map { .int($0.index) })) }
    return ConfigValue.object([
      "format": .string(MaskFile.format), "version": .int(MaskFile.version), "model": .object(ConfigObject(model)),
      "masks": .array(masks.parts.compactMap { part in masks[part].map { $0.entry(of: part) } }), "pruned_heads": .object(ConfigObject(pruned)),
    ]).json
  }
}

extension PartMask {
  fileprivate func entry(of part: Part) -> ConfigValue {
    func numbers(_ values: some Sequence<Float>) -> ConfigValue { .array(values.map { .double(Double($0)) }) }
    var entry: [ConfigObject.Entry] = [
      ("part", .string(part.description)), ("kind", .string(part.kind)), ("layer", part.layer.map { .int($0) } ?? .null), ("index", part.index.map { .int($0) } ?? .null),
      ("mode", .string(mode.rawValue)), ("positions", positions.map { .array($0.sorted().map { .int($0) }) } ?? .null),
    ]
    switch standIn {
    case .nothing: break
    case .row(let values): entry.append(("values", numbers(values)))
    case .rows(_, let count): entry.append(("values", .array((0..<count).map { numbers(values(at: $0) ?? []) })))
    }
    if let origin { entry.append(("from", .string(origin))) }
    return .object(ConfigObject(entry))
  }
}

extension Part {
  fileprivate var kind: String {
    switch self {
    case .attention: "attention"
    case .mlp: "mlp"
    case .head: "head"
    case .neuron: "neuron"
    case .dimension: "dimension"
    }
  }
  fileprivate var index: Int? {
    switch self {
    case .attention, .mlp: nil
    case .head(let head): head.index
    case .neuron(let neuron): neuron.index
    case .dimension(let index): index
    }
  }

  /// `L3.H5`, `L2.N117`, `L3.attn`, `L3.mlp`, `D40`, exactly as written here.
  public init?(_ text: String) {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    func number(_ text: Substring) -> Int? {
      guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), String(value) == text else { return nil }
      return value
    }
    if pieces.count == 1, text.utf8.first == UInt8(ascii: "D") {
      guard let index = number(pieces[0].dropFirst()) else { return nil }
      self = .dimension(index)
      return
    }
    guard pieces.count == 2, pieces[0].utf8.first == UInt8(ascii: "L"), let layer = number(pieces[0].dropFirst()) else { return nil }
    switch (pieces[1], pieces[1].utf8.first) {
    case ("attn", _): self = .attention(layer: layer)
    case ("mlp", _): self = .mlp(layer: layer)
    case (let rest, UInt8(ascii: "H")?):
      guard let index = number(rest.dropFirst()) else { return nil }
      self = .head(Head(layer: layer, index: index))
    case (let rest, UInt8(ascii: "N")?):
      guard let index = number(rest.dropFirst()) else { return nil }
      self = .neuron(Neuron(layer: layer, index: index))
    default: return nil
    }
  }
}

// MARK: Reading

extension MaskFile {
  /// Reads a file. Throws `MaskFileError`, and `CheckpointError` where it is no JSON.
  public init(json bytes: Bytes, file: String) throws {
    guard bytes.count <= Self.limit else { throw MaskFileError.tooLarge(file: file, bytes: bytes.count) }
    let value = try ConfigValue(json: bytes, file: file)
    guard value["format"]?.asString == Self.format, let entries = value["masks"]?.asArray else { throw MaskFileError.notMasks(file: file) }
    guard value["version"]?.asInt == Self.version else {
      throw MaskFileError.version(file: file, found: value["version"]?.asInt.map(String.init) ?? "?")
    }
    (self.file, hash, model) = (file, value["model"]?["sha256"]?.asString, value["model"]?["name"]?.asString)
    var masks = Masks()
    for (place, entry) in entries.enumerated() {
      let name = entry["part"]?.asString ?? "masks[\(place)]"
      func complaint(_ key: String, _ en: String, _ zh: String) -> MaskFileError { .entry(file: file, entry: name, key: key, allowed: Phrase(en, zh)) }
      guard let part = entry["part"]?.asString.flatMap(Part.init) else {
        throw complaint("part", "a part such as L3.H5, L2.N117, L3.attn, L3.mlp or D40", "部件，如 L3.H5、L2.N117、L3.attn、L3.mlp 或 D40")
      }
      let layer: ConfigValue = part.layer.map { .int($0) } ?? .null, index: ConfigValue = part.index.map { .int($0) } ?? .null
      for (key, said) in [("kind", ConfigValue.string(part.kind)), ("layer", layer), ("index", index)] {
        guard let found = entry[key], found != said else { continue }
        throw complaint(key, "\(String(decoding: said.json, as: UTF8.self)), as `part` says", " \(String(decoding: said.json, as: UTF8.self))，与 `part` 一致")
      }
      guard masks[part] == nil else { throw complaint("part", "a part that was not named before", "前面没有出现过的部件") }
      guard let mode = entry["mode"]?.asString.flatMap(PartMask.Mode.init) else {
        throw complaint("mode", "zero, mean or resample", " zero、mean 或 resample")
      }
      guard let standIn = PartMask.StandIn(mode, entry["values"]) else {
        throw complaint("values", "finite numbers: none for zero, one row for mean, rows of one length for resample", "有限的数：zero 没有，mean 为一行，resample 为等长的若干行")
      }
      var positions: Set<Int>? = nil
      if let given = entry["positions"], given != .null {
        guard let list = given.asArray, !list.isEmpty, list.allSatisfy({ $0.asInt.map { (0..<Self.longest).contains($0) } ?? false }) else {
          throw complaint("positions", "null or a list of positions from 0", " null 或从 0 起的位置列表")
        }
        positions = Set(list.compactMap(\.asInt))
      }
      var origin: String? = nil
      if let from = entry["from"], from != .null {
        guard let text = from.asString, text.utf8.count <= 1000 else { throw complaint("from", "a short text", "简短的文本") }
        origin = visible(text)
      }
      masks[part] = PartMask(standIn, at: positions, origin: origin)
    }
    self.masks = masks
  }

  /// No model's context is longer.
  private static let longest = 1 << 28

  /// The masks, where each has a place in `model`; throws `MaskFileError.otherModel` with the first that has none.
  public func masks(for model: Model) throws -> Masks {
    let it = model.shape
    for part in masks.parts {
      guard let mask = masks[part] else { continue }
      func complaint(_ en: String, _ zh: String) -> MaskFileError { .otherModel(file: file, part: part.description, reason: Phrase(en, zh)) }
      let layer = part.layer ?? 0, width: Int
      guard (0..<it.nLayers).contains(layer) else { throw complaint("its layers are L0…L\(it.nLayers - 1)", "其层为 L0…L\(it.nLayers - 1)") }
      let here = it.sizes(layer)
      switch part {
      case .dimension(let index):
        guard index < it.dModel else { throw complaint("its dimensions are D0…D\(it.dModel - 1)", "其维度为 D0…D\(it.dModel - 1)") }
        guard mask.standIn == .nothing else { throw complaint("only zero stands in for a dimension", "维度只能以零代替") }
        width = 1
      case .head(let head):
        guard head.index < here.heads else { throw complaint("the layer has heads H0…H\(here.heads - 1)", "该层的头为 H0…H\(here.heads - 1)") }
        width = it.dHead
      case .neuron(let neuron):
        guard neuron.index < here.mlp else { throw complaint("the layer has neurons N0…N\(here.mlp - 1)", "该层的神经元为 N0…N\(here.mlp - 1)") }
        width = 1
      case .attention, .mlp: width = it.dModel
      }
      guard mask.fits(width) else { throw complaint("what stands in must be rows of \(width) numbers", "替代值每行应为 \(width) 个数") }
      if let last = mask.positions?.max(), last >= it.nContext {
        throw complaint("position \(last) lies beyond its context of \(it.nContext)", "位置 \(last) 超出其上下文长度 \(it.nContext)")
      }
    }
    return masks
  }
}

extension PartMask.StandIn {
  /// What stands in, from the value of `values`; nil where it is not of the form of `mode`.
  fileprivate init?(_ mode: PartMask.Mode, _ value: ConfigValue?) {
    func row(_ value: ConfigValue) -> [Float]? {
      guard let list = value.asArray, !list.isEmpty else { return nil }
      var numbers: [Float] = []
      numbers.reserveCapacity(list.count)
      for item in list {
        guard let number = item.asDouble.map({ Float($0) }), number.isFinite else { return nil }
        numbers.append(number)
      }
      return numbers
    }
    switch mode {
    case .zero:
      guard value == nil || value == .null else { return nil }
      self = .nothing
    case .mean:
      guard let numbers = value.flatMap(row) else { return nil }
      self = .row(numbers)
    case .resample:
      guard let list = value?.asArray, !list.isEmpty else { return nil }
      var all: [Float] = []
      for item in list {
        guard let numbers = row(item), numbers.count == list[0].asArray?.count else { return nil }
        all += numbers
      }
      self = .rows(all, count: list.count)
    }
  }
}
