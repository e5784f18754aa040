// What sparsifying found, as tables: by layer for one target, by target for a curve.

public import Findings
public import Models
import Tensors
import Wording

/// `########....`: a share of 1 as so many cells.
private func bar(_ share: Double, cells: Int = 20) -> String {
  let filled = Int((max(0, min(1, share)) * Double(cells)).rounded())
  return String(repeating: "#", count: filled) + String(repeating: ".", count: cells - filled)
}

extension SparsityQuestion {
  private static let reading = Phrase("weights read", "读取的权重")

  /// The sparsified model against the same without thresholds: weights read by layer; loss and time in the facts.
  public func finding(of sparse: Model, clock: @escaping Stopwatch) throws -> Finding {
    guard let sparsity = sparse.sparsity else { preconditionFailure("a model without a sparsity") }
    let read = try reading(of: sparse)
    let comparison = try VersionComparison(
      [ModelVersion("dense", Phrase("dense", "稠密"), model), ModelVersion("sparse", Phrase("sparse", "稀疏"), sparse)],
      on: calibration, clock: clock, progress: progress)
    let rows = read.layers.enumerated().map { index, layer -> [Table.Cell] in
      let all = WeightReading.layer(layer).share
      return [
        .text("L\(index)"), .number(layer.qkv.share), .number(layer.o.share), .number(layer.up.share), .number(layer.down.share), .number(all),
        .text(bar(all)),
      ]
    }
    func share(_ name: String, _ en: String, _ zh: String) -> Table.Column { Table.Column(name, Phrase(en, zh), .percent) }
    var finding = Finding(
      title: Phrase("weights that a token reads, by layer: \(sparsity.written)", "每个 token 读取的权重（按层）：\(sparsity.written)"),
      body: .table(
        Table(
          columns: [
            Table.Column("layer", Phrase("layer", "层")), share("qkv", "q k v", "q k v"), share("o", "o", "o"), share("up", "up", "up"),
            share("down", "down", "down"), share("read", "read", "读取"), Table.Column("bar", Self.reading),
          ], rows: rows)),
      facts: [
        .text("rule", Phrase("by", "方法"), rule.rawValue), .number("target", Phrase("target", "目标"), sparsity.target, .percent),
        .number("read-share", Self.reading, read.whole.share, .percent),
        .number("mlp-read-share", Phrase("of the MLPs", "MLP 中"), read.mlp.share, .percent),
        .number("read-share-all", Phrase("with the unembedding", "含输出矩阵"), read.withLogits.share, .percent),
      ] + guesses(sparsity) + facts(comparison, 1, suffix: "") + [.integer("copies", Phrase("copies in another layout", "换布局的副本"), sparsity.plan.bytes, .bytes)],
      remarks: [speedRemark(comparison, 1)].compactMap(\.self) + remarks(sparsity.plan, comparison))
    // What holds on any machine; how fast this one is, is a remark.
    if let change = comparison.change(1) {
      let (share, rise) = (read.whole.share.percent(), change.mean.fixed(3) + (change.half.map { " ± \($0.fixed(3))" } ?? ""))
      finding.verdict = Phrase(
        "a token reads \(share) of the layers' weights, and the loss rises by \(rise) nats", "每个 token 读取各层权重的 \(share)，损失上升 \(rise) nats")
    }
    return finding
  }

