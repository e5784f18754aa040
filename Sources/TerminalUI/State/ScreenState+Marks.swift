import Findings
import Language
import Wording
import Workbench

/// A place that the user marked: everything that says what the panes are about.
public struct Mark: Sendable, Equatable {
  var preset: Preset, main: MainView, pane: PaneFocus
  var layer: Int, head: Int, key: Int
  var position: Int?
}

/// What the next letter is for.
public enum MarkUse: Sendable, Equatable { case set, jump }

// Marks, and the history of changes.
extension ScreenState {
  mutating func pressInMarks(_ key: Key, _ use: MarkUse) -> [Request] {
    awaitsMark = nil
    guard case .character(let letter) = key, letter.isLetter else {
      notice = Phrase("a mark is a letter", "标记须为一个字母")
      return []
    }
    let name = String(letter)
    switch use {
    case .set:
      mark(as: name)
      notice = Phrase("marked \(letter): ' and \(letter) come back here", "已标记 \(letter)：按 ' 再按 \(letter) 回到此处")
      return say(view: ["mark": .word(name)])
    case .jump: return comeBack(to: name) ? say(view: ["back": .word(name)]) : []
    }
  }

  mutating func mark(as name: String) {
    marks[name] = Mark(preset: preset, main: main, pane: pane, layer: layer, head: head, key: key, position: position)
  }

  /// Shows what was marked; false, and why, where nothing was marked by this name.
  mutating func comeBack(to name: String) -> Bool {
    guard let mark = marks[name] else {
      let known = marks.keys.sorted().map(visible).joined(separator: " ")
      notice = known.isEmpty
        ? Phrase("no place is marked: m and a letter mark one", "尚无标记：按 m 再按字母即可标记")
        : Phrase("no mark \(visible(name)); there are \(known)", "没有标记 \(visible(name))；现有 \(known)")
      return false
    }
    (preset, main) = (mark.preset, mark.main)
    // What was marked may have been in another model or prompt.
    let last = max(0, snapshot.tokens.count - 1)
    (layer, head) = (min(mark.layer, max(0, nLayers - 1)), min(mark.head, max(0, nHeads - 1)))
    key = min(mark.key, last)
    position = mark.position.flatMap { $0 < last ? $0 : nil }
    go(to: mark.pane)
    return true
  }

  /// What can be taken back, the newest first, and above it what can be done again.
  var historyLines: [StyledLine] {
    let heading = Phrase("u takes the newest back, U does it again", "u 撤销最近一步，U 重做")
    let redo = snapshot.redo.map { StyledLine("  U  " + visible($0), .dim) }
    let undo = snapshot.undo.reversed().enumerated().map { StyledLine("  \($0 == 0 ? "u" : " ")  " + visible($1)) }
    let now = StyledLine("  " + display.glyphs.pointer + "  " + Phrase("now", "当前")[tongue], .role(.title))
    return [StyledLine(heading[tongue], .dim), StyledLine("")] + redo + [now] + undo
      + (undo.isEmpty ? [StyledLine("     " + Phrase("nothing has been changed", "尚无改动")[tongue], .dim)] : [])
  }
}
