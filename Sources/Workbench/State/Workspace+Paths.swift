// How paths in commands are meant.
extension Workspace {
  /// A path as the process sees it: relative ones start at the session's folder, or at that of its output where they are there.
  func resolve(_ path: String) -> String {
    if let output = settings.output {
      let inside = Workspace.inside(path)
      let written = Files.resolve(inside, in: output)
      if !inside.isEmpty, Files.exists(written) { return written }
    }
    return Files.resolve(path, in: settings.folder)
  }

  /// Where a file is written that is named so. In a folder of its own for output nothing leads out of it, and folders are made: paths from
  /// the root or from home stand for the same inside it, and links in it are not followed.
  func destination(_ path: String) throws -> String {
    guard let output = settings.output else { return Files.resolve(path, in: settings.folder) }
    let inside = Workspace.inside(path)
    var place = output
    for part in inside.split(separator: "/") {
      place = Files.resolve(String(part), in: place)
      if Files.isLink(place) { throw WorkbenchError.leadsOut(inside, of: output) }
    }
    try Files.makeFolder(Files.folder(of: place))
    return place
  }

  /// A path without the root or the home at its beginning, and without what leads up there.
  private static func inside(_ path: String) -> String {
    let parts = Files.plain(path.hasPrefix("~/") ? String(path.dropFirst(2)) : path).split(separator: "/").drop { $0 == ".." }
    return parts.joined(separator: "/")
  }

  /// A path as it is shown: from the session's folder where it is inside, else from the root. The same wherever the session runs, so that
  /// one that is brought back from another folder finds the same.
  func seen(_ path: String) -> String {
    guard !path.hasPrefix("builtin:"), Files.exists(path) else { return path }
    let (whole, root) = (Files.plain(Files.absolute(path)), Files.plain(Files.absolute(settings.folder)) + "/")
    return whole.hasPrefix(root) ? String(whole.dropFirst(root.count)) : whole
  }

  /// What `open` is given may be a path or a name; only what exists below the session's folder is taken for a path there.
  func modelPath(_ given: String) -> String {
    if given == "builtin" { return Workspace.builtin }
    let here = resolve(given)
    return Files.exists(here) ? here : given
  }
}
