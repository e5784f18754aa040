// A picture as PNG (ISO/IEC 15948): one byte for each dot into a palette, compressed by runs and by repeated rows alone, which
// is most of what there is to gain in pictures of letters.

extension Picture {
  /// Dots of the file for one of a letter.
  private static var scale: Int { 2 }

  func png() -> [UInt8] {
    let (cell, line) = (Letters.wide * Picture.scale, Letters.tall * Picture.scale)
    let margin = cell
    let (wide, tall) = (max(1, width) * cell + 2 * margin, max(1, rows.count) * line + 2 * margin)
    var palette: [UInt32] = []
    /// The palette's index of a colour; past 256 the last stands for the rest.
    func index(_ colour: UInt32) -> UInt8 {
      if let found = palette.firstIndex(of: colour) { return UInt8(found) }
      if palette.count < 256 { palette.append(colour) }
      return UInt8(palette.count - 1)
    }
    var dots = [UInt8](repeating: index(ground), count: wide * tall)
    func paint(_ x: Int, _ y: Int, _ columns: Int, _ lines: Int, _ colour: UInt8) {
      for row in y..<min(tall, y + lines) {
        for column in x..<min(wide, x + columns) { dots[row * wide + column] = colour }
      }
    }
    for (row, runs) in rows.enumerated() {
      let y = margin + row * line
      for run in runs {
        let paper = run.ground ?? ground
        if run.ground != nil { paint(margin + run.column * cell, y, run.cells * cell, line, index(paper)) }
        let colour = index(run.isFaint ? mixed(run.ink ?? ink, paper) : run.ink ?? ink)
        var x = margin + run.column * cell
        for character in run.text {
          if let fine = Letters.number(character) {
            for dot in fine { paint(x + dot.x, y + dot.y, 1, 1, colour) }
            x += 2 * cell
            continue
          }
          for dot in Letters.dots(character) ?? Letters.standIn(character) {
            let bold = run.isBold && character.isLetter ? 1 : 0
            paint(x + dot.x * Picture.scale, y + dot.y * Picture.scale, Picture.scale + bold, Picture.scale, colour)
          }
          x += cell
        }
        if run.isUnderlined { paint(margin + run.column * cell, y + line - Picture.scale, run.cells * cell, 1, colour) }
      }
    }
    var scanlines: [UInt8] = []
    scanlines.reserveCapacity((wide + 1) * tall)
    for row in 0..<tall {
      scanlines.append(0)
      scanlines += dots[row * wide..<(row + 1) * wide]
    }
    let header = big(UInt32(wide)) + big(UInt32(tall)) + [8, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("PLTE", palette.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] })
      + chunk("IDAT", zlib(scanlines, row: wide + 1)) + chunk("IEND", [])
  }

  /// Between two colours, nearer to the first.
  private func mixed(_ a: UInt32, _ b: UInt32) -> UInt32 {
    func part(_ shift: UInt32) -> UInt32 { (((a >> shift) & 0xFF) * 3 + ((b >> shift) & 0xFF) * 2) / 5 * (1 << shift) }
    return part(16) | part(8) | part(0)
  }
}

private func big(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) } }

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let body = Array(name.utf8) + data
  return big(UInt32(data.count)) + body + big(crc(body))
}

private let crcTable: [UInt32] = (0..<256).map { n in
  (0..<8).reduce(UInt32(n)) { c, _ in c & 1 == 1 ? 0xEDB8_8320 ^ c >> 1 : c >> 1 }
}

private func crc(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { crcTable[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
}

/// RFC 1950 around one block of RFC 1951 with its fixed codes; matches are looked for one byte and one `row` back.
private func zlib(_ bytes: [UInt8], row: Int) -> [UInt8] {
  var out = BitWriter()
  out.put(1, 1)
  out.put(1, 2)
  var at = 0
  while at < bytes.count {
    let best = [1, row].filter { $0 <= at && $0 <= 32768 }.map { distance -> (length: Int, distance: Int) in
      var length = 0
      while length < 258, at + length < bytes.count, bytes[at + length] == bytes[at + length - distance] { length += 1 }
      return (length, distance)
    }.max { $0.length < $1.length }
    if let best, best.length >= 4 {
      out.length(best.length)
      out.distance(best.distance)
      at += best.length
    } else {
      out.literal(Int(bytes[at]))
      at += 1
    }
  }
  out.literal(256)
  let sums = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
    let a = (sums.0 + UInt32(byte)) % 65521
    return (a, (sums.1 + a) % 65521)
  }
  return [0x78, 0x01] + out.finished + big(sums.1 << 16 | sums.0)
}

/// Bits in the order of RFC 1951: numbers from the lowest bit, codes from the highest.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0, count: UInt32 = 0

  mutating func put(_ value: Int, _ bits: Int) {
    pending |= UInt32(value) << count
    count += UInt32(bits)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  private mutating func code(_ value: Int, _ bits: Int) {
    for bit in (0..<bits).reversed() { put(value >> bit & 1, 1) }
  }

  mutating func literal(_ symbol: Int) {
    switch symbol {
    case ..<144: code(0x30 + symbol, 8)
    case ..<256: code(0x190 + symbol - 144, 9)
    case ..<280: code(symbol - 256, 7)
    default: code(0xC0 + symbol - 280, 8)
    }
  }

  /// From 3 to 258.
  mutating func length(_ length: Int) {
    if length == 258 { return literal(285) }
    let value = length - 3
    let extra = value < 8 ? 0 : Int.bitWidth - value.leadingZeroBitCount - 3
    literal(257 + (value < 8 ? value : 4 * (extra + 1) + (value >> extra & 3)))
    put(value & (1 << extra - 1), extra)
  }

  /// From 1 to 32768.
  mutating func distance(_ distance: Int) {
    let value = distance - 1
    let extra = value < 4 ? 0 : Int.bitWidth - value.leadingZeroBitCount - 2
    code(value < 4 ? value : 2 * (extra + 1) + (value >> extra & 1), 5)
    put(value & (1 << extra - 1), extra)
  }

  var finished: [UInt8] { count > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes }
}
