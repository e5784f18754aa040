import Glibc

/// Where what is written to `path` comes to lie: the one rule for all outputs. Symbolic links are followed, also those to what is not there
/// yet, so that a link stays one and what it names appears whole. Nil for links in a circle.
func writtenPlace(of path: String) -> String? {
  var place = path
  // As many as the system follows.
  for _ in 0..<40 {
    var room = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(place, &room, room.count)
    guard count > 0, count < room.count else { return place }
    let next = String(decoding: room[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = place.lastIndex(of: "/").map { place[...$0] } ?? ""
    place = next.hasPrefix("/") ? next : folder + next
  }
  return nil
}

/// Why a file at `place`, where `path` leads, could not be made: of a link in a circle, or whose folder is not there, the link is what is wrong.
func unopened(_ path: String, _ place: String?) -> TensorError {
  let code = errno
  return place == nil || place != path && [ENOENT, ENOTDIR].contains(code) ? .linkLeadsNowhere(path: path) : .unwritable(path: path, reason: SystemError.reason(code))
}
