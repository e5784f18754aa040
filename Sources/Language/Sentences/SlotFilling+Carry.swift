// What a pronoun brings along.
extension Filling {
  /// A pronoun stands for the last thing of the slot's kind.
  mutating func carry(_ slot: Slot) {
    switch slot.kinds.last {
    case .places(let units)? where !focus.places.isEmpty && focus.places.allSatisfy({ units.contains($0.unit) }):
      arguments[slot.name] = .places(focus.places)
    case .places(let units)? where units == [.head] && !focus.heads.isEmpty:
      arguments[slot.name] = .places(focus.heads)
    case .path? where says("samefile"):
      guard let path = focus.path else { return }
      arguments[slot.name] = .path(path)
    case .place(let units)? where focus.places.count == 1 && units.contains(focus.places[0].unit):
      arguments[slot.name] = .places(focus.places)
    case .place(let units)? where units == [.layer] && !focus.places.isEmpty:
      arguments[slot.name] = .places([Place(unit: .layer, layers: focus.places[0].layers)])
    case .place?:
      guard case .place(let units)? = slot.kinds.first, focus.places.count == 1, units.contains(focus.places[0].unit) else { return }
      arguments[slot.name] = .places(focus.places)
    case .choice? where row.row.name == "measure" && slot.name == "metric":
      guard let metric = focus.metric else { return }
      arguments[slot.name] = .word(metric)
    case .choice?:
      guard case .place(let units)? = slot.kinds.first, focus.places.count == 1, units.contains(focus.places[0].unit) else { return }
      arguments[slot.name] = .places(focus.places)
    case .integer? where slot.name == "job":
      guard case .integer(let job)? = focus.command?.arguments["job"] else { return }
      arguments[slot.name] = .integer(job)
    case .name(.model)? where row.row.name == "close" || row.row.name == "use":
      guard let model = focus.command?.text("model"), lexicon.names[.model]?.contains(model) == true else { return }
      arguments[slot.name] = .word(model)
    case .name(.run)? where focus.run != nil:
      guard let run = focus.run else { return }
      arguments[slot.name] = .word(run)
    case .token?:
      guard let token = focus.token else { return }
      arguments[slot.name] = .tokens([token])
    case .word? where row.row.name == "remember" && focus.command?.name == "measure":
      guard let metric = focus.command?.text("metric") else { return }
      arguments[slot.name] = .word(metric)
    case .word? where row.row.name == "expect" && focus.command?.name == "measure":
      guard let metric = focus.command?.text("metric") else { return }
      arguments[slot.name] = .word(metric)
    default: return
    }
    carried.append(slot.name)
  }
}

extension SentenceReader.Candidate {
  /// It changes parts of the model that the line only points at.
  var changesWhatIsCarried: Bool {
    command.row?.effect != .looks && carried.contains { if case .places? = command.arguments[$0] { true } else { false } }
  }
}
