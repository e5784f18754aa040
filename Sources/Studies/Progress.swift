import Synchronization

/// How far a piece of work is and whether it should stop: a small shared value that a study writes and a screen reads, so that
/// nothing calls back into the terminal.
public final class Progress: Sendable {
  private let state = Mutex((done: 0, total: 0, cancelled: false))
  public init() {}
  public var done: Int { state.withLock { $0.done } }
  public var total: Int { state.withLock { $0.total } }
  public var isCancelled: Bool { state.withLock { $0.cancelled } }
  public func cancel() { state.withLock { $0.cancelled = true } }
  public func report(_ done: Int, of total: Int) { state.withLock { $0 = (done, total, $0.cancelled) } }
}
