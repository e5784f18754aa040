/// The smallest piece of a sentence that a word list or a typed value is made of.
struct Atom {
  enum Kind { case latin, number, han, punctuation, quoted, path, place }
  let kind: Kind
  /// Lower case, full-width forms made narrow.
  let text: String
  /// As typed; the inside of a quoted text.
  let raw: String
  /// Byte range in the sentence.
  let span: Range<Int>
}

private let closingQuotes: [Unicode.Scalar: Unicode.Scalar] = [
  "\"": "\"", "“": "”", "”": "”", "「": "」", "『": "』", "‘": "’", "'": "'", "«": "»", "《": "》", "`": "`",
]
private let extensions: Set<String> = [
  "session", "json", "csv", "npy", "safetensors", "gguf", "txt", "jsonl", "md", "bin", "pt", "tsv", "toml", "npz", "py", "log", "svg", "png", "html", "tfevents",
]

private let halves: Set<String> = ["before/after", "and/or", "on/off", "yes/no", "in/out", "train/test", "w/o", "his/her"]

/// Full-width forms as ASCII, Latin letters in lower case, traditional characters simplified.
func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  var value = scalar.value
  if value < 0x80 { return (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 0x20) ?? scalar : scalar }
  if isHan(scalar) { return Traditional.simplified[scalar] ?? scalar }
  if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
  if value == 0x3000 { value = 0x20 }
  if (0x41...0x5A).contains(value) { value += 0x20 }
  return Unicode.Scalar(value) ?? scalar
}

