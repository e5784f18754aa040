import Dispatch

/// A thread of one's own for an actor or a long piece of work: jobs run one after another on it and never on the cooperative pool, where seconds of
/// matrix work would hold up everything else that is asynchronous.
public final class Lane: SerialExecutor {
  private let queue: DispatchQueue

  public init(_ label: String) { queue = DispatchQueue(label: label, qos: .userInitiated) }

  /// What an actor returns as its `unownedExecutor`; holds as long as the actor keeps the lane.
  @safe public var executor: UnownedSerialExecutor { asUnownedSerialExecutor() }

  /// Runs `body` after what is on the lane already.
  public func run(_ body: @escaping @Sendable () -> Void) { queue.async(execute: body) }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let lane = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: lane) }
  }
}
