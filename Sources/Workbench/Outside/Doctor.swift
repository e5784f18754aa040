import Findings
import Models
import Runs
import Tensors
import Wording

// What the program found around it, and what would not work.
extension Workspace {
  var kernels: String { Engine.kernels }

  mutating func doctor() throws -> Finding {
    var checks: [Check] = [
      Check("kernels", Phrase("kernels", "指令集"), Engine.kernels),
      Check("available-kernels", Phrase("available", "可用"), Engine.availableKernels.joined(separator: " ")),
      Check("threads", Phrase("threads", "线程"), "\(Engine.threads)"),
      Check("processor", Phrase("processor features", "处理器特性"), Engine.processorFeatures.joined(separator: " ")),
      Check("language", Phrase("language", "语言"), tongue.rawValue),
      locale,
      Check("families", Phrase("families", "模型族"), Model.families.joined(separator: " ")),
    ]
    checks += settings.surface.map { Check($0.name, $0.label, $0.text, trouble: settings.surfaceTroubles[$0.name]) }
    checks.append(storeCheck())
    checks += builtinCheck()
    checks += cacheChecks()
    let trouble = checks.filter { $0.trouble != nil }.count
    var table = Table(
      columns: [
        Table.Column("check", Phrase("check", "检查项")), Table.Column("found", Phrase("found", "结果")),
        Table.Column("note", Phrase("note", "说明")),
      ],
      rows: checks.map { [.phrase($0.label), .text(visible($0.found)), $0.trouble.map(Table.Cell.phrase) ?? .missing] })
    // What is wrong is read to its end.
    table.wraps = true
    return Finding(
      title: Phrase("checks", "检查"), body: .table(table),
      facts: [
        Fact("troubles", Phrase("troubles", "问题"), .integer(trouble), .count),
        Fact("kernels", Phrase("kernels", "指令集"), .text(Engine.kernels)),
        Fact("threads", Phrase("threads", "线程"), .integer(Engine.threads)),
      ])
  }

  private struct Check {
    let name: String
    let label: Phrase
    let found: String
    /// What will not work; nil when all is well.
    var trouble: Phrase?
    init(_ name: String, _ label: Phrase, _ found: String, trouble: Phrase? = nil) {
      self.name = name
      self.label = label
      self.found = found
      self.trouble = trouble
    }
  }

  private var locale: Check {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let value = names.lazy.compactMap { self.settings.environment[$0] }.first { !$0.isEmpty } ?? ""
    let utf8 = value.lowercased().contains("utf-8") || value.lowercased().contains("utf8")
    return Check(
      "locale", Phrase("locale", "locale"), value.isEmpty ? "C" : value,
      trouble: utf8 ? nil : Phrase("not UTF-8: C.UTF-8 is used for characters", "不是 UTF-8：字符处理改用 C.UTF-8"))
  }

  /// Where runs are kept, and what would keep them from it.
  private func storeCheck() -> Check {
    let label = Phrase("store of runs", "运行记录库")
    do {
      guard let store else { throw StoreError.noPlace }
      let count = try store.checked()
      return Check("store", label, "\(store.path): \(count)")
    } catch {
      let worded = error.worded
      return Check("store", label, store?.path ?? worded.code, trouble: worded.phrase)
    }
  }

  private func builtinCheck() -> [Check] {
    do {
      let model = try Model.open(Workspace.builtin, environment: settings.environment)
      return [Check("builtin", Phrase("built-in model", "内置模型"), "\(model.shape.family), \(Amount.count(model.shape.parameters))")]
    } catch {
      let worded = error as? any WordedError
      return [
        Check(
          "builtin", Phrase("built-in model", "内置模型"), worded?.code ?? "error",
          trouble: worded?.phrase ?? Phrase("does not open", "无法打开"))
      ]
    }
  }

  /// Models in the Hugging Face cache, and whether each opens as far as its configuration and headers.
  private func cacheChecks() -> [Check] {
    let environment = settings.environment
    let home = environment["HF_HOME"] ?? environment["HOME"].map { $0 + "/.cache/huggingface" }
    guard let folder = environment["HF_HUB_CACHE"] ?? home.map({ $0 + "/hub" }) else { return [] }
    let names = Files.names(in: folder).filter { $0.hasPrefix("models--") }
      .map { String($0.dropFirst("models--".count)).replacing("--", with: "/") }
    let summary = Check("cache", Phrase("Hugging Face cache", "Hugging Face 缓存"), "\(folder): \(names.count)")
    return [summary]
      + names.map { name in
        do {
          let model = try Model.open(name, environment: environment)
          return Check(name, Phrase(same: visible(name)), "\(model.shape.family), \(Amount.count(model.shape.parameters))")
        } catch {
          let worded = error as? any WordedError
          return Check(name, Phrase(same: visible(name)), worded?.code ?? "error", trouble: worded?.phrase)
        }
      }
  }
}

extension Fact {
  /// The value as plain text.
  fileprivate var text: String {
    switch value {
    case .number(let number): number.shortest
    case .integer(let integer): String(integer)
    case .text(let text): text
    }
  }
}
