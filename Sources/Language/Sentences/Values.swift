/// A typed value found in a sentence.
enum Value {
  case parts(Place.Unit?, [ClosedRange<Int>])  // nil stands for tokens, which may be negative
  case all(Place.Unit)
  case places([Place])
  case number(Double)
  /// A number of things of a kind: 4 heads, 400 steps.
  case count(Int, String)
  case share(Double)
  case text(String)
  case path(String)
  case name(Lexicon.Sort, String)
  case newName(String)
  case integers([Int])
  /// `2x64x4`.
  case shape(String)
  /// A word of the prompt, without quotes.
  case promptWord(String)
  /// `2:4`.
  case ratio
  /// `the third one`, 第三个: one of a kind that was talked about, from 0.
  case nth(Int)

  /// Whether it is a text, in quotes or a word of the prompt.
  var isText: Bool {
    switch self {
    case .text, .promptWord: true
    default: false
    }
  }

  /// What sort of value it is, for the ranker.
  var sort: String {
    switch self {
    case .parts(let unit, _): unit?.rawValue ?? "token"
    case .all(let unit): "all " + unit.rawValue
    case .places: "place"
    case .number: "number"
    case .count(_, let what): "count " + what
    case .share: "share"
    case .text: "text"
    case .path(let path): path.split(separator: ".").count > 1 ? "." + (path.split(separator: ".").last ?? "") : path.contains("/") ? "path" : "id"
    case .name(let sort, _): sort.rawValue
    case .newName: "new name"
    case .integers: "integers"
    case .shape: "shape"
    case .promptWord: "word"
    case .ratio: "ratio"
    case .nth: "nth"
    }
  }
}

private let unitWords: [String: String] = [
  "layer": "layer", "layers": "layer", "层": "layer", "block": "layer", "blocks": "layer", "head": "head", "heads": "head", "头": "head",
  "token": "token", "tokens": "token", "词": "token", "position": "token", "positions": "token", "位置": "token", "neuron": "neuron", "neurons": "neuron",
  "dimension": "dimension", "dimensions": "dimension",
]
private let separators: Set<String> = [",", "、", "和", "与", "and", "&", "跟", "及"]
private let through: Set<String> = ["-", "to", "到", "至", "through", "thru", "~", "–", "—", "..", "until"]

/// Finds typed values among the atoms of a sentence. Each answer is the value and how many atoms it takes.
struct ValueReader {
  let atoms: [Atom]
  let lexicon: Lexicon

  private func text(_ index: Int) -> String { index >= 0 && index < atoms.count ? atoms[index].text : "" }

  private func unit(_ index: Int) -> (name: String, length: Int)? {
    if text(index) == "神", text(index + 1) == "经", text(index + 2) == "元" { return ("neuron", 3) }
    if text(index) == "词", text(index + 1) == "元" { return ("token", 2) }
    if text(index) == "维" { return ("dimension", text(index + 1) == "度" ? 2 : 1) }
    if text(index) == "位", text(index + 1) == "置" { return ("token", 2) }
    if text(index) == "注", text(index + 1) == "意", text(index + 2) == "力", text(index + 3) == "头" { return ("head", 4) }
    if text(index) == "attention", unitWords[text(index + 1)] == "head" { return ("head", 2) }
    if text(index) == "mlp", unitWords[text(index + 1)] == "neuron" { return ("neuron", 2) }
    return unitWords[text(index)].map { ($0, 1) }
  }

  private func total(_ unit: String) -> Int? {
    switch unit {
    case "layer": lexicon.nLayers
    case "head": lexicon.nHeads
    case "neuron": lexicon.dMLP
    case "dimension": lexicon.dModel
    default: nil
    }
  }

  private func value(_ unit: String, _ ranges: [ClosedRange<Int>]) -> Value { .parts(Place.Unit(rawValue: unit), ranges) }

