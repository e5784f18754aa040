public import Findings
public import Language
import Studies

/// A piece of work as a surface sees it: how far it is, and a way to stop it. The session writes, the surface reads; nothing
/// calls back.
public struct Work: Sendable {
  let progress = Progress()
  public init() {}
  public var done: Int { progress.done }
  public var total: Int { progress.total }
  public var isCancelled: Bool { progress.isCancelled }
  public func cancel() { progress.cancel() }
}

extension Player {
  /// A replay that a surface can stop.
  public init(_ script: Script, settings: Session.Settings, work: Work, options: Options) {
    self.init(script, settings: settings, progress: work.progress, options: options)
  }
}

// The session's questions, with work that a surface can watch and stop.
extension Session {
  public func perform(
    _ command: Command, confirmation: String? = nil, view: Drawing? = nil, words: String? = nil, work: Work
  ) async -> Outcome {
    await perform(command, confirmation: confirmation, view: view, words: words, progress: work.progress)
  }
  public func pattern(layer: Int, head: Int, work: Work) throws -> Finding {
    try pattern(layer: layer, head: head, progress: work.progress)
  }
  public func heads(by score: String, work: Work) throws -> Finding { try heads(by: score, progress: work.progress) }
  public func output(at position: Int?, count: Int, work: Work) throws -> Finding {
    try output(at: position, count: count, progress: work.progress)
  }
  public func outputs(at position: Int?, beside viewpoint: Viewpoint, at there: Int?, count: Int, work: Work) throws -> (here: Finding, there: Finding) {
    try outputs(at: position, beside: viewpoint, at: there, count: count, progress: work.progress)
  }
}
