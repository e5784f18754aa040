import Language
import Testing
import Wording
import Workbench

/// The one form of the commands of a script.
@Suite struct ScriptForm {
  @Test(arguments: [
    ("> mask   5.3  mode=zero ;heads  by=entropy\n", "> mask L5.H3; heads\n"),
    // What is meant to fail is written like anything else, where it is a command.
    ("> mask   9.3\n! unknown-layer\n", "> mask L9.H3\n! unknown-layer\n"), ("> frob  nicate\n! unknown-command\n", "> frob  nicate\n! unknown-command\n"),
    // A comment stays, and so does what is in quotes.
    ("> mask   5.3   #  why;  not\n", "> mask L5.H3 #  why;  not\n"), ("? note   \"a  #b;  {x}\"\n", "? note \"a  #b;  {x}\"\n"),
    // What stands for a parameter is not known yet: blanks alone are set right around it.
    ("param  A = 1\n> mask   L0.H{A}  mode=zero ;note  \"a  {A}\"\n", "param  A = 1\n> mask L0.H{A} mode=zero; note \"a  {A}\"\n"),
    ("> generate   n=6  seed=0\n", "> generate n=6 seed=0\n"), ("> mask 1#x  5\n! bad-reference\n", "> mask 1#x  5\n! bad-reference\n"),
  ]) func commandsHaveOneForm(text: String, form: String) throws {
    #expect(try Script("vitrine 1\n" + text).formatted == "vitrine 1\n" + form)
  }

  /// Whatever a script holds, its form has a form that is itself, and means what it meant.
  @Test func theFormOfAFormIsItself() throws {
    var random = SystemRandomNumberGenerator()
    let spelled = [
      "mask   5.3  mode=zero", "mask L0.H0,L0.H1", "mask\t1.4\t2.1", "heads   by=entropy", "generate n=6 seed=0", "note  \"a  ;  # {x}\"", "open builtin   as=other",
      "top   k=3", "mask {HEAD}   L2.H1", "note \"x {HEAD} \\\"  y\"", "frob  nicate", "prompt “to  be”", "measure  loss", "mask 1#2", "note \"open", "save {OUT}", "mask 1，2", "note \"\u{308}a  b\"", "note \"a\"\u{308}  b",
    ]
    var read = 0
    for _ in 0..<3000 {
      let commands = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in spelled.randomElement(using: &random) }
      let line = commands.joined(separator: [";", " ; ", ";  ", "；"].randomElement(using: &random) ?? ";")
      let comment = Bool.random() ? "" : ["   #  why {HEAD} ;  x", " # \"", "  #"].randomElement(using: &random) ?? ""
      let text = "vitrine 1\nparam HEAD = L1.H5\nparam OUT = a\n>  \(line)\(comment)\n" + (Bool.random() ? "!   already-masked\n" : "")
      guard let script = try? Script(text) else { continue }
      read += 1
      let again = try Script(script.formatted)
      #expect(again.formatted == script.formatted, "\(text)")
      for (old, new) in zip(script.steps, again.steps) {
        let (before, after) = (try? parse(old.command, lexicon: Lexicon()), try? parse(new.command, lexicon: Lexicon()))
        #expect(before == after, "\(old.command) became \(new.command)")
        // What is no command fails in the same way.
        #expect(code(of: old.command) == code(of: new.command), "\(old.command) became \(new.command)")
      }
    }
    #expect(read > 2000)
  }

  private func code(of line: String) -> String? {
    do { _ = try parse(line, lexicon: Lexicon()) } catch { return error.code }
    return nil
  }

  /// One line below a command looks at one thing, and at nothing besides.
  @Test(arguments: ["= loss 3.6;", "~ loss 3.6 ; ;", "= loss < 4 ;"]) func aCheckHasNothingBehindIt(line: String) throws {
    #expect(try Script("vitrine 1\n> masks\n\(line)\n").problems.map(\.code).contains("two-claims"))
  }
}
