import Foundation
import Testing
import Workbench

/// The ways in which a secret or an address is said, each with what of it is hidden, and what only looks like one of them.
@Suite struct SecretForms {
  /// A way to say it, a text, and all of it that is hidden.
  typealias Form = (name: String, text: String, hidden: [String])

  /// None of them is anybody's.
  private static let forms: [Form] = [
    ("is and a sign", "my password is: swordfish", ["swordfish"]), ("is and a sign", "pwd is: hunter2", ["hunter2"]), ("is and a sign", "passphrase is: correct horse battery", ["correct horse battery"]),
    ("is and a sign", "密码是：hunter2。好", ["hunter2"]), ("is and a sign", "密码是: swordfish", ["swordfish"]), ("is and a sign", "口令是：芝麻开门。", ["芝麻开门"]), ("is and a sign", "token is: abcd1234efgh", ["abcd1234efgh"]),
    ("quotes", "the password is 'password123'", ["password123"]), ("quotes", "password: `swordfish`", ["swordfish"]), ("quotes", "password is “swordfish”", ["swordfish"]), ("quotes", "password ‘hunter2’", ["hunter2"]),
    ("quotes", "密码：「芝麻开门」", ["芝麻开门"]), ("quotes", "口令「swordfish」", ["swordfish"]), ("quotes", "口令'hunter2'", ["hunter2"]), ("quotes", "password is: \"correct horse\"", ["correct horse"]), ("quotes", "password = `ab'c1`", ["ab'c1"]),
    ("brackets", "password (hunter2)", ["hunter2"]), ("brackets", "password: [swordfish]", ["swordfish"]), ("brackets", "the password is (hunter2).", ["hunter2"]), ("brackets", "密码：【swordfish】", ["swordfish"]), ("brackets", "密码（hunter2）", ["hunter2"]),
    ("brackets", "password: {hunter2}", ["hunter2"]), ("brackets", "password: <hunter2>", ["hunter2"]), ("brackets", "密码：《swordfish》", ["swordfish"]), ("brackets", "the password (swordfish) is old", ["swordfish"]),
    ("signs in a key", "api_key=ab'cd&ef;gh12 more", ["ab'cd&ef;gh12"]), ("signs in a key", "secret=abcd1234&efgh5678", ["abcd1234&efgh5678"]), ("signs in a key", "token=abcd1234;efgh5678", ["abcd1234;efgh5678"]),
    ("signs in a key", "Bearer abcdefgh12345678'ijkl", ["abcdefgh12345678'ijkl"]), ("signs in a key", "Authorization: Token abcd1234&ijkl9", ["abcd1234&ijkl9"]), ("signs in a key", "api key is abcd1234;efgh", ["abcd1234;efgh"]),
    ("settings behind a key", "token=abcd1234&x=1", ["abcd1234"]), ("settings behind a key", "export TOKEN=abcd1234; python x.py", ["abcd1234"]), ("settings behind a key", "AccountKey=Zm9vYmFyYmF6cXV4MTIz==;x", ["Zm9vYmFyYmF6cXV4MTIz=="]),
    ("settings behind a key", "{'api_key': 'abcd1234', 'n': 5}", ["abcd1234"]), ("settings behind a key", "secret: abcd1234;user: bob", ["abcd1234"]), ("settings behind a key", "x.api_key='abcd1234';call()", ["abcd1234"]),
    ("parameters", "https://x.org/a?pass=swordfish&b=1", ["swordfish"]), ("parameters", "https://x.org/a?x=1&key=abcd1234#top", ["abcd1234"]), ("parameters", "https://x.org/a?token=swordfish", ["swordfish"]),
    ("parameters", "user=bob&pass=hunter2&x=1", ["hunter2"]), ("parameters", "curl 'https://x.org/?access_token=swordfish'", ["swordfish"]),
    ("addresses behind others", "ip 1.2.3.4 and 5.6.7.8", ["1.2.3.4", "5.6.7.8"]), ("addresses behind others", "地址 1.2.3.4 和 5.6.7.8", ["1.2.3.4", "5.6.7.8"]), ("addresses behind others", "10.0.0.1 or 5.6.7.8 now", ["10.0.0.1", "5.6.7.8"]),
    ("addresses behind others", "servers 1.2.3.4:80, 1.2.3.5:80 and 1.2.3.6", ["1.2.3.4", "1.2.3.5", "1.2.3.6"]), ("addresses behind others", "IP 是 1.2.3.4、5.6.7.8", ["1.2.3.4", "5.6.7.8"]),
    ("addresses behind others", "dns 8.8.8.8;1.1.1.1", ["8.8.8.8", "1.1.1.1"]), ("addresses behind others", "ping 8.8.8.8 then 9.9.9.9", ["8.8.8.8", "9.9.9.9"]), ("addresses behind others", "resolver 8.8.8.8", ["8.8.8.8"]),
    ("lists of addresses", "8.8.8.8, 1.1.1.1, 9.9.9.9", ["8.8.8.8", "1.1.1.1", "9.9.9.9"]), ("lists of addresses", "use 8.8.8.8;1.1.1.1:53 and 9.9.9.9.", ["8.8.8.8", "1.1.1.1", "9.9.9.9"]),
    ("signs in a row", "api_key=abcd1234'&;efgh5678", ["abcd1234'&;efgh5678"]), ("signs in a row", "password=abcd1234&;efgh5678 more", ["abcd1234&;efgh5678"]),
    ("quotes", "Password is \"correct horse\" ok", ["correct horse"]),
  ]

