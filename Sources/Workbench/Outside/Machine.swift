import FoundationEssentials
import Wording

/// What the system says of the machine, in words that are safe for a terminal; empty where it does not tell.
package enum Machine {
  /// The name of the processor: `AMD EPYC 9B14`.
  static let processor = processor(in: text("/proc/cpuinfo"))
  /// The kernel and its release: `Linux 6.8.0-51-generic`.
  static let system = ["ostype", "osrelease"].map { clean(text("/proc/sys/kernel/" + $0)) }.filter { !$0.isEmpty }.joined(separator: " ")

  /// The first processor that a text like `/proc/cpuinfo` names; what names it depends on the architecture.
  package static func processor(in text: String) -> String {
    for key in ["model name", "Model", "Hardware", "cpu model", "cpu"] {
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, clean(String(parts[0])) == key else { continue }
        let name = clean(String(parts[1]))
        if !name.isEmpty { return name }
      }
    }
    return ""
  }

  /// Longer names are cut: they come from outside, and are kept with every run.
  private static let limit = 120

  private static func clean(_ text: String) -> String {
    String(visible(text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\0" }.joined(separator: " ")).prefix(limit))
  }

  private static func text(_ file: String) -> String {
    // Not mapped: to the system such a file has no length.
    FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
