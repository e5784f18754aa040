import Language
import Wording
import Workbench

/// The command palette while it is open.
public struct Palette: Sendable, Equatable {
  public var text = ""
  public var selected = 0
  public init() {}
}

/// Something that can be chosen from the palette: a command, with the key that does the same, one with a value of a slot, or an example.
struct PaletteItem: Equatable {
  /// What it is; of two that fit alike the earlier comes first, so that what changes something is never in the way of a look.
  enum Sort: Int { case command, value, example, change }
  /// What goes into the command line.
  let line: String
  /// How the command is written in full, or the example.
  let title: String
  let meaning: Phrase
  let keys: String
  /// It can be run as it is; else it is begun in the command line.
  let isReady: Bool
  let sort: Sort
  /// What it is found by: the words of its line outside quotes, those of what is said of it, and all of that as one text.
  private let names: Set<String>, said: Set<String>, prose: String

  init(_ line: String, _ title: String, _ meaning: Phrase, keys: String = "", isReady: Bool, _ sort: Sort, about: String = "") {
    (self.line, self.title, self.meaning, self.keys, self.isReady, self.sort) = (line, title, meaning, keys, isReady, sort)
    names = PaletteItem.words(line.lowercased().prefix { $0 != "\"" })
    prose = "\(title) \(meaning.en) \(meaning.zh) \(about)".lowercased()
    said = PaletteItem.words(prose)
  }
}

extension PaletteItem {
  /// Every command that this version has, what its slots may say, then examples, in the order of the command table. A line stands once.
  static func all(_ lexicon: Lexicon) -> [PaletteItem] {
    let live = CommandTable.built.flatMap { row in row.slots.flatMap { slot in slot.names(lexicon, of: [.theme, .layout]).map { value($0, of: slot, row) } } }
    let lines = Set(live.map(\.line))
    return fixed.filter { !lines.contains($0.line) } + live
  }

  static let commands: [PaletteItem] = CommandTable.built.map { row in
    let isReady = row.oneOf.isEmpty && !row.slots.contains(where: \.required)
    return PaletteItem(isReady ? row.name : row.name + " ", row.usage, row.summary, keys: keys(of: row.name), isReady: isReady, .command)
  }

  private static let fixed: [PaletteItem] = {
    // What `expect` compares with are signs.
    let values = CommandTable.built.filter { !$0.relations }.flatMap { row in row.slots.flatMap { slot in slot.choices.map { value($0, of: slot, row) } } }
    let lines = Set((commands + values).map(\.line))
    let examples = CommandTable.built.flatMap { row in
      row.examples.filter { !lines.contains($0.line) }.map { PaletteItem($0.line, $0.line, $0.meaning, isReady: true, row.effect == .looks ? .example : .change) }
    }
    return commands + values + examples
  }()

  /// A word that a slot takes: `theme light`, `heads by=induction`. What takes long, cannot be taken back or needs more is begun in the
  /// command line.
  private static func value(_ word: String, of slot: Slot, _ row: CommandRow) -> PaletteItem {
    let (line, isWhole) = row.choosing(word, for: slot)
    let isReady = isWhole && [.looks, .reversible].contains(row.effect)
    let meaning = row.examples.first { $0.line == line }?.meaning ?? row.help(of: word, in: slot) ?? slot.help
    let synonyms = slot.synonyms.filter { $0.value == word }.keys.sorted().joined(separator: " ")
    return PaletteItem(isReady ? line : line + " ", line, meaning, isReady: isReady, .value, about: "\(row.summary.en) \(row.summary.zh) \(synonyms)")
  }

  /// How well what was typed fits; nil where a word of it is nowhere. A word of the command or its value counts for more than one of what is
  /// said of it, a whole one for more than its beginning, and letters that are only strewn over a command for least.
  func fit(_ query: String) -> Int? {
    var total = 0
    for (index, word) in query.lowercased().split(separator: " ").map(String.init).enumerated() {
      let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
      if names.contains(word) {
        total += 40
      } else if names.contains(where: { $0.hasPrefix(word) }) {
        total += 30
      } else if said.contains(word) {
        total += 20
      } else if isASCII ? said.contains(where: { $0.hasPrefix(word) }) : prose.contains(word) {
        total += 15
      } else if [.command, .value].contains(sort), let strewn = fuzzy(word, line), strewn >= 3 * word.count {
        total += min(10, strewn / word.count)
      } else {
        return nil
      }
      if index == 0, line.hasPrefix(word) { total += 5 }
    }
    return total
  }

  /// The words of a text: with their hyphens and points, and without.
  private static func words(_ text: some StringProtocol) -> Set<String> {
    let marks: Set<Character> = ["`", "\"", "(", ")", "[", "]", ",", ";", "=", "|", "?"]
    let whole = text.split { $0.isWhitespace || marks.contains($0) }.map { String($0) }
    return Set(whole + whole.flatMap { word in word.split { !$0.isLetter && !$0.isNumber }.map { String($0) } })
  }

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
  /// The lines of what fits, and whether Enter runs each as it is.
  package var paletteLines: [(line: String, isReady: Bool)] { paletteItems.map { ($0.line, $0.isReady) } }

  /// What fits what was typed, best first; all commands when nothing was.
  var paletteItems: [PaletteItem] {
    guard let text = palette?.text, !text.trimmed.isEmpty else { return PaletteItem.commands }
    let scored = PaletteItem.all(snapshot.lexicon).enumerated().compactMap { index, item in item.fit(text).map { (-$0, item.sort.rawValue, index, item) } }
    return scored.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
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
      let style: Style = selected ? .role(.selection) : [.example, .change].contains(item.sort) ? .text : .role(.title)
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
