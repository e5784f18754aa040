import Findings
import Language
import Models
import Runs
import Studies
import Wording

extension Performer {
  static let checks: [Performer] = [
    Performer("expect", isFinding: false) { workspace, command in
      let result = try workspace.judged(command)
      guard result.passed else {
        let what = command.canonical.dropFirst("expect ".count)
        throw WorkbenchError.expectationFailed(
          Phrase("\(visible(String(what))): \(result.phrase.en)", "\(visible(String(what)))：\(result.phrase.zh)"))
      }
      return Finding(
        title: result.phrase, body: .note(result.phrase),
        facts: [Fact("actual", Phrase("found", "实际"), .text(result.actual)), Fact("expected", Phrase("expected", "期望"), .text(result.expected))])
    },
    Performer("remember", isFinding: false) { workspace, command in
      let name = try command.required("as")
      guard Script.isKeepable(name), workspace.last?[fact: name] == nil, try workspace.fact(name) == nil else { throw WorkbenchError.notAName(name) }
      let quantity = try workspace.finding(for: command).quantity(command.address)
      workspace.memories[name] = quantity
      workspace.passing[name] = workspace.varying(command)
      if let of = workspace.passing[name] {
        // The value is a fact, so that reports can do without it.
        let value: Fact.Value = if case .number(let number) = quantity { .number(number) } else { .text(quantity.written) }
        let text = Phrase("\(visible(name)) is remembered", "已记住 \(visible(name))")
        let unit = workspace.last?.facts.first { $0.name == of }?.unit ?? Unit.none
        var finding = Finding(title: text, body: .note(text), facts: [Fact(name, Phrase(same: visible(name)), value, unit)])
        finding.isOfMoment = true
        return finding
      }
      let text = Phrase("\(visible(name)) is \(visible(quantity.written))", "\(visible(name)) 为 \(visible(quantity.written))")
      return Finding(title: text, body: .note(text))
    },
    Performer("export", isFinding: false) { workspace, command in
      let path = try workspace.destination(command.required("file"))
      let bytes: [UInt8]
      var of = workspace.state.current.map { workspace.state.models[$0] }
      var remarks: [Phrase] = []
      if command.text("what") == "masks" {
        guard path.lowercased().hasSuffix(".json") else { throw WorkbenchError.unknownFormat(path, known: ".json") }
        bytes = try workspace.maskFile(for: path)
      } else if command.text("what") == "view" {
        let picture = try workspace.picture()
        bytes = try picture.bytes(forFileNamed: path)
        if path.lowercased().hasSuffix(".png"), let remark = picture.inLettersOfPNG.unlettered { remarks.append(remark) }
      } else if let last = workspace.last {
        of = workspace.state.index(of: last.provenance.model).map { workspace.state.models[$0] }
        bytes = try (workspace.settings.redacts ? workspace.pseudonyms.hide(last) : last).bytes(forFileNamed: path)
      } else {
        throw WorkbenchError.noFinding
      }
      if workspace.settings.redacts { try workspace.pseudonyms.write(to: Pseudonyms.path(beside: path)) }
      let isNew = try Files.write(bytes, to: path, overwrite: command.text("overwrite") == "yes")
      let unnoted = workspace.noteArtefacts(.exported, [path], of: of)
      let text =
        isNew
        ? Phrase("wrote \(visible(path))", "已写入 \(visible(path))")
        : Phrase("\(visible(path)) holds exactly this already", "\(visible(path)) 已有完全相同的内容")
      return Finding(
        title: text, body: .note(text), facts: [Fact("bytes", Phrase("size", "大小"), .integer(bytes.count), .bytes)], remarks: remarks + unnoted)
    },
  ]
}

extension Picture {
  /// The bytes of a file whose ending names the form.
  fileprivate func bytes(forFileNamed path: String) throws -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = PictureFormat(rawValue: ending) else {
      throw WorkbenchError.unknownFormat(path, known: PictureFormat.allCases.map { "." + $0.rawValue }.joined(separator: " "))
    }
    return (format == .png ? inLettersOfPNG : self).exported(as: format)
  }

  /// Those letters have no brackets as stand before what is hidden.
  fileprivate var inLettersOfPNG: Picture {
    var picture = self
    for row in picture.rows.indices {
      for run in picture.rows[row].indices { picture.rows[row][run].text = picture.rows[row][run].text.replacing("⟦", with: "[").replacing("⟧", with: "]") }
    }
    return picture
  }
}

