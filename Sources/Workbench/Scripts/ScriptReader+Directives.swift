import Wording

// Lines that begin with `@`, and other scripts.
extension ScriptReader {
  mutating func readDirective(_ text: String, _ number: Int) throws(ScriptError) {
    let words = words(text[...])
    let rest = words.dropFirst().joined(separator: " ")
    switch words.first {
    case "within":
      let index = try step(number)
      guard words.count == 2, words[1].hasSuffix("s"), Script.isNumber(words[1].dropLast()), let limit = Double(words[1].dropLast()), limit > 0 else {
        throw error(number, .badLimit, "a limit is written `@ within 5s`", "时限写作 `@ within 5s`")
      }
      try once(script.steps[index].limit == nil, number, "@ within")
      script.steps[index].limit = limit
    // What is at stake may be the name of a file, and blanks in it count.
    case "confirm":
      let index = try step(number)
      let named = trimmed(text[...].dropFirst("confirm".count))
      guard !named.isEmpty else {
        throw error(number, .badConfirm, "names what may be touched, or says yes: `@ confirm small`", "须写明可触及之物，或写 yes：`@ confirm small`")
      }
      try once(script.steps[index].confirmation == nil, number, "@ confirm")
      script.steps[index].confirmation = named
    case "mark":
      let index = try step(number)
      guard words.count == 2, Int(rest) == nil else {
        throw error(number, .badMark, "a mark is one word and no number: `@ mark before`", "标记须为一个词且不是数字：`@ mark before`")
      }
      guard !script.steps.contains(where: { $0.mark == rest }) else {
        throw error(number, .markTaken, "there is a mark \(visible(rest)) already", "已有标记 \(visible(rest))")
      }
      script.steps[index].mark = rest
    case "include": try include(trimmed(text[...].dropFirst("include".count)), number)
    default:
      let known = Script.directives.joined(separator: ", ")
      throw error(
        number, .unknownDirective, "unknown directive \(visible(text)); known: \(known)",
        "未知指令 \(visible(text))；可用：\(Script.directives.joined(separator: "、"))")
    }
  }

  /// Puts the steps of another script here; its parameters are this one's too.
  private mutating func include(_ path: String, _ number: Int) throws(ScriptError) {
    guard !path.isEmpty else { throw error(number, .badInclude, "written `@ include other.session`", "应写作 `@ include other.session`") }
    guard depth < Script.depthLimit else {
      throw error(
        number, .nestedTooDeeply, "\(visible(path)) is included \(depth) scripts deep; does a script include itself?",
        "\(visible(path)) 的包含嵌套已达 \(depth) 层；是否有脚本在包含自身？")
    }
    included += 1
    guard included <= Script.includeLimit else {
      throw error(
        number, .tooManySteps, "\(visible(path)) would be the \(included)th script that is included; at most \(Script.includeLimit) are",
        "\(visible(path)) 将是第 \(included) 个被包含的脚本；最多 \(Script.includeLimit) 个")
    }
    let place = Files.resolve(path, in: file.map(Files.folder(of:)) ?? "")
    guard let load else { throw error(number, .badInclude, "nothing can be included here", "此处不能包含其他脚本") }
    let source: Script.Source
    do { source = try load(place) } catch {
      let reason = error.worded.phrase
      throw self.error(number, .badInclude, "\(visible(path)): \(reason.en)", "\(visible(path))：\(reason.zh)")
    }
    let before = (file, hasSteps, depth, outer)
    if file == nil { outer = number }
    (file, hasSteps, depth, above) = (place, false, depth + 1, .nothing)
    // What stands below it belongs to nothing in it.
    defer { (file, hasSteps, depth, outer, above) = (before.0, hasSteps || before.1, before.2, before.3, .other) }
    try read(source)
  }
}
