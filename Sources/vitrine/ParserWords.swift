import Wording

/// The sentences that swift-argument-parser says, which are English only, in the user's language.
enum ParserWords {
  /// A template and what stands for it; each `*` is a piece taken over as it is. The first that fits a line is used.
  private static let table: [(english: String, chinese: String)] = [
    ("Error: Unknown option *. Did you mean *?", "错误：未知选项 *。是否想输入 *？"),
    ("Error: Unknown option *", "错误：未知选项 *"),
    ("Error: Missing value for *", "错误：* 缺少值"),
    ("Error: Unexpected argument *", "错误：多余的参数 *"),
    ("Error: * unexpected arguments: *", "错误：* 个多余的参数：*"),
    ("Error: Missing expected argument *", "错误：缺少参数 *"),
    ("Error: The value * is invalid for *. Please provide one of * and *.", "错误：* 不是 * 的有效值，可用 * 和 *。"),
    ("Error: The value * is invalid for *. Please provide one of * or *.", "错误：* 不是 * 的有效值，可用 * 或 *。"),
    ("Error: The value * is invalid for *. Please provide one of *.", "错误：* 不是 * 的有效值，可用 *。"),
    ("Error: The value * is invalid for *", "错误：* 不是 * 的有效值"),
    ("Error: *", "错误：*"),
    ("Usage: *", "用法：*"),
    ("Help: *", "说明：*"),
    ("  See * for more information.", "  详见 *。"),
    ("  See * for detailed help.", "  各子命令的说明见 *。"),
    ("OVERVIEW: *", "概述：*"), ("USAGE: *", "用法：*"), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
    ("*Show the version.*", "*显示版本号。*"), ("*Show help information.*", "*显示帮助。*"), ("*(values: *)*", "*（可用值：*）*"),
    ("*(default: *)*", "*（默认：*）*"),
  ]
  /// How lines begin that would name the default subcommand.
  private static let unnamed = ["Usage: vitrine start", "USAGE: vitrine start", "  See 'vitrine start"]
  /// Longer lines repeat something that was typed at length.
  private static let longest = 400

  /// A message of the parser, line by line, safe to print and no line endless.
  static func text(_ message: String, _ tongue: Tongue) -> String {
    let cells = CellWidths()
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = cells.truncate(visible(String(line)), to: longest)
      // The subcommand that answers where none is named has no name to the user.
      if unnamed.contains(where: line.hasPrefix) { line = line.replacing("vitrine start", with: "vitrine") }
      guard tongue == .zh else { return line }
      return table.lazy.compactMap { fill($0.chinese, with: pieces(of: line, in: $0.english)) }.first ?? line
    }.joined(separator: "\n")
  }

  /// What stands for the `*`s of a template in a line; nil where it does not fit.
  private static func pieces(of line: String, in template: String) -> [Substring]? {
    let fixed = template.split(separator: "*", omittingEmptySubsequences: false)
    guard line.hasPrefix(fixed[0]) else { return nil }
    var rest = line[...].dropFirst(fixed[0].count)
    var pieces: [Substring] = []
    for (index, text) in fixed.enumerated().dropFirst() {
      if index == fixed.count - 1 {
        guard rest.hasSuffix(text) else { return nil }
        pieces.append(rest.dropLast(text.count))
        return pieces
      }
      guard let found = rest.firstRange(of: text) else { return nil }
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? pieces : nil
  }

  private static func fill(_ template: String, with pieces: [Substring]?) -> String? {
    guard let pieces else { return nil }
    let fixed = template.split(separator: "*", omittingEmptySubsequences: false)
    return fixed.enumerated().map { String($1) + ($0 < pieces.count ? String(pieces[$0]) : "") }.joined()
  }

  /// The language asked for, on a command line that may not have been understood.
  static func tongue(_ arguments: [String], _ environment: [String: String]) -> Tongue {
    let given = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
      ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return given.flatMap(Tongue.init(rawValue:)) ?? Tongue(environment: environment)
  }
}