  /// Numbers in a list or a range, each an index from 0; ordinals are made so.
  private func list(_ start: Int) -> (ranges: [ClosedRange<Int>], end: Int, ordinal: Bool, marked: Bool)? {
    var ranges: [ClosedRange<Int>] = []
    var index = start
    var ordinal = false
    var marked = false
    func one(_ at: Int) -> (Int, Int)? {
      var at = at
      var leading = false
      while ["the", "#", "number", "numbers", "no", "no.", "nr", "from", "从", "between"].contains(text(at)) { at += 1 }
      if text(at) == "第" {
        leading = true
        at += 1
      }
      guard let number = numeral(atoms, at), let whole = number.integer else { return nil }
      // 第九号 is a number, 第九 an ordinal.
      let counted = number.ordinal || (leading && number.han && text(at + number.length) != "号")
      ordinal = ordinal || counted
      marked = marked || leading || number.ordinal
      let value = counted ? whole - 1 : whole
      guard value >= 0 || text(start - 1) == "token" || text(start - 1) == "position" else { return nil }
      return (value, at + number.length)
    }
    while let (low, after) = one(index) {
      var high = low
      var end = after
      let link = ["层", "号", "个"].contains(text(end)) && through.contains(text(end + 1)) ? end + 1 : end
      if through.contains(text(link)), let (last, next) = one(link + 1), last >= low {
        high = last
        end = next
      }
      ranges.append(low...high)
      index = end
      var next = index
      if ["号", "个"].contains(text(next)) , separators.contains(text(next + 1)) { next += 1 }
      guard separators.contains(text(next)) else { break }
      next += 1
      if separators.contains(text(next)) { next += 1 }
      guard ranges.count < 4096, one(next) != nil else { break }
      index = next
    }
    return ranges.isEmpty ? nil : (ranges, index, ordinal, marked)
  }

