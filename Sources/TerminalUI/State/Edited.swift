import Findings
import Language
import Workbench

/// What the panes said before the last command, an `edit`: what it moved is shown beside what is so now.
public struct Edited: Sendable, Equatable {
  /// What came after the last token.
  var output: Output?
  /// The loss of each token, where the list of tokens was in sight.
  var losses: [Double] = []
  var count = 0
}

extension ScreenState {
  /// Whether a command that has just been done was an edit, or did one again.
  func isEdit(_ command: Command) -> Bool {
    command.name == "edit" || command.name == "redo" && command.arguments.isEmpty && snapshot.redo.last?.hasPrefix("edit ") == true
  }

  /// What is to be remembered before an edit is taken over.
  var beforeEdit: Edited {
    var output: Output?
    if case .output(let found)? = seen[.output(position: nil)]?.sight { output = found }
    return Edited(output: output, losses: tokenLosses, count: snapshot.tokens.count)
  }

  /// The losses of the tokens as they were last seen; NaN where there is none.
  var tokenLosses: [Double] {
    guard case .table(let table)? = finding(.answer("tokens"))?.body, let column = table.columns.firstIndex(where: { $0.name == "loss" }) else { return [] }
    return table.rows.map { row in if case .number(let value) = row[column] { value } else { .nan } }
  }

  /// The output with what it was before the edit, under the same masks, in the place of what it is without any, where both are known.
  func comparedWithBefore(_ output: Output) -> Output? {
    guard let before = edited?.output, position == nil, isFresh(.output(position: nil)) else { return nil }
    var compared = output
    compared.candidates = output.candidates.map { candidate in
      Output.Candidate(
        token: candidate.token, probability: candidate.probability, unmasked: before.candidates.first { $0.token == candidate.token }?.probability)
    }
    compared.unmaskedLoss = before.loss
    return compared
  }

  /// The change of a token's loss by the edit; nil where it is not known, or the tokens are others.
  func lossChange(_ token: Int) -> Double? {
    guard let edited, edited.count == snapshot.tokens.count, isFresh(.answer("tokens")), let before = edited.losses.at(token), let now = tokenLosses.at(token) else { return nil }
    let change = now - before
    return change.isFinite ? change : nil
  }
}