  /// The slider: weights read, loss and time for one target after another. The model stays as it is.
  public func curve(_ targets: [Double], plan: SkippingPlan, clock: @escaping Stopwatch) throws -> Finding {
    let predictors = try predictors()
    var versions = [ModelVersion("dense", Phrase("dense", "稠密"), model)]
    var readings: [WeightReading] = []
    for (index, target) in targets.enumerated() {
      progress.report(index, of: targets.count + 1)
      let sparse = try sparsified(target, plan: plan, predictors: predictors)
      readings.append(try reading(of: sparse))
      versions.append(ModelVersion(label(target), Phrase(same: label(target)), sparse))
    }
    let comparison = try VersionComparison(versions, on: calibration, clock: clock, progress: progress)
    var rows: [[Table.Cell]] = []
    var facts: [Fact] = [.number("loss-dense", Phrase("held-out loss, dense", "留出损失（稠密）"), Interval(comparison.measures[0].losses).mean, .nats)]
    for (index, target) in targets.enumerated() {
      let (read, measure) = (readings[index], comparison.measures[index + 1])
      let (loss, change) = (Interval(measure.losses), comparison.change(index + 1))
      let rates = measure.seconds.map { 1 / $0 }.sorted()
      func cell(_ number: Double?) -> Table.Cell { number.map { .number($0) } ?? .missing }
      rows.append([
        .text(label(target)), .number(read.whole.share), .number(loss.mean), cell(loss.half), cell(change?.mean),
        cell(change?.half), cell(rates.isEmpty ? nil : median(rates).rounded()), cell(rates.first?.rounded()), cell(rates.last?.rounded()),
        cell(speedup(comparison, index + 1)), .text(bar(read.whole.share, cells: 8)),
      ])
      let at = Phrase(same: " \(label(target))")
      facts.append(
        .number("read-\(suffix(target))", Phrase("read at\(at.en)", "读取\(at.zh)"), read.whole.share, .percent))
      facts.append(.number("mlp-read-\(suffix(target))", Phrase("of the MLPs", "MLP 中"), read.mlp.share, .percent))
      if let change {
        facts.append(.number("rise-\(suffix(target))", Phrase("rise", "损失上升"), change.mean, .nats))
        facts.append(
          .number("rise-share-\(suffix(target))", Phrase("as a share", "相对"), change.mean / Interval(comparison.measures[0].losses).mean, .ratio))
      }
    }
    return Finding(
      title: Phrase("dynamic sparsity by \(rule.rawValue), target after target", "动态稀疏（\(rule.rawValue)），逐个目标"),
      body: .table(
        Table(
          columns: [
            Table.Column("target", Phrase("target", "目标")), Table.Column("read", Phrase("read", "读取"), .percent),
            Table.Column("loss", Phrase("loss", "损失"), .nats),
            Table.Column("ci", Phrase("±", "±"), .nats), Table.Column("rise", Phrase("rise", "上升"), .nats),
            Table.Column("rise-ci", Phrase("±", "±"), .nats), Table.Column("rate", Phrase("tok/s", "token/秒")),
            Table.Column("low", Phrase("low", "最慢")), Table.Column("high", Phrase("high", "最快")),
            Table.Column("speedup", Phrase("times", "倍数"), .ratio), Table.Column("bar", Phrase("read", "读取")),
          ], rows: rows)),
      facts: facts, remarks: remarks(plan, comparison))
  }

  private func label(_ target: Double) -> String { "\((target * 100).shortest)%" }
  /// A target in the name of a fact.
  private func suffix(_ target: Double) -> String { (target * 100).shortest.replacing(".", with: "-") }

  private func speedup(_ comparison: VersionComparison, _ index: Int) -> Double? {
    let (dense, sparse) = (comparison.measures[0].seconds, comparison.measures[index].seconds)
    return sparse.isEmpty ? nil : median(dense) / median(sparse)
  }

  /// How well guesses follow what they guess.
  private func guesses(_ sparsity: Sparsity) -> [Fact] {
    let predictors = sparsity.cuts.predictors
    guard let first = predictors.first else { return [] }
    return [
      .integer("rank", Phrase("directions of the guess", "预测所用方向"), first.rank),
      .number("explained", Phrase("variance it follows", "其解释的方差"), predictors.reduce(0) { $0 + $1.explained } / Double(predictors.count), .percent),
    ]
  }

