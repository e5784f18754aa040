public import Wording

extension CommandRow.Group {
  public var title: Phrase {
    switch self {
    case .models: Phrase("models", "模型")
    case .input: Phrase("input", "输入")
    case .look: Phrase("look", "查看")
    case .ask: Phrase("ask", "询问")
    case .change: Phrase("change", "改动")
    case .compress: Phrase("compress", "压缩")
    case .measure: Phrase("measure", "度量")
    case .jobs: Phrase("jobs and runs", "任务与运行")
    case .script: Phrase("script", "脚本")
    case .screen: Phrase("screen", "界面")
    }
  }
}

extension CommandRow {
  /// Commands that change nothing of the session, and write files all the same.
  private static let writers: Set = ["export", "runs export", "record", "save session", "layout save", "layout remove", "alias", "alias remove"]
  public var writesFiles: Bool { Self.writers.contains(name) }

  /// What performing it does, whole.
  public var consequence: Phrase {
    effect == .looks && writesFiles ? Phrase("changes nothing of the session; writes a file", "不改动会话；写入文件") : effect.phrase
  }
}

extension Effect {
  public var phrase: Phrase {
    switch self {
    case .looks: Phrase("only looks", "只查看，不改动")
    case .reversible: Phrase("changes the session; `undo` takes it back", "改动会话；可用 `undo` 撤销")
    case .expensive: Phrase("takes long", "耗时较长")
    case .irreversible: Phrase("writes to disk; cannot be undone", "写入磁盘，无法撤销")
    }
  }
}

/// What `help` says, made from the command table.
public enum Help {
  /// Said by help, and by whoever is asked to perform a command that is not built.
  public static let notBuilt = Phrase("not in this version", "此版本尚不支持")

  /// All commands by group: usage and what each does, in two columns of at most `width` cells.
  public static func overview(_ tongue: Tongue, width: Int = 80, cells: CellWidths = CellWidths()) -> String {
    let column = min(34, max(12, width * 2 / 5))
    var lines: [String] = []
    for group in CommandRow.Group.allCases {
      let rows = CommandTable.rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      lines += lines.isEmpty ? [group.title[tongue]] : ["", group.title[tongue]]
      for row in rows {
        let left = cells.pad(row.usage, to: column - 3)
        let note = row.built ? row.summary[tongue] : "\(row.summary[tongue]) — \(notBuilt[tongue])"
        for (index, part) in cells.wrap(note, to: width - column).enumerated() {
          lines.append("  " + (index == 0 ? left : String(repeating: " ", count: column - 3)) + " " + part)
        }
      }
    }
    lines.append("")
    lines += cells.wrap(
      Phrase(
        "`help COMMAND` tells all about one; Tab completes; `;` separates commands; `#` starts a comment.",
        "`help 命令` 查看详细说明；Tab 补全；`;` 分隔命令；`#` 之后为注释。")[tongue], to: width)
    lines += cells.wrap(
      Phrase(
        "Layers, heads and tokens count from 0: L3, L3.H5, L0-2, L3.H*, t4, t-1 (the last).",
        "层、头和 token 都从 0 编号：L3、L3.H5、L0-2、L3.H*、t4、t-1（最后一个）。")[tongue], to: width)
    return lines.joined(separator: "\n")
  }

  /// One command in full: usage, effect, slots with their defaults, examples.
  public static func page(_ row: CommandRow, _ tongue: Tongue, width: Int = 80, cells: CellWidths = CellWidths()) -> String {
    var lines = cells.wrap(row.usage, to: width)
    lines += cells.wrap(row.summary[tongue], to: width)
    lines.append((row.built ? row.consequence : notBuilt)[tongue])
    if let detail = row.detail { lines += [""] + cells.wrap(detail[tongue], to: width) }
    if !row.slots.isEmpty {
      lines.append("")
      let names = row.slots.map { $0.written($0.placeholder) }
      let column = min(width / 2, (names.map { cells.width(of: $0) }.max() ?? 0) + 4)
      for (slot, name) in zip(row.slots, names) {
        let fallback = slot.fallback.map { Phrase(" (default \($0))", "（默认 \($0)）")[tongue] } ?? ""
        let parts = cells.wrap(slot.help[tongue] + fallback, to: width - column)
        if cells.width(of: name) + 4 > column { lines.append("  " + name) }
        for (index, part) in parts.enumerated() {
          let left = index == 0 && cells.width(of: name) + 4 <= column ? "  " + name : ""
          lines.append(cells.pad(left, to: column) + part)
        }
      }
    }
    if !row.examples.isEmpty {
      lines.append("")
      for (line, meaning) in row.examples {
        lines.append("  " + line)
        lines += cells.wrap(meaning[tongue], to: width - 6).map { "      " + $0 }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a person who asks for something that is not a command gets, or nil when it is one.
  public static func page(named name: String, _ tongue: Tongue, width: Int = 80) -> String? {
    CommandTable[name].map { page($0, tongue, width: width) }
  }
}

/// The command section of the README, made from the table: a Markdown table for each group.
public func commandReferenceMarkdown(_ tongue: Tongue = .en) -> String {
  func cell(_ text: String) -> String { String(text.flatMap { $0 == "|" ? "\\|" : String($0) }) }
  var lines: [String] = []
  for group in CommandRow.Group.allCases {
    let built = CommandTable.rows.filter { $0.group == group && $0.built }
    guard !built.isEmpty else { continue }
    lines += ["| \(group.title[tongue]) | |", "| --- | --- |"]
    lines += built.map { "| `\(cell($0.usage))` | \(cell($0.summary[tongue])) |" }
    lines.append("")
  }
  let later = CommandTable.rows.filter { !$0.built }.map { "`\($0.name)`" }
  lines.append(
    Phrase(
      "In the vocabulary, not in this version: \(later.joined(separator: ", ")).",
      "词汇表中已有、此版本尚不支持：\(later.joined(separator: "、"))。")[tongue])
  return lines.joined(separator: "\n") + "\n"
}
