/// The candidate that `word` was probably meant to be, or nil when none is near or two are equally near.
///
/// Near is one edit (insert, delete, replace, swap neighbours; case does not count) for words of up to seven letters and two
/// from eight, and from five where no letter is another but two have changed places; failing that, a word of two letters or more that begins exactly one candidate.
/// - Complexity: O(candidates × letters²) with at most 64 letters; longer words are near nothing.
public func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
  let ranked = nearestAll(word, among: candidates)
  let best = ranked.prefix { $0.distance == ranked[0].distance }.map(\.candidate)
  if best.count <= 1 { return best.first }
  // Of several that are as near, the one with the same letters: `maks` is `mask` rather than `masks`.
  let letters = word.lowercased().unicodeScalars.sorted()
  let same = best.filter { $0.lowercased().unicodeScalars.sorted() == letters }
  return same.count == 1 ? same[0] : nil
}

/// Every candidate that is near `word`, nearest first and then in the order given.
public func nearestAll(_ word: String, among candidates: some Sequence<String>) -> [(candidate: String, distance: Int)] {
  let typed = Array(word.lowercased().unicodeScalars.prefix(65))
  guard !typed.isEmpty, typed.count <= 64 else { return [] }
  var found: [(candidate: String, distance: Int)] = []
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    // A beginning counts as more than any edit, but still as near.
    var distance = typed.count >= 2 && letters.starts(with: typed) ? 3 : Int.max
    let isShuffled = typed.count >= 5 && typed.count == letters.count && typed.sorted() == letters.sorted()
    let allowed = max(typed.count, letters.count) >= 8 || isShuffled ? 2 : typed.count == 1 ? 0 : 1
    if abs(letters.count - typed.count) <= allowed {
      let edits = editDistance(typed, letters)
      if edits <= allowed { distance = edits }
    }
    if distance < Int.max { found.append((candidate, distance)) }
  }
  return found.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)
}

/// Damerau–Levenshtein distance where no part is edited twice (optimal string alignment).
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in 0..<b.count {
      var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
