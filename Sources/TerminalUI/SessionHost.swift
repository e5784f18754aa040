package import Findings
import Language
import Wording
import Workbench

/// The session as the screen's host.
struct SessionHost: ScreenHost {
  let session: Session
  init(_ session: Session) { self.session = session }

  func snapshot() async -> Snapshot { await session.snapshot() }
  func perform(_ command: Command, confirmation: String?, view: Drawing?, words: String?, work: Work) async -> Outcome {
    await session.isOnScreen()
    return await session.perform(command, confirmation: confirmation, view: view, words: words, work: work)
  }
  func misread(_ line: String) async { await session.misread(line) }
  func play(work: Work) async -> Watched.Piece? {
    await session.isOnScreen()
    return await session.play(work)
  }
  func naming(_ lexicon: Lexicon, for line: String) -> Lexicon { session.jobs.naming(lexicon, for: line) }

  func jobs(since revision: Int) -> (revision: Int, statuses: [JobStatus])? {
    let now = session.jobs.revision
    return now == revision ? nil : (now, session.jobs.statuses)
  }

  func look(_ look: Look, work: Work) async -> Sight {
    do {
      switch look {
      case .pattern(let layer, let head):
        return try await array(session.pattern(layer: layer, head: head, work: work))
      case .scores(let score):
        return try await array(session.heads(by: score.rawValue, work: work))
      case .answer(let line, let viewpoint):
        guard let command = try parse(line, lexicon: Lexicon()).first else { return .none(Phrase(same: line)) }
        return try await .finding(session.answer(command, from: viewpoint, work: work))
      case .output(let position):
        let finding = try await session.output(at: position, count: 24, work: work)
        return Output(finding, position: position).map(Sight.output) ?? .none(finding.noteOrTitle)
      case .outputs(let position, let viewpoint, let there):
        let found = try await session.outputs(at: position, beside: viewpoint, at: there, count: 24, work: work)
        guard let here = Output(found.here, position: position) else { return .none(found.here.noteOrTitle) }
        guard let other = Output(found.there, position: there) else { return .none(found.there.noteOrTitle) }
        return .output(here.beside(other))
      }
    } catch let error as any WordedError where error.code == "cancelled" {
      return .cancelled
    } catch {
      return .none((error as? any WordedError)?.withTip ?? Phrase(same: visible("\(error)")))
    }
  }

  private func array(_ finding: Finding) -> Sight {
    if case .array(let array) = finding.body { .array(array) } else { .none(finding.noteOrTitle) }
  }
}

extension WordedError {
  /// What is wrong and what to try, as one piece of text.
  var withTip: Phrase {
    guard let tip else { return phrase }
    return Phrase(phrase.en + ". " + tip.en, phrase.zh + "。" + tip.zh)
  }
}

extension Finding {
  var noteOrTitle: Phrase { if case .note(let phrase) = body { phrase } else { title } }
  func number(_ fact: String) -> Double? {
    switch self[fact: fact] {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}

extension Output {
  /// Reads a table of next tokens, or of classes, by its columns' names; nil when the finding is none.
  package init?(_ finding: Finding, position: Int?) {
    guard case .table(let table) = finding.body,
      let token = table.columns.firstIndex(where: { ["token", "class"].contains($0.name) }),
      let probability = table.columns.firstIndex(where: { $0.name == "probability" })
    else { return nil }
    let unmasked = table.columns.firstIndex { $0.name == "unmasked" }
    let candidates = table.rows.compactMap { row -> Candidate? in
      guard let text = row[token].label, case .number(let p) = row[probability] else { return nil }
      var before: Double?
      if let unmasked, case .number(let value) = row[unmasked] { before = value }
      return Candidate(token: text, probability: p, unmasked: before)
    }
    let loss = finding.number("loss")
    // Without masks there is nothing to compare with, and the column is not there.
    let delta = unmasked == nil ? nil : finding.number("loss-delta")
    self.init(
      position: position, candidates: candidates, loss: loss,
      unmaskedLoss: loss.flatMap { now in delta.map { now - $0 } })
    isClasses = table.columns[token].name == "class"
  }

  /// With the other side in the place of what is so without masks.
  func beside(_ other: Output) -> Output {
    let there = Dictionary(other.candidates.map { ($0.token, $0.probability) }) { first, _ in first }
    let known = Set(candidates.map(\.token))
    var both = self
    both.candidates = candidates.map { Candidate(token: $0.token, probability: $0.probability, unmasked: there[$0.token]) }
      + other.candidates.filter { !known.contains($0.token) }.map { Candidate(token: $0.token, probability: .nan, unmasked: $0.probability) }
    both.unmaskedLoss = other.loss
    return both
  }
}
