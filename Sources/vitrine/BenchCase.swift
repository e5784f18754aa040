import Checkpoints
import Findings
import Language
import Models
import Studies
import Tensors
import TerminalUI
import Wording
import Workbench

/// One thing whose speed is measured.
struct BenchCase {
  let name: String
  /// Makes what the case works on and returns the work; what comes before the first repetition is not timed.
  let prepare: () async throws -> Work

  struct Work {
    /// Floating-point operations or tokens of one repetition; nil where only the time counts.
    var amount: (name: String, value: Double)?
    /// Equal pieces that one repetition is made of; times and amounts are those of one piece.
    var pieces = 1
    /// What else there is to say once all repetitions are done, as `p99_ms`.
    var more: (() async -> [(name: String, value: Double)])?
    let body: () async throws -> Void
  }

  /// The fastest of `runs` repetitions after one to warm up: other work on the machine only ever slows it.
  func measure(runs: Int) async throws -> BenchResult {
    let work = try await prepare()
    try await work.body()
    var best = Double.infinity
    for _ in 0..<max(1, runs) {
      let clock = ContinuousClock()
      let start = clock.now
      try await work.body()
      best = min(best, start.duration(to: clock.now).seconds)
    }
    best /= Double(work.pieces)
    let more = await work.more?() ?? []
    return BenchResult(name: name, seconds: best, rates: (work.amount.map { [($0.name, $0.value / best)] } ?? []) + more)
  }

  static func all(checkpoint: String?) -> [BenchCase] { operators + endToEnd(checkpoint) + training(checkpoint) + builtin + screen }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

// The engine by itself.
extension BenchCase {
  static var operators: [BenchCase] {
    [
    BenchCase(name: "matmul-1024") {
      let size = 1024
      let x = noise([size, size], seed: 1)
      let weight = Weight(noise([size, size], seed: 2), layout: .outIn)
      return Work(amount: ("gflops", 2e-9 * Double(size * size * size))) { _ = linear(x, weight) }
    }
    ]
  }

  /// Standard normal values times 0.02.
  static func noise(_ shape: [Int], seed: UInt64) -> Tensor {
    var random = Random(seed: seed)
    return Tensor(shape: shape) { span in for i in span.indices { span[i] = Float(random.normal()) * 0.02 } }
  }
}

// A model of GPT-2's size, and the built-in one.
extension BenchCase {
  static func endToEnd(_ path: String?) -> [BenchCase] {
    let shared = SharedModel(path)
    func ids(_ count: Int, _ model: Model) -> [Int] {
      var random = Random(seed: 7)
      return (0..<count).map { _ in Int(random.uniform() * Double(model.shape.dVocab)) }
    }
    return [
      BenchCase(name: "gpt2-124m-512") {
        let model = try shared.model
        let batch = TokenBatch(ids(512, model))
        return Work(amount: ("tokens_per_second", 512)) { _ = try model.run(batch) }
      },
      BenchCase(name: "gpt2-124m-512-patterns") {
        let model = try shared.model
        let batch = TokenBatch(ids(512, model))
        let request = RunRequest(capture: Set((0..<model.shape.nLayers).map { HookName(.pattern, layer: $0) }))
        return Work(amount: ("tokens_per_second", 512)) { _ = try model.run(batch, request) }
      },
      headSweep("head-sweep-128", metric: .loss, shared, ids),
      headSweep("head-sweep-128-kl", metric: .kl, shared, ids),
      BenchCase(name: "prefill") {
        let model = try shared.model
        let batch = TokenBatch(ids(512, model))
        return Work(amount: ("tokens_per_second", 512)) { _ = try model.run(batch, RunRequest(logits: .last)) }
      },
      BenchCase(name: "decode") {
        let model = try shared.model
        var prefix = KeyValueCache(layers: model.shape.nLayers)
        _ = try model.continuation(of: ids(128, model), &prefix)
        let filled = prefix
        return Work(amount: ("tokens_per_second", 1), pieces: 32) {
          var cache = filled
          for id in ids(32, model) { _ = try model.continuation(of: [id], &cache) }
        }
      },
    ]
  }

  /// Zero-ablating every head of the model on 128 tokens.
  private static func headSweep(
    _ name: String, metric: AblationMetric, _ shared: SharedModel, _ ids: @escaping (Int, Model) -> [Int]
  ) -> BenchCase {
    BenchCase(name: name) {
      let model = try shared.model
      let prompt = ids(128, model)
      let specimen = Specimen(model: model, ids: prompt, labels: prompt.map(String.init)) { String($0) }
      var question = HeadQuestion()
      question.metric = metric
      let score = HeadScore.named("importance")!
      return Work { [question] in _ = try specimen.heads(by: score, question) }
    }
  }

  static var builtin: [BenchCase] {
    [
    // A key that turns a head off, up to everything that the screen shows having been worked out again. Each repetition
    // turns off another head on top of those before, so that no answer is known from an earlier one.
    BenchCase(name: "mask-toggle") {
      let session = Session(Session.Settings(environment: [:], tongue: .en))
      let shape = await session.snapshot()
      _ = try await session.overview()
      let toggles = Counter()
      return Work {
        let index = toggles.next()
        let (layer, head) = (index % shape.nLayers, index / shape.nLayers % shape.nHeads)
        let place = Place(unit: .head, layers: layer...layer, items: head...head)
        let isOff = index / (shape.nLayers * shape.nHeads) % 2 == 1
        let outcome = await session.perform(Command(isOff ? "unmask" : "mask", ["heads": .places([place])]))
        if let error = outcome.error { throw error }
        _ = try await session.overview()
      }
    },
    // A new process that opens the built-in model and answers one command.
    BenchCase(name: "start") {
      Work { guard runOwnProgram(["-c", "attention L0.H0"]) else { throw Ending.commandFailed } }
    },
    ]
  }
}