  private static let readable: [Form] = [
    ("is and a sign", "the password is: required", []), ("is and a sign", "the token is: a piece of text", []),
    ("quotes", "`password`: `none`", []), ("quotes", "'口令', 'x1y2'", []), ("quotes", "the password “must be long”", []),
    ("brackets", "password (required)", []), ("brackets", "password (min 8)", []), ("brackets", "the password (sha256) is stored", []), ("brackets", "密码（必填）", []), ("brackets", "密码（password）", []), ("brackets", "the password (hashed) is stored", []),
    ("brackets", "密码：【请输入密码】", []), ("brackets", "password: {PASSWORD1}", []), ("brackets", "password: {\"a1\":2}", []), ("brackets", "password[0], 'x1y2'", []), ("brackets", "check(password, token)", []),
    ("signs in a key", "token=separator;x1", []), ("signs in a key", "token=storm&n=1", []), ("signs in a key", "token=ids,12,15", []), ("signs in a key", "token=ids;;x1", []),
    ("parameters", "https://x.org/?page=2&sort=key&key=name", []), ("parameters", "https://x.org/?pass=1&token=t4", []), ("parameters", "key=value pass=1 token=ids", []),
    ("versions behind others", "version 1.2.3.4 and 1.2.3.5", []), ("versions behind others", "releases 1.2.3.4, 1.2.3.5 and 11.2.3.55", []), ("versions behind others", "the version is 1.2.3.4 和 1.2.3.5", []), ("versions behind others", "CUDA 11.8.0.1 and 12.1.0.105", []),
    ("versions behind others", "version 1.2.3.4; 1.2.3.5; 1.2.3.6", []), ("versions behind others", "libfoo 1.2.3.4 then 1.2.3.5", []), ("quotes", "the password is \"correct\"", []),
    ("lists and options", "ids=1,2,3 steps=100 on=x.txt seed=5 lr=0.001", []), ("lists and options", "ids 12, 15 and 17", []),
  ]

  private static func pieces(_ text: String) -> [String] { PersonalData.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } }

  @Test func whatIsSaidIsFoundWhole() {
    for form in Self.forms + Self.readable {
      for text in [form.text, "so:\n" + form.text + "\nand on"] { #expect(Self.pieces(text) == form.hidden, "\(form.name): \(text)") }
    }
  }

  /// A recording holds none of them, and reads back as what was typed.
  @Test func whatIsHiddenComesBack() async throws {
    for form in Self.forms {
      let folder = try Recording.Folder()
      defer { folder.remove() }
      let command = "note \"\(form.text.replacing("\"", with: "\\\""))\""
      let session = makeSession(folder: folder.path)
      for line in ["record work redact=yes", command, "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
      let text = try folder.text("work.session")
      for piece in form.hidden { #expect(!text.contains(piece), "\(form.name): \(text)") }
      #expect(try Script(at: folder.path + "/work.session").steps.map(\.command) == [command])
    }
  }
}
