// Classes: what does a classifier make of this text?
//
// One run of the prompt and the head for classes at its first or last token, as the family has it. With masks a second run without
// them: what a head or layer did for the decision is the change of a class's probability. Probabilities are the softmax of the logits.
//
// Devlin et al. 2018 (arXiv 1810.04805) for [CLS] and pooler; Radford et al. 2018 for the last token of a decoder.

public import Findings
public import Models
import Tensors
public import Wording

extension Specimen {
  /// The classes of the prompt by probability.
  public func classes(limit: Int = 1000) throws -> Finding {
    guard let names = shape.classes else { throw StudyError.noClasses(family: shape.family) }
    let logits = try classLogits()
    let log = logSoftmax(logits)
    let before = model.masks.isEmpty ? nil : logSoftmax(try masked([:]).classLogits())
    let order = names.indices.sorted { (log[$1], $0) < (log[$0], $1) }
    var columns = [
      Table.Column("class", Phrase("class", "类别")), Table.Column("id", Phrase("id", "id")),
      Table.Column("probability", Phrase("probability", "概率"), .probability), Table.Column("logit", Phrase("logit", "logit"), .logit),
    ]
    if before != nil {
      columns += [
        Table.Column("unmasked", Phrase("unmasked", "无掩码"), .probability), Table.Column("change", Phrase("change", "变化"), .probability),
      ]
    }
    let rows = order.prefix(limit).map { index -> [Table.Cell] in
      let probability = log[index].exponential
      let cells: [Table.Cell] = [.text(names[index]), .integer(index), .number(probability), .number(Double(logits[index]))]
      return cells + (before.map { [.number($0[index].exponential), .number(probability - $0[index].exponential)] } ?? [])
    }
    var facts: [Fact] = [
      .text("class", Phrase("class", "类别"), names[order[0]]),
      .number("class-probability", Phrase("with", "概率"), log[order[0]].exponential, .probability),
    ]
    if let before {
      let first = before.indices.max { (before[$0], $1) < (before[$1], $0) } ?? 0
      facts += [
        .text("class-unmasked", Phrase("unmasked", "无掩码时"), names[first]),
        .number("kl-from-unmasked", Phrase("KL(unmasked ‖ masked)", "KL(无掩码 ‖ 有掩码)"), max(0, divergence(before, from: log)), .nats),
      ]
    }
    return Finding(
      title: Phrase("the prompt's class", "提示的类别"), body: .table(Table(columns: columns, rows: Array(rows))), facts: facts)
  }

  private func classLogits() throws -> [Float] { try run(RunRequest(logits: .classes)).requiredLogits.row(0) }
}

extension LabelledTexts {
  /// How well a model tells the classes of all these texts apart. Throws `StudyError.noClasses`, `.unknownLabel`, and `ModelError.cancelled`.
  public func measure(_ model: Model, metric: String, over name: Phrase, progress: Progress = Progress()) throws -> Finding {
    guard let own = model.shape.classes else { throw StudyError.noClasses(family: model.shape.family) }
    guard own == classes else { throw StudyError.unknownLabel(classes.first { !own.contains($0) } ?? classes[0], classes: own) }
    var tally = ClassTally(classes)
    let examples = all
    for start in stride(from: 0, to: examples.count, by: 16) {
      guard !progress.isCancelled else { throw ModelError.cancelled }
      progress.report(start, of: examples.count)
      let part = examples[start..<min(start + 16, examples.count)]
      guard let logits = try model.run(TokenBatch(part.map(\.ids)), RunRequest(logits: .classes)).logitRows else { continue }
      tally.add(logits, part.map(\.target))
    }
    let facts: [Fact] = [
      lossFact(tally.loss), .number("accuracy", Phrase("accuracy", "准确率"), tally.accuracy, .ratio),
      .number("perplexity", Phrase("perplexity", "困惑度"), tally.loss.exponential),
      .number("macro-f1", Phrase("macro F1", "宏平均 F1"), tally.macroF1, .ratio),
      .integer("examples", Phrase("texts", "文本数"), tally.examples),
    ]
    let rows = classes.indices.map { index -> [Table.Cell] in
      let (right, support, answers) = (tally.counts[index][index], tally.support(index), tally.answers(index))
      func share(_ of: Int) -> Table.Cell { of == 0 ? .missing : .number(Double(right) / Double(of)) }
      return [.text(classes[index]), .integer(support), .integer(answers), share(answers), share(support), .number(tally.f1(index))]
    }
    return Finding(
      title: Phrase("\(metric) of classes over \(name.en)", "\(name.zh)的分类\(facts.first { $0.name == metric }?.label.zh ?? metric)"),
      body: .table(Table(
        columns: [
          Table.Column("class", Phrase("class", "类别")), Table.Column("texts", Phrase("texts", "文本数"), .count),
          Table.Column("answers", Phrase("answered", "判为该类"), .count), Table.Column("precision", Phrase("precision", "精确率"), .ratio),
          Table.Column("recall", Phrase("recall", "召回率"), .ratio), Table.Column("f1", Phrase("F1", "F1"), .ratio),
        ], rows: rows)),
      facts: facts.filter { $0.name == metric } + facts.filter { $0.name != metric }, remarks: remarks)
  }
}
