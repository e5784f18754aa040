import Foundation
import TerminalUI
import Testing

@Suite struct PathCompletionTests {
  @Test func completesNamesOfAFolder() throws {
    let root = NSTemporaryDirectory() + "vitrine-paths-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: root + "/models/small", withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: root) }
    for name in ["models.txt", "moon", ".hidden", "two words", "e\u{1B}vil"] { #expect(files.createFile(atPath: root + "/" + name, contents: nil)) }
    #expect(pathCompletions(root + "/mo") == ["models/", "models.txt", "moon"].map { root + "/" + $0 })
    #expect(pathCompletions(root + "/models/") == [root + "/models/small/"])
    #expect(pathCompletions(root + "/.") == [root + "/.hidden"])
    #expect(pathCompletions(root + "/t").isEmpty && pathCompletions(root + "/e").isEmpty)
    #expect(pathCompletions("~/mo", home: root).contains("~/moon"))
    #expect(pathCompletions(root + "/absent/x").isEmpty)
  }
}
