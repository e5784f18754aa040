import Synchronization

/// How far a piece of work is and whether it should stop: a small shared value that a study writes and a screen reads, so that
/// nothing calls back into the terminal.
public final class Progress: Sendable {
  private let state = Mutex((done: 0, total: 0, cancelled: false))
  private let isStopped: @Sendable () -> Bool

  /// - Parameter isStopped: Another reason to stop, asked as often as a study asks.
  public init(isStopped: @escaping @Sendable () -> Bool = { false }) { self.isStopped = isStopped }

  public var done: Int { state.withLock { $0.done } }
  public var total: Int { state.withLock { $0.total } }
  public var isCancelled: Bool { state.withLock { $0.cancelled } || isStopped() }
  public func cancel() { state.withLock { $0.cancelled = true } }
  public func report(_ done: Int, of total: Int) { state.withLock { ($0.done, $0.total) = (done, total) } }
}
