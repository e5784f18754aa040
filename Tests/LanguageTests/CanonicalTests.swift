import Language
import Testing

/// `input → canonical`, read without a model.
@Suite struct CanonicalTests {
  @Test(arguments: [
    "attention L3.H5 → attention L3.H5",
    "attention 5.3 → attention L5.H3",
    "attention l3.h5 → attention L3.H5",
    "attention rollout fusion=mean → attention rollout",
    "attention rollout fusion=max → attention rollout fusion=max",
    "  heads   by=effect # which matter → heads by=importance",
    "heads by=entropy metric=loss → heads",
    "mask L3.H5, L4.H0-2 mode=zero → mask L3.H5 L4.H0-2",
    "mask L3.H5,L4.H2 → mask L3.H5 L4.H2",
    "mask d40, D0-15 L2.H1 → mask D40 D0-15 L2.H1",
    "mask L3.H5，L4.H2、L1.H0 → mask L3.H5 L4.H2 L1.H0",
    "mask L0-2.H* → mask L0-2.H*",
    "unmask all → unmask all",
    "prompt “晚上好” → prompt \"晚上好\"",
    #"prompt "a\"b\\c\n\x41\u{4f60}\xe4\xbd\xa0" → prompt "a\"b\\c\nA你你""#,
    "prompt ids=5, 17,3 → prompt ids=5,17,3",
    "prompt ids=5，17 → prompt ids=5,17",
    "prompt as=x \"hi\" → prompt \"hi\" as=x",
    "generate temperature=0.80 n=40 seed=1 → generate seed=1",
    "generate temperature=0 → generate temperature=0",
    "lens t-1 → lens",
    "top \"Mary\" k=3 → top \"Mary\" k=3",
    "logits all → logits all",
    "open \"my model\" as=m → open \"my model\" as=m",
    "open ~/models/gpt2 → open ~/models/gpt2",
    "prune heads amount=30% → prune heads amount=30%",
    "prune heads amount=7% → prune heads amount=7%",
    "prune L2.N0-9 → prune L2.N0-9",
    "expect loss<3.5 → expect loss < 3.5",
    "expect loss=3.40 +- 0.01 → expect loss = 3.40 +- 0.01",
    "expect loss-delta = +0.177 rel 1e-3 → expect loss-delta = +0.177 rel 0.001",
    "expect top1 = “Mary” → expect top1 = \"Mary\"",
    "expect at 2, 1 > 0.4 → expect at 2,1 > 0.4",
    "expect at q \"gave\" k \"Mary\" = 0.41 → expect at q \"gave\" k \"Mary\" = 0.41",
    "expect at L2.H3 < 1 → expect at L2.H3 < 1",
    "expect at 2.3 < 1 → expect at L2.H3 < 1",
    "expect at row 1 column probability > 0.1 → expect at row 1 column \"probability\" > 0.1",
    "expect loss in 3.3..3.5 → expect loss in 3.3..3.5",
    "expect shape = 15x15 → expect shape = 15x15",
    "expect perplexity of student < 1.05 × teacher → expect perplexity of student < 1.05*teacher",
    "expect perplexity of student < 1.05×teacher → expect perplexity of student < 1.05*teacher",
    "expect loss = 2 * base → expect loss = 2*base",
    "expect loss < 0.5* base → expect loss < 0.5*base",
    "remember loss as=base → remember loss as=base",
    "undo; redo ；info → undo; redo; info",
    "runs → runs",
    "runs show train-3 → runs show train-3",
    "  runs   compare kd-4  3 → runs compare kd-4 3",
    "runs export \"my run\" logs/x.csv → runs export \"my run\" logs/x.csv",
    "runs resume 3 background=yes → runs resume 3 background=yes",
    "wait; pause 2 → wait; pause 2",
    "plot kd-4.loss → plot kd-4.loss",
    "plot kd-4.loss \"a b.loss\" 3 scale=log → plot kd-4.loss \"a b.loss\" 3 scale=log",
    "plot scale=auto kd-4 kd-5 → plot kd-4 kd-5",
    "plot base → plot base",
    "plot \"base\" kd-5 → plot \"base\" kd-5",
    "help runs show → help \"runs show\"",
    "help \"runs show\" → help \"runs show\"",
    "# nothing → ",
    " → ",
  ])
  func canonical(snippet: String) throws {
    let parts = snippet.split(separator: " → ", omittingEmptySubsequences: false)
    let commands = try parse(String(parts[0]), lexicon: Lexicon())
    #expect(commands.map(\.canonical).joined(separator: "; ") == parts[1])
  }

  /// Every example of the table is canonical already.
  @Test func examples() throws {
    for row in CommandTable.rows {
      #expect(!row.examples.isEmpty, "\(row.name) has no example")
      for (line, _) in row.examples {
        #expect(try parse(line, lexicon: Lexicon()).map(\.canonical) == [line], "\(line)")
      }
    }
  }

  @Test func everyRowHasItsOwnName() { #expect(Set(CommandTable.rows.map(\.name)).count == CommandTable.rows.count) }

  @Test func everyDefaultIsAValueOfItsSlot() {
    for row in CommandTable.rows {
      for slot in row.slots where slot.fallback != nil { #expect(slot.fallbackValue != nil, "\(row.name) \(slot.name)") }
    }
  }

  @Test func valuesComeWithTheirDefaults() throws {
    let generate = try parse("generate n=5", lexicon: Lexicon())[0]
    #expect(generate.integer("n") == 5 && generate.number("temperature") == 0.8 && generate.integer("top-k") == nil)
    #expect(try parse("lens", lexicon: Lexicon())[0].tokens("token") == [.position(-1)])
    let heads = try parse("mask L0-1.H1 L1.H*", lexicon: Lexicon())[0].heads("heads", nLayers: 2, nHeads: 2)
    #expect(heads.map { [$0.layer, $0.index] } == [[0, 1], [1, 1], [1, 0]])
    #expect(try parse("mask all", lexicon: Lexicon())[0].heads("heads", nLayers: 2, nHeads: 2).count == 4)
  }
}
