public import Wording

/// Why a line was not understood: what to say, where in the line, and the nearest thing that would be.
public struct Diagnostic: WordedError, Equatable {
  public let code: String
  public let phrase: Phrase
  public let tip: Phrase?
  /// Byte range in the line that the complaint is about.
  public let span: Range<Int>
  /// A corrected line that can be accepted with one key.
  public let offer: String?
  public init(code: String, phrase: Phrase, tip: Phrase? = nil, span: Range<Int>, offer: String? = nil) {
    self.code = code
    self.phrase = phrase
    self.tip = tip
    self.span = span
    self.offer = offer
  }
}

/// Reads one line of one or more canonical commands separated by `;`.
public func parse(_ line: String, lexicon: Lexicon) throws(Diagnostic) -> [Command] { fatalError("skeleton") }

extension Command {
  /// The short form that is executed, recorded and shown: defaults left out, slots in the row's order, quotes only where needed.
  public var canonical: String { fatalError("skeleton") }
}

/// What could stand at `cursor` (a byte offset) in `line`: each candidate with the range it replaces.
public struct Completion: Sendable, Equatable {
  public let text: String
  public let replaces: Range<Int>
  /// What it is, for the list.
  public let note: Phrase
}
public func complete(_ line: String, cursor: Int, lexicon: Lexicon) -> [Completion] { fatalError("skeleton") }
