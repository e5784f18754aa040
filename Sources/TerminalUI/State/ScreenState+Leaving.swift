import Language
import Wording
import Workbench

// What stops, and when the program ends.
extension ScreenState {
  mutating func interrupt() -> [Request] {
    if running != nil {
      if let first = queue.first?.command.canonical {
        let count = queue.count
        console.append(Entry(line: "", result: .said(
          count == 1
            ? Phrase("one waiting command is dropped: \(first)", "已放弃 1 个等待中的命令：\(first)")
            : Phrase("\(count) waiting commands are dropped, the first: \(first)", "已放弃 \(count) 个等待中的命令，第一个是：\(first)"))))
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
    if isLeaving { return [.quit] }
    isLeaving = true
    let job = jobs.last { !$0.phase.isOver }?.number
    console.append(Entry(line: "", result: .said(
      job.map {
        Phrase(
          "job \($0) goes on (`cancel \($0)` stops it); Ctrl-C again leaves and stops it", "任务 \($0) 继续运行（`cancel \($0)` 可停止）；再按 Ctrl-C 退出并停止")
      } ?? Phrase("Ctrl-C again leaves; u undoes, q quits", "再按一次 Ctrl-C 退出；u 撤销，q 退出"))))
    return []
  }

  mutating func leave() -> [Request] {
    guard running != nil || hasActiveJobs, !isLeaving else { return [.quit] }
    isLeaving = true
    if running == nil {
      console.append(
        Entry(line: "", result: .said(Phrase(
          "a job is at work: once more leaves, and stops it at its last checkpoint", "后台任务仍在运行：再按一次将退出，任务停在最近的检查点"))))
      return []
    }
    console.append(
      Entry(line: "", result: .said(Phrase("a command is running: once more leaves and stops it", "有命令正在运行：再按一次将停止它并退出"))))
    return []
  }
}
