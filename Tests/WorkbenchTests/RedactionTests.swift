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
    ("password: swordfish", .key, "swordfish"), ("pw: hunter2!", .key, "hunter2!"), ("my pw:geheim99.", .key, "geheim99"), ("口令 abc#123，谢谢", .key, "abc#123"),
    ("密码是hunter2。", .key, "hunter2"), ("密码 correcthorse 就好", .key, "correcthorse"), ("口令：芝麻开门。", .key, "芝麻开门"), ("登录密码abc12345谢谢", .key, "abc12345"),
    ("the password is hunter2 now", .key, "hunter2"), ("https://张三:口令123@例子.公司/路", .key, "张三:口令123"),
    ("写给 ann@例子.公司。谢谢", .email, "ann@例子.公司"), ("信：ann@邮件.例子.中国谢谢", .email, "ann@邮件.例子.中国"), ("ann@例子。中国。", .email, "ann@例子。中国"),
    ("给 张三@example.com，", .email, "张三@example.com"), ("на почта@пример.рф!", .email, "почта@пример.рф"), ("https://ann@例子.公司/x", .email, "ann@例子.公司"),
    ("call +1.415.555.2671 now", .phone, "+1.415.555.2671"), ("mobil 170/1234567", .phone, "170/1234567"), ("0170/1234567", .phone, "0170/1234567"),
    ("pay 4111.1111.1111.1111.", .card, "4111.1111.1111.1111"), ("身份证 110101 19900307 7571 谢谢", .identity, "110101 19900307 7571"),
    ("令牌：abc123def456", .key, "abc123def456"), ("访问令牌：abc123def456。", .key, "abc123def456"), ("AccountKey=Zm9vYmFyYmF6cXV4MTIz==;x", .key, "Zm9vYmFyYmF6cXV4MTIz=="),
    ("Authorization: Basic dXNlcjpwYXNz", .key, "dXNlcjpwYXNz"), ("dckr_pat_abcDEF123456ghiJKL", .key, "dckr_pat_abcDEF123456ghiJKL"),
    ("SG.abcDEF123456.ghiJKL789", .key, "SG.abcDEF123456.ghiJKL789"), ("Cookie: session=abc; path=/", .key, "session=abc; path=/"),
    ("password: correct horse battery. Then go", .key, "correct horse battery"), ("password: my dog is rex\nnext", .key, "my dog is rex"), ("Password is swordfish.", .key, "swordfish"),
    ("口令 芝麻开门", .key, "芝麻开门"), ("密码为 芝麻开门。", .key, "芝麻开门"), ("密码是hunter2", .key, "hunter2"), ("passphrase correct horse battery staple", .key, "correct horse battery staple"),
    ("{\"password\": \"abc\"}", .key, "abc"), ("{\\\"password\\\": \\\"abc\\\"}", .key, "abc"),
    ("to BOB.O'Neil+x@EXAMPLE.co.uk", .email, "BOB.O'Neil+x@EXAMPLE.co.uk"), ("'ann@example.com'", .email, "ann@example.com"),
    ("password='my pass word' and more", .key, "my pass word"), ("password=\"my pass word\" and more", .key, "my pass word"), ("password: 'my pass word' and", .key, "my pass word"), ("password=p@ss;w0rd", .key, "p@ss;w0rd"),
    ("Server=x;Password=abcd;Database=y", .key, "abcd"), ("https://x.org?password=abcd&x=1", .key, "abcd"), ("to bob@localhost now", .email, "bob@localhost"), ("to bob@[192.168.1.1].", .email, "bob@[192.168.1.1]"),
    ("git@github.com now", .email, "git@github.com"),
    ("bob@example.com:hunter2", .email, "bob@example.com"), ("bcarl@y.org@x.org ok", .email, "bcarl@y.org@x.org"), ("020 7946 0958", .phone, "020 7946 0958"), ("to müller@exämple.de!", .email, "müller@exämple.de"),
  ])
  func moreFormsAreFound(text: String, kind: PersonalData.Kind, piece: String) throws {
    let found = PersonalData.find(in: text)
    #expect(found.map(\.kind) == [kind])
    #expect(String(decoding: Array(text.utf8)[try #require(found.first?.range)], as: UTF8.self) == piece)
  }

  /// Numbers in the groups of their country, and keys of more places.
  @Test(arguments: [
    ("打 (0571) 88888888 吧", PersonalData.Kind.phone, "(0571) 88888888"), ("tél. 01 23 45 67 89.", .phone, "01 23 45 67 89"), ("call 138\u{200B}1234\u{200B}5678 now", .phone, "138\u{200B}1234\u{200B}5678"),
    ("ann\u{200D}@example.com", .email, "ann\u{200D}@example.com"), ("0086 138 1234 5678", .phone, "0086 138 1234 5678"),
    ("dop_v1_0123456789abcdef0123456789abcdef", .key, "dop_v1_0123456789abcdef0123456789abcdef"),
    ("post to https://hooks.slack.com/services/T00000000/B00000000/abcdefghijkl.", .key, "T00000000/B00000000/abcdefghijkl"),
    ("AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", .key, "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
    ("key 0x" + String(repeating: "0a1B", count: 16), .key, "0x" + String(repeating: "0a1B", count: 16)), ("身份证 110101900307757。", .identity, "110101900307757"),
    ("DE89-3704-0044-0532-0130-00", .iban, "DE89-3704-0044-0532-0130-00"), ("listens at ::1 only", .address, "::1"), ("http://[::1]:8080/", .address, "::1"),
    ("from ::ffff:203.0.113.9 now", .address, "::ffff:203.0.113.9"), ("64:ff9b::203.0.113.7.", .address, "64:ff9b::203.0.113.7"), ("2001:db8::192.0.2.33", .address, "2001:db8::192.0.2.33"),
    ("at fe80::1", .address, "fe80::1"), ("at 2001::1", .address, "2001::1"), ("token=swordfishes12", .key, "swordfishes12"), ("身份证 110105 19491231 002X 谢谢", .identity, "110105 19491231 002X"),
    ("110105-19491231-002x", .identity, "110105-19491231-002x"), ("440 305 1974 0611 684X", .identity, "440 305 1974 0611 684X"), ("420106 1983 0603 5395", .identity, "420106 1983 0603 5395"),
    ("tel:+14155550142;ext=204", .phone, "+14155550142;ext=204"), ("1.13812345678", .phone, "13812345678"), ("list\n3.010-62345678", .phone, "010-62345678"),
    ("id 13812345678", .phone, "13812345678"), ("98765 43210", .phone, "98765 43210"), ("ring mobile 98765 43210 now", .phone, "98765 43210"), ("Ann\t 07700 913044", .phone, "07700 913044"),
    ("415-555-0142 / 0143", .phone, "415-555-0142 / 0143"), ("020 7946 0958/9", .phone, "020 7946 0958/9"),
  ])
  func formsOfMorePlacesAreFound(text: String, kind: PersonalData.Kind, piece: String) throws {
    let found = PersonalData.find(in: text)
    #expect(found.map(\.kind) == [kind], "\(found)")
    #expect(String(decoding: Array(text.utf8)[try #require(found.first?.range)], as: UTF8.self) == piece)
  }

  /// Numbers behind one another are looked at one by one.
  @Test(arguments: [
    ("4111 1111 1111 1111 12/27", ["4111 1111 1111 1111"]), ("4111111111111111 12/27 123", ["4111111111111111"]),
    ("4111111111111111 5500005555555559", ["4111111111111111", "5500005555555559"]), ("13812345678 13912345678", ["13812345678", "13912345678"]),
    ("+86 13812345678 4111111111111111", ["+86 13812345678", "4111111111111111"]), ("order 12 4111111111111111", ["4111111111111111"]),
    ("ring 13812345678 10am", ["13812345678"]), ("13812345678 2 times", ["13812345678"]), ("10.1.2.3:8080 4111111111111111", ["10.1.2.3", "4111111111111111"]),
    ("DE89 3704 0044 0532 0130 00 4111111111111111", ["DE89 3704 0044 0532 0130 00", "4111111111111111"]),
    ("call 0170 1234567 5", ["0170 1234567"]), ("My number is 0170 1234567 2 kids", ["0170 1234567"]), ("room 12 138 1234 5678", ["138 1234 5678"]),
    ("138 1234 5678 20", ["138 1234 5678"]), ("2 (415) 555-2671", ["(415) 555-2671"]), ("020 7946 0958 4", ["020 7946 0958"]), ("12 020 7946 0958", ["020 7946 0958"]),
    ("5 06 12 34 56 78 9", ["06 12 34 56 78"]), ("tel.(0086)138 1234 5678", ["(0086)138 1234 5678"]), ("call 02079460958", ["02079460958"]),
    ("2024 5105 1051 0510 5100", ["5105 1051 0510 5100"]),
    ("to \"bob smith\"@example.com.", ["bob smith", "example.com"]), ("\\\"bob\\\"@example.com", ["bob", "example.com"]),
  ])
  func numbersBesideOthersAreFound(text: String, pieces: [String]) {
    let found = PersonalData.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(found == pieces)
  }

  @Test(arguments: [
    "1000 2000 3000 4000", "2048 4096 8192 16384", "(1) 2000 (2) 3000", "+1 2 3 4 5 6 7 8", "x[::1]", "f(x)[::1]", "a::b", "bob@local", "password=''", "12:30: text", "01 23 45", "tokens 01 23 45 67", "(0571) 8888", "0x1f0a", "0.110101900307757", "110101901307757", "991301900307757", "dop_v1", "hooks.slack.com/services/",
    "zero\u{200B}width", "git@github.com:foo/bar.git", "ssh://git@example.org/foo/bar", "a \"quote\"@here", "DE89-3704-0044-0532-0130-01",
  ])
  func whatOnlyLooksLikeItIsLeftAlone(text: String) { #expect(PersonalData.find(in: text).isEmpty, "\(PersonalData.find(in: text))") }

  /// Slices of arrays, names of articles, versions, amounts, and what stands where a secret would.
  @Test(arguments: [
    "x[1::2]", "w[:, 17::8]", "heads 0::4", "a::b::6", "x[1024::4]", "x[2001::4]", "10.1038/s41586-021-03819-2", "doi:10.48550/arXiv.1706.03762", "https://doi.org/10.1162/415-555-2671",
    "v1.2.3.4", "version 10.2.3.4", "version=1.2.3.4", "CUDA 11.8.0.1", "cudnn-8.9.2.26", "section 3.1.2.4", "版本 1.2.3.4", "第 1.2.3.4 节", "第3.1.2.4节",
    "token=None", "token=null", "token=storm", "token=separator", "api_key=None", "f(api_key=None)", "token=getpass()", "password=getpass()", "token: Optional[str]", "api_key=Optional[str]",
    "token=${HF_TOKEN}", "password=${PASSWORD1}", "api_key=YOUR_API_KEY1", "token=<your token 1>", "password=os.environ[\"X1\"]",
    "bytes=13812345678", "params=13812345678", "tokens=13812345678", "step 13812345678", "13812345678 bytes",
  ])
  func whatNetworksAreWrittenInIsLeftAlone(text: String) { #expect(PersonalData.find(in: text).isEmpty, "\(PersonalData.find(in: text))") }

  @Test(arguments: ["2026-11-29 09:27", "12-10-2024 14", "token t4", "the secret of L3.H5", "password: none", "password: required", "the password is long", "密码 长度", "密码：无", "口令 t4", "pw 12", "@例子", "第3层@中国", "邮箱请看第3层", "seed=7 tokens=15", "step 170/400", "epoch 170/12345", "1.415.555", "密码是什么意思", "口令 必须要改了", "the password is needed", "the password is stored in the file", "password: none of these", "passphrase of the key", "{\"password\": \"\"}", "cookie: none", "110101 19900307 7572", "https://example.com/a:b"])
  func whatIsNobodysIsLeftAlone(text: String) { #expect(PersonalData.find(in: text).isEmpty, "\(PersonalData.find(in: text))") }

  /// One token after the other would tell all of it.
  @Test func piecesOfItAreHiddenToo() async throws {
    let script = try Script("vitrine 1\n> prompt \"to zed3@corp.com ok\"\n> top t2\n> top t3\n> lens t4\n> attention L1.H1\n> tokens\n")
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    #expect(player.verdict == .passed && events[1].finding?.title.en.contains("t2 ") == true)
    let shared = SharedSession(script, events, tongue: .en, under: Redactor(script))
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
    let shared = SharedSession(script, events, tongue: .en, under: Redactor(script)).text(.html)
    #expect(!shared.contains("swordfish") && !shared.contains("ordf") && shared.contains("⟦key-1⟧"))
    // Predictions are nobody's: letters of a secret among them stay.
    let rows = events.last.flatMap { event in if case .table(let table)? = event.redacted().finding?.body { table.rows.map { "\($0)" } } else { nil } }
    #expect(rows?.count == 5 && rows?.allSatisfy { !$0.contains("⟦") } == true, "\(rows ?? [])")
  }

  /// What is known to be a secret is one wherever it stands, also where nothing says so.
  @Test func knownSecretsAreHiddenWhereverTheyStand() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    let lines = ["prompt \"password: hunter2. then hunter2 again\"", "prompt \"say hunter2, not hunter22\"", "prompt \"口令：芝麻开门。再说芝麻开门\""]
    for line in ["record work redact=yes"] + lines + ["record"] { #expect(try await session.run(line).error == nil) }
    let text = try folder.text("work.session")
    #expect(text.contains("password: ⟦key-1⟧. then ⟦key-1⟧ again") && text.contains("say ⟦key-1⟧, not hunter22") && text.contains("再说⟦key-2⟧"), "\(text)")
    let script = try Script(at: folder.path + "/work.session")
    #expect(script.steps.filter { $0.command.hasPrefix("prompt") }.map(\.command) == lines)
  }

  /// What is taken back does not end the quotes that it stands in.
  @Test(arguments: ["mail \\\"bob smith\\\"@example.com now", "password: it's&x;y<z, then"]) func whatHasQuotesAndSignsComesBack(text: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record work redact=yes", "note \"\(text)\"", "record"] { #expect(try await session.run(line).error == nil) }
    let written = try folder.text("work.session")
    #expect(!written.contains("bob") && !written.contains("it's") && !written.contains("y<z") && written.contains("⟦"), "\(written)")
    #expect(try Script(at: folder.path + "/work.session").steps.map(\.command) == ["note \"\(text)\""])
  }

  /// Signs that would end a command, its quotes or its line stand between the names of what they are in, which all come back.
  @Test(arguments: ["password: ab12\\\\cd34", "password: ab12;cd34", "password: ab12{x}cd34", "密码：ab12；cd34", "password: ab12“cd34", "密码：#ab12"])
  func whatEndsACommandComesBack(text: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record work redact=yes", "note \"\(text)\"", "record"] { #expect(try await session.run(line).error == nil) }
    let written = try folder.text("work.session")
    #expect(!written.contains("ab12") && written.contains("⟦key-1⟧"), "\(written)")
    #expect(try Script(at: folder.path + "/work.session").steps.map(\.command) == ["note \"\(text)\""])
  }

  /// So it is in a report and in what is shared, and before the line that gives it away.
  @Test func knownSecretsAreHiddenInReports() throws {
    let script = try Script("vitrine 1\n> note \"say hunter2\"\n> note \"the password: hunter2.\"\n> prompt \"to hunter2\"\n")
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    let report = ReplayReport(file: "x", tongue: .en)
    var redactor = Redactor(script)
    for event in events {
      let told = redactor.hide(event)
      #expect(told.text.contains("⟦key-1⟧") && !report.json(told).contains("hunter2"), "\(report.json(told))")
    }
    #expect(Redactor(script).hide(events).map(\.text).joined().contains("hunter2") == false)
    for form in SharedSession.Form.allCases { #expect(!SharedSession(script, events, tongue: .en, under: Redactor(script)).text(form).contains("hunter2")) }
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

  // MARK: What is kept beyond a session

  /// The store of runs and the words that were taught hold pseudonyms too, and give back what was said.
  @Test func theStoreAndTaughtWordsAreRedacted() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let data = folder.path + "/ann@example.com.txt"
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: data, atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: folder.path + "/ann@example.com", withIntermediateDirectories: true)
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts, settings.store) = (folder.path, true, folder.path + "/runs.sqlite")
    (settings.aliasFile, settings.readAliases) = (folder.path + "/aliases.toml", { [:] })
    let session = Session(settings)
    for line in ["train on=ann@example.com.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=4 evaluate=2 as=t", "save ann@example.com/t.gguf", "alias letter means=\"prompt \\\"to ann@example.com\\\"\""] {
      let outcome = try await session.run(line)
      #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    }
    // What was saved of a run is in its record, by such a name too.
    #expect(try await session.run("runs show 1").finding?.text(TextStyle(.en, width: 400)).contains("saved model") == true)
    for name in ["runs.sqlite", "runs.sqlite-wal", "aliases.toml"] {
      guard let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else { continue }
      #expect(bytes.firstRange(of: Data("ann@example".utf8)) == nil, "\(name)")
    }
    #expect(try folder.text("aliases.toml").contains("⟦email-1⟧"))
    let apart = folder.path + "/aliases.toml.pseudonyms"
    #expect(try FileManager.default.attributesOfItem(atPath: apart)[.posixPermissions] as? Int == 0o600)
    #expect(Session.Settings.shown(["letter": "prompt \"to ⟦email-1⟧\""], of: settings.aliasFile) == ["letter": "prompt \"to ann@example.com\""])
    // What is gone on with is read as it was said.
    settings.redacts = false
    let other = Session(settings)
    #expect(try await other.run("runs resume 1 steps=1").error == nil)
  }

  /// Ids say who somebody is as well as the text does.
  @Test func idsArePersonalToo() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let plain = makeSession()
    _ = try await plain.run("prompt \"write to ann@example.com\"")
    let ids = await plain.snapshot().tokenIDs.map(String.init).joined(separator: ",")
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts) = (folder.path, true)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    let session = Session(settings)
    for line in ["record work", "prompt ids=\(ids)", "measure loss", "prompt ids=5,17", "record"] { #expect(try await session.run(line).error == nil) }
    let text = try folder.text("work.session")
    #expect(text.contains("> prompt \"write to ⟦email-1⟧\"\n") && !text.contains(ids) && text.contains("> prompt ids=5,17"), "\(text)")
    let journal = try folder.text(URL(fileURLWithPath: try #require(JournalReader.all(in: folder.path).last)).lastPathComponent)
    #expect(!journal.contains(ids) && journal.contains("⟦email-1⟧"))
    var player = Player(try Script(at: folder.path + "/work.session"), settings: settings.at(folderOf: folder.path + "/work.session"))
    while player.next() != nil {}
    #expect(player.verdict == .passed)
  }

  /// Pictures are drawn from what is redacted already: whoever's address it was, they are the same.
  @Test(arguments: ["svg", "html", "png", "txt", "ansi"]) func picturesHoldNothingPersonal(ending: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    var drawn: [Bool: [Data]] = [:]
    for redacts in [true, false] {
      for name in ["ann@example.com", "bob@example.org"] {
        var settings = Session.Settings(environment: [:], tongue: .en)
        (settings.folder, settings.redacts) = (folder.path, redacts)
        let session = Session(settings)
        let file = "\(name.prefix(3))-\(redacts).\(ending)"
        for command in try await session.read("export view \(file)") {
          let outcome = await session.perform(command, view: { _ in Picture(title: "to \(name)", text: "a letter to \(name), twice: \(name)") })
          if outcome.error?.code == "unknown-format" { return }
          #expect(outcome.error == nil)
        }
        let bytes = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(file)"))
        drawn[redacts, default: []].append(bytes)
        #expect(!redacts || bytes.firstRange(of: Data(name.utf8)) == nil)
      }
    }
    #expect(drawn[true]?.first == drawn[true]?.last && drawn[false]?.first != drawn[false]?.last)
  }
}
