import CTerminal
import FoundationEssentials
public import Findings
package import Wording

/// What `doctor` says of the terminal: which surface it gets and why, its colours, its text, and how wide its font draws what the
/// panes are made of.
@MainActor public func terminalFacts(_ options: SurfaceOptions) -> [Fact] {
  let utf8 = term_locale(1) != 0
  var colours: Int32 = 0
  let status = term_probe(&colours)
  let surface =
    switch status {
    case _ where options.isPlain: Phrase("lines of text, as was asked for", "按要求只用文本行")
    case TERM_OK: Phrase("full screen", "全屏界面")
    case TERM_NO_TTY: Phrase("lines of text: input or output is no terminal", "文本行：输入或输出不是终端")
    case TERM_UNKNOWN: Phrase("line editor: TERM has no description here", "行编辑：系统没有此 TERM 的描述")
    default: Phrase("lines of text: the terminal cannot move its cursor", "文本行：终端不能移动光标")
    }
  var facts = [
    text("surface", Phrase("surface", "界面"), surface[options.tongue]),
    text("colours", Phrase("colours", "颜色"), options.wantsColour ? colourFact(Int(colours), options) : "\(colours), NO_COLOR"),
    text(
      "text", Phrase("text", "文本"),
      (!utf8 ? Phrase("not UTF-8: ASCII borders", "非 UTF-8：使用 ASCII 边框") : options.wantsASCII ? Phrase("ASCII, VITRINE_ASCII", "ASCII，VITRINE_ASCII") : Phrase(same: "UTF-8"))[
        options.tongue]),
  ]
  if utf8, status == TERM_OK { facts.append(text("glyphs", Phrase("widths of glyphs", "字形宽度"), widths(options))) }
  if let path = UserSettings.path(options.environment) {
    let isThere = FileManager.default.fileExists(atPath: path)
    facts.append(text("settings", Phrase("settings", "设置"), path + (isThere ? "" : Phrase(" (not there)", "（不存在）")[options.tongue])))
  }
  if let history = options.history { facts.append(text("history", Phrase("typed lines", "输入历史"), history)) }
  let library = ThemeLibrary(folder: UserSettings.folder(options.environment).map { $0 + "/themes" })
  facts.append(text("themes", Phrase("themes", "主题"), library.names.joined(separator: " ")))
  // What is wrong with a file of the user's stands beside its name.
  let troubles = UserSettings.troubles(options.environment)
  let paths = ["layouts": SavedLayout.path(options.environment), "aliases": UserSettings.aliasPath(options.environment)]
  for (name, label) in [("layouts", Phrase("layouts", "布局")), ("aliases", Phrase("aliases", "别名"))] where troubles[name] != nil {
    facts.append(text(name, label, paths[name].flatMap { $0 } ?? "-"))
  }
  for name in library.names where troubles["theme-" + name] != nil {
    facts.append(text("theme-" + name, Phrase("theme \(name)", "主题 \(name)"), library.path(name) ?? "-"))
  }
  return facts
}

/// How many, and where the terminal says that it has more than its description does.
private func colourFact(_ colours: Int, _ options: SurfaceOptions) -> String {
  if colours >= Display.direct { return Phrase("24 bit", "24 位")[options.tongue] }
  guard ["truecolor", "24bit"].contains(options.environment["COLORTERM"]) else { return String(colours) }
  return Phrase(
    "\(colours); COLORTERM says 24 bit, but there is no direct-colour description of this terminal (package ncurses-term)",
    "\(colours)；COLORTERM 表明支持 24 位，但系统没有此终端的直接色描述（软件包 ncurses-term）")[options.tongue]
}

private func text(_ name: String, _ label: Phrase, _ value: String) -> Fact { Fact(name, label, .text(value)) }

/// Asks the terminal how far its cursor goes for each glyph that the panes rely on.
@MainActor private func widths(_ options: SurfaceOptions) -> String {
  let wrong = ["─", "█", "▀", "⠿", "▸", "·", "×", "␣", "…", "光"].compactMap { glyph -> String? in
    let cells = Int(term_measure(glyph))
    return cells < 0 || cells == cellWidth(glyph) ? nil : "\(glyph) \(cells)"
  }
  guard term_measure("a") == 1 else { return Phrase("the terminal does not say", "终端未回答")[options.tongue] }
  if wrong.isEmpty { return Phrase("as expected", "符合预期")[options.tongue] }
  let list = wrong.joined(separator: ", ")
  return Phrase("other than expected: \(list); try `theme ascii`", "与预期不同：\(list)；可试 `theme ascii`")[options.tongue]
}

extension Theme {
  /// What is hard to read in the theme, by WCAG 2: 4.5 to 1 for text, 3 to 1 for lines and curves.
  package var complaints: [Phrase] {
    var found: [Phrase] = []
    for role in Role.allCases {
      guard let ink = roles[role]?.ink else { continue }
      let (ratio, least) = (Contrast.ratio(ink.many, background), role == .border ? 3.0 : 4.5)
      guard ratio < least else { continue }
      found.append(Phrase(
        "\(role) stands out by \(ratio.fixed(1)) from the background; \(least.fixed(1)) is legible", "\(role) 与背景的对比度为 \(ratio.fixed(1))，至少应为 \(least.fixed(1))"))
    }
    for (index, curve) in curves.enumerated() {
      let ratio = Contrast.ratio(curve.many, background)
      if ratio < 3 { found.append(Phrase("curve \(index + 1) stands out by \(ratio.fixed(1)); 3.0 is legible", "第 \(index + 1) 条曲线的对比度为 \(ratio.fixed(1))，至少应为 3.0")) }
    }
    for ramp in [sequential, below, above] + Fine.allCases.compactMap({ fine[$0]?.map { Ink.rgb | $0 } }) {
      let steps = ramp.map(Contrast.luminance)
      guard let first = steps.first, let last = steps.last else { continue }
      if zip(steps, steps.dropFirst()).contains(where: { last > first ? $1 <= $0 : $1 >= $0 }) {
        found.append(Phrase("a ramp does not go one way in lightness: it cannot be read without its hues", "有色阶的明暗并非单向变化：不看色相就无法辨读"))
      }
    }
    return found
  }
}
