package import Findings
package import Models
package import Runs
package import Wording

/// What a job hands over when it is done, and what a cancelled one has until then. The session adopts the models between two
/// commands, as one step of the history under the job's command.
package struct JobResult: Sendable {
  /// What is shown of it; its facts are kept with the run.
  var finding: Finding
  var models: [Product] = []
  /// Why what the run came to is nowhere on the disk, although it should be: its record says failed, whatever the session has of it.
  package var unkept: Phrase? = nil
  /// It was over before its last step, of itself.
  package var endsEarly = false

  /// A model that the job made.
  package struct Product: Sendable {
    /// The name it is to go by; where that is taken, a number follows.
    let name: String
    let model: Model
    /// Whether it is what is looked at from then on, where a command has waited for it.
    let becomesCurrent: Bool
    package init(name: String, model: Model, becomesCurrent: Bool = false) {
      self.name = name
      self.model = model
      self.becomesCurrent = becomesCurrent
    }
  }

  package init(_ finding: Finding, models: [Product] = []) {
    self.finding = finding
    self.models = models
  }
}

/// What a job is to be, before it starts.
package struct JobPlan: Sendable {
  /// What the store keeps of it before the first step; `run.command` names the job too.
  package var run: RunPlan
  /// Goes on with this run instead of beginning one.
  package var resumes: RunRecord?
  /// What the job is called by, where the store keeps its command otherwise.
  var command: String? = nil
  /// What the model is called that it makes; nil where it makes none.
  var model: String? = nil
  /// Whether the store learns of it: what only brings a model back is no run.
  var isKept = true
  /// Whether what the run begins with can be had again when this session is gone.
  var isRegainable = true
  package init(_ run: RunPlan, resumes: RunRecord? = nil) {
    self.run = run
    self.resumes = resumes
  }
}
