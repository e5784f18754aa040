import FoundationEssentials
import Wording

/// Files and folders that a typed beginning could become, in order; folders end in `/`. A leading `~/` stands for the home
/// folder. Names that could not be typed back (control characters, spaces, quotes) are left out.
package func pathCompletions(_ typed: String, home: String = FileManager.default.homeDirectoryForCurrentUser.path) -> [String] {
  let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
  let folder = String(typed[..<cut])
  let beginning = typed[cut...]
  var place = folder.isEmpty ? "." : folder
  if place.hasPrefix("~/") { place = home + place.dropFirst() }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
  let wanted = names.filter { name in
    name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !name.hasPrefix("."))
      && !name.contains { $0 == " " || $0 == "\"" || $0 == ";" } && visible(name) == name
  }
  return wanted.sorted().prefix(500).map { name in
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: place + "/" + name, isDirectory: &isFolder)
    return folder + name + (isFolder ? "/" : "")
  }
}
