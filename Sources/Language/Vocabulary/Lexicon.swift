/// The live names that sentences may use; a value that the session hands to the parser, so that `Language` never sees a model.
public struct Lexicon: Sendable, Equatable {
  public enum Sort: String, Sendable, CaseIterable {
    case model, prompt, run, hook, metric, theme, layout, command
    /// Values kept by `remember`.
    case memory
    /// Words that the user has taught.
    case alias
  }
  public var names: [Sort: [String]] = [:]
  /// The name of the open model that commands are about; nil when none is.
  public var current: String?
  /// The open model's sizes; nil when none is open.
  public var nLayers: Int?
  public var nHeads: Int?
  public var dMLP: Int?
  public var dModel: Int?
  /// The prompt's tokens as shown.
  public var tokens: [String] = []
  /// What the user's own words stand for.
  public var meanings: [String: String] = [:]
  public init() {}

  /// How many layers there are, or heads or neurons to a layer, or dimensions; nil when no model is open.
  func count(of unit: Place.Unit) -> Int? {
    switch unit {
    case .layer, .attention, .mlp: nLayers
    case .head: nHeads
    case .neuron: dMLP
    case .dimension: dModel
    }
  }

  /// The line with the user's own word at its beginning put into what it stands for, and that word; the longest where several fit.
  func expanded(_ line: String) -> (line: String, name: String)? {
    let text = line.drop { $0.isWhitespace }
    let fitting = meanings.keys.filter { name in
      guard text.lowercased().hasPrefix(name.lowercased()) else { return false }
      let rest = text.dropFirst(name.count)
      return rest.allSatisfy(\.isWhitespace) || rest.first?.isWhitespace == true
    }
    guard let name = fitting.max(by: { ($0.count, $1) < ($1.count, $0) }), let meaning = meanings[name] else { return nil }
    return (meaning + text.dropFirst(name.count), name)
  }
}

extension TokenReference {
  /// The positions in `tokens` (as shown) that are meant: one for `t4`, every occurrence for `"Mary"`. A word is found with or
  /// without the mark of the space before it. Empty when there is none.
  public func positions(in tokens: [String]) -> [Int] {
    switch self {
    case .position(let index):
      // Compared before adding, so that no number a user types can overflow.
      if index >= 0 { return index < tokens.count ? [index] : [] }
      return index >= -tokens.count ? [tokens.count + index] : []
    case .word(let word):
      let exact = tokens.indices.filter { tokens[$0] == word }
      if !exact.isEmpty { return exact }
      let bare = word.drop { $0 == " " || $0 == "␣" }
      return tokens.indices.filter { tokens[$0].drop { $0 == "␣" || $0 == " " } == bare && !bare.isEmpty }
    }
  }
}
