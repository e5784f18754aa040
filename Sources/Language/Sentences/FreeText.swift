/// Sentences that end in a text without quotes: `set the prompt to hello world`, `记一下：头 5 很奇怪`. They are always shown first,
/// since where the text begins is a guess.
enum FreeText {
  private static let openings: [(command: String, spellings: [String])] = [
    (
      "prompt",
      [
        "prompt:", "the prompt is ", "new prompt:", "new prompt ", "set the prompt to ", "set prompt to ", "set my prompt to ", "change the prompt to ",
        "make the prompt ", "use the prompt ", "use this prompt:", "let the prompt be ", "input:", "set the input to ", "set the text to ",
        "提示词：", "提示词:", "提示词设为", "提示词设成", "提示词改成", "提示词改为", "提示词换成", "提示词是", "提示词用", "输入：", "输入:", "输入改成", "输入换成", "输入设为", "prompt：",
        "prompt 改成", "prompt 换成", "prompt 设为", "prompt 设成", "prompt 是", "prompt改成", "prompt换成", "prompt设为",
      ]
    ),
    (
      "note",
      [
        "note:", "note that ", "make a note:", "make a note that ", "write down that ", "write down:", "take a note:", "take a note that ",
        "记一下：", "记一下:", "记一句：", "记一笔：", "备注：", "备注:", "笔记：", "笔记:", "写个笔记：", "加个备注：", "注：", "记录：", "note：",
      ]
    ),
  ]
  private static let courtesies = ["please ", "could you ", "can you ", "now ", "请", "请把", "麻烦把", "帮我把", "把", "现在把", "将"]

  /// The command and its text; nil when the line begins otherwise, or holds quotes, or says too little.
  static func read(_ line: String, prompts: [String] = []) -> (command: String, text: String, span: Range<Int>)? {
    guard !line.contains(where: { "\"“”「」『』«»《》'‘’".contains($0) && $0 != "'" && $0 != "’" }) else { return nil }
    var start = line.startIndex
    func skipSpaces() { while start < line.endIndex, line[start] == " " { start = line.index(after: start) } }
    func skip(_ opening: String) -> Bool {
      guard let end = line.index(start, offsetBy: opening.count, limitedBy: line.endIndex), line[start..<end].lowercased() == opening else { return false }
      start = end
      return true
    }
    skipSpaces()
    for courtesy in courtesies.sorted(by: { $0.count > $1.count }) where skip(courtesy) { break }
    for (command, spellings) in openings {
      for opening in spellings.sorted(by: { $0.count > $1.count }) where skip(opening) {
        skipSpaces()
        var text = line[start...]
        while text.last == " " { text.removeLast() }
        // The name of an earlier prompt is no text.
        if command == "prompt", text.split(whereSeparator: { !($0.isLetter && $0.isASCII || $0.isNumber || $0 == "-" || $0 == "_") }).contains(where: { prompts.contains(String($0)) }) { return nil }
        if text.utf8.contains(where: isDigit), text.split(separator: " ").contains(where: { ["id", "ids"].contains($0) }) { return nil }
        // One English word is likelier a word of the language, as in `prompt tokens`.
        guard text.unicodeScalars.contains(where: isHan) ? text.count > 1 : text.contains(" ") else { return nil }
        let from = line.utf8.distance(from: line.startIndex, to: text.startIndex)
        return (command, String(text), from..<(from + text.utf8.count))
      }
    }
    return nil
  }
}
