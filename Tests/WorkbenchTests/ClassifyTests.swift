import Checkpoints
import Findings
import Foundation
import Models
import Studies
import Support
import Testing
import Wording
import Workbench

extension Finding {
  /// Numbers of a table by the text of another column.
  fileprivate func table(_ key: String, _ value: String) -> [String: Double] {
    guard case .table(let table) = body, let name = table.columns.firstIndex(where: { $0.name == key }),
      let number = table.columns.firstIndex(where: { $0.name == value })
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: table.rows.compactMap { row in
      guard case .text(let text) = row[name], case .number(let found) = row[number] else { return nil }
      return (text, found)
    })
  }
}

/// Classes of texts, as a user learns and asks them: who of two said a line of Shakespeare.
@Suite final class ClassifyCommands {
  private let root: URL
  private let session: Session
  private let course = "objective=classify batch=16 context=48 seed=1 background=no"

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    session = makeSession(folder: root.path, store: root.appendingPathComponent("runs.sqlite").path)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  /// Lines of two speakers, in the order of the plays.
  private static let lines: [(text: String, speaker: String)] = {
    let plays = (try? String(contentsOf: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt"), encoding: .utf8)) ?? ""
    return plays.components(separatedBy: "\n\n").flatMap { speech -> [(text: String, speaker: String)] in
      let lines = speech.split(separator: "\n").map(String.init)
      guard let name = lines.first, ["JULIET:", "MENENIUS:"].contains(name) else { return [] }
      return lines.dropFirst().filter { $0.split(separator: " ").count > 2 }.map { ($0, String(name.dropLast())) }
    }
  }()

  private func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: root.appendingPathComponent(name)) }
  private func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
  /// The data in each format, with columns of other names.
  private func writeLines() throws {
    let lines = Self.lines
    #expect(lines.count > 1000)
    try write("who.csv", "said,who\n" + lines.map { "\(quoted($0.text)),\($0.speaker)\n" }.joined())
    try write("who.tsv", "label\ttext\n" + lines.map { "\($0.speaker)\t\($0.text)\n" }.joined())
    try write("who.jsonl", lines.map { "{\"text\": \"\($0.text)\", \"label\": \($0.speaker == "JULIET" ? 0 : 1)}\n" }.joined())
  }
  private func say(_ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }
  private func text(_ outcome: Outcome, _ name: String) -> String? {
    guard case .text(let text)? = outcome.finding?.facts.first(where: { $0.name == name })?.value else { return nil }
    return text
  }

