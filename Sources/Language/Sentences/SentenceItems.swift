import Wording

/// One piece of a segmented sentence: words with their concepts, or a typed value.
struct Item {
  enum Body {
    case words(ConceptSet)
    case value(Value)
    case unknown
  }
  let body: Body
  let text: String
  /// As typed.
  let raw: String
  let span: Range<Int>
  let repairedFrom: String?
  /// What its words stand for; of a value what its unit does, and the words that introduce a name: 记为 both names and says to remember.
  let concepts: ConceptSet

  init(body: Body, text: String, raw: String, span: Range<Int>, repairedFrom: String? = nil, naming: ConceptSet = ConceptSet()) {
    self.body = body
    self.text = text
    self.raw = raw
    self.span = span
    self.repairedFrom = repairedFrom
    switch body {
    case .words(let set): concepts = set
    case .value(let value):
      var set = naming
      switch value {
      case .count(8, "bits"): set.insert(Concepts.id("q8"))
      case .count(4, "bits"): set.insert(Concepts.id("q4"))
      case .count(_, let unit): set.insert(Concepts.id(unit))
      case .all(let unit): set.insert(Concepts.id(unit.rawValue))
      default: break
      }
      concepts = set
    case .unknown: concepts = ConceptSet()
    }
  }

  /// Layer and head of a number such as `9.6`.
  var dotted: (layer: Int, head: Int)? {
    guard case .value(.number) = body else { return nil }
    let pieces = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard pieces.count == 2, pieces.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(isDigit) }), let layer = Int(String(Substring(pieces[0]))), let head = Int(String(Substring(pieces[1])))
    else { return nil }
    return (layer, head)
  }
  var isFiller: Bool { if case .words(let set) = body { set.contains(Concepts.filler) } else { false } }
  func has(_ concept: Int) -> Bool { if case .words(let set) = body { set.contains(concept) } else { false } }
}

/// The cheapest way through the lattice of all word and value matches.
struct Segmenter {
  let line: String
  let lexicon: Lexicon
  private static let strongNaming = Concepts.id("as")
  private static let articles: Set<String> = [
    "a", "an", "the", "my", "it", "prompt", "teacher", "source", "student", "current", "its", "this", "what", "well", "input", "gguf", "json",
    "csv", "metric", "data", "safetensors", "f16", "bf16", "f32", "fp16", "float16", "half", "one", "is", "for", "of", "to", "that", "name", "session", "script", "recording", "greedy", "active", "the", "if", "in",
    "many", "much", "far", "classifier", "dataset", "possible", "soon", "bfloat16", "float32", "fp32", "f64", "fp64", "float64",
  ]

  /// The items of the sentence as typed.
  func items() -> [Item] { items(atoms(of: line), repairing: false) }

  /// The items with typing errors put right, and the repairs made; nil when there is nothing to repair.
  func repaired() -> (items: [Item], repairs: [Reading.Repair])? {
    var all = atoms(of: line)
    let first = items(all, repairing: true)
    var repairs: [Reading.Repair] = []
    for item in first {
      let within = all.indices.filter { item.span.contains(all[$0].span.lowerBound) }
      if let typed = item.repairedFrom {
        repairs.append(Reading.Repair(span: item.span, typed: typed, meant: item.text))
        let meant = within.count == 1 ? [item.text] : item.text.map(String.init)
        for (index, text) in zip(within, meant) { all[index] = Atom(kind: all[index].kind, text: text, raw: text, span: all[index].span) }
      } else if case .unknown = item.body, within.count == 1, all[within[0]].kind == .han {
        // A unit by itself: 第3曾.
        let typed = all[within[0]]
        guard let meant = ["头", "层", "步", "百", "号", "熵", "删", "剪", "关", "开", "存", "停"].first(where: { Homophones.alike($0, typed.text) }) else { continue }
        repairs.append(Reading.Repair(span: item.span, typed: typed.raw, meant: meant))
        all[within[0]] = Atom(kind: .han, text: meant, raw: meant, span: typed.span)
      }
    }
    guard !repairs.isEmpty else { return nil }
    return (items(all, repairing: false), repairs)
  }

