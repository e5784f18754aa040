import Foundation
import Language
import Support
import TerminalUI
import Testing
import Wording

/// What the README repeats of the program's tables is what the tables say.
@Suite struct GeneratedDocs {
  @Test(arguments: ["commands", "keys"]) func theReadmeIsFresh(section: String) throws {
    let readme = try String(contentsOf: packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- \(section) -->\n"), "the README has no part for the \(section)")
    let end = try #require(readme.range(of: "<!-- /\(section) -->"), "the README's part for the \(section) has no end")
    let table = section == "commands" ? commandReferenceMarkdown(.en) : KeyTable.markdown(.en)
    #expect(
      readme[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines) == table.trimmingCharacters(in: .newlines),
      "stale: run `make docs`")
  }
}
