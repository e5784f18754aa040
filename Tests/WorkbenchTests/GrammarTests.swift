import Foundation
import Testing
import Wording
import Workbench

/// The grammar in `Sessions/README.md`, rule by rule: the lines that it has are read, and no others.
@Suite struct Grammar {
  /// A piece of a script by the rule that it is an example of. What belongs to a step stands below `info`, and behind what is kept as `base`.
  typealias Example = (rule: String, lines: String)

  private static func problems(_ example: Example) -> [ScriptError] {
    let header = ["script", "version", "header", "setting", "release", "param", "step", "include", "blank"].contains(example.rule)
    let text = example.rule == "version" ? example.lines : header ? "vitrine 1\n" + example.lines : "vitrine 1\n> measure loss\n> remember loss as=base\n> info\n" + example.lines
    do { return try Script(text + "\n").problems } catch { return [error] }
  }

  private static let read: [Example] = [
    ("version", "vitrine 1"), ("version", "vitrine \t1 "), ("header", "title"), ("header", "title  a  b"), ("header", "needs engine >= 0.1 < 0.6"), ("header", "needs engine = 0.1"),
    ("header", "model builtin sha256:0123abCD"), ("header", "tokens builtin sha256:0123abCD"), ("header", "pin seed 7 threads 2"), ("release", "needs engine < 999999999.0"),
    ("param", "param A=1\n> note \"{A}\""), ("param", "param  A_1  =  1"), ("header", "# a comment\n\n \t\ntitle x"),
    ("step", "> info\n= n_layers 4\n# why\n| en so\n~ n_heads\n@ mark a\n\n? masks\n| zh"), ("step", ">info;masks # both"), ("step", "> info\n \n> masks\n= heads-off 0"),
    ("words", "|"), ("words", "| en"), ("words", "| zh 看"), ("words", "|fr any"), ("observation", "~ loss"), ("observation", "~ loss of small"), ("observation", "~ at 2,1"), ("observation", "~ at L2.H3"),
    ("observation", "~ loss 3 # why"), ("observation", "~ loss four"), ("observation", "~ loss nan"), ("observation", "~ at row 1 column loss 3"), ("failure", "!some-code2"),
    ("directive", "@ within 5s"), ("directive", "@within .5e1s"), ("directive", "@ confirm my  model"), ("directive", "@ mark a.b"),
    ("claim", "= loss 3"), ("claim", "= loss +- 1 = 3"), ("claim", "= loss +- 1 3"), ("claim", "= loss of small +- 1 = 3"), ("claim", "= loss > 3 of small"), ("claim", "= at 2,1 +- 0.1 0.5"), ("claim", "= at 2,1 > -9"),
    ("asked", "= loss=3"), ("asked", "= loss = 3"), ("asked", "= loss<3"), ("asked", "= loss >= 3"), ("asked", "= loss in 1..3"), ("option", "= loss 3 rel 0"), ("option", "= loss = base +- 1"), ("option", "= values decreasing +- 0.1"),
    ("value", "= loss \"a\""), ("value", "= shape 3x4"), ("label", "= top L0.H4"), ("label", "= first abc"), ("bound", "= loss < 2*base"), ("bound", "= loss < 2 × base"), ("bound", "= loss = base"), ("bound", "= loss > -1*base"),
    ("bound", "= loss of small < 1.05*teacher"), ("cell", "= at 2,-1 0.5"), ("cell", "= at L2.H3 0.5"), ("cell", "= at q \"ga, ve\" k \"Mary\" 0.4"), ("cell", "= at row 1 column loss 3"),
    ("cell", "= at 2,1 0.5 # one, two"), ("expectation", "= loss 3 # +- +1"), ("label", "= top L0"), ("label", "= top t-1"), ("label", "= first L0.Hx"), ("kept", "> remember n_layers as=a-b_1\n> info\n= n_layers = a-b_1"), ("range", "= loss in -1..+3"), ("range", "= loss in .5..1e1"), ("number", "= loss 3."), ("number", "= loss +.5E-2"),
  ]

