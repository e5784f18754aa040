public import Wording

extension Script {
  /// Why nothing can be played to `place`, as the command line has it; nil where the script has it.
  public func lack(of place: String) -> Phrase? {
    switch Place(place) {
    case .line(let line):
      // What stands behind the last line end is no line.
      guard let last = lines.last(where: { !$0.text.isEmpty })?.number, !(1...last).contains(line) else { return nil }
      return Phrase("there is no line \(line); the script has \(last)", "没有第 \(line) 行；脚本共 \(last) 行")
    case .included(let line, let file, let outer):
      guard !steps.contains(where: { $0.outer == outer && $0.file == file }) else { return nil }
      let file = visible(file)
      return Phrase("there is no line \(line) of \(file): line \(outer) does not include it", "没有 \(file) 的第 \(line) 行：第 \(outer) 行并未包含它")
    case .mark(let mark):
      let known = steps.compactMap(\.mark)
      guard !known.contains(mark) else { return nil }
      let list =
        known.isEmpty
        ? Phrase("the script has no marks", "脚本没有标记")
        : Phrase("marks: \(known.map(visible).joined(separator: ", "))", "现有标记：\(known.map(visible).joined(separator: "、"))")
      return Phrase("there is no mark \(visible(mark)); \(list.en)", "没有标记 \(visible(mark))；\(list.zh)")
    }
  }

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
