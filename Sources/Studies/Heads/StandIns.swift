// What stands in for a part that is turned off, taken from texts.
//
// Zero is far from anything the rest of the model has seen, so a part can look more important than it is. Two milder questions: its mean
// over a data set keeps what it always adds and takes away what it says about this text; its outputs on another text (resample ablation)
// keep all of how it behaves, and say the wrong thing. Both run the unmasked model; of the texts no more than one is held at a time.
//
// Wang et al. 2022, arXiv 2211.00593, for means over a data set; Chan et al. 2022, "Causal scrubbing", for resampling.

public import Models
import Tensors
public import Wording

/// Texts that stand-ins are taken from, as windows of tokens.
public struct MaskSource: Sendable {
  /// `[windows][tokens]`, none empty.
  public let windows: [[Int]]
  public let name: String

  public init(windows: [[Int]], name: String) {
    precondition(!windows.isEmpty && windows.allSatisfy { !$0.isEmpty }, "a source of stand-ins needs tokens")
    (self.windows, self.name) = (windows, name)
  }

  /// A text in windows of `context` tokens; one that is shorter is a window by itself, and what is left over at the end is not looked
  /// at. Throws `StudyError.tooFewTokens` where there is nothing.
  public init(text ids: [Int], named name: String, context: Int) throws {
    guard !ids.isEmpty else { throw StudyError.tooFewTokens(found: 0, needed: 1, operation: Self.operation) }
    precondition(context > 0, "windows need a length")
    windows = ids.count < context ? [ids] : (0..<ids.count / context).map { Array(ids[$0 * context..<($0 + 1) * context]) }
    self.name = name
  }

  public var tokens: Int { windows.reduce(0) { $0 + $1.count } }

  /// At most `limit` windows, spread evenly.
  public func spread(_ limit: Int) -> MaskSource {
    let used = min(max(1, limit), windows.count)
    return MaskSource(windows: (0..<used).map { windows[$0 * windows.count / used] }, name: name)
  }

  /// One window by chance, which is another text than `ids`; with its place among all. Throws `StudyError.noOtherText`.
  public func draw(otherThan ids: [Int], seed: UInt64) throws -> (window: Int, ids: [Int]) {
    let others = windows.indices.filter { !Self.isSame(windows[$0], ids) }
    guard !others.isEmpty else { throw StudyError.noOtherText(name) }
    var random = Random(seed: seed)
    let window = others[min(others.count - 1, Int(random.uniform() * Double(others.count)))]
    return (window, windows[window])
  }

  /// Whether they agree as far as the shorter goes: nothing would be resampled then.
  private static func isSame(_ a: [Int], _ b: [Int]) -> Bool { !b.isEmpty && zip(a, b).allSatisfy(==) }

  private static let operation = Phrase("a stand-in", "替代值")
}

extension Model {
  /// The most numbers that may stand in for parts, in bytes.
  package static let standInLimit = 1 << 28

  /// The masks that replace `parts` by their means over all positions of all windows, in the model without masks.
  public func means(of parts: [Part], over source: MaskSource, at positions: Set<Int>? = nil, _ progress: Progress = Progress()) throws -> Masks {
    try means(of: parts, over: source.windows, at: positions, origin: source.name, progress) { try unmasked(on: $0, parts, progress) }
  }

  /// The same, with the runs made by the caller.
  func means(
    of parts: [Part], over windows: [[Int]], at positions: Set<Int>?, origin: String?, _ progress: Progress, run: ([Int]) throws -> Run
  ) throws -> Masks {
    for part in parts { try shape.require(part) }
    var sums = parts.map { [Double](repeating: 0, count: width(of: $0)) }
    for (number, window) in windows.enumerated() {
      if progress.isCancelled { throw ModelError.cancelled }
      if windows.count > 1 { progress.report(number, of: windows.count) }
      let run = try run(window)
      for (index, part) in parts.enumerated() {
        let (x, features) = (try run.activation(part.hook, family: shape.family), part.features(dHead: shape.dHead, dModel: shape.dModel))
        let width = x.shape.dropFirst(2).reduce(1, *)
        x.withSpan { span in
          for position in 0..<x.shape[1] {
            for (place, feature) in features.enumerated() { sums[index][place] += Double(span[position * width + feature]) }
          }
        }
      }
    }
    let count = Double(windows.reduce(0) { $0 + $1.count })
    var masks = Masks()
    for (part, sum) in zip(parts, sums) { masks[part] = PartMask(.row(sum.map { Float($0 / count) }), at: positions, origin: origin) }
    return masks
  }

  /// The masks that replace `parts`, at each position, by what they do at that position of another text in the model without masks; a
  /// longer sequence begins at its first position again.
  public func resampled(_ parts: [Part], from ids: [Int], named origin: String, at positions: Set<Int>? = nil, _ progress: Progress = Progress()) throws -> Masks {
    for part in parts { try shape.require(part) }
    let bytes = parts.reduce(0) { $0 + 4 * ids.count * width(of: $1) }
    guard bytes <= Self.standInLimit else { throw StudyError.tooLarge(what: "mask", bytes: bytes, limit: Self.standInLimit) }
    let run = try unmasked(on: ids, parts, progress)
    var masks = Masks()
    for part in parts {
      let (x, features) = (try run.activation(part.hook, family: shape.family), part.features(dHead: shape.dHead, dModel: shape.dModel))
      let width = x.shape.dropFirst(2).reduce(1, *)
      let values = x.withSpan { span in (0..<ids.count).flatMap { row in features.map { span[row * width + $0] } } }
      masks[part] = PartMask(.rows(values, count: ids.count), at: positions, origin: origin)
    }
    return masks
  }

  private func unmasked(on ids: [Int], _ parts: [Part], _ progress: Progress) throws -> Run {
    var (plain, request) = (self, RunRequest(logits: .none, capture: Set(parts.map(\.hook))))
    plain.masks = [:]
    request.isCancelled = { progress.isCancelled }
    return try plain.run(TokenBatch(ids), request)
  }

  func width(of part: Part) -> Int { part.features(dHead: shape.dHead, dModel: shape.dModel).count }
}

extension PartMask.Mode {
  /// What a mask of `parts` replaced, and by what.
  public func remark(of parts: [Part], at positions: Set<Int>?, over source: MaskSource?, window: Int? = nil) -> Phrase {
    guard let source else { return (AblationMode(rawValue: rawValue) ?? .zero).remark(of: parts, at: positions) }
    let what = AblationMode.replaced(parts)
    let place = positions.map { PartMask.written($0) }
    let name = visible(source.name)
    if let window {
      let length = source.windows[window].count
      return Phrase(
        "\(what.en) set, at each position, to what it is there in window \(window) of \(name) (\(length) tokens), in the unmasked model\(place.map { ", at \($0)" } ?? "")",
        "\(what.zh) \(place.map { "在 \($0) " } ?? "")逐位置置为无掩码模型在 \(name) 的第 \(window) 号窗口（\(length) 个 token）相同位置上的值")
    }
    return Phrase(
      "\(what.en) set to the mean over \(source.tokens) tokens of \(name) in the unmasked model\(place.map { ", at \($0)" } ?? "")",
      "\(what.zh) \(place.map { "在 \($0) " } ?? "")置为无掩码模型中它在 \(name) 的 \(source.tokens) 个 token 上的平均值")
  }
}
