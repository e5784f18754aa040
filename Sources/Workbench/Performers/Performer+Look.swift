import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let look: [Performer] = [
    Performer("attention") { workspace, command in
      let specimen = try workspace.specimen()
      try command.refuseIdle(["fusion"], if: command.text("what") != "rollout", needs: Phrase(same: "rollout"))
      if command.text("what") == "rollout" {
        return try specimen.rollout(fusion: command.text("fusion").flatMap(HeadFusion.init) ?? .mean)
      }
      guard let place = command.places("what").first else { throw WorkbenchError.missing(slot: "what", command: command.name) }
      if place.isSingle, place.unit == .head, let index = place.items?.lowerBound {
        return try specimen.attention(of: Head(layer: place.layers.lowerBound, index: index))
      }
      return try specimen.attention(ofLayer: place.layers.lowerBound)
    },
    Performer("heads") { workspace, command in
      let name = command.text("by") ?? HeadScore.all[0].name
      guard let score = HeadScore.named(name) else {
        let known = HeadScore.all.map(\.name).joined(separator: ", ")
        throw StudyError.badSetting(name: "by", found: name, allowed: known)
      }
      try command.refuseIdle(["metric", "mode", "at"], if: score.name != HeadScore.importance.name, needs: Phrase(same: "by=importance"))
      var question = HeadQuestion()
      question.metric = command.text("metric").flatMap(AblationMetric.init) ?? question.metric
      question.mode = command.text("mode").flatMap(AblationMode.init) ?? question.mode
      // What the grid of heads shows already is not worked out again.
      if score.name != HeadScore.byDefault.name, command.arguments.keys.allSatisfy({ $0 == "by" }) { return try workspace.heads(by: score.name) }
      let specimen = try workspace.specimen()
      question.positions = try workspace.positions(command, "at", in: specimen)
      return try specimen.heads(by: score, question)
    },
    Performer("lens") { workspace, command in
      let specimen = try workspace.specimen()
      return try specimen.lens(at: workspace.position(command, "token", in: specimen))
    },
    Performer("top") { workspace, command in
      let specimen = try workspace.specimen()
      return try specimen.nextTokens(
        at: workspace.position(command, "token", in: specimen), count: command.integer("k") ?? 10)
    },
    Performer("classes") { workspace, _ in try workspace.specimen().classes() },
    Performer("neurons") { workspace, command in
      guard let layer = command.places("layer").first?.layers.lowerBound else {
        throw WorkbenchError.missing(slot: "layer", command: command.name)
      }
      let specimen = try workspace.specimen()
      let position = command.arguments["token"] == nil ? nil : try workspace.position(command, "token", in: specimen)
      return try specimen.activeNeurons(ofLayer: layer, at: position, count: command.integer("k") ?? 10)
    },
    Performer("activation") { workspace, command in
      let hook = try command.required("hook")
      let specimen = try workspace.specimen()
      let onlySizes = command.text("run") == "dry-run"
      if hook == Specimen.normsName, !onlySizes { return try specimen.streamNorms() }
      if onlySizes || Specimen.isFilter(hook) { return try specimen.activations(hook, onlySizes: onlySizes) }
      return try hook == Specimen.embeddingName ? specimen.embedding() : specimen.activation(hook)
    },
    Performer("logits") { workspace, command in
      let specimen = try workspace.specimen()
      let all = command.text("token") == "all"
      return try specimen.logits(at: all ? nil : workspace.position(command, "token", in: specimen))
    },
    Performer("doctor") { workspace, _ in try workspace.doctor() },
  ]
}
