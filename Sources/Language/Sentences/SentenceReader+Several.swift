import Wording

// Several commands in one sentence.
extension SentenceReader {
  /// Words between two wishes, by how sure they are a joint.
  static let joints: [String: Float] = {
    var table: [String: Float] = [:]
    for word in [",", "，", "、", "and", "并", "和", "&", "以及", "也", "plus", "also"] { table[word] = 0.15 }
    for word in [
      ";", "；", ".", "。", "then", "再", "然后", "并且", "接着", "and then", "after that", "afterwards", "最后", "先", "顺便", "之后", "完了", "之后再", "最后再", "随后", "finally",
      "再看", "再看看", "然后再", "接下来", "顺手", "followed by", "同时",
    ] { table[word] = 0.6 }
    for word in ["看看", "告诉我", "看一下", "看下", "给我看", "给我看看", "show me", "tell me", "show", "tell", "列出", "显示"] { table[word] = 0.1 }
    return table
  }()

  /// How sure an item is a joint; its Chinese characters stand apart.
  static func joint(_ item: Item) -> Float {
    joints[item.text] ?? (item.text.unicodeScalars.contains(where: isHan) ? joints[item.text.replacing(" ", with: "")] : nil) ?? 0
  }

  /// The likeliest clauses that each say a command, left to right; what one names the next may refer to.
  func split(_ several: Float) -> (candidates: [Candidate], chance: Float, whole: Float)? {
    var cuts: [(at: Int, sure: Float)] = [(0, 1)]
    for index in items.indices.dropFirst() {
      // After a value 之后 is a place in the model or the prompt.
      let isPlace = items[index].text == "之 后" && (items[index - 1].has(Concepts.id("layer")) || { if case .value = $0 { true } else { false } }(items[index - 1].body))
      let here = isPlace ? 0 : Self.joint(items[index])
      let before = items[index - 1].text == "之 后" ? 0 : Self.joint(items[index - 1])
      let isShow = here == 0.1
      guard max(here, isShow || before == 0.1 ? 0 : before) > 0 else { continue }
      cuts.append((index, max(here, before == 0.1 ? 0 : before)))
    }
    cuts.append((items.count, 1))
    guard cuts.count > 2, cuts.count <= 24 else { return nil }
    // The chance that no cut between two others is a joint.
    func unbroken(_ start: Int, _ end: Int) -> Float { cuts[(start + 1)..<end].reduce(1) { $0 * (1 - max($1.sure, 0.7 * several)) } }
    // As far as each cut: the commands, what is in focus after them, their chance.
    var best: [(candidates: [Candidate], focus: Focus, chance: Float)?] = Array(repeating: nil, count: cuts.count)
    best[0] = ([], focus, 1)
    for end in 1..<cuts.count {
      for start in max(0, end - 6)..<end where start > 0 || end < cuts.count - 1 {
        guard let before = best[start] else { continue }
        let part = items[cuts[start].at..<cuts[end].at]
        if part.allSatisfy({ $0.isFiller || Self.joint($0) > 0 }) {
          // A joint of several words: as sure as the surest of them.
          if best[end].map({ $0.chance < before.chance }) ?? true { best[end] = before }
          cuts[end].sure = max(cuts[end].sure, cuts[start].at == 0 ? 0 : cuts[start].sure)
          continue
        }
        let joint = before.candidates.isEmpty ? 1 : max(several, cuts[start].sure)
        let limit = before.chance * joint * unbroken(start, end)
        guard limit > best[end]?.chance ?? 0, !negated(part), let (candidate, chance) = part_(part, before.candidates.isEmpty, before.focus) else { continue }
        let total = limit * chance
        if total > best[end]?.chance ?? 0 { best[end] = (before.candidates + [candidate], before.focus.after(candidate.command), total) }
      }
    }
    guard let found = best[cuts.count - 1], found.candidates.count > 1, found.chance > 0.03 else { return nil }
    return (found.candidates, found.chance, unbroken(0, cuts.count - 1))
  }

  /// One command of several, and how likely it is meant.
  func part_(_ part: ArraySlice<Item>, _ isFirst: Bool, _ focus: Focus) -> (Candidate, Float)? {
    guard part.contains(where: { !$0.isFiller }) else { return nil }
    var aside = Reading(tongue: .en, focus: focus)
    let ranked = Ranker.learned.rank(part, lexicon: lexicon, focus: focus, without: [Frame.several])
    guard let candidate = choose(part, ranked, focus, into: &aside) else { return nil }
    let isElliptic = !candidate.carried.isEmpty && candidate.score == 0
    if isElliptic, isFirst { return nil }
    if isElliptic { return (candidate, part.contains { $0.has(Concepts.again) } ? 0.6 : 0.3) }
    return (candidate, max(candidate.stray == 0 ? 0.8 : 0, chance(of: Frame.label(of: candidate.command), ranked)))
  }
}
