import Wording

// What training cannot be reckoned in.
extension SentenceReader {
  /// Complains where training is to be reckoned in numbers that it does not know, with the line as it would be in those that it does; nil
  /// where something else is said to be done with these too, which may be what they are of: a model that is saved in them.
  func unknownPrecision(_ line: String) -> Diagnostic? {
    guard !items.contains(where: isOfElse), !items.dropFirst().contains(where: { Self.joint($0) >= 0.6 }), items.contains(where: Self.learns) || Self.commands.contains(items.first?.text ?? ""),
      let item = items.indices.first(where: isPrecision).map({ items[$0] })
    else { return nil }
    var bytes = Array(line.utf8)
    let word = quoted(String(decoding: bytes[item.span], as: UTF8.self))
    bytes.replaceSubrange(item.span, with: "bf16".utf8)
    return Diagnostic(
      code: "bad-value", phrase: Phrase("training is reckoned in f32 or bf16, and \(word) is neither", "训练只能用 f32 或 bf16 计算，不能用 \(word)"),
      tip: Phrase(
        "say bf16, or nothing for f32; `save` with dtype= and `quantize` make the model smaller afterwards",
        "可改为 bf16，不写则为 f32；训练后可用 `save` 的 dtype= 或 `quantize` 缩小模型"),
      span: item.span, offer: String(decoding: bytes, as: UTF8.self))
  }

  /// Numbers that models are kept in and never trained in. A half alone is a share of something, and a model may be called by them.
  private func isPrecision(_ index: Int) -> Bool {
    ["f16", "q8", "q4", "=f16", "=q8_0", "=q4_0"].contains { items[index].concepts.contains(Concepts.id($0)) } && items[index].text != "half"
      && !(items.indices.contains(index + 1) && items[index + 1].has(Concepts.id("model")))
  }

  /// The first word of a line is the command even where something else is called so: a layout, say.
  private static let commands: Set<String> = ["train", "distill", "recover"]

  /// Whether it says that a model learns: other words of these concepts are said of much else.
  private static func learns(_ item: Item) -> Bool {
    ["train", "distill", "recover"].contains { item.has(Concepts.id($0)) } && item.text != "trained"
      && ["train", "tun", "distil", "recover", "训", "微 调", "蒸 馏"].contains { item.text.contains($0) }
  }

  /// Whether it says that something else is done, that it is not to be done, or asks how. Precision is also what is brought down.
  private func isOfElse(_ item: Item) -> Bool {
    guard !item.isFiller, !item.has(Concepts.id("dtype")) else { return false }
    return item.has(Concepts.negation) || item.has(Concepts.how) || item.has(Concepts.purpose) || ["save", "export", "quantize"].contains { item.has(Concepts.id($0)) }
  }
}
