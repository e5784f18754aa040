import Findings
import Language
import Testing
import Workbench

/// What a pane shows of two sides.
@Suite struct OutputsOfTwoSides {
  private func probabilities(_ finding: Finding) throws -> [Int: Double] {
    guard case .table(let table) = finding.body, let id = table.columns.firstIndex(where: { $0.name == "id" }),
      let probability = table.columns.firstIndex(where: { $0.name == "probability" })
    else { throw WorkbenchError.noFinding }
    return Dictionary(
      uniqueKeysWithValues: table.rows.compactMap { row in
        guard case .integer(let id) = row[id], case .number(let value) = row[probability] else { return nil }
        return (id, value)
      })
  }

  /// Whatever is likely on one side stands on the other too, with the probability that a whole list has for it.
  @Test func everyTokenHasBothProbabilities() async throws {
    let session = makeSession()
    let whole = try probabilities(try #require(try await session.run("top k=100000").finding))
    _ = try await session.run("mask L0.attn L1.attn L2.mlp")
    let found = try await session.outputs(at: nil, beside: .unmasked, at: nil, count: 8)
    let here = try probabilities(found.here), there = try probabilities(found.there)
    #expect(here.count == there.count && here.count > 8 && Set(here.keys) == Set(there.keys))
    for (id, value) in there { #expect(abs(value - (whole[id] ?? .nan)) < 1e-9, "\(id)") }
    // Ranks of what is added are those of the whole list.
    guard case .table(let table) = found.there.body, case .integer(let last)? = table.rows.last?.first else { throw WorkbenchError.noFinding }
    #expect(last > 8)
  }

  /// Before the newest change there was another prompt; what is so there is what was found then.
  @Test func whatWasSoBeforeAnEditIsAskedFor() async throws {
    let session = makeSession()
    _ = try await session.run("prompt \"To be, or not to be\"")
    let tokens = try #require(try await session.run("tokens").finding)
    let top = try probabilities(try #require(try await session.run("top k=8").finding))
    let count = await session.snapshot().tokens.count
    _ = try await session.run("edit t1 \"remember and forget\"")
    #expect(await session.snapshot().tokens.count > count)
    let command = try #require(try await session.read("tokens").first)
    #expect(try await session.answer(command, from: .before, work: Work()).body == tokens.body)
    let found = try await session.outputs(at: nil, beside: .before, at: count - 1, count: 8)
    let before = try probabilities(found.there)
    for (id, value) in top { #expect(abs(value - (before[id] ?? .nan)) < 1e-9, "\(id)") }
    #expect(Set(before.keys) == Set(try probabilities(found.here).keys))
    // Nothing of it is kept or changed.
    #expect(await session.snapshot().undo.last?.hasPrefix("edit") == true)
  }
}
