// Products that leave weights unread: what inputs are zero, and what outputs nobody wants, need no weights.
//
// A sum of a product goes in chunks of ascending inputs (see ckernels.h), and a step with a zero changes no sum. So a product that skips
// zeros has the bits of `linear` on the same x, and whether to skip is a question of time alone.
import CKernels

/// `x` with what is smaller than `threshold` in magnitude set to zero; NaN stays. A threshold of 0 changes nothing. Gradients go back
/// where x stayed.
public func cut(_ x: Tensor, below threshold: Float) -> Tensor {
  mapElements(x, cost: 1) { kernels, x, out, count in kernels.cut(x, threshold, out, count) }
    .recorded(from: [x.node]) { gradient, gradients in
      gradients.add(x.node) {
        x.withSpan { x in
          gradient.withSpan { dy in
            Tensor(shape: gradient.shape) { dx in
              for index in dx.indices where !(abs(x[index]) < threshold) { dx[index] = dy[index] }
            }
          }
        }
      }
    }
}

extension Tensor {
  /// The indices of the elements that are not zero, row-major, ascending.
  public var nonzeros: [Int32] {
    [Int32](unsafeUninitializedCapacity: count) { buffer, found in
      guard let base = buffer.baseAddress else { return }
      found = withExtendedLifetime(storage) { Engine.current.set.pointee.nonzeros(pointer, count, base) }
    }
  }
  /// The largest number that at most `share` of the elements are smaller than in magnitude, what `cut` takes to make them zero; 0 where
  /// that is not even one element.
  /// - Complexity: O(`count`): magnitudes are ordered like the bits that write them, so two passes of counting find it.
  public func magnitude(below share: Double) -> Float {
    precondition((0..<1).contains(share), "a share of \(share)")
    let rank = Int(share * Double(count))
    guard rank > 0 else { return 0 }
    func bits(_ value: Float) -> Int { Int(value.bitPattern & 0x7fff_ffff) }
    return withSpan { span in
      /// The bin of `counts` that the element of `rank` is in, and how many come before it.
      func bin(_ counts: [Int], _ rank: Int) -> (index: Int, before: Int) {
        var before = 0
        for (index, count) in counts.enumerated() {
          if before + count > rank { return (index, before) }
          before += count
        }
        preconditionFailure("a rank beyond the elements")
      }
      var counts = [Int](repeating: 0, count: 1 << 16)
      for index in span.indices { counts[bits(span[index]) >> 16] += 1 }
      let high = bin(counts, rank)
      counts = [Int](repeating: 0, count: 1 << 16)
      for index in span.indices where bits(span[index]) >> 16 == high.index { counts[bits(span[index]) & 0xffff] += 1 }
      return Float(bitPattern: UInt32(high.index << 16 | bin(counts, rank - high.before).index))
    }
  }
}

/// `linear` to the same bits, for a weight whose inputs are rows (`inOut`): of every row of `x`, weights of inputs that are zero are not
/// read. It has no gradient. Precondition: the weight is finite, since what is not read cannot make the output NaN.
/// - Complexity: 2 · outputs operations for each input that is not zero.
public func linearSkippingZeros(_ x: Tensor, _ weight: Weight, bias: Tensor? = nil) -> Tensor {
  precondition(weight.layout == .inOut && !x.isTracked, "zeros are skipped in an in-out weight, without gradients")
  return oneByOne(x, weight, bias) { product, setting in
    let tile = setting.set.pointee.tile_n
    let tiles = (weight.outputs + tile - 1) / tile
    // As many parts as threads: each looks for the zeros of x by itself.
    let parts = product.product.K * weight.outputs >= parallelThreshold * 4 ? min(setting.threads, tiles) : 1
    parallel(parts, threads: parts) { part in
      let first = tiles * part / parts * tile, end = min(weight.outputs, tiles * (part + 1) / parts * tile)
      withScratch(product.kernels.pointee.scratch_count) { scratch in
        withUnsafePointer(to: product.product) { product.kernels.pointee.product_skipping($0, first, end, scratch) }
      }
    }
  }
}

