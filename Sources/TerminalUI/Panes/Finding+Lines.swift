import Findings
import Wording

extension Finding {
  /// One line: what it is and its named numbers.
  func headline(_ tongue: Tongue) -> String {
    let name =
      switch body {
      case .note(let phrase): phrase[tongue].split(separator: "\n").first.map(String.init) ?? title[tongue]
      default: title[tongue]
      }
    let numbers = factsLine(tongue)
    return numbers.isEmpty ? name : name + (tongue == .zh ? "：" : ": ") + numbers
  }

  /// Whether a single line leaves most of it out.
  var isLong: Bool {
    switch body {
    case .note(let phrase): phrase.en.contains("\n")
    default: true
    }
  }

  /// The whole finding, wrapped to a width, its title first.
  func lines(_ tongue: Tongue, width: Int) -> [StyledLine] {
    text(TextStyle(tongue, width: width, rows: 2000)).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { StyledLine(String($1), $0 == 0 ? .role(.title) : $1.hasPrefix("# ") ? .dim : .text) }
  }
}