  private static let refused: [Example] = [
    ("version", " vitrine 1"), ("version", "vitrine １"), ("version", "vitrine 1 2"), ("header", " title x"), ("header", "\t# x"), ("header", " needs engine >= 0.1"), ("header", "needs engine ~ 0.1"), ("header", "needs engine >="),
    ("release", "needs engine >= +0.1"), ("release", "needs engine >= 99999999999999999999999"), ("release", "needs engine >= 0."), ("release", "needs engine >= ０.1"),
    ("header", "model builtin sha256:０１２３４５６７"), ("header", "model builtin sha256:0123"), ("header", "pin seed +7"), ("header", "pin seed 4294967296"), ("setting", "pin colour red"), ("param", "param a = 1"),
    ("step", "> info\n\n= n_layers 4"), ("step", "> info\n \t\n@ mark x"), ("step", "> info\n\n# why\n| en so"), ("step", "> info\n\n!some-code"), ("step", ">"), ("step", "> info;"), ("step", "= n_layers 4"),
    ("expectation", "="), ("expectation", " = loss 3"), ("expectation", "= loss"), ("expectation", "= at 2,1"), ("observation", "~"), ("observation", "~ loss +- 1"), ("observation", "~ at row 1 column loss"), ("observation", "~ at 2, 1"),
    ("failure", "! Some"), ("failure", "! some # why"), ("directive", "@ within 0x10s"), ("directive", "@ within 0s"), ("directive", "@ within nans"), ("directive", "@ within 5"), ("directive", "@ mark 3"), ("directive", "@ mark a b"),
    ("directive", "@ confirm"), ("directive", "@ stop"), ("claim", "= 5 3"), ("claim", "= loss 3; masks"), ("asked", "= loss =3"), ("asked", "= loss= 3"), ("option", "= loss 3 +- -1"), ("option", "= loss 3 rel -1"),
    ("option", "= loss 3 +- 1 rel 1"), ("option", "= loss rel 0.1 < 3"), ("option", "= first abc +- 1"), ("option", "= top L0.H4 +- 1"), ("option", "= shape 3x4 +- 1"), ("option", "= loss \"a\" +- 1"), ("option", "= at 2,1 of m > -9"),
    ("option", "= at 2,1 of m 3"), ("value", "= loss nan"), ("value", "= loss inf"), ("bound", "= loss > -base"), ("bound", "= loss < --base"), ("bound", "= loss = -base"), ("bound", "= loss < *base"), ("bound", "= loss < 2base"),
    ("bound", "= loss < other"), ("cell", "= at 2, 1 0.5"), ("cell", "= at 2 , 1 0.5"), ("cell", "= at 2 ,1 0.5"), ("range", "= loss in 1...3"), ("range", "= loss in 0...3"), ("range", "= loss in 3..1"), ("range", "= loss in 1"),
    ("point", "= at 1,,2 0.5"), ("point", "= at 1,,2 > 3"), ("point", "~ at 1,,2"), ("share", "= loss 3 +- +1"), ("share", "= loss +- +1 = 3"), ("share", "= loss 3 rel +0.1"), ("share", "= at 2,1 0.5 +- +1"), ("share", "~ loss 3 +- +1"),
    ("label", "= top L0.Hx"), ("label", "= top L0.H"), ("label", "= top L+0.H1"), ("label", "= top L0.H+1"), ("label", "= top t0.H1"), ("label", "= top L0.H1.H2"), ("bound", "= top ?x"), ("bound", "= loss < a.b"), ("number", "= loss 1e"), ("number", "= loss 0x10"), ("number", "= loss 1e400"), ("number", "= loss 1_000"), ("shape", "= shape 3x"),
    ("bound", "= loss < base+0.1"), ("bound", "= loss = base+-0.1"), ("bound", "= loss base+-0.1"), ("bound", "= loss < 2*base+-0.1"), ("bound", "= loss < 1.05*base±0.1"), ("bound", "= loss = base-0.1"), ("bound", "= loss < base/2"),
    ("bound", "= loss < zzz+1"), ("bound", "= loss < base,"), ("bound", "= loss < zz%"), ("bound", "= loss of m < 1.05*m+-1"), ("bound", "= loss of m = m+-1"), ("bound", "~ loss base+-0.1"), ("label", "= top L0.H4+-1"),
    ("kept", "> remember n_layers as=a+-0.1"), ("kept", "> remember n_layers as=a.b"), ("kept", "> remember n_layers as=1a"), ("kept", "> expect loss < base+0.1"),
  ]

