import Findings
import Wording

extension Finding {
  /// What it is and its named numbers, each for one line.
  func headline(_ tongue: Tongue) -> (name: String, numbers: String) {
    let name =
      switch body {
      case .note(let phrase): phrase[tongue].split(separator: "\n").first.map(String.init) ?? title[tongue]
      default: title[tongue]
      }
    return (visible(name), factsLine(tongue))
  }

  /// Whether a single line leaves most of it out.
  var isLong: Bool {
    switch body {
    case .note(let phrase): phrase.en.contains("\n")
    default: true
    }
  }
}
