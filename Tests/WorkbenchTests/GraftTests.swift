import Findings
import Foundation
import Support
import Testing
import Wording
import Workbench

/// Comparing two open models, and putting weights of one into the other.
@Suite struct ComparingAndGrafting {
  private func session() async throws -> Session {
    let session = makeSession()
    for line in ["open builtin as=good", "open builtin as=worn", "prune weights amount=90% by=magnitude", "open builtin as=other"] {
      #expect(try await session.run(line).error == nil)
    }
    return session
  }

  @Test func theDamageIsNamed() async throws {
    let session = try await session()
    #expect(try await session.run("compare good other").finding?[fact: "layers-changed"] == .integer(0))
    let before = await session.fingerprint
    #expect(try await session.run("graft L2.H6 from=worn").error == nil)
    let found = try #require(try await session.run("compare good other").finding)
    #expect(found[fact: "head"] == .text("L2.H6") && found[fact: "part"] == .text("L2.attn") && found[fact: "first-changed"] == .text("L2"))
    #expect(found[fact: "heads-changed"] == .integer(1) && found[fact: "layers-changed"] == .integer(1))
    guard case .table(let table) = found.body else { return #expect(Bool(false)) }
    // The stream is apart from that layer on, and not before.
    let streams = table.rows.compactMap { row -> Double? in if case .number(let value) = row[4] { value } else { nil } }
    #expect(streams.count == 5 && streams[..<3] == [0, 0, 0] && streams[3] > 0 && streams[4] > 0)
    #expect(try await session.run("undo").error == nil)
    #expect(await session.fingerprint == before)
    #expect(try await session.run("compare good other").finding?[fact: "kl"] == .number(0))
  }

  /// The same model from files of two formats: not a weight is apart, and the one that was changed is found.
  @Test func aModelInTwoFormatsIsComparedByItsWeights() async throws {
    let session = try await session(), file = temporaryPath() + ".gguf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    for line in ["use good", "save \(file)", "open \(file) as=packed"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let same = try #require(try await session.run("compare good packed").finding)
    #expect(same[fact: "layers-changed"] == .integer(0) && same.remarks.contains { $0.en.contains("name tensors differently") })
    for line in ["use good", "mask L0.H0", "graft L1.H3 from=worn"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let found = try #require(try await session.run("compare packed good").finding)
    #expect(found[fact: "head"] == .text("L1.H3") && found[fact: "layers-changed"] == .integer(1))
    for line in ["use packed", "graft L1.H3 from=good"] { #expect(try await session.run(line).error == nil, "\(line)") }
    #expect(try await session.run("compare packed good").finding?[fact: "layers-changed"] == .integer(0))
  }

  @Test func whatCannotBeGraftedIsSaid() async throws {
    let session = try await session()
    #expect(try await session.run("graft L2 from=good").error?.code == "same-weights")
    await #expect(throws: (any Error).self) { try await session.read("graft L9 from=good") }
    await #expect(throws: (any Error).self) { try await session.read("graft L1 from=nobody") }
    for line in ["use worn", "mask L0.H0 L0.H1 L0.H2 L0.H3", "compact"] { #expect(try await session.run(line).error == nil) }
    let error = try #require(try await session.run("graft L2 from=good").error)
    #expect(error.code == "other-shape" && !error.phrase.zh.isEmpty)
    // Models of two shapes are compared by what they predict.
    let found = try #require(try await session.run("compare good worn").finding)
    guard case .table(let table) = found.body else { return #expect(Bool(false)) }
    #expect(table.rows.count == 2 && found[fact: "kl"] != nil && found[fact: "head"] == nil)
    #expect(found.remarks.contains { $0.en.contains("shapes differ") })
  }

  /// Under masks the weights change and the masks stay.
  @Test func masksStay() async throws {
    let session = try await session()
    for line in ["mask L1.H5", "graft L1 from=worn"] { #expect(try await session.run(line).error == nil) }
    #expect(await session.snapshot().masks == ["L1.H5"])
    #expect(try await session.run("expect loss < 100").error == nil)
  }
}
