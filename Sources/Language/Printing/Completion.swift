public import Wording

/// Something that could stand at a place of a line, with the byte range it replaces.
public struct Completion: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case command, option, value, name, place
    /// The caller completes this one against the file system; `text` is what has been typed of it.
    case path
  }
  public let kind: Kind
  public let text: String
  public let replaces: Range<Int>
  /// What it is, for the list.
  public let note: Phrase
}

/// What could stand at `cursor` (a byte offset) in `line`, in the order of the table; nothing inside quotes.
public func complete(_ line: String, cursor: Int, lexicon: Lexicon) -> [Completion] {
  let bytes = Array(line.utf8)
  let cursor = max(0, min(cursor, bytes.count))
  guard let context = Completer.Context(bytes[..<cursor]) else { return [] }
  return Completer(context: context, lexicon: lexicon).candidates()
}

/// Works out candidates from the part of the statement before the cursor.
struct Completer {
  /// What has been typed: whole words, and the beginning of the one at the cursor.
  struct Context {
    var words: [Word] = []
    var typed = ""
    var line = ""
    var replaces = 0..<0

    /// Nil inside quotes, in a comment, or after something that cannot be read.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard let before = String(validating: bytes, as: UTF8.self) else { return nil }
      line = before
      var lexer = Lexer(before)
      do { while let words = try lexer.statement() { self.words = words } } catch { return nil }
      let end = bytes.endIndex
      // A separator right before the cursor begins a new statement, of which nothing has been typed.
      let last = bytes.last { $0 != 0x20 && $0 != 0x09 }
      if last == UInt8(ascii: ";") || last == 10 || last == 13 || before.hasSuffix("；") { words = [] }
      guard let word = words.last, word.span.upperBound == end else {
        if Self.isComment(bytes) { return nil }
        replaces = end..<end
        return
      }
      guard case .bare(let text) = word.body else { return nil }
      words.removeLast()
      // After a comma a list goes on; what stands before it stays.
      let item = text.utf8.lastIndex(of: 0x2C).map { text[text.index(after: $0)...] } ?? text[...]
      typed = (word.key.map { $0 + "=" } ?? "") + item
      replaces = (end - typed.utf8.count)..<end
      if word.key != nil, item.utf8.count < text.utf8.count {
        typed = String(item)
        replaces = (end - item.utf8.count)..<end
      }
    }

