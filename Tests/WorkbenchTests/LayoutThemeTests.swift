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
    ("view table", nil), ("view mark=a", nil), (#"view filter="attn""#, nil),
  ] as [(String, String?)])
  func isCheckedFirst(line: String, code: String?) async throws {
    let outcome = try await session().run(line)
    #expect(outcome.error?.code == code, "\(line): \(String(describing: outcome.error))")
    if let error = outcome.error { #expect(!error.phrase.zh.isEmpty && error.phrase.zh != error.phrase.en) }
  }
}
