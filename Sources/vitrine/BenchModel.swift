import Checkpoints
@preconcurrency import Glibc  // `environ` is a variable to Swift; it is only read
import Models
import Synchronization
import Tensors

/// The model that the end-to-end cases share, made when the first of them asks.
final class SharedModel: Sendable {
  private let path: String?
  private let made = Mutex<Model?>(nil)
  init(_ path: String?) { self.path = path }

  var model: Model {
    get throws {
      try made.withLock { made in
        if let made { return made }
        let model = try path.map { try Model.open($0, environment: environment) } ?? randomGPT2()
        made = model
        return model
      }
    }
  }
}

/// A GPT-2 of 124 M random weights. The time of a run depends on the shape only.
func randomGPT2() throws -> Model {
  let (layers, width, context, vocabulary) = (12, 768, 1024, 50257)
  var tensors: [String: TensorEntry] = [:]
  func add(_ name: String, _ shape: [Int], seed: UInt64) {
    let values = BenchCase.cheapNoise(shape.reduce(1, *), seed: seed)
    tensors[name] = TensorEntry(name: name, type: "F32", shape: shape, bytes: Bytes(values), file: "memory")
  }
  add("wte.weight", [vocabulary, width], seed: 1)
  add("wpe.weight", [context, width], seed: 2)
  let parts: [(String, [Int])] = [
    ("ln_1.weight", [width]), ("ln_1.bias", [width]), ("attn.c_attn.weight", [width, 3 * width]), ("attn.c_attn.bias", [3 * width]),
    ("attn.c_proj.weight", [width, width]), ("attn.c_proj.bias", [width]), ("ln_2.weight", [width]), ("ln_2.bias", [width]),
    ("mlp.c_fc.weight", [width, 4 * width]), ("mlp.c_fc.bias", [4 * width]), ("mlp.c_proj.weight", [4 * width, width]),
    ("mlp.c_proj.bias", [width]),
  ]
  for layer in 0..<layers {
    for (index, part) in parts.enumerated() { add("h.\(layer).\(part.0)", part.1, seed: UInt64(10 + layer * parts.count + index)) }
  }
  add("ln_f.weight", [width], seed: 3)
  add("ln_f.bias", [width], seed: 4)
  let configuration = Configuration(
    source: "memory",
    values: [
      "model_type": .string("gpt2"), "architectures": .array([.string("GPT2LMHeadModel")]), "n_layer": .int(layers),
      "n_head": .int(12), "n_embd": .int(width), "n_positions": .int(context), "vocab_size": .int(vocabulary),
      "activation_function": .string("gelu_new"), "layer_norm_epsilon": .double(1e-5), "tie_word_embeddings": .bool(true),
    ])
  return try Model(Checkpoint(path: "random-gpt2", format: .safetensors, configuration: configuration, tensors: tensors))
}

extension BenchCase {
  /// Bytes of `count` floats between −0.04 and 0.04, fast rather than well distributed.
  static func cheapNoise(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var bytes = [UInt8](repeating: 0, count: count * 4)
    var all = bytes.mutableSpan
    var floats = all.mutableBytes
    for index in 0..<count {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let value = Float(Int32(truncatingIfNeeded: state >> 32)) * (0.04 / 2_147_483_648)
      floats.storeBytes(of: value.bitPattern.littleEndian, toByteOffset: index * 4, as: UInt32.self)
    }
    return bytes
  }
}

/// Counts repetitions of a case.
final class Counter: Sendable {
  private let value = Mutex(0)
  /// 0, 1, 2, …
  func next() -> Int {
    value.withLock { count in
      count += 1
      return count - 1
    }
  }
}
