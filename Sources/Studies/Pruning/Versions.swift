// The three numbers: what a model costs and what it is worth, before, masked, and with the parts really gone, side by side.
//
// Zeroed is not smaller, and smaller is not always faster: so parameters, bytes and operations are counted, loss is measured on held-out
// windows with its confidence interval, and time is measured. All versions decode the same tokens with a key/value cache, one token at a
// time, in turns, since the machine's other work would otherwise fall on one of them; a time is the median of the turns, between the
// fastest and the slowest. The interval of the loss is over windows (Student's t); that of its change is paired, window by window, which
// is narrower where the versions find the same windows hard.

public import Findings
public import Models
import Tensors
public import Wording

/// A state of a model that is compared with others.
public struct ModelVersion: Sendable {
  public let name: String
  public let label: Phrase
  public let model: Model
  public init(_ name: String, _ label: Phrase, _ model: Model) { (self.name, self.label, self.model) = (name, label, model) }
}

/// What was measured of one version.
public struct VersionMeasure: Sendable {
  public let cost: ModelCost
  /// Mean loss of each held-out window, nats; empty for models that predict no next token.
  public let losses: [Double]
  /// Seconds for one token in each turn.
  public let seconds: [Double]
}

/// Versions of one model, measured alike; the first is what the others are compared with.
public struct VersionComparison: Sendable {
  public let versions: [ModelVersion]
  public let measures: [VersionMeasure]

  /// - Parameter turns: Rounds of timing; 0 measures no time.
  public init(
    _ versions: [ModelVersion], on calibration: Calibration, turns: Int = 7, tokens: Int = 24, clock: Stopwatch,
    progress: Progress = Progress()
  ) throws {
    self.versions = versions
    let predicts = versions[0].model.shape.hasLogits && versions[0].model.shape.causal
    let losses = try versions.map { predicts ? try $0.model.losses(calibration.heldOut, progress) : [] }
    var seconds = versions.map { _ in [Double]() }
    let ids = calibration.heldOut[0]
    for turn in 0..<(predicts && ids.count > 2 && turns > 0 ? turns + 1 : 0) {
      for (index, version) in versions.enumerated() {
        if progress.isCancelled { throw ModelError.cancelled }
        let time = try version.model.secondsPerToken(ids, tokens: tokens, clock)
        if turn > 0 { seconds[index].append(time) }  // the first warms caches up
      }
    }
    measures = zip(versions, zip(losses, seconds)).map { VersionMeasure(cost: $0.model.cost, losses: $1.0, seconds: $1.1) }
  }

  /// The change of the loss from the first version to `index`, window by window.
  public func change(_ index: Int) -> Interval? {
    guard !measures[0].losses.isEmpty else { return nil }
    return Interval(zip(measures[index].losses, measures[0].losses).map { $0 - $1 })
  }

  public var table: Table {
    Table(
      columns: [
        Table.Column("version", Phrase("version", "版本")), Table.Column("parameters", Phrase("parameters", "参数"), .count),
        Table.Column("bytes", Phrase("weights", "权重"), .bytes),
        Table.Column("mflops", Phrase("MFLOP/token", "MFLOP/token")),
        Table.Column("loss", Phrase("loss", "损失"), .nats), Table.Column("ci", Phrase("± 95 %", "± 95 %"), .nats),
        Table.Column("ms", Phrase("ms/token", "毫秒/token"), .milliseconds), Table.Column("low", Phrase("fastest", "最快"), .milliseconds),
        Table.Column("high", Phrase("slowest", "最慢"), .milliseconds),
      ],
      rows: zip(versions, measures).map { version, measure in
        let loss = measure.losses.isEmpty ? nil : Interval(measure.losses)
        let sorted = measure.seconds.sorted()
        func ms(_ seconds: Double?) -> Table.Cell { seconds.map { .number($0 * 1000) } ?? .missing }
        return [
          .phrase(version.label), .integer(measure.cost.parameters), .integer(measure.cost.bytes), .number(Double(measure.cost.flops) / 1e6),
          loss.map { .number($0.mean) } ?? .missing, loss?.half.map { .number($0) } ?? .missing,
          ms(sorted.isEmpty ? nil : median(sorted)), ms(sorted.first), ms(sorted.last),
        ]
      })
  }