  @Test func whatTheGrammarHasIsRead() {
    for example in Self.read { #expect(Self.problems(example).isEmpty, "\(example): \(Self.problems(example).map(\.phrase.en))") }
  }

  @Test func whatItHasNotIsRefused() {
    for example in Self.refused { #expect(!Self.problems(example).isEmpty, "\(example)") }
  }

  /// A name that `remember` cannot keep is none that is kept: what is compared with it is refused as well.
  @Test func aNameThatIsNoneIsNotKept() throws {
    let script = try Script("vitrine 1\n> info\n> remember n_layers as=a.b\n> info\n= n_layers < a.b\n")
    #expect(script.problems.map(\.line) == [3, 5] && script.problems.allSatisfy { $0.code == "bad-value" }, "\(script.problems)")
    // Where that is what is expected, it is played.
    #expect(try Script("vitrine 1\n> info\n> remember n_layers as=a.b\n! not-a-name\n").problems.isEmpty)
  }

  /// What is wrong is told as what it is, and with a way out.
  @Test(arguments: [
    ("> info\n\n= n_layers 4\n", "no-command", "a blank line has ended the step", "blank line"), ("> info\n= at 2,1 of m > -9\n", "bad-value", "`of` goes with a name", ""),
    ("> info\n= top-score > -base\n", "bad-value", "-1*base", ""), ("> info\n= at 2, 1 0.5\n", "bad-value", "at 2,1", ""), ("> info\n= loss in 1...3\n", "bad-value", "1..3", ""), ("> info\n= at 1,,2 3\n", "missing-number", "beside this comma", "single commas"),
    ("> info\n= loss 3 +- +1\n", "bad-value", "a tolerance has no sign: 1", ""), ("> info\n= top L0.Hx\n", "bad-value", "a text stands in quotes", ""),
    ("> info\n> remember n_layers as=base\n= n_layers base+-0.1\n", "bad-value", "blanks stand around a tolerance", ""), ("> info\n> remember n_layers as=base\n= n_layers < 1.05*base+-0.1\n", "bad-value", "blanks stand around a tolerance", ""),
    ("> info\n= loss of m < 1.05*m+-1\n", "bad-value", "blanks stand around a tolerance", ""), ("> info\n> remember n_layers as=a+-0.1\n", "bad-value", "cannot be remembered as a name", ""),
    ("  title x\n", "unknown-line", "a blank stands before `title`", ""),
  ])
  func theMessageSaysWhat(lines: String, code: String, phrase: String, tip: String) throws {
    var found: [ScriptError] = []
    do { found = try Script("vitrine 1\n" + lines).problems } catch { found = [error] }
    let first = try #require(found.first)
    #expect(first.code == code && first.phrase.en.contains(phrase) && !first.phrase.zh.isEmpty, "\(first)")
    if !tip.isEmpty { #expect(first.tip?.en.contains(tip) == true && first.tip?.zh.isEmpty == false) }
  }

  /// A line below what is included is no line of the last step in there.
  @Test(arguments: ["= heads-off 1", "| en so", "@ mark a", "~ heads-off", "! some-code", "@ within 5s"]) func nothingIsAddedToWhatIsIncluded(line: String) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try "vitrine 1\n> mask L0.H0\n".write(toFile: folder.path + "/b.session", atomically: true, encoding: .utf8)
    let path = folder.path + "/a.session"
    func write(_ text: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }
    try write("vitrine 1\n> info\n@ include b.session\n\(line)\n")
    #expect { try Script(at: path) } throws: { ($0 as? ScriptError)?.code == "no-command" && ($0 as? ScriptError)?.line == 4 && ($0 as? ScriptError)?.tip != nil }
    try write("vitrine 1\n@ include b.session\n? masks\n\(line)\n")
    #expect(try Script(at: path).steps.count == 2)
  }
}
