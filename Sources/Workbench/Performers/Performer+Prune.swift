import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let prune: [Performer] = [
    Performer("prune") { workspace, command in try workspace.prune(command) },
    Performer("compact") { workspace, command in try workspace.compact(command) },
    Performer("sweep") { workspace, command in try workspace.sweep(command) },
  ]
}

extension Workspace {
  /// Seconds since now, for studies that time.
  var stopwatch: Stopwatch {
    let clock = ContinuousClock()
    let start = clock.now
    return {
      let elapsed = start.duration(to: clock.now).components
      return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }
  }

  /// The text that a command's `on` names, cut into windows: the prompt, or a file.
  mutating func calibration(_ command: Command) throws -> Calibration {
    let open = try model()
    let given = command.text("on") ?? "prompt"
    guard given != "prompt" else {
      guard let prompt = open.prompt else { throw open.withoutPrompt }
      return try Calibration(prompt: prompt.ids)
    }
    let path = resolve(given)
    let ids = try open.model.requireTokenizer().encode(try Files.read(path), addSpecial: false, parseSpecial: false).map(\.id)
    guard !ids.isEmpty else { throw WorkbenchError.notText(path) }
    let name = visible(path.split(separator: "/").last.map(String.init) ?? path)
    return try Calibration(
      text: ids, named: Phrase(name, "\(name) "), context: min(128, open.model.shape.nContext), samples: command.integer("samples") ?? 16)
  }

  /// Said where there is no text to hold anything out of.
  fileprivate static let samePrompt = Phrase(
    "chosen and measured on the same prompt: give a text with on= to measure on what was not looked at",
    "选择与测量用的是同一个提示：用 on= 给出文本，才能在未看过的部分上测量")

  /// Said where dimensions are pruned that no other width can stand for.
  fileprivate static func staysAsZeros(_ family: String) -> Phrase {
    Phrase(
      "the LayerNorms of a \(family) model take a mean over all dimensions: `compact` cannot take them out, `save` writes them as zeros, and nothing gets smaller or faster",
      "\(family) 模型的 LayerNorm 对全部维度求均值：`compact` 无法移除它们，`save` 会把它们写成零，模型不会变小或变快")
  }

  /// What a command says about scope, widths and layers to keep.
  mutating func pruneRule(_ command: Command) throws -> PruneRule {
    var rule = PruneRule()
    rule.scope = command.text("scope").flatMap(PruneRule.Scope.init) ?? rule.scope
    rule.round = command.integer("round") ?? rule.round
    rule.keep = Set(command.places("keep").layers(nLayers: try model().model.shape.nLayers))
    return rule
  }

