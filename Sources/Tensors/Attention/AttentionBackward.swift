// The way back through attention. Scores and pattern are worked out again, block by block, instead of being kept: memory grows
// with the length, not with its square. With P the pattern and S the scaled scores:
//
//   dV = Pᵀ·dZ,  dP = dZ·Vᵀ,  dS = P ∘ (dP − rowsum(P ∘ dP)),  dQ = scale · dS·K,  dK = scale · dSᵀ·Q
//
// A group of keys and values belongs to one thread, which goes through its heads and blocks of queries in order: sums over queries
// come in one order, whatever the number of threads.
import CKernels

extension AttentionPlan {
  /// Runs `body` on the blocks of all plans; blocks that add to the same keys come one after another on one thread.
  fileprivate static func forGroups(_ plans: [AttentionPlan], _ body: @Sendable (Int, Block) -> Void) {
    var sequences: [[Int]] = []
    var place: [Int: Int] = [:]
    for (index, plan) in plans.enumerated() {
      if let at = place[plan.keyStart] {
        sequences[at].append(index)
      } else {
        place[plan.keyStart] = sequences.count
        sequences.append([index])
      }
    }
    let groups = plans.first?.kvHeads ?? 0
    let work = plans.reduce(0) { $0 + $1.work }
    parallel(sequences.count * groups, threads: work >= parallelThreshold ? Engine.current.threads : 1) { [sequences] unit in
      for index in sequences[unit / groups] {
        // A block's maps, [64, keys] twice, stay in the second-level cache.
        for block in plans[index].blocks(64) where block.head / plans[index].group == unit % groups { body(index, block) }
      }
    }
  }
}

/// Gradients by q, k, v of `attention(q:k:v:)`, given that of z.
func attentionBackward(q: Tensor, k: Tensor, v: Tensor, gradient: Tensor, plans: [AttentionPlan]) -> (q: Tensor, k: Tensor, v: Tensor) {
  let dq = Tensor(repeating: 0, shape: q.shape), dk = Tensor(repeating: 0, shape: k.shape), dv = Tensor(repeating: 0, shape: v.shape)
  let from = (q: Raw(q.pointer), k: Raw(k.pointer), v: Raw(v.pointer), dz: Raw(gradient.pointer))
  let to = (q: Raw(dq.pointer), k: Raw(dk.pointer), v: Raw(dv.pointer)), width = v.shape[2]
  AttentionPlan.forGroups(plans) { _, block in
    let plan = block.plan, kernels = plan.kernels.pointee
    let stride = block.span.upperBound
    guard stride > 0 else { return }
    withScratch(2 * block.rows * stride) { maps in
      let pattern = maps, dPattern = maps + block.rows * stride
      block.score(from.q.at, by: from.k.at, width: plan.width, into: pattern, stride: stride)
      block.score(from.dz.at, by: from.v.at, width: width, into: dPattern, stride: stride)
      for row in 0..<block.rows {
        let seen = block.visible(row), p = pattern + row * stride
        kernels.softmax(p, stride, seen.lowerBound, seen.upperBound, plan.rule.scale, p)
      }
      block.gather(pattern, stride: stride, rows: from.dz.at, width: width, into: to.v.at)
      for row in 0..<block.rows {
        let seen = block.visible(row), dp = dPattern + row * stride
        kernels.softmax_backward(pattern + row * stride, dp, stride, seen.lowerBound, seen.upperBound, plan.rule.scale, dp)
      }
      block.mix(dPattern, stride: stride, v: from.k.at, width: plan.width, into: to.q.at)
      block.gather(dPattern, stride: stride, rows: from.q.at, width: plan.width, into: to.k.at)
    }
  }
  withExtendedLifetime((q, k, v, gradient)) {}
  return (dq, dk, dv)
}

/// Gradients by q and k of `attentionScores`, given that of the scaled scores `[heads, queries, keys]`; hidden keys have none.
func scoresBackward(q: Tensor, k: Tensor, gradient: Tensor, plan: AttentionPlan) -> (q: Tensor, k: Tensor) {
  let dq = Tensor(repeating: 0, shape: q.shape), dk = Tensor(repeating: 0, shape: k.shape)
  let from = (q: Raw(q.pointer), k: Raw(k.pointer), ds: Raw(gradient.pointer)), to = (q: Raw(dq.pointer), k: Raw(dk.pointer))
  AttentionPlan.forGroups([plan]) { _, block in
    let stride = block.span.upperBound
    guard stride > 0 else { return }
    withScratch(block.rows * stride) { scores in
      for row in 0..<block.rows {
        let seen = block.visible(row), source = from.ds.at + block.mapOffset + row * plan.keys
        for key in 0..<stride { scores[row * stride + key] = seen.contains(key) ? source[key] * plan.rule.scale : 0 }
      }
      block.mix(scores, stride: stride, v: from.k.at, width: plan.width, into: to.q.at)
      block.gather(scores, stride: stride, rows: from.q.at, width: plan.width, into: to.k.at)
    }
  }
  withExtendedLifetime((q, k, gradient)) {}
  return (dq, dk)
}

/// Gradients by pattern and v of `mix`, given that of z.
func mixBackward(pattern: Tensor, v: Tensor, gradient: Tensor, plan: AttentionPlan) -> (pattern: Tensor, v: Tensor) {
  let dPattern = Tensor(repeating: 0, shape: pattern.shape), dv = Tensor(repeating: 0, shape: v.shape)
  let from = (p: Raw(pattern.pointer), v: Raw(v.pointer), dz: Raw(gradient.pointer)), width = v.shape[2]
  let to = (p: Raw(dPattern.pointer), v: Raw(dv.pointer))
  AttentionPlan.forGroups([plan]) { _, block in
    block.score(from.dz.at, by: from.v.at, width: width, into: to.p.at + block.mapOffset, stride: plan.keys)
    block.gather(from.p.at + block.mapOffset, stride: plan.keys, rows: from.dz.at, width: width, into: to.v.at)
  }
  withExtendedLifetime((pattern, v, gradient)) {}
  return (dPattern, dv)
}
