import Runs
import Studies
import Wording

extension Course {
  /// From how many times its lowest on a validation loss is said to have risen.
  private static let risen = 1.5

  /// What is said of a run that ends with the weights of its last step, where those know their text by heart and another the worse for it.
  func overfitting(_ last: Trainer.Report?, _ newest: Trainer.Validation?, _ best: BestSoFar, at step: Int, in context: JobContext) -> Phrase? {
    guard !settings.keepsBest, let last, let newest, best.step > 0, best.step < step, newest.loss > Self.risen * best.loss, last.loss < best.loss else {
      return nil
    }
    let numbers = [best.loss, newest.loss, last.loss].map { $0.significant(3) }
    let way: Phrase
    if let run = context.job.recording?.name, let path = checkpointPath(Self.bestEnding, context), Files.exists(path), context.job.lost == nil {
      // Of a run with steps left, that none of them is to be made is said as well.
      let line = "`runs resume \(visible(run)) \(step < settings.steps ? "steps=1 " : "")keep=best`"
      way = Phrase("\(line) gives the weights of step \(best.step)", "\(line) 可取回第 \(best.step) 步的权重")
    } else {
      way = Phrase("with `keep=best` a run ends with the weights of that step", "加上 `keep=best`，运行会以那一步的权重结束")
    }
    return Phrase(
      "it overfits: the validation loss was lowest at step \(best.step), \(numbers[0]), and is \(numbers[1]) by now, with a training loss of \(numbers[2]); \(way.en)",
      "模型已过拟合：验证损失在第 \(best.step) 步最低（\(numbers[0])），现为 \(numbers[1])，而训练损失为 \(numbers[2])；\(way.zh)")
  }
}