extension Workspace {
  /// What the screen shows; without a screen, the last finding as text. What is to be hidden is so before anything is drawn.
  fileprivate mutating func picture() throws -> Picture {
    // On a screen there is something to see from the beginning, so that a script of it may begin with this.
    let beginning = view == nil && last == nil && isPlayed ? try info() : last
    guard view != nil || beginning != nil else { throw WorkbenchError.noFinding }
    let (tongue, last) = (tongue, beginning)
    let draw: Drawing = view ?? { redactor in
      guard let last else { return Picture(title: "", text: "") }
      let shown = redactor?.hide(last) ?? last
      return Picture(title: shown.title[tongue], text: shown.text(TextStyle(tongue, width: 100, rows: 400)))
    }
    var redactor = settings.redacts ? Redactor(pseudonyms, prompt: origin) : nil
    let picture = draw(&redactor)
    guard var redactor else { return picture }
    let shown = redactor.hide(picture)
    pseudonyms = redactor.pseudonyms
    return shown
  }

  /// Compares a value of the last finding, or of the session, with what the command expects.
  fileprivate mutating func judged(_ command: Command) throws -> Verdict {
    if let idle = Script.idleTolerance(in: command) ?? Script.idleModel(in: command) { throw WorkbenchError.badClaim(idle) }
    let address = command.address
    let written = try command.required("value")
    let value: Claim.Value =
      if case .text = command["value"] { .text(written) } else if let kept = memories[written] {
        .exactly(kept, name: written)
      } else if let multiple = try multiple(written, command) { multiple } else { Claim.Value(written: written) }
    let relation = Claim.Relation(rawValue: try command.required("is")) ?? .equal
    let tolerance =
      command.number("+-").map(Claim.Tolerance.absolute) ?? command.number("rel").map(Claim.Tolerance.relative)
    return try finding(for: command).check(Claim(address, relation, value, tolerance))
  }

  /// The same with what has come to an end meanwhile, and names and sizes as they are now: what `perform` does for every command.
  mutating func judge(_ command: Command) throws -> Verdict {
    adoptResults()
    if serials == 0 { _ = try? model() }
    try Language.check(command, lexicon: lexicon)
    return try judged(command)
  }

  /// What stands where the command points.
  mutating func observed(_ command: Command) throws -> Quantity {
    let address = command.address
    return try finding(for: command).quantity(address)
  }

  /// The name of what a claim is about, where that tells of the machine and the moment.
  func varying(_ command: Command) -> String? {
    if let kept = command.text("value")?.split(separator: "*").last.flatMap({ passing[String($0)] }) { return kept }
    guard let name = command.text("what") else {
      // A cell of a table with such a column.
      guard let cell = command.coordinates("at"), let last, case .table(let table) = last.body else { return nil }
      if last.isOfMoment { return table.columns.first?.name }
      let step = cell.first { $0.axis.map { "column".hasPrefix($0) } ?? false } ?? cell.last
      switch step?.index {
      case .label(let label): return last.observed.first { $0 == label }
      case .position(let place):
        let index = place < 0 ? place + table.columns.count : place
        return table.columns.indices.contains(index) && table.columns[index].dependsOnMachine ? table.columns[index].name : nil
      case nil: return nil
      }
    }
    if let fact = last?.facts.first(where: { $0.name == name }), command.text("of") == nil { return fact.dependsOnMachine || last?.isOfMoment == true ? name : nil }
    if case .table(let table)? = last?.body, let column = table.columns.first(where: { $0.name == name }), command.text("of") == nil {
      return column.dependsOnMachine || last?.isOfMoment == true ? name : nil
    }
    if let kept = passing[name] { return kept }
    return Fact.tellsOfMachine(name, .bytes) || ["seconds", "prefill", "decode"].contains(name) ? name : nil
  }

  /// `1.05*teacher`, `teacher`: so many times what the same quantity of another model is, or what `remember` kept.
  private mutating func multiple(_ written: String, _ command: Command) throws -> Claim.Value? {
    let parts = written.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, let factor = parts.count == 1 ? 1 : Double(parts[0]), factor.isFinite else { return nil }
    let base: Double?
    if parts.count == 2, case .number(let kept)? = memories[name] { base = kept } else if command.text("of") != nil, state.index(of: name) != nil {
      switch try fact(command.address.name, ofModel: name) {
      case .number(let number): base = number
      case .integer(let integer): base = Double(integer)
      case .text: base = nil
      }
    } else { base = nil }
    // It is a value like one that was kept: no digit of it was written that a tolerance could be read from.
    return base.map { .exactly(.number(factor * $0), name: written) }
  }

