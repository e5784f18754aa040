import Language
import Testing

/// `parse(canonical(c)) == c` for commands made at random from every row of the table.
@Suite struct RoundTripTests {
  @Test(arguments: CommandTable.rows.map(\.name))
  func row(name: String) throws {
    let row = try #require(CommandTable[name])
    var random = SplitMix(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    for _ in 0..<300 {
      var arguments: [String: Argument] = [:]
      let one = row.oneOf.randomElement(using: &random)
      for slot in row.slots {
        if row.oneOf.contains(slot.name) ? slot.name != one : !slot.required && Bool.random(using: &random) { continue }
        let kind = slot.kinds.randomElement(using: &random)!
        let value = Self.value(kind, slot, &random)
        if value != slot.fallbackValue { arguments[slot.name] = value }
      }
      let command = Command(name, arguments)
      let line = command.canonical
      #expect(try parse(line, lexicon: Lexicon()) == [command], "\(line)")
      #expect(Self.isASCIIOutsideQuotes(line), "\(line)")
    }
  }

  static func isASCIIOutsideQuotes(_ line: String) -> Bool {
    var inside = false
    var escaped = false
    for byte in line.utf8 {
      if inside {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inside = false
        }
      } else if byte == UInt8(ascii: "\"") {
        inside = true
      } else if byte >= 0x80 {
        return false
      }
    }
    return !inside
  }

  static let letters: [Character] = Array("ab Z0-_.;#=\"\\'“”，\n\t\u{0}\u{1b}\u{9b}\u{202e}罗👩‍👩‍👧é%<>@~/")

  static func text(_ random: inout SplitMix, printable: Bool = false) -> String {
    let count = Int(random.next() % 8) + (printable ? 1 : 0)
    let usable = printable ? letters.filter { !"\n\t\u{0}\u{1b}\u{9b}\u{202e}".contains($0) } : letters
    return String((0..<count).map { _ in usable.randomElement(using: &random)! })
  }

  static func value(_ kind: Slot.Kind, _ slot: Slot, _ random: inout SplitMix) -> Argument {
    func range(_ random: inout SplitMix) -> ClosedRange<Int> {
      let low = Int(random.next() % 100)
      return low...(low + Int(random.next() % 3))
    }
    switch kind {
    case .places(let units), .placesElsewhere(let units), .place(let units):
      var single = false
      if case .place = kind { single = true }
      return .places(
        (0..<(single ? 1 : Int(random.next() % 3) + 1)).map { _ in
          let unit = units.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &random)!
          let layer = range(&random)
          let items = random.next() % 4 == 0 && !single ? nil : range(&random)
          let one = single ? layer.lowerBound...layer.lowerBound : layer
          return Place(
            unit: unit, layers: one, items: ![.head, .neuron].contains(unit) ? nil : single ? items.map { $0.lowerBound...$0.lowerBound } : items)
        })
    case .token, .tokens:
      return .tokens([random.next() % 2 == 0 ? .word(text(&random)) : .position(Int(random.next() % 200) - 100)])
    case .text: return .text(text(&random))
    case .path: return .path("p" + text(&random, printable: true))
    case .word: return .word(["loss", "loss-delta", "top1", "x_y.z"].randomElement(using: &random)!)
    case .integer(let range):
      return .integer(Int.random(in: range.lowerBound...min(range.upperBound, range.lowerBound + 1_000_000), using: &random))
    case .number(let range): return .number(Double.random(in: range.lowerBound...min(range.upperBound, 1e6), using: &random))
    case .integers: return .integers((0..<(Int(random.next() % 5) + 1)).map { _ in Int(random.next() % 50_000) })
    case .amount:
      return random.next() % 2 == 0 ? .integer(Int(random.next() % 1000) + 1) : .share(Double(random.next() % 101) / 100)
    case .choice(let words): return .word(words.randomElement(using: &random)!)
    case .name(.command): return .word(CommandTable.rows.randomElement(using: &random)!.name)
    case .name: return .word(text(&random, printable: true))
    case .newName: return .word(text(&random, printable: true).replacing("/", with: "-"))
    case .names:
      let names = (0..<(Int(random.next() % 3) + 1)).map { _ in text(&random, printable: true) }
      return names.count == 1 ? .word(names[0]) : .words(names)
    case .literal:
      return random.next() % 2 == 0
        ? .text(text(&random)) : .word(["3.40", "15x15", "1..2", "base", "-1e-5", "nan"].randomElement(using: &random)!)
    case .shape: return .word(["2x64x4", "1x2", "007x1x9"].randomElement(using: &random)!)
    case .coordinates:
      return [
        .coordinates([Coordinate(.position(2)), Coordinate(.position(-1))]),
        .coordinates([Coordinate(axis: "layer", .position(2)), Coordinate(axis: "head", .position(3))]),
        .coordinates([Coordinate(axis: "q", .label(text(&random))), Coordinate(axis: "k", .position(4))]),
        .coordinates([Coordinate(.label("a b"))]),
        .coordinates([Coordinate(.position(1)), Coordinate(.label("x")), Coordinate(.position(0)), Coordinate(.position(7))]),
      ].randomElement(using: &random)!
    }
  }
}
