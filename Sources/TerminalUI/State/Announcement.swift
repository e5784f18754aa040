import Findings
import Language
import Workbench

/// What a key has asked to see. Seen, it is a command like any other: performed once more to be said in the console and recorded.
enum Announcement: Sendable, Equatable {
  case score(Score)
  case view(MainView)
  case runs
}

extension ScreenState {
  /// Shows a view, and says it as its command where it was not the one that showed, or is of something that the user has chosen.
  mutating func show(_ view: MainView, isChosen: Bool = false) -> [Request] {
    let isNew = main != view || preset != .inspect
    viewer = nil
    main = view
    preset = .inspect
    go(to: .attention)
    // The prompts are the screen's own: no look finds them.
    if view == .prompts { return isNew ? say(view: ["what": .word("prompts")]) : [] }
    return isNew || isChosen ? announce(.view(view)) : []
  }

  mutating func announce(_ asked: Announcement) -> [Request] {
    announcing.removeAll { $0 == asked }
    announcing.append(asked)
    return announce()
  }

  /// Says what has come on the screen since it was asked for. A sweep that gives way is no finding yet; what was left before it came, or
  /// cannot be, never is one.
  mutating func announce() -> [Request] {
    announcing = announcing.filter { asked in
      let looks = looks(of: asked)
      return stands(asked) && !looks.isEmpty && !looks.contains { isFresh($0) && refusal($0) != nil }
    }
    let come = announcing.filter { looks(of: $0).allSatisfy(isFresh) }
    announcing.removeAll { come.contains($0) }
    return come.flatMap { press(command: command(of: $0), isShown: true) }
  }

  /// Whether the screen is still about it.
  private func stands(_ asked: Announcement) -> Bool {
    switch asked {
    case .score(let score): score == self.score
    case .view(let view): preset == .inspect && view == main
    case .runs: preset == .train && runs.isShown
    }
  }

  private func looks(of asked: Announcement) -> [Look] {
    switch asked {
    case .score(let score): [.scores(score)]
    case .view: wanted.filter(mainLooks.contains)
    case .runs: [Self.runsLook]
    }
  }

  /// The command that finds what shows.
  private func command(of asked: Announcement) -> String {
    switch asked {
    case .score(let score): Command("heads", ["by": .word(score.rawValue)]).canonical
    case .runs: "runs"
    case .view(.attention): "attention \(selection)"
    case .view(.patterns): "attention L\(layer)"
    case .view(.lens): Self.line(lensLook(lensPosition))
    case .view(.tokens), .view(.tree), .view(.neurons), .view(.models), .view(.masks), .view(.stream), .view(.prompts): mainLooks.first.map(Self.line) ?? ""
    }
  }

  private static func line(_ look: Look) -> String { if case .answer(let line, _) = look { line } else { "" } }
}
