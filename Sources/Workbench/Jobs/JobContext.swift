package import Findings
package import Runs
package import Wording

/// What the body of a job has to do with: asked at every step, told at every step. The body runs on the job's own thread and
/// goes like this:
///
///     while step < total {
///       context.waitWhilePaused()
///       if context.isCancelled { break }          // what there is so far is the result
///       … one step …
///       context.report(step: step, of: total, metrics: [("loss", loss)], tokens: 48 * 128)
///     }
///
/// Everything may be called from any thread.
package struct JobContext: Sendable {
  let job: Job

  /// Set once: the body ends soon and returns what it has.
  package var isCancelled: Bool { job.isCancelled }
  /// Cancelled because the program ends: what is kept counts, and what would be shown does not.
  package var isLeaving: Bool { job.isLeaving }

  /// Returns at once, unless the job is paused or the session is at a command: then when it goes on. Cancelling ends a pause.
  package func waitWhilePaused() { job.waitWhilePaused() }

  /// Says how far the job is. The metrics of the step go to the run, to the live curves and, as the newest ones, to the facts of
  /// the status; `facts` are shown besides. `step` counts steps done; metrics given again for a step replace those before.
  /// - Parameter curves: Metrics that are kept and drawn and do not stand in the status.
  /// - Parameter tokens: Read since the last report, for tokens per second.
  package func report(
    step: Int, of total: Int, metrics: [(String, Double)] = [], curves: [(String, Double)] = [], facts: [Fact] = [],
    tokens: Int = 0
  ) {
    job.report(step: step, of: total, metrics: metrics, curves: curves, facts: facts, tokens: tokens)
  }

  /// A line of the run's record, shown as it comes.
  package func event(_ phrase: Phrase) { job.note(phrase) }

  /// A line that is shown and not kept.
  package func tell(_ phrase: Phrase) { job.tell(phrase) }

  /// Says that the run can be gone on with from a file that is complete on the disk.
  package func checkpoint(_ path: String, step: Int) { job.checkpoint(RunRecord.Checkpoint(path: path, step: step)) }

  /// Says that the run made a file.
  package func artefact(_ artefact: Artefact) { job.recording?.add(artefact) }

  /// The run that the job is kept as; nil where the store cannot be written.
  package var run: Int? { job.recording?.number }

  /// Throws where the store that has the run is not there any more, so that its files may be another run's.
  package func requireStore() throws { try job.recording?.requireThere() }

  /// A second run within the job, such as the control that is trained beside a student. Its metrics show among the live curves
  /// as `NAME.loss`, and are kept as a run of their own.
  package func beside(_ kind: RunKind, name: String) -> Companion { Companion(job: job, kind: kind, name: name) }

  package struct Companion: Sendable {
    private let job: Job
    private let name: String
    private let recording: Recording?

    init(job: Job, kind: RunKind, name: String) {
      self.job = job
      self.name = name
      recording = job.begin(kind, name: name)
    }

    /// - Parameter kept: Metrics that are kept and do not show among the live curves.
    package func report(step: Int, metrics: KeyValuePairs<String, Double>, kept: KeyValuePairs<String, Double> = [:]) {
      recording?.record(step: step, (Array(metrics) + kept).map { ($0.key, $0.value) })
      job.draw(step: step, metrics.map { ("\(name).\($0.key)", $0.value) })
    }

    /// Says what it came to. The run ends with the job, and as the job does.
    package func finish(facts: [Fact] = []) { if let recording { job.conclude(recording.number, facts) } }
  }
}
