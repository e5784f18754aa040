import FoundationEssentials
import Glibc

/// What the system says of this process.
enum Process {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Bytes of memory that are resident now and were at the peak; nil where the system does not tell.
  static func memory() -> (resident: Int?, peak: Int?) {
    // Not mapped: to the system such a file has no length.
    guard let bytes = FileManager.default.contents(atPath: "/proc/self/status") else { return (nil, nil) }
    func field(_ name: String) -> Int? {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name + ":") {
        return line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
      }
      return nil
    }
    return (field("VmRSS"), field("VmHWM"))
  }
}
