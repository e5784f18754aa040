import Language
import Testing
import Wording

/// Commands as they are typed by who knows other programs.
@Suite struct TypedTests {
  @Test(arguments: [
    ("train plays.txt", "train on=plays.txt"), ("train texts/plays steps=5", "train on=texts/plays steps=5"), ("distill student=2x64x4 plays.txt", "distill student=2x64x4 on=plays.txt"),
    ("runs list", "runs"), ("runs 1", "runs show 1"), ("runs kd-4", "runs show kd-4"), ("models list", "models"), ("jobs list", "jobs"),
  ])
  func isAccepted(_ line: String, _ canonical: String) throws {
    #expect(try parse(line, lexicon: lexicon).map(\.canonical) == [canonical])
  }

  /// What other programs call an option is answered with its name here, and no list.
  @Test(arguments: [
    ("lr=0.1", "rate", true), ("learning_rate=0.1", "rate", true), ("weight_decay=0.1", "decay", true), ("wd=0.1", "decay", true), ("epochs=3", "steps", false), ("stesp=3", "steps", true),
  ])
  func otherOptions(_ given: String, _ name: String, _ isOffered: Bool) {
    let thrown = #expect(throws: Diagnostic.self) { try parse("train on=plays.txt \(given)", lexicon: lexicon) }
    #expect(thrown?.code == "unknown-option" && thrown?.tip?.en == "did you mean `\(name)=`?", "\(thrown?.tip?.en ?? "-")")
    #expect((thrown?.offer != nil) == isOffered)
  }

  /// The usage of a command of many slots is one line.
  @Test(arguments: [("train", "usage: `train on=FILE …`; `help train` tells the rest"), ("train now", "usage: `train on=FILE …`; `help train` tells the rest")])
  func usageIsShort(_ line: String, _ tip: String) {
    let thrown = #expect(throws: Diagnostic.self) { try parse(line, lexicon: lexicon) }
    #expect(thrown?.tip?.en == tip, "\(thrown?.tip?.en ?? "-")")
  }

  /// One word that nobody knows is no wish to leave, and none of whatever else is said in a word.
  @Test(arguments: ["new", "zoom", "foo", "hello", "wibble", "quitt", "frobnicate"]) func anUnknownWordIsNoCommand(_ word: String) {
    let reading = read(word, lexicon: lexicon)
    #expect(reading.commands.isEmpty && reading.refusal != nil, "\(word): \(reading.json)")
    for offered in reading.alternatives { #expect(!offered.contains { $0.name == "quit" }, "\(word): \(reading.json)") }
  }

  /// What is near is named instead: the choice that the word is, the command it is nearly spelt as, those it is said of beside others.
  @Test func whatIsNearIsNamed() {
    #expect(read("zoom", lexicon: lexicon).alternatives.map { $0.map(\.canonical) } == [["view zoom"]])
    #expect(read("quitt", lexicon: lexicon).refusal?.offer == "quit")
    let tip = read("new", lexicon: lexicon).refusal?.tip
    #expect(tip?.en.contains("`prompt`") == true && tip?.zh.contains("`prompt`") == true, "\(tip?.en ?? "-")")
  }

  /// What does say so still leaves.
  @Test(arguments: ["quit", "exit", "bye", "再见", "退出", "goodbye"]) func aWordForLeavingLeaves(_ word: String) {
    let reading = read(word, lexicon: lexicon)
    #expect(reading.commands.map(\.name) == ["quit"] && reading.policy == .run, "\(word): \(reading.json)")
  }

  /// A head by itself is shown as a look at it, before what would change it.
  @Test func aBareHeadIsLookedAt() {
    let reading = read("L3.H5", lexicon: lexicon)
    #expect(reading.commands.map(\.canonical) == ["attention L3.H5"] && reading.policy == .confirm, "\(reading.json)")
    #expect(reading.alternatives.contains { $0.map(\.canonical) == ["mask L3.H5"] }, "\(reading.json)")
    // After a look or a change it is the same again.
    #expect(read("L3.H5", lexicon: lexicon, focus: read("mask L2.H3", lexicon: lexicon).focus).commands.map(\.canonical) == ["mask L3.H5"])
  }

  /// Another layer after a look is the same look there.
  @Test(arguments: [
    ("attention L2.H3", "attention L3.H3"), ("attention L2", "attention L3"), ("neurons L2", "neurons L3"),
  ], ["现在第3层呢", "那第3层呢", "第3层呢"])
  func theSameLookAtAnotherLayer(_ look: (String, String), _ line: String) {
    let reading = read(line, lexicon: lexicon, focus: read(look.0, lexicon: lexicon).focus)
    #expect(([reading.commands] + reading.alternatives).contains { $0.map(\.canonical) == [look.1] }, "\(look.0), \(line): \(reading.json)")
  }

  @Test func aChangeElsewhereIsShownFirst() {
    let reading = read("现在第3层呢", lexicon: lexicon, focus: read("mask L2.H3", lexicon: lexicon).focus)
    #expect(reading.commands.map(\.canonical) == ["mask L3.H3"] && reading.policy == .confirm, "\(reading.json)")
  }
}
