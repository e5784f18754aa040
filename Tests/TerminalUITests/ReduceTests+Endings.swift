import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
  @Test func interruptStopsThenClearsThenOffersToLeave() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("masks"))
    #expect(state.reduce(.key(.control("c"))) == [.cancelCommand])
    _ = state.reduce(.performed(outcome(state, "masks", effect: .looks, masks: [])))
    state.line.text = "half a line"
    #expect(state.reduce(.key(.control("c"))) == [.setLine("")])
    state.line.text = ""
    #expect(state.reduce(.key(.control("c"))) == [])
    #expect(state.reduce(.key(.control("c"))) == [.quit])
  }

  /// A job is not stopped by the way: the first says how it is stopped and how to leave, the second asks what leaving asks, and only then
  /// does one leave. Anything else begins anew.
  @Test(arguments: Tongue.allCases) func interruptEndsNoJobUnasked(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.jobs(Canned.jobs))
    state.preset = .inspect
    #expect(!state.reduce(.key(.control("c"))).contains(.quit))
    let text = state.render().surface.text
    #expect(text.contains("`cancel 2`") && text.contains("`quit`") && text.contains(tongue == .en ? "job 2 goes on" : "任务 2 在后台继续运行"), "\(text)")
    #expect(!state.reduce(.key(.control("c"))).contains(.quit))
    let asked = state.render().surface.text
    #expect(asked.contains(tongue == .en ? "once more leaves" : "再按一次将退出"), "\(asked)")
    var other = state
    #expect(state.reduce(.key(.control("c"))).contains(.quit))
    _ = other.reduce(.submitted("masks"))
    _ = other.reduce(.performed(outcome(other, "masks", effect: .looks, masks: [])))
    _ = other.reduce(.jobs(Canned.jobs))
    for _ in 0..<2 { #expect(!other.reduce(.key(.control("c"))).contains(.quit)) }
    #expect(other.reduce(.key(.control("c"))).contains(.quit))
  }

  @Test(arguments: Tongue.allCases) func interruptSaysWhatItDrops(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.submitted("measure loss"))
    _ = state.reduce(.submitted("mask L0.H1"))
    var both = state
    #expect(state.reduce(.key(.control("c"))) == [.cancelCommand])
    #expect(state.queue.isEmpty)
    let text = state.render().surface.text
    #expect(text.contains(tongue == .zh ? "已放弃 1 个等待中的命令：mask L0.H1" : "one waiting command is dropped: mask L0.H1"), "\(text)")
    _ = both.reduce(.submitted("undo"))
    _ = both.reduce(.key(.control("c")))
    let said = both.render().surface.text
    #expect(
      said.contains(tongue == .zh ? "已放弃 2 个等待中的命令，第一个是：mask L0.H1" : "2 waiting commands are dropped, the first: mask L0.H1"), "\(said)")
    // Once more stops what is being stopped, and has nothing to say about it.
    let entries = both.console.count
    _ = both.reduce(.key(.control("c")))
    #expect(both.console.count == entries)
  }

  @Test func quittingAsksOnceWhileSomethingRuns() {
    var state = panes()
    #expect(state.reduce(.key(.character("q"))) == [.quit])
    state = panes()
    _ = state.reduce(.key(.character(" ")))
    #expect(state.reduce(.key(.character("q"))) == [])
    #expect(state.reduce(.key(.character("q"))) == [.quit])
  }

  @Test func aTypedQuitWaitsForTheCommandBeforeIt() {
    var state = Canned.state(80, 24)
    #expect(state.reduce(.submitted("quit")).contains(.quit))
    _ = state.reduce(.submitted("masks"))
    #expect(!state.reduce(.submitted("quit")).contains(.quit))
    #expect(state.reduce(.performed(outcome(state, "masks", effect: .looks, masks: []))).contains(.quit))
  }

  // MARK: Torture

  /// Three thousand random events: nothing traps, and every frame has the state's size.
  @Test func randomEventsNeverBreakTheState() {
    var random = Xorshift(state: 7)
    var state = Canned.state(80, 24)
    let keys = KeyTable.rows.flatMap { $0.keys.map(\.key) }.filter { $0 != .character("q") }
    for step in 0..<3000 {
      switch random.next() % 12 {
      case 0: _ = state.reduce(.resized(width: Int(random.next() % 200), height: Int(random.next() % 60)))
      case 1: Canned.answerLooks(&state)
      case 2:
        if let running = state.running {
          let n = random.next() % 3
          let masks = (0..<n).map { "L\($0).H\($0)" }
          _ = state.reduce(.performed(outcome(state, running.command.canonical, masks: Array(masks))))
        }
      case 3:
        let row = Int(random.next() % 60), column = Int(random.next() % 200)
        let mouse: [Key] = [.press(row: row, column: column), .release(row: row, column: column), .wheel(row: row, column: column, up: true)]
        _ = state.reduce(.key(mouse[Int(random.next() % 3)]))
      case 4:
        let layers = Int(random.next() % 5), count = Int(random.next() % 9)
        _ = state.reduce(
          .started(Canned.snapshot(layers: layers, heads: layers * 2, tokens: (0..<count).map { "tok\($0)" })))
      default: _ = state.reduce(.key(keys[Int(random.next() % UInt64(keys.count))]))
      }
      let frame = state.render()
      #expect(frame.surface.width == state.width && frame.surface.height == state.height, "step \(step)")
      #expect(frame.row < max(1, state.height) && frame.column < max(1, state.width), "step \(step)")
    }
  }
}

private struct Xorshift {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
