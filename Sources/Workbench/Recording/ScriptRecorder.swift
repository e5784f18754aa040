import Findings
import Language
import Tensors
import Wording

/// A script that grows with what is done. What is new is appended, so that a kill at any moment leaves it whole up to the last command;
/// where something above it is another than before, all of it is written anew, in one step. What somebody else has put into its file
/// meanwhile stays, and the recording goes on in a file beside it.
struct ScriptRecorder: Sendable {
  /// Where it is written.
  var path: String
  let title: String
  /// The first deed that is in it.
  let first: Int
  let style: RecordingStyle
  /// It could not be written the last time, and that has been said.
  var isBehind = false
  /// A script that was played before has made the file: it stays as it is, and at the end the same has to be in it.
  var isHeldBack = false
  /// Its session is being brought back: it is written when all of it is there.
  var isComingBack = false
  /// Hashes of what the file holds if nobody else has written to it; nil where the recording has still to make it its own.
  var own: Set<String>? = nil
  /// What it was given last; nil where that is not known, so that it has to be written whole.
  fileprivate var written: String? = nil
  /// The file that was asked for, where somebody else has written to that.
  var left: String? = nil

  init(path: String, title: String, first: Int, style: RecordingStyle) {
    (self.path, self.title, self.first, self.style) = (path, title, first, style)
  }

  /// Whether the file holds something that it was not given by the recording. One that is gone holds nothing to lose.
  fileprivate func isForeign(to hash: String) -> Bool {
    guard let own, Files.exists(path) else { return false }
    guard let bytes = try? Files.read(path) else { return true }
    // What was being appended when the program was killed is nobody else's.
    let found = SHA256.hex(of: Array(bytes[..<GrowingFile.wholeCount(bytes)]))
    return found != hash && !own.contains(found)
  }

  /// What is said when the recording ends in another file than was asked for; nil where it does not.
  var ending: Phrase? {
    left.map {
      Phrase(
        "\(visible($0)) was changed by somebody else and is left as they wrote it; the recording is in \(visible(path))",
        "\(visible($0)) 被他人改动过，已保持原样；录制内容在 \(visible(path))")
    }
  }

  /// Goes on in a file of its own, which is made.
  fileprivate mutating func stepAside() throws {
    let from = left ?? path
    let stem = from.dropLast(".session".count)
    for number in 2..<10_000 {
      let other = "\(stem)-\(number).session"
      // One that has lost its script may still have the table of it.
      guard !Files.exists(Pseudonyms.path(beside: other)), try OutputFile.reserve(other) != nil else { continue }
      (path, left, written) = (other, from, nil)
      return
    }
    throw WorkbenchError.fileExists(from)
  }
}

extension Workspace {
  /// Takes down what was done; where a script is being recorded, it goes on with that. Returns why that could not be, or that it went
  /// elsewhere.
  mutating func keep(_ deed: Deed, in journal: inout JournalKeeper) -> Phrase? {
    deeds.append(deed)
    keepKind(deed)
    return deed.isForScripts ? record(in: &journal) : nil
  }

  /// Writes the script that is being recorded, and what is in it into the journal before: a crash in between is told from somebody else.
  mutating func record(in journal: inout JournalKeeper) -> Phrase? {
    guard var recorder, !recorder.isHeldBack, !recorder.isComingBack else { return nil }
    do {
      let warning = try write(&recorder, in: &journal)
      recorder.isBehind = false
      self.recorder = recorder
      return warning
    } catch {
      self.recorder?.isBehind = true
      guard !recorder.isBehind else { return nil }
      let reason = error.worded.phrase
      return Phrase("the recording is not written: \(reason.en)", "录制未能写入：\(reason.zh)")
    }
  }

  /// Puts into the journal what a recording has begun its file with: a crash that comes before anything was done is told from somebody else.
  mutating func began(_ command: Command, failure: String?, in journal: inout JournalKeeper) -> Phrase? {
    guard command.name == "record", command.text("name") != nil, failure == nil, let recorder, let hash = recorder.own?.first else { return nil }
    return journal.recording(Files.absolute(recorder.path), hash, &pseudonyms)
  }

  /// Writes what has come to it. Throws where it is held back and would be another than the one that is there. Returns that somebody else has
  /// written to its file, when it is found.
  mutating func write(_ given: inout ScriptRecorder, in journal: inout JournalKeeper) throws -> Phrase? {
    var recorder = given
    let text = try script(from: recorder.first, to: deeds.count, title: recorder.title, recorder.style, at: recorder.path)
    if recorder.isHeldBack {
      guard try Script.text(at: recorder.path) == text else { throw WorkbenchError.fileExists(recorder.path) }
      return nil
    }
    let hash = SHA256.hex(of: text)
    let isForeign = recorder.isForeign(to: hash)
    if isForeign { try recorder.stepAside() }
    let failure = journal.recording(Files.absolute(recorder.path), hash, &pseudonyms)
    do {
      // What cannot be appended to may be written anew all the same.
      let isAppended = recorder.written.map { (try? append(text, behind: $0, to: recorder.path, recorder.style)) == true } == true
      if !isAppended { try write(text, to: recorder.path, recorder.style) }
    } catch {
      if isForeign { try? Files.remove(recorder.path) }
      throw error
    }
    (recorder.own, recorder.written) = ([hash], text)
    let found = given.path
    given = recorder
    guard isForeign else { return failure }
    return Phrase(
      "somebody else has written to \(visible(found)): it is left as it is, and the recording goes on in \(visible(recorder.path))",
      "\(visible(found)) 已被他人改动：保持原样，录制改为写入 \(visible(recorder.path))")
  }

  /// Appends what a script goes on with, and writes before it what new pseudonyms stand for. False where it does not go on with what was
  /// written before, or where that is gone.
  private func append(_ text: String, behind written: String, to path: String, _ style: RecordingStyle) throws -> Bool {
    guard text.utf8.starts(with: written.utf8), Files.exists(path) else { return false }
    let piece = String(decoding: text.utf8.dropFirst(written.utf8.count), as: UTF8.self)
    if style.redacts, Pseudonyms.areIn(piece) { try pseudonyms.write(to: Pseudonyms.path(beside: path), for: text) }
    try GrowingFile.append(Array(piece.utf8), to: path, after: written.utf8.count)
    return true
  }

  /// Writes a script, and before it what its pseudonyms stand for; what an older script of that name left of those is gone.
  func write(_ text: String, to path: String, _ style: RecordingStyle) throws {
    let apart = Pseudonyms.path(beside: path)
    if style.redacts, Pseudonyms.areIn(text) { try pseudonyms.write(to: apart, for: text) } else { try Files.remove(apart) }
    _ = try Files.write(Array(text.utf8), to: path, overwrite: true)
  }
}
