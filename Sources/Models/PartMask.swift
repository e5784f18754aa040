import Tensors
import Wording

/// What replaces the output of a masked part, and where.
public struct PartMask: Sendable, Equatable {
  /// What stands in for the part's output: `z` of a head `[d_head]`, a neuron's activation `[1]`, what attention or an MLP adds `[d_model]`.
  public enum StandIn: Sendable, Equatable {
    /// Zero.
    case nothing
    /// The same row at every position: its mean over a reference set, which one is the caller's to say.
    case row([Float])
    /// A row for each position of a reference text `[count · width]`, row-major; a longer sequence begins again at the first.
    case rows([Float], count: Int)
  }
  /// What the stand-in is called where masks are written.
  public enum Mode: String, Sendable, CaseIterable { case zero, mean, resample }

  public let standIn: StandIn
  /// The positions at which it is replaced, counted from the beginning of a sequence; nil is everywhere.
  public let positions: Set<Int>?
  /// What the stand-in was taken from, for lists; nil for zero, and for the prompt.
  public let origin: String?

  public init(_ standIn: StandIn, at positions: Set<Int>? = nil, origin: String? = nil) {
    (self.standIn, self.positions, self.origin) = (standIn, positions, origin)
  }
  public init(mean: [Float]? = nil, at positions: Set<Int>? = nil) { self.init(mean.map { .row($0) } ?? .nothing, at: positions) }
  public static let zero = PartMask()
  public static func mean(_ values: [Float]) -> PartMask { PartMask(mean: values) }
  public func at(_ positions: Set<Int>?) -> PartMask { PartMask(standIn, at: positions, origin: origin) }

  public var mode: Mode {
    switch standIn {
    case .nothing: .zero
    case .row: .mean
    case .rows: .resample
    }
  }
  /// The row that stands in at every position; nil is zero. Precondition: it does not differ by position.
  var constant: [Float]? {
    switch standIn {
    case .nothing: return nil
    case .row(let values): return values
    case .rows: preconditionFailure("a stand-in that differs by position has no constant")
    }
  }
  /// Whether what stands in depends on the position.
  var isMoving: Bool { mode == .resample }
  /// Whether what it does at one position differs from what it does at another: in no weights, which are the same for all, can that be said.
  public var variesByPosition: Bool { positions != nil || isMoving }
  /// Whether it is zero at every position, as if the part were not there.
  public var isAbsence: Bool { standIn == .nothing && positions == nil }

  /// Whether the stand-in is one for a part of `width` features.
  func fits(_ width: Int) -> Bool {
    switch standIn {
    case .nothing: true
    case .row(let values): values.count == width
    case .rows(let values, let count): count > 0 && values.count == count * width
    }
  }

  /// What stands in at a position, feature by feature; nil is zero.
  func values(at position: Int) -> ArraySlice<Float>? {
    switch standIn {
    case .nothing: return nil
    case .row(let values): return values[...]
    case .rows(let values, let count):
      let width = values.count / count, row = position % count
      return values[row * width..<(row + 1) * width]
    }
  }

  /// Every number that stands in, in order.
  public var values: [Float] {
    switch standIn {
    case .nothing: []
    case .row(let values), .rows(let values, _): values
    }
  }
}

extension PartMask: CustomStringConvertible {
  /// Tells any two masks apart, however many numbers stand in.
  public var description: String {
    let numbers = values.isEmpty ? "" : "[\(values.count)]#" + String(digest.prefix(16))
    return mode.rawValue + numbers + (origin.map { " of " + $0 } ?? "") + (positions.map { " at " + Self.written($0) } ?? "")
  }

  /// SHA-256 of the numbers that stand in.
  package var digest: String {
    SHA256.hex(of: values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32($0))) } })
  }

  /// Positions as commands write them: `t0-3,t7`.
  public static func written(_ positions: some Sequence<Int>) -> String {
    runs(of: positions.sorted()).map { $0.count == 1 ? "t\($0.lowerBound)" : "t\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}