  /// What is checked: the last finding, or with `of` a value of one of the open models.
  fileprivate mutating func finding(for command: Command) throws -> Finding {
    guard let model = command.text("of") else { return try finding(for: command.address) }
    guard let name = command.text("what") else { throw WorkbenchError.missing(slot: "what", command: command.name) }
    let label = Phrase(same: name)
    return Finding(title: label, body: .note(label), facts: [Fact(name, label, try fact(name, ofModel: model))])
  }

  /// A value of an open model over its own prompt, without making it the current one.
  private mutating func fact(_ name: String, ofModel model: String) throws -> Fact.Value {
    guard let index = state.index(of: model) else { throw WorkbenchError.unknownModel(model, open: state.names) }
    var other = self
    other.state.current = index
    defer { cache = other.cache }
    if let value = try other.fact(name) ?? other.info()[fact: name] { return value }
    switch name {
    case "accuracy": if let value = try other.specimen().measure(.accuracy, over: Phrase("the prompt", "提示"))[fact: name] { return value }
    case "size":
      if let value = try other.memory()[fact: "file"] { return value }
      throw WorkbenchError.notInAFile(model)
    case "speed", "prefill", "decode":
      let measured = try other.perform(Command("measure", ["metric": .word("speed")]))
      // Tokens a second, one after the other where the model makes text.
      if let value = measured[fact: name == "speed" ? "decode" : name] ?? measured[fact: "prefill"] { return value }
    default: break
    }
    throw WorkbenchError.noSuchValue(name, model: model)
  }

  /// The last finding, or one of the session's own values where that has none of the name.
  fileprivate mutating func finding(for address: Subject) throws -> Finding {
    if case .named(let name) = address, last?[fact: name] == nil, !Subject.derived.contains(name) || last == nil,
      let value = try fact(name)
    {
      let label = Phrase(same: name)
      return Finding(title: label, body: .note(label), facts: [Fact(name, label, value)])
    }
    guard let last else { throw WorkbenchError.noFinding }
    return last
  }
}

extension Command {
  /// What `what` and `at` refer to.
  fileprivate var address: Subject {
    guard let steps = coordinates("at") else { return .named(text("what") ?? "") }
    return .cell(
      steps.map { step in
        switch step.index {
        case .position(let position): Subject.Step(axis: step.axis, .position(position))
        case .label(let label): Subject.Step(axis: step.axis, .label(label))
        }
      })
  }
}

extension Subject {
  fileprivate var name: String { if case .named(let name) = self { name } else { "" } }
}

extension Finding {
  /// The bytes of a file whose ending names the form.
  fileprivate func bytes(forFileNamed path: String) throws -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ending == "safetensors" { return try safetensors() }
    guard let format = ExportFormat(rawValue: ending) else {
      throw WorkbenchError.unknownFormat(path, known: ".json .csv .npy .safetensors")
    }
    return try exported(as: format)
  }

  /// A safetensors file with the arrays, each under its own name; provenance goes into the metadata.
  private func safetensors() throws -> [UInt8] {
    let all: [(name: String, shape: [Int], values: [Float])]
    switch body {
    case .array(let array): all = [(array.name, array.shape, array.values)]
    case .strip(let strip): all = [(strip.name, [strip.values.count], strip.values)]
    default: all = arrays.map { ($0.name, $0.shape, $0.values) }
    }
    guard !all.isEmpty else { throw WorkbenchError.notAnArray }
    var end = 0
    let entries = all.map { array in
      defer { end += array.values.count * 4 }
      return (
        array.name,
        JSONText.object([
          ("dtype", "\"F32\""), ("shape", JSONText.array(array.shape.map(String.init))),
          ("data_offsets", "[\(end),\(end + array.values.count * 4)]"),
        ])
      )
    }
    let metadata = JSONText.object([
      ("command", JSONText.string(provenance.command)), ("model", JSONText.string(provenance.model)),
      ("kernels", JSONText.string(provenance.kernels)),
    ])
    var header = Array(JSONText.object([("__metadata__", metadata)] + entries).utf8)
    // The format wants the data to begin at a multiple of eight; spaces may fill the header up.
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> ($0 * 8)) }
    bytes.reserveCapacity(8 + header.count + end)
    bytes += header
    for array in all {
      for value in array.values {
        let bits = value.bitPattern
        for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(byte * 8))) }
      }
    }
    return bytes
  }
}
