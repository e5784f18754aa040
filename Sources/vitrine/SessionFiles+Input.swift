import ArgumentParser
import Glibc
import Workbench

extension SessionFiles {
  /// How a script is named that comes in on standard input. Paths in it are relative to where the program works.
  static let pipe = "-"

  /// The script on standard input, where that is what is meant; nil for a file.
  static func piped(_ file: String) throws -> String? { file == pipe ? try Script.text(of: input.get()) : nil }

  /// Read once, by the first that asks.
  private static let input = Result {
    let limit = 16 << 20
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += room[..<count]
      guard bytes.count <= limit else { throw ValidationError("standard input holds more than 16 MB. 标准输入超过 16 MB。") }
    }
  }
}
