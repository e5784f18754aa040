import Findings
import Language
import Studies
import Support
import Testing
import Wording
import Workbench

func makeSession(folder: String = "", store: String? = nil) -> Session {
  var settings = Session.Settings(environment: [:], tongue: .en)
  settings.folder = folder
  settings.store = store
  return Session(settings)
}

extension Session {
  /// Performs a line; the outcome of its last command.
  func run(_ line: String) async throws -> Outcome {
    var last: Outcome?
    for command in try read(line) { last = await perform(command) }
    return try #require(last)
  }
}

extension Outcome {
  func number(_ fact: String) -> Double? {
    switch finding?[fact: fact] {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}

@Suite struct TheSession {
  @Test func everyBuiltCommandHasAPerformer() {
    let built = Set(CommandTable.rows.filter(\.built).map(\.name))
    let performed = Set(Performer.all.map(\.name))
    #expect(built == performed)
    #expect(Performer.all.count == performed.count)
  }

  @Test func everyExampleOfALookingCommandRuns() async throws {
    let session = makeSession()
    for row in CommandTable.rows where row.built && row.effect == .looks && ![.jobs, .script, .screen].contains(row.group) {
      // Files of examples are nobody's, and the built-in model has no classes.
      for (line, _) in row.examples where line != "classes" && !(line.contains("=") && (line.contains(".txt") || line.contains(".csv"))) {
        let commands = try? await session.read(line)
        for command in commands ?? [] {
          let outcome = await session.perform(command)
          #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
          #expect(outcome.finding != nil)
        }
      }
    }
  }

  /// As transformers reads a prompt: a special token that is spelled in it is that token.
  @Test func specialTokensInAPromptAreRead() async throws {
    let session = makeSession()
    let spelled = try await session.run("prompt \"<|endoftext|>To be\"")
    #expect(spelled.snapshot.tokens.first == "<|endoftext|>" && spelled.finding?.remarks.count == 1)
    #expect(try await session.run("prompt ids=5,17").finding?.remarks.isEmpty == true)
  }

  /// What the tokenizer added and what was written as special is said of the prompt at hand, not of every prompt.
  @Test func remarksOnSpecialTokensAreAboutThisText() async throws {
    let session = makeSession()
    #expect(try await session.run("prompt \"To be\"").finding?.remarks.isEmpty == true, "nothing is added here")
    let spelled = try #require(try await session.run("prompt \"<|endoftext|>To be\"").finding?.remarks.first)
    #expect(spelled.en == "read as special tokens: <|endoftext|>" && spelled.zh.hasSuffix("：<|endoftext|>"))
    if let encoder = shared("models/all-MiniLM-L6-v2") {
      _ = try await session.run("open \(encoder) as=encoder")
      let added = try #require(try await session.run("prompt \"the \u{1F9FF} cat\"").finding)
      #expect(added.remarks.map(\.en) == ["the tokenizer adds [CLS] [SEP]"])
      let both = try #require(try await session.run("prompt \"the [MASK] sat\"").finding)
      #expect(both.remarks.map(\.en) == ["the tokenizer adds [CLS] [SEP]", "read as special tokens: [MASK]"])
    }
  }

  /// Where a text would be the answer, a model without a tokenizer is told that it takes ids.
  @Test func withoutATokenizerIdsAreOffered() async throws {
    let session = makeSession()
    _ = try await session.run("info")
    let opened = try await session.run("open \(fixture("models/gpt2")) as=bare")
    #expect(opened.finding?.remarks.contains { $0.en.contains("prompt ids=") && $0.zh.contains("prompt ids=") } == true)
    #expect(!opened.snapshot.readsText)
    for line in ["top", "heads", "tokens", "attention L0.H0", "generate", "measure loss", "prompt \"x\"", "edit t0 \"x\""] {
      let error = try #require(try await session.run(line).error, "\(line)")
      #expect(error.tip?.en.contains("prompt ids=") == true && error.tip?.zh.contains("prompt ids=") == true, "\(line)")
    }
    #expect(try await session.run("prompt ids=1,2,3; attention L0.H0").error == nil)
    #expect(try await session.run("edit t0 \"x\"").error?.tip?.en.contains("prompt ids=") == true)
    #expect(try await session.run("use shakespeare").snapshot.readsText)
  }

  /// An encoder has no next token for importance to be measured on: it is said what works instead, and that works.
  @Test func importanceOfAnEncoderOffersEntropy() async throws {
    let session = makeSession()
    _ = try await session.run("open \(fixture("models/bert-encoder")) as=encoder; prompt ids=1,2,3")
    let error = try #require(try await session.run("heads by=importance").error)
    #expect(error.code == "no-logits" && error.tip?.en.contains("heads by=entropy") == true && error.tip?.zh.contains("heads by=entropy") == true)
    #expect(try await session.run("heads by=entropy").error == nil)
  }

  /// Bytes and place of each token are those of the text, with nothing between them left out.
  @Test func tokensSayWhereTheyStand() async throws {
    let session = makeSession()
    _ = try await session.run("prompt \"To be\"")
    guard case .table(let table)? = try await session.run("tokens").finding?.body else { return #expect(Bool(false)) }
    let columns = table.columns.map(\.name)
    #expect(columns == ["position", "token", "id", "bytes", "start", "end", "loss"])
    #expect(table.rows.last?[3] == .text("20 62 65") && table.rows.last?[4] == .integer(2) && table.rows.last?[5] == .integer(5))
  }

  @Test func unmaskingNamesOnlyHeadsThatWereMasked() async throws {
    let session = makeSession()
    #expect(try await session.run("mask L1.H5; unmask all").finding?.title.en == "unmasked L1.H5")
    #expect(try await session.run("unmask all").error?.code == "not-masked")
  }

  /// Hidden scores are in no summary, and a name means one thing.
  @Test func factsOfScoresAreOverWhatIsVisible() async throws {
    let session = makeSession()
    let finding = try #require(try await session.run("activation blocks.0.attn.hook_attn_scores").finding)
    guard case .array(let array) = finding.body, case .number(let low)? = finding[fact: "min"] else { return #expect(Bool(false)) }
    #expect(array.values.contains(-.infinity) && low == Double(array.values.filter(\.isFinite).min() ?? 0))
    #expect(finding.text().contains("of visible") && !finding.text().contains("inf"))
    #expect(try await session.run("expect row-sum > -1000").error == nil)
  }

  @Test func importanceHasTheUnitOfItsMetric() async throws {
    let session = makeSession()
    guard case .array(let array)? = try await session.run("heads by=importance metric=logit").finding?.body else {
      return #expect(Bool(false))
    }
    #expect(array.unit == .logit)
  }

  /// Every value that cannot be compared has a reason of its own.
  @Test(arguments: [("in 5..1", "runs backwards"), ("= 1e400", "beyond the range"), ("= foo", "neither a number nor a name")])
  func valuesThatCannotBeReadSayWhy(claim: String, words: String) async throws {
    let error = try #require(try await makeSession().run("measure loss; expect loss \(claim)").error)
    #expect(error.phrase.en.contains(words))
  }

  @Test func bytesThatAreNotUTF8AreRefused() async throws {
    do {
      _ = try await makeSession().read(bytes: Array("prompt \"a".utf8) + [0xFF] + Array("b\"".utf8))
      Issue.record("read without complaint")
    } catch { #expect(error.code == "broken-utf8" && error.phrase.en.contains("byte 9")) }
  }

  @Test func theBuiltInModelOpensByItself() async throws {
    let session = makeSession()
    let snapshot = await session.snapshot()
    #expect(snapshot.current == "shakespeare")
    #expect(snapshot.nLayers == 4 && snapshot.nHeads == 8)
    #expect(snapshot.tokens.count == 15)
    #expect(snapshot.undo.isEmpty)
  }

  /// Every session begins with the built-in model, whatever is opened first, so that a script does what was done on a screen.
  @Test func openingAnotherFirstKeepsTheBuiltInOne() async throws {
    let session = makeSession()
    let outcome = try await session.run("open builtin as=mine; info")
    #expect(outcome.error == nil)
    #expect(outcome.snapshot.models == ["shakespeare", "mine"])
    #expect(try await session.run("undo").snapshot.current == "shakespeare")
    // To say so first changes nothing, on a surface that has shown it already as on one that has not.
    for looksFirst in [false, true] {
      let session = makeSession()
      if looksFirst { _ = try await session.run("info") }
      let outcome = try await session.run("open builtin; mask L1.H5")
      #expect(outcome.snapshot.models == ["shakespeare"])
      #expect(try await session.run("open builtin").snapshot.models == ["shakespeare", "shakespeare-2"])
    }
  }

  @Test func promptsComeBackByName() async throws {
    let session = makeSession()
    let first = try await session.run("prompt \"ROMEO: But soft\" as=soft").snapshot.tokens
    _ = try await session.run("prompt ids=5,6,7 as=numbers")
    #expect(try await session.run("prompt name=soft").snapshot.tokens == first)
    #expect(try await session.run("prompt name=numbers").snapshot.tokens.count == 3)
    await #expect(throws: Diagnostic.self) { try await session.run("prompt name=hard") }
    #expect(await makeSession().perform(Command("prompt", ["name": .word("soft")])).error?.code == "unknown-prompt")
  }

  /// What a screen shows of a text is made visible; the text itself is whole.
  @Test func generatedTextIsWhole() async throws {
    let session = makeSession()
    let finding = try #require(try await session.run("generate n=20 seed=3").finding)
    let text = try #require(finding.text)
    #expect(text.contains(UInt8(ascii: "\n")))
    #expect(finding.json().contains("\"text\":" + JSONText.string(String(decoding: text, as: UTF8.self))))
    #expect(finding.csv().hasPrefix("text\n\""))
    guard case .note(let shown) = finding.body else { return #expect(Bool(false)) }
    #expect(!shown.en.contains("\n"))
  }

  /// One head at one position: only what comes from there on differs, and the list, the provenance and a second mask say where.
  @Test func masksAtPositions() async throws {
    let session = makeSession()
    let whole = try await session.run("mask L1.H5").number("loss-delta")
    let part = try await session.run("undo; mask L1.H5 at=t3,t5-6")
    #expect(part.number("loss-delta") != whole && part.number("loss-delta") != 0)
    #expect(part.command == "mask L1.H5 at=t3,t5-6")
    guard case .table(let table) = try await session.run("masks").finding?.body else { return #expect(Bool(false)) }
    #expect(table.rows == [[.text("L1.H5"), .text("zero"), .missing, .text("t3,t5-6")]])
    #expect(try await session.run("info").finding?.provenance.masks == ["L1.H5 at=t3,t5-6"])
    #expect(try await session.run("compact").error?.code == "varies-by-position")
    #expect(try await session.run("mask L1.H5").number("loss-delta") == whole)
    await #expect(throws: Diagnostic.self) { try await session.run("mask L1.H5 at=t99") }
    await #expect(throws: Diagnostic.self) { try await session.run("mask L1.H5 at=3") }
    let sweep = try await session.run("unmask all; heads by=importance at=t-1")
    #expect(sweep.error == nil && sweep.finding?.remarks.contains { $0.en.contains("at t14") } == true)
  }

  /// Several hooks at once: sizes without a run, the same numbers as one by one, and all of them in a file.
  @Test func activationsByFilter() async throws {
    let session = makeSession()
    let sizes = try await session.run("activation blocks.*.attn.hook_z dry-run")
    #expect(sizes.number("hooks") == 4 && sizes.number("bytes") == Double(4 * 15 * 256 * 4) && sizes.finding?.arrays.isEmpty == true)
    let all = try #require(try await session.run("activation blocks.*.attn.hook_z").finding)
    #expect(all.arrays.map(\.name) == (0..<4).map { "blocks.\($0).attn.hook_z" })
    for array in all.arrays {
      #expect(try await session.run("activation \(array.name)").finding?.body == .array(array))
    }
    #expect(all.json().contains("\"arrays\":["))
    // What a hook is called for short is called so here too.
    for (name, bytes) in [("pattern3", 7200.0), ("z2", 15360.0), ("embed", 15360.0)] {
      #expect(try await session.run("activation \(name) dry-run").number("bytes") == bytes, "\(name)")
    }
    for (filter, count) in [("*", 87.0), ("blocks.2.*", 21), ("*hook_pattern", 4), ("hook_embed*", 1), ("*.*.*_q", 8)] {
      #expect(try await session.run("activation \(filter) dry-run").number("hooks") == count, "\(filter)")
    }
    #expect(try await session.run("activation blocks.9.*").error?.code == "unknown-hook")
  }

  @Test func maskingChangesTheLossAndUndoBringsItBackExactly() async throws {
    let session = makeSession()
    let before = try await session.run("measure loss").number("loss")
    let masked = try await session.run("mask L1.H5")
    #expect(masked.number("loss") != before)
    #expect(masked.number("loss-before") == before)
    #expect(masked.snapshot.masks == ["L1.H5"])
    #expect(masked.snapshot.undo == ["mask L1.H5"])
    let undone = try await session.run("undo")
    #expect(undone.number("loss") == before)
    #expect(undone.snapshot.masks.isEmpty)
    #expect(try await session.run("redo").number("loss") == masked.number("loss"))
  }

  /// Random walks over commands: taking every step back gives the state of the beginning, bit for bit, and doing them all
  /// again that of the end.
  @Test(arguments: 0..<6) func undoingEverythingIsTheBeginning(seed: Int) async throws {
    let session = makeSession()
    let lines = [
      "mask L1.H5", "mask L0-3.H2", "mask L2.H* mode=mean", "unmask L1.H5", "unmask all", "reset", "prompt \"ROMEO: But soft\"",
      "edit t1 \"Juliet\"", "prompt ids=5,17,3,8", "open builtin as=second", "use shakespeare", "mask L9.H9", "close second", "undo",
      "redo", "prompt ids=99999",
    ]
    let start = await session.snapshot()
    let loss = try await session.run("measure loss").number("loss")
    let beginning = await session.fingerprint
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for _ in 0..<25 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let line = lines[Int(state >> 33) % lines.count]
      guard let commands = try? await session.read(line) else { continue }
      for command in commands {
        let before = await session.fingerprint
        let outcome = await session.perform(command)
        if outcome.error != nil { #expect(await session.fingerprint == before, "\(line) failed and changed the state") }
      }
    }
    let end = await session.fingerprint
    let steps = await session.snapshot().undo.count
    for _ in 0..<steps { #expect(try await session.run("undo").error == nil) }
    #expect(await session.fingerprint == beginning)
    #expect(await session.snapshot().tokenIDs == start.tokenIDs)
    #expect(try await session.run("measure loss").number("loss") == loss)
    for _ in 0..<steps { #expect(try await session.run("redo").error == nil) }
    #expect(await session.fingerprint == end)
  }

  @Test(arguments: [
    ("undo", "nothing-to-undo"), ("redo", "nothing-to-redo"), ("unmask L0.H0", "not-masked"), ("expect loss < 1", "expectation-failed"),
    ("open /nowhere/at/all", nil), ("prompt ids=5,99999", nil), ("generate n=100000", nil), ("export last x.npy", "no-finding"),
    ("open builtin as=shakespeare", "name-taken"), ("remember loss as=3", "not-a-name"), ("remember loss as=loss", "not-a-name"), ("measure loss on=/nowhere.txt", "unreadable-file"), ("replay /nowhere.session", "unreadable-file"),
    ("expect nonsense = 3", "no-finding"),
  ] as [(String, String?)])
  func aFailedCommandLeavesEverythingAsItWas(line: String, code: String?) async throws {
    let session = makeSession()
    _ = await session.snapshot()
    let before = await session.fingerprint
    let outcome = try await session.run(line)
    let error = try #require(outcome.error, "\(line) did not fail")
    if let code { #expect(error.code == code) }
    #expect(!error.phrase.en.isEmpty && !error.phrase.zh.isEmpty)
    #expect(await session.fingerprint == before)
    #expect(await session.snapshot().undo.isEmpty)
  }

  @Test func aPromptLongerThanTheContextIsRefused() async throws {
    let session = makeSession()
    let ids = (0..<257).map { _ in "5" }.joined(separator: ",")
    let outcome = try await session.run("prompt ids=\(ids)")
    #expect(outcome.error != nil)
    #expect(outcome.snapshot.tokens.count == 15)
  }

  @Test func maskingTwiceIsRefused() async throws {
    let session = makeSession()
    let first = try await session.run("mask L1.H5")
    let second = try await session.run("mask L1.H5")
    #expect(second.error?.code == "already-masked")
    #expect(second.snapshot.undo == first.snapshot.undo)
    // Another mode is another mask.
    #expect(try await session.run("mask L1.H5 mode=mean").error == nil)
  }

  @Test func editingReplacesOneTokenAndKeepsItsSpace() async throws {
    let session = makeSession()
    let before = await session.snapshot()
    let after = try await session.run("edit t1 \"the\"").snapshot
    #expect(after.tokens[1] == "␣the")
    #expect(after.tokens.count == before.tokens.count)
    #expect(try await session.run("undo").snapshot.tokenIDs == before.tokenIDs)
    #expect(try await session.run("edit t1 \"\"").error?.code == "bad-setting")
  }

  /// What a mask replaces is said of the part that it is on.
  @Test(arguments: [
    ("L1.H5", "z set to 0"), ("L0.N5", "the neuron's activation set to 0"), ("L0.mlp", "what the MLP adds set to 0"),
    ("L0.attn L1.H0", "what attention adds, z set to 0"),
  ]) func aMaskSaysWhatItReplaces(parts: String, said: String) async throws {
    let session = makeSession()
    #expect(try await session.run("mask \(parts)").finding?.remarks.contains { $0.en.hasPrefix(said) } == true)
    #expect(try await session.run("masks").finding?.remarks.isEmpty == true)
  }

  @Test func rememberedValuesAreComparedBitForBit() async throws {
    let session = makeSession()
    #expect(try await session.run("measure loss; remember loss as=base; mask L0.H0; undo; expect loss = base").error == nil)
    #expect(try await session.run("mask L1.H5; expect loss = base").error?.code == "expectation-failed")
  }

  @Test func generatingIsRepeatable() async throws {
    let session = makeSession()
    let line = "generate n=12 seed=3"
    let first = try await session.run(line).finding
    #expect(try await session.run(line).finding == first)
    #expect(try await session.run("generate n=12 seed=4").finding?[fact: "ids"] != first?[fact: "ids"])
    #expect(try await session.run("generate n=5 temperature=0").number("generated") == 5)
  }

  @Test func aCancelledCommandFailsAndChangesNothing() async throws {
    let session = makeSession()
    let command = try #require(await session.read("heads by=importance").first)
    let before = await session.fingerprint
    let outcome = await session.perform(command, progress: .init { true })
    #expect(outcome.error?.code == "cancelled")
    #expect(await session.fingerprint == before)
  }
}

/// What the screen asks, worked out piece by piece, equals what a new session works out from the start.
@Suite struct TheOverview {
  @Test(arguments: [
    ["mask L0.H1"], ["mask L3.H7"], ["mask L1.H5", "mask L2.H0", "unmask L1.H5"], ["mask L2.H*", "undo"],
    ["mask L1.H5 mode=mean", "prompt \"ROMEO: But soft\"", "mask L0.H0"],
  ])
  func isTheSameWhenWorkedOutPieceByPiece(lines: [String]) async throws {
    let session = makeSession()
    let question = OverviewQuestion(layer: 2, head: 3)
    _ = try await session.overview(question)
    for line in lines {
      #expect(try await session.run(line).error == nil)
      _ = try await session.overview(question)
    }
    let fresh = makeSession()
    for line in lines { _ = try await fresh.run(line) }
    let whole = try await fresh.overview(question)
    #expect(try await session.overview(question) == whole)
  }

  @Test func importanceIsWorkedOutOnce() async throws {
    let session = makeSession()
    let first = try await session.heads(by: "importance")
    let progress = Progress { true }
    // Cancelled at once if it ran again.
    #expect(try await session.heads(by: "importance", progress: progress) == first)
  }
}
