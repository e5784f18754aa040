import Findings
import Language
import Runs

/// A kind of work that can be gone on with after it was interrupted: one row for each kind of run. Adding a row is the whole
/// registration.
struct JobKind: Sendable {
  let kind: RunKind
  /// Starts the run again at its checkpoint, by `Workspace.run` with a plan whose `resumes` is the run, under the command
  /// `runs resume …` that asked for it.
  let resume: @Sendable (inout Workspace, RunRecord, Command) throws -> Finding
  /// Makes the model anew that the run has left at its checkpoint, without a step of training; the command is the one that began it.
  let bringBack: @Sendable (inout Workspace, RunRecord, Command) throws -> Finding

  static let all: [JobKind] = [.train, .distill, .recover]
  static subscript(kind: RunKind) -> JobKind? { all.first { $0.kind == kind } }
}
