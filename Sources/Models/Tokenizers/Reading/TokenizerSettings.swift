import Checkpoints
import Tensors
import Wording

/// What the small files beside a vocabulary say: `tokenizer_config.json`, `special_tokens_map.json`, `added_tokens.json`,
/// `config.json`.
struct TokenizerSettings {
  private let sources: [TokenizerField]
  private let addedTokens: TokenizerField?
  private let configuration: Configuration

  init(files: [String: Bytes], configuration: Configuration) throws {
    self.configuration = configuration
    func read(_ name: String) throws -> TokenizerField? {
      try files[name].map { TokenizerField(file: name, value: try ConfigValue(json: $0, file: name)) }
    }
    sources = try ["tokenizer_config.json", "special_tokens_map.json"].compactMap(read)
    addedTokens = try read("added_tokens.json")
  }

  /// A setting of `tokenizer_config.json`.
  subscript(_ key: String) -> TokenizerField {
    sources.first { $0.file == "tokenizer_config.json" }?[key] ?? TokenizerField(file: "tokenizer_config.json", path: key, value: nil)
  }

  /// A special token's spelling, given as a string or as an object with its `content`.
  func spelling(_ key: String) -> [UInt8]? {
    for source in sources {
      let field = source[key]
      if let text = field.value?.asString ?? field["content"].value?.asString { return Array(text.utf8) }
    }
    return nil
  }

  var bos: SpecialToken? { token("bos_token") }
  var eos: SpecialToken? { token("eos_token") }

  private func token(_ key: String) -> SpecialToken? {
    if let spelling = spelling(key) { return .spelled(spelling) }
    let id = configuration[key + "_id"]
    return (id?.asInt ?? id?.asArray?.first?.asInt).map { .numbered($0) }
  }

  /// The class of transformers that reads the files, without the ending `Fast`, with its place; nil value where nothing says.
  /// Published Qwen 2 folders name other classes; transformers does not believe them.
  var tokenizerClass: TokenizerField {
    let model = configuration["model_type"]?.asString
    let registered = model.flatMap { model in ByteLevelRecipe.ofModels.first { $0.model == model }?.tokenizer }
    let stated = [self["tokenizer_class"], TokenizerField(file: configuration.source, path: "tokenizer_class", value: configuration["tokenizer_class"])]
      .first(where: \.isPresent)
    if model != "qwen2", let stated {
      guard let name = stated.value?.asString, name.hasSuffix("Fast") else { return stated }
      return TokenizerField(file: stated.file, path: stated.path, value: .string(String(name.dropLast(4))))
    }
    return TokenizerField(file: "tokenizer_config.json", path: "tokenizer_class", value: registered.map { .string($0) })
  }

  /// Whether nothing tells what the files are.
  var isSilent: Bool { configuration["model_type"] == nil && !tokenizerClass.isPresent }
}

extension TokenizerSettings {
  private static let named = ["bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"]

  /// The tokens that these files add to `known` ones, in the order in which transformers adds them: those of
  /// `added_tokens_decoder` (or `added_tokens.json`, which it replaces), then special tokens that are named and not there yet.
  func added(to known: [AddedToken]) throws -> [AddedToken] {
    let decoder = self["added_tokens_decoder"]
    // With a list of all added tokens the older file is not read; otherwise what it says goes first.
    let files = decoder.isPresent ? sources.filter { $0.file == "tokenizer_config.json" } : sources.reversed()
    var special: [AddedToken] = []
    for key in Self.named {
      if let field = files.map({ $0[key] }).first(where: \.isPresent), let token = try Self.special(field) { special.append(token) }
    }
    for key in ["extra_special_tokens", "additional_special_tokens"] {
      guard let field = files.map({ $0[key] }).first(where: \.isPresent), field.value?.asArray != nil else { continue }
      special += try field.elements().compactMap(Self.special)
      break
    }
    let listed = try decoder.isPresent ? Self.read(decoder: decoder) : read(addedTokens, special: Set(special.map(\.token.content)))
    var there = Set((known + listed).map(\.token.content))
    return listed + special.filter { there.insert($0.token.content).inserted }
  }

  private static func special(_ field: TokenizerField) throws -> AddedToken? {
    guard let text = field.value?.asString else { return field["content"].isPresent ? try AddedToken(field, isSpecial: true) : nil }
    return text.isEmpty ? nil : AddedToken(field, AddedTokens.Added(id: 0, content: try AddedToken.content(field), special: true))
  }

  /// `{"50256": {"content": …}, …}`, sorted by the ids.
  private static func read(decoder: TokenizerField) throws -> [AddedToken] {
    try decoder.object().entries.map { key, value in
      let field = TokenizerField(file: decoder.file, path: decoder.path + "." + key, value: value)
      guard let id = Int(key), (0...0xFF_FFFF).contains(id) else { throw field.complaint(Phrase("an id as the key", "以 id 为键")) }
      return (id, try AddedToken(field))
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// `{"<|im_start|>": 50257, …}`, sorted by the ids.
  private func read(_ file: TokenizerField?, special: Set<[UInt8]>) throws -> [AddedToken] {
    guard let file else { return [] }
    return try file.object().entries.map { key, value in
      let field = TokenizerField(file: file.file, path: key, value: value)
      let id = try field.int(in: 0...0xFF_FFFF)
      let content = try AddedToken.content(TokenizerField(file: file.file, path: key, value: .string(key)))
      let isSpecial = special.contains(content)
      return (id, AddedToken(field, AddedTokens.Added(id: 0, content: content, special: isSpecial, normalized: !isSpecial)))
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// How a class of transformers puts a byte-level tokenizer together from `vocab.json` and `merges.txt`.
struct ByteLevelRecipe: Sendable {
  let rule: SplitRule
  var normalizers: [Normalizer] = []
  /// Special tokens unless the settings name others.
  var bos: String? = "<|endoftext|>"
  let eos = "<|endoftext|>"
  var others: [String] = []

  /// By the name of the class, without `Fast`.
  static let all: [(String, ByteLevelRecipe)] = [
    ("GPT2Tokenizer", ByteLevelRecipe(rule: .gpt2)),
    ("Qwen2Tokenizer", ByteLevelRecipe(rule: .llama3(digits: 1), normalizers: [.nfc], bos: nil)),
    ("GPTNeoXTokenizer", ByteLevelRecipe(rule: .gpt2, normalizers: [.nfc], others: ["<|padding|>"])),
  ]
  /// The classes that models get where no file names one.
  static let ofModels = [
    (model: "gpt2", tokenizer: "GPT2Tokenizer"), (model: "qwen2", tokenizer: "Qwen2Tokenizer"),
    (model: "qwen3", tokenizer: "Qwen2Tokenizer"), (model: "gpt_neox", tokenizer: "GPTNeoXTokenizer"),
  ]
}
