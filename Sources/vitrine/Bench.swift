import ArgumentParser
import Checkpoints
import Findings
import Tensors
import Wording

/// `vitrine bench`: how fast the engine is on this machine.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the engine's speed. 测量引擎速度。")

  @OptionGroup var options: Options
  @Argument(help: "The same as --filter: `screen` measures the screen. 同 --filter：`screen` 测量界面。") var cases: String?
  @Option(help: "Only cases whose name contains this, in either case. 只运行名称包含此文本的项，不分大小写。") var filter: String?
  @Option(help: "A GPT-2 124M shaped checkpoint; made of random weights when left out. GPT-2 124M 形状的 checkpoint；省略时用随机权重。")
  var checkpoint: String?
  @Option(help: "Repetitions; the fastest counts. 重复次数，取最快。") var runs = 5

  func run() async throws {
    if let checkpoint { _ = try Checkpoint.open(checkpoint, environment: environment) }
    let filter = filter ?? cases
    var count = 0
    func write(_ result: BenchResult) {
      count += 1
      Output.write(options.json ? result.json : result.text)
    }
    for timing in timeOperators(matching: filter) { write(BenchResult(timing)) }
    for item in BenchCase.all(checkpoint: checkpoint) where filter.map({ item.name.lowercased().contains($0.lowercased()) }) ?? true {
      write(try await item.measure(runs: runs))
    }
    if count == 0 { throw ValidationError("no case is called like that. 没有这样的项。") }
  }
}

/// What a case measured.
struct BenchResult {
  let name: String
  /// The fastest of the repetitions.
  let seconds: Double
  /// `gflops`, `gigabytes_per_second`, `tokens_per_second`, with their values.
  var rates: [(name: String, value: Double)] = []

  var json: String {
    var members: [(name: String, value: String)] = [
      ("case", JSONText.string(name)), ("seconds", JSONText.number(seconds)),
    ]
    members += rates.map { ($0.name, JSONText.number($0.value)) }
    members += [("kernels", JSONText.string(Engine.kernels)), ("threads", String(Engine.threads))]
    return JSONText.object(members)
  }

  var text: String {
    let rates = rates.map { "  \($0.value.significant(4)) \($0.name.replacing("_per_", with: "/"))" }.joined()
    return "\(name.padding(52))\(Amount.duration(seconds).padding(10))\(rates)  \(Engine.kernels) x\(Engine.threads)"
  }
}

extension BenchResult {
  /// A row of the operator table at one size.
  init(_ timing: OperatorTiming) {
    self.init(
      name: "\(timing.name) \(timing.sizes)", seconds: timing.seconds,
      rates: [("gflops", timing.gigaflopsPerSecond), ("gigabytes_per_second", timing.gigabytesPerSecond)].filter { $0.1 > 0 })
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - utf8.count)) }
}
