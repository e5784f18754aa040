public import Wording

/// Why the store of runs cannot be read or written.
public enum StoreError: WordedError, Equatable {
  /// Neither a path nor a folder of the user's to put it into.
  case noPlace
  case unwritable(path: String, reason: String)
  case unreadable(path: String, reason: String)
  case damaged(path: String)
  /// A database, but of something else.
  case foreign(path: String)
  case newer(path: String, found: Int, known: Int)
  case full(path: String)
  case busy(path: String)
  /// It was deleted, moved or replaced while this program had it open.
  case gone(path: String)
  case unknownRun(String, near: String?)
  /// `process`: the one that is at it, where it is not this one.
  case stillRunning(String, process: Int? = nil)
  /// Somebody else has gone on with it, or ended it, since it was read.
  case overtaken(String)
  case unknownCurve(String, run: String, known: [String])

  /// Whether trying again may help, as once another program is done or room has been made.
  public var mayPass: Bool {
    switch self {
    case .full, .busy, .unwritable: true
    default: false
    }
  }

  public static let codes = [
    "no-store", "unwritable-store", "unreadable-store", "damaged-store", "not-a-store", "newer-store", "disk-full", "busy-store", "store-gone", "unknown-run",
    "still-running", "overtaken", "unknown-curve",
  ]
  public var code: String {
    switch self {
    case .noPlace: "no-store"
    case .unwritable: "unwritable-store"
    case .unreadable: "unreadable-store"
    case .damaged: "damaged-store"
    case .foreign: "not-a-store"
    case .newer: "newer-store"
    case .full: "disk-full"
    case .busy: "busy-store"
    case .gone: "store-gone"
    case .unknownRun: "unknown-run"
    case .stillRunning: "still-running"
    case .overtaken: "overtaken"
    case .unknownCurve: "unknown-curve"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .noPlace:
      Phrase("there is no folder to keep runs in: neither XDG_DATA_HOME nor HOME is set", "没有可存放运行记录的目录：XDG_DATA_HOME 与 HOME 均未设置")
    case .unwritable(let path, let reason):
      Phrase(
        "cannot write the store of runs \(visible(path)): \(visible(reason))", "无法写入运行记录库 \(visible(path))：\(visible(reason))")
    case .unreadable(let path, let reason):
      Phrase(
        "cannot read the store of runs \(visible(path)): \(visible(reason))", "无法读取运行记录库 \(visible(path))：\(visible(reason))")
    case .damaged(let path):
      Phrase("the store of runs \(visible(path)) is damaged; it is left as it is", "运行记录库 \(visible(path)) 已损坏；未对其作任何改动")
    case .foreign(let path):
      Phrase("\(visible(path)) is not a store of runs; it is left as it is", "\(visible(path)) 不是运行记录库；未对其作任何改动")
    case .newer(let path, let found, let known):
      Phrase(
        "the store of runs \(visible(path)) has form \(found); this version knows forms up to \(known)",
        "运行记录库 \(visible(path)) 的格式版本为 \(found)，此版本最高只支持 \(known)")
    case .full(let path):
      Phrase("no space left for the store of runs \(visible(path))", "磁盘已满，无法写入运行记录库 \(visible(path))")
    case .busy(let path):
      Phrase("another program keeps the store of runs \(visible(path)) locked", "运行记录库 \(visible(path)) 正被另一程序锁定")
    case .gone(let path):
      Phrase(
        "runs can no longer be kept: \(visible(path)) was deleted, moved or replaced while this program had it open",
        "无法再保存运行记录：\(visible(path)) 在本程序使用期间被删除、移动或替换")
    case .unknownRun(let name, _): Phrase("there is no run \(visible(name))", "没有名为 \(visible(name)) 的运行")
    case .stillRunning(let name, let process?):
      Phrase(
        "the run \(visible(name)) is still going on, in process \(process)", "运行 \(visible(name)) 仍在进程 \(process) 中进行")
    case .stillRunning(let name, nil): Phrase("the run \(visible(name)) is still going on", "运行 \(visible(name)) 仍在进行")
    case .overtaken(let name):
      Phrase("somebody else has gone on with the run \(visible(name)) meanwhile", "运行 \(visible(name)) 已由他处继续")
    case .unknownCurve(_, let run, known: []):
      Phrase("nothing has been measured of the run \(visible(run)) yet", "运行 \(visible(run)) 还没有任何测量值")
    case .unknownCurve(let name, let run, let known):
      Phrase(
        "the run \(visible(run)) has no curve \(visible(name)); it has \(known.map { visible($0) }.joined(separator: ", "))",
        "运行 \(visible(run)) 没有曲线 \(visible(name))；它有 \(known.map { visible($0) }.joined(separator: "、"))")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .noPlace, .unwritable, .unreadable, .foreign: Phrase("choose another with --store PATH", "用 --store 路径 另选一个")
    case .damaged, .newer: Phrase("move it away, or choose another with --store PATH", "将其移走，或用 --store 路径 另选一个")
    case .full: Phrase("make room; what is not written yet is kept in memory and tried again", "请清理空间；尚未写入的内容留在内存中，稍后重试")
    case .gone:
      Phrase("put it back, or start the program again; `save` keeps a model that is open", "请将其放回，或重新启动程序；已打开的模型可用 `save` 保存")
    case .busy: Phrase("try again once it is done", "待其结束后重试")
    case .unknownRun(_, let near):
      near.map { Phrase("the nearest is \(visible($0))", "最接近的是 \(visible($0))") } ?? Phrase("`runs` lists them", "输入 `runs` 查看所有运行")
    case .stillRunning(_, let process?):
      Phrase(
        "wait for it, or end that process: Ctrl-C there or `kill \(process)` leaves a checkpoint", "等待其结束，或结束该进程：在其中按 Ctrl-C 或执行 `kill \(process)` 会留下检查点")
    case .stillRunning(_, nil): Phrase("`cancel` stops it", "用 `cancel` 停止它")
    case .overtaken(let name): Phrase("`runs show \(visible(name))` has what it has come to", "用 `runs show \(visible(name))` 查看其现状")
    case .unknownCurve(_, _, known: []): Phrase("`jobs` says how far it is", "用 `jobs` 查看进度")
    case .unknownCurve: nil
    }
  }
}
