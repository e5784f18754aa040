// Importance: what does the model lose without each head?
//
// Two runs are compared for every head: the model as it is (with its present masks), and the same with that head's output z
// replaced at all positions by 0, or by its mean over the prompt. The value biases' share of z goes with it, since weights
// are raw. The score is the change of a metric; large and positive means the head helps on this prompt, negative that the
// model does better without it, and a head that is masked already has nothing left to lose (0). Effects do not add up: other
// heads take over when one goes (self-repair), so the sum over heads is not the effect of removing them together.
// Each ablated run restarts from the kept residual stream at the head's layer, so a sweep costs about half of full runs.
//
// Michel et al. 2019, "Are Sixteen Heads Really Better than One?", arXiv 1905.10650; Wang et al. 2022, arXiv 2211.00593.

import Findings
public import Models
import Tensors
public import Wording

/// What an ablation is measured by.
public enum AblationMetric: String, Sendable, CaseIterable {
  /// Rise of the mean next-token loss over the prompt, nats.
  case loss
  /// KL(model ‖ ablated model) of the next token after the prompt, nats.
  case kl
  /// Drop of the logit of the token that the model ranks first after the prompt.
  case logit
  /// Fall of ln p of the class that a classifier answers, nats.
  case `class`

  var unit: Findings.Unit { self == .logit ? .logit : .nats }
  /// Positions whose logits are needed.
  var positions: LogitPositions { self == .class ? .classes : self == .loss ? .all : .last }
  var remark: Phrase {
    switch self {
    case .loss: Phrase("rise of the mean next-token loss over the prompt, in nats", "整个提示上平均损失的上升，单位 nat")
    case .kl: Phrase("KL(model ‖ without the head) of the next token, in nats", "下一个 token 的 KL(原模型 ‖ 去掉该头)，单位 nat")
    case .logit: Phrase("drop of the first-ranked next token's logit", "排名第一的下一个 token 的 logit 下降量")
    case .class: Phrase("fall of ln p of the answered class, in nats", "所判类别 ln p 的下降量，单位 nat")
    }
  }
}

/// What replaces an ablated head's output z, taken from the prompt; see `StandIns.swift` for texts.
public enum AblationMode: String, Sendable, CaseIterable {
  case zero
  /// The mean of z over the prompt's positions in the unmasked model.
  case mean

  /// What was replaced and by what; `parts` are heads where nothing else is said.
  public func remark(of parts: [Part] = [], at positions: Set<Int>?) -> Phrase {
    let list = positions.map { PartMask.written($0) }
    let what = Self.replaced(parts), (en, zh) = (what.en, what.zh)
    switch self {
    case .zero: return Phrase("\(en) set to 0 at \(list ?? "all positions")", "\(zh) 在\(list.map { " \($0) " } ?? "所有位置")置 0")
    case .mean:
      return Phrase(
        "\(en) set to the mean over this prompt's positions in the unmasked model\(list.map { ", at \($0)" } ?? "")",
        "\(zh) \(list.map { "在 \($0) " } ?? "")置为无掩码模型中它在本提示各位置上的平均值")
    }
  }
}

extension AblationMode {
  /// What masks of `parts` replace; of heads where there are none.
  static func replaced(_ parts: [Part]) -> Phrase {
    var what: [Phrase] = []
    for name in parts.isEmpty ? [Phrase("z", "z")] : parts.map(\.replaced) where !what.contains(name) { what.append(name) }
    return Phrase(what.map(\.en).joined(separator: ", "), what.map(\.zh).joined(separator: "、"))
  }
}

extension Part {
  /// What a mask of it replaces.
  fileprivate var replaced: Phrase {
    switch self {
    case .head: Phrase("z", "z")
    case .neuron: Phrase("the neuron's activation", "神经元的激活值")
    case .attention: Phrase("what attention adds", "注意力的输出")
    case .mlp: Phrase("what the MLP adds", "MLP 的输出")
    case .dimension: Phrase("the dimension in every layer", "该维度在各层的值")
    }
  }
}

extension HeadScore {
  public static let importance = HeadScore(
    name: "importance", title: Phrase("effect of ablation", "消融效应"), unit: .nats, diverging: true,
    remarks: [Phrase("one head at a time, under the present masks", "在当前掩码之上逐个消融")],
    measure: { specimen, question in
      var grid = try specimen.ablations(metric: question.metric, mode: question.mode, at: question.positions)
      grid.remarks = [question.mode.remark(at: question.positions), question.metric.remark]
      return grid
    })
}

extension Specimen {
  /// The masks that ablate `heads` in this mode.
  public func masks(for heads: [Head], mode: AblationMode) throws -> Masks { try masks(for: heads.map(Part.head), mode: mode) }

