import CKernels
import Glibc

/// Adam with weight decay apart from the gradient (Loshchilov & Hutter 2019, arXiv 1711.05101), as PyTorch's `AdamW` computes it.
public struct AdamW: Sendable {
  public var beta1: Double
  public var beta2: Double
  public var epsilon: Double
  public init(beta1: Double = 0.9, beta2: Double = 0.99, epsilon: Double = 1e-8) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// Running means of a parameter's gradient and of its square, of the parameter's shape.
  public struct Moments: Sendable {
    public var first: Tensor
    public var second: Tensor
    public init(shape: [Int]) { (first, second) = (Tensor(repeating: 0, shape: shape), Tensor(repeating: 0, shape: shape)) }
    public init(first: Tensor, second: Tensor) { (self.first, self.second) = (first, second) }
  }

  /// Moves `value` one step against `gradient · gradientScale`. `step` counts from 1. Memory that nobody else looks at is changed in
  /// place; a tensor that is shared stays as it is for those who share it.
  public func update(
    _ value: inout Tensor, _ moments: inout Moments, gradient: Tensor, gradientScale: Float = 1, rate: Float, decay: Float, step: Int
  ) {
    precondition(gradient.count == value.count && moments.first.count == value.count, "a step of \(value.shape) by \(gradient.shape)")
    precondition(step >= 1, "steps count from 1")
    var numbers = ck_adamw(
      rate: rate, decay: decay, b1: Float(beta1), b2: Float(beta2), a1: Float(1 - beta1), a2: Float(1 - beta2),
      epsilon: Float(epsilon), c1: Float(1 - pow(beta1, Double(step))), c2: Float(1 - pow(beta2, Double(step))), grad_scale: gradientScale)
    let setting = Engine.current
    let count = value.count
    value.mutate { value in
      moments.first.mutate { first in
        moments.second.mutate { second in
          withUnsafePointer(to: &numbers) { numbers in
            let all = (w: Raw(value), g: Raw(gradient.pointer), m: Raw(first), v: Raw(second)), settings = Constant(at: numbers)
            forBlocks(count, work: 4 * count, setting) { range in
              let start = range.lowerBound
              setting.set.pointee.adamw(
                all.w.at + start, all.g.at + start, all.m.at + start, all.v.at + start, range.count, settings.at)
            }
          }
        }
      }
    }
    withExtendedLifetime(gradient) {}
  }

  /// `@unchecked Sendable`: read only, and alive while the loop runs.
  private struct Constant: @unchecked Sendable { let at: UnsafePointer<ck_adamw> }
}
