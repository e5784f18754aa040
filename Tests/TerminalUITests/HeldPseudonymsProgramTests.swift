import Foundation
import Testing

/// The built program over scripts that hold pseudonyms: nothing that it writes or prints says what they stand for.
@Suite(.enabled(if: Tmux.program != nil, "needs the built program")) struct HeldPseudonymsPrograms {
  private static let secret = "ann@example.org", key = "{\"⟦email-1⟧\":\"ann@example.org\"}"

  private func folder(_ files: [String: String]) throws -> String {
    let folder = NSTemporaryDirectory() + "vitrine-held-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    return folder
  }
  private func run(_ arguments: String, in folder: String) -> (text: String, code: Int32) {
    let (output, _) = Tmux.shell("cd \(folder) && env LANG=C.UTF-8 XDG_STATE_HOME=\(folder) XDG_CONFIG_HOME=\(folder) '\(Tmux.program ?? "")' \(arguments) 2>&1 </dev/null; echo \" exit $?\"")
    let parts = output.components(separatedBy: " exit ")
    return (parts.dropLast().joined(separator: " exit "), parts.last.flatMap { Int32($0.filter(\.isNumber)) } ?? -1)
  }
  private func isClean(_ text: String) -> Bool { !["example", "ann@", "|ple|", "|@|"].contains { text.contains($0) } }

  /// Included with its key, or played with it.
  @Test(arguments: ["@ include in.session", "> replay in.session"], ["html", "md", "cast"]) func exports(line: String, form: String) throws {
    let place = try folder(["in.session": "vitrine 1\n> prompt \"⟦email-1⟧\"\n= text \"x\"\n", "in.session.pseudonyms": HeldPseudonymsPrograms.key, "o.session": "vitrine 1\n\(line)\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(run("session export o.session o.\(form)", in: place).code == 1)
    let text = try String(contentsOfFile: "\(place)/o.\(form)", encoding: .utf8)
    #expect(isClean(text) && text.contains("⟦email-1⟧"), "\(text)")
  }

  @Test(arguments: ["text", "jsonl", "junit"]) func reports(form: String) throws {
    let place = try folder([
      "a.session": "vitrine 1\n> prompt \"⟦email-1⟧\"\n= text \"x\"\n> tokens\n", "a.session.pseudonyms": HeldPseudonymsPrograms.key,
      "p.session": "vitrine 1\nparam T = x\n> prompt \"to {T}\"\n= tokens 1\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let held = run("replay --keep-going --report \(form) a.session", in: place)
    #expect(held.code == 1 && isClean(held.text) && held.text.contains("⟦email-1⟧"), "\(held)")
    let given = run("replay --redact --param T=\(HeldPseudonymsPrograms.secret) --report \(form) p.session", in: place)
    #expect(given.code == 1 && isClean(given.text) && given.text.contains("T=⟦email-1⟧"), "\(given)")
  }

  @Test func updates() throws {
    let place = try folder(["a.session": "vitrine 1\n> prompt \"⟦email-1⟧\"\n~ text\n= tokens 1\n", "a.session.pseudonyms": HeldPseudonymsPrograms.key])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("replay --update a.session", in: place)
    let pending = try String(contentsOfFile: place + "/a.session.pending", encoding: .utf8)
    #expect(isClean(said.text) && isClean(pending), "\(said)")
    #expect(isClean(run("session review --accept-all a.session", in: place).text))
    let text = try String(contentsOfFile: place + "/a.session", encoding: .utf8)
    #expect(isClean(text) && text.contains("~ text \"⟦email-1⟧|"), "\(text)")
    #expect(run("replay a.session", in: place).code == 0)
  }

  /// `--redact` holds for what is read and not played as well; what is formatted in place is not written under names that nothing takes back.
  @Test func isLintedFormattedAndReviewed() throws {
    let secret = HeldPseudonymsPrograms.secret
    let text = "vitrine 1\ntitle  mail \(secret)\nneeds  engine >= 0.1\nparam  T = \(secret)\n\n# to \(secret)\n> prompt \"{T} or \(secret)\"\n| en write \(secret)\n= text \"\(secret)\"\n~ loss\n\n> export last /\(secret)/x.csv\n"
    let place = try folder(["a.session": text, "b.session": text + "! no-\(secret)\n", "c.session": "vitrine 1\n> prompt \"\(secret)\"\n= tokens 1 # \(secret)\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for flags in ["lint", "lint --json", "fmt", "fmt --json", "fmt --check", "fmt --check --json"] {
      for file in ["a.session", "b.session"] {
        let said = run("session \(flags) --redact \(file)", in: place)
        #expect(isClean(said.text) && said.code < 3, "\(flags) \(file): \(said)")
      }
    }
    #expect(run("session lint --redact a.session", in: place).text.contains("/⟦email-1⟧/x.csv"))
    let formatted = run("session fmt --redact a.session", in: place)
    #expect(formatted.code == 0 && formatted.text.contains("title  mail ⟦email-1⟧\n") && formatted.text.contains("> prompt \"{T} or ⟦email-1⟧\"\n"), "\(formatted)")
    let refused = run("session fmt --write --redact a.session", in: place)
    #expect(refused.code == 2 && refused.text.contains("--write does not go with --redact"), "\(refused)")
    #expect(try String(contentsOfFile: place + "/a.session", encoding: .utf8) == text)
    // New values wait among the script's own lines, and those stand in clear.
    let unwritten = run("replay --redact --update c.session", in: place)
    #expect(unwritten.code == 2 && isClean(unwritten.text) && unwritten.text.contains("--update does not go with --redact"), "\(unwritten)")
    #expect(!FileManager.default.fileExists(atPath: place + "/c.session.pending"))
    #expect(run("replay --update c.session", in: place).code == 1)
    let reviewed = run("session review --redact --accept-all c.session", in: place)
    #expect(reviewed.code == 0 && isClean(reviewed.text) && reviewed.text.contains("- = tokens 1 # ⟦email-1⟧"), "\(reviewed)")
  }

  @Test func stops() throws {
    let place = try folder(["p.session": "vitrine 1\nparam T = x\n> prompt \"to {T}\"\n> masks\n"])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let said = run("replay --redact --until 3 --param T=\(HeldPseudonymsPrograms.secret) p.session", in: place)
    #expect(said.code == 0 && isClean(said.text) && said.text.contains("--until 3"), "\(said)")
  }

  /// A session cannot be brought back whole without its key: that is said by the key's name, and by the end.
  @Test(arguments: [("en", "is not there"), ("zh", "不存在")]) func resumesWithoutItsKey(tongue: String, words: String) throws {
    let place = try folder([:])
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(run("--redact -c 'prompt \"\(HeldPseudonymsPrograms.secret)\"'", in: place).code == 0)
    let journals = try FileManager.default.contentsOfDirectory(atPath: place + "/vitrine")
    let key = try #require(journals.first { $0.hasSuffix(".pseudonyms") }), journal = try #require(journals.first { $0.hasSuffix(".jsonl") })
    try FileManager.default.removeItem(atPath: "\(place)/vitrine/\(key)")
    let said = run("resume --lang \(tongue) vitrine/\(journal)", in: place)
    #expect(said.code == 4 && said.text.contains(key) && said.text.contains(words), "\(said)")
  }
}
