import Findings
import Foundation
import Support
import Testing
import Wording
import Workbench

/// What is written to files and as JSON holds the values that were found.
@Suite struct Exports {
  private func values(_ outcome: Outcome) throws -> [Float] {
    guard case .array(let array)? = outcome.finding?.body else { throw WorkbenchError.noFinding }
    return array.values
  }

  /// What to try where a file is in the way is of use wherever that happens: no program's option, which a session has none of.
  @Test func aFileThatIsThereIsAnsweredByWhatCanBeTyped() throws {
    let tip = try #require(WorkbenchError.fileExists("a.svg").tip)
    for words in [tip.en, tip.zh] { #expect(words.contains("overwrite=yes") && !words.contains("--out")) }
  }

  @Test func jsonParsesAndHoldsTheValues() async throws {
    let outcome = try await makeSession().run("attention L1.H5")
    let finding = try #require(outcome.finding)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(finding.json().utf8)) as? [String: Any])
    let body = try #require(object["body"] as? [String: Any])
    let numbers = try #require(body["values"] as? [NSNumber])
    #expect(numbers.map(\.floatValue) == (try values(outcome)))
    let provenance = try #require(object["provenance"] as? [String: Any])
    #expect(provenance["model"] as? String == "shakespeare")
    #expect(object["command"] as? String == "attention L1.H5")
  }

  @Test func arraysAreWrittenWhole() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    let expected = try values(try await session.run("activation blocks.1.hook_resid_mid"))
    for name in ["x.npy", "x.safetensors", "x.json", "x.csv"] {
      #expect(try await session.run("export last \(name)").error == nil)
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
    }
    let npy = try #require(FileManager.default.contents(atPath: folder + "/x.npy"))
    #expect(npy.suffix(expected.count * 4) == floats(expected))
    let file = try #require(FileManager.default.contents(atPath: folder + "/x.safetensors"))
    let length = file.prefix(8).enumerated().reduce(0) { $0 + Int($1.element) << ($1.offset * 8) }
    #expect(length % 8 == 0)
    let header = try #require(try JSONSerialization.jsonObject(with: file[8..<8 + length]) as? [String: Any])
    let entry = try #require(header["blocks.1.hook_resid_mid"] as? [String: Any])
    #expect(entry["shape"] as? [Int] == [15, 256])
    #expect(file.suffix(from: 8 + length) == floats(expected))
  }

