import Findings
import Wording

// A run as a file, whole and in full precision.
extension RunStore {
  /// A line for each step, a column for each curve; what was not measured at a step is empty. RFC 4180.
  public func csv(of run: RunRecord) throws -> [UInt8] {
    let curves = try curves(of: run.number)
    var text = (["step"] + curves.map { csvField($0.name) }).joined(separator: ",") + "\n"
    walk(curves) { step, _, values in
      text += String(step)
      for value in values { text += "," + (value.map(\.shortest) ?? "") }
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// An event file as TensorBoard reads it, one scalar for each curve.
  public func eventFile(of run: RunRecord) throws -> [UInt8] {
    let curves = try curves(of: run.number)
    var file = EventFile(time: run.started)
    walk(curves) { step, time, values in
      file.add(step: step, time: time, values: zip(curves, values).compactMap { curve, value in value.map { (curve.name, $0) } })
    }
    return file.bytes
  }

  /// Everything that is kept of a run as one JSON object:
  ///
  ///     {"vitrine":1,"run":{"number":3,"name":"…","kind":"train","state":"finished","command":"…","seed":"7",
  ///      "inputs":[{"role":"data","name":"…","hash":"…"}],"host":{"kernels":"…","threads":2,"cores":2,"version":"…","processor":"…","system":"…"},
  ///      "parent":null,"started":…,"ended":…,"idle":0,"checkpoint":{"path":"…","step":40},
  ///      "artefacts":[{"kind":"checkpoint","path":"…","bytes":1,"hash":"…"}],
  ///      "facts":{"loss":2.03},"curves":[{"name":"loss","steps":[1],"times":[…],"values":[3.1]}],"events":[{"step":1,"time":…,"text":"…"}]}}
  ///
  /// Times are seconds since 1970; the seed is a string, for readers whose numbers are doubles; not-a-number is `"nan"`.
  public func json(of run: RunRecord) throws -> [UInt8] {
    func string(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }
    func number(_ value: Double?) -> String { value.map(JSONText.number) ?? "null" }
    let plan = run.plan
    let inputs = plan.inputs.map {
      JSONText.object([("role", string($0.role)), ("name", string($0.name)), ("hash", string($0.hash)), ("source", string($0.source))])
    }
    let host = JSONText.object([
      ("kernels", string(plan.host.kernels)), ("threads", String(plan.host.threads)), ("cores", String(plan.host.cores)),
      ("version", string(plan.host.version)), ("processor", string(plan.host.processor)), ("system", string(plan.host.system)),
    ])
    let artefacts = run.artefacts.map {
      JSONText.object([
        ("kind", string($0.kind.rawValue)), ("path", string($0.path)), ("bytes", String($0.bytes)), ("hash", string($0.hash.isEmpty ? nil : $0.hash)),
      ])
    }
    let curves = try curves(of: run.number).map { curve in
      JSONText.object([
        ("name", string(curve.name)), ("steps", JSONText.array(curve.points.map { String($0.step) })),
        ("times", JSONText.array(curve.points.map { number($0.time) })),
        ("values", JSONText.array(curve.points.map { number($0.value) })),
      ])
    }
    let events = try events(of: run.number).map {
      JSONText.object([("step", String($0.step)), ("time", number($0.time)), ("text", string($0.text))])
    }
    let object = JSONText.object([
      ("number", String(run.number)), ("name", string(run.name)), ("kind", string(plan.kind.rawValue)),
      ("state", string(run.state.rawValue)), ("command", string(plan.command)), ("seed", string(plan.seed.map(String.init))),
      ("inputs", JSONText.array(inputs)), ("host", host), ("parent", plan.parent.map(String.init) ?? "null"),
      ("started", number(run.started)), ("ended", number(run.ended)), ("idle", number(run.idle)),
      (
        "checkpoint",
        run.checkpoint.map { JSONText.object([("path", string($0.path)), ("step", String($0.step))]) } ?? "null"
      ),
      ("artefacts", JSONText.array(artefacts)), ("facts", JSONText.object(run.facts.map { ($0.name, $0.value.json) })),
      ("words", JSONText.array(run.words.map { JSONText.object([("kind", string($0.kind.rawValue)), ("text", string($0.phrase.en))]) })),
      ("curves", JSONText.array(curves)), ("events", JSONText.array(events)),
    ])
    return Array((JSONText.object([("vitrine", "1"), ("run", object)]) + "\n").utf8)
  }

  /// Every step at which anything was measured, in order, with the time of the first value and the value of each curve.
  private func walk(_ curves: [Curve], _ body: (Int, Double, [Double?]) -> Void) {
    var next = [Int](repeating: 0, count: curves.count)
    while let step = curves.indices.compactMap({ next[$0] < curves[$0].points.count ? curves[$0].points[next[$0]].step : nil }).min() {
      var time: Double?
      let values = curves.indices.map { index -> Double? in
        guard next[index] < curves[index].points.count, curves[index].points[next[index]].step == step else { return nil }
        let point = curves[index].points[next[index]]
        next[index] += 1
        time = time ?? point.time
        return point.value
      }
      body(step, time ?? 0, values)
    }
  }
}
