import Wording

// Lines that teach a word.

/// `alias NAME = MEANING`, as it is typed by hand.
func taught(_ line: String) -> Command? {
  let text = line.drop { $0.isWhitespace }
  guard text.hasPrefix("alias "), let equals = text.firstIndex(of: "=") else { return nil }
  func plain(_ part: Substring) -> String {
    let bare = part.split(separator: " ").joined(separator: " ")
    guard bare.count > 1, let first = bare.first, let last = bare.last, ["\"\"", "“”", "''", "「」"].contains("\(first)\(last)") else { return bare }
    return String(bare.dropFirst().dropLast())
  }
  let name = plain(text[text.index(text.startIndex, offsetBy: 6)..<equals])
  let meaning = plain(text[text.index(after: equals)...])
  guard !name.isEmpty, !meaning.isEmpty else { return nil }
  return try? parse(Command("alias", ["name": .word(name), "means": .text(meaning)]).canonical, lexicon: Lexicon()).first
}

/// `let hot stand for heads by=importance`, 缩写 big，代表 top k=20: a line that teaches a word, with the canonical command at its end in
/// quotes; nil where there is none.
func withMeaningQuoted(_ line: String, _ items: [Item], lexicon: Lexicon) -> String? {
  for item in items where meaningLinks.contains(item.text) {
    let bytes = line.utf8
    var tail = line[bytes.index(bytes.startIndex, offsetBy: item.span.upperBound)...]
    while let first = tail.first, first == " " || first == "：" || first == ":" { tail.removeFirst() }
    while let last = tail.last, " .!?。！？吧行吗好么啊".contains(last) { tail.removeLast() }
    guard tail.contains(" ") || line.contains("”") && CommandTable[String(tail)] != nil, !tail.contains("\""), tail.utf8.allSatisfy({ $0 < 0x80 }), (try? parse(String(tail), lexicon: lexicon))?.isEmpty == false else { continue }
    return line[..<tail.startIndex] + "\"" + tail + "\"" + line[tail.endIndex...]
  }
  return nil
}
private let meaningLinks: Set<String> = [
  "代 表", "就 等 于", "等 于", "就 是", "意 思 是", "我 说 的 是", "说 的 是", "我 说", "stand for", "stands for", "means", "mean", "short for", "shorthand", "shortcut", "alias", "for", "是", "的 是",
]