  /// Named numbers of every version: `loss-masked`, `parameters-removed`, and how they stand to the first.
  public var facts: [Fact] {
    var facts: [Fact] = []
    for (index, version) in versions.enumerated() {
      let measure = measures[index]
      let suffix = index == 0 ? "-before" : "-\(version.name)"
      func named(_ name: String, _ label: Phrase, _ value: Fact.Value, _ unit: Findings.Unit) -> Fact {
        Fact(name + suffix, Phrase("\(label.en), \(version.label.en)", "\(label.zh)（\(version.label.zh)）"), value, unit)
      }
      facts.append(named("parameters", Phrase("parameters", "参数"), .integer(measure.cost.parameters), .count))
      if !measure.losses.isEmpty {
        facts.append(named("loss", Phrase("held-out loss", "留出损失"), .number(Interval(measure.losses).mean), .nats))
      }
      guard index > 0 else { continue }
      let before = measures[0]
      if let change = change(index) {
        facts.append(named("rise", Phrase("rise of the loss", "损失上升"), .number(change.mean), .nats))
        if let half = change.half { facts.append(named("rise-ci", Phrase("±", "±"), .number(half), .nats)) }
        facts.append(
          named("rise-share", Phrase("as a share", "相对上升"), .number(change.mean / Interval(before.losses).mean), .ratio))
      }
      facts.append(
        named("size-share", Phrase("parameters left", "剩余参数比例"), .number(Double(measure.cost.parameters) / Double(before.cost.parameters)), .ratio))
      if !measure.seconds.isEmpty {
        facts.append(named("speedup", Phrase("times as fast", "加速比"), .number(median(before.seconds) / median(measure.seconds)), .ratio))
      }
    }
    return facts
  }

  public static let remark = Phrase(
    "loss: mean over held-out windows with its 95 % interval; rises are paired by window. Time: decoding one token at a time, versions in turns, median between fastest and slowest; matrix products only in MFLOP",
    "损失：留出窗口上的均值及其 95% 区间，上升按窗口配对计算。时间：逐 token 解码，各版本轮流进行，取中位数，并列出最快与最慢；MFLOP 只计矩阵乘法")
}

extension Model {
  /// Mean seconds for one token of `ids`, fed one at a time after a prefill of a quarter of them.
  fileprivate func secondsPerToken(_ ids: [Int], tokens: Int, _ clock: Stopwatch) throws -> Double {
    let start = max(1, ids.count / 4)
    let fed = ids[start..<min(ids.count, start + tokens, shape.nContext)]
    var cache = KeyValueCache(layers: shape.nLayers)
    _ = try continuation(of: Array(ids[..<start]), &cache)
    let begin = clock()
    for id in fed { _ = try continuation(of: [id], &cache) }
    return (clock() - begin) / Double(fed.count)
  }
}

extension Model {
  /// The largest absolute difference of a logit (or, without a head for them, a last hidden state) to `other`'s over `ids`.
  package func largestDifference(from other: Model, _ ids: [Int]) throws -> Double {
    let input = TokenBatch(Array(ids.prefix(shape.nContext)))
    func output(_ model: Model) throws -> Tensor? {
      let run = try model.run(input)
      return run.logits ?? run.final
    }
    guard let mine = try output(self), let theirs = try output(other) else { return 0 }
    return mine.withSpan { a in theirs.withSpan { b in a.indices.reduce(0.0) { max($0, abs(Double(a[$1]) - Double(b[$1]))) } } }
  }
}
