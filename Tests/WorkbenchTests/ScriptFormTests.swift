import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// The one form of the commands of a script.
@Suite struct ScriptForm {
  @Test(arguments: [
    ("> mask   5.3  mode=zero ;heads  by=entropy\n", "> mask L5.H3; heads\n"),
    // What is meant to fail is written like anything else, where it is a command.
    ("> mask   9.3\n! unknown-layer\n", "> mask L9.H3\n! unknown-layer\n"), ("> frob  nicate\n! unknown-command\n", "> frob  nicate\n! unknown-command\n"),
    // A comment stays, and so does what is in quotes.
    ("> mask   5.3   #  why;  not\n", "> mask L5.H3 #  why;  not\n"), ("? note   \"a  #b;  {x}\"\n", "? note \"a  #b;  {x}\"\n"),
    // What stands for a parameter is not known yet: blanks alone are set right around it.
    ("param  A = 1\n> mask   L0.H{A}  mode=zero ;note  \"a  {A}\"\n", "param  A = 1\n> mask L0.H{A} mode=zero; note \"a  {A}\"\n"),
    ("> generate   n=6  seed=0\n", "> generate n=6 seed=0\n"), ("> mask 1#x  5\n! bad-reference\n", "> mask 1#x  5\n! bad-reference\n"),
  ]) func commandsHaveOneForm(text: String, form: String) throws {
    #expect(try Script("vitrine 1\n" + text).formatted == "vitrine 1\n" + form)
  }

  /// Numbers, hashes and limits have one form, digits that say how exact a number is stay, and what says nothing is left out.
  @Test(arguments: [
    ("> info\n= loss < 00.6\n= loss 1E3 +- .5\n= loss .50\n= loss 1.20e-05\n= loss in .5..1E+1\n= loss -.5\n= loss +0.10\n", "> info\n= loss < 0.6\n= loss 1e3 +- 0.5\n= loss 0.50\n= loss 1.20e-5\n= loss in 0.5..1e1\n= loss -0.5\n= loss +0.10\n"),
    ("> info\n@ within 05.00s\n", "> info\n@ within 5s\n"), ("> info\n@  within  0.50s\n", "> info\n@ within 0.5s\n"),
    ("model builtin sha256:0123ABCDEF\n> info\n", "model  builtin sha256:0123abcdef\n> info\n"), ("title\n> info\n|\n| zh\n| en a\n", "> info\n| en a\n"),
    ("> heads\n= first L1.H4\n= order \"a > b\"\n", "> heads\n= first L1.H4\n= order \"a > b\"\n"), ("> info\n= loss of a < 01.050*b\n", "> info\n= loss of a < 1.050*b\n"),
  ]) func valuesHaveOneForm(text: String, form: String) throws {
    let script = try Script("vitrine 1\n" + text)
    #expect(script.formatted == "vitrine 1\n" + form)
    let again = try Script(script.formatted)
    #expect(again.formatted == script.formatted && !script.formatted.split(separator: "\n").contains { $0.hasSuffix(" ") })
    #expect(again.steps.map(\.limit) == script.steps.map(\.limit) && again.fingerprints.map(\.hash) == script.fingerprints.map(\.hash))
    #expect(again.steps.map { $0.words.map(\.text) } == script.steps.map { $0.words.map(\.text) } && again.title == script.title)
  }

  @Test(arguments: ["pin seed 7\npin seed 7\n", "pin seed 7 seed 7\n"]) func aSettingIsPinnedOnce(text: String) {
    #expect { try Script("vitrine 1\n" + text) } throws: { ($0 as? ScriptError)?.code == "said-twice" }
  }

  /// A blank in front of a sign is told as what it is.
  @Test(arguments: [" > info", "\t= loss 3", "  @ mark a"]) func aSignStandsFirst(line: String) {
    #expect { try Script("vitrine 1\n\(line)\n") } throws: { ($0 as? ScriptError)?.code == "unknown-line" && ($0 as? ScriptError)?.phrase.en.contains("a blank stands before `") == true }
  }