func isHan(_ scalar: Unicode.Scalar) -> Bool {
  (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }
private func isNumeral(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

/// Cuts a sentence into atoms: a Chinese character each, words, numbers, quoted texts, paths, places such as `L3.H5`.
/// - Complexity: O(scalars).
func atoms(of line: String) -> [Atom] {
  let raw = Array(line.unicodeScalars)
  let text = raw.map(folded)
  var offsets = [0]
  offsets.reserveCapacity(raw.count + 1)
  for scalar in raw { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
  func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
  var found: [Atom] = []
  func add(_ kind: Atom.Kind, _ range: Range<Int>, inside: Range<Int>? = nil) {
    let content = inside ?? range
    found.append(
      Atom(kind: kind, text: string(text[content]), raw: string(raw[content]), span: offsets[range.lowerBound]..<offsets[range.upperBound]))
  }
  var noClosing: Set<Unicode.Scalar> = []
  var index = 0
  while index < text.count {
    let scalar = text[index]
    if scalar == " " || scalar.value < 0x20 || scalar.properties.isWhitespace {
      index += 1
      continue
    }
    if let closing = closingQuotes[raw[index]], !noClosing.contains(closing),
      raw[index] != "'" || index == 0 || !(isLetter(text[index - 1]) || isNumeral(text[index - 1]))
    {
      var end = index + 1
      while end < raw.count,
        !(raw[end] == closing && (closing != "'" || end + 1 >= text.count || !isLetter(text[end + 1])))
      { end += 1 }
      if end < raw.count {
        add(.quoted, index..<(end + 1), inside: (index + 1)..<end)
        index = end + 1
        continue
      }
      noClosing.insert(closing)
    }
    // `.9` is 0.9.
    if scalar == ".", index + 1 < text.count, isNumeral(text[index + 1]), index == 0 || !(isLetter(text[index - 1]) || isNumeral(text[index - 1]) || text[index - 1] == ".") {
      var end = index + 1
      while end < text.count, isNumeral(text[end]) { end += 1 }
      found.append(Atom(kind: .number, text: "0" + string(text[index..<end]), raw: string(raw[index..<end]), span: offsets[index]..<offsets[end]))
      index = end
      continue
    }
    let signed = (scalar == "-" || scalar == "+" || scalar == "−") && index + 1 < text.count && isNumeral(text[index + 1])
      && (index == 0 || !(isLetter(text[index - 1]) || isNumeral(text[index - 1]) || text[index - 1] == ")"))
    if isLetter(scalar) || isNumeral(scalar) || signed || scalar == "~" || (scalar == "." && index + 1 < text.count && "./".unicodeScalars.contains(text[index + 1])) || scalar == "/" {
      var end = index + 1
      while end < text.count,
        isLetter(text[end]) || isNumeral(text[end]) || "_-./~%*@×".unicodeScalars.contains(text[end])
          || ((text[end] == "'" || text[end] == "’") && end + 1 < text.count && isLetter(text[end + 1]))
      { end += 1 }
      // A path may have Chinese names in it: `../data/红楼梦.txt`.
      if text[index..<end].contains("/"), end < text.count, isHan(text[end]) {
        var name = end
        while name < text.count, isHan(text[name]) { name += 1 }
        if name + 1 < text.count, text[name] == ".", isLetter(text[name + 1]) {
          end = name + 1
          while end < text.count, isLetter(text[end]) || isNumeral(text[end]) { end += 1 }
        }
      }
      while end > index + 1, ".-/~".unicodeScalars.contains(text[end - 1]) { end -= 1 }
      // `w/ cats`
      if string(text[index..<end]) == "w", end < text.count, text[end] == "/", end + 1 == text.count || text[end + 1] == " " {
        found.append(Atom(kind: .latin, text: "with", raw: "w/", span: offsets[index]..<offsets[end + 1]))
        index = end + 1
        continue
      }
      cut(index..<end)
      index = end
      continue
    }
    add(isHan(scalar) ? .han : .punctuation, index..<(index + 1))
    index += 1
  }
  return found

  /// Sorts out a run of letters, digits and joining signs.
  func cut(_ range: Range<Int>) {
    let run = text[range]
    let word = string(run)
    let name = word.split(separator: ".", omittingEmptySubsequences: false)
    // `before/after` is two words.
    if halves.contains(word), let stroke = run.firstIndex(of: "/") {
      cut(range.lowerBound..<stroke)
      return cut((stroke + 1)..<range.upperBound)
    }
    if word.contains("/") || word.hasPrefix("~") || (name.count > 1 && extensions.contains(String(name[name.count - 1]))) && !word.hasPrefix(".") {
      return add(.path, range)
    }
    if isPlaceWord(run) { return add(.place, range) }
    if isShape(word.replacing("×", with: "x").replacing("*", with: "x")) {
      found.append(
        Atom(
          kind: .latin, text: word.replacing("×", with: "x").replacing("*", with: "x"), raw: word,
          span: offsets[range.lowerBound]..<offsets[range.upperBound]))
      return
    }
    var end = range.lowerBound
    if end < range.upperBound, text[end] == "-" || text[end] == "+" || text[end] == "−" { end += 1 }
    if end < range.upperBound, isNumeral(text[end]) {
      var points = 0
      while end < range.upperBound,
        isNumeral(text[end]) || (text[end] == "." && points == 0 && end + 1 < range.upperBound && isNumeral(text[end + 1]))
      {
        points += text[end] == "." ? 1 : 0
        end += 1
      }
      // 1e-3, 3e4
      if end + 1 < range.upperBound, text[end] == "e" {
        let digits = text[end + 1] == "-" ? end + 2 : end + 1
        let after = text[digits..<range.upperBound].firstIndex { !isNumeral($0) } ?? range.upperBound
        if after > digits, after == range.upperBound { end = after }
      }
      let rest = string(text[end..<range.upperBound])
      if ["st", "nd", "rd", "th"].contains(rest) { return add(.latin, range) }
      add(.number, range.lowerBound..<end)
      if end < range.upperBound {
        if !isLetter(text[end]) && !isNumeral(text[end]) {
          add(.punctuation, end..<(end + 1))
          end += 1
        }
        if end < range.upperBound { cut(end..<range.upperBound) }
      }
      return
    }
    if let quote = run.lastIndex(where: { $0 == "'" || $0 == "’" }), quote + 2 == range.upperBound, text[quote + 1] == "s" {
      if quote > range.lowerBound { cut(range.lowerBound..<quote) }
      return add(.latin, quote..<range.upperBound)
    }
    // `top5`, `top-5`
    if word.hasPrefix("top"), let digit = run.firstIndex(where: isNumeral), run[digit...].allSatisfy(isNumeral), word.utf8.count < 9, digit <= range.lowerBound + 4 {
      add(.latin, range.lowerBound..<(range.lowerBound + 3))
      return add(.number, digit..<range.upperBound)
    }
    add(.latin, range)
  }
  func isPlaceWord(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = run.first, ["l", "d"].contains(first), run.count > 1, isNumeral(run[run.startIndex + 1]) else { return false }
    if first == "d" { return run.dropFirst().allSatisfy { isNumeral($0) || $0 == "-" } }
    return run.dropFirst().allSatisfy { isNumeral($0) || ".hnl-*".unicodeScalars.contains($0) }
  }
}
