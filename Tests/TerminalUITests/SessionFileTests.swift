import Foundation
import Support
import Testing

/// The built program over files of sessions: where scripts come from, and what is left of journals.
@Suite(.enabled(if: Tmux.program != nil, "needs the built program")) struct SessionFileTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = try temporaryFolder()
    for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    return folder
  }
  private func run(_ line: String, in folder: String) -> (text: String, code: Int32) {
    let (output, _) = Tmux.shell("cd \(folder) && export LANG=C.UTF-8 XDG_STATE_HOME=\(folder) XDG_CONFIG_HOME=\(folder); \(line.replacingOccurrences(of: "VITRINE", with: "'\(Tmux.program ?? "")'")); echo \" exit $?\"")
    let parts = output.components(separatedBy: " exit ")
    return (parts.dropLast().joined(separator: " exit "), parts.last.flatMap { Int32($0.filter(\.isNumber)) } ?? -1)
  }

  /// `-` is standard input, with paths from where the program works.
  @Test func aScriptComesFromAPipe() throws {
    let place = try folder(["a.session": "vitrine 1\n>   info\n= n_layers 4\n@ include b.session\n", "b.session": "vitrine 1\n> masks\n= heads-off 0\n"])
    let played = run("VITRINE replay - 2>&1 <a.session", in: place)
    #expect(played.code == 0 && played.text.contains("2 commands, 2 expectations, 0 failed"), "\(played)")
    let written = run("VITRINE session fmt - <a.session", in: place)
    #expect(written.code == 0 && written.text.contains("\n> info\n"), "\(written)")
    let linted = run("cat a.session | VITRINE session lint - 2>&1", in: place)
    #expect(linted.code == 1 && linted.text.contains("-:1: has no title") && linted.text.contains("not-formatted"), "\(linted)")
    for refused in ["session fmt --write -", "replay --update -", "replay --step -", "replay --watch -"] {
      #expect(run("VITRINE \(refused) 2>&1 <a.session", in: place).code == 2, "\(refused)")
    }
    #expect(run("VITRINE replay - 2>&1 </dev/null", in: place).code == 2)
    let pipe = run("mkfifo p; VITRINE replay p 2>&1", in: place)
    #expect(pipe.code == 4 && pipe.text.contains("not a regular file"), "\(pipe)")
    for line in ["session lint .", "session fmt .", "session fmt --write .", "replay .", "session export . x.md"] {
      let folder = run("VITRINE \(line) 2>&1", in: place)
      #expect(folder.code == 2 && folder.text.contains(".:1: is a folder, and no script [not-a-script]") && folder.text.contains("./*.session"), "\(line): \(folder)")
    }
    let twice = run("VITRINE replay --param A=1 --param A=2 a.session 2>&1", in: place)
    #expect(twice.code == 2 && twice.text.contains("--param A is given twice"), "\(twice)")
  }

  /// New values wait beside the script that they belong to.
  @Test func anIncludedScriptIsUpdatedBesideItself() throws {
    let place = try folder([:])
    try FileManager.default.createDirectory(atPath: place + "/sub", withIntermediateDirectories: true)
    try "vitrine 1\n> masks\n= heads-off 7\n".write(toFile: place + "/sub/in.session", atomically: true, encoding: .utf8)
    try "vitrine 1\n> mask L0.H1\n@ include sub/in.session\n".write(toFile: place + "/x.session", atomically: true, encoding: .utf8)
    let updated = run("VITRINE replay --update x.session 2>&1", in: place)
    #expect(updated.code == 1 && updated.text.contains("vitrine session review sub/in.session") && !FileManager.default.fileExists(atPath: place + "/x.session.pending"), "\(updated)")
    #expect(run("VITRINE session review --accept-all sub/in.session 2>&1 && VITRINE replay x.session 2>&1", in: place).code == 0)
  }

  /// A journal that was brought back is looked at without being named; one that was changed is not played, and both ends are those of the help.
  @Test func aJournalThatWasSetAsideIsLookedAt() throws {
    let place = try folder([:])
    // Killed from outside: the journal has no end.
    let lost = run(
      "mkfifo f; (echo mask L1.H1; exec sleep 30) >f & s=$!; VITRINE repl <f >out 2>&1 & p=$!; while ! grep -q L1.H1 out; do sleep 0.1; done; kill -9 $p $s; wait; VITRINE resume </dev/null 2>&1",
      in: place)
    #expect(lost.text.contains("the lost session"), "\(lost)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place + "/vitrine")
    let aside = try #require(names.first { $0.hasPrefix("resumed-") && $0.hasSuffix(".jsonl") }), path = place + "/vitrine/" + aside
    #expect(run("VITRINE journal verify 2>&1", in: place).code == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "L1.H1", with: "L1.H2").write(toFile: path, atomically: true, encoding: .utf8)
    let found = run("VITRINE journal verify 2>&1", in: place)
    #expect(found.code == 1 && found.text.contains("NOT as it was written"), "\(found)")
    let again = run("VITRINE resume \(path) 2>&1 </dev/null", in: place)
    #expect(again.code == 4 && again.text.contains("was changed"), "\(again)")
    try FileManager.default.removeItem(atPath: path)
    #expect(run("VITRINE journal verify 2>&1", in: place).text.contains("is gone; its stamp is left"))
    try FileManager.default.removeItem(atPath: path.dropLast("jsonl".count) + "stamp")
    let gone = run("VITRINE journal verify 2>&1", in: place)
    #expect(gone.code == 1 && gone.text.contains("was brought back from is gone"), "\(gone)")
  }

  /// A relative folder is none: the specification has it ignored.
  @Test func aRelativeFolderOfTheUsersIsIgnored() throws {
    let place = try folder([:])
    let said = run("XDG_STATE_HOME=state XDG_CONFIG_HOME=config HOME=\(place)/home VITRINE -c 'mask L0.H1' 2>&1; ls", in: place)
    #expect(!said.text.contains("state\n") && !said.text.contains("config\n") && FileManager.default.fileExists(atPath: place + "/home/.local/state/vitrine"), "\(said)")
  }
}
