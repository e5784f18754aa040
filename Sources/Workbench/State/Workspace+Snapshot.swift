import Language
import Models
import Studies
import Wording

// The state as values that leave the session.
extension Workspace {
  var snapshot: Snapshot {
    var snapshot = Snapshot()
    snapshot.models = state.names
    snapshot.undo = history.undoable
    snapshot.redo = history.redoable
    snapshot.tongue = tongue
    snapshot.jobs = jobs.statuses
    snapshot.recording = recorder?.path
    snapshot.lexicon = lexicon
    guard let current = state.current else { return snapshot }
    let open = state.models[current]
    let shape = open.model.shape
    snapshot.current = open.name
    (snapshot.nLayers, snapshot.nHeads) = (shape.nLayers, shape.nHeads)
    (snapshot.family, snapshot.causal, snapshot.parameters) = (shape.family, shape.causal, shape.parameters)
    snapshot.readsText = open.model.tokenizer != nil
    snapshot.tokens = open.prompt?.labels ?? []
    snapshot.tokenIDs = open.prompt?.ids ?? []
    for part in open.model.masks.parts {
      switch part {
      case .head: snapshot.masks.append(part.description)
      case .neuron(let neuron): snapshot.neuronsOff[neuron.layer, default: 0] += 1
      case .dimension: snapshot.dimensionsOff += 1
      case .attention, .mlp: snapshot.sublayersOff.append(part.description)
      }
    }
    snapshot.sparsity = open.model.sparsity.map { $0.written.split(separator: " ").first.map(String.init) ?? "" }
    return snapshot
  }

  /// The names and sizes that commands may use now.
  var lexicon: Lexicon {
    var lexicon = Lexicon()
    lexicon.names[.model] = state.names
    lexicon.names[.prompt] = state.prompts.keys.sorted()
    let themes = settings.themes()
    if !themes.isEmpty { lexicon.names[.theme] = themes }
    lexicon.names[.memory] = memories.keys.sorted()
    lexicon.names[.alias] = aliases.keys.sorted()
    lexicon.meanings = aliases
    let live = jobs.statuses.compactMap { $0.runName }
    lexicon.names[.run] = runNames + live.filter { !runNames.contains($0) }
    guard let current = state.current else { return lexicon }
    let open = state.models[current]
    let shape = open.model.shape
    lexicon.current = open.name
    (lexicon.nLayers, lexicon.nHeads, lexicon.dMLP, lexicon.dModel) = (shape.nLayers, shape.nHeads, shape.dMLP, shape.dModel)
    lexicon.tokens = open.prompt?.labels ?? []
    lexicon.names[.hook] = open.model.hooks(positions: 1).map(\.name.description) + [Specimen.normsName]
    if open.model.shape.pooling != nil { lexicon.names[.hook]?.append(Specimen.embeddingName) }
    return lexicon
  }

  /// Everything that commands can change, in words, to compare two states exactly.
  var fingerprint: String {
    let models = state.models.map { open in
      let masks = open.model.masks.parts.map { part in "\(part)=\(open.model.masks[part] ?? .zero)" }.joined(separator: ",")
      return "\(open.name)#\(open.serial)[\(open.prompt?.ids ?? [])](\(masks))\(open.model.sparsity?.written ?? "")"
    }
    return "\(models) \(state.current ?? -1) \(state.prompts.sorted { $0.key < $1.key })"
  }
}
