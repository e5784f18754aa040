import Findings
public import Wording

// What a replay tells: of what is hidden, the names. Originals stay in the engine and on the screen.
extension Player {
  /// Whether what is told and written of it stands under pseudonyms: that was asked for, or the script holds some.
  public var redacts: Bool { workspace.settings.redacts }

  /// Hides as the player does, with all that has come up so far; nil where nothing is hidden.
  public var redactor: Redactor? { redacts ? Redactor(workspace.pseudonyms, prompt: nil) : nil }

  mutating func told(_ event: Event) -> Event { redacts ? workspace.pseudonyms.hide(event) : event }

  /// Keeps to the names that are in force around it.
  mutating func share(_ names: Pseudonyms) {
    var all = names
    all.merge(workspace.pseudonyms)
    workspace.pseudonyms = all
  }
}

extension Redactor {
  /// The rule for whatever is written or printed of a script: where pseudonyms were asked for, or where it holds some that are known, it holds
  /// nothing but those. Nil where nothing is to be hidden.
  public init?(for script: Script, wanted: Bool) {
    guard wanted || !script.hidden.isEmpty else { return nil }
    self.init(script)
  }

  /// What is wrong with a script, as it is told.
  public func hide(_ error: any WordedError) -> any WordedError {
    guard let error = error as? ScriptError else { return error }
    return hide(error)
  }

  public func hide(_ error: ScriptError) -> ScriptError {
    var names = pseudonyms
    return ScriptError(
      line: error.line, code: error.code, phrase: names.hide(error.phrase), tip: error.tip.map { names.hide($0) },
      file: error.file.map { names.hide($0) }, outer: error.outer)
  }

  /// What should not be left as it is in a script.
  public func hide(_ remark: Script.Remark) -> Script.Remark {
    var names = pseudonyms
    return Script.Remark(line: remark.line, code: remark.code, phrase: names.hide(remark.phrase))
  }

  /// A script as it is shown: all that is written in it, but for hashes, which look like keys.
  public func hide(_ script: Script) -> Script {
    var names = pseudonyms
    var out = names.hide(script)
    out.lines = script.lines.map { line in
      guard PersonalData.Kind.key.isRefused(in: line.kind) else { return line }
      return Script.Line(number: line.number, text: names.hide(line.text, isCommand: [.command, .look].contains(line.kind)), kind: line.kind)
    }
    out.parameters = script.parameters.map { given in
      Script.Parameter(line: given.line, name: given.name, fallback: names.hide(given.fallback), value: names.hide(given.value), file: given.file.map { names.hide($0) })
    }
    func told(_ expected: Script.Expected) -> Script.Expected {
      Script.Expected(
        line: expected.line, text: names.hide(expected.text), written: expected.written.map { names.hide($0) }, file: expected.file.map { names.hide($0) },
        outer: expected.outer)
    }
    out.steps = out.steps.map { given in
      var step = Script.Step(
        line: given.line, command: names.hide(given.command, isCommand: true), written: given.written.map { names.hide($0, isCommand: true) }, file: given.file,
        outer: given.outer, isLook: given.isLook, words: given.words, failure: given.failure, limit: given.limit)
      (step.expectations, step.observations) = (given.expectations.map(told), given.observations.map(told))
      (step.confirmation, step.mark) = (given.confirmation.map { names.hide($0) }, given.mark.map { names.hide($0) })
      return step
    }
    return out
  }

  /// What a report says of the command line that it comes from.
  public func hide(_ report: ReplayReport) -> ReplayReport {
    var names = pseudonyms
    return ReplayReport(
      file: report.file, tongue: report.tongue, parameters: report.parameters.mapValues { names.hide($0) }, flags: report.flags.map { names.hide($0) })
  }

  /// What is new of a job.
  public func hide(_ item: JobNews.Item) -> JobNews.Item {
    var names = pseudonyms
    return item.with { status in
      status.command = names.hide(status.command, isCommand: true)
      status.event = status.event.map { names.hide($0) }
      status.runName = status.runName.map { names.hide($0) }
      status.failure = status.failure.map { names.hide($0) }
      status.failureTip = status.failureTip.map { names.hide($0) }
      status.trouble = status.trouble.map { names.hide($0) }
    }
  }
}

extension JobNews.Item {
  fileprivate func with(_ change: (inout JobStatus) -> Void) -> JobNews.Item {
    func changed(_ status: JobStatus) -> JobStatus {
      var status = status
      change(&status)
      return status
    }
    return switch self {
    case .progress(let status): .progress(changed(status))
    case .event(let status): .event(changed(status))
    case .trouble(let status): .trouble(changed(status))
    case .ended(let status): .ended(changed(status))
    }
  }
}
