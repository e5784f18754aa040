import Checkpoints
import Tensors
import Wording

/// From the last hidden states to one logit for each class of text.
struct ClassHead: Sendable {
  /// The classes' names, in the order of their logits.
  let classes: [String]
  /// BERT's dense layer, with tanh behind it.
  let pooler: Linear?  // d_model → d_model
  let score: Linear  // d_model → classes
  let reads: PartNames.Classifier.Position
  /// Tokens at the end that do not count as the last.
  let pad: Int?

  /// `[rows, d_model]`, the positions that `position` says, to `[rows, classes]`.
  func callAsFunction(_ x: Tensor) -> Tensor { score(pooler.map { activate(.tanh, $0(x)) } ?? x) }

  /// The position that is read of a sequence: as transformers has it, the last that is no padding, or the first where all are.
  func position(in ids: [Int]) -> Int { reads == .first ? 0 : ids.lastIndex { $0 != pad } ?? 0 }
}

extension Configuration {
  /// Whether the file was saved with a head for one class of several. Regression and several classes at once mean other numbers.
  var classifiesSequences: Bool {
    get throws {
      let kind = self["problem_type"].flatMap { $0 == .null ? nil : $0 }
      guard kind == nil || kind == .string("single_label_classification") else { return false }
      return self["architectures"]?.asArray?.contains { $0.asString?.hasSuffix("ForSequenceClassification") ?? false } ?? false
    }
  }

  /// The names of `count` classes at `id2label`; those of transformers where it is left out.
  func classNames(_ count: Int) throws -> [String] {
    guard let names = try object("id2label") else { return (0..<count).map { "LABEL_\($0)" } }
    let found = (0..<count).compactMap { names["\($0)"]?.asString }
    guard found.count == count, names.values.entries.count == count else {
      throw complaint(
        about: "id2label", allowed: Phrase("a name for each of 0…\(count - 1), the rows of the head", "0…\(count - 1) 各一个名称（分类头的行数）"))
    }
    return found
  }
}

extension Model {
  /// The same model with a head that tells texts of these classes apart, drawn from `seed`: normal numbers of deviation 0.02. A head
  /// for logits of its own matrix goes, as transformers drops it; BERT's pooler stays where the file has one. A model with these
  /// classes is returned as it is.
  /// - Complexity: O(parameters), which are copied, under the names that transformers gives them.
  package func classifying(_ classes: [String], seed: UInt64) throws -> Model {
    precondition(classes.count > 1, "one class is no choice")
    guard shape.classes != classes else { return self }
    guard let place = Family.all.first(where: { $0.name == shape.family })?.dialects[.safetensors]?.names.classifier else {
      throw core.architecture.notExpressible("transformers", Phrase("a head for classes", "分类头"))
    }
    var random = Random(seed: seed &+ 0x00C1_A55E_5000)
    let width = shape.dModel
    func drawn(_ name: String, _ outputs: Int, bias: Bool) -> Linear {
      let values = (0..<outputs * width).map { _ in Float(random.normal() * 0.02) }
      return Linear(
        name: name, weight: Weight(Tensor(values, shape: [outputs, width]), layout: .outIn),
        bias: bias ? Tensor(repeating: 0, shape: [outputs]) : nil)
    }
    let head = ClassHead(
      classes: classes, pooler: try place.pooler.map { try ownPooler($0) ?? drawn($0, width, bias: true) },
      score: drawn(place.score, classes.count, bias: place.hasBias), reads: place.reads, pad: fillingToken(reads: place.reads))
    var other = Model(self, core: try ModelCore(checkpoint(core.parameters.classifying(head))))
    other.masks = masks
    return other
  }

  /// The pooler that the file has, as what was trained on pairs of sentences leaves one.
  private func ownPooler(_ name: String) throws -> Linear? {
    if let pooler = core.parameters.classifier?.pooler { return pooler }
    let width = shape.dModel
    for prefix in core.names.prefixes {
      let (matrix, bias) = ("\(prefix)\(name).weight", "\(prefix)\(name).bias")
      guard core.checkpoint.tensors[matrix] != nil, core.checkpoint.tensors[bias] != nil else { continue }
      return Linear(
        name: prefix + name, weight: try core.checkpoint.matrix(matrix, outputs: width, inputs: width, layout: .outIn),
        bias: try core.checkpoint.vector(bias, count: width))
    }
    return nil
  }
}

extension Parameters {
  /// The same with this head for classes. Names and count are those of before.
  fileprivate func classifying(_ classifier: ClassHead) -> Parameters {
    Parameters(
      embed: embed, positions: positions, tokenTypes: tokenTypes, embedNorm: embedNorm, blocks: blocks, finalNorm: finalNorm,
      head: head?.isTied == true && head?.transform == nil ? head : nil, classifier: classifier, names: names, count: count)
  }
}
