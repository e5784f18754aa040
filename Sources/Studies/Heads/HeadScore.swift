// Head scores: one number per head, so that heads can be ranked and the grid of a model shaded.
//
// The table below is the whole list: a row's name is what `heads by=…` takes. Three kinds of question: how a head looks at
// this prompt (entropy), what the model loses without it (importance), and which pattern it makes on random tokens repeated
// twice, where nothing but position and repetition can be read (previous, duplicate, induction).

public import Findings
import Models
import Tensors
public import Wording

/// One way of scoring heads.
public struct HeadScore: Sendable {
  /// As written after `by=`.
  public let name: String
  public let title: Phrase
  public let unit: Findings.Unit
  /// Values around zero rather than from zero up.
  let diverging: Bool
  let remarks: [Phrase]
  package let measure: @Sendable (Specimen, HeadQuestion) throws -> HeadGrid

  public static let all: [HeadScore] = [entropy, importance, induction, previousToken, duplicateToken]

  /// Cheapest to work out: it comes with any run.
  public static let byDefault = entropy

  /// The score called `name`; nil when there is none.
  public static func named(_ name: String) -> HeadScore? { all.first { $0.name == name } }
}

/// What else a score may be told.
public struct HeadQuestion: Sendable {
  /// What ablation is measured by.
  public var metric: AblationMetric = .loss
  /// What an ablated head's output is replaced by.
  public var mode: AblationMode = .zero
  /// At which positions it is replaced; nil is everywhere.
  public var positions: Set<Int>? = nil
  /// Seed and length of the random tokens.
  public var repeated = RepeatedTokens()
  public init() {}
}

/// Scores of all heads, `[layer][head]`.
package struct HeadGrid: Sendable, Equatable {
  package var values: [[Double]]
  var facts: [Fact] = []
  var remarks: [Phrase] = []
  /// Where it is not the score's own.
  var unit: Findings.Unit? = nil

  /// Heads by score, largest first, layer and index deciding among equals; NaN entries are left out.
  var ranking: [(head: Head, score: Double)] {
    values.enumerated().flatMap { layer, row in
      row.enumerated().filter { !$1.isNaN }.map { (head: Head(layer: layer, index: $0), score: $1) }
    }
    .sorted { ($1.score, $0.head) < ($0.score, $1.head) }
  }
}

extension Specimen {
  /// Scores every head: an array `[layer, head]` with the ranking in its facts.
  public func heads(by score: HeadScore, _ question: HeadQuestion = HeadQuestion()) throws -> Finding {
    finding(for: score, try score.measure(self, question))
  }

  func finding(for score: HeadScore, _ grid: HeadGrid) -> Finding {
    let ranking = grid.ranking
    let unit = grid.unit ?? score.unit
    let named = ranking.prefix(5).map(\.head.description).joined(separator: " ")
    var facts = grid.facts
    if let first = ranking.first, let last = ranking.last {
      facts = [
        .text("top", Phrase("highest", "最高"), first.head.description),
        .number("top-score", Phrase("with", "分值"), first.score, unit),
        .text("bottom", Phrase("lowest", "最低"), last.head.description),
        .number("bottom-score", Phrase("with", "分值"), last.score, unit),
        .text("ranking", Phrase("first five", "前五"), named),
      ] + facts
    }
    return Finding(
      title: Phrase("heads by \(score.title.en)", "按\(score.title.zh)排列的注意力头"),
      body: .array(
        LabelledArray(
          name: score.name,
          axes: [
            Axis("layer", labels: (0..<shape.nLayers).map { "L\($0)" }),
            Axis("head", labels: (0..<shape.nHeads).map { "H\($0)" }),
          ],
          values: grid.values.flatMap { $0.map(Float.init) + Array(repeating: .nan, count: shape.nHeads - $0.count) }, unit: unit,
          scale: score.diverging ? .diverging : .sequential)),
      facts: facts, remarks: score.remarks + grid.remarks)
  }
}
