import Glibc

/// The next line of standard input, byte for byte and without its line break; nil at the end. `readLine` would put other
/// characters in the place of bytes that are not UTF-8.
public func readLineBytes() -> [UInt8]? {
  var line: [UInt8] = []
  while true {
    let next = getchar()
    guard next != EOF else { return line.isEmpty ? nil : line }
    guard next != 0x0A else { break }
    line.append(UInt8(truncatingIfNeeded: next))
  }
  if line.last == UInt8(ascii: "\r") { line.removeLast() }
  return line
}
