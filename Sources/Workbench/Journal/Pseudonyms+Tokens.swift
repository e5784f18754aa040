import Findings

/// The tokens of a prompt as they are told: those that stand for any part of something hidden have its name in place of their label.
struct HiddenTokens: Sendable, Equatable {
  private let labels: [String]
  /// One for each token; nil where nothing of it is hidden.
  private let names: [String?]
  /// What findings show in place of the labels.
  private let told: [String]
  /// What they were worked out from: the tokens, and how much was known to be hidden.
  fileprivate let source: TokenSource, known: Int

  fileprivate init(_ source: TokenSource, names: [String?], known: Int) {
    (self.source, labels, self.names, self.known) = (source, source.labels, names, known)
    told = zip(source.labels, names).map { $1 ?? $0 }
  }

  /// Labels of the prompt's tokens, from its first on; nil where they are labels of something else.
  func hide(_ labels: [String]) -> [String]? {
    guard !labels.isEmpty, labels.count <= self.labels.count, self.labels.starts(with: labels) else { return nil }
    return Array(told.prefix(labels.count))
  }

  /// A sentence that tells tokens all together, `write|␣to|␣ann`, or one with its place, `t4 ann`.
  func hide(told text: String) -> String {
    guard names.contains(where: { $0 != nil }) else { return text }
    var text = labels.count > 1 ? text.replacing(labels.joined(separator: "|"), with: told.joined(separator: "|")) : text
    for (place, name) in names.enumerated() {
      if let name { text = text.replacing("t\(place) \(labels[place])", with: "t\(place) \(name)") }
    }
    return text
  }

  /// The name of the token that a row is about, `t4`, where it is hidden, and its label.
  func hidden(at place: String) -> (label: String, name: String)? {
    guard place.first == "t", let index = Int(place.dropFirst()), names.indices.contains(index), let name = names[index] else { return nil }
    return (labels[index], name)
  }
}

extension Pseudonyms {
  /// What of a prompt's tokens is hidden: what is personal is looked for in the text that they come from, whatever letters it has and
  /// however they are cut.
  mutating func hidden(_ source: TokenSource) -> HiddenTokens {
    if let tokens, tokens.known == count, tokens.source == source { return tokens }
    let pieces = pieces(of: String(decoding: source.valid, as: UTF8.self), anywhere: true)
    let names = source.spans.map { span in pieces.first { $0.range.overlaps(span) }?.name }
    return HiddenTokens(source, names: names, known: count)
  }

  /// The text that ids stand for, where that is personal: they say the same of whoever it is. Nil where it is not.
  mutating func hidden(ids source: TokenSource) -> String? {
    let text = String(decoding: source.text, as: UTF8.self)
    let told = hide(text)
    return told == text ? nil : told
  }
}

extension Finding {
  /// Whether a sentence of it tells a token of somebody's personal data.
  func tellsPersonalToken(_ text: String) -> Bool {
    // Words that tell none need no search.
    let tells = text.contains("|") || text.first == "t" && text.dropFirst().first?.isNumber == true
    guard tells, let source = provenance.source else { return false }
    var pseudonyms = Pseudonyms()
    return pseudonyms.hidden(source).hide(told: text) != text
  }
}

extension TokenSource {
  /// The text with a sign in place of every byte that is no UTF-8, so that all others stay where they are.
  fileprivate var valid: [UInt8] {
    var (out, bytes, parser): ([UInt8], _, _) = ([], text.makeIterator(), Unicode.UTF8.ForwardParser())
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let scalar): out += scalar
      case .error(let length): out += [UInt8](repeating: UInt8(ascii: "?"), count: length)
      case .emptyInput: return out
      }
    }
  }
}
