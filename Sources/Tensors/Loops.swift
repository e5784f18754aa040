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

/// A new tensor from two of one shape; `body` combines each row of the last axis.
func mapRows(
  _ name: String, _ a: Tensor, _ b: Tensor, cost: Int,
  _ body: @Sendable (ck_kernels, UnsafePointer<Float>, UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  precondition(a.shape == b.shape, "\(name) of \(a.shape) and \(b.shape)")
  let setting = Engine.current
  let columns = a.columns
  return Tensor(filling: a.shape) { out in
    let left = Raw(a.pointer), right = Raw(b.pointer), to = Raw(out)
    forBlocks(a.rowCount, work: a.count * cost, setting) { range in
      for row in range {
        body(setting.set.pointee, left.at + row * columns, right.at + row * columns, columns, to.at + row * columns)
      }
    }
    withExtendedLifetime((a, b)) {}
  }
}

/// Sums over rows that do not depend on the number of threads: rows go in blocks of a fixed size, each with sums of its own, which
/// are added in order. `body` adds its rows to `[sums, columns]`; the result is `[sums, columns]`.
func sumOverRows(
  _ rows: Int, sums: Int = 1, columns: Int, work: Int, _ body: @Sendable (ck_kernels, Range<Int>, UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  let size = 64, width = sums * columns
  let blocks = max(1, (rows + size - 1) / size)
  let setting = Engine.current
  let parts = Tensor(filling: [blocks, width]) { out in
    out.update(repeating: 0, count: blocks * width)
    let to = Raw(out)
    parallel(blocks, threads: work >= parallelThreshold ? setting.threads : 1) { block in
      body(setting.set.pointee, block * size..<min(rows, (block + 1) * size), to.at + block * width)
    }
  }
  guard blocks > 1 else { return parts.reshaped([sums, columns]) }
  return Tensor(filling: [sums, columns]) { out in
    out.update(repeating: 0, count: width)
    setting.set.pointee.column_sums(parts.pointer, blocks, width, out)
    withExtendedLifetime(parts) {}
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

extension Normalized {
  /// This norm with its way back to `x`, `gain` and `bias`; the scale, which only observers read, has none.
  func recorded(
    _ x: Tensor, gain: Tensor, bias: Tensor?,
    _ body: @escaping @Sendable (
      ck_kernels, UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>, Int, Int,
      UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>?, UnsafeMutablePointer<Float>?
    ) -> Void
  ) -> Normalized {
    let scale = scale
    let result = output.recorded(from: [x.node, gain.node, bias?.node]) { gradient, gradients in
      let columns = x.columns, rows = x.rowCount
      let storage = Storage(count: x.count)
      let from = Raw(x.pointer), dy = Raw(gradient.pointer), weights = Raw(gain.pointer), denominators = Raw(scale.pointer)
      let to = Raw(storage.base)
      let wants = gain.node != nil || bias?.node != nil
      let gathered = sumOverRows(rows, sums: 2, columns: columns, work: x.count * 4) { kernels, range, sums in
        let start = range.lowerBound * columns
        body(
          kernels, from.at + start, dy.at + start, weights.at, denominators.at + range.lowerBound, range.count, columns,
          to.at + start, wants ? sums : nil, wants ? sums + columns : nil)
      }
      withExtendedLifetime((x, gradient, gain, scale)) {}
      gradients.add(x.node) { Tensor(shape: x.shape, storage: storage, offset: 0) }
      gradients.add(gain.node) { gathered.rows(0..<1) }
      gradients.add(bias?.node) { gathered.rows(1..<2) }
    }
    return Normalized(output: result, scale: scale)
  }
}
