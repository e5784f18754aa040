import Findings
import Runs
import Tensors
import Wording

extension Artefact {
  /// A file as it is on the disk now; nil where there is none.
  /// - Parameters:
  ///   - name: What it goes by in the record; nil for its path.
  ///   - hashes: Whether its content is hashed, where that takes a fraction of a second.
  static func file(_ kind: Kind, _ path: String, named name: String? = nil, hashes: Bool = true) -> Artefact? {
    guard let size = Files.size(path) else { return nil }
    var hash = ""
    if hashes, size <= most, let bytes = try? Bytes(mapping: path) {
      var content = SHA256()
      content.update(bytes)
      hash = "sha256:" + content.hex
    }
    return Artefact(kind, path: name ?? path, bytes: size, hash: hash)
  }

  /// Bytes that are hashed.
  private static let most = 1 << 26
}

extension Workspace {
  /// Notes in the record of the run that made a model that files were written of it; a model that no run made has none. Returns what is to be
  /// said where the record could not be written, which takes nothing from the files.
  func noteArtefacts(_ kind: Artefact.Kind, _ files: [String], of open: OpenModel?) -> [Phrase] {
    guard let source = open?.source, source.hasPrefix("run:"), let store,
      let run = try? store.run(String(source.dropFirst("run:".count)))
    else { return [] }
    do {
      // The record is read in other folders than the one they were written from.
      let paths = files.map { Files.plain(Files.absolute($0)) }
      var names = paths
      if settings.redacts { try Workspace.hide(beside: store.path) { pseudonyms in names = names.map { pseudonyms.hide(typed: $0) } } }
      try store.add(zip(paths, names).compactMap { Artefact.file(kind, $0, named: $1) }, to: run)
      return []
    } catch {
      let (name, reason) = (visible(run.name), error.worded.phrase)
      return [Phrase("not noted in the record of \(name): \(reason.en)", "未能记入运行 \(name)：\(reason.zh)")]
    }
  }
}
