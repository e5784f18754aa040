import Findings
import Language
import Wording

extension Script {
  /// The script as one JSON object, with parameters filled in and other scripts included, commands and checks in their one form; for tools.
  ///
  ///     {"vitrine":1,"title":"…","needs":[{"relation":">=","version":"0.1"}],"pins":[{"name":"kernels","value":"avx512"}],
  ///      "hashes":[{"part":"model","model":"builtin","sha256":"9f2c71d0"}],"parameters":[{"name":"HEAD","default":"L1.H4","value":"L1.H4"}],
  ///      "comments":[{"line":6,"text":"anything"}],
  ///      "steps":[{"line":7,"command":"mask L1.H4","written":"mask {HEAD}","look":false,"words":[{"language":"zh","text":"…"}],
  ///        "expect":[{"line":9,"text":"loss-change 0.17 +- 0.01"}],"observe":[],"fails":"already-masked","within":5,"confirm":"…","mark":"…"}]}
  ///
  /// Keys of a step whose value would be empty or null are left out, `file` is there in steps of included scripts only, and `written`, of
  /// a command or a check, where it has parameters. Comments are those of the script itself, each on a line of its own.
  public var json: String {
    func text(_ value: String) -> String { JSONText.string(value) }
    let needs = needs.map { JSONText.object([("relation", text($0.relation)), ("version", text($0.version))]) }
    let pins = pins.map { JSONText.object([("name", text($0.name)), ("value", text($0.value))]) }
    let hashes = fingerprints.map {
      JSONText.object([("part", text($0.part.rawValue)), ("model", text($0.model)), ("sha256", text($0.hash))])
    }
    let parameters = parameters.map {
      JSONText.object([("name", text($0.name)), ("default", text($0.fallback)), ("value", text($0.value))])
    }
    let comments = lines.filter { $0.kind == .comment }.map { JSONText.object([("line", String($0.number)), ("text", text($0.text.trimmed))]) }
    return JSONText.object([
      ("vitrine", "1"), ("title", text(title)), ("needs", JSONText.array(needs)), ("pins", JSONText.array(pins)),
      ("hashes", JSONText.array(hashes)), ("parameters", JSONText.array(parameters)),
      ("comments", JSONText.array(comments)), ("steps", JSONText.array(steps.map(\.json))),
    ])
  }
}

extension Script.Step {
  fileprivate var json: String {
    func list(_ lines: [Script.Expected]) -> String {
      JSONText.array(
        lines.map { line in
          let written = line.written.map { [(name: "written", value: JSONText.string($0))] } ?? []
          return JSONText.object([("line", String(line.line)), ("text", JSONText.string(Script.expectation(line.text)))] + written)
        })
    }
    var members: [(name: String, value: String)] = [
      ("line", String(line)), ("command", JSONText.string(Script.canonical(command))), ("look", isLook ? "true" : "false"),
    ]
    if let written { members.append(("written", JSONText.string(written))) }
    if let file { members.append(("file", JSONText.string(file))) }
    if !words.isEmpty {
      let said = words.map { said in
        JSONText.object([("language", said.tongue.map { JSONText.string($0.rawValue) } ?? "null"), ("text", JSONText.string(said.text))])
      }
      members.append(("words", JSONText.array(said)))
    }
    if !expectations.isEmpty { members.append(("expect", list(expectations))) }
    if !observations.isEmpty { members.append(("observe", list(observations))) }
    if let failure { members.append(("fails", JSONText.string(failure.text))) }
    if let limit { members.append(("within", JSONText.number(limit))) }
    if let confirmation { members.append(("confirm", JSONText.string(confirmation))) }
    if let mark { members.append(("mark", JSONText.string(mark))) }
    return JSONText.object(members)
  }
}
