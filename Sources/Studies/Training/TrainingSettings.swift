import Models
public import Tensors
import Wording

/// How a model is trained. The same settings, seed, data and beginning give the same bits.
public struct TrainingSettings: Sendable, Equatable {
  public var steps = 100
  /// Sequences in a step, and tokens in a sequence.
  public var batch = 16
  public var context = 128
  /// Parts that a step's sequences are run in, one after the other, their gradients added up: the memory of one part.
  public var accumulate = 1
  /// Whether blocks are run once more on the way back instead of keeping what is inside them.
  public var recompute = false
  /// What the factors of a step's products with weights are rounded to, forward and back (Micikevicius et al. 2017, arXiv 1710.03740, with
  /// Kalamkar et al. 2019, arXiv 1905.12322: bfloat16 needs no scaling of the loss). Weights, moments and everything else stay in float32,
  /// and so do a teacher and validation.
  public var precision = Engine.Precision.f32
  /// The highest learning rate, the steps that it rises to it, how it falls then, and the share of it that is left at the end.
  public var rate = 1e-3
  public var warmup = 20
  public var schedule = Schedule.cosine
  public var finalShare = 0.1
  public enum Schedule: String, Sendable, CaseIterable { case cosine, linear, constant }
  /// Weight decay of matrices; gains, biases and positions have none.
  public var decay = 0.1
  public var beta1 = 0.9
  public var beta2 = 0.99
  /// The gradient's largest norm; 0 leaves it.
  public var clip = 1.0
  public var dropout = 0.0
  /// The weight of a penalty that makes zeros in the hidden layers of ReLU models (ProSparse, Song et al. 2024, arXiv 2402.13516): of the mean
  /// of |h|, where h is what an MLP multiplies its down matrix with (with a gate relu(gate) · up), over layers, tokens and neurons, so that
  /// it is as large in a wide or deep model as in a small one. In nats for a mean of 1; see `penalty(at:)`.
  public var l1 = 0.0
  public var seed: UInt64 = 0
  /// Steps between measurements on the validation part, and the windows they go through.
  public var evaluateEvery = 100
  public var evaluationWindows = 64
  /// Ends the run after so many measurements in a row without a lower loss; nil goes on to the last step.
  public var patience: Int? = nil
  /// Whether the run ends with the weights of its lowest validation loss instead of the last ones.
  public var keepsBest = false
  /// The share of sequences that are a random sequence repeated, from which induction heads are learnt, and its symbols.
  public var repeatedShare = 0.0
  public var repeatedSymbols = 256
  /// The share of those that repeat a passage of the text instead. Passages have neighbours that are known already, so a head that
  /// looks one token back pays for itself, and an induction head soon after; random tokens then make it look at nothing else.
  public var repeatedPassages = 0.0
  /// Weights of matrices that are zero at the beginning stay zero, where they are at least a hundredth of their matrix.
  public var holdsZeros = false
  /// What is predicted: the next token, tokens that are hidden (Devlin et al. 2018, arXiv 1810.04805), or the class of a text.
  public var objective = Objective.next
  public enum Objective: String, Sendable, CaseIterable {
    case next, masked, classify
    /// The logits that it is about.
    var logits: LogitPositions { self == .classify ? .classes : .all }
  }
  /// The share of tokens that are asked for under `.masked`.
  public var maskedShare = 0.15
  /// Distillation: softmax temperature and the weight of the teacher's distribution.
  public var temperature = 2.0
  public var soft = 0.5
  /// The weight of the text's own tokens beside a teacher; what `soft` leaves of 1 when nil.
  public var hard: Double? = nil
  var hardWeight: Double { hard ?? 1 - soft }
  /// Weights of what is taken from inside the teacher: hidden states, and attention.
  public var hidden = 0.0
  public var attention = 0.0
  /// What of attention is compared: patterns by divergence, or scores before softmax by squared error (Jiao et al. 2019, TinyBERT).
  public var attends = Attended.pattern
  public enum Attended: String, Sendable, CaseIterable { case pattern, scores }
  /// The teacher's layer for each of the student's layers, and the teacher's head for each head; spread evenly when nil.
  public var layerMap: [Int]? = nil
  public var headMap: [Int]? = nil
  /// How many of the teacher's likeliest tokens are kept for each position, so that the teacher reads every window once; nil runs it
  /// at every step. The rest of its probability is spread evenly over the other tokens.
  public var cachedTop: Int? = nil
  public init() {}

  /// The weight that the penalty `l1` has in a step, counted from 1: it rises while the learning rate does.
  public func penalty(at step: Int) -> Double { l1 * min(1, Double(step) / Double(max(warmup, 1))) }

  /// The learning rate of a step, counted from 1: linear up, then down by the schedule.
  public func rate(at step: Int) -> Double {
    if step <= warmup { return rate * Double(step) / Double(max(warmup, 1)) }
    let done = Double(step - warmup) / Double(max(steps - warmup, 1))
    let left: Double =
      switch schedule {
      case .cosine: 0.5 * (1 + cosine(Double.pi * min(done, 1)))
      case .linear: 1 - min(done, 1)
      case .constant: 1
      }
    return rate * (finalShare + (1 - finalShare) * left)
  }
}
