package import Tensors

/// Token ids in a row, two or four bytes each, in memory or where a mapped file has them.
public struct TokenRun: Sendable {
  /// Little-endian, `width` bytes for each.
  package let bytes: Bytes
  package let width: Int
  public let count: Int

  /// Precondition: `width` is 2 or 4, and `bytes` a multiple of it.
  package init(_ bytes: Bytes, width: Int) {
    precondition((width == 2 || width == 4) && bytes.count % width == 0, "\(bytes.count) bytes of ids of \(width)")
    (self.bytes, self.width, count) = (bytes, width, bytes.count / width)
  }

  /// Precondition: ids are below 2³².
  public init(_ ids: [Int]) {
    var writer = Writer(vocabulary: (ids.max() ?? 0) + 1)
    writer.append(ids)
    self = writer.run
  }

  public subscript(_ index: Int) -> Int {
    width == 2 ? Int(bytes.integer(at: 2 * index, as: UInt16.self) ?? 0) : Int(bytes.integer(at: 4 * index, as: UInt32.self) ?? 0)
  }

  /// A part of it, as ids. Precondition: inside `0..<count`.
  public subscript(_ range: Range<Int>) -> [Int] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "tokens \(range) of \(count)")
    return bytes.withSpan { span in
      range.map { index in
        let at = index * width
        let low = Int(span[at]) | Int(span[at + 1]) << 8
        return width == 2 ? low : low | Int(span[at + 2]) << 16 | Int(span[at + 3]) << 24
      }
    }
  }

  /// A part of it, which shares its memory. Precondition: inside `0..<count`.
  package func part(_ range: Range<Int>) -> TokenRun {
    TokenRun(bytes[range.lowerBound * width..<range.upperBound * width], width: width)
  }

  /// The largest id.
  /// - Complexity: O(count).
  package var largest: Int? {
    stride(from: 0, to: count, by: 1 << 16).lazy.compactMap { self[$0..<min($0 + 1 << 16, count)].max() }.max()
  }

  /// Takes ids as they come.
  package struct Writer: Sendable {
    private let width: Int
    private var bytes: [UInt8] = []
    /// - Parameter vocabulary: More than the largest id that comes.
    package init(vocabulary: Int) { width = vocabulary <= 1 << 16 ? 2 : 4 }

    package mutating func append(_ ids: [Int]) {
      bytes.reserveCapacity(bytes.count + width * ids.count)
      for id in ids {
        precondition(id >= 0 && id < 1 << (8 * width), "\(id) in \(width) bytes")
        for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: id >> (8 * byte))) }
      }
    }
    package var run: TokenRun { TokenRun(Bytes(bytes), width: width) }
  }
}
