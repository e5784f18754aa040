import FoundationEssentials

/// By how many cells the user moved the line between the panes, for each layout and size of the window.
public struct Splits: Sendable, Equatable {
  private var moved: [String: Int] = [:]
  public init() {}

  subscript(preset: Preset, width: Int, height: Int) -> Int {
    get { moved["\(preset.rawValue)-\(width)x\(height)"] ?? 0 }
    set { moved["\(preset.rawValue)-\(width)x\(height)"] = newValue == 0 ? nil : newValue }
  }

  /// `inspect-80x24 4`, a line each.
  package var text: String { moved.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined() }

  /// Reads what `text` wrote; lines that are none of it are left out.
  package init(text: String) {
    for line in text.split(separator: "\n").prefix(1000) {
      let words = line.split(separator: " ")
      guard words.count == 2, let cells = Int(words[1]), abs(cells) < 1000 else { continue }
      moved[String(words[0])] = cells
    }
  }

  /// From a file in the user's state folder; none where there is no such file.
  init(file: String?) {
    let data = file.flatMap { FileManager.default.contents(atPath: $0) } ?? Data()
    self.init(text: String(decoding: data.prefix(65536), as: UTF8.self))
  }

  /// Where it cannot be kept, it holds until the program ends.
  func keep(in file: String?) {
    guard let file else { return }
    try? text.write(toFile: file, atomically: true, encoding: .utf8)
  }
}

extension ScreenState {
  /// Moves the line between the panes by `cells`, as far as both sides keep some room.
  mutating func moveRule(by cells: Int) -> [Request] {
    guard !isZoomed, layout.rule >= 0 else { return [] }
    let before = layout.rule
    let old = splits[preset, width, height]
    splits[preset, width, height] = old + cells
    // What the layout does not grant is not kept either.
    splits[preset, width, height] = old + layout.rule - before
    return layout.rule == before ? [] : [.keepSplits(splits)]
  }
}