  private func floats(_ values: [Float]) -> Data {
    Data(values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32($0 * 8)) } })
  }

  /// A file has the text that tokens stand for and their ids; what is shown has marks for spaces and line breaks.
  @Test func tokensAreWrittenAsTheirText() async throws {
    let session = makeSession(folder: try temporaryFolder())
    let tokens = try await session.run(#"prompt "a b, \"c\"\n床"; tokens"#)
    let lines = try #require(tokens.finding?.csv().split(separator: "\n", omittingEmptySubsequences: false))
    #expect(lines[0] == "position,token,id,bytes,start,end,loss")
    let csv = lines.joined(separator: "\n")
    #expect(lines[2].hasPrefix("t1, b,") && csv.contains(",\",\",") && csv.contains("\"\n\"") && !csv.contains("␣") && !csv.contains("↵"), "\(csv)")
    // Part of a character has no text of its own; its bytes are beside it.
    #expect(csv.contains("<0xE5>") && csv.contains(",e5"))
    let text = try #require(tokens.finding?.text())
    #expect(text.contains("␣b") && text.contains("↵"))
    let top = try #require(try await session.run("prompt \"To be\"; top k=20").finding)
    #expect(top.text().contains("␣") && !top.csv().contains("␣"))
  }

  @Test func nothingIsOverwritten() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    #expect(try await session.run("heads; export last x.csv").error == nil)
    let before = FileManager.default.contents(atPath: folder + "/x.csv")
    #expect(try await session.run("attention L0.H0; export last x.csv").error?.code == "file-exists")
    #expect(FileManager.default.contents(atPath: folder + "/x.csv") == before)
  }

  /// A script that exports can be replayed: the same bytes are no conflict, other bytes need a word.
  @Test func theSameBytesAgainAreNoConflict() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let path = temporary.path + "/x.csv"
    let session = makeSession(folder: temporary.path)
    #expect(try await session.run("heads; export last x.csv").error == nil)
    let before = FileManager.default.contents(atPath: path)
    #expect(try await session.run("heads; export last x.csv").error == nil)
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(try await session.run("attention L0.H0; export last x.csv overwrite=yes").error == nil)
    #expect(FileManager.default.contents(atPath: path) != before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == ["x.csv"])
  }

  /// A link stays a link, also one whose file is not there yet.
  @Test func linksAreFollowed() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let (link, target) = (temporary.path + "/link.csv", temporary.path + "/target.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target.csv")
    let session = makeSession(folder: temporary.path)
    #expect(try await session.run("heads; export last link.csv").error == nil)
    let first = FileManager.default.contents(atPath: target)
    #expect(first?.isEmpty == false)
    #expect(try await session.run("attention L0.H0; export last link.csv overwrite=yes").error == nil)
    #expect(FileManager.default.contents(atPath: target) != first)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target.csv")
  }

  /// Whatever is written follows one rule: a link to what is not there yet stays one and is written through, and one that leads into a folder
  /// that is not there, or in a circle, is told as what it is.
  @Test(arguments: [
    ("export last NAME", "a.csv"), ("export view NAME", "a.txt"), ("record NAME", "a.session"), ("save session NAME", "a.session"), ("save NAME", "a.gguf"), ("save NAME", "model"),
  ])
  func everyOutputFollowsLinksInOneWay(command: String, name: String) async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let manager = FileManager.default, session = makeSession(folder: temporary.path)
    _ = try await session.run("heads by=entropy")
    func run(_ name: String) async throws -> String? { try await session.run(command.replacingOccurrences(of: "NAME", with: name)).error?.code }
    for (link, target) in [("there-", "target-"), ("gone-", "gone/"), ("circle-", "circle-")] {
      try manager.createSymbolicLink(atPath: "\(temporary.path)/\(link)\(name)", withDestinationPath: target + name)
    }
    #expect(try await run("there-" + name) == nil)
    #expect(try manager.destinationOfSymbolicLink(atPath: "\(temporary.path)/there-\(name)") == "target-" + name)
    #expect(manager.fileExists(atPath: "\(temporary.path)/target-\(name)"))
    for link in ["gone-", "circle-"] {
      #expect(try await run(link + name) == "link-leads-nowhere", "\(link)")
      #expect(try manager.destinationOfSymbolicLink(atPath: "\(temporary.path)/\(link)\(name)").hasSuffix(name))
    }
    #expect(try manager.contentsOfDirectory(atPath: temporary.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  /// What pseudonyms stand for is kept for the user alone where the link leads.
  @Test func theKeyFollowsLinksToo() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let session = makeSession(folder: temporary.path), manager = FileManager.default
    try manager.createSymbolicLink(atPath: temporary.path + "/a.session.pseudonyms", withDestinationPath: "key")
    for line in ["record a redact=yes", "note \"bob@example.com\"", "record"] { #expect(try await session.run(line).error == nil) }
    #expect(try manager.attributesOfItem(atPath: temporary.path + "/key")[.posixPermissions] as? Int == 0o600)
    try manager.createSymbolicLink(atPath: temporary.path + "/b.session.pseudonyms", withDestinationPath: "gone/key")
    let error = try #require(try await session.run("save session b redact=yes").error)
    #expect(error.code == "link-leads-nowhere" && error.phrase.en.contains("b.session.pseudonyms") && !manager.fileExists(atPath: temporary.path + "/b.session"))
  }

  @Test func reasonsOfTheSystemAreGivenInBothLanguages() async throws {
    let session = makeSession()
    let error = try #require(try await session.run("measure loss on=/nowhere/x.txt").error)
    #expect(error.phrase.en == "cannot read /nowhere/x.txt: No such file or directory")
    #expect(error.phrase.zh == "无法读取 /nowhere/x.txt：文件或目录不存在")
    #expect(try await session.run("replay /nowhere/x.session").error?.phrase == Phrase(
      "cannot read /nowhere/x.session: No such file or directory", "无法读取 /nowhere/x.session：文件或目录不存在"))
  }

  /// Weights can be looked at with ids even where this version cannot read the tokenizer.
  @Test func aRefusedTokenizerLeavesTheModelUsable() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let source = fixture("models/gpt2")
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(atPath: source + "/" + name, toPath: temporary.path + "/" + name)
    }
    let tokenizer = #"{"model": {"type": "Unigram", "vocab": [["a", -1.0]]}}"#
    try tokenizer.write(toFile: temporary.path + "/tokenizer.json", atomically: true, encoding: .utf8)
    let session = makeSession()
    let opened = try await session.run("open \(temporary.path)")
    let remark = try #require(opened.finding?.remarks.first)
    #expect(remark.en.contains("Unigram") && remark.en.contains("prompt ids="))
    #expect(remark.zh.contains("Unigram") && remark.zh.contains(temporary.path + "/tokenizer.json"))
    #expect(try await session.run("prompt ids=1,2,3; attention L0.H0").error == nil)
    let refused = try #require(try await session.run("prompt \"a\"").error)
    #expect(refused.code == "no-tokenizer" && refused.phrase.en.contains("Unigram"))
  }

  @Test func unknownFormsAndFoldersAreRefused() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    #expect(try await session.run("heads; export last x.xlsx").error?.code == "unknown-format")
    #expect(try await session.run("export last nowhere/x.csv").error?.code == "unwritable-file")
    #expect(try await session.run("top; export last x.npy").error?.code == "not-an-array")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

/// A new folder of one test's own.
private struct TemporaryFolder {
  let path: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
