// What cannot be trained, said before the first step.

package import Models
import Wording

extension Trainer {
  /// Whether a model can be trained so, whatever the text: what is said before a long one is read.
  package static func check(_ model: Model, _ settings: TrainingSettings, teacher: Model?) throws {
    if settings.objective != .classify {
      for (shape, isTeacher) in [(model.shape, false)] + (teacher.map { [($0.shape, true)] } ?? []) {
        guard shape.classes == nil else { throw StudyError.noNextToken(family: shape.family, isTeacher: isTeacher) }
        guard shape.hasLogits else { throw ModelError.noLogits(family: shape.family) }
      }
    }
    if teacher != nil, settings.soft == 0, settings.hardWeight == 0, settings.hidden == 0, settings.attention == 0 {
      throw StudyError.unfit(
        Phrase("soft=, hard=, hidden= and attention= are all 0: there is nothing to learn", "soft=、hard=、hidden= 与 attention= 全为 0：没有可学的内容"),
        tip: Phrase("give one of them a weight above 0", "请至少让其中一项大于 0"))
    }
    if settings.objective == .classify { try checkClasses(settings) }
    for shape in [model.shape] + (teacher.map { [$0.shape] } ?? []) where settings.context > shape.nContext {
      throw StudyError.badSetting(name: "context", found: "\(settings.context)", allowed: "1…\(shape.nContext)")
    }
    if settings.objective == .classify, let teacher, teacher.shape.classes != model.shape.classes {
      guard let classes = teacher.shape.classes else { throw StudyError.noClasses(family: teacher.shape.family, isTeacher: true) }
      throw StudyError.otherClasses(teacher: classes, data: model.shape.classes ?? [])
    }
    if let teacher, teacher.shape.dVocab != model.shape.dVocab {
      throw StudyError.badSetting(
        name: "student", found: "d_vocab \(model.shape.dVocab)", allowed: "d_vocab \(teacher.shape.dVocab), the teacher's")
    }
    guard (1...settings.batch).contains(settings.accumulate) else {
      throw StudyError.badSetting(name: "accumulate", found: "\(settings.accumulate)", allowed: "1…\(settings.batch), the batch")
    }
    // The circuit is measured on repeated tokens: said now rather than at the first evaluation.
    if settings.repeatedShare > 0 { _ = try RepeatedTokens().ids(for: model) }
    let imitation = try teacher.flatMap { try Imitation(student: model.shape, teacher: $0.shape, settings: settings) }
    if imitation != nil {
      guard !settings.recompute else {
        throw StudyError.apart("recompute=yes", settings.hidden > 0 ? "hidden=" : "attention=")
      }
      guard settings.cachedTop == nil else {
        let other = settings.hidden > 0 ? "hidden=" : "attention="
        throw StudyError.unfit(
          Phrase(
            "cache= does not go together with \(other): it keeps the teacher's answers, and \(other) needs what is inside it, so the teacher has to run anyway",
            "cache= 不能与 \(other) 同时使用：cache= 只保存教师的输出，而 \(other) 需要其内部状态，教师仍须每步运行"),
          tip: Phrase("leave one of them out: cache= or \(other)", "请去掉其一：cache= 或 \(other)"))
      }
    }
  }

  /// Whether the model sees what the objective needs, and no more.
  static func check(_ model: Model, _ text: TrainingText, _ settings: TrainingSettings) throws {
    switch settings.objective {
    case .next:
      guard model.shape.causal else {
        throw StudyError.notCausal(family: model.shape.family, operation: Phrase("training with objective=next", "以 objective=next 训练"))
      }
    case .masked:
      guard !model.shape.causal else {
        throw StudyError.badSetting(
          name: "objective", found: "masked", allowed: "next (\(model.shape.family) does not see what comes after)")
      }
      guard text.frame != nil else { throw StudyError.noMaskToken }
      guard settings.repeatedShare == 0 else {
        throw StudyError.badSetting(name: "repeated", found: "\(settings.repeatedShare)", allowed: "0, with objective=masked")
      }
      // Other tokens are hidden at every step, so the teacher never reads the same window twice.
      guard settings.cachedTop == nil else {
        throw StudyError.unfit(
          Phrase(
            "cache= would keep answers that nobody asks for again: objective=masked hides other tokens at every step",
            "cache= 保存的输出不会再用到：objective=masked 每步遮盖的 token 不同"),
          tip: Phrase("leave cache= out, or train objective=next", "请去掉 cache=，或使用 objective=next"))
      }
      guard settings.context > 4 else { throw StudyError.badSetting(name: "context", found: "\(settings.context)", allowed: "≥ 5") }
    case .classify:
      guard let classes = text.labelled?.classes, model.shape.classes == classes else {
        preconditionFailure("a head for other classes than the data's")
      }
    }
  }

  /// What is made for running texts, and not for rows with a class each.
  private static func checkClasses(_ settings: TrainingSettings) throws {
    func refuse(_ option: String, _ reason: Phrase, _ tip: Phrase) -> StudyError {
      .unfit(Phrase("\(option)= does not go with objective=classify: \(reason.en)", "\(option)= 不能与 objective=classify 同时使用：\(reason.zh)"), tip: tip)
    }
    func without(_ option: String) -> Phrase { Phrase("leave \(option)= out", "请去掉 \(option)=") }
    if settings.repeatedShare > 0 {
      throw refuse("repeated", Phrase("repeated tokens have no class", "重复的 token 序列没有类别"), without("repeated"))
    }
    if settings.cachedTop != nil {
      throw refuse("cache", Phrase("it keeps answers about the next token of windows of a text", "它保存的是文本各窗口中对下一个 token 的输出"), without("cache"))
    }
    if let option = settings.hidden > 0 ? "hidden" : settings.attention > 0 ? "attention" : nil {
      throw refuse(
        option, Phrase("insides are compared over sequences of one length, and texts have lengths of their own", "内部状态按等长序列比较，而各行文本长度不一"),
        Phrase("leave \(option)= out; objective=next and objective=masked have it", "请去掉 \(option)=；objective=next 与 objective=masked 可用"))
    }
  }
}
