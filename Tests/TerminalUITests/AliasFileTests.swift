import Foundation
import Language
import Support
import TerminalUI
import Testing
import Wording
import Workbench

/// Words that the user teaches are there in the next session.
@Suite struct AliasFileTests {
  @Test func taughtWordsAreKeptAndForgotten() async throws {
    let folder = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_CONFIG_HOME": folder]
    var settings = Session.Settings(environment: environment, tongue: .en)
    settings.aliasFile = UserSettings.aliasPath(environment)
    let session = Session(settings)
    for line in [#"alias hot means="heads by=importance""#, #"alias "看\"头" means="prompt \"a\\b\"""#] {
      for command in try parse(line, lexicon: Lexicon()) { #expect(await session.perform(command).error == nil) }
    }
    #expect(UserSettings.aliases(environment).words == ["hot": "heads by=importance", "看\"头": #"prompt "a\b""#])
    #expect(await session.snapshot().lexicon.meanings["hot"] == "heads by=importance")
    #expect(await session.perform(Command("alias remove", ["name": .word("hot")])).error == nil)
    #expect(UserSettings.aliases(environment).words.keys.sorted() == ["看\"头"])
    #expect(await session.perform(Command("alias remove", ["name": .word("hot")])).error?.code != nil)
    #expect(await session.perform(Command("alias", ["name": .word("mask"), "means": .text("unmask all")])).error?.code == "alias-taken")
    #expect(await session.perform(Command("alias", ["name": .word("x"), "means": .text(" ")])).error?.code == "alias-without-meaning")
  }

  /// What cannot be read is said and not written over.
  @Test(arguments: ["hot = ", "hot = 3\n", String(repeating: "# much\n", count: 200_000)]) func aBrokenFileIsLeftAsItIs(text: String) async throws {
    let folder = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_CONFIG_HOME": folder]
    let path = try #require(UserSettings.aliasPath(environment))
    try FileManager.default.createDirectory(atPath: folder + "/vitrine", withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var settings = Session.Settings(environment: environment, tongue: .en)
    settings.aliasFile = path
    (settings.aliases, settings.aliasComplaint) = UserSettings.aliases(environment)
    #expect(settings.aliases.isEmpty && settings.aliasComplaint != nil)
    let session = Session(settings)
    let error = await session.perform(Command("alias", ["name": .word("x"), "means": .text("measure loss")])).error
    #expect(error?.phrase.en.contains("aliases.toml") == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(await session.snapshot().lexicon.meanings["x"] == nil)
  }
}
