/// How well what was typed fits a text; nil when it does not. Every word of `query` must be found in the text, its letters in order
/// but not necessarily side by side; letters side by side, at the beginning of a word, and early count for more.
package func fuzzy(_ query: String, _ text: String) -> Int? {
  let letters = Array(text.lowercased())
  var total = 0
  for word in query.lowercased().split(separator: " ") {
    guard let score = fuzzy(Array(word), letters) else { return nil }
    total += score
  }
  return total
}

/// The best of the ways to find `word` in `letters` that begin at different places.
private func fuzzy(_ word: [Character], _ letters: [Character]) -> Int? {
  guard let first = word.first else { return 0 }
  var best: Int?
  for start in letters.indices where letters[start] == first {
    var score = 0
    var last = start - 1
    var at = start
    var isWhole = true
    for letter in word {
      guard let found = letters[min(at, letters.count)...].firstIndex(of: letter) else {
        isWhole = false
        break
      }
      let isBeginning = found == 0 || !letters[found - 1].isLetter && !letters[found - 1].isNumber
      score += isBeginning ? 8 : 1
      score += found == last + 1 && found > start ? 10 : -min(6, found - last - 1)
      last = found
      at = found + 1
    }
    if isWhole { best = max(best ?? .min, score - min(20, start / 4)) }
  }
  return best
}
