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
      "再看", "再看看", "然后再", "接下来", "顺手", "followed by", "同时", "→", "->", "另外", "后", "完", "换成", "以后", "完以后", "完之后", "after which", "afterward", "next", "：", ":",
    ] { table[word] = 0.6 }
    for word in ["看看", "告诉我", "看一下", "看下", "给我看", "给我看看", "show me", "tell me", "show", "tell", "列出", "显示"] { table[word] = 0.1 }
    return table
  }()

  static let signs: Set<String> = [",", "，", ";", "；", ".", "。", "、", "&", "→", "->", "：", ":", "（", "）"]
  static let ends = signs.union(["后", "完", "完 了", "之 后", "以 后", "完 以 后", "完 之 后", "然 后", "先", "then", "finally", "and then"])

  /// How sure an item is a joint; its Chinese characters stand apart.
  static func joint(_ item: Item) -> Float {
    joints[item.text] ?? (item.text.unicodeScalars.contains(where: isHan) ? joints[item.text.replacing(" ", with: "")] : nil) ?? 0
  }

  /// The likeliest clauses that each say a command, left to right; what one names the next may refer to. `whole` is the chance that
  /// none of the joints is one, `left` what the commands make nothing of.
  func split(_ several: Float) -> (candidates: [Candidate], others: [[Candidate]], chance: Float, whole: Float, left: Float)? {
    var cuts: [(at: Int, sure: Float)] = [(0, 1)]
    for index in items.indices.dropFirst() {
      // After a value 之后 is a place in the model or the prompt.
      let isPlace = ["之 后", "以 后"].contains(items[index].text) && (items[index - 1].has(Concepts.id("layer")) || { if case .value = $0 { true } else { false } }(items[index - 1].body))
      // A sign ends its clause, a word begins one; 之后 and 完 may do either.
      let before = Self.joint(items[index - 1])
      let isEnd = Self.ends.contains(items[index - 1].text)
      // What something is changed into goes with the change.
      let isChange = items[index].text == "换 成" && items.indices.contains(index + 1) && { if case .value(let value) = $0 { value.isText } else { false } }(items[index + 1].body)
      let here = isPlace || isChange || Self.signs.contains(items[index].text) ? 0 : Self.joint(items[index])
      let sure = max(here, isEnd && !["之 后", "以 后"].contains(items[index - 1].text) ? before : 0)
      if sure > 0 { cuts.append((index, max(sure, before >= 0.15 ? before : 0))) }
    }
    cuts.append((items.count, 1))
    guard cuts.count > 2, cuts.count <= 24 else { return nil }
    func unbroken(_ start: Int, _ end: Int) -> Float { cuts[(start + 1)..<end].reduce(1) { $0 * ($1.sure >= 0.6 ? 0.4 : $1.sure >= 0.15 ? 0.95 : 1) } }
    func joined(_ sure: Float) -> Float { sure >= 0.6 ? 0.95 : sure >= 0.2 ? 0.9 : sure >= 0.15 ? 0.7 : 0.5 }
    // As far as each cut the likeliest ways to get there: the commands, what is in focus after them, their chance.
    typealias Way = (candidates: [Candidate], focus: Focus, chance: Float)
    var best: [[Way]] = Array(repeating: [], count: cuts.count)
    best[0] = [([], focus, 1)]
    func arrive(_ end: Int, _ way: Way) {
      let commands = way.candidates.map(\.command)
      if let same = best[end].firstIndex(where: { $0.candidates.map(\.command) == commands }) {
        if best[end][same].chance >= way.chance { return }
        best[end].remove(at: same)
      }
      let place = best[end].firstIndex { $0.chance < way.chance } ?? best[end].count
      guard place < Self.ways else { return }
      best[end].insert(way, at: place)
      if best[end].count > Self.ways { best[end].removeLast() }
    }
    for end in 1..<cuts.count {
      for start in max(0, end - 5)..<end where start > 0 || end < cuts.count - 1 {
        guard let likeliest = best[start].first else { continue }
        let part = items[cuts[start].at..<cuts[end].at]
        if part.allSatisfy({ $0.isFiller || Self.joint($0) > 0 }) {
          // A joint of several words: as sure as the surest of them.
          for way in best[start] { arrive(end, way) }
          cuts[end].sure = max(cuts[end].sure, cuts[start].at == 0 ? 0 : cuts[start].sure)
          continue
        }
        let gap = unbroken(start, end)
        let limit = likeliest.chance * (likeliest.candidates.isEmpty ? 1 : joined(cuts[start].sure)) * gap
        guard limit > (best[end].count < Self.ways ? 0.01 : best[end][Self.ways - 1].chance), !negated(part) else { continue }
        // What a clause takes over from before it takes from the likeliest way there; the others are told apart by their own words.
        let found = part_(part, likeliest.candidates.isEmpty, likeliest.focus)
        for (rank, way) in best[start].enumerated() where way.candidates.isEmpty == likeliest.candidates.isEmpty {
          for (candidate, chance) in found where rank == 0 || candidate.carried.isEmpty {
            // The same once more is no second command, unless it is a step of the history.
            let count = repeats(candidate.command, part)
            if way.candidates.last?.command == candidate.command, count == 1, !["undo", "redo"].contains(candidate.command.name) { continue }
            let total = way.chance * (way.candidates.isEmpty ? 1 : joined(cuts[start].sure)) * gap * chance
            arrive(end, (way.candidates + Array(repeating: candidate, count: count), way.focus.after(candidate.command), total))
          }
        }
      }
    }
    let found = best[cuts.count - 1].filter { $0.candidates.count > 1 && $0.chance > 0.02 }
    guard let first = found.first, first.chance == best[cuts.count - 1][0].chance else { return nil }
    return (
      first.candidates, found.dropFirst().map(\.candidates), powf(first.chance, 2 / Float(first.candidates.count + 1)), unbroken(0, cuts.count - 1),
      first.candidates.reduce(0) { $0 + $1.left }
    )
  }

  /// How many ways to take a line for several commands are followed.
  private static let ways = 3

  /// What one clause of several may be, likeliest first, and how likely each is meant.
  func part_(_ part: ArraySlice<Item>, _ isFirst: Bool, _ focus: Focus) -> [(Candidate, Float)] {
    guard part.contains(where: { !$0.isFiller }) else { return [] }
    var aside = Reading(tongue: .en, focus: focus)
    let (ranked, follow) = rank(part, focus, without: [Frame.several])
    let chosen = choose(part, ranked, focus, isFirst ? 0 : follow, into: &aside)
    // `undo that and do layer 3 instead`: what was taken back, with other values.
    if !isFirst, chosen?.stray != 0, let undone = focus.undone, part.contains(where: { if case .value = $0.body { true } else { false } }) {
      var before = focus
      before.command = undone
      if let instead = elliptical(part, before) { return [(instead, 0.6)] }
    }
    guard let candidate = chosen else { return [] }
    let isElliptic = candidate.isElliptic
    if isElliptic, isFirst { return [] }
    // Long work is not begun twice in a line by naming another of its options.
    if isElliptic, candidate.command.row?.slot("steps") != nil, !part.contains(where: { $0.has(Concepts.again) }) { return [] }
    // Nor is anything else that only says more of the command before.
    if isElliptic, let before = focus.command, candidate.command.name == before.name, before.arguments.allSatisfy({ candidate.command.arguments[$0.key] == $0.value }), !part.contains(where: { $0.has(Concepts.again) || Self.joint($0) >= 0.6 }) { return [] }
    // Who teaches whom is said of distilling alone.
    if !["distill", "help"].contains(candidate.command.name), part.contains(where: { $0.has(Concepts.id("teacher-role")) || $0.has(Concepts.id("student-role")) }) { return [] }
    // Of a thing that is only named nothing is said yet.
    if !isElliptic, candidate.stray > 0, part.allSatisfy({ item in
      if case .value = item.body { return true }
      return item.isFiller || Self.signs.contains(item.text) || item.has(Concepts.id("job")) || item.has(Concepts.id("runword"))
    }) { return [] }
    // `then the heads` after a sweep of the layers; with nothing but a comma before it, it is hardly a command.
    if isElliptic { return [(candidate, part.contains { $0.has(Concepts.again) } ? 0.6 : part.contains { Self.joint($0) >= 0.6 } ? 0.45 : 0.15)] }
    let first = (candidate, max(candidate.stray == 0 ? 0.8 : 0, chance(of: Frame.label(of: candidate.command), ranked) * powf(0.45, candidate.left)))
    // Beside it, to be offered, what else its words and values make.
    let others = ranked.prefix(4).filter { $0.probability > 0.05 }.compactMap { score -> (Candidate, Float)? in
      guard let other = command(score, part), other.command != candidate.command else { return nil }
      return (other, min(score.probability * powf(0.45, other.left), first.1 * 0.9))
    }
    return [first] + others.prefix(2)
  }
}
