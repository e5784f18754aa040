import Findings
import Studies
package import Wording

/// Whether a student does better than its control on the same validation text: the mean difference of their losses, window by window,
/// against its standard error. Less than two of those says nothing.
package struct StudentVerdict: Sendable, Equatable {
  /// Nats that the control's loss is above the student's.
  let gain: Double
  /// The standard error of that; nil where there is one window.
  package let error: Double?
  let windows: Int
  /// Whether these are whole texts, as rows of data have them.
  let areTexts: Bool
  let accuracy: (student: Double, control: Double)
  package enum Kind: String, Sendable { case beats, behind, inconclusive }

  package static func == (a: StudentVerdict, b: StudentVerdict) -> Bool { a.gain == b.gain && a.error == b.error && a.windows == b.windows && a.areTexts == b.areTexts && a.accuracy == b.accuracy }

  init(student: Trainer.Validation, control: Trainer.Validation, areTexts: Bool = false) {
    let differences = zip(student.windows, control.windows).filter { $0.0.count > 0 && $0.1.count > 0 }
      .map { $0.1.loss / Double($0.1.count) - $0.0.loss / Double($0.0.count) }
    self.init(
      gain: control.loss - student.loss, differences: differences, accuracy: (student.accuracy, control.accuracy), areTexts: areTexts)
  }

  package init(gain: Double, differences: [Double], accuracy: (student: Double, control: Double), areTexts: Bool = false) {
    (self.gain, windows, self.accuracy, self.areTexts) = (gain, differences.count, accuracy, areTexts)
    let count = Double(differences.count), mean = differences.reduce(0, +) / max(count, 1)
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    error = count < 2 ? nil : (squares / (count - 1) / count).squareRoot()
  }

  package var kind: Kind {
    guard let error, gain.isFinite, error.isFinite, abs(gain) > 2 * error else { return .inconclusive }
    return gain > 0 ? .beats : .behind
  }

  package var phrase: Phrase {
    let nats = abs(gain).significant(3) + (error.map { " ± \($0.significant(2))" } ?? "")
    let (own, other) = (accuracy.student.significant(3), accuracy.control.significant(3))
    let isLessAccurate = accuracy.student < accuracy.control
    switch kind {
    case .beats:
      return Phrase(
        "the student beats its control by \(nats) nats on this seed; " + (isLessAccurate ? "yet it is less accurate: \(own) against \(other)" : "accuracy \(own) against \(other)"),
        "在该随机种子下，学生优于对照组 \(nats) nats；" + (isLessAccurate ? "但准确率较低：\(own)，对照组 \(other)" : "准确率 \(own)，对照组 \(other)"))
    case .behind:
      return Phrase(
        "the student does not beat its control: \(nats) nats behind on this seed; accuracy \(own) against \(other)",
        "学生未优于对照组：在该随机种子下落后 \(nats) nats；准确率 \(own)，对照组 \(other)")
    case .inconclusive:
      let side = gain >= 0 ? Phrase("ahead", "领先") : Phrase("behind", "落后")
      return Phrase(
        "inconclusive: the student is \(nats) nats \(side.en) on this seed, less than two standard errors; accuracy \(own) against \(other)",
        "尚无定论：在该随机种子下学生\(side.zh) \(nats) nats，不到两个标准误；准确率 \(own)，对照组 \(other)")
    }
  }

  /// What ± means.
  package var remark: Phrase {
    let of = areTexts
      ? Phrase("\(windows) texts of the validation part", "验证部分 \(windows) 段文本")
      : Phrase("\(windows) windows of the validation text", "验证文本 \(windows) 个窗口")
    return Phrase(
      "±: one standard error of the difference over \(of.en); it beats from two on", "±：\(of.zh)上差值的一个标准误；差值超过两个标准误才算优于")
  }
}
