import Findings
import Wording

/// The prompt as running text: which token stands where. Each line of text has a line of marks under it.
struct TextFlow: Equatable {
  /// Cells from the left, of each token, and its line of text.
  let places: [(line: Int, column: Int, width: Int)]
  let lines: Int
  /// What stands for a token that holds only a part of the character behind it.
  static let part = "·"

  init(_ tokens: [String], width: Int) {
    let widths = CellWidths()
    var places: [(line: Int, column: Int, width: Int)] = []
    var (line, column) = (0, 0)
    for token in tokens {
      // A mark needs a cell of its own under each token; what is longer than the pane is cut.
      let cells = min(max(1, width), max(1, widths.width(of: token)))
      if column + cells > width, column > 0 { (line, column) = (line + 1, 0) }
      places.append((line, column, cells))
      column += cells
    }
    self.places = places
    lines = line + 1
  }

  /// The token at a place, or the last before it.
  func token(line: Int, column: Int) -> Int? {
    places.lastIndex { $0.line == line && $0.column <= column }
  }

  static func == (a: TextFlow, b: TextFlow) -> Bool { a.lines == b.lines && a.places.elementsEqual(b.places) { $0 == $1 } }
}

extension ScreenState {
  var textFlow: TextFlow? {
    guard let pattern, pattern.axes.count == 2 else { return nil }
    return TextFlow(flowing(pattern.axes[1]), width: max(4, layout.main.width - 1))
  }

  /// Tokens as they read in running text: spaces are spaces, a line break keeps its mark, and a token that holds only the first bytes of a
  /// character is a mark before that character, which the last of its tokens has.
  private func flowing(_ axis: Axis) -> [String] {
    let tokens = (0..<axis.count).map { token($0, axis) }
    var flowing = tokens.map { $0.hasPrefix("␣") ? " " + $0.dropFirst() : $0 }
    var parts: [Int] = []
    for (index, token) in tokens.enumerated() {
      if isBytes(token, after: parts.last == index - 1 && !parts.isEmpty) {
        parts.append(index)
      } else {
        // Bytes that nothing completes stay what they are.
        if parts.last == index - 1 { for part in parts { flowing[part] = TextFlow.part } }
        parts = []
      }
    }
    return flowing
  }

  /// Whether a label is nothing but bytes, `<0xE4><0xBD>`, that begin a character or go on with one.
  private func isBytes(_ label: String, after others: Bool) -> Bool {
    let pieces = label.split(separator: "<0x", omittingEmptySubsequences: false).dropFirst()
    guard !pieces.isEmpty, label.hasPrefix("<0x"), pieces.allSatisfy({ $0.utf8.count == 3 && $0.hasSuffix(">") && $0.dropLast().allSatisfy(\.isHexDigit) }),
      let first = pieces.first.flatMap({ UInt8($0.dropLast(), radix: 16) })
    else { return false }
    return others ? first & 0xC0 == 0x80 : (0xC2...0xF4).contains(first)
  }

  /// The words that the selected token looks at, shaded by how much; under each its tenth of the largest.
  func drawAttentionText(_ frame: inout Frame, _ area: Rect, _ pattern: LabelledArray) {
    guard let flow = textFlow, pattern.axes[0].count > 0 else { return }
    let texts = flowing(pattern.axes[1])
    let nKeys = pattern.axes[1].count
    let q = min(query, pattern.axes[0].count - 1)
    let row = (0..<nKeys).map { pattern.isAbsent(q * nKeys + $0) ? .nan : pattern.values[q * nKeys + $0] }
    let shading = Shading(row, pattern.scale)
    let at = token(q, pattern.axes[0])
    let heading = Phrase("where t\(q) \(at) looks; largest \(Double(shading.high).fixed(3))", "t\(q) \(at) 关注的位置；最大 \(Double(shading.high).fixed(3))")
    let note = texts.contains(TextFlow.part) ? Phrase("; \(TextFlow.part) part of a character", "；\(TextFlow.part) 字的一部分") : Phrase("", "")
    frame.surface.put(CellWidths().truncate(heading[tongue] + note[tongue], to: area.width), in: area, row: 1, column: 0, .dim)
    let rows = max(1, (area.height - 2) / 2)
    let here = flow.places.indices.contains(q) ? flow.places[q].line : 0
    let first = max(0, min(flow.lines - rows, here - rows / 2))
    for k in 0..<nKeys {
      let place = flow.places[k]
      guard place.line >= first, place.line < first + rows else { continue }
      let line = 2 + 2 * (place.line - first)
      let text = CellWidths().pad(texts[k], to: place.width)
      let isQuery = k == q
      let style: Style = row[k].isNaN ? .dim : isQuery ? .role(.selection) : shading.style(row[k]) ?? .dim
      frame.surface.put(text, in: area, row: line, column: place.column, style)
      let mark = row[k].isFinite ? shading.mark(row[k], zeros: false) : ""
      if !mark.isEmpty {
        frame.surface.put(String(mark.last ?? " "), in: area, row: line + 1, column: place.column + max(0, place.width - 1) / 2, .dim)
      }
      if isQuery, focus == .attention { (frame.row, frame.column) = (area.row + line, area.column + place.column) }
    }
  }

  /// The token above or below the selected one.
  func tokenBeside(down: Bool) -> Int {
    guard let flow = textFlow, flow.places.indices.contains(query) else { return query }
    let here = flow.places[query]
    return flow.token(line: here.line + (down ? 1 : -1), column: here.column) ?? query
  }
}
