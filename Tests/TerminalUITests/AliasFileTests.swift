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
    settings.readAliases = { try UserSettings.aliases(environment) }
    let session = Session(settings)
    for line in [#"alias hot means="heads by=importance""#, #"alias "看\"头" means="prompt \"a\\b\"""#] {
      for command in try parse(line, lexicon: Lexicon()) { #expect(await session.perform(command).error == nil) }
    }
    #expect(try UserSettings.aliases(environment) == ["hot": "heads by=importance", "看\"头": #"prompt "a\b""#])
    #expect(await session.snapshot().lexicon.meanings["hot"] == "heads by=importance")
    #expect(await session.perform(Command("alias remove", ["name": .word("hot")])).error == nil)
    #expect(try UserSettings.aliases(environment).keys.sorted() == ["看\"头"])
    #expect(await session.perform(Command("alias remove", ["name": .word("hot")])).error?.code != nil)
    #expect(await session.perform(Command("alias", ["name": .word("mask"), "means": .text("unmask all")])).error?.code == "alias-taken")
    #expect(await session.perform(Command("alias", ["name": .word("x"), "means": .text(" ")])).error?.code == "alias-without-meaning")
  }

  /// Sessions that teach at once keep each other's words.
  @Test func twoSessionsTeachAtOnce() async throws {
    let folder = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_CONFIG_HOME": folder]
    func session() -> Session {
      var settings = Session.Settings(environment: environment, tongue: .en)
      settings.aliasFile = UserSettings.aliasPath(environment)
      settings.readAliases = { try UserSettings.aliases(environment) }
      return Session(settings)
    }
    await withTaskGroup(of: Void.self) { group in
      for who in 0..<4 {
        let session = session()
        group.addTask {
          for word in 0..<8 {
            let taught = await session.perform(Command("alias", ["name": .word("w\(who)-\(word)"), "means": .text("measure loss")]))
            #expect(taught.error == nil)
          }
        }
      }
    }
    #expect(try UserSettings.aliases(environment).count == 32)
    // What one session forgets is not brought back by another that knew it.
    let (first, second) = (session(), session())
    _ = await second.perform(Command("alias", ["name": .word("x"), "means": .text("masks")]))
    #expect(await first.perform(Command("alias", ["name": .word("y"), "means": .text("masks")])).error == nil)
    #expect(await first.perform(Command("alias remove", ["name": .word("x")])).error == nil)
    #expect(await second.perform(Command("alias", ["name": .word("z"), "means": .text("masks")])).error == nil)
    #expect(try UserSettings.aliases(environment).keys.filter { $0.count == 1 }.sorted() == ["y", "z"])
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
    settings.readAliases = { try UserSettings.aliases(environment) }
    #expect(throws: (any Error).self) { try UserSettings.aliases(environment) }
    let session = Session(settings)
    let error = await session.perform(Command("alias", ["name": .word("x"), "means": .text("measure loss")])).error
    #expect(error?.phrase.en.contains("aliases.toml") == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(await session.snapshot().lexicon.meanings["x"] == nil)
  }
}
