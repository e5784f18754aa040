import FoundationEssentials
import Glibc
import Tensors

/// What the system says of this process.
enum Process {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Bytes of memory that could still be had: what the system has to give, within what this process may take; nil where neither is told.
  static var available: Int? {
    let free = field("MemAvailable", in: "/proc/meminfo")
    guard let limit = addressLimit else { return free }
    let left = max(0, limit - (field("VmSize", in: "/proc/self/status") ?? 0))
    return min(left, free ?? left)
  }

  /// Bytes of memory that are resident now and were at the peak; nil where the system does not tell.
  static func memory() -> (resident: Int?, peak: Int?) {
    (field("VmRSS", in: "/proc/self/status"), field("VmHWM", in: "/proc/self/status"))
  }

  /// `VmRSS:   1234 kB`, in bytes.
  private static func field(_ name: String, in file: String) -> Int? {
    // Not mapped: to the system such a file has no length.
    guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name + ":") {
      return line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }
}
