import Findings
import Language
import Tensors
import Wording

/// Something that was done in a session: a command with what came of it. The list of them is what `save session` and `record` write.
struct Deed: Sendable, Equatable {
  /// From 1.
  let number: Int
  /// As it was performed.
  var command: Command
  /// What the user said, where it was no command.
  var words: String?
  var confirmation: String?
  /// What was found, as lines of a script say it.
  var claims: [Claimed]
  /// Why it failed; nil when it did not.
  var failure: String?
  /// The job that does it; what it found is known when that has ended.
  var job: Int? = nil
  /// The run that it is kept as.
  var run: Int? = nil
  /// Its job went on beside what was typed, and so does a script's: what it made is opened beside the current model. A script waits for it
  /// at this place.
  var isBackground = false
  /// What it found is of a model that a training of this session has made, or of one that was made of such a one.
  var isOfTrained = false
  /// A crash cut it off: what it came to is what `runs resume` has made of it since.
  var isCutOff = false
  /// A replay measures it once more, or once less, where it ended, and may keep another model as its best: what it came to is told, and not
  /// checked.
  var isMeasuredOtherwise = false
  /// Why a script has no line for it although it did what it was asked to; nil where it has one.
  var omission: Omission? = nil
  /// The job whose end it has waited for and told, where it did no more than that.
  var awaited: Int? = nil
  /// The same command where its ids say who somebody is, with the text that they stand for.
  var personless: Command? = nil
  /// That text is read as other ids, so that what follows is found otherwise.
  var isInexact = false
  /// What whoever reads the script should know of it, as a comment.
  var remark: String? = nil

  enum Omission: Sendable, Equatable {
    /// A crash cut it off, and nobody has gone on with it: nothing came of it.
    case cutOff
    /// It went on with a run whose line, above, tells what came of both.
    case toldAbove
  }

  /// Of what trains: whether it went on beside what was typed.
  var isBackgroundTraining: Bool? { command.trains ? isBackground : nil }

  var effect: Effect { command.row?.effect ?? .looks }

  /// Whether a script has a place for it: it did what it was asked to, and that was not about the screen, about jobs, which a script
  /// waits for, or about recording.
  var isForScripts: Bool {
    guard failure == nil, omission == nil, let row = command.row else { return false }
    return row.group != .screen && !["record", "save session", "jobs", "wait", "pause", "resume", "cancel"].contains(row.name)
  }
}

/// A line that says what a command found.
struct Claimed: Sendable, Equatable {
  /// The name of the value, and the value with its tolerance.
  let name: String
  var value: String
  /// The same of a trained model; nil where that is not checked.
  var trained: String? = nil
  /// The value is another one wherever and whenever it is found: it is looked at, and not checked.
  var isObserved = false
  /// It tells a token of somebody's personal data, which has no name of its own that a check could be written with.
  var isPersonal = false

  /// Below a command of a script.
  func line(checked: Bool, isTrained: Bool) -> String {
    if isObserved || isTrained && trained == nil { return "~ " + name }
    return (checked ? "= " : "~ ") + name + " " + (isTrained ? trained ?? value : value)
  }
}

extension Pseudonyms {
  /// The deed with everything personal in its texts and paths under a name. Its numbers are left alone: a seed may look like a telephone number.
  mutating func hide(_ given: Deed) -> Deed {
    var deed = given
    if let told = given.personless {
      deed.command = told
      if given.isInexact { deed.remark = "Was given as token ids; this text may be read as others, so nothing is checked until the next prompt." }
    }
    for (slot, argument) in deed.command.arguments {
      switch argument {
      case .text(let text): deed.command.arguments[slot] = .text(hide(typed: text))
      case .path(let path): deed.command.arguments[slot] = .path(hide(typed: path))
      case .word(let word) where Double(word) == nil: deed.command.arguments[slot] = .word(hide(typed: word))
      case .words(let words): deed.command.arguments[slot] = .words(words.map { hide(typed: $0) })
      default: break
      }
    }
    deed.claims = given.claims.map { claim in
      var claim = claim
      claim.isObserved = claim.isObserved || claim.isPersonal
      guard claim.value.hasPrefix("\"") else { return claim }
      claim.value = hide(typed: claim.value)
      return claim
    }
    deed.words = given.words.map { hide(typed: $0) }
    deed.confirmation = given.confirmation.map { hide(typed: $0) }
    return deed
  }
}

extension Finding {
  /// What is found as lines below a command: every number that does not depend on the machine, within one unit of its last digit.
  ///
  /// Hundreds of steps carry the roundings of different instruction sets further apart than one pass does: of a trained model numbers are
  /// right within a fiftieth, and what is small or chosen by a hair is not checked.
  var claims: [Claimed] {
    var lines: [Claimed] = []
    if case .array(let array) = body, array.shape.count > 1 {
      let shape = array.shape.map(String.init).joined(separator: "x")
      lines.append(Claimed(name: "shape", value: shape, trained: shape))
    }
    for fact in facts {
      var claim: Claimed
      switch fact.value {
      case .integer(let number): claim = Claimed(name: fact.name, value: String(number), trained: String(number))
      case .text(let text):
        let value = Script.value(text, of: fact.name)
        claim = Claimed(name: fact.name, value: String(Command("expect", ["value": value]).canonical.dropFirst("expect ".count)))
        claim.isPersonal = tellsPersonalToken(text)
      case .number(let number) where number.isFinite:
        // Float32 has no more to say of numbers of this size than a millionth.
        let written = number.significant(5)
        let unit = number == 0 ? 0 : 2 * halfUnit(written)
        // A difference is as exact as what it is one of, and what is nothing but rounding has no digits that hold.
        let least = fact.isDifference && number != 0 ? 1e-5 : 1e-6
        claim = Claimed(name: fact.name, value: "\(written) +- \(max(unit, least).shortest)", trained: number == 0 ? "0 +- 0.02" : "\(number.significant(3)) rel 0.02")
        if abs(number) < 1e-5, number != 0 { claim.trained = "\(number.significant(3)) +- \(least.shortest)" }
      case .number: continue
      }
      if fact.isByAHair { claim.trained = nil }
      claim.isObserved = fact.dependsOnMachine
      lines.append(claim)
    }
    // Only what can be read back.
    return lines.filter { (try? parse(Script.claim("\($0.name) \($0.value)"), lexicon: Lexicon()))?.count == 1 }
  }
}

