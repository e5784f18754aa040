import Findings
import Language
import Studies
import Wording

// How a step is performed, and what makes it fail.
extension Player {
  mutating func perform(_ step: Script.Step) -> Event {
    commands += 1
    var done: [Done] = []
    var warning: Phrase?
    func event(_ verdict: Verdict, _ detail: Phrase, _ finding: Finding? = nil) -> Event {
      Event(
        line: step.line, file: step.file, text: step.sign + step.command, verdict: verdict, detail: detail, finding: finding,
        outer: step.outer, done: done, warning: warning)
    }
    let written: [Command]
    var parsed: [Command]
    do {
      _ = try? workspace.model()
      written = try parse(step.command, lexicon: workspace.lexicon)
      parsed = written.map { $0.relocated(from: step.file, in: workspace) }
      if let seed {
        // A default that is written names a seed as well.
        let given = try parse(step.command, lexicon: workspace.lexicon, keeping: Script.pinnable)
        for index in parsed.indices where given[index].arguments["seed"] == nil && parsed[index].draws {
          parsed[index].arguments["seed"] = .integer(seed)
        }
      }
    } catch {
      // A name or place that does not exist is a failure of the command like any other, and may be what the script expects.
      let isUnderstood = (try? parse(step.command, lexicon: Lexicon())) != nil
      return failed(step, error, otherwise: isUnderstood ? .commandFailed : .syntax, event)
    }
    if step.confirmation == nil, parsed.contains(where: \.isDestructive) {
      return event(.confirmationMissing, Phrase("needs `@ confirm` below it", "其下须有 `@ confirm`"))
    }
    if let confirmation = step.confirmation {
      for command in written {
        guard let endangered = command.endangered, !Workspace.confirms(confirmation, endangered), command.endangeredScript.map({ Workspace.confirms(confirmation, $0) }) != true
        else { continue }
        let (given, target) = (visible(confirmation), visible(endangered))
        return event(
          .confirmationMissing, Phrase("is confirmed for \(given), and would write \(target)", "只确认了 \(given)，却将写入 \(target)"))
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    var finding: Finding?
    // What an included script confirms, it names as it is seen from there.
    workspace.confirmation = parsed == written || step.confirmation == nil ? step.confirmation : parsed.compactMap(\.endangered).first ?? step.confirmation
    let jobs = jobs
    let earlier = Set(jobs.all.filter { !$0.isOver && $0.status.phase != .paused }.map(\.number))
    // What takes too long is stopped, and not only found to have taken too long.
    let whole = workspace.progress
    if let limit = step.limit { workspace.progress = Progress { whole.isCancelled || start.duration(to: clock.now).inSeconds > limit } }
    defer { workspace.progress = whole }
    func isLate() -> Bool { step.limit.map { start.duration(to: clock.now).inSeconds > $0 } ?? false }
    do {
      for (index, command) in parsed.enumerated() {
        // Who takes over the keyboard can save all of it.
        let words = index == 0 ? step.words.first?.text : nil
        let told = workspace.journalled(command)
        let begun = journal?.start(told, words: words, confirmation: step.confirmation, &workspace.pseudonyms)
        let from = clock.now
        func end(_ found: Finding?, _ failure: String?) {
          let seconds = from.duration(to: clock.now).inSeconds
          let deed = workspace.deed(command, words: words, finding: found, failure: failure)
          var keeper = journal ?? .idle
          let recording = workspace.began(command, failure: failure, in: &keeper)
          let ended = keeper.done(told, finding: found, failure: failure, seconds: seconds, deed: deed, &workspace.pseudonyms)
          let unkept = workspace.keep(deed, in: &keeper)
          if journal != nil { journal = keeper }
          warning = warning ?? begun ?? recording ?? ended ?? unkept
          workspace.adoptResults()
          _ = journal?.made(&workspace)
        }
        do {
          // A step ends when its work has: what stands below it counts on that. What it makes in the background is beside the current model.
          (workspace.isPlayed, workspace.attends) = (true, index == parsed.count - 1)
          defer { (workspace.isPlayed, workspace.attends) = (false, false) }
          let found = try jobs.whileBusy { try workspace.perform(command) }
          finding = found
          done.append(Done(command: command, finding: found))
          end(found, nil)
        } catch {
          end(nil, error.worded.code)
          throw error
        }
        if command.name == "quit" {
          // That nothing stands behind it was seen to beforehand.
          hasQuit = true
          pending.removeAll()
          break
        }
      }
      // What was begun or resumed in the middle of the line went on beside the rest of it, and ends with it.
      for job in jobs.all where !job.isOver && job.status.phase != .paused && !earlier.contains(job.number) {
        _ = try jobs.whileBusy { try workspace.wait(for: job, cancelling: true) }
        workspace.adoptResults()
      }
    } catch {
      let error = error.worded
      if let inner = error as? ReplayError { workspace.pseudonyms.merge(inner.names) }
      if error.code == "unconfirmed" { return event(.confirmationMissing, error.phrase) }
      if whole.isCancelled { return event(.interrupted, error.phrase) }
      if let limit = step.limit, isLate() { return event(.timeLimit, Phrase("stopped after \(limit.shortest) s", "超过 \(limit.shortest) 秒，已中止")) }
      return failed(step, error, otherwise: Verdict(of: error), event)
    }
    // Work that can be stopped half-way has a finding all the same.
    if whole.isCancelled { return event(.interrupted, Phrase("interrupted", "已中断"), finding) }
    if let failure = step.failure {
      let code = visible(failure.text)
      return event(.expectationFailed, Phrase("expected to fail with \(code), but did not", "应以 \(code) 失败，但成功了"))
    }
    if let limit = step.limit, isLate() {
      return event(.timeLimit, Phrase("took longer than \(limit.shortest) s", "超过 \(limit.shortest) 秒"))
    }
    expect(step)
    return event(.passed, finding?.headline ?? Phrase(same: ""), finding)
  }

  /// Lines below a command are about the session after it, whether it succeeded or failed as it should.
  private mutating func expect(_ step: Script.Step) {
    let lines = step.expectations.map { ($0.line, Pending.expectation($0)) } + step.observations.map { ($0.line, .observation($0)) }
    pending += lines.sorted { $0.0 > $1.0 }.map(\.1)
  }

  private mutating func failed(
    _ step: Script.Step, _ error: any WordedError, otherwise: Verdict, _ event: (Verdict, Phrase, Finding?) -> Event
  ) -> Event {
    let (code, phrase) = (error.code, error.phrase)
    guard let expected = step.failure else {
      var event = event(otherwise, Phrase("\(code): \(phrase.en)", "\(code)：\(phrase.zh)"), nil)
      event.error = error
      return event
    }
    if expected.text == code {
      expect(step)
      return event(.passed, Phrase("fails with \(code), as expected", "以 \(code) 失败，符合预期"), nil)
    }
    let wanted = visible(expected.text)
    return event(
      .expectationFailed,
      Phrase("expected to fail with \(wanted), failed with \(code): \(phrase.en)", "应以 \(wanted) 失败，实为 \(code)：\(phrase.zh)"),
      nil)
  }
}

extension Command {
  /// Commands whose seed counts with some of their arguments only, and whether it does with these.
  private static let drawsWith: [String: @Sendable (Command) -> Bool] = [
    "mask": { $0.text("from") == nil && $0.text("mode") == "resample" },
    "prune": { $0.text("by") == "random" },
  ]

  /// Whether a seed changes what it does: a pinned one is not given to what would refuse it as idle.
  var draws: Bool { row?.slot("seed") != nil && Command.drawsWith[name]?(self) != false }
}
