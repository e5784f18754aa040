import CTerminal
import Synchronization

/// Events on their way from tasks to the main thread, which sleeps in `poll`: a locked queue and a byte in its pipe.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])

  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    term_wake()
  }

  func take() -> [Event] {
    events.withLock { events in
      let taken = events
      events.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