    private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
      let line = bytes.reversed().prefix { $0 != 10 && $0 != 13 }.reversed().map(\.self)
      return line.indices.contains { line[$0] == UInt8(ascii: "#") && ($0 == 0 || line[$0 - 1] == 0x20) }
    }
  }

  let context: Context
  let lexicon: Lexicon

  func candidates() -> [Completion] {
    guard let first = context.words.first else {
      let own = (lexicon.names[.alias] ?? []).filter { $0.hasPrefix(context.typed) && !context.typed.isEmpty }
      return own.map { item(.command, $0, Phrase(same: visible(lexicon.meanings[$0] ?? ""))) } + CommandTable.built.filter { $0.name.hasPrefix(context.typed) }.map {
        item(.command, $0.name, $0.summary)
      }
    }
    guard let name = first.bare, let row = row(name), row.built else { return [] }
    var given = Set(context.words.dropFirst().compactMap(\.key))
    // The second word of a command's name: `runs show`.
    let continuations = context.words.count == 1 ? CommandTable.continuations(of: name).filter(\.built) : []
    let seconds = continuations.map { ($0, String($0.name.dropFirst(name.count + 1))) }.filter { $0.1.hasPrefix(context.typed) }
    if !seconds.isEmpty {
      // What the first word needs may stand there too: `layout inspect` beside `layout save`.
      return seconds.map { item(.command, $0.1, $0.0.summary) }
        + row.slots.filter { $0.style == .positional && $0.required }.prefix(1).flatMap { values($0, prefix: "", typed: context.typed) }
    }
    // `name=` typed: only that slot's values, written with the name.
    if let equals = context.typed.firstIndex(of: "="), !row.relations {
      let key = String(context.typed[..<equals])
      guard let slot = row.slots.first(where: { $0.style == .named && $0.name == key }) else { return [] }
      return values(slot, prefix: key + "=", typed: String(context.typed[context.typed.index(after: equals)...]))
    }
    if let word = context.words.last?.bare, let slot = row.slots.first(where: { $0.style == .led && $0.name == word }) {
      return values(slot, prefix: "", typed: context.typed)
    }
    let filled = positionalsFilled(row)
    var out: [Completion] = []
    for slot in row.slots where slot.style == .positional {
      if filled.done.contains(slot.name), slot.name != filled.open { continue }
      out += values(slot, prefix: "", typed: context.typed)
      if slot.required, slot.name != filled.open { break }
    }
    given.formUnion(filled.led)
    // A file that may stand without its name; nothing is offered where an option would take the place of what has to be given first.
    if !context.typed.isEmpty, let slot = row.slots.first(where: \.isFree), !given.contains(slot.name) { out += values(slot, prefix: "", typed: context.typed) }
    if !filled.missing || out.isEmpty && !context.typed.isEmpty {
      for slot in row.slots where slot.style != .positional && !given.contains(slot.name) {
        let text = slot.style == .named ? slot.name + "=" : slot.name
        if text.hasPrefix(context.typed) { out.append(item(.option, text, slot.help)) }
      }
    } else if row.relations, filled.done.isEmpty {
      for slot in row.slots where slot.style == .led && slot.name == "at" && slot.name.hasPrefix(context.typed) {
        out.append(item(.option, slot.name, slot.help))
      }
    }
    return out
  }

  /// The row that the words before the cursor name, by one word or by two.
  private func row(_ name: String) -> CommandRow? {
    (context.words.count > 1 ? context.words[1].bare.flatMap { CommandTable["\(name) \($0)"] } : nil) ?? CommandTable[name]
  }

  /// Which positional slots the words before the cursor fill, which of them may go on with another item, which led words
  /// were given, and whether a required one is still missing.
  private func positionalsFilled(_ row: CommandRow) -> (done: Set<String>, open: String?, led: Set<String>, missing: Bool) {
    let reader = SlotReader(row: row, line: context.line, lexicon: Lexicon())
    var done: Set<String> = []
    var led: Set<String> = []
    var open: String?
    var words = context.words[...].dropFirst(row.name.contains(" ") ? 2 : 1)
    while let word = words.first {
      var used = 1
      if word.key == nil {
        if let bare = word.bare, let slot = row.slots.first(where: { $0.style == .led && $0.name == bare }) {
          led.insert(slot.name)
          if words.count > 1, let (_, count) = try? reader.read(slot, words.dropFirst()) { used += count }
          if slot.name == "at" { done.insert("what") }
        } else {
          open = nil
          for slot in row.slots where slot.style == .positional && !done.contains(slot.name) && reader.claims(slot, word) {
            done.insert(slot.name)
            if let (_, count) = try? reader.read(slot, words) { used = count }
            if slot.kinds.contains(where: { switch $0 { case .places, .tokens, .names: true; default: false } }) {
              open = slot.name
            }
            break
          }
        }
      } else {
        open = nil
      }
      words = words.dropFirst(max(1, used))
    }
    let missing = row.slots.contains { $0.style == .positional && $0.required && !done.contains($0.name) }
    return (done, open, led, missing)
  }

  private func values(_ slot: Slot, prefix: String, typed: String) -> [Completion] {
    slot.kinds.flatMap { kind -> [Completion] in
      switch kind {
      case .choice(let words):
        return words.filter { $0.hasPrefix(typed) }.map { item(.value, prefix + $0, slot.help) }
      case .name(let sort), .names(let sort):
        let known = sort == .command ? CommandTable.built.map(\.name) : lexicon.names[sort] ?? []
        // A surface may name the choices of the slot as well.
        let choices = slot.kinds.flatMap { kind -> [String] in if case .choice(let words) = kind { words } else { [] } }
        var found = known.filter { $0.hasPrefix(typed) && !choices.contains($0) }
        // After `train-1.` the curves that every run has.
        if case .names(.run) = kind, found.isEmpty, let dot = typed.lastIndex(of: "."), known.contains(String(typed[..<dot])) {
          found = CommandTable.commonCurves.map { typed[..<dot] + "." + $0 }.filter { $0.hasPrefix(typed) }
        }
        return found.map { name in
          item(.name, prefix + writtenName(name), sort == .command ? CommandTable[name]?.summary ?? sort.noun : sort.noun)
        }
      case .path:
        let models = slot.name == "model" ? (lexicon.names[.model] ?? []).filter { $0.hasPrefix(typed) } : []
        return models.map { item(.name, prefix + writtenName($0), Lexicon.Sort.model.noun) }
          + [
            Completion(
              kind: .path, text: typed, replaces: (context.replaces.upperBound - typed.utf8.count)..<context.replaces.upperBound,
              note: slot.help)
          ]
      case .places(let units), .place(let units):
        return places(units, single: { if case .place = kind { true } else { false } }(), typed, prefix)
      case .token, .tokens:
        return lexicon.tokens.indices.prefix(512).map { (index: $0, text: "t\($0)") }.filter { $0.text.hasPrefix(typed) }
          .map { item(.value, prefix + $0.text, Phrase(same: visible(lexicon.tokens[$0.index]))) }
      case .word where slot.name == "what":
        return ["loss", "loss-delta", "entropy", "top1", "heads-off", "shape", "sum", "row-sum", "min", "max", "mean", "first"]
          .filter { $0.hasPrefix(typed) }.map { item(.value, $0, slot.help) }
      case .literal:
        return (lexicon.names[.memory] ?? []).filter { $0.hasPrefix(typed) }.map {
          item(.name, writtenName($0), Lexicon.Sort.memory.noun)
        }
      default: return []
      }
    }
  }

  /// Layers first; after `L3.` the heads of that layer, its attention and its MLP; after `L3.N` its neurons all together.
  private func places(_ units: Set<Place.Unit>, single: Bool, _ typed: String, _ prefix: String) -> [Completion] {
    guard let nLayers = lexicon.nLayers else { return [] }
    if units.contains(.dimension), typed.hasPrefix("D"), let count = lexicon.dModel {
      return (0..<count).map { Place(unit: .dimension, layers: 0...0, items: $0...$0) }.filter { $0.canonical.hasPrefix(typed) }.map {
        item(.place, prefix + $0.canonical, describe($0, in: lexicon))
      }
    }
    if typed.contains(".") {
      guard let dot = typed.firstIndex(of: "."), let layer = Int(typed[..<dot].dropFirst()), layer >= 0, layer < nLayers else { return [] }
      let nHeads = units.contains(.head) ? lexicon.nHeads ?? 0 : 0
      let heads = (0..<nHeads).map { Place(unit: .head, layers: layer...layer, items: $0...$0) }
      let all = single ? [] : [Place.Unit.head, .neuron].filter(units.contains).map { Place(unit: $0, layers: layer...layer) }
      let whole = [Place.Unit.attention, .mlp].filter(units.contains).map { Place(unit: $0, layers: layer...layer) }
      return (all.filter { $0.unit == .head } + heads + all.filter { $0.unit == .neuron } + whole).filter { $0.canonical.hasPrefix(typed) }.map {
        item(.place, prefix + $0.canonical, describe($0, in: lexicon))
      }
    }
    return (0..<nLayers).map { Place(unit: .layer, layers: $0...$0) }.filter { $0.canonical.hasPrefix(typed) }.map {
      // Where a layer by itself would not do, its heads follow the point.
      item(.place, prefix + $0.canonical + (units.contains(.layer) ? "" : "."), describe($0, in: lexicon))
    }
  }

  private func item(_ kind: Completion.Kind, _ text: String, _ note: Phrase) -> Completion {
    Completion(kind: kind, text: text, replaces: context.replaces, note: note)
  }
}