  fileprivate mutating func prune(_ command: Command) throws -> Finding {
    try refuseContradictions(command)
    try refuseIdle(command)
    if command.text("what") == "weights" { return try pruneWeights(command) }
    let open = try model()
    let calibration = try calibration(command)
    var remarks: [Phrase] = []
    var facts: [Fact] = []
    let choice: PruneChoice
    if let kind = command.text("what").flatMap(PruneKind.init) {
      let name = command.text("by") ?? "importance"
      guard let score = PruneScore.named(name) else {
        throw PruneError.wrongScore(name, kind: kind, allowed: PruneScore.all.filter { $0.kinds.contains(kind) }.map(\.name))
      }
      let question = PruneQuestion(
        model: open.model, kind: kind, calibration: calibration, seed: UInt64(command.integer("seed") ?? 0), progress: progress)
      let rule = try pruneRule(command)
      if !kind.isByLayer, let option = ["keep", "scope"].first(where: { command.isSaid($0) }) {
        throw StudyError.allLayers(option: option)
      }
      let budget = try command.text("until").map { try LossBudget($0) }
      guard budget != nil || command["amount"] != nil else { throw WorkbenchError.missing(slot: "amount", command: command.name) }
      let rounds = command.integer("rounds") ?? 1
      if let budget {
        if rounds > 1 { throw StudyError.apart("until", "rounds") }
        choice = try question.choose(within: budget, rule, by: question.scores(by: score))
      } else {
        let amount: PruneAmount = command.integer("amount").map { .count($0) } ?? .share(command.number("amount") ?? 0)
        let schedule = command.text("schedule").flatMap(PruneSchedule.init) ?? .cubic
        if rounds == 1, command.arguments["schedule"] != nil {
          throw WorkbenchError.optionNeeds("schedule", given: command.canonical(of: "schedule"), needs: Phrase("rounds= above 1", "大于 1 的 rounds="))
        }
        let gradual = try question.choose(amount, rule, by: score, rounds: rounds, schedule)
        choice = gradual.choice
        if rounds > 1 {
          let list = gradual.counts.map(String.init).joined(separator: ", ")
          facts.append(Fact("rounds", Phrase("rounds", "轮数"), .integer(gradual.counts.count), .count))
          remarks.append(
            Phrase(
              "in \(gradual.counts.count) rounds (\(schedule.rawValue)), scored anew before each: \(list) \(kind.noun.en) off",
              "分 \(gradual.counts.count) 轮（\(schedule.rawValue)），每轮前重新打分：依次关闭 \(list) 个\(kind.noun.zh)"))
        }
      }
      remarks.append(Phrase("lowest \(score.title.en) first: \(score.remark.en)", "\(score.title.zh)最低者先剪：\(score.remark.zh)"))
      remarks.append(
        Phrase(
          "scored on \(calibration.tokens) tokens of \(calibration.name.en)", "打分所用：\(calibration.name.zh)的 \(calibration.tokens) 个 token"))
      if calibration.windows == calibration.heldOut { remarks.append(Self.samePrompt) }
      if choice.putBack > 0 {
        remarks.append(
          Phrase(
            "\(choice.putBack) more are kept so that widths are multiples of \(rule.round)", "为使宽度为 \(rule.round) 的倍数，多保留了 \(choice.putBack) 个"))
      }
      facts.append(Fact(kind.rawValue + "-pruned", Phrase("\(kind.noun.en) pruned", "剪掉的\(kind.noun.zh)"), .integer(choice.units.count), .count))
    } else {
      try refuseRounds(command)
      choice = PruneChoice(units: try open.model.units(of: parts(command, "what")))
      facts.append(Fact("pruned", Phrase("pruned", "剪掉"), .integer(choice.units.count), .count))
    }
    let stay = !open.model.canRemoveDimensions && choice.units.contains { $0.parts[0].layer == nil }
    if stay { remarks.append(Self.staysAsZeros(open.model.shape.family)) }
    if command.text("run") == "dry-run" {
      var finding = open.model.removal(of: choice)
      finding.facts += facts
      finding.remarks += remarks + [Phrase("dry run: the model is unchanged", "试运行：模型未改动")]
      return finding
    }
    var masked = open.model
    masked.masks.merge(choice.masks)
    guard masked.masks != open.model.masks else { throw WorkbenchError.alreadyMasked(choice.masks.written.map(\.parts).joined(separator: " ")) }
    let comparison = try VersionComparison(
      [
        ModelVersion("before", Phrase("before", "之前"), open.model), ModelVersion("masked", Phrase("masked", "掩码"), masked),
      ], on: calibration, clock: stopwatch, progress: progress)
    try changeModel(command) { $0.model = masked }
    let title = Phrase("pruned \(choice.units.count) parts of \(open.name)", "已从 \(open.name) 剪掉 \(choice.units.count) 个部件")
    return Finding(
      title: title, body: .table(comparison.table), facts: facts + comparison.facts,
      remarks: remarks + [VersionComparison.remark] + (stay ? [] : [
        Phrase("masks save neither memory nor time; `compact` takes these parts out", "掩码既不省内存也不省时间；`compact` 会真正移除这些部件")
      ]))
  }
}

extension Workspace {
  /// Settings of how much that another one already says, or that are for another kind.
  fileprivate func refuseContradictions(_ command: Command) throws {
    func has(_ option: String) -> Bool { command.isSaid(option) }
    func idle(_ option: String, _ needs: Phrase) -> WorkbenchError { .optionNeeds(option, given: command.canonical(of: option), needs: needs) }
    let weights = Phrase("`prune weights`", "`prune weights`")
    if has("pattern"), command.text("what") != "weights" { throw idle("pattern", weights) }
    for option in ["until", "pattern"] where has(option) && has("amount") { throw StudyError.apart("amount", option) }
    if command.text("what") == "weights", has("until") { throw idle("until", Phrase("heads, neurons, layers or dimensions", "heads、neurons、layers 或 dimensions")) }
    if command.text("what") == nil, let option = ["amount", "until", "by"].first(where: has) {
      throw idle(option, Phrase("a kind of parts: heads, neurons, layers or dimensions", "部件类别 heads、neurons、layers 或 dimensions"))
    }
  }

