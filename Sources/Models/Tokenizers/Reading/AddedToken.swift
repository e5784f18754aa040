import Checkpoints
import Wording

/// A token to be added to a vocabulary, with its place in a file for messages.
struct AddedToken {
  let field: TokenizerField
  var token: AddedTokens.Added

  init(_ field: TokenizerField, _ token: AddedTokens.Added) {
    self.field = field
    self.token = token
  }

  /// An object with `content` and flags, as `added_tokens` lists them. `isSpecial` stands in for the flag of the same name.
  init(_ field: TokenizerField, isSpecial: Bool? = nil) throws {
    let content = try Self.content(field["content"])
    let special = try isSpecial ?? field["special"].bool(default: false)
    self.init(
      field,
      AddedTokens.Added(
        id: 0, content: content, special: special, singleWord: try field["single_word"].bool(default: false),
        stripsLeft: try field["lstrip"].bool(default: false), stripsRight: try field["rstrip"].bool(default: false),
        normalized: try field["normalized"].bool(default: !special)))
  }

  static func content(_ field: TokenizerField) throws -> [UInt8] {
    let content = try field.bytes()
    guard (1...AddedTokens.longestContent).contains(content.count) else {
      throw field.complaint(Phrase("1 to \(AddedTokens.longestContent) bytes", "1 到 \(AddedTokens.longestContent) 字节"))
    }
    return content
  }

  /// The list `added_tokens` of `tokenizer.json`.
  static func read(_ field: TokenizerField) throws -> [AddedToken] {
    guard field.isPresent else { return [] }
    return try field.elements().map { entry in
      _ = try entry["id"].int(in: 0...0xFF_FFFF)
      return try AddedToken(entry)
    }
  }
}

/// A vocabulary with the tokens that were added to it.
struct Additions {
  let vocabulary: Vocabulary
  let special: Set<Int>
  /// Looked for in the input, and in the normalised text between those.
  let toInput: AddedTokens
  let toNormalized: AddedTokens

  init(_ added: [AddedToken], to known: Vocabulary, _ normalizers: [Normalizer]) throws {
    let added = Self.numbered(added, after: known)
    vocabulary = try Self.extend(known, with: added, normalizers)
    special = Set(added.filter(\.token.special).map(\.token.id))
    toInput = AddedTokens(added.map(\.token).filter { !$0.normalized })
    toNormalized = AddedTokens(added.map { $0.token.normalised(by: normalizers) }.filter(\.normalized))
  }

  /// The tokens with the ids that the `tokenizers` package gives them, whatever ids the file lists: a piece of the vocabulary
  /// keeps its own, any other token gets the next one. What is listed again keeps its id and takes the later flags.
  private static func numbered(_ added: [AddedToken], after vocabulary: Vocabulary) -> [AddedToken] {
    var out: [AddedToken] = []
    var places: [[UInt8]: Int] = [:]
    var next = vocabulary.count
    for var entry in added {
      if let place = places[entry.token.content] {
        entry.token.id = out[place].token.id
        out[place] = entry
        continue
      }
      entry.token.id = vocabulary.id(entry.token.content) ?? next
      next = max(next, entry.token.id + 1)
      places[entry.token.content] = out.count
      out.append(entry)
    }
    return out
  }

  /// The vocabulary with the added tokens that it lacks; those that are looked for in normalised text are spelled as there.
  private static func extend(_ vocabulary: Vocabulary, with added: [AddedToken], _ normalizers: [Normalizer]) throws -> Vocabulary {
    var vocabulary = vocabulary
    for entry in added where vocabulary.id(entry.token.content) != entry.token.id {
      let normalised = entry.token.normalised(by: normalizers).content
      let spelling = vocabulary.id(normalised) == nil ? normalised : entry.token.content
      try vocabulary.add(spelling, id: entry.token.id, from: entry.field)
    }
    return vocabulary
  }
}

extension AddedTokens.Added {
  /// The token with the content that normalised text will have in its place.
  fileprivate func normalised(by normalizers: [Normalizer]) -> AddedTokens.Added {
    guard normalized else { return self }
    let text = normalizers.reduce(AlignedText(decoding: content)) { $1.apply($0) }
    return AddedTokens.Added(
      id: id, content: text.bytes, special: special, singleWord: singleWord, stripsLeft: stripsLeft,
      stripsRight: stripsRight, normalized: true)
  }
}
