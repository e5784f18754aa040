/// A number in words or digits.
struct Numeral {
  let value: Double
  /// Number of atoms.
  let length: Int
  /// `third`, `3rd`: counted from one.
  let ordinal: Bool
  /// Written in Chinese numerals; after 第 such a number is counted from one.
  let han: Bool
  var integer: Int? { value == value.rounded() && abs(value) < 1e9 ? Int(value) : nil }
}

private let small: [String: Double] = {
  let words = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
  var table: [String: Double] = [:]
  for (value, word) in words.split(separator: " ").enumerated() { table[String(word)] = Double(value) }
  for (index, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
    table[String(word)] = Double(index * 10 + 20)
  }
  table["dozen"] = 12
  return table
}()
private let ordinals: [String: Double] = {
  let words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
  var table: [String: Double] = [:]
  for (index, word) in words.split(separator: " ").enumerated() { table[String(word)] = Double(index + 1) }
  return table
}()
private let hanDigits: [String: Double] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]
private let hanUnits: [String: Double] = ["十": 10, "百": 100, "千": 1000, "万": 10000]

/// The number that begins at `start`, in digits, English or Chinese; nil when there is none.
func numeral(_ atoms: [Atom], _ start: Int) -> Numeral? {
  guard start < atoms.count else { return nil }
  let atom = atoms[start]
  switch atom.kind {
  case .number:
    guard let value = Double(atom.text.replacingMinus) else { return nil }
    // 1,000
    var grouped = atom.text
    var end = start + 1
    // In `5,17,300` the last two are not one number.
    let isListed = start > 1 && atoms[start - 1].text == "," && atoms[start - 2].kind == .number && atoms[start - 1].span.lowerBound == atoms[start - 2].span.upperBound
      && atom.span.lowerBound == atoms[start - 1].span.upperBound
    while !isListed, end + 1 < atoms.count, atom.text.utf8.count <= 3, !atom.text.contains("."), atoms[end].text == ",", atoms[end + 1].kind == .number,
      atoms[end + 1].text.utf8.count == 3, atoms[end + 1].text.utf8.allSatisfy(isDigit),
      atoms[end].span.lowerBound == atoms[end - 1].span.upperBound, atoms[end + 1].span.lowerBound == atoms[end].span.upperBound
    {
      grouped += atoms[end + 1].text
      end += 2
    }
    if end > start + 1, let value = Double(grouped.replacingMinus) { return Numeral(value: value, length: end - start, ordinal: false, han: false) }
    // 2k, 3万
    if start + 1 < atoms.count, ["k", "m"].contains(atoms[start + 1].text), atoms[start + 1].span.lowerBound == atom.span.upperBound {
      return Numeral(value: value * (atoms[start + 1].text == "k" ? 1000 : 1_000_000), length: 2, ordinal: false, han: false)
    }
    if start + 1 < atoms.count, let unit = hanUnits[atoms[start + 1].text], unit >= 100 {
      return Numeral(value: value * unit, length: 2, ordinal: false, han: false)
    }
    return Numeral(value: value, length: 1, ordinal: false, han: false)
  case .latin: return english(atoms, start)
  case .han: return chinese(atoms, start)
  default: return nil
  }
}

private func english(_ atoms: [Atom], _ start: Int) -> Numeral? {
  let word = atoms[start].text
  if let value = ordinals[word] { return Numeral(value: value, length: 1, ordinal: true, han: false) }
  if word.utf8.count > 2, ["st", "nd", "rd", "th"].contains(String(word.suffix(2))), let value = Double(String(word.dropLast(2))) {
    return Numeral(value: value, length: 1, ordinal: true, han: false)
  }
  var total = 0.0
  var part = 0.0
  var index = start
  var seen = false
  while index < atoms.count {
    let word = atoms[index].text
    if let value = small[word], part == 0 || part.truncatingRemainder(dividingBy: 100) == 0 || (part.truncatingRemainder(dividingBy: 100) >= 20 && value < 10) {
      part += value
      seen = true
    } else if let dash = word.firstIndex(of: "-"), let tens = small[String(word[..<dash])], let ones = small[String(word[word.index(after: dash)...])] {
      part += tens + ones
      seen = true
    } else if word == "hundred" || word == "thousand" || word == "dozen" {
      let unit: Double = word == "hundred" ? 100 : word == "dozen" ? 12 : 1000
      part = max(1, part) * unit
      if unit == 1000 {
        total += part
        part = 0
      }
      seen = true
    } else if !seen, word == "a", index + 1 < atoms.count, ["hundred", "thousand", "dozen"].contains(atoms[index + 1].text) {
    } else {
      break
    }
    index += 1
  }
  if seen, index < atoms.count, index == start + 1, let value = ordinals[atoms[index].text], value < 10, part >= 20 {
    return Numeral(value: part + value, length: 2, ordinal: true, han: false)
  }
  return seen ? Numeral(value: total + part, length: index - start, ordinal: false, han: false) : nil
}

private func chinese(_ atoms: [Atom], _ start: Int) -> Numeral? {
  var total = 0.0
  var digit: Double?
  var last = 1.0
  var index = start
  var negative = false
  if atoms[index].text == "负" {
    negative = true
    index += 1
  }
  var seen = false
  while index < atoms.count {
    if let value = hanDigits[atoms[index].text] {
      if digit != nil, digit != 0 { break }
      digit = value
    } else if let unit = hanUnits[atoms[index].text] {
      if unit == 10000 {
        total = (total + (digit ?? 0)) * unit
      } else {
        total += (digit ?? 1) * unit
      }
      digit = nil
      last = unit
    } else {
      break
    }
    seen = true
    index += 1
  }
  guard seen else { return nil }
  // 三百五 is 350.
  if let digit { total += last >= 100 && index - start >= 3 && atoms[index - 2].text != "零" ? digit * last / 10 : digit }
  var value = total
  if index + 1 < atoms.count, atoms[index].text == "点", let tenth = hanDigits[atoms[index + 1].text] {
    value += tenth / 10
    index += 2
  }
  return Numeral(value: negative ? -value : value, length: index - start, ordinal: false, han: true)
}

extension String {
  fileprivate var replacingMinus: String { first == "−" ? "-" + dropFirst() : self }
}
