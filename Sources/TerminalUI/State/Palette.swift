import Language
import Wording

/// The command palette while it is open.
public struct Palette: Sendable, Equatable {
  public var text = ""
  public var selected = 0
  public init() {}
}

/// Something that can be chosen from the palette: a command, with the key that does the same, or an example of one.
struct PaletteItem: Equatable {
  /// What goes into the command line.
  let line: String
  /// How the command is written in full, or the example.
  let title: String
  let meaning: Phrase
  let keys: String
  /// It can be run as it is; else it is begun in the command line.
  let isReady: Bool
  let isExample: Bool
}

extension PaletteItem {
  /// Every command that this version has, then their examples, in the order of the command table.
  static let all: [PaletteItem] = {
    let rows = CommandTable.built
    let commands = rows.map { row in
      let isReady = row.oneOf.isEmpty && !row.slots.contains(where: \.required)
      return PaletteItem(
        line: isReady ? row.name : row.name + " ", title: row.usage, meaning: row.summary, keys: keys(of: row.name), isReady: isReady,
        isExample: false)
    }
    let examples = rows.flatMap { row in
      row.examples.map { PaletteItem(line: $0.line, title: $0.line, meaning: $0.meaning, keys: "", isReady: true, isExample: true) }
    }
    return commands + examples
  }()

  /// The keys whose rows name the command in brackets, as in `undo, redo (undo, redo)`.
  private static func keys(of command: String) -> String {
    for row in KeyTable.rows {
      guard let open = row.meaning.en.lastIndex(of: "("), let close = row.meaning.en.lastIndex(of: ")"), open < close else { continue }
      let named = row.meaning.en[open..<close].dropFirst().split(separator: ",").map { $0.split(separator: " ").first.map(String.init) ?? "" }
      guard let place = named.firstIndex(of: command) else { continue }
      return place < row.keys.count ? row.keys[place].key.label : row.label
    }
    return ""
  }
}

extension ScreenState {
  /// What fits what was typed, best first; all commands when nothing was.
  var paletteItems: [PaletteItem] {
    guard let text = palette?.text, !text.trimmed.isEmpty else { return PaletteItem.all.filter { !$0.isExample } }
    let scored = PaletteItem.all.enumerated().compactMap { index, item -> (Int, Int)? in
      let title = fuzzy(text, item.title).map { $0 + 6 }
      let whole = fuzzy(text, item.title + " " + item.meaning.en + " " + item.meaning.zh)
      guard let score = [title, whole].compactMap(\.self).max() else { return nil }
      return (score - (item.isExample ? 4 : 0), index)
    }
    return scored.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map { PaletteItem.all[$0.1] }
  }

  mutating func pressInPalette(_ key: Key) -> [Request] {
    guard var open = palette else { return [] }
    let page = max(1, viewerArea.height - 3)
    switch KeyTable.action(key, at: .palette) {
    case .up: open.selected -= 1
    case .down: open.selected += 1
    case .pageUp: open.selected -= page
    case .pageDown: open.selected += page
    case .erase: if !open.text.isEmpty { open.text.removeLast(); open.selected = 0 }
    case .toPane, .interrupt, .palette:
      palette = nil
      return []
    case .enter, .takeOffer:
      return choose(open.selected, runs: KeyTable.action(key, at: .palette) == .enter)
    case let action?:
      palette = nil
      return perform(action)
    case nil:
      if case .character(let character) = key { open.text.append(character) }
      if case .paste(let text) = key { open.text += text.filter { !$0.isNewline } }
      open.selected = 0
    }
    palette = open
    movePalette(by: 0)
    return []
  }

  /// Selects another entry, as far as there is one.
  mutating func movePalette(by entries: Int) {
    guard let selected = palette?.selected else { return }
    let last = max(0, paletteItems.count - 1)
    palette?.selected = min(max(0, selected + entries), last)
  }

  /// Runs an entry that can be run as it is, or begins it in the command line.
  private mutating func choose(_ index: Int, runs: Bool) -> [Request] {
    let item = paletteItems.at(index)
    palette = nil
    guard let item else { return [] }
    if item.isReady, runs {
      isUntouched = false
      return [.remember(item.line)] + submit(item.line)
    }
    focus = .prompt
    return [.setLine(item.line)]
  }

  /// Chooses the entry in a row of the palette.
  mutating func clickPalette(_ row: Int) -> [Request] {
    guard row >= 2, let index = shownItems.dropFirst(row - 2).first else { return [] }
    return choose(index, runs: true)
  }

  /// The entries that show, the selected one among them.
  private var shownItems: Range<Int> {
    let count = paletteItems.count, rows = max(0, viewerArea.height - 2)
    let first = max(0, min(count - rows, (palette?.selected ?? 0) - rows / 2))
    return first..<min(count, first + rows)
  }

  func drawPalette(_ frame: inout Frame) {
    guard let palette else { return }
    let area = viewerArea
    frame.surface.clear(area)
    frame.surface.run(display.glyphs.horizontal, area.width, in: area, row: 0, column: 0, .role(.border))
    let items = paletteItems
    let used = frame.surface.put(" " + Phrase("Commands", "命令")[tongue] + " ", in: area, row: 0, column: 1, .role(.focus))
    frame.surface.put(" \(items.isEmpty ? 0 : palette.selected + 1)/\(items.count) ", in: area, row: 0, column: used + 2, .dim)
    let input = frame.surface.put("> ", in: area, row: 1, column: 0, .role(.hint))
    let typed = frame.surface.put(visible(palette.text), in: area, row: 1, column: input, .role(.title))
    if palette.text.isEmpty {
      let ask = Phrase("type a few letters of what you want", "输入几个字母即可查找")
      frame.surface.put(ask[tongue], in: area, row: 1, column: input + 1, .dim)
    }
    (frame.row, frame.column, frame.showsCursor) = (area.row + 1, area.column + min(area.width - 1, input + typed), true)
    let widths = CellWidths()
    let keys = max(6, 2 + (items.map { widths.width(of: $0.keys) }.max() ?? 0))
    let title = min(max(18, (area.width - keys) / 2), 2 + (items.map { widths.width(of: $0.title) }.max() ?? 0))
    for (row, index) in shownItems.enumerated() {
      let item = items[index]
      let selected = index == palette.selected
      let style: Style = selected ? .role(.selection) : item.isExample ? .text : .role(.title)
      let mark = selected ? display.glyphs.pointer : " "
      frame.surface.put(mark + widths.pad(item.title, to: title - 1), in: area, row: 2 + row, column: 0, style)
      frame.surface.put(widths.pad(display.utf8 ? item.keys : asciiArrows(item.keys), to: keys), in: area, row: 2 + row, column: title + 1, .role(.hint))
      frame.surface.put(
        widths.truncate(item.meaning[tongue], to: max(0, area.width - title - keys - 2)), in: area, row: 2 + row, column: title + keys + 1, .dim)
    }
    if items.isEmpty {
      frame.surface.put(Phrase("nothing fits", "没有匹配项")[tongue], in: area, row: 2, column: 2, .dim)
    }
  }
}
