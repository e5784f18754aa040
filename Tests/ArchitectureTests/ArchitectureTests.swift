import Foundation
import Support
import Testing

/// Which of our targets each target may import. The package manager lets a target import whatever its dependencies pull in,
/// so the list is kept here.
private let rooms: [String: Set<String>] = [
  "Wording": [],
  "CEmbedded": [],
  "CKernels": [],
  "Tensors": ["CKernels", "CEmbedded", "Wording"],
  "Checkpoints": ["Tensors", "Wording"],
  "Models": ["Checkpoints", "Tensors", "Wording"],
  "Findings": ["Wording"],
  "Studies": ["Models", "Tensors", "Findings", "Wording"],
  "Runs": ["Findings", "Wording"],
  "Language": ["Wording"],
  "Workbench": ["Language", "Findings", "Runs", "Studies", "Models", "Checkpoints", "Tensors", "Wording"],
  "CTerminal": [],
  "TerminalUI": ["Workbench", "Findings", "Language", "CTerminal", "Wording"],
  "vitrine": ["TerminalUI", "Workbench", "Findings", "Language", "Studies", "Models", "Checkpoints", "Tensors", "Wording"],
]
/// What each target may import from outside. The engine does without full Foundation, which brings ICU into every start.
private let outside: [String: Set<String>] = [
  "Wording": [],
  "Tensors": ["Dispatch", "Synchronization", "Glibc", "Musl", "Darwin"],
  "Checkpoints": ["FoundationEssentials", "Glibc"],
  "Models": ["FoundationEssentials", "Synchronization", "Glibc"],
  "Findings": ["Glibc"],
  "Studies": ["Synchronization", "FoundationEssentials", "Glibc"],
  // GRDB brings full Foundation; nobody else sees either.
  "Runs": ["GRDB", "FoundationEssentials", "Synchronization", "Glibc"],
  // The exponential of the ranker.
  "Language": ["Glibc"],
  "Workbench": ["FoundationEssentials", "Dispatch", "Synchronization", "Glibc"],
  "TerminalUI": ["FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "TOMLKit"],
  "vitrine": ["FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "ArgumentParser"],
]

private struct SourceFile {
  let target: String
  let path: String
  let lines: [Substring]
}

private let swiftFiles: [SourceFile] = {
  let sources = packageRoot.appendingPathComponent("Sources")
  let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
  return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
    guard let text = try? String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8) else { return nil }
    return SourceFile(
      target: String(name.prefix { $0 != "/" }), path: name,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  }
}()

/// The module named by an import line, whatever its access level and attributes.
private func importedModule(_ line: Substring) -> String? {
  let words = line.split(separator: " ")
  guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
    words[..<at].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0) })
  else { return nil }
  return String(words[at + 1].prefix { $0 != "." })
}

@Suite struct Architecture {
  @Test func everyRoomIsListed() {
    let found = Set(swiftFiles.map(\.target))
    #expect(found.isSubset(of: rooms.keys), "a target without a row in the list: \(found.subtracting(rooms.keys))")
    #expect(found.count >= 10)
  }

  @Test(arguments: rooms.keys.sorted()) func importsStayWithinTheList(target: String) {
    let allowed = rooms[target, default: []].union(outside[target, default: []]).union(["Swift"])
    for file in swiftFiles where file.target == target {
      for line in file.lines {
        guard var module = importedModule(line) else { continue }
        // The C library goes by other names elsewhere.
        if ["Musl", "Darwin"].contains(module) { module = "Glibc" }
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  /// `unsafe` is the word the compiler demands where memory safety is given up. It does not ask for it in the two rooms that hand
  /// text to the C of the terminal, so the types that stand for raw memory are looked for there by name.
  @Test func unsafeCodeHasOneRoom() {
    let raw = ["Unsafe", "Unmanaged", "withUTF8", "unsafeBitCast", "unsafelyUnwrapped"]
    for file in swiftFiles where file.target != "Tensors" {
      for (number, line) in file.lines.enumerated() {
        let code = line.prefix { $0 != "/" }.replacing("nonisolated(unsafe)", with: "")
        let words = code.split { !$0.isLetter && $0 != "_" }
        #expect(!words.contains("unsafe"), "\(file.path):\(number + 1)")
        #expect(!raw.contains { code.contains($0) }, "\(file.path):\(number + 1) handles raw memory")
      }
    }
  }

  /// Each of these switches a check of the compiler off, so each is followed or preceded by the sentence that makes it true.
  @Test func escapesAreJustified() {
    let escapes = ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"]
    for file in swiftFiles {
      for (number, line) in file.lines.enumerated() where escapes.contains(where: { line.contains($0) }) {
        let trimmed = line.drop { $0 == " " }
        if trimmed.hasPrefix("//") { continue }
        let near = file.lines[max(0, number - 3)...min(file.lines.count - 1, number + 1)]
        #expect(near.contains { $0.contains("//") }, "\(file.path):\(number + 1) switches a check off without saying why")
      }
    }
  }

  @Test func filesStayReadable() {
    for file in swiftFiles where file.lines.count > 500 {
      #expect(
        file.lines.prefix(5).contains { $0.contains("lines because") },
        "\(file.path) has \(file.lines.count) lines; split it, or say in its first lines why it is one piece")
    }
  }

  @Test func topLevelHoldsNothingElse() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Sessions", "Themes", "README.md", "LICENSE", "Makefile", ".gitignore", ".ci", ".git",
      "Package.resolved",
    ]
    for name in try FileManager.default.contentsOfDirectory(atPath: packageRoot.path) {
      #expect(allowed.contains(name) || name.hasPrefix(".build"), "\(name) does not belong at the top level")
    }
  }
}
