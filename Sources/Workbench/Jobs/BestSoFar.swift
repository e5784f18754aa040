import Models
import Tensors

/// The lowest validation loss of a run so far: when it was, how many measurements ago, and the weights of then where they are kept.
struct BestSoFar: Sendable {
  private(set) var loss = Double.infinity
  private(set) var step = 0
  /// Measurements since then, none of them lower.
  private(set) var since = 0
  private(set) var model: Model? = nil

  /// Takes a measurement in; true where it is the lowest. `model` is asked only then.
  mutating func take(_ loss: Double, step: Int, model: () throws -> Model?) rethrows -> Bool {
    guard loss < self.loss else {
      since += 1
      return false
    }
    (self.loss, self.step, since, self.model) = (loss, step, 0, try model())
    return true
  }

  /// The name under which a checkpoint has it.
  private static let name = "#best"

  /// Numbers as floats hold them exactly: 16 bits each.
  var saved: (name: String, tensor: Tensor) {
    let parts = [loss.bitPattern, UInt64(step), UInt64(since)].flatMap { word in (0..<4).map { Float(word >> (16 * $0) & 0xffff) } }
    return (Self.name, Tensor(parts, shape: [parts.count]))
  }

  init() {}

  /// As a checkpoint has it; `model` is asked for the weights. Fresh where the checkpoint has none, or no such numbers.
  /// `prefix` stands before its name there.
  init(_ state: SavedState, prefix: String = "", model: () throws -> Model?) throws {
    guard let parts = state.tensor(prefix + Self.name)?.values.compactMap({ UInt16(exactly: $0) }), parts.count == 12 else { return }
    let words = (0..<3).map { word in (0..<4).reduce(UInt64(0)) { $0 | UInt64(parts[4 * word + $1]) << (16 * UInt64($1)) } }
    let found = Double(bitPattern: words[0])
    guard !found.isNaN, words[1] < 1 << 40, words[2] < 1 << 40 else { return }
    (loss, step, since) = (found, Int(words[1]), Int(words[2]))
    if loss.isFinite { self.model = try model() }
  }
}
