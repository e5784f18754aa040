import CEmbedded
import Glibc
import Wording

/// A read-only run of bytes: a memory-mapped file, part of the program, or bytes made in memory.
///
/// Slices share the memory and keep it alive; the file is unmapped when the last slice goes.
///
/// `@unchecked Sendable`: nobody writes the memory while a `Bytes` looks into it, and `owner` keeps it where it is.
public struct Bytes: @unchecked Sendable {
  public let count: Int
  let start: UnsafeRawPointer
  let owner: AnyObject?

  private init(start: UnsafeRawPointer, count: Int, owner: AnyObject?) {
    self.start = start
    self.count = count
    self.owner = owner
  }

  /// Maps a file for reading. Throws `TensorError.file` when it cannot be opened or is not a regular file. As with every mapped
  /// file, shortening it while it is in use ends the process.
  /// - Complexity: O(1); pages are read when they are first touched.
  public init(mapping path: String) throws {
    func failure(_ reason: Phrase? = nil) -> TensorError {
      .file(path: path, reason: reason ?? SystemError.reason())
    }
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure(Phrase("not a regular file", "不是普通文件")) }
    let count = Int(status.st_size)
    guard count > 0 else {
      self.init([])
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { throw failure() }
    self.init(start: start, count: count, owner: Mapping(start: start, count: count))
  }

  public init(_ bytes: [UInt8]) {
    let memory = Storage(count: (bytes.count + 3) / 4)
    let start = UnsafeMutableRawPointer(memory.base)
    bytes.withUnsafeBytes { if let base = $0.baseAddress { start.copyMemory(from: base, byteCount: $0.count) } }
    self.init(start: start, count: bytes.count, owner: memory)
  }

  /// A file that travels inside the program (`models/shakespeare-gpt2/config.json`); nil when there is none of that name.
  public init?(embedded name: String) {
    guard let file = Self.embeddedFiles.first(where: { $0.name == name }) else { return nil }
    self = file.bytes
  }
  /// Names of all files inside the program.
  public static var embeddedNames: [String] { embeddedFiles.map(\.name) }

  private static let embeddedFiles: [(name: String, bytes: Bytes)] = {
    var files: [(String, Bytes)] = []
    var row = cembedded_files()
    while let file = row?.pointee, let name = file.name, let bytes = file.bytes {
      // The program's own constants live as long as the process: no owner.
      files.append((String(cString: name), Bytes(start: bytes, count: file.count, owner: nil)))
      row = row?.advanced(by: 1)
    }
    return files
  }()

  /// The elements of a tensor as bytes, shared.
  package init(_ tensor: Tensor) {
    self.init(start: tensor.pointer, count: tensor.count * MemoryLayout<Float>.stride, owner: tensor.storage)
  }

  /// The first `count` bytes of a storage that nobody writes any more, shared.
  init(_ storage: Storage, count: Int) { self.init(start: storage.base, count: count, owner: storage) }

  /// Bytes `range`, shared, not copied. Precondition: inside `0..<count`.
  public subscript(_ range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes \(range) of \(count)")
    return Bytes(start: start + range.lowerBound, count: range.count, owner: owner)
  }
  public subscript(_ index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "byte \(index) of \(count)")
    return withExtendedLifetime(owner) { start.load(fromByteOffset: index, as: UInt8.self) }
  }
  /// A copy.
  public var array: [UInt8] { withExtendedLifetime(owner) { Array(UnsafeRawBufferPointer(start: start, count: count)) } }
  /// Whether `other` holds the same bytes in the same order; the same place is not read.
  public func holdsSame(as other: Bytes) -> Bool {
    guard count == other.count else { return false }
    return withExtendedLifetime((owner, other.owner)) { start == other.start || memcmp(start, other.start, count) == 0 }
  }
  /// Reads the bytes in place.
  public func withSpan<R>(_ body: (Span<UInt8>) throws -> R) rethrows -> R {
    try withExtendedLifetime(owner) {
      try UnsafeRawBufferPointer(start: start, count: count).withMemoryRebound(to: UInt8.self) { try body($0.span) }
    }
  }
  /// The little-endian integer at `offset`; nil outside the bytes. Any alignment.
  public func integer<I: FixedWidthInteger>(at offset: Int, as: I.Type = I.self) -> I? {
    guard offset >= 0, offset <= count, MemoryLayout<I>.size <= count - offset else { return nil }
    return withExtendedLifetime(owner) {
      var value: I = 0
      withUnsafeMutableBytes(of: &value) {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: start + offset, count: MemoryLayout<I>.size))
      }
      return I(littleEndian: value)
    }
  }
}

/// A mapped file, unmapped when the last `Bytes` that looks into it goes.
private final class Mapping {
  let start: UnsafeMutableRawPointer
  let count: Int
  init(start: UnsafeMutableRawPointer, count: Int) {
    self.start = start
    self.count = count
  }
  deinit { munmap(start, count) }
}
