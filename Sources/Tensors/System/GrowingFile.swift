import Glibc

/// A text file that grows by whole pieces while others may read it at any time, whatever kills its writer.
///
/// A piece is written behind a byte that is still missing, which a reader sees as zero, and is forced to the disk; then that byte is. So one
/// byte is what makes the piece a part of the file, and what stands behind a zero at the beginning of a line was being written when its
/// writer was killed: `wholeCount` says how much counts.
public enum GrowingFile {
  /// Appends a piece to a file that ends with a line after `count` bytes that count; what a writer that was killed has left behind them goes.
  /// The file is never made. On failure it is as it was. Precondition: the piece does not begin with a zero.
  public static func append(_ piece: [UInt8], to path: String, after count: Int) throws {
    guard let first = piece.first else { return }
    precondition(first != 0, "a zero begins no piece")
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TensorError.unwritable(path: path, reason: SystemError.reason()) }
    defer { close(descriptor) }
    do {
      guard ftruncate(descriptor, off_t(count)) == 0 else { throw TensorError.unwritable(path: path, reason: SystemError.reason()) }
      for (bytes, place) in [(piece[1...], count + 1), (piece[..<1], count)] {
        var at = off_t(place)
        let code = bytes.withUnsafeBytes { bytes in
          putWhole(bytes) { start, size in
            let done = pwrite(descriptor, start, size, at)
            if done > 0 { at += off_t(done) }
            return done
          }
        }
        if let code { throw TensorError.unwritable(path: path, reason: SystemError.reason(code)) }
        guard fdatasync(descriptor) == 0 else { throw TensorError.unwritable(path: path, reason: SystemError.reason()) }
      }
    } catch {
      ftruncate(descriptor, off_t(count))
      throw error
    }
  }

  /// How many of the bytes of such a file count: up to a zero where a line would begin.
  public static func wholeCount(_ bytes: [UInt8]) -> Int {
    guard let zero = bytes.firstIndex(of: 0), zero > 0, bytes[zero - 1] == UInt8(ascii: "\n") else { return bytes.count }
    return zero
  }
}
