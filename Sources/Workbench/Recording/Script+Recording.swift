import Findings
import Language
import Tensors
import Wording

/// How deeds are written down as a script.
struct RecordingStyle: Sendable, Equatable {
  /// Numbers are noted and not checked.
  var observes = false
  /// Commands that only look are left out.
  var leavesOutLooks = false
  /// Personal data stands under pseudonyms, and what they stand for in a file beside the script.
  var redacts = false
}

extension Script {
  /// The text of a script that does the same: what changed the session before comes first, so that the numbers mean the same, then
  /// everything that was done, with what it found.
  ///
  /// - Parameter hashes: Of the models that are opened, by what `open` was given.
  static func text(
    of deeds: ArraySlice<Deed>, after before: ArraySlice<Deed>, title: String, hashes: [(model: String, hash: ModelHash)], _ style: RecordingStyle
  ) -> String {
    let needed = programVersion.split(separator: ".").prefix(2).joined(separator: ".")
    var lines = ["vitrine 1", "title  \(visible(title.filter { !"{}".contains($0) }))", "needs  engine >= \(needed)"]
    for (model, hash) in hashes where !model.contains(where: { $0 == " " || $0 == "\t" || $0 == "{" }) {
      lines.append("model  \(model) sha256:\(hash.weights.prefix(16))")
      if let tokenizer = hash.tokenizer { lines.append("tokens \(model) sha256:\(tokenizer.prefix(16))") }
    }
    let kept = Script.needed(before, for: deeds)
    var awaited = AwaitedJobs(Array(before) + deeds)
    if !kept.isEmpty { lines += ["", "# What came before."] }
    for deed in before {
      let isKept = kept.contains(deed.number)
      if isKept || !deed.command.refersToFinding { lines += awaited.lines(before: deed) }
      if isKept { lines += deed.step(withClaims: false, isTrained: false, style) }
    }
    let wanted = style.leavesOutLooks ? Script.wanted(deeds) : []
    var isBesideJobs = before.contains { $0.isBackground && kept.contains($0.number) }
    var style = style
    let observes = style.observes
    for deed in deeds {
      lines += awaited.lines(before: deed)
      if deed.command.name == "prompt" { style.observes = observes || style.redacts && deed.isInexact }
      // What was left out is named where it stood.
      if !deed.isForScripts, let remark = deed.remark { lines += ["", "# " + remark] }
      guard deed.isForScripts else { continue }
      // A check of the user's belongs to what it checked, where nothing has come between: a blank line ends a step.
      let step = lines.reversed().prefix { !$0.isEmpty }
      if deed.command.name == "expect", step.contains(where: { $0.hasPrefix("> ") || $0.hasPrefix("? ") }) {
        lines.append("= " + Script.unparametrised(Script.expectation(deed.command)))
        continue
      }
      // What is noted or kept of a finding stands with it.
      let isLook = deed.effect == .looks && deed.command.row?.group != .script
      if isLook, style.leavesOutLooks, !wanted.contains(deed.number) { continue }
      if deed.command.name != "remember" { lines.append("") }
      // By what was typed, and not by how far jobs were: that is another story every time.
      var deed = deed
      if isBesideJobs, deed.command.countsWhatIsOpen { for index in deed.claims.indices { deed.claims[index].isObserved = true } }
      lines += deed.step(withClaims: true, isTrained: deed.isOfTrained, style)
      isBesideJobs = isBesideJobs || deed.isBackground
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Script {
  /// A line in which nothing stands for a parameter: what looks like one inside quotes is escaped.
  static func unparametrised(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) else { return line }
    var out = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let close = rest[open...].firstIndex(of: "}")
      let isName = close.map { isParameterName(String(rest[rest.index(after: open)..<$0])) } ?? false
      out += isName ? "\\x7B" : "{"
      rest = rest[rest.index(after: open)...]
    }
    return out + rest
  }
}

extension Deed {
  fileprivate func step(withClaims: Bool, isTrained: Bool, _ style: RecordingStyle) -> [String] {
    let isLook = effect == .looks && command.row?.group != .script
    var command = command
    // A script waits for what it starts, and what was made in the background is beside the current model there too.
    command.arguments["background"] = isBackground ? .word("yes") : nil
    var lines = [(isLook ? "? " : "> ") + Script.unparametrised(command.canonical)]
    if let words { lines.append("| \(words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ? "zh" : "en") \(visible(words))") }
    if let remark { lines.append("# " + remark) }
    // Who typed the command has confirmed it by that.
    if let confirmed = confirmation ?? (command.isDestructive ? command.endangered ?? "yes" : nil) {
      lines.append("@ confirm \(confirmed.contains("{") ? "yes" : visible(confirmed))")
    }
    // What a file that was written comes to is no finding that lines below could refer to.
    if withClaims, command.findsTheSame, effect != .irreversible {
      let isChecked = !style.observes && !isMeasuredOtherwise
      lines += claims.map { Script.unparametrised($0.line(checked: isChecked, isTrained: isTrained)) }
    }
    return lines
  }
}

extension Deed {
  /// A run is confirmed under the name that it has in the script.
  fileprivate mutating func confirmAsTold() {
    guard command.name == "runs delete", let run = command.text("run") else { return }
    if let given = confirmation, given != "yes" { confirmation = run }
    if let given = command.text("confirm"), given != "yes" { command.arguments["confirm"] = .word(run) }
  }

