extension Plot {
  /// The area between the axes, drawn dot by dot.
  struct Field {
    private(set) var cells: [[Cell]]
    /// The curves that go through each cell, in the order in which they were drawn.
    private var curves: [[[Int]]]
    private let columns: Int, rows: Int
    private let ink: Ink
    /// Of a cell.
    private var dots: (across: Int, down: Int) { ink == .braille ? (2, 4) : (1, 1) }
    /// Braille numbers its dots down the left column, then down the right one, the lowest pair last.
    private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    init(columns: Int, rows: Int, ink: Ink) {
      (self.columns, self.rows, self.ink) = (columns, rows, ink)
      cells = Array(repeating: Array(repeating: .empty, count: columns), count: rows)
      curves = Array(repeating: Array(repeating: [], count: columns), count: rows)
    }

    /// A line through points given as shares of the width, and of the height from below.
    /// Returns the cell of its last point.
    @discardableResult
    mutating func draw(_ points: [(x: Double, y: Double)], curve: Int, letter: Character) -> (row: Int, column: Int)? {
      let (width, height) = (columns * dots.across, rows * dots.down)
      let places = points.map { (x: Int($0.x * Double(width - 1) + 0.5), y: height - 1 - Int($0.y * Double(height - 1) + 0.5)) }
      var last: (x: Int, y: Int)?
      for place in places {
        line(from: last ?? place, to: place, curve, letter)
        last = place
      }
      return last.map { ($0.y / dots.down, $0.x / dots.across) }
    }

    /// So many columns beside each other have a cell that curves share before it is one stretch of the same way, and no crossing.
    private static let shared = 6

    /// Where curves lie over each other for a stretch, its cells are theirs by turns, each turn begun by the curve's letter.
    mutating func takeTurns(_ letter: (Int) -> Character) {
      let most = (0..<columns).map { column in (0..<rows).map { curves[$0][column].count }.max() ?? 0 }
      var start = 0
      while start < columns {
        let end = most[start...].firstIndex { $0 < 2 } ?? columns
        if end - start >= Field.shared {
          // Each has two turns at least, as far as there is room.
          let turn = max(2, min(8, (end - start) / (2 * (most[start..<end].max() ?? 2))))
          for column in start..<end { takeTurns(column, (column - start) / turn, isFirst: (column - start) % turn == 0, letter) }
        }
        start = end + 1
      }
    }

    private mutating func takeTurns(_ column: Int, _ turn: Int, isFirst: Bool, _ letter: (Int) -> Character) {
      var isFirst = isFirst
      for row in 0..<rows where curves[row][column].count > 1 {
        let sharing = curves[row][column].sorted()
        let curve = sharing[turn % sharing.count]
        cells[row][column] = Cell(character: isFirst || ink == .ascii ? letter(curve) : cells[row][column].character, curve: curve)
        isFirst = false
      }
    }

    /// Writes the letters of curves at their ends: where two would share a cell, one goes to the nearest free one above, below, or before.
    mutating func mark(_ ends: [(curve: Int, letter: Character, row: Int, column: Int)]) {
      var taken: Set<[Int]> = []
      for end in ends {
        guard let place = free(near: end.row, end.column, taken) else { continue }
        taken.insert([place.row, place.column])
        cells[place.row][place.column] = Cell(character: end.letter, curve: end.curve)
      }
    }

    /// The nearest cell without a letter in the same column; one of a column before it only when all of those have theirs.
    private func free(near row: Int, _ column: Int, _ taken: Set<[Int]>) -> (row: Int, column: Int)? {
      for column in stride(from: column, through: 0, by: -1) {
        for away in 0..<rows {
          for at in [row - away, row + away] where (0..<rows).contains(at) && !taken.contains([at, column]) { return (at, column) }
        }
      }
      return nil
    }

    /// Bresenham's line.
    private mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ curve: Int, _ letter: Character) {
      var (x, y) = start
      let (dx, dy) = (abs(end.x - x), -abs(end.y - y))
      let (stepX, stepY) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
      var error = dx + dy
      while true {
        dot(x, y, curve, letter)
        if x == end.x, y == end.y { return }
        let twice = 2 * error
        if twice >= dy {
          error += dy
          x += stepX
        }
        if twice <= dx {
          error += dx
          y += stepY
        }
      }
    }

    private mutating func dot(_ x: Int, _ y: Int, _ curve: Int, _ letter: Character) {
      let (row, column) = (y / dots.down, x / dots.across)
      if curves[row][column].last != curve { curves[row][column].append(curve) }
      var character = letter
      if ink == .braille {
        let old = cells[row][column].character.unicodeScalars.first.map(\.value) ?? 0
        let before = (0x2800...0x28FF).contains(old) ? old - 0x2800 : 0
        let pattern = 0x2800 + (before | Field.bits[y % 4][x % 2])
        character = Unicode.Scalar(pattern).map { Character($0) } ?? letter
      }
      cells[row][column] = Cell(character: character, curve: curve)
    }
  }
}
