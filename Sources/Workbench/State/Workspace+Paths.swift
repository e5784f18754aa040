// How paths in commands are meant.
extension Workspace {
  /// A path as the process sees it: relative ones start at the session's folder, or at that of its output where they are there.
  func resolve(_ path: String) -> String {
    if let output = settings.output, !path.hasPrefix("/") {
      let written = Files.resolve(Workspace.inside(path), in: output)
      if Files.exists(written) { return written }
    }
    return Files.resolve(path, in: settings.folder)
  }

  /// Where a file is written that is named so. In a folder of its own for output nothing leads out of it, and folders are made.
  func destination(_ path: String) throws -> String {
    guard let output = settings.output, !path.hasPrefix("/") else { return Files.resolve(path, in: settings.folder) }
    let place = Files.resolve(Workspace.inside(path), in: output)
    try Files.makeFolder(Files.folder(of: place))
    return place
  }

  /// A relative path without what leads up at its beginning.
  private static func inside(_ path: String) -> String {
    let parts = Files.plain(path).split(separator: "/").drop { $0 == ".." }
    return parts.joined(separator: "/")
  }

  /// What `open` is given may be a path or a name; only what exists below the session's folder is taken for a path there.
  func modelPath(_ given: String) -> String {
    if given == "builtin" { return Workspace.builtin }
    let here = resolve(given)
    return Files.exists(here) ? here : given
  }
}