  private func items(_ all: [Atom], repairing: Bool) -> [Item] {
    guard !all.isEmpty, all.count <= 400 else { return [] }
    let values = ValueReader(atoms: all, lexicon: lexicon)
    let live = liveNames(all)
    let spelt = speltNames(all)
    let prompt = Set(lexicon.tokens.map { String($0.drop { $0 == "␣" || $0 == " " }) }.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } })
    let count = all.count
    var cost = [Int](repeating: Int.max, count: count + 1)
    var from: [(start: Int, item: Item)?] = Array(repeating: nil, count: count + 1)
    cost[0] = 0
    var repairsLeft = 12
    func item(_ start: Int, _ length: Int, _ body: Item.Body, repairedFrom: String? = nil, meant: String? = nil, naming: ConceptSet = ConceptSet()) -> Item {
      let span = all[start].span.lowerBound..<all[start + length - 1].span.upperBound
      let pieces = all[start..<(start + length)]
      return Item(body: body, text: meant ?? pieces.map(\.text).joined(separator: " "), raw: pieces.map(\.raw).joined(separator: " "), span: span, repairedFrom: repairedFrom, naming: naming)
    }
    func edge(_ start: Int, _ length: Int, _ price: Int, _ make: @autoclosure () -> Item) {
      let end = start + length
      guard end <= count, cost[start] + price < cost[end] else { return }
      cost[end] = cost[start] + price
      from[end] = (start, make())
    }
    for start in 0..<count {
      let atom = all[start]
      edge(start, 1, atom.kind == .punctuation ? 40 : atom.kind == .han ? 60 : 100, item(start, 1, .unknown))
      switch atom.kind {
      case .quoted: edge(start, 1, 5, item(start, 1, .value(.text(atom.raw))))
      case .path: edge(start, 1, 8, item(start, 1, .value(.path(atom.raw))))
      case .latin where isShape(atom.text): edge(start, 1, 5, item(start, 1, .value(.shape(atom.text))))
      default: break
      }
      if let name = live[atom.raw] {
        // A word of the language stays one where the user taught it as an alias: those stand at the beginning of a line.
        let known = name == .alias ? 11 : 9
        edge(start, 1, Concepts.surface(atom.text) == nil ? 6 : known, item(start, 1, .value(.name(name, atom.raw))))
      } else if atom.kind == .latin, Self.looksLikeRun(atom.text) {
        edge(start, 1, 7, item(start, 1, .value(.name(.run, atom.raw))))
      } else if atom.kind == .latin || atom.kind == .path, Self.looksLikeHook(atom.raw) {
        edge(start, 1, 7, item(start, 1, .value(.name(.hook, atom.raw))))
      } else if atom.kind == .latin, Concepts.surface(atom.text) == nil, Self.looksLikeModel(atom.text) {
        edge(start, 1, 8, item(start, 1, .value(.path(atom.raw))))
      }
      for (name, sort, length) in spelt[start] ?? [] { edge(start, length, 9, item(start, length, .value(.name(sort, name)))) }
      if atom.kind == .latin, prompt.contains(atom.raw) {
        // Where the word means something here too, it is one of the prompt only when said to be.
        let isNamed = start > 0 && ["word", "token", "词"].contains(all[start - 1].text) && !(start + 1 < count && all[start + 1].kind == .quoted)
        if isNamed || Concepts.surface(atom.text) == nil && atom.raw.utf8.count > 1 { edge(start, 1, 8, item(start, 1, .value(.promptWord(atom.raw)))) }
      }
      if let (value, length) = values.run(start) ?? values.ratio(start) ?? values.nth(start) { edge(start, length, 8, item(start, length, .value(value))) }
      for (value, length) in [values.part(start), values.share(start), values.count(start), values.integers(start), values.place(start), values.job(start)].compactMap({ $0 }) {
        edge(start, length, 9, item(start, length, .value(value)))
      }
      if let number = numeral(all, start), !number.ordinal { edge(start, number.length, number.length > 2 ? 7 : ["one", "一"].contains(atom.text) && number.length == 1 ? 11 : 9, item(start, number.length, .value(.number(number.value)))) }
      var key = ""
      for length in 1...min(Concepts.longest, count - start) {
        let piece = all[start + length - 1]
        guard piece.kind != .quoted, piece.kind != .path else { break }
        key += (length == 1 ? "" : " ") + piece.text
        guard let concepts = Concepts.surface(key) else { continue }
        edge(start, length, 10, item(start, length, .words(concepts)))
        if concepts.contains(Self.strongNaming), start + length < count {
          var next = start + length
          if ["它", "为", "作", "是", ":", "："].contains(all[next].text), next + 1 < count { next += 1 }
          let name = all[next]
          // `as` and 为 also introduce other things than names.
          let weak = ["as", "under", "为", "名字", "名称", "name", "called", "call"].contains(key)
          let plausible = !weak || !Self.articles.contains(name.text) && live[name.raw] != .model && name.kind == .latin
            && (key != "为" || Concepts.surface(name.text) == nil)
          if [.latin, .quoted, .place].contains(name.kind), name.text != "'s", plausible, weak || !Self.articles.contains(name.text) {
            edge(start, next + 1 - start, 12, item(start, next + 1 - start, .value(.newName(name.raw)), naming: concepts))
          }
        }
      }
      if atom.kind == .latin, Concepts.surface(atom.text) == nil {
        if let stem = Concepts.stemmed(atom.text) { edge(start, 1, 12, item(start, 1, .words(stem))) }
      }
      if repairing { repair(start) }
    }
    var found: [Item] = []
    var end = count
    while end > 0, let step = from[end] {
      found.append(step.item)
      end = step.start
    }
    return found.reversed()

    func repair(_ start: Int) {
      let atom = all[start]
      if atom.kind == .han {
        for length in 2...6 where start + length <= count && all[start..<(start + length)].allSatisfy({ $0.kind == .han }) {
          let pieces = all[start..<(start + length)].map(\.text)
          guard Concepts.surface(pieces.joined(separator: " ")) == nil else { continue }
          for meant in Concepts.homophones(pieces) {
            guard let concepts = Concepts.surface(meant) else { continue }
            edge(start, length, 24, item(start, length, .words(concepts), repairedFrom: pieces.joined(), meant: meant.split(separator: " ").joined()))
          }
        }
      } else if atom.kind == .latin, repairsLeft > 0, !Concepts.isWord(atom.text), Ranker.learned.weights["w:" + atom.text] == nil, Concepts.stemmed(atom.text) == nil, numeral(all, start) == nil {
        repairsLeft -= 1
        let names = (lexicon.names[.model] ?? []) + (lexicon.names[.run] ?? [])
        if atom.text.utf8.count >= 5, let name = nearest(atom.raw, among: names.lazy.filter { [letters = letterSet(atom.raw), count = atom.raw.utf8.count] in
            abs($0.utf8.count - count) < 3 && (letterSet($0) ^ letters).nonzeroBitCount <= 4
          })
        {
          edge(start, 1, 30, item(start, 1, .value(.name(.model, name)), repairedFrom: atom.raw, meant: name))
          return
        }
        guard let meant = Concepts.repaired(atom.text), let concepts = Concepts.surface(meant) ?? Concepts.stemmed(meant) else { return }
        edge(start, 1, 30, item(start, 1, .words(concepts), repairedFrom: atom.raw, meant: meant))
      }
    }
  }

  private func liveNames(_ all: [Atom]) -> [String: Lexicon.Sort] {
    let words = Set(all.lazy.filter { $0.kind != .han && $0.kind != .punctuation && $0.kind != .quoted }.map(\.raw))
    var found: [String: Lexicon.Sort] = [:]
    for sort in [Lexicon.Sort.layout, .alias, .memory, .prompt, .hook, .run, .model] {
      for name in lexicon.names[sort] ?? [] where words.contains(name) { found[name] = sort }
    }
    return found
  }

  /// Live names with Chinese characters, which are no atoms by themselves, by where they begin.
  private func speltNames(_ all: [Atom]) -> [Int: [(name: String, sort: Lexicon.Sort, length: Int)]] {
    guard all.contains(where: { $0.kind == .han }) else { return [:] }
    var found: [Int: [(String, Lexicon.Sort, Int)]] = [:]
    for sort in [Lexicon.Sort.alias, .memory, .prompt, .run, .model] {
      for name in lexicon.names[sort] ?? [] where name.utf8.contains(where: { $0 > 0x7F }) {
        for start in all.indices where name.hasPrefix(all[start].raw) {
          var spelling = ""
          var end = start
          while end < all.count, spelling.utf8.count < name.utf8.count {
            spelling += all[end].raw
            end += 1
          }
          if spelling == name { found[start, default: []].append((name, sort, end - start)) }
        }
      }
    }
    return found
  }

  static func looksLikeHook(_ word: String) -> Bool { word.contains("hook_") || word.hasPrefix("blocks.") && word.utf8.count > 8 }

  /// `train-3`, `distill-11.loss`: what runs are called that were given no name.
  static func looksLikeRun(_ word: String) -> Bool {
    let pieces = word.prefix { $0 != "." }.split(separator: "-", omittingEmptySubsequences: false)
    return pieces.count == 2 && ["train", "distill", "recover"].contains(pieces[0]) && !pieces[1].isEmpty && pieces[1].utf8.allSatisfy(isDigit)
  }

  /// `gpt2`, `bert-base`, `model.v3`: a name, not a word of a language.
  static func looksLikeModel(_ word: String) -> Bool {
    // `t4`, `h5`, `n17` are positions.
    let isPosition = word.utf8.count > 1 && ["t", "h", "n", "l"].contains(word.first) && word.utf8.dropFirst().allSatisfy { isDigit($0) || $0 == 0x2D }
    // `top5` asks for five.
    let isCount = ["top", "layer", "head", "step"].contains { word.hasPrefix($0) && word.utf8.dropFirst($0.utf8.count).allSatisfy { isDigit($0) || $0 == 0x2D } }
    return !isPosition && !isCount && word.utf8.first.map { !isDigit($0) } ?? false && word.utf8.contains(where: isDigit)
  }
}
