import Findings
import Support
import Testing
import Wording
import Workbench

/// What cannot be shown or kept is refused by its command, before anything says that it was done.
@Suite struct LayoutThemeTests {
  private func session() -> Session {
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.themes = { ["dark", "torn"] }
    settings.themeTrouble = { $0 == "torn" ? Phrase("torn.toml:1 is not TOML", "torn.toml:1 不是有效的 TOML") : nil }
    settings.layouts = { ["reading"] }
    return Session(settings)
  }

  @Test(arguments: [
    ("theme dark", nil), ("theme torn", "broken-theme"), ("layout inspect", nil), ("layout reading", nil),
    ("layout nosuch", "unknown-layout"), ("layout save inspect", "builtin-layout"), ("layout save other", nil), ("layout remove reading", nil),
    ("layout remove nosuch", "unknown-layout"), ("layout remove train", "builtin-layout"),
    ("view table", nil), ("view mark=a", nil), ("view back=nope", "unknown-mark"), (#"view filter="attn""#, nil),
  ] as [(String, String?)])
  func isCheckedFirst(line: String, code: String?) async throws {
    let outcome = try await session().run(line)
    #expect(outcome.error?.code == code, "\(line): \(String(describing: outcome.error))")
    if let error = outcome.error { #expect(!error.phrase.zh.isEmpty && error.phrase.zh != error.phrase.en) }
  }

  /// Where there is no screen, a command about it says so; a mark that was never set is an error there too, and one that was set is none.
  @Test func viewsAreOfTheScreen() async throws {
    let session = self.session()
    let told = try await session.run("view table")
    #expect(told.error == nil && told.finding?.title.en.contains("about the screen") == true && told.finding?.title.zh.contains("界面") == true)
    _ = try await session.run("view mark=a")
    #expect(try await session.run("view back=a").error == nil)
    let wrong = try await session.run("view back=b")
    #expect(wrong.error?.code == "unknown-mark" && wrong.error?.phrase.en.contains("there are a") == true)
    await session.isOnScreen()
    #expect(try await session.run("view table").finding?.title.en == "view table")
  }
}
