import Findings
import Runs
import Wording

// Curves of runs, kept or going on.
extension Workspace {
  /// The curves that `RUN.CURVE …` name, whole, over their common steps.
  func plot(_ references: [String], scale: String) throws -> Finding {
    let curves = try references.map { (reference: $0, curve: try curve($0)) }
    var set = SeriesSet(curves: curves.map { ($0.reference, $0.curve.points.map(\.step), $0.curve.points.map(\.value)) })
    set.scale = SeriesSet.Scale(rawValue: scale) ?? .auto
    var facts: [Fact] = []
    for (reference, curve) in curves {
      let (unit, values) = (Metric.unit(of: reference), curve.points.filter { !$0.value.isNaN })
      guard let last = curve.points.last else { continue }
      if curves.count > 1 {
        facts.append(Fact(reference, Phrase(same: visible(reference)), .number(last.value), unit))
        continue
      }
      facts += [
        Fact("last", Phrase("last", "最后"), .number(last.value), unit),
        Fact("step", Phrase("at step", "步"), .integer(last.step)),
      ]
      guard let least = values.min(by: { $0.value < $1.value }), let most = values.max(by: { $0.value < $1.value }) else { continue }
      facts += [
        Fact("least", Phrase("least", "最小"), .number(least.value), unit),
        Fact("least-step", Phrase("at step", "步"), .integer(least.step)),
        Fact("most", Phrase("most", "最大"), .number(most.value), unit),
      ]
    }
    let names = references.map { visible($0) }
    return Finding(title: Phrase(names.joined(separator: ", "), names.joined(separator: "、")), body: .series(set), facts: facts)
  }

  /// `train-3.val-loss`, `3.loss`, `train-3` for its loss; `job-1.loss` by the number of the job. Names may hold points.
  private func curve(_ reference: String) throws -> Curve {
    if let curve = live(reference) { return curve }
    let store = try runStore()
    var run = try? self.run(named: reference)
    var name = "loss"
    var complaint: StoreError?
    if run == nil {
      for dot in reference.indices where reference[dot] == "." && run == nil {
        do {
          run = try self.run(named: String(reference[..<dot]))
          name = String(reference[reference.index(after: dot)...])
        } catch let error as StoreError {
          guard case .unknownRun = error else { throw error }
          complaint = complaint ?? error
        }
      }
    }
    guard let run else { throw complaint ?? StoreError.unknownRun(reference, near: nil) }
    guard let curve = try store.curves(of: run.number, named: [name]).first else {
      throw StoreError.unknownCurve(name, run: run.name, known: try store.curveNames(of: run.number))
    }
    return curve
  }

  private func live(_ reference: String) -> Curve? {
    guard reference.hasPrefix("job-") else { return nil }
    let parts = reference.dropFirst("job-".count).split(separator: ".", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0) }), let status = jobs[number]?.status else { return nil }
    let name = parts.count > 1 ? String(parts[1]) : "loss"
    // Of a job that is kept the store has every step, of which the job itself remembers some.
    if let run = status.run, status.trouble == nil, let kept = try? runStore().curves(of: run, named: [name]).first { return kept }
    return status.live.first { $0.name == name }.map { curve in
      Curve(name, zip(curve.steps, curve.values).map { Curve.Point(step: $0, time: 0, value: $1) })
    }
  }
}