  /// The masks that turn `parts` off in this mode; means are taken over the prompt in the unmasked model, in one run.
  /// At `positions` of any sequence only, where they are given.
  public func masks(for parts: [Part], mode: AblationMode, at positions: Set<Int>? = nil) throws -> Masks {
    for part in parts { try require(part) }
    guard mode == .mean else {
      var masks = Masks()
      for part in parts { masks[part] = .zero.at(positions) }
      return masks
    }
    let hooks = Set(parts.map(\.hook))
    return try model.means(of: parts, over: [ids], at: positions, origin: nil, progress) { _ in
      try masked([:]).run(RunRequest(logits: .none, capture: hooks))
    }
  }

  /// The change of `metric` when each head is ablated, `[layer][head]`. Reports progress per head and can be cancelled.
  package func ablations(metric: AblationMetric, mode: AblationMode = .zero, at positions: Set<Int>? = nil) throws -> HeadGrid {
    guard metric == .class || shape.hasLogits && (shape.causal || metric != .loss) else {
      throw StudyError.scoreNeedsLogits(score: HeadScore.importance.name, family: shape.family)
    }
    return try ablations(
      metric: metric, mode: mode, at: positions,
      of: (0..<shape.nLayers).map { layer in (0..<shape.sizes(layer).heads).map { [.head(Head(layer: layer, index: $0))] } })
  }

  /// The change of `metric` when the parts of each group are turned off together, `[row][group]`, under the masks that there are: a
  /// group that is off already has nothing left to lose.
  func ablations(
    metric: AblationMetric, mode: AblationMode = .zero, at positions: Set<Int>? = nil, of groups: [[[Part]]]
  ) throws -> HeadGrid {
    switch metric {
    case .loss: try requirePrediction(Phrase("the loss", "计算损失"))
    case .kl, .logit: try requireLogits()
    case .class: guard shape.classes != nil else { throw StudyError.noClasses(family: shape.family) }
    }
    var request = RunRequest(logits: metric.positions)
    request.keepTrace = true
    let base = try run(request)
    let measure = try Measure(metric, base: base, ids: ids)
    let replacements = try masks(for: groups.flatMap { $0.flatMap { $0 } }, mode: mode, at: positions)
    request.keepTrace = false
    request.trace = base.trace
    let values = try model.ablations(of: groups, on: TokenBatch(ids), request, progress, by: { replacements[$0] ?? .zero }) {
      measure.change($0)
    }
    return HeadGrid(
      values: values.map { $0.map { $0 ?? 0 } },
      facts: metric == .loss ? [lossFact(measure.base, name: "loss")] : [], unit: metric.unit)
  }

  /// A metric with its value on the unablated run.
  private struct Measure {
    let metric: AblationMetric
    let ids: [Int]
    let base: Double
    private let reference: [Double]
    private let top: Int

    init(_ metric: AblationMetric, base run: Run, ids: [Int]) throws {
      self.metric = metric
      self.ids = ids
      let logits = try run.requiredLogits
      let last = logits.row(logits.shape[logits.shape.count - 2] - 1)
      switch metric {
      case .loss:
        base = meanLoss(logits, ids)
        (reference, top) = ([], 0)
      case .kl:
        base = 0
        (reference, top) = (logSoftmax(last), 0)
      case .logit:
        top = largest(1, of: last.map(Double.init))[0]
        base = Double(last[top])
        reference = []
      case .class:
        reference = logSoftmax(last)
        top = largest(1, of: reference)[0]
        base = reference[top]
      }
    }

    /// What the metric of a run with these logits `[rows, d_vocab]` differs by.
    func change(_ logits: Tensor) -> Double {
      switch metric {
      case .loss: return meanLoss(logits, ids) - base
      case .kl: return max(0, divergence(reference, from: logSoftmax(logits.row(0))))
      case .logit: return base - Double(logits.row(0)[top])
      case .class: return base - logSoftmax(logits.row(0))[top]
      }
    }
  }
}

extension Part {
  /// Where what it writes can be read: of a dimension the embedding and what each of `layers` layers adds.
  func hooks(layers: Int) -> [HookName] {
    guard case .dimension = self else { return [hook] }
    return [hook] + (0..<layers).flatMap { [HookName(.attnOut, layer: $0), HookName(.mlpOut, layer: $0)] }
  }

  /// Where its output can be read; of a dimension the first.
  var hook: HookName {
    switch self {
    case .dimension: HookName(.residPre, layer: 0)
    case .attention(let layer): HookName(.attnOut, layer: layer)
    case .mlp(let layer): HookName(.mlpOut, layer: layer)
    case .head(let head): HookName(.z, layer: head.layer)
    case .neuron(let neuron): HookName(.mlpPost, layer: neuron.layer)
    }
  }

  /// The features of a row at its hook that are its own.
  func features(dHead: Int, dModel: Int) -> Range<Int> {
    switch self {
    case .attention, .mlp: 0..<dModel
    case .head(let head): head.index * dHead..<(head.index + 1) * dHead
    case .neuron(let neuron): neuron.index..<neuron.index + 1
    case .dimension(let index): index..<index + 1
    }
  }
}
