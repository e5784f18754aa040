public import Checkpoints
public import Tensors
public import Wording

/// What `Model.save` wrote.
public struct SavedModel: Sendable, Equatable {
  /// Weights and buffers.
  public let tensors: Int
  /// The types of their numbers, the widest first: `F32`, `F16`.
  public let types: [String]
  /// In the folder; the file's own name for GGUF.
  public let files: [String]
  /// What a reader should know about the difference between the file and the model.
  public let remarks: [Phrase]
  /// All of it was there already.
  public var wasThere = false
}

extension Model {
  /// Writes the model as it is now, masks included, to `path`.
  ///
  /// `safetensors` makes a Hugging Face folder (`config.json`, `model.safetensors`, tokenizer and generation files) that
  /// transformers loads, `gguf` one file that llama.cpp loads. Weights are written as `dtype` (F32, F16 or BF16; nil keeps the
  /// types they have), in GGUF with vectors in F32. A zero-masked head becomes zeros in its columns of the output matrix, the
  /// mean of a masked head goes into the output bias.
  ///
  /// The folder or file appears complete or not at all. Something that is there already is replaced only with `overwrite`, and
  /// a folder only when it is a model's; what holds exactly the same is left as it is. Widths that the format has no words for are written only with `onlyVitrine`, as a folder that
  /// other programs refuse. `onTensor` gets the number of tensors written and of all, and may return false to
  /// stop. Throws `SavingError` where the format cannot express the model, before anything is written, and `TensorError`.
  @discardableResult
  public func save(
    to path: String, format: Checkpoint.Format = .safetensors, dtype: DType? = nil, overwrite: Bool = false,
    onlyVitrine: Bool = false, onTensor: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws -> SavedModel {
    precondition(dtype.map { $0.isFloat && $0 != .f64 } ?? true, "weights are written as F32, F16 or BF16")
    try checkMasks(format)
    try checkWidths(format, onlyVitrine)
    if format == .gguf, shape.classes != nil {
      throw core.architecture.notExpressible(
        "GGUF", Phrase("its head for classes", "其分类头"), tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    let present = Checkpoint.occupant(of: path)
    let replaceable: Checkpoint.Occupant = format == .gguf ? .file : .model
    // What a script saves can be saved by it again.
    let compares = !overwrite && present == replaceable
    guard present == .nothing || present == replaceable else {
      throw overwrite
        ? SavingError.occupied(path: path, by: present.phrase, allowed: replaceable.phrase) : SavingError.exists(path: path)
    }
    do {
      var saved =
        switch format {
        case .safetensors: try saveFolder(path, dtype, overwrite, comparing: compares, onTensor)
        case .gguf: try saveGGUF(path, dtype, comparing: compares, onTensor)
        }
      saved.wasThere = compares
      return saved
    } catch TensorError.differs where compares { throw SavingError.exists(path: path) }
  }

  /// Widths that only this program reads are not written unasked.
  private func checkWidths(_ format: Checkpoint.Format, _ onlyVitrine: Bool) throws {
    guard needsVitrine, format == .gguf || !onlyVitrine else { return }
    if shape.uneven == nil, shape.dModel % shape.nHeads != 0 {
      throw core.architecture.notExpressible(
        format == .gguf ? "GGUF" : "transformers",
        Phrase("a width of \(shape.dModel) (d_model) that \(shape.nHeads) heads do not divide", "宽度 \(shape.dModel)（d_model）不能被 \(shape.nHeads) 个头整除的模型"),
        tip: Phrase(
          "add for=vitrine for a folder that Vitrine reopens, or keep a width that is a multiple of the heads: round=\(shape.nHeads)",
          "加上 for=vitrine，写成 Vitrine 能重新打开的文件夹；或让宽度为头数的倍数：round=\(shape.nHeads)"))
    }
    let shown = (0..<shape.nLayers).prefix(3).map { layer in
      let here = shape.sizes(layer)
      return Phrase("L\(layer) \(here.heads) heads, \(here.mlp) neurons", "L\(layer) \(here.heads) 头、\(here.mlp) 神经元")
    }
    let more = shape.nLayers > 3 ? "…" : ""
    throw core.architecture.notExpressible(
      format == .gguf ? "GGUF" : "transformers",
      Phrase(
        "heads of width \(shape.dHead) in these numbers: \(shown.map(\.en).joined(separator: "; "))\(more)",
        "这样的宽度（每头 \(shape.dHead)）：\(shown.map(\.zh).joined(separator: "；"))\(more)"),
      tip: Phrase(
        "add for=vitrine for a folder that Vitrine reopens and other programs refuse, or prune with scope=layer and no heads",
        "加上 for=vitrine，写成 Vitrine 能重新打开、其他程序会拒绝的文件夹；或用 scope=layer 且不剪头"))
  }

  /// A mean needs a bias to go into; weights have no positions, neither where a part is masked nor in what stands in for it.
  func checkMasks(_ format: Checkpoint.Format) throws {
    if let part = masks.parts.first(where: { masks[$0]?.positions != nil }) {
      throw core.architecture.notExpressible(
        format == .gguf ? "GGUF" : format.rawValue,
        Phrase("the mask of \(part), which is for some positions only", "\(part) 的掩码，它只作用于部分位置"),
        tip: Phrase("unmask \(part), or mask it everywhere", "请先 unmask \(part)，或在所有位置掩码"))
    }
    if let part = masks.parts.first(where: { masks[$0]?.mode == .resample }) {
      throw core.architecture.notExpressible(
        format == .gguf ? "GGUF" : format.rawValue,
        Phrase("what stands in for \(part), which differs by position", "代替 \(part) 的数值，它随位置而变"),
        tip: Phrase(
          "`export masks FILE.json` keeps it; or mask \(part) with mode=zero or mode=mean", "可用 `export masks FILE.json` 保存；或对 \(part) 用 mode=zero、mode=mean 掩码"))
    }
    let biases = core.architecture.biases
    for part in masks.parts where masks[part]?.mode == .mean {
      let isAttention = switch part { case .attention, .head: true; case .mlp, .neuron, .dimension: false }
      guard isAttention ? !biases.attentionOut : !biases.mlp else { continue }
      let place = isAttention ? Phrase("attention's output", "注意力输出") : Phrase("the MLP's output", "MLP 输出")
      throw core.architecture.notExpressible(
        format == .gguf ? "GGUF" : format.rawValue,
        Phrase("the mean that replaces \(part): \(place.en) has no bias", "代替 \(part) 的均值：\(place.zh)没有偏置"),
        tip: Phrase("mask it with mode=zero", "请用 mode=zero 掩码"))
    }
  }

  private func saveFolder(
    _ path: String, _ dtype: DType?, _ overwrite: Bool, comparing: Bool, _ onTensor: (Int, Int) -> Bool
  ) throws -> SavedModel {
    let checkpoint = core.checkpoint
    let isOwn = checkpoint.format == .safetensors
    guard let names = Family.all.first(where: { $0.name == core.architecture.family })?.dialects[.safetensors]?.names else {
      throw core.architecture.notExpressible("safetensors", Phrase("this family", "这一族模型"))
    }
    let plan = TensorPlan(
      core.parameters, core.architecture, masks: masks, as: names, like: isOwn ? checkpoint.tensors : [:],
      order: core.architecture.rotary?.interleaved == true ? .halves : .kept)
    let types = plan.entries.map { dtype ?? lossless($0) }
    let sources = zip(plan.entries, types).map { $0.source($1) } + (isOwn ? checkpoint.carried(besides: plan.covered) : [])
    // Readers take the type that the configuration names: it must hold what is new.
    let isWider = zip(plan.entries, types).contains { core.values[$0.name] != nil && $1 == .f32 }
    let config = isOwn ? named(checkpoint.configuration.values.naming(dtype ?? (isWider ? .f32 : nil))) : try newConfig(dtype)
    var files = filling(isOwn ? checkpoint.files : try newFiles())
    files[Checkpoint.configurationFile] = Bytes(ConfigValue.object(config).json)

    if comparing, Checkpoint.files(of: path) != Set(files.keys).union([Checkpoint.weightsFile]) { throw TensorError.differs(path: path) }
    let folder = try OutputFolder(path: path, comparing: comparing)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      var file = try OutputFile(path: folder.file(name), comparing: comparing)
      try file.append(bytes)
      try file.commit()
    }
    try writeSafetensors(sources, to: folder.file(Checkpoint.weightsFile), comparing: comparing) { done, total in
      guard onTensor(done, total) else { throw SavingError.cancelled }
    }
    try folder.commit(replacing: overwrite)
    return SavedModel(
      tensors: sources.count, types: sources.types, files: (files.keys + [Checkpoint.weightsFile]).sorted(), remarks: maskRemarks + tokenizerRemarks)
  }

  /// With the tokens that begin and end a text, as a new model has them, where the file leaves both open and the tokenizer has them. Where it
  /// has none they stay null: readers take for granted the numbers of another vocabulary where nothing stands.
  private func named(_ config: ConfigObject) -> ConfigObject {
    let keys = ["bos_token_id", "eos_token_id"]
    guard keys.allSatisfy({ config[$0] == .null }), core.architecture.family != "bert", let tokenizer = tokenizer as? PipelineTokenizer,
      let end = tokenizer.eos ?? tokenizer.endOfText
    else { return config }
    let ids = ConfigObject(zip(keys, [tokenizer.bos ?? end, end]).map { (key: $0, value: ConfigValue.int($1)) })
    return ConfigObject(config.entries.map { (key: $0.key, value: ids[$0.key] ?? $0.value) })
  }

  /// The type that a tensor is written in where none is asked for: that of the model's file. What training made is in float32, unless
  /// the file's type holds every number of it.
  private func lossless(_ entry: TensorPlan.Entry) -> DType {
    guard let value = core.values[entry.name] else { return entry.stored }
    guard let own = core.checkpoint.tensors[entry.name]?.dtype?.written, own != .f32 else { return .f32 }
    return isExact(value, as: own) ? own : .f32
  }

  private func saveGGUF(
    _ path: String, _ dtype: DType?, comparing: Bool, _ onTensor: (Int, Int) -> Bool
  ) throws -> SavedModel {
    let checkpoint = core.checkpoint
    var metadata: [(key: String, value: GGUFValue)]
    let sources: [TensorSource]
    var remarks = maskRemarks
    if checkpoint.format == .gguf {
      guard try Family.recognise(checkpoint).read(checkpoint).activation == core.architecture.activation else {
        throw core.architecture.notExpressible("GGUF", Phrase("its activation function", "其激活函数"))
      }
      let plan = TensorPlan(
        core.parameters, core.architecture, masks: masks, as: core.names, like: checkpoint.tensors)
      sources = plan.entries.map { $0.source($0.isSmall ? $0.stored : dtype ?? $0.stored) } + checkpoint.carried(besides: plan.covered)
      metadata = checkpoint.configuration.values.entries
        .filter { !["general.alignment", "general.file_type"].contains($0.key) }
        .compactMap { entry in GGUFValue(entry.value).map { (key: entry.key, value: $0) } }
    } else {
      let form = try core.architecture.ggufDescription(hasLogits: shape.hasLogits, path: path)
      let plan = TensorPlan(
        core.parameters, core.architecture, masks: masks, as: form.names, like: [:], order: form.order, writesTied: form.writesTied)
      sources =
        plan.entries.map { $0.source($0.isSmall ? .f32 : dtype ?? $0.stored) }
        + (form.ropeDivisors.map { [TensorSource(Architecture.ropeDivisorsName, $0)] } ?? [])
      metadata = form.metadata + (try vocabularyMetadata(form.key))
      if core.pooling?.isNormalised == true {
        remarks.append(Phrase("GGUF has no word for the scaling of sentence vectors to length 1", "GGUF 无法记录“句向量缩放为单位长度”这一设置"))
      }
    }
    metadata.append((key: "general.file_type", value: .uint32(sources.fileType)))
    try writeGGUF(metadata, sources, to: path, comparing: comparing) { done, total in
      guard onTensor(done, total) else { throw SavingError.cancelled }
    }
    return SavedModel(
      tensors: sources.count, types: sources.types, files: [path.split(separator: "/").last.map(String.init) ?? path], remarks: remarks)
  }

  private var maskRemarks: [Phrase] {
    (masks.isEmpty
      ? []
      : [
        Phrase(
          "masked parts are written as they act now (\(masks.count)): the file has no masks",
          "被掩码的部件（\(masks.count) 个）已按当前效果写入权重，文件中不再有掩码")
      ])
      + (sparsity == nil
        ? []
        : [
          Phrase(
            "thresholds of `sparsify` have no place in the file: it holds the dense model", "`sparsify` 的阈值无法写入文件：文件中是稠密模型")
        ])
  }
}

// What goes into the other format than that of the model's file.
extension Model {
  private func newConfig(_ dtype: DType?) throws -> ConfigObject {
    try core.architecture.huggingFaceConfig(
      .init(hasLogits: shape.hasLogits, classes: shape.classes, dtype: dtype ?? core.parameters.embed.dtype.written, bos: tokenizer?.bos))
  }

  /// Tokenizer and pooling of a model that came in one file.
  func newFiles() throws -> [String: Bytes] {
    var tokenizerFiles: [String: Bytes] = [:]
    if tokenizer == nil, let reason = reasonForNoTokenizer {
      throw core.architecture.notExpressible(
        "safetensors", Phrase("a vocabulary that could not be read (\(reason.en))", "未能读取的词表（\(reason.zh)）"),
        tip: Phrase("save it with format=gguf", "请用 format=gguf 保存"))
    }
    if let tokenizer {
      guard let made = huggingFaceFiles(of: tokenizer) else {
        throw core.architecture.notExpressible(
          "safetensors", Phrase("its vocabulary (\(tokenizer.kind))", "其词表（\(tokenizer.kind)）"),
          tip: Phrase("save it with format=gguf", "请用 format=gguf 保存"))
      }
      tokenizerFiles = made
    }
    var files: [String: ConfigValue] = [:]
    if let pooling = core.pooling {
      files["1_Pooling/config.json"] = .object([
        "word_embedding_dimension": .int(shape.dModel), pooling.kind.key: .bool(true),
      ])
      let types = [("0", "", "Transformer"), ("1", "1_Pooling", "Pooling")]
      files["modules.json"] = .array(types.enumerated().map { index, module in
        .object([
          "idx": .int(index), "name": .string(module.0), "path": .string(module.1),
          "type": .string("sentence_transformers.models." + module.2),
        ])
      })
    }
    if !core.endOfText.isEmpty {
      files["generation_config.json"] = .object([
        "bos_token_id": tokenizer?.bos.map { .int($0) } ?? .null, "eos_token_id": .array(core.endOfText.sorted().map { .int($0) }),
      ])
    }
    return files.mapValues { Bytes($0.json) }.merging(tokenizerFiles) { $1 }
  }

  /// The vocabulary and what else a GGUF file says besides the architecture.
  private func vocabularyMetadata(_ key: String) throws -> [(key: String, value: GGUFValue)] {
    var metadata: [(key: String, value: GGUFValue)] = [
      ("general.type", .string("model")), ("general.name", .string(path.split(separator: "/").last.map(String.init) ?? path)),
    ]
    if shape.family == "bert" {
      metadata.append(("tokenizer.ggml.token_type_count", .uint32(UInt32(clamping: core.architecture.tokenTypes))))
    }
    if let pooling = core.pooling {
      guard let number = [Pooling.Kind.mean: 1, .cls: 2, .last: 3][pooling.kind] else {
        throw core.architecture.notExpressible("GGUF", Phrase("pooling by \(pooling.kind.rawValue)", "\(pooling.kind.rawValue) 池化"))
      }
      metadata.append((key + ".pooling_type", .uint32(UInt32(number))))
    }
    guard let tokenizer else {
      if let reason = reasonForNoTokenizer {
        throw core.architecture.notExpressible(
          "GGUF", Phrase("a vocabulary that could not be read (\(reason.en))", "未能读取的词表（\(reason.zh)）"),
          tip: Phrase("save it as safetensors", "请保存为 safetensors"))
      }
      metadata.append(("tokenizer.ggml.model", .string("none")))
      if let end = core.endOfText.min() { metadata.append(("tokenizer.ggml.eos_token_id", .uint32(UInt32(clamping: end)))) }
      return metadata
    }
    guard let vocabulary = ggufMetadata(of: tokenizer, size: shape.dVocab) else {
      throw core.architecture.notExpressible(
        "GGUF", Phrase("its way of cutting texts into tokens (\(tokenizer.kind))", "其分词方式（\(tokenizer.kind)）"),
        tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    metadata += vocabulary
    if let end = core.endOfText.min(), !vocabulary.contains(where: { $0.key == "tokenizer.ggml.eos_token_id" }) {
      metadata.append(("tokenizer.ggml.eos_token_id", .uint32(UInt32(clamping: end))))
    }
    return metadata
  }
}

extension TensorPlan.Entry {
  /// The tensor in `dtype`; refuses, when it is read, numbers that the type cannot hold.
  fileprivate func source(_ dtype: DType) -> TensorSource {
    TensorSource(name: name, dtype: dtype, shape: shape) { consume in
      try read { part in
        if let index = firstOverflow(part, as: dtype) {
          throw SavingError.outOfRange(tensor: name, value: part.reshaped([part.count])[index], dtype: dtype.rawValue)
        }
        try consume(part)
      }
    }
  }
}

extension [TensorSource] {
  /// The types, the widest first.
  fileprivate var types: [String] {
    var bytes: [String: Int] = [:]
    for source in self { bytes[source.type, default: 0] += source.byteCount }
    return bytes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// `general.file_type`: the type of most of the matrices.
  fileprivate var fileType: UInt32 { ["F16": 1, "BF16": 32][filter { $0.shape.count > 1 }.types.first ?? "F32"] ?? 0 }
}

extension Checkpoint {
  /// Tensors that are no weights of ours (buffers, a pooler) as they are.
  fileprivate func carried(besides covered: Set<String>) -> [TensorSource] {
    tensors.filter { !covered.contains($0.key) }.sorted { $0.key < $1.key }.map { TensorSource($0.value) }
  }
}

extension ConfigObject {
  /// The same with the number type that weights are in now.
  fileprivate func naming(_ dtype: DType?) -> ConfigObject {
    guard let dtype else { return self }
    let keys = ["dtype", "torch_dtype"]
    let value = ConfigValue.string(dtype.configName)
    let renamed = entries.map { keys.contains($0.key) ? (key: $0.key, value: value) : $0 }
    return ConfigObject(entries.contains { keys.contains($0.key) } ? renamed : renamed + [(key: "dtype", value: value)])
  }
}
