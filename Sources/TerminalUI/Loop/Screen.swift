import CTerminal
import Wording

/// The one writer to the terminal. Holds what is shown and sends only what differs.
@MainActor final class Screen {
  private var shown: Surface?
  /// Takes effect with the next frame.
  var theme: Theme { didSet { if theme != oldValue { shown = nil } } }
  var display: Display
  private let utf8: Bool
  /// The terminal's colours are `0xRRGGBB`.
  private let isDirect: Bool

  /// `utf8`: whether the locale can write more than ASCII.
  init(theme: Theme, display: Display, utf8: Bool, isDirect: Bool = false) {
    self.theme = theme
    self.display = display
    self.utf8 = utf8
    self.isDirect = isDirect
  }

  /// Makes the next frame start from nothing, as after a resize or when something else wrote to the terminal.
  func forget() {
    shown = nil
    term_repaint()
  }

  /// Shows a frame. - Complexity: O(cells), of which only the changed ones reach the terminal.
  func show(_ frame: Frame) {
    let surface = frame.surface
    let old = shown.flatMap { $0.width == surface.width && $0.height == surface.height ? $0 : nil }
    for row in 0..<surface.height {
      var column = 0
      while column < surface.width {
        if let old, old[row, column] == surface[row, column] {
          column += 1
          continue
        }
        column = write(surface, old, row, from: column)
      }
    }
    shown = surface
    term_cursor(Int32(frame.row), Int32(frame.column), frame.showsCursor ? 1 : 0)
    term_flush()
  }

  /// Writes a run of changed cells of one style and returns the column behind it. Anything but ASCII and line drawing is
  /// written by itself, so that a terminal that thinks otherwise about its width cannot shift what follows.
  private func write(_ surface: Surface, _ old: Surface?, _ row: Int, from start: Int) -> Int {
    let style = surface[row, start].style
    var text = ""
    var column = start
    while column < surface.width {
      let cell = surface[row, column]
      if cell.style != style || (column > start && old?[row, column] == cell) { break }
      if cell.text.isEmpty {
        column += 1
        continue
      }
      let plain = cell.text.unicodeScalars.allSatisfy { $0.value < 0x7F || (0x2500..<0x25A0).contains($0.value) }
      if plain {
        text += utf8 ? cell.text : encoded(cell.text, cells: 1)
        column += 1
        continue
      }
      if text.isEmpty {
        let cells = column + 1 < surface.width && surface[row, column + 1].text.isEmpty ? 2 : 1
        text = encoded(cell.text, cells: cells)
        column += cells
      }
      break
    }
    var ink = theme.ink(style, display)
    if isDirect { (ink.foreground, ink.background) = (Ink.direct(ink.foreground), Ink.direct(ink.background)) }
    term_put(Int32(row), Int32(start), text, Int32(ink.foreground), Int32(ink.background), ink.attributes)
    return max(column, start + 1)
  }

  /// In a locale without UTF-8 foreign characters show as `?`; those of our own have stand-ins by then.
  private func encoded(_ text: String, cells: Int) -> String {
    if text.unicodeScalars.allSatisfy(\.isASCII) { return text }
    return utf8 ? drawable(text, cells: cells) { Int(term_cells($0)) } : String(repeating: "?", count: cells)
  }
}
