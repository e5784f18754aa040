extension Weight {
  /// How many of its numbers are exactly zero, of either sign.
  /// - Complexity: one pass over its bytes, at the speed of memory, on all threads.
  public func zeros() -> Int {
    switch dtype {
    case .f16, .bf16: zeros(UInt16(0x7FFF))
    default: zeros(UInt32(0x7FFF_FFFF))
    }
  }

  /// `size`: every bit of a word but its sign.
  private func zeros<Word: FixedWidthInteger & UnsignedInteger & Sendable>(_ size: Word) -> Int {
    // Runs of neighbouring numbers: the inputs of one output, or the outputs of one input.
    let (runs, length) = layout == .outIn ? (outputs, inputs) : (inputs, outputs)
    let (layout, block, blockStride, stride) = (layout, block, blockStride, stride)
    let setting = Engine.current
    let memory = ReadOnlyWords(at: bytes.start + start * dtype.size)
    return withExtendedLifetime(bytes) {
      let counts = Counts(count: runs)
      forBlocks(runs, work: runs * length, setting) { range in
        for run in range {
          let first = layout == .outIn ? run / block * blockStride + run % block * stride : run * stride
          var found = 0
          for index in first..<first + length { found += memory.word(index, size) == 0 ? 1 : 0 }
          counts.set(run, found)
        }
      }
      return counts.sum
    }
  }

  /// A count for each run, each written by one thread.
  ///
  /// `@unchecked Sendable`: no two threads write one place, and nobody reads before all have ended.
  private final class Counts: @unchecked Sendable {
    private let counts: UnsafeMutableBufferPointer<Int>
    init(count: Int) {
      counts = .allocate(capacity: count)
      counts.initialize(repeating: 0)
    }
    deinit { counts.deallocate() }
    func set(_ index: Int, _ count: Int) { counts[index] = count }
    var sum: Int { counts.reduce(0, +) }
  }
}
