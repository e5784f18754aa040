import Checkpoints
import Findings
import FoundationEssentials
import Language
import Tensors
import Wording

/// The log of everything that was done in a session, line by line on the disk before the answer is shown. What `resume` plays after
/// a crash, and what bug reports and audits read.
///
/// Each line is a JSON object whose `hash` is the SHA-256 of the rest of the line, in which `previous` is the hash of the line
/// before. So no line can be changed, moved or taken out without those behind it telling; that none was cut off the end is told
/// by the stamp beside the file, which holds the count, and a hash over that, the last hash and the `salt` of the first line. The chain has
/// no key: who computes all hashes anew can write another journal.
///
///     {"journal":1,"n":0,"previous":"","kind":"begin","version":"0.1.0","time":1764081000.5,"folder":"…","salt":"…"}
///     {"n":1,"previous":"…","kind":"start","words":"turn that head off","command":"mask L1.H5","time":…}
///     {"n":2,"previous":"…","kind":"done","command":"mask L1.H5","effect":"reversible","finding":"9f2c…","seconds":0.003}
///     {"n":3,"previous":"…","kind":"misread","input":"trun it off","ran":false,"time":…}
///     {"n":4,"previous":"…","kind":"end"}
///
/// One that is kept under pseudonyms says `"redacted":true` where it begins. What trains has the number of its `run` in the store and whether
/// it went on in the `background`, and a line `{"kind":"made","run":3}` where its model was taken over. A script that is recorded leaves
/// `{"kind":"recording","file":"…","sha256":"…"}` before each time that it is written.
/// One that could not be written on says `{"kind":"stopped"}` as soon as there is room: what was done after it is not in the journal.
struct Journal: Sendable {
  let path: String
  private let file: LogFile
  /// Where they are kept; nil where nothing is hidden.
  private let pseudonymFile: String?
  private var chain: Chain

  /// Begins a journal of its own name in a folder, which is made. Old journals that have ended are cleared away.
  /// - Parameter work: The folder that paths of commands are relative to.
  /// - Parameter redacts: Personal data is written under pseudonyms, which stand in a file beside the journal.
  /// - Parameter resumes: The journal that is being played again.
  init(in folder: String, of work: String, redacts: Bool, resumes: String? = nil) throws {
    try Files.makeFolder(folder)
    let now = Date().timeIntervalSince1970
    let name = "\(Journal.beginning)\(Int(now * 1000))-\(UInt32.random(in: .min ... .max))"
    path = "\(folder)/\(name).jsonl"
    chain = Chain(salt: (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 16) }.joined())
    file = try LogFile(creating: path, stamp: Journal.stampPath(path), holding: Array(Chain.stamp(0, "", chain.salt).utf8))
    pseudonymFile = redacts ? Pseudonyms.path(beside: path) : nil
    var members = [("kind", "\"begin\""), ("version", JSONText.string(programVersion)), ("time", JSONText.number(now))]
    members.append(("folder", JSONText.string(Files.absolute(work))))
    if redacts { members.append(("redacted", "true")) }
    members.append(("salt", JSONText.string(chain.salt)))
    // Of one in the same folder the name: it may be set aside there, and has to be somewhere.
    if let resumes { members.append(("resumes", JSONText.string(Files.isFile(resumes, in: folder) ? Files.name(of: resumes) : Files.absolute(resumes)))) }
    try write(members)
    Journal.clear(folder)
  }

  static let beginning = "journal-"
  /// Of one that a session was brought back from.
  static let aside = "resumed-"
  static func stampPath(_ journal: String) -> String { String(journal.dropLast("jsonl".count)) + "stamp" }

  /// Before a command: what is about to be done, so that a crash leaves its name.
  mutating func start(_ command: Command, words: String?, confirmation: String?, _ pseudonyms: inout Pseudonyms) throws {
    var members = [("kind", "\"start\""), ("command", try text(command.canonical, isCommand: true, &pseudonyms)), ("time", JSONText.number(Date().timeIntervalSince1970))]
    if let words { members.append(("words", try text(words, &pseudonyms))) }
    if let confirmation { members.append(("confirmation", try text(confirmation, &pseudonyms))) }
    try write(members)
  }

  /// After it: what came of it.
  mutating func done(
    _ command: Command, finding: Finding?, failure: String?, seconds: Double, run: Int? = nil, isBackground: Bool? = nil, _ pseudonyms: inout Pseudonyms
  ) throws {
    var members = [
      ("kind", "\"done\""), ("command", try text(command.canonical, isCommand: true, &pseudonyms)), ("effect", JSONText.string((command.row?.effect ?? .looks).rawValue)),
    ]
    if let finding { members.append(("finding", JSONText.string(Journal.digest(finding)))) }
    if let failure { members.append(("failure", JSONText.string(failure))) }
    if let run { members.append(("run", String(run))) }
    if let isBackground { members.append(("background", isBackground ? "true" : "false")) }
    members.append(("seconds", JSONText.number(seconds)))
    try write(members)
  }

  /// A line of the user's that meant nothing: nothing was run.
  mutating func misread(_ input: String, _ pseudonyms: inout Pseudonyms) throws {
    try write([
      ("kind", "\"misread\""), ("input", try text(input, &pseudonyms)), ("ran", "false"), ("time", JSONText.number(Date().timeIntervalSince1970)),
    ])
  }

  /// The model that a run made was taken over.
  mutating func made(run: Int) throws { try write([("kind", "\"made\""), ("run", String(run))]) }

  /// What a script that is being recorded is about to hold: what somebody else puts into its file is told from that.
  mutating func recording(_ file: String, _ hash: String, _ pseudonyms: inout Pseudonyms) throws {
    try write([("kind", "\"recording\""), ("file", try text(file, &pseudonyms)), ("sha256", JSONText.string(hash))])
  }

  /// What a finding is known by.
  static func digest(_ finding: Finding) -> String { String(SHA256.hex(of: finding.json()).prefix(16)) }

  /// The session was left as it should be.
  mutating func end(_ reason: String = "left") throws { try write([("kind", "\"end\""), ("reason", JSONText.string(reason))]) }

  /// A line could not be written, and none was since: what was done meanwhile is missing.
  mutating func stopped() throws { try write([("kind", "\"stopped\"")]) }

  /// A text as it is written: with everything personal under a name where that is asked for. The table is on the disk before the line is.
  private func text(_ text: String, isCommand: Bool = false, _ pseudonyms: inout Pseudonyms) throws -> String {
    guard let pseudonymFile else { return JSONText.string(text) }
    let before = pseudonyms.count
    let hidden = pseudonyms.hide(typed: text, isCommand: isCommand)
    if pseudonyms.count > before { try pseudonyms.write(to: pseudonymFile) }
    return JSONText.string(hidden)
  }

  private mutating func write(_ members: [(name: String, value: String)]) throws {
    // One that is not written is no part of the chain.
    var next = chain
    let (line, stamp) = next.next(members)
    try file.append(Array(line.utf8), stamp: Array(stamp.utf8))
    chain = next
  }

  /// Journals that have ended are kept for a while, the newest of them.
  private static let kept = 50
  private static func clear(_ folder: String) {
    let names = Files.names(in: folder).filter { $0.hasPrefix(beginning) && $0.hasSuffix(".jsonl") }
    for name in names.dropLast(kept) {
      let path = folder + "/" + name
      guard !LogFile.isHeld(path), (try? JournalReader(path))?.hasEnded == true else { continue }
      for path in [path, stampPath(path), Pseudonyms.path(beside: path)] { try? Files.remove(path) }
    }
  }
}
