import Models
import Studies
import Tensors
import Wording

// Steps of training, as `train` makes them: forward, back and AdamW.
extension BenchCase {
  static func training(_ path: String?) -> [BenchCase] {
    let shared = SharedModel(path)
    return Engine.Precision.allCases.flatMap { precision in
      [
        trainingStep("gpt2-124m", 4, precision) { try shared.model },
        trainingStep("builtin", 4, precision) { try builtinModel() },
        trainingStep("builtin", 16, precision) { try builtinModel() },
      ]
    }
  }

  private static func builtinModel() throws -> Model { try Model.open("builtin:shakespeare", environment: environment) }

  /// One step over `batch` windows of 128 random tokens.
  private static func trainingStep(
    _ name: String, _ batch: Int, _ precision: Engine.Precision, _ model: @escaping () throws -> Model
  ) -> BenchCase {
    let context = 128
    return BenchCase(name: "training-step-\(name)-\(batch)x\(context)-\(precision.rawValue)") {
      let model = try model()
      // Random tokens need none; it says how many bytes they stand for, which nobody asks here.
      guard let tokenizer = try builtinModel().tokenizer else { throw Ending.commandFailed }
      var random = Random(seed: 11)
      let ids = (0..<64 * context).map { _ in Int(random.uniform() * Double(model.shape.dVocab)) }
      var settings = TrainingSettings()
      (settings.batch, settings.context, settings.precision) = (batch, context, precision)
      settings.steps = 1 << 20
      var trainer = try Trainer(model, text: TrainingText(TokenRun(ids), tokenizer: tokenizer, context: context), settings: settings)
      let gradients = Gradients()
      return Work(amount: ("tokens_per_second", Double(batch * context))) {
        try MemoryKept.upTo(4 << 30) { _ = try trainer.advance(gradients) }
      }
    }
  }
}