  /// From a file of lines to a model that knows who is speaking, says how sure it is, and opens again as it was.
  @Test func whoIsSpeaking() async throws {
    try writeLines()
    let trained = try await say("train on=who.csv text=said label=who steps=100 rate=0.001 evaluate=50 as=who \(course)")
    let accuracy = try #require(trained.number("accuracy"))
    // More than half is chance; words alone (naive Bayes) reach 0.85. Measured: 0.79.
    #expect(accuracy > 0.7 && trained.number("macro-f1") ?? 0 > 0.7 && trained.number("classes") == 2, "\(accuracy)")
    let info = try await say("info")
    #expect(text(info, "head") == "classification" && text(info, "classes") == "JULIET, MENENIUS")

    _ = try await say("prompt \"O Romeo, Romeo! wherefore art thou Romeo?\"")
    let answer = try await say("classes")
    #expect(text(answer, "class") == "JULIET" && answer.number("class-probability") ?? 0 > 0.9)
    // Masks act on classes as on anything else, and what a head is worth for the answer is what masking it does to it.
    _ = try await say("sweep layers metric=class")
    let heads = try await say("heads by=importance metric=class")
    guard case .array(let effects)? = heads.finding?.body else { return #expect(Bool(false)) }
    _ = try await say("mask L3.H5")
    let masked = try await say("classes")
    let rows = try #require(masked.finding).table("class", "probability")
    let before = try #require(answer.number("class-probability")), after = try #require(rows["JULIET"])
    #expect(before != after && abs(Double(effects.values[3 * 8 + 5]) - (log(before) - log(after))) < 1e-6)
    #expect(masked.number("kl-from-unmasked") ?? 0 > 0 && text(masked, "class-unmasked") == "JULIET")
    _ = try await say("undo")

    let measured = try await say("measure accuracy on=who.csv text=said label=who")
    #expect(measured.number("accuracy") ?? 0 > accuracy && measured.number("examples") == Double(Self.lines.count))
    // The other formats say the same, also where labels are the classes' numbers.
    for file in ["who.tsv", "who.jsonl"] {
      let other = try await say("measure loss on=\(file)")
      #expect(abs((other.number("loss") ?? 9) - (measured.number("loss") ?? 0)) < 1e-6)
      let remark = other.finding?.remarks.first { $0.en.contains("numbers of the model's classes") }
      #expect(file == "who.tsv" ? remark == nil : remark?.en.hasSuffix("0 = JULIET, 1 = MENENIUS") == true && remark?.zh.contains("0 = JULIET、1 = MENENIUS") == true)
    }
    _ = try await say("save who-model")
    _ = try await say("open who-model as=again")
    let again = try await say("measure accuracy on=who.tsv")
    #expect(again.number("loss") == measured.number("loss"))
    let answered = try await say("classes")
    #expect(answered.number("class-probability") == answer.number("class-probability"))
    // Texts of a class that it does not know are no sign that it knows none.
    try write("other.csv", "text,label\na b c,JULIET\nd e f,ROMEO\n")
    let other = try await session.run("measure accuracy on=other.csv").error
    #expect(other?.code == "unknown-label" && other?.phrase.en.contains("ROMEO") == true && other?.phrase.en.contains("MENENIUS") == true)
    // What it learns from now on goes on from this head.
    let further = try await say("train on=who.jsonl steps=1 rate=0 as=further \(course)")
    #expect(further.number("val-loss") == trained.number("val-loss"))
    #expect(further.finding?.remarks.contains { $0.en.contains("given way") } == false)
    #expect(further.finding?.remarks.contains { $0.en.contains("0 = JULIET, 1 = MENENIUS") } == true)
    // What is longer than the context is cut, and how many are is said.
    let short = try await say("train on=who.tsv steps=1 rate=0 as=short objective=classify batch=16 context=2 seed=1 background=no")
    #expect(short.finding?.remarks.contains { $0.en.contains("of \(Self.lines.count) texts are longer than the context of 2 tokens") } == true)
    try write("parity.csv", "text,label\n" + (0..<60).map { "line \($0),\($0 % 2 == 0 ? "even" : "odd")\n" }.joined())
    let replaced = try await say("train on=parity.csv steps=1 rate=0 as=parity \(course)")
    #expect(replaced.finding?.remarks.contains { $0.en.contains("JULIET, MENENIUS has given way") } == true)
    _ = try await say("use further")
    #expect(text(try await say("info"), "classes") == "JULIET, MENENIUS")
  }

  /// A run that goes on from its checkpoint, and its curves.
  @Test func resumedToTheSameBits() async throws {
    try writeLines()
    let options = "shape=1x16x2 rate=0.01 evaluate=4 dropout=0.1"
    let whole = try await say("train on=who.tsv steps=8 \(options) as=whole \(course)")
    // The checkpoint of the last step: there is nothing left to do, and the same comes out.
    let again = try await say("runs resume train-1 background=no")
    #expect(whole.number("val-loss") == again.number("val-loss") && whole.number("val-loss") != nil)
    let curve = try await say("plot train-1.val-accuracy train-1.macro-f1")
    #expect(curve.error == nil)
  }

  @Test func anEncoderLearns() async throws {
    let model = root.appendingPathComponent("bert")
    try FileManager.default.copyItem(at: packageRoot.appendingPathComponent("Tests/Fixtures/models/bert-encoder"), to: model)
    let words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + (0..<48).map { "w\($0)" }
    try Data(words.joined(separator: "\n").utf8).write(to: model.appendingPathComponent("vocab.txt"))
    // As sentence-transformers leaves a model.
    try FileManager.default.createDirectory(at: model.appendingPathComponent("1_Pooling"), withIntermediateDirectories: true)
    let modules = [("", "Transformer"), ("1_Pooling", "Pooling")].enumerated().map { index, module in
      "{\"idx\": \(index), \"name\": \"\(index)\", \"path\": \"\(module.0)\", \"type\": \"sentence_transformers.models.\(module.1)\"}"
    }
    for (name, text) in [
      ("modules.json", "[\(modules.joined(separator: ", "))]"), ("1_Pooling/config.json", "{\"pooling_mode_mean_tokens\": true}"),
      ("sentence_bert_config.json", "{\"max_seq_length\": 16, \"do_lower_case\": false}"),
    ] { try Data(text.utf8).write(to: model.appendingPathComponent(name)) }
    // The class is the parity of the first word's number; the texts are longer than the context.
    try write("parity.csv", "sentence,label\n" + (0..<400).map { row in
      (0..<30).map { "w\(($0 == 0 ? row * 7 : row * 5 + $0 * 11) % 40)" }.joined(separator: " ") + ",\(row * 7 % 40 % 2 == 0 ? "even" : "odd")\n"
    }.joined())
    _ = try await say("open bert")
    let found = try await say("train on=parity.csv objective=classify steps=120 batch=16 context=16 rate=0.005 background=no as=parity")
    #expect(found.number("accuracy") ?? 0 > 0.95, "\(found.number("accuracy") ?? -1)")
    // It gives no vectors of sentences any more, and says nothing of them to who reads its folder.
    _ = try await say("save parity-model")
    let saved = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("parity-model").path)
    #expect(saved.contains("config.json") && !saved.contains { $0 == "modules.json" || $0 == "1_Pooling" || $0.contains("sentence") }, "\(saved)")
    _ = try await say("prompt \"w4 w7 w9\"")
    #expect(text(try await say("classes"), "class") == "even")
  }

