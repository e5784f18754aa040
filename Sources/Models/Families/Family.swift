import Checkpoints
import Wording

/// An architecture family: how to read its configuration, and where its weights are.
///
/// To add one: write `Families/NAME.swift` with a `static let` like `Family.gpt2` – per file format a `Dialect` of three
/// things: the name the file gives the architecture, a `PartNames` table from our parts to the file's tensors, and a function
/// from the configuration to an `Architecture` – and add it to `Family.all` below. That makes it open, run, listed and named
/// in errors. To save it under a configuration made anew, add its forms to the tables of `Saving/Architecture+….swift`. Then add a row to `Tests/Fixtures/models/fixtures.py` and run `make.py`: every parity, hook, re-run and
/// generation test loops over the folders there. What the one forward pass cannot express yet becomes a field of
/// `Architecture` or an optional part of `Block`, never a question for the family's name.
struct Family: Sendable {
  let name: String
  let dialects: [Checkpoint.Format: Dialect]

  struct Dialect: Sendable {
    /// `model_type` in `config.json`, or `general.architecture` in GGUF.
    let key: String
    let names: PartNames
    /// The architecture with all layers alike; see `read`.
    let even: @Sendable (Checkpoint) throws -> Architecture

    /// Throws where the configuration contradicts itself or asks for what is not built.
    func read(_ checkpoint: Checkpoint) throws -> Architecture { try even(checkpoint).withLayers(of: checkpoint.configuration) }
  }

  /// Every family there is. Adding a row is the whole registration.
  static let all: [Family] = [.gpt2, .gptNeoX, .llama, .mistral, .qwen2, .qwen3, .bert]

  /// The family that `checkpoint` says it is of, in the dialect of its format.
  static func recognise(_ checkpoint: Checkpoint) throws -> Dialect {
    let config = checkpoint.configuration
    let key = checkpoint.format == .gguf ? "general.architecture" : "model_type"
    let found = try config.string(key)
    let dialects = all.compactMap { $0.dialects[checkpoint.format] }
    guard let dialect = dialects.first(where: { $0.key == found }) else {
      throw ModelError.unknownArchitecture(file: config.source, found: found, known: dialects.map(\.key))
    }
    return dialect
  }
}

/// Where a family's weights are in a file: one tensor name, or part of one, for each of our parts.
///
/// Names of parts inside the blocks go after `block`, whose `#` stands for the layer; a linear or norm named `x` has the
/// tensors `x.weight` and, where there is a bias, `x.bias`.
struct PartNames: Sendable {
  /// Files differ in what stands before all names (`transformer.h.0…` or `h.0…`); the first that fits is taken.
  var prefixes = [""]
  var embed: String
  var positions: String? = nil
  var tokenTypes: String? = nil
  var embedNorm: String? = nil
  var block: String
  var ln1: String
  var q, k, v, o: Place
  var qNorm: String? = nil
  var kNorm: String? = nil
  var ln2: String
  var gate: Place? = nil
  var up, down: Place
  var finalNorm: String? = nil
  var head: Head? = nil
  var classifier: Classifier? = nil
  /// Endings of tensors in blocks that are buffers, not weights.
  var buffers: [String] = []
  /// Old spellings of the norms' `weight` and `bias`.
  var oldNormNames: (gain: String, bias: String)? = nil

  /// A linear's place: its name, orientation, and which part of a fused matrix it is.
  struct Place: Sendable, ExpressibleByStringLiteral {
    var name: String
    var layout = Orientation.outIn
    var part = Part.whole

    init(stringLiteral name: String) { self.name = name }
    init(_ name: String, _ layout: Orientation = .outIn, _ part: Part = .whole) {
      self.name = name
      self.layout = layout
      self.part = part
    }
    enum Orientation: Sendable { case outIn, inOut }
    enum Part: Sendable {
      case whole
      /// The `index`th of three equal runs of outputs: q, k, v one after another.
      case third(Int)
      /// The `index`th third within every head: q, k, v head by head.
      case thirdOfEachHead(Int)
    }
  }

  /// The head for logits; its names take no prefix.
  struct Head: Sendable {
    /// The names that the output matrix goes by; a tied one is the embedding, unless the file holds another.
    var unembed: [String]
    /// The names that its bias goes by, the matrix's own first; none where there is no bias.
    var bias: [String] = []
    /// BERT's transform before it: dense and norm. A checkpoint without them has no logits.
    var transform: (dense: String, norm: String)? = nil
    /// Tensors that some files hold as a second copy of one of these.
    var copies: [String] = []
  }

  /// The head that tells texts apart (transformers' `…ForSequenceClassification`).
  struct Classifier: Sendable {
    /// The linear onto classes; takes no prefix.
    var score: String
    var hasBias = false
    /// BERT's dense layer and tanh before it; takes a prefix.
    var pooler: String? = nil
    /// Which position's hidden state it reads.
    var reads: Position
    enum Position: Sendable { case first, last }
    static let decoder = Classifier(score: "score", reads: .last)
  }
}
