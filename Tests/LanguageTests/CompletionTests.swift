import Language
import Testing
import Wording

@Suite struct CompletionTests {
  /// `|` is the cursor; the candidates follow the arrow, what they replace stands in `[…]`.
  @Test(arguments: [
    ("att|", "[att] attention"),
    ("|", "[] …"),
    ("info; un|", "[un] unmask undo"),
    ("info;|", "[] …"),
    ("heads |", "[] by= metric= mode= at="),
    ("heads by=i|", "[by=i] by=importance by=induction"),
    ("heads by=entropy |", "[] metric= mode= at="),
    ("mask L3.H|", "[L3.H] L3.H* L3.H0 L3.H1 L3.H2 L3.H3 L3.H4 L3.H5 L3.H6 L3.H7"),
    ("mask L3.H5,L1|", "[L1] L1. L10. L11."),
    ("attention L1|", "[L1] L1 L10 L11"),
    ("use |", "[] base student"),
    ("use s|", "[s] student"),
    ("top |", "[] t0 t1 t2 t3 t4 t5 k="),
    ("activation blocks.3.hook_resid_m|", "[blocks.3.hook_resid_m] blocks.3.hook_resid_mid"),
    ("measure |", "[] loss perplexity accuracy speed memory"),
    ("expect loss |", "[] < <= = >= > in"),
    ("expect loss = b|", "[b] before"),
    ("expect loss = 3 |", "[] at of +- rel"),
    ("help mas|", "[mas] mask masks"),
    ("ste|", ""), ("dat|", ""), ("quantize |", ""), ("help ste|", ""),
    ("prompt \"the c|", ""),
    ("# att|", ""),
    ("nonsense |", ""),
    ("language |", "[] en zh"),
    ("open ../sh|", "[../sh] ../sh"),
    ("measure loss on=pl|", "[pl] pl"),
    ("run|", "[run] runs runs show runs compare runs resume runs export runs delete"),
    ("runs |", "[] show compare resume export delete"),
    ("runs e|", "[e] export"),
    ("layout |", "[] save remove inspect train compare script"),
    ("layout s|", "[s] save script"),
    ("layout t|", "[t] train"),
    ("view t|", "[t] table text"),
    ("vi|", "[vi] view"),
    ("runs show |", "[] kd-4 kd-5"),
    ("runs compare kd-4 |", "[] kd-4 kd-5"),
    ("runs export kd-4 lo|", "[lo] lo"),
    ("plot kd-4.|", "[kd-4.] kd-4.loss kd-4.val-loss kd-4.learning-rate kd-4.gradient-norm"),
    ("runs ex|", "[ex] export"),
    ("train pl|", "[pl] pl"),
    ("plot kd-4 |", "[] kd-4 kd-5 scale="),
    ("plot kd-4 scale=l|", "[scale=l] scale=linear scale=log"),
  ])
  func candidates(line: String, expected: String) {
    let cursor = Array(line.utf8).firstIndex(of: UInt8(ascii: "|"))!
    let plain = line.replacing("|", with: "")
    let found = complete(plain, cursor: cursor, lexicon: lexicon)
    let replaced = found.first.map { String(decoding: Array(plain.utf8)[$0.replaces], as: UTF8.self) }
    let text = replaced.map { "[\($0)] " + (found.count > 30 ? "…" : found.map(\.text).joined(separator: " ")) } ?? ""
    #expect(text == expected)
  }

  /// No option takes the place of what has to be given first, where nothing is known that could be.
  @Test func optionsComeAfterWhatIsNeeded() {
    #expect(complete("runs export ", cursor: 12, lexicon: Lexicon()).isEmpty)
  }

  /// A layout of the user's is offered beside the program's own, each of them once.
  @Test func layoutsAreOfferedOnce() {
    var lexicon = lexicon
    lexicon.names[.layout] = ["inspect", "train", "compare", "script", "reading"]
    #expect(complete("layout ", cursor: 7, lexicon: lexicon).map(\.text) == ["save", "remove", "inspect", "train", "compare", "script", "reading"])
  }

