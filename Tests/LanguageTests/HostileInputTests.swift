import Language
import Testing
import Wording

/// Whatever comes in, a command or a diagnostic comes out.
@Suite struct HostileInputTests {
  @Test(arguments: [
    "\0", "\u{1b}[2J", "mask \u{202e}L3.H5", "mask L3.H5\u{200f}", "note \"\u{7}\"", "note \"\0\"", "\u{FEFF}info",
    "info\u{9b}31m", "note \"a\u{85}b\"",
  ])
  func controlCharacters(line: String) {
    let thrown = #expect(throws: Diagnostic.self) { try parse(line, lexicon: Lexicon()) }
    #expect(thrown?.code == "unprintable-character")
    #expect(thrown.map { $0.phrase.en.unicodeScalars.allSatisfy { !isUnprintable($0) } } == true)
    #expect(thrown.map { $0.picture(of: line).joined().unicodeScalars.allSatisfy { !isUnprintable($0) } } == true)
  }

  /// What the tip says to write is read as the character.
  @Test func theTipForACharacterIsItsEscape() throws {
    for value in Array(0x01...0x1F as ClosedRange<UInt32>) + Array(0x7F...0x9F) + [0x200B, 0x202E, 0xFEFF, 0xE0041] {
      let scalar = Unicode.Scalar(value)!
      guard scalar != "\n", scalar != "\r", scalar != "\t" else { continue }
      let thrown = #expect(throws: Diagnostic.self) { try parse("mask \(scalar)", lexicon: Lexicon()) }
      let escape = try #require(thrown?.tip?.en.split(separator: "`").last)
      #expect(try parse("note \"\(escape)\"", lexicon: Lexicon())[0].text("text") == String(scalar), "\(escape)")
      #expect(thrown?.tip?.zh.contains("`\(escape)`") == true)
    }
  }

  @Test func brokenUTF8NamesTheByte() {
    let thrown = #expect(throws: Diagnostic.self) { try parse(bytes: Array("note \"a".utf8) + [0xFF, 0x22], lexicon: Lexicon()) }
    #expect(thrown?.code == "broken-utf8" && thrown?.span == 7..<8)
    // Shown are the bytes that came, each bad one alike, and the mark stands under the first.
    #expect(thrown?.picture(of: Array("note \"a".utf8) + [0xFF, 0x22]) == [#"note "a\xff""#, "       ^^^^"])
    #expect(thrown?.picture(of: Array("note \"a".utf8) + [0xFF, 0xC3, 0x22]).first == #"note "a\xff\xc3""#)
    #expect(throws: Never.self) { try parse(bytes: Array("note \"罗密欧\"".utf8), lexicon: Lexicon()) }
  }

  @Test func textMayHoldAnyCharacter() throws {
    let text = "👩‍👩‍👧 \u{200f}עברית\u{202e} e\u{301} \u{10FFFF}"
    let command = try parse("note \"\(text)\"", lexicon: Lexicon())[0]
    #expect(command.text("text") == text)
    #expect(try parse(command.canonical, lexicon: Lexicon()) == [command])
    #expect(command.canonical.unicodeScalars.allSatisfy { !isUnprintable($0) })
  }

  @Test(arguments: [
    "a", "L3.H5 ", "\"", "=", "info;", "mask L1,", "expect at 1,", "1", "prompt \"长", "x=", "\\", "，", "<", "ids=1,",
  ])
  func longInputIsReadInLinearTime(unit: String) {
    for prefix in ["", "mask ", "prompt ", "prompt ids=", "expect at ", "generate n=", "open ", "expect loss = "] {
      func time(_ size: Int) -> Duration {
        let line = prefix + String(repeating: unit, count: size / unit.utf8.count)
        return ContinuousClock().measure {
          do { _ = try parse(line, lexicon: lexicon) } catch { _ = (error as? Diagnostic)?.picture(of: line) }
        }
      }
      // 100 KB within a time that nothing quadratic could keep.
      #expect(time(100_000) < .seconds(2), "\(prefix)\(unit)…")
    }
  }

  /// Pieces of the grammar and of what is not in it, glued at random: no trap, and what is understood prints back to itself.
  @Test func randomPieces() throws {
    let pieces =
      CommandTable.rows.map(\.name) + CommandTable.rows.flatMap { $0.examples.map(\.line) }
      + [
        "L3", "L3.H5", "L0-2.H*", "5.3", "L", "L.", "L3.", "L3.H", "t4", "t-1", "t", "t--1", "\"Mary\"", "“”", "\"\\", "30%", "=",
        "as=", "n=1", "ids=1,2", ",", ";",
        "#", "\n", "-9223372036854775808", "9223372036854775808", "t-9223372036854775808", "1e400", "nan", "inf", "0x10", "罗密欧",
        "，", "at", "+-", "rel", "<", "in", "\u{202e}",
        "\0", "'", "..", "1..2", "15x15", "all", "k=", "by=effect", "\\u{110000}", "\"\\u{d800}\"",
      ]
    var random = SplitMix(state: 11)
    var understood = 0
    for _ in 0..<40_000 {
      let count = Int(random.next() % 7)
      let line = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined(
        separator: random.next() % 4 == 0 ? "" : " ")
      let cursor = Int(random.next() % UInt64(line.utf8.count + 1))
      _ = complete(line, cursor: cursor, lexicon: lexicon)
      guard let commands = try? parse(line, lexicon: lexicon) else { continue }
      for command in commands {
        understood += 1
        #expect(try parse(command.canonical, lexicon: Lexicon()) == [command], "\(line)")
      }
    }
    #expect(understood > 1000)
  }

  /// Bytes of examples changed at random.
  @Test func mutatedExamples() {
    let lines = CommandTable.rows.flatMap { $0.examples.map { Array($0.line.utf8) } }
    var random = SplitMix(state: 5)
    for _ in 0..<40_000 {
      var bytes = lines[Int(random.next() % UInt64(lines.count))]
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(bytes.count + 1))
        switch random.next() % 3 {
        case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1 where place < bytes.count: bytes.remove(at: place)
        default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        }
      }
      do {
        for command in try parse(bytes: bytes, lexicon: lexicon) {
          #expect((try? parse(command.canonical, lexicon: Lexicon())) == [command], "\(visible(bytes: bytes))")
        }
      } catch {
        #expect(error.span.lowerBound >= 0 && error.span.upperBound <= String(decoding: bytes, as: UTF8.self).utf8.count)
        #expect(error.phrase.en.unicodeScalars.allSatisfy { !isUnprintable($0) })
      }
    }
  }
}

/// A small seeded generator, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
