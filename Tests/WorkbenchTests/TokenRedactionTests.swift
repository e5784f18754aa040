import Findings
import Foundation
import Testing
import Wording
import Workbench

/// Tokens of personal data, however they are cut and whatever letters they have.
@Suite struct TokenRedaction {
  #if DEBUG
    private static let isQuick = false
  #else
    private static let isQuick = true
  #endif

  private func play(_ lines: [String]) throws -> (Script, [Player.Event]) {
    let script = try Script("vitrine 1\n" + lines.map { "> \($0)\n" }.joined())
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    #expect(player.verdict == .passed, "\(events.map(\.detail.en))")
    return (script, events)
  }
  /// Labels that a table of tokens still shows.
  private func shown(_ event: Player.Event?) -> [String] {
    guard case .table(let table)? = event?.finding?.body else { return [] }
    return table.rows.compactMap { if case .token(let label, _) = $0[1] { label } else { nil } }
  }
  private func hidden(_ script: Script, _ events: [Player.Event]) -> [Player.Event] { Redactor(script).hide(events) }

  @Test(arguments: [
    ("an zhang@例子.中国 ok", ["an", "␣", "␣o", "k"]), ("电话１３８１２３４５６７８，卡４１１１１１１１１１１１１１１１ ok", ["<0xE7>", "<0x94>", "电", "<0xE8>", "<0xAF>", "话", "<0xEF>", "<0xBC>", "，", "<0xE5>", "<0x8D>", "卡", "␣o", "k"]),
    ("an bob@x.org ok", ["an", "␣o", "k"]), ("m a bob@example.com a", ["m", "␣a", "␣a"]),
  ]) func tokensOfPersonalDataAreHidden(text: String, left: [String]) throws {
    let (script, events) = try play(["prompt \"\(text)\"", "tokens", "attention L0.H0", "attention L1"])
    let told = hidden(script, events)
    let wanted = shown(told[1])
    #expect(wanted.allSatisfy(left.contains) && !wanted.isEmpty, "\(wanted)")
    // The same in all that tells them.
    for event in told.dropFirst(2) {
      guard case .array(let array)? = event.finding?.body, let labels = array.axes.last?.labels else { throw CocoaError(.featureUnsupported) }
      #expect(labels.filter { !$0.hasPrefix("⟦") } == wanted, "\(labels)")
      #expect(array.axes.dropLast().last?.labels == labels)
    }
    guard case .note(let note)? = told[0].finding?.body, case .table(let table)? = told[1].finding?.body else { throw CocoaError(.featureUnsupported) }
    #expect(note.en.split(separator: "|").filter { !$0.hasPrefix("⟦") }.map(String.init) == wanted, "\(note.en)")
    // Neither by its number nor by its bytes.
    for row in table.rows { if case .text(let label) = row[1], label.hasPrefix("⟦") { #expect(row[2] == .missing && row[3] == .missing) } }
    #expect(events[1].finding != told[1].finding)
  }

  /// What is typed in the place of a token is hidden in the tokens that it becomes, and their ids say it no more than they do.
  @Test func editedTokensAreHidden() throws {
    let (script, events) = try play(["prompt \"an bob@x.org ok\"", "edit t3 \"carl@y.org\"", "tokens"])
    let told = hidden(script, events)
    #expect(shown(told[2]) == shown(hidden(script, try play(["prompt \"an bob@x.org ok\"", "tokens"]).1)[1]), "\(shown(told[2]))")
    #expect(events[2].finding?.provenance.prompt.hasPrefix("ids=") == true && told[2].finding?.provenance.prompt.contains("⟦email-") == true)
    let (plain, found) = try play(["prompt \"To be, or not\"", "edit t1 \"was\"", "tokens"])
    #expect(hidden(plain, found)[2].finding?.provenance.prompt == found[2].finding?.provenance.prompt, "harmless ids stay")
    #expect(shown(hidden(plain, found)[2]) == shown(found[2]))
  }

  /// One token after the other tells all of it; one of somebody else's does not, whatever letters it has.
  @Test func sentencesTellNoHiddenToken() throws {
    let (script, events) = try play(["prompt \"m a bob@example.com a\"", "top t0", "top t4", "neurons L1 k=8"])
    let told = hidden(script, events)
    #expect(told[1].finding?.title == events[1].finding?.title && told[2].finding?.title.en.contains("t4 ⟦email-1⟧") == true, "\(told.map(\.detail.en))")
    guard case .table(let table)? = told[3].finding?.body, case .table(let before)? = events[3].finding?.body else { throw CocoaError(.featureUnsupported) }
    let column = try #require(table.columns.firstIndex { $0.name == "token" })
    for (row, old) in zip(table.rows, before.rows) {
      guard case .text(let text) = row[column], case .text(let was) = old[column] else { throw CocoaError(.featureUnsupported) }
      let isHarmless = ["t0 m", "t1 ␣a"].contains(was) || was.hasSuffix(" ␣a")
      #expect(isHarmless ? text == was : text.contains("⟦email-1⟧"), "\(was): \(text)")
    }
  }

  /// What a command takes as a number is nobody's, whatever it looks like; what it says in quotes may be.
  @Test func numbersOfCommandsStay() throws {
    let lines = ["prompt \"call 13812345678, seed=13812345678\"", "generate n=4 seed=13812345678", "generate n=4 seed=4155552671"]
    let (script, events) = try play(lines)
    let told = hidden(script, events)
    #expect(told.map(\.text) == ["> prompt \"call ⟦phone-1⟧, seed=⟦phone-1⟧\"", "> " + lines[1], "> " + lines[2]], "\(told.map(\.text))")
    #expect(told[1].finding?.provenance.command == events[1].finding?.provenance.command)
    let shared = SharedSession(script, events, tongue: .en, under: Redactor(script)).text(.md)
    #expect(shared.contains("seed=13812345678") && shared.contains("call ⟦phone-1⟧"), "\(shared)")
  }

  /// A check of such a token would tell it: a recording looks at it only.
  @Test func aRecordingChecksNoHiddenToken() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record r redact=yes", "prompt \"bob@example.com\"", "attention L1.H1", "prompt \"To be, or not\"", "attention L1.H1", "record"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    let text = try folder.text("r.session")
    #expect(text.contains("~ argmax\n") && text.contains("= argmax \"t"), "\(text)")
    #expect(text.components(separatedBy: "argmax \"").count == 2, "\(text)")
  }

  /// A view is drawn from what is hidden already.
  @Test(arguments: ["txt", "html", "svg"]) func viewsAreDrawnOfWhatIsHidden(ending: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    for (number, text) in ["an bob@example.com ok 13812345678", "an bob@x.org ok", "an zhang@例子.中国 ok"].enumerated() {
      var settings = Session.Settings(environment: [:], tongue: .en)
      (settings.folder, settings.redacts) = (folder.path, true)
      let session = Session(settings)
      for line in ["prompt \"\(text)\"", "attention L0.H0", "export view a\(number).\(ending)", "tokens", "export view t\(number).\(ending)"] {
        #expect(try await session.run(line).error == nil, "\(line)")
      }
      for file in ["a\(number).\(ending)", "t\(number).\(ending)"] {
        let drawn = try folder.text(file)
        #expect(drawn.contains("⟦email-1⟧"), "\(file): \(drawn)")
        for piece in ["@", "ple", "han", "例", "13812", "0xE4"] { #expect(!drawn.contains(piece), "\(file): \(piece): \(drawn)") }
        if ending == "txt", file.hasPrefix("a") {
          for line in drawn.split(separator: "\n") { for piece in ["b:", "o:", "x:", "e:", "g:", "1:", "8:", "z:"] { #expect(!line.trimmingCharacters(in: .whitespaces).hasPrefix(piece), "\(drawn)") } }
          #expect(drawn.contains("an"))
        }
      }
    }
  }

  // MARK: Commands as they are written

  /// A line break or tab in a text is written `\\n` and `\\t`: it is no letter before what stands behind it.
  @Test(arguments: [
    ("note \"Ann\\t07700 913044\\t42\"", "note \"Ann\\t⟦phone-1⟧\\t42\""), ("prompt \"Ann\\n07700 913046\"", "prompt \"Ann\\n⟦phone-1⟧\""),
    ("note \"Ann\\r\\n13812345678\"", "note \"Ann\\r\\n⟦phone-1⟧\""), ("note \"to\\nbob@example.com now\"", "note \"to\\n⟦email-1⟧ now\""),
    ("note \"{\\\"password\\\": \\\"hunter2\\\"}\"", "note \"{\\\"password\\\": \\\"⟦key-1⟧\\\"}\""), ("note \"password=hunter2\\\" x\"", "note \"password=⟦key-1⟧\\\" x\""),
    ("note \"138\\u{a0}1234\\u{a0}5678\"", "note \"⟦phone-1⟧\""), ("note \"key\\x3a\\n4111 1111 1111 1111\"", "note \"key\\x3a\\n⟦card-1⟧\""),
  ])
  func escapesAreReadAsWhatTheyStandFor(command: String, wanted: String) throws {
    let script = try Script("vitrine 1\n> \(command)\n")
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var told: [String] = []
    var redactor = Redactor(script)
    while let event = player.next() { told.append(redactor.hide(event).text) }
    #expect(told == ["> " + wanted])
    #expect(script.lint("vitrine 1\n> \(command)\n").contains { $0.code == "personal-data" })
  }

  /// Many people are hidden in a moment, whether they stand in one line or in as many lines.
  @Test(arguments: [true, false]) func manyAreHiddenInATimeThatGrowsWithThem(isOneLine: Bool) throws {
    let count = isOneLine ? 2000 : 1000
    let mails = (0..<count).map { "someone\($0)@example.com" }
    let lines = isOneLine ? [mails.joined(separator: " ")] : mails
    let script = try Script("vitrine 1\n" + lines.map { "> note \"\($0)\"\n" }.joined())
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    var told: [Player.Event] = []
    let time = ContinuousClock().measure { told = Redactor(script).hide(events) }
    #expect(told.count == lines.count && told.allSatisfy { !$0.text.contains("@") } && told.last?.text.contains("⟦email-\(count)⟧") == true)
    #expect(time < .seconds(Self.isQuick ? 5 : 50), "\(time)")
  }
}
