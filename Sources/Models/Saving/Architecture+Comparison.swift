import Tensors
import Wording

extension Architecture {
  /// Whether two architectures agree in something that a model's numbers, or the end of its texts, depend on.
  private struct Aspect: Sendable {
    let name: Phrase
    let agrees: @Sendable (Architecture, Architecture) -> Bool
    init(_ name: Phrase, agrees: @escaping @Sendable (Architecture, Architecture) -> Bool) {
      (self.name, self.agrees) = (name, agrees)
    }
    init<T: Equatable & SendableMetatype>(_ name: Phrase, _ value: @escaping @Sendable (Architecture) -> T) {
      self.name = name
      agrees = { value($0) == value($1) }
    }
  }

  /// Left out are the family's name, whether the output matrix is stored twice (`tied`), and the order of rotary pairs: files
  /// of two formats may differ in them and compute the same.
  private static let aspects: [Aspect] = [
    Aspect(Phrase("its sizes", "模型尺寸")) {
      [$0.nLayers, $0.nHeads, $0.nKVHeads, $0.dModel, $0.dHead, $0.dMLP, $0.nContext, $0.dVocab, $0.tokenTypes]
    },
    Aspect(Phrase("its layers of different widths", "其各层不同的宽度"), \.uneven),
    Aspect(Phrase("the direction of its attention", "其注意力方向"), \.causal),
    Aspect(Phrase("the arrangement of attention and MLP", "注意力与 MLP 的排列方式"), \.arrangement),
    Aspect(Phrase("its kind of norm", "其归一化类型"), \.norm),
    Aspect(Phrase("the norm's epsilon", "归一化的 epsilon"), \.epsilon),
    Aspect(Phrase("its activation function", "其激活函数"), \.activation.formula),
    Aspect(Phrase("its rotary positions", "其旋转位置编码")) { Rotary.agree($0.rotary, $1.rotary) },
    Aspect(Phrase("its scale of attention scores", "其注意力分数的缩放"), \.attentionScale),
    Aspect(Phrase("its attention windows", "其注意力窗口")) { it in it.window.map { ($0 ?? .max) < it.nContext ? $0 : nil } },
    Aspect(Phrase("its biases", "其偏置"), \.biases),
    Aspect(Phrase("its tokens that end a text", "其文本结束 token"), \.endOfText),
  ]

  /// The first thing in which `other` is not the same model; nil when there is none.
  func firstDifference(from other: Architecture) -> Phrase? { Self.aspects.first { !$0.agrees(self, other) }?.name }
}

extension Activation {
  /// One name for all spellings of the same formula.
  fileprivate var formula: Activation { [.geluPytorchTanh, .geluFast].contains(self) ? .geluNew : self }
}

extension Rotary {
  /// Whether positions turn by the same angles. Base and factors pass through float32 in GGUF, so a frequency may be off by its
  /// last bits.
  fileprivate static func agree(_ a: Rotary?, _ b: Rotary?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.amplitude == b.amplitude && a.frequencies.count == b.frequencies.count
      && zip(a.frequencies, b.frequencies).allSatisfy { abs($0 - $1) <= 4 * $0.ulp }
  }
}
