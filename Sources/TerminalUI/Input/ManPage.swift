import Language
public import Wording

/// `vitrine.1` in roff's man macros, from the tables of commands and keys.
public func manPage(_ tongue: Tongue, version: String) -> String {
  var lines = [".TH VITRINE 1 \"\" \"vitrine \(version)\"", ".SH " + Phrase("NAME", "名称")[tongue]]
  lines.append("vitrine \\- " + roff(Phrase("look inside neural networks and change them", "观察并修改神经网络")[tongue]))
  lines.append(".SH " + Phrase("SYNOPSIS", "用法")[tongue])
  for usage in ["[MODEL] [--plain] [--lang en|zh] [--theme NAME]", "-c \"COMMAND; COMMAND\" [--json]", "repl|replay|resume|session|journal|config|doctor|bench|parse|docs …"] {
    lines += [".PP", ".B vitrine", roff(usage)]
  }
  lines.append(".SH " + Phrase("COMMANDS", "命令")[tongue])
  for group in CommandRow.Group.allCases {
    let rows = CommandTable.rows.filter { $0.group == group && $0.built }
    guard !rows.isEmpty else { continue }
    lines.append(".SS " + roff(group.title[tongue]))
    for row in rows {
      lines += [".TP", ".B " + roff(row.usage), roff(row.summary[tongue])]
      if let detail = row.detail { lines += [".br", roff(detail[tongue])] }
      for slot in row.slots { lines += [".br", roff(slot.name) + ": " + roff(slot.help[tongue])] }
    }
  }
  lines.append(".SH " + Phrase("KEYS", "按键")[tongue])
  for (place, rows) in KeyTable.sheet() where !rows.isEmpty {
    lines.append(".SS " + roff(place.name[tongue]))
    for row in rows { lines += [".TP", ".B " + roff(row.label), roff(row.meaning[tongue])] }
  }
  lines += [".SH " + Phrase("FILES", "文件")[tongue]]
  let files: [(String, Phrase)] = [
    ("$XDG_CONFIG_HOME/vitrine/config.toml", Phrase("settings; `vitrine config` shows them", "设置；`vitrine config` 显示其内容")),
    ("$XDG_CONFIG_HOME/vitrine/themes/NAME.toml", Phrase("themes of your own, read again when they change", "自定义主题，修改后自动重新读取")),
    ("$XDG_STATE_HOME/vitrine", Phrase("typed lines, sizes of panes, journals", "输入历史、窗格大小与日志")),
    ("$XDG_CACHE_HOME/vitrine/tokens", Phrase("texts that were trained on, as token ids; may be deleted", "训练过的文本的 token 编号，可随时删除")),
    ("$XDG_DATA_HOME/vitrine/runs.sqlite", Phrase("runs", "训练运行记录")),
  ]
  for (path, meaning) in files { lines += [".TP", ".I " + roff(path), roff(meaning[tongue])] }
  return lines.joined(separator: "\n") + "\n"
}

/// Text that roff takes as it is: no escapes, and no line that begins as a request.
private func roff(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
