public import Wording

/// A finding as one line of JSON Lines, with every value in full precision.
///
///     {"vitrine":1,"command":"attention L3.H5","title":"…",
///      "body":{"kind":"array","name":"…","unit":"probability","axes":[{"name":"query","count":15,"labels":["…"]}, …],"values":[…]},
///      "facts":{"entropy":0.98},"remarks":["…"],"provenance":{"command":"…","model":"…","prompt":"…","masks":["L3.H5"],"kernels":"avx512"}}
///
/// - `vitrine` is the version of this form; it grows when a reader would have to change. New keys may come without that.
/// - `body.kind` is `array`, `table` (`columns`, `rows`), `series` (`x`, `unit`, `series`), `strip` (`tokens`, `values`) or `note` (`text`).
/// - `values` is flat and row-major; an entry that does not exist (a key hidden by the causal mask, a step at which a curve has no
///   value) is `null`, infinities are `"inf"` and `"-inf"`. Numbers read back as exactly the value they stand for: `Float` in arrays and strips, `Double` elsewhere.
/// - `text` is what a note shows, with its line breaks as they are.
/// - `arrays`, bodies of that kind, follows where a table sums several arrays up.
/// - `verdict` follows where the finding settles a question.
/// - The keys come in the order shown; `facts` in the finding's order.
extension Finding {
  /// The object, without a line break. `seconds` is left out where the same input must give the same bytes.
  public func json(_ tongue: Tongue = .en, seconds: Double? = nil) -> String {
    var members: [(name: String, value: String)] = [
      ("vitrine", "1"), ("command", JSONText.string(provenance.command)), ("title", JSONText.string(title[tongue])),
      ("body", body.json(tongue)), ("facts", JSONText.object(facts.map { ($0.name, $0.value.json) })),
      ("remarks", JSONText.array(remarks.map { JSONText.string($0[tongue]) })), ("provenance", provenance.json),
    ]
    if let text { members.append(("text", JSONText.string(String(decoding: text, as: UTF8.self)))) }
    if !arrays.isEmpty { members.append(("arrays", JSONText.array(arrays.map { Body.array($0).json(tongue) }))) }
    if let verdict { members.append(("verdict", JSONText.string(verdict[tongue]))) }
    if let seconds { members.append(("seconds", JSONText.number(seconds))) }
    return JSONText.object(members)
  }
}

extension Finding.Body {
  func json(_ tongue: Tongue) -> String {
    switch self {
    case .array(let array):
      var values = "["
      values.reserveCapacity(array.values.count * 12)
      for (index, value) in array.values.enumerated() {
        if index > 0 { values += "," }
        values += JSONText.entry(value)
      }
      return JSONText.object([
        ("kind", "\"array\""), ("name", JSONText.string(array.name)), ("unit", JSONText.string(array.unit.rawValue)),
        ("axes", JSONText.array(array.axes.map(\.json))), ("values", values + "]"),
      ])
    case .table(let table):
      let columns = table.columns.map {
        JSONText.object([
          ("name", JSONText.string($0.name)), ("title", JSONText.string($0.title[tongue])),
          ("unit", JSONText.string($0.unit.rawValue)),
        ])
      }
      let rows = table.rows.map { JSONText.array($0.map { $0.json(tongue) }) }
      return JSONText.object([("kind", "\"table\""), ("columns", JSONText.array(columns)), ("rows", JSONText.array(rows))])
    case .series(let set):
      let series = set.series.map {
        JSONText.object([("name", JSONText.string($0.name)), ("values", JSONText.array($0.values.map { JSONText.entry($0) }))])
      }
      return JSONText.object([
        ("kind", "\"series\""), ("unit", JSONText.string(set.unit.rawValue)), ("x", set.x.json),
        ("series", JSONText.array(series)),
      ])
    case .strip(let strip):
      return JSONText.object([
        ("kind", "\"strip\""), ("name", JSONText.string(strip.name)), ("unit", JSONText.string(strip.unit.rawValue)),
        ("tokens", JSONText.array(strip.tokens.map(JSONText.string))),
        ("values", JSONText.array(strip.values.map { JSONText.entry($0) })),
      ])
    case .note(let phrase): return JSONText.object([("kind", "\"note\""), ("text", JSONText.string(phrase[tongue]))])
    }
  }
}

extension Axis {
  var json: String {
    JSONText.object([
      ("name", JSONText.string(name)), ("count", String(count)), ("labels", JSONText.array(labels.map(JSONText.string))),
    ])
  }
}

extension Fact.Value {
  public var json: String {
    switch self {
    case .number(let number): JSONText.number(number)
    case .integer(let integer): String(integer)
    case .text(let text): JSONText.string(text)
    }
  }
}

extension Table.Cell {
  func json(_ tongue: Tongue) -> String {
    switch self {
    case .text(let text), .token(let text, _): JSONText.string(text)
    case .phrase(let phrase): JSONText.string(phrase[tongue])
    case .number(let number): JSONText.number(number)
    case .integer(let integer): String(integer)
    case .missing: "null"
    }
  }
}

extension Provenance {
  var json: String {
    JSONText.object([
      ("command", JSONText.string(command)), ("model", JSONText.string(model)), ("prompt", JSONText.string(prompt)),
      ("masks", JSONText.array(masks.map(JSONText.string))), ("kernels", JSONText.string(kernels)),
    ])
  }
}