  /// `h3`, `n117`, `t4`: a unit's letter and its index, or a range of them.
  private func lettered(_ start: Int) -> Value? {
    guard atoms[start].kind == .latin, let first = text(start).first, let unit = ["h": "head", "n": "neuron", "t": "token"][first] else { return nil }
    let ends = text(start).dropFirst().split(separator: "-", omittingEmptySubsequences: unit != "token")
    if unit == "token" {
      if let position = Int(text(start).dropFirst()) { return value(unit, [position...position]) }
      guard ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]), low >= 0, low <= high else { return nil }
      return value(unit, [low...high])
    }
    let numbers = ends.compactMap { $0.utf8.allSatisfy(isDigit) ? Int($0) : nil }
    guard (1...2).contains(numbers.count), numbers.count == ends.count, numbers[0] <= numbers[numbers.count - 1], numbers[numbers.count - 1] < 1_000_000 else { return nil }
    return value(unit, [numbers[0]...numbers[numbers.count - 1]])
  }

  /// `the second job`, `第2个任务`: the number alone, before the word it counts.
  func job(_ start: Int) -> (Value, Int)? {
    var at = start
    if text(at) == "the" { at += 1 }
    let marked = text(at) == "第"
    if marked { at += 1 }
    guard let number = numeral(atoms, at), number.value > 0 else { return nil }
    let end = at + number.length
    guard number.ordinal || marked || text(end) == "号" else { return nil }
    let noun = ["个", "号", "项", "次"].contains(text(end)) ? end + 1 : end
    guard ["job", "task", "run"].contains(text(noun)) || ["任务", "运行"].contains(text(noun) + text(noun + 1)) else { return nil }
    return (.number(number.value), noun - start)
  }

  /// `layer 3`, `heads 1, 3 and 7`, `the third layer`, `第3层`, `5号头`, `前两层`, `the last two layers`, `倒数第二个 token`.
  func part(_ start: Int) -> (Value, Int)? {
    if let (name, length) = unit(start) {
      // A unit before its number.
      if name == "head", atoms.indices.contains(start + length), atoms[start + length].kind == .number, text(start + length).contains(".") {
        let pieces = text(start + length).split(separator: ".").compactMap { Int($0) }
        if pieces.count == 2 {
          return (.places([Place(unit: .head, layers: pieces[0]...pieces[0], items: pieces[1]...pieces[1])]), length + 1)
        }
      }
      if let found = list(start + length), !found.ordinal, !(name == "token" && text(start) == "词") {
        var end = found.end
        // `layer 0 to layer 5`
        if found.ranges.count == 1, through.contains(text(end)), let (other, skip) = unit(end + 1), other == name, let last = numeral(atoms, end + 1 + skip), let high = last.integer, !last.ordinal, high >= found.ranges[0].lowerBound {
          return (value(name, [found.ranges[0].lowerBound...high]), end + 1 + skip + last.length - start)
        }
        if text(end) == "号" { end += 1 }
        return (value(name, found.ranges), end - start)
      }
    }
    if let found = lettered(start) {
      // `t10 to t13`
      if case .parts(let unit, let ranges) = found, ranges.count == 1, ranges[0].count == 1, ranges[0].lowerBound >= 0, through.contains(text(start + 1)), atoms.indices.contains(start + 2) {
        if case .parts(unit, let last)? = lettered(start + 2), last.count == 1, last[0].lowerBound >= ranges[0].lowerBound { return (.parts(unit, [ranges[0].lowerBound...last[0].upperBound]), 3) }
        if let last = numeral(atoms, start + 2), !last.ordinal, let high = last.integer, high >= ranges[0].lowerBound { return (.parts(unit, [ranges[0].lowerBound...high]), 2 + last.length) }
      }
      return (found, 1)
    }
    if let occurrence = occurrence(start) { return occurrence }
    if let end = fromTheEnd(start) { return end }
    // 两层 counts, it is not the third.
    if let found = list(start), !(numeral(atoms, start)?.han == true && text(found.end) != "号") {
      var end = found.end
      let numbered = text(end) == "号"
      let counted = text(end) == "个" || text(end) == "条"
      if numbered || counted { end += 1 }
      if let (name, length) = unit(end) {
        let last = end + length
        // 一个4层的模型: how many there are.
        if name == "layer", !found.marked, text(start - 1) == "个", ["一", "建", "做"].contains(text(start - 2)) { return nil }
        if name == "layer" && (found.marked || text(end) == "层" && !counted) || found.marked || numbered || (name == "head" && text(end) == "头" && !counted && atoms[start].kind == .number) {
          return (value(name, found.ranges), last - start)
        }
      }
    }
    return nil
  }

  /// `the second John`, 第二个 John: a word of the prompt by which of its occurrences is meant.
  private func occurrence(_ start: Int) -> (Value, Int)? {
    var at = start
    if text(at) == "the" { at += 1 }
    let marked = text(at) == "第"
    if marked { at += 1 }
    guard let number = numeral(atoms, at), number.ordinal || marked, let n = number.integer, n > 0 else { return nil }
    at += number.length
    if ["个", "次"].contains(text(at)) { at += 1 }
    guard atoms.indices.contains(at), atoms[at].kind == .quoted || atoms[at].kind == .latin && Concepts.surface(atoms[at].text) == nil else { return nil }
    let places = TokenReference.word(atoms[at].raw).positions(in: lexicon.tokens)
    guard n <= places.count, places.count > 1 else { return nil }
    return (value("token", [places[n - 1]...places[n - 1]]), at + 1 - start)
  }

  private func fromTheEnd(_ start: Int) -> (Value, Int)? {
    var index = start
    while text(index) == "the" { index += 1 }
    func tail(_ back: ClosedRange<Int>, _ end: Int) -> (Value, Int)? {
      guard let (name, length) = unit(end) else { return nil }
      if name == "token" { return (value(name, [-back.upperBound...(-back.lowerBound)]), end + length - start) }
      guard let total = total(name), total >= back.upperBound else { return nil }
      return (value(name, [(total - back.upperBound)...(total - back.lowerBound)]), end + length - start)
    }
    func skipMeasure(_ index: Int) -> Int { ["个", "那", "的", "面", "几"].contains(text(index)) ? skipMeasure(index + 1) : index }
    // 倒数第二层, second to last, penultimate
    if text(index) == "倒", text(index + 1) == "数" {
      let after = text(index + 2) == "第" ? index + 3 : index + 2
      if let number = numeral(atoms, after), let back = number.integer, back > 0 {
        return tail(text(index + 2) == "第" ? back...back : 1...back, skipMeasure(after + number.length))
      }
    }
    if text(index) == "penultimate" { return tail(2...2, index + 1) }
    if let number = numeral(atoms, index), number.ordinal, let back = number.integer, back > 0 {
      let next = index + number.length
      if text(next) == "last", back > 1 { return tail(back...back, next + 1) }
      if ["to", "from"].contains(text(next)) || text(next) == "-" {
        var end = next + 1
        if text(end) == "the" { end += 1 }
        if ["last", "end"].contains(text(end)) { return tail(back...back, end + 1) }
      }
    }
    for (word, back) in [("second-to-last", 2), ("next-to-last", 2), ("second-last", 2), ("third-to-last", 3)] where text(index) == word {
      return tail(back...back, index + 1)
    }
    if text(index) == "last", text(index + 1) == "but", text(index + 2) == "one" { return tail(2...2, index + 3) }
    if text(index) == "next", text(index + 1) == "to", text(index + 2) == "last" { return tail(2...2, index + 3) }
    if text(index) == "末", unit(index + 1) != nil { return tail(1...1, index + 1) }
    let ends = ["last", "final", "后", "topmost"].contains(text(index)) || text(index) == "末" && text(index + 1) == "尾" || (text(index) == "最" && text(index + 1) == "后")
    if ends {
      let after = skipMeasure(index + (["最", "末"].contains(text(index)) ? 2 : 1))
      if let number = numeral(atoms, after), !number.ordinal, let back = number.integer, back > 0, let found = tail(1...back, skipMeasure(after + number.length)) { return found }
      if unit(after) != nil { return tail(1...1, after) }
    }
    let begins = ["first", "前", "initial", "bottom"].contains(text(index)) || (["最", "开"].contains(text(index)) && ["前", "头"].contains(text(index + 1)))
      || text(index) == "头" && numeral(atoms, index + 1)?.han == true && text(index - 1) != "个"
    if begins {
      let after = skipMeasure(index + (["最", "开"].contains(text(index)) ? 2 : 1))
      if let number = numeral(atoms, after), !number.ordinal, let count = number.integer, count > 0,
        let (name, length) = unit(skipMeasure(after + number.length)), name != "token"
      {
        return (value(name, [0...(count - 1)]), skipMeasure(after + number.length) + length - start)
      }
    }
    return nil
  }

  /// 30%, thirty percent, half, 百分之三十, 三成, a third of.
  func share(_ start: Int) -> (Value, Int)? {
    if text(start) == "百", text(start + 1) == "分", text(start + 2) == "之", let number = numeral(atoms, start + 3) {
      return (.share(number.value / 100), 3 + number.length)
    }
    if text(start) == "一", text(start + 1) == "半" { return (.share(0.5), 2) }
    if ["half", "halve", "halved", "halving"].contains(text(start)) { return (.share(0.5), 1) }
    if ["半数", "减半", "对半", "一半"].contains(text(start) + text(start + 1)) { return (.share(0.5), 2) }
    if text(start) == "a", text(start + 1) == "half" { return (.share(0.5), 2) }
    if ["a", "one"].contains(text(start)), text(start + 1) == "quarter" { return (.share(0.25), 2) }
    if ["a", "one"].contains(text(start)), let part = numeral(atoms, start + 1), part.ordinal, part.value > 2, text(start + 1 + part.length) == "of" {
      return (.share(1 / part.value), 1 + part.length)
    }
    if text(start) == "quarter" || text(start) == "random" && text(start + 1) == "quarter" { return (.share(0.25), text(start) == "quarter" ? 1 : 2) }
    guard let number = numeral(atoms, start) else { return nil }
    let end = start + number.length
    if !number.ordinal, ["quarter", "quarters"].contains(text(end)) { return (.share(number.value / 4), number.length + 1) }
    if !number.ordinal, let part = ["thirds": 3.0, "fifths": 5, "tenths": 10, "fifth": 5, "third": 3, "tenth": 10][text(end)], number.value < part { return (.share(number.value / part), number.length + 1) }
    if ["%", "％", "percent", "percents"].contains(text(end)) { return (.share(number.value / 100), number.length + 1) }
    if text(end) == "per", text(end + 1) == "cent" { return (.share(number.value / 100), number.length + 2) }
    if text(end) == "成", number.value < 10, !["功", "本", "为", "一"].contains(text(end + 1)) { return (.share(number.value / 10), number.length + 1) }
    if text(end) == "分", text(end + 1) == "之", let top = numeral(atoms, end + 2), number.value > 0 {
      return (.share(top.value / number.value), number.length + 2 + top.length)
    }
    return nil
  }

  /// 4 heads, 400 步, two layers, 一百个 token.
  func count(_ start: Int) -> (Value, Int)? {
    guard let number = numeral(atoms, start), !number.ordinal, let whole = number.integer, whole >= 0 else { return nil }
    var end = start + number.length
    while ["个", "more", "further"].contains(text(end)) { end += 1 }
    let steps = ["step", "steps", "步"].contains(text(end)) || (text(end) == "training" && ["step", "steps"].contains(text(end + 1)))
    if steps { return (.count(whole, "steps"), end + (text(end) == "training" ? 2 : 1) - start) }
    let dash = text(end) == "-" ? end + 1 : end
    if ["bit", "bits", "位", "比"].contains(text(dash)) {
      let length = text(dash) == "比" && text(dash + 1) == "特" ? 2 : 1
      return (.count(whole, "bits"), dash + length - start)
    }
    if let (name, length) = unit(end) { return (.count(whole, name), end + length - start) }
    if let length = ["windows": 1, "window": 1, "samples": 1, "sample": 1, "sequences": 1, "symbols": 1][text(end)] { return (.count(whole, "row"), end + length - start) }
    if ["窗口", "样本", "序列"].contains(text(end) + text(end + 1)) { return (.count(whole, "row"), end + 2 - start) }
    return nil
  }

  /// `5,17,300` without blanks.
  func run(_ start: Int) -> (Value, Int)? {
    guard atoms[start].kind == .number, let first = Int(atoms[start].text), first >= 0 else { return nil }
    var values = [first]
    var at = start + 1
    while at + 1 < atoms.count, text(at) == ",", atoms[at + 1].kind == .number, let next = Int(text(at + 1)), next >= 0,
      atoms[at].span.lowerBound == atoms[at - 1].span.upperBound, atoms[at + 1].span.lowerBound == atoms[at].span.upperBound
    {
      values.append(next)
      at += 2
    }
    // `1,000` is a number.
    guard values.count > 1, numeral(atoms, start)?.length != at - start else { return nil }
    return (.integers(values), at - start)
  }

  /// `the third one`, 第三个.
  func nth(_ start: Int) -> (Value, Int)? {
    var at = start
    if text(at) == "the" { at += 1 }
    let marked = text(at) == "第"
    if marked { at += 1 }
    guard let number = numeral(atoms, at), number.ordinal || marked, let n = number.integer, n > 0 else { return nil }
    let end = at + number.length
    guard text(end) == "one" || text(end) == "个" && unit(end + 1) == nil else { return nil }
    // 第4个 names the index, 第四个 and `the fourth` count from one.
    return (.nth(number.ordinal || number.han ? n - 1 : n), end + 1 - start)
  }

  /// `2:4`.
  func ratio(_ start: Int) -> (Value, Int)? {
    guard start + 2 < atoms.count, atoms[start].kind == .number, text(start + 1) == ":", atoms[start + 2].kind == .number,
      atoms[start + 2].span.lowerBound == atoms[start].span.upperBound + 1
    else { return nil }
    return (.ratio, 3)
  }

  /// `5, 17, 3` after `ids`.
  func integers(_ start: Int) -> (Value, Int)? {
    guard ["id", "ids"].contains(text(start)) else { return nil }
    var index = start + 1
    while ["are", "是", "=", ":", "为"].contains(text(index)) { index += 1 }
    var values: [Int] = []
    while let number = numeral(atoms, index), let whole = number.integer {
      values.append(whole)
      index += number.length
      var next = index
      while separators.contains(text(next)) { next += 1 }
      guard numeral(atoms, next) != nil else { break }
      index = next
    }
    return values.count > 1 || (values.count == 1 && text(start) == "ids") ? (.integers(values), index - start) : nil
  }

  /// `L3.H5`, `L3H5`, `L0-2`.
  func place(_ start: Int) -> (Value, Int)? {
    guard atoms[start].kind == .place else { return nil }
    var text = String(atoms[start].text.uppercased())
    if !text.contains("."), let mark = text.firstIndex(where: { $0 == "H" || $0 == "N" }) { text.insert(".", at: mark) }
    guard let command = try? parse("prune " + text, lexicon: lexicon), case .places(let places)? = command.first?.arguments["what"] else { return nil }
    return (.places(places), 1)
  }
}
