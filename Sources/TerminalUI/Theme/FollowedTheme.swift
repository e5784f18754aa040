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
      return (theme, isFile ? theme.complaints.first : nil)
    } catch {
      let phrase = (error as? any WordedError)?.phrase ?? Phrase(same: visible("\(error)"))
      guard phrase != complaint else { return (nil, nil) }
      complaint = phrase
      return (nil, phrase)
    }
  }
}
