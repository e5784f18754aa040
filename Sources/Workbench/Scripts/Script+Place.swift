extension Script {
  /// A place to play to, as `replay --until` is given it.
  enum Place: Equatable, Sendable {
    case mark(String)
    /// What is included counts as the line that it is included at.
    case line(Int)
    /// A line of what is included at a line of the script itself: `12:other.session:5`.
    case included(line: Int, file: String, outer: Int)

    /// A mark has no number at its beginning, and no line anything else.
    init(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if let line = Int(text) { self = .line(line) } else if parts.count > 2, let outer = Int(parts[0]), let line = parts.last.flatMap({ Int($0) }) {
        self = .included(line: line, file: parts[1..<(parts.count - 1)].joined(separator: ":"), outer: outer)
      } else { self = .mark(text) }
    }

    /// Where something was played; nil where that is not known.
    init?(_ event: Player.Event) {
      guard let file = event.file else {
        self = .line(event.line)
        return
      }
      guard let outer = event.outer else { return nil }
      self = .included(line: event.line, file: file, outer: outer)
    }

    var written: String {
      switch self {
      case .mark(let mark): mark
      case .line(let line): String(line)
      case .included(let line, let file, let outer): "\(outer):\(file):\(line)"
      }
    }
  }

  /// The steps down to a place, and of the last one what is checked above it.
  func steps(until place: Place) -> [Step] {
    switch place {
    case .mark(let mark): return steps.firstIndex { $0.mark == mark }.map { Array(steps[...$0]) } ?? steps
    case .line(let line):
      return steps.filter { ($0.outer ?? $0.line) <= line }.map { $0.keeping { ($0.outer ?? $0.line) <= line } }
    case .included(let line, let file, let outer):
      func isThere(_ step: Step) -> Bool { step.outer == outer && step.file == file && step.line <= line }
      guard let first = steps.firstIndex(where: isThere) else {
        // Nothing of it stands above the line: what comes before it is played.
        return Array(steps.prefix { ($0.outer ?? $0.line) < outer })
      }
      // Included a second time it begins anew, with lines that go back.
      var end = first
      for index in steps.indices[first...].dropFirst() where isThere(steps[index]) {
        guard steps[index].line > steps[end].line else { break }
        end = index
      }
      // What the script itself checks behind what it includes comes later.
      return steps[..<end] + [steps[end].keeping { $0.file == file && $0.line <= line }]
    }
  }
}

extension Script.Step {
  fileprivate func keeping(_ isWanted: (Script.Expected) -> Bool) -> Script.Step {
    var step = self
    step.expectations.removeAll { !isWanted($0) }
    step.observations.removeAll { !isWanted($0) }
    return step
  }
}
