import Wording

// What training cannot be reckoned in, and a model not be saved in.
extension SentenceReader {
  /// Complains where training is to be reckoned in numbers that it does not know, with the line as it would be in those that it does; nil
  /// where something else is said to be done with these too, which may be what they are of: a model that is saved in them.
  func unknownPrecision(_ line: String) -> Diagnostic? {
    guard !items.contains(where: isOfElse), !items.dropFirst().contains(where: { Self.joint($0) >= 0.6 }), items.contains(where: learns) || Self.commands.contains(items.first?.text ?? ""),
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

  /// Complains where a model is to be saved in numbers that `save` does not write, with the command in some that it does: the numbers are all
  /// that was said of how it is written.
  func unsavablePrecision(_ candidates: [Candidate]) -> Diagnostic? {
    guard candidates.count == 1, case let saved = candidates[0], saved.command.name == "save", saved.command.arguments["dtype"] == nil,
      let slot = CommandTable["save"]?.slot("dtype"), case .choice(let known)? = slot.kinds.first,
      let item = items.indices.first(where: { isOf(Self.unwritten, $0) && saved.aside.contains(items[$0].raw) }).map({ items[$0] })
    else { return nil }
    let word = quoted(item.raw)
    return Diagnostic(
      code: "bad-value",
      phrase: Phrase(
        "a model is saved in \(known.joined(separator: ", ")), and \(word) is none of these",
        "模型只能存为 \(known.joined(separator: "、"))，不能存为 \(word)"),
      tip: Phrase(
        "say f16, or nothing for the type of the model's own file; `quantize` rounds the weights to blocks of 8 or 4 bits",
        "可改为 f16，不写则与模型原文件一致；`quantize` 可把权重量化为 8 位或 4 位的块"),
      span: item.span, offer: Command("save", saved.command.arguments.merging(["dtype": .word("f16")]) { $1 }).canonical)
  }

  /// Numbers that models are kept in and never trained in.
  private func isPrecision(_ index: Int) -> Bool { isOf(Self.unwritten + ["f16", "=f16"], index) }

  /// Numbers that no checkpoint is written in.
  private static let unwritten = ["f64", "q8", "q4", "=q8_0", "=q4_0"]

  /// A half alone is a share of something, and a model may be called by its numbers.
  private func isOf(_ precisions: [String], _ index: Int) -> Bool {
    precisions.contains { items[index].concepts.contains(Concepts.id($0)) } && items[index].text != "half"
      && !(items.indices.contains(index + 1) && items[index + 1].has(Concepts.id("model")))
  }

  /// The first word of a line is the command even where something else is called so: a layout, say.
  private static let commands: Set<String> = ["train", "distill", "recover"]

  /// Whether it says that a model learns: other words of these concepts are said of much else. What a text brings back learns from it.
  private func learns(_ item: Item) -> Bool {
    if item.text == "恢 复" { return items.contains { if case .value(.path) = $0.body { true } else { false } } }
    return ["train", "distill", "recover"].contains { item.has(Concepts.id($0)) } && item.text != "trained"
      && ["train", "tun", "distil", "recover", "训", "微 调", "蒸 馏"].contains { item.text.contains($0) }
  }

  /// Whether it says that something else is done, that it is not to be done, or asks how. Precision is also what is brought down.
  private func isOfElse(_ item: Item) -> Bool {
    guard !item.isFiller, !item.has(Concepts.id("dtype")) else { return false }
    return item.has(Concepts.negation) || item.has(Concepts.how) || item.has(Concepts.purpose) || ["save", "export", "quantize"].contains { item.has(Concepts.id($0)) }
  }
}
