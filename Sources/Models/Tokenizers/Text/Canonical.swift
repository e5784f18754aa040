/// Canonical decomposition and composition (NFD, NFC), with the change of every scalar against the old text.
///
/// The data is that of the reference implementation and not of the running system, so that ids do not depend on the
/// system's Unicode version.
package enum Canonical {
  /// The scalars of NFC (`composed`) or NFD, without their changes.
  package static func form(_ scalars: [UInt32], composed: Bool) -> [UInt32] {
    (composed ? self.composed(scalars) : decomposed(scalars)).map(\.scalar)
  }

  /// The scalars of NFD.
  static func decomposed(_ scalars: [UInt32]) -> [AlignedText.Change] {
    var out: [AlignedText.Change] = []
    out.reserveCapacity(scalars.count)
    // Marks since the last character of class 0, to be put in order of their classes.
    var pending: [(change: AlignedText.Change, order: UInt8)] = []
    func flush() {
      if pending.isEmpty { return }
      out += stableSorted(pending)
      pending.removeAll(keepingCapacity: true)
    }
    for scalar in scalars {
      var isFirst = true
      decompose(scalar) { part in
        let order = CharacterClass.combiningClass(part)
        if order == 0 { flush() }
        let change: AlignedText.Change = (part, isFirst ? 0 : 1)
        if order == 0 { out.append(change) } else { pending.append((change, order)) }
        isFirst = false
      }
    }
    flush()
    return out
  }

  /// The scalars of NFC.
  static func composed(_ scalars: [UInt32]) -> [AlignedText.Change] {
    var out: [AlignedText.Change] = []
    out.reserveCapacity(scalars.count)
    // Where in `out` the character stands that marks may join, and the class of the last mark that did not.
    var base: Int?
    var lastOrder: UInt8?
    for item in decomposed(scalars) {
      let order = CharacterClass.combiningClass(item.scalar)
      if let at = base, lastOrder.map({ $0 < order }) ?? true, let joined = compose(out[at].scalar, item.scalar) {
        out[at] = (joined, out[at].change + item.change - 1)
        continue
      }
      if order == 0 {
        base = out.count
        lastOrder = nil
      } else if base != nil {
        lastOrder = order
      }
      out.append(item)
    }
    return out
  }

  /// Orders marks by class and keeps the order within a class; linear in the marks, since a text may be all marks.
  private static func stableSorted(_ marks: [(change: AlignedText.Change, order: UInt8)]) -> [AlignedText.Change] {
    if marks.count == 1 { return [marks[0].change] }
    var buckets: [UInt8: [AlignedText.Change]] = [:]
    for mark in marks { buckets[mark.order, default: []].append(mark.change) }
    return buckets.keys.sorted().flatMap { buckets[$0] ?? [] }
  }

  private static func decompose(_ scalar: UInt32, _ body: (UInt32) -> Void) {
    if scalar < 0xC0 { return body(scalar) }
    if (0xAC00...0xD7A3).contains(scalar) {
      let index = scalar - 0xAC00
      body(0x1100 + index / 588)
      body(0x1161 + index % 588 / 28)
      if index % 28 != 0 { body(0x11A7 + index % 28) }
      return
    }
    guard let step = tables.steps[scalar] else { return body(scalar) }
    decompose(step.first, body)
    if let second = step.second { decompose(second, body) }
  }

  private static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + (first - 0x1100) * 588 + (second - 0x1161) * 28
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + second - 0x11A7
    }
    return tables.joins[UInt64(first) << 32 | UInt64(second)]
  }

  private struct Tables {
    var steps: [UInt32: (first: UInt32, second: UInt32?)] = [:]
    var joins: [UInt64: UInt32] = [:]
  }

  /// `canonicalTable`, read once.
  private static let tables: Tables = {
    var tables = Tables()
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    var joins = false
    for byte in (canonicalTable + " ").utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt32(byte - 55)
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "+"):
        if byte != UInt8(ascii: "+") { joins = byte == UInt8(ascii: "=") }
        numbers.append(number)
        number = 0
      default:
        if numbers.isEmpty { continue }
        numbers.append(number)
        tables.steps[numbers[0]] = (numbers[1], numbers.count > 2 ? numbers[2] : nil)
        if joins { tables.joins[UInt64(numbers[1]) << 32 | UInt64(numbers[2])] = numbers[0] }
        numbers.removeAll(keepingCapacity: true)
        number = 0
      }
    }
    return tables
  }()
}