  /// What is in the vocabulary and not in this version is offered nowhere.
  @Test func onlyWhatExistsIsOffered() throws {
    let later = CommandTable.rows.filter { !$0.built }
    #expect(Set(CommandTable.built.map(\.name)).isDisjoint(with: later.map(\.name)))
    #expect(Set(complete("", cursor: 0, lexicon: lexicon).filter { $0.kind == .command }.map(\.text)).isDisjoint(with: later.map(\.name)))
    for row in later {
      // A slip of the finger, as a command and as the topic of help.
      let slip = String(row.name.dropLast())
      for line in [slip, "help " + slip] {
        do {
          _ = try parse(line, lexicon: lexicon)
        } catch {
          #expect(error.tip?.en.contains("`\(row.name)") != true && error.offer?.contains(row.name) != true, "\(line): \(error)")
        }
      }
    }
  }

  @Test func everyCandidateSaysWhatItIs() {
    for row in CommandTable.rows {
      for candidate in complete(row.name + " ", cursor: row.name.utf8.count + 1, lexicon: lexicon) {
        #expect(!candidate.note.en.isEmpty && !candidate.note.zh.isEmpty, "\(row.name) \(candidate.text)")
      }
    }
  }

  /// Candidates of a whole line at every place of every example: what is accepted keeps the line readable up to there.
  @Test func anyPlaceOfAnyExample() {
    for row in CommandTable.rows {
      for (line, _) in row.examples {
        for cursor in 0...line.utf8.count {
          for candidate in complete(line, cursor: cursor, lexicon: lexicon) {
            #expect(candidate.replaces.lowerBound >= 0 && candidate.replaces.upperBound == cursor, "\(line) at \(cursor)")
          }
        }
      }
    }
  }
}

@Suite struct HelpTests {
  /// What a picture cannot hold is said before it is written.
  @Test func helpSaysWhatPicturesLack() throws {
    let detail = try #require(CommandTable["export"]?.detail)
    for words in [detail.en, detail.zh] { #expect(words.contains(".png") && words.contains(".svg")) }
    #expect(detail.en.contains("boxes with the character's code") && detail.zh.contains("方框"))
  }

  @Test func usageIsMadeFromTheSlots() {
    #expect(CommandTable["generate"]?.usage == "generate [n=40] [temperature=0.8] [top-k=N] [top-p=N] [seed=0]")
    #expect(CommandTable["mask"]?.usage == "mask [all|L3.H5…] [mode=zero|mean|resample] [on=FILE] [samples=16] [seed=0] [from=FROM] [at=t4…]")
    #expect(CommandTable["open"]?.usage == "open PATH|NAME [as=NAME]")
    #expect(CommandTable["expect"]?.usage == "expect [WHAT] [at 2,1] [of MODEL] <|<=|=|>=|>|in VALUE [+- N] [rel N]")
  }

  @Test(arguments: Tongue.allCases)
  func everythingIsThereAndFits(tongue: Tongue) {
    for width in [60, 80, 120] {
      let overview = Help.overview(tongue, width: width)
      for row in CommandTable.rows { #expect(overview.contains(row.name)) }
      var pages = [overview]
      for row in CommandTable.rows {
        let page = Help.page(row, tongue, width: width)
        for (line, _) in row.examples { #expect(page.contains(line)) }
        let packed = page.filter { !$0.isWhitespace }
        for slot in row.slots {
          #expect(packed.contains(slot.help[tongue].filter { !$0.isWhitespace }), "\(row.name) \(slot.name)")
        }
        pages.append(page)
      }
      for line in pages.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("  ") || line.hasPrefix("   ") {
        #expect(cellWidth(String(line)) <= max(width, 70), "\(line)")
      }
    }
  }

  @Test func chineseIsThereForEverything() {
    func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    for row in CommandTable.rows {
      #expect(isChinese(row.summary.zh), "\(row.name)")
      for slot in row.slots { #expect(isChinese(slot.help.zh), "\(row.name) \(slot.name)") }
      for example in row.examples { #expect(isChinese(example.meaning.zh) || !isChinese(example.meaning.en), "\(example.line)") }
    }
  }

  @Test func markdownHasEveryBuiltCommandOnce() {
    let text = commandReferenceMarkdown()
    for row in CommandTable.rows where row.built {
      #expect(
        text.split(separator: "\n").count { $0.hasPrefix("| `\(row.usage.replacing("|", with: "\\|"))` |") } == 1,
        "\(row.name)")
    }
  }
}
