import Language
import Models
import Studies
import Wording

// What a run is not begun with, and what fits instead.
extension Workspace {
  /// A width that the heads do not divide, with the nearest that they do, and the number of heads nearest to theirs that divides it.
  static func uneven(_ slot: String, _ layers: Int, _ width: Int, _ heads: Int, inPairs: Bool) -> StudyError {
    let unit = inPairs ? 2 : 1
    let nearest = (1...width).filter { width % ($0 * unit) == 0 }.min { (abs($0 - heads), $0) < (abs($1 - heads), $1) }
    let below = width / (heads * unit) * heads * unit, above = below + heads * unit
    let fitting = (nearest.map { ["\(width)x\($0)"] } ?? []) + [below, above].filter { $0 > 0 }.map { "\($0)x\(heads)" }
    let shapes = fitting.map { "\(slot)=\(layers)x\($0)" }
    return .unfit(
      Phrase(
        "\(slot)=\(layers)x\(width)x\(heads): the width \(width) is not a multiple of \(heads), the number of heads",
        "\(slot)=\(layers)x\(width)x\(heads)：宽度 \(width) 不是头数 \(heads) 的倍数"),
      tip: Phrase("the nearest that fit: \(shapes.joined(separator: ", "))", "最接近的可用形状：\(shapes.joined(separator: "、"))"))
  }

  /// What a new run is not begun with, though one that was may be gone on with.
  func refuseUnfit(_ it: Lecture) throws {
    if let family = it.command.text("family"), it.settings.objective == .masked, family != "bert" {
      throw StudyError.unfit(
        Phrase(
          "family=\(family) sees only what came before, and objective=masked asks for tokens from both sides: of the families that can be made only bert can",
          "family=\(family) 只能看到前文，而 objective=masked 需要双向的模型：可新建的族中只有 bert 可以"),
        tip: Phrase("family=bert, or objective=next", "可用 family=bert，或 objective=next"))
    }
    if it.command.arguments["symbols"] != nil, let symbols = it.command.integer("symbols"), symbols > it.beginning.shape.dVocab {
      throw StudyError.badSetting(name: "symbols", found: "\(symbols)", allowed: "2…\(it.beginning.shape.dVocab)")
    }
  }
}
