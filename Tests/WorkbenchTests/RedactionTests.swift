import Findings
import Foundation
import Testing
import Wording
import Workbench

/// Personal data in more of its forms, and told in pieces.
@Suite struct Redaction {
  @Test(arguments: [
    ("key sk_live_ABCDEFGHIJKLMNOPQRST99 here", PersonalData.Kind.key, "sk_live_ABCDEFGHIJKLMNOPQRST99"),
    ("Authorization: Bearer 9f8e7d6c5b4a39281706f5e4d3c2b1a0", .key, "9f8e7d6c5b4a39281706f5e4d3c2b1a0"), ("token=9f8e7d6c5b4a3928", .key, "9f8e7d6c5b4a3928"),
    ("api_key: 9f8e7d6c5b4a3928 end", .key, "9f8e7d6c5b4a3928"), ("password=hunter2", .key, "hunter2"), ("password=swordfish", .key, "swordfish"), ("密码：abc12345", .key, "abc12345"), ("to postgres://admin:s3cr3t@db.local/x", .key, "admin:s3cr3t"),
    ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- x", .key, "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"),
    ("call 415.555.2671.", .phone, "415.555.2671"), ("call 4155552671 now", .phone, "4155552671"), ("0044 20 7946 0958", .phone, "0044 20 7946 0958"),
    ("020 7946 0958", .phone, "020 7946 0958"), ("to müller@exämple.de!", .email, "müller@exämple.de"),
  ])
  func moreFormsAreFound(text: String, kind: PersonalData.Kind, piece: String) throws {
    let found = PersonalData.find(in: text)
    #expect(found.map(\.kind) == [kind])
    #expect(String(decoding: Array(text.utf8)[try #require(found.first?.range)], as: UTF8.self) == piece)
  }

  @Test(arguments: ["2026-11-29 09:27", "12-10-2024 14", "token t4", "the secret of L3.H5", "password: none", "邮箱请看第3层", "seed=7 tokens=15", "https://example.com/a:b"])
  func whatIsNobodysIsLeftAlone(text: String) { #expect(PersonalData.find(in: text).isEmpty, "\(PersonalData.find(in: text))") }

  /// One token after the other would tell all of it.
  @Test func piecesOfItAreHiddenToo() async throws {
    let script = try Script("vitrine 1\n> prompt \"to zed3@corp.com ok\"\n> top t2\n> top t3\n> lens t4\n> attention L1.H1\n> tokens\n")
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    #expect(player.verdict == .passed && events[1].finding?.title.en.contains("t2 ") == true)
    let shared = SharedSession(script, events, tongue: .en, redacts: true)
    for form in [SharedSession.Form.md, .html] {
      let text = shared.text(form)
      #expect(text.contains("t2 ⟦email-1⟧") && !text.contains("zed") && !text.contains("t2 z"), "\(text.prefix(3000))")
    }
  }

  /// What is told by the word before it is no secret by itself: it has its name in every place all the same.
  @Test func secretsKnownByWhatStandsBeforeThemAreHiddenInTokens() async throws {
    let script = try Script("vitrine 1\n> prompt \"say password=swordfish to Bob\"\n> attention L1.H1\n> tokens\n> top k=5\n")
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    let shared = SharedSession(script, events, tongue: .en, redacts: true).text(.html)
    #expect(!shared.contains("swordfish") && !shared.contains("ordf") && shared.contains("⟦key-1⟧"))
    // Predictions are nobody's: letters of a secret among them stay.
    let rows = events.last.flatMap { event in if case .table(let table)? = event.redacted().finding?.body { table.rows.map { "\($0)" } } else { nil } }
    #expect(rows?.count == 5 && rows?.allSatisfy { !$0.contains("⟦") } == true, "\(rows ?? [])")
  }

  /// What was kept under pseudonyms stays so when it is brought back, and names are no way round it.
  @Test func aRedactedSessionStaysRedacted() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts) = (folder.path, true)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    let session = Session(settings)
    for line in ["prompt \"write to bob3@corp.com\" as=bob4@corp.com", "mask L1.H1", "save session ss"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("ss.session")
    #expect(!text.contains("@corp.com") && text.contains("as=⟦email-2⟧") || text.contains("as=\"⟦email-2⟧\""), "\(text)")
    let reader = try JournalReader(try #require(JournalReader.all(in: folder.path).last))
    #expect(reader.isRedacted)
  }

  /// What would be done to another model than before is not done.
  @Test func nothingIsDoneToAnotherModel() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.folder = folder.path
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    let session = Session(settings)
    for line in ["save mm", "open mm as=q", "mask L1.H1"] { #expect(try await session.run(line).error == nil, "\(line)") }
    try FileManager.default.removeItem(atPath: folder.path + "/mm")
    settings.journal = nil
    let back = Session(settings)
    let recovery = await back.resume(try JournalReader(try #require(JournalReader.all(in: folder.path).last)))
    #expect(recovery.failed.map(\.command) == ["open mm as=q"] && recovery.left.contains("mask L1.H1"))
    #expect(await back.snapshot().masks.isEmpty)
  }
}
