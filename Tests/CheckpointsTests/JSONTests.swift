import Checkpoints
import Tensors
import Testing

/// JSON texts that must be read, with their values, and those that must be refused, with the byte where.
@Suite struct JSONTests {
  func read(_ text: String, _ duplicates: ConfigValue.DuplicateKeys = .refuse) throws -> ConfigValue {
    try ConfigValue(json: Bytes(Array(text.utf8)), file: "config.json", duplicateKeys: duplicates)
  }

  static let good: [(String, ConfigValue)] = [
    ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .int(0)), ("-0", .int(0)), ("-12", .int(-12)),
    ("9223372036854775807", .int(.max)), ("9223372036854775808", .double(9_223_372_036_854_775_808)),
    ("1000000000000000019884624838656", .double(1e30)), ("1e-05", .double(1e-5)), ("1E+2", .double(100)),
    ("-2.5e-3", .double(-0.0025)), ("0.1", .double(0.1)), ("5e-324", .double(.leastNonzeroMagnitude)),
    (#""""#, .string("")), (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{c}\n\r\t")),
    (#""\u0120the \u4e2d\uD83D\ude00""#, .string("Ġthe 中😀")), ("\"中文\"", .string("中文")), (#""\u0000""#, .string("\0")),
    ("[]", .array([])), ("[1, [2], {}]", .array([.int(1), .array([.int(2)]), .object([:])])),
    (#"{"a" : 1 , "b":[null]}"#, .object(["a": .int(1), "b": .array([.null])])),
    (String(repeating: "[", count: 64) + String(repeating: "]", count: 64), nested(64)),
  ]
  static func nested(_ depth: Int) -> ConfigValue { depth == 1 ? .array([]) : .array([nested(depth - 1)]) }

  @Test(arguments: good) func reads(_ text: String, _ value: ConfigValue) throws {
    #expect(try read(text) == value)
  }

  static let bad: [(String, String)] = [
    ("", "byte 0: found the end"), ("  ", "byte 2"), ("nul", "byte 3"), ("truE", "byte 3: found 'E'"), ("1 2", "byte 2: found '2'"),
    ("01", "leading zeros"), ("-", "byte 1"), ("+1", "byte 0: found '+'"), ("1.", "byte 2"), (".5", "byte 0"), ("1e", "byte 2"),
    ("1e999", "64-bit float"), ("NaN", "byte 0"), ("Infinity", "byte 0"), ("0x10", "byte 1"), ("'a'", "byte 0"),
    (#""a"#, "closing quote"), ("\"a\nb\"", "byte 2: found byte 0xa"), (#""\x""#, "after a backslash"), (#""\u12g4""#, "hexadecimal"),
    (#""\ud800""#, "half of a surrogate"), (#""\udc00\ud800""#, "half of a surrogate"), (#""\ud83d\u0041""#, "half of a surrogate"),
    ("[1,]", "byte 3"), ("[1 2]", "comma or ]"), ("[1", "byte 2"), ("{", "key in quotes"), ("{1:2}", "key in quotes"),
    (#"{"a" 1}"#, "colon"), (#"{"a":1,}"#, "byte 7"), (#"{"a":1"#, "comma or }"), ("[] x", "byte 3: found 'x'"), ("\u{FEFF}{}", "byte 0"),
    (String(repeating: "[", count: 65), "64 levels"), (String(repeating: "9", count: 2000), "64-bit float"), ("// x", "byte 0"),
  ]
  @Test(arguments: bad) func refuses(_ text: String, _ words: String) {
    expectRefusal("malformed-file", ["config.json", words]) { try read(text) }
  }

  @Test func refusesBytesThatAreNoUTF8() {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0x5C, 0x6E, 0x80]] {
      expectRefusal("malformed-file", ["byte 1", "not valid UTF-8"]) {
        try ConfigValue(json: Bytes([0x22] + bytes + [0x22]), file: "config.json")
      }
    }
  }

  @Test func keepsKeysThatLookAlikeApart() throws {
    let object = try #require(try read("{\"e\u{301}\":1,\"\u{e9}\":2}", .keep).asObject)
    #expect(object.entries.map { Array($0.key.utf8) } == [[0x65, 0xCC, 0x81], [0xC3, 0xA9]])
    #expect(object["\u{e9}"] == .int(2))
    #expect(object["e\u{301}"] == .int(1))
    #expect(ConfigValue.string("\u{e9}") != .string("e\u{301}"))
  }

  @Test func messagesStayShortHoweverLongTheName() {
    let name = String(repeating: "e" + String(repeating: "\u{301}", count: 1000), count: 1000)
    do {
      _ = try read("{\"\(name)\":1,\"\(name)\":2}")
      Issue.record("a key given twice was read")
    } catch { #expect("\(error)".utf8.count < 1000) }
    let configuration = Configuration(source: "x", values: ["n": .string(name)])
    do {
      _ = try configuration.int("n", in: 0...1)
      Issue.record("a string was read as a number")
    } catch { #expect("\(error)".utf8.count < 1000) }
  }

  @Test func refusesAKeyGivenTwice() throws {
    expectRefusal("duplicate-name", ["config.json", "has b more than once"]) { try read(#"{"a":{"b":1,"b":2}}"#) }
    expectRefusal("duplicate-name", ["more than once"]) { try read("{\"e\u{301}\":1,\"\u{e9}\":2}") }
    #expect(try read(#"{"b":1,"b":2}"#, .keep).asObject?.entries.count == 2)
  }

  @Test func everyTruncationAndSeededDamageReadsOrThrows() throws {
    let text = Array(#"{"a":[1,-2.5e3,true,null,"x\u0041\n中",{"b":{}}],"c":"\ud83d\ude00"}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: CheckpointError.self) { try ConfigValue(json: Bytes(Array(text[..<count])), file: "x") }
    }
    var random = Seeded(state: 1)
    for _ in 0..<5000 {
      var damaged = text
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        damaged[Int.random(in: 0..<text.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      do { _ = try ConfigValue(json: Bytes(damaged), file: "x") } catch is CheckpointError {}
    }
  }
}

@Suite struct ConfigurationTests {
  let configuration = Configuration(
    source: "m/config.json",
    values: [
      "n": .int(12), "whole": .double(256), "eps": .double(1e-5), "none": .null, "flag": .bool(true), "name": .string("gpt2"),
      "list": .array([.string("a"), .string("b")]), "numbers": .array([.int(1), .double(2.5)]),
      "rope": .object(["factor": .double(8), "type": .string("llama3\u{1b}[2J")]),
    ])

  @Test func readsWhatIsThere() throws {
    #expect(try configuration.int("n", in: 1...100) == 12)
    #expect(try configuration.int("whole", in: 1...1000) == 256)
    #expect(try configuration.double("eps", in: 0...1) == 1e-5)
    #expect(try configuration.double("n", in: 0...100) == 12)
    #expect(try configuration.bool("flag"))
    #expect(try configuration.string("name") == "gpt2")
    #expect(try configuration.strings("list") == ["a", "b"])
    #expect(try configuration.doubles("numbers") == [1, 2.5])
    #expect(try configuration.object("rope")?.double("factor", in: 0...100) == 8)
  }
  @Test func fallsBackOnAbsentAndNull() throws {
    #expect(try configuration.int("absent", in: 1...2, default: 7) == 7)
    #expect(try configuration.bool("none", default: false) == false)
    #expect(try configuration.object("none") == nil)
    #expect(try configuration.object("absent") == nil)
  }
  @Test func complaintsNameFileFieldFoundAndAllowed() {
    expectRefusal("bad-field", ["n is 12", "an integer from 1 to 8"], file: "m/config.json") { try configuration.int("n", in: 1...8) }
    expectRefusal("bad-field", ["n is 12", "an integer of 13 or more"]) { try configuration.int("n", in: 13...Int.max) }
    expectRefusal("bad-field", ["n is 12", "a number of 12.5 or more"]) { try configuration.double("n", in: 12.5...Double.infinity) }
    expectRefusal("bad-field", ["eps is 1e-05", "an integer"]) { try configuration.int("eps", in: 1...8) }
    expectRefusal("bad-field", ["absent is missing"]) { try configuration.int("absent", in: 1...8) }
    expectRefusal("bad-field", ["none is null"]) { try configuration.string("none") }
    expectRefusal("bad-field", ["flag is true", "a number"]) { try configuration.double("flag", in: 0...1) }
    expectRefusal("bad-field", ["n is 12", "true or false"]) { try configuration.bool("n") }
    expectRefusal("bad-field", ["name is \"gpt2\"", "an object"]) { try configuration.object("name") }
    expectRefusal("bad-field", ["numbers is [1, 2.5]", "a list of strings"]) { try configuration.strings("numbers") }
    expectRefusal("bad-field", ["rope.type is \"llama3\\x1b[2J\""]) { try configuration.object("rope")?.int("type", in: 0...1) }
  }
}
