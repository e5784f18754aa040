import Checkpoints
import Tensors
import Wording

/// What distinguishes one transformer from another, as a value: all that the one forward pass needs to know besides the
/// weights. A family's file makes it from a configuration; nothing downstream asks for the family's name.
///
/// What a model *has* (learned positions, token types, a gate, norms on q and k, a head for logits) follows from the
/// weights that `PartNames` lists and is not repeated here.
struct Architecture: Sendable, Equatable {
  var family: String
  var nLayers: Int
  var nHeads: Int
  /// Key/value heads; `nHeads` is a multiple of it.
  var nKVHeads: Int
  var dModel: Int
  var dHead: Int
  var dMLP: Int
  var nContext: Int
  var dVocab: Int
  /// The sizes of every layer where they differ, after parts were taken out; `nHeads`, `nKVHeads` and `dMLP` are the largest then.
  var uneven: [LayerSizes]? = nil
  /// Segments that BERT's token types tell apart; 0 without them.
  var tokenTypes = 0

  /// A position sees itself and what came before; false sees both ways.
  var causal = true
  var arrangement = Arrangement.preNorm
  var norm: Norm.Kind
  var epsilon: Float
  var activation: Activation
  /// Nil for learned absolute positions.
  var rotary: Rotary? = nil
  /// Scores are `q·k` times this, per layer.
  var attentionScale: [Float]
  /// How many keys back a query sees, itself included; nil is all. Per layer.
  var window: [Int?]
  var biases = Biases()
  /// The unembedding is the token embedding.
  var tied: Bool
  /// A token of these ends a generated text.
  var endOfText: Set<Int> = []

  /// How attention and MLP stand to the residual stream.
  enum Arrangement: Sendable {
    /// `mid = x + attn(ln1(x))`, `y = mid + mlp(ln2(mid))`: GPT-2, Llama.
    case preNorm
    /// `y = x + attn(ln1(x)) + mlp(ln2(x))`: GPT-NeoX.
    case parallel
    /// `mid = ln1(x + attn(x))`, `y = ln2(mid + mlp(mid))`: BERT.
    case postNorm
  }
  /// Which products add a bias.
  struct Biases: Sendable, Equatable {
    var qkv = false
    var attentionOut = false
    var mlp = false
    static let all = Biases(qkv: true, attentionOut: true, mlp: true)
  }
}

extension Architecture {
  /// Sizes beyond these are lies or mistakes. They keep every product of two inside `Int`; what is allocated is bounded
  /// by the weights, which are compared with the sizes first.
  static let size = 1...(1 << 28)
  static let layers = 1...4096

  /// Refuses sizes that cannot be: heads that do not divide, key/value heads that do not group.
  func validate(_ config: Configuration, heads: String, kvHeads: String?) throws {
    if nHeads % nKVHeads != 0 {
      throw config.complaint(
        about: kvHeads ?? heads, allowed: Phrase("a divisor of the \(nHeads) heads", "能整除注意力头数 \(nHeads) 的数"))
    }
  }
  /// `d_model / heads`, refused when it does not come out even.
  static func evenHead(_ config: Configuration, dModel: Int, nHeads: Int, key: String) throws -> Int {
    guard dModel % nHeads == 0 else {
      throw config.complaint(
        about: key, allowed: Phrase("a divisor of the width \(dModel) (d_model)", "能整除模型宽度 \(dModel)（d_model）的数"))
    }
    return dModel / nHeads
  }
}

extension Configuration {
  /// The activation named at `key`, under any of the spellings in use for it.
  func activation(_ key: String, default fallback: String) throws -> Activation {
    let synonyms: [String: Activation] = ["swish": .silu, "gelu_python": .gelu]
    let name = try string(key, default: fallback)
    guard let found = Activation(rawValue: name) ?? synonyms[name] else {
      let known = (Activation.allCases.map(\.rawValue) + synonyms.keys.sorted()).joined(separator: ", ")
      throw complaint(about: key, allowed: Phrase("one of \(known)", "以下之一：\(known)"))
    }
    return found
  }
  /// Refuses an option that would change the numbers and that this engine does not build: `key` must be absent, null or
  /// one of `values`.
  func require(_ key: String, in values: [ConfigValue]) throws {
    guard let found = self[key], found != .null, !values.contains(found) else { return }
    let list = values.map(\.word).joined(separator: ", ")
    throw complaint(
      about: key,
      allowed: values.isEmpty
        ? Phrase("nothing: this option is not supported", "空：不支持这一选项")
        : Phrase("\(list): no other value is supported", "\(list)：不支持其他取值"))
  }
  /// The ids at `eos_token_id`: absent, one, or a list.
  func endOfText(_ key: String = "eos_token_id") throws -> Set<Int> {
    guard let value = self[key], value != .null else { return [] }
    let list = value.asArray ?? [value]
    let ids = list.compactMap(\.asInt)
    guard ids.count == list.count else {
      throw complaint(about: key, allowed: Phrase("a token id or a list of them", "一个 token id 或其列表"))
    }
    return Set(ids)
  }
}

extension ConfigValue {
  fileprivate var word: String {
    switch self {
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let value): value
    default: "null"
    }
  }
}
