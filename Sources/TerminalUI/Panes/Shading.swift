import Findings
import Wording

/// How the numbers of one picture become steps of a ramp and marks that say the same without colour: from the least up, or
/// around zero where values have a sign.
struct Shading: Equatable {
  let isSigned: Bool
  /// The ends of the scale; opposite numbers where it is signed.
  let low: Float
  private(set) var high: Float
  /// Every value is 0: there is a scale to draw by, and none to read.
  let isZero: Bool
  /// Some values are above the scale, and drawn as its end is.
  private(set) var isExceeded = false

  /// Over all finite values. A sequential scale begins at 0 unless something is below it, or at the least value where `fromZero`
  /// is false.
  init(_ values: [Float], _ scale: LabelledArray.Scale, fromZero: Bool = true) {
    let first = values.first(where: \.isFinite) ?? 0
    var (least, most): (Float, Float) = fromZero || scale == .diverging ? (0, 0) : (first, first)
    for value in values where value.isFinite {
      least = min(least, value)
      most = max(most, value)
    }
    isSigned = scale == .diverging
    isZero = values.allSatisfy { !$0.isFinite || $0 == 0 }
    if isSigned {
      most = max(most, -least, 1e-9)
      least = -most
    }
    low = least
    // Beside a large value a small number adds nothing: where all values are equal, the scale has the height of one of them.
    high = most > least ? most : least + max(abs(least), 1e-9)
  }

  /// Of attention, by one scale for all the maps that are looked at together: from 0 to 1, as shares of one whole are. Where a head looks
  /// everywhere a little, all of that is dark; then the scale ends at the round number above what the later half of the queries give, as the
  /// first ones have few keys to share themselves among.
  init(attention maps: [LabelledArray]) {
    self.init(maps.flatMap(\.values), maps.contains { $0.scale == .diverging } ? .diverging : .sequential)
    let most = maps.flatMap { map -> ArraySlice<Float> in
      let (queries, keys) = (map.axes[0].count, map.axes[1].count)
      return map.values[queries / 2 * keys..<queries * keys]
    }.filter(\.isFinite).max() ?? 0
    guard !isSigned, low == 0, high <= 1.001, most > 0, most < Self.large, let end = Self.ends.last(where: { $0 >= most }) else { return }
    (isExceeded, high) = (high > end, end)
  }

  /// A share that is read well on a scale to 1.
  private static let large: Float = 0.2
  private static let ends: [Float] = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001]

  /// Where a value lies between the ends of the scale: 0…1, or -1…1 where it is signed; NaN for what is not there. Both are halved
  /// on the way, as the span of any two values need not be finite.
  func share(of value: Float) -> Float {
    if isSigned { return value / high }
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// Nil for what is not there (NaN).
  func style(_ value: Float, marked: Bool = false) -> Style? {
    if isSigned { return Ramp.signedStep(share(of: value)).map { .signed($0, marked: marked) } }
    return Ramp.step(share(of: value)).map { .shade($0, marked: marked) }
  }

  /// The value in tenths of the scale: `4`, or `+4` and `-4` where it is signed. In one cell a sign has no room beside its digit: there a
  /// digit is above zero, and all that is below is `-`. The least has no mark unless `zeros`.
  func mark(_ value: Float, zeros: Bool, cells: Int = 2) -> String {
    guard value.isFinite else { return "" }
    let tenth = Int(min(9, max(-9, share(of: value) * 10)))
    if tenth == 0 { return zeros ? "0" : "" }
    if isSigned, cells < 2 { return tenth > 0 ? String(tenth) : "-" }
    return (isSigned && tenth > 0 ? "+" : "") + String(tenth)
  }
}

extension ScreenState {
  /// What fills `cells` cells of a shaded cell: the value where there is room, its tenth of the scale, or a glyph by density.
  func filling(_ value: Float, _ shading: Shading, cells: Int, zeros: Bool = false) -> String {
    let widths = CellWidths()
    // A value that would be written as 0 leaves room for those that are not.
    if cells >= 4 {
      let text = abs(value) < 0.005 && !zeros ? "" : compact(value, cells: cells, signed: shading.isSigned)
      return widths.pad(text, to: cells, .centre)
    }
    if display.colours < 256, !shading.isSigned { return String(repeating: density(value, shading), count: cells) }
    return widths.pad(shading.mark(value, zeros: zeros, cells: cells), to: cells, .centre)
  }

  /// The glyph that stands for a value by how dense it is.
  func density(_ value: Float, _ shading: Shading) -> Character {
    return Ramp.step(shading.isSigned ? abs(shading.share(of: value)) : shading.share(of: value)).map { Ramp.glyph($0, Display(colours: 0, utf8: display.utf8)) } ?? " "
  }

  /// `.41`, `1.0`, `-.03`, `+1.2`: at most four cells.
  func compact(_ value: Float, cells: Int, signed: Bool) -> String {
    let size = abs(Double(value))
    let text = size >= 9.95 ? size.fixed(0) : size >= 0.995 ? size.fixed(1) : String(size.fixed(2).dropFirst())
    return value < 0 ? "-" + text : signed && size >= 0.005 ? "+" + text : text
  }

  /// What stands at the two ends of a legend.
  func rampEnds(_ shading: Shading) -> (low: String, high: String) {
    let (low, high) = (Double(shading.low), Double(shading.high))
    return shading.isSigned ? (low.significant(3) + " ", " +" + high.significant(3)) : (low.significant(2) + " ", " " + (shading.isExceeded ? high.significant(1) + "+" : high.significant(3)))
  }

  /// The legend where no value is anything but 0.
  var allZero: String { Phrase("all 0", "全部为 0")[tongue] }

  /// A legend: the ramp between its two ends, with a mark at zero where values have a sign. The ends are always whole: where room is
  /// short, the ramp between them has fewer steps.
  func drawRamp(_ surface: inout Surface, _ area: Rect, row: Int, _ shading: Shading) {
    if shading.isZero {
      surface.put(allZero, in: area, row: row, column: 0, .dim)
      return
    }
    let ends = rampEnds(shading)
    let widths = CellWidths()
    let room = max(0, area.width - widths.width(of: ends.low) - widths.width(of: ends.high))
    var column = surface.put(ends.low, in: area, row: row, column: 0, .dim)
    for (style, value) in ramp(shading, cells: room) {
      let text: String
      if shading.isSigned {
        text = value == 0 ? "0" : value < 0 ? "-" : "+"
      } else {
        text = filling(value, shading, cells: 1, zeros: true)
      }
      column += surface.put(text, in: area, row: row, column: column, style)
    }
    surface.put(ends.high, in: area, row: row, column: column, .dim)
  }

  /// The steps of a ramp, as many as there is room for, both ends among them; zero stands in the middle of a signed one.
  private func ramp(_ shading: Shading, cells: Int) -> [(Style, Float)] {
    if shading.isSigned {
      let side = min(Ramp.signedSteps, max(0, (cells - 1) / 2))
      return (-side...side).map { cell in
        let step = side == 0 ? 0 : cell * Ramp.signedSteps / side
        return (.signed(Int8(step), marked: false), Float(step) / Float(Ramp.signedSteps) * shading.high)
      }
    }
    let count = min(Ramp.steps, cells)
    return (0..<count).map { cell in
      let step = count == 1 ? Ramp.steps - 1 : cell * (Ramp.steps - 1) / (count - 1)
      return (.shade(UInt8(step), marked: false), shading.low + (Float(step) + 0.5) / Float(Ramp.steps) * (shading.high - shading.low))
    }
  }
}
