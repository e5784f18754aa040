import CKernels
import Dispatch
import Glibc
import Synchronization

/// Threads that wait for a parallel loop to help with. A loop of a small model takes some ten microseconds, as long as waking a thread does:
/// those who have nothing to do look out for the next loop a moment longer before they sleep.
///
/// `@unchecked Sendable`: `work` is written by the loop that holds `isTaken` alone, before places are given away and after all have ended.
final class HelperThreads: @unchecked Sendable {
  static let shared = HelperThreads()

  /// Looks, a pause of the processor each, before a thread sleeps: some twenty microseconds.
  private static let patience = 1000

  private let isTaken = Atomic<Bool>(false)
  private var work: (() -> Void)?
  private var hired = 0
  /// How many may still join the loop at hand.
  private let places = Atomic<Int>(0)
  /// How many have joined it and ended.
  private let ended = Atomic<Int>(0)
  private let sleeping = Atomic<Int>(0)
  private let alarm = DispatchSemaphore(value: 0)

  private init() {}

  /// Runs `body` here and on up to `others` further threads at once, and returns when all have ended. One loop has the threads at a time:
  /// any other, also one inside it, runs here alone. `body` must do all there is to do however often it is run.
  func run(with others: Int, _ body: @Sendable () -> Void) {
    guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else { return body() }
    defer { isTaken.store(false, ordering: .releasing) }
    hire(others)
    withoutActuallyEscaping(body) { body in
      work = body
      ended.store(0, ordering: .relaxed)
      // Before those who sleep are counted, as they are counted before they look for places: one of the two sees the other.
      places.store(others, ordering: .sequentiallyConsistent)
      wake(others)
      body()
      let joined = others - places.exchange(0, ordering: .acquiringAndReleasing)
      var looks = 0
      while ended.load(ordering: .acquiring) < joined { Self.wait(&looks) }
      work = nil
    }
  }

  private func wake(_ others: Int) {
    let asleep = sleeping.exchange(0, ordering: .sequentiallyConsistent)
    let wanted = min(asleep, others)
    if wanted < asleep { sleeping.add(asleep - wanted, ordering: .sequentiallyConsistent) }
    for _ in 0..<wanted { alarm.signal() }
  }

  /// What a thread does all its life.
  private func serve() -> Never {
    var looks = 0
    while true {
      if join() {
        help()
        ended.add(1, ordering: .releasing)
        looks = 0
      } else if looks < Self.patience {
        looks += 1
        ck_pause()
      } else {
        looks = 0
        sleeping.add(1, ordering: .sequentiallyConsistent)
        // A loop that came in between may have rung already, or rings: the alarm is then found rung, and the next look is for nothing.
        if places.load(ordering: .sequentiallyConsistent) == 0 { alarm.wait() }
      }
    }
  }

  /// Takes a place in the loop at hand, if there is one.
  private func join() -> Bool {
    var left = places.load(ordering: .acquiring)
    while left > 0 {
      let (exchanged, original) = places.weakCompareExchange(expected: left, desired: left - 1, ordering: .acquiringAndReleasing)
      if exchanged { return true }
      left = original
    }
    return false
  }

  /// In a frame of its own: nothing of the loop is held any more when it returns.
  @inline(never) private func help() { work?() }

  private static func wait(_ looks: inout Int) {
    looks += 1
    if looks < patience { ck_pause() } else { sched_yield() }
  }

  /// Sees to it that there are `count` threads, or as many as the system gives. They take no signals but those of their own faults, so that
  /// what is sent to the program meets the threads that expect it.
  private func hire(_ count: Int) {
    guard hired < count else { return }
    var (blocked, before) = (sigset_t(), sigset_t())
    sigfillset(&blocked)
    for fault in [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGSYS, SIGPROF] { sigdelset(&blocked, fault) }
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while hired < count {
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in HelperThreads.shared.serve() }, nil) == 0 else { return }
      pthread_detach(thread)
      hired += 1
    }
  }
}
