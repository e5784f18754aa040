public import Findings
import Language
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
  /// It has finished before its last step, of itself: `patience=` was out.
  public var endsEarly = false
  /// How it stands.
  public var standing: Phrase { endsEarly && phase == .finished ? Self.early : phase.phrase }
  static let early = Phrase("ended early", "提前结束")
  /// Steps done, and how many there are to be; 0 as long as that is not known.
  public var step = 0
  public var total = 0
  /// When it started, in seconds since 1970.
  public var started: Double
  /// Seconds it has worked, pauses left out.
  public var seconds = 0.0
  /// Seconds it will take yet at the speed of the last moments; nil as long as that says nothing, and when it is over.
  public var remaining: Double? = nil
  /// Seconds that a step takes, over the last moments.
  public var secondsPerStep: Double? = nil
  /// Tokens per second over the last moments; nil for jobs that read none.
  public var tokensPerSecond: Double? = nil
  /// The newest `loss`, `learning-rate`, `gradient-norm`, …
  public var facts: [Fact] = []
  /// Each thinned to a few hundred points. `curves(named:)` makes a finding's body of them.
  public var live: [LiveCurve] = []
  /// The newest line of what happened: a checkpoint, an evaluation, why it stopped.
  public var event: Phrase? = nil
  /// These lines in the order in which they came, the newest of them; `noted` is how many there have been.
  public private(set) var notes: [Note] = []
  public private(set) var noted = 0
  /// The run it is kept as; nil where the store cannot be written.
  public var run: Int? = nil
  public var runName: String? = nil
  /// What the model is called that it makes: within the session its run goes by this name too, in a script that is played elsewhere as well.
  public var model: String? = nil
  /// Why its numbers are not being kept; nil when all is well.
  public var trouble: Phrase? = nil
  /// What could not be written is kept in memory and tried again.
  public var waitsForStore = false
  /// Why it failed, and what to try.
  public var failure: Phrase? = nil
  public var failureTip: Phrase? = nil
  /// What came of it, once it is over, with what became of the model that it made; nil where it came to nothing.
  public var result: Finding? = nil
  /// The session has taken over what it made: its end can be told.
  public var isSettled = false
  /// A command waits for it, and shows its end itself.
  public var isAwaited = false

  public init(number: Int, command: String, phase: Phase, started: Double) {
    self.number = number
    self.command = command
    self.phase = phase
    self.started = started
  }

  /// A line of what happened.
  public struct Note: Sendable, Equatable {
    public let phrase: Phrase
    /// The next of its kind says all that it does: whoever was away meanwhile has enough with the newest.
    public let isPassing: Bool
  }
  /// Lines that are kept for whoever looks less often than they come.
  private static let noteLimit = 1024

  /// Adds a line of what happened.
  public mutating func note(_ phrase: Phrase, isPassing: Bool = false) {
    event = phrase
    notes.append(Note(phrase: phrase, isPassing: isPassing))
    noted += 1
    if notes.count > Self.noteLimit { notes.removeFirst(notes.count / 2) }
  }

  /// The name of its command: `train`, `runs resume`.
  public var name: String {
    let words = command.split(separator: " ", maxSplits: 2).prefix(2).map(String.init)
    return CommandTable[words.joined(separator: " ")]?.name ?? words.first ?? ""
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

  /// How much room there is for a line: what is said shorter then.
  private enum Room: CaseIterable { case enough, little, least }

  /// `step 120/400, loss 2.031, 1.6 min left, 8123 tokens/s, …`: one line without the command, what is wanted most first. What does not
  /// fit into `width` cells is said shorter, and what does not fit then is left out whole.
  public func line(_ tongue: Tongue, width: Int = .max) -> String { fitted(tongue, width) { _ in "" } }

  /// The line that has the most parts, the least shortened of those.
  private func fitted(_ tongue: Tongue, _ width: Int, behind start: (Room) -> String) -> String {
    let (comma, widths) = (tongue == .zh ? "，" : ", ", CellWidths())
    var best: (line: String, count: Int)?
    for room in Room.allCases {
      let parts = parts(tongue, room)
      var line = start(room) + (parts.first ?? ""), count = widths.width(of: line) <= width ? 1 : 0
      for part in parts.dropFirst() where width == .max || widths.width(of: line + comma + part) <= width {
        line += comma + part
        count += 1
      }
      if count > best?.count ?? -1 { best = (line, count) }
      if count == parts.count { break }
    }
    return best?.line ?? ""
  }

  private func parts(_ tongue: Tongue, _ room: Room) -> [String] {
    var parts: [String] = []
    if total > 0 { parts.append(room == .least ? "\(step)/\(total)" : Phrase("step \(step)/\(total)", "第 \(step)/\(total) 步")[tongue]) }
    // Where there is little room: how it is doing, before what it is made of.
    let last = room == .enough ? ["learning-rate", "gradient-norm"] : ["soft-loss", "hard-loss", "hidden-loss", "attention-loss", "learning-rate"]
    let wanted = facts.filter { !last.contains($0.name) } + facts.filter { last.contains($0.name) }
    let numbers = wanted.prefix(6).map { "\(((room == .enough ? nil : Metric.short($0.name)) ?? $0.label)[tongue]) \(room == .least ? $0.brief : $0.written)" }
    parts += numbers.prefix(1)
    if phase == .running, let remaining {
      let left = room == .least ? Self.brief(remaining) : Amount.duration(remaining)
      parts.append(Phrase("\(left) left", "剩余 \(left)")[tongue])
    } else {
      parts.append(Amount.duration(seconds))
    }
    if let tokensPerSecond {
      let speed = Unit.tokensPerSecond.written(tokensPerSecond)
      parts.append(room == .least ? speed.replacing("tokens", with: "tok") : speed)
    }
    return parts + numbers.dropFirst()
  }

  /// Seconds in one unit.
  private static func brief(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return Amount.duration(seconds) }
    return seconds < 100 ? "\(Int(seconds + 0.5)) s" : seconds < 6000 ? "\(Int(seconds / 60 + 0.5)) min" : "\(Int(seconds / 3600 + 0.5)) h"
  }

  /// Where it was cancelled.
  var stopped: Phrase {
    total > 0
      ? Phrase("cancelled after step \(step) of \(total)", "已在第 \(step)/\(total) 步取消")
      : Phrase("cancelled before its first step", "在第一步之前已取消")
  }

  /// The same behind number, name and phase: `job 1 distill running: step 120/400, …`.
  public func headline(_ tongue: Tongue, width: Int = .max) -> String {
    func start(_ room: Room) -> String {
      // That it runs is seen by its time left.
      let isPlain = room == .least && phase == .running
      let what = Phrase("job \(number) \(name)" + (isPlain ? "" : " " + standing.en), "任务 \(number) \(name)" + (isPlain ? "" : " " + standing.zh))[tongue]
      return what + (tongue == .zh ? "：" : ": ")
    }
    return failure.map { start(.enough) + $0[tongue] } ?? fitted(tongue, width, behind: start)
  }
}

extension Fact {
  /// With the digits that tell how it is doing.
  fileprivate var brief: String {
    guard case .number(let number) = value, ["learning-rate", "gradient-norm"].contains(name) else { return written }
    return abs(number) < 0.001 && number != 0 ? number.scientific(1) : number.significant(2)
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
