import Dispatch
public import Language
import Runs
package import Studies
import Synchronization
public import Wording

/// The jobs of a session, on view: surfaces read statuses as values and steer jobs, whatever the session is at. Nothing calls
/// back; who wants to know of changes compares `revision`, or takes `changes()`.
public final class JobBoard: Sendable {
  private let jobs = Mutex<[Job]>([])
  private let count = Atomic<Int>(0)
  /// Commands and looks that the session is at.
  private let busy = Atomic<Int>(0)
  /// The command that the session is at, and whether somebody has ended the program from outside, so that none may begin any more.
  private let turn = Mutex((isClosed: false, progress: Progress?.none))
  private let underWay = DispatchGroup()

  /// Let go of with the last job.
  private let store: RunStore?

  init(store: RunStore?) { self.store = store }

  /// Grows with everything that a status could show.
  public var revision: Int { count.load(ordering: .relaxed) }
  func changed() { count.add(1, ordering: .relaxed) }

  /// In the order they were started.
  public var statuses: [JobStatus] { all.map(\.status) }
  /// Whether any job runs or is paused.
  public var isActive: Bool { all.contains { !$0.isOver } }

  /// The statuses whenever they have changed, at most ten times a second; for as long as it is iterated.
  public func changes() -> AsyncStream<[JobStatus]> {
    let seen = Mutex(-1)
    return AsyncStream { [self] in
      while true {
        let now = revision
        if seen.withLock({ last in
          defer { last = now }
          return last != now
        }) {
          return statuses
        }
        do { try await Task.sleep(for: .milliseconds(100)) } catch { return nil }
      }
    }
  }

  /// What a line may name, with all kept runs where it is about runs: a start does not pay for asking the store for them, who completes a
  /// line does.
  public func naming(_ lexicon: Lexicon, for line: String) -> Lexicon {
    guard ["runs ", "plot "].contains(where: line.contains), let kept = try? store?.names() else { return lexicon }
    var full = lexicon
    let known = lexicon.names[.run] ?? []
    full.names[.run] = kept + known.filter { !kept.contains($0) }
    return full
  }

  /// False where there is no such job, or it is not in a phase for it.
  public func pause(_ number: Int) -> Bool { self[number]?.pause() ?? false }
  public func resume(_ number: Int) -> Bool { self[number]?.resume() ?? false }
  /// Asks the job to end; what it has made so far is kept.
  public func cancel(_ number: Int) -> Bool { self[number]?.cancel() ?? false }

  /// Before the program ends: asks every job to end with its last checkpoint, and waits for them. False where one did not come
  /// to its end within `seconds`; its run is then shown as interrupted, like after any other end of the program.
  @discardableResult public func stop(within seconds: Double = 30) -> Bool {
    let active = all.filter { !$0.isOver }
    for job in active { _ = job.cancel(leaving: true) }
    let end = ContinuousClock.now + .seconds(seconds)
    let isDone = active.allSatisfy { job in
      let left = max(0, (end - ContinuousClock.now).inSeconds)
      return job.wait(milliseconds: Int(left * 1000))
    }
    for job in all { job.flush() }
    store?.settle()
    return isDone
  }

  /// Somebody ends the program from outside: no command begins from here on, and the one that is under way is asked to end and waited for, as
  /// jobs are. What it was writing is there whole by then, or not at all.
  public func leave(within seconds: Double = 30) {
    let progress = turn.withLock { turn in
      turn.isClosed = true
      return turn.progress
    }
    progress?.cancel()
    stop(within: seconds)
    _ = underWay.wait(timeout: .now() + seconds)
  }

  /// What was cut short by `stop`, a line for each run, and how it is gone on with.
  public var farewells: [Phrase] { all.compactMap(\.farewell) }

  /// What could not be kept of runs that came to their end, a line for each; a program that nobody watches ends with a failure then, whatever
  /// was saved by hand.
  public var unkept: [Phrase] {
    all.compactMap { job in
      guard let reason = job.unkept else { return nil }
      guard let name = job.recording.map({ visible($0.name) }), job.result?.unkept != nil else {
        return Phrase("job \(job.number) is not kept: \(reason.en)", "任务 \(job.number) 未能保存：\(reason.zh)")
      }
      return Phrase("the run \(name) counts as failed: \(reason.en)", "运行 \(name) 计为失败：\(reason.zh)")
    }
  }

  // MARK: For the session

  var all: [Job] { jobs.withLock { $0 } }
  subscript(number: Int) -> Job? { jobs.withLock { $0.first { $0.number == number } } }

  /// Starts a job on a thread of its own. Throws where the run that it is to go on with is another's.
  /// - Parameters:
  ///   - name: What the model will be called that it makes.
  ///   - prompt: What that model is looked at with, where it comes from the background.
  func start(
    _ plan: JobPlan, named name: String? = nil, prompt: Prompt? = nil, store: RunStore?, isBackground: Bool, _ body: @escaping @Sendable (JobContext) throws -> JobResult
  ) throws -> Job {
    let job = try jobs.withLock { jobs in
      let job = try Job(number: jobs.count + 1, plan: plan, named: name, prompt: prompt, store: store, board: self, isBackground: isBackground)
      jobs.append(job)
      return job
    }
    job.expect(!isBackground)
    job.start(body)
    changed()
    return job
  }

  /// Whether a command may begin; `end` goes with every one that did.
  package func begin(_ progress: Progress) -> Bool {
    turn.withLock { turn in
      guard !turn.isClosed else { return false }
      turn.progress = progress
      underWay.enter()
      return true
    }
  }
  package func end() {
    turn.withLock { $0.progress = nil }
    underWay.leave()
  }
  var isClosed: Bool { turn.withLock { $0.isClosed } }

  var isSessionBusy: Bool { busy.load(ordering: .relaxed) > 0 }
  /// Jobs give way to `body`.
  package func whileBusy<T>(_ body: () throws -> T) rethrows -> T {
    busy.add(1, ordering: .relaxed)
    defer { busy.subtract(1, ordering: .relaxed) }
    return try body()
  }
  /// The session only waits during `body`: nobody is held up by jobs going on.
  package func whileWaiting<T>(_ body: () throws -> T) rethrows -> T {
    busy.subtract(1, ordering: .relaxed)
    defer { busy.add(1, ordering: .relaxed) }
    return try body()
  }
}
