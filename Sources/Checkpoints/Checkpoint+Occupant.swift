import FoundationEssentials
package import Wording

extension Checkpoint {
  /// What stands at a path where a model is to be written.
  package enum Occupant: Sendable {
    case nothing, file
    /// A folder that holds a model and nothing else.
    case model
    case otherFolder

    /// What is there, in words.
    package var phrase: Phrase {
      switch self {
      case .nothing: Phrase("nothing", "空")
      case .file: Phrase("a file", "一个文件")
      case .model: Phrase("a model's folder", "一个模型文件夹")
      case .otherFolder: Phrase("a folder that holds more than a model", "一个含有模型以外内容的文件夹")
      }
    }
  }

  /// A folder counts as a model's when it has a `config.json` and weights, and nothing in it but files that belong to one.
  package static func occupant(of path: String) -> Occupant {
    guard let folder = Folder(path: path) else { return FileManager.default.fileExists(atPath: path) ? .file : .nothing }
    let own = companions.map { String($0.prefix { $0 != "/" }) } + [configurationFile, SafetensorsIndex.fileName]
    let isModel = folder.files.contains(configurationFile) && folder.files.contains { $0.hasSuffix(".safetensors") }
      && folder.files.allSatisfy { own.contains($0) || $0.hasSuffix(".safetensors") }
    return isModel ? .model : .otherFolder
  }

  /// The names of all files in a folder and below it, as seen from it.
  package static func files(of path: String) -> Set<String> {
    var found: Set<String> = []
    for name in Folder(path: path)?.files ?? [] {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), isFolder else {
        found.insert(name)
        continue
      }
      found.formUnion(files(of: path + "/" + name).map { name + "/" + $0 })
    }
    return found
  }
}
