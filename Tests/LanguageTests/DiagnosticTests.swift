import Language
import Testing
import Wording

/// A model of 12 layers and 8 heads, a prompt with two Johns.
let lexicon: Lexicon = {
  var lexicon = Lexicon()
  (lexicon.nLayers, lexicon.nHeads, lexicon.dMLP) = (12, 8, 3072)
  lexicon.tokens = ["When", "␣Mary", "␣and", "␣John", "␣gave", "␣John"]
  lexicon.names = [
    .model: ["base", "student"], .hook: ["blocks.3.hook_resid_mid", "blocks.3.hook_resid_post", "hook_embed"],
    .memory: ["before"], .run: ["kd-4", "kd-5"],
  ]
  return lexicon
}()

/// The line, `^` under the span, `code: message`, and the offer after `→` where there is one.
@Suite struct DiagnosticTests {
  /// A hook that is not there: the nearest, the range of layers, or what a block has.
  @Test(arguments: [
    ("blocks.2.attn.hook_patern", "activation blocks.2.attn.hook_pattern", ["nearest"]),
    ("blocks.99.attn.hook_pattern", "activation blocks.3.attn.hook_pattern", ["blocks.0 to blocks.3", "nearest"]),
    ("blocks.12.attn.hook_patern", "activation blocks.3.attn.hook_pattern", ["blocks.0 to blocks.3", "nearest"]),
    ("blocks.2.pattern", "activation blocks.2.attn.hook_pattern", ["nearest"]),
    ("blocks.2.attn.hook_nothing", nil, ["attn.hook_q, attn.hook_pattern"]),
    ("blocks.2.nothing", nil, ["hook_resid_mid, attn.hook_q, attn.hook_pattern"]),
    ("blocks.99.nothing", nil, ["blocks.0 to blocks.3"]), ("blocks.x.attn.hook_q", nil, ["hook_embed", "blocks.0…3.*"]),
  ] as [(String, String?, [String])])
  func hooksThatAreNotThere(name: String, offer: String?, tips: [String]) {
    var lexicon = Lexicon()
    lexicon.names[.hook] = ["hook_embed"]
      + (0..<4).flatMap { layer in ["hook_resid_mid", "attn.hook_q", "attn.hook_pattern"].map { "blocks.\(layer).\($0)" } }
    let thrown = #expect(throws: Diagnostic.self) { try parse("activation \(name)", lexicon: lexicon) }
    #expect(thrown?.code == "unknown-hook" && thrown?.offer == offer, "\(thrown?.offer ?? "-")")
    for tip in tips { #expect(thrown?.tip?.en.contains(tip) == true, "\(thrown?.tip?.en ?? "-")") }
    #expect(thrown?.tip?.zh.isEmpty == false)
  }

  /// The nearest command is named, and not spelt out with all that it takes.
  @Test func theNearestCommandIsNamed() {
    let thrown = #expect(throws: Diagnostic.self) { try parse("distil student=1x16x1 on=x", lexicon: lexicon) }
    #expect(thrown?.tip?.en == "the nearest is `distill`" && thrown?.tip?.zh == "最接近的是 `distill`", "\(thrown?.tip?.en ?? "-")")
  }

  @Test(arguments: [
    """
    attenton L3
    ^^^^^^^^
    unknown-command: `attenton` is not a command
    → attention L3
    """,
    """
    runs shw 3
         ^^^
    unknown-command: `shw` does not go on `runs`
    → runs show 3
    """,
    """
    runs show
             ^
    missing-value: `runs show` needs `RUN`: a run, by name or number
    """,
    """
    pause now
          ^^^
    bad-value: `pause` takes `1` here, not `now`
    """,
    """
    mask L19.H9
         ^^^^^^
    unknown-layer: layer 19: the model has layers 0…11
    → mask L11.H7
    """,
    """
    train on=x.txt as=../x
                      ^^^^
    bad-name: `../x` is a path, where a name is wanted
    """,
    """
    generate seed=18446744073709551615
                  ^^^^^^^^^^^^^^^^^^^^
    out-of-range: `18446744073709551615`: the number must be between 0 and 9223372036854775807
    """,
    """
    info; show attention
          ^^^^
    unknown-command: `show` is not a command
    """,
    """
    attention L50.H3
              ^^^^^^
    unknown-layer: layer 50: the model has layers 0…11
    → attention L11.H3
    """,
    """
    mask L3.H5 L3.H9
               ^^^^^
    unknown-head: head 9: each layer has heads 0…7
    → mask L3.H5 L3.H7
    """,
    """
    mask L3.H5,L4.H2-99
               ^^^^^^^^
    unknown-head: head 99: each layer has heads 0…7
    → mask L3.H5,L4.H2-7
    """,
    """
    mask L3
         ^^
    wrong-unit: `mask` takes L3.attn, D40, L3.H5, L3.mlp or L2.N117; `L3` is a layer
    → mask L3.H*
    """,
    """
    mask L3.H5-2
         ^^^^^^^
    reversed-range: `L3.H5-2`: the range runs backwards
    → mask L3.H2-5
    """,
    """
    mask L3.X5
         ^^^^^
    bad-reference: `L3.X5` is not a reference
    """,
    """
    mask L99999999999999999999.H1
         ^^^^^^^^^^^^^^^^^^^^^^^^
    out-of-range: `L99999999999999999999.H1`: the index is far too large
    """,
    """
    attention L3.H*
              ^^^^^
    only-one: only one at a time: L3.H5 or L3
    """,
    """
    attention rolout
              ^^^^^^
    bad-value: `attention` takes `L3.H5`, `L3` or `rollout` here, not `rolout`
    → attention rollout
    """,
    """
    heads by=entrpy
             ^^^^^^
    bad-value: `by` takes `entropy`, `importance`, `induction`, `previous` or `duplicate` here, not `entrpy`
    → heads by=entropy
    """,
    """
    heads importance
          ^^^^^^^^^^
    too-many-words: `importance` needs the name of its option
    → heads by=importance
    """,
    """
    generate m=5
             ^
    unknown-option: `generate` has no option `m`
    """,
    """
    generate tempreature=0
             ^^^^^^^^^^^
    unknown-option: `generate` has no option `tempreature`
    → generate temperature=0
    """,
    """
    top token=t4
        ^^^^^^
    unknown-option: `token` is written without its name
    → top t4
    """,
    """
    generate n=5 n=6
                 ^^^
    given-twice: `n` is given twice
    → generate n=5
    """,
    """
    generate n=99999999999999999999999
               ^^^^^^^^^^^^^^^^^^^^^^^
    out-of-range: `99999999999999999999999`: the number must be between 1 and 1000000
    """,
    """
    generate temperature=-1
                         ^^
    out-of-range: `-1`: the number must be between 0 and 100
    """,
    """
    generate temperature=1e999
                         ^^^^^
    out-of-range: `1e999`: the number must be between 0 and 100
    """,
    """
    generate n=4x
               ^^
    bad-number: `4x` is not a whole number
    """,
    """
    prompt the cat sat; info
           ^^^
    text-needs-quotes: text is written in quotes
    → prompt "the cat sat"; info
    """,
    """
    prompt "the cat
           ^
    open-quote: the quote is not closed
    """,
    #"""
    prompt "a\q"
             ^^
    bad-escape: this escape is not known
    """#,
    #"""
    prompt "\xff"
            ^^^^
    broken-utf8: the bytes written with \x do not make up UTF-8
    """#,
    """
    prompt
          ^
    missing-value: `prompt` needs `"…"`, `ids=5,17,…` or `name=PROMPT`: the text, in quotes
    """,
    """
    prompt ids=1,,2
                 ^
    missing-number: a number is missing beside this comma
    """,
    """
    prompt ids=5, 17,,3
                     ^
    missing-number: a number is missing beside this comma
    """,
    """
    prompt "a" ids=3
               ^^^^^
    either-or: give `text` or `ids`, not both
    → prompt "a"
    """,
    """
    top t99
        ^^^
    unknown-token: token 99: the prompt has tokens 0…5
    → top t5
    """,
    """
    top "John"
        ^^^^^^
    ambiguous-token: the prompt has `John` 2 times
    """,
    """
    edit "Marie" "x"
         ^^^^^^^
    unknown-token: the prompt has no token `Marie`
    """,
    """
    edit "Mry" "x"
         ^^^^^
    unknown-token: the prompt has no token `Mry`
    → edit "Mary" "x"
    """,
    """
    use studnet
        ^^^^^^^
    unknown-model: there is no open model `studnet`
    → use student
    """,
    """
    activation blocks.3.hook_resid_mit
               ^^^^^^^^^^^^^^^^^^^^^^^
    unknown-hook: there is no hook `blocks.3.hook_resid_mit`
    → activation blocks.3.hook_resid_mid
    """,
    """
    help mesure
         ^^^^^^
    unknown-command: there is no command `mesure`
    → help measure
    """,
    """
    expect loss 3.5
                ^^^
    bad-value: `expect` takes `<`, `<=`, `=`, `>=`, `>` or `in` here, not `3.5`
    → expect loss = 3.5
    """,
    """
    expect loss =
                 ^
    missing-value: `expect` needs `VALUE`: a number, a text in quotes, a shape `15x15`, a range `1..2`, or a name kept by `remember`
    """,
    """
    expect loss = 3 +-
                      ^
    missing-value: `+-` needs a value: how far off is still right
    """,
    """
    undo now
         ^^^
    too-many-words: there is no place for `now`
    """,
    """
    "help"
    ^^^^^^
    unknown-command: `help` is not a command
    → help
    """,
  ])
  func snippet(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let thrown = #expect(throws: Diagnostic.self) { try parse(lines[0], lexicon: lexicon) }
    let diagnostic = try #require(thrown)
    var shown = diagnostic.picture(of: lines[0], width: 200)
    shown.append("\(diagnostic.code): \(diagnostic.phrase.en)")
    if let offer = diagnostic.offer { shown.append("→ " + offer) }
    #expect(shown == lines)
    // What is offered is understood, but for values of other slots.
    if let offer = diagnostic.offer { #expect(throws: Never.self) { try parse(offer, lexicon: lexicon) } }
    #expect(!diagnostic.phrase.zh.isEmpty && diagnostic.phrase.zh != diagnostic.phrase.en)
  }

  @Test func wideCharactersAreMarkedByCells() {
    let line = "prompt \"罗密欧\" 朱丽叶"
    let thrown = #expect(throws: Diagnostic.self) { try parse(line, lexicon: lexicon) }
    #expect(thrown?.picture(of: line) == [line, "                ^^^^^^"])
  }

  @Test func longLinesAreCutAroundThePlace() {
    let line =
      "note \"" + String(repeating: "长", count: 40_000) + "\"; attenton L3; " + String(repeating: "info; ", count: 10_000)
    let thrown = #expect(throws: Diagnostic.self) { try parse(line, lexicon: lexicon) }
    let picture = thrown?.picture(of: line, width: 60) ?? []
    #expect(picture.count == 2 && picture.allSatisfy { cellWidth($0) <= 60 })
    #expect(picture.first?.contains("attenton") == true)
  }

  /// Sizes are those of the model that is open when a command's turn comes.
  @Test func namesAreCheckedUntilACommandChangesThem() throws {
    #expect(throws: Never.self) { try parse("open big; attention L50.H3; use other", lexicon: lexicon) }
    #expect(throws: Diagnostic.self) { try parse("info; attention L50.H3", lexicon: lexicon) }
    let command = try parse("open big; attention L50.H3", lexicon: lexicon)[1]
    let thrown = #expect(throws: Diagnostic.self) { try check(command, lexicon: lexicon) }
    #expect(thrown?.code == "unknown-layer")
    #expect(throws: Never.self) { try parse("activation resid_mid3", lexicon: lexicon) }
  }

  /// Options that contradict each other are refused wherever the line is typed, in the words of the grammar; none is dropped in silence.
  @Test(arguments: [#"prompt "To be" name=one"#, #"prompt "To be" ids=5,17"#, "prompt ids=5 name=one", #"prompt name=one "To be""#, #"record x; prompt "床前明月光" name=one"#])
  func optionsThatContradictEachOtherAreRefused(line: String) {
    var lexicon = lexicon
    lexicon.names[.prompt] = ["one"]
    let reading = read(line, lexicon: lexicon)
    let thrown: Diagnostic?
    do {
      _ = try parse(line, lexicon: lexicon)
      thrown = nil
    } catch { thrown = error }
    #expect(thrown?.code == "either-or" && reading.policy == .refuse && reading.refusal == thrown, "\(reading.json)")
  }

  /// A sentence that names what is not there says so, whatever else its words are near, and offers the line with what is.
  @Test(arguments: [
    ("mask L19.H9", "unknown-layer", "mask L11.H7"), ("turn off head 9 in layer 19", "unknown-layer", "turn off head 7 in layer 11"),
    ("show attention for layer 12 head 3", "unknown-layer", "show attention for layer 11 head 3"), ("turn off L19.H2", "unknown-layer", "turn off L11.H2"),
    ("关掉第2层的9号头", "unknown-head", "关掉第2层的7号头"), ("现在看第50层", "unknown-layer", "现在看第11层"), ("turn off head 12", "unknown-head", "turn off head 7"),
    ("disable head 3 of the 20th layer", "unknown-layer", nil),
  ] as [(String, String, String?)])
  func sentencesNameWhatIsNotThere(line: String, code: String, offer: String?) {
    let reading = read(line, lexicon: lexicon)
    #expect(reading.policy == .refuse && reading.refusal?.code == code && reading.refusal?.offer == offer, "\(reading.json) \(reading.refusal?.offer ?? "-")")
    #expect(reading.refusal?.phrase.en.contains("0…") == true && reading.refusal?.phrase.zh.contains("0…") == true)
  }

  /// Where another model is named, it may have what the open one has not.
  @Test func anotherModelMayHaveMoreLayers() {
    #expect(read("open big.gguf and turn off head 1 in layer 40", lexicon: lexicon).refusal?.code != "unknown-layer")
    #expect(read("turn off head 9 in layer 19", lexicon: Lexicon()).refusal?.code != "unknown-layer")
  }

  @Test func placesAreSaidBothWays() {
    #expect(
      describe(Place(unit: .head, layers: 3...3, items: 5...5), in: lexicon)
        == Phrase("L3.H5 (4th of 12, 6th of 8)", "L3.H5（第四层，共 12 层；第六个头，共 8 个）"))
    #expect(describe(Place(unit: .layer, layers: 0...0), in: lexicon).en == "L0 (1st of 12)")
    #expect(describe(Place(unit: .layer, layers: 10...10), in: lexicon).en == "L10 (11th of 12)")
    #expect(describe(Place(unit: .layer, layers: 0...2), in: lexicon) == Phrase(same: "L0-2"))
    for (index, zh) in [
      (9, "十"), (11, "十二"), (19, "二十"), (104, "一百零五"), (109, "一百一十"), (3071, "三千零七十二"), (2009, "二千零一十"), (10011, "一万零一十二"),
    ] {
      let neuron = describe(Place(unit: .neuron, layers: 0...0, items: index...index), in: lexicon)
      #expect(neuron.zh == "L0.N\(index)（第一层，共 12 层；第\(zh)个神经元，共 3072 个）")
    }
  }
}
