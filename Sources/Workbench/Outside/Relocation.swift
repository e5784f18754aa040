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

extension Files {
  /// A path from the root as it is seen from a folder above it; any other as it is.
  static func path(_ path: String, fromBelow root: String) -> String {
    let plain = Files.plain(path)
    guard path.hasPrefix("/"), plain.hasPrefix(root + "/") else { return path }
    return String(plain.dropFirst(root.count + 1))
  }
}

extension Command {
  /// The same command with its paths told anew; what `open` is given may be a name, and is moved as `moveModel` says.
  private func relocating(_ move: (String) -> String, _ moveModel: (String) -> String) -> Command {
    var command = self
    for (slot, argument) in arguments { if case .path(let path) = argument { command.arguments[slot] = .path(name == "open" ? moveModel(path) : move(path)) } }
    return command
  }

  /// A command of an included script, as seen from the script that includes it.
  func relocated(from file: String?, in workspace: Workspace) -> Command {
    guard let file, !Files.folder(of: file).isEmpty else { return self }
    let folder = Files.folder(of: file)
    var command = relocating({ Files.resolve($0, in: folder) }, { workspace.relocated(model: $0, from: file) })
    // Scripts that it writes are named without their ending, and are files as well.
    if ["record", "save session"].contains(name) {
      switch arguments["name"] {
      case .word(let name): command.arguments["name"] = .word(Files.resolve(name, in: folder))
      case .text(let name): command.arguments["name"] = .text(Files.resolve(name, in: folder))
      default: break
      }
    }
    return command
  }

  /// A command with paths from the root that lead below the folder `root`, itself from the root, as they are seen from there.
  func seen(fromBelow root: String) -> Command {
    func moved(_ path: String) -> String { Files.path(path, fromBelow: root) }
    return relocating(moved, moved)
  }

  /// A command of the session's with what it was given from the root as a script is passed on with: below the session's folder it is seen
  /// from there, and what was written elsewhere goes beside the script. `written` has the latter, by what it was given as.
  func portable(in folder: String, _ written: inout [String: String]) -> Command {
    let root = Files.plain(Files.absolute(folder)) + "/"
    func moved(_ path: String) -> String {
      guard path.hasPrefix("/") || path.hasPrefix("~/") else { return path }
      if let name = written[path] { return name }
      if let (whole, name) = written.first(where: { path.hasPrefix($0.key + "/") }) { return name + path.dropFirst(whole.count) }
      let plain = Files.plain(path)
      if path.hasPrefix("/"), plain.hasPrefix(root), plain.count > root.count { return String(plain.dropFirst(root.count)) }
      guard ["export", "save", "runs export"].contains(name), let last = plain.split(separator: "/").last.map(String.init) else { return path }
      let own = written.values.contains(last) ? "\(written.count)-\(last)" : last
      written[path] = own
      return own
    }
    return relocating(moved, moved)
  }

  /// A command of the session's, as seen from the folder `place`.
  func relocated(to place: String, in workspace: Workspace) -> Command {
    relocating({ Files.path($0, seenFrom: place) }, { workspace.relocated(model: $0, to: place) })
  }
}

extension Workspace {
  /// A command with runs under the names of the models that `jobs` made with them: what they are called in the store depends on what that
  /// has seen before, and is another one where the script is played.
  func portableRuns(_ command: Command, of jobs: Set<Int>) -> Command {
    let own = self.jobs.statuses.filter { jobs.contains($0.number) && $0.model != nil && $0.runName != nil }
    guard !own.isEmpty else { return command }
    func told(_ reference: String) -> String {
      for job in own {
        guard let run = job.runName, let model = job.model, own.last(where: { $0.model == model })?.number == job.number else { continue }
        if reference == run { return model }
        if reference.hasPrefix(run + ".") { return model + reference.dropFirst(run.count) }
      }
      return reference
    }
    var command = command
    for slot in command.row?.slots ?? [] where slot.kinds.contains(where: { if case .name(.run) = $0 { true } else if case .names(.run) = $0 { true } else { false } }) {
      switch command.arguments[slot.name] {
      case .word(let reference): command.arguments[slot.name] = .word(told(reference))
      case .words(let references): command.arguments[slot.name] = .words(references.map(told))
      default: break
      }
    }
    return command
  }
}

// What `open` is given may be a path or a name: only what is there is a path.
extension Workspace {
  func relocated(model: String, from file: String?) -> String {
    guard let file, model != "builtin" else { return model }
    let there = Files.resolve(model, in: Files.folder(of: file))
    return Files.exists(resolve(there)) ? there : model
  }

  func relocated(model: String, to place: String) -> String {
    model != "builtin" && Files.exists(resolve(model)) ? Files.path(model, seenFrom: place) : model
  }
}
