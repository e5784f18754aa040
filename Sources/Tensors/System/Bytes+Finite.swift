extension Bytes {
  /// Where, counted in elements of `dtype`, the first float stands that is NaN or infinite; nil when all are finite, and for types
  /// that have no such values.
  ///
  /// Such an element has every bit of its exponent set, so nothing is converted.
  /// - Complexity: one pass over the bytes, at the speed of memory, on all threads.
  public func firstNonFinite(as dtype: DType) -> Int? {
    switch dtype {
    case .f64: first(UInt64(0x7FF0) << 48)
    case .f32: first(UInt32(0x7F80) << 16)
    case .bf16: first(UInt16(0x7F80))
    case .f16: first(UInt16(0x7C00))
    default: nil
    }
  }

  private func first<Word: FixedWidthInteger & UnsignedInteger & Sendable>(_ exponent: Word) -> Int? {
    let size = MemoryLayout<Word>.size, perBlock = 1 << 15
    let count = count / size, blocks = (count + perBlock - 1) / perBlock
    let setting = Engine.current
    let memory = ReadOnlyWords(at: start)
    return withExtendedLifetime(owner) {
      // A group of blocks at a time, so that a bad element near the beginning is known early.
      let group = 64
      for base in stride(from: 0, to: blocks, by: group) {
        let part = base..<min(base + group, blocks)
        let found = Flags(count: part.count)
        forBlocks(part.count, work: part.count * perBlock, setting) { range in
          for block in range {
            let words = (base + block) * perBlock..<min((base + block + 1) * perBlock, count)
            var bad = false
            for index in words { bad = bad || memory.word(index, exponent) == exponent }
            if bad { found.set(block) }
          }
        }
        guard let block = found.first else { continue }
        return ((base + block) * perBlock..<count).first { memory.word($0, exponent) == exponent }
      }
      return nil
    }
  }

  /// One byte for each block, each written by one thread.
  ///
  /// `@unchecked Sendable`: no two threads write one place, and nobody reads before all have ended.
  private final class Flags: @unchecked Sendable {
    private let bytes: UnsafeMutableBufferPointer<Bool>
    init(count: Int) {
      bytes = .allocate(capacity: count)
      bytes.initialize(repeating: false)
    }
    deinit { bytes.deallocate() }
    func set(_ index: Int) { bytes[index] = true }
    var first: Int? { bytes.firstIndex(of: true) }
  }
}

/// Memory that all threads read as words, nobody writes and its owner keeps alive meanwhile.
///
/// `@unchecked Sendable`: read only.
struct ReadOnlyWords: @unchecked Sendable {
  let at: UnsafeRawPointer
  /// The bits of `mask` of the word at an index.
  @inline(__always) func word<Word: FixedWidthInteger>(_ index: Int, _ mask: Word) -> Word {
    Word(littleEndian: at.loadUnaligned(fromByteOffset: index * MemoryLayout<Word>.size, as: Word.self)) & mask
  }
}
