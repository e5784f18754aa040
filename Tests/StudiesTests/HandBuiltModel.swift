import Checkpoints
import Models
import Tensors

/// An attention-only model of two layers whose weights are written by hand, so that what its heads do is known:
/// L0.H0 attends to the previous token and copies it, L1.H0 is an induction head; the other two see all keys alike.
///
/// The residual stream has three parts, all one-hot: the token, the position, and a copy of the token before. Norms then only
/// scale it, since every position has the same number of ones.
enum HandBuiltModel {
  static let vocabulary = 256
  static let positions = 16
  static let width = 2 * vocabulary + positions
  static let heads = 2
  private static let dHead = width / heads

  static func make() throws -> Model {
    var tensors: [String: TensorEntry] = [:]
    func add(_ name: String, _ matrix: Matrix) {
      let bytes = matrix.values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32($0 * 8)) } }
      tensors[name] = TensorEntry(name: name, type: "F32", shape: matrix.shape, bytes: Bytes(bytes), file: "hand-built")
    }
    var tokens = Matrix(vocabulary, width)
    for token in 0..<vocabulary { tokens[token, token] = 1 }
    add("wte.weight", tokens)
    var places = Matrix(positions, width)
    for position in 0..<positions { places[position, vocabulary + position] = 1 }
    add("wpe.weight", places)
    for layer in 0..<2 {
      for norm in ["ln_1", "ln_2"] {
        add("h.\(layer).\(norm).weight", Matrix(ones: width))
        add("h.\(layer).\(norm).bias", Matrix(zeros: width))
      }
      add("h.\(layer).attn.c_attn.weight", layer == 0 ? previousToken : induction.weight)
      add("h.\(layer).attn.c_attn.bias", layer == 0 ? Matrix(zeros: 3 * width) : induction.bias)
      add("h.\(layer).attn.c_proj.weight", layer == 0 ? copy : Matrix(width, width))
      add("h.\(layer).attn.c_proj.bias", Matrix(zeros: width))
      add("h.\(layer).mlp.c_fc.weight", Matrix(width, 4))
      add("h.\(layer).mlp.c_fc.bias", Matrix(zeros: 4))
      add("h.\(layer).mlp.c_proj.weight", Matrix(4, width))
      add("h.\(layer).mlp.c_proj.bias", Matrix(zeros: width))
    }
    add("ln_f.weight", Matrix(ones: width))
    add("ln_f.bias", Matrix(zeros: width))
    let configuration = Configuration(
      source: "hand-built",
      values: [
        "model_type": .string("gpt2"), "architectures": .array([.string("GPT2LMHeadModel")]), "n_layer": .int(2),
        "n_head": .int(heads), "n_embd": .int(width), "n_positions": .int(positions), "vocab_size": .int(vocabulary),
        "n_inner": .int(4), "activation_function": .string("gelu_new"), "layer_norm_epsilon": .double(1e-5),
        "tie_word_embeddings": .bool(true),
      ])
    return try Model(Checkpoint(path: "hand-built", format: .safetensors, configuration: configuration, tensors: tensors))
  }

  /// Query i asks for position i − 1; values are the tokens.
  private static var previousToken: Matrix {
    var weight = Matrix(width, 3 * width)
    for position in 0..<positions {
      if position > 0 { weight[vocabulary + position, position - 1] = 1 }
      weight[vocabulary + position, width + position] = 1
    }
    for token in 0..<vocabulary { weight[token, 2 * width + token] = 1 }
    return weight
  }

  /// Head 0's values go to the third part of the stream, scaled back to about 1 from what the norm made of them.
  private static var copy: Matrix {
    var weight = Matrix(width, width)
    let scale = (2 / Float(width)).squareRoot()
    for token in 0..<vocabulary { weight[token, vocabulary + positions + token] = scale }
    return weight
  }

  /// A query asks for keys whose previous token is its own. The first position, which can only look at itself, is kept out.
  private static var induction: (weight: Matrix, bias: Matrix) {
    var weight = Matrix(width, 3 * width)
    var bias = Matrix(zeros: 3 * width)
    for token in 0..<vocabulary {
      weight[token, token] = 1
      weight[vocabulary + positions + token, width + token] = 1
    }
    bias[0, vocabulary] = 32
    weight[vocabulary, width + vocabulary] = -1
    return (weight, bias)
  }
}

/// A matrix `[rows, columns]`, or a vector, to be filled.
private struct Matrix {
  let shape: [Int]
  var values: [Float]
  init(_ rows: Int, _ columns: Int) {
    shape = [rows, columns]
    values = [Float](repeating: 0, count: rows * columns)
  }
  init(zeros count: Int) {
    shape = [count]
    values = [Float](repeating: 0, count: count)
  }
  init(ones count: Int) {
    shape = [count]
    values = [Float](repeating: 1, count: count)
  }
  subscript(row: Int, column: Int) -> Float {
    get { values[row * shape[shape.count - 1] + column] }
    set { values[row * shape[shape.count - 1] + column] = newValue }
  }
}
