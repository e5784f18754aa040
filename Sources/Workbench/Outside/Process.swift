import FoundationEssentials
import Glibc
import Tensors

/// What the system says of this process.
enum Process {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Bytes of memory that the system has to give; nil where it does not tell.
  static var available: Int? { field("MemAvailable", in: "/proc/meminfo") }

  /// Bytes that this process may take yet; nil where it has no limit. One too many ends the program.
  static var left: Int? { addressLimit.map { max(0, $0 - (field("VmSize", in: "/proc/self/status") ?? 0)) } }

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
