import Findings
import Foundation
import Testing
import Wording
import Workbench

/// What is written to files and as JSON holds the values that were found.
@Suite struct Exports {
  private func values(_ outcome: Outcome) throws -> [Float] {
    guard case .array(let array)? = outcome.finding?.body else { throw WorkbenchError.noFinding }
    return array.values
  }

  @Test func jsonParsesAndHoldsTheValues() async throws {
    let outcome = try await makeSession().run("attention L1.H5")
    let finding = try #require(outcome.finding)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(finding.json().utf8)) as? [String: Any])
    let body = try #require(object["body"] as? [String: Any])
    let numbers = try #require(body["values"] as? [NSNumber])
    #expect(numbers.map(\.floatValue) == (try values(outcome)))
    let provenance = try #require(object["provenance"] as? [String: Any])
    #expect(provenance["model"] as? String == "shakespeare")
    #expect(object["command"] as? String == "attention L1.H5")
  }

  @Test func arraysAreWrittenWhole() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    let expected = try values(try await session.run("activation blocks.1.hook_resid_mid"))
    for name in ["x.npy", "x.safetensors", "x.json", "x.csv"] {
      #expect(try await session.run("export last \(name)").error == nil)
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
    }
    let npy = try #require(FileManager.default.contents(atPath: folder + "/x.npy"))
    #expect(npy.suffix(expected.count * 4) == floats(expected))
    let file = try #require(FileManager.default.contents(atPath: folder + "/x.safetensors"))
    let length = file.prefix(8).enumerated().reduce(0) { $0 + Int($1.element) << ($1.offset * 8) }
    #expect(length % 8 == 0)
    let header = try #require(try JSONSerialization.jsonObject(with: file[8..<8 + length]) as? [String: Any])
    let entry = try #require(header["blocks.1.hook_resid_mid"] as? [String: Any])
    #expect(entry["shape"] as? [Int] == [15, 256])
    #expect(file.suffix(from: 8 + length) == floats(expected))
  }

  private func floats(_ values: [Float]) -> Data {
    Data(values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32($0 * 8)) } })
  }

  @Test func nothingIsOverwritten() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    #expect(try await session.run("heads; export last x.csv").error == nil)
    let before = FileManager.default.contents(atPath: folder + "/x.csv")
    #expect(try await session.run("attention L0.H0; export last x.csv").error?.code == "file-exists")
    #expect(FileManager.default.contents(atPath: folder + "/x.csv") == before)
  }

  @Test func unknownFormsAndFoldersAreRefused() async throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = temporary.path
    let session = makeSession(folder: folder)
    #expect(try await session.run("heads; export last x.xlsx").error?.code == "unknown-format")
    #expect(try await session.run("export last nowhere/x.csv").error?.code == "unwritable-file")
    #expect(try await session.run("top; export last x.npy").error?.code == "not-an-array")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

/// A new folder of one test's own.
private struct TemporaryFolder {
  let path: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
