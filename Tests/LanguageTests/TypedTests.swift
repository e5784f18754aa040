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
}
