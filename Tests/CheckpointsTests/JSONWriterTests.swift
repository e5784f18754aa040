import Checkpoints
import Tensors
import Testing

@Suite struct JSONWriterTests {
  /// What is written is read back equal: seeded values of every kind, nested, with hostile strings.
  @Test func readsBackEqual() throws {
    var random = Seeded(state: 7)
    for _ in 0..<300 {
      let value = ConfigValue.object([ "value": Self.value(depth: 0, &random) ])
      let text = value.json
      #expect(try ConfigValue(json: Bytes(text), file: "x") == value, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func looksLikeTheFilesOfOthers() throws {
    let value = ConfigValue.object([
      "a": .array([.int(1), .double(1e-5)]), "empty": .object([:]), "none": .array([]), "nan": .double(.nan),
      "nested": .array([.array([.string("Ġt"), .string("h\"\n\u{1}")])]),
    ])
    #expect(
      String(decoding: value.json, as: UTF8.self) == """
        {
          "a": [1, 1e-05],
          "empty": {},
          "none": [],
          "nan": null,
          "nested": [
            ["Ġt", "h\\"\\n\\u0001"]
          ]
        }

        """)
  }

  private static func value(depth: Int, _ random: inout Seeded) -> ConfigValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: .null
    case 1: .bool(.random(using: &random))
    case 2: .int(.random(in: -1_000_000...1_000_000, using: &random))
    case 3: .double(Double(bitPattern: .random(in: 1..<0x7FE0_0000_0000_0000, using: &random)))
    case 4: .string(text(&random))
    case 5: .array((0..<Int.random(in: 0..<5, using: &random)).map { _ in value(depth: depth + 1, &random) })
    default:
      .object(ConfigObject((0..<Int.random(in: 0..<5, using: &random)).map { (key: "\($0)" + text(&random), value: value(depth: depth + 1, &random)) }))
    }
  }

  private static func text(_ random: inout Seeded) -> String {
    let scalars: [ClosedRange<UInt32>] = [0...0x7F, 0x80...0x7FF, 0x4E00...0x4EFF, 0x1F600...0x1F64F]
    return (0..<Int.random(in: 0..<12, using: &random)).reduce(into: "") { text, _ in
      let range = scalars.randomElement(using: &random) ?? 0...0
      text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "?")
    }
  }
}
