public import Findings
import Language
import Models
import Tensors
public import Wording

extension Player {
  /// What keeps a script from being played at all: a line that is not understood, another version, a setting or a model other than
  /// its numbers were made with. Nil where nothing does.
  func requirements() -> Event? {
    func event(_ line: Int, _ file: String?, _ text: String, _ verdict: Verdict, _ en: String, _ zh: String) -> Event {
      Event(line: line, file: file, text: text, verdict: verdict, detail: Phrase(en, zh))
    }
    if let problem = script.problems.first {
      let text = script.lines.first { $0.number == problem.line && problem.file == nil }?.text ?? ""
      return event(
        problem.line, problem.file, text, .syntax, "\(problem.code): \(problem.phrase.en)", "\(problem.code)：\(problem.phrase.zh)")
    }
    if let lack = options.until.flatMap(script.lack(of:)) { return event(1, nil, "vitrine 1", .syntax, lack.en, lack.zh) }
    guard !options.ignoresPins else { return nil }
    for need in script.needs where !Version.current.satisfies(need.relation, Version(need.version)) {
      let text = "engine \(need.relation) \(visible(need.version))"
      return event(need.line, need.file, "needs \(text)", .mismatch, "needs \(text), this is \(Version.current.text)", "需要 \(text)，当前为 \(Version.current.text)")
    }
    let settings = ["kernels": Engine.kernels, "precision": "f32", "threads": String(Engine.threads)]
    for pin in script.pins {
      guard let found = settings[pin.name], found != pin.value else { continue }
      let (name, value) = (pin.name, visible(pin.value))
      let way = ["kernels": "VITRINE_KERNELS", "threads": "VITRINE_THREADS"][name].map { "\($0)=\(value)" }
      let (en, zh) = (way.map { "; \($0) in the environment asks for it" } ?? "", way.map { "；可用环境变量 \($0) 指定" } ?? "")
      return event(
        pin.line, pin.file, "pin \(name) \(value)", .mismatch, "pinned to \(name) \(value), this is \(found)\(en)", "固定为 \(name) \(value)，当前为 \(found)\(zh)")
    }
    for pin in script.fingerprints {
      let text = "\(pin.part.rawValue) \(visible(pin.model)) sha256:\(pin.hash)"
      let found: String?
      do { found = try workspace.hash(of: pin) } catch {
        let error = error.worded
        var event = event(pin.line, pin.file, text, .commandFailed, "\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)")
        event.error = error
        return event
      }
      guard found?.hasPrefix(pin.hash) != true else { continue }
      let shown = found.map { "sha256:" + $0.prefix(max(12, pin.hash.count)) }
      let what =
        pin.part == .model
        ? Phrase("other weights of \(visible(pin.model))", " \(visible(pin.model)) 的权重")
        : Phrase("another tokenizer of \(visible(pin.model))", " \(visible(pin.model)) 的分词器")
      return event(
        pin.line, pin.file, text, .mismatch, "the script was made with \(what.en): here \(shown ?? "there is none")",
        "脚本制作时\(what.zh)与此处不同：此处\(shown.map { "为 " + $0 } ?? "不存在")")
    }
    return nil
  }
}

extension Workspace {
  /// The hash of a model's weights or tokenizer as its file has them; nil where there is no tokenizer.
  fileprivate func hash(of pin: Script.Fingerprint) throws -> String? {
    let hash = try ModelHash(modelPath(relocated(model: pin.model, from: pin.file)), environment: settings.environment)
    return pin.part == .model ? hash.weights : hash.tokenizer
  }
}

/// What a model is known by: SHA-256 of its weights with their configuration, and of its tokenizer where it has one.
package struct ModelHash: Sendable, Equatable {
  package let weights: String
  package let tokenizer: String?

  /// Opens what `open` would. - Complexity: O(bytes of the model).
  package init(_ name: String, environment: [String: String] = [:]) throws {
    let model = try Model.open(name, environment: environment)
    (weights, tokenizer) = (model.digest, model.tokenizerDigest)
  }
}

extension Script {
  /// The steps down to a place, with expectations above it only.
  func steps(until place: String?, withLooks: Bool) -> [Step] {
    // The place is looked for before anything is left out: it may be below a look.
    let chosen = place.flatMap(Place.init).map(steps(until:)) ?? steps
    guard !withLooks else { return chosen }
    let wanted = Script.wantedLooks(chosen)
    return chosen.indices.filter { !chosen[$0].isLook || wanted.contains($0) }.map { chosen[$0] }
  }

  /// The steps that only look and whose findings what is not left out refers to: `remember`, `expect` and `export`, and checks below a
  /// command that finds nothing itself.
  private static func wantedLooks(_ steps: [Step]) -> Set<Int> {
    var wanted: Set<Int> = []
    var last: Int?
    for (index, step) in steps.enumerated() {
      let commands = (try? parse(step.command, lexicon: Lexicon())) ?? []
      let isKept = !step.isLook || commands.contains { $0.name == "remember" }
      var finds = false
      for command in commands {
        if Performer[command.name]?.isFinding == true { (last, finds) = (index, true) } else if command.refersToFinding, isKept, let last { wanted.insert(last) }
      }
      if isKept, step.isLook { wanted.insert(index) }
      if isKept, !finds, !step.expectations.isEmpty || !step.observations.isEmpty, let last { wanted.insert(last) }
    }
    return wanted
  }
}

extension Finding {
  /// The title, and what the finding comes to where it settles a question.
  public var headline: Phrase {
    guard let verdict else { return title }
    return Phrase("\(title.en): \(verdict.en)", "\(title.zh)：\(verdict.zh)")
  }
}