extension Fact {
  /// A difference of two numbers, by its name.
  fileprivate var isDifference: Bool { ["change", "delta", "rise", "difference"].contains { name.contains($0) } }

  /// A difference of two numbers, or which of several was best, by whatever it is called.
  fileprivate var isByAHair: Bool {
    ["best-step", "top1-id", "gain", "gain-error", "won-back", "kl"].contains(name) || isDifference
  }
}

extension Workspace {
  /// What came of a command as a deed: what a job does is asked for when the script is written.
  func deed(_ command: Command, words: String?, finding: Finding?, failure: String?) -> Deed {
    let job = command.row?.slot("background") == nil ? nil : jobs.all.last { $0.command == command.canonical }
    var deed = Deed(
      number: deeds.count + 1, command: command, words: words, confirmation: confirmation, claims: job == nil ? finding?.claims ?? [] : [],
      failure: failure, job: job?.number, isBackground: job?.isBackground == true)
    deed.run = job?.status.run
    deed.isOfTrained = isOfTrained(command)
    if failure == nil, ["wait", "cancel"].contains(command.name) { deed.awaited = awaited }
    if let told = personless(command) { (deed.personless, deed.isInexact) = (told.command, !told.isExact) }
    return deed
  }

  /// Whether the current model, or one that the command names, or a file that it reads, comes from a training of this session.
  private func isOfTrained(_ command: Command) -> Bool {
    if command.trains || state.current.map({ state.models[$0].isTrained }) == true { return true }
    let trained = Set(state.models.filter(\.isTrained).map(\.name))
    return command.arguments.values.contains { argument in
      switch argument {
      case .word(let name): trained.contains(name)
      case .words(let names): !trained.isDisjoint(with: names)
      case .path(let path): trainedFiles.contains(resolve(path))
      default: false
      }
    }
  }

  /// What a command has made of a trained model is of that kind: the model that is current now, or a file.
  mutating func keepKind(_ deed: Deed) {
    guard deed.isOfTrained, deed.failure == nil, !deed.command.trains else { return }
    if let file = deed.command.text("file"), deed.command.row?.slot("overwrite") != nil { trainedFiles.insert(resolve(file)) }
    let makes = deed.effect != .looks && !["use", "close", "undo", "redo", "prompt"].contains(deed.command.name)
    if makes, let current = state.current { state.models[current].isTrained = true }
  }

  /// The deed with what its job has found by now. One that was cancelled becomes one that stops where it did, so that a replay makes the
  /// same model; of one that is not over a replay makes more, and the script says so.
  func settled(_ given: Deed) -> Deed {
    guard let number = given.job, let job = jobs[number] else { return given }
    var deed = given
    let status = job.status
    let place = "\(status.step) of \(status.total)"
    switch status.phase {
    case .running: deed.remark = "Was at step \(place) when this was written; a replay goes on to the end."
    case .paused: deed.remark = "Was paused at step \(place) when this was written; a replay goes on to the end."
    case .failed: (deed.failure, deed.remark) = (job.error?.code ?? "failed", "Left out, as it failed: \(visible(deed.command.canonical))")
    case .cancelled:
      guard let finding = job.result?.finding, let end = deed.command.stopSlot, case .integer(let step)? = finding[fact: "steps"] else {
        deed.remark = "Was cancelled after step \(place); a replay goes on to the end."
        // Without a result nothing came of it.
        if job.result == nil { (deed.failure, deed.remark) = ("cancelled", "Left out, as it was cancelled: \(visible(deed.command.canonical))") }
        return deed
      }
      // `steps` of `runs resume` measures where it ends, and `until` does not, as if it had been cancelled there.
      (deed.claims, deed.isMeasuredOtherwise) = (finding.claims, end == "steps")
      // It was asked for when the last step was done.
      guard step < deed.command.integer("until") ?? deed.command.integer("steps") ?? .max else { return deed }
      deed.command.arguments[end] = .integer(step)
      deed.remark = "Was cancelled after step \(place)."
    case .finished: deed.claims = job.result?.finding.claims ?? []
    }
    return deed
  }
}

extension Command {
  /// Whether it makes a model in hundreds of steps.
  var trains: Bool { row?.slot("background") != nil }

  /// The option that says at which step it stops, without any other change to the steps before; nil where it has none.
  var stopSlot: String? { row?.slot("until") != nil && trains ? "until" : name == "runs resume" ? "steps" : nil }

  /// Whether what it finds is the same wherever and however it runs: not the machine, and not the store of runs. A run that is gone on with
  /// comes to the same.
  var findsTheSame: Bool { trains || ![.jobs, .script, .screen].contains(row?.group) && name != "doctor" }

  /// Whether it counts what is open: what a job in the background makes is in it from the job's end on, whenever that is.
  var countsWhatIsOpen: Bool { name == "models" }
}
