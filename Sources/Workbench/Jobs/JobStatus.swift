public import Findings
public import Wording

/// A job as a surface sees it: a value, complete in itself, made anew at every look.
public struct JobStatus: Sendable, Equatable {
  public enum Phase: String, Sendable, CaseIterable {
    case running, paused, finished, failed, cancelled
    public var isOver: Bool { self != .running && self != .paused }
  }
  /// From 1, within the session.
  public var number: Int
  /// The canonical command that started it.
  public var command: String
  public var phase: Phase
  /// Steps done, and how many there are to be; 0 as long as that is not known.
  public var step = 0
  public var total = 0
  /// When it started, in seconds since 1970.
  public var started: Double
  /// Seconds it has worked, pauses left out.
  public var seconds = 0.0
  /// Seconds it will take yet at the speed of the last moments; nil as long as that says nothing, and when it is over.
  public var remaining: Double? = nil
  /// Tokens per second over the last moments; nil for jobs that read none.
  public var tokensPerSecond: Double? = nil
  /// The newest `loss`, `learning-rate`, `gradient-norm`, …
  public var facts: [Fact] = []
  /// Each thinned to a few hundred points. `curves(named:)` makes a finding's body of them.
  public var live: [LiveCurve] = []
  /// The newest line of what happened: a checkpoint, an evaluation, why it stopped.
  public var event: Phrase? = nil
  /// The run it is kept as; nil where the store cannot be written.
  public var run: Int? = nil
  public var runName: String? = nil
  /// Why its numbers are not being kept; nil when all is well.
  public var trouble: Phrase? = nil
  /// Why it failed.
  public var failure: Phrase? = nil

  public init(number: Int, command: String, phase: Phase, started: Double) {
    self.number = number
    self.command = command
    self.phase = phase
    self.started = started
  }

  /// What was measured at some steps.
  public struct LiveCurve: Sendable, Equatable {
    public let name: String
    public let steps: [Int]
    public let values: [Double]
    public init(name: String, steps: [Int], values: [Double]) {
      self.name = name
      self.steps = steps
      self.values = values
    }
  }

  /// Curves over a common axis of steps; where a curve has no value at a step that another has, it is NaN. Without names, those
  /// whose name has "loss" in it, else all of the first one's unit.
  public func curves(named names: [String]? = nil) -> SeriesSet {
    var chosen = names.map { names in live.filter { names.contains($0.name) } } ?? live.filter { $0.name.contains("loss") }
    if names == nil, chosen.isEmpty, let first = live.first {
      chosen = live.filter { Metric.unit(of: $0.name) == Metric.unit(of: first.name) }
    }
    return SeriesSet(curves: chosen.map { (name: $0.name, steps: $0.steps, values: $0.values) })
  }

  /// `step 120/400, loss 2.031, 41.2 s, 1.6 min left`: one line without the command.
  public func line(_ tongue: Tongue) -> String {
    var parts: [String] = []
    if total > 0 { parts.append(Phrase("step \(step)/\(total)", "第 \(step)/\(total) 步")[tongue]) }
    parts += facts.prefix(4).map { "\($0.label[tongue]) \($0.written)" }
    if let tokensPerSecond { parts.append(Unit.tokensPerSecond.written(tokensPerSecond)) }
    if phase == .running, let remaining {
      parts.append(Phrase("\(Amount.duration(remaining)) left", "剩余 \(Amount.duration(remaining))")[tongue])
    } else {
      parts.append(Amount.duration(seconds))
    }
    return parts.joined(separator: tongue == .zh ? "，" : ", ")
  }

  /// The same behind number, name and phase: `job 1 distill running: step 120/400, …`.
  public func headline(_ tongue: Tongue) -> String {
    let what = command.split(separator: " ").first.map(String.init) ?? ""
    let name = Phrase("job \(number) \(what) \(phase.phrase.en)", "任务 \(number) \(what) \(phase.phrase.zh)")[tongue]
    return name + (tongue == .zh ? "：" : ": ") + (failure.map { $0[tongue] } ?? line(tongue))
  }
}

extension JobStatus.Phase {
  public var phrase: Phrase {
    switch self {
    case .running: Phrase("running", "运行中")
    case .paused: Phrase("paused", "已暂停")
    case .finished: Phrase("finished", "已完成")
    case .failed: Phrase("failed", "失败")
    case .cancelled: Phrase("cancelled", "已取消")
    }
  }
}

extension SeriesSet {
  /// Curves with steps of their own, laid over the union of those.
  init(curves: [(name: String, steps: [Int], values: [Double])]) {
    let steps = Set(curves.flatMap(\.steps)).sorted()
    let places = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($0.element, $0.offset) })
    let series = curves.map { curve in
      var values = [Double](repeating: .nan, count: steps.count)
      for (step, value) in zip(curve.steps, curve.values) { if let place = places[step] { values[place] = value } }
      return Series(curve.name, values)
    }
    let units = Set(curves.map { Metric.unit(of: $0.name) })
    self.init(x: Axis("step", labels: steps.map(String.init)), unit: units.count == 1 ? units.first ?? .none : .none, series: series)
  }
}