  /// Options that would do nothing beside what is pruned.
  private func refuseIdle(_ command: Command) throws {
    let what = command.text("what"), kind = what.flatMap(PruneKind.init)
    let kinds = Phrase("a kind of parts: heads, neurons, layers or dimensions", "部件类别 heads、neurons、layers 或 dimensions")
    try command.refuseIdle(["scope", "round", "run"], if: what == "weights", needs: kinds)
    try command.refuseIdle(["scope", "keep", "round", "seed"], if: what == nil, needs: kinds)
    try command.refuseIdle(["round"], if: kind == .heads || kind == .layers, needs: Phrase("`neurons` or `dimensions`", "`neurons` 或 `dimensions`"))
    try command.refuseIdle(["seed"], if: command.text("by") != "random", needs: Phrase(same: "by=random"))
    try command.refuseIdle(["samples"], if: (command.text("on") ?? "prompt") == "prompt", needs: Phrase(same: "on=FILE"))
  }

  /// Rounds are for kinds of parts that are chosen by scores.
  fileprivate func refuseRounds(_ command: Command) throws {
    guard let option = ["rounds", "schedule"].first(where: { command.arguments[$0] != nil }) else { return }
    throw WorkbenchError.optionNeeds(
      option, given: command.canonical(of: option), needs: Phrase("a kind of parts: heads, neurons, layers or dimensions", "部件类别 heads、neurons、layers 或 dimensions"))
  }

