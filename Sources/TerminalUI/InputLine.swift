@preconcurrency import Glibc  // stdin is read here, never assigned

/// The next line of standard input, byte for byte and without its line break; nil at the end. `readLine` would put other
/// characters in the place of bytes that are not UTF-8.
public func readLineBytes() -> [UInt8]? {
  var buffer: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(buffer) }
  let count = getline(&buffer, &capacity, stdin)
  guard count >= 0, let buffer else { return nil }
  var line = UnsafeBufferPointer(start: buffer, count: count).map(UInt8.init(bitPattern:))
  if line.last == UInt8(ascii: "\n") { line.removeLast() }
  if line.last == UInt8(ascii: "\r") { line.removeLast() }
  return line
}
