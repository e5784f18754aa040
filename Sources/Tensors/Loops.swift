// How operators walk their rows and elements: which part runs where. Where a boundary falls never changes a bit.
import CKernels

/// A float pointer that a parallel loop may capture.
///
/// `@unchecked Sendable`: operators give each thread its own part to write, and read only frozen tensors.
struct Raw: @unchecked Sendable {
  let at: UnsafeMutablePointer<Float>
  init(_ pointer: UnsafeMutablePointer<Float>) { at = pointer }
}
/// As `Raw`, for doubles.
///
/// `@unchecked Sendable`: operators give each thread its own part to write.
struct RawDouble: @unchecked Sendable {
  let at: UnsafeMutablePointer<Double>
  init(_ pointer: UnsafeMutablePointer<Double>) { at = pointer }
}

/// Work, in about a third of a nanosecond each, below which waking a second thread costs more than it saves.
let parallelThreshold = 1 << 16

/// Splits `count` into ranges, several per thread when `work` is worth it, and runs `body` on each.
func forBlocks(_ count: Int, work: Int, _ setting: Engine.Setting, _ body: @Sendable (Range<Int>) -> Void) {
  guard count > 0 else { return }
  guard setting.threads > 1, work >= parallelThreshold, count > 1 else { return body(0..<count) }
  let blocks = min(count, setting.threads * 4)
  parallel(blocks, threads: setting.threads) { block in
    body(count * block / blocks..<count * (block + 1) / blocks)
  }
}

/// A new tensor of x's shape; `body` maps each run of elements. `cost` is the work per element.
func mapElements(
  _ x: Tensor, cost: Int,
  _ body: @Sendable (ck_kernels, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
) -> Tensor {
  let setting = Engine.current
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out)
    forBlocks(x.count, work: x.count * cost, setting) { range in
      body(setting.set.pointee, from.at + range.lowerBound, to.at + range.lowerBound, range.count)
    }
    withExtendedLifetime(x) {}
  }
}

/// A new tensor from two of one shape; `body` combines each run of elements.
func elementwise(
  _ name: String, _ a: Tensor, _ b: Tensor,
  _ body: @Sendable (ck_kernels, UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
) -> Tensor {
  precondition(a.shape == b.shape, "\(name) of \(a.shape) and \(b.shape)")
  let setting = Engine.current
  return Tensor(filling: a.shape) { out in
    let left = Raw(a.pointer), right = Raw(b.pointer), to = Raw(out)
    forBlocks(a.count, work: a.count, setting) { range in
      let start = range.lowerBound
      body(setting.set.pointee, left.at + start, right.at + start, to.at + start, range.count)
    }
    withExtendedLifetime((a, b)) {}
  }
}

/// A new tensor of x's shape; `body` maps each row of the last axis.
func mapRows(
  _ x: Tensor, cost: Int,
  _ body: @Sendable (ck_kernels, UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  let setting = Engine.current
  let columns = x.columns
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out)
    forBlocks(x.rowCount, work: x.count * cost, setting) { range in
      for row in range { body(setting.set.pointee, from.at + row * columns, columns, to.at + row * columns) }
    }
    withExtendedLifetime(x) {}
  }
}

/// A norm of the rows of `x` with a gain for each column.
func normalize(
  _ name: String, _ x: Tensor, gain: Tensor,
  _ body: @Sendable (
    ck_kernels, UnsafePointer<Float>, UnsafePointer<Float>, Int, Int, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>
  ) -> Void
) -> Normalized {
  let columns = x.columns
  let rows = x.rowCount
  precondition(gain.count == columns, "\(name) of \(x.shape) with a gain of \(gain.shape)")
  let setting = Engine.current
  let scale = Storage(count: rows)
  let output = Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out), denominators = Raw(scale.base), weights = Raw(gain.pointer)
    forBlocks(rows, work: x.count * 2, setting) { range in
      let start = range.lowerBound
      body(
        setting.set.pointee, from.at + start * columns, weights.at, range.count, columns, to.at + start * columns,
        denominators.at + start)
    }
    withExtendedLifetime((x, gain)) {}
  }
  return Normalized(
    output: output, scale: Tensor(shape: x.shape.dropLast() + [1], storage: scale, offset: 0))
}
