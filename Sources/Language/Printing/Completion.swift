public import Wording

/// Something that could stand at a place of a line, with the byte range it replaces.
public struct Completion: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case command, option, value, name, place
    /// The caller completes this one against the file system; `text` is what has been typed of it.
    case path
  }
  public let kind: Kind
  public let text: String
  public let replaces: Range<Int>
  /// What it is, for the list.
  public let note: Phrase
}

/// What could stand at `cursor` (a byte offset) in `line`.
public func complete(_ line: String, cursor: Int, lexicon: Lexicon) -> [Completion] { [] }
