import Foundation
import Support
import Testing

/// The built program's arguments, without a terminal.
@Suite(.enabled(if: Tmux.program != nil, "needs the built program")) struct ProgramTests {
  /// What the program writes to either stream, and its exit code.
  private func run(_ arguments: String) -> (text: String, code: Int32) {
    let (output, status) = Tmux.shell("env LANG=C.UTF-8 '\(Tmux.program ?? "")' \(arguments) 2>&1; echo \" exit $?\"")
    #expect(status == 0)
    let parts = output.split(separator: " exit ")
    return (parts.dropLast().joined(separator: " exit "), parts.last.flatMap { Int32($0.filter(\.isNumber)) } ?? -1)
  }

  /// The program's options may stand on either side of a subcommand's name.
  @Test func optionsStandBeforeOrBehindASubcommand() throws {
    let folder = NSTemporaryDirectory() + "vitrine-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "vitrine 1\n> note \"hello\"\n".write(toFile: folder + "/a.session", atomically: true, encoding: .utf8)
    let (script, store) = ("\(folder)/a.session", "--store \(folder)/runs.sqlite")
    let plain = run("replay \(script)")
    #expect(plain.code == 0 && plain.text.contains("1 commands"))
    for line in ["\(store) replay \(script)", "replay \(store) \(script)", "replay \(script) \(store)", "--plain \(store) replay \(script)"] {
      #expect(run(line) == plain, "\(line)")
    }
    let chinese = run("replay --lang zh \(script)")
    #expect(chinese.text.contains("1 个命令"))
    #expect(run("--lang zh \(store) replay \(script)") == chinese)
    let json = run("replay --json \(script)")
    #expect(json.text.hasPrefix("{"))
    #expect(run("--json \(store) replay \(script)") == json)
    #expect(run("--lang=zh config").text.contains("未设置"))
    let place = run("config path")
    #expect(place.code == 0 && place.text.hasSuffix("/vitrine/config.toml\n") && run("config").text.hasPrefix(place.text), "\(place.text)")
    #expect(run("config pth").code == 2)
    #expect(run("--json repl </dev/null").code == 2)
    #expect(run("\(store) repl </dev/null").code == 0)
  }

  /// The subcommand that answers where none is named is not one of the user's.
  @Test func usageNamesOnlyWhatIsDocumented() {
    for line in ["--bogus", "a b", "-c", "--lang zh --bogus", "start --help"] {
      let answer = run(line)
      #expect(!answer.text.contains("vitrine start") && answer.text.contains("vitrine"), "\(line): \(answer.text)")
    }
    #expect(run("--bogus").text.contains("Usage: vitrine [") && run("--bogus").code == 2)
    // What was typed is repeated as it was.
    #expect(run("x 'vitrine start'").text.contains("Unexpected argument 'vitrine start'"))
  }

  /// `help WORD` knows the program's subcommands and the workbench's commands.
  @Test func helpKnowsBothKindsOfCommands() {
    let (subcommand, command, row) = (run("help replay"), run("help mask"), run("help save session --lang zh"))
    #expect(subcommand.code == 0 && subcommand.text.contains("vitrine replay [") && subcommand.text == run("replay --help").text)
    #expect(command.code == 0 && command.text.hasPrefix("mask [all|L3.H5"))
    #expect(row.code == 0 && row.text.contains("会话脚本"))
    #expect(run("help heads --lang zh").text.contains("查看所有头"))
    #expect(run("help maks").code == 2 && run("help maks").text.contains("vitrine help mask"))
    #expect(run("help").text.contains("SUBCOMMANDS") && run("help").text.contains("save session"))
  }

  @Test func sentencesAreReadFromArgumentsFilesAndPipes() throws {
    let file = NSTemporaryDirectory() + "vitrine-sentences-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data("mask L0.H1\r\n撤销\n\u{FF}".utf8 + [0xFF]).write(to: URL(filePath: file))
    let (read, piped) = (run("parse --file \(file)"), run("parse < \(file)"))
    #expect(read.code == 0 && read.text.hasPrefix("reads as: mask L0.H1\n理解为：undo\n"), "\(read.text)")
    #expect(read == piped)
    #expect(run("parse 'mask L0.H1' 撤销").text.hasPrefix("reads as: mask L0.H1\n理解为：undo\n"))
    #expect(run("parse --file \(file)x").code == 2)
  }

  @Test func bytesThatAreNotTextAreShownAsTheyCame() {
    for arguments in ["", "--plain", "--json"] {
      let (output, _) = Tmux.shell("printf 'prompt \"a\\377b\\376\"\\n' | '\(Tmux.program ?? "")' \(arguments) 2>&1")
      #expect(output.contains(arguments == "--json" ? #"a\\xffb\\xfe"# : #"prompt "a\xffb\xfe""#), "\(output)")
      #expect(!output.contains("ef") && !output.contains("\u{FFFD}"), "\(output)")
    }
  }

  @Test func theBenchFiltersInEitherCase() {
    let (low, high) = (run("bench --json --runs 1 --filter 'rms norm'"), run("bench --json --runs 1 --filter 'RMS NORM'"))
    func cases(_ text: String) -> [Substring] { text.split(separator: "\n").map { $0.prefix { $0 != "," } } }
    #expect(low.code == 0 && high.code == 0 && !cases(low.text).isEmpty && cases(low.text) == cases(high.text), "\(low.text) \(high.text)")
  }

  /// Shells offer every subcommand once, and themes where one is wanted.
  @Test func completionsOfferHelpOnceAndThemes() {
    let script = run("--generate-completion-script bash").text
    let subcommands = script.split(separator: "\n").first { $0.contains("compgen -W") && $0.contains("replay") } ?? ""
    #expect(subcommands.split { !$0.isLetter }.count { $0 == "help" } == 1, "\(subcommands)")
    #expect(script.contains("---completion"))
    let themes = run("---completion -- --theme 0 0 ''").text
    for theme in ["dark", "light", "mono"] { #expect(themes.contains(theme), "\(themes)") }
  }

  @Test func theProgramsHelpListsItsOptions() {
    let help = run("--help")
    #expect(help.code == 0)
    for option in ["--lang", "--theme", "--plain", "--no-input", "--store", "--json", "MODEL", "-c"] { #expect(help.text.contains(option), "\(option)") }
    #expect(run("--lang zh --help").text.contains("选项："))
  }
}