  /// Tools see what was written as well as what is played.
  @Test func theJSONHasParametersAndComments() throws {
    let json = try Script("vitrine 1\nparam HEAD = L1.H4\n# why\n> mask {HEAD}\n= heads-off {HEAD}\n# end\n> masks\n").json
    for part in [
      "\"command\":\"mask L1.H4\"", "\"written\":\"mask {HEAD}\"", "\"written\":\"heads-off {HEAD}\"", "\"comments\":[{\"line\":3,\"text\":\"why\"},{\"line\":6,\"text\":\"end\"}]",
    ] { #expect(json.contains(part), "\(json)") }
    #expect(json.components(separatedBy: "\"written\"").count == 3)
  }

  /// The memory of a process is another one on every machine; sizes of a file are not.
  @Test func memoryThatIsComparedIsRemarked() throws {
    func codes(_ body: String) throws -> [String] { try Script("vitrine 1\n" + body).lint("").map(\.code).filter { $0 == "depends-on-machine" } }
    #expect(try codes("> measure memory\n= resident < 100000\n= peak > 1\n= file > 1\n").count == 2)
    #expect(try codes("> measure memory\n~ resident\n> heads\n= peak > 1\n").isEmpty)
  }

  @Test(arguments: ["record ..", "record .session", "record a/..", "save session .."]) func aScriptHasAName(line: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    _ = try await session.run("masks")
    #expect(try await session.run(line).error?.code == "names-no-script")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// A word that would end a recording elsewhere neither ends one nor begins one.
  @Test(arguments: ["off", "stop", "end", "Done"]) func aRecordingEndsWithItsOwnWord(name: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    #expect(try await session.run("record work").error == nil)
    let error = try #require(try await session.run("record \(name)").error)
    #expect(error.code == "names-no-script" && error.tip?.en.contains("`record` alone") == true && error.tip?.zh.isEmpty == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["work.session"])
    #expect(try await session.run("record").error == nil)
  }

  /// A recording that plays on this machine only says so when it ends, as the linter does.
  @Test func aRecordingSaysWhatIsElsewhere() async throws {
    let (folder, other) = (try Recording.Folder(), try Recording.Folder())
    defer {
      folder.remove()
      other.remove()
    }
    for place in [folder, other] {
      try String(repeating: "to be or not to be, ", count: 100).write(toFile: place.path + "/t.txt", atomically: true, encoding: .utf8)
    }
    for (path, count) in [(folder.path, 0), (other.path, 1)] {
      let session = makeSession(folder: folder.path)
      let lines = ["record work overwrite=yes", "measure loss on=\(path)/t.txt", "record", "save session all overwrite=yes"]
      for (index, line) in lines.enumerated() {
        let said = try await session.run(line)
        #expect(said.error == nil, "\(line): \(said)")
        guard index > 1, let finding = said.finding else { continue }
        let told = finding.remarks.filter { $0.en.contains("is a place on this machine") && $0.zh.contains("本机") }
        #expect(told.count == count, "\(line): \(finding.remarks)")
      }
    }
  }

  /// Whatever a script holds, its form has a form that is itself, and means what it meant.
  @Test func theFormOfAFormIsItself() throws {
    var random = SystemRandomNumberGenerator()
    let spelled = [
      "mask   5.3  mode=zero", "mask L0.H0,L0.H1", "mask\t1.4\t2.1", "heads   by=entropy", "generate n=6 seed=0", "note  \"a  ;  # {x}\"", "open builtin   as=other",
      "top   k=3", "mask {HEAD}   L2.H1", "note \"x {HEAD} \\\"  y\"", "frob  nicate", "prompt “to  be”", "measure  loss", "mask 1#2", "note \"open", "save {OUT}", "mask 1，2", "note \"\u{308}a  b\"", "note \"a\"\u{308}  b",
    ]
    var read = 0
    for _ in 0..<3000 {
      let commands = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in spelled.randomElement(using: &random) }
      let line = commands.joined(separator: [";", " ; ", ";  ", "；"].randomElement(using: &random) ?? ";")
      let comment = Bool.random() ? "" : ["   #  why {HEAD} ;  x", " # \"", "  #"].randomElement(using: &random) ?? ""
      let text = "vitrine 1\nparam HEAD = L1.H5\nparam OUT = a\n>  \(line)\(comment)\n" + (Bool.random() ? "!   already-masked\n" : "")
      guard let script = try? Script(text) else { continue }
      read += 1
      let again = try Script(script.formatted)
      #expect(again.formatted == script.formatted, "\(text)")
      for (old, new) in zip(script.steps, again.steps) {
        let (before, after) = (try? parse(old.command, lexicon: Lexicon()), try? parse(new.command, lexicon: Lexicon()))
        #expect(before == after, "\(old.command) became \(new.command)")
        // What is no command fails in the same way.
        #expect(code(of: old.command) == code(of: new.command), "\(old.command) became \(new.command)")
      }
    }
    #expect(read > 2000)
  }

  private func code(of line: String) -> String? {
    do { _ = try parse(line, lexicon: Lexicon()) } catch { return error.code }
    return nil
  }

  /// One line below a command looks at one thing, and at nothing besides.
  @Test(arguments: ["= loss 3.6;", "~ loss 3.6 ; ;", "= loss < 4 ;"]) func aCheckHasNothingBehindIt(line: String) throws {
    #expect(try Script("vitrine 1\n> masks\n\(line)\n").problems.map(\.code).contains("two-claims"))
  }

  /// A part that ends behind the last command is told to be shorter than was asked for.
  @Test func aPartThatIsCutShortIsTold() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["mask L0.H1", "mask L0.H2"] { _ = try await session.run(line) }
    let cut = try #require(try await session.run("save session s from=2 to=99").finding)
    #expect(cut.remarks.contains { $0.en.contains("to=99") && $0.zh.contains("to=99") }, "\(cut.remarks)")
    let whole = try #require(try await session.run("save session t from=1 to=2").finding)
    #expect(!whole.remarks.contains { $0.en.contains("to=2") })
  }

