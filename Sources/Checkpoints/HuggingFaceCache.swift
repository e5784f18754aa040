import FoundationEssentials
import Tensors
import Wording

/// The folder where Hugging Face's tools keep what they have fetched: `models--org--name/snapshots/<commit>/`, with
/// `refs/main` holding the commit that "the" model is.
struct HuggingFaceCache {
  let root: String

  /// The cache that `environment` points to, by the order that huggingface_hub uses; nil when it names not even a home.
  init?(environment: [String: String]) {
    func folder(_ variable: String, _ rest: String) -> String? {
      environment[variable].flatMap { $0.isEmpty ? nil : $0 + rest }
    }
    let found =
      folder("HF_HUB_CACHE", "") ?? folder("HF_HOME", "/hub") ?? folder("XDG_CACHE_HOME", "/huggingface/hub")
      ?? folder("HOME", "/.cache/huggingface/hub")
    guard let found else { return nil }
    root = found
  }

  /// The repositories in the cache that have something to open, as `org/name`, sorted.
  var models: [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return folders.filter { $0.hasPrefix("models--") }
      .map { String($0.dropFirst("models--".count)).replacing("--", with: "/") }
      .filter { name in
        guard let snapshot = try? snapshot(of: name), let folder = Folder(path: snapshot) else { return false }
        return folder.files.contains { $0.hasSuffix(".safetensors") || $0.hasSuffix(".gguf") }
      }
      .sorted()
  }

  /// The folder of the commit that `refs/main` names, or of the only one there is; nil when the model is not in the cache.
  func snapshot(of name: String) throws -> String? {
    guard Self.isName(name) else { return nil }
    let repository = root + "/models--" + name.replacing("/", with: "--")
    let snapshots = repository + "/snapshots"
    guard let commits = try? FileManager.default.contentsOfDirectory(atPath: snapshots) else { return nil }
    guard FileManager.default.fileExists(atPath: repository + "/refs/main") else {
      return commits.count == 1 ? snapshots + "/" + commits[0] : nil
    }
    let file = repository + "/refs/main"
    let bytes = try Bytes(mapping: file)
    let commit = bytes.count <= 128 ? String(decoding: bytes.array, as: UTF8.self).trimmingCharacters(" \n\r\t") : ""
    guard !commit.isEmpty, commit.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      throw CheckpointError.field(
        file: file, field: "commit", found: "\(commit.prefix(64))", allowed: Phrase("a hexadecimal commit", "十六进制的提交号"))
    }
    guard commits.contains(commit) else {
      throw CheckpointError.missingFile(
        folder: snapshots, file: commit, reason: Phrase("refs/main names it", "refs/main 指向它"))
    }
    return snapshots + "/" + commit
  }

  /// `name` or `org/name` of the characters that the hub allows.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".." && !part.contains("--")
          && part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }
}

extension String {
  fileprivate func trimmingCharacters(_ unwanted: String) -> String {
    String(drop { unwanted.contains($0) }.reversed().drop { unwanted.contains($0) }.reversed())
  }
}
