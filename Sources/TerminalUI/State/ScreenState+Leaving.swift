import Language
import Wording
import Workbench

// What stops, and when the program ends.
extension ScreenState {
  mutating func interrupt() -> [Request] {
    if running != nil {
      if let first = queue.first?.command.canonical {
        console.append(Entry(line: "", result: .said(dropped(queue.count, first: first))))
      }
      queue = []
      return [.cancelCommand]
    }
    if confirming != nil {
      confirming = nil
      console.append(Entry(line: "", result: .said(Phrase("not done", "未执行"))))
      return [.setLine("")] + nextCommand()
    }
    if sweep != nil {
      score = .entropy
      return looking?.isHeavy == true ? [.cancelLook] : []
    }
    if !line.text.isEmpty || !line.message.isEmpty { return [.setLine("")] }
    // Work goes on in the background: a key that is pressed without a thought neither stops it nor ends the program.
    if hasActiveJobs, leaving == .not {
      leaving = .told
      console.append(Entry(line: "", result: .said(howToStopJobs)))
      return []
    }
    if hasActiveJobs || leaving == .asked { return leave() }
    leaving = .asked
    console.append(Entry(line: "", result: .said(Phrase("Ctrl-C again leaves; u undoes, q quits", "再按一次 Ctrl-C 退出；u 撤销，q 退出"))))
    return []
  }

  /// What `^C` says where only the background is at work.
  private var howToStopJobs: Phrase {
    let active = jobs.filter { !$0.phase.isOver }.map { "\($0.number)" }
    let numbers = (en: active.joined(separator: ", "), zh: active.joined(separator: "、")), last = active.last ?? ""
    return Phrase(
      "\(active.count == 1 ? "job \(numbers.en) goes" : "jobs \(numbers.en) go") on in the background: `cancel \(last)` stops \(active.count == 1 ? "it" : "the last"), `quit` leaves",
      "任务 \(numbers.zh) 在后台继续运行：`cancel \(last)` 可停止\(active.count == 1 ? "" : "最后一个")，`quit` 退出")
  }

  /// What leaving would end, and is therefore asked about first; nil where nothing is at work.
  var leavingEnds: Phrase? {
    if running != nil { return Phrase("a command is running: once more leaves and stops it", "有命令正在运行：再按一次将停止它并退出") }
    return hasActiveJobs
      ? Phrase("a job is at work: once more leaves, and stops it at its last checkpoint", "后台任务仍在运行：再按一次将退出，任务停在最近的检查点") : nil
  }

  mutating func leave() -> [Request] {
    guard let question = leavingEnds, leaving != .asked else { return [.quit] }
    leaving = .asked
    console.append(Entry(line: "", result: .said(question)))
    return []
  }

  /// A key in a window that is too small to show what it would do: only those that need nothing shown.
  mutating func pressUnseen(_ key: Key) -> [Request] {
    switch KeyTable.action(key, at: .panes) {
    case .quit?, .interrupt?: return leave()
    case .redraw?: return perform(.redraw)
    case .suspend?: return perform(.suspend)
    default:
      leaving = .not
      return []
    }
  }
}
