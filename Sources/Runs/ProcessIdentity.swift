import FoundationEssentials
import Glibc

/// Which process a run belongs to, told apart from any other that had or will have the same number: after `kill -9` or a power
/// cut nobody is left to write that the run is over, so readers find out by looking for its process.
struct ProcessIdentity: Sendable, Equatable {
  let pid: Int
  /// The boot of the machine it was started under.
  let boot: String
  /// When it was started, in the kernel's ticks since that boot.
  let start: String

  static let current = ProcessIdentity(
    pid: Int(getpid()), boot: text("/proc/sys/kernel/random/boot_id"), start: startTime(Int(getpid())) ?? "")

  /// Whether the process is there still.
  var isAlive: Bool {
    boot == ProcessIdentity.current.boot && ProcessIdentity.startTime(pid) == start
  }

  /// The 22nd field of the process's line; nil when there is no such process, or only what is left of one that ended and that
  /// nobody has asked after (state Z or X). The name in parentheses may hold anything, so
  /// fields are counted from behind it.
  private static func startTime(_ pid: Int) -> String? {
    let line = text("/proc/\(pid)/stat")
    guard let end = line.lastIndex(of: ")") else { return nil }
    let fields = line[end...].split(separator: " ")
    guard fields.count > 20, fields[1] != "Z", fields[1] != "X" else { return nil }
    return String(fields[20])
  }

  private static func text(_ path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { return "" }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
  }
}