/// `linear` to the same bits at the outputs that `chosen` names, zero elsewhere, for a weight whose outputs are rows (`outIn`): the
/// others are not read. It has no gradient.
public func linear(_ x: Tensor, _ weight: Weight, bias: Tensor? = nil, only chosen: [Int32]) -> Tensor {
  precondition(weight.layout == .outIn && !x.isTracked, "outputs are chosen in an out-in weight, without gradients")
  precondition(chosen.allSatisfy { $0 >= 0 && $0 < weight.outputs }, "an output outside 0..<\(weight.outputs)")
  return oneByOne(x, weight, bias) { product, setting in
    product.product.y.update(repeating: 0, count: weight.outputs)
    let parts = product.product.K * chosen.count >= parallelThreshold * 4 ? min(setting.threads, chosen.count) : 1
    parallel(parts, threads: parts) { part in
      let range = chosen.count * part / parts..<chosen.count * (part + 1) / parts
      withUnsafePointer(to: product.product) { pointer in
        chosen.withUnsafeBufferPointer { list in
          if let base = list.baseAddress { product.kernels.pointee.product_chosen(pointer, base, range.lowerBound, range.upperBound) }
        }
      }
    }
  }
}

/// A product for every row of `x`, each by `body`.
private func oneByOne(_ x: Tensor, _ weight: Weight, _ bias: Tensor?, _ body: (Job, Engine.Setting) -> Void) -> Tensor {
  precondition(x.columns == weight.inputs, "linear of \(x.shape) with a weight of \(weight.inputs) inputs")
  precondition(bias.map { $0.count == weight.outputs } ?? true, "linear to \(weight.outputs) outputs with a bias of \(bias?.shape ?? [])")
  let setting = Engine.current
  let (inputs, outputs) = (weight.inputs, weight.outputs)
  return Tensor(filling: x.shape.dropLast() + [outputs]) { out in
    withExtendedLifetime((x, weight, bias)) {
      guard outputs > 0 else { return }
      for row in 0..<x.rowCount {
        // One row is packed as it is.
        let product = ck_product(
          M: 1, K: inputs, N: outputs, rows: x.pointer + row * inputs, b: weight.matrix, bias: bias?.pointer, y: out + row * outputs,
          ldy: outputs, n_limit: outputs, k_limit: inputs, step: 0, add: false)
        body(Job(product, setting), setting)
      }
    }
  }
}

extension Weight {
  /// The same weight with its inputs in rows (`inOut`) or its outputs (`outIn`), in the type it has: itself, or a copy.
  /// - Complexity: O(1), or O(`inputs · outputs`) for the copy.
  public func arranged(_ wanted: Layout) -> Weight {
    if layout == wanted { return self }
    let (rows, columns) = wanted == .inOut ? (inputs, outputs) : (outputs, inputs)
    func copy<Element: BitwiseCopyable>(_: Element.Type) -> Storage {
      let storage = Storage(count: (rows * columns * MemoryLayout<Element>.size + 3) / 4)
      let to = UnsafeMutableRawPointer(storage.base).bindMemory(to: Element.self, capacity: max(rows * columns, 1))
      withExtendedLifetime(bytes) {
        // In squares, so that both sides stay in cache.
        for o in Swift.stride(from: 0, to: outputs, by: 32) {
          for i in Swift.stride(from: 0, to: inputs, by: 32) {
            for output in o..<min(o + 32, outputs) {
              for input in i..<min(i + 32, inputs) {
                let element = layout == .outIn ? output / block * blockStride + output % block * stride + input : input * stride + output
                to[wanted == .inOut ? input * outputs + output : output * inputs + input] = bytes.start.loadUnaligned(
                  fromByteOffset: (start + element) * MemoryLayout<Element>.size, as: Element.self)
              }
            }
          }
        }
      }
      return storage
    }
    let storage = dtype.size == 4 ? copy(UInt32.self) : copy(UInt16.self)
    return Weight(Bytes(storage, count: rows * columns * dtype.size), dtype: dtype, outputs: outputs, inputs: inputs, layout: wanted)
  }
  /// Bytes that its elements take.
  public var byteCount: Int { inputs * outputs * dtype.size }
}
