import Findings
import Foundation
import FoundationXML
import Support
import Testing
import Wording
import Workbench

@Suite struct Sharing {
  private func shared(_ text: String, _ tongue: Tongue = .en) throws -> SharedSession {
    let script = try Script(text)
    var options = Player.Options()
    options.keepGoing = true
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: tongue), options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return SharedSession(script, events, tongue: tongue)
  }

  static let text = """
    vitrine 1
    title  A <first> look | "quoted"

    # What the model *expects*.
    > top k=3
    | zh 看看接下来
    = top1 "↵"
    = top1-probability 0.5 +- 0.01
    @ mark here

    > attention L1.H5
    > mask L9.H0
    ! unknown-layer
    # The end.
    """

  @Test func markdownHoldsTablesAndPictures() throws {
    let shared = try shared(Sharing.text)
    let text = shared.text(.md, pictures: "look")
    let beginning = "# A \\<first\\> look \\| \"quoted\"\n\nWhat the model \\*expects\\*.\n\n> 看看接下来\n\n```text\n> top k=3\n```\n\n| rank | token |"
    #expect(text.hasPrefix(beginning), "\(text)")
    #expect(text.contains("\n| --- | --- | --- |") && text.contains("- ✓ `top1 \"↵\"`") && text.contains("- ✗ `top1-probability 0.5 +- 0.01`"))
    let pictures = shared.pictures(named: "look")
    #expect(pictures.count == 1 && text.contains("](<\(pictures[0].name)>)"))
    #expect(text.hasSuffix("The end.\n"))
    #expect(XMLParser(data: Data(pictures[0].svg.utf8)).parse())
  }

  /// What somebody wrote stays a text: it ends no fence, and begins no heading or list of the page.
  @Test func markdownIsNotBrokenOutOf() throws {
    let text = "vitrine 1\ntitle  T\n\n# # heading\n#   ---\n# - x\n#\t+ y\n# ===\n# 12. twelve\n# 3) three\n# 1.5 times\n# ~~~\n\n> note \"a ```` b\"\n| en - said\n> note \"plain ` tick\"\n"
    let page = try shared(text).text(.md)
    let lines = page.split(separator: "\n")
    for line in ["\\# heading", "\\---", "\\- x", "\\+ y", "\\===", "12\\. twelve", "3\\) three", "1.5 times", "\\~~~", "> \\- said"] {
      #expect(lines.contains(Substring(line)), "\(line): \(page)")
    }
    // Opened and closed by the same marks, which are longer than any between them.
    #expect(page.contains("\n`````text\n> note \"a ```` b\"\n`````\n"), "\(page)")
    #expect(lines.count { $0 == "`````text" } == 2 && lines.count { $0 == "`````" } == 2, "\(page)")
    #expect(page.contains("\n```text\n> note \"plain ` tick\"\n```\n"), "\(page)")
  }

  @Test func htmlIsOneFileWithoutAnythingFromElsewhere() throws {
    let text = try shared(Sharing.text, .zh).text(.html)
    #expect(text.contains("lang=\"zh\"") && text.contains("A &lt;first&gt; look") && text.contains("<svg") && text.contains("<table>"))
    for outside in ["<script", "src=", "href=\"http", "url("] { #expect(!text.contains(outside), "\(outside)") }
    #expect(!text.contains("<first>"))
  }

  @Test func aCastIsOfVersionThree() throws {
    let lines = try shared(Sharing.text).text(.cast).split(separator: "\n").map { Data($0.utf8) }
    let header = try #require(try JSONSerialization.jsonObject(with: lines[0]) as? [String: Any])
    #expect(header["version"] as? Int == 3 && (header["term"] as? [String: Int])?["cols"] == 100)
    var output = ""
    var marks: [String] = []
    for line in lines.dropFirst() {
      let event = try #require(try JSONSerialization.jsonObject(with: line) as? [Any])
      #expect(event.count == 3)
      #expect(try #require(event[0] as? Double) >= 0)
      let text = try #require(event[2] as? String)
      if event[1] as? String == "m" { marks.append(text) } else { output += text }
    }
    #expect(marks == ["here"])
    #expect(output.contains("vitrine> top k=3\r\n") && output.contains("✗ top1-probability"))
    #expect(!output.replacingOccurrences(of: "\r\n", with: "").unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }

  /// Nothing personal is in any form, whole or token by token; the table stands apart.
  @Test(arguments: SharedSession.Form.allCases) func personalDataIsSharedUnderPseudonyms(form: SharedSession.Form) throws {
    let folder = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = """
      vitrine 1
      title  A letter to ann_b@example.com

      # From 192.168.1.20.
      > prompt "write to ann_b@example.com now"
      | en write to ann_b@example.com
      > tokens
      > attention L1.H5
      > note "ann_b@example.com"

      """
    let script = try Script(text)
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    try SharedSession(script, events, tongue: .en, under: Redactor(script)).write(form, to: "\(folder)/out.\(form.rawValue)", overwrite: false)
    var shown = ""
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasSuffix("pseudonyms") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      // What is typed in a cast stands character by character.
      shown += form == .cast ? text.components(separatedBy: "\"o\",\"").map { $0.prefix { $0 != "\"" } }.joined() + text : text
    }
    for secret in ["ann_b", "ann\\_b", "example.com", "example", "192.168"] { #expect(!shown.contains(secret), "\(secret) in \(form)") }
    #expect(shown.contains("⟦email-1⟧") && shown.contains("⟦address-2⟧"))
    let apart = try String(contentsOfFile: "\(folder)/out.\(form.rawValue).pseudonyms", encoding: .utf8)
    #expect(apart.contains("ann_b@example.com") && apart.contains("192.168.1.20"))
    // Without being asked nothing is hidden, and no table is left.
    try SharedSession(script, events, tongue: .en).write(form, to: "\(folder)/plain.\(form.rawValue)", overwrite: false)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/plain.\(form.rawValue).pseudonyms"))
  }

  @Test func theSameBytesEachTime() throws {
    for form in SharedSession.Form.allCases { #expect(try shared(Sharing.text).text(form) == shared(Sharing.text).text(form)) }
  }
}
