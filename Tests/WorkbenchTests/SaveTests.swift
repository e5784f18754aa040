import Checkpoints
import Findings
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording
import Workbench

/// `save`, and opening again what it wrote.
@Suite struct Saving {
  private let folder: String
  init() throws {
    folder = try temporaryFolder()
  }
  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  @Test(arguments: ["small", "small.gguf"]) func opensAgainWithTheSameLoss(_ name: String) async throws {
    let session = makeSession(folder: folder)
    let masked = try await session.run("mask L1.H2 L3.H0-1").number("loss")
    let outcome = try await session.run("save \(name)")
    #expect(outcome.error == nil, "\(outcome.error?.phrase.en ?? "")")
    #expect(outcome.number("tensors") == 38)
    #expect(try #require(outcome.number("bytes")) > 6_000_000)
    #expect(outcome.finding?[fact: "format"] == .text(name == "small" ? "safetensors" : "gguf"))
    #expect(outcome.finding?.remarks.count == 1)
    #expect(try names() == [name])
    let opened = try await session.run("open \(name) as=again; masks")
    #expect(opened.error == nil)
    // GGUF has the pairs of rotary features in another order, and so the sums of a score.
    let difference = abs(try #require(opened.number("loss")) - (masked ?? .nan))
    #expect(name == "small" ? difference == 0 : difference < 1e-7)
    #expect(opened.number("heads-off") == 0)
    // What was written in another format is no other shape.
    let compared = try #require(try await session.run("compare shakespeare again").finding)
    #expect(!compared.remarks.contains { $0.en.contains("their shapes differ") }, "\(compared.remarks.map(\.en))")
    #expect(compared[fact: "kl"] != nil)
  }

  /// Where nothing is named, llama.cpp takes GPT-2's numbers for the tokens around a text: what is trained here names its own. No text is read
  /// with another token for that.
  @Test func whatEndsATextIsWritten() async throws {
    try Data(String(repeating: "the cats sat on the mats. ", count: 300).utf8).write(to: URL(fileURLWithPath: folder + "/text.txt"))
    let session = makeSession(folder: folder)
    for line in ["save builtin.gguf", "train shape=1x16x2 vocab=270 on=text.txt steps=1 batch=2 context=16 background=no", "save own", "save own.gguf"] {
      let error = try await session.run(line).error
      #expect(error == nil, "\(line): \(error?.phrase.en ?? "")")
    }
    let config = try ConfigValue(json: Bytes(mapping: folder + "/own/config.json"), file: "config.json")
    #expect(config["bos_token_id"] == .int(0) && config["eos_token_id"] == .int(0))
    for name in ["own.gguf", "builtin.gguf"] {
      let file = try GGUFFile(Bytes(mapping: "\(folder)/\(name)"), file: name)
      for key in ["bos_token_id", "eos_token_id"] { #expect(file.metadata["tokenizer.ggml." + key]?.asInt == 0, "\(name): \(key)") }
      #expect(file.metadata["tokenizer.ggml.add_bos_token"] == .bool(false))
    }
    let text = Array("the cats".utf8)
    for name in ["own", "own.gguf", "builtin.gguf"] {
      let tokenizer = try Model.open("\(folder)/\(name)").requireTokenizer()
      #expect(tokenizer.eos == 0 && tokenizer.decode([0], skipSpecial: false) == Array("<|endoftext|>".utf8))
      #expect(tokenizer.encode(text, addSpecial: true, parseSpecial: false).map(\.id) == tokenizer.encode(text, addSpecial: false, parseSpecial: false).map(\.id))
    }
  }

  @Test func halfTheBytes() async throws {
    let session = makeSession(folder: folder)
    let full = try #require(try await session.run("save full dtype=f32").number("bytes"))
    let half = try await session.run("save half dtype=f16")
    #expect(half.finding?[fact: "dtype"] == .text("F16"))
    #expect(try #require(half.number("bytes")) < full * 0.52)
  }

  /// A refusal changes nothing on the disk.
  @Test func nothingIsOverwrittenUnlessAsked() async throws {
    let session = makeSession(folder: folder)
    for (name, other) in [("small", "small.gguf"), ("small.gguf", "small")] {
      #expect(try await session.run("save \(name)").error == nil)
      // What holds the same already is left as it is.
      let same = try await session.run("save \(name)")
      #expect(same.error == nil && same.finding?.title.en.contains("holds exactly this already") == true, "\(same.error?.phrase.en ?? "")")
      #expect(try await session.run("mask L0.H\(name.count % 3); save \(name)").error?.code == "file-exists")
      #expect(try await session.run("unmask all; save \(name) dtype=f32").error?.code == "file-exists")
      #expect(try await session.run("save \(name) overwrite=yes").error == nil)
      #expect(try await session.run("save \(name) format=\(other == "small" ? "safetensors" : "gguf") overwrite=yes").error?.code == "path-occupied")
    }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/small/notes.txt"))
    #expect(try await session.run("save small overwrite=yes").error?.code == "path-occupied")
    #expect(exists("small/notes.txt") && exists("small/config.json"))
    #expect(try names() == ["small", "small.gguf"])
  }

  @Test func saysWhatCannotBeWritten() async throws {
    let session = makeSession(folder: folder)
    #expect(try await session.run("save nowhere/small").error?.code == "unwritable-file")
    #expect(try await session.run("save nowhere/small.gguf").error?.code == "unwritable-file")
    #expect(try names().isEmpty)
  }
}
