import Glibc

/// Writes all of `text` to a file descriptor, however many calls that takes. Returns the error number of the call that failed, nil
/// when everything went out.
public func writeWhole(_ text: String, to descriptor: Int32) -> Int32? {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, base, rest.count)
      if count < 0, errno != EINTR { return errno }
      if count > 0 { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
    }
    return nil
  }
}
