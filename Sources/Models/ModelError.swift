public import Wording

/// Why a model could not be made or run.
public enum ModelError: WordedError {
  case unknownArchitecture(file: String, found: String, known: [String])
  case noTokenizer(path: String)
  case tokenOutOfRange(id: Int, vocabulary: Int)
  case tooLong(found: Int, limit: Int)
  case notFinite(tensor: String, file: String)
  case noLogits(family: String)
  case emptyInput
  case cancelled

  public var code: String { fatalError("skeleton") }
  public var phrase: Phrase { fatalError("skeleton") }
}
