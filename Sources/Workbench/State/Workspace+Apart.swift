import Findings
import Language
import Models
import Runs
import Wording

// What is kept beyond the session, the store of runs and the words that were taught, has pseudonyms of its own: their table lies beside it.
extension Workspace {
  /// A text of the store as it was.
  func kept(_ text: String) -> String {
    guard let store, Pseudonyms.areIn(text) else { return text }
    return Pseudonyms(beside: store.path)?.show(text) ?? text
  }

  /// What the store is told of a run: with everything personal under pseudonyms where that is asked for.
  func told(_ plan: RunPlan) throws -> RunPlan {
    guard settings.redacts, let store else { return plan }
    var plan = plan
    try Workspace.hide(beside: store.path) { pseudonyms in
      plan.command = pseudonyms.hide(typed: plan.command, isCommand: true)
      plan.name = plan.name.map { pseudonyms.hide(typed: $0) }
      plan.inputs = plan.inputs.map { RunPlan.Input(role: $0.role, name: pseudonyms.hide(typed: $0.name), hash: $0.hash, source: $0.source.map { pseudonyms.hide(typed: $0) }) }
    }
    return plan
  }

  /// Hides with the table beside a file, which grows by what is new; it is on the disk before what needs it.
  static func hide(beside path: String, _ body: (inout Pseudonyms) -> Void) throws {
    let key = Pseudonyms.Key(beside: path)
    if let file = key.damaged { throw UnreadableKey(file: file) }
    var pseudonyms = key.table ?? Pseudonyms()
    let before = pseudonyms.count
    body(&pseudonyms)
    guard pseudonyms.count > before else { return }
    try Files.makeFolder(Files.folder(of: path))
    try pseudonyms.write(to: Pseudonyms.path(beside: path))
  }

  /// The command with the text that its ids stand for, where that says who somebody is: ids say it as well. `isExact` is false where the
  /// text is read as other ids. Nil where nothing is personal in it.
  func personless(_ command: Command) -> (command: Command, isExact: Bool)? {
    guard command.name == "prompt", let ids = command.integers("ids"), let current = state.current else { return nil }
    let model = state.models[current].model
    guard let tokenizer = try? model.requireTokenizer(), ids.allSatisfy({ $0 >= 0 && $0 < tokenizer.vocabularySize }) else { return nil }
    let text = String(decoding: tokenizer.decode(ids, skipSpecial: true), as: UTF8.self)
    guard !PersonalData.find(in: text).isEmpty else { return nil }
    var other = command
    other.arguments["ids"] = nil
    other.arguments["text"] = .text(text)
    return (other, (try? model.read(.text(text)))?.ids == ids)
  }

  /// The command as a journal that redacts has it.
  func journalled(_ command: Command) -> Command { settings.redacts ? personless(command)?.command ?? command : command }
}

extension Session.Settings {
  /// Words that were taught, as they were: what their file has under pseudonyms is told by the table beside it.
  public static func shown(_ words: [String: String], of file: String?) -> [String: String] {
    guard let file, let hidden = Pseudonyms(beside: file) else { return words }
    return Dictionary(words.map { (hidden.show($0.key), hidden.show($0.value)) }) { first, _ in first }
  }
}