  @Test func aLinkThatLeadsNowhereIsToldAsOne() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/sl.session", withDestinationPath: folder.path + "/gone/x.session")
    let error = try #require(try await makeSession(folder: folder.path).run("record sl").error)
    #expect(error.code == "link-leads-nowhere" && error.phrase.en.contains("link") && error.tip?.zh.contains("链接") == true)
  }

  /// A folder is told as one wherever a script is read, also one that is included.
  @Test func aFolderIsNoScript() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    for place in [folder.path, folder.path + "/"] {
      let thrown = #expect(throws: ScriptError.self) { try Script.reading(at: place) }
      let error = try #require(thrown)
      #expect(error.code == "not-a-script" && error.phrase.en.contains("is a folder") && error.phrase.zh.contains("目录") && error.tip?.en.contains("/*.session") == true)
    }
    #expect(try await makeSession(folder: folder.path).run("replay .").error?.phrase.en.contains("is a folder") == true)
    let path = try folder.write("a.session", "vitrine 1\n> info\n@ include .\n")
    let problem = try #require(try Script.reading(at: path).problems.first)
    #expect(problem.phrase.en.contains("is a folder"), "\(problem)")
  }

  /// What is too large for a script is not read: reading takes many times its size.
  @Test func aFileThatIsTooLargeIsRefused() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = folder.path + "/large.session"
    try "vitrine 1\n> info\n".write(toFile: path, atomically: true, encoding: .utf8)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 16 << 20)
    #expect(throws: Never.self) { try Script.text(at: path) }
    try file.truncate(atOffset: (16 << 20) + 1)
    try file.close()
    #expect { try Script.text(at: path) } throws: { ($0 as? ScriptError)?.code == "too-large" && ($0 as? ScriptError)?.tip != nil }
  }
}
