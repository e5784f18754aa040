import Foundation
import Testing

/// What is typed where the REPL has asked whether a sentence is to run.
@Suite(.serialized, .enabled(if: Tmux.isThere, "needs tmux and the built program")) struct Answers {
  @Test(arguments: ["repl", "--plain"]) func anotherCommandIsNoAnswer(surface: String) throws {
    let terminal = try Tmux(width: 150, height: 40)
    defer { terminal.end() }
    try terminal.launch("\(surface) --lang en")
    try terminal.wait("a prompt") { terminal.screen.contains("vitrine>") }
    func say(_ text: String) {
      terminal.type(text)
      terminal.keys("Enter")
    }
    func asked() -> Int { terminal.screen.components(separatedBy: "anything else nothing:").count - 1 }
    func has(_ line: String) -> Bool { terminal.screen.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces) == line } }
    say("prune half of the heads")
    try terminal.wait("the question") { asked() == 1 }
    // A command is performed, and not taken for a no.
    say("note \"said it\"")
    try terminal.wait("what the command says") { has("said it") }
    say("prune half of the heads")
    try terminal.wait("the question once more") { asked() == 2 }
    // One letter is an answer.
    say("n")
    say("note \"and this\"")
    try terminal.wait("the next command") { has("and this") }
    #expect(asked() == 2)
    say("masks")
    try terminal.wait("that nothing was pruned") { terminal.screen.contains("heads off 0, of 32") }
    // A yes is one, in either language.
    say("prune half of the heads")
    try terminal.wait("the question for the third time") {
      terminal.screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }?.contains("anything else nothing:") == true
    }
    say("是")
    say("masks")
    try terminal.wait("that half was pruned") { terminal.screen.contains("heads off 16, of 32") }
  }
}
