public import Wording

/// A checkpoint that cannot be opened: always names the file, the field or tensor, what was found and what is allowed.
public enum CheckpointError: WordedError {
  case field(file: String, field: String, found: String, allowed: Phrase)
  public var code: String { "bad-checkpoint" }
  public var phrase: Phrase { fatalError("skeleton") }
}
