import Findings
import Testing
import Wording

@Suite struct PictureTests {
  private let picture = Picture(
    title: "a<b", width: 6,
    rows: [
      [.init("ab", column: 0, cells: 2, ink: 0xFF0000), .init("█", column: 4, cells: 1, ink: 0x00FF00, ground: 0x0000FF, isBold: true)],
      [], [.init("<&\"", column: 1, cells: 3, isFaint: true, isUnderlined: true)],
    ], ink: 0x101010, ground: 0xF0F0F0)

  @Test func textKeepsColumns() {
    #expect(picture.text == "ab  █\n\n <&\"\n")
  }

  @Test func markupEscapesAndKeepsColours() {
    for file in [picture.svg, picture.html] {
      #expect(file.contains("a&lt;b") && file.contains("&lt;&amp;&quot;") && !file.contains("<&"))
      #expect(file.contains("#ff0000") && file.contains("#0000ff") && file.contains("#f0f0f0") && file.contains("underline"))
    }
    // Cells decide where a run stands and how wide it is.
    #expect(picture.svg.contains("x=\"41.6\" y=\"21.5\" textLength=\"8.4\""))
  }

  @Test func pngHoldsTheDots() throws {
    let image = try PNG(picture.exported(as: .png))
    #expect((image.width, image.height) == (6 * 12 + 24, 3 * 20 + 24))
    #expect(image[0, 0] == 0xF0F0F0 && image[image.width - 1, image.height - 1] == 0xF0F0F0)
    // The block fills its cell with its letters' colour; the letters beside it are red on paper.
    #expect(image[12 + 4 * 12 + 5, 12 + 9] == 0x00FF00)
    let red = (0..<20).flatMap { y in (0..<24).map { x in image[12 + x, 12 + y] } }
    #expect(Set(red) == [0xF0F0F0, 0xFF0000])
  }

  @Test(arguments: 1...40) func pngReadsBackWhateverItsSize(seed: Int) throws {
    var random = UInt64(seed)
    func next(_ n: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % n
    }
    let (width, height) = (1 + next(90), 1 + next(20))
    let rows = (0..<height).map { _ in
      (0..<width).filter { _ in next(3) > 0 }.map { column in
        let letter = String(Character(Unicode.Scalar(UInt8(0x20 + next(95)))))
        return Picture.Run(letter, column: column, cells: 1, ink: UInt32(next(0x1000000)), ground: next(2) == 0 ? nil : UInt32(next(200)))
      }
    }
    let image = try PNG(Picture(title: "", width: width, rows: rows, ground: 0xFFFFFF).exported(as: .png))
    #expect((image.width, image.height) == (width * 12 + 24, height * 20 + 24))
    for (row, runs) in rows.enumerated() {
      // The last line of a cell is free of letters: there stands the ground. Past 256 colours others stand in.
      for run in runs where image.colours < 256 { #expect(image[12 + run.column * 12, 12 + row * 20 + 19] == run.ground ?? 0xFFFFFF) }
    }
  }

  /// Marks of the views, a frame for what has no glyph, and the number of a Chinese letter, two cells wide, which is said.
  @Test func pngSaysWhichLettersItLacks() throws {
    #expect(Picture(title: "", text: "Σ ▒ é").exported(as: .png) != Picture(title: "", text: "    ▒ é").exported(as: .png))
    let light = Picture(title: "", text: "光x"), image = try PNG(light.exported(as: .png))
    #expect((image.width, image.height) == (3 * 12 + 24, 20 + 24))
    func ink(_ x: Int, _ y: Int) -> Bool { image[12 + x, 12 + y] == 0x202020 }
    // The frame, and between its sides 5149: the first digit's upper bar, the lower end of the last.
    #expect((1..<23).allSatisfy { ink($0, 1) && ink($0, 18) } && (2..<18).allSatisfy { ink(1, $0) && ink(22, $0) } && !ink(0, 0) && !ink(23, 10))
    #expect((4..<7).allSatisfy { ink($0, 5) } && (16..<19).allSatisfy { ink($0, 14) } && !ink(7, 5) && !ink(16, 12))
    #expect(light.unlettered?.en.hasPrefix("1 character ") == true && light.unlettered?.zh.contains("1 个字符") == true)
    #expect(light.unlettered?.en.contains(".svg and .html keep them") == true && light.unlettered?.zh.contains(".svg 与 .html 可保留") == true)
    #expect(Picture(title: "", text: "光 月 明").unlettered?.en.hasPrefix("3 characters ") == true)
    #expect(Picture(title: "", text: "Σ ▒ é x").unlettered == nil)
    for text in ["光月明", "👩‍👩‍👧", "한국🇨🇳"] { _ = try PNG(Picture(title: "", text: text).exported(as: .png)) }
  }

  @Test func everythingThePanesDrawHasALetter() throws {
    let marks = "─│┬┴┤├┼┌┐└┘▸×…·␣↵█▏▎▍▌▋▊▉▀▕←→↑↓⠁⣿‖µ" + String((0x20..<0x7F).map { Character(Unicode.Scalar(UInt8($0))) })
    for mark in marks where mark != " " {
      #expect(Picture(title: "", text: String(mark)).exported(as: .png) != Picture(title: "", text: "\u{E9}").exported(as: .png), "\(mark) is an empty frame")
    }
  }
}

/// Reads what `Picture` writes, by ISO/IEC 15948 and RFC 1951; one block of fixed codes is all that is understood.
private struct PNG {
  let width: Int, height: Int
  let colours: Int
  private let pixels: [UInt32]
  subscript(x: Int, y: Int) -> UInt32 { pixels[y * width + x] }