  /// A student that learns from a classifier, with its control beside it.
  @Test func aStudentOfAClassifier() async throws {
    try writeLines()
    _ = try await say("train on=who.tsv steps=60 rate=0.001 as=teacher \(course)")
    let found = try await say("distill student=1x32x2 teacher=teacher on=who.tsv steps=60 rate=0.003 as=student \(course)")
    #expect(found.number("soft-loss") != nil && found.number("gain") != nil && found.number("teacher-accuracy") ?? 0 > 0.7)
    #expect(text(try await say("info"), "classes") == "JULIET, MENENIUS")
    // Both end with their lowest loss, which the control has left behind by then, and go on to it.
    let fair = try await say("distill student=1x32x2 teacher=teacher on=who.tsv steps=200 evaluate=40 rate=0.02 keep=best as=fair \(course)")
    let last = try await say("distill student=1x32x2 teacher=teacher on=who.tsv steps=200 evaluate=40 rate=0.02 as=last \(course)")
    #expect(try #require(fair.number("control-loss")) < #require(last.number("control-loss")))
    let resumed = try await say("runs resume distill-4 background=no")
    #expect(resumed.number("gain") == fair.number("gain") && resumed.number("val-loss") == fair.number("val-loss"))
    let kept = try await say("distill student=L0,L3 teacher=teacher on=who.tsv steps=2 rate=0 control=no \(course)")
    #expect(kept.error == nil)
    let refused = try await session.run("distill student=1x32x2 teacher=teacher on=who.tsv hidden=1 steps=2 \(course)")
    #expect(refused.error?.code == "bad-setting" && refused.error?.phrase.en.contains("sequences of one length") == true)
    let cached = try await session.run("distill student=1x32x2 teacher=teacher on=who.tsv cache=4 steps=2 \(course)").error
    #expect(cached?.phrase.en.contains("cache= does not go with") == true && cached?.phrase.en.contains("hidden=") == false, "\(cached?.phrase.en ?? "")")
    // It tells classes apart, and has no next token to teach or to be asked for.
    try write("plain.txt", Self.lines.map { $0.text + "\n" }.joined())
    let plain = "on=plain.txt batch=4 context=16 steps=1 background=no"
    let teaches = try #require(try await session.run("distill student=1x32x2 teacher=teacher \(plain)").error)
    #expect(teaches.code == "no-logits" && teaches.phrase.en.contains("teacher") && teaches.tip?.en.contains("objective=classify") == true)
    let learns = try #require(try await session.run("use teacher; train \(plain)").error)
    #expect(learns.code == "no-logits" && !learns.phrase.en.contains("teacher"))
    let prompt = try await say("prompt \"O Romeo, Romeo!\"")
    #expect(prompt.number("loss") == nil && prompt.number("tokens") ?? 0 > 1)
    guard case .table(let tokens)? = try await say("tokens").finding?.body else { return #expect(Bool(false)) }
    #expect(!tokens.columns.contains { $0.name == "loss" })
  }

  /// What cannot be learnt from is said with its place, before the first step.
  @Test(arguments: [
    ("text,who\na,b\n", "unknown-column", "label"), ("text,lable\na,b\n", "unknown-column", "text, lable"),
    ("text,label\na,x\n,y\n", "empty-field", "line 3"), ("text,label\na,\nb,y\n", "empty-field", "line 2"),
    ("text,label\n" + String(repeating: "a,x\n", count: 30), "single-class", "x"),
    ("text,label\na,x\nb,y\n", "too-few-rows", "2 rows"), ("text,label\na,x\n", "too-few-rows", "1 row;"), ("text\na,x\n", "wrong-field-count", "line 2"), ("text,label\n\"a,x\n", "open-quote", "line 2"),
    ("text,label\n" + (0..<1200).map { "a,\($0)\n" }.joined(), "too-many-classes", "1200"), ("text,label\n", "no-rows", "no rows"),
  ]) func badData(data: String, code: String, words: String) async throws {
    try write("bad.csv", data)
    let outcome = try await session.run("train on=bad.csv steps=2 \(course)")
    #expect(outcome.error?.code == code, "\(outcome.error?.phrase.en ?? "none")")
    #expect(outcome.error?.phrase.en.contains(words) == true, "\(outcome.error?.phrase.en ?? "none")")
  }

  /// Rows are no running text, and a line that is no JSON names its file once.
  @Test func whatIsWrongWithAFileIsSaidOnce() async throws {
    try write("rows.csv", "text,label\n" + String(repeating: "a,x\nb,y\n", count: 400))
    try write("rows.jsonl", String(repeating: "{\"text\": \"a\", \"label\": \"x\"}\n", count: 400))
    for file in ["rows.csv", "rows.jsonl"] {
      let error = try await session.run("train on=\(file) steps=1 batch=2 context=16 background=no").error
      #expect(error?.code == "rows-as-text" && error?.phrase.en.contains("text, label") == true && error?.tip?.en.contains("objective=classify") == true, "\(error?.phrase.en ?? "none")")
    }
    // One column is a text.
    try write("lines.csv", "to be or not to be that is the question whether it is nobler\n" + String(repeating: "in the mind to suffer\n", count: 100))
    #expect(try await session.run("train on=lines.csv steps=1 batch=2 context=16 background=no").error == nil)
    try write("bad.jsonl", "{\"text\": \"a\", \"label\": \"x\"}\n{\"text\": bad}\n")
    let broken = try #require(try await session.run("train on=bad.jsonl steps=1 \(course)").error)
    for tongue in Tongue.allCases { #expect(broken.phrase[tongue].components(separatedBy: "bad.jsonl").count == 2, "\(broken.phrase[tongue])") }
    try write("text.csv", "to be\nor not, to be\n")
    #expect(try await session.run("train on=text.csv steps=1 \(course)").error?.tip?.en.contains("text,label") == true)
    try write("text.tsv", "text\tlabel\na\tb\tc\n")
    #expect(try await session.run("train on=text.tsv steps=1 \(course)").error?.tip?.en.contains("tab") == true)
  }

  /// A tokenizer of one's own learns from the texts, whatever the file puts around them.
  @Test func tokenizersLearnFromTheTexts() async throws {
    let rows = (0..<300).map { (text: "the \($0 % 7) cats sat on \($0 % 5) mats \($0 * 31 % 97)", label: $0 % 2 == 0 ? "even" : "odd") }
    try write("rows.csv", "text,label\n" + rows.map { "\(quoted($0.text)),\($0.label)\n" }.joined())
    try write("rows.tsv", "label\ttext\n" + rows.map { "\($0.label)\t\($0.text)\n" }.joined())
    try write("rows.jsonl", rows.map { "{\"text\": \"\($0.text)\", \"label\": \"\($0.label)\"}\n" }.joined())
    var losses: [Double] = []
    for file in ["rows.csv", "rows.tsv", "rows.jsonl"] {
      losses.append(try #require(try await say("train on=\(file) shape=1x16x2 vocab=280 steps=3 \(course)").number("val-loss")))
    }
    #expect(Set(losses).count == 1, "\(losses)")
    try write("none.csv", "text,label\n")
    try write("bad.jsonl", "{\"text\": \n")
    #expect(try await session.run("train on=none.csv shape=1x16x2 vocab=280 steps=3 \(course)").error?.code == "no-rows")
    #expect(try await session.run("train on=bad.jsonl shape=1x16x2 vocab=280 steps=3 \(course)").error?.code == "bad-json-line")
    #expect(try await session.run("train on=rows.csv text=label label=label steps=3 \(course)").error?.code == "same-column")
  }

  @Test func aTeacherNeedsAHead() async throws {
    try writeLines()
    let error = try await session.run("distill student=1x32x2 teacher=shakespeare on=who.tsv steps=2 \(course)").error
    #expect(error?.code == "no-classes" && error?.phrase.en.contains("the teacher") == true, "\(error?.phrase.en ?? "none")")
  }

  @Test func modelsWithoutAHead() async throws {
    try writeLines()
    for line in ["classes", "measure accuracy on=who.csv"] {
      _ = try await session.run("prompt \"x y\"")
      #expect(try await session.run(line).error?.code == "no-classes", "\(line)")
    }
  }
}
