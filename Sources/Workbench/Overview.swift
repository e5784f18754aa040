public import Findings
public import Language
import Models
import Studies
import Wording

/// What the first screen is about to show.
public struct OverviewQuestion: Sendable, Equatable {
  /// The selected head.
  public var layer = 0
  public var head = 0
  /// The score that shades the grid: a name of `heads by=…`.
  public var score = "entropy"
  /// Rows of the next-token table.
  public var tokens = 10
  public init(layer: Int = 0, head: Int = 0, score: String = "entropy", tokens: Int = 10) {
    self.layer = layer
    self.head = head
    self.score = score
    self.tokens = tokens
  }
}

/// Everything the first screen shows, as findings.
public struct Overview: Sendable, Equatable {
  /// Scores `[layer, head]`.
  public let heads: Finding
  /// The selected head's attention pattern `[query, key]`.
  public let pattern: Finding
  /// Next tokens with probabilities and, under masks, what changed; its facts have `loss` and `loss-delta`. A note for models
  /// without logits.
  public let output: Finding
}

/// Which of the models a pane asks about; the prompt is the current model's in any case.
public enum Viewpoint: Sendable, Hashable {
  case here
  /// The current model without its masks.
  case unmasked
  /// Another open model.
  case model(String)
  /// The session before its newest change, with the prompt that it had then.
  case before
}

extension Session {
  /// What a command that only looks would find, as a pane asks for it: nothing is recorded, and `expect` does not refer to it.
  public func answer(_ command: Command, from viewpoint: Viewpoint = .here, work: Work) throws -> Finding {
    workspace.progress = work.progress
    return try jobs.whileBusy { try workspace.answer(command, from: viewpoint) }
  }
}

extension Workspace {
  fileprivate mutating func answer(_ command: Command, from viewpoint: Viewpoint) throws -> Finding {
    guard command.row?.effect == .looks, let performer = Performer[command.name] else { throw WorkbenchError.unknownCommand(command.name) }
    _ = try model()
    var copy = self
    try copy.stand(at: viewpoint)
    try Language.check(command, lexicon: copy.lexicon)
    defer { cache = copy.cache }
    var finding = try performer.perform(&copy, command)
    finding.provenance.source = copy.origin
    return finding
  }

  /// What comes next here and from another viewpoint: the likeliest of either side stand on both, so that each has both probabilities.
  mutating func outputs(at position: Int?, beside viewpoint: Viewpoint, at there: Int?, count: Int) throws -> (here: Finding, there: Finding) {
    let here = try model().model, shown = try output(at: position, count: count)
    var other = self
    try other.stand(at: viewpoint)
    let theirs = try other.model().model, shownThere = try other.output(at: there, count: count)
    let found = try other.output(at: there, count: count, also: shown.tokens.compactMap { theirs.id(of: $0, in: here) })
    // What was worked out for the other side is kept too.
    cache = other.cache
    return (try output(at: position, count: count, also: shownThere.tokens.compactMap { here.id(of: $0, in: theirs) }), found)
  }

  private mutating func stand(at viewpoint: Viewpoint) throws {
    guard let current = state.current else { throw WorkbenchError.noModel }
    switch viewpoint {
    case .here: break
    case .unmasked: state.models[current].model.masks = [:]
    case .before:
      guard let earlier = history.newest else { throw WorkbenchError.nothingToUndo }
      state = earlier
    case .model(let name):
      guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
      if let source = state.models[current].prompt?.source, index != current {
        state.models[index].prompt = try state.models[index].model.read(source)
      }
      state.current = index
    }
  }

  /// Brings the whole screen up to date. With the default score this is one partial run for the prompt and, for the pattern,
  /// one more that stops at the selected layer.
  mutating func overview(_ question: OverviewQuestion) throws -> Overview {
    Overview(
      heads: try heads(by: question.score), pattern: try pattern(layer: question.layer, head: question.head),
      output: try output(at: nil, count: question.tokens))
  }

  mutating func pattern(layer: Int, head: Int) throws -> Finding {
    let evaluation = try evaluate(entropies: true)
    return try specimen().attention(of: Head(layer: layer, index: head), in: evaluation)
  }

  /// Scores of all heads; kept until the model, the prompt or the masks change.
  mutating func heads(by name: String) throws -> Finding {
    if name == HeadScore.byDefault.name, let entropies = try evaluate(entropies: true).entropies {
      return try specimen().heads(entropies: entropies)
    }
    guard let score = HeadScore.named(name) else {
      let known = HeadScore.all.map(\.name).joined(separator: ", ")
      throw StudyError.badSetting(name: "by", found: name, allowed: known)
    }
    _ = try evaluate()
    let key = try evaluationKey()
    if let scores, scores.key == key, scores.name == name { return scores.finding }
    let finding = try specimen().heads(by: score)
    scores = Scores(key: key, name: name, finding: finding)
    return finding
  }

  /// Next tokens at a position (default: the last), with what the masks changed, `loss` and `loss-delta` among the facts.
  /// Those of `also` come behind the likeliest.
  mutating func output(at position: Int?, count: Int, also: [Int] = []) throws -> Finding {
    let evaluation = try evaluate()
    let specimen = try specimen()
    if specimen.model.shape.classes != nil, position == nil || !specimen.model.shape.hasLogits {
      var finding = try specimen.classes(limit: count)
      finding.facts += try effects()
      return finding
    }
    guard specimen.model.shape.hasLogits else {
      let family = specimen.model.shape.family
      let text = Phrase("\(family) here has no head for logits: there is no next token", "此 \(family) 模型没有输出 logits 的头，无法预测 token")
      return Finding(title: Phrase("output", "输出"), body: .note(text), facts: try effects())
    }
    let unmasked = specimen.model.masks.isEmpty ? nil : try evaluate(masks: [:])
    var finding =
      if let position, position != specimen.ids.count - 1 {
        try specimen.nextTokens(at: position, count: count, also: also, unmasked: unmasked?.trace)
      } else {
        try specimen.nextTokens(evaluation, unmasked: unmasked, count: count, also: also)
      }
    finding.facts += try effects()
    return finding
  }
}

extension Finding {
  /// The ids of a table of next tokens.
  fileprivate var tokens: [Int] {
    guard case .table(let table) = body, table.columns.contains(where: { $0.name == "token" }), let id = table.columns.firstIndex(where: { $0.name == "id" })
    else { return [] }
    return table.rows.compactMap { if case .integer(let value) = $0[id] { value } else { nil } }
  }
}

extension Model {
  /// The token here that stands for the same bytes as another model's; nil where there is none.
  fileprivate func id(of token: Int, in other: Model) -> Int? {
    guard let tokenizer, let bytes = other.tokenizer?.bytes(of: token) else { return tokenizer == nil && other.tokenizer == nil ? token : nil }
    if tokenizer.bytes(of: token) == bytes { return token }
    let own = tokenizer.encode(bytes, addSpecial: false, parseSpecial: true).map(\.id)
    return own.count == 1 && tokenizer.bytes(of: own[0]) == bytes ? own[0] : nil
  }
}
