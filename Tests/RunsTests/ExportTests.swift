import Findings
import Foundation
import Runs
import Testing
import Wording

@Suite struct Exports {
  /// The vectors of RFC 3720, appendix B.4, and the customary one.
  @Test(arguments: [
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA), ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    (Array(0..<32), 0x46DD_794E), ((0..<32).map { 31 - $0 }, 0x113F_DB5C), (Array("123456789".utf8), 0xE306_9283), ([], 0),
  ] as [([UInt8], UInt32)])
  func checksums(bytes: [UInt8], expected: UInt32) {
    #expect(CRC32C.of(bytes) == expected)
    var pieces = CRC32C()
    for byte in bytes { pieces.add([byte]) }
    #expect(pieces.value == expected)
  }

  @Test func aRecordIsLengthChecksumDataChecksum() {
    let file = EventFile(time: 1.5)
    // Event { wall_time: 1.5, file_version: "brain.Event:2" }
    let data: [UInt8] = [0x09, 0, 0, 0, 0, 0, 0, 0xF8, 0x3F, 0x1A, 13] + Array("brain.Event:2".utf8)
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) } }
    let length: [UInt8] = [24, 0, 0, 0, 0, 0, 0, 0]
    #expect(data.count == 24)
    #expect(file.bytes == length + word(CRC32C.masked(length)) + data + word(CRC32C.masked(data)))
  }

  private func example() throws -> (RunStore, RunRecord) {
    let store = temporaryStore()
    var plan = RunPlan(.train, name: "a, \"b\"", command: "train on=x")
    plan.seed = .max
    let recording = try store.begin(plan)
    recording.record(step: 1, [("loss", 3.5)])
    recording.record(step: 200, [("loss", .nan), ("val,loss", 1e-300)])
    recording.note(step: 200, Phrase("blew\nup", "爆了"))
    recording.finish(.failed, facts: [Fact("loss", Phrase("loss", "损失"), .number(.infinity), .nats)])
    return (store, try store.run("1"))
  }

  @Test func csvHasALineForEachStep() throws {
    let (store, run) = try example()
    #expect(String(decoding: try store.csv(of: run), as: UTF8.self) == "step,loss,\"val,loss\"\n1,3.5,\n200,nan,1e-300\n")
  }

  @Test func jsonIsWholeAndReadsBack() throws {
    let (store, run) = try example()
    let object = try #require(JSONSerialization.jsonObject(with: Data(try store.json(of: run))) as? [String: Any])
    let body = try #require(object["run"] as? [String: Any])
    #expect(body["name"] as? String == "a, \"b\"" && body["seed"] as? String == "18446744073709551615")
    #expect(body["state"] as? String == "failed")
    #expect((body["facts"] as? [String: Any])?["loss"] as? String == "inf")
    let curves = try #require(body["curves"] as? [[String: Any]])
    #expect(curves.map { $0["name"] as? String } == ["loss", "val,loss"])
    #expect(curves[0]["steps"] as? [Int] == [1, 200])
    #expect((curves[0]["values"] as? [Any])?[1] as? String == "nan")
    #expect((body["events"] as? [[String: Any]])?[0]["text"] as? String == "blew\nup")
  }

  @Test func anEventFileHoldsEveryPoint() throws {
    let (store, run) = try example()
    let bytes = try store.eventFile(of: run)
    var (position, records) = (0, 0)
    while position < bytes.count {
      let length = (0..<8).reduce(0) { $0 | Int(bytes[position + $1]) << ($1 * 8) }
      let data = bytes[(position + 12)..<(position + 12 + length)]
      let check = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[position + 12 + length + $1]) << UInt32($1 * 8) }
      #expect(check == CRC32C.masked(data))
      position += 16 + length
      records += 1
    }
    #expect(records == 3)
  }
}
