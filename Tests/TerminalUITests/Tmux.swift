import Foundation

/// A real terminal around the built program: tmux with a fixed size, driven by keys and read as text.
///
/// Every wait is for a condition, never for a time.
struct Tmux {
  let socket: String
  /// Where the program keeps its history, and the test its process id.
  let folder: String

  /// The program beside the test bundle.
  static let program: String? = {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    let path = folder.appendingPathComponent("vitrine").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()
  static let isThere = program != nil && shell("command -v tmux").status == 0

  /// Starts a shell of the given size, in a UTF-8 locale, with nothing of the user's settings.
  init(width: Int, height: Int, environment: [String: String] = [:]) throws {
    socket = "vitrine-test-\(UUID().uuidString.prefix(8))"
    var settings = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PS1": "ready> ", "INPUTRC": "/dev/null", "HISTFILE": ""]
    folder = NSTemporaryDirectory() + socket
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    settings["XDG_STATE_HOME"] = folder
    settings.merge(environment) { $1 }
    let words = settings.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    _ = run("-f /dev/null new-session -d -x \(width) -y \(height) \"env \(words) bash --norc --noprofile\"")
    try wait("a prompt") { screen.contains("ready>") }
  }

  func end() {
    _ = run("kill-server")
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Types a line into the shell that starts the program, and waits for its first frame.
  func start() throws {
    try launch()
    try wait("the first frame") { screen.contains("vitrine>") && flags.hasPrefix("1") }
  }

  func launch(_ arguments: String = "") throws {
    guard let program = Tmux.program else { throw Missing(what: "the program") }
    type("clear; sh -c 'echo $$ > \(folder)/pid; exec \(program) \(arguments)'")
    keys("Enter")
  }

  func type(_ text: String) { _ = run("send-keys -l '\(text.replacingOccurrences(of: "'", with: "'\\''"))'") }
  func keys(_ names: String) { _ = run("send-keys \(names)") }
  func resize(_ width: Int, _ height: Int) { _ = run("resize-window -x \(width) -y \(height)") }

  var screen: String { run("capture-pane -p").output }
  /// Alternate screen, any mouse mode, cursor: "1 1 1".
  var flags: String { display("#{alternate_on} #{mouse_any_flag} #{cursor_flag}") }
  var cursor: String { display("#{cursor_x},#{cursor_y}") }
  func display(_ format: String) -> String {
    run("display-message -p '\(format)'").output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
  var programPID: String {
    (try? String(contentsOfFile: folder + "/pid", encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)) ?? ""
  }

  /// Whether every thread of the program sleeps: one that waits for a processor on a busy machine does not.
  var isIdle: Bool {
    let threads = "/proc/\(programPID)/task"
    let states = ((try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []).map { thread in
      (try? String(contentsOfFile: "\(threads)/\(thread)/stat", encoding: .utf8))?.split(separator: ")").last?.first { $0 != " " } ?? "?"
    }
    return !states.isEmpty && states.allSatisfy { $0 == "S" }
  }

  func wait(_ what: String, seconds: Double = 20, _ condition: () -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if condition() { return }
      usleep(20_000)
    }
    throw Missing(what: what + "\n" + screen)
  }

  struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { "never came: \(what)" }
  }

  func run(_ arguments: String) -> (output: String, status: Int32) { Tmux.shell("tmux -u -L \(socket) \(arguments)") }

  /// Runs a line of shell. Its output goes through a file: a server started by it would keep a pipe open for ever.
  static func shell(_ line: String) -> (output: String, status: Int32) {
    let path = NSTemporaryDirectory() + "vitrine-shell-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let status = system("{ \(line) ; } </dev/null >\(path) 2>/dev/null")
    let output = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    // What a shell would say: its exit code, or 128 and the signal.
    return (output, status & 0x7F == 0 ? status >> 8 : 128 + status & 0x7F)
  }
}
