import Foundation
import Language
import Testing
import Wording
import Workbench

/// What a journal is sealed with, and that those stay that sessions were brought back from.
@Suite struct JournalSeals {
  private func settings(_ folder: Recording.Folder, resumes: String? = nil) -> Session.Settings {
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path, resumes: resumes)
    return settings
  }

  private func written(_ folder: Recording.Folder) async throws -> String {
    let session = Session(settings(folder))
    for line in ["mask L1.H5", "mask L0.H1", "mask L0.H2"] { _ = try await session.run(line) }
    return try #require(JournalReader.all(in: folder.path).last)
  }

  /// Lines cut off the end, and what is left of them put into the stamp: no hash has to be computed for that.
  @Test func aStampCannotBeCopiedTogether() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = try await written(folder)
    let stamp = path.dropLast("jsonl".count) + "stamp"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    let given = try String(contentsOfFile: String(stamp), encoding: .utf8)
    #expect(try JournalReader(path).troubles.isEmpty && given.utf8.count == 78)
    for left in 1..<lines.count {
      try (lines[..<left].joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let hash = String(lines[left - 1].dropLast(2).suffix(64))
      let number = String(left)
      let count = String(repeating: "0", count: 12 - number.count) + number
      let forged = ["\(count) \(hash)\n", "\(count) \(given.suffix(65))", "", String(repeating: "0", count: 12) + " " + hash + "\n"]
      for text in forged {
        try text.write(toFile: String(stamp), atomically: true, encoding: .utf8)
        #expect(try JournalReader(path).troubles.contains(where: \.isFault), "\(left): \(text)")
      }
    }
    for trouble in [JournalReader.Trouble.otherStamp, .noStamp] { #expect(trouble.isFault && !trouble.phrase.zh.isEmpty) }
  }

  /// A journal from before stamps were sealed is as good as it was.
  @Test func anOldStampStillHolds() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = folder.path + "/journal-1.jsonl"
    let line = "{\"journal\":1,\"n\":0,\"previous\":\"\",\"kind\":\"begin\",\"version\":\"0.1.0\",\"time\":1764081000.5,\"folder\":\"/tmp\""
    // SHA-256 of the line without its hash.
    let hash = "3a190421624048bf62828a5aad4f863f3407785e11a71db61e28acc7da8bc8d6"
    try (line + ",\"hash\":\"\(hash)\"}\n").write(toFile: path, atomically: true, encoding: .utf8)
    try ("000000000001 " + hash + "\n").write(toFile: folder.path + "/journal-1.stamp", atomically: true, encoding: .utf8)
    let reader = try JournalReader(path)
    #expect(reader.troubles.isEmpty && reader.entries == 1, "\(reader.troubles)")
    try ("000000000001 " + String(hash.reversed()) + "\n").write(toFile: folder.path + "/journal-1.stamp", atomically: true, encoding: .utf8)
    #expect(try JournalReader(path).troubles == [.otherStamp])
  }

  /// The journal that a session was brought back from is looked at like the others, and missed where it is gone.
  @Test func whatWasResumedFromIsLookedAt() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = try await written(folder)
    let session = Session(settings(folder, resumes: path))
    let recovery = await session.resume(try JournalReader(path))
    let aside = recovery.journal
    await session.leave()
    #expect(JournalReader.everything(in: folder.path).contains(aside) && JournalReader.all(in: folder.path).count == 1)
    let now = try #require(JournalReader.all(in: folder.path).last)
    #expect(try JournalReader(now).lostOrigin == nil && JournalReader(aside).troubles.isEmpty)
    try FileManager.default.removeItem(atPath: aside)
    #expect(JournalReader.lost(in: folder.path) == [aside])
    try FileManager.default.removeItem(atPath: aside.dropLast("jsonl".count) + "stamp")
    let told = try #require(try JournalReader(now).lostOrigin)
    #expect(told.en.contains("is gone: resumed-") && told.zh.contains("resumed-"))
  }

  /// Of thousands of lines that are wrong somebody reads the first, and their number.
  @Test func muchThatIsWrongIsToldInShort() {
    func troubles(_ count: Int) -> [Phrase] { (0..<count).map { Phrase("line \($0)", "第 \($0) 行") } }
    #expect(JournalReader.told(troubles(20)) == troubles(20))
    let told = JournalReader.told(troubles(11_685))
    #expect(told.count == 21 && Array(told.prefix(20)) == troubles(20))
    #expect(told.last?.en.contains("11665 more, 11685 in all") == true && told.last?.zh.contains("11685") == true)
  }
}
