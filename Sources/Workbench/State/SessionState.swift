import Findings
import Models
import Wording

/// Everything that commands change and `undo` brings back, as one value. Models are values that share their weights, so keeping
/// many states costs little.
struct SessionState: Sendable {
  /// In the order they were opened.
  var models: [OpenModel] = []
  /// Index into `models`; nil when none is open.
  var current: Int?
  /// Prompts that were given a name.
  var prompts: [String: PromptSource] = [:]

  var names: [String] { models.map(\.name) }
  func index(of name: String) -> Int? { models.firstIndex { $0.name == name } }
}

/// A model with the name it goes by and the prompt it is looked at with.
struct OpenModel: Sendable {
  let name: String
  /// Tells models apart that went by the same name at different times.
  let serial: Int
  var model: Model
  var prompt: Prompt?
  /// Where its weights can be had again: the path it was opened from, or `run:NAME` of the run that made it. What was done to them since
  /// shows in their digest.
  var source: String? = nil
  /// It came from the background, at a moment of its own: who closes a model does not come to it.
  var isBeside = false
  /// A training of this session has made it, or what it was made from: its numbers carry the roundings of hundreds of steps.
  var isTrained = false

  /// What is thrown where a prompt is needed and there is none.
  var withoutPrompt: WorkbenchError { .noPrompt(readsText: model.tokenizer != nil) }
}

/// A prompt as the user gave it.
enum PromptSource: Sendable, Equatable {
  case text(String)
  case ids([Int])

  /// The text, or `ids=5,17`.
  var text: String {
    switch self {
    case .text(let text): text
    case .ids(let ids): "ids=" + ids.map(String.init).joined(separator: ",")
    }
  }
}

/// A prompt as a model reads it.
struct Prompt: Sendable, Equatable {
  let source: PromptSource
  /// `[pos]`
  let ids: [Int]
  /// One label per id.
  let labels: [String]
  /// Of a text: the bytes of it that each token was made from; none of a token that the tokenizer added.
  let spans: [Range<Int>]?
  /// The text that the tokens come from, whatever way the prompt was given.
  let origin: TokenSource
}

extension Model {
  /// Reads a prompt. Text is encoded with the special tokens that the tokenizer's own post-processor adds (BOS, `[CLS]`…), and
  /// those spelled in it (`<|endoftext|>`, `[MASK]`) are read as such; ids are taken as they are. Throws when there is no tokenizer for text, an id is not in the vocabulary, nothing is left, or
  /// the context is too short.
  func read(_ source: PromptSource) throws -> Prompt {
    switch source {
    case .text(let text):
      let tokens = try requireTokenizer().encode(Array(text.utf8), addSpecial: true, parseSpecial: true)
      return try prompt(tokens.map(\.id), source: source, spans: tokens.map(\.span))
    case .ids(let ids): return try prompt(ids, source: source)
    }
  }

  /// The prompt of another model as this one reads it: a text anew, ids where they stand for the same tokens. Nil where it cannot.
  func read(again prompt: Prompt) -> Prompt? {
    guard let own = try? read(prompt.source) else { return nil }
    if case .ids = prompt.source, own.labels != prompt.labels { return nil }
    return own
  }

  /// - Parameter origin: The text that the ids were made of, and the bytes of it that each stands for, where it is known.
  func prompt(_ ids: [Int], source: PromptSource, spans: [Range<Int>]? = nil, origin: (text: [UInt8], spans: [Range<Int>])? = nil) throws -> Prompt {
    guard !ids.isEmpty else { throw ModelError.emptyInput }
    if let id = ids.first(where: { !(0..<shape.dVocab).contains($0) }) {
      throw ModelError.tokenOutOfRange(id: id, vocabulary: shape.dVocab)
    }
    guard ids.count <= shape.nContext else { throw ModelError.tooLong(found: ids.count, limit: shape.nContext) }
    let labels = labels(ids)
    let known = if case .text(let text) = source, let spans { (text: Array(text.utf8), spans: spans) } else { origin ?? spelled(ids) }
    return Prompt(source: source, ids: ids, labels: labels, spans: spans, origin: TokenSource(text: known.text, labels: labels, spans: known.spans))
  }

  /// The text that ids stand for, and the bytes of it that each does; nothing where there is no tokenizer.
  private func spelled(_ ids: [Int]) -> (text: [UInt8], spans: [Range<Int>]) {
    guard let tokenizer else { return ([], ids.map { _ in 0..<0 }) }
    var text: [UInt8] = [], spans: [Range<Int>] = []
    for (index, id) in ids.enumerated() {
      let bytes = tokenizer.bytes(of: id) ?? []
      // Words of a vocabulary that marks the pieces inside them have a blank between them.
      let isApart = index > 0 && tokenizer.decode([ids[index - 1], id], skipSpecial: false) == tokenizer.decode([ids[index - 1]], skipSpecial: false) + [0x20] + bytes
      if isApart { text.append(0x20) }
      spans.append(text.count..<(text.count + bytes.count))
      text += bytes
    }
    return (text, spans)
  }

  /// Tokens as shown; ids where there is no tokenizer.
  func labels(_ ids: [Int]) -> [String] {
    guard let tokenizer else { return ids.map { "#\($0)" } }
    return TokenText.labels(ids.map { tokenizer.label($0) ?? Array("#\($0)".utf8) })
  }
}
