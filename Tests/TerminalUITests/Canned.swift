import Findings
import Language
import TerminalUI
import Wording
import Workbench

/// States with findings made up by a formula, for drawing without a model.
enum Canned {
  static let english = ["First", "␣Citizen", ":", "↵", "Before", "␣we", "␣proceed", "␣any", "␣further", ",", "␣hear", "␣me"]
  static let chinese = ["床前", "明月", "光", "，", "疑", "是", "地上", "霜", "。", "举头", "望", "明月"]

  static func snapshot(layers: Int = 4, heads: Int = 8, tokens: [String] = english, masks: [String] = [], tongue: Tongue = .en) -> Snapshot {
    var s = Snapshot()
    s.models = ["shakespeare"]
    s.current = "shakespeare"
    s.family = "gpt2"
    s.nLayers = layers
    s.nHeads = heads
    s.parameters = 3_500_000
    s.tokens = tokens
    s.tokenIDs = Array(0..<tokens.count)
    s.masks = masks
    s.tongue = tongue
    s.lexicon.nLayers = layers
    s.lexicon.nHeads = heads
    s.lexicon.tokens = tokens
    return s
  }

  /// A causal pattern: a diagonal, a first-token column and one off-diagonal stripe, rows summing to 1.
  static func pattern(tokens: [String], shift: Int) -> LabelledArray {
    let n = tokens.count
    var values = [Float](repeating: .nan, count: n * n)
    for q in 0..<n {
      var row = (0...q).map { k -> Float in k == q ? 2 : k == 0 ? 3 : (q - k) == shift ? 4 : 0.3 }
      let sum = row.reduce(0, +)
      row = row.map { $0 / sum }
      for k in 0...q { values[q * n + k] = row[k] }
    }
    return LabelledArray(
      name: "blocks.0.attn.hook_pattern[0]", axes: [Axis("query", labels: tokens), Axis("key", labels: tokens)], values: values,
      unit: .probability)
  }

  static func scores(layers: Int, heads: Int) -> LabelledArray {
    LabelledArray(
      name: "entropy", axes: [Axis("layer", count: layers), Axis("head", count: heads)],
      values: (0..<layers * heads).map { Float(($0 * 37) % 100) / 100 * 2.6 }, unit: .bits)
  }

  static func output(masked: Bool, tokens: [String] = ["␣speak", "␣a", "␣the", ",", "␣my", "␣to", "␣me", "␣lord"], at position: Int = 11) -> Output {
    let p = [0.412, 0.201, 0.098, 0.051, 0.032, 0.021, 0.017, 0.009]
    return Output(
      position: position,
      candidates: zip(tokens, p).map { .init(token: $0, probability: $1, unmasked: masked ? $1 * 0.8 + 0.02 : nil) },
      loss: 3.3912, unmaskedLoss: masked ? 3.2145 : nil)
  }

  /// The same on two sides, each with what is likely on the other.
  static func outputs(at position: Int) -> Output {
    let there = ["␣speak": 0.3, "␣a": 0.25, "␣the": 0.1]
    var both = output(masked: false, at: position)
    both.candidates = both.candidates.map { .init(token: $0.token, probability: $0.probability, unmasked: there[$0.token] ?? $0.probability / 2) }
      + [.init(token: ";", probability: 0.004, unmasked: 0.05)]
    both.unmaskedLoss = 3.2824
    return both
  }

  static func state(
    _ width: Int, _ height: Int, tongue: Tongue = .en, layers: Int = 4, heads: Int = 8, tokens: [String] = english,
    masks: [String] = [], colours: Int = 256, utf8: Bool = true
  ) -> ScreenState {
    var state = ScreenState(
      width: width, height: height, display: Display(colours: colours, utf8: utf8), tongue: tongue)
    _ = state.reduce(.started(snapshot(layers: layers, heads: heads, tokens: tokens, masks: masks, tongue: tongue)))
    answerLooks(&state)
    return state
  }