  /// Sets single weights to zero.
  fileprivate mutating func pruneWeights(_ command: Command) throws -> Finding {
    let open = try model()
    try refuseSparse("prune weights", open)
    try refuseRounds(command)
    let calibration = try calibration(command)
    let given = command.text("by") ?? "importance"
    // What matters of a single weight is what Wanda scores.
    let name = given == "importance" ? "wanda" : given
    guard let score = WeightScore(rawValue: name) else {
      throw StudyError.badSetting(name: "by", found: given, allowed: WeightScore.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let rule: WeightRule
    if let pattern = command.text("pattern").flatMap(WeightRule.init(pattern:)) {
      rule = pattern
    } else {
      guard case .share(let share)? = command["amount"] else { throw WorkbenchError.missing(slot: "amount", command: command.name) }
      rule = .share(share)
    }
    let question = PruneQuestion(
      model: open.model, kind: .neurons, calibration: calibration, seed: UInt64(command.integer("seed") ?? 0), progress: progress)
    let keep = try pruneRule(command).keep
    let pruned = try question.pruningWeights(by: score, rule, keep: keep)
    let comparison = try VersionComparison(
      [ModelVersion("before", Phrase("before", "之前"), open.model), ModelVersion("zeroed", Phrase("zeroed", "置零"), pruned)],
      on: calibration, clock: stopwatch, progress: progress)
    try replaceModel(command, by: pruned)
    let title = Phrase("pruned single weights of \(open.name) by \(name)", "已按 \(name) 剪去 \(open.name) 的单个权重")
    return Finding(
      title: title, body: .table(comparison.table),
      facts: [Fact("sparsity", Phrase("zeros in the layers' matrices", "各层矩阵中零的比例"), .number(try pruned.sparsity()), .ratio)]
        + comparison.facts,
      remarks: (calibration.windows == calibration.heldOut ? [Self.samePrompt] : []) + [
        Phrase(
          "judged on \(calibration.tokens) tokens of \(calibration.name.en), layer after layer", "依据\(calibration.name.zh)的 \(calibration.tokens) 个 token，逐层进行"),
        VersionComparison.remark,
        Phrase(
          "no speed is to be expected: single zeros are stored and multiplied like other numbers, below 80 % everywhere and here at any share",
          "不会变快：单个零照常存储和相乘；一般在 80% 以下都如此，此处任何比例皆然"),
      ])
  }

  /// Takes the masked parts of the current model out for real and shows the three numbers.
  fileprivate mutating func compact(_ command: Command) throws -> Finding {
    let open = try model()
    try refuseSparse(command.name, open)
    let calibration = try calibration(command)
    let compaction = try open.model.compacted()
    var whole = open.model
    whole.masks = [:]
    let comparison = try VersionComparison(
      [
        ModelVersion("before", Phrase("before", "之前"), whole), ModelVersion("masked", Phrase("masked", "掩码"), open.model),
        ModelVersion("removed", Phrase("removed", "移除"), compaction.model),
      ], on: calibration, clock: stopwatch, progress: progress)
    let difference = try open.model.largestDifference(from: compaction.model, calibration.heldOut[0])
    try replaceModel(command, by: compaction.model)
    var facts = [
      Fact("layers-removed", Phrase("layers removed", "移除的层"), .integer(compaction.layers.count), .count),
      Fact("heads-removed", Phrase("heads removed", "移除的头"), .integer(compaction.heads), .count),
      Fact("neurons-removed", Phrase("neurons removed", "移除的神经元"), .integer(compaction.neurons), .count),
      Fact("dimensions-removed", Phrase("dimensions removed", "移除的维度"), .integer(compaction.dimensions), .count),
      Fact("difference", Phrase("largest difference of an output to the masked model", "与掩码模型输出的最大差异"), .number(difference)),
    ]
    if let peak = Process.memory().peak {
      facts.append(Fact("peak", Phrase("process memory at its peak", "进程内存峰值"), .integer(peak), .bytes))
    }
    var remarks = [VersionComparison.remark]
    if !compaction.layers.isEmpty {
      let names = compaction.layers.map { "L\($0)" }.joined(separator: " ")
      remarks.append(Phrase("\(names) are gone: the layers after them have new numbers", "\(names) 已移除：其后各层的编号随之改变"))
    }
    if compaction.staying > 0 {
      remarks.append(
        Phrase(
          "\(compaction.staying) masked heads and neurons stay as zeros: part of a KV group, or the last of a layer",
          "\(compaction.staying) 个被掩码的头和神经元以零值保留：属于某个 KV 组，或是该层最后的部件"))
    }
    if !compaction.hollow.isEmpty {
      let names = compaction.hollow.map(\.description).joined(separator: " ")
      remarks.append(
        Phrase(
          "\(names) keep one KV group or \(Compaction.smallest) neurons of zeros: a layer without attention or without MLP is in no file's words. "
            + "Saved as masks, before `compact`, they are zeros of full width, which other programs load",
          "\(names) 仍保留一个 KV 组或 \(Compaction.smallest) 个神经元的零值：任何文件格式都无法表示没有注意力或没有 MLP 的层。"
            + "若在 `compact` 之前保存，它们会写成完整宽度的零，其他程序可以读取"))
    }
    if compaction.model.needsVitrine {
      remarks.append(
        Phrase(
          "no configuration of transformers or llama.cpp has words for these widths: `save` writes them with for=vitrine only",
          "transformers 与 llama.cpp 的配置都无法表示这样的宽度：`save` 须加 for=vitrine 才会写出"))
    }
    let title = Phrase("compacted \(open.name)", "已压实 \(open.name)")
    return Finding(title: title, body: .table(comparison.table), facts: facts + comparison.facts, remarks: remarks)
  }

  fileprivate mutating func sweep(_ command: Command) throws -> Finding {
    if command.text("what") == "sparsity" { return try sweepSparsity(command) }
    guard let kind = command.text("what").flatMap(PruneKind.init) else { throw WorkbenchError.missing(slot: "what", command: command.name) }
    let name = command.text("by") ?? "importance"
    let isCurve = command.text("curve") == "yes"
    try command.refuseIdle(["on", "by"], if: !isCurve, needs: Phrase(same: "curve=yes"))
    try command.refuseIdle(["metric"], if: isCurve, needs: Phrase(same: "curve=no"))
    if isCurve {
      guard let score = PruneScore.named(name) else { throw StudyError.badSetting(name: "by", found: name, allowed: PruneScore.all.map(\.name).joined(separator: ", ")) }
      let question = PruneQuestion(model: try model().model, kind: kind, calibration: try calibration(command), progress: progress)
      return try question.curve(by: score)
    }
    let specimen = try specimen()
    let metric = command.text("metric").flatMap(AblationMetric.init) ?? .loss
    switch kind {
    case .heads:
      var question = HeadQuestion()
      question.metric = metric
      return try specimen.heads(by: .importance, question)
    case .layers: return try specimen.layerSweep(metric)
    case .neurons, .dimensions:
      guard metric == .loss else { throw StudyError.badSetting(name: "metric", found: metric.rawValue, allowed: "loss") }
      return try specimen.firstOrderSweep(kind)
    }
  }
}
