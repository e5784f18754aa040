import Foundation
import Models
import Support
import Tensors
import Testing

/// A text that is read in windows has the tokens of one that is read at once.
@Suite struct LongTextTests {
  private static let text: [UInt8] = {
    let plays = (try? String(contentsOf: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt"), encoding: .utf8)) ?? ""
    let odd = "  \n\n\t ähnlich größer — 我们在窗口里。\r\n\r\n    indented   \n 1234567 don't 🙂🙂 é"
    return Array(plays.prefix(12_000).split(separator: "\n", omittingEmptySubsequences: false).map { $0 + odd }.joined(separator: "\n").utf8)
  }()

  static let folders = ["gpt2", "llama3", "metaspace", "qwen2", "roberta", "sentencepiece"]

  @Test(arguments: folders) func windowsAgree(folder: String) throws {
    let path = packageRoot.appendingPathComponent("Tests/Fixtures/tokenizers/\(folder)").path
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Bytes(mapping: path + "/" + $0)) })
    let tokenizer = try Model.tokenizer(files)
    let whole = tokenizer.encode(Self.text, addSpecial: false, parseSpecial: false).map(\.id)
    var told: [Int] = []
    let run = try tokenizer.ids(ofLong: Bytes(Self.text), window: ReadingWindow(bytes: 3001, overlap: 801)) { told.append($0) }
    #expect(run[0..<run.count] == whole && told.count > 10 && told.last == Self.text.count && told == told.sorted())
  }

  /// A word that is longer than what windows share.
  @Test func aWordWithoutEndIsReadAtOnce() throws {
    let tokenizer = try Model.open("builtin:shakespeare", environment: [:]).requireTokenizer()
    let text = (0..<9000).map { _ in UInt8(ascii: "a") }
    let whole = tokenizer.encode(text, addSpecial: false, parseSpecial: false).map(\.id)
    let run = try tokenizer.ids(ofLong: Bytes(text), window: ReadingWindow(bytes: 1000, overlap: 200))
    #expect(run[0..<run.count] == whole)
  }

  @Test func idsOfEitherWidthComeBack() {
    for ids in [[0, 1, 65_535, 7], [0, 65_536, 70_000, 4_294_967_295]] {
      let run = TokenRun(ids)
      #expect(run.count == 4 && run[0..<4] == ids && run[2] == ids[2] && run[1..<3] == Array(ids[1..<3]))
    }
  }
}
