import CKernels

/// `x · Wᵀ + b`: `[rows, inputs]` → `[rows, outputs]`. Further leading axes of `x` are kept.
/// - Complexity: 2 · rows · inputs · outputs operations.
public func linear(_ x: Tensor, _ weight: Weight, bias: Tensor? = nil) -> Tensor {
  precondition(x.columns == weight.inputs, "linear of \(x.shape) with a weight of \(weight.inputs) inputs")
  precondition(bias.map { $0.count == weight.outputs } ?? true, "linear to \(weight.outputs) outputs with a bias of \(bias?.shape ?? [])")
  let setting = Engine.current
  return Tensor(filling: x.shape.dropLast() + [weight.outputs]) { out in
    withExtendedLifetime((x, weight, bias)) {
      product(
        rows: x.rowCount, of: x.pointer, by: weight.matrix, depth: weight.inputs, columns: weight.outputs, bias: bias?.pointer,
        into: out, setting)
    }
  }
}

/// Rows `ids` of an embedding: `[ids.count, inputs]`.
public func gather(_ weight: Weight, _ ids: [Int]) -> Tensor {
  Tensor(filling: [ids.count, weight.inputs]) { out in
    for (row, id) in ids.enumerated() { weight.read(id, into: out + row * weight.inputs) }
  }
}

/// `out[M, N] = x[M, K] · b + bias`, split over rows and columns of `out`, never over K.
private func product(
  rows M: Int, of x: UnsafeMutablePointer<Float>, by b: ck_matrix, depth K: Int, columns N: Int,
  bias: UnsafeMutablePointer<Float>?, into out: UnsafeMutablePointer<Float>, _ setting: Engine.Setting
) {
  guard M > 0, N > 0 else { return }
  let kernels = setting.set.pointee
  let tileM = kernels.tile_m, tileN = kernels.tile_n
  let threads = M * N * K >= parallelThreshold * 4 ? setting.threads : 1

  // Blocks of rows: a chunk of theirs takes at most two thirds of a second-level cache of 1 MB. Blocks of columns: several per
  // thread, to even them out, but long ones where a row or two only walks through the weights.
  let few = M <= tileM
  let wantedM = (M + 639) / 640, parts = threads * (few ? 2 : 4)
  let blockM = ((M + wantedM - 1) / wantedM + tileM - 1) / tileM * tileM
  let blocksM = (M + blockM - 1) / blockM
  let share = (N * blocksM + parts - 1) / parts
  let blockN = max(1, min((share + tileN - 1) / tileN, few ? .max : 512 / tileN)) * tileN
  let blocksN = (N + blockN - 1) / blockN

  withScratch(M * K) { packed in
    let from = Raw(x), rows = Raw(packed)
    let panels = (M + tileM - 1) / tileM
    forBlocks(panels, work: M * K, setting) { range in
      setting.set.pointee.pack_rows(from.at, K, M, K, range.lowerBound * tileM, min(M, range.upperBound * tileM), rows.at)
    }
    let whole = Job(
      ck_product(
        M: M, K: K, N: N, rows: packed, b: b, bias: bias, y: out, ldy: N, n_limit: N, k_limit: K, step: 0), setting)
    parallel(blocksM * blocksN, threads: threads) { index in
      let m = index % blocksM * blockM, n = index / blocksM * blockN
      whole.run(rows: m..<min(M, m + blockM), columns: n..<min(N, n + blockN))
    }
  }
}

/// A product whose parts several threads work on.
///
/// `@unchecked Sendable`: all that it points at is read only, but for `y`, of which each part is written by one thread.
struct Job: @unchecked Sendable {
  let product: ck_product
  let kernels: UnsafePointer<ck_kernels>
  init(_ product: ck_product, _ setting: Engine.Setting) {
    self.product = product
    kernels = setting.set
  }
  func run(rows: Range<Int>, columns: Range<Int>) {
    withScratch(kernels.pointee.scratch_count) { scratch in
      withUnsafePointer(to: product) {
        kernels.pointee.product($0, rows.lowerBound, rows.upperBound, columns.lowerBound, columns.upperBound, scratch)
      }
    }
  }
}
