/// A sentence shown to a person, in every language that Vitrine speaks.
///
/// All prose of the program is made of these, so that a missing translation is a compile-time impossibility and not
/// something a Chinese reader finds out.
public struct Phrase: Sendable, Hashable {
  public let en: String
  public let zh: String

  public init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  /// A phrase that reads the same in both languages: a number, a name, a canonical command.
  public init(same text: String) { self.init(text, text) }

  public subscript(_ tongue: Tongue) -> String { tongue == .zh ? zh : en }
}

/// A language that the program answers in.
public enum Tongue: String, Sendable, CaseIterable, Codable { case en, zh }

/// An error that a person can act on.
///
/// `code` is what a session script names (`! unknown-head`), so it never changes and never contains a value. `phrase`
/// names the operation, what was found and what is allowed; `tip` is one thing to try.
public protocol WordedError: Error, CustomStringConvertible {
  var code: String { get }
  /// Every code that an error of this type can have: what a script may name, and `vitrine session lint` compares with.
  static var codes: [String] { get }
  var phrase: Phrase { get }
  var tip: Phrase? { get }
}

extension WordedError {
  public var tip: Phrase? { nil }
  public var description: String { phrase.en + (tip.map { " — " + $0.en } ?? "") }
}
