import Glibc

/// Hands all of `bytes` to `put`, which returns like `write(2)` how many it took, however many calls that takes. Returns the error
/// number of the call that failed, nil when everything went out.
func putWhole(_ bytes: UnsafeRawBufferPointer, _ put: (UnsafeRawPointer, Int) -> Int) -> Int32? {
  var rest = bytes
  while let base = rest.baseAddress, !rest.isEmpty {
    let count = put(base, rest.count)
    if count < 0, errno == EINTR { continue }
    // A call that takes nothing would be made for ever.
    guard count > 0 else { return count < 0 ? errno : EIO }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
  return nil
}

/// Writes all of `text` to a file descriptor. Returns the error number of the call that failed, nil when everything went out.
public func writeWhole(_ text: String, to descriptor: Int32) -> Int32? {
  var text = text
  return text.withUTF8 { bytes in putWhole(UnsafeRawBufferPointer(bytes)) { write(descriptor, $0, $1) } }
}
