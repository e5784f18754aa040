import Findings
import Language
import Workbench

/// The last command, where it was an `edit`: which token it replaced. What it moved is asked for and shown beside what is so now.
public struct Edited: Sendable, Equatable {
  /// The token that was replaced, and how many there were before and are now.
  let token: Int
  let before: Int, now: Int
  /// How many stand in its place.
  var pieces: Int { now - before + 1 }

  /// The token that one of the edited prompt was before; nil for one of several that stand in the place of one.
  func origin(of token: Int) -> Int? {
    if token < self.token { return token }
    if token >= self.token + pieces { return token - pieces + 1 }
    return pieces == 1 ? self.token : nil
  }

  /// The token after which came what comes after one of the edited prompt: the last of several has the place of the one.
  func originOfNext(_ token: Int) -> Int? { token == self.token + pieces - 1 ? self.token : origin(of: token) }
}

extension ScreenState {
  /// The edit that a command has just made, or made again, before what it has changed is taken over.
  func edit(by command: Command, of count: Int) -> Edited? {
    let again = command.name == "redo" && command.arguments.isEmpty ? snapshot.redo.last.flatMap { try? parse($0, lexicon: snapshot.lexicon).first } : nil
    let edit = again ?? command
    guard edit.name == "edit", let token = edit.tokens("token").first?.positions(in: snapshot.tokens).first else { return nil }
    return Edited(token: token, before: snapshot.tokens.count, now: count)
  }

  static let tokensBefore = Look.answer("tokens", from: .before)

  /// What came next before the edit, beside what does now; nil where nothing has been edited, and inside what stands for the edited token.
  var outputsAroundEdit: Look? {
    edited.flatMap { $0.originOfNext(lensPosition) }.map { .outputs(position: position, beside: .before, at: $0) }
  }

  /// The output with what it was before the edit, under the same masks, in the place of what it is without any.
  var comparedWithBefore: Output? {
    guard let look = outputsAroundEdit, isFresh(look), case .output(let output)? = seen[look]?.sight else { return nil }
    return output
  }

  /// The losses of the tokens as a look has them; NaN where there is none.
  func tokenLosses(_ look: Look = .answer("tokens")) -> [Double] {
    guard case .table(let table)? = finding(look)?.body, let column = table.columns.firstIndex(where: { $0.name == "loss" }) else { return [] }
    return table.rows.map { row in if case .number(let value) = row[column] { value } else { .nan } }
  }

  /// The loss of each token before the edit, by the tokens of now; nil where the token was not there or its loss is not known.
  var lossesBefore: [Double?] {
    guard let edited, isFresh(Self.tokensBefore), isFresh(.answer("tokens")) else { return [] }
    let before = tokenLosses(Self.tokensBefore)
    return snapshot.tokens.indices.map { edited.origin(of: $0).flatMap { before.at($0) }.flatMap { $0.isFinite ? $0 : nil } }
  }
}