  /// Whether that may hold something else the next time: a view is drawn as the surface has it, runs tell of times, and a finding does, or
  /// has digits that another machine rounds otherwise, as the weights have of what was trained.
  fileprivate var writesAnew: Bool {
    command.name == "export" && command.text("what") != "masks" || command.name == "runs export" || isOfTrained
  }
}

extension [Deed] {
  /// Has every deed write over what stands where it writes, if that may be what it wrote when it was recorded, and is no longer: what it
  /// wrote is another thing every time, or a later deed wrote over it. It is confirmed where it stands.
  fileprivate mutating func writeOverTheirOwn() {
    let isWritten = { (deed: Deed) in deed.isForScripts && deed.writesFile && deed.command.row?.slot("overwrite") != nil }
    let changed = Set(filter { isWritten($0) && ($0.writesAnew || $0.command.text("overwrite") == "yes") }.compactMap(\.command.endangered))
    for index in indices where isWritten(self[index]) && self[index].command.endangered.map(changed.contains) == true {
      self[index].command.arguments["overwrite"] = .word("yes")
    }
  }
}

extension Workspace {
  /// The script of deeds `from` to `to`, counted from 1.
  /// - Parameter path: Where it is to be written: paths in it are seen from there.
  mutating func script(from: Int, to: Int, title: String, _ style: RecordingStyle, at path: String) throws -> String {
    let start = max(0, min(from - 1, deeds.count))
    let end = max(start, min(to, deeds.count))
    var (told, title) = (deeds[..<end].map(settled), title)
    joinResumed(&told)
    var hashes = try modelHashes(of: deeds[..<end])
    // What was written to a place of its own goes beside the script: it is passed on.
    var written: [String: String] = [:]
    let trained = Set(told.compactMap(\.job))
    for index in told.indices {
      told[index].command = portableRuns(told[index].command, of: trained)
      told[index].confirmAsTold()
    }
    let given = told.map(\.command)
    for index in told.indices { told[index].command = told[index].command.portable(in: settings.folder, &written) }
    let beside = Set(told.indices.filter { given[$0] != told[$0].command && written.values.contains(told[$0].command.text("file") ?? "") })
    for index in beside where told[index].writesFile && told[index].remark == nil { told[index].remark = "Was written to another folder." }
    hashes = hashes.filter { written[$0.model] == nil }
    let place = Files.folder(of: path)
    let (here, there) = (Files.plain(Files.absolute(settings.folder)), Files.plain(Files.absolute(place)))
    if here != there {
      let inside = there.hasPrefix(here + "/") ? String(there.dropFirst(here.count + 1)) : there
      for index in told.indices where !beside.contains(index) { told[index].command = told[index].command.relocated(to: inside, in: self) }
      hashes = hashes.map { (relocated(model: $0.model, to: inside), $0.hash) }
      // What lies beside the script is passed on with it.
      for index in told.indices { told[index].command = told[index].command.seen(fromBelow: there) }
      hashes = hashes.map { (Files.path($0.model, fromBelow: there), $0.hash) }
    }
    told.writeOverTheirOwn()
    if style.redacts {
      told = told.map { pseudonyms.hide($0) }
      title = pseudonyms.hide(title)
      hashes = hashes.map { (pseudonyms.hide($0.model), $0.hash) }
    }
    return Script.text(of: told[start..<end], after: told[..<start], title: title, hashes: hashes, style)
  }

  /// A run that a crash cut off, and that was gone on with, is one line of a script, where it began: it comes to the same without the
  /// interruption. One that was not is left out.
  private func joinResumed(_ told: inout [Deed]) {
    for index in told.indices where told[index].isCutOff {
      let run = told[index].run
      // What goes on with it once more is a line of its own, as it is where nothing was cut off.
      guard let later = told.indices.first(where: { $0 > index && told[$0].command.name == "runs resume" && told[$0].run == run && told[$0].failure == nil }) else {
        (told[index].omission, told[index].remark) = (.cutOff, "Left out, as it was cut off: \(visible(told[index].command.canonical))")
        continue
      }
      (told[index].claims, told[index].remark, told[index].job) = (told[later].claims, told[later].remark, told[later].job)
      if let end = told[later].command.integer("steps"), told[index].command.row?.slot("until") != nil {
        told[index].command.arguments["until"] = .integer(end)
        told[index].isMeasuredOtherwise = !told[later].isMeasuredOtherwise && told[index].command.text("keep") == "best"
      }
      told[later].remark = nil
      // What was waited for became current there.
      if !told[later].isBackground, let model = told[later].job.flatMap({ jobs[$0]?.status.model }) {
        told[later].command = Command("use", ["model": .word(model)])
        (told[later].claims, told[later].job) = ([], nil)
      } else { told[later].omission = .toldAbove }
    }
  }

  /// What `open` was given, and the default model where something was done before anything was opened.
  private mutating func modelHashes(of deeds: ArraySlice<Deed>) throws -> [(model: String, hash: ModelHash)] {
    let wanted = deeds.filter(\.isForScripts)
    var names = wanted.first.map { $0.command.name == "open" ? [] : ["builtin"] } ?? []
    // What the script itself writes is not there before it is played.
    var made: Set<String> = []
    for deed in wanted {
      if deed.command.name == "save", let file = deed.command.text("file") { made.insert(resolve(file)) }
      if deed.command.name == "open", let name = deed.command.text("model"), !made.contains(resolve(name)), !names.contains(name) { names.append(name) }
    }
    return try names.map { name in
      if let known = hashes[name] { return (name, known) }
      let hash = try ModelHash(modelPath(name), environment: settings.environment)
      hashes[name] = hash
      return (name, hash)
    }
  }
}
