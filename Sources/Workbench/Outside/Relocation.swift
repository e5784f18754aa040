import Language

// Paths that are told from another folder than the one they were given in.
extension Files {
  /// A path without `.` and with `..` taken back where something stands before it.
  static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else if part != ".." || !path.hasPrefix("/") { parts.append(part) }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// A path that was given in one folder, as it is given in the folder `place` (itself seen from the first): `mod` from `rr` is `../mod`.
  /// Paths from the root stay, and so does everything where `place` leads up to a folder whose name is not known.
  static func path(_ path: String, seenFrom place: String) -> String {
    guard !path.hasPrefix("/"), !path.hasPrefix("~") else { return path }
    if place.hasPrefix("/") { return absolute(path) }
    let (own, there) = (plain(path).split(separator: "/"), place.isEmpty ? [] : plain(place).split(separator: "/").filter { $0 != "." })
    if there.contains("..") { return absolute(path) }
    let shared = zip(own, there).prefix { $0 == $1 }.count
    let parts = there.dropFirst(shared).map { _ in ".." } + own.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

extension Command {
  /// The same command with its paths told anew.
  func relocating(_ move: (String) -> String) -> Command {
    var command = self
    for (slot, argument) in arguments { if case .path(let path) = argument { command.arguments[slot] = .path(move(path)) } }
    return command
  }
}
