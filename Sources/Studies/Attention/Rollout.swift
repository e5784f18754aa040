// Attention rollout: through all layers, which input tokens does each position rest on?
//
// The patterns of every layer are fused over heads (mean, max or min), rows normalised to 1, mixed half and half with the
// identity for the residual connection, and multiplied with the later layer on the left: R_l = Ã_l R_{l−1}, R_0 = I.
// Read a row of the result as a share per input token. It is a summary of routing only: values, MLPs and norms are not in it.
// Rows sum to 1, a causal model's rollout stays causal, and a model whose heads all look at themselves gives the identity.
//
// Abnar & Zuidema 2020, "Quantifying Attention Flow in Transformers", arXiv 2005.00928.

public import Findings
import Models
import Tensors
import Wording

/// How the heads of a layer become one pattern.
public enum HeadFusion: String, Sendable, CaseIterable { case mean, max, min }

extension Specimen {
  /// Rollout over all layers, `[query, key]`.
  public func rollout(fusion: HeadFusion = .mean) throws -> Finding {
    let hooks = (0..<shape.nLayers).map { HookName(.pattern, layer: $0) }
    let run = try run(RunRequest(logits: .none, capture: Set(hooks)))
    let layers = try hooks.map { LayerPatterns(try run.activation($0, family: shape.family)) }
    let result = rolledOut(layers, fusion: fusion)
    let pattern = Pattern(result, positions: ids.count)
    return Finding(
      title: Phrase("attention rollout over \(shape.nLayers) layers", "\(shape.nLayers) 层的 attention rollout"),
      body: .array(
        LabelledArray(
          name: "rollout", axes: [Axis("query", labels: labels), Axis("key", labels: labels)], values: result,
          unit: .probability, isCausal: shape.causal)),
      facts: pattern.facts(labels: labels),
      remarks: [
        Phrase(
          "A: heads fused by \(fusion.rawValue), rows normalised to 1; then ½ A + ½ I; later layer on the left (Abnar & Zuidema 2020)",
          "A：各头按 \(fusion.rawValue) 融合，逐行归一化为 1；再取 ½ A + ½ I；后一层在左（Abnar & Zuidema 2020）")
      ])
  }
}

/// R_l = Ã_l R_{l−1} over `layers`, accumulated in double; `[query, key]`.
package func rolledOut(_ layers: [LayerPatterns], fusion: HeadFusion) -> [Float] {
  guard let count = layers.first?.positions else { return [] }
  var rollout = identity(count)
  for layer in layers {
    var mixed = fused(layer, fusion)
    for query in 0..<count {
      mixed[query * count + query] += 1
      let sum = mixed[query * count..<(query + 1) * count].reduce(0, +)
      for key in 0..<count { mixed[query * count + key] /= sum }
    }
    rollout = product(mixed, rollout, count)
  }
  return rollout.map(Float.init)
}

/// One row-stochastic pattern from a layer's heads; max and min are normalised so that ½ and ½ keep their meaning.
private func fused(_ layer: LayerPatterns, _ fusion: HeadFusion) -> [Double] {
  let count = layer.positions
  let size = count * count
  var result = layer.values[0..<size].map(Double.init)
  for head in 1..<max(1, layer.heads) {
    for i in 0..<size {
      let value = Double(layer.values[head * size + i])
      switch fusion {
      case .mean: result[i] += value
      case .max: result[i] = Swift.max(result[i], value)
      case .min: result[i] = Swift.min(result[i], value)
      }
    }
  }
  for query in 0..<count {
    let row = query * count..<(query + 1) * count
    let sum = result[row].reduce(0, +)
    // A row whose minimum over heads is 0 everywhere rests on nothing but the residual connection.
    guard sum > 0 else { continue }
    for i in row { result[i] /= sum }
  }
  return result
}

private func identity(_ count: Int) -> [Double] {
  var matrix = [Double](repeating: 0, count: count * count)
  for i in 0..<count { matrix[i * count + i] = 1 }
  return matrix
}

/// `a · b` of two square matrices.
private func product(_ a: [Double], _ b: [Double], _ count: Int) -> [Double] {
  var result = [Double](repeating: 0, count: count * count)
  for i in 0..<count {
    for k in 0..<count where a[i * count + k] != 0 {
      let factor = a[i * count + k]
      for j in 0..<count { result[i * count + j] += factor * b[k * count + j] }
    }
  }
  return result
}
