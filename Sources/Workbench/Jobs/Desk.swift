import Models
import Runs
import Studies
import Tensors
import Wording

/// What a run has before it when it begins, or goes on from its checkpoint.
struct Desk: Sendable {
  var trainer: Trainer
  var control: Trainer?
  var best = BestSoFar(), controlBest = BestSoFar()

  init(_ it: Lecture, _ text: TrainingText, _ resumes: RunRecord?, _ course: Course) throws {
    trainer = try Trainer(it.beginning, text: text, settings: it.settings, teacher: it.teacher)
    control = try it.control.map { try Trainer($0, text: text, settings: it.settings) }
    if let checkpoint = resumes?.checkpoint {
      let state = try SavedState(checkpoint.path)
      try trainer.restore { state.tensor($0) }
      try control?.restore { state.tensor(Course.controlPrefix + $0) }
      func kept(_ ending: String) throws -> Model? {
        it.settings.keepsBest ? try Course.best(beside: checkpoint.path, ending, of: ending == Course.controlBestEnding ? it.control ?? it.beginning : it.beginning) : nil
      }
      best = try BestSoFar(state) { try kept(Course.bestEnding) }
      controlBest = try BestSoFar(state, prefix: Course.controlPrefix) { try kept(Course.controlBestEnding) }
    }
    if let place = course.teacherAnswers { trainer.teacherCache?.open(place) }
  }
}

/// The data of a run as tokens: read once, kept in the user's cache folder by what is in them.
struct Reading: Sendable {
  private let it: Lecture
  private let cache: TokenCache
  private let file: String?
  private static let short = 2 << 20

  init(_ it: Lecture, cache: TokenCache) {
    (self.it, self.cache) = (it, cache)
    let tokenizer = (it.teacher ?? it.beginning).tokenizerDigest
    file = it.data.count < TokenCache.fewest ? nil : tokenizer.flatMap { cache.file(text: it.inputs[0].hash, tokenizer: $0) }
  }

  /// Whether it is there in a moment.
  var isShort: Bool { it.labelled != nil || it.data.count <= Self.short }

  /// Throws what is wrong with the text, and what `progress` does.
  func text(_ progress: (_ share: Double) throws -> Void) throws -> TrainingText {
    if let labelled = it.labelled { return try TrainingText(labelled, file: it.inputs[0].name) }
    let tokenizer = try (it.teacher ?? it.beginning).requireTokenizer()
    let known = file.flatMap { cache.read($0) }
    let run = try known ?? tokenizer.ids(ofLong: it.data) { try progress(Double($0) / Double(max(it.data.count, 1))) }
    let kept = known ?? file.map { cache.keep(run, in: $0) } ?? run
    return try TrainingText(kept, tokenizer: tokenizer, context: it.settings.context)
  }

  /// The same with a line for every tenth of the text; cancelling the job ends it.
  func text(in context: JobContext) throws -> TrainingText {
    var told = 0
    return try text { share in
      context.waitWhilePaused()
      if context.isCancelled { throw ModelError.cancelled }
      let tenths = Int(share * 10)
      guard tenths > told else { return }
      told = tenths
      context.tell(Phrase("reading the text: \(10 * tenths)%", "正在读取文本：\(10 * tenths)%"))
    }
  }
}
