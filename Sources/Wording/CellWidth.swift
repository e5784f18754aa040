/// How many terminal cells text takes, from our own table so that it does not depend on a locale or a C library.
///
/// Terminals add up scalar by scalar but draw grapheme by grapheme; the widths here follow the drawing: a grapheme is 0, 1
/// or 2 cells whatever it is made of (`e` + U+0301 is 1, a family joined by ZWJ is 2, a flag is 2).
public struct CellWidths: Sendable, Hashable {
  /// Some East Asian set-ups draw box lines, circled digits and Greek two cells wide.
  public var ambiguousIsWide: Bool
  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// Cells of a scalar by itself: 0 for combining marks, joiners and control characters, which are never drawn as they are.
  public func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if value >= 0x300 {
      if contains(CellWidthTable.zero, value) { return 0 }
      if contains(CellWidthTable.wide, value) { return 2 }
    }
    if value == 0xAD { return 1 }
    return ambiguousIsWide && contains(CellWidthTable.ambiguous, value) ? 2 : 1
  }

  public func width(of character: Character) -> Int {
    var sum = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }  // asks for the emoji picture
      sum += width(of: scalar)
    }
    return min(sum, 2)
  }

  /// Cells of a text. - Complexity: O(bytes).
  public func width(of text: String) -> Int {
    // Printable ASCII, which most text here is, has one cell per byte.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The longest beginning of `text` that fits in `cells`, with "…" as its last character where something was left out.
  /// A character two cells wide is never split: the result may be one cell short.
  public func truncate(_ text: String, to cells: Int) -> String {
    guard width(of: text) > cells else { return text }
    let ellipsis = width(of: "…" as Character)
    guard cells >= ellipsis else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let more = width(of: character)
      if used + more > cells - ellipsis { break }
      kept.append(character)
      used += more
    }
    return kept + "…"
  }

  /// `text` cut or filled with spaces to exactly `cells`.
  public func pad(_ text: String, to cells: Int, _ alignment: Alignment = .left) -> String {
    let fitted = truncate(text, to: cells)
    let gap = max(0, cells - width(of: fitted))
    let left =
      switch alignment {
      case .left: 0
      case .right: gap
      case .centre: gap / 2
      }
    return String(repeating: " ", count: left) + fitted + String(repeating: " ", count: gap - left)
  }

  public enum Alignment: Sendable { case left, right, centre }

  /// Lines of at most `cells`, broken at spaces and between Chinese characters; a longer word is broken anywhere.
  public func wrap(_ text: String, to cells: Int) -> [String] {
    let limit = max(2, cells)
    var lines: [String] = []
    var line = ""
    var used = 0
    var lastBreak: (end: String.Index, width: Int)?
    for character in text {
      if character == "\n" {
        lines.append(line)
        (line, used, lastBreak) = ("", 0, nil)
        continue
      }
      let more = width(of: character)
      if used + more > limit {
        if character == " " {
          lines.append(line)
          (line, used, lastBreak) = ("", 0, nil)
          continue
        }
        if let cut = lastBreak {
          let rest = line[cut.end...].drop { $0 == " " }
          lines.append(String(line[..<cut.end]))
          line = String(rest)
          used = width(of: line)
        } else {
          lines.append(line)
          (line, used) = ("", 0)
        }
        lastBreak = nil
      }
      if character == " ", !line.isEmpty { lastBreak = (line.endIndex, used) }
      // A wide character may begin a line, unless it is punctuation that belongs to what stands before it.
      if more == 2, !line.isEmpty, !"，。：；、！？）》」』”…".contains(character) { lastBreak = (line.endIndex, used) }
      line.append(character)
      used += more
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}

/// Cells of `text` where ambiguous characters are narrow.
public func cellWidth(_ text: String) -> Int { CellWidths().width(of: text) }
