import CKernels

/// `x · Wᵀ + b`: `[rows, inputs]` → `[rows, outputs]`. Further leading axes of `x` are kept.
/// - Complexity: 2 · rows · inputs · outputs operations.
public func linear(_ x: Tensor, _ weight: Weight, bias: Tensor? = nil) -> Tensor {
  precondition(x.columns == weight.inputs, "linear of \(x.shape) with a weight of \(weight.inputs) inputs")
  precondition(bias.map { $0.count == weight.outputs } ?? true, "linear to \(weight.outputs) outputs with a bias of \(bias?.shape ?? [])")
  return Tensor(filling: x.shape.dropLast() + [weight.outputs]) { out in
    withExtendedLifetime((x, weight, bias)) {
      Product(
        rows: x.rowCount, depth: weight.inputs, columns: weight.outputs, x: .rows(x.pointer, weight.inputs), by: weight.matrix,
        bias: bias?.pointer
      ).run(into: out, stride: weight.outputs)
    }
  }.recorded(from: [x.node, weight.leaf, bias?.node]) { gradient, gradients in
    gradients.add(x.node) {
      linear(gradient, weight.transposed).reshaped(x.shape)
    }
    if let leaf = weight.leaf { gradients.write(leaf) { weight.addGradient(of: gradient, by: x, to: $0, isFresh: $1) } }
    gradients.add(bias?.node) { columnSums(gradient, columns: weight.outputs) }
  }
}

/// Rows `ids` of an embedding: `[ids.count, inputs]`.
public func gather(_ weight: Weight, _ ids: [Int]) -> Tensor {
  Tensor(filling: [ids.count, weight.inputs]) { out in
    for (row, id) in ids.enumerated() { weight.read(id, into: out + row * weight.inputs) }
  }.recorded(from: [weight.leaf]) { [leaf = weight.leaf] gradient, gradients in
    guard let leaf else { return }
    precondition(leaf.count == weight.outputs * weight.inputs, "rows are gathered from a whole matrix")
    gradients.write(leaf) { to, isFresh in
      if isFresh { to.update(repeating: 0, count: leaf.count) }
      scatter(gradient, width: weight.inputs, to: ids, of: to)
    }
  }
}

extension Weight {
  /// The gradient by the leaf that this weight looks into, for `linear(x, self)` whose output has the gradient `dy`
  /// `[rows, outputs]`: added at the places that the weight looks at. `isFresh` memory is cleared first where that is not all of it.
  fileprivate func addGradient(of dy: Tensor, by x: Tensor, to: UnsafeMutablePointer<Float>, isFresh: Bool) {
    let coversAll = block >= outputs && stride == (layout == .outIn ? inputs : outputs) && leaf?.count == outputs * inputs
    if isFresh, !coversAll, let leaf { to.update(repeating: 0, count: leaf.count) }
    let rows = x.rowCount
    func plain(_ at: UnsafeMutablePointer<Float>, _ columns: Int) -> ck_matrix {
      ck_matrix(base: at, type: Int32(CK_F32.rawValue), n_contiguous: true, stride: columns, block: max(columns, 1), block_stride: 0)
    }
    withExtendedLifetime((dy, x)) {
      let add = !(isFresh && coversAll)
      if layout == .inOut {
        Product(
          rows: inputs, depth: rows, columns: outputs, x: .columns(x.pointer, inputs), by: plain(dy.pointer, outputs), add: add
        ).run(into: to + start, stride: stride)
        return
      }
      let size = min(block, outputs)
      for first in Swift.stride(from: 0, to: outputs, by: max(size, 1)) {
        Product(
          rows: size, depth: rows, columns: inputs, x: .columns(dy.pointer + first, outputs), by: plain(x.pointer, inputs), add: add
        ).run(into: to + start + first / size * blockStride, stride: stride)
      }
    }
  }
}

/// `y[M, N] = x[M, K] · b + bias`, or `y += …`, split over rows and columns of `y`, never over K; at the engine's precision.
struct Product {
  let rows: Int, depth: Int, columns: Int
  /// Where x is: by rows `[M, ld]`, or by columns `[K, ld]`.
  enum Side {
    case rows(UnsafeMutablePointer<Float>, Int)
    case columns(UnsafeMutablePointer<Float>, Int)
  }
  let x: Side
  let by: ck_matrix
  var bias: UnsafeMutablePointer<Float>? = nil
  var add = false

  func run(into out: UnsafeMutablePointer<Float>, stride: Int) {
    let (M, N, K) = (rows, columns, depth)
    guard M > 0, N > 0 else { return }
    let setting = Engine.current
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

    // Two bfloat16 lie where one float does.
    withScratch(setting.precision == .bf16 ? M * ((K + 1) / 2) : M * K) { packed in
      let packedRows = Raw(packed), isByRows: Bool, from: Raw, ld: Int
      switch x {
      case .rows(let pointer, let distance): (isByRows, from, ld) = (true, Raw(pointer), distance)
      case .columns(let pointer, let distance): (isByRows, from, ld) = (false, Raw(pointer), distance)
      }
      let panels = (M + tileM - 1) / tileM
      forBlocks(panels, work: M * K, setting) { range in
        let pack = isByRows ? setting.products.pack_rows! : setting.products.pack_columns!
        pack(from.at, ld, M, K, range.lowerBound * tileM, min(M, range.upperBound * tileM), packedRows.at)
      }
      let whole = Job(
        ck_product(
          M: M, K: K, N: N, rows: packed, b: by, bias: bias, y: out, ldy: stride, n_limit: N, k_limit: K, step: 0, add: add), setting, setting.products)
      parallel(blocksM * blocksN, threads: threads) { index in
        let m = index % blocksM * blockM, n = index / blocksM * blockN
        whole.run(rows: m..<min(M, m + blockM), columns: n..<min(N, n + blockN))
      }
    }
  }
}

extension Engine.Setting {
  /// The kernels for products of weights at the precision that is set.
  fileprivate var products: ck_products {
    var inHardware = false
    return precision == .bf16 ? ck_bf16(set, &inHardware) : set.pointee.f32
  }
}

/// A product whose parts several threads work on.
///
/// `@unchecked Sendable`: all that it points at is read only, but for `y`, of which each part is written by one thread.
struct Job: @unchecked Sendable {
  let product: ck_product
  let kernels: UnsafePointer<ck_kernels>
  private let products: ck_products
  /// `products` are those that packed its rows; float32's when left out.
  init(_ product: ck_product, _ setting: Engine.Setting, _ products: ck_products? = nil) {
    self.product = product
    kernels = setting.set
    self.products = products ?? setting.set.pointee.f32
  }
  func run(rows: Range<Int>, columns: Range<Int>) {
    withScratch(kernels.pointee.scratch_count) { scratch in
      withUnsafePointer(to: product) {
        products.product($0, rows.lowerBound, rows.upperBound, columns.lowerBound, columns.upperBound, scratch)
      }
    }
  }
}
