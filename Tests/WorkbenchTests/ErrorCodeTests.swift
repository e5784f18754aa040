import Foundation
import Support
import Testing
import Wording
import Workbench

/// The codes that errors say they have are those that stand in their source.
@Suite struct ErrorCodes {
  /// Sources of the rooms that a command can fail in, without their comments.
  private static func sources() throws -> [(name: String, lines: [String])] {
    let folder = packageRoot.appendingPathComponent("Sources")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("TerminalUI/") && !$0.hasPrefix("vitrine/") }.sorted().map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return (name, text.components(separatedBy: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") })
    }
  }

  /// The codes that a source writes out: behind `code:` or `code =`, or in the table that `code` is.
  private static func written(_ lines: [String]) -> Set<String> {
    var found: Set<String> = []
    /// The blanks before the table that is being read, and before its end.
    var table: Substring?
    for line in lines {
      let indent = line.prefix { $0 == " " }
      if let begun = table {
        found.formUnion(line.matches(of: /"([a-z][a-z0-9-]*[a-z0-9])"/).map { String($0.1) })
        if line == begun + "}" || line == begun + "  }" { table = nil }
        continue
      }
      found.formUnion(line.matches(of: /\bcode(?:: | = )"([a-z][a-z0-9-]*[a-z0-9])"/).map { String($0.1) })
      guard line.hasSuffix("var code: String {") || line.hasSuffix(" code =") || line.contains("var code: String { ") else { continue }
      if line.hasSuffix("}") { found.formUnion(line.matches(of: /"([a-z][a-z0-9-]*[a-z0-9])"/).map { String($0.1) }) } else { table = indent }
    }
    return found
  }

  @Test func everyCodeOfTheSourcesIsListed() throws {
    var all: Set<String> = []
    for (name, lines) in try Self.sources() {
      let codes = Self.written(lines)
      #expect(codes.isSubset(of: Script.errorCodes), "\(name): \(codes.subtracting(Script.errorCodes).sorted())")
      all.formUnion(codes)
    }
    #expect(all.count > 150 && all.isSuperset(of: ["already-masked", "unknown-fact", "time-limit", "unknown-format", "stray-quote", "unexpected", "disk-full"]))
    // None is listed that nothing says any more; those of a script's lines are a table, and those of names are made of another.
    let tables = Set(Script.Fault.allCases.map(\.rawValue))
    let stale = Script.errorCodes.subtracting(all).subtracting(tables).filter { !$0.hasPrefix("unknown-") }
    #expect(stale.isEmpty, "\(stale.sorted())")
  }

  /// A new kind of error is one that the linter knows.
  @Test func everyKindOfErrorIsInTheList() throws {
    let sources = try Self.sources()
    let kinds = sources.flatMap { source in source.lines.compactMap { $0.firstMatch(of: /(?:struct|enum|class) (\w+): .*\bWordedError\b/).map { String($0.1) } } }
    let list = try #require(sources.first { $0.name.hasSuffix("Script+ErrorCodes.swift") }).lines.joined()
    #expect(kinds.count > 20)
    for kind in kinds { #expect(list.contains("\(kind).self"), "\(kind)") }
  }

  @Test(arguments: [("unknown-layr", "unknown-layer"), ("alreadymasked", "already-masked"), ("nonsense", nil), ("unknown-layer", ""), ("bad-pin", "")])
  func theLinterKnowsThem(code: String, meant: String?) throws {
    let text = "vitrine 1\ntitle  T\nneeds  engine >= 0.1\n\n> mask L9.H0\n! \(code)\n"
    let found = try Script(text).lint(text)
    guard meant != "" else { return #expect(found.isEmpty, "\(found)") }
    #expect(found.map(\.code) == ["unknown-code"] && found.first?.line == 6, "\(found)")
    #expect(found.first?.phrase.en == "no error has the code \(code)" + (meant.map { "; did you mean \($0)?" } ?? ""))
    #expect(found.first?.phrase.zh.contains(meant ?? code) == true)
  }
}
