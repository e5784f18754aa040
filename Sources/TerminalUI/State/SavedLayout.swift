import FoundationEssentials
import Language
import TOMLKit
package import Wording
import Workbench

/// A layout that the user gave a name: what its panes are about, and how large they are in windows of each size.
public struct SavedLayout: Sendable, Equatable {
  public var name: String
  public var preset: Preset
  public var view: MainView
  public var isZoomed = false
  public var showsRuns = false
  /// By `80x24`.
  public var edges: [String: Edges] = [:]

  public init(name: String, preset: Preset, view: MainView) { (self.name, self.preset, self.view) = (name, preset, view) }

  /// `$XDG_CONFIG_HOME/vitrine/layouts.toml`; nil where there is no home.
  public static func path(_ environment: [String: String]) -> String? { UserSettings.folder(environment).map { $0 + "/layouts.toml" } }

  /// What `text` writes, read again. Throws what is wrong with the file.
  package static func read(toml text: String, file: String) throws -> [SavedLayout] {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch { throw SettingsError.unreadable(file, error) }
    return try table.keys.sorted().map { name in
      guard let row = table[name]?.table else { throw SettingsError.field(file, name, Phrase("a table", "一个表")) }
      let presets = Preset.allCases.map(\.rawValue), views = MainView.allCases.map { "\($0)" }
      guard let preset = row["preset"]?.string.flatMap(Preset.init(rawValue:)) else {
        throw SettingsError.field(file, name + ".preset", Phrase(presets.joined(separator: " or "), presets.joined(separator: " 或 ")))
      }
      let word = row["view"]?.string ?? "\(MainView.attention)"
      guard let view = MainView.allCases.first(where: { "\($0)" == word }) else {
        throw SettingsError.field(file, name + ".view", Phrase(views.joined(separator: " or "), views.joined(separator: " 或 ")))
      }
      var layout = SavedLayout(name: name, preset: preset, view: view)
      layout.isZoomed = row["zoomed"]?.bool ?? false
      layout.showsRuns = row["runs"]?.bool ?? false
      for (size, value) in row["edges"]?.table ?? TOMLTable() {
        let cells = value.array.map { array in array.compactMap(\.int) } ?? []
        guard cells.count == 3, cells.allSatisfy({ abs($0) < 1000 }) else {
          throw SettingsError.field(file, "\(name).edges.\(size)", Phrase("three numbers of cells", "三个单元格数"))
        }
        layout.edges[size] = Edges(rule: cells[0], console: cells[1], output: cells[2])
      }
      return layout
    }
  }

  package static func text(_ layouts: [SavedLayout]) -> String {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
    return layouts.map { layout in
      var lines = ["[\(quoted(layout.name))]", "preset = \(quoted(layout.preset.rawValue))", "view = \(quoted("\(layout.view)"))"]
      if layout.isZoomed { lines.append("zoomed = true") }
      if layout.showsRuns { lines.append("runs = true") }
      let edges = layout.edges.filter { $0.value != Edges() }.sorted { $0.key < $1.key }
      if !edges.isEmpty {
        let sizes = edges.map { "\(quoted($0.key)) = [\($0.value.rule), \($0.value.console), \($0.value.output)]" }
        lines.append("edges = { \(sizes.joined(separator: ", ")) }")
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Those of the user, and what is wrong with their file; a file that is wrong is left alone.
  static func read(file: String?) -> (layouts: [SavedLayout], complaint: Phrase?) {
    guard let file, let data = FileManager.default.contents(atPath: file) else { return ([], nil) }
    do { return (try read(toml: String(decoding: data.prefix(1 << 20), as: UTF8.self), file: file), nil) } catch {
      return ([], (error as? any WordedError)?.phrase)
    }
  }

  /// Why they could not be kept; nil when they were. A file that is wrong is not written over: what it says would be lost.
  package static func keep(_ layouts: [SavedLayout], in file: String?) -> Phrase? {
    guard let file else { return Phrase("there is no settings folder to keep layouts in", "没有可保存布局的设置文件夹") }
    if let complaint = read(file: file).complaint { return unwritten(complaint) }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do { try text(layouts).write(toFile: file, atomically: true, encoding: .utf8) } catch {
      return Phrase("layouts cannot be kept in \(visible(file))", "无法将布局保存到 \(visible(file))")
    }
    return nil
  }

  static func unwritten(_ complaint: Phrase) -> Phrase {
    Phrase("layouts hold until the program ends and are not written: \(complaint.en)", "布局只保留到程序结束，未写入文件：\(complaint.zh)")
  }
}

extension ScreenState {
  /// What `layout` can name.
  var layoutNames: [String] { Preset.allCases.map(\.rawValue) + layouts.map(\.name) }
  /// The name of the arrangement in use: one of the user's, or the preset's.
  var layoutKey: String { layoutName ?? preset.rawValue }
  private var size: String { "\(width)x\(height)" }

  /// Keeps the panes as they are under a name.
  mutating func saveLayout(_ name: String) -> [Request] {
    // The command has refused that already.
    guard Preset(rawValue: name) == nil else { return [] }
    var saved = layouts.first { $0.name == name } ?? SavedLayout(name: name, preset: preset, view: main)
    (saved.preset, saved.view, saved.isZoomed, saved.showsRuns) = (preset, main, isZoomed, runs.isShown)
    saved.edges.merge(splits.all(of: layoutKey)) { $1 }
    saved.edges[size] = splits[layoutKey, width, height]
    layouts.removeAll { $0.name == name }
    layouts.append(saved)
    layouts.sort { $0.name < $1.name }
    snapshot.lexicon.names[.layout] = layoutNames
    layoutName = name
    for (size, edges) in saved.edges { splits.put(edges, name, size) }
    return [.keepLayouts(layouts)]
  }

  mutating func removeLayout(_ name: String) -> [Request] {
    layouts.removeAll { $0.name == name }
    snapshot.lexicon.names[.layout] = layoutNames
    if layoutName == name { layoutName = nil }
    return [.keepLayouts(layouts)]
  }

  /// Arranges the panes as they were kept under a name, or as one of the program's own.
  mutating func restoreLayout(_ name: String) {
    if let preset = Preset(rawValue: name) {
      layoutName = nil
      return show(preset)
    }
    guard let saved = layouts.first(where: { $0.name == name }) else { return }
    if case .finding? = viewer?.content { viewer = nil }
    layoutName = name
    (preset, main, isZoomed, runs.isShown) = (saved.preset, saved.view, saved.isZoomed, saved.showsRuns)
    for (size, edges) in saved.edges { splits.put(edges, name, size) }
  }
}
