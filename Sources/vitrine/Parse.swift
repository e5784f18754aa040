import ArgumentParser
import FoundationEssentials
import Language
import Wording

/// `vitrine parse "…"`: what sentences mean, without opening a model or running anything. Lines come from the arguments, from a file
/// or from standard input; each is read in the light of those before it.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which commands sentences mean; nothing is run. 显示句子对应的命令，不执行。")

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "Sentences; from standard input when none is given. 句子；省略时从标准输入读取。") var sentences: [String] = []
  @Flag(help: "Show how each reading came about. 显示理解的依据。") var explain = false
  @Option(help: "A file of sentences, one on a line. 句子文件，每行一句。") var file: String?
  @Option(help: "A JSON file with nLayers, nHeads, dMLP, dModel, tokens, names and current. 给出模型规模和名称的 JSON 文件。") var lexicon: String?

  /// The file that stands for an open model.
  private struct Names: Decodable {
    var nLayers: Int?
    var nHeads: Int?
    var dMLP: Int?
    var dModel: Int?
    var tokens: [String]?
    var names: [String: [String]]?
    var current: String?
  }

  func run() throws {
    let lexicon = try names()
    var focus = Focus()
    func answer(_ line: String) {
      let reading = Language.read(line, lexicon: lexicon, focus: focus, tongue: options.language == nil ? nil : options.tongue)
      focus = reading.focus
      Output.write(options.json ? reading.json : text(reading))
    }
    for sentence in sentences { answer(sentence) }
    if let file {
      guard let text = try? Data(contentsOf: URL(filePath: file)) else { throw ValidationError("\(visible(file)): cannot be read. 无法读取。") }
      var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      for line in lines { answer(String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)) }
    } else if sentences.isEmpty {
      while let line = readLine() { answer(line) }
    }
  }

  private func names() throws -> Lexicon {
    var result = Lexicon()
    guard let lexicon else { return result }
    let names: Names
    do {
      names = try JSONDecoder().decode(Names.self, from: Data(contentsOf: URL(filePath: lexicon)))
    } catch {
      throw ValidationError("\(visible(lexicon)): not a readable lexicon in JSON. 无法读取为 JSON 词表。")
    }
    result.current = names.current
    result.nLayers = names.nLayers
    result.nHeads = names.nHeads
    result.dMLP = names.dMLP
    result.dModel = names.dModel
    result.tokens = names.tokens ?? []
    for (sort, list) in names.names ?? [:] {
      guard let sort = Lexicon.Sort(rawValue: sort) else {
        throw ValidationError("\(visible(lexicon)): no sort of names is called \(visible(sort)). 没有名为 \(visible(sort)) 的名称类别。")
      }
      result.names[sort] = list
    }
    return result
  }

  private func text(_ reading: Reading) -> String {
    let tongue = reading.tongue
    var lines: [String] = []
    if !reading.steps.isEmpty {
      let commands = reading.commands.map(\.canonical).joined(separator: "; ")
      lines.append(Phrase("reads as: \(commands)", "理解为：\(commands)")[tongue])
    }
    for repair in reading.repairs {
      lines.append("  " + Phrase("\(visible(repair.typed)) read as \(repair.meant)", "\(visible(repair.typed)) 按 \(repair.meant) 理解")[tongue])
    }
    for step in reading.steps where !step.carried.isEmpty {
      let slots = step.carried.joined(separator: ", ")
      lines.append("  " + Phrase("carried: \(slots)", "沿用：\(slots)")[tongue])
    }
    if !reading.aside.isEmpty {
      let words = reading.aside.map { visible($0) }
      lines.append("  " + Phrase("not used: \(words.joined(separator: ", "))", "未采用：\(words.joined(separator: "、"))")[tongue])
    }
    if let refusal = reading.refusal { lines.append(refusal.phrase[tongue]) }
    if let missing = reading.missing { lines.append(missing.question[tongue]) }
    for (number, command) in reading.alternatives.enumerated() { lines.append("  \(number + 1) \(command.canonical)") }
    if explain { lines += reading.explanation.map { "  " + $0[tongue] } }
    return lines.isEmpty ? Phrase("nothing to read", "没有可理解的内容")[tongue] : lines.joined(separator: "\n")
  }
}
