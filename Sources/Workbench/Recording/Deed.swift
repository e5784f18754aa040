import Findings
import Language
import Tensors
import Wording

/// Something that was done in a session: a command with what came of it. The list of them is what `save session` and `record` write.
struct Deed: Sendable, Equatable {
  /// From 1.
  let number: Int
  /// As it was performed.
  let command: Command
  /// What the user said, where it was no command.
  let words: String?
  let confirmation: String?
  /// What was found, as lines of a script say it.
  let claims: [String]
  /// Why it failed; nil when it did not.
  let failure: String?

  var effect: Effect { command.row?.effect ?? .looks }

  /// Whether a script has a place for it: it did what it was asked to, and that was not about the screen, about jobs, which a script
  /// waits for, or about recording.
  var isForScripts: Bool {
    guard failure == nil, let row = command.row else { return false }
    return row.group != .screen && !["record", "save session", "jobs", "wait", "pause", "resume", "cancel"].contains(row.name)
  }
}

extension Finding {
  /// What is found as lines below a command: every number that does not depend on the machine, within one unit of its last digit.
  var claims: [String] {
    var lines: [String] = []
    if case .array(let array) = body, array.shape.count > 1 { lines.append("shape " + array.shape.map(String.init).joined(separator: "x")) }
    for fact in facts where ![.seconds, .tokensPerSecond, .gigaflops, .gigabytesPerSecond].contains(fact.unit) {
      switch fact.value {
      case .integer(let value): lines.append("\(fact.name) \(value)")
      case .text(let text): lines.append("\(fact.name) " + Command("note", ["text": .text(text)]).canonical.dropFirst("note ".count))
      case .number(let value) where value.isFinite:
        // Float32 has no more to say of numbers of this size than a millionth; a round number has no last digit to go by.
        let written = value.significant(5)
        lines.append("\(fact.name) \(written) +- \(max(min(2 * halfUnit(written), abs(value) * 1e-3), 1e-6).shortest)")
      case .number: continue
      }
    }
    // Only what can be read back.
    return lines.filter { (try? parse(Script.claim($0), lexicon: Lexicon()))?.count == 1 }
  }
}

extension Command {
  /// Whether what it finds is the same wherever and however it runs: not the machine, not the store of runs, and not work that a
  /// session may have gone on from before it was done.
  var findsTheSame: Bool {
    row?.slot("background") == nil && row?.group != .jobs && ![.script, .screen].contains(row?.group) && name != "doctor"
  }
}
