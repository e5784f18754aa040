import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Several commands in one sentence.
extension SentenceReader {
  /// Words between two wishes, by how sure they are a joint.
  static let joints: [String: Float] = {
    var table: [String: Float] = [:]
    for word in ["、", "and", "并", "和", "&", "以及", "也", "plus", "also"] { table[word] = 0.15 }
    for word in [",", "，", "（", "）"] { table[word] = 0.2 }
    for word in [
      ";", "；", ".", "。", "then", "再", "然后", "并且", "接着", "and then", "after that", "afterwards", "最后", "先", "顺便", "之后", "完了", "之后再", "最后再", "随后", "finally",
      "再看", "再看看", "然后再", "接下来", "顺手", "followed by", "同时", "→", "->", "另外", "后", "完", "换成", "after which", "afterward", "next", "：", ":",
    ] { table[word] = 0.6 }
    for word in ["看看", "告诉我", "看一下", "看下", "给我看", "给我看看", "show me", "tell me", "show", "tell", "列出", "显示"] { table[word] = 0.1 }
    return table
  }()

  static let signs: Set<String> = [",", "，", ";", "；", ".", "。", "、", "&", "→", "->", "：", ":", "（", "）"]
  static let ends = signs.union(["后", "完", "完 了", "之 后", "然 后", "先", "then", "finally", "and then"])

  /// How sure an item is a joint; its Chinese characters stand apart.
  static func joint(_ item: Item) -> Float {
    joints[item.text] ?? (item.text.unicodeScalars.contains(where: isHan) ? joints[item.text.replacing(" ", with: "")] : nil) ?? 0
  }

  /// The likeliest clauses that each say a command, left to right; what one names the next may refer to. `whole` is the chance that
  /// none of the joints is one, `left` what the commands make nothing of.
  func split(_ several: Float) -> (candidates: [Candidate], chance: Float, whole: Float, left: Float)? {
    var cuts: [(at: Int, sure: Float)] = [(0, 1)]
    for index in items.indices.dropFirst() {
      // After a value 之后 is a place in the model or the prompt.
      let isPlace = items[index].text == "之 后" && (items[index - 1].has(Concepts.id("layer")) || { if case .value = $0 { true } else { false } }(items[index - 1].body))
      // A sign ends its clause, a word begins one; 之后 and 完 may do either.
      let before = Self.joint(items[index - 1])
      let isEnd = Self.ends.contains(items[index - 1].text)
      let here = isPlace || Self.signs.contains(items[index].text) ? 0 : Self.joint(items[index])
      let sure = max(here, isEnd && items[index - 1].text != "之 后" ? before : 0)
      if sure > 0 { cuts.append((index, max(sure, before >= 0.15 ? before : 0))) }
    }
    cuts.append((items.count, 1))
    guard cuts.count > 2, cuts.count <= 24 else { return nil }
    func unbroken(_ start: Int, _ end: Int) -> Float { cuts[(start + 1)..<end].reduce(1) { $0 * ($1.sure >= 0.6 ? 0.4 : $1.sure >= 0.15 ? 0.95 : 1) } }
    func joined(_ sure: Float) -> Float { sure >= 0.6 ? 0.95 : sure >= 0.2 ? 0.9 : sure >= 0.15 ? 0.7 : 0.5 }
    // As far as each cut: the commands, what is in focus after them, their chance.
    var best: [(candidates: [Candidate], focus: Focus, chance: Float)?] = Array(repeating: nil, count: cuts.count)
    best[0] = ([], focus, 1)
    for end in 1..<cuts.count {
      for start in max(0, end - 5)..<end where start > 0 || end < cuts.count - 1 {
        guard let before = best[start] else { continue }
        let part = items[cuts[start].at..<cuts[end].at]
        if part.allSatisfy({ $0.isFiller || Self.joint($0) > 0 }) {
          // A joint of several words: as sure as the surest of them.
          if best[end].map({ $0.chance < before.chance }) ?? true { best[end] = before }
          cuts[end].sure = max(cuts[end].sure, cuts[start].at == 0 ? 0 : cuts[start].sure)
          continue
        }
        let joint = before.candidates.isEmpty ? 1 : joined(cuts[start].sure)
        let limit = before.chance * joint * unbroken(start, end)
        guard limit > best[end]?.chance ?? 0, !negated(part), let (candidate, chance) = part_(part, before.candidates.isEmpty, before.focus) else { continue }
        // The same once more is no second command, unless it is a step of the history.
        if before.candidates.last?.command == candidate.command, repeats(candidate.command) == 1, !["undo", "redo"].contains(candidate.command.name) { continue }
        let total = limit * chance
        if total > best[end]?.chance ?? 0 { best[end] = (before.candidates + [candidate], before.focus.after(candidate.command), total) }
      }
    }
    guard let found = best[cuts.count - 1], found.candidates.count > 1, found.chance > 0.02 else { return nil }
    return (found.candidates, powf(found.chance, 2 / Float(found.candidates.count + 1)), unbroken(0, cuts.count - 1), found.candidates.reduce(0) { $0 + $1.left })
  }

  /// One command of several, and how likely it is meant.
  func part_(_ part: ArraySlice<Item>, _ isFirst: Bool, _ focus: Focus) -> (Candidate, Float)? {
    guard part.contains(where: { !$0.isFiller }) else { return nil }
    var aside = Reading(tongue: .en, focus: focus)
    let (ranked, follow) = rank(part, focus, without: [Frame.several])
    guard let candidate = choose(part, ranked, focus, isFirst ? 0 : follow, into: &aside) else { return nil }
    let isElliptic = candidate.isElliptic
    if isElliptic, isFirst { return nil }
    // `then the heads` after a sweep of the layers; with nothing but a comma before it, it is hardly a command.
    if isElliptic { return (candidate, part.contains { $0.has(Concepts.again) } ? 0.6 : part.contains { Self.joint($0) >= 0.6 } ? 0.45 : 0.15) }
    return (candidate, max(candidate.stray == 0 ? 0.8 : 0, chance(of: Frame.label(of: candidate.command), ranked) * powf(0.45, candidate.left)))
  }
}
