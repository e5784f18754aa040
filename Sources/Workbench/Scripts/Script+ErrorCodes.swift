import Checkpoints
import Findings
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

extension Script {
  /// Every kind of error that a command of a script can fail with; what only a surface has against its settings is none.
  private static let errors: [any WordedError.Type] = [
    AddressError.self, CheckpointError.self, Diagnostic.self, EngineError.self, ExportError.self, LostRun.self, MaskFileError.self, ModelError.self,
    MovedData.self, PruneError.self, RecordError.self, ReplayError.self, SavingError.self, ScriptError.self, SharedSession.FileThere.self,
    SparsityError.self, StoreError.self, StudyError.self, TensorError.self, TokenizerTrainingError.self, Unexpected.self, UnreadableKey.self, WorkbenchError.self,
  ]

  /// Every code that may stand behind `!`.
  package static let errorCodes = Set(errors.flatMap { $0.codes })
}
