import Checkpoints
import Testing
import Wording

/// Rows of CSV, TSV and JSON Lines.
@Suite struct RecordsTests {
  private func read(_ text: String, _ format: Records.Format? = .csv) throws -> Records { try Records(Array(text.utf8), file: "x", format: format) }
  private func fields(_ text: String, _ format: Records.Format? = .csv) throws -> [[String?]] { try read(text, format).rows.map(\.fields) }

  @Test func quotesLineEndsAndMarks() throws {
    let found = try read("\u{FEFF}text,label\r\n\"a, \"\"b\"\"\r\nc\",1\r\n\r\nplain \"quote\",2\rlast,")
    #expect(found.columns == ["text", "label"])
    #expect(found.rows.map(\.fields) == [["a, \"b\"\r\nc", "1"], ["plain \"quote\"", "2"], ["last", ""]])
    #expect(found.rows.map(\.line) == [2, 5, 6])
    #expect(try fields("a,b\n\"\",x\n") == [["", "x"]])
  }

  @Test func tabsAndObjects() throws {
    #expect(try fields("text\tlabel\n\"open quote\t1\n", .tsv) == [["\"open quote", "1"]])
    let found = try read("{\"text\": \"a\", \"label\": 1}\n\n{\"label\": true, \"text\": null, \"more\": [1]}\r\n", .jsonl)
    #expect(found.columns == ["text", "label", "more"])
    #expect(found.rows.map(\.fields) == [["a", "1", nil], [nil, "true", nil]] && found.rows.map(\.line) == [1, 3])
  }

  /// Without an ending that says it, the first line does.
  @Test func theFormatIsSeen() throws {
    #expect(try fields("a\tb\n1,5\t2\n", nil) == [["1,5", "2"]])
    #expect(try fields("a,b\n1,2\n", nil) == [["1", "2"]])
    #expect(try fields(" {\"a\": 1}\n", nil) == [["1"]])
    #expect(Records.Format(file: "/x/Y.CSV") == .csv && Records.Format(file: "a.ndjson") == .jsonl && Records.Format(file: "csv/a.txt") == nil)
  }

  @Test func columnsByName() throws {
    let found = try read("sentence,label\na,b\n")
    #expect(try found.column("label") == 1 && found.column(anyOf: ["text", "sentence"]) == 0)
    let error = #expect(throws: RecordError.self) { try found.column("lable") }
    #expect(error?.code == "unknown-column" && error?.phrase.en.contains("sentence, label") == true && error?.tip?.en.contains("label") == true)
  }

  @Test(arguments: [
    ("a,b\n\"x,1\n", Records.Format.csv, "open-quote", "line 2"), ("a,b\n\"x\"y,1\n", .csv, "text-behind-quote", "line 2"),
    ("a,b\n1,2\n\n1,2,3\n", .csv, "wrong-field-count", "line 4"), ("a,a\n1,2\n", .csv, "repeated-column", "a twice"),
    ("a,b\n", .csv, "no-rows", "no rows"), ("", .csv, "no-rows", "no rows"), ("\n\n", .jsonl, "no-rows", "no rows"),
    ("{\"a\": 1}\n{\"a\": }\n", .jsonl, "bad-json-line", "line 2"), ("{\"a\": 1}\n[1]\n", .jsonl, "bad-json-line", "line 2"),
    ("{\"a\": 1, \"a\": 2}\n", .jsonl, "bad-json-line", "line 1"), ("a;b\n1,5;2\n", .csv, "other-separator", "semicolons"),
    ("a\tb\n1\t2\n", .csv, "other-separator", "tabs"), ("text,label\nonly\n", .csv, "wrong-field-count", "line 2: one field, where"),
    ("[{\"text\": \"a\", \"label\": 1}, {\"text\": \"b\", \"label\": 2}]\n", .csv, "json-not-lines", "one array"),
    ("[\n  {\"text\": \"a\"}\n]\n", .jsonl, "json-not-lines", "JSON Lines"), ("{\n  \"rows\": []\n}\n", .jsonl, "json-not-lines", "one object"),
  ]) func damageIsNamed(text: String, format: Records.Format, code: String, words: String) throws {
    let error = #expect(throws: RecordError.self) { try read(text, format) }
    #expect(error?.code == code && error?.phrase.en.contains(words) == true, "\(error?.phrase.en ?? "none")")
  }

  /// What only begins like JSON is read as it is named; a JSON file says how it becomes JSON Lines.
  @Test func onlyJSONIsTakenForJSON() throws {
    #expect(try fields("[a],b\n1,[2]\n") == [["1", "[2]"]] && fields("{,b\n1,}\n") == [["1", "}"]])
    #expect(RecordError.wholeJSON(file: "x", isArray: true).tip?.en.contains("jq -c '.[]'") == true)
  }

  @Test func brokenBytes() throws {
    for (bytes, format): ([UInt8], Records.Format) in [
      (Array("a,b\n1,".utf8) + [0xFF, 0x0A], .csv), (Array("a\tb\n1\t".utf8) + [0xC3, 0x0A], .tsv),
      (Array("{\"a\": 1}\n{\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8), .jsonl),
    ] {
      let error = #expect(throws: RecordError.self) { try Records(bytes, file: "x", format: format) }
      #expect(error?.code == "not-utf8" && error?.phrase.en.contains("line 2") == true)
    }
    #expect(throws: RecordError.notUTF8(file: "x", line: 1, looksLikeUTF16: true)) { try Records([0xFF, 0xFE, 0x61, 0], file: "x") }
  }

  /// Whatever the bytes, there is an answer.
  @Test func anyBytes() {
    var state: UInt64 = 5
    for _ in 0..<20_000 {
      let bytes = (0..<Int(state % 23)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Array("a,\"\n\r\t{}:1".utf8 + [0xFF])[Int(state >> 33) % 11]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      for format in Records.Format.allCases {
        guard let found = try? Records(bytes, file: "x", format: format) else { continue }
        #expect(found.rows.allSatisfy { $0.fields.count == found.columns.count })
      }
    }
  }
}
