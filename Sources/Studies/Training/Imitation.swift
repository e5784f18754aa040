// What a student takes from inside its teacher, beside its answers.
//
// Hidden states (Romero et al. 2014, arXiv 1412.6550; Jiao et al. 2019, arXiv 1909.10351): the student's stream after a layer, through a
// projection that is learnt with it, against the teacher's stream after the layer it is paired with. The squared error is divided by
// the teacher's mean square, so that a weight means the same for every teacher.
//
// Attention: KL(teacher's pattern ‖ student's) over all rows of all heads, or the squared error of scores before softmax, as Jiao et al.
// compare them. Their models see both ways, and the mean is over all entries; here it is over those that a query sees, which there are all.

import Models
import Tensors
import Wording

/// Which places of a student are held against which of its teacher, and how.
struct Imitation: Sendable {
  /// The teacher's layer for each of the student's layers.
  let layers: [Int]
  /// For each head of a student's layer the teacher's heads whose mean it follows.
  let heads: [[[Int]]]
  private let settings: TrainingSettings
  private let streams: (student: HookName.Site, teacher: HookName.Site)
  private let widths: (student: Int, teacher: Int)

  /// Throws `StudyError.badMap` where a map names what is not there. Nil where nothing is taken.
  init?(student: ModelShape, teacher: ModelShape, settings: TrainingSettings) throws {
    let layers = settings.layerMap ?? (0..<student.nLayers).map { ($0 + 1) * teacher.nLayers / student.nLayers - 1 }.map { max($0, 0) }
    guard layers.count == student.nLayers, layers.allSatisfy({ (0..<teacher.nLayers).contains($0) }) else {
      throw StudyError.badMap(.layers, found: layers, count: student.nLayers, all: teacher.nLayers)
    }
    if let map = settings.headMap {
      guard map.count == student.nHeads, map.allSatisfy({ (0..<teacher.nHeads).contains($0) }) else {
        throw StudyError.badMap(.heads, found: map, count: student.nHeads, all: teacher.nHeads)
      }
    }
    guard settings.hidden > 0 || settings.attention > 0 else { return nil }
    self.layers = layers
    self.settings = settings
    streams = (Self.stream(student), Self.stream(teacher))
    widths = (student.dModel, teacher.dModel)
    heads = (0..<student.nLayers).map { layer in
      let (own, theirs) = (student.sizes(layer).heads, teacher.sizes(layers[layer]).heads)
      return (0..<own).map { head in
        if let map = settings.headMap { return [min(map[head], theirs - 1)] }
        // Heads of a teacher that has several for each: all of them; otherwise the nearest.
        let first = head * theirs / own
        return Array(first..<max(first + 1, (head + 1) * theirs / own))
      }
    }
  }

  /// The stream after a block: where norms come last, after the norm.
  private static func stream(_ shape: ModelShape) -> HookName.Site { shape.causal ? .residPost : .normalizedResidPost }

  /// Places of the student that gradients go back from, and of the teacher that are kept.
  var watched: Set<HookName> { places(heads: .scores, stream: streams.student, in: Array(layers.indices)) }
  var kept: Set<HookName> { places(heads: settings.attends == .pattern ? .pattern : .scores, stream: streams.teacher, in: layers) }

  private func places(heads: HookName.Site, stream: HookName.Site, in layers: [Int]) -> Set<HookName> {
    var names: Set<HookName> = []
    for layer in layers {
      if settings.attention > 0 { names.insert(HookName(heads, layer: layer)) }
      if settings.hidden > 0 { names.insert(HookName(stream, layer: layer)) }
    }
    return names
  }

  /// A projection `[d_teacher, d_student]` for each layer, where hidden states are compared: the identity where the widths are equal,
  /// else normal numbers that keep the size of what goes through.
  func projections() -> [Tensor] {
    guard settings.hidden > 0 else { return [] }
    var random = Random(seed: settings.seed &+ 0x9401_EC71)
    return layers.map { _ in
      let (from, to) = widths
      if from == to { return Tensor((0..<from * from).map { $0 / from == $0 % from ? 1 : 0 }, shape: [from, from]) }
      let deviation = 1 / Double(from).squareRoot()
      return Tensor((0..<from * to).map { _ in Float(random.normal() * deviation) }, shape: [to, from])
    }
  }

  /// A loss with its name and its weight in the whole.
  struct Part {
    let name: String
    /// Losses whose weighted sum the part is.
    var losses: [(loss: Loss, weight: Double)] = []
    var value: Double { losses.reduce(0) { $0 + $1.weight * $1.loss.value } }
  }

  /// What the two runs of the same sequences differ by: the mean over layers of either kind, without the settings' weights.
  func parts(student: Run, teacher: Run, projections: [Tensor]) -> [Part] {
    var hidden = Part(name: "hidden-loss"), attention = Part(name: "attention-loss")
    for (own, theirs) in layers.enumerated() {
      if settings.hidden > 0, let from = student.watched(HookName(streams.student, layer: own)).first,
        let to = teacher.activations[HookName(streams.teacher, layer: theirs)]?.reshaped([from.shape[0], widths.teacher])
      {
        let projected = linear(from, Weight(projections[own], layout: .outIn))
        let size = sumOfSquares(to) / Double(to.count)
        hidden.losses.append((meanSquaredError(projected, to), 1 / (max(size, 1e-12) * Double(layers.count))))
      }
      if settings.attention > 0 { attention.losses += attended(own, theirs, student, teacher) }
    }
    return [hidden, attention].filter { !$0.losses.isEmpty }
  }

  /// A layer's attention, sequence by sequence.
  private func attended(_ own: Int, _ theirs: Int, _ student: Run, _ teacher: Run) -> [(loss: Loss, weight: Double)] {
    let scores = student.watched(HookName(.scores, layer: own))
    guard let maps = teacher.activations[HookName(settings.attends == .pattern ? .pattern : .scores, layer: theirs)] else { return [] }
    let weight = 1 / Double(scores.count * layers.count)
    return scores.enumerated().map { sequence, scores in
      let map = maps.rows(sequence..<sequence + 1).reshaped(Array(maps.shape.dropFirst()))  // [heads, query, key]
      let wanted = concatenate(heads[own].map { mean($0.map { map.rows($0..<$0 + 1) }) }).reshaped(scores.shape)
      guard settings.attends == .scores else { return (divergence(scores, from: wanted), weight) }
      // Entries that no query sees are -inf in both, and would be counted as equal.
      let seen = zip(scores.values, wanted.values).reduce(0) { $0 + ($1.0 == -.infinity && $1.1 == -.infinity ? 0 : 1) }
      return (meanSquaredError(scores, wanted), weight * Double(scores.count) / Double(max(seen, 1)))
    }
  }

  private func mean(_ maps: [Tensor]) -> Tensor {
    maps.count == 1 ? maps[0] : scale(maps.dropFirst().reduce(maps[0]) { add($0, $1) }, by: 1 / Float(maps.count))
  }
}