  init(_ bytes: [UInt8]) throws {
    func big(_ at: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) } }
    var chunks: [String: [UInt8]] = [:]
    var at = 8
    while at < bytes.count {
      let length = big(at)
      let body = Array(bytes[at + 4..<at + 8 + length])
      var crc = UInt32.max
      for byte in body {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      }
      #expect(UInt32(big(at + 8 + length)) == ~crc)
      chunks[String(decoding: body.prefix(4), as: UTF8.self)] = Array(body.dropFirst(4))
      at += 12 + length
    }
    let header = try #require(chunks["IHDR"]), palette = try #require(chunks["PLTE"])
    func number(_ from: Int) -> Int { header[from..<from + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(0), number(4))
    #expect(Array(header[8...]) == [8, 3, 0, 0, 0])
    let data = PNG.inflate(Array(try #require(chunks["IDAT"]).dropFirst(2)))
    #expect(data.count == (width + 1) * height)
    colours = palette.count / 3
    var pixels: [UInt32] = []
    for y in 0..<height {
      for x in 0..<width {
        let entry = palette[(3 * Int(data[y * (width + 1) + 1 + x]))...].prefix(3)
        pixels.append(entry.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      }
    }
    self.pixels = pixels
    (self.width, self.height) = (width, height)
  }

  private static func inflate(_ bytes: [UInt8]) -> [UInt8] {
    var bit = 0
    func take(_ count: Int) -> Int {
      var value = 0
      for shift in 0..<count {
        value |= Int(bytes[bit >> 3] >> UInt8(bit & 7) & 1) << shift
        bit += 1
      }
      return value
    }
    func code(_ count: Int, _ start: Int = 0) -> Int { (0..<count).reduce(start) { code, _ in code << 1 | take(1) } }
    #expect(take(3) == 3)
    var out: [UInt8] = []
    while true {
      var value = code(7)
      let symbol: Int
      if value <= 23 {
        symbol = 256 + value
      } else {
        value = code(1, value)
        symbol = value <= 191 ? value - 48 : value <= 199 ? value - 192 + 280 : code(1, value) - 400 + 144
      }
      if symbol == 256 { return out }
      if symbol < 256 {
        out.append(UInt8(symbol))
        continue
      }
      let group = max(0, (symbol - 261) / 4)
      let length = symbol == 285 ? 258 : symbol < 265 ? symbol - 254 : 3 + ((4 + (symbol - 261) % 4) << group) + take(group)
      let pair = code(5)
      let extra = max(0, pair / 2 - 1)
      let distance = pair < 4 ? pair + 1 : 1 + ((2 + pair % 2) << extra) + take(extra)
      for _ in 0..<length { out.append(out[out.count - distance]) }
    }
  }
}

/// Dim letters keep the tint of their ink: all three parts of the colour go towards the ground.
@Test func dimLettersAreGreyNotBlue() throws {
  let run = Picture.Run("x", column: 0, cells: 1, ink: 0xE5E5E5, isFaint: true)
  let bytes = Picture(title: "", width: 1, rows: [[run]], ink: 0xE5E5E5, ground: 0).exported(as: .png)
  let at = try #require((0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual("PLTE".utf8) }) + 4
  let grey = UInt8(0xE5 * 3 / 5)
  #expect(Array(bytes[at..<at + 6]) == [0, 0, 0, grey, grey, grey])
}
