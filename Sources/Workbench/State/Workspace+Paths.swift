// How paths in commands are meant.
extension Workspace {
  /// A path as the process sees it: relative ones start at the session's folder.
  func resolve(_ path: String) -> String { Files.resolve(path, in: settings.folder) }

  /// What `open` is given may be a path or a name; only what exists below the session's folder is taken for a path there.
  func modelPath(_ given: String) -> String {
    if given == "builtin" { return Workspace.builtin }
    let here = resolve(given)
    return Files.exists(here) ? here : given
  }
}
