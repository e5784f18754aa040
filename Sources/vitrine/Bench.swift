import ArgumentParser
import Findings
import Tensors
import Wording

/// `vitrine bench`: how fast the engine is on this machine.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the engine's speed. 测量引擎速度。")

  @OptionGroup var options: Options
  @Flag(help: "One JSON object for each case. 每项一个 JSON 对象。") var json = false
  @Option(help: "Only cases whose name contains this. 只运行名称包含此文本的项。") var filter: String?
  @Option(help: "A GPT-2 124M shaped checkpoint; made of random weights when left out. GPT-2 124M 形状的 checkpoint；省略时用随机权重。")
  var checkpoint: String?
  @Option(help: "Repetitions; the fastest counts. 重复次数，取最快。") var runs = 5

  func run() async throws {
    let cases = BenchCase.all(checkpoint: checkpoint).filter { filter.map($0.name.contains) ?? true }
    guard !cases.isEmpty else { throw ValidationError("no case is called like that. 没有这样的项。") }
    for item in cases {
      let result = try await item.measure(runs: runs)
      Output.write(json ? result.json : result.text)
    }
  }
}

/// What a case measured.
struct BenchResult {
  let name: String
  /// The fastest of the repetitions.
  let seconds: Double
  /// `gflops`, `gigabytes_per_second` or `tokens_per_second`, with its value.
  var rate: (name: String, value: Double)?

  var json: String {
    var members: [(name: String, value: String)] = [
      ("case", JSONText.string(name)), ("seconds", JSONText.number(seconds)),
    ]
    if let rate { members.append((rate.name, JSONText.number(rate.value))) }
    members += [("kernels", JSONText.string(Engine.kernels)), ("threads", String(Engine.threads))]
    return JSONText.object(members)
  }

  var text: String {
    let name = name.padding(28)
    let rate = rate.map { "  \($0.value.significant(4)) \($0.name.replacing("_per_", with: "/"))" } ?? ""
    return "\(name)\(Amount.duration(seconds).padding(12))\(rate)  \(Engine.kernels) x\(Engine.threads)"
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - utf8.count)) }
}