  private func facts(_ comparison: VersionComparison, _ index: Int, suffix: String) -> [Fact] {
    let (dense, sparse) = (comparison.measures[0], comparison.measures[index])
    var facts: [Fact] = []
    if !dense.losses.isEmpty, let change = comparison.change(index) {
      let (before, after) = (Interval(dense.losses), Interval(sparse.losses))
      facts += [
        .number("loss-dense", Phrase("held-out loss, dense", "留出损失（稠密）"), before.mean, .nats),
        .number("loss-sparse", Phrase("sparse", "稀疏"), after.mean, .nats),
      ]
      if let half = after.half { facts.append(.number("loss-ci", Phrase("±", "±"), half, .nats)) }
      facts.append(.number("rise", Phrase("rise", "上升"), change.mean, .nats))
      if let half = change.half { facts.append(.number("rise-ci", Phrase("±", "±"), half, .nats)) }
      facts.append(.number("rise-share", Phrase("as a share", "相对上升"), change.mean / before.mean, .ratio))
    }
    if let faster = speedup(comparison, index) {
      for (name, label, seconds) in [("dense", Phrase("decode, dense", "解码（稠密）"), dense.seconds), ("sparse", Phrase("sparse", "稀疏"), sparse.seconds)] {
        let rates = seconds.map { 1 / $0 }.sorted()
        facts += [
          .number("rate-\(name)", label, median(rates), .tokensPerSecond),
          .number("rate-\(name)-low", Phrase("slowest", "最慢"), rates[0], .tokensPerSecond),
          .number("rate-\(name)-high", Phrase("fastest", "最快"), rates[rates.count - 1], .tokensPerSecond),
        ]
      }
      facts.append(.number("speedup", Phrase("times as fast", "加速比"), faster, .ratio))
    }
    return facts
  }

  /// Whether it is faster here, plainly. Turns of one version that overlap those of the other settle nothing.
  private func speedRemark(_ comparison: VersionComparison, _ index: Int) -> Phrase? {
    guard let faster = speedup(comparison, index), let slowest = comparison.measures[index].seconds.sorted().last,
      let fastest = comparison.measures[0].seconds.sorted().first
    else { return nil }
    if slowest < fastest, faster > 1 {
      return Phrase("decodes \(faster.fixed(2)) times as fast as dense on this machine", "在本机上解码速度是稠密的 \(faster.fixed(2)) 倍")
    }
    return Phrase(
      "not faster beyond doubt on this machine: \(faster.fixed(2)) times dense, with turns of both overlapping", "在本机上不能断言更快：为稠密的 \(faster.fixed(2)) 倍，且两者各次用时有重叠")
  }

  private func remarks(_ plan: SkippingPlan, _ comparison: VersionComparison) -> [Phrase] {
    let known = calibration.windows == calibration.heldOut
    var remarks = [
      known
        ? Phrase(
          "calibrated and measured on the same \(calibration.tokens) tokens of \(calibration.name.en): give a text with on= to measure on what was not looked at",
          "校准与测量用的是\(calibration.name.zh)的同样 \(calibration.tokens) 个 token：用 on= 给出文本，才能在未看过的部分上测量")
        : Phrase(
          "calibrated on \(calibration.tokens) tokens of \(calibration.name.en), measured on \(calibration.heldOut.count) held-out windows",
          "用\(calibration.name.zh)的 \(calibration.tokens) 个 token 校准，在 \(calibration.heldOut.count) 个留出窗口上测量"),
      Phrase(
        "read: weights of the layers' matrices that meet an input other than zero. The loss is under the same thresholds; decoding gives the same bits",
        "读取：各层矩阵中与非零输入相乘的权重。损失在相同阈值下测得，解码与之逐位相同"),
      VersionComparison.remark,
    ]
    let crossovers = plan.measured.map { "\($0.matrix.rawValue) \($0.crossover.map { "≥ " + min(1, $0).percent() } ?? "–")" }.joined(separator: ", ")
    remarks.append(
      Phrase(
        "measured here: zeros are skipped from these shares on, and read below them, where that is faster: \(crossovers)",
        "本机实测：零的比例达到下列值才跳过，低于时照常读取更快：\(crossovers)"))
    return remarks
  }
}
