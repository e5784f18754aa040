// Speed: how many tokens per second, in and out?
//
// Prefill is one run over the whole prompt with the last position's logits, as before generating; decode is generating
// greedily with a key/value cache, one token at a time. Each is repeated and the median printed with the smallest and largest,
// since other work on the machine only ever slows it. The first run of each kind warms caches up and is not counted.
// Prefill is bound by arithmetic, decode by reading every weight once per token: they scale differently with pruning.
//
// Pope et al. 2022, "Efficiently Scaling Transformer Inference", arXiv 2211.05102.

public import Findings
import Models
import Tensors
import Wording

/// Seconds on some clock; handed in, so that studies themselves read no clock.
public typealias Stopwatch = @Sendable () -> Double

extension Specimen {
  /// Tokens per second of prefill and, for causal models, decode: medians over `runs` repetitions.
  public func speed(runs: Int = 5, decoded: Int = 16, clock: @escaping Stopwatch) throws -> Finding {
    guard runs >= 1 else { throw StudyError.badSetting(name: "runs", found: "\(runs)", allowed: "1…") }
    var fresh = self
    fresh.trace = nil
    let canDecode = shape.causal && shape.hasLogits && ids.count + decoded <= shape.nContext
    let steps = (runs + 1) * (canDecode ? 2 : 1)
    var step = 0
    func timed(_ work: () throws -> Void) throws -> Double {
      progress.report(step, of: steps)
      guard !progress.isCancelled else { throw ModelError.cancelled }
      step += 1
      let start = clock()
      try work()
      return clock() - start
    }
    let logits: LogitPositions = shape.hasLogits ? .last : .none
    let prefill = try (0...runs).map { _ in try timed { _ = try fresh.run(RunRequest(logits: logits)) } }.dropFirst()
    var rows = [row("prefill", tokens: ids.count, seconds: Array(prefill))]
    if canDecode {
      let decode = try (0...runs).map { _ in try decodeSeconds(decoded, clock: clock, timed: timed) }.dropFirst()
      rows.append(row("decode", tokens: decoded - 1, seconds: Array(decode)))
    }
    progress.report(steps, of: steps)
    return Finding(
      title: Phrase("speed over \(ids.count) tokens", "\(ids.count) 个 token 上的速度"),
      body: .table(
        Table(
          columns: [
            Table.Column("phase", Phrase("phase", "阶段")), Table.Column("rate", Phrase("median", "中位数"), .tokensPerSecond),
            Table.Column("low", Phrase("slowest", "最慢"), .tokensPerSecond),
            Table.Column("high", Phrase("fastest", "最快"), .tokensPerSecond),
            Table.Column("seconds", Phrase("median time", "中位耗时"), .seconds),
          ], rows: rows.map(\.cells))),
      facts: rows.map {
        .number($0.name, $0.label, $0.rate, .tokensPerSecond)
      } + [
        .text("kernels", Phrase("kernels", "指令集"), Engine.kernels),
        .integer("threads", Phrase("threads", "线程"), Engine.threads),
      ],
      remarks: [
        Phrase("median of \(runs) runs after one to warm up; decode is greedy with a key/value cache", "预热一次后 \(runs) 次的中位数；decode 为带 KV 缓存的贪心生成")
      ])
  }

  /// Seconds from the first to the last of `count` drawn tokens: decode without the prefill in front of it.
  private func decodeSeconds(
    _ count: Int, clock: @escaping Stopwatch, timed: (() throws -> Void) throws -> Double
  ) throws -> Double {
    var marks: [Double] = []
    var sampling = Sampling()
    sampling.temperature = 0
    _ = try timed {
      _ = try model.generate(ids, count: count, sampling: sampling) { _ in
        marks.append(clock())
        return true
      }
    }
    guard let first = marks.first, let last = marks.last, marks.count > 1 else { return .nan }
    return (last - first) * Double(count - 1) / Double(marks.count - 1)
  }

  private struct Row {
    let name: String
    let label: Phrase
    let rate: Double
    let cells: [Table.Cell]
  }
  private func row(_ name: String, tokens: Int, seconds: [Double]) -> Row {
    let rates = seconds.map { Double(tokens) / $0 }
    return Row(
      name: name, label: name == "prefill" ? Phrase("prefill", "预填充") : Phrase("decode", "解码"), rate: median(rates),
      cells: [
        .text(name), .number(median(rates)), .number(rates.min() ?? .nan), .number(rates.max() ?? .nan), .number(median(seconds)),
      ])
  }
}
