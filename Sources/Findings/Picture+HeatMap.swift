import Wording

extension Picture {
  /// An array of two axes as cells that are the darker the larger their value is, white for nothing; what is not there stays white.
  /// Around zero, values below are red and those above are blue. Nil for other arrays, and for more than 64 rows or columns.
  public init?(heatMapOf array: LabelledArray, title: String) {
    guard array.axes.count == 2, array.axes.allSatisfy({ (1...64).contains($0.count) }) else { return nil }
    let widths = CellWidths()
    let (rows, columns) = (array.axes[0], array.axes[1])
    let names = (0..<rows.count).map { widths.truncate(visible(rows.label($0)), to: 12) }
    let left = (names.map { widths.width(of: $0) }.max() ?? 0) + 1
    let largest = array.values.lazy.filter(\.isFinite).map(abs).max() ?? 0
    let head = (0..<columns.count).map { column in
      let label = widths.truncate(visible(columns.label(column)), to: 2)
      return Run(label, column: left + 3 * column, cells: widths.width(of: label), isFaint: true)
    }
    let body = (0..<rows.count).map { row -> [Run] in
      let name = Run(names[row], column: 0, cells: widths.width(of: names[row]))
      return [name] + (0..<columns.count).map { column in
        let value = array.values[row * columns.count + column]
        let share = value.isFinite && largest > 0 ? Double(abs(value) / largest) : 0
        return Run("   ", column: left + 3 * column, cells: 3, ground: Picture.shade(share, isBelow: value < 0))
      }
    }
    self.init(title: title, width: left + 3 * columns.count, rows: [head] + body)
  }

  /// From white to a dark blue, or to a dark red.
  private static func shade(_ share: Double, isBelow: Bool) -> UInt32 {
    let end: (Double, Double, Double) = isBelow ? (0x9B, 0x1C, 0x1C) : (0x0B, 0x3C, 0x7D)
    func mix(_ to: Double) -> UInt32 { UInt32((255 + (to - 255) * max(0, min(1, share))).rounded()) }
    return mix(end.0) << 16 | mix(end.1) << 8 | mix(end.2)
  }
}
