import Findings
import FoundationEssentials
import Language
import Synchronization
import TerminalUI
import Wording
import Workbench

/// One screen for all repetitions of a case, and how long each key took.
private actor Screens {
  private var screen: FrameBench
  private var keys = 0
  private var times: [Double] = []
  init(_ screen: FrameBench) { self.screen = screen }
  /// Along the heads and down the layers.
  func next() -> Key {
    keys += 1
    return keys % 8 == 0 ? .character("]") : keys % 32 == 1 ? .character("[") : .character("}")
  }
  /// Down a page, now and then to either end.
  func scroll() -> Key {
    keys += 1
    return keys % 50 == 0 ? .character("G") : keys % 50 == 25 ? .character("g") : keys % 2 == 0 ? .named(.pageDown) : .named(.down)
  }
  func press(_ key: Key) async {
    let clock = ContinuousClock()
    let start = clock.now
    var screen = screen
    await screen.press(key)
    self.screen = screen
    times.append(start.duration(to: clock.now).seconds)
  }
  func open(_ finding: Finding) { screen.open(finding) }
  /// What the slowest of a hundred keys took.
  var slowest: [(name: String, value: Double)] {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return [] }
    return [("keys", Double(sorted.count)), ("p99_ms", sorted[min(sorted.count - 1, sorted.count * 99 / 100)] * 1000)]
  }
}

// The screen: frames, keys, long tables. `vitrine bench screen` measures these.
extension BenchCase {
  private static func session() -> Session { Session(Session.Settings(environment: [:], tongue: .en)) }

  static var screen: [BenchCase] {
    [
      BenchCase(name: "screen-frame-240x70") {
        let screen = await FrameBench(session(), width: 240, height: 70)
        return Work { screen.frame() }
      },
      // A key that selects another head, up to the frame with its pattern.
      BenchCase(name: "screen-key-to-frame") {
        let screen = Screens(await FrameBench(session(), width: 160, height: 48))
        return Work(pieces: 100, more: { await screen.slowest }) { for _ in 0..<100 { await screen.press(screen.next()) } }
      },
      // The same while a job trains on all cores.
      BenchCase(name: "screen-key-while-training") {
        let session = session()
        let text = FileManager.default.temporaryDirectory.path + "/vitrine-bench-\(ProcessInfo.processInfo.processIdentifier).txt"
        let line = "To be, or not to be, that is the question: whether it is nobler in the mind to suffer, or to take arms.\n"
        try String(repeating: line, count: 400).write(toFile: text, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: text) }
        let train = Command("train", ["on": .path(text), "steps": .integer(100_000), "background": .word("yes")])
        if let error = await session.perform(train).error { throw error }
        let screen = Screens(await FrameBench(session, width: 160, height: 48))
        return Work(
          pieces: 100,
          more: {
            let slowest = await screen.slowest
            _ = await session.perform(Command("cancel"))
            return slowest
          }
        ) { for _ in 0..<100 { await screen.press(screen.next()) } }
      },
      // A key that turns a head off, up to the frame with all that it changed.
      BenchCase(name: "screen-mask-to-frame") {
        let screen = Screens(await FrameBench(session(), width: 160, height: 48))
        return Work(more: { await screen.slowest }) { await screen.press(.character(" ")) }
      },
      // A table of a million rows, opened and scrolled.
      BenchCase(name: "screen-table-open") {
        let (screen, table) = (Screens(await FrameBench(session(), width: 160, height: 48)), millionRows())
        return Work { await screen.open(table) }
      },
      BenchCase(name: "screen-table-scroll") {
        let screen = Screens(await FrameBench(session(), width: 160, height: 48))
        await screen.open(millionRows())
        return Work(pieces: 100, more: { await screen.slowest }) { for _ in 0..<100 { await screen.press(screen.scroll()) } }
      },
    ]
  }

  private static func millionRows() -> Finding {
    let columns = [
      Table.Column("position", Phrase("position", "位置"), .count), Table.Column("token", Phrase(same: "token")),
      Table.Column("loss", Phrase("loss", "损失"), .nats), Table.Column("probability", Phrase("probability", "概率"), .probability),
    ]
    let rows = (0..<1_000_000).map { row -> [Table.Cell] in
      [.integer(row), .text("token-\(row % 977)"), .number(Double(row % 1009) / 100), .number(1 / Double(1 + row % 613))]
    }
    return Finding(title: Phrase("a million rows", "一百万行"), body: .table(Table(columns: columns, rows: rows)))
  }
}
