package import Wording

/// The theme that was asked for, as its file is from moment to moment. A file that is wrong or gone leaves what is shown as it is, and is
/// looked for again: editors take a file away before they write it anew.
package struct FollowedTheme: Sendable {
  package let name: String
  /// It is, or is to be, a file of the user's.
  package let isFile: Bool
  private let library: ThemeLibrary
  private var shown: Theme?
  private var complaint: Phrase?

  package init(_ name: String, in library: ThemeLibrary) {
    (self.name, self.library) = (name, library)
    isFile = library.isOwn(name) || !ThemeLibrary.builtin.contains { $0.name == name }
  }

  /// What is new since the last look: a theme to be shown, and what is to be said of it, once.
  package mutating func look() -> (theme: Theme?, complaint: Phrase?) {
    do {
      let theme = try library.theme(name)
      complaint = nil
      guard theme != shown else { return (nil, nil) }
      shown = theme
      return (theme, isFile ? Self.summary(theme.complaints) : nil)
    } catch {
      let phrase = (error as? any WordedError)?.phrase ?? Phrase(same: visible("\(error)"))
      guard phrase != complaint else { return (nil, nil) }
      complaint = phrase
      return (nil, phrase)
    }
  }

  /// The first of what is hard to read, how much more there is, and where all of it is said.
  private static func summary(_ complaints: [Phrase]) -> Phrase? {
    guard let first = complaints.first, complaints.count > 1 else { return complaints.first }
    let more = complaints.count - 1
    return Phrase("\(first.en); and \(more) more: `vitrine doctor` lists them", "\(first.zh)；另有 \(more) 处：用 `vitrine doctor` 查看全部")
  }
}
