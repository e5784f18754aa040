/// A read-only run of bytes: a memory-mapped file, part of the program, or bytes made in memory.
///
/// Slices share the memory and keep it alive; the file is unmapped when the last slice goes.
public struct Bytes: Sendable {
  public var count: Int { fatalError("skeleton") }
  /// Maps a file for reading. Throws `TensorError.file` when it cannot be opened or is not a regular file.
  public init(mapping path: String) throws { fatalError("skeleton") }
  public init(_ bytes: [UInt8]) { fatalError("skeleton") }
  /// A file that travels inside the program (`models/shakespeare-gpt2/config.json`); nil when there is none of that name.
  public init?(embedded name: String) { fatalError("skeleton") }
  /// Names of all files inside the program.
  public static var embeddedNames: [String] { fatalError("skeleton") }
  /// Bytes `range`, shared, not copied. Precondition: inside `0..<count`.
  public subscript(_ range: Range<Int>) -> Bytes { fatalError("skeleton") }
  public subscript(_ index: Int) -> UInt8 { fatalError("skeleton") }
  /// A copy.
  public var array: [UInt8] { fatalError("skeleton") }
  public func withSpan<R>(_ body: (Span<UInt8>) throws -> R) rethrows -> R { fatalError("skeleton") }
  /// The little-endian integer at `offset`; nil outside the bytes. Any alignment.
  public func integer<I: FixedWidthInteger>(at offset: Int, as: I.Type = I.self) -> I? { fatalError("skeleton") }
}