  /// Answers every look the state wants, as a host would, and what keys have brought on the screen, said as its command.
  static func answerLooks(_ state: inout ScreenState) {
    for _ in 0..<40 {
      if let running = state.running, running.isShown {
        let line = running.command.canonical
        let finding = answer(line, state) ?? Finding(title: Phrase(same: line), body: .note(Phrase(same: line)))
        _ = state.reduce(.performed(Outcome(command: line, effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
        continue
      }
      _ = state.reduce(.idle)
      guard let look = state.looking else { return }
      _ = state.reduce(.saw(look, epoch: state.epoch, sight(look, state)))
    }
  }

  /// What a command that only looks would find.
  static func answer(_ line: String, _ state: ScreenState) -> Finding? {
    let tokens = state.snapshot.tokens
    let words = line.split(separator: " ").map(String.init)
    func table(_ names: [String], _ rows: [[Table.Cell]]) -> Finding {
      Finding(title: Phrase(same: line), body: .table(Table(columns: names.map { .init($0, Phrase(same: $0)) }, rows: rows)))
    }
    // A look may have been asked for before the prompt went.
    if tokens.isEmpty || state.nHeads == 0, ["attention", "lens", "neurons", "top", "activation"].contains(words[0]) { return nil }
    switch words[0] {
    case "attention" where words[1].contains("."):
      return Finding(title: Phrase(same: line), body: .array(pattern(tokens: tokens, shift: 2)))
    case "attention":
      let heads = (0..<state.nHeads).map { pattern(tokens: tokens, shift: 1 + $0 % 4) }
      let axes = [Axis("head", count: state.nHeads)] + heads[0].axes
      return Finding(title: Phrase(same: line), body: .array(LabelledArray(name: "hook_pattern", axes: axes, values: heads.flatMap(\.values))))
    case "lens":
      let at = Int(words[1].dropFirst()) ?? 0
      let rows = (0..<state.nLayers).map { layer -> [Table.Cell] in
        let token = tokens[(at + layer) % tokens.count]
        let share = Double(layer + 1) / Double(state.nLayers + 1)
        return [.text("L\(layer)"), .text(token), .number(share), .number(0.1 * Double(layer)), .number(3 - Double(layer) / 2)]
      }
      return table(["layer", "token", "probability", "answer", "kl"], rows)
    case "activation":
      var found = table(["layer", "stream"], (0..<state.nLayers).map { [.text("L\($0)"), .number(Double($0 + 1))] })
      // A first token that is much larger than the others, and a stream that grows.
      found.arrays = [3, 2, 0.5].map { (size: Float) in
        LabelledArray(
          name: "norm", axes: [Axis("layer", count: state.nLayers), Axis("pos", labels: tokens)],
          values: (0..<state.nLayers).flatMap { layer in tokens.indices.map { size * Float(layer + 1) * ($0 == 0 ? 40 : 1 + Float($0) / 10) } })
      }
      return found
    case "tokens":
      let rows = tokens.enumerated().map { index, token -> [Table.Cell] in
        let loss: Table.Cell = index == 0 ? .missing : .number(Double(index * 7 % 5) + 0.25)
        return [.integer(index), .text(token), .integer(100 + index), loss]
      }
      return table(["position", "token", "id", "loss"], rows)
    case "info" where words.count > 1:
      var rows: [[Table.Cell]] = [[.missing, .text("embed"), .text("embed"), .text("1024x256"), .text("F32"), .integer(262_144), .integer(1_048_576), .number(0)]]
      for layer in 0..<state.nLayers {
        for (part, name, shape, count) in [
          ("attn", "q", "256x256", 65_536), ("attn", "k", "64x256", 16_384), ("attn", "v", "64x256", 16_384), ("attn", "o", "256x256", 65_536),
          ("mlp", "up", "704x256", 180_224), ("mlp", "down", "256x704", 180_224), ("norm", "norms", "512", 512),
        ] {
          let zeros = part == "mlp" ? Double(layer) * 0.21 : part == "attn" && layer == 2 ? 1e-5 : 0
          rows.append([
            .text("L\(layer)"), .text(part), .text(name), .text(shape), .text(part == "mlp" ? "F16" : "F32"), .integer(count),
            .integer(count * (part == "mlp" ? 2 : 4)), .number(zeros),
          ])
        }
      }
      rows.append([.missing, .text("norm"), .text("final-norm"), .text("256"), .text("F32"), .integer(256), .integer(1024), .number(0)])
      return table(["layer", "part", "weight", "shape", "dtype", "parameters", "bytes", "zeros"], rows)
    case "neurons":
      let layer = words[1], at = words.count > 2 ? Int(words[2].dropFirst()) ?? 0 : 0
      let rows = (0..<40).map { n -> [Table.Cell] in
        let value = (n % 3 == 1 ? -1 : 1) * 31.4 / Double(n + 1)
        return [
          .text("\(layer).N\((n * 211 + at) % 704)"), .number(value), .number(value * 1.3), .text("t\(n % tokens.count) \(tokens[n % tokens.count])"),
          .number(value / 9), n == 2 ? .phrase(Phrase("off", "关闭")) : .missing,
        ]
      }
      var found = table(["neuron", "value", "peak", "token", "mean", "masked"], rows)
      found.facts = [Fact("neurons", Phrase("neurons", "神经元"), .integer(704))]
      return found
    case "models":
      let rows = state.snapshot.models.enumerated().map { n, name -> [Table.Cell] in
        [.text(name), .text("llama"), .integer(4 - n), .integer(8), .integer(3_475_712 / (n + 1)), .integer(n), n == 0 ? .phrase(Phrase("current", "当前")) : .missing]
      }
      return table(["name", "family", "layers", "heads", "parameters", "masked", "current"], rows)
    case "masks":
      let cells = words.count > 2 ? Int(words[2].dropFirst(6)) ?? 32 : 32
      let run = (704 + cells - 1) / cells, count = (704 + run - 1) / run
      let rows = (0..<state.nLayers).map { layer -> [Table.Cell] in
        var heads = Array(repeating: ".", count: state.nHeads)
        for head in 0..<state.nHeads where state.isMasked(layer, head) { heads[head] = "#" }
        if layer == 3 { (heads[0], heads[1], heads[2]) = ("m", "r", "-") }
        let neurons = (0..<count).map { layer == 2 ? "#" : layer == 1 && $0 < 9 ? String($0 + 1) : "." }
        return [
          .text("L\(layer)"), .text(heads.joined()), .integer(heads.count { $0 != "." }), .text(neurons.joined()), .integer(layer == 2 ? 704 : layer == 1 ? 99 : 0),
          layer == 2 ? .text("mlp") : .missing,
        ]
      }
      var found = table(["layer", "heads", "heads-off", "neurons", "neurons-off", "whole"], rows)
      found.facts = [Fact("neurons-per-cell", Phrase("neurons to a cell", "每格神经元"), .integer(run))]
      return found
    case "runs":
      let kept: [(String, String, Phrase, Double)] = [
        ("distill-2", "distill", Phrase("running", "运行中"), 2.031), ("train-1", "train", Phrase("finished", "已完成"), 1.942),
        ("control", "train", Phrase("interrupted", "已中断"), 2.250),
      ]
      let rows = kept.enumerated().map { n, run -> [Table.Cell] in
        [
          .integer(3 - n), .text(run.0), .text(run.1), .phrase(run.2), .integer(200 + n), .number(run.3), .number(run.3 + 0.1), .number(Double(84 + n)),
          .text("2026-11-29 20:5\(n)"),
        ]
      }
      return table(["run", "name", "kind", "state", "step", "loss", "val-loss", "seconds", "started"], rows)
    case "plot":
      let x = Axis("step", labels: (0..<50).map { String($0 * 4) })
      let series = words.dropFirst().enumerated().map { n, name in
        SeriesSet.Series(name, (0..<50).map { 2 + Double(n) / 4 + 2.4 / (1 + Double($0) / 8) + Double(($0 * 37) % 11) / 60 })
      }
      return Finding(title: Phrase(same: line), body: .series(SeriesSet(x: x, unit: .nats, series: Array(series))))
    case "top":
      let likely: [(String, Double)] = [("␣speak", 0.3), ("␣a", 0.25), ("␣the", 0.1), (";", 0.05)]
      return table(["token", "probability"], likely.map { row -> [Table.Cell] in [.text(row.0), .number(row.1)] })
    default: return nil
    }
  }

  static func sight(_ look: Look, _ state: ScreenState) -> Sight {
    switch look {
    case .pattern(_, let head): .array(pattern(tokens: state.snapshot.tokens, shift: 1 + head % 4))
    case .scores: .array(scores(layers: state.nLayers, heads: state.nHeads))
    case .answer(let line, _): answer(line, state).map(Sight.finding) ?? .none(Phrase(same: line))
    case .output(let position): .output(output(masked: !state.snapshot.masks.isEmpty, at: position ?? state.snapshot.tokens.count - 1))
    case .outputs(let position, _, _): .output(outputs(at: position ?? state.snapshot.tokens.count - 1))
    }
  }
}

extension Canned {
  /// Selects a head by keys from the panes, as a user does.
  static func select(_ state: inout ScreenState, layer: Int, head: Int) {
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("1")))
    for _ in 0..<layer { _ = state.reduce(.key(.character("]"))) }
    for _ in 0..<head { _ = state.reduce(.key(.character("}"))) }
    answerLooks(&state)
  }
}

extension Canned {
  /// A job that is over, one at work with three curves, and one that failed.
  static let jobs: [JobStatus] = {
    var done = JobStatus(number: 1, command: "train on=plays.txt steps=200", phase: .finished, started: 0)
    (done.step, done.total, done.seconds, done.runName) = (200, 200, 84, "train-1")
    var running = JobStatus(number: 2, command: "distill student=small teacher=base steps=400", phase: .running, started: 100)
    (running.step, running.total, running.seconds) = (184, 400, 88)
    (running.remaining, running.secondsPerStep, running.tokensPerSecond, running.runName) = (103, 0.478, 5120, "distill-2")
    running.facts = [
      Fact("loss", Phrase("loss", "损失"), .number(2.031), .nats), Fact("learning-rate", Phrase("learning rate", "学习率"), .number(3e-4)),
    ]
    let steps = Array(stride(from: 0, through: 184, by: 4))
    running.live = [
      .init(name: "loss", steps: steps, values: steps.map { 2 + 2.4 / (1 + Double($0) / 20) + Double(($0 * 37) % 11) / 60 }),
      .init(name: "val-loss", steps: steps.filter { $0 % 20 == 0 }, values: steps.filter { $0 % 20 == 0 }.map { 2.2 + 2.3 / (1 + Double($0) / 20) }),
      .init(name: "learning-rate", steps: steps, values: steps.map { min(Double($0) / 40, 1) * 3e-4 }),
    ]
    running.event = Phrase("checkpoint at step 160", "第 160 步的检查点")
    var failed = JobStatus(number: 3, command: "train on=nowhere.txt", phase: .failed, started: 200)
    failed.failure = Phrase("cannot read nowhere.txt", "无法读取 nowhere.txt")
    return [done, running, failed]
  }()
}
