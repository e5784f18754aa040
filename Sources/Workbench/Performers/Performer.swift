import Findings
import Language
import Models
import Wording

/// What a command does: one function per row of the command table, found by name. Adding an entry to one of the lists below is
/// the whole registration of a command's effect.
///
/// A performer gets a copy of the workspace. If it throws, the copy is dropped; so it may change things in any order.
package struct Performer: Sendable {
  package let name: String
  let perform: @Sendable (inout Workspace, Command) throws -> Finding
  /// Its finding is what `expect`, `export last` and `remember` refer to afterwards.
  let isFinding: Bool

  init(
    _ name: String, isFinding: Bool = true, _ perform: @escaping @Sendable (inout Workspace, Command) throws -> Finding
  ) {
    self.name = name
    self.isFinding = isFinding
    self.perform = perform
  }

  package static let all: [Performer] =
    models + input + look + change + prune + sparsity + measure + jobs + runs + train + checks + script + recording + screen
  private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static subscript(name: String) -> Performer? { table[name] }
}

extension Workspace {
  /// Performs one command on this workspace. Throws before anything is changed, or changes everything that the command means.
  mutating func perform(_ command: Command) throws -> Finding {
    guard let performer = Performer[command.name] else {
      throw command.row == nil ? WorkbenchError.unknownCommand(command.name) : WorkbenchError.notBuilt(command.name)
    }
    adoptResults()
    var copy = self
    do {
      // Names and sizes as they are now: the line may have been read before an earlier command of it changed them.
      if serials == 0 { _ = try? copy.model() }
      try check(command, lexicon: copy.lexicon)
      var finding = try performer.perform(&copy, command)
      copy.stamp(&finding, command)
      if performer.isFinding { copy.last = finding }
      self = copy
      return finding
    } catch {
      // What was worked out on the way stays true.
      cache = copy.cache
      throw error
    }
  }

  /// Fills in how a finding came about.
  private func stamp(_ finding: inout Finding, _ command: Command) {
    finding.provenance.command = command.canonical
    finding.provenance.kernels = kernels
    guard let current = state.current else { return }
    let open = state.models[current]
    finding.provenance.model = open.name
    finding.provenance.prompt = open.prompt?.source.text ?? ""
    finding.provenance.source = open.prompt?.origin
    finding.provenance.masks = open.model.masks.written.map { $0.parts + $0.options } + (open.model.sparsity.map { ["sparsify " + $0.written] } ?? [])
  }
}
