import FoundationEssentials
import Tensors

/// Files that belong together: a folder on disk, or one that travels inside the program.
struct Folder: Sendable {
  /// As the user knows it, for messages.
  let name: String
  /// The names of the files in it, sorted.
  let files: [String]
  private let prefix: String
  private let isBuiltin: Bool

  /// The folder at `path`; nil when there is none.
  init?(path: String) {
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
    name = path
    prefix = path.hasSuffix("/") ? path : path + "/"
    self.files = files.sorted()
    isBuiltin = false
  }

  /// The folder of the built-in model `model`; nil when there is none.
  init?(builtin model: String) {
    let prefix = Self.builtinRoot + model + "/"
    files = Bytes.embeddedNames.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
    guard !model.isEmpty, !files.isEmpty else { return nil }
    name = Checkpoint.builtinPrefix + model
    self.prefix = prefix
    isBuiltin = true
  }

  static let builtinRoot = "models/"
  /// The names of the models inside the program.
  static var builtins: [String] {
    let models = Bytes.embeddedNames.filter { $0.hasPrefix(builtinRoot) }
      .map { String($0.dropFirst(builtinRoot.count).prefix { $0 != "/" }) }
    return Set(models).sorted()
  }

  /// The full name of a file in it, for messages.
  func path(_ file: String) -> String { isBuiltin ? name + "/" + file : prefix + file }

  /// The bytes of `file`, nil when it is absent; throws `TensorError.file` when it is there and cannot be read.
  func read(_ file: String) throws -> Bytes? {
    if isBuiltin { return Bytes(embedded: prefix + file) }
    return Self.isThere(prefix + file) ? try Bytes(mapping: prefix + file) : nil
  }

  /// Whether a path stands for something, be it a link that leads nowhere: opening that tells why it cannot be read.
  static func isThere(_ path: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: path)) != nil }

  /// Whether `name` is that of a file in a folder and not a way out of it.
  static func isPlainName(_ name: String) -> Bool {
    !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 == 0 }
  }
}
